# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is public of a dossier goes in; a release package of the Open Contracting Data Standard 1.1 comes out.

The call stands there as bidders see it; after the letter of award also who won, and of how many.
Estimates, budgets, losing bidders, examinations and points of single bids are in no release.
"""

import json
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tenderkit.canonical import sha256
from tenderkit.exchange.ocds_award import awards, bid_statistics, suppliers
from tenderkit.exchange.ocds_parties import BUYER, buyer_party, review_party
from tenderkit.exchange.ocds_source import Source, said
from tenderkit.exchange.ocds_tender import tender_section

PRIVATE = "private"
"""Prefix of an ocid that nobody has registered."""


def release_package(source: Source, at: datetime, prefix: str = PRIVATE) -> str:
    """Return the package with one release, which says what counts at *at*."""
    release = _release(source, at, prefix)
    names = source.names
    package = {
        "uri": f"urn:uuid:{uuid5(NAMESPACE_URL, release['ocid'] + '/' + release['id'])}",
        "version": names["version"],
        "extensions": [names["base"].format(folder=folder) for folder in names["extensions"]],
        "publishedDate": at.isoformat(),
        "publisher": {"name": source.dossier.tender.buyer.name},
        "releases": [release],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _release(source: Source, at: datetime, prefix: str) -> dict[str, Any]:
    tender = source.dossier.tender
    review = review_party(source)
    statistics = bid_statistics(source)
    body = said(
        {
            "date": at.isoformat(),
            "tag": [source.stage.value],
            "initiationType": "tender",
            "language": tender.language,
            "parties": [buyer_party(source), *([review] if review else []), *suppliers(source)],
            "buyer": {"id": BUYER, "name": tender.buyer.name},
            "tender": tender_section(source),
            "bids": {"statistics": statistics} if statistics else None,
            "awards": list(awards(source)),
        }
    )
    digest = sha256(json.dumps(body, sort_keys=True).encode())[:12]
    return {"ocid": f"{prefix}-{tender.id}", "id": f"{tender.id}-{tender.version}-{digest}", **body}
