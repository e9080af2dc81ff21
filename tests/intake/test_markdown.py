"""Marks of Markdown are no part of the text; what is not surely a mark is."""

import pytest

from validator.intake import parse


def body(text: str) -> str:
    dispatch = parse(f"Nine people died.\n\n{text}".encode(), "story.md")
    return dispatch.text.removeprefix("Nine people died.\n\n")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**12** people, *four* of them _children_", "12 people, four of them children"),
        ("***12*** people", "12 people"),
        ("__12__ people", "12 people"),
        ("## Toll: 12 ##", "Toll: 12 \n"),
        ("###### 12", "12\n"),
        ("> Quoted: 12\n> died", "Quoted: 12\ndied"),
        ("1. seven soldiers\n2. six civilians", "- seven soldiers\n\n- six civilians"),
        ("- seven soldiers\n- six civilians", "- seven soldiers\n\n- six civilians"),
        ("[the 12 dead](https://a.example/2024/10_30)", "the 12 dead"),
        ("[the **12** dead](<a b>)", "the 12 dead"),
        ("![12 dead](a/2024.jpg \"12\") Nine", " Nine"),
        ("[![x](y/12.jpg)](z/12) Nine", " Nine"),
        ("Nine[^1] died\n\n[^1]: It was 11 at first", "Nine died\n\nIt was 11 at first"),
        ("~~Nine~~ 11 died", " 11 died"),
        ("<b>12</b> died<br>", "12 died"),
        ("Marks &amp; Spencer: 12&nbsp;stores", "Marks & Spencer: 12\u00a0stores"),
        ("\\$12 and \\*9\\*", "$12 and *9*"),
        ("a <!-- 12 --> b", "a  b"),
        ("a\n\n```python\nx = 12\n```\n\nb", "a\n\n\n\nb"),
        ("`12` died", "12 died"),
        ("12 died\n-------\nNine more", "12 died\n\nNine more"),
        ("* * *\n12 died", "\n12 died"),
        ("[home]: https://a.example/12\n12 died", "\n12 died"),
        ("| dead | hurt |\n|---|---|\n| 12 | 9 |", "| dead | hurt |\n\n|---|---|\n\n| 12 | 9 |"),
    ],
)
def test_marks_are_left_out(markdown, text):
    assert body(markdown) == text


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 and 5*3*2 make 15 and 30",
        "file_name_12 and _12",
        "He was #1 and #2",
        "~30 died, ~40 were hurt",
        "It fell to 3 < 5 and 7 > 6",
        "a * b, 12 * 9",
        "The year was\n1990. It rained.",
        "[Note]: 12 died",
        "[12] died (9)",
        "AT&T; R&D",
        "```\n12 died",
        "<!-- 12 died",
        "$12*",
        "- 5 - 3",
    ],
)
def test_what_is_no_mark_is_text(text):
    assert body(text) == text


def test_a_first_heading_is_the_headline():
    dispatch = parse(b"# Nine *dead*\nIt burned.", "story.markdown")
    assert dispatch.headline is not None
    assert dispatch.headline.of(dispatch.text) == "Nine dead"


def test_plain_text_has_no_marks():
    assert parse(b"1. **Nine** died.", "story.txt").text == "1. **Nine** died."
