"""More was won than a contest over the best of so many allows.

In a best of 21 whoever has eleven legs has won, and nobody throws a dart more.

Silent on scores that may be of another contest, or of a game within it.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import BestOf, Discrepancy

FAMILY = "score"

FAILS = (
    "Wednesday's semi-final was the best of [15] frames. Moira Quill won it [10-4].",
    "It was the best of [17] frames, and Hughes won [10-6].",
)
PASSES = (
    "Wednesday's semi-final was the best of 15 frames. Moira Quill won it 8-4.",
    "They play a best-of-seven series. Game two ended 5-2.",
    "It was the best of 17 frames, and Hughes leads 5-3.",
)


def check(relation: BestOf) -> Iterator[Discrepancy]:
    most = relation.most.stated
    if not isinstance(most, Fraction) or relation.won <= most // 2 + 1:
        return
    needed = int(most // 2 + 1)
    yield Discrepancy(
        (relation.score, relation.most),
        f"{relation.score} over the best of {relation.most}: the first to {needed} has won",
        f"{relation.most} / 2 rounded up = {needed}",
    )
