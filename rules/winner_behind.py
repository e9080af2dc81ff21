"""The winner, by the sets that are listed, lost.

A score is given from the winner's side; turned round in one set, it hands the match to
the other player.

Silent where play stopped early, and where the words do not say who won.
"""

from collections.abc import Iterator

from validator import Discrepancy, Sets

FAMILY = "score"

FAILS = (
    "Lenz won the title by beating the top seed [4-6], [6-3], [5-7] on a windy court.",
    "On the sand courts of Aarhus the Danes beat Norway [19-25], [25-22], [21-25], [23-25].",
    "Second seed Okoye defeated Brandt [6-4], [3-6].",
)
PASSES = (
    "Lenz won the title by beating the top seed 4-6, 6-3, 7-5 on a windy court.",
    "Lenz lost to the top seed 4-6, 6-3, 5-7.",
    "Okoye beat Brandt 6-4, 3-6, 10-8 in the doubles.",
    "Top seed Okoye beat Brandt 6-4, 2-3 after the German retired.",
)


def check(relation: Sets) -> Iterator[Discrepancy]:
    first, second = relation.tally
    if not relation.won or first > second or len(relation.sets) != first + second:
        return
    yield Discrepancy(
        relation.sets,
        f"the winner's sets are {first} won and {second} lost: {' '.join(map(str, relation.sets))}",
        f"{first} sets to {second}",
        suggestion=f"the last set turned round, or {second}-{first} for the loser",
    )
