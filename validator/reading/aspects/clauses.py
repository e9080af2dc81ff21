"""Which verb governs a figure, and what is the subject of that verb?

Works on the letters of `wording`: one step to the left at a time, back to the edge of
the clause. No tree is built; where the way is not clear the answer is `None`.
"""

from typing import NamedTuple

import regex

from validator.reading.aspects.entities import MOMENTS, PHRASE
from validator.reading.aspects.speech import saying
from validator.reading.aspects.things import is_person
from validator.reading.aspects.wording import Wording

Place = tuple[int, int]
"""Token places of a phrase: first, and behind the last."""

BE = frozenset({
    "was", "were", "been", "being", "be", "is", "are", "get", "got", "gets", "getting", "isn't", "aren't", "wasn't", "weren't", "am",
})  # fmt: skip
"""What makes a participle passive."""

_CHUNK = regex.compile(rf"D?[DQ]*+{PHRASE}(?:O[DQ]*+{PHRASE}){{0,2}}")
_FIGURE = regex.compile(r"[QAL]*[PpO]?[QAL]*#")
_ASIDE = regex.compile(r"[^VXS,;\"-]{1,14}|[RG][^,;\"-]{1,14}")
_EDGES = frozenset(";-(BR")
_VERBS = frozenset("VEKGvw")
_PARTICLES = frozenset({"up", "down", "out", "off"})
"""What is part of a verb: `shot down 25`."""
_REACH = 28
"""How many tokens to the left of a figure its verb is looked for."""
_STEPS = 12
"""How many steps to the left of a verb its subject is looked for."""


_DEEPEST = 6
"""Through how many verbs a subject is looked for."""


class Verb(NamedTuple):
    """The verb at token `at`; `led` is the place of a preposition before the figure; `direct` says that no other stands between."""

    at: int
    led: int | None
    passive: bool
    direct: bool


