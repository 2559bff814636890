# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tender and the law go in; what a notice says of itself, of the buyer and of the review comes out."""

from collections.abc import Iterator

from tenderkit.model.tender import Contact
from tenderkit.planning.notice_said import Facts, Said, said


def head_facts(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield what the notice says of itself."""
    tender, codes = facts.dossier.tender, facts.codes
    subtype = facts.topic("notice-subtype")
    code = codes.of("notice-subtype", str(subtype.value)) if subtype and subtype.value else None
    yield "notice.opp-070", said("regime", code, required=True)
    yield "notice.bt-702", said("language", codes.language(tender.language), required=True)
    yield "notice.bt-738", said("dates.published", tender.dates.published)


def buyer_facts(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield who buys."""
    buyer = facts.dossier.tender.buyer
    contact = buyer.contact or Contact()
    yield "buyer.bt-11", said("buyer.legal_form", facts.codes.legal_type(buyer), buyer.legal_form)
    yield "buyer.bt-16", said("buyer.unit", buyer.unit)
    yield "buyer.bt-500", said("buyer.name", buyer.name, required=True)
    yield "buyer.bt-501", said("buyer.leitweg_id", buyer.leitweg_id)
    yield "buyer.bt-502", said("buyer.contact.name", contact.name)
    yield "buyer.bt-503", said("buyer.contact.phone", contact.phone)
    yield "buyer.bt-506", said("buyer.contact.email", contact.email)
    yield "buyer.bt-507", said("buyer.nuts", buyer.nuts)
    yield "buyer.bt-510", said("buyer.address", ", ".join(buyer.address.splitlines()), required=True)


def review_facts(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield who reviews the procedure, where the regime has such a body."""
    body = facts.dossier.tender.procedure.review_body
    yield "review.bt-500", said("procedure.review_body", body, required=True)
