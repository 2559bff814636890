# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A score sheet goes in; the plain data of its file come out."""

from tenderkit.model.numbers import Amount
from tenderkit.model.score import Conflict, Score, ScoreSheet


def sheet_data(sheet: ScoreSheet) -> dict[str, object]:
    """Return *sheet* as ``scores/REVIEWER/BID.yaml`` says it."""
    return _filled(
        format=1,
        reviewer=sheet.reviewer,
        bid=sheet.bid,
        seal=sheet.seal,
        conflict=_conflict(sheet.conflict),
        complete=sheet.complete,
        scores={criterion: score_data(score) for criterion, score in sheet.scores.items()},
    )


def score_data(score: Score) -> dict[str, object]:
    """Return one score as its sheet says it."""
    points = None if score.points is None else _number(score.points)
    return _filled(points=points, rating=score.rating, reason=score.reason, place=score.place)


def _conflict(conflict: Conflict | None) -> dict[str, object] | None:
    if conflict is None:
        return None
    return _filled(declared=conflict.declared, on=conflict.on.isoformat(), text=conflict.text)


def _number(points: Amount) -> object:
    """Return points as a person writes them: whole numbers bare, all else in quotes."""
    return int(points.written) if points.written.isdigit() else points.written


def _filled(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
