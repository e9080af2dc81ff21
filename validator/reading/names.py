"""What is a source called in full, and has it a name at all?

`he` is the last person who spoke, `it` and `the ministry` the last body; `Ryder` and
`the poll` get the longest form in which the text names them. A source without a name
(`officials`, `a rescue worker`) is vague; a body, a document and the one holder of an
office (`the mayor`) are not.
"""

from functools import cache

import regex

from validator.lexicon import mapping
from validator.model import Span
from validator.reading.entities import singular
from validator.reading.voices import Voices

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.’'/&-]*")
_PERSONAL = frozenset({"he", "she", "who", "i", "him", "her"})
_IMPERSONAL = frozenset({"it", "which", "that"})
_PLURAL = frozenset({"they", "we", "both"})
_PRONOUNS = _PERSONAL | _IMPERSONAL | _PLURAL
_BACK = 10
"""How many sentences back a pronoun reaches."""
_NAME_BEFORE = regex.compile(r"(?:(?:\p{Lu}[\p{L}\p{M}.’'/&-]*|\p{Lu}\.)\s+)+\Z")
_NOUN_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}.’'/&-]*(?:['’]s)?\s+)+\Z")
_NOT_NAMES = frozenset({
    "the", "a", "an", "on", "in", "at", "but", "and", "as", "for", "from", "with", "by", "after", "before", "when", "while", "if", "so", "then", "of",
    "to", "his", "her", "its", "their", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "according", "per", "that",
    "this", "meanwhile", "however", "still", "yet", "also", "earlier", "later", "since", "although", "though", "because", "until", "under", "over",
})  # fmt: skip
_OFFICES = frozenset({
    "mayor", "governor", "president", "premier", "minister", "chancellor", "king", "queen", "pope", "coroner", "commissioner", "director", "secretary",
    "ambassador", "judge", "chairman", "chairwoman", "chair", "commander", "general", "bishop", "archbishop", "chief", "speaker", "treasurer",
    "superintendent", "headmaster", "headmistress", "principal", "owner", "author", "authors", "company", "operator", "captain", "keeper", "coach",
    "manager", "spokesman", "spokeswoman", "spokesperson", "prosecutor", "prosecutors", "regulator", "regulators", "senator",
})  # fmt: skip
_SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_BREAK = regex.compile(r"\s(?:of|from|at|in|for|with|by|on|to|close|familiar|near|who|that|which|briefed|involved|named|speaking|working|quoted|released|conducted|published|taken|last|this)\s|[,(—–]")
_MANY = frozenset({"some", "many", "several", "other", "most", "few", "various", "two", "three", "four", "five", "six", "numerous", "both"})


def full_name(voices: Voices, sentence: int, span: Span) -> str:
    """The fullest form in which the text names the source at `span` of `sentence`."""
    words = span.of(voices.text)
    lower = words.lower()
    if lower in _PRONOUNS:
        found = _antecedent(voices, sentence, span, lower)
        return full_name(voices, *found) if found is not None else words
    head = _BREAK.split(words, maxsplit=1)[0].strip()
    if not head:
        return " ".join(words.split())
    fuller = _fuller(voices.text, head, span.start)
    return " ".join((fuller + words[len(head) :] if fuller is not None else words).split())


def _antecedent(voices: Voices, sentence: int, span: Span, pronoun: str) -> tuple[int, Span] | None:
    """The last source before the pronoun that it can stand for, with its sentence."""
    for number in range(sentence, max(-1, sentence - _BACK), -1):
        for claim in reversed(voices.claims(number)):
            if claim.source is None or claim.source.start >= span.start:
                continue
            name = claim.source.of(voices.text)
            if name.lower() not in _PRONOUNS and _can_be(name, pronoun):
                return number, claim.source
    return None


def _can_be(name: str, pronoun: str) -> bool:
    kind = kind_of(name)
    if pronoun in _PERSONAL:
        return kind in {"name", "role", "office"}
    if pronoun in _IMPERSONAL:
        return kind in {"body", "document", "poll", "name"}
    return True


def _fuller(text: str, head: str, before: int) -> str | None:
    """A longer form of `head` that the text has, earlier or else later; `None` where there is none."""
    words = head.split()
    if words[0].lower() in {"the", "this", "that", "his", "her", "its"} and len(words) > 1:
        return _longest(text, " ".join(words[1:]), before, _NOUN_BEFORE, len(head), ("the ", "The "))
    if words[0].rstrip(".").lower() in {"mr", "mrs", "ms", "dr", "miss"} and len(words) > 1:
        return _longest(text, words[-1], before, _NAME_BEFORE, len(head), ())
    if len(words) == 1 and head[0].isupper():
        return _longest(text, head, before, _NAME_BEFORE, len(head), ())
    return None


