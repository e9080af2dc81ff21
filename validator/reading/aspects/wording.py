"""Which part does each word of a sentence play? One letter a token, so that a pattern can run over a whole sentence.

The letters are those of lexicon/word_classes.tsv and of `CLASSES`; there is no tagger and
no model: closed classes and verbs are looked up, the rest goes by its ending. A figure
is `#`, its further tokens `=`; dates and times are `T`, ordinals `J`, identifiers `U`.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from validator.lexicon import mapping, table
from validator.model import Kind, Quantity, Sentence
from validator.reading.tokens import Token

CLASSES = {
    "N": "plural noun", "M": "plural not in -s", "m": "plural noun that stands before others", "n": "singular noun or adjective",
    "Z": "plural noun or verb in -s", "z": "noun or bare verb", "U": "name", "u": "name that may be a plural", "V": "past of a verb",
    "E": "participle, or past in -ed", "K": "past and participle that do not end in -ed", "G": "verb in -ing", "v": "bare verb",
    "w": "verb in -s", "h": "hyphen inside a word", "'": "genitive", ",": "comma", ";": "stop, colon or semicolon", "-": "dash",
    "(": "bracket", ")": "closing bracket", '"': "quotation mark", "0": "digits that are no figure", "$": "another sign",
}  # fmt: skip
"""The letters that the table of closed classes does not explain."""

_SIGNS = {",": ",", ".": ";", ";": ";", ":": ";", "!": ";", "?": ";", "…": ";", "—": "-", "–": "-", "(": "(", "[": "(", ")": ")", "]": ")",
          '"': '"', "“": '"', "”": '"', "«": '"', "»": '"', "'s": "'", "’s": "'", "&": "C"}  # fmt: skip
_ENTIRE_WORDS = 3
"""Shorter words are no plurals, participles or adverbs by their ending."""
_SIDES = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})
_CAPITALS = (3, 5)
"""In a headline of which this share of the words, or more, has a capital, a capital makes no name."""


_PLAIN: dict[Kind, str] = {"date": "T", "time": "T", "ordinal": "J", "identifier": "U", "score": "0"}
"""What figures are to a sentence by which nothing is counted or measured."""


class Wording(NamedTuple):
    """A sentence's tokens with one letter each, and the token places of its quantities (first, behind the last)."""

    tokens: Sequence[Token]
    classes: str
    figures: tuple[tuple[int, int], ...]


@cache
def _vocabulary() -> dict[str, str]:
    """Each word of the tables, in lower case, with its letter; closed classes go before verbs."""
    found: dict[str, str] = {}
    for row in table("verbs"):
        for form, letter in inflected(row):
            found[form] = min(letter, found.get(form, letter), key="KEVZzwvG".index)
    for word, one in mapping("plurals").items():
        found[word] = "M" if not word.endswith("s") or word == one else "Z" if word in found else "N"
    found.update(mapping("word_classes"))
    return found


def inflected(row: Sequence[str]) -> list[tuple[str, str]]:
    """The forms of the verb in a row of lexicon/verbs.tsv, each with its letter."""
    base, past, participle = row[0], row[1], row[2]
    noun = len(row) > _ENTIRE_WORDS
    past = _regular_past(base) if past == "-" else past
    participle = past if participle == "-" else participle
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) else base[:-2] + "y" if base.endswith("ie") else base
    if past.endswith("ed") and past != base and past[:-2] == base + base[-1]:
        stem = past[:-2]
    return [
        (base, "z" if noun else "v"),
        (_third_person(base), "Z" if noun else "w"),
        (participle, "E" if participle != past or past.endswith("ed") else "K"),
        (past, "E" if past.endswith("ed") and past == participle else "K" if past == participle else "V"),
        (stem + "ing", "G"),
        *([(base + base[-1] + "ing", "G")] if base[-1] in "tnmpgbd" and past in (base, participle) and not past.endswith("ed") else []),
    ]


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else base + "s"


@lru_cache(maxsize=1 << 16)
def _letter(word: str) -> str:
    """The letter of a word as written, inside a sentence."""
    if not word[0].isalpha():
        return _SIGNS.get(word) or ("0" if word[0].isdigit() else "$")
    lower = word.lower().replace("’", "'")
    known = _vocabulary().get(lower)
    if word[0].isupper() and word != "I":
        if known is not None and (known in "DPOCBRXSQpT" and (len(word) > 1 and word[1:].islower())):
            return known
        return "u" if _plural_ending(lower) or known in ("M", "N") else "U"
    return known or _by_ending(lower)


@lru_cache(maxsize=1 << 14)
def _letter_in_lower(word: str) -> str:
    """The letter of a word whose capital says nothing: at the head of a sentence, in a headline."""
    lower = word.lower().replace("’", "'")
    known = _vocabulary().get(lower)
    if known is not None:
        return known
    return ("u" if _plural_ending(lower) else "U") if word[0].isupper() else _letter(word)


def _plural_ending(lower: str) -> bool:
    return len(lower) > _ENTIRE_WORDS - 1 and lower.endswith("s") and not lower.endswith(("ss", "us", "is"))


def _by_ending(lower: str) -> str:
    if _plural_ending(lower):
        return "N"
    if lower.endswith("men") and len(lower) > _ENTIRE_WORDS + 1:
        return "M"
    if len(lower) <= _ENTIRE_WORDS + 1:
        return "n"
    if lower.endswith("ed") and not lower.endswith("eed"):
        return "E"
    if lower.endswith("ing"):
        return "G"
    if lower.endswith("ly"):
        return "L"
    return "J" if lower.endswith(("less", "ous", "ful")) else "n"


