"""Parts that make a whole: `12 died: seven soldiers and five civilians`, `33 of them intercepted, 25 jammed`.

`complete` says that the text gives all parts. Where several readings are open (another
whole in reach, one part counted inside another) the one under which the figures agree
is taken: agreement is rarely an accident.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from validator.model import Figure, Reading, Span
from validator.relations.counted import Account, counted
from validator.relations.derived import derived
from validator.relations.evidence import Telling
from validator.relations.itemised import accounts as itemised
from validator.relations.partitives import links
from validator.relations.tallies import accounts as told

_BEFORE = 12
"""So many figures before the parts of an account another of which they are part may begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What `parts` count is, taken together, inside what `whole` counts; all of it where `complete`."""

    whole: Figure
    parts: tuple[Figure, ...]
    complete: bool
    ground: tuple[Span, ...]
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
    for account in _best(found):
        yield Sum(
            whole=account.whole.figure,
            parts=tuple(part.figure for part in account.parts),
            complete=account.complete,
            ground=account.ground,
            explicit=account.firm,
        )


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
