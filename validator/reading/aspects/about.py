"""What is each figure of a sentence about: entity, owner and event, and what it takes over from a figure before it.

A count without a noun takes the head that was left out, a figure in brackets behind
another all that the other is about (`423 millimetres (16.7 inches)`), a part the event of
its whole (`12 people died, three of them children`).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from validator.model import Quantity
from validator.reading.aspects.clauses import Clauses
from validator.reading.aspects.ellipsis import About, antecedent, has_decimals, included, leads, listed, of_number, of_whole, same_verb
from validator.reading.aspects.entities import Entity, describe, is_negative
from validator.reading.aspects.events import event_of
from validator.reading.aspects.owners import is_subject, owner_of
from validator.reading.aspects.wording import Wording

PLAIN = frozenset({"date", "time", "score", "identifier", "ordinal"})
"""Kinds of figure that nothing is counted or measured by."""

_COMPARING = frozenset({"instead of", "rather than", "compared with", "compared to", "against", "versus", "than", "up from", "down from"})
_ASIDE = 2
"""Words of `, up` before a change."""
_INFINITIVE = 3
"""Words of `to end at`."""
_ROUND = 1000
"""A bare number at least so round that a sum in brackets follows is itself a sum."""


def describe_all(text: str, wording: Wording, quantities: Sequence[Quantity], before: Sequence[About]) -> list[About]:
    """What the quantities of one sentence are about; `before` is the same of the sentence before."""
    clauses = Clauses(wording)
    found: list[About] = []
    for number, quantity in enumerate(quantities):
        if quantity.kind in PLAIN:
            entity = describe(text, wording, number, quantity) if quantity.kind == "ordinal" else Entity.bare(wording, number, quantity)
            found.append(About(quantity, entity, entity.name, None, None))
        else:
            about = _about(text, clauses, number, quantity, found, before)
            found.append(about._replace(led=leads(clauses, about.entity, found)))
    for at, (one, other) in enumerate(pairwise(found)):
        if _is_level(one, other):
            found[at] = one._replace(quantity=replace(one.quantity, unit=other.quantity.unit), entity=one.entity._replace(head="point"))
    return found


def _is_level(one: About, other: About) -> bool:
    """Whether a number is the level that a change in points right behind it leads to: `closed at 4,577.10, up 64.06 points`."""
    if one.quantity.kind != "count" or one.quantity.unit is not None or other.quantity.unit != "point" or other.quantity.trend is None:
        return False
    return has_decimals(one.quantity) and has_decimals(other.quantity) and other.entity.begin - one.entity.end <= _ASIDE


def _about(text: str, clauses: Clauses, number: int, quantity: Quantity, here: Sequence[About], before: Sequence[About]) -> About:
    wording = clauses.wording
    entity = describe(text, wording, number, quantity)
    if _repeats(wording, entity, here, quantity):
        return here[-1]._replace(quantity=quantity, entity=entity)
    event = event_of(clauses, entity, quantity)
    owner, attribute = owner_of(text, clauses, entity, quantity.kind, moved=quantity.trend is not None)
    if owner is None and here and here[-1].entity.end == entity.begin - 1 and wording.classes[entity.begin - 1] == "(":
        owner = here[-1].name
    if attribute is None and here and (_goes_on(clauses, entity, here[-1]) or _compared(clauses, entity, quantity, here[-1])):
        owner, attribute = owner or here[-1].owner, here[-1].name
    if here and here[-1].owner is not None and _reaches(clauses, entity, here[-1]):
        owner = here[-1].owner
    if quantity.kind != "count":
        return About(quantity, entity, entity.name or attribute, owner, event)
    if entity.head is not None or is_negative(quantity):
        if event is None and here and _shares_event(clauses, entity, here):
            event = here[-1].event
        return About(replace(quantity, unit=entity.head), entity, entity.name, owner, event)
    return _without_noun(clauses, About(quantity, entity, None, owner, event), here, before)


def _without_noun(clauses: Clauses, about: About, here: Sequence[About], before: Sequence[About]) -> About:
    """A count that has no noun of its own, with the head that it leaves out, and what that tells of its event."""
    quantity, entity, event = about.quantity, about.entity, about.event
    head = of_whole(clauses.wording, entity) or of_number(about.owner)
    whole = antecedent(clauses, entity, quantity, event, here, before) if head is None else None
    if whole is not None:
        head = whole.quantity.unit
        near = whole in here
        part = entity.pointing or included(clauses.wording, entity) or (near and listed(clauses, entity, whole))
        if (near and same_verb(clauses, entity, whole)) or (event is None and part):
            event = whole.event
        if part and near:
            about = about._replace(owner=whole.owner)
    entity = entity._replace(head=head)
    if event is None and head is not None:
        event = event_of(clauses, entity, quantity)
    return about._replace(quantity=replace(quantity, unit=head), entity=entity, event=event)


def _repeats(wording: Wording, entity: Entity, here: Sequence[About], quantity: Quantity) -> bool:
    """Whether the figure stands in brackets right behind another of its sort, in another unit."""
    begin = entity.begin - (wording.classes[max(0, entity.begin - 1)] == "C")
    opened = begin > 1 and (wording.classes[begin - 1] == "(" or wording.tokens[begin - 1].text == "/")
    if not here or not opened or here[-1].entity.end != begin - 1 or entity.name is not None:
        return False
    before = here[-1].quantity
    unsaid = before.kind == "count" and before.unit is None and before.grain >= _ROUND
    return quantity.kind in ("measure", "money") and (quantity.kind == before.kind or (unsaid and quantity.kind == "money"))


def _goes_on(clauses: Clauses, entity: Entity, one: About) -> bool:
    """Whether the figure is the second level of a change: `from 6 percent to 7`."""
    tokens = clauses.wording.tokens
    first, second = clauses.start_of(one.entity.begin), clauses.start_of(entity.begin)
    return first > 0 < second and tokens[first - 1].lower == "from" and tokens[second - 1].lower == "to"


def _compared(clauses: Clauses, entity: Entity, quantity: Quantity, one: About) -> bool:
    """Whether the figure is set beside the one right before it: `256 beds instead of the 128`, `9 percent, against 7`."""
    between = [token.lower for token in clauses.wording.tokens[one.entity.end : clauses.start_of(entity.begin)]]
    joint = " ".join(word for word in between if word not in (",", "the", "a"))
    return quantity.kind == one.quantity.kind and quantity.unit == one.quantity.unit and entity.name is None and joint in _COMPARING


def _reaches(clauses: Clauses, entity: Entity, one: About) -> bool:
    """Whether the figure is the level to which the change `one` leads: `up 9 percent to $84`, `lost 12 points to end at 405`."""
    between = [token.lower for token in clauses.wording.tokens[one.entity.end : clauses.start_of(entity.begin)] if token.text != ","]
    if one.quantity.trend is None or not between or between[-1] not in ("to", "at"):
        return False
    return len(between) == 1 or (len(between) == _INFINITIVE and between[0] == "to")


def _shares_event(clauses: Clauses, entity: Entity, here: Sequence[About]) -> bool:
    """Whether what happened to the figure before happened to this one too."""
    return included(clauses.wording, entity) or (listed(clauses, entity, here[-1]) and not is_subject(clauses.wording, entity))
