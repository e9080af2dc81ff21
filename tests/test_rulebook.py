"""Rule packages to values, and clear errors where one is not what it should be."""

import itertools
import sys

import pytest

from tests.conftest import UNLUCKY
from validator.model import Figure
from validator.rulebook import RulebookError, load

COUNTER = itertools.count()


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Writes a package of modules with a name never used before, and returns the name."""

    def write(**modules):
        name = f"acme_{next(COUNTER)}"
        (tmp_path / name).mkdir()
        for module, text in {"__init__": "", **modules}.items():
            (tmp_path / name / f"{module}.py").write_text(text)
        return name

    monkeypatch.syspath_prepend(tmp_path)
    yield write
    for name in [name for name in sys.modules if name.startswith("acme_")]:
        del sys.modules[name]


def test_the_house_rules_load_as_any_others():
    book = load()
    assert [rule.name for rule in book.rules] == sorted({rule.name for rule in book.rules})
    assert all(rule.module == f"validator.rules.{rule.name.replace('-', '_')}" for rule in book.rules)
    assert all(find.__module__.startswith("validator.relations.") for find in book.finders)


def test_loading_twice_gives_equal_books():
    assert load() == load()


def test_a_package_of_a_third_party(package):
    (rule,) = load([package(unlucky=UNLUCKY, _helpers="raise RuntimeError")]).rules
    assert (rule.name, rule.family, rule.judges, dict(rule.options)) == ("unlucky", "luck", Figure, {"number": 13})
    assert rule.fails == ("They found [13] boats.",)


OWN_RELATION = """
from dataclasses import dataclass


@dataclass(frozen=True)
class Boats:
    count: Figure
    ground: tuple = ()
    explicit: bool = True


def find(reading):
    yield from map(Boats, reading.figures)


def check(figure: Boats"""


def test_a_module_may_bring_its_own_relation(package):
    name = package(boats=UNLUCKY.replace("\ndef check(figure: Figure", OWN_RELATION))
    book = load([name])
    assert [str(rule.judges) for rule in book.rules] == [f"<class '{name}.boats.Boats'>"]
    assert f"{name}.boats" in [find.__module__ for find in book.finders]


def test_a_borrowed_check_or_find_is_not_a_rule_of_its_own(package):
    name = package(unlucky=UNLUCKY)
    borrower = package(more=f"from {name}.unlucky import check\n")
    assert load([borrower]).rules == ()


def test_a_folder_of_rules_with_and_without_init(tmp_path):
    for name in ("plain", "with.init"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "unlucky.py").write_text(UNLUCKY)
    (tmp_path / "with.init" / "__init__.py").write_text('"""Rules."""\n')
    assert [len(load([f"{tmp_path}/{name}"]).rules) for name in ("plain", "with.init")] == [1, 1]


def test_the_house_folder_is_the_house_package():
    book = load()
    assert load([next(iter(sys.modules["validator.rules"].__path__))]) == book


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ('"""A figure', 'NOTHING = """A figure', "a rule has a docstring"),
        ('FAMILY = "luck"', "", "a rule has FAMILY, a name"),
        ("FAILS = (", "FAILED = (", "a rule has FAILS, a tuple of example texts"),
        ('PASSES = ("They found 12 boats.",)', 'PASSES = ("They found 12 boats.")', "a rule has PASSES, a tuple of example texts"),
        ("figure: Figure", "figure", "annotate it with a class"),
        ("figure: Figure", 'figure: "Boat"', "the type that check judges is not imported: name 'Boat' is not defined"),
        ("figure: Figure, *, number: int = 13", "", "annotate it with a class"),
        ("*, number: int = 13", "number: int = 13", "'number' is no option: options are keyword-only"),
        ("*, number: int = 13", "*, number: int", "'number' is no option: options are keyword-only and have a default"),
        ("from validator import Discrepancy, Figure", "import nothing_such", "does not import: ModuleNotFoundError"),
        ('FAMILY = "luck"', "FAMILY = ", "does not import: SyntaxError"),
        ('FAMILY = "luck"', "raise ZeroDivisionError('oops')", "does not import: ZeroDivisionError: oops"),
    ],
)
def test_what_is_no_rule_is_named_with_the_cause(package, old, new, cause):
    assert old in UNLUCKY
    name = package(unlucky=UNLUCKY.replace(old, new))
    with pytest.raises(RulebookError, match=cause) as error:
        load([name])
    assert error.value.culprit == f"{name}.unlucky"


def test_two_rules_of_one_name(package):
    first, second = package(unlucky=UNLUCKY), package(unlucky=UNLUCKY)
    with pytest.raises(RulebookError, match=f"{second}.unlucky: a rule 'unlucky' is already in {first}.unlucky"):
        load([first, second])


def test_a_package_named_twice_is_one(package):
    name = package(unlucky=UNLUCKY)
    assert len(load([name, name]).rules) == 1


@pytest.mark.parametrize(("name", "cause"), [("no_such_rules", "no such rule package"), ("./no_such_rules", "no such folder of rules")])
def test_missing_packages(name, cause):
    with pytest.raises(RulebookError, match=cause):
        load([name])


def test_select_and_ignore_take_rules_and_families(package):
    book = load([package(unlucky=UNLUCKY, lucky=UNLUCKY, other=UNLUCKY.replace('"luck"', '"others"'))])

    def names(**choice):
        return [rule.name for rule in book.only(**choice).rules]

    assert names(select=["luck"]) == ["lucky", "unlucky"]
    assert names(select=["luck"], ignore=["lucky"]) == ["unlucky"]
    assert names(ignore=["luck"]) == ["other"]
    with pytest.raises(RulebookError, match="luc: no such rule or family; did you mean 'luck'"):
        names(select=["luc"])
    with pytest.raises(RulebookError, match="no rule is left"):
        names(ignore=["luck", "others"])


def test_options_and_severities(package):
    book = load([package(unlucky=UNLUCKY)])
    (rule,) = book.configured({"unlucky": {"number": 7}}, {"unlucky": "note"}).rules
    assert (rule.options["number"], rule.severity) == (7, "note")
    with pytest.raises(RulebookError, match="unlucky: no option 'numbr'; did you mean 'number'"):
        book.configured({"unlucky": {"numbr": 7}}, {})
    with pytest.raises(RulebookError, match="option 'number' takes int, not 'seven'"):
        book.configured({"unlucky": {"number": "seven"}}, {})
    with pytest.raises(RulebookError, match="unluky: no such rule; did you mean 'unlucky'"):
        book.configured({"unluky": {}}, {})
    with pytest.raises(RulebookError, match="unluky: no such rule; did you mean 'unlucky'"):
        book.configured({}, {"unluky": "note"})


def test_a_rule_is_found_in_either_spelling():
    rule = load().rules[0]
    assert load().rule(rule.name.replace("-", "_")) == rule
