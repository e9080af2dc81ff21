"""The examples of all rules under the whole rulebook, and what is asked of examples."""

import re
from dataclasses import replace

import pytest

from validator.examples import examples, unmark
from validator.model import Span
from validator.rulebook import load

BOOK = load()
FAMILIES = {
    "average", "change", "compare", "conversion", "date", "list", "magnitude", "percent", "range", "reference", "repeat", "score", "source",
    "subset", "sum",
}  # fmt: skip


@pytest.mark.parametrize("example", tuple(examples(BOOK)), ids=lambda example: example.name)
def test_example(example):
    assert example.complaint(BOOK) is None, example.text


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.name)
def test_the_docstring_says_what_is_wrong_why_it_matters_and_when_we_are_silent(rule):
    paragraphs = [" ".join(paragraph.split()) for paragraph in rule.doc.strip().split("\n\n")]
    assert re.fullmatch(r"[A-Z0-9][^\n]*\.", rule.doc.strip().splitlines()[0]), "the first line stands alone"
    assert rule.doc.strip().count("\n\n") >= 2, "what is wrong, why a reader suffers, when we are silent"
    assert any(paragraph.startswith("Silent") for paragraph in paragraphs)


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.name)
def test_the_family_is_one_of_the_house(rule):
    assert rule.family in FAMILIES


UNLUCKY = "They found [13] boats."


@pytest.fixture
def luck(house):
    book = load(["validator.rules", f"{house}/luck"])
    return book, book.rule("unlucky")


def complaints(book, rule):
    book = replace(book, rules=(*(other for other in book.rules if other.name != rule.name), rule))
    return [example.complaint(book) for example in examples(book, {rule.name})]


def test_sound_examples_draw_no_complaint(luck):
    book, rule = luck
    assert complaints(book, rule) == [None, None, None]
    assert [example.name for example in examples(book, {"unlucky"})] == ["unlucky fails[0]", "unlucky passes[0]", "unlucky reaches"]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"fails": ("They found [12] boats.",)}, "draws no finding"),
        ({"fails": ("They found [13] boats and 13 ships.",)}, "draws more than one finding"),
        ({"fails": ("They found 13 boats and [12] ships.",)}, "names other figures than those in brackets"),
        ({"fails": ("They found [13] boats and [12] ships.",)}, "names other figures than those in brackets"),
        ({"fails": ("They found 13 boats.",)}, "no figure is marked in brackets"),
        ({"fails": ("They found [13 boats.",)}, "not an example: brackets do not pair"),
        ({"fails": ("They found [666] boats.",)}, "unlucky crashed on figure 666: RuntimeError: the beast"),
        ({"fails": ("[13]\0",)}, "not an example: <example>: is binary"),
        ({"passes": ("They found 13 boats.",)}, "draws error of unlucky: 13 is unlucky"),
        ({"passes": ("They found boats.",)}, "no passing example reaches the check"),
    ],
)
def test_unsound_examples_draw_a_complaint(luck, change, complaint):
    book, rule = luck
    found = [text for text in complaints(book, replace(rule, **change)) if text is not None]
    assert len(found) == 1
    assert found[0].startswith(complaint)


def test_an_example_answers_for_the_other_rules_too(luck):
    """A note of another rule does not count, a warning does."""
    book, rule = luck
    other = replace(rule, name="also-unlucky", severity="note")
    assert complaints(replace(book, rules=(*book.rules, other)), rule) == [None, None, None]
    boats = replace(rule, name="boats", severity="warning").with_options({"number": 12})
    assert complaints(replace(book, rules=(*book.rules, boats)), rule) == [None, "draws warning of boats: 12 is unlucky", None]


def test_unmark():
    assert unmark("[Nine] of [10].") == ("Nine of 10.", (Span(0, 4), Span(8, 10)))
    for wrong in ("[[1]]", "]1[", "[1", "1]"):
        with pytest.raises(ValueError, match="do not pair"):
            unmark(wrong)
