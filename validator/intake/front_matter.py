"""Front matter: lines of `key: value` between two lines of `---` at the very start of a file.

Read are the top-level keys `title` and `date`, in any case, the first of each; the
value is a plain scalar (up to a comment: ` # `, as ` #1` is news) or stands in double
quotes (escapes as in JSON and YAML) or single quotes (`''` is an apostrophe), on one
line. All other lines, and a title given as a block (`>`, `|`), are left unread. A block
without a single `key:` is none: it is text between two rules.

Errors: a block that is never closed, a quotation that is never closed, a date that is
neither `2024-10-30` (a time may follow) nor `Oct. 30, 2024` nor `30 October 2024`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import regex

from validator.intake.edits import Edit
from validator.intake.errors import IntakeError
from validator.model import Span

LINE = regex.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
"""A line of a file and its end, whatever system wrote it."""

_KEY = regex.compile(r"([\"']?)([\p{L}_][\p{L}\p{N}_ .-]*+)\1[ \t]*:(?:[ \t]+|$)(.*)")
_ESCAPE = regex.compile(
    r"\\(?:(?P<pair>u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})"
    r"|U(?P<eight>[0-9a-fA-F]{8})|(?P<one>.))"
)
_DOUBLE = regex.compile(r'"((?:[^"\\]|\\.)*+)"')
_SINGLE = regex.compile(r"'((?:[^']|'')*+)'")
_REST = regex.compile(r"[ \t]*(?:#.*)?")
_APOSTROPHE = regex.compile("''")
_COMMENT = regex.compile(r"(?<=[ \t])#(?:[ \t].*)?$")
_ISO = regex.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-]).*")
_MONTH_FIRST = regex.compile(r"(?P<month>\p{L}{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d).*")
_DAY_FIRST = regex.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>\p{L}{3,9})\.?,?\s+(?P<year>\d{4})(?!\d).*")
_CHARACTERS = {
    "n": "\n", "t": "\t", "r": "\n", "b": " ", "f": " ", "a": " ", "e": " ", "v": " ", "0": " ",
    "N": "\n", "L": "\n", "P": "\n", "_": "\u00a0", '"': '"', "\\": "\\", "/": "/", " ": " ",
}  # fmt: skip
"""What an escape of one letter stands for; control characters that no headline has become spaces."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONE = "\ufffd"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a block says: `title` is the place of its characters in the file, `edits` the escapes among them."""

    end: int
    title: Span | None = None
    edits: tuple[Edit, ...] = ()
    published: date | None = None


def read(file: str, name: str, start: int) -> FrontMatter | None:
    """The block that begins at `start` of `file`; `None` where there is none. Raises `IntakeError`."""
    block = _block(file, name, start)
    if block is None:
        return None
    lines, end = block
    values = _values(file, lines)
    title, edits = _title(file, name, values["title"]) if "title" in values else (None, ())
    published = _date(file, name, values["date"]) if "date" in values else None
    return FrontMatter(end, title, edits, published)


def _block(file: str, name: str, start: int) -> tuple[list[Span], int] | None:
    """The lines of the block and where the text after it begins; `None` where there is no block."""
    lines = _lines(file, start)
    if next(lines)[0].of(file).rstrip() != "---":
        return None
    inner: list[Span] = []
    for line, end in lines:
        if line.of(file).rstrip() in ("---", "..."):
            return (inner, end) if any(_KEY.fullmatch(file, *_ends(span)) for span in inner) else None
        inner.append(line)
    first = next((span for span in inner if span.of(file).strip()), None)
    if first is not None and _KEY.fullmatch(file, *_ends(first)):
        raise IntakeError(name, "the front matter is never closed: a line of --- is missing")
    return None


def _lines(file: str, start: int) -> Iterator[tuple[Span, int]]:
    for match in LINE.finditer(file, start):
        yield Span(match.start(1), match.end(1)), match.end()


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _values(file: str, lines: list[Span]) -> dict[str, Span]:
    """Key in lower case to the place of its raw value; the first of each key holds."""
    values: dict[str, Span] = {}
    for line in lines:
        match = _KEY.fullmatch(file, line.start, line.end)
        if match is not None:
            values.setdefault(match.group(2).strip().lower(), Span(*match.span(3)))
    return values


def _title(file: str, name: str, raw: Span) -> tuple[Span | None, tuple[Edit, ...]]:
    """The place of the title's characters, and the edits that undo its escapes."""
    span, quote = _scalar(file, name, "title", raw)
    if not span.of(file).strip() or (not quote and span.of(file)[0] in "|>" and len(span.of(file)) <= len("|+1")):
        return None, ()
    if quote == '"':
        return span, tuple(_unescaped(match) for match in _ESCAPE.finditer(file, span.start, span.end))
    if quote == "'":
        return span, tuple(Edit(match.start(), match.end(), "'") for match in _APOSTROPHE.finditer(file, span.start, span.end))
    return span, ()


def _scalar(file: str, name: str, key: str, raw: Span) -> tuple[Span, str]:
    """The place of a value without quotes and comment, and the quote it stood in, if any."""
    quote = file[raw.start : raw.start + 1]
    if raw.start < raw.end and quote in "\"'":
        match = (_DOUBLE if quote == '"' else _SINGLE).match(file, raw.start, raw.end)
        if match is None and quote == '"':
            raise IntakeError(name, f"front matter: the {key} opens a quotation  that its line does not close")
        if match is not None and _REST.fullmatch(file, match.end(), raw.end):
            return Span(*match.span(1)), quote
    comment = _COMMENT.search(file, raw.start, raw.end)
    end = comment.start() if comment else raw.end
    return Span(raw.start, max(raw.start, raw.start + len(file[raw.start : end].rstrip()))), ""


def _unescaped(match: "regex.Match[str]") -> Edit:
    digits = match["four"] or match["two"] or match["eight"]
    if match["pair"]:
        high, low = int(match["pair"][1:5], 16), int(match["pair"][7:], 16)
        text = chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    elif digits:
        text = _character(int(digits, 16))
    else:
        text = _CHARACTERS.get(match["one"], match.group())
    return Edit(match.start(), match.end(), text)


def _character(code: int) -> str:
    """The character of a code point; one that no text may hold becomes a mark of its own."""
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return _LONE
    return " " if code == 0 else chr(code)


def _date(file: str, name: str, raw: Span) -> date | None:
    """The day of the story; `None` where the value is empty."""
    text = _scalar(file, name, "date", raw)[0].of(file).strip()
    if not text:
        return None
    cause = f"front matter: no day can be read from the date {text[:40]!r}: write it as 2024-10-30"
    iso = _ISO.fullmatch(text)
    named = _MONTH_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    try:
        if iso is not None:
            return date(*map(int, iso.groups()))
        if named is not None:
            return date(int(named["year"]), _MONTHS.index(named["month"][:3].lower()) + 1, int(named["day"]))
    except ValueError as error:
        raise IntakeError(name, cause) from error
    raise IntakeError(name, cause)
