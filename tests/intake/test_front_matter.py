"""What is written into front matter is read back, whatever quotes it stands in."""

import json
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from validator.intake import IntakeError, parse
from validator.model import Dispatch

BODY = "\n\nNine people died, police said.\n"
LINES = st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufeff"), min_size=1).filter(
    lambda text: text.strip() == text
)


def read(block: str, body: str = BODY) -> Dispatch:
    return parse(f"---\n{block}\n---{body}".encode(), "story.md")


def title(block: str) -> str | None:
    dispatch = read(block)
    return None if dispatch.headline is None else dispatch.headline.of(dispatch.text)


@given(LINES, st.booleans())
@example('He said "no" to \\12', True)
@example("😀 12 dead", True)
def test_a_title_in_double_quotes_reads_back(text, ascii_only):
    assert title("title: " + json.dumps(text, ensure_ascii=ascii_only)) == text


@given(LINES)
@example("It's 12 o'clock")
def test_a_title_in_single_quotes_reads_back(text):
    assert title("title: '" + text.replace("'", "''") + "'") == text


@pytest.mark.parametrize(
    "text",
    [
        "Nine dead in hotel fire", "Toll rises: 12 dead", "12 dead", "“Nine dead”", '"Nine" dead, says mayor', "'Tis 9", "#1 seed out",
        "Back at #1", "Mayor's 9-point lead",
    ],
)
def test_a_plain_title_reads_back(text):
    assert title(f"date: 2024-10-30\ntitle: {text}\nother: x") == text


@given(st.dates(), st.sampled_from(["", "T10:30:00Z", " 10:30", "T10:30:00+02:00", "  # day of writing"]), st.sampled_from(["", '"', "'"]))
def test_a_date_reads_back_with_or_without_a_time(day, time, quote):
    comment = time.strip().startswith("#")
    value = f"{quote}{day.isoformat()}{quote}{time}" if comment else f"{quote}{day.isoformat()}{time}{quote}"
    assert read(f"date: {value}").published == day


@pytest.mark.parametrize(
    "text", ["Oct. 30, 2024", "October 30, 2024", "30 October 2024", "30 Oct 2024 10:30", "2024-10-30 # x", "'2024-10-30'"]
)
def test_a_date_in_english_reads_too(text):
    assert read(f"date: {text}").published == date(2024, 10, 30)


@pytest.mark.parametrize("text", ["tomorrow", "2024-02-30", "2024-13-01", "10/30/2024", "30 Brumaire 2024", "2024"])
def test_a_date_that_is_no_day_is_an_error_that_shows_it(text):
    with pytest.raises(IntakeError, match=rf"story\.md: front matter: no day .*{text}"):
        read(f"date: {text}")


def test_the_span_of_an_escaped_title_covers_the_raw_characters():
    file = '---\ntitle: "Mayor: \\"12\\u00a0dead\\""\n---' + BODY
    dispatch = parse(file.encode(), "story.md")
    assert dispatch.headline is not None
    assert dispatch.headline.of(dispatch.text) == 'Mayor: "12\u00a0dead"'
    assert dispatch.origin is not None
    start, end = dispatch.origin.start(dispatch.headline.start), dispatch.origin.end(dispatch.headline.end)
    assert file[start:end] == 'Mayor: \\"12\\u00a0dead\\"'


@pytest.mark.parametrize("block", ["", "title:", 'title: ""', "title: >", "title: |-", "other: 12", "titles: 12"])
def test_no_title_no_headline(block):
    assert read(block + "\nkey: value").headline is None


@pytest.mark.parametrize("block", ["tags:\n  - 12 dead\n  - title: x", "# title: x\nkey: v", "key: |\n  any 12 lines\n\n  at all"])
def test_other_lines_are_left_unread(block):
    dispatch = read(block)
    assert dispatch.headline is None
    assert "12" not in dispatch.body.of(dispatch.text)


@pytest.mark.parametrize("text", ["---\ntitle: x\n\nNine died.", "---\ndate: 2024-10-30\n", "---\ntitle: x"])
def test_a_block_that_is_never_closed_is_an_error(text):
    with pytest.raises(IntakeError, match=r"story\.txt: the front matter is never closed"):
        parse(text.encode(), "story.txt")


@pytest.mark.parametrize("value", ['"Nine dead', '"Nine dead\\"', '"'])
def test_a_quotation_that_is_never_closed_is_an_error(value):
    with pytest.raises(IntakeError, match="front matter: the title opens a quotation"):
        read(f"title: {value}")


@pytest.mark.parametrize(
    "text", ["---\nNine died.\n---\nTwelve were hurt.", "---\n\nNine died.\n", "----\nNine died.", "\n---\ntitle: x\n---\nNine died."]
)
def test_rules_around_text_are_no_front_matter(text):
    dispatch = parse(text.encode(), "story.txt")
    assert "Nine died" in dispatch.body.of(dispatch.text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_and_a_byte_order_mark_will_do(end):
    dispatch = parse(("\ufeff" + end.join(["---  ", "Title: Nine dead", "...", "", "KYIV — Nine died."])).encode(), "story.txt")
    assert dispatch.headline is not None
    assert dispatch.headline.of(dispatch.text) == "Nine dead"
    assert dispatch.place == "KYIV"
