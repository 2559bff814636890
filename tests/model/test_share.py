# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

import pytest

from tenderkit.model.share import share_points


@pytest.mark.parametrize(
    ("written", "points"),
    [("50 %", 500), ("50%", 500), ("33.3 %", 333), ("420", 420), ("1/3", Fraction(1, 3)), ("0", 0)],
)
def test_a_share_is_a_percentage_of_the_maximum_or_points(written, points):
    assert share_points(written, Fraction(1000)) == points


@pytest.mark.parametrize("written", ["half", "", "%", "50 % %", "50,5", "1e2"])
def test_what_is_neither_is_refused(written):
    assert share_points(written, Fraction(1000)) is None
