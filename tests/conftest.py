"""A rule package of a third party, for tests of the doors."""

from pathlib import Path

import pytest

UNLUCKY = '''"""A figure is thirteen.

Silent on all others.
"""

from collections.abc import Iterator

from validator import Discrepancy, Figure

FAMILY = "luck"
FAILS = ("They found [13] boats.",)
PASSES = ("They found 12 boats.",)


def check(figure: Figure, *, number: int = 13) -> Iterator[Discrepancy]:
    if figure.stated == 666:
        raise RuntimeError("the beast")
    if figure.stated == number:
        yield Discrepancy((figure,), f"{figure} is unlucky", "13 = 13", suggestion="12")
'''


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one rule, `unlucky`, in the folder `luck`, and the configuration that names it."""
    (tmp_path / "luck").mkdir()
    (tmp_path / "luck" / "unlucky.py").write_text(UNLUCKY)
    (tmp_path / "validator.toml").write_text('rules = ["./luck"]\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path
