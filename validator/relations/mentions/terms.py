"""The prison term of a story, told twice: `sent to prison for nine years` and `half of his seven-year term`.

The first telling says what the court did; the later one points back to it (`his`, `the`
before a span and `sentence` or `term`). A later term that any earlier one gives, one that
is to come, and one set apart (suspended, minimum, an earlier one) is explained.
"""

from collections.abc import Iterator, Sequence

import regex

from validator.relations.mentions.phrasing import Wording

_JAIL = r"(?:jail|prison|custody|custodial|imprisonment|behind bars|incarceration|detention)"
_GIVES_BEFORE = regex.compile(
    rf"""\b(?: (?:jailed|imprisoned|sentenced|locked\sup|sent\sdown|sent\sto\s{_JAIL})\b[^.;ⓓ]{{0,30}}\s(?:for|to)\s
      | {_JAIL}\s(?:for|sentence\sof|term\sof)\s | (?:sentence|term)\sof\s
      | (?:handed|given|gave|gets|got|received)\s(?:[a-z]+\s){{0,3}}(?:an?\s)?
      )\Z""",
    regex.VERBOSE,
)
_GIVES_BEHIND = regex.compile(rf"\s(?:in|of)\s(?:an?\s|the\s)?(?:[a-z-]+\s)?{_JAIL}\b|\sbehind\sbars\b")
_NAMES = regex.compile(rf"\s(?:[a-z]+\s)?(?:{_JAIL}\s)?(?P<name>sentence|term|stretch)s?\b(?!\s(?:as|in\soffice|of\soffice|for)\b)")
_POINTS = regex.compile(r"\b(?:his|her|their|the|that|this|whose|[a-z]+'s)\s\Z")
_OF_TERM = regex.compile(rf"\b(?:his|her|the|that|whose)\s(?:{_JAIL}\s)?(?:sentence|term)\sof\s\Z")
_COURT = regex.compile(
    rf"\b(?:serv(?:e|es|ed|ing)|appeal(?:s|ed)?|parole|released?|licen[cs]e|lawyers?|judges?|court|barrister|sentenced?|remand|cell|{_JAIL})\b"
)
_APART = regex.compile(
    r"\b(?:suspended|minimum|maximum|least|earlier|previous|former|first|second|prior|original|reduced|cut|halved|quashed|could|may|might|sought"
    r"|asked|demanded|faces?|wanted|up to|between|each|respectively|concurrent(?:ly)?|consecutive(?:ly)?|co-(?:defendant|accused))\b"
)
_CLOSE = 14
"""How many sentences behind the first telling the later one stands."""


def served(worded: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each later term of a story with the one first told, where the two differ and no other was told that it may be."""
    terms = [word for word in worded if word.figure.kind == "duration"]
    given = [word for word in terms if _gives(word)]
    for later in terms:
        before = [word for word in given if 0 < later.figure.sentence - word.figure.sentence <= _CLOSE]
        if (
            not before
            or not _recalls(later)
            or any(not other.figure.value.disjoint(later.figure.value) for other in terms if other is not later)
        ):
            continue
        same_unit = [word for word in before if word.noun == later.noun]
        if same_unit:
            yield same_unit[0], later


def _gives(word: Wording) -> bool:
    """Whether a court gives this span."""
    if _APART.search(word.clause):
        return False
    ahead = _GIVES_BEFORE.search(word.before[-60:])
    named = ahead is not None and not regex.match(r"(?:handed|given|gave|gets|got|received)", ahead.group())
    behind = _GIVES_BEHIND.match(word.outline.text, word.at + 1) or _sentence(word) is not None
    return named or bool(behind)


def _sentence(word: Wording) -> "regex.Match[str] | None":
    """`eight-year jail term`, `ten-year sentence`: with a word of the court where only a term is named."""
    match = _NAMES.match(word.outline.text, word.at + 1)
    return match if match is not None and (match["name"] == "sentence" or _COURT.search(word.outline.text)) else None


def _recalls(word: Wording) -> bool:
    """Whether `his seven-year term`, `the sentence of seven years` points back to one told."""
    if _APART.search(_around(word)):
        return False
    if _OF_TERM.search(word.before):
        return _COURT.search(word.outline.text) is not None
    return _POINTS.search(word.before) is not None and _sentence(word) is not None


def _around(word: Wording) -> str:
    """The words right before the span, but for `at least half of`, and right behind it."""
    return regex.sub(r"at least (?:half|a third|two-thirds) of", "", word.before[-40:]) + word.outline.text[word.at + 1 :][:12]
