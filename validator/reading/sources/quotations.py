"""Which parts of a text are somebody's words?

A quotation runs from its opening to its closing mark. One that is not closed when its
paragraph ends goes on if the next paragraph opens with the same mark; else it ends
there. A stray mark never swallows more than its paragraph.
"""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from validator.model import Span

_MARK = regex.compile(r"[“”„«»\"‟]|''|``|(?<![\p{L}\p{N}])[‘'](?=\p{L})|(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])")
_OPENS = frozenset("“„«‘‟") | {"``"}
_CLOSES = frozenset("”»’")
_PAIRS = {"“": "“”\"", "„": "“”\"", "«": "»", "‘": "’'", "‟": "”", "``": "''", '"': '"”', "''": "''", "'": "'’"}
_SINGLE = frozenset("‘'")
_SPEECH = 600
"""How many characters behind a single mark its partner is looked for."""
_CLAUSE_END = frozenset(".,!?…")


class Quotation(NamedTuple):
    """`span` with its marks; `opened` is false where it goes on from the paragraph before, `closed` where it goes on in the next."""

    span: Span
    opened: bool
    closed: bool


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of `text` in order; they do not overlap and none leaves its paragraph."""
    found: list[Quotation] = []
    running = ""
    for number, paragraph in enumerate(paragraphs):
        start, mark = -1, ""
        for match in _MARK.finditer(text, paragraph.start, paragraph.end):
            here = match.group()
            if start < 0:
                if _opening(text, here, match.start(), match.end(), paragraph):
                    start, mark = match.start(), here
            elif here in _PAIRS[mark] and _closing(text, here, match.start(), match.end(), paragraph):
                found.append(Quotation(Span(start, match.end()), not (running and start == paragraph.start), True))
                start = -1
        if start < 0:
            running = ""
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = following is not None and text.startswith(mark, following.start)
        if goes_on or (mark not in _SINGLE and _like_a_clause(text, start, paragraph)):
            found.append(Quotation(Span(start, paragraph.end), not (running and start == paragraph.start), not goes_on))
        running = mark if goes_on else ""
    return found


def _opening(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    if mark in _CLOSES or end >= paragraph.end:
        return False
    before = text[start - 1] if start > paragraph.start else " "
    if mark == "'" or mark == "‘":
        return not before.isalnum() and _closed_later(text, end, paragraph)
    return mark in _OPENS or (not text[end].isspace() and not before.isalnum())


def _closed_later(text: str, start: int, paragraph: Span) -> bool:
    """Whether a single mark has its partner behind the stop or comma that ends quoted speech."""
    return any(text.find(stop + mark, start, min(start + _SPEECH, paragraph.end)) >= 0 for stop in _CLAUSE_END for mark in "’'")


def _closing(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    if mark in _SINGLE or mark == "’":
        return text[start - 1] in _CLAUSE_END
    if mark in _CLOSES:
        return True
    after = text[end] if end < paragraph.end else " "
    return not text[start - 1].isspace() or not after.isalnum()


def _like_a_clause(text: str, start: int, paragraph: Span) -> bool:
    """Whether an unclosed quotation may be meant to run to the end: it begins the paragraph or follows a comma or colon."""
    return start == paragraph.start or text[paragraph.start : start].rstrip().endswith((",", ":", "."))
