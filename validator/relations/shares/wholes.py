"""A whole and the parts that a story takes from it over several sentences, and a share said of it later.

`The depot has 30 tanks. Nine of them are gone. Six more have buckled. … They are two-thirds down.`
The whole is a counted noun; a part points back to it (`of them`, `in 36 cases`, `six more`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from validator.lexicon import words
from validator.model import Figure, Outline, Reading, Span
from validator.relations.shares.portions import AMOUNT, Portion, single

_REACH = 8
"""So many sentences behind its parts a share may still be said of the whole."""
_BRIEF = 2
"""The same for a part said in one breath with its whole."""
_NAMED = 4
"""The same where the share has a name: `the pass rate`."""
_PART_REACH = 6
_MORE_REACH = 3
_OPEN = 30
"""So many wholes are kept in mind."""
LOSS = regex.compile(
    r"\b(?:deprived|lost|loses|gone|destroyed|wrecked|sunk|burned|killed|out\sof\saction|shot\sdown)\b"
    r"(?!.*\b(?:left|remain|still|intact|surviv)\w*)"
)


@dataclass(frozen=True, slots=True)
class Account:
    """A whole, the parts taken from it so far, and the words that tie them to it; `last` is the sentence of the latest part.

    `lost` where the latest part is said to be lost; a `brief` account was said in one breath and is soon forgotten.
    """

    whole: Figure
    parts: tuple[Figure, ...] = ()
    ground: tuple[Span, ...] = ()
    last: int = 0
    lost: bool = False
    brief: bool = False

    def less(self, part: Figure, ground: Span, *, lost: bool) -> "Account":
        """The account with one more part taken."""
        return replace(self, parts=(*self.parts, part), ground=(*self.ground, ground), last=part.sentence, lost=lost)


@cache
def _taken() -> regex.Pattern[str]:
    """A part that points back: `nine of them`, `in 36 cases`, `8,352 had come back`."""
    return regex.compile(
        r"""(?<!\bthe\s)(?P<p>ⓒ)\s(?:of\s(?:them|these|those)\b(?!\s(?:who|that|in))|(?:had|have)\s(?!been\s(?:more|less|fewer))[a-z]+)
        | \b(?:had|has|have)\s(?:already\s)?[a-z]+(?:ed|en|ld|id)\s(?P<p>ⓒ)(?=[,.;])
        | \A\W*(?P<p>ⓒ)\s(?:came\sback|tested|turned\sout|proved|failed|passed|hatched|replied|answered)\b
        | \bin\s(?P<p>ⓒ)(?:\scases\b|(?=[.,;])) | \b(?:of|among)\s(?:them|these|those),?\s(?P<p>ⓒ)""",
        regex.VERBOSE,
    )


@cache
def _added() -> regex.Pattern[str]:
    """One more part of the same whole: `six more`, `a further 60`, `another 12`."""
    return regex.compile(r"(?P<p>ⓒ)\smore\b(?!\sthan)|\b(?:a\sfurther|another)\s(?P<p>ⓒ)")


@cache
def _referring() -> regex.Pattern[str]:
    """A share of the whole account, named by what all of it is."""
    rates = "|".join(sorted(words("success_rates")))
    apart = "at|for|in|among|rival|other|another|national|average|placebo|controls?|part,|old|previous|last"
    other = "more|less|higher|lower|fewer|above|below|points?|up|down|rise|fall|increase|drop|protection"
    return regex.compile(
        rf"""(?P<r>[ⓟⓡ])\sof\s(?:(?:all\s)?(?P<them>them|you|us)\b|all\s(?:those|who|that)\b|what\s(?:we|they)\b
          |(?:its|their|our|the|all|all\sthe|all\sits)\s(?P<noun>[a-z]+))
        | \b(?:they|we|it)\s(?:are|is|were|was)\s(?P<r>[ⓟⓡ])\s(?:down|gone|lost|destroyed|empty|short)\b
        | \b(?P<that>that)(?:'s|\s(?:is|was|makes|means))\s(?:an?\s)?(?:[a-z]+\srate\sof\s)?(?P<r>[ⓟⓡ])
          (?!\s(?:of\s(?!all|them|those)|{other}))
        | (?<!\b(?:{apart})\s[^.;,]{{0,40}})\b(?:{rates})\srate(?:\s(?:of|was|is|at)|,\s(?:at|of)|,)\s
          (?P<r>[ⓟⓡ])(?!\s{other})""",
        regex.VERBOSE,
    )


def accounts(reading: Reading, cut: Sequence[Portion]) -> Iterator[tuple[Figure, Account, Span]]:
    """Every share said of an account, with that account and the words that refer to it; `cut` are the portions said in one breath."""
    running: list[Account] = []
    by_sentence: dict[int, list[Portion]] = {}
    for portion in cut:
        by_sentence.setdefault(portion.sentence, []).append(portion)
    for outline in reading.outlines:
        here = _carried(running, outline)
        for match in _referring().finditer(outline.text):
            rate = outline.at(match.start("r"))
            account = _meant(here if "rate" in match.group() else running, outline, match)
            if account is not None and single(rate) and rate.unit != "times" and not _are_rivals(reading, rate, account):
                yield rate, account, outline.span(match.start(), match.end())
        for figure in outline.figures:
            such = _SUCH.search(figure.quantity.surface) if figure.kind == "ratio" else None
            told = next((one for one in reversed(running) if such and one.parts and _names(such.group(1), one.whole)), None)
            if told is not None and outline.sentence.index - told.last <= _REACH and not _are_rivals(reading, figure, told):
                yield figure, told, figure.span
        running = here + [
            Account(portion.wholes[0], portion.parts, portion.ground, outline.sentence.index, brief=True)
            for portion in by_sentence.get(outline.sentence.index, ())
            if portion.firm and portion.wholes[0].sentence == portion.sentence
        ]


def _meant(running: Sequence[Account], outline: Outline, match: regex.Match[str]) -> Account | None:
    """The latest account with parts, not too far back; a noun must be that of its whole, `that is a third` is of the sentence before."""
    index = outline.sentence.index
    if match.group("them") and _COUNTED.search(outline.text[max(0, match.start() - 90) : match.start()]):
        return None
    for account in reversed(running):
        if account.parts and index - account.last <= _reach(account, match):
            fits = match.group("noun") is None or _names(match.group("noun"), account.whole)
            return account if fits and (match.group("that") is None or index - account.last == 1) else None
    return None


def _reach(account: Account, match: regex.Match[str]) -> int:
    """So many sentences behind its parts a share may be said of the account: `the pass rate` is remembered longer than `of them`."""
    return _REACH if not account.brief else _NAMED if "rate" in match.group() else _BRIEF


def _names(noun: str, whole: Figure) -> bool:
    return whole.unit is not None and noun.startswith(whole.unit[:5])


_SUCH = regex.compile(r"\w+\s([a-z]+)\s(?:in|out\sof)\s")
"""`one case in three`: the noun of the whole stands inside the fraction."""
_SAYS = regex.compile(r"\b(?:says?|said|claims?|claimed|according)\b")
_COUNTED = regex.compile(r"ⓒ[^.;]*\Z")
"""A count of the same sentence: `1,340 remain, a third of them` is a share of those."""
_COMPARED = regex.compile(r"\b(?:compared\s(?:with|to)|against|from|than|versus)\s(?:[a-z]+\s)?\Z")


def _are_rivals(reading: Reading, rate: Figure, account: Account) -> bool:
    """Whether, outside quotation marks, one source gives the parts and another the share."""
    given = {part.source.name for part in account.parts if part.source is not None and _SAYS.search(reading.outlines[part.sentence].text)}
    text = reading.outlines[rate.sentence].text
    return rate.source is not None and bool(given) and rate.source.name not in given and '"' not in text and _SAYS.search(text) is not None


def _carried(running: list[Account], outline: Outline) -> list[Account]:
    """The accounts after one sentence: parts are taken from the one they point to, every counted noun opens one."""
    if not any(mask in outline.text for mask in AMOUNT):
        return running
    running, parts, lost = running[-_OPEN:], set(), LOSS.search(outline.text) is not None
    for match in _taken().finditer(outline.text):
        part = outline.at(match.start("p"))
        account = _holder(running, part)
        if account is not None:
            parts.add(part.index)
            running = [one for one in running if one is not account]
            running.append(account.less(part, outline.span(match.start(), match.end()), lost=lost))
    for match in _added().finditer(outline.text):
        part = outline.at(match.start("p"))
        if running and _takes_more(running[-1], part):
            parts.add(part.index)
            running[-1] = running[-1].less(part, outline.span(match.start(), match.end()), lost=running[-1].lost)
    for position, figure in reversed(list(zip(outline.positions, outline.figures, strict=True))):
        known = figure.kind == "count" and figure.unit is not None and single(figure) and figure.value.exact
        if known and figure.index not in parts and not _COMPARED.search(outline.text[max(0, position - 40) : position]):
            running.append(Account(figure))
    return running


def _holder(running: Sequence[Account], part: Figure) -> Account | None:
    """The account that a part is taken from: the latest in reach whose whole is greater."""
    for account in reversed(running):
        if not part.value.above(account.whole.value) and part.sentence - (account.last or account.whole.sentence) <= _PART_REACH:
            return account if single(part) and part.stated != account.whole.stated else None
    return None


def _takes_more(account: Account, part: Figure) -> bool:
    """Whether `six more` may be one more part of the account."""
    near = bool(account.parts) and part.sentence - account.last <= _MORE_REACH
    return near and single(part) and part.unit in (None, account.whole.unit)


@cache
def _capacity() -> regex.Pattern[str]:
    """A share of what a grid or a store can do: `a quarter of our power`, `40 percent of the generation`."""
    things = "|".join(sorted(words("capacities")))
    return regex.compile(rf"(?P<r>[ⓟⓡ])\sof\s(?:our|its|their|the)\s(?:[a-z]+'s\s)?(?:{things})\b")


def measured(reading: Reading) -> Iterator[tuple[Figure, Portion]]:
    """Every share of a capacity with the only two measures of one unit ahead of it, as part and whole."""
    for outline in reading.outlines:
        for match in _capacity().finditer(outline.text):
            rate = outline.at(match.start("r"))
            near = (figure for one in reading.outlines[max(0, outline.sentence.index - _REACH) :][: _REACH + 1] for figure in one.figures)
            measures = [figure for figure in near if figure.index < rate.index and figure.kind == "measure" and single(figure)]
            for unit in dict.fromkeys(figure.unit for figure in reversed(measures)):
                pair = [figure for figure in measures if figure.unit == unit]
                if len(pair) == 2 and abs(pair[0].sentence - pair[1].sentence) <= 1 and single(rate):
                    part, whole = sorted(pair, key=lambda figure: figure.value.low)
                    ground = (outline.span(match.start(), match.end()),)
                    yield rate, Portion(parts=(part,), wholes=(whole,), sentence=whole.sentence, start=0, end=0, ground=ground)
                    break
