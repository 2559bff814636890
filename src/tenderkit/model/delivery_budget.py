# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what is used of the money of the contract, and what there is, come out: net, exact."""

from datetime import date
from fractions import Fraction

from tenderkit.model.delivery_scope import agreed_changes
from tenderkit.model.dossier import Dossier
from tenderkit.model.tender import Ceiling
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """What is used and what there is, net (Budgetstand)."""

    spent: Fraction
    """Effort, as the reviews say."""
    fixed: Fraction
    """Lump sums of milestones that are done."""
    written: Fraction | None
    """The ceiling as the tender says it; None where it says none."""
    changed: Fraction
    """By agreed changes."""
    parts: tuple[Ceiling, ...] = ()
    """Ceilings of periods or purposes, as the tender says them; nobody records what was spent for which."""

    @property
    def used(self) -> Fraction:
        """Effort and lump sums together."""
        return self.spent + self.fixed

    @property
    def ceiling(self) -> Fraction | None:
        """The ceiling after all agreed changes."""
        return None if self.written is None else self.written + self.changed


def budget(dossier: Dossier, until: date | None = None) -> Budget:
    """Return the state of the money on the day *until*, on the last day where none is given."""
    delivery, contract = dossier.delivery, dossier.tender.contract
    reviews = [r for r in delivery.reviews if r.spent and (until is None or r.on <= until)]
    done = [m for m in delivery.milestones if m.done and (until is None or m.done <= until)]
    changes = [c for c in agreed_changes(dossier) if c.decided and (until is None or c.decided.on <= until)]
    written = contract.ceiling.exact if contract and contract.ceiling else None
    return Budget(
        sum((review.spent.exact for review in reviews if review.spent), start=Fraction()),
        sum((milestone.amount.exact for milestone in done if milestone.amount), start=Fraction()),
        written,
        sum((change.amount.exact for change in changes), start=Fraction()),
        contract.ceilings if contract else (),
    )
