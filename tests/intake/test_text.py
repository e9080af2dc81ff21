"""Any text at all becomes a dispatch or an IntakeError, and every character keeps its place in the file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from validator.intake import IntakeError, parse
from validator.model import Dispatch

PIECES = (
    "---", "\n", "\r\n", "\r", "\ufeff", "title: ", "date: ", '"', "'", "\\", "# ", "## ", "1. ", "- ", "* ", "**", "_", "`", "```", "~~~",
    "> ", "[", "](", ")", "![", "<", ">", "<!--", "-->", "&amp;", "&#0;", "&#13;", "|", "=====", "\\u00e9", "\\ud83d\\ude00", "😀", "é",
    "日本", " ", "\t", "\u2028", "\u00a0", "KYIV, Ukraine (Agency) — ", "12 people died", "Nine dead", ".", ":", "~~", "[^1]", "https://a.example/2024/10",
    "2024-10-30", "\x1b[31m",
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
NAMES = st.sampled_from(["story.txt", "story.md", "-"])


def attempt(data: bytes, name: str) -> Dispatch | None:
    """The dispatch, or nothing where there was an error of one line that names the file."""
    error = None
    try:
        return parse(data, name)
    except IntakeError as raised:
        error = raised
    assert error.name == name
    assert len(str(error).splitlines()) == 1
    return None


@given(TEXTS, NAMES)
@example("\ufeff", "story.txt")
@example("---\n", "story.md")
@example("---\ntitle: 'x\n", "story.md")
@example("---\ntitle:\n---\n", "story.md")
@example("[![a](b)](c) [d](e(f)g) **h", "story.md")
def test_any_text_is_a_dispatch_or_an_intake_error(text, name):
    dispatch = attempt(text.encode("utf-8", "replace"), name)
    if dispatch is None:
        return
    assert 0 <= dispatch.body.start <= dispatch.body.end == len(dispatch.text)
    if dispatch.headline is not None:
        assert 0 <= dispatch.headline.start < dispatch.headline.end <= dispatch.body.start
        assert dispatch.headline.of(dispatch.text).strip()
    assert "\r" not in dispatch.body.of(dispatch.text)


@given(st.binary(max_size=60), NAMES)
def test_any_bytes_are_a_dispatch_or_an_intake_error(data, name):
    attempt(data, name)


@given(TEXTS, NAMES)
def test_every_word_of_the_text_lies_where_its_place_in_the_file_says(text, name):
    dispatch = attempt(text.encode("utf-8", "replace"), name)
    if dispatch is None:
        return
    file = text.encode("utf-8", "replace").decode()
    if dispatch.origin is None:
        assert dispatch.text == file
        return
    assert dispatch.origin.text == file
    last = 0
    for position, character in enumerate(dispatch.text):
        start, end = dispatch.origin.start(position), dispatch.origin.end(position + 1)
        assert last <= start <= end <= len(file)
        last = start
        if character.isalnum():
            assert file[start:end] == character or "\\" in file[start:end] or "&" in file[start:end]


@given(
    st.lists(st.sampled_from(["Nine died.", "", "😀 12 hurt", "é", "a\tb"]), min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_line_ends_and_the_mark_change_no_offset(lines, end, marked):
    file = "\ufeff" * marked + end.join([*lines, "They were 41 in all."])
    dispatch = parse(file.encode(), "story.txt")
    position = dispatch.text.index("41")
    start = position if dispatch.origin is None else dispatch.origin.start(position)
    assert file[start : start + 2] == "41"


def test_a_byte_order_mark_is_a_code_point_of_the_file_but_not_of_the_body():
    dispatch = parse("\ufeffLONDON — Nine died.".encode(), "story.txt")
    assert dispatch.body.start == 1
    assert dispatch.place == "LONDON"


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\ufeff", "\ufeff\n", "\u200b", "\x07", "---\nkey: value\n---\n\n"])
def test_nothing_to_read_is_an_error(text):
    with pytest.raises(IntakeError, match=r"empty|no text"):
        parse(text.encode(), "story.txt")


def test_a_title_alone_is_a_story():
    dispatch = parse(b"---\ntitle: Nine dead, six of them in Cork and four in Kerry\n---\n", "story.txt")
    assert dispatch.headline is not None
