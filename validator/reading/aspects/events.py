"""What happened to the counted thing: killed, launched, jammed?

Events are the names of lexicon/events.tsv; `dead` and `injured` have the parent
`casualty`. A figure's event is named in its own phrase (`30 wounded soldiers`, `12
deaths`), by the predicate behind it (`25 were jammed`, `nine people injured in`), by the
verb before it (`killing nine`) or by the noun before it (`a death toll of 12`).
"""

from functools import cache

from validator.lexicon import table
from validator.model import Quantity
from validator.reading.aspects.clauses import BE, Clauses
from validator.reading.aspects.entities import Entity
from validator.reading.aspects.things import is_a
from validator.reading.aspects.wording import Wording

_Choices = tuple[tuple[str, tuple[str, ...]], ...]
"""Events that a word may name, each with the kinds of thing it happens to."""
_OF_LIVING = frozenset({"casualty", "dead", "injured"})
"""Events that happen to people, and to animals too."""
_LONGEST = 3
"""How many words an event's name may have."""
_PASSES = 14
"""How many tokens behind the phrase its predicate is looked for."""


HAPPENING = frozenset({"count", "ratio", "percent", "money", "measure"})
"""Kinds of figure that something happens to."""


@cache
def parents() -> dict[str, str]:
    """Each event that has a parent, with it."""
    return {row[0]: row[1] for row in table("events") if row[1] != "-"}


