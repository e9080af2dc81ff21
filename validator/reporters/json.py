"""JSON, the contract for programs: docs/json.md says what each field means, docs/report.schema.json what it may hold.

Every document appears, with findings or without, and `show` hides nothing. Numbers are exact as
far as JSON numbers go: whole ones are integers, others the nearest double; `interval` is exact.
"""

import json
import math
from collections.abc import Callable
from fractions import Fraction

from validator.engine import parts
from validator.interval import End
from validator.model import Figure, Finding, Relation
from validator.reporters import Checked, Run
from validator.reporters.places import Place, Places, unit_of

Value = dict[str, object]


def check(run: Run) -> str:
    """`findings` and `coverage` of every document."""
    return _render(run, _checked)


def figures(run: Run) -> str:
    """All `figures` of every document."""
    return _render(run, _sheet)


def relations(run: Run) -> str:
    """All `relations` of every document."""
    return _render(run, _claims)


def _render(run: Run, describe: Callable[[Checked], Value]) -> str:
    whole = {
        "version": run.version,
        "documents": [{"path": document.path, **describe(document)} for document in run.documents],
        "errors": [{"path": unread.path, "cause": unread.cause} for unread in run.errors],
        "crashes": [
            {"path": document.path, "name": crash.name, "subject": crash.subject, "cause": crash.cause}
            for document in run.documents
            for crash in document.report.crashes
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _checked(document: Checked) -> Value:
    report = document.report
    places = Places.of(report.reading.dispatch)
    coverage = {"figures": len(report.reading.figures), "compared": len(report.compared), "relations": len(report.relations)}
    return {"findings": [_finding(finding, places) for finding in report.findings], "coverage": coverage}


def _finding(finding: Finding, places: Places) -> Value:
    discrepancy = finding.discrepancy
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        "message": discrepancy.message,
        "working": discrepancy.working,
        "diagnosis": discrepancy.diagnosis,
        "suggestion": discrepancy.suggestion,
        "ground": [_place(places.at(span)) for span in finding.ground],
        "allowed": finding.allowed,
        "spans": [
            {**_place(places.at(figure.span)), "label": label} for figure, label in zip(discrepancy.figures, finding.labels, strict=True)
        ],
    }


def _place(place: Place) -> Value:
    return {"start": place.start, "end": place.end, "line": place.line, "column": place.column, "text": place.text}


def _sheet(document: Checked) -> Value:
    reading = document.report.reading
    places = Places.of(reading.dispatch)
    return {"figures": [_figure(figure, places) for figure in reading.figures]}


def _figure(figure: Figure, places: Places) -> Value:
    source = figure.source and places.at(figure.source.span)
    return {
        **_place(places.at(figure.span)),
        "kind": figure.kind,
        "stated": [_number(end) for end in figure.stated] if isinstance(figure.stated, tuple) else _number(figure.stated),
        "low": _number(figure.value.low),
        "high": _number(figure.value.high),
        "unit": unit_of(figure),
        "bound": figure.quantity.bound,
        "trend": figure.quantity.trend,
        "entity": figure.entity,
        "owner": figure.owner,
        "interval": str(figure.value),
        "event": figure.event,
        "place": figure.place,
        "time": figure.time,
        "sourcing": figure.sourcing,
        "why": figure.why,
        "source": {"name": figure.source.name, "start": source.start, "end": source.end} if figure.source and source else None,
    }


def _number(end: End | None) -> int | float | None:
    """A number as JSON holds it; `None` for an open end."""
    if end is None or (isinstance(end, float) and math.isinf(end)):
        return None
    exact = Fraction(end)
    try:
        return exact.numerator if exact.denominator == 1 else float(exact)
    except OverflowError:  # larger than any double: its fraction no longer matters
        return round(exact)


def _claims(document: Checked) -> Value:
    places = Places.of(document.report.reading.dispatch)
    return {"relations": [_relation(relation, places) for relation in document.report.relations]}


def _relation(relation: Relation, places: Places) -> Value:
    return {
        "relation": type(relation).__name__,
        "explicit": relation.explicit,
        "ground": [_place(places.at(span)) for span in relation.ground],
        "figures": [{**_place(places.at(figure.span)), "label": label} for figure, label in parts(relation)],
    }
