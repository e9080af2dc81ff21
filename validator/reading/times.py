"""When does a figure hold? The time words of its clause, in lower case: `overnight`, `on sunday`, `in 2024`, `last year`."""

import regex

from validator.model import Span

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_TIME = regex.compile(
    rf"""\b(?:
      (?:on\s+|last\s+|next\s+|since\s+|by\s+|until\s+)?{_DAY}(?:\s+(?:night|morning|evening|afternoon))?
    | overnight | yesterday | today | tonight | tomorrow
    | (?:a|the)\s+(?:year|month|week|day)\s+(?:earlier|ago|before)
    | (?:the\s+)?(?:last|past|previous|this|next|same)\s+(?:\w+\s+)?(?:hours?|days?|weeks?|months?|quarters?|years?|decades?|seasons?|winter|spring|summer|autumn|fall|night)
    | (?:in|since|by|during|until|for|from)\s+(?:early\s+|late\s+|mid-)?(?:{_MONTH}(?:\s+\d{{4}})?|(?:19|20)\d\d)
    | so\s+far(?:\s+this\s+\w+)?
    | (?:first|second|third|fourth)\s+quarter
    )\b""",
    regex.VERBOSE | regex.IGNORECASE,
)


def time_of(text: str, sentence: Span, phrase: Span, others: list[Span]) -> str | None:
    """The time named behind `phrase` before the next figure, else the last one named before it in the sentence."""
    limit = min((other.start for other in others if other.start >= phrase.end), default=sentence.end)
    after = _TIME.search(text, phrase.end, limit)
    if after is not None:
        return " ".join(after.group().lower().split())
    found = _TIME.findall(text, sentence.start, phrase.start)
    return " ".join(found[-1].lower().split()) if found else None
