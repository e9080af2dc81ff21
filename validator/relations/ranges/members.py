"""Which figure is said to lie within a range: `the best estimate of 76`, `the youngest is 14`, `the strongest of them rose to 4,600`."""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations import nouns
from validator.relations.changes.pairs import base
from validator.relations.ranges.extremes import extremes, named_in
from validator.relations.ranges.readings import readings, won
from validator.relations.ranges.roles import is_of_ages, roles

_REACH = (0, 1, 2, 3, 4, -1, -2, 5, 6, 7, 8)
"""So many sentences away a member of a range is looked for, in this order; beyond the next four by role only."""
_SAID = 4
_FEW = 10
"""What is said of more of them is said of no single one."""
_F = "ⓒⓜⓟⓤⓓⓐ"
_MEMBER = rf"(?P<m>[{_F}])"


@cache
def _central() -> regex.Pattern[str]:
    """A figure put inside the range by name."""
    kind = "best|central|likeliest|median|average|mean|point"
    end = r"(?:at|near|towards?)\s(?:the|its)\s(?:lower|upper|low|high|top|bottom)\s(?:end|half)?\s?of"
    within = rf"within|inside|near\sthe\s(?:top|bottom|middle|(?:lower|upper)\send)\sof|(?:in\s)?the\smiddle\sof|{end}"
    return regex.compile(
        rf"""\b(?:{kind})\s(?:estimate|forecast|guess|projection|figure|value)\s(?:of|is|was|,)\s?{_MEMBER}
        | \b(?:most\slikely|most\sprobably|likeliest)\s(?:being|is|was|of|,)?\s?{_MEMBER}
        | {_MEMBER}\s(?:[a-z]+\s)?(?:as\s)?the\s(?:most\slikely|likeliest|central|best)\b
        | \b(?:average|mean|median)\sof\s(?:the\s|all\s)?(?:[a-z]+\s){{1,2}}(?:is|was|came\sto)\s{_MEMBER}
        | \bmidpoint\s(?:of|is|was)\s{_MEMBER}
        | {_MEMBER}[^.;{_F}]{{0,60}}?\b(?:{within})\s(?:this|that|its|those|the|a)\b
        """,
        regex.VERBOSE,
    )


@cache
def _one_of() -> regex.Pattern[str]:
    number = "ⓒ|one|two|three|four|five|six|seven|eight|nine|ten"
    several = rf"{number}|them|these|those"
    return regex.compile(
        rf"\b(?:{number}|some|both|all)\sof\s(?:the\s(?:[a-z]+\s)?)?(?:{several})\b"
        r"[^.;ⓜⓟⓤⓓⓐⓒ]{0,90}?(?P<m>[ⓜⓟⓤⓓⓐ]|(?<=\sof\s)ⓒ|ⓒ(?=\s(?:was|were)\s))"
        r"|\bone\sof\sthe\s(?P<noun>[a-z]+)\b[^.;ⓜⓟⓤⓓⓐⓒ]{0,60}?(?P<m>ⓐ|(?<=\sof\s)ⓒ)"
    )


@cache
def _among() -> regex.Pattern[str]:
    """One person of a group: `Luc Aubry, 47, was among those killed`, `among them was a cook of 31`."""
    group = r"among\sthose|among\sthe\s(?:dead|victims|killed|injured|wounded)|one\sof\s(?:the\s(?:dead|victims)|them)"
    return regex.compile(
        rf"(?P<m>ⓐ|(?<=\sof\s)ⓒ)[^.;]{{0,60}}\b(?:{group})\b"
        r"|\bamong\s(?:them|those|the\s[a-z]+)\b[^.;]{0,60}(?P<m>ⓐ|(?<=\s(?:was|were)\san?\s[a-z-]+\sof\s)ⓒ)"
    )


@cache
def _each() -> regex.Pattern[str]:
    """One of several places, each with its figure: `at the Royal seven, at St Luke's eight, at the General 11`."""
    return regex.compile(rf"\bat\s(?:the|st)\b[^;.{_F}]{{2,60}}(?P<m>[ⓒⓜⓟⓤⓓ])")


@cache
def _punished() -> regex.Pattern[str]:
    """A penalty that was given."""
    given = r"(?<!\btheir\s(?:firm|company|employer|club)\s)(?:was|were)\s(?:fined|sentenced|given|jailed|ordered|told)"
    given += r"|(?:sentenced|jailed|fined)\s(?:him|her|them|it)\b"
    owed = r"will\shave\sto\s(?:pay|find)|has\sto\spay|must\spay|got|received"
    return regex.compile(rf"\b(?:{given}|{owed})\b[^.;ⓜⓓⓒ]{{0,40}}?(?P<m>[ⓜⓓⓒ])")


