"""Which count is said to be inside which: `of whom 31`, `of the 150 aboard, 118`, `nine of the wounded`.

A partitive phrase points to a set. Where the set has its number in the same phrase the
link is `firm`; where the phrase only refers back (`of them`, `of the drones`), the set is
looked for among the counts before it, and of several that could be meant the nearest
that can hold the part is taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.model import Reading, Span
from validator.reading.aspects.entities import singular
from validator.reading.aspects.events import vocabulary
from validator.relations.nouns import akin, alike, is_person, same_noun
from validator.relations.parts.bare_parts import bare
from validator.relations.parts.bodies import bodies, companies
from validator.relations.parts.counted import Counted, counted, may_hold, things, together
from validator.relations.parts.derived import rests
from validator.relations.parts.dubbed import dubbed
from validator.relations.parts.partitive_phrases import named_things, patterns
from validator.relations.parts.stages import stages

REACH = 12
"""How many sentences back a set is looked for."""
_MOST, _KEPT = 16, 120
"""So many figures of its own sentence, and of those before, may be the set."""
_ANOTHER_TIME = regex.compile(r"(?:ⓨ|\b(?:in|on|by) [a-z]+) (?:another|a further) $")
"""What tells of more than the whole: `120 of them at once and in June another 400`."""
_OF_THEN = regex.compile(r"\b(?:(?:the|a) (?:year|month|week|season|day|decade) (?:before|earlier)|(?:year|month|week|season)s? ago)\b")
"""What tells of other things of that name: `the year before, 63 of the shops`."""
_SENT = regex.compile(r"(?: [a-z]+){0,3} (?:to|at|in) (?:the )?(?P<place>(?:st |saint )?(?!the\b|a\b|hospitals?\b)[a-z]{3,})")
_UNCOUNTED = regex.compile(r"\b(?:there (?:had been|have been|were|are)|single|several|other|new) (?:[a-z-]+ ){0,2}[a-z-]+s, (?:[a-z]+ )?$")
"""`there had been lone beasts, five of them since 2018`: `them` are things that no figure counts."""
_FAR, _NEAR = Fraction(5, 2), Fraction(3, 2)
"""So many times its whole a part may be by a slip: where one phrase names both, and where the whole is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """`part` is counted inside `whole`; `firm` where one phrase says so."""

    part: Counted
    whole: Counted
    ground: Span
    firm: bool


def _matches(name: str, text: str) -> "regex.Match[str] | None":
    return patterns()[name].fullmatch(text)


def links(reading: Reading) -> Iterator[Link]:
    """All links, the firm ones of a sentence first; not those whose part is so much too large that the phrase was misread."""
    for link in _links(reading):
        if not link.part.figure.value.above(link.whole.figure.value * Interval.exactly(_FAR if link.firm else _NEAR)):
            yield link


def _links(reading: Reading) -> Iterator[Link]:
    before: list[Counted] = []
    flow: list[Counted] = []
    for number, sentence in enumerate(counted(reading)):
        if sentence:
            inside = list(_inside(sentence))
            yield from inside
            taken = {link.part.figure.index for link in inside}
            for at, part in enumerate(sentence):
                if part.figure.index not in taken:
                    yield from _back(part, sentence[max(0, at - _MOST) : at], before, inside)
            before = [one for one in before[-_KEPT:] if number - one.sentence < REACH]
            before += sentence
            flow += sentence
        before += rests(reading.outlines[number], before)
    for part, whole in (*stages(flow), *dubbed(flow), *bare(flow), *bodies(flow), *companies(flow)):
        yield Link(part=part, whole=whole, ground=part.outline.span(part.position, part.position + 1), firm=False)


def _inside(sentence: Sequence[Counted]) -> Iterator[Link]:
    """Links whose whole and part stand in one phrase."""
    taken: set[int] = set()
    for number, item in enumerate(sentence):
        for link in _around(sentence, number, item):
            if link.part.figure.index in taken:
                continue
            taken.add(link.part.figure.index)
            yield link


def _around(sentence: Sequence[Counted], number: int, item: Counted) -> Iterator[Link]:
    following = sentence[number + 1] if number + 1 < len(sentence) else None
    if following is None:
        return
    between = item.after
    ground = item.words_behind(0, len(between))
    if _matches("of", between) and may_hold(following, item):
        yield Link(part=item, whole=following, ground=ground, firm=True)
    elif _matches("opens", item.before) and (_matches("front", between) or (_matches("inverted", between) and "among" in item.before)):
        yield from _row(sentence, number + 1, item, item.words_ahead(max(0, len(item.before) - 12), len(item.before)))
    elif (
        (_matches("whom", between) and not patterns()["pronoun"].match(between))
        or (match := _matches("including", between))
        and match["cue"] != "not counting"
    ):
        whole = _leftward(sentence[max(0, number + 1 - _MOST) : number + 1], following)
        if whole is not None:
            yield from _row(sentence, number + 1, whole, ground)
    elif (
        _matches("sized", between)
        and regex.match("-(?:seat|member|bed|room|strong|head|berth)", following.after)
        and _fits_size(following, item)
        or _matches("among", between)
        and may_hold(following, item)
    ):
        yield Link(part=item, whole=following, ground=ground, firm=True)


