"""Who says what in one sentence: each reporting phrase with its source and its reach.

A claim reaches forward from a verb before its content (`the mayor said that …`),
backward from one behind it (`…, the mayor said`), both ways from one thrown in, and
over the whole clause for `according to`. Its limits are a semicolon, a contrast
(`, but`), and for a relative clause the comma that ends it.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from validator.lexicon import mapping, table
from validator.model import Span
from validator.reading import subjects
from validator.reading.subjects import QUOTED
from validator.reading.tokens import Token

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'re", "'s"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your", "'s", "no", "any", "such", "some", "of"})
_CONTRASTS = frozenset({"but", "yet"})
_SUBORDINATES = frozenset({"after", "when", "while", "although", "though", "because", "since", "if", "before", "despite", "even", "until"})
_SUBJECTS = frozenset({
    "he", "she", "they", "we", "i", "it", "you", "the", "a", "an", "his", "her", "their", "our", "its", "this", "that", "these", "those", "there",
})  # fmt: skip
_ADJUNCTS = frozenset({
    "on", "in", "at", "during", "after", "before", "by", "this", "last", "late", "early", "earlier", "later", "here", "when", "and", "but", "as",
    "of", "about", "to", "from", "via", "through", "with", "while", "who", "recently", "again", "today", "yesterday", "for", "without", "also",
    "adding", "citing", "referring", "noting",
})  # fmt: skip
_OPENERS = _ADJUNCTS | _SUBORDINATES | _CONTRASTS | {"now", "such", "there", "so", "still", "then", "this", "that", "these"}
_LOOSE = frozenset({"of", "about", "for", "to", "as", "with"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_RECKONINGS = frozenset({"estimate", "estimates", "count", "tally", "reckoning", "account", "figures", "own", "calculation", "calculations"})
_AGENTS = frozenset({
    "reported", "estimated", "announced", "confirmed", "calculated", "projected", "forecast", "stated", "disclosed", "revealed", "shown", "found",
    "released", "cited", "predicted", "recorded",
})  # fmt: skip
_NO_CONTENT = frozenset({"war", "victory", "bankruptcy", "independence", "responsibility"})
_LISTS = frozenset({"lists", "listed", "puts", "put", "tallies", "tallied", "counts", "counted"})
_OBJECTS = frozenset({"it", "him", "her", "them"})
_PLURAL_SUBJECTS = frozenset({"they", "we", "i", "you", "people", "police", "who", "but", "then", "which", "that", "also", "and", "both", "officials", "men", "women"})
_SINGULAR_SUBJECTS = frozenset({"he", "she", "it", "who", "which", "that", "also", "police", "and", "but", "then"})


class Claim(NamedTuple):
    """`source` (`None` where it is the agentless passive), the `cue` and the `reach`, all as places; `kind` as in speech.tsv, or `per`."""

    source: Span | None
    cue: Span
    reach: Span
    kind: str


@cache
def verbs() -> dict[str, str]:
    """Each form of a reporting verb, with its kind."""
    return {form: kind for _, kind, forms in table("speech") for form in forms.split()}


@cache
def documents() -> frozenset[str]:
    """The nouns that show and say things without a mouth, singular and plural."""
    return frozenset(form for noun, kind in mapping("sources").items() if kind in {"document", "poll"} for form in (noun, noun + "s"))


def claims(tokens: Sequence[Token]) -> Iterator[Claim]:
    """The claims of one sentence, whose quotations are single tokens."""
    kinds = verbs()
    for at, token in enumerate(tokens):
        word = token.lower
        kind = kinds.get(word)
        if kind is not None:
            yield from _spoken(tokens, at, kind)
        elif word == "according" or word == "per":
            yield from _according(tokens, at)
        elif word in {"poll", "survey"} and at > 2:
            begin = next((i for i in range(at - 1, max(0, at - 8), -1) if tokens[i].lower == "in"), 0)
            if begin > 1 and not any(subjects.stops(tokens, i) for i in range(begin, at)):
                yield from _whole(tokens, begin, subjects.after(tokens, begin + 1), "per")
        elif word == "in" and (at == 0 or tokens[at - 1].lower in {"and", "but", ",", QUOTED}):
            yield from _inside_document(tokens, at)
        elif word == ":" and 0 < at < len(tokens) - 1 and tokens[at + 1].text == QUOTED:
            subject = subjects.before(tokens, at)
            if subject is not None:
                yield Claim(_place(tokens, *subject), _place(tokens, at, at + 1), _place(tokens, at + 1, len(tokens)), "quote")
        elif word == "by" and (at == 0 or tokens[at - 1].text == ","):
            found = subjects.after(tokens, at + 1)
            if found is not None and tokens[found[1] - 1].lower in _RECKONINGS:
                yield from _whole(tokens, at, found, "per")


def _according(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    skip = 2 if tokens[at].lower == "according" else 1
    if skip == 2 and (at + 1 >= len(tokens) or tokens[at + 1].lower != "to"):
        return
    if skip == 1 and (at + 1 >= len(tokens) or not (tokens[at + 1].text[0].isupper() or tokens[at + 1].lower in {"the", "a", "an"}) or (at and tokens[at - 1].text[0].isdigit())):
        return
    if skip == 1 and tokens[at + 1].lower in {"a", "an"} and not {token.lower for token in tokens[at + 2 : at + 7]} & documents():
        return
    yield from _whole(tokens, at, subjects.after(tokens, at + skip), "per")


def _whole(tokens: Sequence[Token], at: int, found: tuple[int, int] | None, kind: str) -> Iterator[Claim]:
    """A claim over the clause around the phrase that begins at `at`."""
    if found is None:
        return
    start, end = found
    first = _clause_start(tokens, at)
    initial = at - first <= 1 or tokens[at - 1].lower in {"but", "and", "that", "because", ":"} or tokens[at - 1].text in {":", "—"}
    last = len(tokens) if initial or tokens[at - 1].text in {",", "—", "–"} else at
    last = next((i for i in range(end, last) if tokens[i].text == ";" or (i + 1 < last and tokens[i].text == "," and tokens[i + 1].lower in _CONTRASTS)), last)
    first = at if initial else 0
    yield Claim(_place(tokens, start, end), _place(tokens, at, start), _place(tokens, first, last), kind)


def _inside_document(tokens: Sequence[Token], at: int) -> Iterator[Claim]:
    """`In a survey of 900 nurses, 40 percent …`: reaches what follows the comma."""
    comma = next((i for i in range(at + 1, min(len(tokens), at + 30)) if tokens[i].text == ","), None)
    if comma is None:
        return
    head = next((i for i in range(at + 1, comma) if tokens[i].lower in documents()), None)
    if head is None or tokens[at + 1].lower in {"addition", "fact"}:
        return
    yield Claim(_place(tokens, at + 1, min(comma, head + 12)), _place(tokens, at, at + 1), _place(tokens, comma, _end(tokens, comma)), "per")


def _spoken(tokens: Sequence[Token], at: int, kind: str) -> Iterator[Claim]:
    word = tokens[at].lower
    previous = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if _noun(tokens, at):
        return
    if following is not None and following.lower == "by" and word in _AGENTS:
        yield from _whole(tokens, at, subjects.after(tokens, at + 2), kind)
        return
    if previous is not None and previous.lower in {"to", "as"} and not (following is not None and following.text in {":", QUOTED, "that"}) and word != "saying":
        return
    if previous is not None and previous.lower in _BE and not word.endswith("ing"):
        return
    if _inverted(tokens, at, kind):
        found = subjects.after(tokens, at + 1)
        if found is not None:
            first = _clause_start(tokens, at)
            yield Claim(_place(tokens, *found), _place(tokens, at, at + 1), _place(tokens, first, at), kind)
        return
    if word.endswith("ing") and (previous is None or previous.text in {",", "—", "–", QUOTED} or previous.lower in {"and", "before", "after", "without", "by", "while"}):
        yield from _participle(tokens, at, kind)
        return
    if word.endswith("ing") and previous is not None and previous.lower not in _BE and not previous.lower.endswith("ly"):
        return
    subject = subjects.before(tokens, at)
    if subject is None and previous is not None and (previous.lower in {"and", "but", "also"} or previous.text == ","):
        subject = _shared_subject(tokens, at)
    if subject is None or not _fits(tokens, subject, at, kind):
        return
    yield Claim(_place(tokens, *subject), _place(tokens, at, at + 1), _reach(tokens, subject, at), kind)


def _noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether the form of a verb at `at` is a noun or an adjective here (`a report`, `the announced cuts`, `the United States`)."""
    token = tokens[at]
    if token.text[0].isupper() and at and tokens[at - 1].text[0].isalpha() and tokens[at - 1].text[0].isupper() and token.lower in {"states", "state", "points", "point", "report", "reports", "post", "record"}:
        return True
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if token.lower.startswith("point"):
        return following not in {"out", "to"}
    if token.lower in {"spoke", "speaks", "speak", "speaking"}:
        return following != "of"
    index = at - 1
    while index >= 0 and tokens[index].lower.endswith("ly"):
        index -= 1
    if index < 0:
        return not token.lower.endswith("ing")
    previous = tokens[index]
    if previous.lower in _DETERMINERS and not (previous.lower in {"this", "that", "some", "'s"} and not token.lower.endswith("ing")):
        return True
    if token.lower in _base_forms():
        return not (previous.lower in _PLURAL_SUBJECTS or (previous.lower.endswith("s") and previous.lower not in {"was", "is", "has", "this", "its", "his"}) or previous.text in {",", ")"})
    if token.lower in _third_forms():
        return not (previous.text[0].isupper() or previous.text in {",", ")", "—", "–", QUOTED} or previous.lower in _SINGULAR_SUBJECTS or previous.lower in mapping("sources"))
    return previous.text[0].isdigit() and not token.lower.endswith("ed")


