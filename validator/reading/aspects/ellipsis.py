"""Which noun does a count leave out, and what does a part take over from its whole?

`33 of them`, `25 were jammed`, `Of the missiles, 14`, `the number of refugees stood at
900`: the noun is that of the nearest count before that fits. Where two might be meant,
none is taken.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

import regex

from validator.model import Quantity
from validator.reading.aspects.clauses import Clauses
from validator.reading.aspects.entities import PHRASE, Entity, singular
from validator.reading.aspects.events import counts, kinds_of
from validator.reading.aspects.owners import is_subject
from validator.reading.aspects.things import is_a
from validator.reading.aspects.wording import Wording

_OF = regex.compile(rf"O[DQ]*{PHRASE},[DQ]?")
_INCLUDING = frozenset({"including", "includes", "include", "included", "among"})
_REACH = 24
"""How many figures back a noun is looked for."""
_COMPARING = frozenset({"against", "from", "than", "versus", "to"})
"""Prepositions before a count that is set beside another: `90 looms, against 70 a year ago`."""
_FURTHER = frozenset({"another", "further", "other", "last", "next", "more", "additional", "extra"})
_POINTING = frozenset({"them", "those", "these", "whom", "which"})


class About(NamedTuple):
    """A quantity with its unit filled in, and what it is about; `led` where a preposition makes it qualify another phrase."""

    quantity: Quantity
    entity: Entity
    name: str | None
    owner: str | None
    event: str | None
    led: bool = False


def antecedent(
    clauses: Clauses, entity: Entity, quantity: Quantity, event: str | None, here: Sequence[About], before: Sequence[About]
) -> About | None:
    """The count whose noun this one leaves out.

    It stands in the sentence, or in the one before where the count points back or its event
    tells the kind. Several are never meant by a noun that stood with `one`; `the 40` names
    something known, and what a preposition leads is set beside nothing.
    """
    points = entity.pointing or _opens_pointing(clauses.wording, entity)
    fine = has_decimals(quantity)
    if not points and not fine and not _may_inherit(clauses, entity):
        return None
    kinds = kinds_of(event)
    for pool in (here, before) if points or kinds else (here,):
        counted = [one for one in pool[-_REACH:] if _may_lend(one, several=quantity.stated != 1)]
        for one in reversed([one for one in counted if not one.led] or counted):
            if one.quantity.unit is None:
                return None
            if fine and not _is_fine(one.quantity, clauses.wording.classes[entity.begin - 1 : entity.begin]):
                return None
            if fine or _fits(clauses, entity, event, one, near=pool is here, points=points):
                return one
        if counted:
            return None
    return None


def has_decimals(quantity: Quantity) -> bool:
    """Whether the quantity is one number, and no whole one."""
    return isinstance(quantity.stated, Fraction) and quantity.stated.denominator != 1


def _is_fine(given: Quantity, before: str) -> bool:
    """Whether a number with decimals, behind the letter `before`, can be of the points that `given` counts."""
    return given.unit == "point" and has_decimals(given) and before != "("


def _fits(clauses: Clauses, entity: Entity, event: str | None, one: About, *, near: bool, points: bool) -> bool:
    """Whether the count may leave out the noun of `one`: by what happened to it, or by where it stands."""
    noun, kinds = one.quantity.unit or "", kinds_of(event)
    if points or kinds:
        return not kinds or counts(noun, event) or any(is_a(noun, kind) for kind in kinds) or (near and same_verb(clauses, entity, one))
    return _is_set_beside(clauses, entity, one) or same_verb(clauses, entity, one) or listed(clauses, entity, one)


def _is_set_beside(clauses: Clauses, entity: Entity, one: About) -> bool:
    """Whether the count is a subject, is compared with `one`, or is said to be `another` or `the last`."""
    tokens, start = clauses.wording.tokens, clauses.start_of(entity.begin)
    if start < entity.begin and tokens[entity.begin - 1].lower in _FURTHER:
        return True
    before = tokens[start - 1].lower if start else ""
    if clauses.wording.classes[entity.end : entity.end + 1] == "R" and before in ("and", ",", "or"):
        return True
    if before == "to" and one.quantity.trend is not None:
        return True
    if before == "to":
        first = clauses.start_of(one.entity.begin)
        return first > 0 and tokens[first - 1].lower == "from"
    return before in _COMPARING or is_subject(clauses.wording, entity)


def _may_inherit(clauses: Clauses, entity: Entity) -> bool:
    """Whether the count stands where a noun may be left out."""
    wording = clauses.wording
    start = clauses.start_of(entity.begin)
    before = wording.classes[start - 1] if start else ";"
    return before != "D" and (before not in "PpO" or wording.tokens[start - 1].lower in _COMPARING)


def _opens_pointing(wording: Wording, entity: Entity) -> bool:
    """Whether the sentence opens with words that point back, and with them the count: `Of those held, 71 were tried`."""
    if wording.classes[:1] != "O" or len(wording.tokens) < 2 or wording.tokens[1].lower not in _POINTING:
        return False
    return wording.classes[entity.begin - 1] == "," and "#" not in wording.classes[: entity.begin]


def leads(clauses: Clauses, entity: Entity, here: Sequence[About]) -> bool:
    """Whether a count only qualifies the one before it: the clans of `97 members of two clans`."""
    start = clauses.start_of(entity.begin)
    if not here or start == 0 or clauses.wording.classes[start - 1] not in "PO":
        return False
    return set("XVEKGvw;").isdisjoint(clauses.wording.classes[here[-1].entity.end : start])


def _may_lend(one: About, *, several: bool) -> bool:
    """Whether a count is one whose noun another may leave out, if it has one."""
    return one.quantity.kind == "count" and one.entity.owner is None and not (several and one.quantity.stated in (0, 1))


def same_verb(clauses: Clauses, entity: Entity, other: About) -> bool:
    """Whether one verb, said once, governs both figures: `Palm sent 463 ballots and Bay another 654`."""
    one, two = clauses.verb_before(entity.begin), clauses.verb_before(other.entity.begin)
    return one is not None and two is not None and one.at == two.at and not is_subject(clauses.wording, entity)


def of_whole(wording: Wording, entity: Entity) -> str | None:
    """The head of what the sentence opens with: `Of the eggs, 14 hatched`."""
    match = _OF.match(wording.classes)
    return singular(wording.tokens[entity.begin - 2].text) if match is not None and match.end() == entity.begin else None


def of_number(owner: str | None) -> str | None:
    """The head of what an owner counts: `captive` of `number of captives`."""
    if owner is None or " of " not in owner:
        return None
    noun, counted = owner.lower().split(" of ", 1)
    return singular(counted.split()[-1]) if noun.split()[-1] == "number" else None


def included(wording: Wording, entity: Entity) -> bool:
    """Whether the figure is named as part of the one before: `nine people, including two children`."""
    at = entity.begin - 1
    while at > 0 and wording.classes[at] in "DQA":
        at -= 1
    return at >= 0 and wording.tokens[at].lower in _INCLUDING


def listed(clauses: Clauses, entity: Entity, whole: About) -> bool:
    """Whether the figure stands in a list with one before it, under the same verb: `destroyed 15 drones, nine at sea`."""
    classes = clauses.wording.classes
    if entity.begin == 0 or classes[entity.begin - 1] not in ",C(-;":
        return False
    return set("XVEKGvwR").isdisjoint(classes[whole.entity.end : entity.begin])
