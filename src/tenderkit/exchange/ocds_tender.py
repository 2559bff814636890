# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bidders see goes in; the section ``tender`` of a release comes out."""

from collections.abc import Iterator
from typing import Any

from tenderkit.exchange.ocds_lots import lots
from tenderkit.exchange.ocds_parties import BUYER
from tenderkit.exchange.ocds_source import Source, Stage, lot_id, said
from tenderkit.model.numbers import Moment
from tenderkit.model.tender import LotRules, Procedure

_STATUS = {
    Stage.PLANNING: "planned",
    Stage.TENDER: "active",
    Stage.AWARD: "complete",
    Stage.CANCELLED: "cancelled",
}


def tender_section(source: Source) -> dict[str, Any]:
    """Return the call for bids; the estimated value is not public, so none is said."""
    tender = source.dossier.tender
    procedure, dates, rules = tender.procedure, tender.dates, tender.lot_rules or LotRules()
    two = procedure.stages > 1
    asked = (dates.application_questions_until if two else None) or dates.questions_until
    deadline = dates.applications_until if two else dates.bids_until
    basis = {"id": tender.regime, "description": source.legal_basis} if source.legal_basis else None
    return said(
        {
            "id": tender.id,
            "title": tender.title,
            "description": tender.summary,
            "status": _STATUS[source.stage],
            "procuringEntity": {"id": BUYER, "name": tender.buyer.name},
            "legalBasis": basis,
            "procurementMethod": _method(procedure, source),
            "procurementMethodDetails": source.procedure_title,
            "mainProcurementCategory": _category(source),
            "items": list(_items(source)),
            "tenderPeriod": _period(source, dates.published, deadline),
            "enquiryPeriod": _period(source, dates.published, asked),
            "awardPeriod": said({"endDate": source.moment(dates.award_planned, last=True)}),
            "submissionMethod": ["electronicSubmission"] if procedure.electronic else [],
            "submissionMethodDetails": tender.submission.channel or procedure.platform_url,
            "documents": _documents(source),
            "lots": list(lots(source)),
            "lotDetails": said(
                {
                    "maximumLotsBidPerSupplier": rules.max_bids,
                    "maximumLotsAwardedPerSupplier": rules.max_awards,
                }
            ),
        }
    )


def _method(procedure: Procedure, source: Source) -> str:
    alone = procedure.type in {"restricted", "negotiated"} and procedure.stages == 1
    method: str = (
        source.names["without_call"] if alone else source.names["procurement_methods"][procedure.type]
    )
    return method


def _category(source: Source) -> str | None:
    cpv = source.dossier.tender.subject.cpv
    if not cpv:
        return None
    category: str = next(c for first, c in reversed(source.names["categories"]) if first <= cpv[0][:2])
    return category


def _period(source: Source, start: Moment | None, end: Moment | None) -> dict[str, Any]:
    return said({"startDate": source.moment(start), "endDate": source.moment(end, last=True)}) if end else {}


def _items(source: Source) -> Iterator[dict[str, Any]]:
    """Yield one item for each lot, or one for the whole, by its CPV codes."""
    tender = source.dossier.tender
    place = [said({"region": tender.subject.nuts, "country": (tender.subject.nuts or "")[:2]})]
    for position, judged in enumerate(source.dossier.judged, 1):
        codes = (judged.lot.cpv if judged.lot else ()) or tender.subject.cpv
        classified = [{"scheme": "CPV", "id": code} for code in codes]
        yield said(
            {
                "id": str(position),
                "description": judged.lot.title if judged.lot else tender.title,
                "classification": classified[0] if classified else None,
                "additionalClassifications": classified[1:],
                "deliveryAddresses": place if place[0] else [],
                "relatedLot": lot_id(judged),
            }
        )


def _documents(source: Source) -> list[dict[str, Any]]:
    tender = source.dossier.tender
    url = tender.procedure.platform_url
    if not url:
        return []
    return [{"id": "documents", "documentType": "biddingDocuments", "url": url, "language": tender.language}]
