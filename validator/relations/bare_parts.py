"""A part without a noun or a phrase, right behind the one count it can be of: `The province has 62 clinics. Forty have no doctor`.

Only what holds of things that are there is a part of them (`have no doctor`, `are shut`,
`said they …`); what happens later, or elsewhere, may happen to others.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.relations.counted import Counted, things
from validator.relations.nouns import is_person

_STATE = regex.compile(r" (?:still |now |already )?(?:have no|has no|had no|have a|had a|are|were|lack|lacked|need|needed|do not|did not|don't|didn't)\b")
_SAID = regex.compile(r" (?:said (?:they|that they|it|yes|no)|say (?:they|that they)|told|thought|think|believed?|felt|feel|favou?red|opposed|wanted|lost|had|made)\b")
_ASKED = regex.compile(r"\b(?:poll|survey|sample|replies|answers|heard back|questioned|interviewed|polled|surveyed|asked|responses)\b")
_CLAUSE = regex.compile(r"(?:.*, )?(?:and |but |of these,? |among them,? )?", regex.DOTALL)
_OTHER_TIME = regex.compile(
    r"ⓨ|\b(?:last|next|ago|earlier|before|previous(?:ly)?|later|in (?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|by|since|another|others?|elsewhere|more|once|then|used|expected|planned|needed"
    r"|until|after|neighbou?ring|every|each|seats?|room for)\b"
)
_SLIP = Interval.exactly(Fraction(6, 5))
"""So many times its whole a part may be by a slip; a larger count is of something else."""


def bare(flow: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of such a part and its whole."""
    for number in range(1, len(flow)):
        whole, part = flow[number - 1], flow[number]
        if part.figure.value.above(whole.figure.value) and not part.figure.value.above(whole.figure.value * _SLIP) and _is_part(whole, part):
            if number > 1 and flow[number - 2].sentence == whole.sentence:
                continue
            yield part, whole


def _is_part(whole: Counted, part: Counted) -> bool:
    """Whether the words allow it: a counted noun, then a bare count that something is so of, with nothing that sets the two apart."""
    if not _plain(whole) or part.noun not in (None, whole.noun) or not part.figure.value.exact or part.figure.kind != "count":
        return False
    asked = _ASKED.search(whole.outline.text) is not None
    if part.sentence - whole.sentence not in ((0, 1) if asked else (1,)) or part.figure.phrase.end > part.figure.span.end + 1:
        return False
    says = _STATE.match(part.after) or (asked and _SAID.match(part.after))
    between = whole.after if whole.sentence == part.sentence else part.before
    set_apart = _OTHER_TIME.search(part.outline.text) or _OTHER_TIME.search(whole.after)
    return bool(says) and _CLAUSE.fullmatch(between) is not None and not set_apart


def _plain(whole: Counted) -> bool:
    """Whether the count is one number of things that may be so or so."""
    exact = whole.figure.value.exact and whole.figure.kind == "count" and whole.figure.value.low >= _FEWEST
    thing = things(whole)
    return exact and not whole.derived and (thing is not None or _ASKED.search(whole.outline.text) is not None) and (thing != "person" or is_person(thing))


_FEWEST = 10
"""Of fewer things, a few more may have come."""