def _row(sentence: Sequence[Counted], first: int, whole: Counted, ground: Span) -> Iterator[Link]:
    """The part at `first`, and those that follow it in one row (`28 from the towns and 12 from farms`)."""
    for number in range(first, min(len(sentence), first + _MOST)):
        part = sentence[number]
        if number > first and (not _matches("next", sentence[number - 1].after) or _ANOTHER_TIME.search(part.before)):
            return
        if (
            (may_hold(whole, part) or _akin(whole, part))
            and not patterns()["pronoun"].match(part.after)
            and not part.before.endswith(" of ")
        ):
            yield Link(part=part, whole=whole, ground=ground, firm=True)


def _leftward(here: Sequence[Counted], part: Counted) -> Counted | None:
    """The nearest figure of `here` that can hold `part`."""
    people = _names_people(part)
    for whole in reversed(here):
        if (may_hold(whole, part) or _akin(whole, part)) and not (people and whole.noun is not None and not is_person(whole.noun)):
            return whole
    return None


def _fits_size(whole: Counted, part: Counted) -> bool:
    """Whether the part counts what the size of a body counts: `46 seats in the 101-seat chamber`."""
    return part.noun is None or whole.noun is None or part.noun == whole.noun or may_hold(whole, part) or same_noun(part.noun, whole.noun)


def _akin(whole: Counted, part: Counted) -> bool:
    """Whether both are kinds of one thing, as trucks and tankers are vehicles: loosely said, the one includes the other."""
    if whole.noun is None or part.noun is None or whole.one or whole.figure.kind != "count" or part.figure.kind != "count":
        return False
    return (
        not is_person(whole.noun)
        and akin(whole.noun, part.noun)
        and not part.figure.value.above(whole.figure.value * Interval.exactly(_NEAR))
    )


def _names_people(part: Counted) -> bool:
    """Whether the words around `part` say that it counts people."""
    if part.noun is not None:
        return part.figure.kind == "count" and is_person(part.noun)
    if "whom" in part.after[:10] or part.before.rstrip().endswith("of whom"):
        return True
    return any(is_person(singular(word.strip(",.;"))) for word in part.after.split()[2:5])


def _back(part: Counted, here: Sequence[Counted], before: Sequence[Counted], inside: Sequence[Link]) -> Iterator[Link]:
    """Links of a phrase that refers back; `here` are the figures ahead in the sentence, `before` those of earlier ones."""
    if part.noun is None and part.before.endswith(" of "):
        return
    earlier = [*before, *here]
    if match := patterns()["received"].match(part.after):
        yield from _by_place(part, earlier, part.words_behind(*match.span()))
    elif (match := patterns()["those"].match(part.after)) and match["word"] in vocabulary():
        yield from _by_noun(part, match["word"], ",", earlier, part.words_behind(*match.span()))
    elif match := patterns()["pronoun"].match(part.after):
        yield from _by_pronoun(part, here, before, inside, part.words_behind(*match.span()))
    elif match := _definite(part):
        yield from _by_noun(part, match["phrase"], match["stop"], earlier, part.words_behind(match.start(), match.end("phrase")))
    elif match := _matches("of_these", part.before):
        yield from _by_pronoun(part, here, before, inside, part.words_ahead(match.start("word") - 3, match.end("word")))
    elif match := _matches("of_the", part.before) or _matches("included", part.before):
        yield from _by_noun(part, match["phrase"], ",", earlier, part.words_ahead(match.start("article") - 3, match.end("phrase")))
    elif here:
        yield from _beside(part, here)


def _definite(part: Counted) -> "regex.Match[str] | None":
    """The phrase `of the drones` behind `part`, the shorter of two readings."""
    found = [match for name in ("plural", "definite", "coordinate") if (match := patterns()[name].match(part.after))]
    return min(found, key=lambda match: match.end("phrase"), default=None)


def _beside(part: Counted, here: Sequence[Counted]) -> Iterator[Link]:
    """`44 people, nine badly`; `three children among them`; `all but two`."""
    degree = patterns()["degree"].match(part.after) if regex.search(r"[,(-] ?$", part.before) else None
    behind, ahead = degree or patterns()["inclusive"].match(part.after), _matches("all_but", part.before)
    whole = _leftward(here, part) if behind or ahead else None
    if whole is not None and behind:
        yield Link(part=part, whole=whole, ground=part.words_behind(*behind.span()), firm=True)
    elif whole is not None and ahead:
        yield Link(part=part, whole=whole, ground=part.words_ahead(*ahead.span()), firm=True)


