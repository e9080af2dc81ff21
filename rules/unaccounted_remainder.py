"""The parts told of leave some of the whole untold: 62 launched, 33 downed and 25 jammed leave four.

Nothing is wrong with that, but readers ask, and the answer is often the story: what
became of the four? A note, never more.

Silent where the text says that the parts are all, where they may overlap, and where
hedges leave open whether anything is left.
"""

from collections.abc import Iterator

from validator import Discrepancy, Sum, shown, together

FAMILY = "sum"

FAILS = (
    "The army said rebels launched [40] drones, of which [21] were shot down and [14] were jammed.",
    "Of [64] trainees, [40] passed and [nine] failed.",
    "Rebels launched [48] drones and [three] rockets. The army said it shot down [29] of them, and [15] were jammed.",
)
PASSES = (
    "Of the 64 trainees, 40 passed; the other 24 failed.",
    "Of 26 players, 14 play abroad and 19 are under 25.",
    "Of about 60 trainees, 40 passed and 19 failed.",
)


def check(relation: Sum) -> Iterator[Discrepancy]:
    parts, whole = together(relation.parts), relation.whole.value
    if relation.complete or not relation.explicit or not whole.above(parts):
        return
    written = " - ".join(map(str, relation.parts))
    left = shown(whole - parts)
    beside = "".join(f", nor is the {figure.unit} told of in the same breath ({figure})" for figure in relation.beside[:1] if figure.unit)
    yield Discrepancy(
        (relation.whole, *relation.parts, *relation.beside[:1]),
        f"{left} of {relation.whole} are not accounted for{beside}",
        f"{relation.whole} - {written} = {left}",
        severity="note",
    )
