"""How English says a share: set behind its figures, ahead of its whole, or by a name of its own."""

from functools import cache

import regex

from validator.relations.shares.portions import AMOUNT

RATE = "ⓟⓡ"
"""The masks of what can be a share."""


@cache
def cue() -> regex.Pattern[str]:
    """The words right before a rate that is set beside its part: `, or`, `which is`, `made up`, `accounted for`, `a rate of`."""
    return regex.compile(
        r"""(?:
            ,\s(?:or\s)?(?:some\s|just\s)? | \s-\s(?:or\s)? | \( | :\s | ;\sor\s
          | ,?\s(?:which|that)\s(?:is|was|makes|means|meant|comes\sto|came\sto|corresponds\sto)\s | \bthat\sis\s
          | \bmeaning\sthat\s | \bwhich\smeans\sthat\s | \bi\.e\.\s
          | \b(?:makes?|made|making)\sup\s | \b(?:account(?:s|ed|ing)?)\sfor\s | \brepresent(?:s|ed|ing)?\s | \bconstitut(?:es?|ed|ing)\s
          | \bcompris(?:es?|ed|ing)\s | \b(?:is|are|was|were)\s(?:equal|equivalent)\sto\s | \b(?:equal|equivalent)\sto\s
          | \b(?:equals?|equalled)\s | \bcorrespond(?:s|ed|ing)?\sto\s | \bamount(?:s|ed|ing)?\sto\s | \bworks?\sout\s(?:at|to)\s
          | ,\s(?:an?|its|the)\s(?:[a-z-]+\s){0,2}(?:rate|share|proportion|turnout|percentage)\sof\s
        )(?:about\s|only\s|just\s)?(?:an?\s)?\Z""",
        regex.VERBOSE,
    )


@cache
def whole_elsewhere() -> regex.Pattern[str]:
    """What stands after a rate whose whole is named elsewhere: `of all those found`, `of the total`, `of them`, `of its trucks`."""
    return regex.compile(
        r"""\A\s?(?:in|of|out\sof)?\s?(?:of\s)?
        (?:(?:all\s)?(?:them|these|those|that|this|it)\b(?!\s(?:who|that|in|of|with|from|which|whose))
          | all\s(?:those|who|that)\b | (?:the\s|its\s|their\s|our\s)?(?:total|whole|entire|lot|roll|sum)\b
          | (?:its|their|his|her)\s(?:whole\s|total\s|annual\s)?(?:income|budget|revenues?|turnover|takings|earnings|sales)\b)""",
        regex.VERBOSE,
    )


@cache
def headed() -> regex.Pattern[str]:
    """A rate ahead of its whole: `20 percent of the 85`, `one in five of the 1,500`, `2 percent of the $450 million`."""
    return regex.compile(rf"(?P<r>[{RATE}])\sof\s(?:[a-z'-]+\s){{0,5}}?[$£€]?(?P<w>[{AMOUNT}])")


@cache
def aside() -> regex.Pattern[str]:
    """A part set behind a headed whole: `the 85 trawlers, 17, were`, `the $60 million budget, $9 million, goes`."""
    return regex.compile(
        rf"\A[^{AMOUNT}ⓟⓡ.;:]{{0,60}}?(?:,\s(?:or\s|some\s)?|\s-\s(?:or\s)?|\s\(|\bor\s)(?P<p>[{AMOUNT}])(?:\s[a-z]+)?(?:,|\sin\sall|"
        rf"\s-|\)|\.|\Z)"
    )


@cache
def named() -> regex.Pattern[str]:
    """A rate with a name of its own, and the figures behind it: `turnout was 62 percent, with 31,000 of 50,000`."""
    return regex.compile(
        r"\b(?:rate|turnout|share|proportion)\s(?:was|is|of|stood\sat|came\sto|reached)\s(?P<r>[ⓟⓡ])(?:\s[a-z'-]+){0,2}(?:[,:]|\s-)\s|"
        r"(?<!\b(?:(?<!ma[kd]es?\s)up|down|by|rose|fell|grew|and|than)\s)(?P<r>[ⓟⓡ])\s[^.;,:ⓒⓜⓟⓡ]{0,60}(?::|\s-|,\sor|,(?=\s[ⓒⓜⓤ]\sof))\s"
    )
