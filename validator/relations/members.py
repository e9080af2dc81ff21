"""Which figure is said to lie within a range: `the best estimate of 76`, `the youngest is 14`, `the strongest of them rose to 4,600`."""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span

_REACH = 4
"""So many sentences behind the range a member of it is looked for."""


@cache
def _central() -> regex.Pattern[str]:
    """A figure put inside the range by name."""
    f = r"(?P<m>[ⓒⓜⓟⓤⓓⓐ])"
    return regex.compile(
        rf"""\b(?:best|central|likeliest|median|average|mean|own|point)\s(?:estimate|forecast|guess|projection|figure|value)\s(?:of|is|was|,)\s?{f}
        | \b(?:most\slikely|most\sprobably|likeliest)\s(?:being|is|was|of|,)?\s?{f} | {f}\s(?:[a-z]+\s)?(?:as\s)?the\s(?:most\slikely|
          likeliest|central|best)\b
        | \b(?:average|mean|median)\sof\s(?:the\s|all\s)?(?:[a-z]+\s){{1,2}}(?:is|was|came\sto)\s{f}
        | \bmidpoint\s(?:of|is|was)\s{f}
        | {f}[^.;ⓒⓜⓟⓤⓓⓐ]{{0,60}}?\b(?:within|inside|near\sthe\s(?:top|bottom|middle|(?:lower|upper)\send)\sof|in\sthe\smiddle\sof|
          the\smiddle\sof|(?:at|near|towards?)\s(?:the|its)\s(?:lower|upper|low|high|top|bottom)\s(?:end|half)?\s?of)\s(?:this|that|its|
          those|the|a)\b
        """,
        regex.VERBOSE,
    )


@cache
def _extreme() -> regex.Pattern[str]:
    """One of the set, named by what it is most of: its figure follows in the clause."""
    names = "strongest|weakest|youngest|oldest|eldest|largest|biggest|smallest|longest|shortest|dearest|cheapest|costliest|highest|lowest|tallest|deepest|heaviest|lightest|fastest|slowest|warmest|coldest|hottest|wettest|best|worst"
    return regex.compile(rf"\b(?:{names})\b[^.;ⓒⓜⓟⓤⓓⓐ]{{0,70}}?(?P<m>[ⓒⓜⓟⓤⓓⓐ])")


@cache
def _one_of() -> regex.Pattern[str]:
    return regex.compile(
        r"\bone\sof\s(?:the\s(?:[a-z]+\s)?)?(?:ⓒ|two|three|four|five|six|seven|eight|nine|ten|them|these|"
        r"those)\b[^.;]{0,90}?(?P<m>[ⓜⓟⓤⓓⓐ])"
    )


@cache
def _among() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<m>ⓐ|(?<=\sof\s)ⓒ)[^.;]{0,60}\b(?:among\sthose|among\sthe\s(?:dead|victims|killed|injured|wounded)|"
        r"one\sof\s(?:the\s(?:dead|victims)|them))\b|\bamong\s(?:them|those|the\s[a-z]+)\b[^.;]{0,60}(?P<m>ⓐ|(?<=\s(?:was|"
        r"were)\san?\s[a-z-]+\sof\s)ⓒ)"
    )


@cache
def _penalty() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:fined?s?|penalt[a-z]+|punishable|sentenced?|term|in\sprison|in\sjail|by\slaw|statutory)\b")


@cache
def _punished() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:(?:sentenced|jailed|fined)\s(?:him|her|them|it)\b|was\s(?:fined|sentenced|given|jailed|ordered|told)|were\s(?:fined|"
        r"sentenced|given)|will\shave\sto\s(?:pay|find)|has\sto\spay|must\spay|got|received)\b[^.;ⓜⓓⓒ]{0,40}?(?P<m>[ⓜⓓⓒ])"
    )


def members(reading: Reading, outline: Outline, low: Figure | None, high: Figure) -> Iterator[tuple[Figure, Span]]:
    """The figures said to lie in the range, each with the words that say so."""
    seen: set[int] = set()
    start = outline.sentence.index
    spread = _SPREAD.search(outline.text) is not None
    for away in (0, 1, 2, 3, 4, -1, -2):
        at = start + away
        if not 0 <= at < len(reading.outlines) or abs(away) > _REACH:
            continue
        near = reading.outlines[at]
        for pattern in _cues(outline, away) + ((_each(),) if spread and 0 < away < 4 and len(_PLACE.findall(near.text)) > 1 else ()):
            for match in pattern.finditer(near.text):
                member = near.at(match.start("m"))
                aged = _AGED.search(match.group()) is None or high.kind == "age" or member.kind == "age"
                behind = away > 0 or member.index > high.index or pattern is not _punished()
                if member.index not in seen and aged and behind and _belongs(member, low, high):
                    seen.add(member.index)
                    yield member, near.span(match.start(), match.end())


_SPREAD = regex.compile(
    r"\b(?:waits?|waited|readings?|times|temperatures|depths|heights|prices|fares|falls|levels|speeds|measured|"
    r"measurements)\b[^.;]{0,20}[ⓤⓓⓜⓟ]"
)
_PLACE = regex.compile(r"\bat\s(?:the|st)\b")


@cache
def _each() -> regex.Pattern[str]:
    """One of several places, each with its figure: `at the Royal seven, at St Luke's eight, at the General 11`."""
    return regex.compile(r"\bat\s(?:the|st)\b[^;.ⓒⓜⓟⓤⓓⓐ]{2,60}(?P<m>[ⓒⓜⓟⓤⓓ])")


_AGED = regex.compile(r"\b(?:youngest|oldest|eldest)\b")


def _cues(outline: Outline, away: int) -> tuple[regex.Pattern[str], ...]:
    """The patterns that may speak of this range so many sentences away."""
    if away < 0:
        return (_among(),) if "ⓐ" in outline.text else ()
    cues = [_central(), _extreme(), _one_of(), _among()]
    if away <= 2 and _penalty().search(outline.text):
        cues.append(_punished())
    return tuple(cues)


def _belongs(member: Figure, low: Figure | None, high: Figure) -> bool:
    """Whether the figure is of the range's kind and unit, and not one of its ends."""
    if member.index in (high.index, low.index if low is not None else high.index) or isinstance(member.stated, tuple) or member.stated is None:
        return False
    if {member.kind, high.kind} <= {"age", "duration"} and "age" in (member.kind, high.kind):
        return True
    if member.kind == "count" and member.unit is None and high.kind in ("age", "duration", "money"):
        return True
    return member.kind == high.kind and (high.kind == "count" or _base(member.unit) == _base(high.unit))


def _base(unit: str | None) -> str | None:
    """The unit without its rate: `millimeter` of `millimeter_per_hour`."""
    return unit and unit.partition("_per_")[0]
