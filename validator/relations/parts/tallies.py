"""A chain of parts and the whole they are of: a toll by place, a raid by fate, a house by party.

The whole is the chain's head where a phrase says so (`of the 150 aboard, 118`), else a
count before the chain that may be meant. The reading under which the figures agree is
taken before any other; figures that do not agree are claimed to be all of a whole only
where the text says that nothing is left (`the other 30`, `no other place`, `all 52`).
"""

from collections.abc import Iterator, Sequence

import regex

from validator.interval import Interval
from validator.relations.parts.apportioned import apportioned
from validator.relations.parts.chains import TOTAL, Chain, chains
from validator.relations.parts.counted import Account, Counted, things
from validator.relations.parts.evidence import (
    Telling,
    clean,
    exhausted,
    made_up,
    narrow,
    of_another_kind,
    of_one_source,
    one_more,
    otherwise,
    plausible,
    possible,
    unread,
)
from validator.relations.parts.partials import partial
from validator.relations.parts.rows import row

_LONGEST = 14
"""A longer chain is a table, not an account."""
_STARTS = 4
"""At so many of its first figures the parts of a chain may begin."""
_TOLL = regex.compile(r"\btoll\b")


def accounts(telling: Telling) -> Iterator[Account]:
    """All accounts that run over clauses and sentences."""
    yield from apportioned(telling)
    for chain in (*chains(telling.flow, telling.tied), *_of_money(telling)):
        if len(chain.items) <= _LONGEST:
            yield from _told(telling, chain)


def _of_money(telling: Telling) -> Iterator[Chain]:
    """The chains of amounts alone, which counts between them do not break, where the last is what remained."""
    money = [one for one in telling.flow if one.figure.kind == "money"]
    if len(money) > 2:
        yield from (chain for chain in chains(money, {}) if chain.closed)


def _told(telling: Telling, chain: Chain) -> Iterator[Account]:
    """What `chain` says, the agreeing reading first."""
    agreeing = _agreeing(telling, chain)
    if agreeing is not None:
        yield agreeing
        return
    for start in (1,) if chain.headed else range(min(_STARTS, len(chain.items) - 1)):
        parts = chain.items[start : chain.ties.index("closing") + 1 if chain.closed else None]
        if len(parts) < 2 or (start == 0 and chain.ties[1] == "linked") or any(_TOLL.search(part.outline.text) for part in parts):
            continue
        if of_another_kind(telling, parts[0]) or not (of_one_source(parts) or (chain.headed and chain.closed)):
            continue
        account, settled = _disagreeing(telling, chain, start, tuple(parts))
        if account is not None:
            yield account
        if settled:
            return
    yield from _afterwards(telling, chain)
    yield from row(telling, chain)
    yield from partial(telling, chain)


def _disagreeing(telling: Telling, chain: Chain, start: int, parts: tuple[Counted, ...]) -> tuple[Account | None, bool]:
    """The whole that `parts` are said to be all of and do not make; and whether that settles the chain, found or excused."""
    for whole in chain.items[:1] if chain.headed else telling.wholes(parts[0]):
        if chain.ties[start] == "continuing" and whole is chain.items[start - 1]:
            continue
        account = Account(whole=whole, parts=parts, complete=True, ground=chain.ground(telling.tied, start), firm=chain.firm(start))
        if (things(whole) is None and not chain.headed) or not possible(whole, parts) or not plausible(account, unread(telling, account)):
            continue
        if made_up(telling, account) or one_more(telling, account) or (chain.closed and otherwise(telling, account)):
            if narrow(whole.figure.value):
                return None, True
            continue
        over = exhausted(telling, whole, parts)
        if whole.figure.kind != "count" and not account.firm and not (chain.closed and over):
            continue
        if (chain.closed or over) and clean(telling, account):
            return account, True
    return None, False


def _afterwards(telling: Telling, chain: Chain) -> Iterator[Account]:
    """The whole that is told behind its parts: `he put the number of dead at 15 and said there were no others`."""
    parts, last = tuple(chain.items), chain.items[-1]
    if chain.headed or len(parts) < 3:
        return
    for whole in telling.near(last.sentence, last.sentence + 1):
        if whole.figure.index <= last.figure.index or not TOTAL.search(whole.lead):
            continue
        account = Account(whole=whole, parts=parts, complete=True, ground=(whole.words_ahead(0, len(whole.before)),), firm=False)
        if not possible(whole, parts) or made_up(telling, account) or not plausible(account) or not clean(telling, account):
            continue
        if account.agrees or exhausted(telling, whole, parts):
            yield account
            return


def _agreeing(telling: Telling, chain: Chain) -> Account | None:
    """The reading of `chain` under which parts make a whole in reach, the one with most parts."""
    size = len(chain.items)
    for start in range(size - 1):
        near = chain.items[start - 1 : start] if start else []
        wholes = [one for one in (*near, *telling.wholes(chain.items[start])) if narrow(one.figure.value)]
        if start > 1 and near[0].sentence == chain.items[start].sentence:
            continue
        for stop in range(size, start + 1, -1):
            parts = tuple(chain.items[start:stop])
            cut = stop < size and chain.items[stop].sentence == parts[-1].sentence
            if cut or not all(narrow(part.figure.value) for part in parts):
                continue
            account = _made(telling, chain, parts, wholes)
            if account is not None:
                return account
    return None


def _made(telling: Telling, chain: Chain, parts: tuple[Counted, ...], wholes: Sequence[Counted]) -> Account | None:
    """The first of `wholes` that `parts` make."""
    total = sum((part.figure.value for part in parts), start=Interval.exactly(0))
    for whole in wholes:
        if total.disjoint(whole.figure.value) or any(whole is part for part in parts):
            continue
        if whole.figure.kind != "count" and not chain.closed and not chain.headed:
            continue
        if possible(whole, parts, any_deed=True):
            ground = chain.ground(telling.tied, chain.items.index(parts[0]))
            return Account(whole=whole, parts=parts, complete=True, ground=ground, firm=False)
    return None
