"""The pytest plugin, run as a newsroom would: dispatches and the examples of rules as test items."""

import subprocess
import sys
from pathlib import Path

import pytest

import validator.examples
import validator.reporters.table  # noqa: F401 - inner runs drop what they import first: a second copy of every class

ROOT = Path(__file__).parent.parent
UNLUCKY = (Path(__file__).parent / "conftest.py").read_text().split("'''")[1]


@pytest.fixture
def newsroom(pytester):
    """A folder with the rule `unlucky`, its configuration, and two dispatches."""
    pytester.mkdir("luck")
    (pytester.path / "luck" / "unlucky.py").write_text(UNLUCKY)
    (pytester.path / "validator.toml").write_text('rules = ["./luck"]\n')
    (pytester.path / "stories" / "deep").mkdir(parents=True)
    (pytester.path / "stories" / "bad.txt").write_text("They found 13 boats.")
    (pytester.path / "stories" / "deep" / "good.md").write_text("They found 12 boats.")
    (pytester.path / "stories" / "notes.pdf").write_text("no dispatch")
    pytester.makepyfile(test_other="def test_other(): pass")
    return pytester


def test_it_is_off_by_default(newsroom):
    newsroom.runpytest().assert_outcomes(passed=1)


def test_dispatches_are_items_and_fail_with_their_table(newsroom):
    result = newsroom.runpytest("--dispatches", "stories", "-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*stories/bad.txt::figures FAILED*", "*stories/deep/good.md::figures PASSED*", "*13 is unlucky*"])
    result.stdout.fnmatch_lines(["*__ figures of stories/bad.txt __*"])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*def runtest*")


def test_a_folder_without_dispatches_is_named(newsroom):
    newsroom.mkdir("nothing")
    result = newsroom.runpytest("--dispatches", "nothing")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--dispatches nothing: no dispatch in this folder*"])


def test_one_item_can_be_chosen(newsroom):
    newsroom.runpytest("--dispatches", "stories", "-k", "good").assert_outcomes(passed=1, deselected=2)


def test_a_dispatch_that_cannot_be_read_fails_with_its_cause(newsroom):
    (newsroom.path / "stories" / "binary.txt").write_bytes(b"\0\1")
    result = newsroom.runpytest("--dispatches", "stories")
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(["*binary.txt: is binary*"])


def test_a_crash_fails_with_its_traceback(newsroom):
    (newsroom.path / "stories" / "beast.txt").write_text("They found 666 boats.")
    result = newsroom.runpytest("--dispatches", "stories", "-k", "beast")
    result.assert_outcomes(failed=1, deselected=3)
    result.stdout.fnmatch_lines(["*RuntimeError: the beast*"])


def test_fail_on_is_that_of_the_configuration(newsroom):
    (newsroom.path / "validator.toml").write_text('rules = ["./luck"]\nfail-on = "never"\n')
    newsroom.runpytest("--dispatches", "stories").assert_outcomes(passed=3)


def test_workers_collect_the_same(newsroom):
    newsroom.runpytest("--dispatches", "stories", "-n", "2", "-p", "xdist").assert_outcomes(passed=2, failed=1)


def test_examples_of_rules_are_items(newsroom):
    (newsroom.path / "luck" / "lucky.py").write_text(UNLUCKY.replace('("They found [13] boats.",)', '("They found [7] boats.",)'))
    newsroom.makeini("[pytest]\ndispatch_rules = ./luck\n")
    result = newsroom.runpytest("luck", "-v")
    items = ("lucky.py::fails?0? FAILED", "lucky.py::passes?0? PASSED", "lucky.py::reaches PASSED", "unlucky.py::fails?0? FAILED")
    result.stdout.fnmatch_lines([f"luck/{item}*" for item in items])
    result.stdout.fnmatch_lines(["lucky fails?0?: draws no finding", "They found ?7? boats.", "unlucky fails?0?: draws error of lucky*"])
    newsroom.runpytest("luck/unlucky.py::passes[0]").assert_outcomes(passed=1)


def test_the_rules_of_the_house_are_collected_without_being_imported_twice(pytester):
    pytester.makeini("[pytest]\ndispatch_rules = validator.rules\n")
    result = pytester.runpytest_subprocess(str(ROOT / "rules"), "-q", "--collect-only", "-c", "tox.ini", "--rootdir", str(ROOT))
    assert result.ret == 0
    result.stdout.fnmatch_lines(["*rules/repeat_mismatch.py::fails?0?"])


@pytest.mark.parametrize(
    ("settings", "ini", "cause"),
    [
        ("shw = 1", "", "*unknown key 'shw'*"),
        ('rules = ["no_such_rules"]', "", "*no_such_rules: no such rule package*"),
        ("", "[pytest]\ndispatch_rules = ./none\n", "*no such folder of rules*"),
    ],
)
def test_a_mistake_is_a_usage_error(newsroom, settings, ini, cause):
    (newsroom.path / "validator.toml").write_text(settings)
    if ini:
        newsroom.makeini(ini)
    result = newsroom.runpytest("--dispatches", "stories")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([cause])


def test_a_missing_folder_is_a_usage_error(newsroom):
    result = newsroom.runpytest("--dispatches", "nothing")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*nothing*"])


def test_nothing_of_the_checker_is_imported_by_the_plugin():
    """Every pytest of everyone who installs us imports it."""
    code = "import sys, validator.pytest_plugin; print(sorted(name for name in sys.modules if name.startswith(('validator', 'regex'))))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['validator', 'validator.pytest_plugin']"
