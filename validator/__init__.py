"""Reads a news dispatch and proves which of its figures cannot all be true.

Only the public names: what a rule, a newsroom tool or a notebook may rely on.

    >>> from validator import Dispatch, check, load
    >>> report = check(Dispatch.of("The blast killed 12 people: seven soldiers and six civilians."), load())

A name is imported from its room when it is first asked for, so that starting a door
costs only what that door uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from validator.conversions import converted as converted
    from validator.conversions import measures_agree as measures_agree
    from validator.conversions import misconversion as misconversion
    from validator.conversions import unit_name as unit_name
    from validator.engine import check as check
    from validator.interval import Interval as Interval
    from validator.model import Discrepancy as Discrepancy
    from validator.model import Dispatch as Dispatch
    from validator.model import Figure as Figure
    from validator.model import Finding as Finding
    from validator.model import Reading as Reading
    from validator.model import Relation as Relation
    from validator.model import Report as Report
    from validator.model import Sentence as Sentence
    from validator.model import Source as Source
    from validator.model import Span as Span
    from validator.proportions import as_written as as_written
    from validator.proportions import beside as beside
    from validator.proportions import grain_of as grain_of
    from validator.proportions import level as level
    from validator.proportions import percent_claimed as percent_claimed
    from validator.proportions import percent_grown as percent_grown
    from validator.proportions import percent_of as percent_of
    from validator.proportions import percent_stated as percent_stated
    from validator.proportions import percent_written as percent_written
    from validator.proportions import plausible as plausible
    from validator.proportions import shown as shown
    from validator.proportions import slip as slip
    from validator.proportions import spelled as spelled
    from validator.proportions import together as together
    from validator.reading.sources.sourcing import from_nameless_poll as from_nameless_poll
    from validator.reading.sources.sourcing import is_grave as is_grave
    from validator.relations.anniversaries import Anniversary as Anniversary
    from validator.relations.averages import Rate as Rate
    from validator.relations.bounds import Bounded as Bounded
    from validator.relations.bounds import Grouped as Grouped
    from validator.relations.calendars import Day as Day
    from validator.relations.ceilings import Capped as Capped
    from validator.relations.changes import Change as Change
    from validator.relations.chases import Wickets as Wickets
    from validator.relations.claims import Claims as Claims
    from validator.relations.contests import BestOf as BestOf
    from validator.relations.contests import Scoring as Scoring
    from validator.relations.contests import Series as Series
    from validator.relations.elapsed import Elapsed as Elapsed
    from validator.relations.equivalents import Equivalents as Equivalents
    from validator.relations.exchanges import Exchange as Exchange
    from validator.relations.lifespans import Lifespan as Lifespan
    from validator.relations.listings import Listing as Listing
    from validator.relations.magnitudes import Scaled as Scaled
    from validator.relations.majorities import Majority as Majority
    from validator.relations.margins import Margin as Margin
    from validator.relations.matches import Aggregate as Aggregate
    from validator.relations.matches import Halftime as Halftime
    from validator.relations.matches import Periods as Periods
    from validator.relations.mentions import Mentions as Mentions
    from validator.relations.numbered import Numbered as Numbered
    from validator.relations.orders import Order as Order
    from validator.relations.persons import Ages as Ages
    from validator.relations.ranges import Range as Range
    from validator.relations.sequences import Sequence as Sequence
    from validator.relations.sets import Sets as Sets
    from validator.relations.shares import Share as Share
    from validator.relations.splits import Shares as Shares
    from validator.relations.standings import Standing as Standing
    from validator.relations.subsets import Subset as Subset
    from validator.relations.sums import Sum as Sum
    from validator.relations.superlatives import Superlative as Superlative
    from validator.relations.votes import Quorum as Quorum
    from validator.relations.votes import Tally as Tally
    from validator.rulebook import Rulebook as Rulebook
    from validator.rulebook import load as load

__version__ = "0.1.0"

HOMES = {
    "Ages": "relations.persons",
    "Aggregate": "relations.matches",
    "Anniversary": "relations.anniversaries",
    "BestOf": "relations.contests",
    "Bounded": "relations.bounds",
    "Capped": "relations.ceilings",
    "Change": "relations.changes",
    "Claims": "relations.claims",
    "Day": "relations.calendars",
    "Discrepancy": "model",
    "Dispatch": "model",
    "Elapsed": "relations.elapsed",
    "Equivalents": "relations.equivalents",
    "Exchange": "relations.exchanges",
    "Figure": "model",
    "Finding": "model",
    "Grouped": "relations.bounds",
    "Halftime": "relations.matches",
    "Interval": "interval",
    "Lifespan": "relations.lifespans",
    "Listing": "relations.listings",
    "Majority": "relations.majorities",
    "Margin": "relations.margins",
    "Mentions": "relations.mentions",
    "Numbered": "relations.numbered",
    "Order": "relations.orders",
    "Periods": "relations.matches",
    "Quorum": "relations.votes",
    "Range": "relations.ranges",
    "Rate": "relations.averages",
    "Reading": "model",
    "Relation": "model",
    "Report": "model",
    "Rulebook": "rulebook",
    "Scaled": "relations.magnitudes",
    "Scoring": "relations.contests",
    "Sentence": "model",
    "Sequence": "relations.sequences",
    "Series": "relations.contests",
    "Sets": "relations.sets",
    "Share": "relations.shares",
    "Shares": "relations.splits",
    "Source": "model",
    "Span": "model",
    "Standing": "relations.standings",
    "Subset": "relations.subsets",
    "Sum": "relations.sums",
    "Superlative": "relations.superlatives",
    "Tally": "relations.votes",
    "Wickets": "relations.chases",
    "as_written": "proportions",
    "beside": "proportions",
    "check": "engine",
    "converted": "conversions",
    "from_nameless_poll": "reading.sources.sourcing",
    "grain_of": "proportions",
    "is_grave": "reading.sources.sourcing",
    "level": "proportions",
    "load": "rulebook",
    "measures_agree": "conversions",
    "misconversion": "conversions",
    "percent_claimed": "proportions",
    "percent_grown": "proportions",
    "percent_of": "proportions",
    "percent_stated": "proportions",
    "percent_written": "proportions",
    "plausible": "proportions",
    "shown": "proportions",
    "slip": "proportions",
    "spelled": "proportions",
    "together": "proportions",
    "unit_name": "conversions",
}
"""The room of each public name, sorted; a relation is added here and in the block above."""


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"module 'validator' has no public name {name!r}")
    value = getattr(import_module(f"validator.{HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
