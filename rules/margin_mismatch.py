"""The margin that is given does not lie between the two sides.

A reader takes the margin for the news: a vote won by 37 is another vote than one won
by 27.

Silent where any two figures near differ by the margin, where it may be one over all
others or over the majority needed, and within the digits of shares.
"""

from collections.abc import Iterator

from validator import Discrepancy, Margin, shown

FAMILY = "score"

FAILS = (
    "The budget was backed by [64] councillors to [41], a margin of [33].",
    "By a margin of [nine], the senate threw out the treaty.\n\nThere were [48] votes in favour and [53] against.",
    "The motion was supported by [140] deputies out of the [151] needed, or [21] short.",
    "Otley totalled [174] for six and held Ilkley to [151] for nine to win by [33] runs.",
    "Okafor won [51.8 percent] of the vote. Her rival had [44.3], and Okafor spoke of a lead of [nine points].",
)
PASSES = (
    "The budget was backed by 64 councillors to 41, a margin of 23.",
    "The motion was supported by 140 deputies out of the 151 needed, or 11 short.",
    "Otley totalled 174 for six and held Ilkley to 151 for nine to win by 23 runs.",
    "Set 302, the Terns were bowled out for 208 and lost by 93 runs.",
    "Okafor won 51.8 percent of the vote. Her rival had 44.3, a lead of 7.5 points.",
    "With 64 votes in favour and 41 against, the government kept its majority of 12.",
    "The budget was backed by 64 councillors to 41. A majority of 53 was needed.",
)


def check(relation: Margin) -> Iterator[Discrepancy]:
    if not relation.actual.disjoint(relation.margin.value):
        return
    sides = " and ".join(map(str, relation.votes))
    between = shown(relation.actual)
    yield Discrepancy(
        (relation.margin, *relation.votes),
        f"a margin of {relation.margin}, but {sides} are {between} apart",
        f"{' - '.join(map(str, relation.votes))} = {between}" if len(relation.votes) > 1 else f"{sides}: {between}",
        suggestion=between,
    )
