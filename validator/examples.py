"""The examples of rule modules, each run under the whole rulebook.

A failing example draws exactly the finding that its brackets mark, and no error or
warning of another rule; a passing one draws nothing of its own rule and no error or
warning at all. At least one passing example must reach the check, else it proves
nothing. Notes and the families source and reference answer for their own examples only.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from validator.engine import check
from validator.intake import IntakeError, parse
from validator.model import Figure, Finding, Reading, Report, Span
from validator.rulebook import Rule, Rulebook
from validator.weigh import APART

_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class Example:
    """One example of `rule`: the `number`-th of its failing or passing texts, or the claim that some passing one is reached."""

    rule: Rule
    kind: Literal["fails", "passes", "reaches"]
    number: int

    @property
    def name(self) -> str:
        """`sum-mismatch fails[0]`."""
        return f"{self.rule.name} {self.part}"

    @property
    def part(self) -> str:
        """`fails[0]`."""
        return self.kind if self.kind == "reaches" else f"{self.kind}[{self.number}]"

    @property
    def _texts(self) -> tuple[str, ...]:
        return self.rule.fails if self.kind == "fails" else self.rule.passes

    @property
    def text(self) -> str:
        """The example as the rule has it."""
        return "\n\n".join(self.rule.passes) if self.kind == "reaches" else self._texts[self.number]

    def complaint(self, book: Rulebook) -> str | None:
        """What is wrong with the example or with the rules, in one line; `None` where nothing is."""
        try:
            if self.kind == "reaches":
                reports = (_report(text, book) for text in self.rule.passes)
                return None if any(_reached(self.rule, report) for report in reports) else "no passing example reaches the check"
            return self._fails(book) if self.kind == "fails" else self._passes(book)
        except (IntakeError, ValueError) as cause:
            return f"not an example: {cause}"

    def _fails(self, book: Rulebook) -> str | None:
        text, marks = unmark(self.rule.fails[self.number])
        if not marks:
            return "no figure is marked in brackets"
        report = _report(text, book)
        own = [finding for finding in report.findings if finding.rule == self.rule.name]
        strange = _strangers(self.rule, report)
        if strange:
            return strange
        if not own:
            return "draws no finding"
        if len(own) > 1:
            return "draws more than one finding: " + "; ".join(map(_say, own))
        return None if _names(own[0], marks) else f"names other figures than those in brackets: {_say(own[0])}"

    def _passes(self, book: Rulebook) -> str | None:
        report = _report(self.rule.passes[self.number], book)
        own = [finding for finding in report.findings if finding.rule == self.rule.name]
        return f"draws {_say(own[0])}" if own else _strangers(self.rule, report)


def examples(book: Rulebook, names: Collection[str] | None = None) -> Iterator[Example]:
    """All examples of the rules `names` (of every rule, where not given)."""
    for rule in book.rules:
        if names is None or rule.name in names:
            yield from (Example(rule, "fails", number) for number in range(len(rule.fails)))
            yield from (Example(rule, "passes", number) for number in range(len(rule.passes)))
            yield Example(rule, "reaches", 0)


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its brackets, and the places that they held. Raises `ValueError` where they do not pair."""
    pieces = _BRACKET.split(marked)
    if len(pieces) % 2 == 0 or _BRACKET.findall(marked) != ["[", "]"] * (len(pieces) // 2):
        raise ValueError("brackets do not pair")
    spans, length = [], 0
    for number, piece in enumerate(pieces):
        if number % 2:
            spans.append(Span(length, length + len(piece)))
        length += len(piece)
    return "".join(pieces), tuple(spans)


def _report(text: str, book: Rulebook) -> Report:
    return check(parse(text.encode(), "<example>"), book)


def _strangers(rule: Rule, report: Report) -> str | None:
    """What an example draws that it should not: a crash, or an error or warning of another rule."""
    for crash in report.crashes:
        return f"{crash.name} crashed on {crash.subject}: {crash.cause}"
    for finding in report.findings:
        if finding.rule != rule.name and finding.severity != "note" and finding.family not in APART:
            return f"draws {_say(finding)}"
    return None


def _names(finding: Finding, marks: tuple[Span, ...]) -> bool:
    """Whether the finding names exactly the marked figures; a mark lies in the phrase and touches the quantity."""
    figures = list(finding.discrepancy.figures)
    return len(figures) == len(marks) and all(any(_marks(mark, figure) for mark in marks) for figure in figures)


def _marks(mark: Span, figure: Figure) -> bool:
    return mark.touches(figure.span) and (figure.phrase.holds(mark) or figure.span.holds(mark))


def _reached(rule: Rule, report: Report) -> bool:
    subjects = (report.reading, *report.reading.figures, *report.relations)
    return any(isinstance(subject, rule.judges) for subject in subjects if not isinstance(subject, Reading) or report.reading.figures)


def _say(finding: Finding) -> str:
    return f"{finding.severity} of {finding.rule}: {finding.discrepancy.message}"
