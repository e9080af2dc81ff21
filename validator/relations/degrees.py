"""Are these degrees points of a scale (`a high of 25C`) or steps (`2.3C warmer`)? The words around them say."""

import regex

_CELSIUS, _FAHRENHEIT = "degree_Celsius", "degree_Fahrenheit"
_OTHER = {_CELSIUS: _FAHRENHEIT, _FAHRENHEIT: _CELSIUS}
_HEDGE = r"(?:(?:about|around|roughly|nearly|almost|some|only|just|more\sthan|as\smuch\sas|at\sleast|up\sto|an?|over|under|another|a\sfurther|between|close\sto|exactly|as\slittle\sas)\s){0,3}"
_MOVE = r"(?:r[io]se[sn]?|rising|f[ae]ll(?:s|en|ing)?|dropp(?:ed|ing)|drops?|increas(?:es?|ed|ing)|warm(?:s|ed|ing)?|cool(?:s|ed|ing)?|heat(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|declin(?:es?|ed|ing)|gain(?:s|ed)?|grew|grown|grows?|jump(?:s|ed)?|vary|varies|varied|differ(?:s|ed)?|cut|lower(?:s|ed|ing)?|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|changed?|shift(?:s|ed)?|up|down|off|higher|lower|warmer|colder|cooler|hotter)"
_STEP_NOUN = r"(?:rises?|increases?|warming|cooling|heating|drops?|falls?|differences?|changes?|anomal(?:y|ies)|jumps?|swings?|gaps?|gains?|variations?|spreads?|uncertainty|margin|departure|deviation|excess|shift|decline|uplift|reduction|steps?|limit|threshold|ceiling|target|goal)"
_STEPS_BEFORE = regex.compile(
    rf"""
      \b{_MOVE}\b(?:\s[a-z]+){{0,4}}\sby\s{_HEDGE}\Z
    | \b(?:within|by|to\swithin)\s{_HEDGE}\Z
    | \b{_STEP_NOUN}\b(?:\s(?:in|for|across|between)\s(?:[a-z]+\s){{1,4}}|\s)(?:of|at|to|is|was|averag(?:ed|ing)|reached)\s{_HEDGE}\Z
    | \b(?:warmed|cooled|heated)(?:\s[a-z]+){{0,3}}\s{_HEDGE}\Z
    | \bplus\sor\sminus\s\Z
    """,
    regex.VERBOSE,
)
_POINTS_BEFORE = regex.compile(
    r"""
      \b(?:rise[sn]?|rose|rising|f[ae]ll(?:s|en|ing)?|dropp(?:ed|ing)|drops?|increas(?:es?|ed)|climb(?:s|ed)?|soar(?:s|ed)?|down|up|warmed|cooled|heated)(?:\s[a-z]+){0,3}\s(?:to|from|above|below|past|as\shigh\sas)\s(?:[a-z]+\s){0,2}\Z
    | \b(?:high|low|maximum|minimum|peak|reading|record|mean|average|temperature|thermometer|mark)s?\s(?:of|at|was|is|were|stood\sat|reached|hit|read|to)\s(?:[a-z]+\s){0,2}\Z
    | \b(?:reached|reach|reaching|hit|hits|hitting|touched|registered|topp(?:ed|ing)|exceed(?:s|ed|ing)?|recorded|stored\sat|kept\sat|oven\sto|bake(?:d)?\sat|boils\sat|freezes\sat|melts\sat|at|from)\s(?:[a-z]+\s){0,2}\Z
    """,
    regex.VERBOSE,
)
_STEPS_BEHIND = regex.compile(
    r"""[)\]]?,?\s(?:(?:above|below|over|under|off)\s(?:the\s|its\s|their\s|their\s|a\s)?(?:[a-z0-9-]+(?:-|\s)){0,3}?(?:average|mean|normal|norm|usual|baseline|levels?|line|pre-?industrial|long-term|seasonal|temperatures?|mark|ⓨ|figure|times)\b
    | (?:above|below)\s(?:average|normal|what|that|those|pre)
    | (?:too\s)?(?:warmer|colder|hotter|cooler|higher|lower|milder|chillier|more|less|apart|difference|of\s(?:global\s)?(?:warming|heating|cooling)|rise|increase|drop|warming|spread|anomaly)\b
    | (?:a|per|each|every)\s(?:decade|century|year|hour|day|month|minute|kilomet\w+|mile)\b)""",
    regex.VERBOSE,
)
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
    if _STEPS_BEHIND.match(behind) or _STEPS_BEHIND.match(text[first + 1 : second]):
        return True
    if _STEPS_BEFORE.search(ahead):
        return True
    return False if _POINTS_BEFORE.search(ahead) else None
