"""Where do paragraphs and sentences begin and end, and which are headline or quotation?

A blank line parts paragraphs. Where a text has no blank line, or a line ends like a
sentence, a line break does too; other line breaks are wrapped lines.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.lexicon import mapping, table, words
from validator.model import Dispatch, Section, Sentence, Span

_BLANK = regex.compile(r"(?:\r\n|\r|\n)[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)+")
_LINE = regex.compile(r"\r\n|\r|\n")
_BOUNDARY = regex.compile(r"[.!?…]++[\"”’'»)\]]*+(?:\[\d{1,3}\])*+(?=\s+[\"“‘'«(\[—–-]*[\p{Lu}\p{N}£€$])")
_STOPPED = regex.compile(r"[\p{L}.'’]+\Z")
_NEXT = regex.compile(r"\s+([\"“‘'«(\[—–-]*)([\p{L}\p{N}]+)")
_ENDS = (".", "!", "?", "…", '"', "”", ":", ";", "’", ")")
_CAPTION = regex.compile(
    r"(?i)\s*[\[(*_]*(?:photo|picture|caption|image|file photo|pictured)\b[^.\n]{0,40}[:—–-]"
    r"|\s*[\[(][^\])]{0,200}(?:photo|caption|picture)\s*:"
)
_ITEM = regex.compile(r"(?:\r\n|\r|\n)[ \t]*(?:[-*•▪–]|\d{1,2}[.)])[ \t]+\S")
"""A line that begins an item of a list."""
_WRAPPED = regex.compile(r"[\p{L}\p{N},’'-][ \t]*(?:\r\n|\r|\n)[ \t]*\p{Ll}")
"""A line break inside a sentence."""
_MONTHS_AND_DAYS = frozenset({
    "jan", "feb", "mar", "apr", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
})  # fmt: skip
_LOOK_BACK = 24
"""How many characters before a full stop are looked at for an abbreviation."""
_LONGEST = 2_000
"""Code points of a sentence, at most. Longer ones are lists or no prose; read in pieces, they take time in proportion to their length."""


def segment(dispatch: Dispatch) -> tuple[Sentence, ...]:
    """The sentences of headline and body, in reading order; paragraphs are numbered from 0."""
    found: list[Sentence] = []
    paragraph = 0
    if dispatch.headline is not None:
        for span in _sentences(dispatch.text, dispatch.headline):
            found.append(Sentence(span=span, index=len(found), paragraph=0, section="headline", quoted=False))
        paragraph = 1
    for block in _paragraphs(dispatch.text, dispatch.body):
        section: Section = "caption" if _CAPTION.match(dispatch.text, block.start, block.end) else "body"
        for span in _sentences(dispatch.text, block):
            quoted = dispatch.text[span.start] in "\"“«‘"
            found.append(Sentence(span=span, index=len(found), paragraph=paragraph, section=section, quoted=quoted))
        paragraph += 1
    return tuple(found)


def _paragraphs(text: str, body: Span) -> Iterator[Span]:
    """The paragraphs of `body`, stripped, empty ones left out."""
    start, loose = body.start, False
    for gap in _BLANK.finditer(text, body.start, body.end):
        loose = True
        yield from _lines(text, start, gap.start(), wrapped=True)
        start = gap.end()
    yield from _lines(text, start, body.end, wrapped=loose)


def _lines(text: str, start: int, end: int, *, wrapped: bool) -> Iterator[Span]:
    """One block of lines as paragraphs.

    An item of a list is a paragraph. Where lines may be `wrapped`, of the others only one that ends like a sentence ends one.
    """
    wrapped = wrapped or _WRAPPED.search(text, start, end) is not None
    for gap in _LINE.finditer(text, start, end):
        if wrapped and not _ITEM.match(text, gap.start(), end) and not _ends_paragraph(text, start, gap.start(), gap.end()):
            continue
        yield from _stripped(text, start, gap.start())
        start = gap.end()
    yield from _stripped(text, start, end)


def _ends_paragraph(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the line that ends at `stop` ends like a sentence, and the one that begins at `after` begins like one."""
    line = text[max(start, stop - _LOOK_BACK) : stop].rstrip()
    if not line.endswith(_ENDS) or text[after : after + 1].islower():
        return False
    end = max(start, stop - _LOOK_BACK) + len(line)
    return not line.endswith(".") or _ends_sentence(text, start, end - 1, end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    for match in _BOUNDARY.finditer(text, block.start, block.end):
        if match.end() < block.end and _ends_sentence(text, start, match.start(), match.end()):
            yield from _pieces(text, start, match.end())
            start = match.end()
    yield from _pieces(text, start, block.end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence between `start` and `end`, or where it never ends, pieces of it."""
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in ("; ", "\n"))
        cut = cut if cut >= 0 else text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = cut + 1 if cut >= 0 else start + _LONGEST
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)


@cache
def _capitalised() -> frozenset[str]:
    """Abbreviations that are none without a capital."""
    return frozenset(row[0] for row in table("abbreviations") if row[2:])


def _ends_sentence(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the stop at `stop`, with closing marks up to `after`, ends the sentence begun at `start`."""
    if text[stop] != "." or after > stop + 1:
        return True
    stopped = _STOPPED.search(text, max(start, stop - _LOOK_BACK), stop)
    if stopped is None:
        return not text[max(start, stop - _LOOK_BACK) : stop].strip().isdecimal()
    if text[max(start, stopped.start() - 1)].isdigit() and stopped.group().isalpha():
        return True
    word = stopped.group().lower().replace("’", "'")
    ends = mapping("abbreviations").get(word) if word not in _capitalised() or stopped.group()[0].isupper() else None
    following = _NEXT.match(text, after)
    next_word = following.group(2) if following is not None else ""
    if ends is None:
        initial = (len(word) == 1 and stopped.group().isupper()) or (len(word) > 2 and word[-2] == ".")
        return not initial or word == "i"
    if word == "no" or word == "nos":
        return not next_word[:1].isdecimal()
    if ends == "never" and len(word) == 3 and word in _MONTHS_AND_DAYS:
        return not next_word[:1].isdecimal() and next_word.lower() in words("starters")
    return ends == "maybe" and (bool(following and following.group(1)) or next_word.lower() in words("starters"))
