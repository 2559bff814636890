# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What ``award.yaml`` says, and a decision, a letter or a draw go in; what the file shall say comes out."""

from collections.abc import Mapping, Sequence
from typing import Any

from tenderkit.model.draw import Draw
from tenderkit.model.internal import Decision, Letter

Data = Mapping[str, Any]


def with_decision(data: Data, decision: Decision) -> dict[str, Any]:
    """Return *data* with *decision* behind the others."""
    written = {
        "lot": decision.lot,
        "kind": decision.kind,
        "bid": decision.bid,
        "reason": decision.reason,
        "deviates": decision.deviates,
        "comparison": decision.comparison,
        "ground": decision.ground,
        "moved": decision.moved,
        "corrects": decision.corrects,
        "by": decision.by,
        "with": list(decision.with_) or None,
        "on": decision.on.isoformat(),
    }
    return _added(data, "decisions", written)


def with_letters(data: Data, letters: Sequence[Letter]) -> dict[str, Any]:
    """Return *data* with *letters* behind the others."""
    for letter in letters:
        written = {
            "document": letter.document,
            "lot": letter.lot,
            "bid": letter.bid,
            "sent": letter.sent.isoformat(),
            "by": letter.by,
        }
        data = _added(data, "letters", written)
    return dict(data)


def with_draw(data: Data, draw: Draw) -> dict[str, Any]:
    """Return *data* with *draw*, which is announced."""
    return _added(data, "draws", announced(draw))


def with_numbers(data: Data, draw: Draw, decision: Decision) -> dict[str, Any]:
    """Return *data* with the numbers of the last draw for its lot, and with what was decided by them."""
    draws = list(data["draws"])
    at = max(n for n, each in enumerate(draws) if each.get("lot") == draw.lot)
    found = {"head": draw.head, "numbers": list(draw.numbers), "drawn": draw.drawn and draw.drawn.isoformat()}
    draws[at] = {**draws[at], **found}
    return with_decision({**data, "draws": draws}, decision)


def announced(draw: Draw) -> dict[str, Any]:
    """Return what is written down of *draw* before there are numbers."""
    written = {
        "lot": draw.lot,
        "bids": list(draw.bids),
        "source": draw.source,
        "count": draw.count,
        "highest": draw.highest,
        "announced": draw.announced.isoformat(),
        "by": draw.by,
        "witnesses": list(draw.witnesses),
    }
    return {key: value for key, value in written.items() if value is not None}


def _added(data: Data, key: str, written: Mapping[str, Any]) -> dict[str, Any]:
    entry = {name: value for name, value in written.items() if value is not None}
    return {**data, key: [*data.get(key, ()), entry]}
