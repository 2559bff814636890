# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lots with their criteria and terms go in; ``tender.lots`` of a release comes out."""

from collections.abc import Iterator
from typing import Any

from tenderkit.exchange.ocds_source import Source, lot_id, number, said
from tenderkit.model.criterion import Criterion, Kind
from tenderkit.model.dossier import Judged
from tenderkit.outcome.notice import AwardTerms, Numbered
from tenderkit.words import Message, sentence


def lots(source: Source) -> Iterator[dict[str, Any]]:
    """Yield each lot; a tender without lots is one."""
    for judged, award in zip(source.dossier.judged, source.awards, strict=True):
        yield _lot(source, judged, award)


def _lot(source: Source, judged: Judged, award: AwardTerms) -> dict[str, Any]:
    tender = source.dossier.tender
    two = tender.procedure.stages > 1
    subject, dates, contract = tender.subject, tender.dates, tender.contract
    start, end = source.moment(subject.start), source.moment(subject.end, last=True)
    period = said({"startDate": start, "endDate": end, "description": contract.term})
    options = "\n".join(f"{each.id}: {each.title}" for each in contract.options)
    return said(
        {
            "id": lot_id(judged),
            "title": judged.lot.title if judged.lot else tender.title,
            "status": _status(source, judged),
            "awardCriteria": _award_criteria(source, award),
            "selectionCriteria": _selection(source, judged),
            "submissionTerms": _terms(source),
            "contractTerms": _contract(source, judged),
            "contractPeriod": period,
            "bidOpening": said({"date": source.moment(dates.opening)}),
            "hasOptions": bool(contract.options) or None,
            "options": {"description": options} if options else None,
            "secondStage": _second_stage(source) if two else None,
            "otherRequirements": _reduction(source) if two else None,
        }
    )


def _status(source: Source, judged: Judged) -> str:
    end = source.ended(judged)
    if end is None:
        return "active" if source.published else "planned"
    return {"award": "complete", "no_award": "unsuccessful"}.get(end.kind, "cancelled")


def _award_criteria(source: Source, award: AwardTerms) -> dict[str, Any]:
    numbered = (*award.weights, *award.fixed, *award.thresholds)
    criteria = [
        said(
            {
                "type": each.kind.code,
                "name": _text(each.name, source),
                "description": _text(each.description, source) if each.description else None,
                "numbers": [_number(n, source) for n in numbered if n.criterion == position],
            }
        )
        for position, each in enumerate(award.criteria)
    ]
    whole = [n for n in numbered if n.criterion is None]
    words = [award.formula.texts[source.dossier.tender.language]] if award.formula else []
    words += [
        f"{_text(n.name, source)}: {n.kind.label[source.dossier.tender.language]} {number(n.number)}"
        for n in whole
    ]
    return said({"criteria": criteria, "weightingDescription": "\n".join(words)})


def _number(numbered: Numbered, source: Source) -> dict[str, Any]:
    lists = (("weight", "weights"), ("fixed", "fixed"), ("threshold", "thresholds"))
    kinds = {key: source.names[names].get(numbered.kind.code) for key, names in lists}
    return said({"number": number(numbered.number), **kinds}) | {"number": number(numbered.number)}


def _selection(source: Source, judged: Judged) -> dict[str, Any]:
    found = [_selected(each, source) for each in judged.catalogue.of_kind(Kind.SELECTION)]
    return said({"criteria": found})


def _selected(criterion: Criterion, source: Source) -> dict[str, Any]:
    """Return a criterion about the bidder; its kind as far as its official code says one."""
    kinds = source.names["selection"]
    kind = next((k for start, k in kinds.items() if (criterion.code or "").startswith(start)), None)
    text = f"{criterion.id}: {criterion.title}"
    return said({"type": kind, "description": text, "forReduction": criterion.mode == "scored" or None})


def _terms(source: Source) -> dict[str, Any]:
    tender = source.dossier.tender
    procedure, dates = tender.procedure, tender.dates
    variants = None if procedure.variants is None else "allowed" if procedure.variants else "notAllowed"
    valid = {"endDate": source.moment(dates.binding_until, last=True), "description": dates.binding_period}
    return said(
        {
            "electronicSubmissionPolicy": "required" if procedure.electronic else None,
            "variantPolicy": variants,
            "languages": [tender.language],
            "bidValidityPeriod": said(valid),
        }
    )


def _contract(source: Source, judged: Judged) -> dict[str, Any]:
    terms = [f"{each.id}: {each.title}" for each in judged.catalogue.of_kind(Kind.EXECUTION)]
    paid = source.dossier.tender.contract.payment
    return said({"performanceTerms": "\n".join(terms), "financialTerms": paid})


def _second_stage(source: Source) -> dict[str, Any]:
    tender = source.dossier.tender
    invite = tender.procedure.invite
    return said(
        {
            "minimumCandidates": invite.min if invite else None,
            "maximumCandidates": invite.max if invite else None,
            "invitationDate": source.moment(tender.dates.invited),
        }
    )


def _reduction(source: Source) -> dict[str, Any]:
    invite = source.dossier.tender.procedure.invite
    return said({"reductionCriteria": invite.text if invite else None})


def _text(words: str | Message, source: Source) -> str:
    return words if isinstance(words, str) else sentence(words, source.translate)
