"""Of what or whom is a figure said? `Sales` of `Sales fell 7%`, `Russia` of `Russia launched 62 drones`.

The owner of what is counted or measured by a verb is the verb's subject, of a passive its
`by`; a possessor goes before either. A pronoun owns nothing.
"""

import regex

from validator.lexicon import words
from validator.model import Kind
from validator.reading.aspects.clauses import Clauses
from validator.reading.aspects.entities import MOMENTS, PHRASE, Entity
from validator.reading.aspects.wording import Wording

_PREDICATE = regex.compile(rf"(?:[PO][DQ]*+{PHRASE}){{0,2}}(?:,[^,;]{{1,14}},)?[AL]*+(?:[XV]|[EK][P,;)ALTBC]|(?P<active>[EK]))")
_BY = regex.compile(
    rf"(?:[PO][DQ]*+{PHRASE})*+[AL]*+(?:X[XAL]*+)?[EK]A?+(?:P[DQ]*+{PHRASE})?P(?=(?P<agent>D?[DQ]*+{PHRASE}))"
)
_COUNTED = regex.compile(r"D?#=*+")
_NO_AGENTS = MOMENTS | {
    "end", "start", "noon", "midnight", "dawn", "dusk", "nightfall", "midday", "sea", "road", "air", "rail", "train", "bus", "boat",
}  # fmt: skip


def owner_of(text: str, clauses: Clauses, entity: Entity, kind: Kind, *, moved: bool = False) -> tuple[str | None, str | None]:
    """The owner of a figure, and for an amount the noun that it is `of` or `for` (`a profit of $3 million`).

    `moved` says that the figure is the amount of a rise or fall.
    """
    mover = _mover(clauses, clauses.start_of(entity.begin)) if moved else None
    owner, attribute = _found(text, clauses, entity, kind) if mover is None else (_words(text, clauses.wording, mover), None)
    return (owner or _holder(entity), attribute)


def _mover(clauses: Clauses, begin: int) -> tuple[int, int] | None:
    """What stands right before the `up` or `down` of a figure: the shares of `pushed shares up 3 percent`."""
    if begin < 2 or clauses.wording.tokens[begin - 1].lower not in ("up", "down"):
        return None
    chunk, classes = clauses.chunk_before(begin - 1), clauses.wording.classes
    if chunk is None:
        return None
    acts = classes[chunk[0]] in "EK" and chunk[0] > 0 and classes[chunk[0] - 1] in "nNMUuz" and chunk[1] - chunk[0] > 1
    return (chunk[0] + 1, chunk[1]) if acts else clauses.head_before(begin - 1)


def _holder(entity: Entity) -> str | None:
    """Whose the counted things are: the city of `two of the city's schools`."""
    holder, genitive, _ = (entity.name or "").replace("’", "'").partition("'s ")
    return holder if genitive else None


def _found(text: str, clauses: Clauses, entity: Entity, kind: Kind) -> tuple[str | None, str | None]:
    if entity.owner is not None:
        return entity.owner, None
    wording, attribute = clauses.wording, None
    classes, begin = wording.classes, clauses.start_of(entity.begin)
    if begin > 1 and wording.tokens[begin - 2].lower == "according":
        return None, None
    before = classes[begin - 1] if begin else ";"
    if before == "'":
        return _words(text, wording, clauses.possessor_before(begin - 1)), None
    if before == "D" and classes[begin - 2 : begin - 1] == "O":
        return None, None
    if kind == "age" and clauses.chunk_before(begin) is not None:
        return _words(text, wording, clauses.chunk_before(begin)), None
    aside = _aside(clauses, entity, begin)
    if aside is not None:
        return _words(text, wording, aside), None
    if before in "PO":
        attribute = _words(text, wording, _attribute(clauses, begin, kind))
        if attribute is not None and (kind == "count" or wording.tokens[begin - 1].lower == "worth"):
            return attribute, None
    elif is_subject(wording, entity):
        return _agent(text, wording, entity.end), None
    gapped = clauses.gapped(begin)
    if gapped is not None:
        return _words(text, wording, gapped), attribute
    return _words(text, wording, _subject(clauses, entity, begin, kind)) or _price(text, clauses, entity, kind), attribute


