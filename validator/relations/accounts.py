"""A whole and the parts that the following sentences tell of: by fate, by place, by day, by party.

From a whole the figures behind it are read in turn. One joins the account if a phrase
ties it to the whole (`33 of them`), if its noun is left out while the whole is still
spoken of (`25 were jammed`), if it goes on (`another 12`, `the other 30`), or if it
counts the same things (`four people died in Odesa`). Anything else is passed over, and
what hangs on it with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations

import regex

from validator.interval import Interval
from validator.model import Reading, Span
from validator.reading.events import parents
from validator.relations.counted import Account, Counted, may_hold
from validator.relations.exclusive import continues, disjoint, place
from validator.relations.nouns import fits, is_person
from validator.relations.partitives import Link, links

REACH = 5
"""So many sentences may lie between one part and the next."""
_FAR, _NEAR = Fraction(3, 2), Fraction(5, 4)
"""So many times the whole its parts may make by a slip: where words tie each of them to it, and where some are inferred."""
_MOST = 9
"""An account of more parts is not searched for readings that agree."""


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return {
        "all": regex.compile(r"(?:.*\W)?(?:all|every one of|each of|all of|the)(?: of)? (?:the |its |his |their |those )?", regex.DOTALL),
        "every": regex.compile(r"(?:.*\W)?(?:all|every one of|all of)(?: of)? (?:the |its |his |their |those )?", regex.DOTALL),
        "closes": regex.compile(
            r"(?:.*\W)?(?:(?:the|its|his|her|their) (?:remaining|other|rest|balance|remainder|rest of the|final|last)|remaining|everything else|all the rest|the balance of|(?:and )?the rest,(?: some)?)"
            r" (?:about |some )?(?:took |takes |take )?", regex.DOTALL
        ),
        "weakly": regex.compile(r"(?:.*\W)?(?:final|last) ", regex.DOTALL),
        "behind": regex.compile(r"[^,;ⓒⓜⓤ]{0,60}\b(?:accounted for the (?:balance|rest|remainder)|made up the (?:balance|rest|remainder)|(?:was|were) the (?:last|rest|only other))\b"),
        "exhausts": regex.compile(
            r"\b(?:no(?:where| one| place)? (?:else|other)|no others?|no (?:deaths|fatalities|damage|victims|injuries|casualties|cases|losses) (?:in other|elsewhere|were reported (?:elsewhere|anywhere else))|nothing else|"
            r"none elsewhere|(?:the|its) only other|no other|break-?down|list(?:ed|s)? no other|in full|no further|(?:lists?|the list)\b.{0,20}\b(?:aloud|read)|read out|share them|between them share|"
            r"(?:all|have all|now all|been) (?:been )?(?:accounted for|identified|named|answered|decided)|evenly between)\b"
        ),
        "aside": regex.compile(r"(?:.*\W)?(?:including|among them|among whom|notably|from|than|to|by|up from|down from|against|of|worth|aged|age|every|each|compared with|least|before|number|after) (?:the |a |some |about )?", regex.DOTALL),
        "again": regex.compile(r"(?:.*\W)?(?:the|those|these|all|both|its|his|her|their|that|this) (?:[a-z'-]+ )?", regex.DOTALL),
        "governed": regex.compile(r"(?:.*\W)?(?:in|over|across|at|on|from|within|among|through|near|for|into|by|after|around|with|between|than) (?:[a-z'-]+ )?", regex.DOTALL),
        "older": regex.compile(r"[^,;ⓒⓜⓤ]{0,60}(?:ⓨ|\b(?:ago|a (?:year|month|week|day) earlier|last (?:year|month|week|season|time)|the (?:year|month|week|day) before|previously|in all|altogether|a (?:day|week|month|year)|in the past|per|each)\b)|(?: [a-z'-]+){0,3} (?:more|fewer|less) than\b"),
        "pronoun": regex.compile(r"(?: more)? of (?:them|these|those|whom|which)\b"),
    }


def _cue(name: str, text: str) -> bool:
    return _cues()[name].fullmatch(text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One part of an account; `how` it is tied: linked, closing, continuing, alike, or bare."""

    part: Counted
    how: str


