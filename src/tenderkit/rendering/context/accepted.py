# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is to be delivered and what was looked at go in; the lines of the acceptance protocol come out."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from tenderkit.model.delivery import AcceptanceLine, RepositoryCheck
from tenderkit.model.delivery_scope import DueRequirement, due_lines, due_requirements
from tenderkit.model.dossier import Dossier
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.requirements import PRIORITIES
from tenderkit.words import N_

RESULTS = {"met": N_("met"), "not_met": N_("not met"), "open": N_("open")}
_MOST = 40
"""Findings of the repository that are printed one by one."""
_FINDING = ("severity", "check", "file", "message", "remedy")
_LATIN = (*range(0xA1, 0xAD), *range(0xAE, 0x180), 0x2013, *range(0x2018, 0x201F), 0x2026)
_LEGIBLE = frozenset(map(chr, (*range(0x20, 0x7F), *_LATIN)))
"""Letters of Latin scripts, dashes and quotation marks."""


def acceptance_context(
    dossier: Dossier, repository: Mapping[str, Any] | None, names: Names
) -> dict[str, Any]:
    """Return each requirement with its tests, partial and final acceptance, and the check of the repository.

    Args:
        dossier: the dossier.
        repository: what ``accept --record`` kept, as it lies there.
        names: how things are called.
    """
    lines = {(line.requirement, line.test): line for line in due_lines(dossier)}
    counts = Counter(line.result for line in lines.values())
    known = dossier.delivery.acceptance
    sections = {group.id: group.title for group in dossier.specification.groups}
    return {
        "groups": _groups(
            dossier, [_requirement(r, lines, names) for r in due_requirements(dossier)], sections
        ),
        "counts": {**{name: counts[name] for name in RESULTS}, "all": len(lines)},
        "partial": [
            {**plain(each, names), "title": _milestone(dossier, each.milestone)} for each in known.partial
        ],
        "final": plain(known.final, names),
        "repository": _repository(repository, names) if repository else _numbers(known.repository, names),
    }


def _groups(
    dossier: Dossier, found: list[dict[str, Any]], sections: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return the requirements by the chapters of the specification; those without one, and new ones, last."""
    group_of = {r.id: r.group for r in dossier.specification.requirements if r.group in sections}
    groups: list[dict[str, Any]] = [
        {"title": title, "requirements": [r for r in found if group_of.get(r["id"]) == id_]}
        for id_, title in sections.items()
    ]
    groups.append({"title": None, "requirements": [r for r in found if r["id"] not in group_of]})
    return [group for group in groups if group["requirements"]]


def _requirement(
    due: DueRequirement, lines: Mapping[tuple[str, str], AcceptanceLine], names: Names
) -> dict[str, Any]:
    return {
        "id": due.id,
        "title": due.title,
        "priority_label": names.translate(PRIORITIES[due.priority]) if due.priority else None,
        "change": due.change,
        "tests": [
            {
                "id": test.id,
                "text": test.text if test.text != due.title else None,
                "method": test.method,
                **_result(lines[due.id, test.id], names),
            }
            for test in due.tests
        ],
    }


def _result(line: AcceptanceLine, names: Names) -> dict[str, Any]:
    return {
        "result": line.result,
        "result_label": names.translate(RESULTS[line.result]),
        "by": line.by,
        "on": plain(line.on, names),
        "remark": line.remark,
    }


def _milestone(dossier: Dossier, id_: str) -> str | None:
    known = {each.id: each.title for each in dossier.tender.contract.milestones}
    known |= {each.id: each.title for each in dossier.delivery.milestones}
    return known.get(id_)


def _repository(kept: Mapping[str, Any], names: Names) -> dict[str, Any]:
    """Return what the check of the repository found: numbers, errors and warnings; hints are counted."""
    counts = kept.get("counts", {})
    findings = [each for each in kept.get("findings", ()) if each.get("severity") in {"error", "warning"}]
    checked = date.fromisoformat(str(kept["checked"])[:10]) if kept.get("checked") else None
    return {
        "commit": _legible(str(kept.get("commit", ""))),
        "on": day_text(checked, names.language) if checked else None,
        "counts": {name: str(counts.get(name, 0)) for name in ("error", "warning", "info")},
        "findings": [
            {key: _legible(str(each.get(key, ""))) for key in _FINDING} for each in findings[:_MOST]
        ],
        "more": max(0, len(findings) - _MOST),
        "notes": [_legible(str(note)) for note in kept.get("notes", ())],
    }


def _numbers(check: RepositoryCheck | None, names: Names) -> dict[str, Any] | None:
    """Return what the protocol itself says of the check, where its whole result does not lie there."""
    if check is None:
        return None
    return {
        "commit": check.commit,
        "on": day_text(check.on, names.language),
        "counts": {"error": str(check.errors), "warning": str(check.warnings), "info": None},
        "findings": [],
        "more": 0,
        "notes": [],
    }


def _legible(text: str) -> str:
    """Return *text* of a foreign repository with a question mark for what the fonts of documents may lack."""
    return "".join(one if one in _LEGIBLE else "?" for one in " ".join(text.split()))
