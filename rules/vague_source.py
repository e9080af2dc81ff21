"""Figures rest on sources that have no name: officials, residents, people close to the matter.

A source without a name can be right, and often must stay unnamed; but a reader cannot
weigh it, and where every figure of a story rests on such words an editor should ask who
they are. One finding a story lists them all.

Silent on bodies that speak for themselves (the ministry, police, the company), on
documents, and on the one holder of an office (the mayor).
"""

from collections.abc import Iterator

from validator import Discrepancy, Reading

FAMILY = "source"

FAILS = (
    "Residents said [19] houses had burned.",
    "Reportedly some [900,000 tonnes] are stuck in silos inland.",
    "The army has [at most 10] such batteries, a NATO official said, and wants [25].",
    "An estimated [2,000] trucks were queuing on the ring road.",
)
PASSES = (
    "The ministry said 19 houses had burned.",
    "Forecaster Ellen Voss said 31.2 degrees was possible.",
    "The mayor said the work would cost $3 million.",
    "According to the annual report, 2,140 people work there.",
)


def check(reading: Reading) -> Iterator[Discrepancy]:
    figures = tuple(figure for figure in reading.figures if figure.sourcing == "vague")
    if not figures:
        return
    names = dict.fromkeys(figure.source.name if figure.source is not None else figure.why for figure in figures)
    figure = f"{figures[0]} rests" if len(figures) == 1 else f"these {len(figures)} figures rest"
    yield Discrepancy(figures, f"{figure} on sources without a name: {'; '.join(names)}", severity="note")
