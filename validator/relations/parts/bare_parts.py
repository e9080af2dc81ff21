"""A part without a noun or a phrase, right behind the one count it can be of: `The province has 62 clinics. Forty have no doctor`.

Only what holds of things that are there is a part of them (`have no doctor`, `are shut`,
`said they …`); what happens later, or elsewhere, may happen to others.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.relations.parts.counted import Counted, things

_STATE = regex.compile(
    r" (?:still |now |already )?(?:have no|has no|had no|have a|had a|are|were|lack|lacked|need|needed|do not|did not|don't|didn't)\b"
)
_SAID = regex.compile(
    r" (?:said (?:they|that they|it|yes|no)|say (?:they|that they)|told|thought|think|believed?|felt|feel)\b"
    r"| (?:favou?red|opposed|wanted|lost|had|made)\b"
)
_ASKED = regex.compile(r"\b(?:poll|survey|sample|replies|answers|heard back|questioned|interviewed|polled|surveyed|asked|responses)\b")
_WITH = regex.compile(r" (?:with|without|aged|full|empty|laden|loaded)\b")
_NOUN_ONLY = regex.compile(r" (?:[a-z-]+ )?[a-z-]+, ")
_OWNS = regex.compile(r"\b(?:the|its|a) (?P<owner>[a-z]+) (?:now |still )?(?:has|had|have|counts|numbers)(?: just| only| some)? $")
_OF_OWNER = regex.compile(r" [a-z-]+ of the (?P<owner>[a-z]+)\b")
_ALL = regex.compile(r" [a-z-]+,? and all ")
_CLAUSE = regex.compile(r"(?:.*, )?(?:and |but |of these,? |among them,? )?", regex.DOTALL)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_OTHER_TIME = regex.compile(
    rf"""ⓨ | \b(?: last|next|ago|earlier|before|previous(?:ly)?|later|in\ (?:{_MONTHS})|on\ (?:mon|tues|wednes|thurs|fri|satur|sun)day
      | by|since|another|others?|elsewhere|more|once|then|used
      | expected|planned|needed|until|after|neighbou?ring|every|each|seats?|room\ for)\b""",
    regex.VERBOSE,
)
_SLIP, _WIDE_SLIP = Interval.exactly(Fraction(6, 5)), Interval.exactly(Fraction(3, 2))
"""So many times its whole a part may be by a slip; a larger count is of something else. Where words leave no other whole, more."""
_FEWEST = 10
"""Of fewer things, a few more may have come."""


def bare(flow: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of such a part and its whole."""
    for number in range(1, len(flow)):
        whole, part = flow[number - 1], flow[number]
        over = part.figure.value.above(whole.figure.value) and whole.figure.kind == part.figure.kind == "count" and part.figure.value.exact
        if not over or not whole.figure.value.exact or whole.derived or part.figure.value.above(whole.figure.value * _WIDE_SLIP):
            continue
        alone = number < 2 or flow[number - 2].sentence != whole.sentence
        slight = not part.figure.value.above(whole.figure.value * _SLIP)
        if _of_its_owner(whole, part) or _all_of_them(whole, part) or (slight and (_has(whole, part) or (alone and _is_part(whole, part)))):
            yield part, whole


def _of_its_owner(whole: Counted, part: Counted) -> bool:
    """`The tribunal has 17 judges. Nineteen judges of the tribunal signed`."""
    owns, of_owner = _OWNS.search(whole.before), _OF_OWNER.match(part.after)
    same = owns is not None and of_owner is not None and owns["owner"] == of_owner["owner"]
    return same and whole.noun is not None and whole.noun == part.noun and part.sentence - whole.sentence <= 1


def _all_of_them(whole: Counted, part: Counted) -> bool:
    """`The council has nine members, and all 11 voted`."""
    return (
        part.sentence == whole.sentence
        and _ALL.fullmatch(whole.after) is not None
        and _bare(part)
        and _OWNS.search(whole.before) is not None
    )


def _has(whole: Counted, part: Counted) -> bool:
    """`60 lorries, 65 with grain`."""
    row = part.sentence == whole.sentence and _NOUN_ONLY.fullmatch(whole.after) is not None and whole.noun is not None
    return row and _bare(part) and _WITH.match(part.after) is not None


def _bare(part: Counted) -> bool:
    return part.figure.phrase.end <= part.figure.span.end + 1


def _is_part(whole: Counted, part: Counted) -> bool:
    """Whether the words allow it: a counted noun, then a bare count that something is so of, with nothing that sets the two apart."""
    asked = _ASKED.search(whole.outline.text) is not None
    if whole.figure.value.low < _FEWEST or (things(whole) is None and not asked) or part.noun not in (None, whole.noun) or not _bare(part):
        return False
    if part.sentence - whole.sentence not in ((0, 1) if asked else (1,)):
        return False
    says = _STATE.match(part.after) or (asked and _SAID.match(part.after))
    between = whole.after if whole.sentence == part.sentence else part.before
    set_apart = _OTHER_TIME.search(part.outline.text) or _OTHER_TIME.search(whole.after)
    return bool(says) and _CLAUSE.fullmatch(between) is not None and not set_apart
