# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderkit.evaluation.rounding import rounded, rounder
from tenderkit.model.method import Rounding

MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}


@given(st.decimals(-(10**6), 10**6, places=6), st.integers(0, 5), st.sampled_from(sorted(MODES)))
def test_rounding_equals_that_of_decimal(number, digits, mode):
    expected = Decimal(number).quantize(Decimal(1).scaleb(-digits), MODES[mode])

    assert rounded(Fraction(number), digits, mode) == Fraction(expected)


@pytest.mark.parametrize(("number", "expected"), [("8.7645", "8.765"), ("-0.0005", "-0.001")])
def test_halves_go_away_from_zero(number, expected):
    assert rounded(Fraction(number), 3) == Fraction(expected)


def test_only_the_named_step_is_rounded():
    at_step = rounder((Rounding("quality", 0),))

    assert at_step("quality", Fraction(5, 3)) == 2
    assert at_step("key_figure", Fraction(5, 3)) == Fraction(5, 3)
