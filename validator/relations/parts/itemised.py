"""A whole and its parts in one breath: `12 died: seven soldiers and five civilians`, `made up of`, `in all`."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from validator.interval import Interval
from validator.lexicon import words
from validator.relations.nouns import akin, alike, fits, kinds
from validator.relations.parts.counted import Account, Counted, may_hold, same_kind, things
from validator.relations.parts.evidence import Telling, made_up, narrow
from validator.relations.parts.part_words import any_of

_AND_ONE = regex.compile(r"(?: [a-z'-]+){1,3},? and an? (?!further|total|third|quarter|half|fifth|dozen)[a-z]+")
"""`four drivers and a cook`: one more item, without a number."""
_SEXES = (frozenset({"man", "woman"}), frozenset({"boy", "girl"}))
"""Two groups that make up any company of people: `14 directors, nine men and six women`."""
_PEOPLE = frozenset({"adult", "boy", "child", "girl", "man", "woman"})
"""Nouns that share out any company of persons, but no men and no teachers: `seven teachers, two women and three children`."""
_MOST, _BACK = 24, 6
"""So many items has a list at most, and so many figures before its colon its whole may stand."""
_PURPOSE = regex.compile(r" (?:to|for|on|in|at|of|by|from|as)\b")
_GROUPS, _PAIR = regex.compile(r" [a-z-]+ of "), 2
"""What stands between a number of groups and their sizes (`three waves of 12, 15 and nine`)."""
_FEW = 4
"""So many counts at most `all 24` takes up."""
_OLDER = regex.compile(
    r"ⓨ|\b(?:ago|earlier|previous|a year before|last (?:year|month|week|season)|up from|down from|compared|aged?|years? old|each)\b|'s best"
)


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    hedge = r"(?:about |some |around |nearly |just |only |at least |the )?"
    return {
        "colon": regex.compile(rf"[^;]*: ?{hedge}"),
        "dash": regex.compile(rf"[^;:]* - {hedge}"),
        "bracket": regex.compile(rf"[^;:]*\({hedge}"),
        "comma": regex.compile(rf"[^,;:(]*, {hedge}"),
        "composed": regex.compile(rf"[^;:]*\b{any_of('composed')}(?: the)?,? "),
        "separator": regex.compile(
            r"(?P<item>[^,;:().]{0,70}?)(?:,? and (?:with |then |also |another |a further |the (?:other|remaining) )?|, (?:another |plus )?"
            rf"|; (?:and )?|,? plus | as well as | - )(?:an? (?:crew|staff|party|team|group) of )?{hedge}"
        ),
        "sums": regex.compile(rf".*\b(?:{any_of('totals')}|make up [^,;]{{0,40}} of) ", regex.DOTALL),
        "makes": regex.compile(r".*\b(?:makes?|adds? up to|totals) ", regex.DOTALL),
        "brings": regex.compile(r".*\b(?:bring|tak|rais|push|lift)(?:s|ing) [^,;]{0,60} to ", regex.DOTALL),
        "both": regex.compile(
            r"between them\b[^,;ⓐ-ⓩ]{0,60}|together,?(?! with)(?: [a-z']+){0,4} |that makes (?:it )?|(?:in all|altogether),? [^,;ⓐ-ⓩ]{0,40}"
        ),
        "all": regex.compile(r"between them|(?:that|this) makes"),
        "every": regex.compile(r"all (?:of )?(?:the )?"),
        "pair": regex.compile(r"(?: [a-z'-]+){1,3}(?:,| and|, and) (?:an? )?"),
        "governed": regex.compile(r"(?:.*\W)?(?:in|over|across|at|on|from|among|by|under|with|of) (?:the |its )?", regex.DOTALL),
        "behind": regex.compile(r"(?: [a-z'-]+){0,3},? (?:in all|altogether|in total|all told|combined|together|overall)\b"),
        "joined": regex.compile(
            r".*(?:, |, or | - |, making |; |: | and | \()(?:or |for |making |that makes |total:? )?(?:it )?"
            r"(?:a (?:combined )?total of |a combined )?",
            regex.DOTALL,
        ),
    }


def accounts(telling: Telling, sentence: Sequence[Counted], before: Sequence[Counted]) -> Iterator[Account]:
    """All accounts of one sentence; `before` are the figures of the sentence ahead of it."""
    for number in range(len(sentence)):
        listed = list(_listed(sentence, number))
        agreeing = [one for one in listed if one.agrees]
        yield from agreeing[:1] or [one for one in listed[:1] if not made_up(telling, one) and not _one_more(sentence, one)]
        total = _total(sentence, number, before)
        if total is not None:
            yield total


def _listed(sentence: Sequence[Counted], number: int) -> Iterator[Account]:
    """The figures up to `number`, as wholes, with the list that opens behind it; the likeliest whole first."""
    if number + 2 >= len(sentence):
        return
    before = sentence[number]
    for opener in ("composed", "colon", "bracket", "dash", "comma"):
        match = _patterns()[opener].fullmatch(before.after)
        if match is not None:
            break
    else:
        return
    parts = _items(sentence, number + 1, opener)
    if len(parts) < 2 or any(part.figure.value.high == 0 for part in parts) or _AND_ONE.match(parts[-1].after):
        return
    for whole in reversed(sentence[max(0, number - _BACK) : number + 1] if opener == "colon" else [before]):
        account = Account(
            whole=whole, parts=parts, complete=True, ground=(before.words_behind(0, len(before.after)),), firm=opener != "comma"
        )
        if whole.figure.kind == "count" and any(
            isinstance(part.figure.stated, Fraction) and part.figure.stated.denominator > 1 for part in parts
        ):
            continue
        if whole.one or _weighted(whole, parts) or not all(same_kind(whole, part) or _of_its_unit(whole, part) for part in parts):
            continue
        amount = opener == "colon" and whole.figure.kind == "money" and all(part.figure.kind == "money" for part in parts)
        free = amount or opener == "composed" or whole.company or not _patterns()["governed"].fullmatch(whole.before)
        if account.agrees or (_near(account) and free and _is_list(account, opener)):
            yield account


def _one_more(sentence: Sequence[Counted], account: Account) -> bool:
    """Whether one figure more of the sentence gives the whole exactly."""
    missing = account.whole.figure.value - account.total
    return any(one.figure.value == missing for one in sentence if one is not account.whole and one not in account.parts)


def _items(sentence: Sequence[Counted], first: int, opener: str) -> tuple[Counted, ...]:
    """The figures from `first` on that stand each at the head of an item of one list."""
    items = [sentence[first]]
    for part in sentence[first + 1 : first + _MOST]:
        between = items[-1].after
        if _OLDER.search(between) or not (match := _patterns()["separator"].fullmatch(between)):
            break
        if (opener == "bracket" and ")" in between) or " of them" in match["item"]:
            break
        items.append(part)
    last = items[-1].after
    if _OLDER.search(regex.split(r"[,;.)]", last)[0]) or (opener == "bracket" and ")" not in last):
        return ()
    return tuple(items)


def _of_its_unit(whole: Counted, part: Counted) -> bool:
    """Whether the part leaves out what the whole says: `nine hours: four to reach the hut`; `$9 million a year: $4 million …`."""
    if whole.figure.kind == part.figure.kind == "money":
        return whole.figure.unit == f"{part.figure.unit}_per_year"
    bare = part.figure.kind == "count" and part.noun is None and part.figure.event is None
    return bare and whole.figure.kind in ("duration", "measure") and _PURPOSE.match(part.after) is not None


def _weighted(whole: Counted, parts: Sequence[Counted]) -> bool:
    """Whether the parts count for more than one each, as wins and goals do in points."""
    return whole.noun == "point" and any(part.noun not in (None, "point") for part in parts)


def _near(account: Account) -> bool:
    """Whether a slip may explain the difference: nouns alone may come to half or twice the whole, clauses must come near."""
    told = any(part.noun is None for part in account.parts)
    whole, times = account.whole.figure.value, Interval.exactly(Fraction(5, 4) if told else Fraction(2))
    near = not account.total.above(whole * times) and not whole.above(account.total * times)
    return near or (whole.exact and account.total.exact and _one_digit(str(whole.low), str(account.total.low)))


def _one_digit(one: str, other: str) -> bool:
    """Whether two numbers of two digits and more differ in one of them."""
    return len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _is_list(account: Account, opener: str) -> bool:
    """Whether figures that do not add up are a list of the whole's parts all the same."""
    whole, parts = account.whole, account.parts
    nouns = [part.noun for part in parts]
    if things(whole) is None and whole.figure.kind == "count" and opener != "composed":
        return False
    if any(regex.match(r" (?:more |others )?of (?:them|whom|which|these|those)\b", part.after) for part in parts):
        return False
    deeds = {part.figure.event for part in parts}
    if opener == "comma" and whole.figure.event == "casualty":
        return len(deeds) == len(parts)
    if opener == "comma":
        if whole.figure.kind != "count" or whole.noun is None or len(set(nouns)) < len(nouns):
            return False
        kin = all(noun and noun != whole.noun and fits(noun, whole.noun) for noun in nouns)
        by_sex = set(nouns) in _SEXES and whole.noun not in _PEOPLE
        return kin or by_sex or (whole.noun in words("any_company") and all(noun in _PEOPLE for noun in nouns))
    strange = [part for part in parts if not (may_hold(whole, part) or _akin(whole, part)) and part.figure.kind == "count"]
    if strange and opener != "composed":
        return all(kinds(part.noun or "") == {part.noun} for part in strange) and whole.noun is not None and opener != "dash"
    return len(parts) > 1 and (opener != "dash" or all(noun is not None for noun in nouns))


