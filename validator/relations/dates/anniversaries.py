"""A numbered anniversary, the year it counts from, and the year in which it falls.

The founding is the one event of its kind (`founded`, `built`, `opened` in a year) in the
anniversary's own sentence or the one next to it; the celebration is in the year the
sentence names, else in the dispatch's own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.reading.days import year_of

_ANNIVERSARY = regex.compile(
    r"(?P<number>ⓞ)[ -](?:wedding |founding )?(?P<word>anniversary)\b|\b(?P<word>(?:bi|ter|quin)?cente(?:nary|nnial))\b"
)
_NAMED = {"bi": 200, "ter": 300, "quin": 500, "": 100}
_FOUNDED = regex.compile(
    r"""
      \b(?: founded | established | formed | built | opened | set\ up | created | launched | born | began | begun | started
          | incorporated | chartered | consecrated | completed )\b
      [^.;:ⓨ]{0,40}? \b(?: in | on | of | since | dates?\ from )\ (?:the\ )?(?:\w+\ of\ )? (?P<founding>ⓨ)
    | (?:\bfirst|ⓞ)\ (?: held | run | staged | played | published | performed | printed | sailed | flown | took\ place )\b
      [^.;:ⓨ]{0,30}? \bin\ (?P<founding>ⓨ)
    | \b(?: held | ran | staged | played | took\ place )\ (?: for\ the\ (?:first|ⓞ)\ time ),?\ in\ (?P<founding>ⓨ)
    | \b(?: anniversary | jubilee )\ of\ (?: the\ | its\ | his\ | her\ )?[^.;:ⓨ,]{1,40}?\ (?: of | in | on )\ (?P<founding>ⓨ)
    """,
    regex.VERBOSE,
)
_YEAR = regex.compile(r"\bin (?P<year>ⓨ)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """The `number` of an anniversary, its `founding`, and the `year` it falls in (`None`: the dispatch's own).

    A centenary has no number of its own: `number` is `None`. `claimed` is how many years
    it stands for, `actual` how many lie between, one more and one less allowed.
    """

    number: Figure | None
    founding: Figure
    year: Figure | None
    claimed: Interval
    actual: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Anniversary]:
    """Every anniversary with one founding in reach."""
    for at, outline in enumerate(reading.outlines):
        for match in _ANNIVERSARY.finditer(outline.text) if "anniv" in outline.text or "centen" in outline.text else ():
            foundings = _foundings(reading.outlines[max(0, at - 2) : at + 3])
            if not foundings and outline.text[: match.start()].endswith(("its ", "their ")):
                foundings = _foundings(reading.outlines, ("founded", "established"))
            if len(foundings) == 1:
                yield from _anniversary(reading, outline, match, foundings.pop())


def _foundings(outlines: Sequence[Outline], words: tuple[str, ...] = ("",)) -> set[Figure]:
    """The years in which something is said to have begun, in a phrase that opens with one of `words`."""
    return {
        outline.at(found.start("founding"))
        for outline in outlines
        for found in _FOUNDED.finditer(outline.text)
        if found.group().startswith(words)
    }


def _anniversary(reading: Reading, outline: Outline, match: "regex.Match[str]", founding: Figure) -> Iterator[Anniversary]:
    year = _year(outline, founding)
    published = reading.dispatch.published
    held = year_of(year) if year is not None else published.year if published is not None else None
    begun = year_of(founding)
    if held is None or begun is None or held <= begun:
        return
    number = outline.at(match.start("number")) if match.group("number") else None
    named = Interval.exactly(_NAMED[match.group("word").partition("cente")[0]]) if number is None else number.value
    yield Anniversary(
        number=number,
        founding=founding,
        year=year,
        claimed=named,
        actual=Interval.between(held - begun - 1, held - begun + 1),
        ground=(outline.span(match.start("word"), match.end("word")),),
    )


def _year(outline: Outline, founding: Figure) -> Figure | None:
    """The one other year that the anniversary's sentence names."""
    years = {outline.at(match.start("year")) for match in _YEAR.finditer(outline.text)} - {founding}
    return years.pop() if len(years) == 1 else None
