"""Words that put a clause in an earlier time, or in the present: `a year ago`, `had stood at`, `now`."""

from functools import cache

import regex

from validator.lexicon import mapping

_UNIT = r"(?:a\s|an\s|the\s)?(?:year|month|week|day|decade|quarter|season|fortnight|generation)s?"
_PERIOD = "year|month|week|day|quarter|season|period|spring|summer|autumn|fall|winter|time|census|count|survey|report|election|poll"
_AROUND = 95
"""So many characters to either side may say when a level held."""


@cache
def then() -> str:
    """An earlier time, as a pattern: `a year ago`, `last June`, `the same month of 2019`."""
    return (
        rf"(?:{_UNIT}|ⓓ|twelve\smonths)\s(?:ago|earlier|before|previously)|(?:the\s)?year-(?:ago|earlier)"
        rf"|last\s(?:{_PERIOD}|[a-z]+day|{'|'.join(mapping('months'))})"
        rf"|(?:the\s)?(?:previous|preceding|prior)\s(?:[a-z]+\s)?(?:{_PERIOD})"
        rf"|(?:the\s)?same\s(?:[a-z]+\s)?(?:[a-z]+\s)?(?:{_PERIOD}|months)\s(?:of|last|a|in|the)"
        r"|the\s(?:year|month|week|day|quarter|season)\sbefore|in\s20\d\d"
    )


@cache
def _earlier() -> regex.Pattern[str]:
    held = "been|stood|counted|noted|put|promised|recorded|helped|reported|come|numbered|reached|averaged|totalled|employed|sold"
    return regex.compile(
        rf"\b(?:{then()}|back\sin|before\sthe\s[a-z]+|having\sbeen|at\sthe\s(?:beginning|start)\sof|used\sto|once|originally|at\sthe\stime"
        rf"|(?:a\s)?normal\s(?:year|month|season|week)|long-term\saverage|was\sthen|then\s(?:was|were|had|stood)|had\s(?:then\s|earlier\s|previously\s)?(?:{held})"
        r"|when\sthe\ssame|when\s(?:it|he|she|they)\s(?:spoke|promised|said|had|was|were|stood|numbered)|in\sthe\s[a-z]+\sbefore|when\s(?:i|we|he|she|they|it)\s(?:took|came|began|started|arrived|opened)"
        r"|(?:the\s)?figure\swas|it\spromised)\b"
    )


@cache
def _just_ahead() -> regex.Pattern[str]:
    """Words right ahead of an earlier level: `from`, `against`, `below the`, `Tuesday's close of`."""
    ahead = r"from|against|versus|compared\s(?:with|to)|than(?:\sthe|\slast\s[a-z]+'s)?|(?:below|above)\sthe|close\sof|close,\swhich\swas"
    return regex.compile(rf"\b(?:{ahead})\s(?:[a-z]+\s){{0,3}}\Z")


@cache
def _present() -> regex.Pattern[str]:
    return regex.compile(
        r"\bin\sthe\sⓞ\s(?:it|he|she|they)\b"
        rf"|\b(?:latest|new\s(?:poll|survey|count|figures)|now|so\sfar|today|this\s(?:{_PERIOD})(?!\sa\s|\slast\s))\b"
    )


_BREAK = regex.compile(r"[;:()]|\b(?:while|whereas|although|but)\b|,\s(?:so|and)\s")


def clause(text: str, position: int) -> str:
    """The words around `position` up to the next semicolon, colon or `while`."""
    return _BREAK.split(text[:position])[-1] + _BREAK.split(text[position:])[0]


def is_earlier(text: str, position: int) -> bool:
    """Whether the words before a figure, or those close around it, put it in an earlier time and none in the present."""
    if _just_ahead().search(text[max(0, position - 60) : position]):
        return True
    ahead = _BREAK.split(text[max(0, position - _AROUND) : position])[-1]
    near = ahead + _BREAK.split(text[position : position + _AROUND])[0]
    return _earlier().search(near) is not None and not is_present(near)


def is_present(words: str) -> bool:
    """Whether the words speak of now."""
    return _present().search(words) is not None
