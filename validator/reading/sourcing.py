"""What rules ask about sources: which unsourced figures weigh most, which polls have no pollster."""

from validator.lexicon import words
from validator.model import Figure, Reading
from validator.reading.standing import kind_of

_CASUALTIES = frozenset({"casualty", "dead", "injured", "missing", "kidnapped"})


def is_grave(figure: Figure) -> bool:
    """Whether a wrong value would be a grave slip: dead and wounded, troops, and sums of money."""
    if figure.kind == "money":
        return True
    return figure.kind == "count" and (figure.event in _CASUALTIES or figure.unit in words("troops"))


def from_nameless_poll(reading: Reading, figure: Figure) -> bool:
    """Whether the source of `figure` is a poll of which the text names neither pollster nor client."""
    source = figure.source
    if source is None or kind_of(source.name) != "poll":
        return False
    named = f"{source.name} {source.span.of(reading.dispatch.text)}"
    return not any(word[0].isupper() for word in named.replace("The ", "the ").replace("A ", "a ").split()[1:])
