"""A table fits its width, keeps every character of every figure, and says why figures were compared."""

from dataclasses import replace

import regex
from hypothesis import given
from hypothesis import strategies as st

from tests.reporters import made
from validator.reporters import Unread, render
from validator.reporters.cells import columns, draw, wrap
from validator.reporters.places import shown

WIDTHS = st.integers(80, 200)


@given(st.lists(made.TEXTS, max_size=3), st.sampled_from(["check", "figures", "relations"]), WIDTHS)
def test_a_table_fits_and_is_sound(texts, command, width):
    text = render(command, "table", made.run(texts, width=width))
    assert all(columns(line) <= width for line in text.split("\n") if line.startswith(("|", "+")))
    assert "\x1b" not in text
    assert not text or text.endswith("\n")


@given(st.lists(st.tuples(made.TEXTS, made.TEXTS), min_size=1, max_size=4), WIDTHS)
def test_cells_keep_all_their_characters(rows, width):
    drawn = draw(("one", "two"), rows, width)
    # what stands in the columns, read downwards, is what was put into the cells
    lines = [line.strip("|").split("|") for line in drawn.split("\n")[3:] if line.startswith("|")]
    bare = [[cell.strip() for cell in line] for line in lines if len(line) == len(("one", "two"))]
    if any("|" in cell for row in rows for cell in row):
        return
    for column in (0, 1):
        assert _ink("".join(cells[column] for cells in bare)) == _ink("".join(shown(row[column]) for row in rows))


def _ink(text: str) -> str:
    return regex.sub(r"\s", "", text)


@given(made.TEXTS, st.integers(5, 40))
def test_wrapping_breaks_a_word_only_where_it_is_wider_than_its_column(text, width):
    lines = wrap(text, width).split("\n")
    assert all(columns(line) <= max(width, 2) for line in lines)
    narrow = [word for word in shown(text.replace("\n", " ")).split(" ") if columns(word) <= width]
    kept = " ".join(lines).split(" ")
    assert all(word in kept for word in narrow)


def test_the_table_of_a_check_says_all_an_editor_needs():
    text = render("check", "table", made.run([made.TEXT]))
    flat = " ".join(regex.sub(r"[|+=-]{2,}|[|]", " ", text).split())
    for words in (
        "folder/0.txt", "error parts-exceed-the-whole", "3:8 (sum)", "13 against 3.50", "whole: “13 aboard” (3:8)", "(3:41)",
        "part: “3.50 were r” (3:19, the police)",
        "arithmetic: 13 < 3.50", "looks like: digits transposed", "would agree: 31", "because of “3.50 were rescued”",
        "taken for one matter",
        "4 figures read, 1 compared, 2 discrepancies (1 error, 1 warning), 1 note, 1 allowed",
    ):  # fmt: skip
        assert words in flat, words
    assert text.index("warning") < text.index("note")


def test_a_run_of_several_sums_up_and_shows_clean_dispatches_too():
    text = render("check", "table", made.run(["Nine died.", made.TEXT]))
    assert "folder/0.txt\nno figures\n" in text
    assert text.endswith("\n2 dispatches: 4 figures read, 1 compared, 2 discrepancies (1 error, 1 warning),\n1 note, 1 allowed\n")


def test_many_figures_of_one_part_take_one_line():
    run = made.run(["1 2 3 4 5 6 7"])
    finding = run.documents[0].report.findings[0]
    figures = run.documents[0].report.reading.figures
    many = replace(finding, discrepancy=replace(finding.discrepancy, figures=figures), labels=("figure",) * len(figures))
    document = replace(run.documents[0], report=replace(run.documents[0].report, findings=(many,)))
    text = render("check", "table", replace(run, documents=(document,)))
    assert "figures: “1 2 3 4" in text
    assert text.count("figure: ") == 0


def test_a_path_that_was_not_read_is_counted():
    text = render("check", "table", made.run(["Nine died."], errors=(Unread("b.txt", "is empty"),)))
    assert text.endswith("\n1 dispatch, 1 not read: no figures\n")


def test_show_hides_what_is_milder_but_not_from_the_summary():
    text = render("check", "table", made.run([made.TEXT], show="error"))
    assert "warning\n" not in text
    assert "1 warning), 1 note" in text


def test_a_figure_is_printed_as_it_was_written():
    sheet = render("figures", "table", made.run([made.TEXT], width=140))
    for figure in ("3.50", "353,000", "13"):
        assert f"| {figure}" in sheet
    assert "at least 40" in sheet
    assert "(vague)" in sheet


def test_a_crash_is_in_the_report():
    assert "crashed: a-rule on Sum of 9, 4, which was not judged: ValueError: x" in render("check", "table", made.run(["13"]))
