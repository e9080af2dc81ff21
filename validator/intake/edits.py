"""Edits: the pieces of a file that its text shows as something else, or not at all."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from validator.origin import Origin


class Edit(NamedTuple):
    """Code points `start` to `end` of a file, and what stands for them in the text."""

    start: int
    end: int
    text: str


def apply(file: str, edits: Iterable[Edit]) -> tuple[str, Origin | None]:
    """The text of `file` under `edits`, and where it comes from; edits ascend and do not overlap."""
    pieces: list[str] = []
    inside: list[int] = []
    outside: list[int] = []
    at = length = 0
    for edit in edits:
        length += edit.start - at
        inside += (length, length + len(edit.text))
        outside += (edit.start, edit.end)
        pieces += (file[at : edit.start], edit.text)
        at, length = edit.end, length + len(edit.text)
    if not inside:
        return file, None
    pieces.append(file[at:])
    return "".join(pieces), Origin(file, tuple(inside), tuple(outside))


def inward(origin: Origin | None, position: int) -> int:
    """Where the place `position` of a file lies in its text; a place inside an edit moves to its start."""
    if origin is None:
        return position
    last = bisect_right(origin.outside, position) - 1
    if last < 0:
        return position
    return origin.inside[last] + (position - origin.outside[last] if last % 2 else 0)
