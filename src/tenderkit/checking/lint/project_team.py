# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK550 to TK552, TK556, who does what: team, responsibilities, council paper go in; gaps come out."""

import re
from collections.abc import Iterator

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.project_guide import missing_roles, project_guide
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

_FILE = "internal.yaml"
_TO_FILL = re.compile(r"\s*\[[^\[\]]+\]\s*")
"""A name that still says what is to be written, such as ``[Name]``."""
_ROLES = {
    "product_owner": N_("product owner"),
    "technical_lead": N_("technical lead"),
    "data_protection": N_("data protection"),
    "security": N_("information security"),
    "accessibility": N_("accessibility"),
    "procurement": N_("procurement office"),
    "community_manager": N_("community manager"),
}
"""Roles that somebody of the buyer fills, in words."""
_ALTERNATIVES = {
    "nothing": N_("doing nothing"),
    "product": N_("a ready-made product"),
}
"""What every council asks for."""


def not_one_answers(subject: Subject) -> Iterator[Flaw]:
    """Yield activities for which nobody answers, or several do."""
    for one in subject.dossier.internal.raci:
        answering = [role for role, part in one.roles.items() if "A" in part]
        if len(answering) == 1:
            continue
        what = Message(N_("nobody answers for {id}"), {"id": one.id})
        if answering:
            what = Message(
                N_("several roles answer for {id}: {roles}"), {"id": one.id, "roles": ", ".join(answering)}
            )
        remedy = Message(N_("Give exactly one role `A` or `A/R`; the others do it, advise or are told."))
        yield Flaw(one.id, subject.place(_FILE, "raci", one.id, "roles"), what, remedy)


def roles_nobody_fills(subject: Subject) -> Iterator[Flaw]:
    """Yield roles that a project needs, or that answer for something, and nobody of the team fills."""
    internal = subject.dossier.internal
    if not internal.team or any(_TO_FILL.fullmatch(one.name or "") for one in internal.team):
        return  # that something is still to be filled in is said already
    for role in missing_roles(internal, project_guide(subject.lists["project"])):
        what = Message(N_("nobody of the team is named for: {role}"), {"role": Message(_ROLES[role.id])})
        remedy = Message(
            N_("Add who it is under `team`, or `fills: [{id}]` where somebody does it already."),
            {"id": role.id},
        )
        yield Flaw(role.id, subject.place(_FILE, "team"), what, remedy)


def activities_without_title(subject: Subject) -> Iterator[Flaw]:
    """Yield activities that tenderkit does not ship and that nobody has named."""
    raci = subject.dossier.internal.raci
    if not any(one.title is None for one in raci):
        return
    known = {one.id for one in project_guide(subject.lists["project"]).activities}
    for one in raci:
        if one.title is None and one.id not in known:
            what = Message(N_("the activity {id} has no title"), {"id": one.id})
            remedy = Message(
                N_("Give it a `title`, or the id of a shipped activity: {known}."),
                {"known": ", ".join(sorted(known))},
            )
            yield Flaw(one.id, subject.place(_FILE, "raci", one.id, "id"), what, remedy)


def alternatives_nobody_weighed(subject: Subject) -> Iterator[Flaw]:
    """Yield council papers that leave out what the council will ask for."""
    council = subject.dossier.internal.council
    if council is None or council.paper is None:
        return
    kinds = {one.kind for one in council.paper.alternatives}
    for kind, words in _ALTERNATIVES.items():
        if kind not in kinds:
            what = Message(
                N_("the council paper says nothing of: {alternative}"), {"alternative": Message(words)}
            )
            remedy = Message(
                N_("Add an entry of `kind: {kind}` under `alternatives`, with what speaks against it."),
                {"kind": kind},
            )
            yield Flaw(kind, subject.place(_FILE, "council", "paper"), what, remedy)


RULES = (
    Rule("TK550", Severity.WARNING, not_one_answers),
    Rule("TK551", Severity.INFO, roles_nobody_fills),
    Rule("TK552", Severity.WARNING, activities_without_title),
    Rule("TK556", Severity.INFO, alternatives_nobody_weighed),
)
