# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points, or who is invited, go in as people say it; it is held against the published rule and recorded."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from tenderkit.checking.selection import (
    decision_problems,
    points_problems,
    sending_problems,
    telling_problems,
    undecidable,
)
from tenderkit.cli.applications_desk import Applied
from tenderkit.cli.award_speech import tell, tell_command
from tenderkit.cli.data_file import changed_file
from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.applicants import invited, not_invited
from tenderkit.model.bid import Application, SelectionPoints
from tenderkit.model.intake import APPLICATIONS
from tenderkit.model.numbers import Amount, amount
from tenderkit.model.selection import SELECTION, SelectionDecision, Sent
from tenderkit.problems import raise_if_any
from tenderkit.recording.applications import with_invitation, with_points, with_rejection, with_selection
from tenderkit.words import N_

LETTER = "aufforderung-zweite-stufe"
REFUSED = "absageschreiben-bewerbung"


def record_points(desk: Applied, id_: str, typed: Sequence[str], reason: str, statement: Statement) -> None:
    """Record points of the application *id_*, typed as ``E-05=3``.

    Raises:
        InputError: there is no such application or criterion, or the points are no number.
    """
    given = dict(_parted(text) for text in typed)
    raise_if_any(list(points_problems(desk.dossier, id_, given)))
    on, by = statement.at.date(), statement.by or ""
    points = {
        criterion: SelectionPoints(number, reason.strip(), by, on)
        for criterion, number in given.items()
        if number is not None
    }
    name = APPLICATIONS.file(id_)
    change = changed_file(desk.folder, name, lambda data: with_points(data, points))
    data: dict[str, object] = {
        "application": id_,
        "points": {criterion: each.points.written for criterion, each in points.items()},
    }
    made = recorded(desk.folder, Kind.SELECTION, statement, {name: change}, data)
    tell(N_("{id}: points recorded as entry {n}."), id=id_, n=made.n)


def record_decision(
    desk: Applied, invite: str | None, texts: tuple[str, str | None, str | None], statement: Statement
) -> None:
    """Record who is invited; *texts* are reason, why it deviates, why it corrects.

    Raises:
        InputError: it cannot be decided yet, or not so.
    """
    raise_if_any(list(undecidable(desk.dossier, desk.standing)))
    reason, deviates, corrects = texts
    named = desk.standing.chosen if invite is None else _ids(invite)
    decision = SelectionDecision(
        named, reason.strip(), statement.by or "", statement.at.date(), deviates, corrects
    )
    raise_if_any(list(decision_problems(desk.dossier, desk.standing, decision)))
    changes = {SELECTION: changed_file(desk.folder, SELECTION, lambda data: with_selection(data, decision))}
    for application in desk.dossier.applications:
        name, is_in = APPLICATIONS.file(application.id), application.id in named
        if application.invited is not is_in:
            changes[name] = changed_file(desk.folder, name, partial(_with_invited, is_in))
    data: dict[str, object] = {"invited": list(named), "way": desk.standing.way.value}
    made = recorded(desk.folder, Kind.SELECTION, statement, changes, data)
    tell(N_("To be invited: {ids}. Recorded as entry {n}."), ids=", ".join(named), n=made.n)
    tell_command(N_("Then:"), "applications", "invite", desk.folder, "--by", "…", err=True)


def _with_invited(is_in: bool, data: Mapping[str, Any]) -> dict[str, Any]:
    return {**data, "invited": is_in}


def record_invitation(desk: Applied, statement: Statement) -> None:
    """Record that the letters to all that are to be invited went out.

    Raises:
        InputError: nobody has decided, or all went out.
    """
    raise_if_any(list(sending_problems(desk.dossier)))
    ids = _untold(invited(desk.dossier), desk.dossier.selection.sent)
    sent = Sent(ids, statement.at.date(), statement.by or "")
    change = changed_file(desk.folder, SELECTION, lambda data: with_invitation(data, sent))
    made = recorded(desk.folder, Kind.INVITATION, statement, {SELECTION: change}, {"applications": list(ids)})
    tell(N_("Invited: {ids}. Recorded as entry {n}."), ids=", ".join(ids), n=made.n)
    tell_command(N_("The letters:"), "render", desk.folder, LETTER, "--phase", "stages", err=True)
    if set(_ids_of(not_invited(desk.dossier))) - desk.dossier.selection.told:
        words = N_("Those who are not invited are told with:")
        tell_command(words, "applications", "inform", desk.folder, "--by", "…", err=True)


def record_rejection(desk: Applied, statement: Statement) -> None:
    """Record that the letters to all that are not invited went out.

    Raises:
        InputError: nobody has decided, or there is nobody to tell.
    """
    raise_if_any(list(telling_problems(desk.dossier)))
    ids = _untold(not_invited(desk.dossier), desk.dossier.selection.told)
    sent = Sent(ids, statement.at.date(), statement.by or "")
    change = changed_file(desk.folder, SELECTION, lambda data: with_rejection(data, sent))
    data: dict[str, object] = {"document": REFUSED, "applications": list(ids)}
    made = recorded(desk.folder, Kind.LETTER, statement, {SELECTION: change}, data)
    tell(N_("Told: {ids}. Recorded as entry {n}."), ids=", ".join(ids), n=made.n)
    tell_command(N_("The letters:"), "render", desk.folder, REFUSED, "--phase", "stages", err=True)


def _ids_of(applications: Sequence[Application]) -> tuple[str, ...]:
    return tuple(each.id for each in applications)


def _untold(applications: Sequence[Application], told: Collection[str]) -> tuple[str, ...]:
    return tuple(id_ for id_ in _ids_of(applications) if id_ not in told)


def _parted(text: str) -> tuple[str, Amount | None]:
    criterion, _, number = text.partition("=")
    return criterion.strip(), amount(number.strip())


def _ids(text: str) -> tuple[str, ...]:
    return tuple(sorted({id_.strip() for id_ in text.split(",") if id_.strip()}))
