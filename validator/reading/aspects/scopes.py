"""How far may a place or a time stand from its figure?

Behind a figure: to the next figure or the edge of the clause. Before it: to the figure
before; a phrase that opens the sentence, or stands before its first figure, holds on. What
stands with `said` is the speaker's place and time.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

import regex

from validator.reading.aspects.entities import Entity
from validator.reading.aspects.speech import saying
from validator.reading.aspects.wording import Wording

_EDGE = regex.compile(r"(?:\([^()]{1,10}\)|[^();\-RB#])*?(?P<edge>[();\-RB#]|p(?:S|(?=D?Q*[nzmJUuNMZ'h]{1,6}A?[VXK])))")
"""Behind a figure: what ends its clause; a figure in brackets does not."""
_JOINED = regex.compile(r",?CA?[GVKE]?[DQA]*|,[DQA]*")
_TOTALS = frozenset({"bringing", "brings", "brought", "taking", "takes", "took", "raising", "raises", "raised", "pushing", "total", "toll"})


class Adverbial(NamedTuple):
    """A place or time phrase: its token places and what it says, normalised."""

    start: int
    end: int
    value: str


def sayings(wording: Wording) -> list[int]:
    """The token places of verbs of saying."""
    verbs = saying()
    return [at for at, token in enumerate(wording.tokens) if token.lower in verbs]


def spoken(wording: Wording, found: Sequence[Adverbial], says: Sequence[int]) -> list[Adverbial]:
    """`found` without what tells where or when somebody spoke: `said on Friday`, `told reporters in Geneva`."""
    return [one for one in found if not any(_tells(wording, said, one.start) for said in says)] if says else list(found)


def _tells(wording: Wording, said: int, start: int) -> bool:
    """Whether what begins at `start` belongs to the verb of saying at `said`."""
    between = wording.classes[said + 1 : start]
    return said < start and len(between) <= _NEAR and not set(between) & set("#,;R-X") and not any(letter in "VS" for letter in between)


def choose(wording: Wording, entities: Sequence[Entity], number: int | None, found: Sequence[Adverbial], says: Sequence[int]) -> str | None:
    """The value of the phrase of `found` that holds for figure `number` (`None`: for none); `None` where none clearly does."""
    if not found or number is None:
        return None
    entity = entities[number]
    found = found[bisect_left(found, entity.begin - _REACH, key=_starts) : bisect_left(found, entity.end + _REACH, key=_starts)]
    end = _limit(wording, _joined_end(wording, entities, number), says)
    end += wording.classes[end : end + 1] == "#"
    behind = [one for one in found if entity.end <= one.start < end and not _fronted(wording, entities, number, one)]
    if behind:
        return behind[0].value
    start = _floor(wording, entity.begin, says)
    found = [one for one in found if not _shut_off(wording, one, entity.begin)]
    previous = entities[number - 1].end if number else 0
    near = [one for one in found if max(start, previous) <= one.start and one.end <= entity.begin]
    if near:
        return near[-1].value
    return _held(wording, entities, number, [one for one in found if start <= one.start and one.end <= entity.begin])


def _shut_off(wording: Wording, one: Adverbial, begin: int) -> bool:
    """Whether another clause begins between a phrase and a figure behind it; one that opens the sentence holds on."""
    return not set(wording.classes[: one.start]) <= set("CAD,") and not set("RB").isdisjoint(wording.classes[one.end : begin])


def _joined_end(wording: Wording, entities: Sequence[Entity], number: int) -> int:
    """The end of the last figure that `and` ties to this one: `nine people and two dogs`, `killing four and injuring 30`."""
    last = min(len(entities), number + _NEAR)
    while number + 1 < last:
        between = wording.classes[entities[number].end : entities[number + 1].begin]
        if _JOINED.fullmatch(between) is None:
            break
        number += 1
    return entities[number].end


def _limit(wording: Wording, after: int, says: Sequence[int]) -> int:
    """The token where the clause of what ends at `after` is over, or the next figure outside brackets begins."""
    classes = wording.classes
    edge = _EDGE.search(classes, after)
    end = edge.start("edge") if edge is not None else len(classes)
    said = next((at for at in says if after <= at < end), None)
    if said is None:
        return end
    comma = classes.rfind(",", after, said)
    return comma if comma >= 0 else said


def _floor(wording: Wording, begin: int, says: Sequence[int]) -> int:
    """The token where the clause that holds `begin` starts."""
    classes = wording.classes
    edge = max(classes.rfind(letter, 0, begin) for letter in ";-")
    said = max((at for at in says if at < begin), default=-1)
    return max(edge, said) + 1


def _fronted(wording: Wording, entities: Sequence[Entity], number: int, one: Adverbial) -> bool:
    """Whether a phrase behind the figure opens the next one's clause: `nine in Cork, and in Kerry four`."""
    if number + 1 >= len(entities):
        return False
    following = entities[number + 1].begin
    between = wording.classes[one.end : following]
    before = wording.classes[one.start - 1]
    return following >= one.end and before in ",C;" and not set(between) - set(",DQXVKEA")


def _held(wording: Wording, entities: Sequence[Entity], number: int, found: Sequence[Adverbial]) -> str | None:
    """A phrase that stands before other figures too, and holds for all of them."""
    first = entities[0].begin
    begin = entities[number].begin
    if any(token.lower in _TOTALS for token in wording.tokens[max(0, begin - _NEAR) : begin]):
        return None
    if any(first < one.start for one in found):
        return None
    return found[-1].value if found else None


_starts = attrgetter("start")
_REACH = 90
"""How many tokens from a figure its place and time are looked for."""
_NEAR = 6
"""How many tokens from a word its companion is looked for."""
