"""A number is written with a comma where none can stand.

A digit is missing or one too many; the reader cannot tell which number is meant.

Silent on Indian grouping (1,72,330), on decimal commas of a text that uses them, and
on lists of numbers.
"""

from collections.abc import Iterator

from validator import Discrepancy, Grouped

FAMILY = "magnitude"

FAILS = (
    "Some [43,6000] people fled the valley.",
    "The hall has [12,50] seats.",
    "The club sold [1,2000] tickets in a day.",
)
PASSES = (
    "Some 43,600 people fled the valley.",
    "The state has 1,72,330 teachers.",
    "In rooms 4,5 and 6 the light was on.",
    "It cost 1,250.50 in all.",
)


_THOUSANDS, _LAKHS = 3, 2


def check(relation: Grouped) -> Iterator[Discrepancy]:
    first, *middle, last = relation.groups
    western = first <= _THOUSANDS and all(digits == _THOUSANDS for digits in middle)
    indian = first <= _LAKHS and all(digits == _LAKHS for digits in middle)
    if last == _THOUSANDS and (western or indian):
        return
    digits = "".join(character for character in f"{relation.figure}" if character.isdecimal())
    yield Discrepancy(
        (relation.figure,),
        f"{relation.figure} has a comma where none can stand",
        "commas part groups of three digits",
        suggestion=f"{int(digits):,} or a digit more or less",
    )