class Clauses:
    """The noun phrases of a sentence by where they end, and the verbs of its figures; found when first asked for."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self._chunks: dict[int, Place] | None = None
        self._verbs: dict[int, Verb | None] = {}

    def chunk_before(self, end: int) -> Place | None:
        """The noun phrase that ends at token `end`."""
        if self._chunks is None:
            self._chunks = {}
            for match in _CHUNK.finditer(self.wording.classes):
                start, stop = match.span()
                self._chunks[stop] = (start, stop)
                if stop - start > 1 and self.wording.classes[stop - 1] == "Z" and self.wording.classes[stop - 2] not in "OD":
                    self._chunks[stop - 1] = (start, stop - 1)
        return self._chunks.get(end)

    def chunk_at(self, start: int) -> Place | None:
        """The noun phrase that begins at token `start`."""
        match = _CHUNK.match(self.wording.classes, start)
        return match.span() if match is not None else None

    def possessor_before(self, end: int) -> Place | None:
        """The noun phrase whose genitive ends at token `end`."""
        start = end
        while start and self.wording.classes[start - 1] in "UunNMzZJh'":
            start -= 1
        return (start, end) if start < end else None

    def head_before(self, end: int) -> Place | None:
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

    def gapped(self, begin: int) -> Place | None:
        """The subject of a left-out verb: `Kenya sent 400 officers and Benin 150`."""
        classes = self.wording.classes
        end = begin - 1 if begin and classes[begin - 1] == "P" else begin
        chunk = self.chunk_before(end) if end else None
        if chunk is None or chunk[0] < 2 or classes[chunk[0] - 1] not in "C," or "#" not in classes[: chunk[0]] or classes[end - 1] == "Z":
            return None
        return chunk

    def start_of(self, begin: int) -> int:
        """Where the figure at token `begin` starts with the words that only shade it: `just 87`."""
        while begin and self.wording.classes[begin - 1] in "QAL":
            begin -= 1
        return begin

    def verb_before(self, begin: int) -> Verb | None:
        """The verb that governs the figure at token `begin`."""
        if begin not in self._verbs:
            self._verbs[begin] = self._verb_before(self.start_of(begin))
        return self._verbs[begin]

    def _verb_before(self, begin: int) -> Verb | None:
        classes, tokens = self.wording.classes, self.wording.tokens
        led = begin - 1 if begin and classes[begin - 1] in "PpO" and tokens[begin - 1].lower not in _PARTICLES else None
        direct, at, last = True, begin, max(0, begin - _REACH)
        while at > last:
            at -= 1
            letter = classes[at]
            if letter == ")":
                at = max(0, classes.rfind("(", 0, at))
                continue
            if letter in _EDGES:
                return None
            if letter == "X" or (letter in "zZ" and self._acts(at)):
                return Verb(at, led, False, direct)
            if letter in _VERBS and not self.modifies(at):
                return Verb(at, led, self._is_passive(at), direct)
            if letter in "PpO" and at != led and tokens[at].lower not in _PARTICLES:
                direct = False
        return None

    def _acts(self, at: int) -> bool:
        """Whether the word at `at`, noun or verb by its form, is a verb: `the toll rises to 12`, `to hire 400`."""
        if at == 0:
            return False
        classes = self.wording.classes
        agrees = classes[at] == "Z" or classes[at - 1] in "NMuZ"
        before_figure = agrees and _FIGURE.match(classes, at + 1) is not None
        if classes[at : at + 2] == "ZD":
            return True
        helped = at - 1
        while helped > 0 and classes[helped] == "A":
            helped -= 1
        return before_figure or classes[helped] in "XSR" or self.wording.tokens[at - 1].lower == "to"

    def modifies(self, at: int) -> bool:
        """Whether the participle at `at` stands inside a noun phrase."""
        classes = self.wording.classes
        return classes[at] in "EGK" and 0 < at < len(classes) - 1 and classes[at + 1] in "nmNMZzUu" and classes[at - 1] in "DPO'JLQ#="

    def _is_passive(self, at: int) -> bool:
        for before in range(at - 1, max(-1, at - 4), -1):
            if self.wording.classes[before] == "X":
                return self.wording.tokens[before].lower in BE
            if self.wording.classes[before] not in "ALQ":
                return False
        return False

    def subject_of(self, verb: int, depth: int = 0) -> Place | None:
        """The noun phrase that is the subject of the verb at token `verb`; `depth` says how many verbs the search has come through."""
        classes = self.wording.classes
        if depth > _DEEPEST:
            return None
        at = verb - 1
        if classes[verb] in "GEK" and verb and classes[at] in ",C":
            aside = classes[at] == "," and classes[verb] != "G"
            at = self._before_aside(at) if aside else at - 1
            if at == verb - 2:
                return self._earlier_subject(verb - 1, depth)
        if at > 0 and self.wording.tokens[at].lower == "having" and self._earlier_subject(at, depth) is not None:
            return self._earlier_subject(at, depth)
        for _ in range(_STEPS):
            at = self._before_pronoun(self._before_helpers(at))
            if at > 0 and (classes[at] == "S" or self._is_aged(at)):
                return self._meant(at, depth)
            if at < 0 or classes[at] in "S;B(-":
                return None
            chunk = self.chunk_before(at + 1)
            if chunk is not None:
                on = self._before_chunk(chunk, verb)
                if on is None:
                    return self._joined(chunk)
                at = on
            elif classes[at] == "R":
                return self.chunk_before(at - (at > 0 and classes[at - 1] == ","))
            elif self._goes_on(at, verb):
                at = self._before_aside(at) if classes[at] == "," else at - 1
            else:
                return self.subject_of(at, depth + 1) if classes[at] in _VERBS else self._earlier_subject(at, depth)
        return None

    def _before_pronoun(self, at: int) -> int:
        """The token left of a preposition and its pronoun that end at `at`: the `voltage` of `the voltage across it was`."""
        classes, tokens = self.wording.classes, self.wording.tokens
        led = at > 1 and tokens[at].lower in ("it", "them") and classes[at - 1] in "PO"
        return at - 2 if led and classes[at + 1] not in "PG" else at

    def _is_aged(self, at: int) -> bool:
        """Whether an age that names a person ends at `at`: `a 60-year-old might withdraw`."""
        return self.wording.classes[at] == "=" and self.wording.tokens[at].lower == "old"

    def _goes_on(self, at: int, verb: int) -> bool:
        """Whether the subject of `verb` is looked for to the left of `at`: no conjunction, figure or other verb stands there."""
        letter = self.wording.classes[at]
        if letter in _VERBS:
            return self.wording.classes[verb] != "G"
        return letter != "C" and (letter not in "#=" or self._is_name(at))

    def _meant(self, pronoun: int, depth: int) -> Place | None:
        """Who is meant by the pronoun in `the firm said it`, where that is clear, or by the age of `a 60-year-old`."""
        classes, tokens = self.wording.classes, self.wording.tokens
        if classes[pronoun] == "=":
            return classes.rfind("#", 0, pronoun), pronoun + 1
        said = pronoun - 1 - (tokens[pronoun - 1].lower == "that")
        if said < 1 or tokens[said].lower not in saying() or tokens[pronoun].lower not in ("it", "they", "he", "she"):
            return None
        speaker = self.subject_of(said, depth + 1)
        if speaker is None or (tokens[pronoun].lower == "it" and (classes[speaker[0]] != "D" or is_person(tokens[speaker[1] - 1].lower))):
            return None
        return speaker if (tokens[pronoun].lower == "they") == (classes[speaker[1] - 1] in "NMu") else None

    def _before_helpers(self, at: int) -> int:
        """The token left of the auxiliaries, adverbs and moments of time that end at `at`, and of a verb that `to` follows."""
        classes, tokens = self.wording.classes, self.wording.tokens
        while at >= 0:
            if classes[at] == "A" and tokens[at].lower in ("ago", "earlier", "later"):
                moment = self.chunk_before(at)
                at = moment[0] - 1 if moment is not None else at - 1
            elif tokens[at].lower == "to":
                at -= 2 if at and classes[at - 1] in "ZvwEKVG" else 1
            elif tokens[at].lower in MOMENTS and at and classes[at - 1] in "QD":
                at -= 2
            elif classes[at] in "XALT":
                at -= 1
            else:
                break
        return at

    def _before_chunk(self, chunk: Place, verb: int) -> int | None:
        """Where to look on where `chunk` only qualifies a subject that stands before it; `None` where it is the subject."""
        classes = self.wording.classes
        before = classes[chunk[0] - 1] if chunk[0] else ";"
        if before == "C" and chunk[0] > 1:
            other = self.chunk_before(chunk[0] - 1)
            if other is not None and other[0] and classes[other[0] - 1] == "P":
                return other[0] - 2
        if before == "h":
            return chunk[0] - 3
        if classes[chunk[0]] in "GE" and before in "nNMuU":
            return chunk[0] - 1
        if before in "zv" and chunk[0] > 2 and self.wording.tokens[chunk[0] - 2].lower == "to":
            return chunk[0] - 3
        bare = classes[slice(*chunk)] in ("n", "z")
        if classes[slice(*chunk)] == "z" and before in "NMuU":
            return chunk[0] - 1
        if classes[verb] == "G" and self.wording.tokens[chunk[0] - 1].lower == "with":
            return None
        if before in "PG" or (before == "R" and classes[chunk[0]] in "EG") or (before == "p" and bare):
            return chunk[0] - 2
        if classes[verb] == "G" and before in "VEKvw":
            return chunk[0] - 1
        return None

    def _is_name(self, at: int) -> bool:
        """Whether the figure that ends at `at` is the end of a name: `the Nasdaq 100`."""
        while at and self.wording.classes[at] == "=":
            at -= 1
        return at > 0 and self.wording.classes[at - 1] == "U"

    def _joined(self, chunk: Place) -> Place:
        """The noun phrase with one that `and` ties to it: `Russia and Ukraine`."""
        before = self.chunk_before(chunk[0] - 1) if chunk[0] > 1 and self.wording.classes[chunk[0] - 1] == "C" else None
        return chunk if before is None or (before[0] and self.wording.classes[before[0] - 1] in "PpO") else (before[0], chunk[1])

    def _before_aside(self, comma: int) -> int:
        """The token before the aside that ends at `comma`; where it ends none, the token before `comma`."""
        start = self.wording.classes.rfind(",", 0, comma)
        return start - 1 if start > 0 and _ASIDE.fullmatch(self.wording.classes, start + 1, comma) is not None else comma - 1

    def _earlier_subject(self, at: int, depth: int) -> Place | None:
        """The subject of the nearest verb before `at`: `it shot down 33, jammed 25`."""
        classes = self.wording.classes
        for before in range(at - 1, max(-1, at - _REACH), -1):
            if classes[before] in _EDGES:
                return None
            aside = classes[before + 1 : before + 2] == "," and self.wording.tokens[before].lower in saying()
            if classes[before] in "VEKvwX" and not self.modifies(before) and not aside:
                return self.subject_of(before, depth + 1)
        return None
