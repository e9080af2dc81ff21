"""The command as a process of its own: broken pipes, odd terminals, and what it loads to start."""

import os
import subprocess
import sys

import pytest

FOUND = 1


def start(house, *arguments, **settings):
    command = [sys.executable, *settings.pop("python", ()), "-m", "validator", *arguments]
    return subprocess.run(command, cwd=house, capture_output=True, check=False, **settings)


def test_a_reader_that_has_had_enough_is_no_crash(house):
    (house / "a.txt").write_text("They found 13 boats.\n" * 2000)
    command = [sys.executable, "-m", "validator", "figures", "a.txt"]
    with subprocess.Popen(command, cwd=house, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_any_terminal_takes_the_report(house):
    (house / "a.txt").write_text("They found 13 “boats” – £13.", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    for form in ("table", "line", "json"):
        run = start(house, "check", "a.txt", "--format", form, env=environment)
        assert (run.returncode, run.stderr) == (FOUND, b"")


LIGHT = """
import sys
from validator import cli
code = cli.main(["check", "a.txt", "--format", "{}"])
heavy = {{"pint", "tabulate", "importlib.metadata", "asyncio", "multiprocessing", "http", "xml", "jinja2", "numpy"}} & set(sys.modules)
assert code == 1 and not heavy, heavy
"""


@pytest.mark.parametrize("form", ["json", "line"])
def test_start_up_loads_nothing_heavy(house, form):
    (house / "a.txt").write_text("They found 13 boats.")
    (house / "validator.toml").write_text('rules = ["validator.rules", "./luck"]\n')
    run = subprocess.run([sys.executable, "-I", "-c", LIGHT.format(form)], cwd=house, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