def _by_pronoun(part: Counted, here: Sequence[Counted], before: Sequence[Counted], inside: Sequence[Link], ground: Span) -> Iterator[Link]:
    """`of them`: the nearest count that can be meant, of this sentence, else of the one or two before it."""
    if not here and _UNCOUNTED.search(part.before):
        return
    if not here and before and patterns()["treated"].match(part.after):
        last = before[-1].outline
        named = list(patterns()["befallen"].finditer(last.text)) if last.sentence.index == part.sentence - 1 else []
        if named:
            yield from _by_noun(part, named[-1]["word"], ",", before, ground)
            return
    people = _names_people(part)
    for scope in (here, [one for one in before if one.sentence >= part.sentence - 2]):
        found = [
            one
            for one in reversed(scope)
            if may_hold(one, part)
            and not (people and one.noun is not None and not is_person(one.noun))
            and not patterns()["pronoun"].match(one.after)
        ]
        if found:
            parts = {link.part.figure.index: link.whole for link in inside}
            whole = parts.get(found[0].figure.index, found[0])
            whole = _holder(part, [one for one in found if one.sentence == whole.sentence and _coordinate(one, whole)] or [whole])
            yield Link(part=part, whole=whole, ground=ground, firm=scope is here)
            return


def _coordinate(one: Counted, other: Counted) -> bool:
    """Whether the two counts may be meant together or for one another (`62 drones and three missiles`)."""
    return one is other or one.noun is None or other.noun is None or akin(one.noun, other.noun)


def _by_place(part: Counted, before: Sequence[Counted], ground: Span) -> Iterator[Link]:
    """`Of those it had received`: the nearest count that went to a place which the sentence names (`the other 15 to Coroico`)."""
    for one in reversed(before[-_KEPT:]):
        match = _SENT.match(one.after) if one.sentence != part.sentence and part.sentence - one.sentence <= REACH else None
        name = match["place"] if match else None
        if name is not None and may_hold(one, part) and regex.search(rf"\b{name}\b", part.outline.text):
            yield Link(part=part, whole=one, ground=ground, firm=False)
            return


def _by_noun(part: Counted, phrase: str, stop: str, before: Sequence[Counted], ground: Span) -> Iterator[Link]:
    """`of the drones`: the nearest count of drones; of the wounded, the nearest count of people hurt."""
    if stop.strip() in ("in", "at", "from", "on", "of", "with", "for", "who", "that", "which") or _OF_THEN.search(part.before):
        return
    head, event = named_things(phrase)
    held = part if event is None else replace(part, noun=None)
    found = [
        one
        for one in reversed(before)
        if part.sentence - one.sentence <= REACH
        and may_hold(one, held)
        and _named(one, head, event)
        and not patterns()["pronoun"].match(one.after)
    ]
    found = [one for one in found if one.figure.stated is not None] or found
    found = [one for one in found if one.noun == head] or found
    if found:
        yield Link(part=part, whole=_holder(part, found, before), ground=ground, firm=False)


def _named(one: Counted, head: str | None, event: str | None) -> bool:
    """Whether the count may be the one that a phrase with this head and event names."""
    if event is not None and one.figure.event not in (event, None):
        return False
    if head is None:
        return one.figure.event == event and (one.noun is None or is_person(one.noun) or vocabulary().get(one.noun) == event)
    thing = things(one)
    return thing is not None and alike(head, thing)


def _holder(part: Counted, found: Sequence[Counted], before: Sequence[Counted] = ()) -> Counted:
    """Of the counts that may be meant the nearest that can hold `part`; where none can, all of one sentence together, or the largest."""
    fitting = next((one for one in found if not part.figure.value.above(one.figure.value)), None)
    if fitting is not None:
        return fitting
    rows = [[one for one in found if one.sentence == sentence and things(one)] for sentence in {one.sentence for one in found}]
    rows = [[*row, *(one for one in before if _goes_on(row, one))] for row in rows if row] or [[one] for one in found]
    return max((together(sorted(row, key=lambda one: one.position)) for row in rows), key=lambda one: one.figure.value.high)


def _goes_on(row: Sequence[Counted], one: Counted) -> bool:
    """Whether a bare count in the sentence goes on with those of `row`: `480 soldiers, and the second 510`."""
    last = max(row, key=lambda item: item.position)
    return (
        one not in row
        and one.sentence == last.sentence
        and one.position > last.position
        and one.noun is None
        and one.figure.kind == "count"
        and " and " in f" {one.before}"
    )
