# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; how its published rules behave in a model comes out, without any bid."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tenderkit.evaluation.laboratory.chance import library
from tenderkit.evaluation.laboratory.cliffs import cliffs
from tenderkit.evaluation.laboratory.coarseness import coarse_roundings
from tenderkit.evaluation.laboratory.exchange import DEARER, Terms, possible, rate
from tenderkit.evaluation.laboratory.findings import findings
from tenderkit.evaluation.laboratory.formulas import FORMULAS
from tenderkit.evaluation.laboratory.measures import measures
from tenderkit.evaluation.laboratory.subject import Subject, subject
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import METHODS, EvaluationRules
from tenderkit.outcome.simulation import Assumptions, Exchange, Simulation
from tenderkit.words import N_, Message

_HALVINGS = 40
_ALWAYS_COUNTED = ("base", "maintenance")


def simulate(dossier: Dossier, assumptions: Assumptions) -> tuple[Simulation, ...]:
    """Return one simulation for each lot of *dossier*; one for the whole where there are no lots."""
    return tuple(_of(dossier, judged, assumptions) for judged in dossier.judged)


def _of(dossier: Dossier, judged: Judged, assumptions: Assumptions) -> Simulation:
    rules, lot = dossier.rules(judged), None if judged.lot is None else judged.lot.id
    if rules is None:
        what = Message(N_("the tender does not say how bids are judged"))
        return Simulation("", assumptions, lot, what)
    base = _estimate(dossier, rules, lot)
    nothing = _nothing(rules, judged, base)
    if nothing is not None:
        return Simulation(rules.method.name, assumptions, lot, nothing)
    return replace(simulated(subject(judged.catalogue, rules, base), assumptions), lot=lot)


def simulated(about: Subject, assumptions: Assumptions) -> Simulation:
    """Return how the rules of *about* behave."""
    terms = _terms(about, assumptions)
    found = measures(about, assumptions)
    exchange = tuple(_exchange(about, terms))
    return Simulation(
        about.rules.method.name,
        assumptions,
        scale_top=about.top,
        exchange=exchange,
        point_worth=_point_worth(about, terms),
        nominal_price_weight=found.nominal,
        effective_price_weight=found.effective,
        cheapest_wins=found.cheapest_wins,
        best_wins=found.best_wins,
        cliffs=tuple(cliffs(about, found)),
        flips=(found.flip,),
        criteria=found.criteria,
        findings=(
            *findings(about, found, next(iter(exchange), None)),
            *coarse_roundings(about, found),
        ),
        base_price=about.base_price,
        stepped=bool(about.steps),
        library=library(),
    )


def _nothing(rules: EvaluationRules, judged: Judged, base: Fraction | None) -> Message | None:
    """Return why there is nothing to simulate, if there is not."""
    method = rules.method
    if method.name == "trade-off":
        return Message(N_("people decide by comparing; no formula does, so there is nothing to simulate"))
    if method.name not in FORMULAS:
        return Message(N_("the method {name} is not simulated"), {"name": method.name})
    if method.name == "quality-value" and base is None:
        return Message(
            N_("`quality-value` sets points against money, and internal.yaml has no `estimate` of the price")
        )
    weighted = any(c.weight is not None for c in judged.catalogue.award())
    if METHODS[method.name].needs_points and not weighted:
        return Message(N_("no award criterion has a weight, so there is no quality to simulate"))
    return None


def _estimate(dossier: Dossier, rules: EvaluationRules, lot: str | None) -> Fraction | None:
    """Return the estimate of *lot* as prices are evaluated; else an amount that the method states."""
    method = rules.method
    estimate, prices = dossier.internal.estimate, dossier.tender.prices
    items = () if estimate is None else (item for item in estimate.items if item.lot == lot)
    counted = (i for i in items if i.kind in _ALWAYS_COUNTED or rules.price.options == "counted")
    net = sum((item.amount.exact for item in counted), start=Fraction())
    if net and prices is not None:
        return net * (1 + prices.vat.exact / 100) if rules.price.basis == "gross" else net
    stated = method.reference_price or method.budget
    return None if stated is None else stated.exact


def _terms(about: Subject, assumptions: Assumptions) -> Terms:
    return Terms(about.rules.method, about.max_points, assumptions.quality_mean / 10, about.base_price)


def _exchange(about: Subject, terms: Terms) -> Iterator[Exchange]:
    """Yield the rates; what is more than the whole scale cannot be made up for."""
    for dearer in DEARER:
        found = rate(terms, dearer)
        if found is None:
            return
        part = possible(terms, found)
        points = None if part is None else part * about.top
        money = None if about.base_price is None else dearer * about.base_price
        yield Exchange(dearer, points, found.exact, money)


def _point_worth(about: Subject, terms: Terms) -> float | None:
    """Return by how much of the lowest price a bid may be dearer that is one point better."""
    wanted, low, high = Fraction(1, about.top), Fraction(), Fraction(10)
    far = rate(terms, high)
    if far is None or (far.part is not None and far.part < wanted):
        return None
    for _ in range(_HALVINGS):
        middle = Fraction(float((low + high) / 2))
        found = rate(terms, middle)
        if found is not None and found.part is not None and found.part < wanted:
            low = middle
        else:
            high = middle
    return float(high)
