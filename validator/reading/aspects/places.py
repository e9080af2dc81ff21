"""Where does a figure hold? The name behind `in`, `at` or `near`, in lower case and without `the`.

`In the village of Orlo` is `orlo`, `in Kharkiv region` is `kharkiv region`, `in other
regions of Ukraine` is `other regions of ukraine`, as it is not the place named before.
The dateline is not looked at: it tells where the story was written.
"""

import regex

from validator.lexicon import words
from validator.reading.aspects.scopes import Adverbial
from validator.reading.aspects.wording import Wording

_PREPOSITIONS = frozenset({"in", "near", "around", "across", "outside", "over", "throughout"})
_OF_SITES = frozenset({"at", "on", "along", "within", "off", "inside"})
"""Prepositions that stand with much else than places; they need a noun such as `hospital`."""
_COMPASS = frozenset({
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern", "eastern", "western",
    "central", "northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower", "rural", "downtown", "inner", "outer",
    "greater", "outskirts",
})  # fmt: skip
_STRUCK = frozenset({
    "struck", "hit", "hits", "strikes", "targeted", "attacked", "bombed", "shelled", "pounded", "shook", "rocked", "jolted", "battered",
    "swept", "ravaged",
})  # fmt: skip
"""Verbs whose object is a place: `drones struck Kyiv`."""
_DEMONYMS = ("ish", "ese", "ian", "ean", "can", "nch", "sh", "eek", "iss", "aqi", "eli", "ani")
"""Endings of adjectives made from names: `in British waters`."""
_ORIGINS = frozenset({"based", "born", "headquartered", "registered", "raised", "educated"})
"""Words before `in` that tell where somebody comes from."""
_ALONE = frozenset({"nationwide", "nationally", "worldwide", "globally", "elsewhere", "abroad", "overseas"})
_NAME = r"(?P<name>[Uu](?:h?[Uu]|OD?[Uu]|h[nDP]h[Uu]){0,3})(?P<noun>[nzNZ]?)"
_NAMED = regex.compile(rf"[PEVKZ]D?(?P<side>(?:[nJEzUu]h)?[nJ]?)(?:[Uu]{{1,3}}'[nJ]?)?{_NAME}")
_PART = regex.compile(rf"[PEVKZ]D?(?P<part>[QJnNzZh]{{1,5}})OD?(?P<side>(?:[nJEzUu]h)?[nJ]?){_NAME}")
_SIDE = regex.compile(r"PD(?P<side>n)(?=[,;.)CX(E#V]|$)")


def places(wording: Wording) -> list[Adverbial]:
    """The places named in a sentence, in order."""
    found: list[Adverbial] = []
    classes, tokens = wording.classes, wording.tokens
    if "U" in classes or "u" in classes:
        for pattern in (_NAMED, _PART):
            found += [one for match in pattern.finditer(classes) if (one := _place(wording, match)) is not None]
    for match in _SIDE.finditer(classes):
        if tokens[match.start()].lower in _PREPOSITIONS and tokens[match.start("side")].lower in _COMPASS:
            found.append(Adverbial(match.start(), match.end(), f"the {tokens[match.start('side')].lower}"))
    found += [Adverbial(at, at + 1, token.lower) for at, token in enumerate(tokens) if token.lower in _ALONE and classes[at] not in "#="]
    return sorted(found)


def _lower(wording: Wording, match: "regex.Match[str]", group: str) -> list[str]:
    return [token.lower for token in wording.tokens[slice(*match.span(group))]]


def _place(wording: Wording, match: "regex.Match[str]") -> Adverbial | None:
    """The place of a match, where its words bear it out."""
    preposition = wording.tokens[match.start()].lower
    beside = preposition == "of" and match.start() > 0 and wording.tokens[match.start() - 1].lower in _COMPASS
    if not beside and preposition not in _PREPOSITIONS and preposition not in _OF_SITES and preposition not in _STRUCK:
        return None
    if match.start() and wording.tokens[match.start() - 1].lower in _ORIGINS:
        return None
    name, noun = _lower(wording, match, "name"), _lower(wording, match, "noun")
    if not words("no_places").isdisjoint(name) or wording.classes[match.end() : match.end() + 1] == "'":
        return None
    if match.start() + 1 < len(wording.tokens) and wording.tokens[match.start() + 1].lower in ("a", "an"):
        return None
    kinds = words("place_nouns")
    sited = bool(noun) and noun[0] in kinds
    if noun and not sited and name[-1].endswith(_DEMONYMS):
        return None
    part = _part(_lower(wording, match, "part")) if "part" in match.groupdict() else []
    if part is None or (preposition in _OF_SITES and not (sited or "part" in match.groupdict() or name[-1] in kinds)):
        return None
    side = _lower(wording, match, "side")
    value = [*part, *(side if not _COMPASS.isdisjoint(side) else []), *name, *(noun if sited else [])]
    end = match.end() if sited or not noun else match.end("name")
    return Adverbial(match.start(), end, " ".join(value).replace(" - ", "-"))


def _part(words_before: list[str]) -> list[str] | None:
    """What of `several regions of` stays in a place's name: nothing of `the city of`; `None` where it is no place."""
    kinds = words("place_nouns")
    head = words_before[-1]
    if head in _COMPASS:
        return [*words_before, "of"]
    if head in kinds:
        return [] if _COMPASS.isdisjoint(words_before) and "other" not in words_before else [*words_before, "of"]
    return [*words_before, "of"] if head.removesuffix("s") in kinds or head.removesuffix("ies") + "y" in kinds else None
