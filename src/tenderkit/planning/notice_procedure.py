# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tender and the law go in; what a notice says of the procedure as a whole comes out."""

from collections.abc import Iterator

from tenderkit.model.tender import LotRules
from tenderkit.outcome.notice import Spoken
from tenderkit.planning.notice_said import Facts, Said, said

_GROUNDS = "gwb.exclusion-grounds"


def procedure_facts(facts: Facts) -> Iterator[tuple[str, Said]]:
    """Yield what counts for all lots."""
    tender, codes = facts.dossier.tender, facts.codes
    procedure, lots = tender.procedure, tender.lot_rules or LotRules()
    cpv, invite = tender.subject.cpv, procedure.invite
    grounds = [Spoken(entry.cite) for id_, entry in facts.entries.items() if id_.startswith(_GROUNDS)]
    regime = facts.topic("regime")
    yield "procedure.bt-01", said("regime", Spoken(regime.cite) if regime else None, required=True)
    yield "procedure.bt-21", said("title", tender.title, required=True)
    yield "procedure.bt-22", said("id", tender.id, required=True)
    yield "procedure.bt-23", said("subject.cpv", codes.nature(tender.subject), required=True)
    yield "procedure.bt-24", said("summary", tender.summary or tender.title, required=True)
    yield "procedure.bt-31", said("lot_rules.max_bids", _number(lots.max_bids))
    yield "procedure.bt-33", said("lot_rules.max_awards", _number(lots.max_awards))
    yield "procedure.bt-67", Said(tuple(grounds))
    yield "procedure.bt-88", said("procedure.invite.text", invite.text if invite else None)
    yield "procedure.bt-105", said("procedure.type", codes.procedure(procedure), _name(facts), required=True)
    yield "procedure.bt-262", said("subject.cpv", *cpv[:1], required=True)
    yield "procedure.bt-263", said("subject.cpv", *cpv[1:])


def _number(number: int | None) -> str | None:
    return None if number is None else str(number)


def _name(facts: Facts) -> Spoken | None:
    """Return how the regime calls the procedure."""
    procedure = facts.dossier.tender.procedure
    kind = f"procedure.{procedure.type}"
    entry = facts.topic(f"{kind}-{procedure.stages}") or facts.topic(kind)
    return Spoken(entry.text) if entry else None
