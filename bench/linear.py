"""Is the time of a check linear in the length of the text?

usage: python bench/linear.py [--largest MEGABYTES] [--only NAME]

Each shape of text is read and checked in growing sizes: stories up to --largest, texts that no
one writes up to a million characters, or as far as patience goes. A line gives size, seconds,
megabytes a second and how the time grew since the size before, divided by how the text
grew: 1.0 is linear. Exits with 1 where that is above 1.5 and the run took more than two seconds.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from validator import Dispatch, check, intake, load
from validator.rulebook import Rulebook

MEGABYTE = 1_000_000
WORST = 1.5
NOTICEABLE = 2.0

STORY = """\
The blast killed 12 people: seven soldiers and five civilians, the city of Porto said on Monday. Of 13 aboard the ferry, nine were saved.

Sales rose 5 percent to $4.2 million from $4 million a year earlier. “We sold more,” said Ann Lee, who owns a third of the 300 shops. About
30 others were injured, including six children; at least four died over the past 24 hours, authorities said. Drones came from 5 directions.

"""
PATHOLOGICAL = {
    "line": "The blast killed 12 people and hurt 30 others as it spread from house to house and ",
    "words": "word ",
    "digits": "7",
    "quotes": "“",
    "straight": '"',
    "number-words": "one hundred and ",
    "commas": "1,",
    "points": "1.",
    "dashes": "1-",
    "stops": "a. ",
    "brackets": "(",
    "stars": "*a",
    "returns": "\r\n",
    "percents": "5% of ",
    "of-them": "9 of them ",
    "list": "two, ",
    "letters": "a",
    "capitals": "A",
    "spaces": " ",
    "hyphens": "twenty-",
    "half": "½",
}
"""Name of a shape to what is repeated without a line break."""
PATIENCE = 60.0
"""Seconds that a run of no story is expected to take at most; longer ones are left out."""


def shapes(largest: int) -> Iterator[tuple[str, list[int], str, float]]:
    """Name, sizes in characters, what to repeat, and for how many seconds."""
    yield "story", [size for size in (MEGABYTE, 10 * MEGABYTE, 50 * MEGABYTE) if size <= largest], STORY, float("inf")
    for name, unit in PATHOLOGICAL.items():
        yield name, [MEGABYTE // 50, MEGABYTE // 10, MEGABYTE], unit, PATIENCE


def seconds(text: str, book: Rulebook) -> float:
    """How long it takes to read the bytes of `text` and check them, as Markdown so that all of intake is at work."""
    data = f"Nine died.\n\n{text}".encode()
    began = time.perf_counter()
    dispatch: Dispatch = intake.parse(data, "story.md")
    report = check(dispatch, book)
    took = time.perf_counter() - began
    for crash in report.crashes:
        print(f"  crashed: {crash.name}: {crash.cause[:120]}")
    return took


def main() -> int:
    """Print the table; 1 where something is not linear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=50, help="megabytes of the largest story (default: 50)")
    parser.add_argument("--only", help="one shape")
    options = parser.parse_args()
    book = load()
    seconds(STORY, book)  # tables and patterns are read on first use
    bent = []
    print(f"{Path(sys.argv[0]).name}: {'shape':14} {'characters':>12} {'seconds':>9} {'MB/s':>7} {'growth':>7}")
    for name, sizes, unit, patience in shapes(options.largest * MEGABYTE):
        if options.only not in (None, name):
            continue
        before: tuple[int, float] | None = None
        for size in sizes:
            if before is not None and before[1] * size / before[0] > patience:
                break
            took = seconds((unit * (size // len(unit) + 1))[:size], book)
            growth = took / before[1] / (size / before[0]) if before is not None else 1.0
            print(f"{'':11}{name:14} {size:12,} {took:9.2f} {size / MEGABYTE / took:7.2f} {growth:7.2f}", flush=True)
            if growth > WORST and took > NOTICEABLE:
                bent.append(name)
            before = size, took
    print("linear" if not bent else f"not linear: {', '.join(bent)}")
    return 1 if bent else 0


if __name__ == "__main__":
    sys.exit(main())
