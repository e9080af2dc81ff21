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
    from validator.relations.changes.changes import Change as Change
    from validator.relations.conversions.equivalents import Equivalents as Equivalents
    from validator.relations.conversions.exchanges import Exchange as Exchange
    from validator.relations.dates.anniversaries import Anniversary as Anniversary
    from validator.relations.dates.calendars import Day as Day
    from validator.relations.dates.elapsed import Elapsed as Elapsed
    from validator.relations.dates.lifespans import Lifespan as Lifespan
    from validator.relations.dates.sequences import Sequence as Sequence
    from validator.relations.lists.listings import Listing as Listing
    from validator.relations.magnitudes.bounds import Bounded as Bounded
    from validator.relations.magnitudes.bounds import Grouped as Grouped
    from validator.relations.magnitudes.ceilings import Capped as Capped
    from validator.relations.magnitudes.magnitudes import Scaled as Scaled
    from validator.relations.mentions.claims import Claims as Claims
    from validator.relations.mentions.mentions import Mentions as Mentions
    from validator.relations.mentions.numbered import Numbered as Numbered
    from validator.relations.mentions.persons import Ages as Ages
    from validator.relations.orders.majorities import Majority as Majority
    from validator.relations.orders.orders import Order as Order
    from validator.relations.orders.superlatives import Superlative as Superlative
    from validator.relations.parts.subsets import Subset as Subset
    from validator.relations.parts.sums import Sum as Sum
    from validator.relations.ranges.ranges import Range as Range
    from validator.relations.rates.averages import Rate as Rate
    from validator.relations.scores.chases import Wickets as Wickets
    from validator.relations.scores.contests import BestOf as BestOf
    from validator.relations.scores.contests import Scoring as Scoring
    from validator.relations.scores.contests import Series as Series
    from validator.relations.scores.margins import Margin as Margin
    from validator.relations.scores.matches import Aggregate as Aggregate
    from validator.relations.scores.matches import Halftime as Halftime
    from validator.relations.scores.matches import Periods as Periods
    from validator.relations.scores.sets import Sets as Sets
    from validator.relations.scores.standings import Standing as Standing
    from validator.relations.scores.votes import Quorum as Quorum
    from validator.relations.scores.votes import Tally as Tally
    from validator.relations.shares.shares import Share as Share
    from validator.relations.shares.splits import Shares as Shares
    from validator.rulebook import Rulebook as Rulebook
    from validator.rulebook import load as load

__version__ = "0.1.0"

HOMES = {
    "Ages": "relations.mentions.persons",
    "Aggregate": "relations.scores.matches",
    "Anniversary": "relations.dates.anniversaries",
    "BestOf": "relations.scores.contests",
    "Bounded": "relations.magnitudes.bounds",
    "Capped": "relations.magnitudes.ceilings",
    "Change": "relations.changes.changes",
    "Claims": "relations.mentions.claims",
    "Day": "relations.dates.calendars",
    "Discrepancy": "model",
    "Dispatch": "model",
    "Elapsed": "relations.dates.elapsed",
    "Equivalents": "relations.conversions.equivalents",
    "Exchange": "relations.conversions.exchanges",
    "Figure": "model",
    "Finding": "model",
    "Grouped": "relations.magnitudes.bounds",
    "Halftime": "relations.scores.matches",
    "Interval": "interval",
    "Lifespan": "relations.dates.lifespans",
    "Listing": "relations.lists.listings",
    "Majority": "relations.orders.majorities",
    "Margin": "relations.scores.margins",
    "Mentions": "relations.mentions.mentions",
    "Numbered": "relations.mentions.numbered",
    "Order": "relations.orders.orders",
    "Periods": "relations.scores.matches",
    "Quorum": "relations.scores.votes",
    "Range": "relations.ranges.ranges",
    "Rate": "relations.rates.averages",
    "Reading": "model",
    "Relation": "model",
    "Report": "model",
    "Rulebook": "rulebook",
    "Scaled": "relations.magnitudes.magnitudes",
    "Scoring": "relations.scores.contests",
    "Sentence": "model",
    "Sequence": "relations.dates.sequences",
    "Series": "relations.scores.contests",
    "Sets": "relations.scores.sets",
    "Share": "relations.shares.shares",
    "Shares": "relations.shares.splits",
    "Source": "model",
    "Span": "model",
    "Standing": "relations.scores.standings",
    "Subset": "relations.parts.subsets",
    "Sum": "relations.parts.sums",
    "Superlative": "relations.orders.superlatives",
    "Tally": "relations.scores.votes",
    "Wickets": "relations.scores.chases",
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
