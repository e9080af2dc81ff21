"""How English says a change: `a drop of 25 percent`, `rose 7%`, `up 12`, `three times as many`, `has halved`."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import regex

from validator.lexicon import mapping
from validator.model import Figure, Outline
from validator.relations.changes.movement import ANY, Claim, Direction, Form, directions, words

_POINTS = r"(?P<pts>(?:\s|-)(?:percentage(?:\s|-))?points?\b)?"
_FIGURE = rf"(?P<c>[{ANY}]){_POINTS}"
_BACK = r"(?:(?:back|again|further|up|down|in\s[a-z]+|over\s[a-z]+)\s)?"
_JUST = r"(?:a\s|an\s|just\s|only\s|exactly\s)?"
_RESULTS = frozenset({"addition", "cut", "cuts", "gain", "gains", "loss", "losses", "saving", "savings"})
"""Nouns that with money are the result of a business, not a change."""
_OTHERS: dict[str, Direction] = {"added": "up", "gone": "down", "lost": "down", "shed": "down"}
_BESIDE = ("or by", "gained", "lost ⓒ", "shed", "added", "another", "further")


@cache
def _nouns() -> tuple[regex.Pattern[str], ...]:
    noun = words("noun")
    return (
        # a drop of 25 percent; the loss of 24 seats; an improvement of 10 percent
        regex.compile(rf"\b(?P<w>{noun})(?:\s(?:in|for|on)\s(?:[a-z]+\s){{1,3}}|\s)of\s(?:another\s)?{_JUST}{_FIGURE}"),
        # a 1 percent increase; a $3 rise
        regex.compile(rf"(?P<c>[ⓜⓟⓤⓡ]){_POINTS}(?:\s|-)(?!loss|gain)(?:[a-z]+\s)?(?P<w>{noun})\b(?!\sof\s[{ANY}])"),
        # the drop is one of 33 per cent; the increase, 60 percent, is
        regex.compile(rf"\b(?P<w>{noun})(?:\s(?:is|was)\s(?:one\sof\s)?|,\s(?:of\s)?){_FIGURE}(?=[,.;]|\s-|\Z)"),
        # the size of the change, at 1.25%
        regex.compile(
            r"\bthe\s(?:size|scale|extent)\sof\sthe\s(?P<w>change|rise|increase|cut|fall|drop)\b[^.;ⓟ]{0,50}\sat\s(?P<c>ⓟ)(?P<pts>)"
        ),
    )


@cache
def _verbs() -> tuple[regex.Pattern[str], ...]:
    verb = words("verb")
    return (
        # climbed by 65; rose sharply by 250,000; shrank by two-thirds
        regex.compile(rf"\b(?P<w>{verb}|up|down)\s(?:[a-z]+ly\s)?{_BACK}by\s{_JUST}{_FIGURE}"),
        # reduce its fleet by 20 ships
        regex.compile(rf"\b(?P<w>{verb})\s(?:its|the|his|her|their|a)\s(?:[a-z]+\s){{1,3}}by\s{_JUST}{_FIGURE}"),
        # lifted the cash rate 50 basis points
        regex.compile(rf"\b(?P<w>{verb})\s(?:its|the)\s(?:[a-z]+\s){{1,4}}(?:by\s)?(?:a(?:nother|\sfurther)\s)?(?P<c>ⓟ)(?P<bps>)(?P<pts>)"),
        # gained 15 seats; another 24 bodies: only beside the levels themselves
        regex.compile(r"\b(?P<w>gained|lost|shed|added|another|further)\s(?P<c>ⓒ)(?P<pts>)"),
        # fell 7%; was down 31.7 per cent; up two points; but not made up 20 percent
        regex.compile(rf"\b(?P<w>{verb}|(?<!\bma[dk]e?s?\s|\bmaking\s)up|down)\s(?:[a-z]+ly\s)?{_BACK}{_JUST}(?P<c>[ⓜⓟⓤⓡ]){_POINTS}"),
        # up 1.25 points; rose two points
        regex.compile(rf"\b(?P<w>{verb}|up|down)\s(?:[a-z]+ly\s)?(?:by\s)?(?P<c>ⓒ)(?P<pts>\s(?:percentage\s)?points?)\b"),
        # lost a fifth of its value; a quarter of the forest gone
        regex.compile(r"\b(?P<w>lost)\s(?P<c>[ⓟⓡ])(?P<pts>)\s(?:of\s)?(?:its|their|the|them|our|my)\b"),
        regex.compile(r"(?P<c>[ⓟⓡ])(?P<pts>)\sof\s(?:our|its|their)\s(?:[a-z]+\s){1,2}(?P<w>gone|lost)\b"),
        # a third have gone; from 64 to 48, or by a third
        regex.compile(r"(?P<c>[ⓟⓡ])(?P<pts>)(?:\sof\sthem)?\s(?:has|have|had|are|is)\s(?P<w>gone)\b"),
        # from 210 to 168, or 25%
        regex.compile(
            rf"\bfrom\s[^.;:{ANY}]{{0,20}}[{ANY}][^.;:{ANY}]{{0,25}}\bto\s[^.;:{ANY}]{{0,20}}[{ANY}](?:\s[a-z]+){{0,2}}"
            rf"(?P<w>,\sor|\s-|\s\()\s?{_JUST}(?P<c>[ⓟⓡ])(?P<pts>)(?!\s(?:of|points?|percentage|in))"
        ),
        regex.compile(rf"\b(?P<w>or)\sby\s{_JUST}{_FIGURE}"),
        # as 35 of them were traced
        regex.compile(r"\b(?P<w>as|after)\s(?P<c>ⓒ)(?P<pts>)\sof\sthem\b"),
    )


@cache
def _adjectives() -> tuple[regex.Pattern[str], ...]:
    return (
        # 20,000 more; 30 kilos lighter; a third more; 40 percent fewer; 12 more bodies
        regex.compile(
            rf"{_FIGURE}\s(?!above|below|over|under|up|down|ahead|short|faster|later|older|younger)(?P<w>{words('adjective')})\b"
        ),
        # some 3,500 up on last season's
        regex.compile(rf"{_FIGURE}\s(?P<w>up|down)\son\s"),
        # 13.5 points below the
        regex.compile(rf"(?P<c>[ⓜⓟⓤⓡⓒ]){_POINTS}\s(?P<w>above|below)\s(?:the|that|its|their|last|what|[a-z]+'s|[{ANY}])"),
    )


@cache
def _times() -> regex.Pattern[str]:
    """`three times as many`, `double the nine`, `half the 150`; the figure is the multiple."""
    likened = "many|much|high|large|big|long|great|heavy|often|fast|old"
    return regex.compile(rf"(?<!\bby\s)(?P<c>ⓡ)\s(?:as\s(?:{likened})\b|(?:the|its|last|what|that\sof|those\sof)\b|[{ANY}])")


@cache
def _multiples() -> regex.Pattern[str]:
    """`doubled`, `nearly halved`; not double digits, doubled down."""
    names = "|".join(sorted(mapping("multiples"), key=len, reverse=True))
    idioms = "digits?|standards?|room|bed|murder|down\\b|figures|fault|check|player|sculls?|header|life|act|glazing"
    return regex.compile(
        r"(?:\b(?:(?P<over>more\sthan|over|well\sover)|(?P<under>nearly|almost|close\sto|all\sbut|roughly|about|some))\s)?"
        rf"(?<!-)\b(?P<w>{names})\b(?!-|\s(?:{idioms}))"
    )


def claims(outline: Outline) -> Iterator[Claim]:
    """All changes said in one sentence, none in a question; a figure is in one claim only."""
    text = outline.text
    if text.rstrip("\"' ").endswith("?"):
        return
    taken: set[int] = set()
    if outline.figures:
        for match in _times().finditer(text):
            figure = outline.at(match.start("c"))
            if isinstance(figure.stated, Fraction) and _is_multiple(figure, match.group()):
                taken.add(match.start("c"))
                again = text[match.end() :].startswith(" again")
                yield _claim(outline, figure, match, "times", None, figure.stated + again)
        for pattern in (*_nouns(), *_verbs(), *_adjectives()):
            for match in pattern.finditer(text, overlapped=True):
                figure = outline.at(match.start("c"))
                loose = "bps" in match.groupdict() and figure.unit != "basis_point"
                if match.start("c") not in taken and not loose and not _is_result(figure, match):
                    taken.add(match.start("c"))
                    yield _spoken(outline, figure, match)
    for match in _multiples().finditer(text):
        factor = Fraction(mapping("multiples")[match.group("w")])
        yield Claim(
            figure=None, factor=factor, form="times", direction="down" if factor < 1 else "up", sentence=outline.sentence.index,
            position=match.start(), ground=outline.span(match.start(), match.end()),
            hedge="over" if match.group("over") else "under" if match.group("under") else "exact",
        )  # fmt: skip


def _is_multiple(figure: Figure, said: str) -> bool:
    """Whether a fraction multiplies (`three times the`, `half as many`); `a third of the` is a share."""
    return figure.unit == "times" or said.endswith(("many", "much", " the")) or figure.stated == Fraction(1, 2)


def _is_result(figure: Figure, match: regex.Match[str]) -> bool:
    """Whether `a loss of $11 million` is the result of a business, or `a rise of half a point` is of something else."""
    if figure.kind == "ratio" and regex.match(r"\sof\san?\s", match.string[match.end("c") : match.end("c") + 6]):
        return True
    return figure.kind == "money" and match.group("w") in _RESULTS


def _spoken(outline: Outline, figure: Figure, match: regex.Match[str]) -> Claim:
    direction = directions().get(match.group("w"), _OTHERS.get(match.group("w")))
    adverb = regex.search(r"\b(up|down)\b", match.group()[: match.start("c") - match.start()])
    if adverb is not None:
        direction = directions()[adverb.group()]
    factor = figure.stated if figure.unit == "times" and isinstance(figure.stated, Fraction) else None
    return _claim(outline, figure, match, _form(figure, match), direction, factor)


def _form(figure: Figure, match: regex.Match[str]) -> Form:
    if figure.unit == "times":
        return "times"
    if match.group("pts") or figure.unit in ("point", "percentage_point", "basis_point"):
        return "points"
    if figure.kind == "percent":
        return "percent"
    return "fraction" if figure.kind == "ratio" else "amount"


def _claim(
    outline: Outline, figure: Figure, match: regex.Match[str], form: Form, direction: Direction | None, factor: Fraction | None
) -> Claim:
    said, ahead, behind = match.group(), outline.text[: match.start()], outline.text[match.end() : match.end() + 120]
    return Claim(
        figure=figure, factor=factor, form=form, direction=direction, sentence=outline.sentence.index,
        position=match.start("c"), ground=outline.span(match.start(), match.end()), hedge=figure.quantity.bound,
        definite=_is_definite(ahead[-40:] if len(ahead) > 40 else ahead, said), compared=_is_compared(behind, said),
        beside=said.startswith(_BESIDE), earlier=_FORMERLY.search(ahead[-120:]) is not None,
    )  # fmt: skip


_FORMERLY = regex.compile(r"\b(?:a\s[a-z]+|ⓓ|last\s[a-z]+)(?:\sago)?\b[^;:.]*\bwould\shave\b")
_POINTS_BACK = regex.compile(
    r"\b(?:that|this|it)(?:\sis|'s|\swas)\s(?:an?\s)?\Z|figure\sis\s\Z|\b(?:it|they)\s(?:has|have|had)\s(?:thus\s|since\s)?\Z"
)
_THE = regex.compile(r"\A\W*an?\s(?:[a-z]+\s)?\Z|\b(?:the|that|this|its)\s(?:[a-z]+\s)?\Z")


def _is_definite(ahead: str, said: str) -> bool:
    """Whether the change points back: `the drop of`, `that is a rise of`, or `a rise of` that begins the sentence."""
    if _POINTS_BACK.search(ahead) or said.startswith("the s") or not ahead.strip("\"' "):
        return True
    noun = " of " in said or "," in said or regex.search(rf"\s(?:{words('noun')})\Z", said) is not None
    return noun and _THE.search(ahead) is not None


_AGAINST = regex.compile(r"\A(?:\s[a-z'-]+){0,4}?\s(?:than|as)\s")
_ON = regex.compile(r"\A\s(?:on|over|from|compared\s(?:to|with))\s")
_COMPARING = regex.compile(r"\s(?:above|below)\s\S+\Z|\Aⓡ\s(?:the|its|what|that\sof|those\sof)\Z")


@cache
def _likened() -> regex.Pattern[str]:
    return regex.compile(rf"\s(?:many|much|high|large|big|long|great|heavy|often|fast|old|{words('adjective')})\Z")


@cache
def _time() -> regex.Pattern[str]:
    """An earlier time, or a figure, as what a change is measured against."""
    months = "|".join(mapping("months"))
    return regex.compile(
        r"\A(?!.{0,30}\b(?:any|all)\sother)(?:[a-z',]+\s){0,4}?"
        rf"(?:ago|earlier|before|last|former|original|previous[a-z]*|then|in\s(?:the\s)?(?:{months}|ⓨ|spring|summer|autumn|fall|winter)"
        rf"|at\sthe\s(?:start|beginning|end)|[a-z]+day's|year|month|week|quarter|[{ANY}])"
    )


def _is_compared(behind: str, said: str) -> bool:
    """Whether the change is measured against something that is neither a figure nor an earlier time: `8 per cent above the offer`."""
    if _COMPARING.search(said):
        return _time().match(behind.lstrip()) is None
    match = (_AGAINST if _likened().search(said) else _ON).match(behind)
    return match is not None and _time().match(behind[match.end() :].lstrip()) is None