def accounts(reading: Reading, sentences: Sequence[Sequence[Counted]]) -> Iterator[Account]:
    """All accounts that run over clauses and sentences."""
    flow = [one for sentence in sentences for one in sentence]
    tied = {link.part.figure.index: link for link in links(reading)}
    for number, whole in enumerate(flow):
        if _can_be_whole(whole, tied):
            run = _run(flow, number, tied)
            if run:
                yield from _accounts(reading, whole, run, tied)


def _can_be_whole(whole: Counted, tied: dict[int, Link]) -> bool:
    value = whole.figure.value
    if value.high <= 2 or continues(whole) or whole.figure.stated is None or isinstance(whole.figure.stated, tuple):
        return False
    if whole.figure.kind == "count":
        return whole.noun is not None or whole.figure.event is not None or whole.figure.index not in tied
    return whole.figure.kind in ("money", "duration", "measure")


def _run(flow: Sequence[Counted], number: int, tied: dict[int, Link]) -> list[_Told]:
    """The parts that the text tells of behind the whole at `number`."""
    whole = flow[number]
    run = _ahead(flow, number, tied)
    ours, last = True, whole
    for part in () if run and run[-1].how == "closing" else flow[number + 1 :]:
        if part.sentence - last.sentence > REACH or part.paragraph - last.paragraph > 2 or (run and part.sentence - last.sentence > 2 and run[-1].how == "closing"):
            break
        if part.figure.kind != whole.figure.kind:
            continue
        link = tied.get(part.figure.index)
        if link is not None and link.whole.figure.index != whole.figure.index:
            if link.whole.figure.index not in {told.part.figure.index for told in run}:
                ours = ours and link.whole.figure.index > whole.figure.index and False
            continue
        how = _how(whole, part, link, ours, run)
        if how is None:
            ours = ours and (_cue("governed", part.before) or part.noun is None or (link is None and _cue("aside", part.before)))
            continue
        if how == "again":
            ours = True
            continue
        ours, last = True, part
        run.append(_Told(part=part, how=how))
        if how == "closing" and not _cue("weakly", part.before):
            break
    return run


def _ahead(flow: Sequence[Counted], number: int, tied: dict[int, Link]) -> list[_Told]:
    """Parts that stand in one phrase ahead of their whole: `41 of the 70`, `40 full, and the other 20 of the 60`."""
    whole, before = flow[number], flow[number - 1] if number else None
    link = tied.get(before.figure.index) if before else None
    if before is None or link is None or link.whole.figure.index != whole.figure.index:
        return []
    run = [_Told(part=before, how="closing" if _cue("closes", before.before) else "linked")]
    for part in reversed(flow[: number - 1] if run[0].how == "closing" else ()):
        if part.sentence != whole.sentence or not may_hold(whole, part):
            break
        run.insert(0, _Told(part=part, how="bare"))
    return run


def _how(whole: Counted, part: Counted, link: Link | None, ours: bool, run: Sequence[_Told]) -> str | None:
    """How `part` is tied to `whole`, `again` where it names the whole once more, `None` where it is not tied."""
    if not may_hold(whole, part) or _cues()["older"].match(part.after):
        return None
    closing = _cue("closes", part.before) or _cues()["behind"].match(part.after) is not None
    if closing and (ours or run or link):
        return "closing"
    if link is not None:
        return "linked"
    if part.noun is not None and part.figure.value == whole.figure.value:
        return "again"
    if _cue("aside", part.before) or _cues()["pronoun"].match(part.after):
        return None
    if continues(part):
        return "continuing" if ours else None
    if part.noun is None and part.figure.kind == "count":
        return "bare" if ours else None
    if part.figure.kind != "count":
        return "alike" if ours else None
    if whole.noun is None or _cue("again", part.before) or not _same_event(whole, part):
        return None
    return "alike" if part.noun is not None and fits(part.noun, whole.noun) and (is_person(part.noun) or part.noun == whole.noun) else None


