"""Where does one item of a list end and the next begin, and how many may it be said to have?

English lists are ambiguous: `and` joins two items or stands inside one, a comma parts
two items or sets off an age, a home town, an office. So a list is read in every way its
words allow: `counts` are all numbers of items it may have, `items` those of the plainest
reading. A list that cannot be counted (`two others`, `a couple`, whole clauses) is none.
"""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from validator.model import Span

_MOST = 20
"""Longer lists are not counted."""
_LONGEST = 40
"""An item of more words is none."""
_ASIDE = regex.compile(r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
_BETWEEN = regex.compile(r"(\b(?:and|or)),\s[^,;:]{1,60},")
"""Words set off behind `and`: `tyres, hoses and, since the spring, boots`."""
_NEW_NAME = regex.compile(r",\s+and\s+\p{Lu}\p{Ll}+\s+\p{Lu}[\p{L}'-]+,\s+(?:\d|aged)")
"""`…, and Craig Todd, 51`: one more item, never part of the one before."""
_JOIN = regex.compile(r"(?<=\s)(?:and|or|&|plus|as well as|along with|together with)(?=\s)")
_LEADING = regex.compile(
    r"\s*(?:and|or|&|plus|as well as|along with|together with|finally|then)\s+(?:also\s+|finally\s+|then\s+|"
    r"lastly\s+)?"
)
_YEARS = regex.compile(r"\s*(?:aged?\s+)?\d{1,4}(?:\s+years?(?:\s+old)?)?\s*")
_BESIDE = regex.compile(
    r"\s*(?:(?:who|whom|whose|which|where|when|while|that|of|from|in|at|near|aged|both|all|each|also|formerly|"
    r"now|then|mostly|based|born|with|as|according|on|by|for|to)\b|[a-z]+(?:ed|ing)\b)"
)
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+(?:[.,]\d+)*|several|some|many|dozens|"
    r"various|other|others|another|both|half|most|more)"
)
_UNCOUNTED = regex.compile(
    rf"\b(?:others?|another|etc|including|among|such\sas|for\s(?:example|instance)|e\.g|couple|twins?|siblings|"
    rf"parents|brothers|sisters|pair|trio|unnamed|unidentified|"
    rf"not\sbeen\snamed|respectively|not\s(?:yet|to)|so\son|and\smore|anonymous|neither|nor|mr\.?\sand|either)\b|"
    rf"(?:\A|[,;]|\band)\s*{_NUMBER}\s+(?!of\s\p{{Lu}})\p{{L}}",
    regex.IGNORECASE,
)
_RELATIVE = regex.compile(r"\b(?:who|whom|whose|which|that|where|when|what|how|if|because|why|whether)\b.*", regex.DOTALL)
_FINITE = regex.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|said|says|"
    r"it's|he's|they're|isn't|don't|won't|cannot|came|went|took|got|became|made|fell|rose)\b"
)
_NAME = regex.compile(
    r"\s*(?:(?:the|in|at|near|around|from|on|to|for|of|by)\s+)?(?:the\s+)?(?:(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|"
    r"del|della|di|dos|du|la|le|el|al|bin|ibn|van|von|der|den|of|the|and|upon|on|"
    r"ter)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*\s*"
)


class Items(NamedTuple):
    """The items of the plainest reading, and every number of them that some reading gives."""

    items: tuple[Span, ...]
    counts: frozenset[int]


def itemise(text: str, start: int, end: int, *, names: bool = False) -> Items | None:
    """The list between `start` and `end` of `text`, with `names` only one of proper names; `None` where none can be counted."""
    masked = _opaque(text[start:end]).rstrip(" .\n\t!?")
    if _UNCOUNTED.search(masked):
        return None
    found = _semicolons(masked) if ";" in masked else _commas(masked, names)
    if found is None:
        return None
    pieces, counts = found
    if not 2 <= len(pieces) <= _MOST or not all(names or _nominal(masked[one:other]) for one, other in pieces):
        return None
    return Items(tuple(_trimmed(masked, one, other, start) for one, other in pieces), frozenset(counts))


def _opaque(text: str) -> str:
    """`text`, of the same length, with what stands in brackets and quotation marks made one word."""
    masked = _ASIDE.sub(lambda match: " " * len(match.group()) if match.group()[0] == "(" else "X" * len(match.group()), text)
    return _BETWEEN.sub(lambda match: match.group(1) + " " * (len(match.group()) - len(match.group(1))), masked)