@cache
def _base_forms() -> frozenset[str]:
    """Forms that may be a singular noun: `report`, `claim`."""
    return frozenset(form for verb, _, forms in table("speech") for form in forms.split() if form == verb and form not in {"say", "show", "believe", "think"})


@cache
def _third_forms() -> frozenset[str]:
    """Forms that may be a plural noun: `reports`, `claims`."""
    return frozenset(form for verb, _, forms in table("speech") for form in forms.split() if form.endswith("s") and form not in {"says", "believes", "shows"})


def _inverted(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """`…, said the minister`: a comma or quotation before, a subject behind."""
    if at == 0 or at + 1 >= len(tokens) or kind not in {"say", "quote"} or tokens[at].lower.endswith("ing"):
        return False
    following = tokens[at + 1]
    named = following.text[0].isupper() and following.lower not in _WEEKDAYS
    if not named and following.lower not in {"the", "a", "an", "one", "his", "her", "its", "their", "another"}:
        return False
    return tokens[at - 1].text in {QUOTED, ",", "—", "–"} and (tokens[at - 1].text == QUOTED or subjects.before(tokens, at) is None or following.lower not in {"the", "a", "an"})


def _participle(tokens: Sequence[Token], at: int, kind: str) -> Iterator[Claim]:
    """`…, adding that …`: the source is the subject of the clause before."""
    if kind == "hold":
        return
    subject = _shared_subject(tokens, at)
    if subject is None or not _fits(tokens, subject, at, kind):
        return
    yield Claim(_place(tokens, *subject), _place(tokens, at, at + 1), _place(tokens, at + 1, _end(tokens, at)), kind)


def _shared_subject(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject of an earlier reporting verb, else the phrase that opens the sentence."""
    for index in range(at - 1, 0, -1):
        if tokens[index].lower in verbs():
            subject = subjects.before(tokens, index)
            if subject is not None:
                return subject
    begin = 1 if tokens[0].text == QUOTED and len(tokens) > 1 else 0
    if tokens[begin].lower in _OPENERS:
        return None
    end = begin
    while end < min(at, begin + 8) and (tokens[end].text[0].isupper() or tokens[end].lower in _SUBJECTS or (end == begin + 1 and tokens[begin].lower in _SUBJECTS)):
        end += 1
    return (begin, end) if end > begin else None


def _fits(tokens: Sequence[Token], subject: tuple[int, int], at: int, kind: str) -> bool:
    """Whether a verb of this kind, with this subject and what follows, reports anything."""
    words = [token.lower for token in tokens[subject[0] : subject[1]]]
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if following in _NO_CONTENT:
        return False
    if not any(word[0].isalpha() for word in words) or words[0] in {"there", "to"}:
        return False
    of_document = _documentary(words)
    if kind == "hold":
        return of_document or _ranks(tokens, subject, at)
    if kind == "show":
        if of_document or words[0] in {"it", "they"} or following in {":", QUOTED} or any(token.lower == "that" for token in tokens[at + 1 : at + 4]):
            return True
        return tokens[at].lower in {"pegs", "pegged"} or tokens[at].lower in {"estimates", "estimated", "found", "predicted", "projected", "predicts", "projects", "calculated", "concluded", "calculates", "concludes", "suggested"}
    if tokens[at].lower in {"called", "calls", "calling"}:
        return following == "for"
    if kind == "quote":
        return following in {"that", ":", ",", ".", QUOTED} or any(token.text == QUOTED for token in tokens)
    if tokens[at].lower in {"claimed", "claims", "claiming", "recalled", "stated", "refer", "refers"}:
        return not following[0].isdigit() and following not in {"$", "€", "£", "victory", "more", "about", "nearly"}
    return True


def _documentary(words: Sequence[str]) -> bool:
    """Whether the subject is a document: its head, in front of the first preposition, is one."""
    if words[0] in {"he", "she", "they", "whose", "you"}:
        return False
    head = next((i for i, word in enumerate(words) if i and word in {"of", "from", "by", "in", "for", "on", "under", "at", "to"}), len(words))
    return any(word in documents() for word in words[:head])


def _ranks(tokens: Sequence[Token], subject: tuple[int, int], at: int) -> bool:
    """`Forbes puts it at`, `the institute lists 40`: a name, a verb of counting, and what it counts."""
    if not tokens[subject[0]].text[0].isupper() or at + 2 >= len(tokens):
        return False
    following = tokens[at + 1 : at + 8]
    if tokens[at].lower in {"has", "have", "had"}:
        return any(token.lower == "at" for token in following[1:3]) and following[0].lower in _OBJECTS
    if tokens[at].lower in _LISTS:
        return any(token.lower in {"at", "as", "with"} for token in following[1:]) or following[0].text[0].isdigit()
    return False


def _reach(tokens: Sequence[Token], subject: tuple[int, int], at: int) -> Span:
    """What the speech verb at `at` with its subject in front covers."""
    start = subject[0]
    ahead = tokens[start - 1] if start else None
    relative = tokens[at - 1].lower in {"who", "which"} or (subject[1] < len(tokens) and tokens[subject[1]].lower in {"who", "which"} and subject[1] < at)
    if relative:
        comma = next((i for i in range(at + 3, len(tokens)) if tokens[i].text == ","), len(tokens))
        return _place(tokens, at + 1, comma)
    if ahead is not None and ahead.text in {",", QUOTED, "—", "–", "?", "!"} and _postposed(tokens, at) and _content_before(tokens, start - 1):
        return _place(tokens, _clause_start(tokens, start), _end(tokens, at) if _thrown_in(tokens, at) else at)
    if ahead is not None and ahead.text == QUOTED and _postposed(tokens, at):
        return _place(tokens, _clause_start(tokens, start), _end(tokens, at))
    if ahead is not None and ahead.lower == "than" and at + 6 > len(tokens):
        return _place(tokens, 0, at)
    if ahead is not None and ahead.lower == "as" and (start == 1 or at + 2 >= len(tokens) or tokens[at + 1].text == ","):
        return _place(tokens, 0, len(tokens))
    return _place(tokens, at + 1, _end(tokens, at))


def _content_before(tokens: Sequence[Token], comma: int) -> bool:
    """Whether what stands before the comma is a clause rather than a dateline or `On Monday`."""
    first = _clause_start(tokens, comma)
    if tokens[comma].text == QUOTED:
        return True
    if tokens[comma].text in {"—", "–"} and (comma < 4 or tokens[comma - 1].text == ")" or all(token.text[0].isupper() or not token.text[0].isalpha() for token in tokens[:comma])):
        return False
    length = comma - first
    opens = tokens[first].lower in _ADJUNCTS or tokens[first].lower in _SUBORDINATES
    return length > (9 if opens else 3)


def _postposed(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows the verb is no content: the end, a comma, a time or a circumstance."""
    if at + 1 >= len(tokens):
        return True
    following = tokens[at + 1]
    for token in tokens[at + 1 : at + 12]:
        if token.lower == "that":
            return False
        if not token.text[0].isalnum():
            break
    if following.lower in _LOOSE and at + 7 < len(tokens) and not any(token.text == QUOTED for token in tokens[:at]):
        return False
    return not following.text[0].isalnum() or following.lower in _ADJUNCTS or following.lower in _WEEKDAYS


def _thrown_in(tokens: Sequence[Token], at: int) -> bool:
    """Whether the content goes on behind `, he said,`."""
    comma = next((i for i in range(at + 1, min(len(tokens), at + 12)) if tokens[i].text in {",", QUOTED}), None)
    return comma is not None and comma + 2 < len(tokens) and tokens[at].lower not in {"told"}


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    """Where the content before `at` begins: the sentence, or behind the last semicolon."""
    return next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text == ";"), 0)


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where content that begins behind `at` ends: a semicolon, a contrast, or the comma of an opening subordinate clause."""
    if tokens[0].lower in _SUBORDINATES and not any(token.text == "," for token in tokens[:at]):
        return next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), len(tokens))
    for index in range(at + 1, len(tokens) - 1):
        text = tokens[index].text
        if text == ";" or (text == "," and tokens[index + 1].lower in _CONTRASTS and tokens[min(index + 2, len(tokens) - 1)].lower != "that" and index > at + 2):
            return index
    return len(tokens)


def _place(tokens: Sequence[Token], start: int, end: int) -> Span:
    end = max(end, start + 1)
    if start >= len(tokens):
        return Span(tokens[-1].end, tokens[-1].end)
    return Span(tokens[start].start, tokens[min(end, len(tokens)) - 1].end)
