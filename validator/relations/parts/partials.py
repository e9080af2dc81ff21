"""Parts of a whole that are not said to be all, yet cannot overlap: too many of them are too many all the same."""

from collections.abc import Iterator
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.relations.parts.chains import Chain
from validator.relations.parts.counted import Account, Counted, things
from validator.relations.parts.evidence import Telling, narrow, of_one_source, plausible, possible
from validator.relations.parts.exclusive import continues, disjoint, fated, opposed, place
from validator.relations.parts.part_words import any_of

_LITTLE, _MORE = Fraction(11, 10), Fraction(23, 20)
"""So many times the whole two parts, and three or more, may come to by a slip where nothing says that they exclude each other."""
_OVERLAP = regex.compile(rf"\b{any_of('overlapping')}\b")
_PRONOUN = regex.compile(r"(?: more)? of (?:them|these|those|whom|which)\b")
_NEAR = 2
"""So many sentences behind its whole the last of the parts that share it out stands."""


def partial(telling: Telling, chain: Chain) -> Iterator[Account]:
    """What `chain` says of some parts of a whole."""
    apart, shared = next(_exclusive(telling, chain), None), _shared_out(telling, chain)
    if shared is not None and not (apart is not None and apart.firm and apart.total.above(apart.whole.figure.value)):
        yield shared
    elif apart is not None:
        yield apart


def _exclusive(telling: Telling, chain: Chain) -> Iterator[Account]:
    """Parts of which no two can count one thing."""
    for start in (1,) if chain.headed else (0, 1):
        chosen = _apart(telling, chain.items[start:])
        if len(chosen) < 2 or not of_one_source(chosen) or (start and chain.ties[1] == "continuing"):
            continue
        every = len(chosen) == len(chain.items) - start
        for whole in chain.items[:1] if start else telling.wholes(chain.items[0]):
            if any(opposed(whole, part) for part in chosen):
                continue
            firm = chain.headed and chain.firm(start)
            account = Account(whole=whole, parts=chosen, complete=False, ground=chain.ground(telling.tied, start), firm=firm)
            if possible(whole, chosen) and (start or whole.noun is not None) and _tells(telling, chain, account, every=every, start=start):
                yield account
                return


def _apart(telling: Telling, items: list[Counted]) -> tuple[Counted, ...]:
    """Those of `items`, from the first on, of which no two can count one thing."""
    chosen: tuple[Counted, ...] = ()
    for part in items:
        if disjoint((*chosen, part), telling.reading):
            chosen = (*chosen, part)
    return chosen


def _tells(telling: Telling, chain: Chain, account: Account, *, every: bool, start: int) -> bool:
    """Whether the account is worth telling: tied by words, or by place and place, or a little too much in all."""
    over = account.total.above(account.whole.figure.value)
    near = not over or (plausible(account) and all(narrow(part.figure.value) for part in account.parts))
    if start and chain.headed and (near or account.firm):
        return True
    placed = all(place(part, telling.reading) or continues(part) for part in account.parts[1:]) or fated(account.parts)
    if start and every and near and placed and account.whole.figure.kind == "count":
        return True
    return len(account.parts) > 2 and every and over and plausible(account)


def _shared_out(telling: Telling, chain: Chain) -> Account | None:
    """The whole chain as parts of its head where they come to a little more: overlapping groups seldom do, a slip does."""
    whole, parts = chain.items[0], tuple(chain.items[1:])
    if len(parts) < 2 or whole.figure.kind != "count" or not (things(whole) or chain.headed) or not possible(whole, parts):
        return None
    if (
        any(tie not in ("head", "linked", "bare", "alike") for tie in chain.ties)
        or parts[-1].sentence - whole.sentence > _NEAR
        or ";" in whole.after
    ):
        return None
    if not all(one.figure.value.exact for one in chain.items) or any(_OVERLAP.search(one.outline.text) for one in parts):
        return None
    if _PRONOUN.match(parts[0].after) and parts[0].sentence == whole.sentence != parts[1].sentence:
        return None
    if any(_PRONOUN.match(part.after) for part in parts[1:]) or not of_one_source(parts):
        return None
    account = Account(whole=whole, parts=parts, complete=False, ground=chain.ground(telling.tied, 1), firm=False)
    limit = whole.figure.value * Interval.exactly(_LITTLE if len(parts) == 2 else _MORE)
    return account if account.total.above(whole.figure.value) and not account.total.above(limit) else None
