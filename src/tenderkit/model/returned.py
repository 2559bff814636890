# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reviewer hands over: sheets under the letters of the bids, from workbooks or a pack."""

from collections.abc import Set as AbstractSet

from tenderkit.model.score import ScoreSheet
from tenderkit.model.sheet_code import Sheets
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class Returned:
    """All that one reviewer hands over at once (Rücklauf)."""

    reviewer: str
    sheets: Sheets
    asked: AbstractSet[str] | None = None
    """Criteria that were asked for; all others stay as they are recorded. None: all were."""


def joined(parts: "list[Returned]") -> Returned:
    """Return the parts of one reviewer as one; a sheet in several parts has the scores of all.

    The declaration of the first part counts, but one of a conflict goes before all others.
    """
    sheets: dict[tuple[str | None, str], ScoreSheet] = {}
    for part in parts:
        for key, sheet in part.sheets.items():
            sheets[key] = _both(sheets[key], sheet) if key in sheets else sheet
    asked = [part.asked for part in parts]
    whole = None if any(each is None for each in asked) else frozenset[str]().union(*filter(None, asked))
    return Returned(parts[0].reviewer, sheets, whole)


def _both(one: ScoreSheet, other: ScoreSheet) -> ScoreSheet:
    conflicts = [sheet.conflict for sheet in (one, other) if sheet.conflict]
    conflict = next((c for c in conflicts if c.declared == "present"), conflicts[0] if conflicts else None)
    scores = {**one.scores, **other.scores}
    return ScoreSheet(one.reviewer, one.bid, scores, one.seal or other.seal, conflict)
