"""Lines and columns agree with what an editor shows, whatever ends the lines."""

from hypothesis import given
from hypothesis import strategies as st

from validator.intake import parse
from validator.model import Dispatch, Span
from validator.reporters.places import Places, quoted, shown

PIECES = ["a", "12", "😀", "é", " ", "\n", "\r\n", "\r", "\n\n"]
FILES = st.lists(st.sampled_from(PIECES), max_size=40).map(lambda pieces: "x" + "".join(pieces))


@given(FILES, st.booleans(), st.sampled_from(["a.txt", "a.md"]))
def test_line_and_column_lead_to_the_character(file, marked, name):
    dispatch = parse(("\ufeff" * marked + file).encode(), name)
    places = Places.of(dispatch)
    lines = file.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for position in range(dispatch.body.start, len(dispatch.text)):
        place = places.at(Span(position, position + 1))
        assert ("\ufeff" * marked + file)[place.start : place.end] == place.text
        if not place.text.isspace():
            assert lines[place.line - 1][place.column - 1] == place.text == dispatch.text[position]


def test_a_place_reads_as_line_and_column():
    places = Places.of(Dispatch.of("Nine died.\nSix were hurt."))
    assert str(places.at(Span(11, 14))) == "2:1"
    assert str(places.at(Span(0, 0))) == "1:1"


@given(st.text())
def test_what_is_shown_is_one_line_that_no_terminal_obeys(text):
    line = shown(text)
    assert "\x1b" not in line
    assert len(line.splitlines()) <= 1


def test_grounds_are_whole_words_and_none_is_inside_another():
    text = "They rebuilt; of its walls, 12 fell."
    places = Places.of(Dispatch.of(text))
    found = quoted((Span(9, 20), Span(14, 16), Span(26, 27)), places)
    assert found == ["“rebuilt; of its”", "“walls, 12”"]
