# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the id of a bid go in; how each of its numbers came about comes out, lot by lot."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from tenderkit.evaluation.award.contest import Decided, decided, method_levels
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.case import Case, contest, scores_of, weighed_of
from tenderkit.evaluation.evaluate import decisions
from tenderkit.evaluation.panel.steps import vote_steps
from tenderkit.evaluation.points import CriterionPoints, performance_points
from tenderkit.evaluation.values import value_steps
from tenderkit.model.dossier import Dossier
from tenderkit.model.prices import EvaluatedPrice
from tenderkit.outcome.award import RankedBid, Status
from tenderkit.outcome.derivation import Derivation, Step


def derivations(dossier: Dossier, bid: str) -> tuple[Derivation, ...]:
    """Return the derivation of *bid* in each lot for which it was handed in.

    Raises:
        InputError: as `evaluate`.
    """
    found = (_derivation(case, decision, bid) for case, decision in decisions(dossier))
    return tuple(derivation for derivation in found if derivation is not None)


def _derivation(case: Case, decision: Decided, bid: str) -> Derivation | None:
    outcome = decision.outcome
    exclusion = next((e for e in outcome.excluded if e.bid == bid), None)
    if exclusion is None and bid not in case.prices:
        return None
    steps: list[Step] = []
    if bid in case.prices:
        steps += _price_steps(case.prices[bid])
        if case.first is not None:
            steps += _first_steps(case.first, bid)
        if exclusion not in case.excluded:
            steps += [Step("all_stages", {})] if case.first else []
            steps += _result_steps(case, decision, bid)
    figures = tuple(r.key_figure for r in outcome.ranking if r.key_figure is not None)
    return Derivation(bid, outcome.method, tuple(steps), exclusion, case.lot, outcome.cautions, figures)


def _first_steps(first: Case, bid: str) -> Iterator[Step]:
    """Yield the ranking over the criteria of the bid, by which bids were admitted to the later stage."""
    decision = decided(partial(contest, first), first.rules.rounding)
    yield Step("first_stage", {})
    yield from _result_steps(first, decision, bid)


def _result_steps(case: Case, decision: Decided, bid: str) -> Iterator[Step]:
    weighed = weighed_of(case, bid, case.rules.rounding)
    if weighed is not None:
        yield from _points_steps(case, weighed, decision, bid)
    else:
        yield from _rating_steps(case, bid)
    yield from _figure_steps(case, decision, bid)


def _price_steps(price: EvaluatedPrice) -> Iterator[Step]:
    for line in price.lines:
        position = line.position
        values: dict[str, object] = {
            "position": position.id,
            "title": position.title,
            "quantity": position.quantity.exact,
            "unit": position.unit,
            "unit_price": line.unit_price,
        }
        exact = position.quantity.exact * line.unit_price
        formula = "price_line" if line.counted else "price_line_listed"
        yield _to_the_cent(formula, values, exact, line.amount)
    yield Step("price_lines", {}, price.lines_net)
    if price.discount_percent is not None:
        values = {"lines": price.lines_net, "percent": price.discount_percent}
        share = price.lines_net * price.discount_percent / 100
        yield _to_the_cent("discount_share", values, share, price.discount)
    if price.discount:
        yield Step("discount", {"lines": price.lines_net, "discount": price.discount}, price.net)
    if price.exempt:
        yield Step("vat_exempt", {})
    if price.vat:
        values = {"net": price.net, "percent": price.vat_percent}
        yield _to_the_cent("vat_share", values, price.net * price.vat_percent / 100, price.vat)
        yield Step("vat", {"net": price.net, "vat": price.vat}, price.total)
    yield Step("price", {}, price.total)


def _to_the_cent(formula: str, values: dict[str, object], exact: Fraction, cents: Fraction) -> Step:
    return Step(formula, values, exact, None if cents == exact else cents)


def _points_steps(
    case: Case, weighed: dict[str, CriterionPoints], decision: Decided, bid: str
) -> Iterator[Step]:
    assert case.rules.scale is not None
    titles = {c.id: c.title for c in case.catalogue.award()}
    percent = case.catalogue.unit == "percent"
    for id_, part in weighed.items():
        yield from vote_steps(case.rules, bid, id_, case.votes.get(bid, {}).get(id_, {}))
        yield from value_steps(case.catalogue, id_, case.measured.get(bid, {}))
        values = {
            "criterion": id_,
            "title": titles[id_],
            "weight": part.weight,
            "points": part.points,
            "top": case.rules.scale.top,
        }
        exact = part.weight * part.points * (1 if percent else Fraction(1, case.rules.scale.top))
        rounded = None if part.reached == exact else part.reached
        yield Step("criterion_percent" if percent else "criterion_points", values, exact, rounded)
    yield Step("points", {"maximum": decision.field.max_points}, performance_points(weighed))


def _rating_steps(case: Case, bid: str) -> Iterator[Step]:
    titles = {c.id: c.title for c in case.catalogue.award()}
    for id_, value in scores_of(case, bid, case.rules.rounding).items():
        yield from vote_steps(case.rules, bid, id_, case.votes.get(bid, {}).get(id_, {}))
        yield from value_steps(case.catalogue, id_, case.measured.get(bid, {}))
        yield Step("rating", {"criterion": id_, "title": titles[id_], "rating": value})


def _figure_steps(case: Case, decision: Decided, bid: str) -> Iterator[Step]:
    field, outcome = decision.field, decision.outcome
    entry = next((e for e in field.entries if e.bid == bid), None)
    figures = next((f for f in decision.figures if f.bid == bid), None)
    if entry is None or figures is None:
        return
    yield from AWARD_METHODS[outcome.method].steps(field, entry, figures)
    for rounding in case.rules.rounding:
        yield Step("rounding", {"step": rounding.step, "digits": rounding.digits, "mode": rounding.mode})
    if outcome.status is not Status.HUMAN_DECISION:
        yield _rank_step(case, next(r for r in outcome.ranking if r.bid == bid), decision)


def _rank_step(case: Case, ranked: RankedBid, decision: Decided) -> Step:
    outcome = decision.outcome
    levels = method_levels(decision.field, decision.figures)
    own = [level.positions[ranked.bid] for level in levels]
    equal = [
        r.bid
        for r in outcome.ranking
        if r.bid != ranked.bid and [level.positions[r.bid] for level in levels] == own
    ]
    values = {"rank": ranked.rank, "bids": len(outcome.ranking), "equal": ", ".join(equal)}
    if not equal:
        return Step("rank", values)
    shared = [r.bid for r in outcome.ranking if r.rank == ranked.rank and r.bid != ranked.bid]
    if shared:
        return Step("rank_shared", {**values, "equal": ", ".join(shared)})
    in_band = len(levels) > 1 and levels[0].positions[ranked.bid] == 0
    formula = "rank_after_band" if in_band else "rank_after_tie"
    return Step(formula, {**values, "order": case.rules.tie_break})
