"""The command: arguments in, report out, exit code back. The only room that opens files and prints.

Exit codes: 0 nothing at or above `--fail-on`, 1 something, 2 wrong use, configuration
or unreadable input, 3 a rule or reader crashed; where several apply, the greatest.
A dispatch that could not be read is never clean.
"""

import argparse
import io
import os
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import validator
from validator import config, rulebook
from validator.config import Config, ConfigError
from validator.model import SEVERITIES, Dispatch
from validator.rulebook import Rulebook, RulebookError

if TYPE_CHECKING:
    from validator.reporters import Command

CLEAN, FOUND, MISUSED, CRASHED = range(4)

_TABLE = "table: for reading (default)"
_JSON = "json: for programs"
_PLAIN_WIDTH = 80
"""Columns of a list of rules where the terminal does not say how many it has."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process by default); returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        settings = config.read(options.config) if options.config else config.find(Path.cwd())
        code: int = options.command(options, settings)
        sys.stdout.flush()
    except (ConfigError, RulebookError) as error:
        return _complain(str(error))
    except BrokenPipeError:  # the reader of our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return MISUSED
    except OSError as error:
        return _complain(f"cannot write the report: {error.strerror}")
    except KeyboardInterrupt:
        return 130
    except Exception:  # noqa: BLE001 - Python would exit with 1, which means "something found"
        import traceback

        traceback.print_exc()
        return CRASHED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="validator", description="Proves which figures of a news dispatch cannot all be true.")
    parser.add_argument("--version", action="version", version=f"dispatch-validator {validator.__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--config", type=Path, metavar="FILE", help="configuration instead of the nearest validator.toml or pyproject.toml")
    paths = argparse.ArgumentParser(add_help=False, parents=[common])
    paths.add_argument("paths", nargs="+", metavar="PATH", help="a dispatch, a folder of dispatches, or - for standard input")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    check = commands.add_parser("check", parents=[paths], help="report what does not fit")
    check.add_argument("--format", choices=("table", "line", "json"), default="table", help=f"{_TABLE}; line: one line a finding; {_JSON}")
    check.add_argument("--fail-on", choices=config.FAIL_ON, help="mildest severity that makes the exit code 1 (default: error)")
    check.add_argument("--show", choices=SEVERITIES, help="mildest severity that is printed (default: note)")
    check.set_defaults(command=_check)
    for name, command, line in (
        ("figures", _figures, "list every numeric statement and what it is about"),
        ("relations", _relations, "list what the text claims of its figures"),
    ):
        sheet = commands.add_parser(name, parents=[paths], help=line)
        sheet.add_argument("--format", choices=("table", "json"), default="table", help=f"{_TABLE}; {_JSON}")
        sheet.set_defaults(command=command)
    explain = commands.add_parser("explain", parents=[common], help="say what a rule finds and when it is silent")
    explain.add_argument("rule", metavar="RULE")
    explain.set_defaults(command=_explain)
    rules = commands.add_parser("rules", parents=[common], help="list the rules")
    rules.add_argument("--available", action="store_true", help="list installed rule packages instead")
    rules.set_defaults(command=_rules)
    test = commands.add_parser("test", parents=[common], help="run the examples of rules under the whole rulebook")
    test.add_argument("packages", nargs="*", metavar="PACKAGE", help="a rule package, or the path of a folder of rules")
    test.set_defaults(command=_test)
    return parser


def _check(options: argparse.Namespace, settings: Config) -> int:
    return _report("check", options, settings, settings.book())


def _figures(options: argparse.Namespace, settings: Config) -> int:
    return _report("figures", options, settings, Rulebook((), ()))


def _relations(options: argparse.Namespace, settings: Config) -> int:
    return _report("relations", options, settings, Rulebook((), settings.book().finders))


def _report(command: "Command", options: argparse.Namespace, settings: Config, book: Rulebook) -> int:
    """Check every dispatch with `book`, print the run, and say how it went."""
    from validator import reporters
    from validator.engine import check
    from validator.intake import IntakeError

    documents: list[reporters.Checked] = []
    errors: list[reporters.Unread] = []
    for name, load in _dispatches(options.paths, settings.max_bytes):
        try:
            documents.append(reporters.Checked(name, check(load(), book)))
        except IntakeError as error:
            errors.append(reporters.Unread(name, error.cause))
    show = getattr(options, "show", None) or settings.show
    run = reporters.Run(documents=tuple(documents), errors=tuple(errors), show=show, width=_width(), version=validator.__version__)
    _print(reporters.render(command, options.format, run), options.format)
    for unread in errors:
        _complain(f"{unread.path}: {unread.cause}")
    crashes = [(document.path, crash) for document in documents for crash in document.report.crashes]
    for path, crash in crashes:
        _complain(f"{path}: {crash.name} crashed on {crash.subject}: {crash.cause}")
    if crashes:
        return CRASHED
    if errors:
        return MISUSED
    settings = replace(settings, fail_on=getattr(options, "fail_on", None) or settings.fail_on)
    return FOUND if any(settings.fails(finding) for document in documents for finding in document.report.findings) else CLEAN


def _dispatches(paths: Sequence[str], max_bytes: int) -> Iterator[tuple[str, Callable[[], Dispatch]]]:
    """The name of every dispatch that `paths` lead to, once, and how to load it; loading raises `IntakeError`."""
    seen: set[str] = set()
    for path in paths:
        for name, load in _found(path, max_bytes):
            if name not in seen:
                seen.add(name)
                yield name, load


def _found(path: str, max_bytes: int) -> Iterator[tuple[str, Callable[[], Dispatch]]]:
    """What one path leads to, named as the user named it: itself, or the dispatches of the folder that it is."""
    from validator import intake

    if path == "-":
        yield path, partial(_read_stdin, path, max_bytes)
        return
    place = Path(path)
    try:
        files = intake.discover(place) if _is_folder(place) else (place,)
    except intake.IntakeError as error:
        yield path, partial(_raise, error)
        return
    for file in files:
        name = path if file is place else f"{path.rstrip('/')}/{file.relative_to(place).as_posix()}"
        yield name, partial(intake.load, file, name, max_bytes=max_bytes)


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:  # loading it will say why
        return False


def _read_stdin(name: str, max_bytes: int) -> Dispatch:
    from validator import intake

    try:
        data = sys.stdin.buffer.read(max_bytes + 1)
    except (AttributeError, OSError) as error:
        raise intake.IntakeError(name, f"standard input cannot be read: {getattr(error, 'strerror', 'it is closed')}") from error
    return intake.parse(data, name, max_bytes=max_bytes)


def _raise(error: Exception) -> NoReturn:
    raise error


def _explain(options: argparse.Namespace, settings: Config) -> int:
    rule = rulebook.load(settings.rules).rule(options.rule)
    failing, passing = (textwrap.indent(example, "    ") for example in (rule.fails[0], rule.passes[0]))
    _print(f"{rule.name} ({rule.family})\n\n{rule.doc.strip()}\n\nDraws it:\n\n{failing}\n\nDoes not:\n\n{passing}\n")
    if rule.options:
        _print("\nOptions:\n\n" + "".join(f"    {name.replace('_', '-')} = {value!r}\n" for name, value in rule.options.items()))
    return CLEAN


def _rules(options: argparse.Namespace, settings: Config) -> int:
    if options.available:
        from importlib.metadata import entry_points

        for point in sorted(entry_points(group="validator.rules")):
            _print(f"{point.value}  {'in use' if point.value in settings.rules else 'not in use'}\n")
        return CLEAN
    rules = settings.book().rules
    width = max((len(rule.name) for rule in rules), default=0)
    columns = max(_width(_PLAIN_WIDTH), _PLAIN_WIDTH // 2 + width)
    for rule in rules:
        head = f"{rule.name:{width}}  {rule.family:10}  "
        line = rule.doc.strip().splitlines()[0]
        _print(textwrap.fill(line, columns - 1, initial_indent=head, subsequent_indent=" " * len(head)) + "\n")
    return CLEAN


def _test(options: argparse.Namespace, settings: Config) -> int:
    from validator.examples import examples

    names = dict.fromkeys((*settings.rules, *options.packages))
    book = rulebook.load(tuple(names)).configured(settings.options, {})
    wanted = {rule.name for rule in (rulebook.load(options.packages) if options.packages else book).rules}
    passed = failed = 0
    for example in examples(book, wanted):
        complaint = example.complaint(book)
        passed, failed = passed + (complaint is None), failed + (complaint is not None)
        if complaint is not None:
            _print(f"{example.name}: {complaint}\n")
    _print(f"{passed} passed, {failed} failed\n")
    return FOUND if failed else CLEAN


def _print(text: str, form: str = "text") -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):  # a dispatch has more characters than some terminals
        sys.stdout.reconfigure(encoding="utf-8" if form == "json" else None, errors="backslashreplace")
    sys.stdout.write(text)


def _complain(line: str) -> int:
    one_line = " ".join(line.split())
    sys.stderr.write(f"validator: {one_line.encode(errors='backslashreplace').decode()}\n")
    return MISUSED


def _width(unknown: int = 100) -> int:
    """Columns of the terminal; `unknown` where the output is none."""
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns)
    except (OSError, ValueError):
        return unknown
