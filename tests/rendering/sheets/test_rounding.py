# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Prescribed roundings as formulas."""

import pytest

from tenderkit.model.method import Rounding
from tenderkit.rendering.sheets.rounding import digits_of, prescribed, rounded

ROUNDINGS = (Rounding("price_points", 3), Rounding("quality", 1, "down"))


def test_only_the_step_that_is_named_is_rounded():
    assert prescribed(ROUNDINGS, "price_points") == ROUNDINGS[0]
    assert prescribed(ROUNDINGS, "key_figure") is None
    assert digits_of(ROUNDINGS, "quality", 4) == 1
    assert digits_of(ROUNDINGS, "key_figure", 4) == 4


def test_an_unknown_mode_is_never_passed_over():
    with pytest.raises(ValueError, match="up"):
        rounded("A1", Rounding("quality", 1, "up"))
