"""When does a figure hold? Its window of time, normalised: a day (`2025-03-14`), a month, a year, or words in lower case.

Weekdays, `yesterday` and `last year` are reckoned from the day the dispatch was published
and stay words where that is not known. A window keeps what bounds it: `since 2009`.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from validator.lexicon import mapping
from validator.reading.aspects.scopes import Adverbial
from validator.reading.aspects.wording import Wording
from validator.reading.tokens import Token

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = frozenset({
    "year", "month", "week", "weekend", "quarter", "season", "night", "decade", "century", "morning", "afternoon", "evening",
    "summer", "autumn", "winter", "spring", "fall", "day", "period", "half",
})  # fmt: skip
_SPANS = frozenset({"hours", "days", "weeks", "months", "quarters", "years", "decades", "seasons", "nights"})
_WORDS = frozenset({"overnight", "yesterday", "today", "tonight", "tomorrow"})
_EDGES = frozenset({"since", "by", "until", "before", "after", "through", "till"})
_WHICH = frozenset({"last", "this", "next", "previous", "same", "past", "coming", "preceding"})
_SOFT = frozenset({"early", "late", "mid", "-", "the", "on", "in", "of", "during", "for"})
_IN_YEARS = frozenset({"between", "in", "during", "from", "of", "for", "mid", "late", "early", "-"}) | _EDGES
_JOINING = frozenset({"and", "to", "-", "–", "until"})
_EARLIER = frozenset({"earlier", "ago", "before", "previously"})
_MONTHS = frozenset(mapping("months"))
_NAMED_DAYS = _MONTHS | frozenset(_DAYS)
_NTH = {"first": "q1", "second": "q2", "third": "q3", "fourth": "q4"}
_TRIGGERS = frozenset({*_DAYS, *_MONTHS, *_UNITS, *_SPANS, *_WORDS})
_MOST_DAYS = 31
_CENTURIES = ("17", "18", "19", "20")


def times(wording: Wording, published: date | None) -> list[Adverbial]:
    """The windows of time named in a sentence, in order; none overlap."""
    found: list[Adverbial] = []
    tokens = wording.tokens
    for at, token in enumerate(tokens):
        key = token.lower in _TRIGGERS or (token.text[0] in "12" and _is_year(token))
        if key and (not found or at >= found[-1].end):
            one = _window(tokens, at, published)
            if one is not None:
                found[-1:] = _stretch(tokens, found[-1], one) if found else [one]
    return found


def _stretch(tokens: Sequence[Token], first: Adverbial, second: Adverbial) -> list[Adverbial]:
    """Two windows, or the one that they bound: `between July and September`."""
    joined = second.start in (first.end, first.end + 1) and _lower(tokens, first.end) in _JOINING
    start = first.start - 1
    if not joined or not {_lower(tokens, start), _lower(tokens, first.start)} & {"between", "from"}:
        return [first, second]
    return [Adverbial(min(start, first.start), second.end, f"{first.value} to {second.value}")]


def _is_year(token: Token) -> bool:
    return len(token.text) == len("2024") and token.text.isdecimal() and token.text[:2] in _CENTURIES


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _window(tokens: Sequence[Token], at: int, published: date | None) -> Adverbial | None:
    """The window of time whose key word is at `at`."""
    word = tokens[at].lower
    if word in _DAYS:
        return None if _dated(tokens, at) else _weekday(tokens, at, published)
    if word in _MONTHS and tokens[at].text[0].isupper():
        return _month(tokens, at, published)
    if _is_year(tokens[at]):
        ends = _lower(tokens, at - 1) in _JOINING and _is_year(tokens[at - 2]) if at > 1 else False
        return _edged(tokens, at, at + 1, word) if ends or _lower(tokens, at - 1) in _IN_YEARS else None
    if word in _WORDS:
        days = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}.get(word)
        value = word if published is None or days is None else (published + timedelta(days=days)).isoformat()
        return _edged(tokens, at, at + 1, value)
    return _spanned(tokens, at) if word in _SPANS else _unit(tokens, at, published) if word in _UNITS else None


def _edged(tokens: Sequence[Token], start: int, end: int, value: str) -> Adverbial:
    """The window with the words before it that bound it (`since`) or only lead to it (`late on`)."""
    while start and _lower(tokens, start - 1) in _SOFT:
        start -= 1
    weekday = start - 1 - (_lower(tokens, start - 1) == ",")
    if _lower(tokens, weekday) in _DAYS:
        start = weekday - (_lower(tokens, weekday - 1) == "on")
    edge = _lower(tokens, start - 1)
    if edge in _EDGES:
        return Adverbial(start - 1, end, f"{'until' if edge == 'till' else edge} {value}")
    return Adverbial(start, end, value)


def _dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether the weekday at `at` only goes with a date: `Friday, March 14`."""
    after = at + 1 + (_lower(tokens, at + 1) == ",")
    return _lower(tokens, after) in _MONTHS or (_is_day(_lower(tokens, after)) and _lower(tokens, after + 1) in _MONTHS)


