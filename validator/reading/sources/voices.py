"""The quotations and claims of one dispatch, each sentence read once, and only when asked for."""

from bisect import bisect_right
from collections.abc import Sequence

from validator.model import Dispatch, Sentence, Span
from validator.reading.sources.claims import Claim, claims
from validator.reading.sources.grammar import QUOTED
from validator.reading.sources.quotations import Quotation, quotations
from validator.reading.tokens import Token

_AROUND = 16
"""How many claims on each side of a figure are looked at."""


class Voices:
    """Who speaks where; `tokens` has one entry a sentence."""

    def __init__(self, dispatch: Dispatch, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]]) -> None:
        self.text = dispatch.text
        self.sentences = sentences
        self.tokens = tokens
        paragraphs: dict[int, Span] = {}
        members: dict[int, range] = {}
        for sentence in sentences:
            start = paragraphs[sentence.paragraph].start if sentence.paragraph in paragraphs else sentence.span.start
            paragraphs[sentence.paragraph] = Span(start, sentence.span.end)
            members[sentence.paragraph] = range(members.get(sentence.paragraph, (sentence.index,))[0], sentence.index + 1)
        self.members = members
        self.lead = next((sentence.index for sentence in sentences if sentence.section == "body"), None)
        self.quotations: Sequence[Quotation] = quotations(self.text, tuple(paragraphs.values()))
        self._starts = [quotation.span.start for quotation in self.quotations]
        self._claims: dict[int, tuple[Claim, ...]] = {}
        self.names: dict[str, tuple[int, str | None]] = {}
        self._plain: dict[int, list[Token]] = {}
        self._words: dict[int, frozenset[str]] = {}

    def quotation_at(self, position: int) -> int | None:
        """The number of the quotation that holds `position`."""
        number = bisect_right(self._starts, position) - 1
        return number if number >= 0 and position < self.quotations[number].span.end else None

    def plain(self, sentence: int) -> list[Token]:
        """The tokens of a sentence, each quotation one token."""
        if sentence not in self._plain:
            self._plain[sentence] = self._collapsed(sentence)
        return self._plain[sentence]

    def claims(self, sentence: int) -> tuple[Claim, ...]:
        """The claims of a sentence."""
        if sentence not in self._claims:
            plain = self.plain(sentence)
            self._claims[sentence] = tuple(claims(plain)) if len(plain) > 1 else ()
        return self._claims[sentence]

    def near(self, sentence: int, position: int) -> tuple[Claim, ...]:
        """The claims of a sentence; of one with very many, those around `position`."""
        found = self.claims(sentence)
        if len(found) <= 2 * _AROUND:
            return found
        middle = bisect_right(found, position, key=lambda claim: claim.cue.start)
        return found[max(0, middle - _AROUND) : middle + _AROUND]

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds `position`, or of the last before it."""
        return max(0, bisect_right(self.sentences, position, key=lambda sentence: sentence.span.start) - 1)

    def words(self, sentence: int) -> frozenset[str]:
        """The words of a sentence in lower case."""
        if sentence not in self._words:
            self._words[sentence] = frozenset(token.lower for token in self.tokens[sentence])
        return self._words[sentence]

    def _collapsed(self, sentence: int) -> list[Token]:
        span = self.sentences[sentence].span
        last = bisect_right(self._starts, span.end) - 1
        if last < 0 or self.quotations[last].span.end <= span.start:
            return list(self.tokens[sentence])
        tokens: list[Token] = []
        inside: int | None = None
        for token in self.tokens[sentence]:
            number = self.quotation_at(token.start)
            if number is None:
                tokens.append(token)
            elif number == inside:
                tokens[-1] = tokens[-1]._replace(end=token.end)
            else:
                tokens.append(Token(QUOTED, QUOTED, token.start, token.end))
            inside = number
        return tokens
