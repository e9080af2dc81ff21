"""How many articles a second: reading alone (`figures`) and the whole check.

usage: python bench/speed.py FOLDER [--profile] [--limit N]

FOLDER is walked for dispatches. `--profile` prints where the time of the check goes, by function.
"""

import argparse
import cProfile
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path

from validator import Dispatch, check, intake, load
from validator.rulebook import Rulebook

LINES = 40


def loaded(folder: Path, limit: int | None) -> list[Dispatch]:
    """The dispatches of `folder` that can be read."""
    dispatches = []
    for path in intake.discover(folder)[:limit]:
        try:
            dispatches.append(intake.load(path, path.as_posix()))
        except intake.IntakeError as error:
            print(f"left out: {error}", file=sys.stderr)
    return dispatches


def timed(name: str, dispatches: list[Dispatch], run: Callable[[Dispatch], object]) -> None:
    """Run over all dispatches and print the rate."""
    began = time.perf_counter()
    for dispatch in dispatches:
        run(dispatch)
    took = time.perf_counter() - began
    kilobytes = sum(len(dispatch.text) for dispatch in dispatches) / 1000
    print(f"{name:8} {len(dispatches)} articles in {took:.2f} s: {len(dispatches) / took:.0f} a second, {kilobytes / took:.0f} kB/s")


def main() -> int:
    """Print the rates, and the profile where it is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--profile", action="store_true", help="print where the time goes")
    parser.add_argument("--limit", type=int, help="so many articles at most")
    options = parser.parse_args()
    book, nothing = load(), Rulebook((), ())
    dispatches = loaded(options.folder, options.limit)
    for dispatch in dispatches[:5]:
        check(dispatch, book)  # tables and patterns are read on first use
    timed("figures", dispatches, lambda dispatch: check(dispatch, nothing))
    timed("check", dispatches, lambda dispatch: check(dispatch, book))
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(lambda: [check(dispatch, book) for dispatch in dispatches])
        pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(LINES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
