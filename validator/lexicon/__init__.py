"""Words as data: one table a file, read once, on first use.

A table is UTF-8 text, one item a line, columns parted by tabs; lines that begin with
`#` explain it and are skipped.
"""

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `name`.tsv. Raises `FileNotFoundError` where there is no such table."""
    text = files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The first column of `name`.tsv."""
    return frozenset(row[0] for row in table(name))


@cache
def mapping(name: str) -> dict[str, str]:
    """The first column of `name`.tsv to its second; treat it as read-only."""
    return {row[0]: row[1] for row in table(name)}
