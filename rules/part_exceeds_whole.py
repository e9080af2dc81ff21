"""A part is larger than the whole that it is counted in.

Of 26 injured 29 cannot be passengers. A reader who stumbles over it doubts both
numbers, and usually the wrong one is the part, typed from another line of the notes.

Silent while any values the words allow would fit, and where another count in reach
that the phrase may mean can hold the part.
"""

from collections.abc import Iterator

from validator import Discrepancy, Subset

FAMILY = "subset"

FAILS = (
    "A coach overturned near Braga, injuring [26], including [34] pensioners from the same village.",
    "Of [62] schools inspected, [71] fell short of the new rules.",
    "The frost killed [40] lambs, [46] of them on one farm, the union said.",
    "He won [17] of his [12] races last season.",
    "Ships unloaded [90] containers, of which [112] held nothing but sawdust.",
    "The fund spent $3 million on paint. It bought [14] canvases, among them [19] by one hand.",
    "The firm closed [nine] of its [seven] kilns.",
)
PASSES = (
    "A coach overturned near Braga, injuring 26, including 14 pensioners from the same village.",
    "Of 62 schools inspected, 61 fell short of the new rules.",
    "Floods killed 18 people and hurt 40, 21 of them in one camp site, the prefect said.",
    "The club has 26 players. Of the 300 members who voted, 140 were women.",
    "At least 18 people died, 21 of them in one camp site, a survivor thought.",
    "Some 40 boats sailed. About 44 of them came home, for there were strays.",
    "Nine ships sank. Storms drowned 31 of the sailors.",
)


def check(relation: Subset) -> Iterator[Discrepancy]:
    if not relation.part.value.above(relation.whole.value):
        return
    yield Discrepancy(
        (relation.part, relation.whole),
        f"{relation.part} cannot be among {relation.whole}",
        f"{relation.part} > {relation.whole}",
    )