_PENALTY = regex.compile(r"\b(?:fined?s?|penalt[a-z]+|punishable|sentenced?|term|in\sprison|in\sjail|by\slaw|statutory)\b")
_SPREAD = regex.compile(
    r"\b(?:waits?|waited|readings?|times|temperatures|depths|heights|prices|fares|falls|levels|speeds|measured|measurements)\b[^.;]{0,20}[ⓤⓓⓜⓟ]"
)
_PLACE = regex.compile(r"\bat\s(?:the|st)\b")


def members(reading: Reading, outline: Outline, low: Figure | None, high: Figure) -> Iterator[tuple[Figure, Span]]:
    """The figures said to lie in a range of the sentence `outline`, each with the words that say so."""
    seen: set[int] = set()
    for away in _REACH:
        at = outline.sentence.index + away
        if not 0 <= at < len(reading.outlines) or not reading.outlines[at].figures:
            continue
        near = reading.outlines[at]
        said = _by_cue(outline, near, away, high) if away <= _SAID else ()
        listed = list(_by_list(outline, near, low, high)) if 0 <= away <= _SAID else []
        bare = {member.index for member, _, _ in listed}
        for member, start, end in (*said, *_by_tie(reading, outline, near, low, high), *listed):
            if member.index not in seen and (member.index in bare or _belongs(outline, member, low, high)):
                seen.add(member.index)
                yield member, near.span(start, end)


def _by_cue(outline: Outline, near: Outline, away: int, high: Figure) -> Iterator[tuple[Figure, int, int]]:
    """Figures of the sentence `near` that words put inside the range, with the place of the words."""
    for pattern in _cues(outline, away):
        for match in pattern.finditer(near.text):
            member, noun = near.at(match.start("m")), match.groupdict().get("noun")
            later = away > 0 or member.index > high.index or pattern is not _punished()
            several = pattern is _one_of() and match.group().startswith("ⓒ") and near.at(match.start()).value.high > _FEW
            if later and not several and (noun is None or named_in(outline.text, noun)):
                yield member, match.start(), match.end()
    if 0 < away <= 3 and len(_PLACE.findall(near.text)) > 1 and _SPREAD.search(outline.text):
        for match in _each().finditer(near.text):
            yield near.at(match.start("m")), match.start(), match.end()


def _by_list(outline: Outline, near: Outline, low: Figure | None, high: Figure) -> Iterator[tuple[Figure, int, int]]:
    """Figures of the sentence `near` listed beside one that lies in the range, and the bid that won."""
    held = high.value if low is None else low.value.hull(high.value)

    def lies_in(member: Figure) -> bool | None:
        return None if not _belongs(outline, member, low, high) else not held.disjoint(member.value)

    if low is not None:
        yield from readings(outline, near, high, lies_in)
        yield from won(outline, near)


def _by_tie(reading: Reading, outline: Outline, near: Outline, low: Figure | None, high: Figure) -> Iterator[tuple[Figure, int, int]]:
    """Figures of the sentence `near` of one that belongs to the group: the most of it, or by role."""
    if abs(near.sentence.index - outline.sentence.index) <= (_SAID if is_of_ages(outline, high) else 3):
        ends = [end for end in (low, high) if end is not None]
        if near.sentence.index >= outline.sentence.index or not _has_rivals(outline, ends, high):
            yield from extremes(outline, near, ends, lambda member: _belongs(outline, member, low, high))
    before = reading.outlines[outline.sentence.index - 1].text if outline.sentence.index > 0 else ""
    yield from roles(outline, near, before, high)


def _has_rivals(outline: Outline, ends: list[Figure], high: Figure) -> bool:
    """Whether figures of the range's kind stand before it in its sentence, so that what was said before may be of those."""
    return any(figure.kind == high.kind and figure.index < ends[0].index for figure in outline.figures)


def _cues(outline: Outline, away: int) -> Iterator[regex.Pattern[str]]:
    """The patterns by which a sentence so many away may speak of a range of `outline`."""
    if away >= 0:
        yield from (_central(), _one_of())
    if away >= 0 or "ⓐ" in outline.text:
        yield _among()
    if 0 <= away <= 2 and _PENALTY.search(outline.text):
        yield _punished()


def _belongs(outline: Outline, member: Figure, low: Figure | None, high: Figure) -> bool:
    """Whether the figure is of the range's kind and unit, and not one of its ends."""
    if member is high or member is low or isinstance(member.stated, tuple) or member.stated is None:
        return False
    if member.kind == "ordinal":
        return high.kind == "duration" and (member.unit or member.entity) == base(high.unit)
    aged = is_of_ages(outline, high) or (low is not None and low.kind == "age")
    if member.kind == "age":
        return aged
    if member.kind == "count" and member.unit is None and (aged or high.kind == "money" or (low is not None and low is not high)):
        return True
    if member.kind == "count" and member.unit is None and high.kind == "measure":
        return high.unit is not None and high.unit.startswith(("point", "degree"))
    if member.kind != high.kind:
        return False
    if high.kind == "count":
        return not aged and (member.unit is None or high.unit is None or nouns.alike(member.unit, high.unit))
    return base(member.unit) == base(high.unit)
