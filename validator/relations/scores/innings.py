"""A cricket match won by so many runs, and the two totals: `174 for six`, `151 all out`, `won by 23 runs`."""

from collections.abc import Iterator, Sequence

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span

_WON = regex.compile(
    r"\b(?:won|wins?|winning|los(?:t|e|es|ing)|beat|beats|beaten|beating|defeat(?:ed|ing|s)?|victory|thrash\w+|go\sdown|went\sdown|short)\b"
    r"[^.;ⓒ]{0,50}\bby\s(?:just\s|only\s|a\s(?:mere|massive|whopping)\s)?(?P<m>ⓒ)\sruns\b"
    r"|(?P<m>ⓒ)-run\s(?:\w+\s)?(?:win|victory|defeat|loss|triumph|thrashing)\b"
)
_OUT = regex.compile(
    r"\b(?:(?:all|bowled|skittled|shot|knocked|bundled)\sout|dismissed|rolled\sover|bowl(?:ed|ing)?\s[\w' ]{1,30}?\sout"
    r"|(?:skittl|restrict|limit|confin|dismiss)(?:ed|ing)(?:\s[\w' ]{1,30}?)?|(?:held|kept|holding|keeping)(?:\s[\w' ]{1,30}?)?)"
    r"\s(?:for|to|on)\s(?:just\s|only\s|a\smere\s)?(?P<a>ⓒ)(?!\sruns?\sby)|(?P<a>ⓒ)\sall\sout\b"
)
_MADE = regex.compile(
    r"\b(?:made|totall?ed|scored|posted|compiled|amassed|piled\sup|put\sup|racked\sup|finished\s(?:on|with)|reached)"
    r"\s(?P<x>ⓒ)(?!\s(?!for\sⓒ|all\sout|runs\b|and\b|in\b|off\b|from\b))"
    r"|\b(?P<set>set|chasing|needing|requiring|target\sof|pursuing|pursuit\sof|chase\sof|asked\sto\s(?:make|score|chase))\s(?P<x>ⓒ)"
    r"(?!\s(?:balls|overs|wickets|(?:more\s)?(?:off|from)))"
)
_MIXED = regex.compile(
    r"(?i)\b(?:declar\w+|(?:first|second|1st|2nd)[-\s](?:innings|test)|follow-?on|stumps|duckworth|dls|d/l|revised|rain|reduced|an\sinnings|pitcher|homer"
    r"|inning|series|previous|earlier|last\s(?:week|year|month|season))\b"
)
_LEAST = 40


def run_margins(reading: Reading) -> Iterator[tuple[tuple[Figure, ...], Figure, Interval, Span]]:
    """The one margin in runs, the two totals, and what they make; of a target, one less is the other side's total."""
    if "run" not in reading.dispatch.text or _MIXED.search(reading.dispatch.text):
        return
    scored = [outline for outline in reading.outlines if "ⓒ" in outline.text]
    said = [(outline, match) for outline in scored if "run" in outline.text for match in _WON.finditer(outline.text)]
    out = _totals(scored, _OUT, "a")
    made = [(figure, target) for figure, target in _totals(scored, _MADE, "x") if figure not in {loser for loser, _ in out}]
    if len(said) != 1 or len(out) != 1 or len(made) != 1:
        return
    outline, match = said[0]
    (lost, _), (most, target) = out[0], made[0]
    gap = most.value - lost.value
    if gap.low > 0 and gap.exact:
        actual = gap.hull(gap - Interval.exactly(1)) if target else gap
        yield (most, lost), outline.at(match.start("m")), actual, outline.span(match.start(), match.end())


def _totals(outlines: Sequence[Outline], pattern: "regex.Pattern[str]", name: str) -> list[tuple[Figure, bool]]:
    """The totals that a pattern finds, and whether each is a target."""
    found = [(outline.at(match.start(name)), match) for outline in outlines for match in pattern.finditer(outline.text)]
    return [(figure, bool(match.groupdict().get("set"))) for figure, match in found if figure.value.exact and figure.value.low >= _LEAST]
