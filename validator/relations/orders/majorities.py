"""A majority, a minority, and the share or the count that is given for it.

`most of them, 46 percent`, `a majority: 12 of the 30`, and across sentences: `Most voters
back the plan`, with a poll below whose answers make up a hundred and none of which is
more than half.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.orders.comparable import single


@dataclass(frozen=True, slots=True, kw_only=True)
class Majority:
    """`parts` are shares in percent, or with a `whole` counts, the greatest of which is said to be more than half; with `minority` less."""

    parts: tuple[Figure, ...]
    whole: Figure | None = None
    minority: bool = False
    ground: tuple[Span, ...]
    explicit: bool = True


_MOST = (
    r"(?:most|a\s(?:clear\s|narrow\s|slim\s|large\s|bare\s|small\s|solid\s|big\s)?majority|the\s(?:great\s|vast\s|"
    r"large\s)?majority|the\sbulk)"
)
_LEAST = r"(?:a\s(?:small\s|tiny\s|sizeable\s|large\s)?minority|less\sthan\shalf|fewer\sthan\shalf|under\shalf)"
_OF = r"(?:\sof\s(?:the\s|its\s|their\s|all\s|his\s|her\s|our\s|these\s|those\s)?(?:[\p{L}'-]+\s?){1,4}?)?"
_REACH = 8
"""So many sentences behind `most voters` its poll is looked for."""
_HALF_TEXT = regex.compile(r"(?i)(more|less|fewer|over|under|just over|just under) (than )?half")


@cache
def _direct() -> regex.Pattern[str]:
    """A majority with its share beside it."""
    return regex.compile(
        rf"""(?: (?P<most>\b{_MOST}) | (?P<least>\b{_LEAST}) | (?P<half>ⓡ) )
          {_OF}\s?(?:,\s|\s?\(|\s-\s|:\s)(?:or\s|some\s|namely\s|at\s)?(?P<p>ⓟ)(?=[,):;.]|\s-|\sof\s(?:them|those|the|all)\b)
        | (?P<p>ⓟ),\s(?:or\s)?(?P<most>{_MOST}\b)(?=[,.;]|\sof\b)""",
        regex.VERBOSE,
    )


@cache
def _counted() -> regex.Pattern[str]:
    """A majority with its count and the whole: `most of the ⓒ, ⓒ, were`, `a majority, ⓒ of the ⓒ`."""
    return regex.compile(
        rf"""(?P<most>\b{_MOST})\sof\s(?:the|its|their|all|his|her|these|those)\s(?P<w>ⓒ)(?:\s[\p{{L}}'-]+){{0,3}},\s(?:some\s|or\s)?(?P<p>ⓒ)(?=,\s)
        | (?P<most>\b{_MOST}){_OF}\s?(?:,\s|\s?\(|\s-\s|:\s)(?:or\s|with\s)?(?P<p>ⓒ)\s(?:out\s)?of\s(?:the\s|its\s|all\s)?(?P<w>ⓒ)
        | (?P<p>ⓒ)\s(?:out\s)?of\s(?:the\s|its\s|all\s)?(?P<w>ⓒ)(?:\s[\p{{L}}'-]+){{0,2}},\s(?:or\s)?
          (?P<most>(?:a\smajority|most))\b(?=[,.;]|\sof\b)""",
        regex.VERBOSE,
    )


def find(reading: Reading) -> Iterator[Majority]:
    """Every majority whose share is told, in its own clause or by the one poll below."""
    for number, outline in enumerate(reading.outlines):
        text = outline.text
        for match in _direct().finditer(text) if "ⓟ" in text else ():
            minority = match.group("least") is not None
            if match.group("half") is not None:
                surface = _HALF_TEXT.fullmatch(str(outline.at(match.start("half"))))
                if surface is None:
                    continue
                minority = surface.group(1).lower() in ("less", "fewer", "under", "just under")
            if single(figure := outline.at(match.start("p"))):
                yield Majority(parts=(figure,), minority=minority, ground=(outline.span(match.start(), match.end()),))
        for match in _counted().finditer(text) if text.count("ⓒ") > 1 else ():
            part, whole = outline.at(match.start("p")), outline.at(match.start("w"))
            if single(part) and single(whole):
                yield Majority(parts=(part,), whole=whole, ground=(outline.span(match.start(), match.end()),))
        yield from _polled(reading, number, outline)


_WHO = (
    r"(?:voters|residents|people|respondents|americans|britons|members|workers|parents|students|teachers|readers|"
    r"viewers|customers|citizens|households|farmers|doctors|nurses|companies|firms|economists|women|men|adults|"
    r"locals|fans|tenants|drivers|shoppers|staff|employees|owners|traders|patients|germans|french|poles|ukrainians|"
    r"russians|canadians|australians|swiss|danes|swedes|norwegians|finns|italians|spaniards|scots|welsh|irish|"
    r"londoners|islanders|villagers|supporters|pensioners|homeowners|businesses|employers|councillors|"
    r"those\s(?:asked|polled|questioned|surveyed))"
)
_THINK = (
    r"(?:wants?|backs?|backed|supports?|supported|opposes?|opposed|favours?|favors?|favoured|favored|says?|said|"
    r"think|thought|believes?|believed|would|prefers?|preferred|rejects?|rejected|approves?|approved|disapproves?|"
    r"disapproved|trusts?|trusted|agrees?|agreed|disagrees?|disagreed|feels?|felt|are\s(?:for|against|in\sfavour|"
    r"in\sfavor|happy|unhappy|satisfied|opposed)|do\snot|don't|see|saw|like|liked|expect|expected|fear|feared|blame|"
    r"blamed)"
)
_CLAIM = regex.compile(
    rf"(?:\A|,\s|\bthat\s|-\s|\bfound\s|\bshowed\s|\bshows\s|;\s|\")(?:{_MOST}|"
    rf"ⓡ)(?:\sof)?(?:\sthe)?\s(?:[\p{{L}}'-]+\s){{0,2}}?{_WHO}\b(?P<tail>[^.;:ⓟⓡ]{{0,90}}?)\b{_THINK}\b"
)
_ANSWER = regex.compile(
    r"\b(?:agree[ds]?|disagree[ds]?|said|say|wanted|want|favou?red|in\sfavou?r|backed|back|opposed|oppose|"
    r"against|for\sit|undecided|unsure|not\s(?:know|decide|sure|care)|no\sopinion|felt|thought|would|yes|no|"
    r"approved?|disapproved?|supported|support|preferred|rejected|chose|voted)\b"
)


def _polled(reading: Reading, number: int, outline: Outline) -> Iterator[Majority]:
    """`Most voters back …` and the answers of the poll that follows."""
    match = _CLAIM.search(outline.text)
    if match is None or "ⓟ" in outline.text:
        return
    if "ⓡ" in match.group():
        ratio = outline.at(outline.text.index("ⓡ", match.start()))
        if not regex.fullmatch(r"(?i)(?:more than|over) half", str(ratio)):
            return
    polls = [found for at in range(number + 1, min(len(reading.outlines), number + _REACH)) if (found := _answers(reading, at))]
    if len(polls) == 1:
        cue = outline.span(match.start(), match.end())
        yield Majority(parts=tuple(polls[0]), ground=(cue,), explicit=False)


def _answers(reading: Reading, number: int) -> Sequence[Figure]:
    """The shares of one sentence (and the next, for `the remaining`) that are the answers to one question; empty where they are not."""
    outline = reading.outlines[number]
    shares = [figure for figure in outline.figures if figure.kind == "percent" and single(figure)]
    if len(shares) < 2 or len(_ANSWER.findall(outline.text)) < 2:
        return ()
    more = reading.outlines[number + 1] if number + 1 < len(reading.outlines) else None
    total = sum(figure.value.low for figure in shares)
    if more is not None and total < 95 and regex.search(r"\b(?:remaining|rest|others?|undecided|not\sknow|no\sopinion)\b", more.text):
        shares += [figure for figure in more.figures if figure.kind == "percent" and single(figure)][:1]
    total = sum(figure.value.low for figure in shares)
    return shares if 95 <= total <= 101 else ()
