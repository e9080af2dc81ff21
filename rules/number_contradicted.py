"""One thing has two places in one count: the sixth exchange of the year, then the eighth.

A reader who keeps count (of goals, raids, exchanges, wives) finds one too many or one
too few; the archive inherits the slip.

Silent where the two count over different spans, and where one of them is another day's.
"""

from collections.abc import Iterator

from validator import Discrepancy, Numbered

FAMILY = "repeat"

FAILS = (
    "The pilot was freed in the [third] exchange of prisoners this year.\n\nThis year's [fifth] exchange took a whole night.",
    "The gale was the [third] storm of the season.\n\nShops had barely reopened when the season's [fourth] storm broke their windows.",
)
PASSES = (
    "The pilot was freed in the third exchange of prisoners this year.\n\nThis year's third exchange took a whole night.",
    "The sixth exchange was in May. The eighth exchange was in July.",
    "It was the third storm of the season. The fourth storm of the season is expected on Friday.",
    "It was her third title of the year and her ninth in all.",
)


def check(relation: Numbered) -> Iterator[Discrepancy]:
    earlier, later = relation.figures
    if not earlier.value.disjoint(later.value):
        return
    yield Discrepancy(
        (earlier, later),
        f"the same {relation.noun} is the {earlier} in one place and the {later} in another",
        f"{earlier.value} and {later.value} in one count",
        severity="warning",
        suggestion=f"{earlier} or {later} in both places",
    )
