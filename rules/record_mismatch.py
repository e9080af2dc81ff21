"""Wins, draws and losses do not make the games that were played.

Supporters know the table by heart, and a match too many is the first thing they write
in about.

Silent where draws or losses are not told and may be the rest, and where games came to
nothing.
"""

from collections.abc import Iterator

from validator import Discrepancy, Figure, Interval, Standing, spelled

FAMILY = "score"

FAILS = (
    "Larne have 45 points after [24] matches, from [13] wins, [six] draws and [four] losses.",
    "Of the [30] games Rovers won [12], drew [seven] and lost [13].",
    "The Hawks are [8-2-1] in [12] games.",
    "She has fought [30] bouts: [27] wins and [five] losses.",
)
PASSES = (
    "Sligo have 32 points after 18 games, from 10 wins, two draws and six defeats.",
    "Of the 30 games Rovers won 12, drew seven and lost 11.",
    "The Hawks are 8-2-1 in 11 games.",
    "In 20 games they have eight wins and five losses.",
    "They won nine and lost three of 13 games, one of them abandoned in fog.",
)


def check(relation: Standing) -> Iterator[Discrepancy]:
    played = relation.played
    if played is None or relation.excused:
        return
    if relation.record is not None:
        told: tuple[Figure, ...] = (relation.record,)
        total = Interval.exactly(sum(map(int, relation.record.quantity.surface.replace("–", "-").split("-"))))
        complete = True
    else:
        told = tuple(figure for figure in (relation.won, relation.drawn, relation.lost) if figure is not None)
        total = sum((figure.value for figure in told), start=Interval.exactly(0))
        complete = relation.drawn is not None and relation.lost is not None
    if total.above(played.value) or (complete and played.value.above(total)):
        yield Discrepancy(
            (played, *told),
            f"{', '.join(map(str, told))} make {spelled(total)} games, not {played}",
            f"{' + '.join(map(str, told))} = {spelled(total)}",
            suggestion=spelled(total),
        )
