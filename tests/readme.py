"""The printed output that README.md shows; `make reports` brings it up to date."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ROWS = 16
"""How many lines of a figure sheet are shown."""
_SHOWN = re.compile(r"(`validator ((?:check|figures) seeds/\S+)`[^\n]*\n\n```\n)(.*?)```", re.DOTALL)


def refreshed(text: str) -> str:
    """`text` with what its commands print now."""
    return _SHOWN.sub(lambda shown: f"{shown[1]}{printed(shown[2])}```", text)


def printed(command: str) -> str:
    """What `validator command` prints in the project's folder, of a figure sheet the first rows."""
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-m", "validator", *command.split()],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    lines = done.stdout.splitlines(keepends=True)
    return "".join(lines[:ROWS] if command.startswith("figures") else lines)
