"""By how much, and which way: `a drop of 25 percent`, `rose 7%`, `up 12`, `three times as many`, `has halved`.

A `Claim` is the change alone; which levels it lies between is for `levels.py` and
`changes.py` to find.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal

import regex

from validator.lexicon import mapping, table
from validator.model import Bound, Figure, Outline, Span

Form = Literal["amount", "percent", "points", "fraction", "times"]
Direction = Literal["up", "down"]

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
ANY = "ⓒⓜⓟⓤⓓⓡ"
"""The masks of figures that can be a level or a change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One change as said: its figure, or for `halved` the `factor` alone; `position` is its place in the outline.

    `definite` where it points back (`the drop of`), `compared` where it names what it is measured against and that is no earlier time,
    `beside` where it is a change only next to its levels (`gained 15 seats, from 88 to 103`), `earlier` where it is said of the earlier level (`a year ago it cost £14,500 less`).
    """

    figure: Figure | None
    factor: Fraction | None = None
    form: Form
    direction: Direction | None
    sentence: int
    position: int
    ground: Span
    hedge: Bound = "exact"
    definite: bool = False
    compared: bool = False
    earlier: bool = False
    beside: bool = False


@cache
def words(part: str, direction: str = "") -> str:
    """The words of movement of one part of speech, as a pattern."""
    found = [word for word, way, role, *_ in table("movement") if role == part and way.startswith(direction)]
    return "|".join(sorted(found, key=len, reverse=True))


@cache
def _directions() -> dict[str, Direction]:
    return {word: "up" if way == "up" else "down" for word, way, *_ in table("movement")}


@cache
def _governing() -> regex.Pattern[str]:
    """A word of movement right ahead of `from` or `to`, with no more than an adverb or the change between."""
    found = "|".join(word for word, _, role, *loose in table("movement") if role in ("verb", "noun") and not loose)
    return regex.compile(
        rf"\b(?P<w>{found})(?:,?\s(?:[a-z]+ly|by|back|again|further|(?P<way>up|down)|[{ANY}]|in\s[a-z]+|last\s[a-z]+|,))*,?\s?\Z"
    )


def plain_direction(ahead: str) -> Direction | None:
    """The direction that governs the `from` or `to` behind `ahead`; `None` where no word settles it."""
    match = _governing().search(ahead[-90:])
    if match is None:
        return None
    return _directions()[match.group("way") or match.group("w")]


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    points = r"(?P<pts>(?:\s|-)(?:percentage(?:\s|-))?points?\b)?"
    figure = rf"(?P<c>[{ANY}]){points}"
    noun, verb, adjective = words("noun"), words("verb"), words("adjective")
    return (
        # a drop of 25 percent; the loss of 24 seats; an improvement of 10 percent
        regex.compile(rf"\b(?P<w>{noun})(?:\s(?:in|for|on)\s(?:[a-z]+\s){{1,3}}|\s)of\s(?:just\s|only\s|exactly\s|another\s)?{figure}"),
        # climbed by 65; rose sharply by 250,000; shrank by two-thirds
        regex.compile(
            rf"\b(?P<w>{verb}|up|down)\s(?:[a-z]+ly\s)?(?:(?:back|again|further|up|down|in\s[a-z]+|over\s[a-z]+)\s)?by\s(?:a\s|an\s|"
            rf"just\s|only\s)?{figure}"
        ),
        # reduce its fleet by 20 ships
        regex.compile(rf"\b(?P<w>{verb})\s(?:its|the|his|her|their|a)\s(?:[a-z]+\s){{1,3}}by\s(?:a\s|an\s)?{figure}"),
        # gained 15 seats; another 24 bodies: only beside the levels themselves
        regex.compile(r"\b(?P<w>gained|lost|shed|added|another|further)\s(?P<c>ⓒ)(?P<pts>)"),
        # fell 7%; was down 31.7 per cent; up two points
        regex.compile(
            rf"\b(?P<w>{verb}|(?<!\bma[dk]e?s?\s|\bmaking\s)up|down)\s(?:[a-z]+ly\s)?(?:(?:back|again|further|up|down)\s)?(?:a\s|an\s|"
            rf"just\s|only\s)?(?P<c>[ⓜⓟⓤⓡ]){points}"
        ),
        # up 1.25 points; rose two points
        regex.compile(rf"\b(?P<w>{verb}|up|down)\s(?:[a-z]+ly\s)?(?:by\s)?(?P<c>ⓒ)(?P<pts>\s(?:percentage\s)?points?)\b"),
        # a 1 percent increase; a $3 rise
        regex.compile(rf"(?P<c>[ⓜⓟⓤⓡ]){points}(?:\s|-)(?!loss|gain)(?:[a-z]+\s)?(?P<w>{noun})\b(?!\sof\s[{ANY}])"),
        # 20,000 more; 30 kilos lighter; a third more; 40 percent fewer; 12 more bodies
        regex.compile(rf"{figure}\s(?!above|below|over|under|up|down|ahead|short|faster|later|older|younger)(?P<w>{adjective})\b"),
        # the drop is one of 33 per cent; the increase, 60 percent, is
        regex.compile(rf"\b(?P<w>{noun})(?:\s(?:is|was)\s(?:one\sof\s)?|,\s){figure}(?=[,.;]|\s-|\Z)"),
        # some 3,500 up on last season's
        regex.compile(rf"{figure}\s(?P<w>up|down)\son\s"),
        # 13.5 points below the
        regex.compile(rf"(?P<c>[ⓜⓟⓤⓡⓒ]){points}\s(?P<w>above|below)\s(?:the|that|its|their|last|what|[a-z]+'s|[{ANY}])"),
        # a third of our water gone; lost a fifth of its value
        regex.compile(
            r"(?P<c>[ⓟⓡ])(?P<pts>)\sof\s(?:our|its|their|the)\s(?:[a-z]+\s){1,2}(?P<w>gone|lost)\b|"
            r"\b(?P<w>lost)\s(?P<c>[ⓟⓡ])(?P<pts>)\sof\s(?:its|their|the|them)\b"
        ),
        # as 35 of them were traced
        regex.compile(r"\b(?P<w>as|after)\s(?P<c>ⓒ)(?P<pts>)\sof\sthem\b"),
        # the size of the change, at 1.25%
        regex.compile(
            r"\bthe\s(?:size|scale|extent)\sof\sthe\s(?P<w>change|rise|increase|cut|fall|drop)\b[^.;ⓟ]{0,50}\sat\s(?P<c>ⓟ)(?P<pts>)"
        ),
        # 95 per cent protection; 90 percent effective
        regex.compile(r"(?P<c>ⓟ)(?P<pts>)\s(?P<w>protection|efficacy)\b"),
    )


@cache
def _times() -> regex.Pattern[str]:
    """`three times as many`, `double the nine`, `half the 150`; the figure is the multiple."""
    return regex.compile(
        rf"(?P<c>ⓡ)\s(?:as\s(?:many|much|high|large|big|long|great|heavy|often|fast|old)\b|(?:the|its|last|what|that\sof|those\sof)\b|"
        rf"[{ANY}])"
    )


@cache
def _multiples() -> regex.Pattern[str]:
    names = "|".join(sorted(mapping("multiples"), key=len, reverse=True))
    return regex.compile(
        rf"(?:\b(?:(?P<over>more\sthan|over|well\sover)|(?P<under>nearly|almost|close\sto|all\sbut|roughly|about|"
        rf"some))\s)?(?<!-)\b(?P<w>{names})\b(?!-|\s(?:digits?|standards?|room|bed|murder|down\b|figures|fault|check|player|sculls?|"
        rf"header|life|act|glazing))"
    )


def claims(outline: Outline) -> Iterator[Claim]:
    """All changes said in one sentence, in the order of the patterns; a figure is in one claim only."""
    taken: set[int] = set()
    text = outline.text
    if text.rstrip("\"' ").endswith("?"):
        return
    if outline.figures:
        for match in _times().finditer(text):
            figure = outline.at(match.start("c"))
            if isinstance(figure.stated, Fraction) and (figure.unit == "times" or match.group().endswith(("many", "much", " the")) or figure.stated * 2 == 1):
                taken.add(match.start("c"))
                yield _claim(outline, figure, match, "times", None, figure.stated)
        for pattern in _patterns():
            for match in pattern.finditer(text, overlapped=True):
                if match.start("c") not in taken and outline.at(match.start("c")).unit != "basis_point" and not _is_result(outline.at(match.start("c")), match):
                    taken.add(match.start("c"))
                    yield _spoken(outline, match)
    for match in _multiples().finditer(text):
        factor = Fraction(mapping("multiples")[match.group("w")])
        yield Claim(
            figure=None, factor=factor, form="times", direction="down" if factor < 1 else "up", sentence=outline.sentence.index,
            position=match.start(), ground=outline.span(match.start(), match.end()),
            hedge="over" if match.group("over") else "under" if match.group("under") else "exact",
        )  # fmt: skip


def _is_result(figure: Figure, match: regex.Match[str]) -> bool:
    """Whether `a loss of $11 million` is the result of a business and no change, or `a cut of a quarter of a point` is of something else."""
    if figure.kind == "ratio" and regex.match(r"\sof\san?\s", match.string[match.end("c") :]):
        return True
    return figure.kind == "money" and match.group("w") in ("loss", "losses", "gain", "gains", "saving", "savings", "addition", "cut", "cuts")


_OTHERS: dict[str, Direction] = {"lost": "down", "gone": "down", "shed": "down", "added": "up", "protection": "down", "efficacy": "down"}


def _spoken(outline: Outline, match: regex.Match[str]) -> Claim:
    figure = outline.at(match.start("c"))
    direction = _directions().get(match.group("w"), _OTHERS.get(match.group("w")))
    adverb = regex.search(r"\b(up|down)\b", match.group()[: match.start("c") - match.start()])
    if adverb is not None:
        direction = _directions()[adverb.group()]
    factor = _multiple(figure)
    form: Form = "amount"
    if factor is not None:
        form = "times"
    elif match.group("pts") or (figure.unit or "") in ("point", "percentage_point"):
        form = "points"
    elif figure.kind == "percent":
        form = "percent"
    elif figure.kind == "ratio":
        form = "fraction"
    return _claim(outline, figure, match, form, direction, factor)


def _claim(
    outline: Outline, figure: Figure, match: regex.Match[str], form: Form, direction: Direction | None, factor: Fraction | None
) -> Claim:
    return Claim(
        figure=figure, factor=factor, form=form, direction=direction, sentence=outline.sentence.index,
        position=match.start("c"), ground=outline.span(match.start(), match.end()), hedge=figure.quantity.bound,
        definite=_is_definite(outline.text[: match.start()], match.group()), compared=_is_compared(outline.text[match.end() :], match.group()),
        beside=match.group().startswith(_BESIDE), earlier=bool(regex.search(r"\b(?:a\s[a-z]+|ⓓ|last\s[a-z]+)(?:\sago)?\b[^;:.]*\bwould\shave\b", outline.text[: match.start()])),
    )  # fmt: skip


_POINTS_BACK = regex.compile(r"\b(?:that|this|it)(?:\sis|'s|\swas)\s(?:an?\s)?\Z|figure\sis\s\Z")
_THE = regex.compile(r"\A\W*an?\s(?:[a-z]+\s)?\Z|\b(?:the|that|this|its)\s(?:[a-z]+\s)?\Z")


def _is_definite(ahead: str, said: str) -> bool:
    """Whether the change points back: `the drop of`, `that is a rise of`, or `a rise of` that begins the sentence."""
    if _POINTS_BACK.search(ahead) or said.startswith("the s"):
        return True
    noun = " of " in said or "," in said or regex.search(rf"\s(?:{words('noun')})\Z", said) is not None
    return noun and _THE.search(ahead) is not None


_BESIDE = ("gained", "lost ⓒ", "shed", "added", "another", "further")
_AGAINST = regex.compile(r"\A(?:\s[a-z'-]+){0,4}?\s(?:than|as)\s")
_ON = regex.compile(r"\A\s(?:on|over|from|compared\s(?:to|with))\s")
_TIME = regex.compile(
    rf"\A(?!.{{0,30}}\b(?:any|all)\sother)(?:[a-z',]+\s){{0,4}}?(?:ago|earlier|before|last|former|original|previous[a-z]*|former|"
    rf"original|then|in\s(?:the\s)?(?:{MONTHS}|ⓨ|spring|summer|autumn|fall|winter)|at\sthe\s(?:start|beginning|end)|[a-z]+day's|year|"
    rf"month|week|quarter|[{ANY}])"
)


def _is_compared(behind: str, said: str) -> bool:
    """Whether the change is measured against something that is neither a figure nor an earlier time: `11 per cent above the first`."""
    if _COMPARING.search(said):
        end: int | None = 0
    else:
        match = (_AGAINST if _LIKENED.search(said) else _ON).match(behind)
        end = match.end() if match else None
    return end is not None and _TIME.match(behind[end:].lstrip()) is None


_COMPARING = regex.compile(r"\s(?:above|below)\s\S+\Z|\s(?:the|its|what|that\sof|those\sof)\Z")
_LIKENED = regex.compile(rf"\s(?:many|much|high|large|big|long|great|heavy|often|fast|old|{words('adjective')})\Z")


def _multiple(figure: Figure) -> Fraction | None:
    """The factor of `three times`, `twice`, `half`; `None` for a fraction that is added or taken away."""
    if figure.kind == "ratio" and figure.unit == "times" and isinstance(figure.stated, Fraction):
        return figure.stated
    return None
