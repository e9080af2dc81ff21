"""Every form of the corpora is read as the figure it is, in its place, with its value, unit and bound; look-alikes are none."""

import pytest

from tests.reading.forms import Form, LookAlike, expected, forms, look_alikes, mistaken, shown

CORPORA = (
    "ages", "dates", "hedges", "money", "not_figures", "number_ranges", "numbers", "ordinals",
    "percentages", "ratios", "scores", "trends", "units", "vague",
)  # fmt: skip


@pytest.mark.parametrize("form", [pytest.param(form, id=f"{name}: {form.text}") for name in CORPORA for form in forms(name)])
def test_a_form_is_read(form: Form) -> None:
    assert shown(form) == expected(form)


@pytest.mark.parametrize("look_alike", [pytest.param(one, id=f"{name}: {one.text}") for name in CORPORA for one in look_alikes(name)])
def test_a_look_alike_is_no_figure(look_alike: LookAlike) -> None:
    assert mistaken(look_alike) == []


def test_the_corpora_are_large_enough() -> None:
    assert sum(1 for name in CORPORA for _ in forms(name)) >= 1500
