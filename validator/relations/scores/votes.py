"""What a text claims of a vote: no more votes than members, a margin, a quorum, the majority that was needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import regex

from validator.interval import Interval
from validator.model import Figure, Outline, Reading, Span
from validator.relations.scores.ballots import Ballot, Vote, ballots


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The `votes` of a ballot and the `members` who could cast one each; `cast` is what the votes make together."""

    members: Figure
    votes: tuple[Figure, ...]
    cast: Interval
    ground: tuple[Span, ...]
    explicit: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Quorum:
    """`needed` must be reached, which the text says is so (`reached`) or not, and `present` are there.

    `least` is what it takes: `needed` itself, or a `share` of it.
    """

    present: Figure
    needed: Figure
    share: Figure | None = None
    least: Interval
    reached: bool
    thing: str
    ground: tuple[Span, ...]
    explicit: bool = True


_BODY = (
    r"(?:body|council|board|assembly|parliament|house|chamber|committee|senate|court|panel|jury|union|bloc|lower|upper|legislature"
    r"|commission|security|congress|cabinet|bench|knesset|bundestag|group|alliance|caucus)"
)
_MEMBERS = regex.compile(
    rf"""(?P<n>ⓒ)-(?:member|seat|strong|nation|state|country|person|man|delegate|judge|juror)s?\s(?:[\w'-]+\s){{0,3}}?{_BODY}\b
      | \b(?:of|all|has|have|by|its|the|with)\s(?:the\s|its\s|their\s|all\s)?(?P<n>ⓒ)\s(?:voting\s|elected\s|serving\s|sitting\s)?
        (?:members|seats|deputies|senators|councill?ors|lawmakers|mps|legislators|delegates|judges|jurors|governors|trustees|directors
          |commissioners)\b
        (?!\s(?:voted|present|in\sfavou?r|for|against|who|backed|abstained|were|had|back|attended))
      | \ball\s(?:the\s|its\s|of\sits\s)?(?P<n>ⓒ)\s(?:members|deputies
          |senators|councill?ors|lawmakers|mps|delegates|judges|jurors|governors|trustees)\b
      | \b(?:jury|panel|council|board|committee|court|bench|cabinet)\sof\s(?P<n>ⓒ)(?!\w)
      | \b(?:of|the)\s(?:the\s)?(?P<n>ⓒ)\s(?:ballots|votes|papers|ballot\spapers)\s(?:that\swere\s)?(?:cast|counted|returned)\b""",
    regex.VERBOSE,
)
_BACK, _AHEAD = 8, 3
"""So many sentences before a ballot, and behind it, its body may be named."""


def find(reading: Reading) -> Iterator[Tally | Quorum]:
    """Every ballot with its body, every quorum and every majority that was needed."""
    taken = ballots(reading)
    bodies = list(_bodies(reading))
    for ballot in taken:
        yield from _tally(ballot, bodies)
    yield from _quorums(reading)
    yield from _thresholds(reading, taken)


def _bodies(reading: Reading) -> Iterator[tuple[Figure, Span]]:
    for outline in reading.outlines:
        for match in _MEMBERS.finditer(outline.text) if "ⓒ" in outline.text else ():
            yield outline.at(match.start("n")), outline.span(match.start(), match.end())


def _tally(ballot: Ballot, bodies: Sequence[tuple[Figure, Span]]) -> Iterator[Tally]:
    """The ballot beside the body it can be of; where several are near, the one that has room for it, else the nearest."""
    here, last, figures = ballot.votes[0].sentence, ballot.votes[-1].sentence, ballot.figures
    near = [(figure, span) for figure, span in bodies if here - _BACK <= figure.sentence <= last + _AHEAD and figure not in figures]
    if not near or (len(figures) < 2 and len(ballot.votes) < 2) or ballot.side("for") is None:
        return
    roomy = [(figure, span) for figure, span in near if not ballot.total.above(figure.value)]
    members, span = roomy[0] if roomy else min(near, key=lambda one: abs(one[0].sentence - here))
    if not roomy and members.value.low < ballot.total.low / 2:
        return
    yield Tally(members=members, votes=figures, cast=ballot.total, ground=(span, ballot.ground))


