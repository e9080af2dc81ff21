"""Who says what in one sentence: each reporting phrase with its source and its reach."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from validator.model import Span
from validator.reading.sources import subjects
from validator.reading.sources.grammar import QUOTED, clause_end, clause_start, is_adverb, place, stops, words_of
from validator.reading.sources.reaches import reach
from validator.reading.sources.reporting import documents, fits, is_noun, kinds
from validator.reading.sources.standing import kind_of
from validator.reading.tokens import Token

_DASHES = frozenset({"—", "–"})
_LEADS = frozenset({"and", "but", ",", QUOTED})
_AHEAD, _IN_NAME, _BACK, _FAR = 30, 12, 60, 300


class Claim(NamedTuple):
    """The `source`, the `cue` and the `reach` of a reporting phrase, all as places; `kind` as in speech.tsv, or `per`."""

    source: Span
    cue: Span
    reach: Span
    kind: str


def claims(tokens: Sequence[Token]) -> Iterator[Claim]:
    """The claims of one sentence, whose quotations are single tokens, in text order."""
    verbs, cues = kinds(), _cues()
    for at in [at for at, token in enumerate(tokens) if token[1] in cues]:
        word = tokens[at].lower
        kind = verbs.get(word)
        yield from _spoken(tokens, at, kind) if kind is not None else _PHRASES[word](tokens, at)


def _according(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`according to the survey`."""
    if at + 1 < len(tokens) and tokens[at + 1].lower == "to":
        yield from _whole(tokens, at, subjects.after(tokens, at + 2), "per")


