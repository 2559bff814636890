# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of publication goes in; what may be said when comes out, for the file and the press release."""

from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.internal import Internal, PublicationEntry
from tenderkit.model.project_guide import NEVER, Fact, ProjectGuide, PublicationPhase
from tenderkit.rendering.context.award import public_award_context
from tenderkit.rendering.context.bid_price import Taxed, taxed_price
from tenderkit.rendering.context.internal import spoken
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.wanted import OUT, settled

AWARDED = "awarded"
"""The phase of a press release on the award."""


def publication_context(
    internal: Internal, guide: ProjectGuide, legal: Law, names: Names
) -> list[dict[str, Any]]:
    """Return each phase with what may be said in it, its law and its entries; entries without one last."""
    phases = [_phase(phase, internal, guide, legal, names) for phase in guide.phases]
    rest = [one for one in internal.publication_plan if one.phase is None]
    if not rest:
        return phases
    entries = [_entry(one, guide, names) for one in rest]
    return [
        *phases,
        {"id": None, "title": None, "advice": None, "basis": [], "facts": [], "entries": entries},
    ]


def never_context(guide: ProjectGuide, legal: Law, names: Names) -> list[dict[str, Any]]:
    """Return what is never said to everybody, with its law."""
    return [_fact(fact, legal, names) for fact in guide.facts if fact.public == NEVER]


def told(internal: Internal, guide: ProjectGuide) -> frozenset[str]:
    """Return what the press release on the award may tell, by the plan; without one, by the shipped list."""
    order = [phase.id for phase in guide.phases]
    until = order[: order.index(AWARDED) + 1]
    entries = [e for e in internal.publication_plan if e.phase in until and e.says and e.audience == "public"]
    if not any(entry.phase == AWARDED for entry in entries):
        return frozenset(guide.press)
    facts = {fact.id: fact for fact in guide.facts}
    return frozenset(name for entry in entries for name in entry.says if guide.may_say(facts[name], entry))


def press_context(dossier: Dossier, guide: ProjectGuide, names: Names) -> dict[str, Any]:
    """Return what the plan lets the press release tell; what it may not print is not there."""
    may = told(dossier.internal, guide)
    award = public_award_context(dossier, names)
    if "winner" not in may:
        award = {"results": [{**each, "winner": None} for each in award["results"]]}
    return {
        "award": award,
        "publication": {
            "says": {fact.id: fact.id in may for fact in guide.facts},
            "bids": bids_number(dossier) if "bids_number" in may else None,
            "prices": [
                {
                    "lot": judged.lot.id if judged.lot else None,
                    "amount": names.money(price.gross),
                    "taxed": bool(price.vat),
                }
                for judged, price in contract_sums(dossier)
            ]
            if "price" in may
            else [],
        },
    }


def bids_number(dossier: Dossier) -> str:
    """Return how many bids there were that nobody withdrew or replaced."""
    return str(sum(bid.status not in OUT for bid in dossier.bids))


def contract_sums(dossier: Dossier) -> list[tuple[Judged, Taxed]]:
    """Return the price by which each bid that won was evaluated, with tax where the bidder pays one."""
    found: list[tuple[Judged, Taxed]] = []
    for judged in dossier.judged:
        decision = settled(dossier, judged)
        bid = next((b for b in dossier.bids if decision and b.id == decision.bid), None)
        if decision and decision.kind == "award" and bid and (price := taxed_price(dossier, judged, bid)):
            found.append((judged, price))
    return found


def _phase(
    phase: PublicationPhase, internal: Internal, guide: ProjectGuide, legal: Law, names: Names
) -> dict[str, Any]:
    return {
        "id": phase.id,
        "title": phase.title[names.language],
        "advice": phase.advice[names.language],
        "basis": [cited for topic in phase.topics if (cited := legal.topic(topic))],
        "facts": [_fact(fact, legal, names) for fact in guide.facts if fact.public == phase.id],
        "entries": [_entry(one, guide, names) for one in internal.publication_plan if one.phase == phase.id],
    }


def _fact(fact: Fact, legal: Law, names: Names) -> dict[str, Any]:
    return {
        "title": fact.title[names.language],
        "ground": fact.ground,
        "basis": [cited for topic in fact.topics if (cited := legal.topic(topic))],
    }


def _entry(one: PublicationEntry, guide: ProjectGuide, names: Names) -> dict[str, Any]:
    facts = {fact.id: fact for fact in guide.facts}
    return {
        **plain(one, names),
        "when": spoken(one.when, names),
        "says": [facts[name].title[names.language] for name in one.says],
        "forbidden": [
            facts[name].title[names.language]
            for name in one.says
            if one.phase and not guide.may_say(facts[name], one)
        ],
    }
