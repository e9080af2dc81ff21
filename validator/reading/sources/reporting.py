"""Is this word a reporting verb here, and does it report anything?

`report`, `state` and `claim` are nouns as often as verbs; `found` reports of a study
but not of a dog; `has` reports of a poll only.
"""

from collections.abc import Sequence
from functools import cache

from validator.lexicon import mapping, table
from validator.reading.sources.grammar import QUOTED, is_adverb, words_of
from validator.reading.tokens import Token

_ALWAYS_VERBS = frozenset({"put", "say", "says", "show", "shows", "believe", "believes", "think"})
_NOT_PLURAL = frozenset({"was", "is", "has", "this", "its", "his"})
_SPEAKING = frozenset({"body", "role", "vague"})
_SHORTEST_PARTICIPLE = 5
_QUANTITY = frozenset({"$", "€", "£", "more", "about", "nearly"})


@cache
def kinds() -> dict[str, str]:
    """Each form of a reporting verb, with its kind."""
    return {form: kind for _, kind, forms in table("speech") for form in forms.split()}


@cache
def documents() -> frozenset[str]:
    """The nouns that show and say things without a mouth, singular and plural."""
    return frozenset(form for noun, kind in mapping("sources").items() if kind in {"document", "poll"} for form in (noun, noun + "s"))


@cache
def _base_forms() -> frozenset[str]:
    """Forms that may be a singular noun: `report`, `claim`."""
    return frozenset(form for verb, _, forms in table("speech") for form in forms.split() if form == verb) - _ALWAYS_VERBS


@cache
def _third_forms() -> frozenset[str]:
    """Forms that may be a plural noun: `reports`, `claims`."""
    return frozenset(form for form in kinds() if form.endswith("s")) - _ALWAYS_VERBS


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the form of a verb at `at` is no verb here (`a report`, `the announced cuts`, `the United States`)."""
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if word.startswith("point"):
        return following not in {"out", "to"}
    if word.startswith(("spoke", "speak")):
        return following != "of"
    index = at - 1
    while index >= 0 and is_adverb(tokens[index]):
        index -= 1
    if index < 0:
        return not word.endswith("ing")
    previous = tokens[index]
    if tokens[at].text[0].isupper() and previous.text[0].isupper() and word in words_of("proper_noun_too"):
        return True
    if previous.lower in words_of("determiner") and (word.endswith("ing") or previous.lower not in {"this", "that", "some", "'s"}):
        return True
    if word in _base_forms() and following != "that" and previous.lower not in {"has", "have", "had"}:
        return not (previous.text in {",", ")"} or _plural(previous.lower))
    if word in _third_forms() and not following[0].isdigit():
        signs = previous.text[0].isupper() or previous.text in {",", ")", "—", "–", QUOTED}
        return not (signs or previous.lower in words_of("singular_subject") or previous.lower in mapping("sources"))
    return previous.text[0].isdigit() and not word.endswith("ed")


def _plural(word: str) -> bool:
    return word in words_of("plural_subject") or (word.endswith("s") and not word.endswith(("ss", "ous", "us")) and word not in _NOT_PLURAL)


def fits(tokens: Sequence[Token], subject: tuple[int, int], at: int, kind: str) -> bool:
    """Whether a verb of this kind, with this subject and what follows, reports anything."""
    names = [token.lower for token in tokens[subject[0] : subject[1]]]
    word, following = tokens[at].lower, tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if following in words_of("deed") or not any(name[0].isalpha() for name in names) or names[0] in {"there", "to"}:
        return False
    if _participle(tokens[subject[0]]):
        return False
    if kind == "hold":
        taken = subject[0] and tokens[subject[0] - 1].lower in words_of("finite") and tokens[at - 1].lower not in words_of("relative")
        if taken:  # `the poll was taken among 900 registered voters`
            return False
        return _documentary(names) or _ranks(tokens, subject, at)
    if kind == "show":
        led = following in {":", QUOTED} or any(token.lower == "that" for token in tokens[at + 1 : at + 4])
        return led or names[0] in {"it", "they"} or word in words_of("figure_verb") or _documentary(names)
    if word.startswith("call") or (word.startswith("ask") and following == "for"):
        return following == "for"
    if kind == "quote":
        return following in {"that", ":", ",", ".", QUOTED} or any(token.text == QUOTED for token in tokens[max(0, at - 60) : at + 60])
    return word not in words_of("guarded") or not (following[0].isdigit() or following in _QUANTITY)


def _participle(token: Token) -> bool:
    """Whether a subject would begin with a participle (`seeking damages`), which it does not."""
    word = token.lower
    return word.endswith("ing") and len(word) > _SHORTEST_PARTICIPLE and token.text[0].islower() and word not in documents()


def _documentary(names: Sequence[str]) -> bool:
    """Whether the subject is a document: its head, in front of the first preposition, is one."""
    if names[0] in {"he", "she", "they", "whose", "you"}:
        return False
    head = next((index for index, name in enumerate(names) if index and name in words_of("preposition")), len(names))
    return any(name in documents() for name in names[:head])


def _ranks(tokens: Sequence[Token], subject: tuple[int, int], at: int) -> bool:
    """`Forbes puts it at`, `the institute lists 40`, `it gave a magnitude of 6.4`: a body, a verb of counting, what it counts."""
    word, following = tokens[at].lower, tokens[at + 1 : at + 16]
    if len(following) < 2 or not _institutional(tokens[subject[0] : subject[1]]):
        return False
    if word in {"has", "have", "had"}:
        return following[0].lower in words_of("object") and any(token.lower == "at" for token in following[1:3])
    if word in {"gave", "give", "gives"}:
        return not words_of("toll").isdisjoint(token.lower for token in following[:3])
    if word in words_of("putting"):
        return any(token.lower in {"at", "as", "to", "down"} for token in following)
    near = following[:1] if word == "named" else following[:9]
    return word in words_of("counting") and any(token.text[0].isdigit() or token.lower in words_of("toll") for token in near)


def _institutional(subject: Sequence[Token]) -> bool:
    """Whether the subject is a name, a body or the pronoun of one."""
    named = any(token.text[0].isupper() for token in (subject[1:] if subject[0].lower in words_of("noun_phrase") else subject))
    return named or subject[0].lower in {"it", "they"} or any(mapping("sources").get(token.lower) in _SPEAKING for token in subject)
