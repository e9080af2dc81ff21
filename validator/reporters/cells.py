"""Tables that fit the terminal and never change a character of a cell.

tabulate draws, but neither reads numbers (it would print 3.50 as 3.5) nor wraps (it
stumbles over 353,000): cells are wrapped here, at spaces, and inside a word only where
it is wider than its column.
"""

from collections.abc import Sequence

import regex
from tabulate import tabulate
from wcwidth import wcswidth, wcwidth

from validator.reporters.places import shown

NARROWEST = 80
"""Columns that a table is given at least."""

_FRAME = len("|  ")
_WORD = regex.compile(r"\S+")
_LEAST = 8
_HEADER = 2
"""tabulate keeps this many columns more than a header needs."""


def draw(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """A grid of `rows` in at most `width` columns; a line break in a cell stays one."""
    widths = _fit(headers, rows, max(width, NARROWEST))
    wrapped = [[wrap(cell, limit) for cell, limit in zip(row, widths, strict=True)] for row in rows]
    heads = [wrap(header, limit - _HEADER) for header, limit in zip(headers, widths, strict=True)]
    return tabulate(wrapped, headers=heads, tablefmt="grid", disable_numparse=True)


def wrap(text: str, width: int) -> str:
    """`text` in lines of at most `width` columns; its own line breaks stay."""
    return "\n".join(line for paragraph in text.split("\n") for line in _wrap(shown(paragraph), width))


def columns(text: str) -> int:
    """How many columns a terminal needs for one line of `text`."""
    return max(wcswidth(text), 0)


def _wrap(text: str, width: int) -> list[str]:
    lines, line, used = [], "", 0
    for match in _WORD.finditer(text):
        for index, piece in enumerate(_pieces(match.group(), width)):
            size = columns(piece)
            gap = 1 if line and index == 0 else 0
            if line and used + gap + size > width:
                lines.append(line)
                line, used, gap = "", 0, 0
            line, used = line + " " * gap + piece, used + gap + size
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    """A word, cut where it is wider than `width`."""
    if columns(word) <= width:
        return [word]
    pieces, piece, used = [], "", 0
    for character in word:
        size = max(wcwidth(character), 0)
        if piece and used + size > width:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + character, used + size
    return [*pieces, piece]


def _fit(headers: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """A width for each column: its widest line, while they fit; else the wide ones share what the narrow leave."""
    wanted = [
        max(_LEAST, columns(headers[column]) + _HEADER, *(columns(shown(line)) for row in rows for line in row[column].split("\n")))
        for column in range(len(headers))
    ]
    room = width - 1 - _FRAME * len(headers)
    granted = [0] * len(wanted)
    for left, column in zip(range(len(wanted), 0, -1), sorted(range(len(wanted)), key=wanted.__getitem__), strict=True):
        granted[column] = min(wanted[column], max(_LEAST, room // left))
        room -= granted[column]
    return granted
