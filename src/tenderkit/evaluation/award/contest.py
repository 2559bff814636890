# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids with points, prices and grounds for exclusion go in; the outcome under the published rules comes out.

A dossier and a plain table meet here, so both are ranked by the same lines.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from tenderkit.evaluation.award.cautions import cautions_of, rounding_caution
from tenderkit.evaluation.award.field import Entry, Field, Figures
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.award.standing import Standing, standing
from tenderkit.evaluation.award.trade_off import Factors, compared
from tenderkit.evaluation.minimum import total_shortfall
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.criterion import Catalogue
from tenderkit.model.method import EvaluationRules, Rounding
from tenderkit.outcome.award import Exclusion, Ground, Outcome, RankedBid, Status


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
    """Bid → what it got for each criterion, for methods where people decide."""
    catalogue: Catalogue = field(default_factory=Catalogue)
    drawn: str | None = None
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """An outcome, and the field and the figures that it rests on."""

    outcome: Outcome
    field: Field
    figures: tuple[Figures, ...]


def decided(
    contest_under: Callable[[tuple[Rounding, ...]], Contest], roundings: tuple[Rounding, ...]
) -> Decided:
    """Decide under the prescribed *roundings*; a caution names both awards where they change it."""
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
    below = _below_minimum(contest)
    out = tuple(sorted((*contest.excluded, *below), key=lambda exclusion: exclusion.bid))
    gone = {exclusion.bid for exclusion in below}
    method = contest.rules.method
    entries = tuple(sorted((e for e in contest.entries if e.bid not in gone), key=lambda e: e.bid))
    arena = Field(method, entries, contest.max_points, rounder(roundings))
    if not entries:
        status = Status.NO_ADMISSIBLE_BID if out else Status.NO_BIDS
        return Decided(Outcome(method.name, status, excluded=out, lot=contest.lot), arena, ())
    figures = AWARD_METHODS[method.name].figures(arena)
    outcome = _people_decide if AWARD_METHODS[method.name].people_decide else _ranked
    return Decided(
        replace(
            outcome(contest, arena, figures),
            excluded=out,
            cautions=tuple(cautions_of(contest.rules, arena)),
            lot=contest.lot,
        ),
        arena,
        figures,
    )


def _below_minimum(contest: Contest) -> tuple[Exclusion, ...]:
    missed = {entry.bid: [*contest.shortfalls.get(entry.bid, ())] for entry in contest.entries}
    for entry in contest.entries:
        missed[entry.bid].extend(total_shortfall(contest.rules.minimum, entry.points, contest.max_points))
    return tuple(Exclusion(bid, tuple(grounds)) for bid, grounds in missed.items() if grounds)


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
    found = standing(
        figures,
        prices,
        contest.rules.tie_break,
        lowest_wins=AWARD_METHODS[arena.method.name].lowest_wins,
        drawn=contest.drawn,
    )
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
