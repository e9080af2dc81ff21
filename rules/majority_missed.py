"""What was voted through had too few votes, or what failed had enough.

Two thirds of all members are more than two thirds of whoever came, and the difference
has made governments fall.

Silent where the text says both, or neither, of the outcome, and where it does not say
what a share is of.
"""

from collections.abc import Iterator

from validator import Discrepancy, Quorum

FAMILY = "score"

FAILS = (
    "To impeach her takes [two-thirds] of the members of the [120-seat] chamber. The motion was carried with [77] votes to 31.",
    "The bill was adopted with [118] votes in favour; [121] votes were needed.",
    "The motion to dismiss her failed. It takes [60] votes, and there were [63] votes in favour.",
)
PASSES = (
    "To impeach her takes two-thirds of the members of the 120-seat chamber. The motion was carried with 81 votes to 31.",
    "The bill fell with 118 votes in favour; 121 votes were needed.",
    "The bill was adopted with 118 votes in favour after it had failed in May. To override a veto 121 votes are needed.",
    "Amending the charter takes two-thirds of those voting. It was adopted with 57 votes in favour and 20 against.",
)


def check(relation: Quorum) -> Iterator[Discrepancy]:
    got = relation.present.value
    if relation.thing != "majority" or not (relation.least.above(got) if relation.reached else not relation.least.above(got)):
        return
    least = relation.least.low
    wanted = f"{relation.share} of {relation.needed}" if relation.share is not None else f"{relation.needed}"
    yield Discrepancy(
        (relation.present, relation.needed, *((relation.share,) if relation.share is not None else ())),
        f"said to have {'passed' if relation.reached else 'failed'} with {relation.present}, where it takes {wanted}",
        f"{wanted}: {least} votes, {relation.present} given",
    )
