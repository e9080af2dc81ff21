"""A whole and the parts that a story takes from it over several sentences, and a share said of it later.

`The depot has 30 tanks. Nine of them are gone. Six more have buckled. … They are two-thirds down.`
The whole is a counted noun; a part points back to it (`of them`, `in 36 cases`, `six more`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

import regex

from validator.model import Figure, Outline, Reading, Span
from validator.relations.portions import AMOUNT, Portion, single

_REACH = 8
"""So many sentences behind its parts a share may still be said of the whole."""


@dataclass(slots=True)
class Account:
    """A whole, the parts taken from it so far, and the words that tie them to it; `last` is the sentence of the latest part.

    A `brief` one was said in one breath and is soon forgotten.
    """

    whole: Figure
    parts: list[Figure] = field(default_factory=list)
    ground: list[Span] = field(default_factory=list)
    last: int = 0
    lost: bool = False
    brief: bool = False


LOSS = regex.compile(
    r"\b(?:deprived|lost|loses|gone|destroyed|wrecked|sunk|burned|killed|out\sof\saction|shot\sdown)\b(?!.*\b(?:left|remain|still|"
    r"intact|surviv)\w*)"
)


@cache
def _taken() -> regex.Pattern[str]:
    """A part that points back: `nine of them`, `in 36 cases`, `8,352 had come back`."""
    return regex.compile(
        r"""(?<!\bthe\s)(?P<p>ⓒ)\s(?:of\s(?:them|these|those)\b(?!\s(?:who|that|in))|(?:had|have)\s(?!been\s(?:more|less|fewer))[a-z]+)
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
    return regex.compile(
        r"""(?P<r>[ⓟⓡ])\sof\s(?:(?:all\s)?(?P<b>them|you|us)\b|all\s(?:those|who|that|the)\b|what\s(?:we|they)\b|(?:its|their|our|the)\s(?P<n>[a-z]+))
        | \b(?:they|we|it)\s(?:are|is|were|was)\s(?P<r>[ⓟⓡ])\s(?:down|gone|lost|destroyed|empty|short)\b
        | \b(?P<d>that)(?:'s|\s(?:is|was|makes|means))\s(?:an?\s)?(?:[a-z]+\srate\sof\s)?(?P<r>[ⓟⓡ])(?!\s(?:of\s(?!all|them|those)|
          more|less|higher|lower|fewer|above|below|points?|up|down|rise|fall|increase|drop|protection))
        | \b(?:detection|clearance|conviction|success|response|interception|pass|failure|arrest|recovery|approval|rejection|acceptance|acquittal)\srate\s(?:of|was|is|at)\s(?P<r>[ⓟⓡ])""",
        regex.VERBOSE,
    )


def accounts(reading: Reading, cut: Iterable[Portion]) -> Iterator[tuple[Figure, Account, Span]]:
    """Every share said of an account, with that account and the words that refer to it; `cut` are the portions said in one breath."""
    running: list[Account] = []
    by_sentence: dict[int, list[Portion]] = {}
    for portion in cut:
        by_sentence.setdefault(portion.sentence, []).append(portion)
    for outline in reading.outlines:
        for match in _referring().finditer(outline.text):
            rate = outline.at(match.start("r"))
            account = _meant(running, outline, match.group("n"))
            if account is not None and _rivals(reading, rate, account):
                continue
            if account is not None and match.group("d") is not None and outline.sentence.index - account.last != 1:
                continue  # `that is a third` is of the sentence before
            if account is not None and single(rate) and rate.unit != "times" and not (match.group("b") and _CLAIMS.search(outline.text[: match.start()])):
                yield rate, account, outline.span(match.start(), match.end())
        _carry(running, outline)
        for portion in by_sentence.get(outline.sentence.index, ()):
            if portion.firm and portion.wholes[0].sentence == portion.sentence:
                running.append(Account(portion.wholes[0], list(portion.parts), list(portion.ground), outline.sentence.index, brief=True))


