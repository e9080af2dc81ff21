"""What is said to have bettered last year's, with this year's figure and then that of the year before.

`The catch bettered last year's. The fleet landed 1,310 tonnes. The year before it had
been 1,204 tonnes.` The two figures follow the claim, or the second one does, in one
unit, the second behind words for the time before.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Reading
from validator.relations.mentions.likeness import near
from validator.relations.orders.comparable import LEVELS, bare, comparable, single
from validator.relations.orders.orders import Order

_REACH = 2
"""So many sentences behind the claim its second figure may stand."""
_TIMES = 2
"""A year seldom makes so many times the one before and is then said to better it."""
_DENIED = regex.compile(
    r"\b(?:not|never|n't|no|hopes?|would|could|may|might|will|should|if|whether|expect\w*|almost|nearly|to)\s(?:\p{L}+\s){0,2}\Z"
)


@cache
def _claims() -> regex.Pattern[str]:
    """`bettered last year's`, `was higher than a year before`, with no figure of its own behind it."""
    then = (
        r"(?:(?:that\sof\s|those\sof\s|in\s|the\s(?:figure|result|total|tally|level)\s(?:of|for)\s)?"
        r"(?:last\s(?:year|season|month|week|summer|winter|spring|autumn)|the\s(?:year|season|month|week)\sbefore|the\sprevious\s(?:year|season|month|week)|a\s(?:year|season|month|week)\s(?:earlier|ago|before)))(?:'s?)?"
    )
    return regex.compile(
        rf"""\b(?: (?P<up>better(?:ed|s)|beat|beats|topped|tops|surpass(?:ed|es)|exceed(?:ed|s)|outdid|outstripped|eclipsed|improved\son
            | (?:was|were|is|are)\s(?:up\son|above|higher\sthan|bigger\sthan|larger\sthan|better\sthan|heavier\sthan|more\sthan|ahead\sof))
          | (?P<down>fell\sshort\sof|missed
            | (?:was|were|is|are)\s(?:down\son|below|lower\sthan|smaller\sthan|worse\sthan|fewer\sthan|less\sthan|behind|short\sof)))
        \s{then}(?![^.;:,]*[{LEVELS}])(?=[.,;:]|\Z|\s)""",
        regex.VERBOSE,
    )


_BEFORE = regex.compile(
    rf"\b(?:the\s(?:year|season|month|week)\sbefore|(?:last|the\sprevious|in\sthe\sprevious)\s(?:year|season|month|week|summer|winter)|"
    rf"a\s(?:year|season|month|week)\s(?:earlier|ago|before))\b,?[^.;:{LEVELS}]{{0,40}}?(?P<f>[{LEVELS}])"
)


def find(reading: Reading) -> Iterator[Order]:
    """Every such claim whose two figures are told."""
    for number, outline in enumerate(reading.outlines):
        for claim in _claims().finditer(outline.text) if " " in outline.text else ():
            if _DENIED.search(outline.text[max(0, claim.start() - 40) : claim.start()]):
                continue
            pair = _pair(reading, number, claim.end())
            if pair is not None:
                up = claim.group("up") is not None
                greater, lesser = pair if up else (pair[1], pair[0])
                words = str(claim.group("up") or claim.group("down"))
                yield Order(greater=greater, lesser=lesser, claim=words, ground=(outline.span(claim.start(), claim.end()),), explicit=False)
            break


def _pair(reading: Reading, number: int, end: int) -> tuple[Figure, Figure] | None:
    """The only figure of the time before in the next sentences, and the nearest of its unit ahead of it."""
    ahead: list[Figure] = []
    for outline in reading.outlines[number : number + _REACH + 1]:
        match = _BEFORE.search(outline.text, end if outline is reading.outlines[number] else 0)
        other = outline.at(match.start("f")) if match is not None else None
        ahead += [figure for figure, at in zip(outline.figures, outline.positions, strict=True) if match is None or at < match.start()]
        if other is not None:
            return _matched(ahead, other)
    return None


def _matched(ahead: list[Figure], other: Figure) -> tuple[Figure, Figure] | None:
    if not single(other) or other.kind in ("age", "duration", "ratio"):
        return None
    like = [figure for figure in ahead if comparable(figure, other) and (bare(other) or not bare(figure)) and near(figure, other, _TIMES)]
    return (like[0], other) if len(like) == 1 else None
