"""Runs made by hand, so that reporters are tested without reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import regex
from hypothesis import strategies as st

from validator.interval import Interval
from validator.model import Crash, Discrepancy, Dispatch, Figure, Finding, Quantity, Reading, Report, Sentence, Source, Span
from validator.reporters import Checked, Run

TEXT = "Nine died\n\nOf the 13 aboard, 3.50 were rescued and 353,000 drowned, 日本 police said 😀.\r\nScores fled."
WORDS = ("13", "3.50", "353,000", "1e3", "1,000,000.00", "日本", "😀", "of them", "\n", "x" * 90, "1" * 70, "½", "\x1b[31m", "a-b", "“9”")
TEXTS = st.one_of(st.text(min_size=1), st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A relation of two figures, for tests."""

    whole: Figure
    parts: tuple[Figure, ...]
    ground: tuple[Span, ...] = ()
    explicit: bool = True


def figures(text: str) -> tuple[Figure, ...]:
    """Every run of digits, and every `Scores`, as a figure."""
    made = []
    for index, match in enumerate(regex.finditer(r"[\d.,½]*[\d½]|Scores", text)):
        number = Fraction(index) if index % 2 else Fraction(index * 10 + 1, 3)
        span = Span(*match.span())
        value = Interval.at_least(40) if match.group() == "Scores" else Interval.exactly(number)
        quantity = Quantity(
            span=span, surface=match.group(), kind="count", stated=None if match.group() == "Scores" else number, grain=Fraction(1),
            value=value, unit="person", bound="over" if match.group() == "Scores" else "exact",
        )  # fmt: skip
        source = Source(name="the police", span=span) if index % 2 else None
        made.append(Figure(
            quantity=quantity, index=index, sentence=0, phrase=Span(span.start, min(span.end + 7, len(text))), entity="people",
            owner="the town", event="killed", place="porto", time="monday", source=source, sourcing="sourced" if source else "vague",
        ))  # fmt: skip
    return tuple(made)


def run(texts: Iterable[str], *, width: int = 80, **more: object) -> Run:
    """Every text as a dispatch that has a finding of each severity where it has two figures, a relation and a crash."""
    documents = tuple(_checked(f"folder/{number}.txt", text) for number, text in enumerate(texts))
    return Run(documents=documents, width=width, version="1.2", **more)  # type: ignore[arg-type]


def _checked(path: str, text: str) -> Checked:
    dispatch = Dispatch.of(text, path)
    found = figures(text)
    sentence = Sentence(span=dispatch.body, index=0, paragraph=0, section="body", quoted=False)
    reading = Reading(dispatch=dispatch, sentences=(sentence,), figures=found, outlines=())
    findings = tuple(_finding(found, number) for number in range(4)) if len(found) > 1 else ()
    relation = (Pair(whole=found[0], parts=found[1:], ground=(Span(0, len(text)),)),) if found else ()
    crash = Crash(name="a-rule", subject="Sum of 9,\n4", cause="ValueError: x", traceback="…")
    crashes = (crash,) if len(found) % 2 else ()
    compared = frozenset({0} if found else ())
    return Checked(path, Report(reading=reading, findings=findings, relations=relation, compared=compared, crashes=crashes))


def _finding(found: tuple[Figure, ...], number: int) -> Finding:
    severity = ("error", "warning", "note", "error")[number]
    discrepancy = Discrepancy(
        found[:3], f"{found[0]} against {found[1]}", f"{found[0]} < {found[1]}", severity,  # type: ignore[arg-type]
        "digits transposed" if number else None, "31" if number == 1 else None,
    )  # fmt: skip
    return Finding(
        rule="parts-exceed-the-whole", family="sum", discrepancy=discrepancy, labels=("whole", "part", "part")[: len(found[:3])],
        ground=(found[1].phrase, found[1].phrase) if number < 2 else (), explicit=number != 1,
        allowed="checked by phone" if number == 3 else None,
    )  # fmt: skip
