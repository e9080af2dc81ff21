"""The whole flow: what must not change a finding, and any text at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from validator import intake
from validator.engine import check
from validator.model import Dispatch
from validator.rulebook import load
from validator.weigh import APART

BOOK = load()
SEEDS = intake.discover(Path(__file__).parent.parent / "seeds")
ASIDES = (
    "The reading room reopens after the holidays, and its keeper hopes for rain.",
    "Separately, a baker in Tromso said she had sold 417 rye loaves on an ordinary market day.",
)


def findings(report, end):
    """What is found in the text before `end`: rule, severity, and the figures with their places."""
    return [
        (found.rule, found.severity, tuple((figure.span, str(figure)) for figure in found.discrepancy.figures))
        for found in report.findings
        if found.family not in APART and all(figure.span.end <= end for figure in found.discrepancy.figures)
    ]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_the_order_of_rules_and_finders_does_not_matter(path):
    dispatch = intake.load(path, path.name)
    turned = replace(BOOK, rules=BOOK.rules[::-1], finders=BOOK.finders[::-1])
    assert check(dispatch, turned).findings == check(dispatch, BOOK).findings


@pytest.mark.parametrize("aside", ASIDES, ids=["without-figures", "with-figures"])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_an_unrelated_paragraph_changes_nothing(path, aside):
    data = path.read_bytes().rstrip()
    alone, longer = (check(intake.parse(text, path.name), BOOK) for text in (data, data + b"\n\n" + aside.encode() + b"\n"))
    end = len(alone.reading.dispatch.text)
    assert findings(longer, end) == findings(alone, end)
    assert len(findings(longer, len(longer.reading.dispatch.text))) == len(findings(alone, end))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_no_rule_or_reader_crashes_on_a_seed(path):
    assert check(intake.load(path, path.name), BOOK).crashes == ()


TRADE = """
of the 62 drones , 33 were intercepted and 25 jammed . including : from to % $ about at least million half a third twice between ages 9 and
12 rose by fell said police Monday 2024 ; ( ) “ ” — – - £1.2bn 3,000 1,2,3 ½ one in none 9-8 6-4, 0 % per cent mph all of them others
""".split()


def well_formed(text):
    report = check(Dispatch.of(text), BOOK)
    assert report.crashes == ()
    for figure in report.reading.figures:
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.phrase.holds(figure.span)
        assert report.reading.figures[figure.index] is figure
    for found in report.findings:
        assert all(0 <= span.start <= span.end <= len(text) for span in found.ground)
        assert len(found.labels) == len(found.discrepancy.figures)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
@example("\0")
@example("9" * 5000)
@example("½⅓²٣१Ⅳ\u200b12")
def test_any_text_at_all(text):
    well_formed(text)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(TRADE), max_size=40).map(" ".join))
def test_any_words_of_the_trade(text):
    well_formed(text)
