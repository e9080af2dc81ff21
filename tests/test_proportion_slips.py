"""Slips in shares, changes and ranges are found, and the same things told rightly are not: tests/corpus/proportion_slips.txt."""

from functools import cache
from pathlib import Path

import pytest

from validator import Dispatch, Finding, Rulebook, check, load

CORPUS = Path(__file__).parent / "corpus" / "proportion_slips.txt"
APART = {"source", "reference"}


@cache
def _rulebook() -> Rulebook:
    return load()


def _lines() -> list[tuple[str, str]]:
    found, family = [], ""
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            family = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            found.append((family, line))
    return found


def _findings(line: str) -> list[Finding]:
    report = check(Dispatch.of(line.replace(" // ", "\n\n")), _rulebook())
    return [finding for finding in report.findings if finding.severity != "note" and finding.family not in APART]


@pytest.mark.parametrize(("family", "line"), [(family, line) for family, line in _lines() if family != "none"])
def test_slip_is_found(family: str, line: str) -> None:
    assert family in {finding.family for finding in _findings(line)}


@pytest.mark.parametrize("line", [line for family, line in _lines() if family == "none"])
def test_nothing_is_found_where_all_is_right(line: str) -> None:
    assert not _findings(line)
