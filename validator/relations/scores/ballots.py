"""Who voted how: each count of a vote with its side, and the ballots that they make up.

`78 lawmakers to 51, with four abstentions` is one ballot of three counts. What a count
is of, the words behind it say first, then those right before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from validator.interval import Interval
from validator.lexicon import table
from validator.model import Figure, Outline, Reading, Span

Side = str
"""`for`, `against`, `abstained`, `absent` or `spoiled`."""

_VOTING = regex.compile(
    r"""\b(?: vot(?:e[ds]?|ing) | ballots? | motions? | bills? | amendments? | resolutions? | draft | referendum | abst\w+
      | parliament\w* | lawmakers? | deput(?:y|ies)
      | senat\w+ | councill?ors? | council | assembly | chamber | tellers | delegat\w+ | in\sfavou?r | no-confidence | confidence
      | ayes | noes | yeas | nays
      | committee | board | jury | jurors | plebiscite | poll(?:s|ed)? | elect(?:ed|ion)\w* | against | opposed | marked
      | papers | courts? | measures? | treaty | law | aldermen | judges? | ruling | decision | governors | bishops | delegates )\b""",
    regex.VERBOSE,
)
_GAP = r"[^ⓒⓜⓟⓤⓓⓐⓡⓞⓨⓣⓢⓘ;.:]"
_SCORE = regex.compile(
    r"""\b(?:vot(?:e[ds]?|ing)|ballot|decision|ruling|tally|result|approved|rejected|passed|adopted|carried|backed|defeated|agreed
          |ruled|divided|split|decided|confirmed|cleared|endorsed)\b
        (?:(?:\s[a-z'-]+){0,7}?,?\s(?P<s>ⓢ)|(?:\s[a-z'-]+){0,5}?\sby\s(?P<s>ⓒ)(?=[.,])|\s(?P<s>ⓒ)(?=\s(?:in\sfavou?r|against|for|to)\b|[.,]))(?!\s(?:majority|lead|win|victory|defeat|draw))
      |(?P<s>ⓢ)\s(?:[a-z-]+\s)?(?:vote|ballot|decision|ruling|split)\b""",
    regex.VERBOSE,
)
_TO = regex.compile(
    rf"\b(?:by|was|backed|passed|voted|vote|with|of|,)\s(?:just\s|only\s)?(?P<a>ⓒ)(?:\s[a-z]+){{0,2}}\s(?:to"
    rf"|against)\s(?P<b>ⓒ)(?!\s(?:per|days|hours))|\b(?:by|backed\sby|of)\s(?P<a>ⓒ){_GAP}{{0,30}}\s(?:to|against)\s(?P<b>ⓒ)"
)
_MEASURED = regex.compile(r"\s(?:per|for\s(?:every|each)|minutes?|hours?|days?|weeks?|months?|years?|seats?)\b")
_NEXT = 2
"""So many sentences behind a vote its other side may be told."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A count of votes, its side, and where it stands; `low` of a score is the side that it speaks of."""

    figure: Figure
    side: Side
    value: Interval
    outline: Outline
    at: int

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.figure.sentence


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote taken: the counts told of it, each side once."""

    votes: tuple[Vote, ...]

    def side(self, name: Side) -> Vote | None:
        """The count of one side; `None` where it is not told."""
        return next((vote for vote in self.votes if vote.side == name), None)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, a score once."""
        return tuple(dict.fromkeys(vote.figure for vote in self.votes))

    @property
    def total(self) -> Interval:
        """All votes and abstentions together."""
        return sum((vote.value for vote in self.votes), start=Interval.exactly(0))

    @property
    def gap(self) -> Interval | None:
        """By how much one side is ahead; `None` where only one is told."""
        one, other = self.side("for"), self.side("against")
        if one is None or other is None:
            return None
        return one.value - other.value if one.value.low >= other.value.low else other.value - one.value

    @property
    def ground(self) -> Span:
        """From the first count of its first sentence to the last."""
        first, last = self.votes[0], self.votes[-1]
        return Span(first.figure.span.start, max(first.figure.span.end, last.figure.span.end if last.sentence == first.sentence else 0))


def ballots(reading: Reading) -> list[Ballot]:
    """All ballots of `reading`, in text order."""
    told: list[list[Vote]] = []
    for outline in reading.outlines:
        if outline.figures:
            told.extend(_parted(list(_votes(outline))))
    return [Ballot(tuple(votes)) for votes in _joined(told) if {vote.side for vote in votes} & {"for", "against"}]


