# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a selection stands goes in; what people, or machines, read of it comes out."""

from collections.abc import Iterator
from typing import Any

from tenderkit.model.dossier import Dossier
from tenderkit.model.numbers import decimal_text
from tenderkit.model.selection import Selection
from tenderkit.outcome.selection import Applicant, Standing, Way
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.grounds import wrapped
from tenderkit.rendering.numbers import exact_text
from tenderkit.words import N_, Message, Translate, sentence

WAYS = {
    Way.WAITING: N_("Something is still to be done before anybody is chosen."),
    Way.NOBODY: N_("No applicant is suitable."),
    Way.ALL: N_("No more are suitable than may be invited: all of them are."),
    Way.TOO_FEW: N_("Fewer are suitable than were to be invited; people decide whether it goes on."),
    Way.RANKED: N_("The published criteria tell apart who is invited."),
    Way.DRAWN: N_("At the edge applicants were equal; lots were drawn, as published."),
    Way.TIE: N_("At the edge applicants are equal; lots decide, as published."),
    Way.PEOPLE: N_("More are suitable than may be invited; people choose by what was published."),
}
SUITABLE = {True: N_("suitable"), False: N_("not suitable"), None: N_("still to be examined")}


def selection_text(dossier: Dossier, found: Standing, language: str, translate: Translate) -> str:
    """Return every applicant in a line, then how it is settled, who is in, and what was decided."""
    if not found.applicants:
        return translate(N_("No application came in that counts."))
    names = {each.id: each.bidder.name for each in dossier.applications}
    rows = [_row(each, found, names[each.id], translate) for each in found.applicants]
    lines = [f"  {row}" for row in rows]
    lines += ["", *wrapped(translate(WAYS[found.way]), "")]
    for words, ids in (
        (N_("By the rule are invited: {ids}."), found.chosen),
        (N_("Equal at the edge: {ids}."), found.tied),
        (N_("Points are missing: {ids}."), tuple(f"{a} ({c})" for a, c in found.missing)),
    ):
        if ids:
            lines += wrapped(sentence(Message(words, {"ids": ", ".join(ids)}), translate), "")
    lines += [line for text in _decided(dossier.selection, language, translate) for line in wrapped(text, "")]
    return "\n".join(lines)


def selection_json(found: Standing, selection: Selection) -> dict[str, Any]:
    """Return ``{way, applicants[], chosen[], tied[], seats, decided}``."""
    decision = selection.decision
    return {
        "way": found.way.value,
        "rank_by": list(found.rank_by),
        "applicants": [
            {
                "application": each.id,
                "suitable": each.suitable,
                "points": {
                    id_: None if points is None else exact_text(points)
                    for id_, points in zip(found.rank_by, each.points, strict=True)
                },
                "rank": each.rank,
            }
            for each in found.applicants
        ],
        "chosen": list(found.chosen),
        "tied": list(found.tied),
        "seats": found.seats,
        "decided": None
        if decision is None
        else {"invited": list(decision.invited), "on": decision.on.isoformat()},
        "sent": sorted(selection.sent),
    }


def _row(each: Applicant, found: Standing, name: str, translate: Translate) -> str:
    points = [
        f"{id_} {'–' if value is None else decimal_text(value)}"
        for id_, value in zip(found.rank_by, each.points, strict=True)
    ]
    rank = f"{each.rank}." if each.rank else "–"
    return "  ".join([rank.rjust(3), each.id, translate(SUITABLE[each.suitable]).ljust(14), *points, name])


def _decided(selection: Selection, language: str, translate: Translate) -> Iterator[str]:
    decision = selection.decision
    if decision is not None:
        on = day_text(decision.on, language)
        values = {"ids": ", ".join(decision.invited), "by": decision.by, "on": on}
        yield sentence(Message(N_("Decided on {on} by {by}: {ids}."), values), translate)
    if selection.sent:
        words = Message(N_("Invitations sent: {ids}."), {"ids": ", ".join(sorted(selection.sent))})
        yield sentence(words, translate)
