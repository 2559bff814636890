# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The case over the criteria of the bid goes in; which bids reach a later stage comes out.

The published rule admits by what the bid alone has earned: the award method ranks once
over the criteria of the stage ``bid``, with the *L_max* that these can bring.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import partial

from tenderkit.evaluation.award.contest import Decided, beyond_limits, decided
from tenderkit.evaluation.case import Case, contest
from tenderkit.evaluation.points import inside
from tenderkit.model.criterion import Catalogue, Kind
from tenderkit.model.method import Admission, EvaluationRules, Minimum, Rounding
from tenderkit.model.share import share_points
from tenderkit.outcome.award import Caution, Exclusion, Ground, Stage
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

BID = "bid"
"""The stage of what stands in the written bid."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who is out before the later stage, and the case over the criteria of the bid that decided it."""

    excluded: tuple[Exclusion, ...]
    """All bids that reach no later stage: those out before, below a minimum, or not admitted."""
    first: Case | None = None
    """None where the tender admits all bids, so that nothing was ranked."""
    caution: Caution | None = None
    exactly: tuple[Exclusion, ...] | None = None
    """Who is out where nothing is rounded, if that are more: then all that are left reach the later stage."""


def of_stage(catalogue: Catalogue, *, later: bool) -> Catalogue:
    """Return *catalogue* with the award criteria of the bid only, or with those of *later* stages only."""
    kept = (c for c in catalogue.criteria if c.kind is not Kind.AWARD or (c.stage != BID) == later)
    return replace(catalogue, criteria=tuple(kept))


def has_later_stage(catalogue: Catalogue) -> bool:
    """Tell whether award criteria are judged after the written bid."""
    return any(c.stage != BID for c in catalogue.award())


def admitted(whole: Case) -> Admitted:
    """Return who is admitted to the later criteria of *whole*, whose scores of the bid are complete.

    ``top``: the ranks 1 to ``top`` by the key figure, without tie-break; all that are equal at the
    edge are in. ``threshold``: *L* over the criteria of the bid; the edge passes. Both given: both count.
    """
    catalogue = of_stage(whole.catalogue, later=False)
    first = replace(whole, catalogue=catalogue, rules=_first_rules(whole.rules, whole.catalogue), drawn=None)
    rule = whole.rules.admission or Admission()
    if rule.top is None and rule.threshold is None:
        beyond = beyond_limits(contest(first, first.rules.rounding))
        return Admitted(_sorted(whole.excluded, beyond))
    roundings = first.rules.rounding
    out = _out(first, rule, roundings)
    if not roundings:
        return Admitted(out, first)
    exactly = _out(first, rule, ())
    more = _bids(exactly) > _bids(out)
    return Admitted(out, first, _rounding_caution(first, out, exactly), exactly if more else None)


def _out(first: Case, rule: Admission, roundings: Sequence[Rounding]) -> tuple[Exclusion, ...]:
    """Return who is out after the first ranking under *roundings*."""
    exactly = replace(first, rules=replace(first.rules, rounding=tuple(roundings)))
    decision = decided(partial(contest, exactly), exactly.rules.rounding)
    refused = tuple(
        Exclusion(ranked.bid, grounds)
        for ranked in decision.outcome.ranking
        if (grounds := tuple(_grounds(rule, decision, ranked.bid)))
    )
    return _sorted(decision.outcome.excluded, refused)


def _rounding_caution(
    first: Case, rounded: Sequence[Exclusion], exact: Sequence[Exclusion]
) -> Caution | None:
    """Return a caution if the prescribed rounding changes who reaches the next stage."""
    reached, otherwise = (sorted(first.prices.keys() - _bids(out)) for out in (rounded, exact))
    if reached == otherwise:
        return None
    what = N_(
        "the prescribed rounding decides who reaches the next stage: with it {rounded}, without it {exact}"
    )
    values = {key: ", ".join(bids) or "–" for key, bids in (("rounded", reached), ("exact", otherwise))}
    return Caution("TK490", Message(what, values))


def _bids(exclusions: Sequence[Exclusion]) -> set[str]:
    return {exclusion.bid for exclusion in exclusions}


def _sorted(*parts: tuple[Exclusion, ...]) -> tuple[Exclusion, ...]:
    return tuple(sorted((each for part in parts for each in part), key=lambda exclusion: exclusion.bid))


def _first_rules(rules: EvaluationRules, catalogue: Catalogue) -> EvaluationRules:
    """Return *rules* as far as they can be kept before the later stage.

    A minimum for all points, or for a group with later criteria, waits for the last ranking.
    """
    groups = {} if rules.minimum is None else rules.minimum.groups
    settled = {
        group: least
        for group, least in groups.items()
        if all(c.stage == BID for c in inside(catalogue, group))
    }
    return replace(rules, minimum=Minimum(groups=settled) if settled else None, tie_break=())


def _grounds(rule: Admission, decision: Decided, bid: str) -> Iterator[Ground]:
    ranking = decision.outcome.ranking
    rank = next(ranked.rank for ranked in ranking if ranked.bid == bid)
    if rule.top is not None and rank is not None and rank > rule.top:
        what = N_(
            "by the criteria of the bid this is rank {rank} of {bids}; "
            "bids up to rank {top} reach the next stage"
        )
        values: dict[str, object] = {"rank": rank, "bids": len(ranking), "top": rule.top}
        yield Ground(Stage.MINIMUM, Message(what, values))
    points = next(entry.points for entry in decision.field.entries if entry.bid == bid)
    least = least_points(rule, decision.field.max_points)
    if least is not None and points is not None and points < least:
        what = N_(
            "by the criteria of the bid this has {points} of {maximum} points; "
            "from {least} points on bids reach the next stage"
        )
        values = {"points": points, "maximum": decision.field.max_points, "least": least}
        yield Ground(Stage.MINIMUM, Message(what, values))


def least_points(rule: Admission, maximum: Fraction) -> Fraction | None:
    """Return the *L* over the criteria of the bid from which on a bid is admitted, if any is required."""
    return None if rule.threshold is None else share_points(rule.threshold, maximum)
