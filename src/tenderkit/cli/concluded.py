# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and one of its documents go in; what of the end of the procedure it prints comes out."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.model.dossier import Dossier
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.conclusion import Conclusion, FiledFile
from tenderkit.outcome.robustness import Robustness
from tenderkit.problems import InputError
from tenderkit.rendering.context.letter import sent_on
from tenderkit.rendering.wanted import Wanted
from tenderkit.words import Message

if TYPE_CHECKING:
    from tenderkit.model.law_rules import Period
    from tenderkit.outcome.scoring import Scoring

_POINTS = frozenset({"konsensprotokoll", "wertungsbericht", "vergabevermerk", "bewertung-je-bieter"})
_LETTERS = frozenset({"vorabinformation", "absageschreiben", "zuschlagsschreiben"})
_BEFORE_THE_AWARD = "vorabinformation"
_ASKING = "information_request"


def concluded(folder: Path, dossier: Dossier, wanted: Wanted, entries: Iterable[JournalEntry]) -> Conclusion:
    """Return what *wanted* prints of the end of the procedure; empty for all other documents."""
    document = wanted.kind.id
    letter = document in _LETTERS or document == "vergabevermerk"
    periods = _standstill(dossier) if letter else ()
    return Conclusion(
        scorings=_scorings(dossier) if document in _POINTS | _LETTERS else (),
        robustness=_robustness(dossier) if document == "wertungsbericht" else (),
        standstill=periods,
        contract_from=_contract_from(dossier, periods),
        deadlines=_deadlines(dossier) if letter else {},
        files=_files(folder, entries) if document == "aktenverzeichnis" else (),
    )


def _scorings(dossier: Dossier) -> "tuple[Scoring, ...]":
    """Return the points of all bids; none as long as they cannot be counted, which the outcome says."""
    from tenderkit.evaluation.scoring import scorings

    try:
        return scorings(dossier)
    except InputError:
        return ()


def _robustness(dossier: Dossier) -> tuple[Robustness, ...]:
    """Return what exact numbers say of it; nothing drawn at random stands in a document."""
    from tenderkit.evaluation.robustness.robustness import robustness_of

    try:
        return tuple(robustness_of(dossier, lambda _bench: Message("")))
    except InputError:
        return ()


def _standstill(dossier: Dossier) -> "tuple[Period, ...]":
    from tenderkit.planning.standstill import standstill
    from tenderkit.reading.law import read_law

    return standstill(dossier, read_law(duties=True))


def _contract_from(dossier: Dossier, periods: "tuple[Period, ...]") -> date | None:
    from tenderkit.planning.standstill import contract_from

    sent = sent_on(dossier, _BEFORE_THE_AWARD) if periods else None
    return contract_from(sent, periods) if sent else None


def _deadlines(dossier: Dossier) -> "dict[str, Period]":
    from tenderkit.reading.law import read_law

    periods = read_law(duties=True).periods
    return {p.about: p for p in periods if p.about == _ASKING and dossier.tender.regime in p.regime}


def _files(folder: Path, entries: Iterable[JournalEntry]) -> tuple[FiledFile, ...]:
    from tenderkit.reading.inventory import inventory

    return inventory(folder, entries)