def _total(sentence: Sequence[Counted], number: int, before: Sequence[Counted]) -> Account | None:
    """The whole at `number` with the parts ahead of it that it adds up."""
    whole = sentence[number]
    sums = _patterns()["sums"].fullmatch(whole.lead) or _patterns()["behind"].match(whole.after)
    brings = _patterns()["brings"].fullmatch(whole.lead)
    opening = (number == 0 or (number == 1 and sentence[0].figure.value.high <= len(before))) and _patterns()["both"].fullmatch(
        sentence[0].before
    )
    if number == 0 and _patterns()["every"].fullmatch(whole.before) and _all_of_them(whole, before):
        return Account(whole=whole, parts=tuple(before), complete=True, ground=(whole.words_ahead(0, len(whole.before)),), firm=True)
    if whole.one or not (sums or brings or opening):
        return None
    joined = (
        sums and number > 1 and not brings and (_patterns()["joined"].fullmatch(whole.lead) or _patterns()["makes"].fullmatch(whole.lead))
    )
    parts = _addends(whole, before if opening else sentence[:number], bool(opening or joined))
    if len(parts) < 2 or any("ⓨ" in part.after for part in parts):
        return None
    parts = _likeliest(parts, whole)
    ground = (
        sentence[0].words_ahead(0, len(sentence[0].before))
        if opening
        else whole.words_ahead(0, len(whole.before))
        if whole.before.strip()
        else whole.words_behind(0, min(len(whole.after), 20))
    )
    if _weighted(whole, parts):
        return None
    account = Account(whole=whole, parts=parts, complete=True, ground=(ground,), firm=bool(opening or sums))
    alike_told = opening and whole.figure.value.exact and things(whole) and all(things(part) == things(whole) for part in parts)
    told = alike_told or (opening and _patterns()["all"].search(sentence[0].before)) or joined
    counted_things = whole.noun is not None or any(things(part) is not None for part in parts)
    if brings and account.total.above(whole.figure.value) and _near(account) and _of_one_deed(parts):
        return Account(whole=whole, parts=parts, complete=False, ground=(ground,), firm=True)
    return account if account.agrees or (told and counted_things and _near(account)) else None


