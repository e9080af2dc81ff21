"""The order of the stages: read, find, check, weigh. No files, no printing, no words.

A finder or rule that raises loses only what it was looking at; the report says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from traceback import format_exc

from validator.model import Crash, Discrepancy, Dispatch, Figure, Finding, Reading, Relation, Report
from validator.reading.figures import read
from validator.rulebook import Finder, Rule, Rulebook
from validator.weigh import weigh


def check(dispatch: Dispatch, book: Rulebook) -> Report:
    """All that `book` finds in `dispatch`. Never raises for what a text says: a crash is part of the report."""
    try:
        reading = read(dispatch)
    except Exception as cause:  # noqa: BLE001 - any text at all must give a report
        nothing = Reading(dispatch=dispatch, sentences=(), figures=(), outlines=())
        return Report(reading=nothing, findings=(), crashes=(_crash("reading", dispatch.name, cause),))
    return examine(reading, book)


def examine(reading: Reading, book: Rulebook) -> Report:
    """The same for a text that is read already."""
    relations, crashes = relate(reading, book.finders)
    findings: list[Finding] = []
    compared: set[int] = set()
    for rule in book.rules:
        for subject in _subjects(rule, reading, relations):
            try:
                findings += [_finding(rule, subject, discrepancy) for discrepancy in rule.check(subject)]
            except Exception as cause:  # noqa: BLE001 - a broken rule must not lose the others
                crashes.append(_crash(rule.name, _describe(subject), cause))
                continue
            if subject is not reading and not isinstance(subject, Figure):
                compared.update(figure.index for figure, _ in parts(subject))
    return Report(
        reading=reading,
        findings=weigh(findings),
        relations=tuple(relations),
        compared=frozenset(compared),
        crashes=tuple(crashes),
    )


def relate(reading: Reading, finders: Iterable[Finder]) -> tuple[list[Relation], list[Crash]]:
    """What the text claims of its figures, in the finders' order, and which finders raised."""
    relations: list[Relation] = []
    crashes: list[Crash] = []
    for find in finders:
        try:
            for relation in find(reading):
                relations.append(relation)  # noqa: PERF402 - keep what was found before a crash
        except Exception as cause:  # noqa: BLE001 - a broken finder must not lose the others
            crashes.append(_crash(find.__module__, reading.dispatch.name, cause))
    return relations, crashes


def parts(relation: object) -> Iterator[tuple[Figure, str]]:
    """The figures of a relation, each with its label: the name of its field, in the singular where it holds several."""
    if not is_dataclass(relation):
        return
    for place in fields(relation):
        value = getattr(relation, place.name)
        label = place.name.replace("_", " ")
        if isinstance(value, Figure):
            yield value, label
        elif isinstance(value, tuple):
            yield from ((figure, _singular(label)) for figure in value if isinstance(figure, Figure))


def _subjects(rule: Rule, reading: Reading, relations: Iterable[Relation]) -> Iterator[object]:
    for subject in (reading, *reading.figures, *relations):
        if isinstance(subject, rule.judges):
            yield subject


def _finding(rule: Rule, subject: object, discrepancy: object) -> Finding:
    if not isinstance(discrepancy, Discrepancy) or not discrepancy.figures:
        raise TypeError(f"a rule yields discrepancies with at least one figure, not {discrepancy!r}")
    labels = {} if isinstance(subject, Figure | Reading) else {figure.index: label for figure, label in parts(subject)}
    explicit = getattr(subject, "explicit", True)
    finding = Finding(
        rule=rule.name,
        family=rule.family,
        discrepancy=discrepancy,
        labels=tuple(labels.get(figure.index, "figure") for figure in discrepancy.figures),
        ground=getattr(subject, "ground", ()),
        explicit=explicit,
    )
    if rule.severity is not None:
        return finding.with_severity(rule.severity)
    doubtful = not explicit and discrepancy.diagnosis is None and discrepancy.severity == "error"
    return finding.with_severity("warning") if doubtful else finding


def _singular(label: str) -> str:
    if label.endswith("ies"):
        return label[:-3] + "y"
    if label.endswith(("sses", "xes", "ches", "shes")):
        return label[:-2]
    return label.removesuffix("s")


def _describe(subject: object) -> str:
    """`Sum of 12, seven, six`: what a rule was looking at when it raised."""
    if isinstance(subject, Figure):
        return f"figure {subject}"
    figures = ", ".join(str(figure) for figure, _ in parts(subject) if not isinstance(subject, Reading))
    return f"{type(subject).__name__} of {figures}" if figures else type(subject).__name__


def _crash(name: str, subject: str, cause: Exception) -> Crash:
    return Crash(name=name, subject=subject, cause=f"{type(cause).__name__}: {cause}", traceback=format_exc())
