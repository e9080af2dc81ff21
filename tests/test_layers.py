"""Who may import whom: a lower layer never imports a higher one, and rules see public names only."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import validator

ROOT = Path(__file__).parent.parent

LAYERS = (
    {"interval", "origin"},
    {"model", "proportions"},
    {"lexicon", "units", "conversions"},
    {"reading"},
    {"relations"},
    {"rulebook"},
    {"weigh", "engine"},
    {"config", "intake", "reporters", "allow"},
    {"examples"},
    {"cli", "pytest_plugin"},
    {"__main__"},
)
"""Lowest first; the rooms of one line may import one another."""

ONLY_IMPORTERS = {"pint": {"units"}, "tabulate": {"reporters"}, "pytest": {"pytest_plugin"}, "argparse": {"cli"}}

MODULES = sorted((ROOT / "validator").rglob("*.py"))
RULES = sorted(path for path in (ROOT / "rules").rglob("*.py") if path.name != "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(ROOT / "validator").with_suffix("").parts[0]


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """Module and name of every import in a file, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            yield from ((node.module or "", alias.name) for alias in node.names)


def rank(name: str) -> int:
    found = [number for number, rooms in enumerate(LAYERS) if name in rooms]
    assert found, f"room {name} is in no layer: say in {Path(__file__).name} where it belongs"
    return found[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_lower_layer_imports_a_higher_one(path):
    if path == ROOT / "validator" / "__init__.py":
        return
    for module, name in imports(path):
        package, _, inner = module.partition(".")
        if package in ONLY_IMPORTERS:
            assert room(path) in ONLY_IMPORTERS[package], f"{module} is imported by {ONLY_IMPORTERS[package]} alone"
        if package == "validator":
            imported = inner.partition(".")[0] or name
            assert imported != "rules", "rules come from the rulebook"
            if imported:
                assert rank(imported) <= rank(room(path)), f"{imported} is above {room(path)}"
            else:
                assert room(path) in LAYERS[-1] | LAYERS[-2], "only doors import the public names"


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_rules_import_public_names_only(path):
    for module, name in imports(path):
        package = module.partition(".")[0]
        assert package in {"validator", *sys.stdlib_module_names}, f"{module} is neither public nor of the standard library"
        if package == "validator":
            assert module == "validator", f"{module} is not public: import the name from validator"
            assert name in validator.HOMES, f"{name} is no public name"
