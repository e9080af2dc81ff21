"""An announced number of things, and the things as they are then named.

`captured four villages: A, B, C and D`, `the two airports that had to close, A and B,
were …`, `hanged four men. It named them as …`.
A list that says it is not whole (`among them`, `including`) is none, nor is one that
cannot be counted; of several announced numbers in reach one that fits is taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.lists.items import Items, itemise

MOST = 15
"""More things are seldom named one by one."""
_NEVER = frozenset({
    "time", "year", "percent", "run", "vote", "degree", "day", "week", "month", "hour", "minute", "decade", "mile", "inning",
})  # fmt: skip
"""Nouns that count without announcing what they count."""
_NEAR = 2
"""A list this much longer or shorter than announced is taken to be another list."""
_PARTIAL = regex.compile(
    r"""\b(?: (?: of | among | including | than | for | by | to )\s(?:all\s)?(?:the|its|their|his|her|these|those)
      | (?: ⓒ | ⓡ | ⓞ | one | some | most | many | each | none | any )\sof(?:\sthe)?
      | among | including | first | last | top | every | least | other | further | additional | extra | half | most | than | any )\s\Z""",
    regex.VERBOSE,
)
_SAID = (
    r"(?:said|says|told|added|announced|reported|according|wrote|reckoned|confirmed|noted|explained|declared|"
    r"believes?|thinks?|ruled|heard|showed?)"
)
_TAIL = regex.compile(
    rf",\s(?:[^,;:]{{1,70}}?\s)?{_SAID}\b[^;:]*\Z|\s-\s.*\Z|,\s(?:but|while|although|though|whereas|because|so|"
    rf"leaving|making|bringing|all|each|none|both)\b.*\Z",
    regex.DOTALL,
)
_QUOTED = regex.compile(r"\s*[\"'][^\"]*[\"']?\s*\Z|\s*\"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`announced` things and the `items` named; `counts` are all numbers of items the words allow.

    `explicit` is false where the list merely stands beside its number.
    """

    announced: Figure
    items: tuple[Span, ...]
    counts: frozenset[int]
    ground: tuple[Span, ...]
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A list in an outline: the place of its first item, that of its cue, and its items."""

    outline: Outline
    cue: int
    start: int
    items: Items
    explicit: bool = True


def find(reading: Reading) -> Iterator[Listing]:
    """Every list that is announced, with the number that announces it; one figure announces one list."""
    used: set[int] = set()
    for number, outline in enumerate(reading.outlines):
        before = reading.outlines[max(0, number - 2) : number]
        if not any(figure.kind == "count" and 2 <= figure.value.low <= MOST for near in (*before, outline) for figure in near.figures):
            continue
        for listing in (*_beside(reading, outline), *_behind_colon(reading, outline), *_named(reading, outline, before)):
            if listing.announced.index not in used:
                used.add(listing.announced.index)
                yield listing


def announces(outline: Outline, figure: Figure, position: int, *, noun: bool = True) -> bool:
    """Whether the figure is a small exact number of things, and not of some out of more."""
    if figure.kind != "count" or not figure.value.exact or figure.quantity.hedge:
        return False
    if not 2 <= figure.value.low <= MOST or _PARTIAL.search(outline.text[max(0, position - 40) : position]):
        return False
    if outline.text.startswith(" of them ", position + 1):
        return True
    return not noun or (figure.unit is not None and figure.unit not in _NEVER)


def announced(outline: Outline, end: int | None = None) -> list[Figure]:
    """The figures up to `end` that may announce a list."""
    pairs = zip(outline.figures, outline.positions, strict=True)
    return [figure for figure, at in pairs if (end is None or at < end) and announces(outline, figure, at)]


def fitting(candidates: Sequence[Figure], listed: Row) -> Iterator[Listing]:
    """The announced number that fits the list, else the nearest that is nearly right."""
    counts = listed.items.counts
    fits = [figure for figure in candidates if figure.value.low in counts]
    twice = {2 * figure.value.low for figure in candidates} & counts
    near = [figure for figure in candidates if any(-_NEAR <= figure.value.low - count <= _NEAR for count in counts)]
    chosen = fits or ([] if twice else near)
    if chosen:
        ground = (listed.outline.span(listed.cue, listed.start),)
        yield Listing(announced=chosen[-1], items=listed.items.items, counts=counts, ground=ground, explicit=listed.explicit)


def _row(reading: Reading, outline: Outline, cue: int, start: int, end: int, *, names: bool = False, explicit: bool = True) -> Row | None:
    """The list between two places of an outline, without the words behind it that are no part of it."""
    tail = _TAIL.search(outline.text, start, end)
    end = tail.start() if tail is not None else end
    if end - start < 3:
        return None
    items = itemise(reading.dispatch.text, outline.offset(start), outline.span(start, end).end, names=names)
    return None if items is None else Row(outline, cue, start, items, explicit)


_COLON = regex.compile(r":\s(?=\S)")


def _behind_colon(reading: Reading, outline: Outline) -> Iterator[Listing]:
    """`five towns: A, B, C, D and E`."""
    colons = list(_COLON.finditer(outline.text))
    if len(colons) != 1 or _QUOTED.match(outline.text, colons[0].end()):
        return
    candidates = announced(outline, colons[0].start())
    if not candidates:
        return
    cue, start = colons[0].span()
    summed = _summed(outline, start)
    listed = _row(reading, outline, cue, start, len(outline.text)) if summed is None else Row(outline, cue, start, summed)
    if listed is not None:
        yield from fitting(candidates, listed)


@cache
def _each_counted() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:(?:\A|,\s|;\s|,?\sand\s)(?P<n>ⓒ)\s(?:counts?\s)?(?:of\s|for\s)?[^,;:.ⓒⓜⓟⓤⓓⓐⓡⓞⓢ]{2,60}?){2,9}\.?\s*\Z"
    )


def _summed(outline: Outline, start: int) -> Items | None:
    """`three thefts, one of arson and one of perjury`: each item says how many it is."""
    match = _each_counted().match(outline.text[start:])
    if match is None:
        return None
    places = [start + at for at in match.starts("n")]
    figures = [outline.at(at) for at in places]
    numbers = [figure.value.low for figure in figures if figure.value.exact and figure.value.low < MOST]
    if len(numbers) < len(figures) or 1 not in numbers:
        return None
    return Items(tuple(figure.span for figure in figures), frozenset({len(figures), int(sum(numbers))}))


@cache
def _apposed() -> regex.Pattern[str]:
    """Names beside their number: `the ⓒ towns that were hit, A and B,`, `ⓒ countries (A, B and C)`, `ⓒ fronts - A and B -`."""
    return regex.compile(
        r"ⓒ(?=\s\p{L})[^.,;:()\"ⓒⓜⓟⓤⓓⓡⓢⓐ]{2,90}?(?:(?P<open>\s\()|(?P<dash>,?\s-\s)|(?P<comma>,\s))(?=\S)"
    )


_BEING = regex.compile(r"\b(?:is|are|was|were)\s[^,]*,\s\Z")
_CLOSE = {"open": r"\)", "dash": r"\s-\s|[.]?\Z", "comma": r"[;:]|\s-\s|[.]?\Z"}
_VERB = regex.compile(
    r",\s(?=(?:is|are|was|were|has|have|had|will|would|could|can|may|who|which|where|while|when|after|before|as|on|"
    r"in|at|to|for|with|from|by|over|during|embraced|all|both|each|and\s(?!\p{Lu})|\p{Ll}+(?:ed|s|ing)\b|ⓒ)\b|ⓒ)"
)


def _beside(reading: Reading, outline: Outline) -> Iterator[Listing]:
    """Proper names in apposition to a number."""
    for match in _apposed().finditer(outline.text, overlapped=True):
        figure = outline.at(match.start())
        if not announces(outline, figure, match.start()) or _BEING.search(match.group()):
            continue
        mark = str(match.lastgroup)
        closes = regex.search(_CLOSE[mark], outline.text, pos=match.end())
        end = closes.start() if closes is not None else len(outline.text)
        listed = _apposition(reading, outline, match.end(), end) if mark == "comma" else _names(reading, outline, match.end(), end)
        if listed is not None:
            yield from fitting([figure], _with_name_ahead(reading, listed))


_BEGUN = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*[,\s(-]*\Z")


def _with_name_ahead(reading: Reading, listed: Row) -> Row:
    """The list, one longer where a name stands just ahead of it (`three articles from A, B and C`)."""
    start = listed.items.items[0].start
    if _BEGUN.search(reading.dispatch.text[max(0, start - 40) : start]) is None:
        return listed
    counts = listed.items.counts | {count + 1 for count in listed.items.counts}
    return replace(listed, items=Items(listed.items.items, counts))


def _names(reading: Reading, outline: Outline, start: int, end: int) -> Row | None:
    return _row(reading, outline, start - 1, start, end, names=True, explicit=True)


def _apposition(reading: Reading, outline: Outline, start: int, end: int) -> Row | None:
    """The names between two commas: up to the comma behind which a verb or a preposition follows, else to the end of the sentence."""
    first = outline.text[start : start + 12].split(" ", 1)[0]
    for match in _VERB.finditer(outline.text, start, end):
        if outline.text.startswith(f"{first} ", match.end()) or reading.dispatch.text[outline.offset(match.end())].isupper():
            continue
        return _names(reading, outline, start, match.start())
    return _names(reading, outline, start, end)


@cache
def _naming() -> regex.Pattern[str]:
    """Words behind which all are named, of people or things told of before."""
    return regex.compile(
        r"""\b(?:named|identified|listed|given|known|described|released)
          (?:\s(?:them|the\s\p{L}+|in\s[^,;:.]{1,30}|by\s[^,;:.]{1,40}|on\s\p{L}+|locally|officially|publicly))?\sas\s(?:being\s)?(?!an?\s)
        | \b(?:namely|viz\.?|to\swit)[,:]?\s
        | (?:\A|,\sand\s|;\s|-\s|\"\s?)(?:they|these|those)\s(?:are|were|include\sonly)\s(?!ⓒ|named|identified|listed|given|known)
        | \bthe\s(?:ⓒ|dead|victims|winners|missing|others?\sare|rest\sare)(?:\s\p{L}+)?\s(?:are|were)\s(?!ⓒ)
        | \b(?:package|list|shortlist|group|set|programme|trio|quartet|quintet|panel|bloc|alliance|coalition)\s
          (?:consists\sof|comprises|is\smade\sup\sof|is|are|reads)\s
        | \b(?:sworn\sin|appointed|chosen|elected|nominated|promoted|freed|released|charged|on\sthe\slist|shortlisted)
          (?:\s[^.,;:ⓒ]{0,50})?\s(?:are|were)\s(?=\p{L}+\s\p{L}+)
        """,
        regex.VERBOSE,
    )


def _named(reading: Reading, outline: Outline, before: Sequence[Outline]) -> Iterator[Listing]:
    """`They were named as …`: announced in the same sentence, else in one of the two before."""
    match = _naming().search(outline.text)
    if match is None:
        yield from _told(reading, outline, before[-1:])
        return
    if outline.text[match.start() :].startswith("the ⓒ"):
        here = [outline.at(match.start() + 4)]
        here = [figure for figure in here if announces(outline, figure, match.start() + 4, noun=False)]
    else:
        pairs = list(zip(outline.figures, outline.positions, strict=True))
        here = [figure for figure, at in pairs if at < match.start() and announces(outline, figure, at, noun=figure.unit is not None)]
    earlier = [found for other in before for found in announced(other)]
    end = _end(outline, match.end())
    listed = _row(reading, outline, match.start(), match.end(), end)
    if listed is not None and not here and outline.text[match.start() : match.end()].strip(', "-;').startswith("the"):
        names = (reading.dispatch.text[item.start : item.end] for item in listed.items.items)
        listed = listed if all(any(letter.isupper() for letter in name) for name in names) else None
    if listed is not None and (here or earlier):
        fits = [figure for figure in (*earlier, *here) if figure.value.low in listed.items.counts]
        yield from fitting(fits or here or earlier, listed)


_ENDS = regex.compile(
    r",?\s(?:and|but)\s(?:said|that|says|added|will|would|has|have|had|is|are|was|were|may|could|can|"
    r"the\s\p{L}+\s(?:are|is|was|were)\b|it\s|he\s|she\s|they\s)|"
    r",\s(?:will|would|are|were|is|was|have|had|has|appeared|died|may|must)\b|:\s"
)


def _end(outline: Outline, start: int) -> int:
    """Where the list that begins at `start` gives way to another clause."""
    match = _ENDS.search(outline.text, start)
    return match.start() if match is not None else len(outline.text)


_CHOSEN = regex.compile(r"\b(?:chose|picked|named|selected|listed|are|were|went\sto|read|include)\s(?=\S)")


def _told(reading: Reading, outline: Outline, before: Sequence[Outline]) -> Iterator[Listing]:
    """A row of names parted by semicolons, in the sentence behind its number (`Six books are on it.`)."""
    match = _CHOSEN.search(outline.text)
    if match is None or outline.text.count(";") < 2 or not regex.search(r";\sand\s[^;]*\Z", outline.text) or ":" in outline.text:
        return
    candidates = [figure for other in before for figure in announced(other)]
    if not candidates or len(candidates) > 1 or match.end() > outline.text.index(";"):
        return
    listed = _row(reading, outline, match.start(), match.end(), len(outline.text), explicit=False)
    if listed is not None:
        yield from fitting(candidates, listed)
