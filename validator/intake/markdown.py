"""Markdown as text: which marks of a file are no part of what a reader reads.

Left out are the signs of headings, quotations and emphasis, rules, comments, tags,
images, addresses of links and marks of footnotes, so that `**12** people` reads `12 people`
and no digit of an address is a figure. The number of a list item becomes a dash. Headings,
list items and rows of a table become paragraphs of their own. Escapes and entities
stand for their character.

Code in fences is not read: it is not the story's prose. A fence that is never closed
is no fence, so that no text is lost to it; code by indentation is read, as stories
are indented for other reasons. What is not known for a mark is text.
"""

from collections.abc import Iterator
from html import unescape

import regex

from validator.intake.edits import Edit
from validator.intake.front_matter import LINE
from validator.model import Span

_HIDDEN = regex.compile(r"(?m)^[ ]{0,3}(?P<fence>`{3,8}(?!`)|~{3,8}(?!~))[^\r\n]*|<!--")
_PREFIX = regex.compile(
    r"""
    (?P<rule>[ ]{0,3}(?:(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,}|(?:-[ \t]*+){2,}|=++[ \t]*+)$)
    | (?P<definition>[ ]{0,3}\[[^\]\r\n]{1,200}\]:[ \t]*+<?(?:\w{2,10}:/|mailto:|www\.|[/\#.])[^\r\n]*+$)
    | (?P<footnote>[ ]{0,3}\[\^[^\]\s]{1,40}\]:[ \t]*+)
    | (?P<quote>[ ]{0,3}(?:>[ ]?)++)?+
      (?: (?P<heading>[ ]{0,3}\#{1,6}(?:[ \t]++|$)) | (?P<bullet>[ \t]*+(?=[-*+][ \t])) | (?P<row>[ \t]*+(?=\|))
        | (?P<indent>[ \t]*+)(?P<number>\d{1,9}[.)])(?=[ \t]) )?+
    """,
    regex.VERBOSE,
)
_CLOSING = regex.compile(r"(?:(?<=\s)\#++[ \t]*+)?$")
_INLINE = regex.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
    | `(?P<code>[^`\r\n]{1,500})`
    | (?P<nothing>
        \[?+!\[[^\]\[\r\n]{0,500}\]\([^()\r\n]{0,1000}\)(?:\]\([^()\r\n]{0,1000}\))?+
        | \[\^[^\]\s]{1,40}\]
        | ~~(?![\s~])[^~\r\n]{1,500}(?<!\s)~~
        | </?[A-Za-z][^<>\r\n]{0,500}> )
    | \[(?P<link>[^\]\[\r\n]{1,500})\]\((?:[^()\r\n]|\([^()\r\n]{0,200}\)){0,1000}+\)
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<stress>\*{1,3}+|_{1,3}+)
    """,
    regex.VERBOSE,
)
Open = dict[str, int]
"""Emphasis not yet closed in a paragraph: the sign as written, to where it begins."""


def edits(file: str, start: int) -> list[Edit]:
    """What to leave out of `file` from `start` on, in order; line breaks become line feeds."""
    found: list[Edit] = []
    at = start
    for hidden in _hidden(file, start):
        found += _visible(file, at, hidden.start)
        found.append(Edit(hidden.start, hidden.end, ""))
        at = hidden.end
    found += _visible(file, at, len(file))
    return found


def _hidden(file: str, start: int) -> Iterator[Span]:
    """Fenced code and comments; what is never closed hides nothing."""
    unclosed: set[str] = set()
    match = _HIDDEN.search(file, start)
    while match is not None:
        sign = match["fence"] or "<!--"
        end = None if sign in unclosed else _close(file, match.end(), sign)
        if end is None:
            unclosed.add(sign)
        else:
            yield Span(match.start(), end)
        match = _HIDDEN.search(file, match.end() if end is None else end)


def _close(file: str, at: int, sign: str) -> int | None:
    """Where what `sign` opened before `at` is over; `None` where it never is."""
    if sign == "<!--":
        end = file.find("-->", at)
        return end + len("-->") if end >= 0 else None
    closing = regex.compile(rf"(?m)^[ ]{{0,3}}{sign[0]}{{{len(sign)},}}[ \t]*+(?=\r?$)").search(file, at)
    return closing.end() if closing is not None else None


def _visible(file: str, start: int, end: int) -> list[Edit]:
    """The edits of the lines between `start` and `end`."""
    found: list[Edit] = []
    opened: Open = {}
    fresh, listed = True, False
    for match in LINE.finditer(file, start, end):
        line = Span(match.start(1), match.end(1))
        block, edit = _block(file, line, fresh=fresh, listed=listed)
        if block != "prose":
            opened.clear()
        found.append(edit)
        if block != "rule":
            _inline(file, Span(edit.end, line.end), found, opened)
        if block == "heading":
            closing = _CLOSING.search(file, edit.end, line.end)
            found.append(Edit(closing.start() if closing is not None else line.end, line.end, "\n"))
        if match.group(2).startswith("\r"):
            found.append(Edit(match.start(2), match.end(2), "\n"))
        fresh = block in ("blank", "rule", "heading")
        listed = block in ("bullet", "number") or (listed and block == "prose")
    return sorted(edit for edit in found if edit.start < edit.end or edit.text)


def _block(file: str, line: Span, *, fresh: bool, listed: bool) -> tuple[str, Edit]:
    """What kind of line it is, and the edit of its first characters; `fresh` where no paragraph goes on before it."""
    prefix = _PREFIX.match(file, line.start, line.end)
    assert prefix is not None  # every part of the pattern may be empty
    if prefix["rule"] or prefix["definition"]:
        return "rule", Edit(line.start, line.end, "")
    apart = "" if fresh else "\n"
    if prefix["number"] and (fresh or listed):
        return "number", Edit(line.start, prefix.end("number"), apart + "-")
    kind = next((name for name in ("heading", "footnote", "bullet", "row") if prefix[name] is not None), None)
    if kind is not None:
        return kind, Edit(line.start, prefix.end(kind), apart)
    end = prefix.end("quote") if prefix["quote"] else line.start
    return ("prose" if file[end : line.end].strip() else "blank"), Edit(line.start, end, "")


def _inline(file: str, place: Span, found: list[Edit], opened: Open) -> None:
    """Adds to `found` the edits of the marks in `place`, and closes emphasis `opened` before."""
    for match in _INLINE.finditer(file, place.start, place.end):
        start, end = match.span()
        if match["escaped"]:
            found.append(Edit(start, start + 1, ""))
        elif match["code"] or match["link"]:
            inner = Span(*match.span("code" if match["code"] else "link"))
            found += (Edit(start, inner.start, ""), Edit(inner.end, end, ""))
            if match["link"]:
                _inline(file, inner, found, {})
        elif match["nothing"]:
            found.append(Edit(start, end, ""))
        elif match["entity"]:
            found.append(Edit(start, end, unescape(match.group()).replace("\r", " ")))
        else:
            _stress(file, Span(start, end), found, opened)


def _stress(file: str, run: Span, found: list[Edit], opened: Open) -> None:
    """Leaves out a pair of equal runs of `*` or `_` that embrace words; between digits a star is a sign of arithmetic."""
    sign = run.of(file)
    before, after = file[run.start - 1 : run.start] if run.start else " ", file[run.end : run.end + 1] or " "
    if sign[0] in before + after or (before.isdigit() and after.isdigit()):
        return
    inner = sign[0] == "_"
    if sign in opened and not before.isspace() and not (inner and after.isalnum()):
        start = opened.pop(sign)
        found += (Edit(start, start + len(sign), ""), Edit(run.start, run.end, ""))
    elif not after.isspace() and not (inner and before.isalnum()):
        opened[sign] = run.start
