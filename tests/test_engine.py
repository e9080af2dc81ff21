"""The order of the stages, labels, severities, and what a crash costs."""

from dataclasses import dataclass, replace

import pytest

from tests.nouns import Pair, pairs, reading
from validator import engine
from validator.model import Discrepancy, Dispatch, Figure, Reading
from validator.rulebook import Rule, Rulebook


def descends(relation):
    if relation.lesser.value.above(relation.greater.value):
        yield Discrepancy((relation.greater, relation.lesser), "it falls")


def rule(check=descends, judges=Pair, name="it-falls", **settings):
    return Rule(
        name=name, family="order", judges=judges, check=check, doc="Doc.", fails=("x",), passes=("x",), module="test", path="", **settings
    )


def examine(text, *rules, finders=(pairs,)):
    return engine.examine(reading(text), Rulebook(rules, finders))


def test_a_rule_judges_the_relations_of_its_type():
    report = examine("1 2 5 3", rule())
    (found,) = report.findings
    assert found.rule == "it-falls"
    assert [str(figure) for figure in found.discrepancy.figures] == ["3", "5"]
    assert found.labels == ("greater", "lesser")
    assert found.ground == (report.reading.figures[2].span,)
    assert len(report.relations) == 3
    assert report.compared == frozenset(range(4))


def test_a_rule_may_judge_figures_or_the_whole_reading():
    def even(figure):
        if figure.stated % 2 == 0:
            yield Discrepancy((figure,), "even", severity="note")

    def crowded(whole):
        yield Discrepancy(whole.figures, "crowded", severity="note")

    report = examine("1 2 3", rule(even, Figure, "even"), rule(crowded, Reading, "crowded"))
    assert {(found.rule, found.labels) for found in report.findings} == {("even", ("figure",)), ("crowded", ("figure",) * 3)}
    assert report.compared == frozenset()


def inferred(found):
    yield from (replace(relation, explicit=False) for relation in pairs(found))


@pytest.mark.parametrize(
    ("severity", "diagnosis", "expected"),
    [("error", None, "warning"), ("error", "swapped", "error"), ("warning", None, "warning"), ("note", None, "note")],
)
def test_an_inferred_relation_warns_unless_the_slip_is_known(severity, diagnosis, expected):
    def check(relation):
        yield Discrepancy((relation.lesser,), "no", severity=severity, diagnosis=diagnosis)

    (found,) = examine("1 2", rule(check), finders=(inferred,)).findings
    assert (found.severity, found.explicit) == (expected, False)


def test_a_configured_severity_holds():
    assert examine("2 1", rule(severity="note")).findings[0].severity == "note"


def test_a_rule_that_raises_loses_that_relation_only():
    def check(relation):
        if relation.lesser.stated == 7:
            raise ZeroDivisionError("nothing to share")
        yield from descends(relation)

    report = examine("2 1 7 3", rule(check), rule(name="other"))
    (crash,) = report.crashes
    assert (crash.name, crash.subject, crash.cause) == ("it-falls", "Pair of 7, 3", "ZeroDivisionError: nothing to share")
    assert "nothing to share" in crash.traceback
    assert [found.rule for found in report.findings] == ["it-falls", "other"]


def test_a_finder_that_raises_keeps_what_it_found():
    def breaks(found):
        yield from pairs(found)
        raise RecursionError

    report = examine("2 1", rule(), finders=(breaks,))
    assert [crash.name for crash in report.crashes] == [__name__]
    assert len(report.findings) == 1


@pytest.mark.parametrize("yielded", [None, "a message", Discrepancy((), "nothing named")])
def test_a_rule_that_yields_no_discrepancy_is_a_crash(yielded):
    report = examine("2 1", rule(lambda _: [yielded]))
    assert report.crashes[0].cause.startswith("TypeError: a rule yields discrepancies")


def test_a_reader_that_raises_gives_a_report(monkeypatch):
    def breaks(dispatch):
        raise KeyError("word")

    monkeypatch.setattr(engine, "read", breaks)
    report = engine.check(Dispatch.of("One."), Rulebook((), ()))
    assert [(crash.name, crash.cause) for crash in report.crashes] == [("reading", "KeyError: 'word'")]
    assert (report.findings, report.reading.figures) == ((), ())


def test_labels_are_field_names_in_the_singular():
    @dataclass(frozen=True)
    class Whole:
        whole: Figure
        parts: tuple[Figure, ...]
        branches: tuple[Figure, ...]
        counties: tuple[Figure, ...]
        last_year: Figure | None
        complete: bool = True

    one, two, three, four = reading("1 2 3 4").figures
    whole = Whole(one, (two, three), (three,), (four,), None)
    assert [(str(figure), label) for figure, label in engine.parts(whole)] == [
        ("1", "whole"), ("2", "part"), ("3", "part"), ("3", "branch"), ("4", "county"),
    ]  # fmt: skip
    assert list(engine.parts("no relation")) == []


def test_the_order_of_rules_does_not_matter():
    rules = [rule(name=name) for name in ("a", "b", "c")]
    assert examine("3 1 2 0", *rules).findings == examine("3 1 2 0", *rules[::-1]).findings
