"""The headline gives another figure than the story below it.

Headlines are written early and changed last: the toll of an hour ago stays over a story
that has a new one, and most readers see no more than the headline.

Silent where the story gives the headline's figure anywhere, where its figures add up to
it, and where one of the two is hedged or round enough to hold the other; two that are
both `at least` are compared as they stand.
"""

from collections.abc import Iterator

from validator import Discrepancy, Mentions, spelled

FAMILY = "repeat"

FAILS = (
    "[Nine] dead in hotel fire\n\nA fire at a hotel in Porto killed [11] people on Monday.",
    "Dairy to cut [450] jobs\n\nNorthfield Dairies plans to shed [540] posts, the company said on Tuesday.",
    "[At least 17] killed as rockets hit port\n\nRockets hit a port on Friday, killing [at least 14] people, a doctor said.",
    "Forger jailed for [14 years]\n\nA forger of church icons was sentenced to [11 years] in prison on Friday.",
    "Stork flies [4,500km] to winter home\n\nA stork ringed in Alsace flew [5,400 kilometres] to reach the Niger, ornithologists said.",
)
PASSES = (
    "At least nine dead in hotel fire\n\nA fire at a hotel in Porto killed 11 people on Monday.",
    "At least 20 killed as rockets hit port\n\nRockets hit a port on Friday, killing at least 23 people, a doctor said.",
    "At least 17 killed as rockets hit port\n\nRockets killed at least 14 people in the port. At least three died in a village.",
    "Scores dead in hotel fire\n\nA fire at a hotel in Porto killed 47 people on Monday.",
    "Ten dead in hotel fire\n\nA fire at a hotel in Porto killed six men and four women on Monday.",
    "Dairy to cut 450 jobs\n\nNorthfield Dairies plans to shed 300 posts in Leeds and 150 in Hull.",
    "Storm kills five in Cuba\n\nThe storm killed nine people in Haiti before it reached Cuba, where five died.",
    "Mill to cut 30 jobs\n\nThe mill said on Monday that 30 jobs would go. It cut 45 jobs in May.",
)


def check(relation: Mentions) -> Iterator[Discrepancy]:
    headline, body = relation.figures[0], relation.figures[-1]
    if not relation.headline or relation.slipped or not (relation.floors or headline.value.disjoint(body.value)):
        return
    swapped = "the digits changed places" if relation.transposed else None
    yield Discrepancy(
        (headline, body),
        f"the headline says {headline}, the story {body}",
        f"{spelled(headline.value)} is not {spelled(body.value)}",
        severity="error" if relation.transposed else "warning",
        diagnosis=swapped,
        suggestion=f"{body} in the headline",
    )
