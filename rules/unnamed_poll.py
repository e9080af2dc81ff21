"""Percentages come from a poll, and the story does not say whose poll it is.

Who asked, and for whom, is the first thing that a reader needs to know of a poll; the
margin of error and the number of people asked come after it.

Silent where the pollster or the client is named anywhere the text calls the poll in
full, and on exit polls and censuses, which are known by their event.
"""

from collections.abc import Iterator

from validator import Discrepancy, Reading, from_nameless_poll

FAMILY = "source"

FAILS = (
    "A new poll found that [54 percent] of islanders want the toll.",
    "According to a survey, [41 percent] of nurses have thought of leaving and [12 percent] have applied elsewhere.",
)
PASSES = (
    "A poll by Halden Research found that 54 percent of islanders want the toll.",
    "A Courier poll has the Greens at 22 percent. The poll put Labour at 31 percent.",
    "The survey by the nurses' union found that 41 percent had thought of leaving.",
)


def check(reading: Reading) -> Iterator[Discrepancy]:
    figures = tuple(figure for figure in reading.figures if from_nameless_poll(figure))
    if figures:
        yield Discrepancy(figures, f"the story does not say whose poll gives {figures[0]}", severity="note")
