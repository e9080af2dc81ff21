"""Origin: the file a text was read from, and where each character of the text lies in it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A file whose text differs from it: markup left out, escapes and line breaks decoded.

    `text` is the whole file. An edit put one piece of the file into the text as something
    else, or as nothing: `inside` holds the start and the end of edit after edit in the
    text, `outside` the same places in the file. Both ascend. All are code points.
    """

    text: str
    inside: tuple[int, ...]
    outside: tuple[int, ...]

    def start(self, position: int) -> int:
        """The place in the file of the character at `position` of the text."""
        last = bisect_right(self.inside, position) - 1
        if last < 0:
            return position
        return self.outside[last] + (position - self.inside[last] if last % 2 else 0)

    def end(self, position: int) -> int:
        """The place in the file just behind the character that ends at `position` of the text."""
        last = bisect_left(self.inside, position) - 1
        if last < 0:
            return position
        return self.outside[last] + position - self.inside[last] if last % 2 else self.outside[last + 1]