def _all_of_them(whole: Counted, before: Sequence[Counted]) -> bool:
    """Whether `all 24` takes up the counts of the sentence before (`fourteen men and nine women`), which nearly make it."""
    if not 2 <= len(before) <= _FEW or not all(
        one.figure.value.exact and one.noun is not None and one.figure.kind == "count" for one in (*before,)
    ):
        return False
    joined = all(_patterns()["pair"].fullmatch(one.after) for one in before[:-1])
    kin = all(akin(one.noun or "", before[0].noun or "") for one in before) and (
        whole.noun is None or fits(before[0].noun or "", whole.noun)
    )
    account = _make(before, whole)
    return joined and kin and whole.figure.value.exact and not before[-1].one and (account.agrees or _close(account))


def _close(account: Account) -> bool:
    """Whether the parts miss the whole by a tenth of it at most."""
    whole, tenth = account.whole.figure.value, Interval.exactly(Fraction(11, 10))
    return not account.total.above(whole * tenth) and not whole.above(account.total * tenth)


def _likeliest(parts: tuple[Counted, ...], whole: Counted) -> tuple[Counted, ...]:
    """Those of `parts`, from some one on, that make the whole; else those that come near it; else all."""
    while len(parts) > _PAIR and _GROUPS.fullmatch(parts[0].after):
        parts = parts[1:]
    told = [*(parts[first:] for first in range(len(parts) - 1)), *(parts[:last] for last in range(2, len(parts)))]
    rows = [row for row in told if all(narrow(part.figure.value) or part.figure.quantity.hedge == "at least" for part in row)]
    exact = (row for row in rows if sum((part.figure.value.low for part in row), start=0) == whole.figure.value.low)
    agreeing = (row for row in rows if _make(row, whole).agrees)
    return next(exact, None) or next(agreeing, None) or next((row for row in rows if _near(_make(row, whole))), parts)


def _of_one_deed(parts: Sequence[Counted]) -> bool:
    """Whether all count the same things of the same deed, as what they bring a total to must."""
    return len({part.figure.event for part in parts}) == 1 and len({things(part) for part in parts} - {None}) < 2


def _akin(whole: Counted, part: Counted) -> bool:
    return whole.noun is not None and part.noun is not None and akin(whole.noun, part.noun)


def _make(parts: Sequence[Counted], whole: Counted) -> Account:
    """The account that `parts` are all of `whole`."""
    return Account(whole=whole, parts=tuple(parts), complete=True, ground=())


_PARTED = regex.compile(r"\A(?: out)? of (?:the|these|those|its|their) \Z")
"""What stands between a part and the whole that it alone is of: `three of the five`."""


def _addends(whole: Counted, ahead: Sequence[Counted], any_noun: bool) -> tuple[Counted, ...]:
    """The last figures of `ahead` without a break that can be inside `whole`."""
    parts: list[Counted] = []
    for part in reversed(ahead[-_MOST:]):
        if _PARTED.search(part.before) and part is not ahead[0]:
            continue
        if (
            not same_kind(whole, part)
            or part.figure.value.high == 0
            or not (any_noun or part.noun is None or whole.noun is None or alike(part.noun, whole.noun))
        ):
            break
        parts.insert(0, part)
    return tuple(parts)
