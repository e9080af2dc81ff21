"""The share of a staff that goes, and the jobs behind it: `to shed a fifth of its staff … 640 jobs out of a payroll of 2,900`."""

from collections.abc import Iterator

import regex

from validator.model import Figure, Reading
from validator.relations.shares.portions import Portion, single

_REACH = 4
_STAFF = r"(?:staff|workforce|work\sforce|employees|workers|payroll|headcount|jobs|posts|crew)"
_SHARE = regex.compile(
    r"\b(?:shed|sheds|shedding|cut|cuts|cutting|lay(?:s|ing)?\soff|laid\soff|get\srid\sof|part\swith|axe|axes|axing|dismiss|slash|let\sgo(?:\sof)?|sack)\s"
    rf"(?:of\s|about\s)?(?P<r>[ⓟⓡ])\sof\s(?:(?:its|their|the)\s)?(?:[a-z'-]+\s){{0,2}}?{_STAFF}\b"
)
_JOBS = regex.compile(
    r"(?P<p>ⓒ)\s(?:jobs|redundancies|posts|people|positions|workers|employees|layoffs|dismissals)\b[^.;ⓒⓟⓡ]{0,30}?"
    rf"\b(?:out\sof|from|of)\s(?:a|its|the|their)\s(?:total\s)?{_STAFF}\sof\s(?P<w>ⓒ)"
)


def layoffs(reading: Reading) -> Iterator[tuple[Figure, Portion]]:
    """Every share of a staff that is to go, with the jobs and the staff that a sentence close behind counts."""
    for outline in reading.outlines:
        for said in _SHARE.finditer(outline.text):
            rate = outline.at(said.start("r"))
            for near in reading.outlines[outline.sentence.index : outline.sentence.index + _REACH]:
                jobs = _JOBS.search(near.text, said.end() if near is outline else 0)
                if jobs is None or not single(rate):
                    continue
                part, whole = near.at(jobs.start("p")), near.at(jobs.start("w"))
                if single(part) and single(whole) and not part.value.above(whole.value):
                    ground = (outline.span(said.start(), said.end()), near.span(jobs.start(), jobs.end()))
                    yield rate, Portion(parts=(part,), wholes=(whole,), sentence=part.sentence, start=0, end=0, ground=ground, firm=False)
                break