def classify(sentence: Sentence, tokens: Sequence[Token], quantities: Sequence[Quantity]) -> Wording:
    """The wording of a sentence."""
    letters = [_letter(token.text) for token in tokens]
    if sentence.section == "headline" and _all_capitals(letters, tokens):
        letters = [_letter_in_lower(token.text) if letter in "Uu" else letter for letter, token in zip(letters, tokens, strict=True)]
    _mend_beginnings(tokens, letters)
    _mend_hyphens(tokens, letters)
    _mend_stops(tokens, letters)
    _mend_conjunctions(tokens, letters)
    _mend_verbs(tokens, letters)
    _mend_clauses(tokens, letters)
    figures: list[tuple[int, int]] = []
    at = 0
    for quantity in quantities:
        while at < len(tokens) and tokens[at].end <= quantity.span.start:
            at += 1
        first = at
        plain = _PLAIN.get(quantity.kind)
        while at < len(tokens) and tokens[at].start < quantity.span.end:
            letters[at] = plain or "="
            at += 1
        if at > first and plain is None:
            letters[first] = "#"
            if quantity.kind == "measure" and at < len(tokens) and tokens[first - 1].lower in ("a", "an") and _is_bare(letters, tokens, at):
                letters[at] = "n"
            if first and letters[first - 1] == "n" and tokens[first - 1].lower.endswith("ing"):
                letters[first - 1] = "G"
        figures.append((first, at))
    return Wording(tokens, "".join(letters), tuple(figures))


def _all_capitals(letters: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether most words of a headline have capitals."""
    words = [token for token in tokens if token.text[0].isalpha()]
    upper = sum(token.text[0].isupper() for token in words)
    return bool(words) and upper * _CAPITALS[1] >= len(words) * _CAPITALS[0] and len(letters) > 1


def _mend_beginnings(tokens: Sequence[Token], letters: list[str]) -> None:
    """The first word of a sentence or quotation has its capital from its place."""
    for at, letter in enumerate(letters):
        if letter in "Uu" and (at == 0 or letters[at - 1] in '";-'):
            letters[at] = _letter_in_lower(tokens[at].text)


def _mend_hyphens(tokens: Sequence[Token], letters: list[str]) -> None:
    """A hyphen between two words ties them: function words in a compound are none (`cut-off`, `follow-up`)."""
    for at, token in enumerate(tokens):
        if token.text not in ("-", "‑", "–"):
            continue
        first = at > 0 and token.start == tokens[at - 1].end and tokens[at - 1].text[-1].isalnum()
        tied = first and at + 1 < len(tokens) and tokens[at + 1].start == token.end and tokens[at + 1].text[0].isalnum()
        letters[at] = "h" if tied and token.text != "–" else "A" if first and token.text != "–" else "-"
        if letters[at] == "h":
            for other in (at - 1, at + 1):
                if letters[other] not in "NMZnzmJUuEG0#=":
                    letters[other] = "N" if other > at and letters[at - 1] in "NM" else "n"


def _mend_stops(tokens: Sequence[Token], letters: list[str]) -> None:
    """A full stop inside a sentence belongs to an abbreviation."""
    for at in range(len(tokens) - 1):
        if tokens[at].text == "." and tokens[at + 1].text[0].isalnum():
            letters[at] = "A"


def _mend_conjunctions(tokens: Sequence[Token], letters: list[str]) -> None:
    """`Along with`, `together with` and `as well as` join as `and` does."""
    for at in range(len(tokens) - 1):
        word = tokens[at].lower
        if word in ("along", "together") and tokens[at + 1].lower == "with":
            letters[at] = letters[at + 1] = "C"
        elif word == "well" and tokens[at + 1].lower == "as" and at and tokens[at - 1].lower == "as":
            letters[at - 1] = letters[at] = letters[at + 1] = "C"


def _mend_verbs(tokens: Sequence[Token], letters: list[str]) -> None:
    """What looks like a plural behind `it` or `who` is a verb that no table has; a bare verb behind `a` is a noun (`a run of`)."""
    for at in range(1, len(letters)):
        if letters[at] == "N" and (letters[at - 1] == "S" or tokens[at - 1].lower in ("who", "which")):
            letters[at] = "w"
        elif letters[at] in "KEvP" and _is_noun(letters, tokens, at):
            letters[at] = "n"


def _is_noun(letters: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether what looks like a verb or preposition is a noun: a `run` of games, net `worth`."""
    before = tokens[at - 1].lower
    if tokens[at].lower == "worth":
        return before in ("net", "total", "combined")
    return (before in ("a", "an") or letters[at - 1 : at + 2 : 2] == ["D", "O"]) and _is_bare(letters, tokens, at)


def _is_bare(letters: Sequence[str], tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb by its form, not one in `-ed`, ends a phrase: the `run` of `a run of`, `a 5-kilometre run`."""
    return letters[at] in "KEv" and not tokens[at].text.endswith("ed") and (at + 1 == len(letters) or letters[at + 1] in "OPC,;)")


def _mend_clauses(tokens: Sequence[Token], letters: list[str]) -> None:
    """`As` begins a clause where a finite verb follows: `as a diplomat arrived`; `north of` is a preposition."""
    for at, token in enumerate(tokens):
        if token.lower in _SIDES and tokens[at + 1 : at + 2] and tokens[at + 1].lower == "of":
            letters[at] = letters[at + 1] = "P"
        if token.lower == "as" and letters[at] == "p" and at and tokens[at - 1].lower not in ("as", "such", "many", "much", "well"):
            reach = "".join(letters[at + 1 : at + 9]).partition(",")[0]
            if reach[:1] not in ("E", "G") and any(letter in "VXEKw" for letter in reach):
                letters[at] = "B"
