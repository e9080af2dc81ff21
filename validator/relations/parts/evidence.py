"""What speaks for and against taking counts as the parts of a whole.

A sum is inferred over several sentences, so that each test here asks for one thing that
a misread text would show: deeds that differ, a count between the parts that was not
understood, a difference too large for a slip, another reading that agrees.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations

import regex

from validator.interval import Interval
from validator.model import Reading
from validator.reading.aspects.events import related
from validator.relations.parts.chains import passed_over
from validator.relations.parts.counted import Account, Counted, may_hold, same_kind
from validator.relations.parts.exclusive import continues
from validator.relations.parts.part_words import any_of
from validator.relations.parts.partitives import Link

REACH = 9
"""So many sentences before its parts a whole is looked for."""
_MOST = 80
"""So many figures before them at most."""
_LEAD = 12
"""So many of the first counts of a story, those of headline and first paragraph, are never too far."""
_FAR, _NEAR = Fraction(3, 2), Fraction(5, 4)
"""So many times the whole its parts may make by a slip: where words tie each of them to it, and where some are inferred."""
_CLOSE = Fraction(27, 25)
"""So many times its low end the high end of a rounded number may be."""
_TRIED = 14
"""Of more figures no combination is tried."""
_RESULTS = frozenset({"win", "draw", "loss", "defeat", "victory"})
_PLAYED = frozenset({None, "game", "match", "meeting", "fixture", "test", "tie", "bout", "fight", "start", "race", "encounter"})
"""What is won and drawn: no points, and no rounds to come."""
_HOLDING = frozenset({"launched", "deployed"})
"""Deeds of a whole whose parts meet with others."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A reading as finders of sums need it: its figures in text order, and the links of parts by the part's index."""

    reading: Reading
    flow: tuple[Counted, ...]
    tied: dict[int, Link]

    def near(self, first: int, last: int) -> Sequence[Counted]:
        """The figures of the sentences `first` to `last`, both included."""
        low = bisect_left(self.flow, first, key=lambda one: one.sentence)
        return self.flow[low : bisect_left(self.flow, last + 1, key=lambda one: one.sentence)]

    def ahead(self, first: Counted, most: int) -> Sequence[Counted]:
        """The `most` figures before `first`, in text order."""
        at = bisect_left(self.flow, first.figure.index, key=lambda one: one.figure.index)
        return self.flow[max(0, at - most) : at]

    def wholes(self, first: Counted) -> list[Counted]:
        """Counts ahead of `first` that may be the whole of it and what follows, the nearest first."""
        near = [one for one in self.ahead(first, _MOST) if first.sentence - one.sentence <= REACH]
        lead = [one for one in self.flow[:_LEAD] if one.sentence < first.sentence - REACH and (one.paragraph == 0 or _titles(one))]
        base = [
            one for one in self.near(first.sentence, first.sentence) if first.derived and str(first.figure).endswith(f" of {one.figure}")
        ]
        return [one for one in (*base, *reversed(near), *reversed(lead)) if _may_be_whole(one)]


def _titles(one: Counted) -> bool:
    return one.outline.sentence.section != "body"


def _may_be_whole(one: Counted) -> bool:
    return not one.one and one.figure.stated is not None and one.figure.quantity.bound != "under" and not continues(one)


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return {
        "every": regex.compile(r"(?:.*\W)?(?:all|every one of|all of)(?: of)? (?:the |its |his |their |those )?", regex.DOTALL),
        "exhausts": regex.compile(
            rf"""\b(?:
                {any_of("exhausting").replace(" ", chr(92) + " ")} | (?:no|ⓒ)\ {any_of("harm")}\ (?:in\ other|elsewhere)
              | (?:lists?|the\ list)\b.{{0,25}}\b(?:aloud|read) | since\ then,?\ (?:no|nobody|none|ⓒ)
              | all\b[^.;,]{{0,40}}\b(?:accounted\ for|identified|named|answered|decided|declared|counted)
              | (?:been|now)\ (?:all\ )?accounted\ for | (?:nobody|none|nothing|and\ ⓒ)\ (?:has|have|had)\ (?:been\ )?[a-z]+\ since
            )\b""",
            regex.VERBOSE,
        ),
        "one": regex.compile(rf"\b(?:one each|one|a single|another|a lone|(?:and|,) an? {any_of('people')})(?: (?!ⓒ)|(?=[.,;:)]|$))"),
        "each": regex.compile(r"\b(?:each|every|apiece|either)\b"),
    }


def exhausted(telling: Telling, whole: Counted, parts: Sequence[Counted]) -> bool:
    """Whether the text around the parts says that there are no more."""
    if _cues()["every"].fullmatch(whole.before) and ";" not in whole.after:
        return True
    around = telling.reading.outlines[max(0, parts[0].sentence - 1) : parts[-1].sentence + 2]
    return any(_cues()["exhausts"].search(outline.text) for outline in around)


