"""Counts told of one after the other as parts of one thing: `nine in Ha Vell, seven in Corra. Another five …`.

A chain starts with any count. The next figure joins if its noun is left out (`seven in
Corra`), if it goes on (`another five`, `the other 30`), if it counts the same things and
deed again (`four people died in Odesa`), or if a phrase ties it to the chain's head (`33
of them`). What is only aside (`including two children`, `in nine districts`) is passed
over; any other count breaks the chain and starts a new one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import regex

from validator.model import Span
from validator.relations.nouns import fits, is_person, kinds, same_noun
from validator.relations.parts.counted import Counted, may_hold, same_kind, things
from validator.relations.parts.exclusive import continues
from validator.relations.parts.part_words import any_of
from validator.relations.parts.partitives import Link

_LONGEST = 40
"""A longer chain is cut: it is a table."""
_CALLED = regex.compile(r" (?:are|were) (?:[a-z-]+ )?[a-z-]+s,? and (?:the other )?")
"""What parts two of which the verb is said once: `of which 96 were novels and 61 collections of stories`."""
_GAP = regex.compile(r" of (?:them|which|whom)(?: [a-z'-]+){0,3},? (?:and )?")
TOTAL = regex.compile(
    r"\b(?:number|total|toll|tally|count|all|dead|deaths|casualties)\b[^.;]{0,40}\b(?:at|of|is|was|to|were) $|\bin the ⓓ $"
)
"""What stands ahead of a whole that is told behind its parts."""
_ANYBODY = frozenset({"body", "corpse", "person", "survivor"})
"""Nouns that any people may be called by as parts of a count of them."""
_HARMS = regex.compile(r"\b(?:kill|wound|injur|hurt)(?:ing|ed|s)?(?: at least| about| some)? $")
_FIRM = 2
"""So many sentences an account runs over whose parts words tie to its head."""
_GROUND = 16
"""So many characters ahead of a part are shown as what ties it."""
_NEXT, _LATER, _LEFT = 1, 3, 6
"""So many sentences on the next part may stand, one that is said to go on (`the other`), and what `that leaves`."""


@dataclass(slots=True)
class Chain:
    """Figures in text order with how each is tied: head, linked, bare, alike, continuing or closing."""

    items: list[Counted] = field(default_factory=list)
    ties: list[str] = field(default_factory=list)

    def add(self, item: Counted, tie: str) -> None:
        """Append `item`."""
        self.items.append(item)
        self.ties.append(tie)

    @property
    def headed(self) -> bool:
        """Whether the first figure is the whole that a phrase ties the second to."""
        return len(self.items) > 1 and "linked" in self.ties

    @property
    def closed(self) -> bool:
        """Whether the last part is said to be all that was left."""
        return "closing" in self.ties

    def firm(self, start: int) -> bool:
        """Whether words tie every part from `start` on to the head."""
        head = self.items[0].sentence
        pairs = list(zip(self.items, self.ties, strict=True))
        told = {head, *(item.sentence for item, tie in pairs if tie == "linked")}
        later = any(tie == "continuing" and item.sentence not in told for item, tie in pairs)
        return start == 1 and "alike" not in self.ties and (not later or self.closed) and self.items[-1].sentence - head <= _FIRM

    def ground(self, tied: dict[int, Link], start: int) -> tuple[Span, ...]:
        """The words that tie the parts from `start` on to their whole."""
        pairs = list(zip(self.items, self.ties, strict=True))[start:]
        spans = [tied[item.figure.index].ground for item, _ in pairs if item.figure.index in tied]
        going_on = [item for item, tie in pairs if tie in ("closing", "continuing") and item.before]
        spans += [item.words_ahead(max(0, len(item.before) - _GROUND), len(item.before)) for item in going_on]
        first = self.items[start]
        return tuple(sorted(set(spans))) or (first.words_behind(0, min(len(first.after), 2 * _GROUND)),)


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    some = r"(?:the |its |their |his |her |about |some |all |all of |[a-z'-]+ )?"
    gap = r"[^,;ⓒⓜⓤ]"
    return {
        "closes": regex.compile(
            rf"(?:.*\W)?{any_of('remaining')}(?:,| to| at| of| took| takes| take| got| went| is| was)* ?", regex.DOTALL
        ),
        "leaves": regex.compile(
            r"(?:.*\W)?(?:(?:that|which|this|it) (?:leaves|left)|leaving)(?: just| only| us| them| him| her| another)? ", regex.DOTALL
        ),
        "behind": regex.compile(rf"{gap}{{0,70}},?{gap}{{0,60}}\b(?:accounted for|made up) the {any_of('balance')}\b"),
        "aside": regex.compile(rf"(?:.*\W)?{any_of('aside')} (?:the |a |some |about |its )?", regex.DOTALL),
        "again": regex.compile(r"(?:.*\W)?(?:the|those|these|all|both|its|his|her|their|that|this) (?:[a-z'-]+ )?", regex.DOTALL),
        "governed": regex.compile(rf"(?:.*\W)?{any_of('governing')} {some}", regex.DOTALL),
        "older": regex.compile(
            rf"{gap}{{0,60}}(?:ⓨ|\b{any_of('times')}\b)"
            r"|(?: [a-z'-]+){0,3} (?:(?:more|fewer|less|bigger|higher|larger|better|worse) than|(?:short|shy|ahead|clear) of)\b"
            r"| (?:a|an) (?:year|month|week|day|hour|head|share|piece)\b"
        ),
        "pronoun": regex.compile(r"(?: more)? of (?:them|these|those|whom|which)\b"),
    }


def closes(part: Counted) -> bool:
    """Whether the words say that `part` is all that was left: `the remaining 14`."""
    if _cues()["leaves"].fullmatch(part.before[-60:]):
        return not regex.match(r" (?:[a-z]+ )?(?:dead|injured|wounded|homeless|hurt|missing|people|without)", part.after)
    return _cues()["closes"].fullmatch(part.before[-60:]) is not None or _cues()["behind"].match(part.after) is not None


def passed_over(part: Counted) -> bool:
    """Whether `part` is only mentioned on the way: `in nine districts`, `including two children`."""
    return (
        bool(_cues()["pronoun"].match(part.after) or (_cues()["older"].match(part.after) and not part.derived))
        or _fullmatch("aside", part.lead)
        or _fullmatch("governed", part.lead)
    )


def chains(flow: Sequence[Counted], tied: dict[int, Link]) -> Iterator[Chain]:
    """All chains of two figures or more."""
    by_index = {one.figure.index: one for one in flow}
    chain, told = Chain(), list[Chain]()
    for part in flow:
        if chain.items and part is chain.items[0]:
            continue
        if len(chain.items) > _LONGEST:
            yield from _done(chain)
            chain = Chain()
        if len(chain.items) > 1 and (not told or told[-1] is not chain):
            told.append(chain)
        if part.noun is None and _cues()["leaves"].fullmatch(part.before[-60:]) and closes(part):
            yield from _left(told, part)
            continue
        link = tied.get(part.figure.index)
        if link is not None:
            yield from _linked(chain, by_index[link.whole.figure.index], part)
            chain = _following(chain, by_index[link.whole.figure.index], part)
            continue
        if _sublist(chain, part):
            head = chain.items[-1]
            yield from _done(chain)
            chain = Chain([head], ["head"])
        tie = _tie(chain, part)
        if tie is None:
            yield from _done(chain)
            chain = Chain([part], ["head"])
        elif tie != "aside":
            chain.add(replace(part, noun=None) if tie == "bare" and part.figure.kind == "count" else part, tie)
    yield from _done(chain)


def _linked(chain: Chain, head: Counted, part: Counted) -> Iterator[Chain]:
    """The chain that a part with a whole of its own ends."""
    if _following(chain, head, part) is not chain:
        yield from _done(chain)


def _following(chain: Chain, head: Counted, part: Counted) -> Chain:
    """The chain to go on with behind a part that a phrase ties to `head`."""
    if chain.items and chain.items[0] is head:
        if not any(item is part for item in chain.items):
            chain.add(part, "closing" if closes(part) and not _cues()["pronoun"].match(part.after) else "linked")
        return chain
    return chain if any(item is head for item in chain.items[1:]) else _opened(chain, head, part)


def _sublist(chain: Chain, part: Counted) -> bool:
    """Whether a colon opens a list of the chain's last figure (`350 never arrived: 221 were shot down`)."""
    if not chain.items or chain.ties[-1] == "head" or part.noun is not None or part.sentence != chain.items[-1].sentence:
        return False
    return regex.fullmatch(r"[^:]*: ?", part.before) is not None


