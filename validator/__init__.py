"""Reads a news dispatch and proves which of its figures cannot all be true.

Only the public names: what a rule, a newsroom tool or a notebook may rely on.

    >>> from validator import Dispatch, check, load
    >>> report = check(Dispatch.of("The blast killed 12 people: seven soldiers and six civilians."), load())

A name is imported from its room when it is first asked for, so that starting a door
costs only what that door uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from validator.engine import check as check
    from validator.interval import Interval as Interval
    from validator.model import Discrepancy as Discrepancy
    from validator.model import Dispatch as Dispatch
    from validator.model import Figure as Figure
    from validator.model import Finding as Finding
    from validator.model import Reading as Reading
    from validator.model import Relation as Relation
    from validator.model import Report as Report
    from validator.model import Sentence as Sentence
    from validator.model import Source as Source
    from validator.model import Span as Span
    from validator.rulebook import Rulebook as Rulebook
    from validator.rulebook import load as load

__version__ = "0.1.0"

HOMES = {
    "Discrepancy": "model",
    "Dispatch": "model",
    "Figure": "model",
    "Finding": "model",
    "Interval": "interval",
    "Reading": "model",
    "Relation": "model",
    "Report": "model",
    "Rulebook": "rulebook",
    "Sentence": "model",
    "Source": "model",
    "Span": "model",
    "check": "engine",
    "load": "rulebook",
}
"""The room of each public name, sorted; a relation is added here and in the block above."""


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"module 'validator' has no public name {name!r}")
    value = getattr(import_module(f"validator.{HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
