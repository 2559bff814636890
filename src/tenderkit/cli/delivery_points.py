# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a criterion go in; the points of the awarded bid for it come out."""

from fractions import Fraction

from tenderkit.model.dossier import Dossier
from tenderkit.problems import InputError


def agreed_points(dossier: Dossier, criterion: str) -> str | None:
    """Return what the awarded bid got for *criterion*; None where that cannot be said."""
    from tenderkit.evaluation.gathering import case_of
    from tenderkit.model.contract_change import awarded_bid
    from tenderkit.model.numbers import decimal_text

    for judged in dossier.judged:
        if all(each.id != criterion for each in judged.catalogue.award()):
            continue
        bid = awarded_bid(dossier, judged.lot.id if judged.lot else None)
        try:
            agreed = case_of(dossier, judged).agreed
        except InputError:
            return None
        points = agreed.get(bid or "", {}).get(criterion)
        return decimal_text(points) if isinstance(points, Fraction) else None
    return None
