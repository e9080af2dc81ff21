"""Wholes whose parts need no list: `23 in each of the two hamlets`, passengers and crew."""

from collections.abc import Iterator
from itertools import combinations

import regex

from validator.relations.parts.counted import Account, may_hold, things
from validator.relations.parts.evidence import Telling, plausible

_REACH = 6
"""So many sentences before what each of them has a whole is looked for."""
_EACH = regex.compile(r"\beach\b")
_CREW = regex.compile(r" (?:[a-z]+ )?crew\b")
_ABOARD = regex.compile(r" (?:people |persons |souls )?(?:aboard|on board)\b")


def apportioned(telling: Telling) -> Iterator[Account]:
    """All of them."""
    yield from _even(telling)
    yield from _aboard(telling)


def _even(telling: Telling) -> Iterator[Account]:
    """A whole shared out evenly."""
    for part in telling.flow:
        if not (part.derived and part.figure.kind == "count" and " x " in str(part.figure) and _EACH.search(part.outline.text)):
            continue
        for whole in telling.wholes(part):
            ground = (part.words_ahead(max(0, len(part.before) - 20), len(part.before)),)
            account = Account(whole=whole, parts=(part,), complete=True, ground=ground, firm=False)
            near = part.sentence - whole.sentence <= _REACH and whole.figure.value.exact
            if near and things(whole) and may_hold(whole, part) and plausible(account):
                yield account
                break


def _aboard(telling: Telling) -> Iterator[Account]:
    """Passengers and crew make all aboard, wherever the text says how many those are."""
    people = [one for one in telling.flow if one.noun == "passenger" or _CREW.match(one.after)]
    wholes = [one for one in telling.flow if one.figure.value.exact and (_ABOARD.match(one.after) or f" {one.lead}".endswith(" all "))]
    for passengers, crew in combinations(people[:_MOST], 2) if wholes else ():
        if passengers.noun != "passenger" or passengers.sentence != crew.sentence or not _CREW.match(crew.after):
            continue
        made = [
            Account(whole=whole, parts=(passengers, crew), complete=True, ground=(crew.words_behind(0, 5),), firm=True)
            for whole in wholes[:_MOST]
            if whole not in (passengers, crew)
        ]
        yield from [one for one in made if one.agrees][:1] or [one for one in made if plausible(one)][:1]


_MOST = 20
"""Of more such figures a text is no story of one ship."""
