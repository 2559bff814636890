# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known after the award goes in; what documents of the delivery may say comes out.

They go to the contractor, so nothing of other bidders stands in it, no points, no estimate and no reason.
"""

from typing import Any

from tenderkit.model.delivery_entries import HandoverItem, MeetingKind
from tenderkit.model.delivery_scope import due_functions
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import PublicationEntry
from tenderkit.rendering.context.accepted import acceptance_context
from tenderkit.rendering.context.changed import changes_context, staff_context
from tenderkit.rendering.context.contractor import contractors_context
from tenderkit.rendering.context.internal import spoken
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.reviewed import budget_context, reviews_context, titles
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import Wanted

DELIVER = "deliver"
"""The phase that has this name."""
_LATER = frozenset({"awarded", "delivered"})
"""Phases of the plan of publication that a contractor has to know."""
_CLASSES = (1, 2, 3)
_INDENT = "\u00a0"


def delivery_context(dossier: Dossier, wanted: Wanted, results: Results, names: Names) -> dict[str, Any]:
    """Return ``delivery``: people, meetings, reviews, changes, acceptance, defects, what passes on."""
    known = dossier.delivery
    reviews = reviews_context(dossier, names)
    return {
        "delivery": {
            "contractors": contractors_context(dossier),
            "team": [{"role": m.role, "name": m.name, "unit": m.unit} for m in dossier.internal.team],
            "kickoff": _kickoff(dossier, names),
            "communication": plain(known.communication, names),
            "publication": _publication(dossier, names),
            "milestones": _milestones(dossier, names),
            "reviews": reviews,
            "review": next((r for r in reviews if wanted.review and r["id"] == wanted.review.id), None),
            "budget": budget_context(dossier, results, wanted.review, names),
            "changes": changes_context(dossier, results.delivered.sums, names),
            "staff": staff_context(dossier, names),
            "acceptance": acceptance_context(dossier, results.delivered.repository, names),
            "defects": _defects(dossier, names),
            "handover": _handover(dossier, results, names),
            "report": plain(known.report, names),
            "functions": _functions(dossier),
            "publiccode": _blocks(results.delivered.publiccode),
        }
    }


def _blocks(text: str | None) -> list[list[str]] | None:
    """Return the lines of a file in YAML, one block for each key at the top; its indents stay on paper."""
    blocks: list[list[str]] = []
    for line in (text or "").splitlines():
        inner = line.lstrip(" ")
        if (inner == line and not line.startswith("- ")) or not blocks:
            blocks.append([])
        blocks[-1].append(_INDENT * (len(line) - len(inner)) + inner)
    return blocks or None


def _kickoff(dossier: Dossier, names: Names) -> dict[str, Any] | None:
    """Return the minutes of the last kick-off; None before there was one."""
    found = [meeting for meeting in dossier.delivery.meetings if meeting.kind is MeetingKind.KICKOFF]
    return plain(found[-1], names) if found else None


def _publication(dossier: Dossier, names: Names) -> list[dict[str, Any]]:
    """Return what the public is told from the award on; where the plan names no phase, nothing."""
    return [
        {"when": spoken(entry.when, names), "what": entry.what, "channel": entry.channel}
        for entry in public_entries(dossier)
    ]


def public_entries(dossier: Dossier) -> tuple[PublicationEntry, ...]:
    """Return what the plan of publication tells everybody from the award on."""
    plan = dossier.internal.publication_plan
    return tuple(entry for entry in plan if entry.phase in _LATER and entry.audience == "public")


def _milestones(dossier: Dossier, names: Names) -> list[dict[str, Any]]:
    """Return the milestones as they are watched; before that as the contract has them."""
    named = titles(dossier)
    if dossier.delivery.milestones:
        return [
            {
                **plain(each, names),
                "requirements": [{"id": id_, "title": named.get(id_)} for id_ in each.requirements],
                "amount": names.money(each.amount.written) if each.amount else None,
            }
            for each in dossier.delivery.milestones
        ]
    return [
        {
            "id": each.id,
            "title": each.title,
            "planned": plain(each.due, names),
            "done": None,
            "requirements": [],
            "amount": None,
            "by": None,
        }
        for each in dossier.tender.contract.milestones
    ]


def _defects(dossier: Dossier, names: Names) -> list[dict[str, Any]]:
    """Return each class of defects with its entries, those that are open first."""
    named = titles(dossier)
    found = sorted(dossier.delivery.defects, key=lambda each: each.fixed is not None)
    return [
        {
            "class": str(number),
            "open": str(sum(each.class_ == number and each.fixed is None for each in found)),
            "entries": [
                {**plain(each, names), "requirement_title": named.get(each.requirement or "")}
                for each in found
                if each.class_ == number
            ],
        }
        for number in _CLASSES
    ]


def _handover(dossier: Dossier, results: Results, names: Names) -> list[dict[str, Any]]:
    """Return each kind of things with its lines: as recorded, else as the shipped list has them."""
    listed, recorded = results.delivered.handover, dossier.delivery.handover
    known = {item["id"]: item for item in listed.get("items", ())}
    lines = [_line(item, known.get(item.id, {}), names) for item in recorded]
    if not recorded:
        lines = [_open_line(item, names) for item in known.values()]
    return [
        {"id": kind["id"], "title": kind[names.language], "entries": found}
        for kind in listed.get("kinds", ())
        if (found := [line for line in lines if line["kind"] == kind["id"]])
    ]


def _functions(dossier: Dossier) -> list[dict[str, Any]]:
    """Return what the software does by the chapters of the specification; what a change brought in, last."""
    chapter = {r.id: r.group for r in dossier.specification.requirements}
    groups = dossier.specification.groups
    due = due_functions(dossier)
    known = {group.id for group in groups}
    found: list[tuple[str | None, list[str]]] = [
        (group.title, [f.title for f in due if chapter.get(f.id) == group.id]) for group in groups
    ]
    found.append((None, [f.title for f in due if chapter.get(f.id) not in known]))
    return [{"title": title, "entries": entries} for title, entries in found if entries]


def _line(item: HandoverItem, listed: dict[str, Any], names: Names) -> dict[str, Any]:
    return {**plain(item, names), "seen": listed.get("seen", {}).get(names.language)}


def _open_line(item: dict[str, Any], names: Names) -> dict[str, Any]:
    said = dict.fromkeys(("from", "to", "done", "by", "remark"))
    return {
        **said,
        "id": item["id"],
        "kind": item["kind"],
        "title": item[names.language],
        "seen": item["seen"][names.language],
    }
