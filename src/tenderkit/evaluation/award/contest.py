# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids with points, prices and grounds for exclusion go in; the outcome under the published rules comes out.

A dossier and a plain table meet here, so both are ranked by the same lines.
"""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from fractions import Fraction

from tenderkit.evaluation.award.cautions import cautions_of, rounding_caution
from tenderkit.evaluation.award.field import Entry, Factors, Field, Figures
from tenderkit.evaluation.award.fixed_budget import budget_excess
from tenderkit.evaluation.award.levels import Level, highest_first, lowest_first
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.award.standing import Standing, standing
from tenderkit.evaluation.award.trade_off import compared
from tenderkit.evaluation.minimum import total_shortfall
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import EvaluationRules, Rounding
from tenderkit.outcome.award import Exclusion, Ground, Outcome, RankedBid, Status
from tenderkit.problems import Place, Problem, raise_if_any
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Contest:
    """All that decides: the bids that passed the examination, those that did not, and the rules."""

    rules: EvaluationRules
    entries: tuple[Entry, ...]
    max_points: Fraction
    excluded: tuple[Exclusion, ...] = ()
    shortfalls: Mapping[str, tuple[Ground, ...]] = field(default_factory=dict)
    """Bid → minimum points of criteria and groups that it misses."""
    factors: Mapping[str, Factors] = field(default_factory=dict)
    """Bid → what it got for each criterion, where a single one counts or people decide."""
    catalogue: Catalogue = field(default_factory=Catalogue)
    drawn: str | None = None
    lot: str | None = None
    places: Mapping[str, Place] = field(default_factory=dict)
    """Bid → where somebody looks first if no figure can be computed for it."""


@dataclass(frozen=True, slots=True)
class Decided:
    """An outcome, and the field and the figures that it rests on."""

    outcome: Outcome
    field: Field
    figures: tuple[Figures, ...]


def decided(
    contest_under: Callable[[tuple[Rounding, ...]], Contest], roundings: tuple[Rounding, ...]
) -> Decided:
    """Decide under the prescribed *roundings*; a caution names both awards where they change it.

    Raises:
        InputError: the formula cannot be computed for these bids.
    """
    prescribed = _decided(contest_under(roundings), roundings)
    if not roundings:
        return prescribed
    exact = _decided(contest_under(()), ())
    if exact.outcome.winners == prescribed.outcome.winners:
        return prescribed
    caution = rounding_caution(prescribed.outcome.winners, exact.outcome.winners)
    outcome = prescribed.outcome
    return replace(prescribed, outcome=replace(outcome, cautions=(*outcome.cautions, caution)))


def _decided(contest: Contest, roundings: tuple[Rounding, ...]) -> Decided:
    beyond = beyond_limits(contest)
    out = tuple(sorted((*contest.excluded, *beyond), key=lambda exclusion: exclusion.bid))
    gone = {exclusion.bid for exclusion in beyond}
    method = contest.rules.method
    entries = tuple(sorted((e for e in contest.entries if e.bid not in gone), key=lambda e: e.bid))
    arena = Field(method, entries, contest.max_points, rounder(roundings), contest.factors)
    if not entries:
        status = Status.NO_ADMISSIBLE_BID if out else Status.NO_BIDS
        return Decided(Outcome(method.name, status, excluded=out, lot=contest.lot), arena, ())
    raise_if_any(_problems(contest, arena))
    figures = AWARD_METHODS[method.name].figures(arena)
    outcome = _people_decide if AWARD_METHODS[method.name].people_decide else _ranked
    return Decided(
        replace(
            outcome(contest, arena, figures),
            excluded=out,
            cautions=tuple(cautions_of(contest.rules, arena, figures)),
            lot=contest.lot,
        ),
        arena,
        figures,
    )


def method_levels(arena: Field, figures: tuple[Figures, ...]) -> tuple[Level, ...]:
    """Return what tells bids apart under the method, before any tie-break."""
    method = AWARD_METHODS[arena.method.name]
    if method.levels is not None:
        return method.levels(arena, figures)
    order = lowest_first if method.lowest_wins else highest_first
    return (order("key_figure", {f.bid: f.key_figure for f in figures if f.key_figure is not None}),)


def beyond_limits(contest: Contest) -> tuple[Exclusion, ...]:
    """Return the bids below a minimum or above the budget, with all grounds."""
    missed = {entry.bid: [*contest.shortfalls.get(entry.bid, ())] for entry in contest.entries}
    for entry in contest.entries:
        missed[entry.bid].extend(total_shortfall(contest.rules.minimum, entry.points, contest.max_points))
        missed[entry.bid].extend(budget_excess(contest.rules.method, entry.price))
    return tuple(Exclusion(bid, tuple(grounds)) for bid, grounds in missed.items() if grounds)


def _problems(contest: Contest, arena: Field) -> list[Problem]:
    faults = AWARD_METHODS[arena.method.name].faults(arena)
    return [
        Problem("TK414", contest.places.get(f.bid, Place(f"bids/{f.bid}")), f.message, f.remedy)
        for f in faults
    ]


def _people_decide(contest: Contest, arena: Field, figures: tuple[Figures, ...]) -> Outcome:
    prices = {entry.bid: entry.price for entry in arena.entries}
    return Outcome(
        arena.method.name,
        Status.HUMAN_DECISION,
        tuple(RankedBid(f.bid, None, f.quality, prices[f.bid], None, None) for f in figures),
        compared=compared(arena.entries, contest.factors, contest.catalogue),
    )


def _ranked(contest: Contest, arena: Field, figures: tuple[Figures, ...]) -> Outcome:
    prices = {entry.bid: entry.price for entry in arena.entries}
    by_method = method_levels(arena, figures)
    found = standing(by_method, figures, prices, contest.rules.tie_break, contest.drawn)
    return Outcome(
        arena.method.name,
        Status.RANKED if len(found.winners) == 1 else Status.TIE,
        _ranking(figures, prices, found),
        found.winners,
        found.decided_by,
    )


def _ranking(
    figures: tuple[Figures, ...], prices: Mapping[str, Fraction], found: Standing
) -> tuple[RankedBid, ...]:
    bids = (
        RankedBid(f.bid, found.ranks[f.bid], f.quality, prices[f.bid], f.price_points, f.key_figure)
        for f in figures
    )
    return tuple(sorted(bids, key=lambda bid: (bid.rank or 0, bid.bid)))
