"""Short stories of air raids, casualties and troops under the whole rulebook: wrong ones are found, right ones left in peace."""

from functools import cache
from pathlib import Path

import pytest
import regex

from validator import Report, Rulebook, check, load
from validator.intake import parse

CORPUS = Path(__file__).parent / "corpus"
THEMES = ("raids", "casualties", "troops")
OTHER_FAMILIES = ("source", "reference")


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load()


@cache
def _stories(theme: str) -> dict[str, list[str]]:
    """Section of the corpus -> its stories."""
    sections = (CORPUS / f"{theme}.txt").read_text(encoding="utf-8").split("\n## ")[1:]
    return {name: body.split("\n") for name, _, body in (section.strip().partition("\n") for section in sections)}


def _named(section: str) -> list[tuple[str, str]]:
    return [(theme, story) for theme in THEMES for story in _stories(theme).get(section, ())]


def _without_brackets(story: str) -> tuple[str, list[tuple[int, int]]]:
    """The text, and where the bracketed figures stand in it."""
    spans: list[tuple[int, int]] = []
    text = ""
    for piece in regex.split(r"(\[[^\]]+\])", story.replace(" // ", "\n\n")):
        plain = piece.strip("[]")
        if plain != piece:
            spans.append((len(text), len(text) + len(plain)))
        text += plain
    return text, spans


def _report(text: str, book: Rulebook) -> Report:
    report = check(parse(text.encode(), "story.txt"), book)
    assert not report.crashes
    return report


def _accused(story: str, book: Rulebook) -> bool:
    """Whether an error or a warning names at least two of the bracketed figures."""
    text, spans = _without_brackets(story)
    report = _report(text, book)
    for finding in report.findings:
        if finding.severity == "note" or finding.family in OTHER_FAMILIES:
            continue
        named = [any(figure.span.start < end and start < figure.span.end for figure in finding.discrepancy.figures) for start, end in spans]
        if sum(named) >= 2:
            return True
    return False


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_its_stories(theme: str) -> None:
    stories = _stories(theme)
    told = [*stories["wrong"], *stories["right"]]
    assert len(told) >= 80
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(("theme", "story"), _named("wrong"))
def test_what_cannot_all_be_true(theme: str, story: str, book: Rulebook) -> None:
    assert _accused(story, book)


@pytest.mark.parametrize(("theme", "story"), _named("right"))
def test_what_can(theme: str, story: str, book: Rulebook) -> None:
    text, _ = _without_brackets(story)
    findings = _report(text, book).findings
    assert not [finding for finding in findings if finding.severity != "note" and finding.family not in OTHER_FAMILIES]


@pytest.mark.parametrize(("theme", "story"), _named("gap"))
@pytest.mark.xfail(strict=True, reason="the relation is not read yet")
def test_known_gaps(theme: str, story: str, book: Rulebook) -> None:
    assert _accused(story, book)
