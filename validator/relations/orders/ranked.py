"""Names in order of rank, each with its figure: `Spain, with 40, ahead of Italy, with 35, and Malta (12)`.

`followed by` and `ahead of` say that the figure before is the greater, `behind` that it
is the smaller; of two names behind one such word both are ranked against the first.
"""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Outline, Reading
from validator.relations.orders.comparable import LEVELS, before, fitting, single
from validator.relations.orders.orders import Order

_DENIED = regex.compile(
    r"\b(?:not|no|never|points?|percent|seconds?|minutes?|votes?|lengths?|years?|far|hours?|days?|ⓤ|ⓓ|ⓟ|goals?|"
    r"shots?|strokes?|would|could|may|might)\s(?:\p{L}+\s)?\Z"
)


@cache
def _ranks() -> regex.Pattern[str]:
    name = rf"[^.;:(),{LEVELS}ⓡⓢⓞ]{{2,40}}?"
    tied = r"(?:,?\s(?:with|at|on|by)\s(?:about\s|only\s|just\s)?|\s\(|'s?\s|,\swh(?:ich|o)\s[^.;:()ⓒⓜⓟⓤ]{2,30}?\s)"
    return regex.compile(
        rf"(?:\b(?P<up>followed\sby|ahead\sof)|\b(?P<down>behind))\s{name}{tied}(?P<f>[{LEVELS}])(?:\)|"
        rf"\s[\p{{L}}]+)?(?:,?\sand\s{name}{tied}(?P<f>[{LEVELS}]))?"
    )


_LED = regex.compile(
    r"\b(?:led|leads?|leading|won|wins|beat|beats|defeated|edged)\b[^.;:ⓟⓒ]{0,40}?\b(?:with|by|on)\s(?P<f>ⓟ)[^.;:ⓟⓒ]{0,24}?\b(?:to|against)\s(?:the\s)?(?P<g>ⓟ)"
)
"""`Yes led with ⓟ against ⓟ`: the winner's share comes first."""


def find(reading: Reading) -> Iterator[Order]:
    """Every figure that is ranked against the one ahead of it in its sentence."""
    for outline in reading.outlines:
        if sum(mask in LEVELS for mask in outline.text) > 1:
            yield from _ranked(outline)
            yield from _led(outline)


def _led(outline: Outline) -> Iterator[Order]:
    for match in _LED.finditer(outline.text):
        greater, lesser = outline.at(match.start("f")), outline.at(match.start("g"))
        if single(greater) and single(lesser):
            yield Order(greater=greater, lesser=lesser, claim="led", ground=(outline.span(match.start(), match.end()),))


def _ranked(outline: Outline) -> Iterator[Order]:
    for match in _ranks().finditer(outline.text):
        if _DENIED.search(outline.text[max(0, match.start() - 30) : match.start()]):
            continue
        greater = match.group("up") is not None
        for at in match.starts("f"):
            other = outline.at(at)
            if other.kind in ("duration", "age"):
                continue
            subject = fitting(before(outline, match.start(), other), other, greater=greater)
            if subject is not None:
                upper, lower = (subject, other) if greater else (other, subject)
                claim = match.group("up") or match.group("down")
                yield Order(greater=upper, lesser=lower, claim=claim, ground=(outline.span(match.start(), match.end()),))
