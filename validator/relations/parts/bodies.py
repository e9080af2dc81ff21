"""More members of a body do something than it has: `The council has 24 members. … 27 councillors were for it`.

The body says how many it has, and the members go by the names of lexicon/bodies.tsv. A
count of them from elsewhere or of another time, and a text with more such counts, end the matter.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from validator.interval import Interval
from validator.lexicon import table
from validator.reading.aspects.entities import singular
from validator.relations.nouns import is_person
from validator.relations.parts.counted import Counted

_REACH = 6
"""So many sentences behind its size members of the body act."""
_FEWEST = 7
"""A smaller body may have filled a seat."""
_TIMES = 3, 2
"""So many times (a fraction) the body the members that act may be by a slip."""
_SIZE = regex.compile(
    r"\b(?:the|its|a|an|our|this|[a-z]+'s) (?:[a-z-]+ ){0,2}?(?P<body>[a-z]+) (?:now |still |which )?"
    r"(?:has|had|have|counts|numbers|comprises) $"
    r"|\ba (?P<body>[a-z]+) of $"
)
_ACTS = regex.compile(
    r" (?:of the (?P<noun>[a-z]+) )?(?:[a-z]+ )?(?:all )?"
    r"(?:voted|(?:were|was|stood|came out) (?:for|against|in favou?r|present|behind)|backed|opposed"
    r"|favou?red|supported|approved|rejected|signed|abstained|walked out|travelled|traveled|stayed away)\b"
)
_APART = regex.compile(
    r"""ⓨ | \b(?: another|other|others|former|past|more|extra|further|new|visiting|retired|earlier|previous(?:ly)?|ago|last|next|once|then
      | from|elsewhere|in\ (?:its|his|her|their|those|\ⓞ)|across|neighbou?ring|both|two|joint|either|each|every|petition|would|could
      | until|combined|together|of\ the\ other )\b""",
    regex.VERBOSE,
)


_COLLECTIVE = regex.compile(
    r" (?:in|from|of) the (?:group|class|cohort|party|intake|contingent|squad) (?!(?:of|at|in|from|that|who)\b)[a-z]+"
)
_OF_THEM = regex.compile(r" (?:more )?of (?:them|these|those|whom|which)\b")
_EARLY = 4
"""So many of the first figures of a story give the size of the company that it is about."""


_EXPLAINED = regex.compile(r"\b(?:with ⓒ|including|counting|guests?|reserves?|substitutes?|proxy|proxies|twice|mistake|error|in all)\b")
"""What tells where more members than there are come from."""


@cache
def _members() -> dict[str, frozenset[str]]:
    return {body: frozenset(names.split()) for body, names in table("bodies")}


def bodies(flow: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of the members that act and the size of their body."""
    for number, whole in enumerate(flow):
        names = _size(whole)
        if names is None:
            continue
        near = [one for one in flow[number + 1 : number + 40] if one.sentence - whole.sentence <= _REACH]
        acting = [one for one in near if _acts(one, names)]
        rivals = [one for one in (*flow[max(0, number - 40) : number], *near) if one.noun in names and one not in acting]
        if len(acting) == 1 and not rivals and acting[0].sentence > whole.sentence and _slip(acting[0], whole):
            yield acting[0], whole


def companies(flow: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """`128 midwives … 133 in the group completed it`: more than the one company of people that the story counts."""
    for number, part in enumerate(flow):
        lead = regex.split(r"[:;]", part.before)[-1]
        if part.figure.kind != "count" or not part.figure.value.exact or not _COLLECTIVE.match(part.after) or _APART.search(lead):
            continue
        before = flow[max(0, number - 40) : number]
        counts = [one for one in before if one.figure.kind == "count" and not _OF_THEM.match(one.after)]
        people = [one for one in counts if one.noun is not None and is_person(one.noun)]
        told = [one for one in people if one in before[:_EARLY] and one.figure.value.exact and one.figure.value.low >= _FEWEST]
        if len(people) == 1 and people == told and _slight(part, told[0]) and not _APART.search(told[0].before[-40:]):
            yield part, told[0]


def _slight(part: Counted, whole: Counted) -> bool:
    """Whether the part is up to a tenth larger than the whole."""
    tenth = Interval.exactly(10)
    return part.figure.value.above(whole.figure.value) and not (part.figure.value * tenth).above(whole.figure.value * Interval.exactly(11))


def _size(whole: Counted) -> frozenset[str] | None:
    """The names of the members whose number `whole` is."""
    match = _SIZE.search(whole.before)
    names = _members().get(match["body"]) if match and whole.figure.kind == "count" and whole.figure.value.exact else None
    if names is None or whole.figure.value.low < _FEWEST or _APART.search(whole.before):
        return None
    return names if whole.noun in names or (whole.noun in (None, "person") and match and match.group().startswith("a ")) else None


def _acts(one: Counted, names: frozenset[str]) -> bool:
    """Whether members, by one of `names`, do what only those present can."""
    match = _ACTS.match(_behind_noun(one))
    if match is None or one.figure.kind != "count" or not one.figure.value.exact or _APART.search(one.before):
        return False
    if _EXPLAINED.search(one.outline.text, one.position):
        return False
    return (singular(match["noun"]) if match["noun"] else one.noun) in names


def _behind_noun(one: Counted) -> str:
    """What follows the counted noun, where one follows."""
    noun = regex.match(r" (?!of )[a-z]+(?= )", one.after) if one.noun is not None and not one.after.startswith(" of ") else None
    return one.after[noun.end() :] if noun else one.after


def _slip(part: Counted, whole: Counted) -> bool:
    """Whether the part is larger than the whole, but not so much that it is another."""
    more, than = _TIMES
    limit = whole.figure.value * Interval.exactly(more)
    return part.figure.value.above(whole.figure.value) and not (part.figure.value * Interval.exactly(than)).above(limit)