def _same_event(whole: Counted, part: Counted) -> bool:
    one, other = whole.figure.event, part.figure.event
    return one is None or other is None or one == other or parents().get(other) == one or one in ("launched", "deployed")


def _accounts(reading: Reading, whole: Counted, run: list[_Told], tied: dict[int, Link]) -> Iterator[Account]:
    """What the run says of the whole: all of it where it closes or a cue says so, else some of it."""
    parts = tuple(told.part for told in run)
    ground = _ground(whole, run, tied)
    if run[-1].how == "closing" and len(parts) > 1:
        yield from _agreeing(Account(whole=whole, parts=parts, complete=True, ground=ground, firm=_firm(run)), must=parts[-1])
        return
    exhausted = _exhausted(reading, whole, parts)
    for length in range(len(parts), 1, -1):
        account = Account(whole=whole, parts=parts[:length], complete=True, ground=ground, firm=exhausted)
        said = exhausted or whole.figure.kind == "count" or any(told.how == "linked" for told in run)
        if account.agrees and said and all(part.figure.value.exact for part in account.parts):
            yield account
            return
    if exhausted and len(parts) > 1:
        yield from _agreeing(Account(whole=whole, parts=parts, complete=True, ground=ground, firm=_firm(run)), must=parts[0])
    elif len(parts) > 1:
        yield from _partial(reading, whole, run, ground)


def _partial(reading: Reading, whole: Counted, run: list[_Told], ground: tuple[Span, ...]) -> Iterator[Account]:
    """Parts that exclude one another, without a word that they are all."""
    chosen: list[Counted] = []
    for told in run:
        if disjoint([*chosen, told.part], reading):
            chosen.append(told.part)
    linked = any(told.how == "linked" for told in run if told.part in chosen)
    account = Account(whole=whole, parts=tuple(chosen), complete=False, ground=ground, firm=linked and len({p.sentence for p in chosen}) == 1)
    if len(chosen) < 2:
        return
    if linked or (not account.total.above(whole.figure.value) and all(place(part, reading) for part in chosen)):
        yield account
    elif len(chosen) > 2 and _plausible(account):
        yield account


def _firm(run: Sequence[_Told]) -> bool:
    return all(told.how in ("linked", "closing", "continuing", "bare") for told in run)


def _exhausted(reading: Reading, whole: Counted, parts: Sequence[Counted]) -> bool:
    """Whether the text around the parts says that there are no more."""
    if _cue("every", whole.before):
        return True
    last = parts[-1].sentence
    return any(_cues()["exhausts"].search(outline.text) for outline in reading.outlines[whole.sentence : last + 2])


def _agreeing(account: Account, must: Counted) -> Iterator[Account]:
    """The account, or the reading of it with fewer parts under which the figures agree; nothing where it is too far off to be one."""
    if account.agrees or len(account.parts) > _MOST:
        yield account
        return
    for size in range(len(account.parts) - 1, 1, -1):
        for parts in combinations(account.parts, size):
            fewer = Account(whole=account.whole, parts=parts, complete=True, ground=account.ground, firm=False)
            if must in parts and fewer.agrees:
                yield fewer
                return
    if _plausible(account):
        yield account


def _plausible(account: Account) -> bool:
    """Whether a slip explains the difference better than a misread text: each part fits, and together they come near."""
    whole = account.whole.figure.value
    slack = Interval.exactly(_FAR if account.firm else _NEAR)
    if account.whole.noun is None or any(part.figure.value.above(whole) for part in account.parts):
        return False
    return not account.total.above(whole * slack) and not whole.above(account.total * slack)


def _ground(whole: Counted, run: Sequence[_Told], tied: dict[int, Link]) -> tuple[Span, ...]:
    """The words that tie the parts to the whole."""
    spans = [tied[told.part.figure.index].ground for told in run if told.part.figure.index in tied]
    spans += [told.part.words_ahead(max(0, len(told.part.before) - 16), len(told.part.before)) for told in run if told.how in ("closing", "continuing") and len(told.part.before) > 0]
    return tuple(sorted(set(spans))) or (whole.words_behind(0, min(len(whole.after), 30)),)
