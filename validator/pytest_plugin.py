"""pytest: dispatches as test items that fail with their discrepancies, and the examples of rules as items.

Off unless asked for: `pytest --dispatches seeds` adds one item a dispatch, and the
ini setting `dispatch_rules = ["validator.rules"]` turns the modules of rule packages
into items (`rules/sum_mismatch.py::fails[0]`) where pytest collects their folder.
Configuration is that of the root folder. Nothing of the checker is imported until then.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from validator.config import Config
    from validator.examples import Example
    from validator.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """What the items of one session share; `rules` are rule names by the file of their module."""

    settings: "Config"
    book: "Rulebook"
    dispatches: tuple[Path, ...]
    rules: dict[Path, list[str]]


_BENCH = pytest.StashKey[_Bench]()


class DiscrepancyError(Exception):
    """Why an item fails: a text that is shown as it is, without a traceback."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--dispatches` and `dispatch_rules`."""
    group = parser.getgroup("dispatch-validator")
    group.addoption("--dispatches", action="append", default=[], metavar="FOLDER", help="check every dispatch in FOLDER as a test item")
    parser.addini("dispatch_rules", "rule packages (or ./folders) whose examples are test items", type="args", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Load the rules once, before anything is collected, and add the folders to what is collected."""
    folders, packages = config.getoption("--dispatches"), config.getini("dispatch_rules")
    if not folders and not packages:
        return
    from validator.config import ConfigError, find
    from validator.rulebook import RulebookError, load

    try:
        settings = find(config.rootpath)
        names = tuple(str(config.rootpath / name) if "/" in name else name for name in packages)
        examined = load(names).rules if names else ()
        book = load(tuple(dict.fromkeys((*settings.rules, *names)))).configured(settings.options, settings.severity)
    except (ConfigError, RulebookError) as error:
        raise pytest.UsageError(str(error)) from error
    rules: dict[Path, list[str]] = {}
    for rule in examined:
        rules.setdefault(Path(rule.path).resolve(), []).append(rule.name)
    places = tuple((config.invocation_params.dir / folder).resolve() for folder in folders)
    for folder, place in zip(folders, places, strict=True):
        _refuse_empty(folder, place)
    config.stash[_BENCH] = _Bench(settings=settings, book=book, dispatches=places, rules=rules)
    config.args.extend(str(place) for place in places if str(place) not in config.args)


def _refuse_empty(folder: str, place: Path) -> None:
    """A folder without dispatches would pass unseen. Raises `pytest.UsageError`."""
    from validator.intake import IntakeError, discover

    if not place.is_dir():
        return  # a dispatch, or for pytest to say that there is none
    try:
        discover(place)
    except IntakeError as error:
        raise pytest.UsageError(f"--dispatches {folder}: {error.cause}") from error


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A folder of rules is no test package: pytest must not import it under another name."""
    bench = parent.config.stash.get(_BENCH, None)
    if bench is None or not any(place.parent == path.resolve() for place in bench.rules):
        return None
    return pytest.Dir.from_parent(parent, path=path)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A dispatch of the folders asked for, or a rule module."""
    bench = parent.config.stash.get(_BENCH, None)
    if bench is None:
        return None
    place = file_path.resolve()
    if place in bench.rules:
        return RuleFile.from_parent(parent, path=file_path)
    from validator.intake import SUFFIXES

    asked = any(place.is_relative_to(folder) for folder in bench.dispatches)
    return DispatchFile.from_parent(parent, path=file_path) if asked and place.suffix.lower() in SUFFIXES else None


class DispatchFile(pytest.File):
    """One dispatch; its one item is called `figures`."""

    def collect(self) -> Iterator[pytest.Item]:
        """The item."""
        yield DispatchItem.from_parent(self, name="figures")


class RuleFile(pytest.File):
    """One rule module; its items are its examples."""

    def collect(self) -> Iterator[pytest.Item]:
        """`fails[0]`, …, `passes[0]`, …, `reaches`."""
        from validator.examples import examples

        bench = self.config.stash[_BENCH]
        for example in examples(bench.book, bench.rules[self.path.resolve()]):
            yield ExampleItem.from_parent(self, name=example.part, example=example)


class _Item(pytest.Item):
    """Fails with a text, not with a traceback, under a heading that names the file."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:  # noqa: ANN401 - its type is private to pytest
        """The text of the failure; the traceback of anything else."""
        if isinstance(excinfo.value, DiscrepancyError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo, style))

    def reportinfo(self) -> tuple[Path, None, str]:
        """The file, and the heading of a failure: `figures of stories/raid.txt`."""
        return self.path, None, f"{self.name} of {self.nodeid.partition('::')[0]}"


class DispatchItem(_Item):
    """Passes where no finding is as severe as the configured `fail-on`."""

    def runtest(self) -> None:
        """Check the dispatch. Raises `DiscrepancyError`."""
        from validator import reporters
        from validator.engine import check
        from validator.intake import IntakeError, load

        bench = self.config.stash[_BENCH]
        name = self.path.as_posix() if not self.path.is_relative_to(self.config.rootpath) else self.nodeid.partition("::")[0]
        try:
            report = check(load(self.path, name, max_bytes=bench.settings.max_bytes), bench.book)
        except IntakeError as error:
            raise DiscrepancyError(str(error)) from error
        if report.crashes:
            raise DiscrepancyError("\n".join(crash.traceback for crash in report.crashes))
        if any(bench.settings.fails(finding) for finding in report.findings):
            run = reporters.Run(documents=(reporters.Checked(name, report),), show=bench.settings.show, width=100)
            raise DiscrepancyError(reporters.render("check", "table", run))


class ExampleItem(_Item):
    """One example of a rule, under the whole rulebook."""

    def __init__(self, *, example: "Example", **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.example = example

    def runtest(self) -> None:
        """Run the example. Raises `DiscrepancyError`."""
        complaint = self.example.complaint(self.config.stash[_BENCH].book)
        if complaint is not None:
            raise DiscrepancyError(f"{self.example.name}: {complaint}\n\n{self.example.text}")
