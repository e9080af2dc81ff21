"""Two figures of which the text says that one is the greater.

`139 drones, more than the 145 of the night before`, `a high of 44.2, beating the 44.8 of
May`, `second only to the 36 tonnes of 1998`, `outnumbered by 40 to 30`. The subject is
the nearest figure of the kind before the comparison, in its sentence or, where `that`
or `the total` points back, in one before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import regex

from validator.lexicon import mapping
from validator.model import Figure, Outline, Reading, Span
from validator.relations.mentions.phrasing import wordings
from validator.relations.orders.comparable import LEVELS, bare, before, fitting, named_otherwise, outlines_before, plain, single

_GAP = rf"[^.;:()\"{LEVELS}ⓡⓣⓢⓘ]"
_NEAR_GAP = rf"[^.,;:()\"{LEVELS}ⓡⓣⓢⓘ]"
_SEASON = regex.compile(
    r"\A\p{L}+(?:pled|bled)\b|\b(?:after|before|since|until|unless|because|if|and|but|while|expected|usual|normal|"
    r"forecast|feared|thought|hoped|ever|any|anyone|anything|half|twice|double)\b|"
    r"\A[^,]*\s(?:with|by|on|despite|thanks|using)\s[^,]*\Z"
)
_MODAL = regex.compile(
    r"\b(?:not|never|no|n't|would|could|might|may|should|if|whether|will|cannot|nor|neither|unless|to|hopes?|"
    r"expect(?:s|ed)?|nearly|almost|predict(?:s|ed)?|forecast)\s(?:\p{L}+\s){0,3}\Z|n't\s(?:\p{L}+\s){0,3}\Z"
)
_DIFFERENCE = regex.compile(
    rf"[{LEVELS}ⓡⓢ]\s(?:(?!(?:is|are|was|were|being|be|which|that|marks|makes|"
    rf"representing)\b)[\p{{L}}'-]+\s){{0,3}}\Z|\b(?:times|twice|double|half|thirds?|quarters?|points?|percent|"
    rf"bit|little|degrees?|days|years|any|rather|other)\s\Z"
)
_POINTS = regex.compile(
    r"""(?:\A|,\s|-\s|;\s|\bsince\s|\bthat\s|\bas\s)["']?\s?(?:already\s|and\s|but\s)?(?: that | this | it | which | these | those
      | the\s(?:\p{L}+\s){0,2}(?: gain | toll | total | figures? | number | sum | rise | increase | fall | drop | haul | raid | amount
        | mean | result | loss(?:es)? | loss\sof\slife | share | turnout | price | tally | count | bill | score | crowd | vote
        | harvest | crop | profit | catch ) )\b
      [^.;:]{0,60}\Z""",
    regex.VERBOSE,
)
_DEFINITE = regex.compile(r"\W*(?:(?:since|that|as|already|and|but)\s)*the\s")
_FAR = 8
"""How many sentences back `the toll` is looked for."""
_TIME = frozenset({"duration"})
_SPEEDS = frozenset({"knot", "mile_per_hour", "kilometer_per_hour", "meter_per_second"})
_PLACED = frozenset({"ahead of", "above", "below", "behind"})
"""Words that a distance may stand ahead of: 12 seconds behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`greater` is said to be above `lesser`; one figure twice where it states both (`by 40 to 30`).

    `claim` are the words that say so; `explicit` is false where a custom of speech does
    (`the most since the 38 of 1998`).
    """

    greater: Figure
    lesser: Figure
    claim: str
    ground: tuple[Span, ...]
    explicit: bool = True


@cache
def _thans() -> regex.Pattern[str]:
    """`fewer than the ⓒ`, `warmer than the same weeks of ⓨ, when the mean was ⓒ`."""
    ways = "|".join(sorted(mapping("comparatives")))
    return regex.compile(
        rf"\b(?P<way>{ways})(?:\s[\p{{L}}-]+){{0,3}}?\sthan\s(?P<gap>{_NEAR_GAP}{{0,70}}?(?:,\s(?:{_GAP}{{0,50}}?\b"
        rf"(?:when|where|at|with|which|who|whose|that\shad)\b{_GAP}{{0,50}}?)?)?)(?P<other>[{LEVELS}])"
    )


@cache
def _verbs() -> regex.Pattern[str]:
    """`beating the ⓤ of May`, `has passed that of the earthquake in which ⓒ died`; the last group points down."""
    holder = r"(?:the|its|his|her|their|our|a|an|that|those|last|[\p{L}-]+'s|[\p{L}-]+s')"
    up = (
        r"beat(?:s|ing|en)?|pass(?:ed|es|ing)|surpass(?:ed|es|ing)?|exceed(?:s|ed|ing)?|top(?:ped|ping|s)|"
        r"eclips(?:ed|ing|es)|overt(?:ook|aken|aking)|outstrip(?:ped|ping|s)?|br(?:oke|eaks|eaking|oken)|"
        r"better(?:ed|ing)|outpac(?:ed|ing)|outdo(?:ne|ing)?|outdid|outweigh(?:s|ed|ing)?|outperform(?:s|ed|ing)?|ahead\sof|(?<!\bover\sand\s)above"
    )
    down = (
        r"below|short\sof|shy\sof|behind|trail(?:s|ed|ing)|lag(?:s|ged|ging)(?:\sbehind)?|miss(?:ed|ing)|"
        r"second\sonly\sto|ⓞ\sonly\sto|beaten\sonly\sby"
    )
    return regex.compile(
        rf"(?:\b(?P<up>{up})|(?P<down>(?<!\p{{L}})(?:{down})))\s(?:even\s|"
        rf"only\s)?(?P<gap>(?:{holder}\s{_NEAR_GAP}{{0,60}}?|[\p{{L}}-]+(?=,))(?:,\s(?:{_GAP}{{0,50}}?\b"
        rf"(?:when|where|at|with|which|who|whose)\b{_GAP}{{0,50}}?)?)?)(?P<other>[{LEVELS}])"
    )


def find(reading: Reading) -> Iterator[Order]:
    """Every comparison of two figures whose subject is known."""
    for number, outline in enumerate(reading.outlines):
        if any(mask in outline.text for mask in LEVELS):
            yield from _compared(reading, number, outline)
            yield from _since(outline)
            yield from _reversed_pairs(outline)


def _compared(reading: Reading, number: int, outline: Outline) -> Iterator[Order]:
    for match in (*_thans().finditer(outline.text), *_verbs().finditer(outline.text)):
        other = outline.at(match.start("other"))
        way = _way(match, other)
        lead = outline.text[max(0, match.start() - 40) : match.start()]
        if way is None or _unsuitable(outline, match, lead):
            continue
        subject = _subject(reading, number, outline, match.start(), other, greater=way == "up")
        if subject is None:
            continue
        up = (way == "up") != _reversed_scale(subject, other, match)
        greater, lesser = (subject, other) if up else (other, subject)
        yield Order(greater=greater, lesser=lesser, claim=_claim(match), ground=(outline.span(match.start(), match.start("other")),))


def _claim(match: "regex.Match[str]") -> str:
    word = match.groupdict().get("way")
    return f"{word} than" if word else str(match.groupdict().get("up") or match.groupdict().get("down")).replace("ⓞ", "second")


def _way(match: "regex.Match[str]", other: Figure) -> str | None:
    """`up` where the subject is said to be the greater, `down` where the lesser; `None` where the words do not tell."""
    groups = match.groupdict()
    if groups.get("way"):
        way = mapping("comparatives")[groups["way"]]
        if way in ("fast", "slow"):
            if other.kind == "measure" and other.unit in _SPEEDS:
                return {"fast": "up", "slow": "down"}[way]
            return None if other.kind not in _TIME else {"fast": "down", "slow": "up"}[way]
        return way
    if other.kind in ("duration", "age") and groups.get("up") not in ("above", "exceeded", "exceeds", "exceeding"):
        verb = groups.get("up")
        timed = other.unit in ("second", "minute") and verb is not None and not verb.startswith(("above", "exceed", "pass"))
        return "down" if timed else None
    return "up" if groups.get("up") else "down"


def _unsuitable(outline: Outline, match: "regex.Match[str]", lead: str) -> bool:
    """Whether the words give a difference, a wish or a refusal, or compare with something else than the figure behind them."""
    if not match.group("gap") or _SEASON.search(match.group("gap")) or _MODAL.search(lead):
        return True
    if lead.endswith("over and ") or named_otherwise(outline, match.start("other")):
        return True
    verb = match.groupdict().get("up") or match.groupdict().get("down")
    if (verb is None or verb in _PLACED) and _DIFFERENCE.search(lead):
        return True
    at = match.start("other")
    if outline.text[at + 1 : at + 2] == "-":
        return True
    return verb is None and not plain(outline, at) and not match.group("gap").rstrip().endswith("the")


def _reversed_scale(subject: Figure, other: Figure, match: "regex.Match[str]") -> bool:
    """Whether lower is better: cold records are beaten downwards."""
    return match.groupdict().get("way") is None and subject.value.high < 0 and other.value.high < 0


def _subject(reading: Reading, number: int, outline: Outline, position: int, other: Figure, *, greater: bool) -> Figure | None:
    begin = max((outline.text.rfind(mark, 0, position) for mark in (";", ": ")), default=0)
    here = fitting(before(outline, position, other, max(0, begin)), other, greater=greater)
    lead = outline.text[max(0, position - 140) : position]
    if here is not None:
        return here
    day = _DAY.search(lead)
    if day is not None:
        return _of_day(reading, number, day.group("day"), other, greater=greater)
    pointing = _POINTS.search(lead)
    if pointing is None:
        return None
    far = _DEFINITE.match(pointing.group()) is not None
    for earlier in outlines_before(reading, number, _FAR if far else 1):
        candidates = [figure for figure in before(earlier, len(earlier.text), other) if not far or _one_thing(reading, figure, other)]
        if candidates:
            sure = far or len(candidates) == 1 or not (candidates[0].unit is None and other.unit is None)
            return fitting(candidates, other, greater=greater) if sure else None
    return None


_DAY = regex.compile(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|"
    r"october|november|december|yesterday|today)\s(?:(?:was|has|had|also|even|thus)\s){0,2}\Z"
)


def _of_day(reading: Reading, number: int, day: str, other: Figure, *, greater: bool) -> Figure | None:
    """The figure of the nearest sentence before that names the day: `Wednesday beat …`."""
    for earlier in outlines_before(reading, number, _FAR):
        found = regex.search(rf"\b{day}\b", earlier.text)
        candidates = list(before(earlier, len(earlier.text), other)) if found is not None else []
        if candidates:
            return fitting(candidates, other, greater=greater != (other.value.high < 0))
    return None


def _one_thing(reading: Reading, one: Figure, other: Figure) -> bool:
    """Whether both tell one deed of things of one kind, or measure in one unit."""
    if bare(other) and one.kind in ("measure", "money"):
        return True
    here = tuple(reading.outlines[at] for at in sorted({one.sentence, other.sentence}))
    words = {word.figure.index: word for word in wordings(replace(reading, outlines=here))}
    deeds = [words[figure.index].deed if figure.index in words else None for figure in (one, other)]
    if one.kind == "count":
        return deeds[0] is not None and deeds[0] == deeds[1]
    return one.kind == other.kind and one.unit == other.unit


@cache
def _sinces() -> regex.Pattern[str]:
    """`the highest since the ⓟ of ⓨ`, `the lowest since ⓨ, when it was ⓟ`."""
    return regex.compile(
        rf"\b(?:(?P<up>most|highest|largest|biggest|hottest|strongest|greatest)|(?P<down>lowest|fewest|smallest|least|coldest|weakest))"
        rf"(?:\s[\p{{L}}'-]+){{0,4}}?\ssince\s(?P<gap>the\s|{_GAP}{{0,30}}?,\s(?:when|at)\s{_GAP}{{0,50}}?)(?P<other>[{LEVELS}])"
    )


def _since(outline: Outline) -> Iterator[Order]:
    """What is the most since a day is not more than it was on that day."""
    for match in _sinces().finditer(outline.text):
        if not match.group("gap") or _SEASON.search(match.group("gap")):
            continue
        other = outline.at(match.start("other"))
        down = match.group("down") is not None
        subject = fitting(before(outline, match.start(), other), other, greater=down)
        if subject is not None and other.kind not in ("duration", "age"):
            greater, lesser = (subject, other) if down else (other, subject)
            claim, cue = "the least since" if down else "the most since", outline.span(match.start(), match.end())
            yield Order(greater=greater, lesser=lesser, claim=claim, ground=(cue,), explicit=False)


_PAIR = regex.compile(r"\b(?:outnumber(?:s|ed|ing)?|outvoted?|outsold|outscored|outpolled)\b[^.;:ⓒⓟ]{0,50}?(?:\bby\s|,\s)(?P<pair>[ⓒⓢ])")


def _reversed_pairs(outline: Outline) -> Iterator[Order]:
    """`outnumbered … by 40 to 30`: both in one figure, the greater first."""
    for match in _PAIR.finditer(outline.text):
        figure = outline.at(match.start("pair"))
        passive = outline.text[: match.start()].endswith(("was ", "were ", "are ", "is ", "been "))
        if not single(figure) and isinstance(figure.stated, tuple) and not passive:
            yield Order(greater=figure, lesser=figure, claim="outnumber", ground=(outline.span(match.start(), match.start("pair")),))

