"""Every form of the corpora is read as the figure it is, in its place, with its value, unit and bound; look-alikes are none."""

import pytest

from tests.reading.forms import Form, expected, forms, look_alikes, read, shown

CORPORA = ("numbers",)


@pytest.mark.parametrize("form", [pytest.param(form, id=f"{name}: {form.text}") for name in CORPORA for form in forms(name)])
def test_a_form_is_read(form: Form) -> None:
    assert shown(form) == expected(form)
