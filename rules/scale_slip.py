"""One quantity is ten, a hundred, a thousand or a million times itself elsewhere in the story.

`Million` for `billion` is the slip that readers notice least and that matters most: the
same digits, a thousand times the money.

Silent where a hedge is wide enough for both, and where the two are not the same quantity.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Mentions

FAMILY = "magnitude"

FAILS = (
    "Flood repairs to cost [$850 billion], panel says\n\nRepairing the levees would cost [$850 million], the panel said in its report.",
    "The charity raised [$1.2 million] at the gala.\n\nThe [$1.2 billion] will pay for a clinic.",
    "Police seized [4,200] pills on Friday.\n\nThe [42,000] pills were hidden in a piano.",
)
PASSES = (
    "Flood repairs to cost $850 million\n\nThe levees would cost $850 million, a tenth of the $8.5 billion for roads.",
    "The charity raised $1.2 million at the gala. The state gave $1.2 billion to clinics last year.",
    "Police seized 4,200 pills on Friday and 420 on Monday.",
)


def check(relation: Mentions) -> Iterator[Discrepancy]:
    earlier, later = relation.figures[0], relation.figures[-1]
    if not relation.slipped or not earlier.value.disjoint(later.value):
        return
    small, large = (earlier, later) if later.value.above(earlier.value) else (later, earlier)
    factor = _factor(small.stated, large.stated)
    yield Discrepancy(
        (earlier, later),
        f"{earlier} and {later} for one quantity",
        f"{large} is {factor} times {small}",
        diagnosis=f"off by a factor of {factor}",
        suggestion=f"{earlier} or {later} in both places",
    )


def _factor(small: object, large: object) -> str:
    return f"{(large / small).numerator:,}" if isinstance(small, Fraction) and isinstance(large, Fraction) and small else "many"
