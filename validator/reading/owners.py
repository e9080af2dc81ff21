"""Of what or whom is a figure said? `Sales` of `Sales fell 7%`, `Russia` of `Russia launched 62 drones`.

The owner of what is counted or measured by a verb is the verb's subject, of a passive its
`by`; a possessor goes before either. A pronoun owns nothing.
"""

import regex

from validator.lexicon import words
from validator.model import Kind
from validator.reading.clauses import Clauses
from validator.reading.entities import PHRASE, Entity
from validator.reading.wording import Wording

_PREDICATE = regex.compile(rf"(?:[PO][DQ]*+{PHRASE}){{0,2}}(?:,[^,;]{{1,14}},)?[AL]*+(?:[XV]|[EK][P,;)ALTBC]|(?P<active>[EK]))")
_BY = regex.compile(rf"[^;BR#]{{0,8}}?P(?=(?P<agent>D?[DQ]*+{PHRASE}))")


def owner_of(text: str, clauses: Clauses, entity: Entity, kind: Kind) -> tuple[str | None, str | None]:
    """The owner of a figure, and for an amount the noun that it is `of` (`a profit of $3 million`)."""
    wording = clauses.wording
    if entity.owner is not None:
        return entity.owner, None
    classes, begin = wording.classes, entity.begin
    attribute = None
    if begin and classes[begin - 1] == "'":
        return _words(text, wording, clauses.chunk_before(begin - 1)), None
    if begin and classes[begin - 1] == "O":
        chunk = clauses.chunk_before(begin - 1)
        if chunk is not None and wording.tokens[chunk[1] - 1].lower not in words("measure_nouns"):
            attribute = _words(text, wording, chunk)
            if kind == "count":
                return attribute, None
    if begin and not entity.pointing and (classes[begin - 1] == "(" or (classes[begin - 1] == "," and classes[entity.end : entity.end + 1] in ",;)")):
        aside = clauses.head_before(begin - 1)
        if aside is not None and classes[max(0, aside[0] - 1)] not in "#=":
            return _words(text, wording, aside), None
    if begin > 1 and classes[begin - 1] == "D" and classes[begin - 2] == "O":
        return None, None
    gapped = clauses.gapped(begin)
    if gapped is not None and not is_subject(wording, entity):
        return _words(text, wording, gapped), attribute
    if attribute is None and is_subject(wording, entity):
        return _agent(text, wording, entity.end), None
    verb = clauses.verb_before(begin)
    if verb is not None:
        return _words(text, wording, clauses.subject_of(verb.at)), attribute
    chunk = clauses.head_before(begin - (begin > 0 and classes[begin - 1] in "PpR,-"))
    return _words(text, wording, chunk if chunk is not None and (chunk[0] == 0 or classes[chunk[0] - 1] not in "Pp") else None), attribute


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
    while match is not None and wording.tokens[match.end() - 1].lower != "by":
        match = _BY.match(wording.classes, match.end()) if match.end() < after + 8 else None
    return _words(text, wording, match.span("agent")) if match is not None else None


def _words(text: str, wording: Wording, place: tuple[int, int] | None) -> str | None:
    """A noun phrase as written, without its determiner."""
    if place is None:
        return None
    start, end = place
    while start < end - 1 and wording.classes[start] in "DQ":
        start += 1
    if wording.classes[start:end].strip("T") == "":
        return None
    return " ".join(text[wording.tokens[start].start : wording.tokens[end - 1].end].split())
