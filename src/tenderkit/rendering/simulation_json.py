# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Simulations go in; plain data for machines come out."""

from collections.abc import Sequence
from fractions import Fraction

from tenderkit.model.numbers import decimal_text
from tenderkit.outcome.simulation import Assumptions, Exchange, Simulation
from tenderkit.rendering.numbers import exact_text, price_text, with_numbers
from tenderkit.rendering.simulation_words import points_text
from tenderkit.words import Message, Translate, sentence

Json = dict[str, object]
_DIGITS = 4


def simulation_json(found: Sequence[Simulation], language: str, translate: Translate) -> Json:
    """Return *found* as ``simulate --json`` prints it; shares are parts of 1, weights are in percent.

    Args:
        found: one for each lot, or one for the whole.
        language: of the numbers in ``shown``.
        translate: into the language of sentences.
    """
    if any(each.lot is not None for each in found):
        return {"lots": [{"lot": each.lot, **_one(each, language, translate)} for each in found]}
    (one,) = found
    return _one(one, language, translate)


def _one(found: Simulation, language: str, translate: Translate) -> Json:
    def said(message: Message) -> str:
        return sentence(with_numbers(message, language), translate)

    return {
        "method": found.method,
        "nothing": None if found.nothing is None else said(found.nothing),
        "exchange": [_rate(rate, found.scale_top, language) for rate in found.exchange],
        "point_worth": _percent(found.point_worth),
        "nominal_price_weight": _percent(found.nominal_price_weight),
        "effective_price_weight": _percent(found.effective_price_weight),
        "cheapest_wins": _percent(found.cheapest_wins),
        "best_wins": _percent(found.best_wins),
        "cliffs": [
            {"kind": cliff.kind, "share": round(cliff.share, _DIGITS + 2), "message": said(cliff.message)}
            for cliff in found.cliffs
        ],
        "flips": [
            {
                "removed": "some_loser",
                "share": round(flip.share, _DIGITS + 2),
                "interval": [round(flip.low, _DIGITS + 2), round(flip.high, _DIGITS + 2)],
            }
            for flip in found.flips
        ],
        "criteria": [
            {
                "criterion": each.id,
                "share": exact_text(each.share),
                "spread": round(each.spread, _DIGITS + 2),
                "decides": round(each.decides, _DIGITS + 2),
            }
            for each in found.criteria
        ],
        "findings": [
            {"rule": each.rule, "name": each.name, "message": said(each.message), "remedy": said(each.remedy)}
            for each in found.findings
        ],
        "assumptions": _assumptions(found.assumptions, found),
    }


def _rate(rate: Exchange, top: int, language: str) -> Json:
    points: Json | None = None
    if rate.points is not None:
        exact = exact_text(rate.points) if rate.exact else None
        points = {"exact": exact, "shown": points_text(rate.points, language)}
    return {
        "dearer_percent": decimal_text(rate.dearer * 100),
        "points": points,
        "of": top,
        "money": None if rate.money is None else price_text(rate.money),
    }


def _percent(share: float | Fraction | None) -> float | None:
    return None if share is None else round(float(share) * 100, _DIGITS)


def _assumptions(assumed: Assumptions, found: Simulation) -> Json:
    return {
        "bids": assumed.bids,
        "draws": assumed.draws,
        "seed": assumed.seed,
        "library": found.library,
        "quality_mean": decimal_text(assumed.quality_mean),
        "quality_spread": decimal_text(assumed.quality_spread),
        "price_spread": decimal_text(assumed.price_spread),
        "correlation": decimal_text(assumed.correlation),
        "base_price": None if found.base_price is None else price_text(found.base_price),
    }
