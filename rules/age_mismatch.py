"""An age does not fit the date of birth.

The age, the birth or the day is wrong; in an obituary the family notices first.

Silent where only years are given and either age is possible, and on ages that may be
those of another person.
"""

from collections.abc import Iterator

from validator import Discrepancy, Lifespan

FAMILY = "date"

FAILS = (
    "Born on [30 August 1948], she died on Sunday, [11 February 2024]. She was [76].",
    "Ines Carrol, who was born on [May 17, 1983], was [29] when she rowed to Bergen on [July 8, 2022], alone.",
    "The poet, born in [1931], died in [2010] at the age of [82].",
)
PASSES = (
    "Born on 30 August 1948, she died on Sunday, 11 February 2024. She was 75.",
    "Ines Carrol, who was born on May 17, 1983, was 39 when she rowed to Bergen on July 8, 2022, alone.",
    "The poet, born in 1931, died in 2010 at the age of 78.",
    "The poet, born in 1931, died in 2010. His wife, aged 62, survives him.",
)


def check(relation: Lifespan) -> Iterator[Discrepancy]:
    if not relation.age.value.disjoint(relation.actual):
        return
    low, high = relation.actual.low, relation.actual.high
    actual = f"{low}" if low == high else f"{low} or {high}"
    when = f"on {relation.on}" if relation.on is not None else "on the day of the story"
    figures = (relation.age, relation.birth) if relation.on is None else (relation.age, relation.birth, relation.on)
    yield Discrepancy(
        figures,
        f"somebody born {relation.birth} is not {relation.age} {when}",
        f"born {relation.birth}: {actual} {when}",
        suggestion=actual,
    )
