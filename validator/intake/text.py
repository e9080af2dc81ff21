"""Plain text and Markdown, with front matter before it or not.

Places count code points of the file as it lies on disk. A byte order mark is one of
them (the first), but part of no line's columns; `\\r\\n` is two. In the dispatch's text
every line ends with `\\n`, and its `origin` knows where each character lies in the file.
"""

import regex

from validator.intake import front_matter, headline, markdown
from validator.intake.edits import Edit, apply, inward
from validator.intake.errors import IntakeError
from validator.model import Dispatch, Span

MARK = "\ufeff"
_RETURN = "\r"
_INK = regex.compile(r"[^\s\p{C}]")
"""Something to read: neither white space nor a control character, mark or code point without meaning."""


def parse(file: str, name: str, *, marked_up: bool) -> Dispatch:
    """The dispatch that `file` holds; `marked_up` where it is Markdown. Raises `IntakeError`."""
    start = len(MARK) if file.startswith(MARK) else 0
    matter = front_matter.read(file, name, start)
    begin = matter.end if matter is not None else start
    edits = list(matter.edits) if matter is not None else []
    edits += markdown.edits(file, begin) if marked_up else returns(file, begin)
    text, origin = apply(file, edits)
    body = Span(inward(origin, begin), len(text))
    title = matter.title if matter is not None else None
    if title is not None:
        head: Span | None = Span(inward(origin, title.start), inward(origin, title.end))
    else:
        head, body = headline.headline(text, body)
    if head is None and _INK.search(text, body.start, body.end) is None:
        blank = "has no text behind its front matter" if matter is not None else "has no text, only white space"
        raise IntakeError(name, blank if file else "is empty")
    published = matter.published if matter is not None else None
    return Dispatch(
        name=name, text=text, body=body, headline=head, published=published, place=headline.dateline(text, body), origin=origin
    )


def returns(file: str, start: int, end: int | None = None) -> list[Edit]:
    """Edits that make every line between `start` and `end` of `file` end with a line feed."""
    edits = []
    end = len(file) if end is None else end
    at = file.find(_RETURN, start, end)
    while at >= 0:
        after = at + 2 if file.startswith("\n", at + 1) else at + 1
        edits.append(Edit(at, after, "\n"))
        at = file.find(_RETURN, after, end)
    return edits
