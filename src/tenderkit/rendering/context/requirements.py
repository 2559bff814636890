# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``requirements.yaml`` goes in; chapters and requirements by group as templates print them come out."""

from collections import Counter
from typing import Any

from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.requirement import Requirement
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.words import N_

KINDS = {
    "function": N_("function"),
    "quality": N_("quality"),
    "interface": N_("interface"),
    "data": N_("data"),
    "operation": N_("operation"),
    "constraint": N_("constraint"),
    "deliverable": N_("deliverable"),
}
PRIORITIES = {"must": N_("must"), "should": N_("should"), "may": N_("may")}


def requirements_context(dossier: Dossier, judged: Judged, names: Names) -> dict[str, Any]:
    """Return the specification for *judged*: withdrawn requirements and those of other lots are left out."""
    specification = dossier.specification
    lot = judged.lot.id if judged.lot else None
    wanted = [r for r in specification.active() if lot is None or r.lot in (None, lot)]
    sections = [plain(section, names) for section in specification.sections]
    known = {group.id for group in specification.groups}
    groups = [
        {**plain(group, names), "requirements": [_one(r, names) for r in wanted if r.group == group.id]}
        for group in specification.groups
    ]
    rest = [_one(r, names) for r in wanted if r.group not in known]
    groups.append({"id": None, "title": None, "text": None, "requirements": rest})
    counts = Counter(r.priority for r in wanted)
    return {
        "sections_before": [section for section in sections if section["place"] == "before"],
        "sections_after": [section for section in sections if section["place"] == "after"],
        "groups": [group for group in groups if group["requirements"] or (group["id"] and group["text"])],
        "declared": [_one(r, names) for r in wanted if r.declare],
        "counts": {**{name: counts[name] for name in PRIORITIES}, "all": len(wanted)},
    }


def _one(requirement: Requirement, names: Names) -> dict[str, Any]:
    priority = requirement.priority
    return {
        **plain(requirement, names),
        "kind_label": names.translate(KINDS[requirement.kind]),
        "priority_label": names.translate(PRIORITIES[priority]) if priority else None,
    }