def _aside(clauses: Clauses, entity: Entity, begin: int) -> tuple[int, int] | None:
    """What a figure in brackets or between commas stands behind: `the rate for the year, 0.8 percent, was`."""
    classes = clauses.wording.classes
    before, after = classes[begin - 1 : begin], classes[entity.end : entity.end + 1]
    if entity.pointing or not (before == "(" or (before == "," and after in (",", ";", ")"))):
        return None
    chunk = clauses.head_before(begin - 1)
    return chunk if chunk is not None and classes[max(0, chunk[0] - 1)] not in "#=" else None


def _attribute(clauses: Clauses, begin: int, kind: Kind) -> tuple[int, int] | None:
    """The noun that `of`, `worth` or, with a price, `for` ties to the figure that starts at `begin`."""
    wording = clauses.wording
    tie = wording.tokens[begin - 1].lower
    if tie == "for" and kind == "money":
        verb = clauses.verb_before(begin)
        bought = _counted_at(clauses, verb.at + 1) if verb is not None else None
        return bought if bought is not None and bought[1] < begin else None
    chunk = clauses.head_before(begin - 1) if tie == "worth" else clauses.chunk_before(begin - 1)
    if chunk is None or wording.tokens[chunk[1] - 1].lower in words("measure_nouns"):
        return None
    changed = tie in ("from", "at") and chunk[0] > 0 and wording.classes[chunk[0] - 1] in "EKVvwZ"
    return chunk if changed or tie in ("of", "worth") or (tie == "with" and kind == "measure") else None


def _subject(clauses: Clauses, entity: Entity, begin: int, kind: Kind) -> tuple[int, int] | None:
    """The subject of the verb that governs a figure; without a verb what stands right before it, as in a headline."""
    classes = clauses.wording.classes
    verb = clauses.verb_before(entity.begin)
    if verb is not None:
        subject = clauses.subject_of(verb.at)
        counted = kind == "count" and subject is not None and subject[0] > 0 and classes[subject[0] - 1] in "#="
        return None if counted else subject
    if not set("VXSwK").isdisjoint(classes[:begin]):
        return None
    chunk = clauses.head_before(begin - (begin > 0 and classes[begin - 1] in "PpR-"))
    if chunk is None or classes[slice(*chunk)] in ("z", "Z"):
        return None
    return chunk if chunk[0] == 0 or classes[chunk[0] - 1] not in "Pp" else None


def _price(text: str, clauses: Clauses, entity: Entity, kind: Kind) -> str | None:
    """What a sum is paid for, where nobody is named who pays it: `$12,000 for a new roof`."""
    wording, at = clauses.wording, entity.end
    if wording.classes[at : at + 1] == "(":
        at = wording.classes.find(")", at) + 1
    if kind != "money" or at + 1 >= len(wording.tokens) or wording.tokens[at].lower != "for":
        return None
    return _words(text, wording, _counted_at(clauses, at + 1))


def _counted_at(clauses: Clauses, at: int) -> tuple[int, int] | None:
    """The noun phrase at `at`, past a number: the stake of `a 51 percent stake`."""
    counted = _COUNTED.match(clauses.wording.classes, at)
    return clauses.chunk_at(counted.end() if counted is not None else at)


def is_subject(wording: Wording, entity: Entity) -> bool:
    """Whether a predicate follows, so that the figure is no object of what stands before it."""
    match = _PREDICATE.match(wording.classes, entity.end)
    if match is None or (match.group("active") and entity.name is None):
        return False
    if entity.begin == 0:
        return True
    return wording.classes[entity.begin - 1] not in "PO"


def _agent(text: str, wording: Wording, after: int) -> str | None:
    """Who is named by the `by` of a passive behind a figure."""
    match = _BY.match(wording.classes, after)
    if match is None or wording.tokens[match.end() - 1].lower != "by":
        return None
    return _words(text, wording, match.span("agent")) if wording.tokens[match.end("agent") - 1].lower not in _NO_AGENTS else None


def _words(text: str, wording: Wording, place: tuple[int, int] | None) -> str | None:
    """A noun phrase as written, without its determiner."""
    if place is None:
        return None
    start, end = place
    while start < end - 1 and (wording.classes[start] in "DQ" or wording.tokens[start].lower in MOMENTS):
        start += 1
    if wording.classes[start:end].strip("T") == "":
        return None
    return " ".join(text[wording.tokens[start].start : wording.tokens[end - 1].end].split())
