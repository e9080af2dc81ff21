"""What is called the highest or the lowest is not, by the text's own figures.

The lowest share of a career is not the 66 percent of 2021 where 64 percent stands beside
it; readers remember the superlative, and it is the part of the sentence that is wrong.

Silent on figures outside the row or the years that the superlative ranks, on totals
beside their parts, and where hedges and rounding allow the rank.
"""

from collections.abc import Iterator

from validator import Discrepancy, Superlative

FAMILY = "compare"

FAILS = (
    "Zinc did best, up 3.2 percent, and copper worst, down [0.9] percent. Nickel fell too, by [1.7] percent.",
    "It was a gift of [$4.2 million], the largest single one that the town has ever had. In May 2023 it got [$5.1 million] in one cheque.",
    "She polled [41 percent] in 2014 and [43 percent] in 2018, the lowest share of her life.",
    "Nurses are scarce, but nowhere harder to find than at Mercy, where [14 percent] of posts are vacant; at Trinity it is [17].",
    "The hut measured [310 centimetres], more than in any February since 2009. In 2016 it had [327 centimetres].",
)
PASSES = (
    "She polled 43 percent in 2014 and 41 percent in 2018, the lowest share of her life.",
    "The hut measured 310 centimetres, more than in any February since 2009. In 2008 it had 327 centimetres.",
    "Of the 120 cases, 40, the most of all, were in Leeds.",
    "It sold 40 boats, the most of any yard, and 55 engines.",
)


def check(relation: Superlative) -> Iterator[Discrepancy]:
    figure = relation.figure
    for rival in relation.rivals:
        higher, lower = (figure, rival) if relation.lowest else (rival, figure)
        if higher.value.above(lower.value):
            figures = (figure, rival) if figure.index < rival.index else (rival, figure)
            side, sign = ("lower", "<") if relation.lowest else ("higher", ">")
            yield Discrepancy(figures, f"{figure} is called {relation.claim}, but {rival} is {side}", f"{rival} {sign} {figure}")
            return
