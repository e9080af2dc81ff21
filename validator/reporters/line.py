"""One line a finding, for editors and scripts: `path:line:column: severity rule message`.

The place is that of the finding's primary figure. Nothing is printed for a dispatch without findings.
"""

from validator.reporters import Run
from validator.reporters.places import Places, shown


def check(run: Run) -> str:
    """The findings of all documents, in the order of paths and text."""
    lines: list[str] = []
    for document in run.documents:
        findings = run.shown(document)
        places = Places.of(document.report.reading.dispatch) if findings else None
        for finding in findings:
            assert places is not None
            place = places.at(finding.discrepancy.figures[0].span)
            lines.append(f"{shown(document.path)}:{place}: {finding.severity} {finding.rule} {shown(finding.discrepancy.message)}\n")
    return "".join(lines)
