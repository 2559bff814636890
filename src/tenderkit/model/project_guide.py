# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped list ``project`` goes in; roles, activities and what may be said when come out as records."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tenderkit.model.internal import Internal, PublicationEntry, TeamRole
from tenderkit.records import dataclass

NEVER = "never"


@dataclass(frozen=True, slots=True)
class GuideRole:
    """A role of the table of responsibilities."""

    id: str
    short: Mapping[str, str]
    title: Mapping[str, str]
    needed: bool
    """Whether every project needs somebody for it."""
    ours: bool
    """Whether somebody of the buyer fills it."""
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """A row of the table of responsibilities (RACI)."""

    id: str
    phase: str | None
    title: Mapping[str, str]
    roles: Mapping[str, str]

    @property
    def answering(self) -> tuple[str, ...]:
        """Who answers for it; one, where all is well."""
        return tuple(role for role, part in self.roles.items() if "A" in part)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that may be told from some phase on."""

    id: str
    title: Mapping[str, str]
    public: str
    closed: str
    ground: bool
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicationPhase:
    """A part of the procedure, and what to heed in it."""

    id: str
    title: Mapping[str, str]
    advice: Mapping[str, str]
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProjectGuide:
    """What tenderkit knows of project teams and of publicity."""

    roles: tuple[GuideRole, ...]
    activities: tuple[Activity, ...]
    phases: tuple[PublicationPhase, ...]
    facts: tuple[Fact, ...]
    press: tuple[str, ...]
    profile_length: int

    def may_say(self, fact: Fact, entry: PublicationEntry) -> bool:
        """Return whether *entry*, which has a phase, may tell *fact*."""
        first = fact.public if entry.audience == "public" else fact.closed
        order = [phase.id for phase in self.phases]
        if first == NEVER or order.index(str(entry.phase)) < order.index(first):
            return False
        return not fact.ground or bool(entry.ground) or entry.audience == "closed"


def project_guide(data: Mapping[str, Any]) -> ProjectGuide:
    """Return the shipped list *data* as records."""
    return ProjectGuide(
        roles=tuple(
            GuideRole(
                one["id"],
                one["short"],
                one["title"],
                one.get("needed", False),
                one.get("ours", False),
                tuple(one["words"]),
            )
            for one in data["roles"]
        ),
        activities=tuple(
            Activity(one["id"], one["phase"], one["title"], one["roles"]) for one in data["activities"]
        ),
        phases=tuple(
            PublicationPhase(one["id"], one["title"], one["advice"], tuple(one["topics"]))
            for one in data["phases"]
        ),
        facts=tuple(_fact(one) for one in data["facts"]),
        press=tuple(data["press"]),
        profile_length=data["profile_length"],
    )


def _fact(one: Mapping[str, Any]) -> Fact:
    topics = tuple(one.get("topics", ()))
    return Fact(one["id"], one["title"], one["public"], one["closed"], one.get("ground", False), topics)


def filled_by(team: Iterable[TeamRole], role: GuideRole) -> tuple[TeamRole, ...]:
    """Return who of *team* fills *role*: as it says, else as the name of the role tells."""
    pattern = "|".join(role.words) or "(?!)"
    return tuple(
        one
        for one in team
        if (role.id in one.fills if one.fills else re.search(pattern, one.role.casefold()))
    )


def activities_of(internal: Internal, guide: ProjectGuide) -> tuple[Activity, ...]:
    """Return the shipped activities with those of the house in their place, and its own behind them."""
    own = {one.id: one for one in internal.raci}
    shipped = {one.id: one for one in guide.activities}
    replaced = [
        Activity(one.id, one.phase, _titles(own[one.id].title, one.title), own[one.id].roles)
        if one.id in own
        else one
        for one in guide.activities
    ]
    added = [
        Activity(one.id, None, _titles(one.title, {"de": one.id, "en": one.id}), one.roles)
        for one in internal.raci
        if one.id not in shipped
    ]
    return (*replaced, *added)


def _titles(own: str | None, shipped: Mapping[str, str]) -> Mapping[str, str]:
    return shipped if own is None else dict.fromkeys(shipped, own)


def missing_roles(internal: Internal, guide: ProjectGuide) -> tuple[GuideRole, ...]:
    """Return the roles of the buyer that nobody with a name or a unit fills and somebody has to.

    Needed is what every project needs, and whatever answers for an activity.
    """
    answering = {role for one in activities_of(internal, guide) for role in one.answering}
    return tuple(
        role
        for role in guide.roles
        if role.ours
        and (role.needed or role.id in answering)
        and not any(one.name or one.unit for one in filled_by(internal.team, role))
    )
