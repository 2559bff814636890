# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers and the dates of a tender go in; a period that only the answer extended comes out."""

from collections.abc import Iterator

from tenderkit.model.dossier import Dossier
from tenderkit.model.numbers import Moment
from tenderkit.problems import Problem
from tenderkit.words import N_, Message


def announced_otherwise(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem where bidders would be told of another end of the period than the documents name."""
    moved = [question for question in dossier.questions if question.answer and question.new_deadline]
    dates = dossier.tender.dates
    if not moved:
        return
    last = max(moved, key=lambda question: _key(question.new_deadline))
    if last.new_deadline == dates.applications_until or _key(last.new_deadline) <= _key(dates.bids_until):
        return
    values: dict[str, object] = {
        "id": last.id,
        "new": _text(last.new_deadline),
        "old": _text(dates.bids_until) if dates.bids_until else "–",
    }
    what = Message(N_("{id} extends the period to {new}, but by tender.yaml it ends on {old}"), values)
    remedy = Message(N_("Write the new end into tender.yaml, raise `version`, and seal the dossier again."))
    yield Problem("TK048", dossier.places["tender.yaml", "dates", "bids_until"], what, remedy)


def _key(moment: Moment | None) -> tuple[str, str]:
    return (moment.day.isoformat(), f"{moment.clock or ''}") if moment else ("", "")


def _text(moment: Moment | None) -> str:
    if moment is None:
        return ""
    return f"{moment.day.isoformat()}{f' {moment.clock:%H:%M}' if moment.clock else ''}"