def _parted(votes: list[Vote]) -> Iterator[list[Vote]]:
    """The votes of one sentence: a side that comes again opens another ballot."""
    current: list[Vote] = []
    for vote in votes:
        if any(vote.side == earlier.side for earlier in current):
            yield current
            current = []
        current.append(vote)
    if current:
        yield current


def _joined(told: list[list[Vote]]) -> Iterator[list[Vote]]:
    """Votes of near sentences that tell other sides are of one ballot."""
    current: list[Vote] = []
    for votes in told:
        sides = {vote.side for vote in current}
        near = bool(current) and votes[0].sentence - current[-1].sentence <= _NEXT
        if near and sides and not sides & {vote.side for vote in votes}:
            current = [*current, *votes]
            continue
        if current:
            yield current
        current = votes
    if current:
        yield current


def _votes(outline: Outline) -> Iterator[Vote]:
    """Every count of a vote in one sentence."""
    text = outline.text
    if "ⓒ" not in text and "ⓢ" not in text:
        return
    paired: dict[int, Vote] = {}
    for match in _SCORE.finditer(text) if _VOTING.search(text) else ():
        figure = outline.at(match.start("s"))
        if isinstance(figure.stated, tuple):
            first, last = figure.stated
            yield Vote(figure, "for", Interval.exactly(first), outline, match.start("s"))
            yield Vote(figure, "against", Interval.exactly(last), outline, match.start("s"))
            break
    for match in _TO.finditer(text) if text.count("ⓒ") > 1 and _VOTING.search(text) else ():
        for name, side in (("a", "for"), ("b", "against")):
            figure = outline.at(match.start(name))
            paired[match.start(name)] = Vote(figure, side, figure.value, outline, match.start(name))
    sides = {vote.side for vote in paired.values()}
    for at, figure in zip(outline.positions, outline.figures, strict=True):
        if at in paired:
            yield paired[at]
        elif figure.kind == "count" and not isinstance(figure.stated, tuple) and figure.stated is not None:
            told = _side(outline, at)
            if told is not None and told not in sides:
                yield Vote(figure, told, figure.value, outline, at)


@cache
def _cues() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """The words behind a count, and those right before it."""
    said = "|".join(f"(?P<{name}>{'|'.join(sorted(_words(name), key=len, reverse=True))})" for name in _SIDES)
    behind = (
        rf"(?:\s(?!(?:needed|required|short|of\sthe\sⓒ|more|fewer|days?|years?|hours?"
        rf"|who)\b)[\p{{L}}\d'-]+){{0,4}}?\s\"?(?:{said})\b(?!\s(?:ⓓ|longer|less|fewer|more\sthan|comment|the\s(?:first|second|third"
        rf"|last)|example|being|having))"
    )
    ahead = rf"(?:\A|\s|\"|\()(?:{said})\"?(?:\s(?:by|were|was|numbered|stood\sat|came\sto)|:|,)?(?:\s(?:just|only|another|some))?\s\Z"
    return regex.compile(behind), regex.compile(ahead)


_SIDES = ("abstained", "absent", "against", "for", "spoiled")


def _words(name: Side) -> Sequence[str]:
    return [row[0].replace(" ", r"\s") for row in table("vote_words") if row[1] == name]


_BY = regex.compile(
    r"\b(?P<for>(?:passed|carried|approved|adopted)\swith)\s(?:only\s|just\s)?\Z"
    r"|\b(?:(?P<against>opposed|rejected)|(?P<for>backed|supported|approved|favou?red|endorsed))\sby\s(?:the\s|some\s|only\s|just\s)?\Z"
)
_FOR = regex.compile(r"\b(?:by|favou?r|ayes|yes|yeas|for:)[^a-z]*\Z")
_MAKING = regex.compile(r"\babstained\b[^ⓒ;.]{0,90},\smaking\s\Z")


def _side(outline: Outline, at: int) -> Side | None:
    """Which side the count at `at` is of; `None` where it is of no vote."""
    text = outline.text
    behind, ahead = _cues()
    passive = _BY.search(text, max(0, at - 30), at)
    if passive is not None:
        return "against" if passive.group("against") else "for"
    match = behind.match(text, at + 1)
    if match is not None and not _MEASURED.match(text, at + 1):
        side = match.lastgroup
        if side != "for" or _VOTING.search(text):
            return side
        return None
    if _MAKING.search(text, 0, at):
        return "abstained"
    before = ahead.search(text[max(0, at - 40) : at])
    if before is None or before.lastgroup == "absent" or not _VOTING.search(text):
        return None
    return before.lastgroup if before.lastgroup != "for" or _FOR.search(text, 0, at) else None