def _chunks(text: str, mark: str) -> list[tuple[int, int]]:
    ends = [match.start() for match in regex.finditer(mark, text)]
    return list(zip([0, *(at + 1 for at in ends)], [*ends, len(text)], strict=True))


def _semicolons(text: str) -> tuple[list[tuple[int, int]], set[int]] | None:
    chunks = [chunk for chunk in _chunks(text, ";") if text[slice(*chunk)].strip()]
    last = text[slice(*chunks[-1])]
    pieces = [(begin + (lead.end() if (lead := _LEADING.match(text[begin:end])) else 0), end) for begin, end in chunks]
    counts = {len(pieces)}
    if not _LEADING.match(last) and _NEW_NAME.search(last):
        counts = {len(pieces) + 1}
    elif not _LEADING.match(last):
        counts |= {len(pieces) + number for number in range(1, len(_JOIN.findall(last)) + 1)}
    return pieces, counts


def _commas(text: str, names: bool) -> tuple[list[tuple[int, int]], set[int]] | None:
    chunks = [chunk for chunk in _chunks(text, ",") if text[slice(*chunk)].strip() and not _YEARS.fullmatch(text[slice(*chunk)])]
    readings = [reading for last in range(len(chunks)) if (reading := _closed_at(text, chunks[: last + 1], names)) is not None]
    if not readings:
        return _asyndetic(text, chunks, names)
    counts = set().union(*(counts for _, counts in readings))
    return readings[0][0], counts


def _closed_at(text: str, chunks: Sequence[tuple[int, int]], names: bool) -> tuple[list[tuple[int, int]], set[int]] | None:
    """The list whose last comma stands ahead of the last of `chunks`; `None` where no `and` closes it there."""
    begin, end = chunks[-1]
    lead = _LEADING.match(text[begin:end])
    joins = [(begin + match.start(), begin + match.end()) for match in _JOIN.finditer(text[begin:end])]
    if lead is None and not joins or lead is not None and len(chunks) == 1:
        return None
    before = list(chunks[:-1])
    doubtful = _doubtful(text, before)
    sure = [chunk for chunk in before if chunk not in doubtful]
    tail = [(begin + lead.end(), end)] if lead is not None else [(begin, joins[-1][0]), (joins[-1][1], end)]
    if lead is None and before and _beside(text, (begin, end), before[0]):
        doubtful = [*doubtful, tail[0]]
        tail = tail[1:]
    if names and not all(_is_name(text[slice(*piece)]) for piece in [*sure, *tail]):
        return None
    inner = sum(len(_JOIN.findall(text[slice(*chunk)])) for chunk in before) + max(0, len(joins) - 1)
    least = len(sure) + len(tail)
    return [*sure, *tail], set(range(least, least + len(doubtful) + inner + 1))


def _asyndetic(text: str, chunks: list[tuple[int, int]], names: bool) -> tuple[list[tuple[int, int]], set[int]] | None:
    """`A, B, C`: only where all are alike, names or each of a few words."""
    if len(chunks) < 3 or not all(_is_name(text[slice(*chunk)]) for chunk in chunks):
        return None
    return (chunks, {len(chunks)}) if not names else None


def _doubtful(text: str, chunks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The chunks that may be said of the item before them instead of being one."""
    return [chunk for number, chunk in enumerate(chunks) if number and _beside(text, chunk, chunks[0])]


def _beside(text: str, chunk: tuple[int, int], first: tuple[int, int]) -> bool:
    here, model = text[slice(*chunk)], text[slice(*first)]
    if _first_word(here) == _first_word(model):
        return False
    if _BESIDE.match(here):
        return True
    return model.strip()[:1].isupper() and here.strip()[:1].islower() and not _is_name(here)


def _first_word(chunk: str) -> str:
    return (chunk.split() or [""])[0].lower()


def _is_name(chunk: str) -> bool:
    return _NAME.fullmatch(chunk) is not None


def _nominal(chunk: str) -> bool:
    """Whether the chunk is no clause with a verb of its own."""
    if len(chunk.split()) > _LONGEST or regex.search(r"\p{Ll}[.?!]\s?\p{Lu}", chunk):
        return False
    return _FINITE.search(_RELATIVE.sub("", chunk)) is None


def _trimmed(text: str, start: int, end: int, offset: int) -> Span:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Span(offset + start + lead, offset + start + max(lead + 1, len(piece.rstrip())))
