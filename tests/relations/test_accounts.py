"""Short stories whose counts cannot, or can, all be true: tests/corpus/accounts.txt, under the whole rulebook."""

from pathlib import Path

import pytest

from validator import Dispatch, Rulebook, check, load

CORPUS = Path(__file__).parent.parent / "corpus" / "accounts.txt"


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


def _stories(section: str) -> list[str]:
    body = CORPUS.read_text(encoding="utf-8").split(f"## {section}\n")[1].split("\n## ")[0]
    return [line for line in body.splitlines() if line.strip()]


def _accused(story: str, book: Rulebook) -> bool:
    """Whether an error or warning of the families sum, subset and score is found."""
    report = check(Dispatch.of(story.replace(" // ", "\n\n")), book)
    assert not report.crashes
    return any(finding.family in ("sum", "subset", "score") and finding.severity != "note" for finding in report.findings)


@pytest.mark.parametrize("story", _stories("wrong"))
def test_counts_that_cannot_all_be_true(story: str, book: Rulebook) -> None:
    assert _accused(story, book)


@pytest.mark.parametrize("story", _stories("right"))
def test_counts_that_can(story: str, book: Rulebook) -> None:
    assert not _accused(story, book)


@pytest.mark.parametrize("story", _stories("gaps"))
@pytest.mark.xfail(strict=True, reason="the relation is not read yet")
def test_known_gaps(story: str, book: Rulebook) -> None:
    assert _accused(story, book)
