# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sums of all changes go in; what the contracts are worth after them comes out."""

from collections.abc import Sequence
from fractions import Fraction

from tenderkit.model.contract_change import ChangeSum


def changed_value(sums: Sequence[ChangeSum]) -> Fraction | None:
    """Return the values of all contracts with all that was agreed; None where a value is not known."""
    if not sums or any(each.value is None for each in sums):
        return None
    values = sum((each.value.amount for each in sums if each.value), start=Fraction())
    agreed = [change for each in sums for change in (*each.agreed, *each.elsewhere) if change.decided]
    return values + sum((change.amount.exact for change in agreed), start=Fraction())
