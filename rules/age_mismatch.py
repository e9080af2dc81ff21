"""An age does not fit the date of birth.

The age, the birth or the day is wrong; in an obituary the family notices first.

Silent where only years are given and either age is possible, and on ages that may be
those of another person.
"""

from collections.abc import Iterator

from validator import Discrepancy, Lifespan

FAMILY = "date"

FAILS = (
    "Born on [9 May 1961], he died on Wednesday, [2 April 2025]. He was [65].",
    "Keith Orr, who was born on [June 3, 1969], and was [51] when agents arrested him on [February 9, 2024], denied it.",
    "The poet, born in [1931], died in [2010] at the age of [82].",
)
PASSES = (
    "Born on 9 May 1961, he died on Wednesday, 2 April 2025. He was 63.",
    "Keith Orr, who was born on June 3, 1969, and was 54 when agents arrested him on February 9, 2024, denied it.",
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
