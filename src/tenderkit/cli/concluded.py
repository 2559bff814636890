# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; for each of its documents what it prints of the end of the procedure comes out."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tenderkit.model.dossier import Dossier, Judged
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

_POINTS = frozenset({"konsensprotokoll", "wertungsbericht", "bewertung-je-bieter"})
_LETTERS = frozenset({"vorabinformation", "absageschreiben", "zuschlagsschreiben"})
_BEFORE_THE_AWARD = "vorabinformation"
_ASKING = "information_request"


class Conclusions:
    """What closes the procedure of one dossier, each part made when a document first asks for it."""

    def __init__(self, folder: Path, dossier: Dossier) -> None:
        """Keep what it is made of."""
        self._folder, self._dossier = folder, dossier

    def of(self, wanted: Wanted, entries: Iterable[JournalEntry]) -> Conclusion:
        """Return what *wanted* prints; empty for documents that print nothing of the end."""
        document = wanted.kind.id
        if document in _POINTS:
            found = self._robustness if document == "wertungsbericht" else ()
            return Conclusion(scorings=self._scorings, robustness=found)
        if document in _LETTERS:
            return self._told(wanted.judged, self._scorings)
        if document == "vergabevermerk":
            return self._told(wanted.judged)
        if document == "aktenverzeichnis":
            return Conclusion(files=self._files(entries))
        return Conclusion()

    def _told(self, judged: Judged, scorings: "tuple[Scoring, ...]" = ()) -> Conclusion:
        """Return what letters about *judged* say of the time until the contract."""
        lots = {each.lot.id: self._first_day(each) for each in self._dossier.judged if each.lot}
        return Conclusion(
            scorings=scorings,
            standstill=self._standstill,
            contract_from=self._first_day(judged),
            contracts_from={} if judged.lot else lots,
            deadlines=self._deadlines,
        )

    def _first_day(self, judged: Judged) -> date | None:
        """Return the first day for the contract on *judged*; of all lots the last of theirs."""
        from tenderkit.planning.standstill import contract_from

        sent = sent_on(self._dossier, _BEFORE_THE_AWARD, judged=judged) if self._standstill else None
        return contract_from(sent, self._standstill) if sent else None

    @cached_property
    def _scorings(self) -> "tuple[Scoring, ...]":
        """Return the points of all bids; none as long as they cannot be counted, which the outcome says."""
        from tenderkit.evaluation.scoring import scorings

        try:
            return scorings(self._dossier)
        except InputError:
            return ()

    @cached_property
    def _robustness(self) -> tuple[Robustness, ...]:
        """Return what exact numbers say of it; nothing drawn at random stands in a document."""
        from tenderkit.evaluation.robustness.robustness import robustness_of

        try:
            return tuple(robustness_of(self._dossier, lambda _bench: Message("")))
        except InputError:
            return ()

    @cached_property
    def _standstill(self) -> "tuple[Period, ...]":
        from tenderkit.planning.standstill import standstill
        from tenderkit.reading.law import read_law

        return standstill(self._dossier, read_law(duties=True))

    @cached_property
    def _deadlines(self) -> "dict[str, Period]":
        from tenderkit.reading.law import read_law

        regime, periods = self._dossier.tender.regime, read_law(duties=True).periods
        return {p.about: p for p in periods if p.about == _ASKING and regime in p.regime}

    def _files(self, entries: Iterable[JournalEntry]) -> tuple[FiledFile, ...]:
        from tenderkit.reading.inventory import inventory
        from tenderkit.reading.sealing import sealed_files

        return inventory(self._folder, entries, sealed_files(self._folder, self._dossier))
