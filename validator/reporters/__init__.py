"""Reports as text: a door fills a `Run`, a reporter renders it. No files, no printing, no exit codes.

A reporter is a module of this package with up to three functions of one shape, each
named after the command it serves:

    check(run: Run) -> str        what does not fit
    figures(run: Run) -> str      the figure sheet: every numeric statement and its aspects
    relations(run: Run) -> str    what the text claims of its figures

A door writes `render("check", "table", run)`. Modules are imported when asked for:
`line` and `json` never load tabulate. The text ends with a newline unless it is empty.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from validator.model import SEVERITIES, Finding, Report, Severity

Command = Literal["check", "figures", "relations"]

FORMATS: dict[str, str] = {
    "table": "validator.reporters.table",
    "line": "validator.reporters.line",
    "json": "validator.reporters.json",
}
"""Name of a format, as `--format` takes it, to the module that renders it; the first is the default."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One dispatch that was read: its path as the user gave it (joined with `/`), and what came of it.

    For `figures` and `relations` a report without findings will do.
    """

    path: str
    report: Report


@dataclass(frozen=True, slots=True)
class Unread:
    """One path that could not be read, and why, in one line without the path."""

    path: str
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything one call of the command has to say, in the order of the paths.

    `show` is the mildest severity that `table` and `line` print (`json` is the whole
    record), `width` the columns of the terminal (at least 80 are used), `version` the program's.
    """

    documents: tuple[Checked, ...]
    errors: tuple[Unread, ...] = ()
    show: Severity = "note"
    width: int = 80
    version: str = ""

    def shown(self, document: Checked) -> tuple[Finding, ...]:
        """The findings of a document that are neither allowed nor milder than `show`."""
        least = SEVERITIES.index(self.show)
        return tuple(f for f in document.report.findings if f.allowed is None and SEVERITIES.index(f.severity) >= least)


def render(command: Command, form: str, run: Run) -> str:
    """The run as text in the format `form`. Raises `ValueError` for a format that is not in `FORMATS`."""
    if form not in FORMATS:
        raise ValueError(f"no format {form}: choose from {', '.join(FORMATS)}")
    text = getattr(import_module(FORMATS[form]), command)(run)
    assert isinstance(text, str)
    return text
