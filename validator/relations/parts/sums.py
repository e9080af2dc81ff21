"""Parts that make a whole: `12 died: seven soldiers and five civilians`, `33 of them intercepted, 25 jammed`.

`complete` says that the text gives all parts. Where several readings are open (another
whole in reach, one part counted inside another) the one under which the figures agree
is taken: agreement is rarely an accident.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from validator.model import Figure, Reading, Span
from validator.relations.parts.counted import Account, counted
from validator.relations.parts.derived import derived
from validator.relations.parts.evidence import Telling, are_results
from validator.relations.parts.itemised import accounts as itemised
from validator.relations.parts.partitives import links
from validator.relations.parts.tallies import accounts as told

_JOINED = regex.compile(r"(?: [a-z-]+){1,3}(?:,| and|, and| as well as| plus) (?:an? )?")
"""What stands between two counts told in one breath (`62 drones and one missile`)."""
_BEFORE = 12
"""So many figures before the parts of an account another of which they are part may begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What `parts` count is, taken together, inside what `whole` counts; all of it where `complete`.

    `beside` counts what was told in one breath with the whole and is in no part: the missile
    of `62 drones and one missile`.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    complete: bool
    ground: tuple[Span, ...]
    beside: tuple[Figure, ...] = ()
    explicit: bool = True


def find(reading: Reading) -> Iterator[Sum]:
    """All sums the text claims, the better founded of two over the same whole first."""
    sentences = counted(reading)
    flow = tuple(one for sentence in derived(counted(reading, ratios=True)) for one in sentence)
    telling = Telling(reading, flow, {link.part.figure.index: link for link in links(reading)})
    found = [
        account
        for number, sentence in enumerate(sentences)
        if sentence
        for account in itemised(telling, sentence, sentences[number - 1] if number else ())
    ]
    found += told(telling)
    for account in _best([account for account in found if not are_results(account)]):
        yield Sum(
            whole=account.whole.figure,
            parts=tuple(part.figure for part in account.parts),
            complete=account.complete,
            ground=account.ground,
            beside=_beside(telling, account),
            explicit=account.firm,
        )


def _beside(telling: Telling, account: Account) -> tuple[Figure, ...]:
    """What goes with the whole by `and` alone, where neither a part nor a later phrase says what became of it."""
    here = telling.near(account.whole.sentence, account.whole.sentence)
    at = next((number for number, one in enumerate(here) if one.figure.index == account.whole.figure.index), len(here))
    parts = {part.figure.index for part in account.parts}
    found: list[Figure] = []
    for before, one in pairwise(here[at:]):
        if not _JOINED.fullmatch(before.after) or one.noun is None or one.figure.index in parts or one.figure.kind != "count":
            break
        later = telling.reading.outlines[one.sentence + 1 : account.parts[-1].sentence + 2]
        if not any(regex.search(rf"\b{one.noun}", outline.text) for outline in later):
            found.append(one.figure)
    return tuple(found)


def _best(found: list[Account]) -> list[Account]:
    """One account a whole, one that agrees over one that does not; none of parts that make another whole."""
    best: dict[int, Account] = {}
    made: dict[int, list[set[int]]] = {}
    for account in found:
        if account.agrees and account.complete:
            indexes = {part.figure.index for part in account.parts}
            made.setdefault(min(indexes), []).append(indexes)
    for account in found:
        parts = {part.figure.index for part in account.parts}
        if not account.agrees and any(
            parts <= other for first in range(min(parts) - _BEFORE, min(parts) + 1) for other in made.get(first, ())
        ):
            continue
        held = best.get(account.whole.figure.index)
        if held is None or _rank(account) > _rank(held):
            best[account.whole.figure.index] = account
    return list(best.values())


def _rank(account: Account) -> tuple[bool, bool, bool, int]:
    return account.agrees and account.complete, account.complete, account.firm, len(account.parts)
