"""Which figure does `the 23 soldiers who died on Sunday` take up?

A figure behind `the`, `these`, `all` or `her` has been spoken of: by the figure before it
that counts the same things. Words that narrow it (`who died`, `missing`) must be said of
the earlier one too; without such words the earlier one must be the only one of its noun.
A figure that the text gives again anywhere, or that its figures add up to, is explained.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import regex

from validator.interval import Interval
from validator.lexicon import mapping, words
from validator.relations.mentions.deeds import names_deed
from validator.relations.mentions.likeness import adds_up, agree, near, same_things, slipped, transposed, whole
from validator.relations.mentions.phrasing import Wording
from validator.relations.nouns import fits, same_noun

_RESTRICTED = regex.compile(
    r"""\s*(?: ,?\s*(?:who|that|which|whom|whose|where)\b
      | (?:on|in|at|from|aboard|of|with|under|near|over|to|for|without|still|now|already)\b
      | left(?!\s(?:the|for|their|his|its|home|by|on)\b)
      | (?:killed|missing|dead|wounded|injured|hurt|found|held|taken|seen|lost|sent|shot|born)\b
      | (?:freed|rescued|arrested|detained|trapped)\b
      | \p{L}{3,}ed\s(?:by|in|on|at|from|since|during)\b )""",
    regex.VERBOSE,
)
_ELSEWHERE = regex.compile(r"\b(?:other|another|second|third|neighbou?ring|rival|similar)\b")
_NEGATED = regex.compile(r"\s*(?:who|that|which)\s(?:\w+\s){0,2}?(?:not|never|no longer)\b|\s*(?:not|without)\b")
_WHERE = regex.compile(r"\s*(?:in|near|at|over|around|outside)\s(?:the\s)?(?P<name>\p{L}+)")
_SET_APART = frozenset({
    "additional", "first", "former", "further", "last", "more", "new", "next", "other", "others", "previous", "remaining",
    "surviving",
})  # fmt: skip
_CREATES = regex.compile(
    r"\b(?:new|(?:build|open|add|launch|hir|recruit|order|creat|plant|install|buy|found)(?:s|ed|e|es|ing)?|built|bought|to)\b"
)
"""What an earlier sentence says where the later one calls the things new."""
_FATE = regex.compile(r"\s+(?:dead|missing|wounded|injured|arrested|detained)\b")
_DATED = regex.compile(r"ⓨ|\b(?:19|20)\d\d\b")
_POINTED = regex.compile(r"\b(?:those|these)\s+\Z")
_OWNED = regex.compile(r"\b(?:his|her|its|their)\s+\Z")
_OF_THE = regex.compile(r"\b(?:of|among) (?:the|these|those)\s+\Z")
_OUT_OF = regex.compile(r"\b(?:from|than|against|compared (?:with|to))\s+\Z|ⓓ (?:out of|in|of)(?: every)?\s+\Z")
_OF_THESE = regex.compile(r"\W*(?:of|among) (?:these|those)\s+")
"""`Of these 3.5 million were cows` gives a part of them, not their number."""
_CLOSES = regex.compile(r"\s*(?:[.,;:]|(?:the|a|will|would|was|is)\b|\Z)")
_ANOTHER_SET = regex.compile(r"\s*(?:who|that|which)\s(?:had|were\sto|was\sto|should|would|could|might)\b")
"""What says that those counted before are others: `of the 30 who had put their names down`."""
_NO_NOUN = regex.compile(
    r"\s*(?:[,.;:]|(?:are|were|have|had|who|that|which|is|was|came|died|said|will|would|could|and|in|on|at|from|\p{L}{3,}ed)\b)"
)
_WORD = regex.compile(r"\p{L}+")
_DOES = regex.compile(
    r"\s+(?:killed|wounded|injured|captured|arrested|detained|rescued|saved|freed|shot|seized|took)\s+(?:ⓒ|the\b|a\b|an\b|some\b)"
)
_TOO_MANY = Interval.exactly(4)
"""So many times an earlier count a later one is another."""
_NEAR = 60
"""How many characters behind a figure may set it apart from the one before."""
_DISTANCE = 12
"""How many sentences a bare `the 23 players` looks back."""
_CLOSE = 5
"""How many sentences `of the 22` looks back."""
_FEWEST = 4
"""A smaller number of things may have been named one by one."""
_COUNTED = frozenset({"count", "money", "measure", "duration"})


def recalled(worded: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Each definite figure with the one that it takes up."""
    for position, later in enumerate(worded):
        if not _takes_up(later):
            continue
        others = [word for word in worded if word.figure.index != later.figure.index and word.figure.kind == later.figure.kind]
        kin = [word for word in others if same_things(word, later)]
        agreeing = next((word for word in others if agree(word, later)), None)
        if agreeing is not None:
            told = agreeing.figure.index < later.figure.index and not agreeing.figure.value.disjoint(later.figure.value)
            if told and agreeing in kin and not agreeing.partial:
                yield agreeing, later
            continue
        if adds_up(later, [word for word in kin if not (_doer(word) or _inside(word, later))]):
            continue
        earlier = [word for word in worded[:position] if word in kin and _introduces(word, later)]
        found = next((word for word in reversed(earlier) if _taken_up(word, later, earlier)), None)
        if found is not None:
            yield found, later


