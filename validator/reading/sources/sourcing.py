"""What rules ask about sources: which unsourced figures weigh most, which polls have no pollster."""

from validator.lexicon import words
from validator.model import Figure
from validator.reading.sources.standing import kind_of

_ARTICLES = frozenset({"the", "a", "an", "new", "recent", "polls", "surveys", "this", "that"})
_MAKERS = frozenset({"by", "for", "from"})
_CASUALTIES = frozenset({"casualty", "dead", "injured", "missing", "kidnapped"})


def is_grave(figure: Figure) -> bool:
    """Whether a wrong value would be a grave slip: dead and wounded, troops, and sums of money."""
    if figure.kind == "money":
        return True
    return figure.kind == "count" and (figure.event in _CASUALTIES or figure.unit in words("troops"))


def from_nameless_poll(figure: Figure) -> bool:
    """Whether the source of `figure` is a poll of which the text names neither pollster nor client."""
    source = figure.source
    if source is None or kind_of(source.name) != "poll":
        return False
    named = source.name.split()
    article = named[0].lower() in _ARTICLES
    capital = any(word[0].isupper() for word in named[1:]) or (not article and len(named) > 1 and named[0][0].isupper())
    return not capital and _MAKERS.isdisjoint(named)
