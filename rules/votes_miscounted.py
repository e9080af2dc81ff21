"""More votes are counted than there are members to cast one.

Thirteen in favour and three abstentions in a council of fifteen: somebody is counted
twice, and the reader cannot tell on which side.

Silent where votes are missing (members stay away, sit in the chair, or are not asked),
where hedges leave room, and where a larger body is named near.
"""

from collections.abc import Iterator

from validator import Discrepancy, Tally

FAMILY = "score"

FAILS = (
    "The [12-member] council backed the bypass with [eight] votes in favour, [three] against and [two] abstentions.",
    "On the [nine-seat] board, [six] members voted for the sale. [Four] voted against.",
    "The [101-seat] assembly passed the bill by [58] votes to [47].",
)
PASSES = (
    "The 12-member council backed the bypass with eight votes in favour, three against and one abstention.",
    "The 12-member council backed the bypass with six votes in favour, three against and one abstention.",
    "The 101-seat assembly passed the bill by 58 votes to 41. Both chambers sit together, 140 members in all.",
    "A five-member delegation watched as 58 deputies voted in favour and 41 against.",
)


def check(relation: Tally) -> Iterator[Discrepancy]:
    if not relation.cast.above(relation.members.value):
        return
    votes = " + ".join(map(str, relation.votes))
    cast = f"at least {relation.cast.low}" if not relation.cast.exact else f"{relation.cast.low}"
    yield Discrepancy(
        (relation.members, *relation.votes),
        f"{cast} votes are told, but there are {relation.members} to cast one",
        f"{votes} = {cast}",
    )
