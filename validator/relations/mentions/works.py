"""What the work on a thing cost, told twice: `The work cost £1.4m … the £1.7m restoration is guaranteed`.

The text names one piece of work only, once by what it cost and once with the amount
ahead of its name; a text that gives either amount again, or prices other work, is left alone.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from validator.lexicon import words
from validator.relations.mentions.likeness import adds_up, agree, near
from validator.relations.mentions.phrasing import Wording

_REACH = 25
"""So many sentences later the work may be named again."""
_APART = regex.compile(
    r"\b(?:first|second|third|next|earlier|previous|another|other|separate|further|extra|planned|proposed|whole|full|entire|wider|overall|combined"
    r"|phase|stage|initial|originally|estimated?|expected|budget|budgeted|so far|would|could|might|over|alone|not including|each|annual"
    r"|year|towards?|part)\b"
)


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    names = "|".join(sorted(words("works")))
    told = rf"(?:^|[,;:.] ?|\b(?:and|but|that) )(?:the|this) (?:{names}) (?:has |have |had )?costs? $"
    return regex.compile(told), regex.compile(rf" ?(?:{names})\b(?! (?:of|on|to|at|in)\b)")


def works(worded: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """The one amount that the work cost with a later one that stands ahead of its name."""
    told, again = _patterns()
    money = [word for word in worded if word.figure.kind == "money"]
    costs = [word for word in money if told.search(word.before) and not _APART.search(word.outline.text)]
    named = [word for word in money if word.definite and again.match(word.outline.text, word.at + 1)]
    if len(costs) != 1 or len(named) != 1:
        return
    earlier, later = costs[0], named[0]
    apart = _APART.search(later.before[-60:] + later.outline.text[later.at + 1 : later.at + 40])
    if apart or earlier.noun != later.noun or not 0 < later.figure.sentence - earlier.figure.sentence <= _REACH:
        return
    others = [word for word in money if word is not later]
    if not any(agree(word, later) for word in others) and near(earlier.figure, later.figure, 2) and not adds_up(later, others):
        yield earlier, later
