"""Reads a corpus of forms: what one figure says, and the many ways to write it.

A block begins with `== kind | value | unit | flag`; unit and flag (a bound or a trend) may
be left out; `-` is no unit, or no trend. Below it stand forms, parted by ` | `; brackets
mark the figure where a form has words around it. Forms after `## none` give no figure, those after `## none money` none of money.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from validator.model import Quantity
from validator.reading.quantity.quantities import quantify
from validator.reading.tokens import tokenize

CORPUS = Path(__file__).parent.parent / "corpus"


class Form(NamedTuple):
    """One way to write a figure; `start` and `end` are where it stands in `text`."""

    text: str
    start: int
    end: int
    kind: str
    value: str
    unit: str
    flag: str


def forms(name: str) -> Iterator[Form]:
    """The forms of the corpus `name` that are figures."""
    head = ["", "", "", ""]
    for line in _lines(name, none=False):
        if line.startswith("=="):
            head = ([part.strip() for part in line[2:].split("|")] + ["", "", ""])[:4]
            continue
        for form in line.split(" | "):
            start, end = form.find("["), form.find("]") - 1
            text = form.replace("[", "", 1).replace("]", "", 1) if start >= 0 else form
            yield Form(text, *((start, end) if start >= 0 else (0, len(text))), *head)


class LookAlike(NamedTuple):
    """Text without any figure of `kind`; of no kind at all that says how much, where `kind` is empty."""

    text: str
    kind: str


def look_alikes(name: str) -> Iterator[LookAlike]:
    """The forms of the corpus `name` that are no figure."""
    kind = ""
    for line in _lines(name, none=True):
        if line.startswith("## none"):
            kind = line.removeprefix("## none").strip()
            continue
        yield from (LookAlike(form, kind) for form in line.split(" | "))


AMOUNTS = frozenset({"count", "measure", "money", "percent", "ratio", "age", "duration"})


def mistaken(look_alike: LookAlike) -> list[str]:
    """The figures wrongly read in a look-alike."""
    kinds = {look_alike.kind} if look_alike.kind else AMOUNTS
    return [quantity.surface for quantity in read(look_alike.text) if quantity.kind in kinds]


def _lines(name: str, *, none: bool) -> Iterator[str]:
    after = False
    for line in (CORPUS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        after = after or line.startswith("## none")
        if line.strip() and after == none and (not line.startswith("#") or line.startswith("## none")):
            yield line


def read(text: str) -> list[Quantity]:
    """The quantities of `text`, taken as one sentence."""
    return quantify(text, tokenize(text, 0, len(text)))


def shown(form: Form) -> str:
    """How `form` was read, in the corpus's notation; empty where no figure was read at its place."""
    found = next((quantity for quantity in read(form.text) if quantity.span.start < form.end and form.start < quantity.span.end), None)
    if found is None:
        return ""
    flag = found.trend or "-" if form.flag in ("up", "down", "-") else found.bound if form.flag else ""
    value = found.value if found.kind not in ("time", "identifier") else ""
    return f"{found.surface} | {found.kind} | {value if form.value else ''} | {found.unit or '-'} | {flag}"


def expected(form: Form) -> str:
    """`form` as `shown` shows it where it is read rightly."""
    from validator.interval import Interval

    value = Interval.parse(form.value) if form.value else ""
    return f"{form.text[form.start : form.end]} | {form.kind} | {value} | {form.unit or '-'} | {form.flag}"
