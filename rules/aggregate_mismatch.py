"""The legs of a tie do not make the aggregate.

Two legs are two sums of two numbers; who is through hangs on them.

Silent where any two scores of the text make the aggregate, either way round, and where
only one leg is told.
"""

from collections.abc import Iterator

from validator import Aggregate, Discrepancy

FAMILY = "score"

FAILS = (
    "Having lost the first leg [4-2], the Swans won the return [3-0] and went through [5-3] on aggregate.",
    "Vik won the second leg [2-1] after a [1-1] draw in the first leg, a [4-2] aggregate victory.",
)
PASSES = (
    "Having lost the first leg 4-2, the Swans won the return 3-0 and went through 5-4 on aggregate.",
    "Vik won the second leg 2-1 after a 1-1 draw in the first leg, a 3-2 aggregate victory.",
    "Vik went through 4-2 on aggregate after winning the second leg 2-1.",
)


def check(relation: Aggregate) -> Iterator[Discrepancy]:
    made = sorted({tuple(sorted(total, reverse=True)) for total in relation.sums})
    if any(tuple(sorted(total)) == tuple(sorted(relation.sides)) for total in made):
        return
    ways = " or ".join(f"{one}-{other}" for one, other in made)
    legs = " and ".join(map(str, relation.legs))
    yield Discrepancy(
        (relation.aggregate, *relation.legs),
        f"{legs} make {ways} on aggregate, not {relation.aggregate}",
        f"{legs}: {ways}",
        suggestion=ways,
    )
