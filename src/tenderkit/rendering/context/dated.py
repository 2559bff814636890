# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A letter of phase bids goes in; the day that it bears comes out, taken from what it answers or asks."""

from datetime import date
from typing import Any

from tenderkit.model.dossier import Dossier
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.wanted import Wanted


def dated_context(dossier: Dossier, wanted: Wanted, names: Names) -> dict[str, Any]:
    """Return ``letter`` with the day on it, None where nobody has written one down."""
    day = _day(dossier, wanted)
    return {"letter": {"sent": day_text(day, names.language) if day else None}}


def _day(dossier: Dossier, wanted: Wanted) -> date | None:
    """Return the last day of what the letter is about: a request, an answer, or all answers."""
    if wanted.bid is not None:
        requests = wanted.bid.examination.requests if wanted.bid.examination else ()
        return max((each.sent for each in requests if each.kind == wanted.kind.each), default=None)
    questions = dossier.questions if wanted.question is None else (wanted.question,)
    answered = [each.answered.day for each in questions if each.answer and each.answered]
    return max(answered, default=None)