@cache
def _vocabulary(column: int) -> dict[str, _Choices]:
    """The words of a column of the table, each with the events it may name."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for row in table("events"):
        for word in row[column].split() if row[column] != "-" else ():
            found.setdefault(word, []).append((row[0], tuple(row[2].split()) if row[2] != "-" else ()))
    return {word: tuple(events) for word, events in found.items()}


_DONE_TO, _DOES, _NAMED = 3, 4, 5


@cache
def vocabulary() -> dict[str, str]:
    """Each single word that names an event, with the first event it names."""
    found: dict[str, str] = {}
    for column in (_DONE_TO, _DOES, _NAMED):
        for word, choices in _vocabulary(column).items():
            found.setdefault(word, choices[0][0])
    return found


def related(one: str, other: str) -> bool:
    """Whether two events are the same, or one is the parent of the other."""
    return one == other or parents().get(one) == other or parents().get(other) == one


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for event, _, kinds, *_rest in table("events"):
        found[event] = found.get(event, ()) + (tuple(kinds.split()) if kinds != "-" else ())
    return found


def kinds_of(event: str | None) -> tuple[str, ...]:
    """What kinds of thing an event happens to; none where it may happen to any."""
    return _kinds()[event] if event is not None else ()


def counts(noun: str, event: str | None) -> bool:
    """Whether `noun`, in the singular, counts the event itself: `death`."""
    return event is not None and any(event == one for form in (noun, noun + "s") for one, _ in _vocabulary(_NAMED).get(form, ()))


def event_of(clauses: Clauses, entity: Entity, quantity: Quantity) -> str | None:
    """The event of the figure with this entity; a measure of land is land (`14,000 hectares burned`), another amount no thing at all."""
    if quantity.kind not in HAPPENING:
        return None
    if quantity.kind in ("money", "measure"):
        entity = entity._replace(head=quantity.unit if is_a(quantity.unit or "", "land") else "")
    wording = clauses.wording
    named = _named(wording, entity)
    if named is not None:
        return named[0] if named[1] else _saved(clauses, entity) or named[0]
    if entity.begin and wording.classes[entity.begin - 1] == "O":
        of = _of_noun(wording, clauses.chunk_before(entity.begin - 1))
        if of is not None:
            return of
    event, subject = _behind(wording, entity)
    if event is not None:
        return event
    return None if subject else _before(clauses, entity, counted=quantity.kind not in ("percent", "ratio"))


def _choose(choices: _Choices | None, head: str | None) -> str | None:
    """The event whose kind of thing `head` is; any thing may be a living one, and what is not known is all but a post."""
    if head is None and len({event for event, _ in choices or ()}) > 1:
        return None
    for event, kinds in choices or ():
        if not kinds or (head is None and kinds != ("job",)) or any(is_a(head or "", kind) for kind in kinds):
            return event
    return next((event for event, _ in choices or () if event in _OF_LIVING), None) if head else None


def _at(wording: Wording, at: int, column: int, head: str | None) -> str | None:
    """The event named at token `at` by one word or by several."""
    tokens, names = wording.tokens, _vocabulary(column)
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        word = tokens[at].lower if length == 1 else "_".join(token.lower for token in tokens[at : at + length])
        if word in names:
            return _choose(names[word], head)
    return None


def _named(wording: Wording, entity: Entity) -> tuple[str, bool] | None:
    """The event in the phrase itself, and whether a participle names it (`wounded soldiers`) and no noun."""
    if entity.name is None:
        return None
    names = _vocabulary(_NAMED)
    last = entity.end - 1
    if wording.tokens[last].lower in names:
        return _choose(names[wording.tokens[last].lower], None) or "", False
    for at in range(entity.begin, last):
        if wording.classes[at] in "EK":
            event = _at(wording, at, _DONE_TO, entity.head)
            if event is not None:
                return event, True
        elif wording.classes[at] == "J" and wording.tokens[at].lower in ("dead", "missing"):
            return _choose(names[wording.tokens[at].lower], None) or "", True
    return None


def _behind(wording: Wording, entity: Entity) -> tuple[str | None, bool]:
    """The event of the predicate behind the phrase, and whether the figure is the subject of any predicate."""
    classes, tokens = wording.classes, wording.tokens
    at, end = entity.end, min(len(classes), entity.end + _PASSES)
    passive = finite = far = False
    while at < end:
        letter = classes[at]
        if letter == "X":
            passive, finite = passive or tokens[at].lower in BE, True
        elif letter in "EKVGJzZvnA":
            event = _predicate(wording, at, entity.head, passive=passive, finite=finite)
            if event is not None or letter != "A":
                return event, finite or letter == "V"
        elif letter in ",(" and not finite:
            at = _past_aside(wording, at)
            continue
        elif letter in "PO" and not finite:
            event = _at(wording, at, _DONE_TO, entity.head) or _among(wording, at)
            if event is not None:
                return event, False
            at, far = _past_prepositional(classes, at), True
            continue
        elif letter not in "LRTY" or (letter == "R" and far):
            return None, finite
        at += 1
    return None, finite


def _among(wording: Wording, at: int) -> str | None:
    """The event of those of whom the figure is a part: `eleven of the dead`."""
    if wording.classes[at : at + 2] != "OD" or at + 2 >= len(wording.tokens):
        return None
    return _choose(_vocabulary(_NAMED).get(wording.tokens[at + 2].lower), None) if wording.classes[at + 2] in "JEK" else None


def _predicate(wording: Wording, at: int, head: str | None, *, passive: bool, finite: bool) -> str | None:
    """The event of the verb or adjective at `at`, said of what stands before it."""
    done = _at(wording, at, _DONE_TO, head)
    follows = wording.classes[at + 1 : at + 2]
    if done is not None and wording.classes[at] in "EKVJ" and (passive or (not finite and follows in "P,;)(CALTBpEX\"-" or follows == "")):
        return done
    if finite and passive and done is not None:
        return None
    does = _at(wording, at, _DOES, head)
    adjective = wording.classes[at] in "JEK" and (passive or not finite)
    return does or (_at(wording, at, _NAMED, head) if adjective else None)


def _past_aside(wording: Wording, at: int) -> int:
    """The token behind the aside that begins at `at`; the end of the sentence where it has no end or the predicate is in it."""
    classes = wording.classes
    close = classes.find("," if classes[at] == "," else ")", at + 1)
    aside = 0 < close - at <= _PASSES and (classes[at + 1] not in "GCR" or wording.tokens[at + 1].lower == "including")
    return close + 1 if aside and classes[close + 1 : close + 2] in ("X", "V", "E", "K") else len(classes)


def _past_prepositional(classes: str, at: int) -> int:
    """The token behind the preposition at `at` and its noun phrase."""
    at += 1
    while at < len(classes) and classes[at] in "DQnzmJNMZUuO'hY":
        at += 1
    return at


def _saved(clauses: Clauses, entity: Entity) -> str | None:
    """`saved 12 lives` are no deaths: the verb before goes over the noun."""
    verb = clauses.verb_before(entity.begin)
    return _at(clauses.wording, verb.at, _DONE_TO, None) if verb is not None and verb.led is None and verb.direct else None


def _before(clauses: Clauses, entity: Entity, *, counted: bool) -> str | None:
    """The event of the verb that governs the phrase, or of the noun that it is said of."""
    wording, begin = clauses.wording, entity.begin
    if begin and wording.classes[begin - 1] in "Op":
        return _of_noun(wording, clauses.chunk_before(begin - 1))
    verb = clauses.verb_before(begin)
    aside = wording.classes[begin - 1 : begin] == "," and wording.classes[begin - 3 : begin - 2] == "D"
    if begin > 1 and (aside or wording.tokens[begin - 1].lower == "at"):
        event = _of_noun(wording, clauses.head_before(begin - 1) or (begin - 2, begin - 1))
        if event is not None:
            return event
    if verb is None:
        return None
    if verb.led is None or (verb.passive and clauses.gapped(begin) is not None):
        event = _at(wording, verb.at, _DONE_TO, entity.head) if verb.direct or verb.passive else None
        if event is not None:
            return event
    if wording.classes[verb.at] == "G" or not counted:
        return None
    return _of_noun(wording, clauses.subject_of(verb.at))


def _of_noun(wording: Wording, place: tuple[int, int] | None) -> str | None:
    """The event that a noun phrase counts: `death toll`."""
    if place is None:
        return None
    names = _vocabulary(_NAMED)
    for at in range(place[1] - 1, place[0] - 1, -1):
        if wording.tokens[at].lower in names and (wording.classes[at] not in "EK" or place[1] - place[0] == 1):
            return _choose(names[wording.tokens[at].lower], None)
    return None
