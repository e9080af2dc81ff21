"""One person has two ages.

Names are checked, ages are typed: `Marchuk, 41` in the lead is `the 44-year-old` three
paragraphs on, and the family will write in.

Silent on a past age (`then 46`, `was 14 when`), on two people of one surname, and where
the second age may be somebody else's.
"""

from collections.abc import Iterator

from validator import Ages, Discrepancy

FAMILY = "repeat"

FAILS = (
    "The air force named the pilot as Oleh Marchuk, [41].\n\nThe [44-year-old] had learned to fly on gliders.",
    "Judge Anna Kowal, [58], opened the hearing.\n\nKowal, [61], will retire in June.",
    "[Nineteen-year-old] Lena Vogt won gold in Oslo.\n\nVogt, [17], is the youngest champion so far.",
)
PASSES = (
    "Anna Kowal, 58, spoke first. Her brother Piotr Kowal, 61, spoke next.",
    "Tomas Brink, 64, founded the firm. Brink, then 46, sold his house for it.",
    "Maria Lind, 34, and her son Karl, 12, survived. The 12-year-old is in hospital.",
    "Lena Vogt, 17, won gold. The 17-year-old is the youngest champion so far.",
)


def check(relation: Ages) -> Iterator[Discrepancy]:
    earlier, later = relation.figures
    if not earlier.value.disjoint(later.value):
        return
    yield Discrepancy(
        (earlier, later),
        f"{relation.person} is {earlier} in one place and {later} in another",
        f"{earlier.value} and {later.value} for one person",
        severity="error" if relation.named else "warning",
        suggestion=f"{earlier} or {later} in both places",
    )
