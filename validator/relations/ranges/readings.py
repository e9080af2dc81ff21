"""Several of a set in one sentence, each with its own figure: `Ridge recorded 44.9, while Tarn sweltered at 46.4`.

Where one of them lies in the range, the others are of its set too. And the winner among
bids: `whose offer of $3.1 million`.
"""

from collections.abc import Callable, Iterator
from functools import cache

import regex

from validator.model import Figure, Outline

_F = "ⓒⓜⓟⓤⓓ"
_SPREAD = regex.compile(
    r"\b(?:waits|readings?|temperatures|maxim(?:a|ums)|minim(?:a|ums)|depths|heights|altitudes|prices|fares|falls|levels|speeds|gusts|winds"
    r"|widths|lengths|weights|rents|measurements)\b[^.;]{0,60}[ⓤⓓⓜⓟ]"
)
_UNSURE = regex.compile(
    r"\b(?:expect\w*|forecasts?|likely|could|may|might|should|would|normal\w*|usual\w*|typical\w*|average\w*|mostly|most)\b"
)
_OTHERS = regex.compile(
    r"\b(?:records?|ever|previous\w*|normal|average|elsewhere|whereas|country|nation\w*|last|ago|earlier|yesterday|tomorrow|night|than|outside|beyond)\b|ⓨ"
)
_FRONTED = regex.compile(r"\W*(?:in|on|at|off|near|inland|among|by)\b[^,]{2,40},")
_OFFERS = regex.compile(r"\b(?:bids|offers|tenders)\b")
_AGAIN = regex.compile(r"\b(?:earlier|previous|first|initial|last|improved|raised|later|second|rejected|new)\b")


@cache
def _reading() -> regex.Pattern[str]:
    told = "recorded|logged|registered|reported|touched|hit|reached|measured|showed|posted"
    stood = r"(?:sweltered|baked|froze|shivered|sizzled|stood|lay|located|found|sat|came\sin|simmered|peaked)\s"
    return regex.compile(rf"\b(?:{told}|(?:{stood})?at)\s(?P<m>[{_F}])(?=\s?(?:[,.;]|\Z|and\b|but\b|while\b))")


@cache
def _won() -> regex.Pattern[str]:
    own = r"(?:whose|the)\s(?:winning\s|successful\s|accepted\s)?|(?:winning|successful|accepted)\s"
    return regex.compile(rf"\b(?:{own})(?:bid|offer|tender)\s(?:of|was|is|at|came\sto|stood\sat)\s(?P<m>ⓜ)")


Held = Callable[[Figure], bool | None]
"""Whether a figure lies in a range; `None` for one of another kind."""


def readings(outline: Outline, near: Outline, high: Figure, lies_in: Held) -> Iterator[tuple[Figure, int, int]]:
    """Members of a range of `outline` that the sentence `near` lists beside one that lies in it."""
    position = outline.positions[outline.figures.index(high)]
    start = position + 1 if near is outline else 0
    if _OTHERS.search(near.text, start) or _FRONTED.match(near.text, start) or _UNSURE.search(outline.text, 0, position):
        return
    if high.kind != "count" and _SPREAD.search(outline.text):
        found = [match for match in _reading().finditer(near.text, start) if _is_reading(near, match.start("m"), high, lies_in)]
        if any(lies_in(near.at(match.start("m"))) for match in found if near.at(match.start("m")).kind == high.kind):
            yield from ((near.at(match.start("m")), match.start(), match.end()) for match in found)


def won(outline: Outline, near: Outline) -> Iterator[tuple[Figure, int, int]]:
    """The bid that won, in the sentence `near`, out of those whose range `outline` gives."""
    if not _OFFERS.search(outline.text) or _AGAIN.search(near.text):
        return
    for match in _won().finditer(near.text):
        yield near.at(match.start("m")), match.start(), match.end()


def _is_reading(near: Outline, position: int, high: Figure, lies_in: Held) -> bool:
    figure = near.at(position)
    return lies_in(figure) is not None or (figure.kind == "count" and figure.unit is None and high.kind == "measure")
