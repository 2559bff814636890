# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tender.yaml`` goes in; dates, contract, open source and prices as templates print them come out."""

from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.method import PriceRules
from tenderkit.model.prices import positions_of
from tenderkit.model.tender import Contract, OpenSource, Tender
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.words import N_

CONTRACT_FORMS = {
    "fixed-price": N_("fixed price"),
    "time-and-material": N_("time and materials"),
    "time-and-material-ceiling": N_("time and materials with a ceiling"),
    "agile-fixed-price": N_("agile fixed price"),
    "framework": N_("framework agreement"),
    "fixed-budget": N_("fixed budget"),
}


def dates_context(tender: Tender, names: Names) -> dict[str, Any]:
    """Return each date, None where it is not set."""
    dates: dict[str, Any] = plain(tender.dates, names)
    return dates


def open_source_context(tender: Tender, names: Names) -> dict[str, Any] | None:
    """Return the open-source terms, None where there are none."""
    return None if tender.open_source == OpenSource() else plain(tender.open_source, names)


def contract_context(tender: Tender, names: Names) -> dict[str, Any] | None:
    """Return the contract, None where nothing is said of it."""
    if tender.contract == Contract():
        return None
    form = tender.contract.form
    return {
        **plain(tender.contract, names),
        "form_label": names.translate(CONTRACT_FORMS[form]) if form else None,
    }


def prices_context(dossier: Dossier, judged: Judged, names: Names) -> dict[str, Any] | None:
    """Return the price sheet of the lot, each position with its quantity and whether it counts."""
    prices, rules = dossier.tender.prices, dossier.rules(judged)
    if prices is None:
        return None
    how = rules.price if rules else PriceRules()
    positions = [
        {
            **plain(position, names),
            "quantity": names.number(position.quantity.written),
            "counts": position.counted and (position.kind != "option" or how.options == "counted"),
        }
        for position in positions_of(prices, judged.lot.id if judged.lot else None)
    ]
    return {**plain(prices, names), "vat": names.number(prices.vat.written), "positions": positions}
