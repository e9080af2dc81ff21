"""A value that cannot be: a turnout above 100 percent, a 75th minute of the hour.

A decimal point or a digit has slipped, and the reader sees it at once.

Silent on growth, on capacity and targets (which can be passed), and on two numbers
with a colon that are a score or a ratio.
"""

from collections.abc import Iterator

from validator import Bounded, Discrepancy

FAMILY = "magnitude"

FAILS = (
    "Turnout was [163.7%], the highest since the war.",
    "Some [117 per cent] of the voters in the valley took part.",
    "The alarm came at [01:74] on Sunday.",
    "The sleeper leaves at [21:68] from Leeds.",
    "The station lies at [96.2 degrees] south.",
)
PASSES = (
    "Turnout was 63.7%, the highest since the war.",
    "Turnout rose by 120 percent in the valley.",
    "The prison is at 117 per cent of capacity.",
    "The team lost 25:70 in Minsk.",
    "The split was 60:40, and the station lies at 66.2 degrees south.",
    "The alarm came at 23:59 on Sunday.",
    "Sales to students were 130 percent of the level of 2019.",
)


def check(relation: Bounded) -> Iterator[Discrepancy]:
    if not relation.value.disjoint(relation.bounds):
        return
    yield Discrepancy(
        (relation.figure,),
        f"{relation.figure} cannot be {_article(relation.thing)}",
        f"{_article(relation.thing)} lies between {relation.bounds.low} and {relation.bounds.high}",
    )


def _article(thing: str) -> str:
    return thing if thing.startswith("a ") else f"the {thing}"
