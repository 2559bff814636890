# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A kind of request and the day it goes out go in; by when the answer is due comes out. Pure."""

from datetime import date, timedelta

from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawEntry, LawPack
from tenderkit.model.numbers import amount
from tenderkit.planning.force import overrides
from tenderkit.planning.workdays import next_workday

_DAYS = {"completion": "practice.completion-days", "clarification": "practice.clarification-days"}


def answer_due(dossier: Dossier, law: LawPack, kind: str, sent: date) -> tuple[date, LawEntry]:
    """Return the day for the answer and the entry whose days were counted, or the house's own number of days.

    It is no Saturday, no Sunday and no public holiday of the state.
    """
    entry = law.entry(_DAYS[kind])
    own = overrides(dossier).get(entry.id)
    days = amount((own.value if own else None) or entry.value)
    assert days is not None
    return next_workday(sent + timedelta(int(days.exact)), dossier.tender.land), entry