def _left(told: Sequence[Chain], part: Counted) -> Iterator[Chain]:
    """The latest chain that `that leaves N` may close."""
    for chain in reversed(told):
        head = chain.items[0]
        if part.sentence - chain.items[-1].sentence > _LEFT:
            return
        if may_hold(head, part) and not part.figure.value.above(head.figure.value):
            yield Chain([*chain.items, part], [*chain.ties, "closing"])
            return


def _opened(before: Chain, head: Counted, part: Counted) -> Chain:
    """A new chain of `head`; where it stands behind its parts (`40 full and the other 20 of the 60 beds`), those before go in too."""
    chain = Chain([head], ["head"])
    if head.figure.index > part.figure.index:
        for earlier in before.items:
            if earlier.sentence == part.sentence and may_hold(head, earlier):
                chain.add(earlier, "bare")
    chain.add(part, "closing" if closes(part) else "linked")
    return chain


def _done(chain: Chain) -> Iterator[Chain]:
    if len(chain.items) > 1:
        yield chain


def _tie(chain: Chain, part: Counted) -> str | None:
    """How `part` goes on with `chain`: `aside` where it is passed over, `None` where it breaks off."""
    if not chain.items:
        return None
    if _cues()["pronoun"].match(part.after) or part.figure.value.high == 0:
        return "aside"
    head, last = chain.items[0], chain.items[-1]
    gap = part.sentence - last.sentence
    if not same_kind(head, part):
        return "aside" if gap <= _NEXT and len(chain.items) > 1 else None
    if closes(part) and gap <= _LATER + (2 if "linked" in chain.ties else 0) and may_hold(head, part):
        return "closing"
    if continues(part) and gap <= _LATER and _called(head, part):
        return "continuing"
    if gap > _NEXT or (len(chain.items) > 2 and TOTAL.search(part.lead)):
        return None
    return _plain_tie(chain, part)


