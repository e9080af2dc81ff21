"""Things announced by their number and then counted out, one a sentence: `five decisions. First, … Second, …`.

`The first is …. The second: …` may go on in other words, so that only more than were announced are a list.
"""

from collections.abc import Iterator

import regex

from validator.model import Outline, Reading, Span
from validator.relations.lists.items import Items
from validator.relations.lists.listings import MOST, Listing, Row, announced, fitting

_STANDS = r"(?:[,:]|\s(?:is|was|comes|came|concerns|concerned|lies|lay|follows|followed)\b)"
"""What stands behind the number of an item that is one of those announced: `The first is`, `The second:`, `Third comes`."""
_FIRST = regex.compile(rf"\"?\s?(?:ⓞ|first(?:ly)?),\s|\"?\s?firstly\s|(?P<loose>the\sⓞ{_STANDS})")
_NEXT = regex.compile(
    r"\"?\s?(?:and\s)?(?P<word>secondly|thirdly|fourthly|fifthly|sixthly|finally|lastly)\b,?\s|\"?\s?(?:and\s)?(?P<word>ⓞ),?\s"
    rf"|(?:and\s)?the\s(?P<word>ⓞ){_STANDS}|[a-z' -]{{2,60}}\s(?:is|was|comes|came)\s(?P<word>ⓞ)\.?\Z"
)
_LATER = {"secondly": 2, "thirdly": 3, "fourthly": 4, "fifthly": 5, "sixthly": 6}


def find(reading: Reading) -> Iterator[Listing]:
    """Every list whose items open sentences with `First`, `Second` and so on."""
    for number in range(1, len(reading.outlines)):
        yield from _counted_out(reading, number)


def _counted_out(reading: Reading, number: int) -> Iterator[Listing]:
    """`five decisions. First, … Second, …`: each item opens a sentence."""
    outlines = reading.outlines
    first = _FIRST.match(outlines[number].text)
    if first is None or _place(outlines[number], 0) != 1:
        return
    numbers = announced(outlines[number - 1])
    items, place = [_opening(outlines[number])], 1
    for outline in outlines[number + 1 : number + 3 * MOST]:
        following = _place(outline, place)
        if following == place + 1:
            items.append(_opening(outline))
            place = following
        elif following:
            return
    if first.group("loose") is not None:
        numbers = [figure for figure in numbers if figure.value.high <= place]
    if numbers and place > 2:
        listed = Row(outlines[number], 0, 1, Items(tuple(items), frozenset({place})), explicit=True)
        yield from fitting(numbers[-1:], listed)


def _place(outline: Outline, place: int) -> int:
    """Which place in a count the first word of a sentence gives; 0 where it gives none."""
    first, match = _FIRST.match(outline.text), _NEXT.match(outline.text)
    if first is None and match is None:
        return 0
    word = match.group("word") if match is not None else "first"
    if word in ("finally", "lastly"):
        return place + 1
    if word == "ⓞ":
        value = outline.at(match.start("word")).value if match is not None else outline.figures[0].value
        return int(value.low) if value.exact else 0
    return _LATER.get(word, 1)


def _opening(outline: Outline) -> Span:
    return outline.span(0, min(len(outline.text), 12))