def _takes_up(word: Wording) -> bool:
    """Whether the figure points back: definite, and not set apart from what was told."""
    if not word.definite or word.figure.kind not in _COUNTED or word.modifiers & (_SET_APART - {"new"}) or word.replaced:
        return False
    if _ELSEWHERE.search(word.after[:_NEAR]) or (word.dated and _RESTRICTED.match(word.after)):
        return False
    return word.noun is not None or _named_by_fate(word) or _elliptic(word)


def _introduces(word: Wording, later: Wording) -> bool:
    """Whether a later mention may take the figure up: a whole number of things, not a part, not an old one, another value."""
    told = word.figure.sentence < later.figure.sentence and word.figure.value.disjoint(later.figure.value)
    counted = word.figure.kind != "count" or whole(word.figure)
    return bool(word.figure.stated) and counted and told and not word.partial and not word.replaced


def _taken_up(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    if "new" in later.modifiers and not _CREATES.search(earlier.outline.text):
        return False
    if _elliptic(later):
        return _left_out(earlier, later, others)
    if _NEGATED.match(later.after) or _in_another_place(earlier, later):
        return False
    if transposed(earlier.figure, later.figure):
        return True
    if slipped(earlier.figure, later.figure):
        return same_noun(earlier.noun, later.noun)
    if earlier.windowed or later.windowed:
        return False
    if later.figure.kind == "duration" and _POINTED.search(later.before):
        return _just_told(earlier, later, others)
    if _named_by_fate(later) or _RESTRICTED.match(later.after):
        done = later.told is not None and later.told == earlier.deed and _known(earlier, later)
        return done and not (_doer(earlier) or later.figure.value.above(earlier.figure.value * _TOO_MANY))
    return _plainly_taken_up(earlier, later, others) if later.figure.kind == "count" else _same_name(earlier, later, others)


def _in_another_place(earlier: Wording, later: Wording) -> bool:
    """Whether `the 26 attacks near Pokrovsk` are those of a place that the earlier sentence does not name."""
    where = _WHERE.match(later.after)
    return where is not None and later.figure.place is not None and where.group("name") not in earlier.outline.text


def _elliptic(word: Wording) -> bool:
    """Whether the noun is left out: `six of the 15 are nuns`."""
    bare = word.figure.kind == "count" and not word.phrase
    if not bare or _ANOTHER_SET.match(word.after) or (_OF_THESE.fullmatch(word.before) and not word.after.startswith(",")):
        return False
    return _OF_THE.search(word.before) is not None and _NO_NOUN.match(word.after) is not None


def _named_by_fate(word: Wording) -> bool:
    """Whether a deed stands in the figure's own phrase: `the 15 dead`, `the seven missing men`."""
    return any(names_deed(found) for found in word.phrase.split()) or (not word.phrase and _FATE.match(word.after) is not None)


def _left_out(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    """`Of the 22`, where no 22 was told: the one number of things in the nearest sentence that is almost as large."""
    close = [word for word in others if later.figure.sentence - word.figure.sentence <= _CLOSE and not _OUT_OF.search(word.before)]
    almost = [word for word in close if near(word.figure, later.figure, Fraction(3, 2))]
    nearest = [word for word in almost if word.figure.sentence == almost[-1].figure.sentence]
    named = [word for word in nearest if word.phrase] or nearest
    return later.figure.value.low > _FEWEST and (named == [earlier] or (earlier in almost and transposed(earlier.figure, later.figure)))


def _just_told(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    """`In those 27 days`, right behind the one span of days."""
    alone = sum(word.noun == later.noun for word in others) == 1
    return alone and later.figure.sentence - earlier.figure.sentence == 1 and not _DATED.search(later.outline.text)


def _known(earlier: Wording, later: Wording) -> bool:
    """Whether what narrows the later figure down stands in the sentence of the earlier one, or names the deed."""
    told = set(_WORD.findall(earlier.outline.text))
    return all(word in told or names_deed(word) for word in later.modifiers - {"new"})


def _same_name(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    """Whether an amount stands before a name that the other amount is told of: `a yacht, 18 metres long` and `the 28-metre yacht`."""
    if earlier.figure.kind == "money" and not later.phrase and _CLOSES.match(later.after):
        return others == [earlier] and later.figure.sentence - earlier.figure.sentence <= _CLOSE
    before, name = ((word.figure.entity or "").lower().split()[-1:] for word in (earlier, later))
    if not name or name == before:
        return bool(name)
    rivals = [word for word in others if word is not earlier and word.noun == earlier.noun]
    return name[0] in _WORD.findall(earlier.outline.text) and not rivals and near(earlier.figure, later.figure, 2)


def _plainly_taken_up(earlier: Wording, later: Wording, others: Sequence[Wording]) -> bool:
    """`The 23 players`, without a word that says which: the only players before, and nearly as many."""
    if later.noun in words("closed_sets") or _OWNED.search(later.before) or later.figure.value.low < _FEWEST:
        return False
    rivals = [word for word in others if word is not earlier and word.phrase and _one_thing(word, later)]
    close = later.figure.sentence - earlier.figure.sentence <= _DISTANCE and near(earlier.figure, later.figure, 2)
    if not same_noun(earlier.noun, later.noun):
        close = close and later.figure.sentence - earlier.figure.sentence <= _CLOSE and near(earlier.figure, later.figure, Fraction(3, 2))
    return not rivals and close and _one_thing(earlier, later) and _known(earlier, later)


def _one_thing(earlier: Wording, later: Wording) -> bool:
    """Whether the later noun is the earlier one, another name for it, or a wider one (`the 44 boats` of trawlers)."""
    if same_noun(earlier.noun, later.noun):
        return True
    if earlier.noun == "person" and later.noun is not None and (earlier.deed or "") in mapping("deed_nouns").get(later.noun, "").split():
        return True
    return earlier.noun is not None and later.noun is not None and later.noun != "person" and fits(earlier.noun, later.noun)


def _inside(word: Wording, later: Wording) -> bool:
    """Whether the figure counts some of the later one, right behind it: `the seven monks are in hospital, two with burns`."""
    return later.phrase != "" and word.outline is later.outline and word.at > later.at and not word.phrase


def _doer(word: Wording) -> bool:
    """Whether the figure counts those who did it: `two gunmen killed`."""
    return word.phrase != "" and _DOES.match(word.after) is not None