def _weekday(tokens: Sequence[Token], at: int, published: date | None) -> Adverbial:
    """A weekday as the day itself: the last of that name up to the day of publication, with `next` the one behind it."""
    word, which = tokens[at].lower, _lower(tokens, at - 1)
    end = at + 1 + (_lower(tokens, at + 1) in ("night", "morning", "afternoon", "evening"))
    start = at - (which in ("last", "next", "this"))
    if published is None:
        return _edged(tokens, start, end, f"next {word}" if which == "next" else word)
    back = (published.weekday() - _DAYS.index(word)) % len(_DAYS)
    if which == "last" and back == 0:
        back = len(_DAYS)
    if which == "next":
        back -= len(_DAYS)
    return _edged(tokens, start, end, (published - timedelta(days=back)).isoformat())


def _month(tokens: Sequence[Token], at: int, published: date | None) -> Adverbial:
    """A month, or a day of it, as `2025-03` or `2025-03-14`.

    Without a year it is the last one up to the day of publication (`--03` where that is not known).
    """
    month = int(mapping("months")[tokens[at].lower])
    start, end, day = at, at + 1 + (_lower(tokens, at + 1) == "." and at + 2 < len(tokens)), 0
    if _is_day(_lower(tokens, end)):
        day, end = int(tokens[end].text), end + 1
    elif _is_day(_lower(tokens, at - 1)):
        day, start = int(tokens[at - 1].text), at - 1
    comma = _lower(tokens, end) in (",", "of")
    year = 0
    if end + comma < len(tokens) and _is_year(tokens[end + comma]):
        year, end = int(tokens[end + comma].text), end + comma + 1
    elif published is not None:
        year = published.year - ((month, day) > (published.month, published.day))
    stamp = f"{year:04}-{month:02}" if year else f"--{month:02}"
    return _edged(tokens, start, end, f"{stamp}-{day:02}" if day else stamp)


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2 and 0 < int(word) <= _MOST_DAYS


def _unit(tokens: Sequence[Token], at: int, published: date | None) -> Adverbial | None:
    """`Last year`, `this week`, `a year earlier`, `the second quarter`."""
    word, before = tokens[at].lower, _lower(tokens, at - 1)
    if before in _WHICH:
        start = at - 1
        while _lower(tokens, start - 1) in ("so", "far"):
            start -= 1
        if word == "year" and published is not None and before in ("last", "this", "next"):
            return _edged(tokens, start, at + 1, str(published.year + {"last": -1, "this": 0, "next": 1}[before]))
        if word in ("morning", "afternoon", "evening") and before == "this" and published is not None:
            return _edged(tokens, start, at + 1, published.isoformat())
        named = f"{before} {word}" if (word, before) != ("year", "previous") else "year earlier"
        return _edged(tokens, start, at + 1, named)
    if word == "night" and before == "the" and _lower(tokens, at - 2) in ("during", "in", "through"):
        return Adverbial(at - 2, at + 1, "overnight")
    if before in ("a", "one", "the") and _lower(tokens, at + 1) in _EARLIER:
        return Adverbial(at - 1, at + 2, f"{word} earlier")
    nth = _lower(tokens, at - 1 - (before == "-"))
    return _edged(tokens, at - 1, at + 1, _NTH[nth]) if word == "quarter" and nth in _NTH else None


def _spanned(tokens: Sequence[Token], at: int) -> Adverbial | None:
    """`The past 24 hours`, `the seven days to Saturday`, `three years ago`."""
    unit = tokens[at].lower
    for back in (1, 2, 3):
        if _lower(tokens, at - back) in ("past", "last", "previous", "preceding", "next", "coming"):
            number = " ".join(token.lower for token in tokens[at - back + 1 : at])
            which = "next" if _lower(tokens, at - back) in ("next", "coming") else "past"
            return _edged(tokens, at - back, at + 1, " ".join(filter(None, (which, number, unit))))
    number, following = _lower(tokens, at - 1), _lower(tokens, at + 1)
    if unit == "hours" and number.isdecimal() and _lower(tokens, at - 2) in ("in", "within"):
        return Adverbial(at - 2, at + 1, f"past {number} hours")
    bounded = following in ("to", "from", "until", "since") and _lower(tokens, at + 2) in _NAMED_DAYS
    if bounded and _lower(tokens, at - 2) == "the":
        return _edged(tokens, at - 2, at + 3, f"{number} {unit} {following} {_lower(tokens, at + 2)}")
    return Adverbial(at - 1, at + 2, f"{number} {unit} earlier") if following in _EARLIER and number else None
