"""There is more of a thing than the world has.

Nearly always the scale is wrong: billion for million, quadrillion for trillion.

Silent up to generous ceilings, and on currencies and things that the table does not
list. A table alone proves nothing: this is never more than a warning.
"""

from collections.abc import Iterator

from validator import Capped, Discrepancy, shown

FAMILY = "magnitude"

FAILS = (
    "The coal plants of the valley, [1,170 billion megawatts], close in May.",
    "Around [3.7 billion] people have fled the two rivers.",
    "The debt stands at [$6.8 quadrillion].",
)
PASSES = (
    "The coal plants of the valley, 1,170 megawatts, close in May.",
    "Around 3.7 million people have fled the two rivers.",
    "The debt stands at $6.8 trillion, and 7.9 billion people live on the earth.",
    "The debt stands at 6.8 quadrillion rupiah.",
)


def check(relation: Capped) -> Iterator[Discrepancy]:
    if not relation.figure.value.above(relation.ceiling):
        return
    most = shown(relation.ceiling.high)
    yield Discrepancy(
        (relation.figure,),
        f"{relation.figure} is more than {relation.thing}",
        f"{relation.thing}: at most {most}",
        severity="warning",
        suggestion="a smaller scale: million for billion, trillion for quadrillion",
    )
