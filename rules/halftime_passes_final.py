"""A side has more at half-time than at the end.

Points once scored stay on the board: one of the two scores is wrong.

Silent where several matches, halves or standings are told.
"""

from collections.abc import Iterator

from validator import Discrepancy, Halftime

FAMILY = "score"

FAILS = (
    "Cardiff beat Leinster [24-20] on Friday.\n\nIt was [27-10] at half-time.",
    "The Wolves won [2-1]. They had been [3-0] ahead at the break.",
)
PASSES = (
    "Cardiff beat Leinster 31-24 on Friday.\n\nIt was 27-10 at half-time.",
    "The Wolves won 3-2. They had been 2-0 behind at the break.",
    "The Wolves won 2-1. The under-18s led 3-0 at the break and won 4-0.",
)


def check(relation: Halftime) -> Iterator[Discrepancy]:
    if relation.reachable:
        return
    yield Discrepancy(
        (relation.half, relation.final),
        f"from {relation.half} at half-time no game ends {relation.final}",
        f"{relation.half} does not fit into {relation.final}",
    )
