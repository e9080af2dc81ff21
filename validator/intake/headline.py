"""Headline and dateline: what the first lines of a story say about it.

A headline is a first line that is short and has no full stop, with a blank line or a
dateline behind it; before a dateline it may have a full stop. A dateline names the
place, in capitals, or in any case with an agency in brackets, up to a dash or a colon:
`KYIV, Ukraine (Agency) — `, `LONDON —`, `PARIS, Oct. 3 (Agency) - `, `WASHINGTON: `.
"""

import regex

from validator.lexicon import words
from validator.model import Span

LONGEST_HEADLINE = 160
"""Code points of a headline, at most."""

_FIRST = regex.compile(r"\s*+([^\n]++)(\n[ \t]*(?:\n\s*)?)?")
_CLOSING = "\"'”’»)] \t"
_INITIALS = regex.compile(r"\b(?:\p{Lu}\.){2,}\Z")
_DASH = r"[^\S\n]*(?:[—–―]|--?-?(?=\s))[^\S\n]*"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATELINE = regex.compile(
    rf"""
    (?P<place>
      (?P<city>(?:Mc|Mac|O'|O’|St\.[ ]|de[ ]|Al-|El-)?+\p{{Lu}}[\p{{Lu}}\p{{M}}.'’-]++(?:[ /](?!-)[\p{{Lu}}\p{{M}}.'’&-]++){{0,4}})
      (?:,[ ]\p{{Lu}}[\p{{L}}.'’-]*+(?:[ ](?:of[ ])?(?:the[ ])?\p{{Lu}}[\p{{L}}.'’-]*+){{0,3}}(?<!,[ ]{_MONTH}))?
    )
    (?:,[ ]{{1,2}}\p{{L}}{{3,9}}\.?[ ]\d{{1,2}}(?:,[ ]\d{{4}})?)?(?:[ ]?\((?P<agency>[^()\n]{{1,50}})\))?
    (?:{_DASH}|(?P<colon>:[ ]))
    """,
    regex.VERBOSE,
)
_MIXED = regex.compile(
    r"(?P<place>(?P<city>\p{Lu}[\p{L}\p{M}.'’-]++(?:[ /]\p{Lu}[\p{L}\p{M}.'’-]++){0,3})"
    r"(?:,[ ]\p{Lu}[\p{L}.'’-]{1,30}+(?:[ ]\p{L}[\p{L}.'’-]{1,30}+){0,3})?)"
    rf"(?:,[ ]\p{{L}}{{3,9}}\.?[ ]\d{{1,2}})?[ ]?\([^()\n]{{1,50}}\){_DASH}"
)
_SPEAKER = regex.compile(r"(?m)^[^\S\n]*+\p{Lu}[\p{Lu} .'’-]{1,30}:[^\S\n]")
_SHORTEST_PLACE = 3
_LINES = 4
"""How many lines of a body are searched for a dateline: bylines and notes may stand before it."""


def headline(text: str, body: Span) -> tuple[Span | None, Span]:
    """The place of the headline that opens `body`, and of the body behind it; `None` where there is none."""
    first = _FIRST.match(text, body.start, body.end)
    if first is None or first.group(2) is None or first.end() >= body.end:
        return None, body
    line = Span(first.start(1), first.start(1) + len(first.group(1).rstrip()))
    announced = _place(text, first.end(), body) is not None
    if line.end - line.start > LONGEST_HEADLINE or _place(text, line.start, body) is not None:
        return None, body
    ends = line.of(text).rstrip(_CLOSING)
    stopped = ends.endswith((".", ",", ";", ":")) and not _INITIALS.search(ends)
    if announced or ("\n" in first.group(2)[1:] and not stopped):
        return line, Span(first.end(), body.end)
    return None, body


def dateline(text: str, body: Span) -> str | None:
    """The place that a dateline among the first lines of `body` names, as written; `None` where there is none."""
    at = body.start
    for _ in range(_LINES):
        line = _FIRST.match(text, at, body.end)
        if line is None:
            return None
        place = _place(text, line.start(1), body)
        if place is not None:
            return place
        at = line.end()
    return None


def _place(text: str, start: int, body: Span) -> str | None:
    """The place of the dateline at `start`; `None` where none is there."""
    match = _DATELINE.match(text, start, body.end) or _MIXED.match(text, start, body.end)
    if match is None or len(match["city"]) < _SHORTEST_PLACE or match["city"].lower() in words("labels"):
        return None
    speakers = _SPEAKER.finditer(text, body.start, body.end) if match.groupdict().get("colon") else iter(())
    if next(speakers, None) is not None and next(speakers, None) is not None:
        return None  # a transcript: capitals and a colon are a speaker
    return str(match["place"])
