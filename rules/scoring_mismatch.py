"""Tries and kicks do not make the points that are given.

Four tries, three conversions and two penalties are 32 points; 31 on the board is
somebody else's game.

Silent where another code of rugby makes the points, and where kicks are not all told.
"""

from collections.abc import Iterator

from validator import Discrepancy, Interval, Scoring

FAMILY = "score"

FAILS = (
    "The Knights' scores came from [four] tries, [three] conversions and [two] penalties: [31 points], then, in the rain.",
    "The Lions beat the Stags [31-27].\n\nThey had [four] tries, [three] of which Munro converted, and [two] penalties.",
)
PASSES = (
    "The Knights' scores came from four tries, three conversions and two penalties: 32 points, then, in the rain.",
    "The Lions beat the Stags 27-32.\n\nThe Stags had four tries, three conversions and two penalties.",
    "The Cats won with four tries, three conversions and two penalties, 26 points in all, as league counts them.",
)


def check(relation: Scoring) -> Iterator[Discrepancy]:
    if any(not total.disjoint(Interval.exactly(made)) for total in relation.totals for made in relation.made):
        return
    scores = ", ".join(map(str, relation.scores))
    yield Discrepancy(
        (relation.total, *((relation.counted,) if relation.counted is not None else ()), *relation.scores),
        f"tries and kicks ({scores}) make {relation.made[0]} points, not {relation.total}",
        f"{relation.made[0]} in union, {relation.made[1]} in league",
        suggestion=f"{relation.made[0]}",
    )
