# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document on the project goes in; team, responsibilities, costs and what may be said come out for it.

Notes for the file get all of it, the profile what is meant for everybody, the press release what the plan of
publication lets it tell: what a template is not handed it cannot print.
"""

from typing import Any

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Internal, TeamRole
from tenderkit.model.project_guide import (
    Activity,
    GuideRole,
    ProjectGuide,
    activities_of,
    filled_by,
    missing_roles,
)
from tenderkit.outcome.costs import CostRow, Costs
from tenderkit.rendering.calendar import month_text
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names, plain
from tenderkit.rendering.context.publication import never_context, press_context, publication_context
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import Wanted

PROFILE = "projektsteckbrief"
PRESS = "pressemitteilung"
_NOTES = frozenset({"beschlussvorlage", "projektteam"})
ON_PROJECT = _NOTES | {PRESS}
"""Documents that print team, costs or what may be said when."""


def project_context(
    dossier: Dossier, wanted: Wanted, results: Results, legal: Law, names: Names
) -> dict[str, Any]:
    """Return what *wanted* may use of the project; nothing for all other documents."""
    if wanted.kind.id == PROFILE:
        profile = dossier.internal.profile
        return {"profile": plain(profile, names) if profile else None}
    if results.guide is None:
        return {}
    if wanted.kind.id == PRESS:
        return press_context(dossier, results.guide, names)
    if wanted.kind.id not in _NOTES:
        return {}
    return {
        "project": {
            **_team(dossier.internal, results.guide, names),
            "publication": publication_context(dossier.internal, results.guide, legal, names),
            "never": never_context(results.guide, legal, names),
            "costs": _costs(results.costs, dossier.internal, names) if results.costs else None,
        }
    }


def _team(internal: Internal, guide: ProjectGuide, names: Names) -> dict[str, Any]:
    missing = missing_roles(internal, guide)
    return {
        "team": [_member(one, internal, guide, names) for one in internal.team],
        "roles": [
            {
                "id": role.id,
                "short": role.short[names.language],
                "title": role.title[names.language],
                "ours": role.ours,
                "people": [one.name or one.unit or one.role for one in filled_by(internal.team, role)],
                "missing": role in missing,
            }
            for role in guide.roles
        ],
        "activities": [_activity(one, guide, names) for one in activities_of(internal, guide)],
        "missing": [_missing(role, internal, guide, names) for role in missing],
    }


def _member(one: TeamRole, internal: Internal, guide: ProjectGuide, names: Names) -> dict[str, Any]:
    filled = [role for role in guide.roles if one in filled_by(internal.team, role)]
    return {**plain(one, names), "shorts": [role.short[names.language] for role in filled]}


def _activity(one: Activity, guide: ProjectGuide, names: Names) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title[names.language],
        "phase": one.phase,
        "parts": [one.roles.get(role.id, "") for role in guide.roles],
    }


def _missing(role: GuideRole, internal: Internal, guide: ProjectGuide, names: Names) -> dict[str, Any]:
    """Return a role that nobody fills, with what waits for it."""
    waiting = [one for one in activities_of(internal, guide) if role.id in one.answering]
    return {
        "title": role.title[names.language],
        "answers": [one.title[names.language] for one in waiting],
    }


def _costs(costs: Costs, internal: Internal, names: Names) -> dict[str, Any]:
    budget = internal.budget.amount if internal.budget else None
    beyond = costs.total.total - budget.exact if budget else 0
    return {
        "beyond_budget": names.money(beyond) if beyond > 0 else None,
        "years": [str(year) for year in costs.years],
        "rows": [_row(row, names) for row in costs.rows],
        "net": _row(costs.net, names),
        "vat": _row(costs.vat, names) if costs.vat_percent else None,
        "vat_percent": names.number(costs.vat_percent),
        "gross": names.money(costs.net.total + costs.vat.total),
        "running": [_row(row, names) for row in costs.running],
        "total": _row(costs.total, names),
        "total_text": names.money(costs.total.total),
        "grants": [
            {"programme": grant.programme, "amount": names.money(grant.amount)} for grant in costs.grants
        ],
        "granted": names.money(costs.granted) if costs.grants else None,
        "own": names.money(max(costs.own, 0)),
        "excess": names.money(-costs.own) if costs.own < 0 else None,
        "as_of": plain(costs.as_of, names)["text"],
        "from": month_text(costs.development[0], names.language),
        "until": month_text(costs.development[1], names.language),
        "service_from": month_text(costs.service_from, names.language),
        "undated": costs.undated,
        "continued": costs.continued,
    }


def _row(row: CostRow, names: Names) -> dict[str, Any]:
    """Return a row; the title of what goes on beyond the estimate says so in the template."""
    return {
        "title": row.title,
        "kind": row.kind,
        "years": [names.shown(amount) if amount else "–" for amount in row.by_year],
        "total": names.shown(row.total),
    }
