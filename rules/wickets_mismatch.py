"""A chase is won by more wickets than were left standing, or at its end by fewer.

A side that has lost six of its ten wickets can win by four at most.

Silent where the wickets may be those of the other innings.
"""

from collections.abc import Iterator

from validator import Discrepancy, Wickets

FAMILY = "score"

FAILS = (
    "Hooper's fall left them [seven] down with 31 wanted. With an over to spare the Terns, [seven-wicket] winners, were home.",
    "Kandy reached [143-7] to win by [four] wickets.",
    "Galle made 162 for eight. Kandy won by [six] wickets, and a lofted four carried them to 164 for [five] with an over to spare.",
)
PASSES = (
    "Hooper's fall left them seven down with 31 wanted. With an over to spare the Terns, three-wicket winners, were home.",
    "Kandy reached 143-7 to win by three wickets.",
    "Galle made 162 for eight. Kandy won by five wickets, and a lofted four carried them to 164 for five with an over to spare.",
    "Galle were all out for 142. Kandy won by seven wickets, and were three down.",
)

_TEN = 10


def check(relation: Wickets) -> Iterator[Discrepancy]:
    by = relation.by.value
    left = _TEN - relation.fallen
    if left in by if relation.final else by.low <= left:
        return
    yield Discrepancy(
        (relation.by, relation.down),
        f"won by {relation.by} wickets with {relation.fallen} down: {left} were left",
        f"10 - {relation.fallen} = {left}",
        suggestion=f"{left} wickets",
    )
