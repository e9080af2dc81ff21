"""What README.md shows is what the command prints and what the code does; the rule of CONTRIBUTING.md passes its own examples."""

import os
import re
import subprocess
import sys

from tests.readme import README, ROOT, refreshed

TEXT = README.read_text(encoding="utf-8")


def test_what_is_shown_is_printed():
    assert TEXT.count("`validator check seeds/") == 1
    assert refreshed(TEXT) == TEXT, "README.md shows what the command no longer prints: `make reports` brings it up to date"


def test_the_example_runs(capsys):
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    (first,) = re.findall(r"first line it prints is `([^`]*)`", TEXT)
    assert capsys.readouterr().out.startswith(first)


def test_the_rule_of_the_recipe_works(tmp_path):
    recipe = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (name,) = re.findall(r"`rules/(\w+\.py)`", recipe)
    (code,) = re.findall(r"```python\n(.*?)```", recipe, re.DOTALL)
    package = tmp_path / "acme_rules"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / name).write_text(code)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))}
    command = [sys.executable, "-m", "validator", "test", "acme_rules"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_linked_file_is_there():
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{page.name} links to {target}"
