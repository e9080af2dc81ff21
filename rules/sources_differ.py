"""Two sources give one quantity two values.

That is news, not an error: readers should learn of both, and an editor may want to say
why they differ or which is the later count. A note, never more.

Silent where the values fit, where the two speak of different things,
places or days, and where it may be one source under two names.
"""

from collections.abc import Iterator

from validator import Claims, Discrepancy, spelled

FAMILY = "repeat"

FAILS = (
    "Police said [nine] people died in the fire. The mayor said [11] people died.",
    "The organisers said [80,000] people marched. Police said [25,000] people marched.",
    "Prosecutors said [$14 million] was stolen. The bank said [$9 million] was stolen.",
)
PASSES = (
    "Police said nine people died in the fire. The mayor said nine people died.",
    "Police said at least nine people died. The mayor said 11 people died.",
    "Police said nine people died. The hospital said 31 people were injured.",
    "The army said 40 rebels were killed. The army said on Tuesday that 52 rebels were killed.",
)


def check(relation: Claims) -> Iterator[Discrepancy]:
    earlier, later = relation.figures
    if not earlier.value.disjoint(later.value):
        return
    one, other = relation.sources
    yield Discrepancy(
        (earlier, later),
        f"{one} says {earlier}, {other} {later}",
        f"{spelled(earlier.value)} is not {spelled(later.value)}",
        severity="note",
    )
