"""Which verb governs a figure, and what is the subject of that verb?

Works on the letters of `wording`: one step to the left at a time, back to the edge of
the clause. No tree is built; where the way is not clear the answer is `None`.
"""

from typing import NamedTuple

import regex

from validator.reading.entities import PHRASE
from validator.reading.wording import Wording

_CHUNK = regex.compile(rf"D?[DQ]*+{PHRASE}(?:O[DQ]*+{PHRASE}){{0,2}}")
_EDGES = frozenset(";-(BR")
_VERBS = frozenset("VEKGv")
_REACH = 16
"""How many tokens to the left of a figure its verb is looked for."""
_STEPS = 12
"""How many steps to the left of a verb its subject is looked for."""


class Verb(NamedTuple):
    """The verb at token `at`; `led` is the token place of a preposition right before the figure, or `None`."""

    at: int
    led: int | None
    passive: bool
    direct: bool


class Clauses:
    """The noun phrases of a sentence by where they end, found when first asked for."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self._chunks: dict[int, tuple[int, int]] | None = None
        self._verbs: dict[int, Verb | None] = {}

    def chunk_before(self, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends at token `end`."""
        if self._chunks is None:
            self._chunks = {match.end(): match.span() for match in _CHUNK.finditer(self.wording.classes)}
        return self._chunks.get(end)

    def verb_before(self, begin: int) -> Verb | None:
        """The verb that governs what begins at token `begin`."""
        if begin not in self._verbs:
            self._verbs[begin] = self._verb_before(begin)
        return self._verbs[begin]

    def _verb_before(self, begin: int) -> Verb | None:
        classes, tokens = self.wording.classes, self.wording.tokens
        led = begin - 1 if begin and classes[begin - 1] in "PpO" and tokens[begin - 1].lower not in _PARTICLES else None
        direct = True
        for at in range(begin - 1, max(-1, begin - _REACH), -1):
            letter = classes[at]
            if letter in _EDGES:
                return None
            if letter in _VERBS and not self._modifies(at):
                return Verb(at, led, self._is_passive(at), direct)
            if letter in "zZ" and at and ((letter == "Z" and at == begin - 1) or classes[at - 1] in "XS" or tokens[at - 1].lower == "to"):
                return Verb(at, led, False, direct)
            if letter == "Z" and at == begin - 2 and led is not None:
                return Verb(at, led, False, direct)
            if letter == "X":
                return Verb(at, led, False, direct)
            if letter in "PpO" and at != led and tokens[at].lower not in _PARTICLES:
                direct = False
        return None

    def _modifies(self, at: int) -> bool:
        """Whether the participle at `at` stands inside a noun phrase."""
        classes = self.wording.classes
        return classes[at] in "EGK" and 0 < at < len(classes) - 1 and classes[at + 1] in "nNMZzUu" and classes[at - 1] in "DPO'JLQ#="

    def _is_passive(self, at: int) -> bool:
        for before in range(at - 1, max(-1, at - 4), -1):
            if self.wording.classes[before] == "X":
                return self.wording.tokens[before].lower in BE
            if self.wording.classes[before] not in "ALQ":
                return False
        return False

    def subject_of(self, verb: int) -> tuple[int, int] | None:
        """The noun phrase that is the subject of the verb at token `verb`."""
        classes = self.wording.classes
        at = verb - 1
        if classes[verb] in "zZ":
            chunk = self.chunk_before(verb + 1)
            if chunk is not None and chunk[0] < verb:
                return self._joined((chunk[0], verb))
        if classes[verb] in "GEK" and at >= 0 and classes[at] in ",C":
            return self._earlier_subject(at)
        for _ in range(_STEPS):
            infinitive = False
            while at >= 0 and (classes[at] in "XALT" or self.wording.tokens[at].lower == "to"):
                infinitive = infinitive or self.wording.tokens[at].lower == "to"
                ago = self.chunk_before(at) if self.wording.tokens[at].lower in ("ago", "earlier", "later") else None
                at = ago[0] - 1 if ago is not None else at - 1
            if infinitive and at > 0 and classes[at] in "ZvEKVG":
                at -= 1
                continue
            if at < 0 or classes[at] in "S;B(#=-":
                return None if at < 0 or classes[at] not in "#=" else self._earlier_subject(at)
            chunk = self.chunk_before(at + 1)
            if chunk is not None:
                before = classes[chunk[0] - 1] if chunk[0] else ";"
                if before in "#=h":
                    return None
                if before not in "PpG" and not (before == "R" and classes[chunk[0]] in "EG"):
                    return self._joined(chunk)
                at = chunk[0] - 2
            elif classes[at] == ",":
                at = self._before_aside(at)
            elif classes[at] == "C" or (classes[at] in _VERBS and classes[verb] == "G"):
                return self._earlier_subject(at)
            else:
                at -= 1
        return None

    def head_before(self, end: int) -> tuple[int, int] | None:
        """The noun phrase that ends at `end`, or where prepositions tie it to others, the first of those."""
        chunk = self.chunk_before(end)
        for _ in range(_STEPS):
            if chunk is None or chunk[0] < 2 or self.wording.classes[chunk[0] - 1] not in "PpO":
                break
            before = self.chunk_before(chunk[0] - 1)
            if before is None:
                break
            chunk = before
        return chunk

    def gapped(self, begin: int) -> tuple[int, int] | None:
        """The subject of a left-out verb: `Kenya sent 400 officers and Benin 150`."""
        classes = self.wording.classes
        end = begin - 1 if begin and classes[begin - 1] == "P" else begin
        chunk = self.chunk_before(end) if end else None
        if chunk is None or chunk[0] < 2 or classes[chunk[0] - 1] not in "C," or "#" not in classes[: chunk[0]] or classes[end - 1] == "Z":
            return None
        return chunk

    def _joined(self, chunk: tuple[int, int]) -> tuple[int, int]:
        """The noun phrase with one that `and` ties to it: `Russia and Ukraine`."""
        before = self.chunk_before(chunk[0] - 1) if chunk[0] > 1 and self.wording.classes[chunk[0] - 1] == "C" else None
        return chunk if before is None or (before[0] and self.wording.classes[before[0] - 1] in "PpO") else (before[0], chunk[1])

    def _before_aside(self, comma: int) -> int:
        """The token before the aside that ends at `comma`; where it ends none, the token before `comma`."""
        start = self.wording.classes.rfind(",", 0, comma)
        aside = start > 0 and self.wording.classes[start + 1] in "RDGUPpEJ"
        return start - 1 if aside else comma - 1

    def _earlier_subject(self, at: int) -> tuple[int, int] | None:
        """The subject of the nearest verb before `at`: `it shot down 33, jammed 25`."""
        classes = self.wording.classes
        for before in range(at - 1, max(-1, at - _REACH), -1):
            if classes[before] in _EDGES:
                return None
            if classes[before] in "VEKvX" and not self._modifies(before):
                return self.subject_of(before)
        return None


BE = frozenset({"was", "were", "been", "being", "be", "is", "are", "get", "got", "gets", "getting", "isn't", "aren't", "wasn't", "weren't", "am"})
"""What makes a participle passive."""
_PARTICLES = frozenset({"up", "down", "out", "off"})
"""What is part of a verb: `shot down 25`."""
