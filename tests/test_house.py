"""The rules of the house that are about files: names, sizes, packages, imports without effects."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import validator

ROOT = Path(__file__).parent.parent
SOURCES = sorted([*(ROOT / "validator").rglob("*.py"), *(ROOT / "rules").rglob("*.py")])
LONGEST_FILE = 300
LONGEST_FUNCTION = 45
LARGEST_ENGINE = 700
ENGINE = ("interval", "model", "rulebook", "weigh", "engine", "config")


def test_public_names_are_sorted_and_there():
    assert list(validator.HOMES) == sorted(validator.HOMES)
    for name, home in validator.HOMES.items():
        assert getattr(validator, name) is getattr(importlib.import_module(f"validator.{home}"), name)
    with pytest.raises(AttributeError, match="no public name 'nothing'"):
        _ = validator.nothing


def test_type_checkers_see_the_same_public_names():
    tree = ast.parse((ROOT / "validator" / "__init__.py").read_text())
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {name.name: str(node.module) for node in block.body if isinstance(node, ast.ImportFrom) for name in node.names}
    assert seen == {name: f"validator.{home}" for name, home in validator.HOMES.items()}


def test_every_package_on_disk_is_shipped():
    """An editable install hides a package that the wheel lacks."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    inner = (path.parent.relative_to(ROOT).as_posix().replace("/", ".") for path in (ROOT / "validator").rglob("__init__.py"))
    rules = (path.parent.relative_to(ROOT).as_posix().replace("/", ".") for path in (ROOT / "rules").rglob("__init__.py"))
    assert settings["packages"] == sorted([*inner, *(f"validator.{name}" for name in rules)])


def test_every_table_of_words_is_shipped():
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]
    for path in (ROOT / "validator").rglob("*"):
        if path.is_file() and path.suffix not in {".py", ".pyc"}:
            package = ".".join(path.parent.relative_to(ROOT).parts)
            assert any(path.match(pattern) for pattern in shipped.get(package, ())), f"{path} would be missing from the wheel"


@pytest.mark.parametrize("path", sorted((ROOT / "validator" / "lexicon").glob("*.tsv")), ids=lambda path: path.name)
def test_a_table_of_words_names_a_corpus_that_exists(path):
    head = [line for line in path.read_text().splitlines() if line.startswith("#")]
    for name in re.findall(r"tests/[\w/]+\.(?:txt|py)", " ".join(head)):
        assert (ROOT / name).is_file(), name


def test_every_module_of_relations_finds_or_is_used():
    folder = ROOT / "validator" / "relations"
    text = "\n".join(path.read_text() for path in SOURCES)
    for path in sorted(folder.glob("*.py")):
        finds = any(isinstance(node, ast.FunctionDef) and node.name == "find" for node in ast.parse(path.read_text()).body)
        used = re.search(rf"from validator\.relations\.{path.stem} import|from validator\.relations import .*\b{path.stem}\b", text)
        assert path.stem == "__init__" or finds or used, f"nothing uses {path.name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_functions_are_short(path):
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


def test_the_engine_stays_small():
    """Lines of code, docstrings and blank lines apart."""
    assert sum(_code_lines((ROOT / "validator" / f"{name}.py").read_text()) for name in ENGINE) <= LARGEST_ENGINE


def _code_lines(text: str) -> int:
    strings = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    docs = {number for node in strings for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    lines = enumerate(text.splitlines(), start=1)
    return sum(bool(line.strip()) and not line.lstrip().startswith("#") and number not in docs for number, line in lines)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_have_docstrings(path):
    doc = ast.get_docstring(ast.parse(path.read_text()))
    assert doc
    assert doc[0].isupper() or doc.startswith(("python -m", "pytest"))


IMPORT_ALL = """
import logging, sys, pkgutil, importlib, threading
sys.argv = ["odd", "--no-such-option", "\\udcff"]
handlers, path, modules = list(logging.root.handlers), list(sys.path), set(sys.modules)
import validator
for package in (validator, importlib.import_module("validator.rules")):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
assert logging.root.handlers == handlers, "import changed the root logger"
assert [place for place in sys.path if place not in path] == [], "import changed the path"
assert threading.active_count() == 1, "import started a thread"
"""


def test_imports_have_no_effects():
    """Nothing is printed, parsed or configured."""
    run = subprocess.run([sys.executable, "-W", "error", "-c", IMPORT_ALL], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
