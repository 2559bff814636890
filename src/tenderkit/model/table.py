# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""One row of a plain table that ``tenderkit calc`` ranks, as an auditor or a losing bidder has it."""

from tenderkit.model.numbers import Amount
from tenderkit.problems import Place
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class TableBid:
    """One bid in a table: any text names it."""

    bid: str
    points: Amount | None
    """*L*; may be missing where the method needs none."""
    price: Amount | None
    """*P*; missing only where the bid is excluded."""
    excluded: str | None
    """Why the bid is out; None where it is admissible."""
    row: int
    """Counted from 1 below the header."""
    place: Place
