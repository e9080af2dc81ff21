"""Shares of one whole that exclude one another: `46% for, 31% opposed; 18% more were undecided`.

Only where the words make them parts of one whole: the rest is named (`the remaining
15 percent`), a further one is added, two answers exclude each other (yes and no,
rented and owned), or votes are counted out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from validator.lexicon import table
from validator.model import Figure, Outline, Reading, Span
from validator.relations.shares.mixes import mixes


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """`parts` are shares of one whole; `complete` where they are said to be all of it."""

    parts: tuple[Figure, ...]
    complete: bool = False
    ground: tuple[Span, ...]
    explicit: bool = True


@cache
def _rest() -> regex.Pattern[str]:
    """The last share: `the remaining 15 percent`, `the other 4%`, `the rest, 25 percent,`."""
    return regex.compile(
        r"(?<!\b(?:among|of)\s)(?<!\b(?:among|of)\sthe\s)\b(?:remaining|other|final|last)\s(?P<s>[ⓟⓒ])(?!\s[a-z]+\s(?:who|that))|"
        r"\b(?:rest|remainder|balance|others?)(?:\swas|\swere)?[,(]?\s(?:or\s|of\s|an?\s[a-z]+\sof\s)?\(?(?P<s>ⓟ)|"
        r"(?P<s>ⓟ)[^.;ⓟ]{0,40}\bthe\s(?:rest|remainder)\b|\bthe\sremaining\s(?:[a-z]+\s){1,3}(?P<s>ⓟ)"
    )


@cache
def _further() -> regex.Pattern[str]:
    """A share that is added: `a further 19%`, `another 38`, `while 11% gave no answer`."""
    return regex.compile(
        r"\b(?:a\sfurther|another|an\sadditional)\s(?P<s>[ⓟⓒ])(?!,?\s\(?(?:or\s)?ⓟ)|(?P<s>ⓟ)\s(?:of\s(?:them|those\s[a-z]+)\s)?(?:said\s(?:that\s)?they\s)?(?:had\sno\s(?:view|opinion|preference)|"
        r"(?:did|do|would|will)\snot\s(?:vote\b|want\sto\s)?(?:say|know|answer)|were\s(?:undecided|unsure)|was\svoid|were\s(?:blank|void|spoiled)|(?:do\snot|don't|"
        r"didn't)\sknow|undecided|void)\b"
    )


@cache
def _overlap() -> regex.Pattern[str]:
    """Words that let shares overlap or belong to different wholes."""
    return regex.compile(
        r"\b(?:also|both|as\swell|too|several\sanswers|more\sthan\sone|could\s(?:name|choose|give|pick|tick)|multiple|respectively|"
        r"compared|up\sfrom|down\sfrom|versus|against\sⓟ"
        r"|rose|fell|grew|gained|lost|dropped|slipped|points?|a\syear\s(?:ago|earlier|before)|among\s(?:the\s)?(?:women|men|under|"
        r"over|voters|young)|each\sof|inflation|(?:un)?favou?rabl[a-z]+|of\swhom|including|margin|effective|efficacy|doses?|chance|"
        r"likely)\b"
    )


_SEVERAL = regex.compile(
    r"(?:ⓒ|\b(?:several|multiple|more\sthan\sone|two\sor\smore|up\sto\s\S+))\s(?:answers?|repl(?:y|ies)|responses?|choices?|options?|things|"
    r"reasons?)\b|\badds?\sup\sto\smore\b|\bcould\s(?:name|choose|give|pick|tick)\b"
)


_SOLE = regex.compile(r"\b(?:could|can|may|were\sallowed\sto)\s(?:only\s)?(?:name|choose|give|pick|tick)\s(?:only\s|just\s)?(?P<n>ⓒ|one)\b")


def _said(outline: Outline) -> str:
    """The text of a sentence without `could give one answer`, which is what makes shares exclude one another."""
    match = _SOLE.search(outline.text)
    if match is None or (match.group("n") == "ⓒ" and outline.at(match.start("n")).value.high > 1):
        return outline.text
    return outline.text[: match.start()] + " " * (match.end() - match.start()) + outline.text[match.end() :]


@cache
def _opposites() -> tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]:
    return tuple((regex.compile(rf"\b(?:{one})\b"), regex.compile(rf"\b(?:{other})\b")) for one, other in table("opposites"))


def find(reading: Reading) -> Iterator[Shares]:
    """Every set of two or more shares of one whole."""
    said = [outline.sentence.index for outline in reading.outlines if _allows_several(outline)]
    several = {near for index in said for near in range(index - 3, index + 4)}
    found = [
        shares
        for outline in reading.outlines
        if "ⓟ" in outline.text and outline.sentence.index not in several
        for shares in (*_with_rest(reading, outline), *_opposed(outline), *_counted_out(outline), *_enumerated(outline))
    ]
    found += [Shares(parts=parts, ground=(ground,), explicit=False) for parts, ground in mixes(reading) if parts[0].sentence not in several]
    seen: set[int] = set()
    for shares in sorted(found, key=lambda shares: -len(shares.parts)):
        indexes = {figure.index for figure in shares.parts}
        if not indexes & seen:
            seen |= indexes
            yield shares


def _allows_several(outline: Outline) -> bool:
    """Whether the sentence lets each give several answers; `one reply` does not."""
    found = _SEVERAL.finditer(_said(outline))
    return any(not match.group().startswith("ⓒ") or outline.at(match.start()).value.high > 1 for match in found)


def _is_percent(figure: Figure) -> bool:
    """Whether the figure states one percentage, not a change in points."""
    return figure.kind == "percent" and figure.unit != "percentage_point" and isinstance(figure.stated, Fraction)


def _percents(outline: Outline) -> list[tuple[int, Figure]]:
    """The percentages of a sentence at their positions."""
    return [(at, figure) for at, figure in zip(outline.positions, outline.figures, strict=True) if _is_percent(figure)]


def _with_rest(reading: Reading, outline: Outline) -> Iterator[Shares]:
    """A rest or a further share, and the shares ahead of it, back to the sentence that begins the account."""
    last = _rest().search(outline.text)
    added = _further().search(outline.text)
    match = last or added
    if match is None:
        return
    closing = outline.at(match.start("s"))
    if closing.kind == "count" and (closing.unit is not None or closing.value.high > 100 or "ⓟ" in outline.text[match.start("s") :]):
        return
    figures = _shares_of(outline, closing)
    at, skipped = outline.sentence.index, 0
    while at > 0 and skipped < 3 and not _overlap().search(_said(outline)):
        at -= 1
        ahead = reading.outlines[at]
        more = _shares_of(ahead, None)
        far = outline.sentence.index - at > 1 and ahead.sentence.paragraph != outline.sentence.paragraph
        if _overlap().search(_said(ahead)) or (more and far and not _further().search(ahead.text)):
            break
        skipped += not more
        figures = more + figures
    if len(figures) >= 2 and not _overlap().search(_said(outline)):
        ground = (outline.span(match.start(), match.end()),)
        yield Shares(parts=tuple(figures), complete=last is not None, explicit=last is not None, ground=ground)


def _shares_of(outline: Outline, closing: Figure | None) -> list[Figure]:
    """The percentages of a sentence, bare numbers behind `another` with them."""
    bare = {outline.at(match.start("s")).index for match in _further().finditer(outline.text)}
    return [
        figure
        for figure in outline.figures
        if _is_percent(figure) or (figure.kind == "count" and figure.unit is None and (figure is closing or figure.index in bare))
    ]


_NEAR, _AHEAD = 45, 30
"""So many characters behind a share, and ahead of it, say what it is of."""
_VOTE = regex.compile(r"\b(?:vot(?:e|es|ed|ers?|ing)|ballots?|run-?off|referendum|elections?)\b")
_POLLED = regex.compile(
    r"\A.(?:\sof\sthe\s(?:vote|votes|ballots))?(?:\sto\s(?:[a-z]+'s\s)?|,?\s(?:and\s)?(?:[a-z'-]+\s){1,3}(?:got\s|took\s|won\s)?)\Z"
)


def _opposed(outline: Outline) -> Iterator[Shares]:
    """Exactly two shares whose words exclude each other: yes and no, rented and owned; or the two sides of a vote."""
    percents = _percents(outline)
    if len(percents) != 2 or _overlap().search(_said(outline)):
        return
    (first, one), (second, other) = percents
    between, behind = outline.text[first:second], outline.text[second : second + _NEAR]
    polled = _POLLED.search(between) is not None and _VOTE.search(outline.text) is not None
    first_words = between[:_NEAR] + " " + between[-_AHEAD:] + " " + outline.text[max(0, first - _AHEAD) : first]
    second_words = behind + " " + between
    if polled or _exclude(first_words, second_words):
        yield Shares(parts=(one, other), ground=(outline.span(first, second + 1),))


def _exclude(one: str, other: str) -> bool:
    """Whether the words around two shares hold two opposites."""
    for left, right in _opposites():
        for pattern, opposite in ((left, right), (right, left)):
            here, there = pattern.search(one), opposite.search(other)
            if here is not None and there is not None and here.group() != there.group():
                return True
    return False


@cache
def _counting() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:divided|shared\sout|broke\sdown|broken\sdown|breakdown|papers|ballots|votes?|shares?|power|electricity|freight|cargo|"
        r"sales|crop|harvest|market|visitors|homes|households|incidents|attacks|respondents|those\s(?:asked|polled|questioned))\b"
    )


def _counted_out(outline: Outline) -> Iterator[Shares]:
    """Three shares or more behind a colon that divides one whole: `the papers divided: …`."""
    colon = outline.text.find(":")
    if colon < 0 or _overlap().search(_said(outline)) or not _counting().search(outline.text[:colon]):
        return
    figures = [figure for position, figure in _percents(outline) if position > colon]
    if len(figures) >= 3:
        yield Shares(parts=tuple(figures), ground=(outline.span(0, colon + 1),))


@cache
def _first() -> regex.Pattern[str]:
    """A share of something that can be had once only: `58 percent of the market`."""
    return regex.compile(
        r"ⓟ\sof\s(?:the\s|all\s|its\s)?(?:[a-z'-]+\s){0,2}?(?:market|votes?|ballots|electricity|power|energy|cargo|freight|seats|"
        r"shares|stock|capital|sales|revenue|total|crop|harvest|budget)\b"
    )


@cache
def _asked() -> regex.Pattern[str]:
    """The first answer to a question that each answers once: `asked whom they would vote for, 48 per cent named Labour`."""
    return regex.compile(
        r"\b(?:vote\sfor|voting|whom|which\s(?:party|candidate|side)|favourite|first\schoice)\b[^.;ⓟ]{0,50}(?P<s>ⓟ)"
        r"(?:\s(?:of\s(?:them|those|voters)|named|chose|backed|picked|said|went\sfor|would\svote\sfor|for)){0,2}(?:\s[a-z'-]+){1,3}?(?=,|\sand\s)"
    )


_NEXT_ANSWER = regex.compile(r"\A(?:\s[a-z'-]+){0,4}(?:,|,?\sand)\s(?:only\s|just\s)?\Z")
_NEXT = regex.compile(r"\A(?:,\s(?:and\s|with\s)?|\sand\s)(?:(?:the|another|its)\s)?(?:[a-z'-]+\s){1,4}\Z")


def _enumerated(outline: Outline) -> Iterator[Shares]:
    """Three shares or more in one list, the first with its whole or its question: `58 percent of the market, Apple 27 and Samsung 15`."""
    begun = _first().search(outline.text) or _asked().search(outline.text)
    if begun is None or _overlap().search(_said(outline)):
        return
    start = begun.start("s") if begun.re is _asked() else begun.start()
    figures, at, end = [outline.at(start)], start, begun.end()
    for position in outline.positions:
        if position <= at:
            continue
        figure = outline.at(position)
        between = outline.text[end:position]
        follows = _NEXT.match(between) or (begun.re is _asked() and _NEXT_ANSWER.match(between))
        if figure.kind != "percent" or isinstance(figure.stated, tuple) or not follows:
            break
        figures.append(figure)
        end = position + 1
    if len(figures) >= 3:
        yield Shares(parts=tuple(figures), ground=(outline.span(begun.start(), end),))