def _per(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`per the ministry`, never `per week`."""
    if at + 1 >= len(tokens) or (at and tokens[at - 1].text[0].isdigit()):
        return
    following = tokens[at + 1]
    documented = any(token.lower in documents() for token in tokens[at + 2 : at + 7])
    if following.text[0].isupper() or following.lower == "the" or (following.lower in {"a", "an"} and documented):
        yield from _whole(tokens, at, subjects.after(tokens, at + 1), "per")


def _by(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`by the agency's tally`."""
    found = subjects.after(tokens, at + 1) if at == 0 or tokens[at - 1].text == "," else None
    if found is not None and tokens[found[1] - 1].lower in words_of("reckoning"):
        yield from _whole(tokens, at, found, "per")


def _polled(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`… in a Courier poll`, behind its content."""
    begin = next((index for index in range(at - 1, max(0, at - _IN_NAME), -1) if tokens[index].lower == "in"), 0)
    if begin > 1 and not any(stops(tokens, index) for index in range(begin, at)):
        yield from _whole(tokens, begin, subjects.after(tokens, begin + 1), "per")


def _in(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`In a survey of 900 nurses, 40 percent …`: reaches what follows the comma."""
    if at and tokens[at - 1].lower not in _LEADS:
        return
    comma = next((index for index in range(at + 1, min(len(tokens), at + _AHEAD)) if tokens[index].text == ","), at)
    head = next((index for index in range(at + 1, comma) if tokens[index].lower in documents()), None)
    if head is not None and words_of("no_document").isdisjoint(token.lower for token in tokens[at:head]):
        source = place(tokens, at + 1, min(comma, head + _IN_NAME))
        yield Claim(source, place(tokens, at, at + 1), place(tokens, comma, clause_end(tokens, comma)), "per")


def _colon(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`The mayor: “…”`."""
    if at + 1 < len(tokens) and tokens[at + 1].text == QUOTED:
        subject = subjects.before(tokens, at)
        if subject is not None:
            yield Claim(place(tokens, *subject), place(tokens, at, at + 1), place(tokens, at + 1, clause_end(tokens, at)), "quote")


_PHRASES = {"according": _according, "per": _per, "by": _by, "poll": _polled, "polls": _polled, "survey": _polled, "in": _in, ":": _colon}


@cache
def _cues() -> frozenset[str]:
    """The words at which a claim may be found."""
    return frozenset(kinds()) | frozenset(_PHRASES)


def _whole(tokens: Sequence[Token], at: int, found: tuple[int, int] | None, kind: str) -> Iterator[Claim]:
    """A claim over the clause around the phrase that begins at `at`: behind it where it leads, before it, or both where it is set off."""
    if found is None:
        return
    start, end = found
    leads = at - clause_start(tokens, at) <= 1 or tokens[at - 1].lower in {"but", "and", "that", "because", ":", "—"}
    set_off = leads or tokens[at - 1].text in {","} | _DASHES
    first, last = at if leads else max(0, at - _FAR), clause_end(tokens, end - 1) if set_off else at
    yield Claim(place(tokens, start, end), place(tokens, at, start), place(tokens, first, last), kind)


def _spoken(tokens: Sequence[Token], at: int, kind: str) -> Iterator[Claim]:
    """The claim of the reporting verb at `at`, if it is one here."""
    if is_noun(tokens, at):
        return
    word, cue = tokens[at].lower, place(tokens, at, at + 1)
    previous, following = _neighbours(tokens, at)
    if following == "by" and word in words_of("agent"):
        yield from _whole(tokens, at, subjects.after(tokens, at + 2), kind)
    elif _passive(tokens, at):
        return  # a passive: `is said`
    elif previous in {"to", "as"} and following not in {":", QUOTED, "that"} and word != "saying":
        return  # an infinitive: `declined to say`
    elif _inverted(tokens, at, kind):
        found = subjects.after(tokens, at + 1)
        if found is not None:
            last = clause_end(tokens, found[1]) if tokens[min(found[1], len(tokens) - 1)].text == "," else at
            yield Claim(place(tokens, *found), cue, place(tokens, clause_start(tokens, at), last), kind)
    elif word.endswith("ing") and (previous in {"", ",", QUOTED} | _DASHES or previous in words_of("participle_lead")):
        subject = _shared_subject(tokens, at) if kind != "hold" else None
        if subject is not None and fits(tokens, subject, at, kind):
            yield Claim(place(tokens, *subject), cue, place(tokens, at + 1, clause_end(tokens, at)), kind)
    elif not word.endswith("ing") or previous in words_of("be") or (kind == "show" and previous in documents()) or previous.endswith("ly"):
        subject = subjects.before(tokens, at)
        if subject is None and previous in {"and", "but", "also", ","}:
            subject = _shared_subject(tokens, at)
        if subject is not None and fits(tokens, subject, at, kind):
            yield Claim(place(tokens, *subject), cue, reach(tokens, subject, at), kind)


def _passive(tokens: Sequence[Token], at: int) -> bool:
    """`is said`, `is widely believed`."""
    index = at - 1
    while index >= 0 and is_adverb(tokens[index]):
        index -= 1
    return index >= 0 and tokens[index].lower in words_of("be") and not tokens[at].lower.endswith("ing")


def _neighbours(tokens: Sequence[Token], at: int) -> tuple[str, str]:
    """The words on both sides; empty where there is none."""
    return tokens[at - 1].lower if at else "", tokens[at + 1].lower if at + 1 < len(tokens) else ""


def _inverted(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """`…, said the minister`: a comma or quotation before, a subject behind."""
    if at == 0 or at + 1 >= len(tokens) or kind not in {"say", "quote"} or tokens[at].lower.endswith("ing"):
        return False
    following = tokens[at + 1]
    named = following.text[0].isupper() and following.lower not in words_of("weekday")
    if not named and following.lower not in words_of("article"):
        return False
    if tokens[at - 1].text == QUOTED:
        return True
    if tokens[at - 1].text not in {","} | _DASHES:
        return False
    return named or subjects.before(tokens, at) is None or _speaker_ends(tokens, at)


def _speaker_ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows is a speaker and then a sign (`said the lead author, …`), not a clause (`said the road was closed`)."""
    found = subjects.after(tokens, at + 1)
    if found is None or found[1] - found[0] > _IN_NAME:
        return False
    closed = found[1] >= len(tokens) or stops(tokens, found[1])
    return closed and kind_of(" ".join(token.text for token in tokens[found[0] : found[1]])) != "unknown"


def _shared_subject(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject of an earlier reporting verb, else the name or pronoun that opens the sentence."""
    for index in range(at - 1, max(0, at - _BACK), -1):
        if kinds().get(tokens[index].lower, "hold") != "hold":
            subject = subjects.before(tokens, index)
            if subject is not None:
                return subject
    return opening_subject(tokens, at)


def opening_subject(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The name or pronoun that opens the sentence, in front of `at`."""
    begin = 1 if tokens[0].text == QUOTED and len(tokens) > 1 else 0
    if tokens[begin].lower in _openers():
        return None
    end = begin
    while end < min(at, begin + 8) and _of_name(tokens, end, begin):
        end += 1
    return (begin, end) if end > begin else None


def _of_name(tokens: Sequence[Token], at: int, begin: int) -> bool:
    opening = words_of("noun_phrase")
    return tokens[at].text[0].isupper() or tokens[at].lower in opening or (at == begin + 1 and tokens[begin].lower in opening)


@cache
def _openers() -> frozenset[str]:
    """Words that open a sentence without being its subject."""
    return words_of("adjunct") | words_of("subordinate") | words_of("contrast") | words_of("opener")
