"""One line a finding."""

from hypothesis import given
from hypothesis import strategies as st

from tests.reporters import made
from validator.reporters import render


def test_a_line_has_place_severity_rule_and_message():
    lines = render("check", "line", made.run([made.TEXT])).splitlines()
    assert lines[0] == "folder/0.txt:3:8: error parts-exceed-the-whole 13 against 3.50"
    assert [line.split()[1] for line in lines] == ["error", "warning", "note"]


@given(st.lists(made.TEXTS, max_size=3))
def test_as_many_lines_as_findings_are_shown(texts):
    run = made.run(texts, show="warning")
    assert render("check", "line", run).count("\n") == sum(len(run.shown(document)) for document in run.documents)
