# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures that the statistics of procurement ask for go in; the same as templates print them come out."""

from typing import Any

from tenderkit.outcome.statistics import Awarded, Statistics, Weights
from tenderkit.rendering.context.plain import Names, plain


def statistics_context(found: Statistics | None, names: Names) -> dict[str, Any] | None:
    """Return the figures; what no file of the dossier says is None and left to a person."""
    if found is None:
        return None
    return {
        "postal_code": found.postal_code,
        "cpv": list(found.cpv),
        "contracts": [_contract(each, names) for each in found.contracts],
        "weights": [_weights(each, names) for each in found.weights],
        "bids": names.number(found.bids),
        "late": names.number(found.late),
        "sme": names.number(found.sme),
        "sme_known": found.sme_known,
        "other_eu": names.number(found.other_eu),
        "country_known": found.country_known,
        "electronic": None if found.electronic is None else names.number(found.electronic),
    }


def _contract(awarded: Awarded, names: Names) -> dict[str, Any]:
    return {
        "lot": {"id": awarded.lot, "title": awarded.lot_title} if awarded.lot else None,
        "net": None if awarded.net is None else names.money(awarded.net),
        "sme": awarded.sme,
        "country": awarded.country,
        "name": awarded.contractor,
        "on": plain(awarded.decided, names),
    }


def _weights(weights: Weights, names: Names) -> dict[str, Any]:
    shares = {"price": weights.price, "quality": weights.quality}
    texts = {key: None if share is None else names.number(share) for key, share in shares.items()}
    return {"lot": weights.lot, **texts}
