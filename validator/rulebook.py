"""Rule packages to values: which rules there are, and which relations they get.

A rule is a module with a docstring, `FAMILY`, `FAILS`, `PASSES` and `check`; the type
of `check`'s first parameter says what it judges (a relation, a `Figure` or the
`Reading`), its keyword-only parameters are its options. A module with `find` is a
finder of relations; a module may have both. Nothing is registered: `load` takes names
of packages (or paths of folders), and returns a value. Nothing runs here.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import module_from_spec
from inspect import Parameter, signature
from pathlib import Path
from pkgutil import walk_packages
from types import MappingProxyType, ModuleType, UnionType
from typing import get_type_hints

from validator.model import Reading, Relation, Severity

Finder = Callable[[Reading], Iterable[Relation]]

HOUSE = "validator.rules"
_RELATIONS = "validator.relations"


class RulebookError(Exception):
    """A rule package that does not load, or a rule, family or option that is not there."""

    def __init__(self, culprit: str, cause: str) -> None:
        super().__init__(f"{culprit}: {cause}")
        self.culprit = culprit
        self.cause = cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: what it judges, and how. `name` is the module's in kebab case.

    `options` are the keyword-only parameters of `check` with their defaults,
    `severity` overrides what the rule says itself.
    """

    name: str
    family: str
    judges: type | UnionType
    check: Callable[..., Iterable[object]]
    doc: str
    fails: tuple[str, ...]
    passes: tuple[str, ...]
    module: str
    path: str
    options: Mapping[str, object] = field(default_factory=dict)
    severity: Severity | None = None

    def with_options(self, options: Mapping[str, object]) -> "Rule":
        """The same rule with some options set. Raises `RulebookError` for one it does not have, or of another type."""
        for name, value in options.items():
            option = name.replace("-", "_")
            if option not in self.options:
                raise RulebookError(self.name, f"no option {name!r}{suggest(name, self.options)}")
            default = self.options[option]
            if type(value) is not type(default) and not (type(default) is float and type(value) is int):
                raise RulebookError(self.name, f"option {name!r} takes {type(default).__name__}, not {value!r}")
        given = {name.replace("-", "_"): value for name, value in options.items()}
        return replace(self, check=partial(self.check, **given), options=MappingProxyType({**self.options, **given}))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules, sorted by name, and the finders of the relations that they judge."""

    rules: tuple[Rule, ...]
    finders: tuple[Finder, ...]

    def rule(self, name: str) -> Rule:
        """The rule called `name`, in kebab or snake case. Raises `RulebookError`."""
        wanted = name.replace("_", "-")
        for rule in self.rules:
            if rule.name == wanted:
                return rule
        raise RulebookError(name, f"no such rule{suggest(wanted, [rule.name for rule in self.rules])}")

    def only(self, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> "Rulebook":
        """Without the ignored rules or families, and with none but the selected ones where any are. Raises `RulebookError`."""
        known = {rule.name for rule in self.rules} | {rule.family for rule in self.rules}
        for name in (*select, *ignore):
            if name not in known:
                raise RulebookError(name, f"no such rule or family{suggest(name, known)}")
        kept = (rule for rule in self.rules if not select or {rule.name, rule.family} & set(select))
        rules = tuple(rule for rule in kept if not {rule.name, rule.family} & set(ignore))
        if self.rules and not rules:
            raise RulebookError("select and ignore", "no rule is left to run")
        return replace(self, rules=rules)

    def configured(self, options: Mapping[str, Mapping[str, object]], severity: Mapping[str, Severity]) -> "Rulebook":
        """With options and severities set by rule. Raises `RulebookError`."""
        rules = {rule.name: rule for rule in self.rules}
        for name, values in options.items():
            rules[self.rule(name).name] = self.rule(name).with_options(values)
        for name, level in severity.items():
            rules[self.rule(name).name] = replace(rules[self.rule(name).name], severity=level)
        return replace(self, rules=tuple(rules.values()))


def load(names: Sequence[str] = (HOUSE,)) -> Rulebook:
    """All rules and finders of the packages or folders `names`. Raises `RulebookError`."""
    rules: dict[str, Rule] = {}
    finders: dict[str, Finder] = {}
    for module in (module for name in (_RELATIONS, *names) for module in _modules(name)):
        find, check = getattr(module, "find", None), getattr(module, "check", None)
        if callable(find) and find.__module__ == module.__name__:
            finders[module.__name__] = find
        if callable(check) and check.__module__ == module.__name__:
            rule = _rule(module)
            if rules.setdefault(rule.name, rule).module != module.__name__:
                raise RulebookError(module.__name__, f"a rule {rule.name!r} is already in {rules[rule.name].module}")
    return Rulebook(tuple(rules[name] for name in sorted(rules)), tuple(finders.values()))


def suggest(name: str, known: Iterable[str]) -> str:
    """`; did you mean 'sum'?`, or nothing where no known name is close."""
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _rule(module: ModuleType) -> Rule:
    for name, kind in (("__doc__", str), ("FAMILY", str), ("FAILS", tuple), ("PASSES", tuple)):
        value = getattr(module, name, None)
        if not isinstance(value, kind) or not value or (kind is tuple and not all(isinstance(example, str) for example in value)):
            wanted = {"__doc__": "a docstring", "FAMILY": "FAMILY, a name"}.get(name, f"{name}, a tuple of example texts")
            raise RulebookError(module.__name__, f"a rule has {wanted}")
    return Rule(
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        family=module.FAMILY,
        judges=_judged(module),
        check=module.check,
        doc=module.__doc__ or "",
        fails=module.FAILS,
        passes=module.PASSES,
        module=module.__name__,
        path=module.__file__ or "",
        options=MappingProxyType(_options(module)),
    )


def _judged(module: ModuleType) -> type | UnionType:
    parameters = list(signature(module.check).parameters.values())
    try:
        judged = get_type_hints(module.check).get(parameters[0].name) if parameters else None
    except NameError as cause:
        raise RulebookError(module.__name__, f"the type that check judges is not imported: {cause}") from cause
    if not isinstance(judged, type | UnionType) or judged is object:
        raise RulebookError(module.__name__, "the type of check's first parameter says what it judges: annotate it with a class")
    return judged


def _options(module: ModuleType) -> dict[str, object]:
    options: dict[str, object] = {}
    for parameter in list(signature(module.check).parameters.values())[1:]:
        if parameter.kind is not Parameter.KEYWORD_ONLY or parameter.default is Parameter.empty:
            raise RulebookError(module.__name__, f"{parameter.name!r} is no option: options are keyword-only and have a default")
        options[parameter.name] = parameter.default
    return options


def _modules(name: str) -> Iterator[ModuleType]:
    """The package itself and every module inside whose name has no leading underscore, sorted."""
    package = _folder(Path(name)) if "/" in name or "\\" in name else _package(name)
    yield package
    found = walk_packages(getattr(package, "__path__", ()), f"{package.__name__}.")
    for inner in sorted(found, key=lambda module: module.name):
        if not inner.name.rpartition(".")[2].startswith("_"):
            yield _import(inner.name)


def _package(name: str) -> ModuleType:
    try:
        return _import(name)
    except RulebookError as error:
        if not isinstance(error.__cause__, ModuleNotFoundError) or error.__cause__.name != name:
            raise
        if name == HOUSE:  # a bare checkout: the project is not installed
            return _folder(Path(__file__).parent.parent / "rules", HOUSE)
        raise RulebookError(name, "no such rule package") from error


def _folder(folder: Path, name: str = "") -> ModuleType:
    """A folder of rule modules as a package. Raises `RulebookError`."""
    if not folder.is_dir():
        raise RulebookError(str(folder), "no such folder of rules")
    if not name and folder.resolve() in (Path(place).resolve() for place in _package(HOUSE).__path__):
        return _package(HOUSE)
    name = name or f"rules in {folder.resolve()}".replace(".", "_")
    if name not in sys.modules:
        init = folder / "__init__.py"
        spec = ModuleSpec(name, SourceFileLoader(name, str(init)) if init.exists() else None, is_package=True)
        spec.submodule_search_locations = [str(folder)]
        sys.modules[name] = module_from_spec(spec)
        if spec.loader is not None:
            spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


def _import(name: str) -> ModuleType:
    try:
        return import_module(name)
    except Exception as cause:
        raise RulebookError(name, f"does not import: {type(cause).__name__}: {cause}") from cause
