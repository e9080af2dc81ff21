"""A record and the one it replaces: `2.4 million tonnes, a record. The previous record was 2.1 million`."""

from collections.abc import Iterator
from functools import cache

import regex

from validator.model import Figure, Outline, Reading
from validator.relations.orders.comparable import LEVELS, before, fitting, outlines_before
from validator.relations.orders.orders import Order

_NEW = regex.compile(
    r"\b(?:records?|highest|largest|biggest|most|best|hottest|heaviest|longest|beat|beating|broke|broken|breaking|"
    r"tops|topped)\b"
)
_LOWER = regex.compile(
    r"\b(?:low|lowest|fewest|smallest|least|coldest|driest|fall|fell|drop|dropped|short\sof|missed|fails?|failed|"
    r"not|never)\b"
)


@cache
def _former() -> regex.Pattern[str]:
    """`the previous record, set in ⓨ, was ⓤ`, `the old record of ⓒ`."""
    return regex.compile(
        rf"\b(?:the|its|his|her|their)\s(?:previous|old|former|earlier|existing|last)\s(?:[\p{{L}}-]+\s)?(?:record|high|peak|mark|best)\b"
        rf"(?:,?\s(?:set|reached|held|made|from|in|by)\s[^.;:{LEVELS}]{{2,40}}?)?(?:,\s|,?\s(?:was\s|of\s|is\s|"
        rf"stood\sat\s|were\s))(?P<f>[{LEVELS}])"
    )


def find(reading: Reading) -> Iterator[Order]:
    """Every record with the former one, in its own sentence or the next."""
    for number, outline in enumerate(reading.outlines):
        for match in _former().finditer(outline.text) if "record" in outline.text or "previous" in outline.text else ():
            other = outline.at(match.start("f"))
            subject = _new(reading, number, outline, match.start(), other)
            if subject is not None and other.kind not in ("duration", "age"):
                cue = outline.span(match.start(), match.end())
                yield Order(greater=subject, lesser=other, claim="record", ground=(cue,), explicit=False)


def _new(reading: Reading, number: int, outline: Outline, position: int, other: Figure) -> Figure | None:
    """The figure that is called a record ahead of the former one."""
    near = [(outline, position), *((earlier, len(earlier.text)) for earlier in outlines_before(reading, number, 1))]
    for earlier, end in near:
        said = earlier.text[:end]
        if _NEW.search(said) and not _LOWER.search(said):
            return fitting(before(earlier, end, other), other, greater=True)
    return None
