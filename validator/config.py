"""Configuration: `[tool.validator]` of pyproject.toml, or validator.toml, to one frozen value.

The nearest file wins, from the working folder upwards; files are not merged. A key
that is not known is an error, as a setting that silently does nothing is worse than
none. Whether rules, families and options exist, only the rulebook can say.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from validator.intake import MAX_BYTES
from validator.model import SEVERITIES, Finding, Severity
from validator.rulebook import HOUSE, Rulebook, load, suggest

FailOn = Literal["note", "warning", "error", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)

FILES = ("validator.toml", "pyproject.toml")


class ConfigError(Exception):
    """A configuration file that cannot be used; says which and why in one line."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"{path}: {cause}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a newsroom has settled: which rules run, how severe they are, what fails a run.

    `rules` are packages or absolute paths of folders; `max_bytes` is the size above
    which a file is refused; `path` is the file it was read from, `None` for defaults.
    """

    rules: tuple[str, ...] = (HOUSE,)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    max_bytes: int = MAX_BYTES
    fail_on: FailOn = "error"
    show: Severity = "note"
    path: Path | None = None

    def book(self) -> Rulebook:
        """The rulebook that this configuration describes. Raises `RulebookError`."""
        return load(self.rules).configured(self.options, self.severity).only(self.select, self.ignore)

    def fails(self, finding: Finding) -> bool:
        """Whether a run must fail for `finding`: it is not allowed, and as severe as `fail_on`."""
        return self.fail_on != "never" and finding.allowed is None and finding.severity in SEVERITIES[SEVERITIES.index(self.fail_on) :]


def find(folder: Path) -> Config:
    """The configuration in force in `folder`: of the nearest file above it, or the defaults. Raises `ConfigError`."""
    for place in (folder, *folder.parents):
        for path in (place / name for name in FILES):
            if path.is_file() and (table := _table(path)) is not None:
                return _config(path, table)
    return Config()


def read(path: Path) -> Config:
    """The configuration of one file. Raises `ConfigError`."""
    return _config(path, _table(path) or {})


def _table(path: Path) -> object:
    """The settings in a file; `None` for a pyproject.toml that has none."""
    import tomllib  # most runs have no configuration

    try:
        data = path.read_bytes()
        table = tomllib.loads(data.decode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        raise ConfigError(path, str(cause) if not isinstance(cause, OSError) else cause.strerror or str(cause)) from cause
    tool = table.get("tool", {})
    return table if path.name != "pyproject.toml" else tool.get("validator") if isinstance(tool, dict) else None


def _config(path: Path, table: object) -> Config:
    if not isinstance(table, dict):
        raise ConfigError(path, "tool.validator is not a table")
    settings: dict[str, object] = {}
    for key, value in table.items():
        if key not in _READERS:
            raise ConfigError(path, f"unknown key {key!r}{suggest(key, _READERS)}")
        try:
            settings[key.replace("-", "_")] = _READERS[key](value)
        except ValueError as cause:
            raise ConfigError(path, f"{key}: {cause}") from cause
    rules = settings.get("rules", ())
    assert isinstance(rules, tuple)
    if rules:
        settings["rules"] = tuple(str(path.absolute().parent / name) if "/" in name else name for name in rules)
    return Config(**settings, path=path)  # type: ignore[arg-type]


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"a list of names is wanted, not {value!r}")
    return tuple(value)


def _size(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"a number of bytes is wanted, not {value!r}")
    return value


def _one_of(choices: tuple[str, ...], value: object) -> str:
    if value not in choices:
        raise ValueError(f"one of {', '.join(choices)} is wanted, not {value!r}")
    return str(value)


def _fail_on(value: object) -> str:
    return _one_of(FAIL_ON, value)


def _severity(value: object) -> str:
    return _one_of(SEVERITIES, value)


def _severities(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError(f"a table from rules to severities is wanted, not {value!r}")
    return {rule: _severity(level) for rule, level in value.items()}


def _options(value: object) -> dict[str, dict[str, object]]:
    if not isinstance(value, dict) or not all(isinstance(options, dict) for options in value.values()):
        raise ValueError(f"a table of options for each rule is wanted, not {value!r}")
    return value


_READERS: Mapping[str, Callable[[object], object]] = {
    "fail-on": _fail_on,
    "ignore": _names,
    "max-bytes": _size,
    "options": _options,
    "rules": _names,
    "select": _names,
    "severity": _severities,
    "show": _severity,
}
