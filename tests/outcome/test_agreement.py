# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from fractions import Fraction

from tenderkit.outcome.agreement import Spread


def test_a_spread_reaches_from_the_lowest_to_the_highest_vote():
    spread = Spread("bid-01", "B1", {"ann": Fraction(7), "ben": Fraction("2.5"), "eva": Fraction(4)})

    assert (spread.lowest, spread.highest, spread.width) == (Fraction("2.5"), Fraction(7), Fraction("4.5"))
