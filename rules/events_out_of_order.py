"""What can only come later is dated earlier.

Nobody is charged before the arrest or buried before the death: one of the dates is
wrong, most often a month or a year left from another story.

Silent where months or years alone leave the order open, and where the two stages may be
told of two people or things.
"""

from collections.abc import Iterator

from validator import Discrepancy, Sequence

FAMILY = "date"

FAILS = (
    "He was arrested on [9 January 2026] and charged on [7 January 2026].",
    "The probe lifted off on [May 4, 2023], and landed on [March 4, 2023], in the Gobi.",
    "The law was passed in [2019]. It came into force in [2018].",
    "She went missing on [3 June 2024] and was found on [1 June 2024] by a walker.",
)
PASSES = (
    "He was arrested on 9 January 2026 and charged on 11 January 2026.",
    "The probe lifted off on May 4, 2023, and landed on May 9, 2023, in the Gobi.",
    "The law was passed in 2019. It came into force in 2019.",
    "He was sentenced on 9 May 2025 and his brother was arrested on 12 May 2025.",
    "The shop opened in 2015 and the one next door closed in 2012.",
)


def check(relation: Sequence) -> Iterator[Discrepancy]:
    if relation.second_days.last >= relation.first_days.first:
        return
    yield Discrepancy(
        (relation.second, relation.first),
        f"{relation.second_stage} {relation.second}, but {relation.first_stage} only {relation.first}",
        f"{relation.second} is before {relation.first}",
        severity="error" if relation.explicit else "warning",
    )
