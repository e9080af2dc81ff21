"""What README.md shows is what the command prints and what the code does."""

import re

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


def test_every_linked_file_is_there():
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{page.name} links to {target}"