def _rivals(reading: Reading, rate: Figure, account: Account) -> bool:
    """Whether, outside quotation marks, one source gives the parts and another the share."""
    given = [part for part in account.parts if part.source is not None and _SAYS.search(reading.outlines[part.sentence].text)]
    text = reading.outlines[rate.sentence].text
    if rate.source is None or not given or '"' in text or not _SAYS.search(text):
        return False
    return rate.source.name not in {part.source.name for part in given if part.source is not None}


_SAYS = regex.compile(r"\b(?:says?|said|claims?|claimed|according)\b")
_CLAIMS = regex.compile(r"ⓒ[^.;]*\Z")
"""A count of the same sentence: `2,887 are left, half of them` is a share of those."""


def _meant(running: list[Account], outline: Outline, noun: str | None) -> Account | None:
    """The latest account with parts, not too far back; a noun must be that of its whole."""
    for account in reversed(running):
        if account.parts and outline.sentence.index - account.last <= _REACH:
            if account.brief and outline.sentence.index - account.last > 2:
                continue
            return account if noun is None or _names(noun, account.whole) else None
    return None


def _names(noun: str, whole: Figure) -> bool:
    return whole.unit is not None and noun.startswith(whole.unit[:5])


_COMPARED = regex.compile(r"\b(?:compared\s(?:with|to)|against|from|than|versus)\s(?:[a-z]+\s)?\Z")


def _carry(running: list[Account], outline: Outline) -> None:
    """Takes the parts of one sentence from the account they point to, and opens an account for every counted noun."""
    if not any(mask in outline.text for mask in AMOUNT):
        return
    parts = set()
    index = outline.sentence.index
    for match in _taken().finditer(outline.text):
        part = outline.at(match.start("p"))
        account = next((one for one in reversed(running) if not part.value.above(one.whole.value) and index - (one.last or one.whole.sentence) <= 6), None)
        if account is not None and single(part) and part.stated != account.whole.stated:
            parts.add(part.index)
            account.parts.append(part)
            account.ground.append(outline.span(match.start(), match.end()))
            account.last, account.lost = index, LOSS.search(outline.text) is not None
            running.remove(account)
            running.append(account)
    for match in _added().finditer(outline.text):
        part = outline.at(match.start("p"))
        account = running[-1] if running else None
        if account is not None and account.parts and index - account.last <= 3 and single(part) and part.unit in (None, account.whole.unit):
            parts.add(part.index)
            account.parts.append(part)
            account.ground.append(outline.span(match.start(), match.end()))
            account.last = index
    for position, figure in reversed(list(zip(outline.positions, outline.figures, strict=True))):
        known = figure.kind == "count" and figure.unit is not None and single(figure) and figure.value.exact
        if known and figure.index not in parts and not _COMPARED.search(outline.text[max(0, position - 40) : position]):
            running.append(Account(figure))


@cache
def _capacity() -> regex.Pattern[str]:
    """A share of what a grid or a store can do: `a quarter of our power`, `40 percent of the generation`."""
    return regex.compile(
        r"(?P<r>[ⓟⓡ])\sof\s(?:our|its|their|the)\s(?:[a-z]+'s\s)?(?:power|generation|capacity|output|supply|supplies|electricity|"
        r"production|stocks?|reserves|water|gas|oil|harvest|crop|budget)\b"
    )


def measured(reading: Reading) -> Iterator[tuple[Figure, Figure, Figure, Span]]:
    """A share of a capacity, with the only two measures of one unit ahead of it: rate, part, whole, and the words of the share."""
    for outline in reading.outlines:
        for match in _capacity().finditer(outline.text):
            rate = outline.at(match.start("r"))
            ahead = [figure for figure in reading.figures if figure.index < rate.index and rate.sentence - figure.sentence <= _REACH]
            measures = [figure for figure in ahead if figure.kind == "measure" and single(figure)]
            for last in reversed(measures):
                pair = [figure for figure in measures if figure.unit == last.unit]
                if len(pair) == 2 and abs(pair[0].sentence - pair[1].sentence) <= 1 and single(rate):
                    part, whole = sorted(pair, key=lambda figure: figure.value.low)
                    yield rate, part, whole, outline.span(match.start(), match.end())
                    break
