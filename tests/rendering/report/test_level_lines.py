# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is worth as much as a bid, held against the formulas that decide."""

import math
from fractions import Fraction
from typing import Any

import pytest

from tenderkit.evaluation.award.field import Entry, Field
from tenderkit.evaluation.award.registry import AWARD_METHODS
from tenderkit.evaluation.rounding import rounder
from tenderkit.model.method import METHODS, Method
from tenderkit.model.numbers import amount
from tenderkit.outcome.award import RankedBid
from tenderkit.rendering.report.level_lines import VERTICAL, bids_of, level_line

SIXTY: dict[str, object] = {"price_weight": 40, "quality_weight": 60}
PARAMETERS: dict[str, dict[str, object]] = {
    "fixed-budget": {"budget": 1000},
    "simple-ratio": {},
    "extended-ratio": {"band_percent": 10},
    "price-per-point": {},
    "linear-min": {**SIXTY, "zero_at": 2},
    "inverse": {**SIXTY, "power": 2},
    "quality-value": {"value_per_point": 3},
    "weighted-ratio-reference": {**SIXTY, "reference_quality": 70, "reference_price": 110},
    "qcbs": {"technical_weight": 80, "financial_weight": 20},
    "value-index": SIXTY,
    "reduced-price": {"maximum_value": "0.9"},
    "surcharge": SIXTY,
    "rated-criteria": SIXTY,
}
WITHOUT = {"trade-off", "weighted-ratio-median", "weighted-ratio-mean"}
"""Nothing to compare with, or another bid would move every line."""
MOST = Fraction(100)


def ranked(method, entries):
    field = Field(method, entries, MOST, rounder(()))
    found = {figures.bid: figures for figures in AWARD_METHODS[method.name].figures(field)}
    return [
        RankedBid(e.bid, 1, found[e.bid].quality, e.price, found[e.bid].price_points, found[e.bid].key_figure)
        for e in entries
    ]


def test_every_method_is_drawn_or_known_to_have_no_lines():
    there = {name for name, facts in METHODS.items() if facts.available}

    assert there == set(PARAMETERS) | WITHOUT | VERTICAL


@pytest.mark.parametrize("name", PARAMETERS)
@pytest.mark.parametrize("price", [105, 118, 131])
def test_a_bid_on_the_line_has_the_same_key_figure(name, price):
    parameters: Any = {key: amount(str(value)) for key, value in PARAMETERS[name].items()}
    method = Method(name, **parameters)
    unit = Fraction(1, 100) if name == "reduced-price" else Fraction(1)
    cheap = Entry("cheap", 70 * unit, Fraction(100))
    dear = Entry("dear", 80 * unit, Fraction(125))
    bids = ranked(method, (cheap, dear))
    known = bids_of(method, bids, MOST)
    assert known is not None
    line = level_line(known, bids[1])
    assert line is not None

    if math.isnan(line(price)):
        assert (name, price) == ("rated-criteria", 131)  # there the third one would be the reference
        return
    quality = Fraction(line(price)).limit_denominator(10**9)
    scale = Fraction(100, 60) if METHODS[name].price_points and name in {"linear-min", "inverse"} else 1
    third = ranked(method, (cheap, dear, Entry("third", quality * scale, Fraction(price))))

    assert float(line(125)) == pytest.approx(float(bids[1].quality))
    assert float_of(third[2].key_figure) == pytest.approx(float_of(bids[1].key_figure))


def float_of(figure):
    if isinstance(figure, Fraction):
        return float(figure)
    return (figure.numerator / figure.denominator) ** (1 / figure.degree)


def test_without_points_there_is_nothing_to_draw():
    method = Method("lowest-price")

    assert bids_of(method, [RankedBid("a", 1, None, Fraction(100), None, Fraction(100))], None) is None
