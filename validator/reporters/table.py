"""Tables for people: what does not fit and why it was compared, the figure sheet, the relations.

Each dispatch has a heading, a table where there is something to show, and a line that
says how much was read and compared.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from validator.engine import parts
from validator.model import Figure, Finding, Relation
from validator.proportions import spelled
from validator.reporters import Checked, Run
from validator.reporters.cells import NARROWEST, draw, wrap
from validator.reporters.places import Places, quoted, shown, unit_of

_WIDE = 120
"""From this width on, every aspect of a figure has a column of its own."""

_FEW = 3
"""More figures than these that play one part are listed without a line for each."""

_NO_SOURCE = {"vague": "(vague)", "unsourced": "(none named)", "not-asked": ""}


def check(run: Run) -> str:
    """What does not fit, dispatch by dispatch; the last line sums up where there are several."""
    blocks = [_checked(document, run) for document in run.documents]
    if len(run.documents) + len(run.errors) > 1:
        findings = [finding for document in run.documents for finding in document.report.findings]
        read = sum(len(document.report.reading.figures) for document in run.documents)
        compared = sum(len(document.report.compared) for document in run.documents)
        unread = f", {len(run.errors)} not read" if run.errors else ""
        total = f"{_many(len(run.documents), 'dispatch', 'dispatches')}{unread}: {_summary(read, compared, findings)}"
        blocks.append(wrap(total, max(run.width, NARROWEST)) + "\n")
    return "\n".join(blocks)


def figures(run: Run) -> str:
    """The figure sheet of every dispatch: value, unit, entity, event, place, time and source of each figure."""
    if run.width >= _WIDE:
        return _sheets(run, ("where", "figure", "value", "unit, entity", "event", "place, time", "source"), _wide, "figure", "figures")
    return _sheets(run, ("where", "figure", "value, unit", "entity, event, place, time", "source"), _narrow, "figure", "figures")


def relations(run: Run) -> str:
    """What every dispatch claims of its figures, and by which words."""
    return _sheets(run, ("claim", "figures", "because of"), _relations, "relation", "relations")


def _sheets(run: Run, headers: Sequence[str], rows: "Callable[[Checked, Places], list[tuple[str, ...]]]", one: str, many: str) -> str:
    blocks = []
    for document in run.documents:
        listed = rows(document, Places.of(document.report.reading.dispatch))
        table = [draw(headers, listed, run.width)] if listed else []
        blocks.append("\n".join((shown(document.path), *table, *_crashes(document), _many(len(listed), one, many))) + "\n")
    return "\n".join(blocks)


def _checked(document: Checked, run: Run) -> str:
    """Heading, table and summary of one dispatch; what is wrong stands before what is only worth knowing."""
    report = document.report
    findings = sorted(run.shown(document), key=lambda finding: finding.severity == "note")
    lines = [shown(document.path)]
    if findings:
        places = Places.of(report.reading.dispatch)
        lines.append(draw(("where", "rule", "finding"), [_finding(finding, places) for finding in findings], run.width))
    lines += _crashes(document)
    lines.append(wrap(_summary(len(report.reading.figures), len(report.compared), report.findings), max(run.width, NARROWEST)))
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, places: Places) -> tuple[str, str, str]:
    """One row: severity and place, rule, and the proof an editor needs to judge or dismiss it."""
    said = finding.discrepancy
    first = places.at(said.figures[0].span)
    lines = [said.message, *_figures(finding, places)]
    if said.working:
        lines.append(f"arithmetic: {said.working}")
    if said.diagnosis:
        lines.append(f"looks like: {said.diagnosis}")
    if said.suggestion:
        lines.append(f"would agree: {said.suggestion}")
    reason = _reason(finding, places)
    return f"{finding.severity}\n{first}", f"{finding.rule}\n({finding.family})", "\n".join([*lines, reason] if reason else lines)


def _reason(finding: Finding, places: Places) -> str:
    """Why these figures were compared, in the words of the text."""
    words = quoted(finding.ground, places)
    if words:
        return f"{'compared because of' if finding.explicit else 'taken for one matter because of'} {', '.join(words)}"
    if finding.explicit or len(finding.discrepancy.figures) == 1:
        return ""
    return "taken for one matter because nothing in the text tells them apart"


def _figures(finding: Finding, places: Places) -> list[str]:
    """A line for each figure and the part it plays; where many play the same part, one line for all."""
    figures = list(zip(finding.discrepancy.figures, finding.labels, strict=True))
    if len(figures) > _FEW and len(set(finding.labels)) == 1:
        return [f"figures: {'; '.join(_named(figure, '', places) for figure, _ in figures)}"]
    return [_named(figure, label, places, source=finding.family != "source") for figure, label in figures]


def _named(figure: Figure, label: str, places: Places, *, source: bool = False) -> str:
    """`whole: “62 drones” (5:40, the air force)`; who said it only where `source` is asked for."""
    said = f", {figure.source.name}" if source and figure.source is not None else ""
    return f"{label}{': ' if label else ''}“{shown(figure.phrase.of(places.dispatch.text))}” ({places.at(figure.span)}{said})"


def _wide(document: Checked, places: Places) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for figure in document.report.reading.figures:
        where, words, value, unit, source = _figure(figure, places)
        what = _stack(unit, figure.entity if figure.entity != unit else None, _owner(figure))
        rows.append((where, words, value, what, figure.event or "", _stack(figure.place, figure.time), source))
    return rows


def _narrow(document: Checked, places: Places) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for figure in document.report.reading.figures:
        where, words, value, unit, source = _figure(figure, places)
        what = " ".join(filter(None, (figure.entity, _owner(figure))))
        rows.append((where, words, _stack(value, unit), ", ".join(filter(None, (what, figure.event, figure.place, figure.time))), source))
    return rows


def _figure(figure: Figure, places: Places) -> tuple[str, str, str, str, str]:
    """Place, words, value, unit (else the kind) and source of a figure."""
    source = figure.source.name if figure.source is not None else _NO_SOURCE.get(figure.sourcing, figure.sourcing)
    words = shown(figure.phrase.of(places.dispatch.text))
    unit = (unit_of(figure) or f"({figure.kind})").replace("_", " ")
    value = spelled(figure.value)
    return str(places.at(figure.span)), words, value, unit, source


def _owner(figure: Figure) -> str | None:
    return f"of {figure.owner}" if figure.owner else None


def _stack(*parts_of_cell: str | None) -> str:
    return "\n".join(part for part in parts_of_cell if part)


def _relations(document: Checked, places: Places) -> list[tuple[str, ...]]:
    return [_relation(relation, places) for relation in document.report.relations]


def _relation(relation: Relation, places: Places) -> tuple[str, ...]:
    named = (_named(figure, label, places) for figure, label in parts(relation))
    name = type(relation).__name__.lower()
    ground = quoted(relation.ground, places)
    return _stack(name, None if relation.explicit else "(inferred)"), "\n".join(named), "\n".join(ground)


def _crashes(document: Checked) -> list[str]:
    crashes = document.report.crashes
    return [f"crashed: {crash.name} on {shown(crash.subject)}, which was not judged: {shown(crash.cause)}" for crash in crashes]


def _summary(read: int, compared: int, findings: Sequence[Finding]) -> str:
    """`41 figures read, 29 compared, 2 discrepancies (1 error, 1 warning), 3 notes`; what lacks a source is no discrepancy."""
    if not read and not findings:
        return "no figures"
    counts = Counter(finding.severity for finding in findings if finding.allowed is None and finding.family != "source")
    sourcing = Counter(finding.severity for finding in findings if finding.allowed is None and finding.family == "source")
    graver = [_many(counts[severity], severity, f"{severity}s") for severity in ("error", "warning") if counts[severity]]
    found = sum(counts.values()) - counts["note"]
    text = f"{_many(read, 'figure', 'figures')} read, {compared} compared, {_many(found, 'discrepancy', 'discrepancies')}"
    allowed = sum(finding.allowed is not None for finding in findings)
    text += f" ({', '.join(graver)})" if graver else ""
    unsourced = sum(sourcing.values()) - sourcing["note"]
    text += f", {_many(unsourced, 'warning', 'warnings')} about sources" if unsourced else ""
    notes = counts["note"] + sourcing["note"]
    text += f", {_many(notes, 'note', 'notes')}" if notes else ""
    return text + (f", {allowed} allowed" if allowed else "")


def _many(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else f"no {many}"
