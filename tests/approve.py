"""Approve what the checker says of every dispatch in seeds/: writes reports/ and the report in README.md. Then review the diff.

Run by `make reports`. A report is the default table, as a terminal of 100 columns shows it.
"""

import sys
from pathlib import Path

from tests.readme import README, refreshed
from validator import intake, reporters
from validator.engine import check
from validator.rulebook import Rulebook, load

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
REPORTS = ROOT / "reports"


def place(seed: Path) -> Path:
    """Where the approved report of a seed lies."""
    return REPORTS / f"{seed.relative_to(SEEDS).as_posix().replace('/', '-')}.report"


def report(seed: Path, book: Rulebook) -> str:
    """What the checker says of `seed` now."""
    name = seed.relative_to(ROOT).as_posix()
    document = reporters.Checked(name, check(intake.load(seed, name), book))
    return reporters.render("check", "table", reporters.Run(documents=(document,), width=100))


def main() -> int:
    """Write all reports, and remove those whose seed is gone; returns the exit code."""
    book = load()
    wanted = {place(seed): report(seed, book) for seed in intake.discover(SEEDS)}
    REPORTS.mkdir(exist_ok=True)
    for path in REPORTS.glob("*.report"):
        if path not in wanted:
            path.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    README.write_text(refreshed(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{len(wanted)} reports written: review `git diff reports` before you commit them\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
