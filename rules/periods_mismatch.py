"""The quarters, periods or thirds of a game do not add up to its final score.

The table under the story shows at once which quarter was misheard.

Silent where the scores are the standing after each, where extra time was played, and
where any way round makes the final score.
"""

from collections.abc import Iterator

from validator import Discrepancy, Periods

FAMILY = "score"

FAILS = (
    "Hove won the first quarter [5-1], lost the second [4-3], won the third [3-2] and lost the last [2-0]. The final score was [11-8].",
    "Vilnius beat Riga [88-79] ([21-18], [24-20], [19-25], [25-16]).",
)
PASSES = (
    "Hove won the first quarter 5-1, lost the second 4-3, won the third 3-2 and lost the last 2-0. The final score was 11-9.",
    "Vilnius beat Riga 89-79 (21-18, 24-20, 19-25, 25-16).",
    "Vilnius beat Riga 89-79 (21-18, 45-38, 64-63, 89-79).",
    "The Bears won 3-2 in a shootout (1-0, 0-2, 1-0).",
)


def check(relation: Periods) -> Iterator[Discrepancy]:
    if relation.fits:
        return
    parts = ", ".join(map(str, relation.periods))
    made = sum(relation.goals)
    yield Discrepancy(
        (relation.final, *relation.periods),
        f"{parts} do not add up to {relation.final}, whoever won which",
        f"{made} in all, {relation.final} is {sum(relation.sides)}"
        if made != sum(relation.sides)
        else f"no way round makes {relation.final}",
    )
