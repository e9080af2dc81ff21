"""Two levels that a change takes along: `Fires rose by a fifth last year. There were 536 of them. The year before the figure was 412.`

The later level points back to what rose (`of them`, `such`), the earlier one to the later; nothing else ties them so closely.
"""

from functools import cache

import regex

from validator.model import Reading
from validator.relations.changes.joining import Ends, subject
from validator.relations.changes.movement import Claim

_REACH = 3
"""So many sentences behind the change its levels stand."""
_LONGER = regex.compile(r"\b(?:decade|decades|century|years|since|quarter|half|month|week|ⓓ|ⓨ)\b|[ⓓⓨ]")
"""Another span of time than the year that the levels are of."""


@cache
def _later() -> regex.Pattern[str]:
    told = r"there\swere|recorded|counted|logged|registered|saw|noted|reported|handled|treated"
    return regex.compile(rf"\b(?:{told})\s(?P<a>ⓒ)\s(?:such\b|of\sthem\b)")


@cache
def _earlier() -> regex.Pattern[str]:
    stood = r"was|were|had\sbeen|stood\sat|had\sstood\sat|came\sto"
    return regex.compile(
        rf"\b(?:(?:the|a)\syear|in\sthe\s(?:year|ⓒ|twelve\smonths|ⓓ))\s(?:before|earlier)(?:\sthat)?,?\s"
        rf"(?:the\s(?:figure|number|total|count|tally)|it|they|there)\s(?:{stood})\s(?:only\s|just\s)?(?P<b>ⓒ)"
        rf"|\b(?:the\s(?:figure|number|total|count|tally)|it)\s(?:{stood})\s(?:only\s|just\s)?(?P<b>ⓒ)\s(?:the|a)\syear\s(?:before|earlier)\b"
    )


def recalled(reading: Reading, claim: Claim) -> Ends | None:
    """The levels behind a yearly change that point back to it one by one; `None` where they do not."""
    if claim.form in ("amount", "points") or claim.compared or _LONGER.search(_bare(subject(reading, claim))):
        return None
    behind = reading.outlines[claim.sentence + 1 : claim.sentence + 1 + _REACH]
    for number, outline in enumerate(behind):
        later = _later().search(outline.text)
        if later is None:
            continue
        after = outline.at(later.start("a"))
        for other in behind[number : number + 2]:
            earlier = _earlier().search(other.text, later.end() if other is outline else 0)
            if earlier is not None:
                ground = (claim.ground, outline.span(later.start(), later.end()), other.span(earlier.start(), earlier.end()))
                return Ends(other.at(earlier.start("b")), after, ground, True, claim.direction)
        return None
    return None


def _bare(text: str) -> str:
    """The words without `last year` and its like."""
    return regex.sub(r"\b(?:last\s|this\s|the\s(?:past\s)?)year\b|\bin\sⓨ", "", text)