_QUORUM = regex.compile(r"\bquorum\b|\bquora(?:te|cy)\b|\bmust\s(?:be\s(?:present|in\sthe\s(?:room|hall|chamber))|attend|turn\sup)\b")
_NEEDED = regex.compile(
    r"""\bquorum\s(?:(?:is|was|of|for|required|needed|stands|at|set|stood|a|valid|vote|meeting|the|requires?|being)\s){0,5}(?:at\sleast\s)?(?P<n>ⓒ)
      | (?P<n>ⓒ)(?:\s[\p{L}'-]+){0,3}?,?\s(?:must|have\sto|need\sto|are\sneeded|is\sneeded|are\srequired|is\srequired|needed|required
        |make|makes|form|constitute)\b[^ⓒ.]{0,40}\b(?:quorum|present|attend|turn\sup|quorate|in\sthe\s(?:room|hall|chamber)|valid)\b
      | \b(?:needs?|requires?|needed|required)\s(?:at\sleast\s)?(?P<n>ⓒ)(?:\s[\p{L}'-]+){0,3}?\s(?:present|to\sbe\s(?:present|quorate
        |valid)|in\sthe\s(?:room|hall|chamber)|for\sa\squorum)\b
      | (?P<n>ⓒ)(?:-member|-strong)?\squorum\b""",
    regex.VERBOSE,
)
_PRESENT = regex.compile(
    r"""(?P<n>ⓒ)(?:\s(?!must|have\sto|needed|required|need)[\p{L}'-]+){0,4}?\s(?:present|attended|attending|turned\sup|turned\sout|came|showed\sup|in\sthe\s(?:room|hall|chamber)|signed|signatures|had\ssigned|answered|registered|took\stheir\sseats|were\sthere|at\sthe\stable)\b
      | \b(?:with|only|just|attended\sby|presence\sof|counted)\s(?P<n>ⓒ)\s(?:[\p{L}'-]+\s){0,3}?(?:present|in\sthe\s(?:room|hall
        |chamber)|in\sattendance|there|at\sthe\stable|heads)\b
      | \bturnout\s(?:of|was)\s(?P<n>ⓒ)""",
    regex.VERBOSE,
)
_ATTAINED = regex.compile(
    r"\bquorum\b[^.;]{0,30}\b(?:attained|reached|met|there|present|made|secured|achieved|established|satisfied)\b|\bquorate\b|\b(?:a"
    r"|the)\squorum\swas\b(?=[.,])|\b(?:had|reached|made|declared|confirmed|announced|achieved|secured|there\s(?:was|is))\s(?:a|the"
    r"|its)\squorum\b"
)
_LACKED = regex.compile(
    r"\b(?:no|not|without|lack\w*|short\sof|fail\w*|below|inquorate|miss\w*|never|cannot|neither|nor|denied?|break|broke|broken|lost"
    r"|fell)\b[^.;]{0,40}\bquor\w+|\bquor\w+\b[^.;]{0,40}\b(?:not|fail\w*|lack\w*|missed|lost|broken|short|never)\b|\binquorate\b"
)


def _quorums(reading: Reading) -> Iterator[Quorum]:
    """The one number that must be present, those that were, and what the text makes of it."""
    needed, present, claims = [], [], []
    for outline in reading.outlines:
        text = outline.text
        quorum = _QUORUM.search(text) is not None
        match = _NEEDED.search(text) if quorum and "ⓒ" in text else None
        if match is not None:
            needed.append(outline.at(match.start("n")))
        if quorum and (lacked := _LACKED.search(text) or _ATTAINED.search(text)) is not None:
            claims.append((_LACKED.search(text) is None, outline.span(lacked.start(), lacked.end())))
        present += [outline.at(found.start("n")) for found in _PRESENT.finditer(text) if "ⓒ" in text]
    present = [figure for figure in present if figure not in needed]
    if len({figure.stated for figure in needed}) != 1 or not present or len({reached for reached, _ in claims}) != 1:
        return
    reached, ground = claims[0]
    fits = [figure for figure in present if needed[0].value.above(figure.value) != reached]
    near = min(fits or present, key=lambda figure: abs(figure.sentence - needed[0].sentence))
    yield Quorum(present=near, needed=needed[0], least=needed[0].value, reached=reached, thing="quorum", ground=(ground,))


