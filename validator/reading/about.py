"""What is each figure of a sentence about: entity, owner and event, and what it takes over from a figure before it.

A count without a noun takes the head that was left out, a figure in brackets behind
another all that the other is about (`423 millimetres (16.7 inches)`), a part the event of
its whole (`12 people died, three of them children`).
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

import regex

from validator.model import Quantity
from validator.reading.clauses import Clauses
from validator.reading.entities import PHRASE, Entity, describe, is_negative, singular
from validator.reading.events import counts, event_of, kinds_of
from validator.reading.owners import is_subject, owner_of
from validator.reading.things import is_a
from validator.reading.wording import Wording

_OF = regex.compile(rf"O[DQ]*{PHRASE},[DQ]?")
PLAIN = frozenset({"date", "time", "score", "identifier", "ordinal"})
"""Kinds of figure that nothing is counted or measured by."""


class About(NamedTuple):
    """A quantity with its unit filled in, and what it is about."""

    quantity: Quantity
    entity: Entity
    name: str | None
    owner: str | None
    event: str | None


def describe_all(text: str, wording: Wording, quantities: Sequence[Quantity], before: Sequence[About]) -> list[About]:
    """What the quantities of one sentence are about; `before` is the same of the sentence before."""
    clauses = Clauses(wording)
    found: list[About] = []
    for number, quantity in enumerate(quantities):
        if quantity.kind in PLAIN:
            entity = describe(text, wording, number, quantity) if quantity.kind == "ordinal" else Entity.bare(wording, number, quantity)
            found.append(About(quantity, entity, entity.name, None, None))
        else:
            found.append(_about(text, clauses, number, quantity, found, before))
    return found


def _about(text: str, clauses: Clauses, number: int, quantity: Quantity, here: Sequence[About], before: Sequence[About]) -> About:
    wording = clauses.wording
    entity = describe(text, wording, number, quantity)
    if _repeats(wording, entity, here, quantity):
        return here[-1]._replace(quantity=quantity, entity=entity)
    event = event_of(clauses, entity, quantity)
    owner, attribute = owner_of(text, clauses, entity, quantity.kind)
    if owner is None and here and here[-1].entity.end == entity.begin - 1 and wording.classes[entity.begin - 1] == "(":
        owner = here[-1].name
    if quantity.kind != "count":
        return About(quantity, entity, entity.name or attribute, owner, event)
    if entity.head is not None or is_negative(quantity):
        if event is None and here and _shares_event(clauses, entity, here):
            event = here[-1].event
        return About(replace(quantity, unit=entity.head), entity, entity.name, owner, event)
    whole = _of_whole(wording, entity)
    if whole is not None:
        return About(replace(quantity, unit=whole), entity._replace(head=whole), None, owner, event)
    antecedent = _antecedent(clauses, entity, quantity, event, here, before)
    if antecedent is not None and antecedent in here and event != antecedent.event and _same_verb(clauses, entity, antecedent):
        event = antecedent.event
    if event is None and antecedent is not None:
        part = entity.pointing or _included(wording, entity) or (antecedent in here and _listed(clauses, entity, antecedent))
        event = antecedent.event if part else None
    head = antecedent.quantity.unit if antecedent is not None else _of_number(owner)
    return About(replace(quantity, unit=head), entity._replace(head=head), None, owner, event)


def _antecedent(
    clauses: Clauses, entity: Entity, quantity: Quantity, event: str | None, here: Sequence[About], before: Sequence[About]
) -> About | None:
    """The nearest count whose noun this one leaves out.

    It stands in the sentence, or in the one before where the count points back or its event
    tells the kind. Several are never meant by a noun that stood with `one`; `the 40` names
    something known.
    """
    if clauses.wording.classes[max(0, entity.begin - 1)] == "D" and not entity.pointing:
        return None
    kinds = kinds_of(event)
    several = quantity.stated != 1
    if isinstance(quantity.stated, Fraction) and quantity.stated.denominator != 1:
        return None
    for pool in (here, before) if entity.pointing or kinds else (here,):
        counted = [one for one in pool if _lends_noun(one, several=several)]
        for one in reversed(counted):
            noun = one.quantity.unit or ""
            fits = not kinds or any(is_a(noun, kind) for kind in kinds) or counts(noun, event)
            if fits or (one in here and _same_verb(clauses, entity, one)):
                return one
        if counted:
            return None
    return None


def _same_verb(clauses: Clauses, entity: Entity, other: About) -> bool:
    """Whether one verb, said once, governs both figures: `Palm sent 463 ballots and Bay another 654`."""
    one, two = clauses.verb_before(entity.begin), clauses.verb_before(other.entity.begin)
    return one is not None and two is not None and one.at == two.at and not is_subject(clauses.wording, entity)


def _lends_noun(one: About, *, several: bool) -> bool:
    """Whether a count has a noun that another may leave out."""
    named = one.quantity.kind == "count" and one.quantity.unit is not None and one.entity.owner is None
    return named and not (several and one.quantity.stated == 1)


def _of_whole(wording: Wording, entity: Entity) -> str | None:
    """The head of what the sentence opens with: `Of the missiles, 14 were intercepted`."""
    match = _OF.match(wording.classes)
    return singular(wording.tokens[entity.begin - 2].text) if match is not None and match.end() == entity.begin else None


def _repeats(wording: Wording, entity: Entity, here: Sequence[About], quantity: Quantity) -> bool:
    """Whether the figure stands in brackets right behind another of its sort, in another unit."""
    begin = entity.begin - (wording.classes[max(0, entity.begin - 1)] == "C")
    if not here or begin < 2 or wording.classes[begin - 1] != "(" or here[-1].entity.end != begin - 1 or entity.name is not None:
        return False
    return quantity.kind == here[-1].quantity.kind and quantity.kind in ("measure", "money")


def _included(wording: Wording, entity: Entity) -> bool:
    """Whether the figure is named as part of the one before: `nine people, including two children`."""
    at = entity.begin - 1
    while at > 0 and wording.classes[at] in "DQA":
        at -= 1
    return at >= 0 and wording.tokens[at].lower in _INCLUDING


def _shares_event(clauses: Clauses, entity: Entity, here: Sequence[About]) -> bool:
    """Whether what happened to the figure before happened to this one too."""
    return _included(clauses.wording, entity) or (_listed(clauses, entity, here[-1]) and not is_subject(clauses.wording, entity))


def _listed(clauses: Clauses, entity: Entity, whole: About) -> bool:
    """Whether the figure stands in a list with one before it, under the same verb: `destroyed 15 drones, nine at sea`."""
    classes = clauses.wording.classes
    if entity.begin == 0 or classes[entity.begin - 1] not in ",C(-;":
        return False
    return set("XVEKGvwR").isdisjoint(classes[whole.entity.end : entity.begin])


def _of_number(owner: str | None) -> str | None:
    """The head of what an owner counts: `captive` of `number of captives`."""
    if owner is None or " of " not in owner:
        return None
    noun, counted = owner.lower().split(" of ", 1)
    return singular(counted.split()[-1]) if noun.split()[-1] == "number" else None


_INCLUDING = frozenset({"including", "includes", "include", "included", "among"})