def unread(telling: Telling, account: Account) -> int:
    """How many may be counted by words that were not read as figures: `and one in Sarn`, `a single victim`."""
    text = "".join(outline.text for outline in telling.reading.outlines[account.parts[0].sentence : account.parts[-1].sentence + 2])
    return sum(3 if "each" in found else 1 for found in _cues()["one"].findall(text))


def made_up(telling: Telling, account: Account) -> bool:
    """Whether what is missing may be among those."""
    missing = account.whole.figure.value - account.total
    return missing.high > 0 and unread(telling, account) >= missing.low


def one_more(telling: Telling, account: Account) -> bool:
    """Whether one figure more, near by, gives the whole exactly: then it was meant as well."""
    missing = account.whole.figure.value - account.total
    taken = {account.whole.figure.index, *(part.figure.index for part in account.parts)}
    last = account.parts[-1].sentence
    return missing.exact and any(
        one.figure.value == missing and one.figure.index not in taken and same_kind(one, account.whole)
        for one in telling.near(last - 1, last + 1)
    )


def otherwise(telling: Telling, account: Account) -> bool:
    """Whether the last part and a few others of the figures told since the whole give it exactly."""
    last, whole = account.parts[-1], account.whole
    told = [one for one in telling.near(whole.sentence, last.sentence) if whole.figure.index < one.figure.index < last.figure.index]
    exact = [one for one in told if same_kind(one, whole) and one.figure.value.exact]
    rest = whole.figure.value - last.figure.value
    return len(exact) <= _TRIED and any(
        sum((one.figure.value for one in some), start=Interval.exactly(0)) == rest
        for size in (1, 2, 3)
        for some in combinations(exact, size)
    )


def clean(telling: Telling, account: Account) -> bool:
    """Whether every count between the parts was understood: none that may be a part as well was passed over."""
    if any(_cues()["each"].search(part.after) and " x " not in str(part.figure) for part in account.parts):
        return False
    first, last, whole = account.parts[0], account.parts[-1], account.whole
    taken = {part.figure.index for part in account.parts}
    return all(
        one.figure.index in telling.tied or passed_over(one) or not same_kind(one, whole) or _of_its_own(one, first)
        for one in telling.near(first.sentence, last.sentence)
        if one.figure.index <= last.figure.index and one.figure.index not in taken
        if one.sentence != whole.sentence or one.figure.index > whole.figure.index
    )


def _of_its_own(one: Counted, first: Counted) -> bool:
    """Whether a colon or semicolon parts `one` from the list that starts with `first`."""
    return (
        one.sentence == first.sentence
        and one.position < first.position
        and bool(regex.search("[:;]", one.outline.text[one.position : first.position]))
    )


def of_another_kind(telling: Telling, first: Counted) -> bool:
    """Whether the bare numbers from `first` on are days or miles, by the figure ahead of them (`70 days: 40 for …`)."""
    return first.noun is None and any(one.sentence == first.sentence and not same_kind(one, first) for one in telling.ahead(first, 1))


def possible(whole: Counted, parts: Sequence[Counted], *, any_deed: bool = False) -> bool:
    """Whether `parts` can all be inside `whole`: by kind and noun, by deed, and one by one by size."""
    if not all(may_hold(whole, part) and not part.figure.value.above(whole.figure.value) for part in parts):
        return False
    one = whole.figure.event
    deeds = {part.figure.event for part in parts if part.figure.event is not None}
    if any_deed or len(deeds) != 1 or one is None or one in _HOLDING:
        return True
    return related(deeds.pop(), one) or any(part.noun is None for part in parts)


def are_results(account: Account) -> bool:
    """Whether the parts are won and lost, and the whole no number of games: it is points, or rounds to come."""
    return account.whole.noun not in _PLAYED and any(part.noun in _RESULTS for part in account.parts)


def of_one_source(parts: Sequence[Counted]) -> bool:
    """Whether no two of `parts` are known to come from two sources: who counts otherwise does not add."""
    return len({part.figure.source.name for part in parts if part.figure.source is not None}) < 2


def plausible(account: Account, ones: int = 0) -> bool:
    """Whether a slip explains the difference better than a misread text: together the parts, and `ones` unread, come near the whole."""
    whole = account.whole.figure.value
    slack = Interval.exactly(_FAR if account.firm else _NEAR)
    return not account.total.above(whole * slack) and not whole.above((account.total + Interval.between(0, ones)) * slack)


def narrow(value: Interval) -> bool:
    """Whether `value` is one number but for its rounding: agreement with `about 30` is no evidence."""
    return value.exact or (value.low > 0 and (value / value).high < _CLOSE)
