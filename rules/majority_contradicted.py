"""What is called a majority is less than half, or a minority more.

`Most voters back the plan` is the headline; 39 percent is the poll. Less than half is at
best the largest group, and a reader who votes knows the difference.

Silent where the share fits, where hedges allow a half, and where several polls stand
below the claim, or one whose answers do not make up a hundred.
"""

from collections.abc import Iterator

from validator import Discrepancy, Figure, Interval, Majority

FAMILY = "compare"

FAILS = (
    "Most of the voters, [46 percent], backed the tunnel.",
    "Most of the [30] dancers, [12], were from Cuba.",
    "Most residents want the tower down.\n\nIn a survey [43 percent] said demolish, [38 percent] said finish, [19 percent] did not know.",
    "Fewer than half of the members, [54 percent], voted.",
)
PASSES = (
    "Most of the voters, 56 percent, backed the tunnel.",
    "Most of the 30 dancers, 19, were from Cuba.",
    "Most residents want the tower torn down.\n\nIn a survey 53 percent said demolish, 28 percent said finish and 19 percent did not know.",
    "Most residents want the tower torn down. Of renters, 43 percent said demolish and 21 percent said finish.",
    "The largest group, 46 percent, backed the tunnel.",
)

HALF = Interval.exactly(50)


def check(relation: Majority) -> Iterator[Discrepancy]:
    held = [_percent(part, relation.whole) for part in relation.parts]
    if relation.minority:
        wrong = all(share is not None and share.above(HALF) for share in held)
    else:
        wrong = all(share is not None and HALF.above(share) for share in held)
    if not wrong:
        return
    said = "a minority" if relation.minority else "a majority"
    given = f"{relation.parts[0]} of {relation.whole}" if relation.whole is not None else ", ".join(map(str, relation.parts))
    figures = (*((relation.whole,) if relation.whole is not None else ()), *relation.parts)
    side = "more" if relation.minority else "less"
    verb = "is" if len(relation.parts) == 1 else "are"
    yield Discrepancy(figures, f"{said} is claimed, but {given} {verb} not", f"{given}: {side} than half")


def _percent(part: Figure, whole: Figure | None) -> Interval | None:
    if whole is None:
        return part.value
    if whole.value.low <= 0 or part.value.low < 0:
        return None
    return part.value / whole.value * Interval.exactly(100)
