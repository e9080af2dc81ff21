"""The points of a side are not what its wins and draws make.

Three for a win and one for a draw: forty-one cannot be forty-four, and the title may
hang on it.

Silent where two points, or any other usual number, for a win would fit, where bonus
points are given or points were taken away, and where draws are not told.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Interval, Standing, spelled

FAMILY = "score"

FAILS = (
    "Rovers won [12], drew [seven] and lost 11. Their [46] points put them sixth.",
    "Sligo have [34] points after 18 games, from [10] wins, [two] draws and six defeats.",
    "Orsk, with [seven] wins and [two] draws, are top on [21] points.",
)
PASSES = (
    "Sligo have 32 points after 18 games, from 10 wins, two draws and six defeats.",
    "With 41 wins and nine overtime losses the Kings have 91 points.",
    "With nine wins, 14 draws and 15 losses, Larne have 35 points, as six were deducted in May.",
    "Orsk, with seven wins and two losses, are top on 14 points.",
    "With eight wins and two draws she had nine points and the chess title.",
)

_WORTH = tuple((Fraction(win), Fraction(draw)) for win, draw in (("3", "1"), ("2", "1"), ("1", "1/2"), ("4", "2"), ("10", "5")))
"""Points for a win and for a draw: football, hockey, chess, cricket and its old leagues."""


def check(relation: Standing) -> Iterator[Discrepancy]:
    won, drawn, points = relation.won, relation.drawn, relation.points
    if won is None or points is None or relation.excused or (drawn is None and relation.played is None):
        return
    draws = drawn.value if drawn is not None else Interval.exactly(0)
    made = [won.value * Interval.exactly(win) + draws * Interval.exactly(draw) for win, draw in _WORTH]
    if any(not total.disjoint(points.value) for total in made) or drawn is None or won.value.low == 0:
        return
    yield Discrepancy(
        (points, won, drawn),
        f"{won} and {drawn} make {spelled(made[0])} points, not {points}",
        f"3 x {won} + {drawn} = {spelled(made[0])}",
        suggestion=spelled(made[0]),
    )
