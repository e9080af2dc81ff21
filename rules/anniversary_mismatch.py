"""An anniversary has another number than the years since the founding.

A jubilee with the wrong number is what readers write letters about.

Silent where the story leaves the year open, where more than one founding is in reach,
and on one year more or less.
"""

from collections.abc import Iterator

from validator import Anniversary, Discrepancy

FAMILY = "date"

FAILS = (
    "The jail was built in [1923] and marked its [90th] anniversary in [2023].",
    "The club, formed in [1890], played its [150th] anniversary match in [2015].",
    "The brewery was founded in [1908]. It celebrated its centenary in [2018], with free beer.",
)
PASSES = (
    "The jail was built in 1923 and marked its 100th anniversary in 2023.",
    "The club, formed in 1890, played its 125th anniversary match in 2015.",
    "The brewery was founded in 1908. It celebrated its centenary in 2008, with free beer.",
    "The firm, founded in 1919, will mark the 50th anniversary of its merger.",
)


def check(relation: Anniversary) -> Iterator[Discrepancy]:
    if not relation.claimed.disjoint(relation.actual):
        return
    between = (relation.actual.low + relation.actual.high) / 2
    year = f"{relation.year}" if relation.year is not None else "the year of the story"
    number = relation.number if relation.number is not None else "centenary"
    yield Discrepancy(
        tuple(figure for figure in (relation.number, relation.founding, relation.year) if figure is not None),
        f"the {number} does not fit {relation.founding}",
        f"from {relation.founding} to {year} is {between} years",
        suggestion=f"{between}",
    )
