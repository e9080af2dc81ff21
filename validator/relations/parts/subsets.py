"""One count is part of another: `212 passengers, of whom 31 were children`."""

from collections.abc import Iterator
from dataclasses import dataclass

from validator.model import Figure, Reading, Span
from validator.relations.parts.partitives import links


@dataclass(frozen=True, slots=True, kw_only=True)
class Subset:
    """What `part` counts is among what `whole` counts."""

    part: Figure
    whole: Figure
    ground: tuple[Span, ...]
    explicit: bool = True


def find(reading: Reading) -> Iterator[Subset]:
    """All subsets the text claims."""
    for link in links(reading):
        yield Subset(part=link.part.figure, whole=link.whole.figure, ground=(link.ground,), explicit=link.firm)
