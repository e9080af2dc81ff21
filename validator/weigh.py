"""Findings to fewer findings: a figure is accused once, by its best proof.

One wrong figure often breaks several relations at once (a total that fits neither
its parts nor its share). An editor needs one proof for it, the surest and shortest.
Notes accuse nobody, and the families of `APART` ask another question (who says so,
which name stands for what): they neither displace a proof nor are displaced by one.
"""

from collections.abc import Iterable

from validator.model import SEVERITIES, Finding

APART = frozenset({"source", "reference"})
"""Families that are weighed with no other one."""


def weigh(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Without the weaker of any two proofs that share a figure; in text order, whatever order they came in."""
    kept: list[Finding] = []
    accused: set[int] = set()
    seen: set[tuple[object, ...]] = set()
    for finding in sorted(findings, key=_weakness):
        figures = {figure.index for figure in finding.discrepancy.figures}
        identity = (finding.rule, frozenset(figures))
        if identity in seen:
            continue
        if _accuses(finding):
            if figures & accused:
                continue
            accused |= figures
        seen.add(identity)
        kept.append(finding)
    return tuple(sorted(kept, key=_place))


def _accuses(finding: Finding) -> bool:
    return finding.severity != "note" and finding.family not in APART and finding.allowed is None


def _weakness(finding: Finding) -> tuple[object, ...]:
    """Sort key: the better proof first; text order and rule decide between equals, so that the order of rules never does."""
    discrepancy = finding.discrepancy
    return (
        -SEVERITIES.index(finding.severity),
        not finding.explicit,
        discrepancy.diagnosis is None,
        len(discrepancy.figures),
        _place(finding),
    )


def _place(finding: Finding) -> tuple[object, ...]:
    discrepancy = finding.discrepancy
    return (tuple(figure.span for figure in discrepancy.figures), finding.rule, discrepancy.message, discrepancy.working, finding.ground)
