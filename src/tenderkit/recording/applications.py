# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file of the applications says, and what people decided go in; what it shall say comes out."""

from collections.abc import Mapping
from typing import Any

from tenderkit.model.bid import SelectionPoints
from tenderkit.model.draw import Draw
from tenderkit.model.selection import SelectionDecision, Sent
from tenderkit.recording.award import announced

Data = Mapping[str, Any]


def with_points(data: Data, given: Mapping[str, SelectionPoints]) -> dict[str, Any]:
    """Return an application with points for selection criteria, in the place of older ones."""
    new = {
        id_: {
            "points": each.points.written,
            "reason": each.reason,
            "by": each.by,
            "on": each.on.isoformat(),
        }
        for id_, each in given.items()
    }
    return {**data, "points": {**data.get("points", {}), **new}}


def with_selection(data: Data, decision: SelectionDecision) -> dict[str, Any]:
    """Return the selection with *decision* behind the others."""
    written = {
        "invited": list(decision.invited),
        "reason": decision.reason,
        "deviates": decision.deviates,
        "corrects": decision.corrects,
        "by": decision.by,
        "on": decision.on.isoformat(),
    }
    return _added(data, "decisions", written)


def with_invitation(data: Data, sent: Sent) -> dict[str, Any]:
    """Return the selection with invitations that went out."""
    return _added(data, "invitations", _letters(sent))


def with_rejection(data: Data, sent: Sent) -> dict[str, Any]:
    """Return the selection with letters that went out to those who are not invited."""
    return _added(data, "rejections", _letters(sent))


def with_announced(data: Data, draw: Draw) -> dict[str, Any]:
    """Return the selection with *draw*, which is announced."""
    return _added(data, "draws", announced(draw))


def with_drawn(data: Data, draw: Draw) -> dict[str, Any]:
    """Return the selection with the numbers of its last draw."""
    draws: list[Data] = data["draws"]
    found = {"head": draw.head, "numbers": list(draw.numbers), "drawn": draw.drawn and draw.drawn.isoformat()}
    return {**data, "draws": [*draws[:-1], {**draws[-1], **found}]}


def _letters(sent: Sent) -> dict[str, Any]:
    return {"applications": list(sent.applications), "on": sent.on.isoformat(), "by": sent.by}


def _added(data: Data, key: str, written: Mapping[str, Any]) -> dict[str, Any]:
    entry = {name: value for name, value in written.items() if value is not None}
    return {**data, key: [*data.get(key, ()), entry]}
