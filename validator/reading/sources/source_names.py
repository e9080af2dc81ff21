"""What is a source called in full?

`he` is the last person who spoke, `it` the last body or document; `Ryder`, `the poll`
and `the ministry` get the longest form in which the text names them, of the forms
before it first.
"""

import regex

from validator.model import Span
from validator.reading.sources.claims import opening_subject
from validator.reading.sources.grammar import place, words_of
from validator.reading.sources.standing import head_of, is_listed, kind_of
from validator.reading.sources.voices import Voices

_BACK, _CLAIMS = 10, 30
"""How many sentences, and how many claims of each, back a pronoun reaches."""
_WINDOW = 30_000
"""How many characters before its source a longer name is looked for."""
_LEAD = 60
_NAME_BEFORE = regex.compile(r"(?:(?:\p{Lu}[\p{L}\p{M}.’'/&-]*|\p{Lu}\.)\s+)+\Z")
_NOUN_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}.’'/&-]*(?:['’]s)?\s+)+\Z")
_LONGEST_TITLE = 4
"""A word of more letters with a full stop ends a sentence (`Monday. Ryder`), a shorter one is a title (`Gen. Ryder`)."""


def full_name(voices: Voices, sentence: int, span: Span) -> str:
    """The fullest form in which the text names the source at `span` of `sentence`."""
    written = span.of(voices.text)
    pronoun = written.lower()
    for wanted, kinds in _STAND_FOR.items():
        if pronoun in words_of(wanted):
            found = _antecedent(voices, sentence, span, kinds)
            return full_name(voices, *found) if found is not None else pronoun
    head = head_of(written)
    if not head:
        return " ".join(written.split())
    fuller = _fuller(voices, head, span.start) or head
    apposed = written[len(head) :].lstrip().startswith(",") and head.split()[-1][0].isupper()
    return _uncapitalised((fuller if apposed else fuller + written[len(head) :]).split())


def _uncapitalised(words: list[str]) -> str:
    """The words without the capital that only the start of a sentence gave the first."""
    opening = words[0].lower()
    grammatical = opening in words_of("article") or opening in words_of("determiner")
    noun = is_listed(opening) and not any(word[0].isupper() for word in words[1:2])
    if noun or _is_pronoun(opening) or (grammatical and len(words) > 1):
        words[0] = opening
    return " ".join(words)


_STAND_FOR = {
    "personal": frozenset({"name", "role", "office"}),
    "impersonal": frozenset({"body", "document", "poll", "name"}),
    "several": frozenset({"name", "office", "body", "document", "poll", "role", "vague", "unknown"}),
}


def _antecedent(voices: Voices, sentence: int, span: Span, kinds: frozenset[str]) -> tuple[int, Span] | None:
    """The last source of one of these kinds before the pronoun at `span`, with its sentence."""
    for number in range(sentence, max(-1, sentence - _BACK), -1):
        for claim in voices.claims(number)[: -_CLAIMS - 1 : -1]:
            name = claim.source.of(voices.text)
            if claim.source.start < span.start and not _is_pronoun(name) and kind_of(name) in kinds:
                return number, claim.source
        opening = opening_subject(voices.plain(number), len(voices.plain(number))) if "role" in kinds and number < sentence else None
        if opening is not None:
            place_of = place(voices.plain(number), *opening)
            if kind_of(place_of.of(voices.text)) == "name" and not _is_pronoun(place_of.of(voices.text)):
                return number, place_of
    return None


def _is_pronoun(name: str) -> bool:
    return any(name.lower() in words_of(kind) for kind in _STAND_FOR)


def _fuller(voices: Voices, head: str, before: int) -> str | None:
    """A longer form of `head` that the text has; `None` where there is none, or where `head` is no short form."""
    words = head.split()
    if words[0].lower() in {"the", "this", "that", "his", "her", "its"} and len(words) > 1:
        return _longest(voices, " ".join(words[1:]), before, _NOUN_BEFORE, len(head))
    if words[0].rstrip(".").lower() in words_of("courtesy") and len(words) > 1:
        return _longest(voices, words[-1], before, _NAME_BEFORE, len(head))
    return _longest(voices, head, before, _NAME_BEFORE, len(head)) if len(words) == 1 and head[0].isupper() else None


def _longest(voices: Voices, head: str, before: int, lead: "regex.Pattern[str]", least: int) -> str | None:
    """The longest run of capitalised words that ends with `head`, in the text before it; no stretch is looked through twice."""
    text = voices.text
    start, best = voices.names.get(head, (max(0, before - _WINDOW), None))
    for form in {head, head[0].upper() + head[1:]}:
        at = text.find(form, start, before)
        while at >= 0:
            found = lead.search(text, max(0, at - _LEAD), at)
            if found is not None and not text[at + len(head) : at + len(head) + 1].isalnum():
                name = _trimmed(found.group()) + text[at : at + len(head)]
                first = at + len(head) - len(name)
                article = text[max(0, first - 4) : first].lower() == "the "
                name = "the " + name if article and lead is _NOUN_BEFORE else name
                if len(name.removeprefix("the ")) > len(head) and len(name) > len(best or ""):
                    best = name
            at = text.find(form, at + 1, before)
    voices.names[head] = (max(before, start), best)
    return best if best is not None and len(best) > least else None


def _trimmed(lead: str) -> str:
    """`lead` without the words that only a new sentence capitalises."""
    words = lead.split()
    for index in range(len(words) - 1, -1, -1):
        ends = words[index].endswith(".") and len(words[index]) - 1 > _LONGEST_TITLE and words[index].count(".") == 1
        if ends or words[index].lower() in words_of("no_name"):
            words = words[index + 1 :]
            break
    return "".join(f"{word} " for word in words)
