"""A figure is accused once, by its best proof, whatever order the proofs come in."""

from itertools import permutations

import pytest

from tests.nouns import finding, reading
from validator.weigh import weigh

ONE, TWO, THREE, FOUR = reading("1 2 3 4").figures


def rules(findings):
    return [found.rule for found in weigh(findings)]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param({"severity": "error"}, {"severity": "warning"}, id="severer"),
        pytest.param({}, {"explicit": False}, id="explicit"),
        pytest.param({"diagnosis": "100 was not subtracted"}, {}, id="diagnosed"),
        pytest.param({"severity": "error", "explicit": False}, {"severity": "warning", "diagnosis": "x"}, id="severity-goes-first"),
    ],
)
def test_the_better_proof_stays(better, worse):
    findings = [finding((TWO, THREE), "better", **better), finding((ONE, TWO), "worse", **worse)]
    assert rules(findings) == rules(findings[::-1]) == ["better"]


def test_fewer_figures_are_the_better_proof():
    assert rules([finding((ONE, TWO, THREE), "long"), finding((THREE, FOUR), "short")]) == ["short"]


def test_proofs_that_share_no_figure_both_stay_in_text_order():
    assert rules([finding((THREE, FOUR), "a"), finding((ONE, TWO), "b")]) == ["b", "a"]


def test_a_note_neither_displaces_nor_is_displaced():
    findings = [finding((ONE, TWO), "note", "note"), finding((ONE, TWO), "proof"), finding((ONE,), "other-note", "note")]
    assert sorted(rules(findings)) == ["note", "other-note", "proof"]


@pytest.mark.parametrize("family", ["source", "reference"])
def test_another_question_is_weighed_apart(family):
    findings = [finding((ONE,), "apart", "error", family=family), finding((ONE, TWO), "proof", "warning")]
    assert sorted(rules(findings)) == ["apart", "proof"]


def test_an_allowed_finding_displaces_nothing():
    assert sorted(rules([finding((ONE, TWO), "allowed", allowed="checked"), finding((ONE, TWO), "proof", "warning")])) == [
        "allowed",
        "proof",
    ]


def test_the_same_finding_twice_is_one():
    assert rules([finding((ONE, TWO), "note", "note"), finding((TWO, ONE), "note", "note")]) == ["note"]


def test_the_order_of_rules_does_not_matter():
    findings = [finding((ONE, TWO), "a"), finding((TWO, THREE), "b"), finding((THREE, FOUR), "c"), finding((ONE,), "d", "note")]
    assert len({tuple(rules(order)) for order in permutations(findings)}) == 1
