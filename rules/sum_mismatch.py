"""Parts that are said to be all of a whole make more, or less, than it.

A reader who adds up the parts must arrive at the whole; a toll by district that stops
two short of the toll leaves two dead nowhere.

Silent where the text does not say that the parts are all (a remainder nobody denies is
a note at most), while any values the words allow would fit, and where another whole in
reach, or fewer of the parts, agree.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Interval, Sum, as_written, level, shown, slip, together

FAMILY = "sum"

FAILS = (
    "[Twelve] people died: [seven] soldiers and [six] civilians.",
    "Of the [150] aboard, [118] were rescued; the other [42] are missing.",
    "All [64] walkers are accounted for: [38] turned back, [17] slept in huts and [six] were flown out.",
    "Casualties came to [53], [11] dead and [43] wounded.",
    "Russia launched [118] drones. Gunners shot down [71] of them. Another [36] were jammed.\n\nThe remaining [14] got through.",
    "She won [14] medals: [six] gold, [five] silver and [four] bronze.",
    "The crew of [31] was made up of [19] Filipinos and [14] Greeks.",
    "Palm County sent [463,000] ballots and Bay County [654,000]. Between them they counted [1.16 million].",
)
PASSES = (
    "Twelve people died: seven soldiers and five civilians.",
    "About 50 people died: 29 men, 14 women and five children.",
    "Of the 150 aboard, 118 were rescued; the other 32 are missing.",
    "She won 14 medals: six gold, five silver and three bronze.",
    "Of 150 people aboard, 118 were rescued and 12 drowned.",
    "Russia launched 118 drones. Gunners shot down 71 of them. Another 36 were jammed.\n\nThe remaining 11 got through.",
    "In May the toll was 14. In June another 12 died and in July the other three camps were shut.",
)

_ONE = Fraction(1, 10)
_SMALL = 1000
"""A whole below it is taken at its word, beyond it a round number may be rounded."""


def check(relation: Sum) -> Iterator[Discrepancy]:
    parts, whole = together(relation.parts), _whole(relation)
    if not relation.complete or not parts.disjoint(whole):
        return
    large = [part for part in relation.parts if part.value.low >= _SMALL] if len(relation.parts) > 2 else []
    if any(part.stated == sum(other.value.low for other in relation.parts if other is not part) for part in large):
        return  # one of them is the sum of the others
    written = " + ".join(map(str, relation.parts))
    stated = relation.whole.stated
    made = sum((as_written(part) for part in relation.parts), start=Interval.exactly(0))
    yield Discrepancy(
        (relation.whole, *relation.parts),
        f"{written} make {shown(made, _ONE)}, not {relation.whole}",
        f"{written} = {shown(made, _ONE)}",
        diagnosis=slip(whole, stated, made) if isinstance(stated, Fraction) else None,
        suggestion=shown(made, _ONE),
    )


def _whole(relation: Sum) -> Interval:
    return relation.whole.value if relation.whole.value.high < _SMALL else level(relation.whole)
