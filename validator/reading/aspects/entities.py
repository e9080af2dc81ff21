"""What is counted or measured?

The entity is the noun phrase right behind the number (`62 Ukrainian drones`) or behind
its `of` (`dozens of homes`, `60% of its revenue`); its head in the singular is the unit
of a count. A count without a noun of its own (`33 of them`, `25 were jammed`) has no
entity, but where it is clear which noun was left out, that noun's head as its unit.
"""

from typing import NamedTuple

import regex

from validator.lexicon import mapping, words
from validator.model import Quantity, Span
from validator.reading.aspects.things import is_person
from validator.reading.aspects.wording import Wording
from validator.reading.quantity.pieces import HYPHENS

_TIE = r"(?:h.)*+"
_NOUNS = rf"(?:(?:[nzmUu]{_TIE}'?|[NMZ](?:(?:h.)++|'))*(?:[nzmU]{_TIE}|[NMZu]{_TIE}[NM]*+))(?!')"
_BEFORE = rf"(?:L(?=[EJ])|Q(?=[nmJNME])|[JE]{_TIE}(?=[nzmJUuEGNMZL])|G{_TIE}(?=[nzmJUuNMZ]))*"
PHRASE = rf"(?:{_BEFORE}{_NOUNS})"
"""A noun phrase without its determiner."""
_PLURAL = regex.compile(
    rf"(?:(?:L(?=[EJGnz])|(?:[nzmJUuEG]|#(?=h)){_TIE}'?|[nzU]C(?=[nzmUJE])|"
    rf"[EJ]C(?=[EJ][nzU]{{0,2}}[NM])|[NMZ](?:(?:h.)++|')){{0,7}}?"
    rf"(?:[NMZ]{_TIE}|m(?![nzmNMJh])|[nzJUuEG](?:h[^NM])*h[NM]|u(?![Uu'hnzmNMZ])))(?!['h])[NM]*+(?:C(?P<second>[NM])(?=[,;)XVPpEG\-]|$))?"
)
_SINGULAR = regex.compile(PHRASE)
_ATTRIBUTE = regex.compile(rf"h?(?P<noun>(?=[nzmJUuNMZh]|[EG][nzmN]){PHRASE})")
_PARTITIVE = regex.compile(r"[Q]*+O(?:[DQ]|Y(?=[DO]))*+(?:#=*+)?Q*+")
_BRACKET = regex.compile(r"\([^()]{1,12}\)(?=O)")
_MEMBER = regex.compile(r"h(?P<noun>[nzNMU])(?:h?(?P<owner>[nzNMUJ]+))?")
_MEMBERS = regex.compile(r"(?P<noun>[nz])(?P<owner>[nz]++)")
_SUSPENDED = regex.compile(r"A[,C]*(?:#=*+A?[,C]*)*#=*+h(?P<noun>[nzNMU])(?:h?(?P<owner>[nzNMUJ]+))?")
_DETERMINED = frozenset("D'h")
MOMENTS = frozenset({
    "year", "month", "week", "quarter", "decade", "season", "time", "night", "morning", "afternoon", "evening", "day", "weekend",
    "years", "months",
})  # fmt: skip
"""Nouns that say when, and are not what is counted."""
_ADDED = frozenset({"more", "other", "further", "additional", "extra", "such", "or", "so"})
"""What may stand between a number and its noun: `200 or so people`."""
_OTHERS = frozenset({"others", "another"})
_ALONE = frozenset({"none", "nobody", "neither", "one's"})
_POINTING = frozenset({"them", "those", "these", "whom", "which"})
_SORTS = frozenset({"kind", "sort", "type", "rest", "lot", "total"})


class Entity(NamedTuple):
    """`phrase` is the place of number and noun phrase, `name` the noun phrase as written, `head` its head in the singular.

    `begin` and `end` are the token places of number and noun phrase, `pointing` says that
    the phrase points back (`33 of them`, `30 others`), `owner` that it names a whole (`12-member jury`).
    """

    phrase: Span
    name: str | None
    head: str | None
    begin: int
    end: int
    pointing: bool = False
    owner: str | None = None

    @classmethod
    def bare(cls, wording: Wording, number: int, quantity: Quantity) -> "Entity":
        """A number that counts or measures nothing that is named."""
        return cls(quantity.span, None, None, *wording.figures[number])


def singular(word: str) -> str:
    """`drones` to `drone`, `people` to `person`, `cities` to `city`; a word that is no plural stays."""
    lower = word.lower().replace("’", "'")
    irregular = mapping("plurals").get(lower)
    if irregular is not None:
        return irregular
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith("men") and len(lower) > 4 and lower not in mapping("word_classes"):
        return lower[:-2] + "an"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return lower[:-2]
    if lower.endswith("oes") and len(lower) > 4:
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 2:
        return lower[:-1]
    return lower


