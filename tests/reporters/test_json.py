"""The JSON report keeps to its schema, names every document, and its places are true."""

import json
import math
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.reporters import made
from validator import check, load
from validator.intake import parse
from validator.reporters import Checked, Run, Unread, render
from validator.reporters.json import _number

ROOT = Path(__file__).parents[2]
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8")))
COMMANDS = ("check", "figures", "relations")


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA.schema)


@given(st.lists(made.TEXTS, max_size=3), st.sampled_from(COMMANDS))
def test_any_run_keeps_to_the_schema(texts, command):
    run = made.run(texts, errors=(Unread("b.txt", "is empty"),))
    report = json.loads(render(command, "json", run))
    SCHEMA.validate(report)
    assert [document["path"] for document in report["documents"]] == [document.path for document in run.documents]
    assert report["errors"] == [{"path": "b.txt", "cause": "is empty"}]


@pytest.mark.parametrize("command", COMMANDS)
def test_real_reports_keep_to_the_schema_and_their_places_are_true(command):
    book = load()
    files = {path.name: path.read_bytes() for path in sorted((ROOT / "seeds").iterdir())}
    files |= {f"crlf-{name}": data.replace(b"\n", b"\r\n") for name, data in files.items()}
    documents = tuple(Checked(name, check(parse(data, name), book)) for name, data in files.items())
    report = json.loads(render(command, "json", Run(documents=documents, version="1")))
    SCHEMA.validate(report)
    for document in report["documents"]:
        text = files[document["path"]].decode()
        for place in _places(document):
            assert text[place["start"] : place["end"]] == place["text"]


def _places(value):
    """Every place in a report, however deep."""
    if isinstance(value, list):
        return [place for item in value for place in _places(item)]
    if isinstance(value, dict):
        return ([value] if "line" in value else []) + [place for item in value.values() for place in _places(item)]
    return []


def test_show_hides_nothing():
    report = json.loads(render("check", "json", made.run([made.TEXT], show="error")))
    assert [finding["severity"] for finding in report["documents"][0]["findings"]] == ["error", "warning", "note", "error"]
    assert report["documents"][0]["findings"][3]["allowed"] == "checked by phone"


def test_numbers_are_exact_where_they_are_whole():
    assert _number(Fraction(10**30)) == 10**30
    assert _number(Fraction(1, 4)) == 0.25
    assert _number(Fraction(10**400, 3)) == round(Fraction(10**400, 3))
    assert _number(math.inf) is None
    assert _number(None) is None
