# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A subject goes in; the awards that count come out, and what the law data say on their day."""

from collections.abc import Iterator
from datetime import date

from tenderkit.checking.lint.rule import Subject
from tenderkit.model.internal import Decision
from tenderkit.model.law import LawEntry
from tenderkit.model.law_rules import LawState
from tenderkit.words import N_, Message


def settled_awards(subject: Subject) -> Iterator[tuple[int, Decision]]:
    """Yield each award that no later decision has replaced, with its number in the file."""
    award = subject.dossier.award
    for number, decision in enumerate(award.decisions):
        if decision.kind == "award" and decision.bid is not None and award.settled(decision.lot) is decision:
            yield number, decision


def in_force(subject: Subject, id_: str, day: date) -> LawEntry | None:
    """Return the entry *id_* as it counts on *day* in the regime of the procedure; None where it does not."""
    regime = subject.dossier.tender.regime
    found = (each for each in subject.law.entries if each.id == id_ and regime in each.regime)
    return next((e for e in found if e.valid_from <= day and (e.valid_to is None or day <= e.valid_to)), None)


def cited(subject: Subject, entry: LawEntry) -> Message | str:
    """Return how *entry* is cited, and that nobody has verified it where that is so."""
    cite = entry.cite[subject.dossier.tender.language]
    if entry.state is LawState.TO_CHECK:
        return Message(N_("{cite}, to be checked"), {"cite": cite})
    return cite
