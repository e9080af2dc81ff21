"""The sets of one match, the sets that its sides are said to have won, and who won it.

`6-4, 3-6, 7-5` is a run of sets; a tie-break in brackets is none. The result stands
right before them (`3-1 (25-17, …)`), right behind (`for a 3-2 victory`), or is told in
words (`two sets to love`, `straight sets`, `a five-set thriller`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import regex

from validator.model import Figure, Outline, Reading, Span

_LONGEST = 13
_RUN = regex.compile(r"ⓢ(?:\s?\((?:ⓢ|ⓒ|ⓒ[/-]ⓒ)\))?(?:(?:,|;)?\s(?:and\s|then\s)?ⓢ(?:\s?\((?:ⓢ|ⓒ|ⓒ[/-]ⓒ)\))?)+")
_BRACKETS = regex.compile(r"\([^()]*\)")
_BEFORE = regex.compile(r"(?P<s>ⓢ)\s?[(:,]\s?\Z|(?P<s>ⓢ)\s(?:with\sscores\sof|in\ssets\sof|by\sscores\sof|after\ssets\sof)\s\Z")
_BEHIND = regex.compile(
    r"\)?,?\s(?:for|in|to\s(?:win|take|complete|seal|claim)|and\swon|winning)\s(?:[\w'-]+\s){0,4}?(?P<s>ⓢ)(?:\s(?:win|victory|triumph"
    r"|success|defeat|loss))?"
)
_UNDROPPED = regex.compile(
    r"\)?,?\s(?:and\s)?(?:(?:without|never|not)\s(?:dropping|losing|conceding|yielding)\s(?:a|one)|(?:dropping|losing|conceding|yielding)\sno|did\snot\s(?:drop|lose)\sa)"
    r"\s(?:single\s)?(?:set|game)\b(?!\s(?:all|so\sfar|in\s(?:the|this|her|his)|on\s(?:the|her|his)|until|this|en\sroute))"
)
_IN_SETS = regex.compile(
    r"\b(?:in|after|over|a|of|needed|took|takes|needing|went\sto|lasted)\s(?:just\s|only\s|all\s)?(?P<n>ⓒ)(?:-|\s)(?:(?P<all>straight|successive|consecutive)\s"
    r"|hard-fought\s|tight\s|long\s)?(?:set|game)s?\b|\bin\sstraight\s(?:sets|games)\b|(?P<n>ⓒ)-(?:set|setter)\b"
    r"|(?P<n>ⓒ)\ssets\sto\s(?P<o>ⓒ|one|two|love|nil|zero|nothing|none)\b"
)
_NOUGHT = {"love": 0, "nil": 0, "zero": 0, "nothing": 0, "none": 0, "one": 1, "two": 2}
_COURT = regex.compile(
    r"(?i)\b(?:sets?|seed(?:ed|s)?|tennis|tie-?breaks?|courts?|open|wimbledon|volleyball|badminton|squash|atp|wta|itf|singles|doubles"
    r"|straight|racquet|serves?|serving|aces?|match\spoints?|shuttle\w*|ping-pong|slam|clay|davis|qualifier)\b"
)
_STOPPED = regex.compile(
    r"\b(?:retir\w*|withdr\w*|walkover|abandon\w*|suspend\w*|called\soff|halted|stopped|injur\w*|default\w*|led|leads|leading|trail\w*"
    r"|when\srain|interrupted|resum\w*|unfinished)\b|\bret\b"
)
_WON = regex.compile(
    r"\b(?:beat|beats|beating|defeat(?:s|ed|ing)?|won|wins|win|winning|victory|overcame|overcome|edged|edges|downed|downs|saw\soff"
    r"|outlasted|thrashed|crushed|came\sthrough|prevailed|dispatched|ousted|stunned|upset|eliminated|knocked\sout|got\spast"
    r"|battled\spast|triumphed|past|toppled|swept)\b"
)
_LOST = regex.compile(
    r"\b(?:lost|loses|losing|loss|defeat|beaten|fell|falls|falling|bowed|lose|went\sdown|crashed|succumbed|out|was\s(?:defeated"
    r"|overcome|edged|stunned|ousted|upset|thrashed|knocked\sout)|defeated\sby|overcome\sby)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sets:
    """A run of `sets` as given, each so many to so many; `won` whether its first side is said to have won the match.

    `result` (a score, or the numbers of `two sets to one`) is what the sets are said to make: `said` has its sides,
    of which the second is `None` where only the number of sets is told. `finished` where nothing says that play stopped.
    """

    sets: tuple[Figure, ...]
    result: tuple[Figure, ...] = ()
    said: tuple[Fraction | None, ...] = ()
    straight: bool = False
    won: bool = False
    finished: bool = True
    ground: tuple[Span, ...]
    explicit: bool = True

    @property
    def tally(self) -> tuple[int, int]:
        """How many sets the first side took, and the second."""
        pairs = [figure.stated for figure in self.sets if isinstance(figure.stated, tuple)]
        return sum(one > other for one, other in pairs), sum(one < other for one, other in pairs)


def find(reading: Reading) -> Iterator[Sets]:
    """Every run of two sets or more."""
    if reading.dispatch.text.count("-") + reading.dispatch.text.count("–") < 2 or not _COURT.search(reading.dispatch.text):
        return
    runs = [(outline, match) for outline in reading.outlines if outline.text.count("ⓢ") > 1 for match in _RUN.finditer(outline.text)]
    read = [(outline, match, sets) for outline, match in runs if (sets := _sets(outline, match)) is not None]
    for outline, match, sets in read:
        yield _described(reading, outline, match, sets, alone=len(read) == 1)


def _sets(outline: Outline, match: "regex.Match[str]") -> tuple[Figure, ...] | None:
    """The sets of a run without its tie-breaks; `None` where it is none."""
    bare = _BRACKETS.sub(lambda found: "·" * len(found.group()), match.group())
    figures = tuple(outline.at(match.start() + at) for at, character in enumerate(bare) if character == "ⓢ")
    pairs = [figure.stated for figure in figures]
    if not 2 <= len(figures) <= _LONGEST or any(not isinstance(pair, tuple) or len(pair) != 2 for pair in pairs):
        return None
    sides = [pair for pair in pairs if isinstance(pair, tuple)]
    return (
        figures
        if all(_sport(one, other) for one, other in sides) or len({_kind(one, other) for one, other in sides} - {None}) == 1
        else None
    )


def _sport(one: Fraction, other: Fraction) -> bool:
    """Whether the two can be the score of a set of any sport."""
    return _kind(one, other) is not None


def _kind(one: Fraction, other: Fraction) -> str | None:
    """Which sport's set the score may be: by its winner's points and the lead."""
    high, low = max(one, other), min(one, other)
    if (
        (high == 6 and low <= 4)
        or (high == 7 and low in (5, 6))
        or (high > 7 and high - low == 2 and high < 21)
        or (high == 10 and low <= 8)
    ):
        return "tennis"
    if (high == 11 and low <= 9) or (11 < high < 21 and high - low == 2):
        return "table tennis"
    if (high == 21 and low <= 19) or (21 < high <= 29 and high - low == 2) or (high == 30 and low in (28, 29)):
        return "badminton" if high < 25 else "volleyball"
    if (high == 25 and low <= 23) or (high > 25 and high - low == 2) or (high == 15 and low <= 13):
        return "volleyball"
    return None


def _described(reading: Reading, outline: Outline, match: "regex.Match[str]", sets: tuple[Figure, ...], *, alone: bool) -> Sets:
    text = outline.text
    result, said, ground = _result(reading, outline, match, alone=alone)
    clause = text[max(text.rfind(";", 0, match.start()), text.rfind(":", 0, match.start()), match.start() - 160) + 1 : match.start()]
    told = _BRACKETS.sub("", clause).removesuffix("(")
    won = [found.start() for found in _WON.finditer(told)]
    lost = [found.start() for found in _LOST.finditer(told)]
    stopped = _STOPPED.search(text) is not None
    return Sets(
        sets=sets,
        result=result,
        said=said,
        straight=not result and said != (),
        won=bool(won) and not lost and not stopped,
        finished=not stopped,
        ground=(outline.span(match.start(), match.end()), *ground),
        explicit=not result or result[0].sentence == outline.sentence.index,
    )


def _result(
    reading: Reading, outline: Outline, match: "regex.Match[str]", *, alone: bool
) -> tuple[tuple[Figure, ...], tuple[Fraction | None, ...], Sequence[Span]]:
    """The sides of the result, the figures that give it, and its words."""
    text = outline.text
    score = _BEFORE.search(text, 0, match.start()) or _BEHIND.match(text, match.end())
    if score is not None:
        figure = outline.at(score.start("s"))
        if isinstance(figure.stated, tuple) and max(figure.stated) <= _LONGEST and not _sport(*figure.stated):
            return (figure,), figure.stated, (outline.span(score.start("s"), score.start("s") + 1),)
    dropped = _UNDROPPED.match(text, match.end())
    if dropped is not None:
        return (), (None, Fraction(0)), (outline.span(dropped.start(), dropped.end()),)
    here = outline.sentence.index
    near = [outline, *(reading.outlines[max(0, here - 2) : here] + reading.outlines[here + 1 : here + 6] if alone else ())]
    for place in near:
        found = _IN_SETS.search(place.text)
        if found is not None and (place is not outline or _beside(text, match, found)):
            return _in_words(place, found)
    return (), (), ()


def _beside(text: str, match: "regex.Match[str]", found: "regex.Match[str]") -> bool:
    """Whether the words stand outside the run, with no other score and no break between."""
    first, last = sorted((match.span(), found.span()))
    between = text[first[1] : last[0]]
    return first[1] <= last[0] and not any(sign in between for sign in "ⓢ;")


def _in_words(place: Outline, found: "regex.Match[str]") -> tuple[tuple[Figure, ...], tuple[Fraction | None, ...], Sequence[Span]]:
    ground = (place.span(found.start(), found.end()),)
    if found.group("n") is None:
        return (), (None, Fraction(0)), ground
    number = place.at(found.start("n"))
    if not isinstance(number.stated, Fraction):
        return (), (), ()
    if found.group("o") is None:
        return (number,), (number.stated, Fraction(0) if found.group("all") else None), ground
    if found.group("o") in _NOUGHT:
        return (number,), (number.stated, Fraction(_NOUGHT[found.group("o")])), ground
    other = place.at(found.start("o"))
    return ((number, other), (number.stated, other.stated), ground) if isinstance(other.stated, Fraction) else ((), (), ())
