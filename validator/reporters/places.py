"""Where in the file, for people: lines and columns, and the characters that stand there."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

import regex

from validator.model import Dispatch, Figure, Span

_BREAK = regex.compile(r"\r\n|\r|\n")
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_MARK = "\ufeff"
_REACH = 60
_HEAD = regex.compile(r"\w+\Z")
_TAIL = regex.compile(r"\w+")
_WORD_BEFORE = regex.compile(r"\S+\s*\Z")
_WORD_AFTER = regex.compile(r"\s*\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Code points `start` to `end` of the file as it lies on disk; `line` and `column` count from 1."""

    start: int
    end: int
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Places:
    """Gives the place of any span of one dispatch; the beginnings of its lines are found once.

    A line ends with `\\n`, `\\r\\n` or `\\r`. A byte order mark counts as a code point of the file
    and as no column of the first line, since no editor shows it.
    """

    dispatch: Dispatch
    starts: tuple[int, ...]

    @classmethod
    def of(cls, dispatch: Dispatch) -> "Places":
        """The places of `dispatch`; takes time in proportion to its length."""
        file = _file(dispatch)
        first = len(_MARK) if file.startswith(_MARK) else 0
        return cls(dispatch, (first, *(match.end() for match in _BREAK.finditer(file))))

    def at(self, span: Span) -> Place:
        """The place of `span` of the dispatch's text."""
        origin = self.dispatch.origin
        start = span.start if origin is None else origin.start(span.start)
        end = span.end if origin is None else max(start, origin.end(span.end))
        line = max(bisect_right(self.starts, start), 1)
        column = max(start - self.starts[line - 1], 0) + 1
        return Place(start=start, end=end, line=line, column=column, text=_file(self.dispatch)[start:end])


def unit_of(figure: Figure) -> str | None:
    """The unit as its readers name it: more than one `person`, as checks have it, are `people`."""
    several = figure.kind == "count" and figure.unit == "person" and figure.quantity.stated != 1
    return "people" if several and (figure.entity or "people").lower().endswith("people") else figure.unit


def shown(text: str) -> str:
    """`text` on one line for a terminal: white space as single spaces, control characters as a mark of their own."""
    return _UNSEEN.sub("\ufffd", " ".join(text.split()))


def quoted(spans: Iterable[Span], places: Places) -> list[str]:
    """The words of the text at `spans`, in quotation marks: none that stand inside others, none that are bare punctuation."""
    text = places.dispatch.text
    wide = [_widened(span, text) for span in spans]
    kept = (span for span in wide if not any(other != span and other.holds(span) for other in wide))
    return list(dict.fromkeys(f"“{shown(span.of(text))}”" for span in kept))


def _widened(span: Span, text: str) -> Span:
    """`span` to the ends of its words, and with the word to either side where it holds no letter or digit of its own."""
    if any(character.isalnum() for character in span.of(text)):
        head, tail = _HEAD.search(text, max(span.start - _REACH, 0), span.start), _TAIL.match(text, span.end)
        cut_head, cut_tail = head and text[span.start].isalnum(), tail and text[span.end - 1].isalnum()
        return Span(head.start() if head and cut_head else span.start, tail.end() if tail and cut_tail else span.end)
    before, after = _WORD_BEFORE.search(text, max(span.start - _REACH, 0), span.start), _WORD_AFTER.match(text, span.end)
    return Span(before.start() if before else span.start, after.end() if after else span.end)


def _file(dispatch: Dispatch) -> str:
    return dispatch.text if dispatch.origin is None else dispatch.origin.text
