# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid and the id of a measured criterion go in; the exact value that the bidder states comes out."""

from fractions import Fraction

from tenderkit.model.bid import Bid
from tenderkit.model.numbers import exact_number


def measured_value(bid: Bid, criterion: str) -> Fraction | None:
    """Return what *bid* answers to *criterion* as a number; None where it is missing or no number."""
    answer = bid.answers.get(criterion)
    return None if answer is None else exact_number(str(answer.value))
