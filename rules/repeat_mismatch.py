"""One and the same quantity is given two values that cannot both be true.

The commonest slip of a moving story: the figure in the lead is left behind when a later
paragraph is updated, or the other way about. A reader who meets `killed 28 soldiers` and
then `the 23 soldiers who died` cannot know which to believe.

Silent on two sources side by side, on an earlier count that the text replaces, on a part
of the first figure, on a sum or remainder of the others, and on a round or hedged mention
of a figure given in full elsewhere.
"""

from collections.abc import Iterator

from validator import Discrepancy, Mentions, spelled

FAMILY = "repeat"

FAILS = (
    "An avalanche killed [16] climbers on Friday.\n\nThe families of the [13] climbers who died on Friday were flown in.",
    "A magnitude [6.4] earthquake hit the valley on Sunday.\n\nThe magnitude [4.6] quake struck before dawn.",
    "The abbey paid [£2.6 million] for the orchard.\n\nAt the [£6.2 million] price, it is the abbey's largest deal.",
    "Rescuers brought up the miner [31 hours] after the slide.\n\nHe spent the [13 hours] he had been trapped singing.",
)
PASSES = (
    "Gunmen killed 28 soldiers at a post in the north on Sunday. The coffins of the 28 soldiers who died will be flown to the capital.",
    "A magnitude 6.4 earthquake hit the valley. A magnitude 4.6 aftershock followed.",
    "The trust paid about $3.4 million for the farm.\n\nAt the $3.36 million price, it is the trust's largest deal.",
    "Nineteen sailors were aboard. The six missing sailors are feared dead.",
    "The library bought 76 letters by the poet and 67 by his wife. The 143 letters were thought lost.",
    "An earlier report said 14 people had died.\n\nThe 17 people who died were named on Friday.",
)


def check(relation: Mentions) -> Iterator[Discrepancy]:
    earlier, later = relation.figures[0], relation.figures[-1]
    if relation.headline or relation.slipped or not earlier.value.disjoint(later.value):
        return
    swapped = "the digits changed places" if relation.transposed else None
    yield Discrepancy(
        (earlier, later),
        f"{earlier} and then {later} for one quantity",
        f"{spelled(earlier.value)} is not {spelled(later.value)}",
        severity="error" if relation.transposed else "warning",
        diagnosis=swapped,
        suggestion=f"{earlier} or {later} in both places",
    )
