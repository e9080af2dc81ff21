"""A side's record: played, won, drawn, lost, and its points.

`10 wins, two draws and seven defeats in 18 games`, `8-2-1 in 11 games`, and the
points of the same sentence or the one behind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from validator.lexicon import table
from validator.model import Figure, Outline, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is told of one side's season; `record` is the score of `8-2-1`, `draws_known` whether draws are told or there can be none.

    `excused` where points were added or taken away by other rules (bonus, deduction), or games came to nothing.
    """

    played: Figure | None = None
    won: Figure | None = None
    drawn: Figure | None = None
    lost: Figure | None = None
    points: Figure | None = None
    record: Figure | None = None
    excused: bool = False
    ground: tuple[Span, ...]
    explicit: bool = True


_ROLES = ("won", "drawn", "lost", "played", "points")
_EXCUSED = regex.compile(
    r"(?i)\b(?:bonus|deduct\w*|docked|penalised|sanction\w*|abandon\w*|no\sresult|washed\sout|rained\soff|void\w*|annulled"
    r"|forfeit\w*|carried\s(?:over|forward)|shoot-?out\s(?:win|loss)\w*|overtime\s(?:win|victor)\w*|rugby|tries|netball)\b"
)
_ELSEWHERE = regex.compile(
    r"\b(?:behind|ahead|clear|adrift|lead|above|below|more\sthan|fewer|gap|short|off|dropped|deficit|possible|available|per\sgame"
    r"|a\sgame|average\w*|scored|leading|basis|percentage|needs?|from\ssafety|in\sthe\s(?:first|second|final)\s(?:half|quarter))\b"
)
_APART = regex.compile(rf"\s(?:[\w-]+\s)?(?:points|pts)\s(?:[\w-]+\s)?{_ELSEWHERE.pattern}")
_AFTER = regex.compile(
    r"\b(?:after|in|from|played|through)\s(?:just\s|their\s|its\s|the\s)?ⓒ\s(?:\w+\s)?(?:games|matches|starts|bouts|fights"
    r"|rounds)\b(?!\s(?:left|remaining|to))"
)
_IS = regex.compile(r"\b(?:are|is|stands?|sits?|record\sof|improved\sto|fell\sto|dropped\sto|now)\s(?:now\s|at\s|just\s)?\Z")
_PAIR = 2


@cache
def _cues() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """A role by the noun behind a count, or by the verb before it."""
    words = {
        (role, place): "|".join(row[0] for row in table("record_words") if row[1:] == (role, place))
        for role in _ROLES
        for place in ("behind", "before")
    }
    behind = "|".join(f"(?P<{role}>{words[role, 'behind']})" for role in _ROLES)
    before = "|".join(f"(?P<{role}>{words[role, 'before']})" for role in _ROLES if words[role, "before"])
    return (
        regex.compile(
            rf"(?:[\s-](?:league|straight|competitive|consecutive|outright|test|pool|group|home|away|regulation|season|of\s(?:the"
            rf"|their|its|his|her)|so|championship|regular-season|narrow|heavy)){{0,3}}[\s-](?:{behind})\b"
        ),
        regex.compile(rf"\b(?:{before})(?:\s(?:just|only|all|another|the\sother))?\s\Z"),
    )


def find(reading: Reading) -> Iterator[Standing]:
    """Every record with a check to it."""
    excused = _EXCUSED.search(reading.dispatch.text) is not None
    told = [_roles(outline) for outline in reading.outlines]
    for outline, roles in zip(reading.outlines, told, strict=True):
        number = outline.sentence.index
        near = [told[at] for at in (number, number + 1, number - 1) if 0 <= at < len(told)]
        yield from _counted(reading, outline, roles, near, excused=excused)
        yield from _written(outline, roles, excused=excused)


def _roles(outline: Outline) -> dict[str, list[Figure]]:
    """The counts of one sentence by what they count."""
    found: dict[str, list[Figure]] = {}
    if "ⓒ" not in outline.text:
        return found
    behind, before = _cues()
    text = outline.text
    for at, figure in zip(outline.positions, outline.figures, strict=True):
        if figure.kind != "count" or figure.stated is None or isinstance(figure.stated, tuple) or figure.stated.denominator != 1:
            continue
        ahead = text[max(0, at - 24) : at]
        match = before.search(ahead) or behind.match(text, at + 1)
        if match is not None and match.lastgroup is not None:
            if match.lastgroup == "points" and (_APART.match(text, at + 1) or _ELSEWHERE.search(ahead)):
                continue
            found.setdefault(match.lastgroup, []).append(figure)
    return found


_SAME_SIDE = regex.compile(r"\W*(?:their|they|its|it|his|her|he|she|that|which|this|those|with|for|in\sall)\b")


def _points(reading: Reading, outline: Outline, roles: dict[str, list[Figure]], near: Sequence[dict[str, list[Figure]]]) -> Figure | None:
    """The points of the sentence, else of the next that goes on about the same side."""
    here = _only(roles.get("points", ()))
    if here is not None:
        return here
    for group in near:
        found = _only(group.get("points", ()))
        if found is not None and (_SAME_SIDE.match(reading.outlines[max(found.sentence, outline.sentence.index)].text)):
            return found
    return None


def _counted(
    reading: Reading, outline: Outline, roles: dict[str, list[Figure]], near: Sequence[dict[str, list[Figure]]], *, excused: bool
) -> Iterator[Standing]:
    """Wins, draws and losses in one sentence, once each."""
    results = [role for role in ("won", "drawn", "lost") if len(roles.get(role, ())) == 1]
    if "won" not in results or len(results) < _PAIR or any(len(roles.get(role, ())) > 1 for role in ("won", "drawn", "lost")):
        return
    played = _only(roles.get("played", ()))
    points = _points(reading, outline, roles, near)
    if played is None and points is None:
        return
    figures = [roles[role][0] for role in results]
    ground = Span(min(figure.span.start for figure in figures), max(figure.span.end for figure in figures))
    yield Standing(
        played=played,
        won=roles["won"][0],
        drawn=_only(roles.get("drawn", ())),
        lost=_only(roles.get("lost", ())),
        points=points,
        excused=excused,
        ground=(ground,),
        explicit=points is None or points.sentence == outline.sentence.index,
    )


def _written(outline: Outline, roles: dict[str, list[Figure]], *, excused: bool) -> Iterator[Standing]:
    """`8-2-1` with the games it came from, or the points it makes."""
    placed = zip(outline.figures, outline.positions, strict=True)
    records = [figure for figure, at in placed if figure.kind == "score" and (_triple(figure) or _IS.search(outline.text, 0, at))]
    played, points = _only(roles.get("played", ())), _only(roles.get("points", ()))
    if played is not None and records and not _triple(records[0]) and not _AFTER.search(outline.text):
        played = None
    if len(records) == 1 and (played is not None or points is not None):
        yield Standing(played=played, points=points, record=records[0], excused=excused, ground=(records[0].span,))


def _triple(figure: Figure) -> bool:
    return regex.fullmatch(r"\d{1,2}[-–]\d{1,2}[-–]\d{1,2}", figure.quantity.surface) is not None


def _only(figures: Sequence[Figure]) -> Figure | None:
    return figures[0] if len(figures) == 1 else None
