"""Are these degrees points of a scale (`a high of 25C`) or steps (`2.3C warmer`)? The words around them say."""

from validator.relations.rates.cues import worded

_CELSIUS, _FAHRENHEIT = "degree_Celsius", "degree_Fahrenheit"
_OTHER = {_CELSIUS: _FAHRENHEIT, _FAHRENHEIT: _CELSIUS}
_HEDGES = r"(?:<hedge>\s){0,3}"
_STEPS_BEFORE = rf"""
      \b<move>\b(?:\s[a-z]+){{0,4}}\sby\s{_HEDGES}\Z
    | \b(?:within|by|to\swithin)\s{_HEDGES}\Z
    | \b<step>\b(?:\s(?:in|for|across|between)\s(?:[a-z]+\s){{1,4}}|\s)(?:of|at|to|is|was|averag(?:ed|ing)|reached)\s{_HEDGES}\Z
    | \b(?:warmed|cooled|heated)(?:\s[a-z]+){{0,3}}\s{_HEDGES}\Z
    | \bplus\sor\sminus\s\Z
"""
_POINTS_BEFORE = r"""
      \b<move>(?:\s[a-z]+){0,3}\s<to-point>\s(?:[a-z]+\s){0,2}\Z
    | \b<reading>\s<stands>\s(?:[a-z]+\s){0,2}\Z
    | \b<reached>\s(?:[a-z]+\s){0,2}\Z
"""
_STEPS_BEHIND = r"""
    [)\]]?,?\s(?:
      (?:above|below|over|under|off)\s(?:(?:the|its|their|a)\s)?(?:[a-z0-9-]+(?:-|\s)){0,3}?<level>\b
    | (?:above|below)\s(?:average|normal|what|that|those|pre)
    | (?:too\s)?<warmer>\b
    | (?:a|per|each|every)\s(?:decade|century|year|hour|day|month|minute|kilomet\w+|mile)\b)
"""
_REACH = 90


def scales(first: str, second: str) -> tuple[str, str]:
    """The two units; mere `degrees` beside the one scale are of the other, `degree_…` of its own where both are named."""
    if first == "degree" and second in _OTHER:
        return _OTHER[second], second
    if second == "degree" and first in _OTHER:
        return first, _OTHER[first]
    return first, second


def is_difference(text: str, first: int, second: int) -> bool | None:
    """Whether the degrees at two places of an outline are steps; `None` where the words settle nothing."""
    ahead, behind = text[max(0, first - _REACH) : first], text[second + 1 : second + 1 + _REACH]
    if worded(_STEPS_BEHIND).match(behind) or worded(_STEPS_BEHIND).match(text[first + 1 : second]):
        return True
    if worded(_STEPS_BEFORE).search(ahead):
        return True
    return False if worded(_POINTS_BEFORE).search(ahead) else None
