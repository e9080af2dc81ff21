"""Parts that nothing can be in twice make more than the whole.

A drone that was shot down was not jammed as well: if 43 were downed and 25 jammed, more
than 62 were launched. The parts need not be all; too many is too many.

Silent where the parts may overlap, while any values the words allow would fit, and
where another whole in reach holds them.
"""

from collections.abc import Iterator

from validator import Discrepancy, Sum, level, shown, together

FAMILY = "sum"

FAILS = (
    "The army said rebels launched [35] drones, of which [24] were shot down and [17] crashed.",
    "Of the [150] aboard, [118] were rescued and [40] drowned.",
    "The jury weighed [13] counts. It found him guilty on [nine] of them and cleared him on [six].",
    "Of [64] trainees, [40] passed and [29] failed.",
)
PASSES = (
    "The army said rebels launched 35 drones, of which 14 were shot down and 17 crashed.",
    "Of the 40 patients, 31 had a fever, 28 a cough and 14 both.",
    "Of the 26 players, 14 play abroad and 19 are under 25.",
    "Of 900 people asked, 610 said they trusted the courts and 500 the police.",
    "Rebels launched about 40 drones, of which 24 were shot down and 17 crashed.",
    "Russia launched 62 drones. Moscow said it had downed 43 Ukrainian drones and jammed 25.",
)


def check(relation: Sum) -> Iterator[Discrepancy]:
    parts = together(relation.parts)
    if relation.complete or not parts.above(level(relation.whole)):
        return
    written = " + ".join(map(str, relation.parts))
    yield Discrepancy(
        (relation.whole, *relation.parts),
        f"{written} make {shown(parts)}, more than {relation.whole}",
        f"{written} = {shown(parts)} > {relation.whole}",
    )
