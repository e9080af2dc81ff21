"""Figures are given as fact and nobody vouches for them.

A reader cannot tell whether the reporter counted, asked or guessed, and an editor who
is rung up about the number has nobody to point to. One finding a story lists them all;
it is a warning where dead and wounded, troops or sums of money are among them and the
story names hardly any source at all.

Silent on what nobody asks a source for: dates, ages, results, small counts, distances,
limits set by law, the percentages of a poll that is named above.
"""

from collections.abc import Iterator

from validator import Discrepancy, Reading, is_grave

FAMILY = "source"

FAILS = (
    "The mayor opened the bridge on Friday. It has cost [$310 million].",
    "A coach fell into a gorge near Cusco on Monday. [Thirty-eight] passengers were killed.",
    "Council staff spoke to the press. Some [2,300] families spent the night in schools, and power was out for [40,000] homes.",
)
PASSES = (
    "A coach fell into a gorge near Cusco on Monday. Thirty-eight passengers were killed, the police said.",
    "Falun beat Nykarleby 29-27 and had 46 shots.",
    "The bill allows loans of up to $5,000.",
    "Two men in their forties left by the back door at 10:40.",
    "A poll by Halden Research found 66 percent in favor. Among women it was 71 percent.",
)

MANY_SOURCED = 3


def check(reading: Reading) -> Iterator[Discrepancy]:
    figures = tuple(figure for figure in reading.figures if figure.sourcing == "unsourced")
    if not figures:
        return
    sourced = sum(figure.source is not None for figure in reading.figures)
    grave = sourced < MANY_SOURCED and any(is_grave(figure) for figure in figures)
    yield Discrepancy(
        figures,
        f"nobody is named for {figures[0]}" if len(figures) == 1 else f"nobody is named for these {len(figures)} figures",
        f"{sourced} of {len(reading.figures)} figures have a source",
        severity="warning" if grave else "note",
    )