_SHARE = regex.compile(
    r"""(?P<r>ⓡ)(?:\smajority)?\s(?:of|in)\s(?:all\s|the\s|its\s|their\s|all\sof\s){0,3}
        (?:(?P<n>ⓒ)(?:\s|-)(?:members|seats|deputies|senators|councill?ors|lawmakers|mps|votes|(?:seat|member)\s(?:[\w'-]+\s){0,2}?BODY)
         | (?:members|seats|deputies|senators|councill?ors|lawmakers|mps|those\selected)\s(?:of|in)\s(?:the|its)\s
           (?P<n>ⓒ)-(?:seat|member)\b)
    """.replace("BODY", _BODY),
    regex.VERBOSE,
)
_NEED = regex.compile(r"\b(?:takes|took|need(?:s|ed)?|requir\w+|must|threshold|necessary|have\sto|has\sto|bar|demands?|calls?\sfor)\b")
_VOTES_NEEDED = regex.compile(
    r"""(?P<n>ⓒ)(?:\svotes|\sayes|\shands|\ssignatures)?\s(?:that\s(?:were|are)\s|it\s|they\s|he\s|she\s|are\s|were\s|is\s|was\s)?(?:needed|required|necessary)\b
        (?!\s(?:for\sa\squorum|to\sbe\spresent))
      | \b(?:needs?|needed|requires?|required|threshold\sof|majority\sneeded\s(?:is|was)|takes|took)\s
        (?:at\sleast\s|a\sminimum\sof\s)?(?P<n>ⓒ)\s(?:votes|ayes|in\sfavou?r)\b""",
    regex.VERBOSE,
)
_CARRIED = regex.compile(
    r"\b(?:carried|adopted|approved|passed|passes|pass|ratified|enacted|cleared|got\sthrough|went\sthrough|sailed\sthrough"
    r"|through\sparliament|into\slaw|win|won|secured|elected|re-elected|approves|approval)\b"
)
_FAILED = regex.compile(
    r"\b(?:fail\w*|fell|falls|defeat\w*|reject\w*|short|not\senough|did\snot|was\snot|were\snot|lost|loses|block\w*|missed|too\sfew"
    r"|surviv\w*|stay\w*|remain\w*|unsuccessful\w*|inconclusive|second\sround|run-off|runoff|fewer|below|shy|again|barely|instead"
    r"|votes\saway)\b"
)


def _thresholds(reading: Reading, taken: Sequence[Ballot]) -> Iterator[Quorum]:
    """The share or the number of votes that was needed, and the votes for it in the one ballot near."""
    for outline in reading.outlines:
        for needed, share, ground in _needed(outline):
            near = [
                vote
                for ballot in taken
                if (vote := ballot.side("for"))
                and -2 <= vote.sentence - outline.sentence.index <= _BACK
                and vote.figure not in (needed, share)
            ]
            if len(near) != 1:
                continue
            reached = _outcome(reading, near[0])
            if reached is None or not near[0].value.exact or not needed.value.low / 3 <= near[0].value.low <= needed.value.low * 3:
                continue
            least = Interval.exactly(ceil(needed.value.low * share.value.low)) if share is not None else needed.value
            yield Quorum(
                present=near[0].figure, needed=needed, share=share, least=least, reached=reached, thing="majority", ground=(ground,)
            )


def _needed(outline: Outline) -> Iterator[tuple[Figure, Figure | None, Span]]:
    if "ⓒ" not in outline.text:
        return
    for match in _SHARE.finditer(outline.text) if "ⓡ" in outline.text and _NEED.search(outline.text) else ():
        share, needed = outline.at(match.start("r")), outline.at(match.start("n"))
        if needed.value.exact and share.value.exact and isinstance(share.stated, Fraction) and share.stated < 1:
            yield needed, share, outline.span(match.start(), match.end())
    for match in _VOTES_NEEDED.finditer(outline.text):
        if (figure := outline.at(match.start("n"))).value.exact:
            yield figure, None, outline.span(match.start(), match.end())


def _outcome(reading: Reading, vote: Vote) -> bool | None:
    """Whether the vote was carried, by the words around it; `None` where they say both or neither."""
    lead = reading.outlines[:2]
    near = reading.outlines[max(0, vote.sentence - 4) : vote.sentence + 4]
    for outlines in (lead, near):
        around = " ".join(outline.text for outline in outlines)
        carried, failed = _CARRIED.search(around) is not None, _FAILED.search(around) is not None
        if carried != failed:
            return carried
        if carried:
            return None
    return None
