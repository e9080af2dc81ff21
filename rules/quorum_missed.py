"""A quorum is said to be there that is not, or to be missing when it is there.

Without a quorum nothing was decided, which would be the news.

Silent where several numbers are needed or present and one of them fits, and where the
text says both.
"""

from collections.abc import Iterator

from validator import Discrepancy, Quorum

FAMILY = "score"

FAILS = (
    "The quorum is [40]. With [36] members present, the chair declared the quorum reached.",
    "At least [120] delegates must be present. The clerk counted [112] present and said there was a quorum.",
    "The meeting broke up for lack of a quorum: [26] of the villagers attended, and the quorum is [25].",
)
PASSES = (
    "The quorum is 40. With 46 members present, the chair declared the quorum reached.",
    "The meeting broke up for lack of a quorum: 22 of the villagers attended, and the quorum is 25.",
    "The quorum is 40. At noon 36 members were present; by one 41 were present and the quorum was reached.",
    "At least 120 delegates must be present.",
)


def check(relation: Quorum) -> Iterator[Discrepancy]:
    present = relation.present.value
    if relation.thing != "quorum" or not (relation.least.above(present) if relation.reached else not relation.least.above(present)):
        return
    said = "reached" if relation.reached else "missed"
    yield Discrepancy(
        (relation.present, relation.needed),
        f"the quorum is said to be {said}, but {relation.present} is {'less' if relation.reached else 'not less'} than {relation.needed}",
        f"{relation.present} against {relation.needed}",
    )
