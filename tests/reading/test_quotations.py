"""Quotations: which marks open and close, what a stray one does, and that nothing overlaps in any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.model import Span
from validator.reading.sources.quotations import quotations


def found(text):
    paragraphs, start = [], 0
    for part in text.split("\n\n"):
        paragraphs.append(Span(start, start + len(part)))
        start += len(part) + 2
    return [quotation.span.of(text) for quotation in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“We lost 30,” he said.", ["“We lost 30,”"]),
        ('"We lost 30," he said, "and five died."', ['"We lost 30,"', '"and five died."']),
        ("''We lost 30,'' he said.", ["''We lost 30,''"]),
        ("‘We lost 30,’ he said.", ["‘We lost 30,’"]),
        ("„We lost 30,“ he said.", ["„We lost 30,“"]),
        ("«We lost 30» was all he said.", ["«We lost 30»"]),
        ("He said: “We lost 30.\n\n“Then it rained.”", ["“We lost 30.", "“Then it rained.”"]),
        ("The 5\" pipe burst. It holds 40 liters.", []),
        ("The farmers’ union and the drivers’ union met.", []),
        ("It was O’Brien’s idea, and the ’90s were long.", []),
        ("“Nobody told us, the mayor said.\n\nThe river fell.", ["“Nobody told us, the mayor said."]),
    ],
)
def test_marks(text, spans):
    assert found(text) == spans


@given(st.lists(st.sampled_from([*"ab .,!“”‘’\"'«»„`", "''", "\n\n", "said "]), max_size=60).map("".join))
def test_any_text_gives_parted_quotations_inside_their_paragraphs(text):
    paragraphs, start = [], 0
    for part in text.split("\n\n"):
        paragraphs.append(Span(start, start + len(part)))
        start += len(part) + 2
    last = 0
    for quotation in quotations(text, paragraphs):
        assert last <= quotation.span.start < quotation.span.end
        assert any(paragraph.holds(quotation.span) for paragraph in paragraphs)
        last = quotation.span.end
