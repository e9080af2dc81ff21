"""What the checker says of every seed is what a person approved; `make reports` approves anew."""

import pytest

from tests.approve import REPORTS, SEEDS, place, report
from validator import intake
from validator.rulebook import load

DISPATCHES = intake.discover(SEEDS)


@pytest.mark.parametrize("seed", DISPATCHES, ids=lambda seed: seed.name)
def test_the_report_is_the_approved_one(seed):
    assert report(seed, load()) == place(seed).read_text(encoding="utf-8")


def test_there_is_a_report_for_every_seed_and_no_other():
    assert {path.name for path in REPORTS.glob("*.report")} == {place(seed).name for seed in DISPATCHES}