def is_plural(word: str) -> bool:
    """Whether `word` looks like a plural noun."""
    lower = word.lower()
    return lower in mapping("plurals") or (len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is")))


def describe(text: str, wording: Wording, number: int, quantity: Quantity) -> Entity:
    """The entity of `quantity`, the sentence's figure `number`; `text` is the dispatch's."""
    begin, after = wording.figures[number]
    tokens = wording.tokens
    found = _found(wording, number, quantity)
    if found is None:
        pointing = _points_back(wording, after)
        if not pointing:
            return Entity.bare(wording, number, quantity)
        return Entity(Span(quantity.span.start, tokens[after + pointing - 1].end), None, None, begin, after + pointing, True)
    first, last, owner = found
    name = text[tokens[first].start : tokens[last - 1].end]
    end = after if wording.classes[after] == "(" or _is_suspended(wording, after) else (owner or found)[1]
    phrase = Span(quantity.span.start, max(tokens[end - 1].end, quantity.span.end))
    whole = text[tokens[owner[0]].start : tokens[owner[1] - 1].end] if owner is not None else None
    return Entity(phrase, name, _head(wording, first, last), begin, end, owner=whole)


def _found(wording: Wording, number: int, quantity: Quantity) -> tuple[int, int, tuple[int, int] | None] | None:
    """Where the noun phrase begins and ends, and the same of a whole of which it is counted."""
    classes, after = wording.classes, wording.figures[number][1]
    if after >= len(classes):
        return None
    bracket = _BRACKET.match(classes, after) if quantity.kind == "measure" else None
    partitive = _PARTITIVE.match(classes, bracket.end() if bracket is not None else after)
    if partitive is not None:
        whole = _SINGULAR.match(classes, partitive.end())
        if whole is None or wording.tokens[whole.end() - 1].lower in _SORTS:
            return None
        return _named(whole) if quantity.kind != "count" or classes[whole.end() - 1] in "NMZmuU" else None
    if quantity.kind == "count" and (classes[after] == "h" or _is_suspended(wording, after)):
        return _member(classes, after)
    start = after
    while start < len(classes) and (wording.tokens[start].lower in _ADDED or (classes[start] == '"' and start == after)):
        start += 1
    if quantity.kind == "ratio" and classes[start : start + 1] == "D":
        return _named(_SINGULAR.match(classes, start + 1))
    if quantity.kind in ("count", "ratio"):
        if wording.tokens[after - 1].lower in _ALONE:
            return None
        one = quantity.stated in (0, 1)
        found = _named((_SINGULAR if one else _PLURAL).match(classes, start))
        return found if found is not None or one or not _determined(classes, wording.figures[number][0]) else _parted(classes, start)
    if quantity.kind == "money" and classes[start : start + 1] == "P" and wording.tokens[start].lower == "in":
        given = _SINGULAR.match(classes, start + 1 + (classes[start + 1 : start + 2] == "A"))
        heads = words("money_nouns")
        fits = given is not None and any(token.lower in heads for token in wording.tokens[slice(*given.span())])
        return _named(given) if fits else None
    return _attribute(wording, number, quantity, start)


def _is_suspended(wording: Wording, after: int) -> bool:
    """Whether a hyphen at `after` holds the noun back: `four-, five- and six-cylinder`."""
    return wording.classes[after] == "A" and wording.tokens[after].text in HYPHENS


def _member(classes: str, after: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """The noun behind a hyphen, and what has so many of it: `a 12-member jury`."""
    match = _MEMBER.match(classes, after) or _SUSPENDED.match(classes, after)
    if match is None:
        return None
    return match.start("noun"), match.end("noun"), match.span("owner") if match.group("owner") else None


def _parted(classes: str, start: int) -> tuple[int, int, tuple[int, int]] | None:
    """The noun counted and the whole that it is counted of: `the 11 member panel`."""
    match = _MEMBERS.match(classes, start)
    return (*match.span("noun"), match.span("owner")) if match is not None else None


def _attribute(wording: Wording, number: int, quantity: Quantity, start: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """The noun that an amount stands before as an adjective does: `a 64 million euro charge`."""
    classes, begin = wording.classes, wording.figures[number][0]
    match = _ATTRIBUTE.match(classes, start)
    if match is None:
        return None
    first = classes[match.start("noun")]
    determined = (quantity.kind == "money" and first != "G") or classes[match.start()] == "h" or (begin > 0 and _determined(classes, begin))
    last = wording.tokens[match.end("noun") - 1].lower
    led = begin > 0 and classes[begin - 1] == "P" and classes[match.end() : match.end() + 1] in ("", "P", ",", ";")
    counted = classes[match.end("noun") - 1] in ("NMZ" if led else "NM") or quantity.kind == "percent"
    plain = counted and first in "nJNMZ" and quantity.kind != "duration"
    return (*match.span("noun"), None) if determined or (plain and last not in MOMENTS) else None


def _determined(classes: str, begin: int) -> bool:
    """Whether a determiner or genitive stands before the number, at most two words off."""
    before = begin - 1
    while before > begin - 3 and before > 0 and classes[before] in "nJLQE":
        before -= 1
    return classes[before] in _DETERMINED or (before == begin - 1 and classes[before] in "#=")


def _named(match: "regex.Match[str] | None") -> tuple[int, int, None] | None:
    return None if match is None or match.start() == match.end() else (match.start(), match.end(), None)


def _head(wording: Wording, first: int, last: int) -> str:
    """The head in the singular; of two nouns tied by `and` both, `person` where both are people."""
    tokens, classes = wording.tokens, wording.classes
    if last - first > 2 and classes[last - 2] == "C":
        one, other = singular(tokens[last - 3].text), singular(tokens[last - 1].text)
        return "person" if is_person(one) and is_person(other) else f"{one} {tokens[last - 2].lower} {other}"
    start = last - 1
    while start - 1 > first and classes[start - 1] == "h":
        start -= 2
    tied = "".join(token.lower for token in tokens[start:last])
    known = mapping("plurals").get(tied)
    return known or "".join(token.lower for token in tokens[start : last - 1]) + singular(tokens[last - 1].text)


def _points_back(wording: Wording, after: int) -> int:
    """How many tokens behind the number point back to something named before: `of them`, `others`."""
    lower = [token.lower for token in wording.tokens[after : after + 3]]
    if len(lower) > 1 and lower[0] == "of" and lower[1] in _POINTING:
        return 2
    return 1 if lower[:1] and lower[0] in _OTHERS else 0


def is_negative(quantity: Quantity) -> bool:
    """Whether a count says that there is none at all."""
    return quantity.stated == 0