def _called(head: Counted, part: Counted) -> bool:
    """Whether the noun of `part` is left out, the head's own or another name for it, or that of a kind of thing (`14 decoys` of drones)."""
    if part.noun is None or head.noun is None or part.noun == head.noun or same_noun(part.noun, head.noun):
        return True
    return not is_person(part.noun) and fits(part.noun, head.noun)


def _plain_tie(chain: Chain, part: Counted) -> str | None:
    """The same for a part that no word says goes on."""
    head, last = chain.items[0], chain.items[-1]
    if (_cues()["older"].match(part.after) and not part.derived) or _fullmatch("aside", part.lead):
        return "aside"
    if part.noun is None and (_victims(head, part) or _again(head, part)):
        return "aside"
    if part.noun is None or part.figure.kind != "count" or _gapped(chain, part) or _of_people(chain, part):
        return "bare"
    if chain.ties[-1] == "bare" and part.paragraph != last.paragraph:
        return None
    if _same(head, part) or _same(last, part):
        if part.outline.sentence.section != head.outline.sentence.section:
            return None
        return "aside" if _fullmatch("again", part.before) else "alike"
    return "aside" if _fullmatch("governed", part.lead) else None


def _again(head: Counted, part: Counted) -> bool:
    """Whether `all 90` is the head's own number once more."""
    return part.figure.value == head.figure.value and part.sentence > head.sentence and _fullmatch("again", part.before)


def _victims(head: Counted, part: Counted) -> bool:
    """Whether a bare count is of people hurt, where the chain counts things: `two hit a depot, killing three`."""
    return head.noun is not None and not is_person(head.noun) and _HARMS.search(part.before) is not None


def _of_people(chain: Chain, part: Counted) -> bool:
    """Whether `part` calls bodies or survivors what the chain, tied to its head, counts as people."""
    head = chain.items[0]
    return (
        chain.ties[-1] in ("linked", "bare") and chain.headed and part.noun in _ANYBODY and head.noun is not None and is_person(head.noun)
    )


def _gapped(chain: Chain, part: Counted) -> bool:
    """Whether `part` names a brand where the one before named its own behind `of them` (`60 of them Airbuses and 35 Boeings`)."""
    last = chain.items[-1]
    follows = chain.ties[-1] in ("linked", "bare") and chain.headed and last.sentence == part.sentence
    if follows and last.noun is None and _CALLED.fullmatch(part.before):
        return True
    return (
        chain.ties[-1] == "linked"
        and last.sentence == part.sentence
        and kinds(part.noun or "") == {part.noun}
        and _GAP.fullmatch(part.before) is not None
    )


def _same(earlier: Counted, part: Counted) -> bool:
    """Whether `part` counts the same things, of the same deed."""
    thing = things(earlier)
    if thing is None or part.noun is None:
        return False
    one, other = earlier.figure.event, part.figure.event
    if one is not None and other is not None and one != other:
        return False
    return part.noun == thing or (fits(part.noun, thing) and is_person(part.noun))


def _fullmatch(name: str, text: str) -> bool:
    return _cues()[name].fullmatch(text) is not None