def _longest(text: str, head: str, before: int, pattern: "regex.Pattern[str]", least: int, articles: tuple[str, ...]) -> str | None:
    """The longest stretch of capitalised words that ends with `head`, of those before the place first."""
    best: str | None = None
    at = _find(text, head, 0)
    while at >= 0:
        if best is not None and at > before:
            break
        lead = pattern.search(text, max(0, at - 60), at)
        if lead is not None:
            name = _trimmed(lead.group()) + text[at : at + len(head)]
            with_article = "the " + name if articles and text[max(0, lead.start() - 4) : lead.start()].lower() == "the " else name
            if len(name) > len(head) and len(with_article) > least and (best is None or len(with_article) > len(best)):
                best = with_article
        at = _find(text, head, at + 1)
    return best


def _find(text: str, head: str, start: int) -> int:
    """The next place of `head` as whole words; a capital first letter counts as well."""
    places = [place for place in (text.find(head, start), text.find(head[0].upper() + head[1:], start)) if place >= 0]
    while places:
        place = min(places)
        after = text[place + len(head) : place + len(head) + 1]
        if not after.isalnum() and (place == 0 or not text[place - 1].isalnum()):
            return place
        places = [found for found in (text.find(head, place + 1), text.find(head[0].upper() + head[1:], place + 1)) if found >= 0]
    return -1


def _trimmed(lead: str) -> str:
    """`lead` without the words that only a new sentence capitalises."""
    words = lead.split()
    for index in range(len(words) - 1, -1, -1):
        if words[index].lower() in _NOT_NAMES or (words[index].endswith(".") and len(words[index].rstrip(".")) > 4):
            words = words[index + 1 :]
            break
    return "".join(f"{word} " for word in words)


def is_vague(name: str) -> bool:
    """Whether nobody can be held to what this source says."""
    return kind_of(name) in {"vague", "role"}


@cache
def kind_of(name: str) -> str:
    """`name`, `office`, `body`, `document`, `poll`, `role`, `vague` or `unknown`."""
    parts = _BREAK.split(" ".join(name.split()), maxsplit=1)
    words = _WORD.findall(parts[0])
    if not words:
        return "name" if any(word[0].isupper() for word in _WORD.findall(name)[1:]) else "unknown"
    head, first = words[-1], words[0].lower()
    plural = singular(head) != head.lower()
    kind = mapping("sources").get(head.lower()) or mapping("sources").get(singular(head))
    if head.lower() in _SPEAKERS:
        return "office"
    if kind is None:
        return _unlisted(words, first, plural)
    if kind == "role":
        return _role(name, words, first, plural)
    if kind in {"document", "body"} and plural and (first == head.lower() or first in _MANY or first in {"local", "media", "news", "press", "unconfirmed"}) and head.islower():
        return "vague" if head.lower() in {"reports", "estimates", "accounts", "media", "documents", "stories", "studies", "companies", "groups"} else kind
    if kind == "vague" and head[0].isupper() and len(words) > 1:
        return "name"
    return kind


def _unlisted(words: list[str], first: str, plural: bool) -> str:
    """A name where the last word is capitalised; nameless people where it is a bare plural."""
    if words[-1][0].isupper() or words[-1][0].isdigit():
        return "name"
    if plural and (len(words) == 1 or first in _MANY or first.isdigit()):
        return "vague"
    return "unknown"


def _role(name: str, words: list[str], first: str, plural: bool) -> str:
    """A person by occupation: named beside it, the one holder of an office, or nobody in particular."""
    apposed = name.split(",", 1)[1] if "," in name else ""
    if regex.search(r"\p{Lu}\p{L}+ (?:\p{L}+ ){0,2}\p{Lu}\p{L}+", apposed) and first in {"a", "an", "the", "his", "her", "its", "their"}:
        return "name"
    if words[-1][0].isupper() and len(words) > 1 and first not in {"a", "an", "the"}:
        return "name"
    if not plural and first not in {"a", "an", "one", "another"} and singular(words[-1]) in _OFFICES:
        return "office"
    return "office" if plural and words[-1].lower() in _OFFICES and first == "the" else "role"
