"""A chain of parts and the whole they are of: a toll by place, a raid by fate, a house by party.

The whole is the chain's head where a phrase says so (`of the 150 aboard, 118`), else a
count before the chain that may be meant. The reading under which the figures agree is
taken before any other; figures that do not agree are claimed to be all of a whole only
where the text says that nothing is left (`the other 30`, `no other place`, `all 52`).
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

import regex

from validator.interval import Interval
from validator.model import Reading, Span
from validator.reading.events import related
from validator.relations.chains import Chain, chains, passed_over
from validator.relations.counted import Account, Counted, may_hold, same_kind, things
from validator.relations.exclusive import continues, disjoint, place
from validator.relations.partitives import Link, links

REACH = 9
"""So many sentences before its parts a whole is looked for."""
_FAR, _NEAR = Fraction(3, 2), Fraction(5, 4)
"""So many times the whole its parts may make by a slip: where words tie each of them to it, and where some are inferred."""
_CLOSE = Fraction(27, 25)
"""So many times its low end the high end of a rounded number may be."""
_EVEN = 6
"""So many sentences before what each of them has a whole is looked for."""
_LONGEST = 14
"""A longer chain is a table, not an account."""
_EACH = regex.compile(r"\b(?:each|every|apiece|either)\b")
_LITTLE, _MORE = Fraction(11, 10), Fraction(23, 20)
"""So many times the whole two parts, and three or more, may come to by a slip where nothing says that they exclude each other."""
_OVERLAP = regex.compile(r"\b(?:both|also|overlap\w*|more than one|as well|at least one|either|twice|some of (?:them|whom)|too|double|polled|surveyed|asked|respondents?|interviewed)\b")
_CREW = regex.compile(r" (?:[a-z]+ )?crew\b")
_ABOARD = regex.compile(r" (?:people |persons |souls )?(?:aboard|on board)\b")
_TOTAL = regex.compile(r"\b(?:number|total|toll|tally|count|all)\b[^.;]{0,40}\b(?:at|of|is|was|to|were) $")
_TOLL = regex.compile(r"\btoll\b")


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return {
        "every": regex.compile(r"(?:.*\W)?(?:all|every one of|all of)(?: of)? (?:the |its |his |their |those )?", regex.DOTALL),
        "exhausts": regex.compile(
            r"\b(?:no(?:where| one| place)? (?:else|other)|no others?|(?:no|ⓒ) (?:deaths|fatalities|damage|victims|injuries|casualties|cases|losses) (?:in other|elsewhere)|nothing else|"
            r"none elsewhere|only other|no further|break-?down|full (?:count|list|account)|share them|shared? (?:all|by)|(?:lists?|the list)\b.{0,25}\b(?:aloud|read)|read out|"
            r"(?:are|is|were|was|been|all|now) (?:now )?(?:all )?(?:accounted for|identified|named|answered|decided)|accounted for the (?:balance|rest)|evenly|since then,? (?:no|nobody|none|ⓒ))\b"
        ),
        "one": regex.compile(r"\b(?:one each|one|a single|another|a lone|(?:and|,) an? (?:man|woman|boy|girl|child|baby|soldier|civilian|teenager|policeman)) (?!ⓒ)"),
    }


def accounts(reading: Reading, sentences: Sequence[Sequence[Counted]]) -> Iterator[Account]:
    """All accounts that run over clauses and sentences."""
    flow = [one for sentence in sentences for one in sentence]
    tied = {link.part.figure.index: link for link in links(reading)}
    yield from _even(flow)
    yield from _aboard(flow)
    for chain in chains(flow, tied):
        if len(chain.items) <= _LONGEST:
            yield from _told(reading, flow, chain, tied)


def _aboard(flow: Sequence[Counted]) -> Iterator[Account]:
    """Passengers and crew make all aboard, wherever the text says how many those are."""
    for passengers, crew in combinations([one for one in flow if one.noun == "passenger" or _CREW.match(one.after)], 2):
        if passengers.noun != "passenger" or passengers.sentence != crew.sentence or not _CREW.match(crew.after):
            continue
        wholes = [one for one in flow if one not in (passengers, crew) and one.figure.value.exact and (_ABOARD.match(one.after) or one.lead.endswith(" all "))]
        made = [Account(whole=whole, parts=(passengers, crew), complete=True, ground=(crew.words_behind(0, 5),), firm=False) for whole in wholes]
        yield from [one for one in made if one.agrees][:1] or [one for one in made if _plausible(one)][:1]


def _even(flow: Sequence[Counted]) -> Iterator[Account]:
    """A whole shared out evenly: `46 dead, 23 in each of the two hamlets`."""
    for part in flow:
        if not (part.derived and part.figure.kind == "count" and _EACH.search(part.outline.text) and " x " in str(part.figure)):
            continue
        for whole in _wholes(flow, part):
            account = Account(whole=whole, parts=(part,), complete=True, ground=(part.words_ahead(max(0, len(part.before) - 20), len(part.before)),), firm=False)
            if whole.figure.value.exact and part.sentence - whole.sentence <= _EVEN and things(whole) and may_hold(whole, part) and _plausible(account):
                yield account
                break


def _told(reading: Reading, flow: Sequence[Counted], chain: Chain, tied: dict[int, Link]) -> Iterator[Account]:
    """What `chain` says, the agreeing reading first."""
    agreeing = _agreeing(flow, chain, tied)
    if agreeing is not None:
        yield agreeing
        return
    closing = "closing" in chain.ties
    for start in (1,) if chain.headed else range(min(4, len(chain.items) - 1)):
        parts = chain.items[start : chain.ties.index("closing") + 1 if closing else None]
        if len(parts) < 2 or _of_another_kind(flow, parts[0]) or (chain.ties[start + 1] == "linked" and start == 0) or any(_TOLL.search(part.outline.text) for part in parts):
            continue
        for whole in chain.items[:1] if chain.headed else _wholes(flow, parts[0]):
            if chain.ties[start] == "continuing" and whole is chain.items[start - 1]:
                continue
            account = Account(whole=whole, parts=tuple(parts), complete=True, ground=_ground(chain, tied, start), firm=_firm(chain, start))
            if (things(whole) is None and not chain.headed) or not _possible(whole, parts) or not _plausible(account, unread(reading, account)):
                continue
            if made_up(reading, account) or _one_more(flow, account) or (closing and _otherwise(flow, account)):
                if _narrow(whole.figure.value):
                    return
                continue
            exhausted = _exhausted(reading, whole, parts)
            if whole.figure.kind != "count" and not account.firm and not (closing and exhausted):
                continue
            if (closing or exhausted) and _clean(flow, account, tied):
                yield account
                return
    yield from _afterwards(reading, flow, chain, tied)
    yield from _partial(reading, flow, chain, tied)


def _afterwards(reading: Reading, flow: Sequence[Counted], chain: Chain, tied: dict[int, Link]) -> Iterator[Account]:
    """The whole that is told behind its parts: `he put the number of dead at 15 and said there were no others`."""
    parts = tuple(chain.items)
    for whole in flow:
        if whole in parts or not 0 <= whole.sentence - parts[-1].sentence <= 1 or whole.figure.index < parts[-1].figure.index or not _TOTAL.search(whole.lead):
            continue
        account = Account(whole=whole, parts=parts, complete=True, ground=(whole.words_ahead(0, len(whole.before)),), firm=False)
        if chain.headed or len(parts) < 3 or not _possible(whole, parts) or made_up(reading, account) or not _plausible(account) or not _clean(flow, account, tied):
            continue
        if account.agrees or _exhausted(reading, whole, parts):
            yield account
            return


def _of_another_kind(flow: Sequence[Counted], first: Counted) -> bool:
    """Whether the bare numbers from `first` on are days or miles, by the figure ahead of them (`70 days: 40 for …`)."""
    ahead = [one for one in flow if one.sentence == first.sentence and one.figure.index < first.figure.index]
    return first.noun is None and bool(ahead) and not same_kind(ahead[-1], first)


def _clean(flow: Sequence[Counted], account: Account, tied: dict[int, Link]) -> bool:
    """Whether every count between the parts was understood: none that may be a part as well was passed over."""
    first, last = account.parts[0], account.parts[-1]
    taken = {part.figure.index for part in account.parts} | {account.whole.figure.index}
    between = [
        one
        for one in flow
        if first.sentence <= one.sentence
        and one.figure.index <= last.figure.index
        and one.figure.index not in taken
        and not (one.sentence == first.sentence and regex.search("[:;]", one.outline.text[one.position : first.position]))
    ]
    if any(_EACH.search(part.after) and " x " not in str(part.figure) for part in account.parts):
        return False
    return all(
        one.figure.index in tied or passed_over(one) or not same_kind(one, account.whole)
        for one in between
        if account.whole.sentence != one.sentence or one.figure.index > account.whole.figure.index
    )


def _one_more(flow: Sequence[Counted], account: Account) -> bool:
    """Whether one figure more, near by, gives the whole exactly: then it was meant as well."""
    missing = account.whole.figure.value - account.total
    taken = {account.whole.figure.index, *(part.figure.index for part in account.parts)}
    return missing.exact and any(
        one.figure.value == missing for one in flow if one.figure.index not in taken and abs(one.sentence - account.parts[-1].sentence) <= 1 and same_kind(one, account.whole)
    )


def _otherwise(flow: Sequence[Counted], account: Account) -> bool:
    """Whether the last part and a few others of the figures told since the whole give it exactly."""
    last, whole = account.parts[-1], account.whole
    told = [one for one in flow if whole.figure.index < one.figure.index < last.figure.index and same_kind(one, whole) and one.figure.value.exact]
    rest = whole.figure.value - last.figure.value
    return len(told) <= _LONGEST and any(
        sum((one.figure.value for one in some), start=Interval.exactly(0)) == rest for size in (1, 2, 3) for some in combinations(told, size)
    )


def _agreeing(flow: Sequence[Counted], chain: Chain, tied: dict[int, Link]) -> Account | None:
    """The reading of `chain` under which parts make a whole in reach, the one with most parts."""
    size = len(chain.items)
    closing = "closing" in chain.ties or "linked" in chain.ties
    for start in range(size - 1):
        for stop in range(size, start + 1, -1):
            parts = chain.items[start:stop]
            near = [chain.items[start - 1]] if start else []
            if stop < size and chain.items[stop].sentence == parts[-1].sentence or (start > 1 and near[0].sentence == parts[0].sentence):
                continue
            wholes = [*near, *_wholes(flow, parts[0])] if stop == size or "closing" in chain.ties[start:stop] else near
            for whole in wholes:
                account = Account(whole=whole, parts=tuple(parts), complete=True, ground=_ground(chain, tied, start), firm=False)
                if whole in parts or (whole.figure.kind != "count" and not closing):
                    continue
                if _possible(whole, parts) and _meets(account):
                    return account
    return None


def _meets(account: Account) -> bool:
    return account.agrees and all(_narrow(one.figure.value) for one in (account.whole, *account.parts))


def _narrow(value: Interval) -> bool:
    """Whether `value` is one number but for its rounding: agreement with `about 30` is no evidence."""
    return value.exact or (value.low > 0 and (value / value).high < _CLOSE)


def _wholes(flow: Sequence[Counted], first: Counted) -> list[Counted]:
    """Counts ahead of `first` that may be the whole of it and what follows, the nearest first; those of headline and lead are never too far."""
    return [
        one
        for one in reversed(flow)
        if one.figure.index < first.figure.index
        and (first.sentence - one.sentence <= REACH or one.outline.sentence.section != "body" or one.paragraph == 0)
        and not one.one
        and one.figure.stated is not None
        and one.figure.quantity.bound != "under"
        and not continues(one)
    ]


def _possible(whole: Counted, parts: Sequence[Counted]) -> bool:
    """Whether `parts` can all be inside `whole`: by kind and noun, by deed, and one by one by size."""
    if not all(may_hold(whole, part) and not part.figure.value.above(whole.figure.value) for part in parts):
        return False
    one = whole.figure.event
    deeds = {part.figure.event for part in parts if part.figure.event is not None}
    if len(deeds) > 1 or one is None or not deeds or one in ("launched", "deployed"):
        return True
    deed = deeds.pop()
    return related(deed, one) or any(part.noun is None for part in parts)


def _shared_out(chain: Chain, tied: dict[int, Link]) -> Account | None:
    """The whole chain as parts of its head where they come to a little more: overlapping groups seldom do, a slip does."""
    whole, parts = chain.items[0], tuple(chain.items[1:])
    account = Account(whole=whole, parts=parts, complete=False, ground=_ground(chain, tied, 1), firm=False)
    limit = Interval.exactly(_LITTLE if len(parts) == 2 else _MORE)
    tied_in = all(tie in ("linked", "bare", "alike") for tie in chain.ties[1:]) and parts[-1].sentence - whole.sentence <= 2
    if len(parts) < 2 or not tied_in or whole.figure.kind != "count" or not (whole.noun or chain.headed) or not _possible(whole, parts):
        return None
    if not all(one.figure.value.exact for one in chain.items) or any(_OVERLAP.search(one.outline.text) for one in parts):
        return None
    if sum(passed_over(part) for part in parts) > 1:
        return None
    if ";" in whole.after or chain.ties[1] == "continuing":
        return None
    over = account.total.above(whole.figure.value) and not account.total.above(whole.figure.value * limit)
    return account if over else None


def _partial(reading: Reading, flow: Sequence[Counted], chain: Chain, tied: dict[int, Link]) -> Iterator[Account]:
    """Parts that exclude one another, without a word that they are all."""
    shared = _shared_out(chain, tied)
    if shared is not None:
        yield shared
        return
    for start in (1,) if chain.headed else (0, 1):
        chosen: list[Counted] = []
        for part in chain.items[start:]:
            if disjoint([*chosen, part], reading):
                chosen.append(part)
        for whole in chain.items[:1] if start else _wholes(flow, chain.items[0]):
            account = Account(whole=whole, parts=tuple(chosen), complete=False, ground=_ground(chain, tied, start), firm=chain.headed and _firm(chain, start))
            if len(chosen) < 2 or not _possible(whole, chosen) or (not start and whole.noun is None):
                continue
            if start and chain.ties[1] == "continuing":
                continue
            whole_run = len(chosen) == len(chain.items) - start
            near = (_plausible(account) and all(_narrow(part.figure.value) for part in chosen)) or not account.total.above(whole.figure.value)
            if start and ((chain.headed and (near or account.firm)) or (whole_run and near and whole.figure.kind == "count" and all(place(part, reading) or continues(part) for part in chosen[1:]))):
                yield account
                return
            if len(chosen) > 2 and whole_run and _plausible(account) and account.total.above(whole.figure.value):
                yield account
                return


def _firm(chain: Chain, start: int) -> bool:
    """Whether words tie every part to the whole."""
    if any(tie == "continuing" and item.sentence != chain.items[0].sentence for item, tie in zip(chain.items, chain.ties, strict=True)) and "closing" not in chain.ties:
        return False
    return start == 1 and all(tie in ("linked", "closing", "continuing", "bare") for tie in chain.ties[1:]) and chain.items[-1].sentence - chain.items[0].sentence <= 2


def _plausible(account: Account, ones: int = 0) -> bool:
    """Whether a slip explains the difference better than a misread text: together the parts, and `ones` unread, come near the whole."""
    whole = account.whole.figure.value
    slack = Interval.exactly(_FAR if account.firm else _NEAR)
    return not account.total.above(whole * slack) and not whole.above((account.total + Interval.between(0, ones)) * slack)


def unread(reading: Reading, account: Account) -> int:
    """How many may be counted by words that were not read as figures: `and one in Sarn`, `a single victim`."""
    text = "".join(outline.text for outline in reading.outlines[account.parts[0].sentence : account.parts[-1].sentence + 2])
    return sum(3 if "each" in found else 1 for found in _cues()["one"].findall(text))


def made_up(reading: Reading, account: Account) -> bool:
    """Whether what is missing may be among those."""
    missing = account.whole.figure.value - account.total
    return missing.high > 0 and unread(reading, account) >= missing.low


def _exhausted(reading: Reading, whole: Counted, parts: Sequence[Counted]) -> bool:
    """Whether the text around the parts says that there are no more."""
    if _cues()["every"].fullmatch(whole.before) and ";" not in whole.after:
        return True
    return any(_cues()["exhausts"].search(outline.text) for outline in reading.outlines[max(0, parts[0].sentence - 1) : parts[-1].sentence + 2])


def _ground(chain: Chain, tied: dict[int, Link], start: int) -> tuple[Span, ...]:
    """The words that tie the parts to the whole."""
    pairs = list(zip(chain.items, chain.ties, strict=True))[start:]
    spans = [tied[item.figure.index].ground for item, _ in pairs if item.figure.index in tied]
    spans += [item.words_ahead(max(0, len(item.before) - 16), len(item.before)) for item, tie in pairs if tie in ("closing", "continuing") and item.before]
    first = chain.items[start]
    return tuple(sorted(set(spans))) or (first.words_behind(0, min(len(first.after), 30)),)
