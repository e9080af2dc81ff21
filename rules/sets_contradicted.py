"""The sets that are listed do not make the result that is given.

Four sets cannot be won 3-2, and who lost a set did not win in straight ones; a reader
who follows the sport sees it before the second paragraph.

Silent where play stopped early, and where the result may be another match's.
"""

from collections.abc import Iterator

from validator import Discrepancy, Sets

FAMILY = "score"

FAILS = (
    "Rovers took the volleyball shield [25-21], [22-25], [25-19], [25-23] for a [3-2] victory.",
    "Ito beat Perrin [6-4], [3-6], [7-5] by [two] sets to love.",
    "Lund won [21-15], [18-21], [21-19] in straight games.",
    "The Bulgarian, seeded third, saw off Hassan [6-2], [3-6], [6-1] without dropping a set.",
    "The captain needed [four] sets in the final. She beat Moreau [6-4], [3-6], [7-5].",
)
PASSES = (
    "Rovers took the volleyball shield 25-21, 22-25, 25-19, 25-23 for a 3-1 victory.",
    "Ito beat Perrin 6-4, 3-6, 7-6 (7-5) by two sets to one.",
    "Lund won 21-15, 21-19 in straight games.",
    "Ito beat Perrin 6-4, 3-1 in straight sets when the Swiss retired hurt.",
    "Ito beat Perrin 6-4, 3-6, 7-5. She had reached the last four without dropping a set.",
    "Ito beat Perrin 6-4, 3-6, 7-5. Her sister won the doubles in straight sets, 6-1, 6-2.",
)


def check(relation: Sets) -> Iterator[Discrepancy]:
    first, second = relation.tally
    if not relation.said or not relation.finished or len(relation.sets) != first + second:
        return
    said, other = relation.said
    told = " ".join(map(str, relation.sets))
    if relation.straight:
        wrong = first > 0 and second > 0
    elif other is None:
        wrong = said != first + second and not (said == max(first, second) and min(first, second) == 0)
    else:
        wrong = {said, other} != {first, second}
    if wrong:
        actual = f"{max(first, second)}-{min(first, second)}"
        yield Discrepancy(
            (*relation.sets, *relation.result),
            f"{told} is {actual} in sets, not {' to '.join(map(str, relation.result)) or 'straight sets'}",
            f"{first} sets to the one side, {second} to the other",
            suggestion=actual,
        )
