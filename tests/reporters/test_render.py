"""Formats by name; tabulate is loaded for tables only."""

import subprocess
import sys
from importlib import import_module

import pytest

from tests.reporters import made
from validator.reporters import FORMATS, render


def test_every_format_is_there():
    for module in FORMATS.values():
        assert callable(import_module(module).check)


def test_an_unknown_format_is_named():
    with pytest.raises(ValueError, match="no format xml: choose from table, line, json"):
        render("check", "xml", made.run([]))


@pytest.mark.parametrize("form", ["line", "json"])
def test_only_tables_load_tabulate(form):
    program = (
        "import sys; from validator.reporters import Run, render; "
        f"render('check', {form!r}, Run(documents=())); print([name for name in ('tabulate', 'wcwidth', 'pint') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"
