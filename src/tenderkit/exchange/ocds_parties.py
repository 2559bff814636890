# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The buyer, the review body and those who got a contract go in; parties of a release come out."""

import re
from typing import Any

from tenderkit.exchange.ocds_source import Source, said
from tenderkit.model.bid import Bidder
from tenderkit.model.tender import Contact

BUYER, REVIEW = "buyer", "review-body"
_TOWN = re.compile(r"(?m)^\s*(?:D-)?(\d{5})\s+(.+?)\s*$")


def buyer_party(source: Source) -> dict[str, Any]:
    """Return the buyer, with the Leitweg-ID where there is one."""
    buyer = source.dossier.tender.buyer
    contact = buyer.contact or Contact()
    identifier = {"scheme": "DE-LWID", "id": buyer.leitweg_id} if buyer.leitweg_id else None
    point = {"name": contact.name or buyer.unit, "email": contact.email, "telephone": contact.phone}
    return said(
        {
            "id": BUYER,
            "name": buyer.name,
            "identifier": identifier,
            "address": address(buyer.address, buyer.nuts),
            "contactPoint": said(point),
            "roles": ["buyer", "procuringEntity"],
        }
    )


def review_party(source: Source) -> dict[str, Any] | None:
    """Return who reviews the procedure; None where nobody is named."""
    body = source.dossier.tender.procedure.review_body
    return {"id": REVIEW, "name": body, "roles": ["reviewBody"]} if body else None


def supplier_party(id_: str, bidder: Bidder) -> dict[str, Any]:
    """Return who got a contract, with the scale that it stated itself."""
    scale = None if bidder.sme is None else "sme" if bidder.sme else "large"
    place = address(bidder.address, None) if bidder.address else {}
    if bidder.country:
        place["country"] = bidder.country
    details = {"scale": scale} if scale else None
    return said({"id": id_, "name": bidder.name, "address": place, "roles": ["supplier"], "details": details})


def address(lines: str, nuts: str | None) -> dict[str, Any]:
    r"""Return *lines* by their parts as far as a German post code tells them apart.

    Example:
        >>> address("Weg 1\n37999 Musterleine", "DE918")["locality"]
        'Musterleine'
    """
    town = _TOWN.search(lines)
    street = lines[: town.start()] if town else lines
    return said(
        {
            "streetAddress": ", ".join(line.strip() for line in street.splitlines() if line.strip()),
            "postalCode": town[1] if town else None,
            "locality": town[2] if town else None,
            "region": nuts,
            "country": nuts[:2] if nuts else None,
        }
    )
