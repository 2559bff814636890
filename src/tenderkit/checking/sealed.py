# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK91, seal: a dossier and its seal in force go in; what moved, and sheets of another version, come out."""

from collections.abc import Iterator

from tenderkit.checking.changes import file_changes
from tenderkit.model.dossier import Dossier
from tenderkit.model.score import ScoreSheet
from tenderkit.model.seal import Sealing
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message


def sealed_problems(dossier: Dossier, sealing: Sealing | None) -> Iterator[Problem]:
    """Yield what no longer is as it was sealed, and the score sheets that the seal does not speak for."""
    if sealing is not None:
        yield from _moved(dossier, sealing)
        yield from _spoilt(sealing)
    for judged in dossier.judged:
        for sheet in judged.sheets:
            file = f"{judged.folder}scores/{sheet.reviewer}/{sheet.bid}.yaml"
            yield from _sheet(dossier, sheet, file, judged.folder, sealing)


def _moved(dossier: Dossier, sealing: Sealing) -> Iterator[Problem]:
    for file in sealing.moved:
        values = {"number": sealing.seal.number, "code": sealing.seal.code}
        what = Message(N_("this is not as it was sealed in seal {number} ({code})"), values)
        remedy = Message(
            N_("If bidders get it like this, seal again: `tenderkit seal`; else put back what was sealed.")
        )
        yield Problem("TK911", _first_difference(dossier, sealing, file), what, remedy, Severity.WARNING)


def _first_difference(dossier: Dossier, sealing: Sealing, file: str) -> Place:
    if file not in sealing.sealed or file not in dossier.public:
        return Place(file)
    changes = file_changes({file: sealing.sealed[file]}, {file: dossier.public[file]})
    change = next(iter(changes), None)
    return dossier.places[(file, *change.path)] if change else Place(file)


def _spoilt(sealing: Sealing) -> Iterator[Problem]:
    for file in sealing.spoilt:
        values = {"number": sealing.seal.number}
        what = Message(N_("this is not what was laid down here when seal {number} was made"), values)
        remedy = Message(
            N_("Put back from a copy what tenderkit wrote; `tenderkit verify` says what else moved.")
        )
        yield Problem("TK916", Place(file), what, remedy, Severity.WARNING)


def _sheet(
    dossier: Dossier, sheet: ScoreSheet, file: str, lot: str, sealing: Sealing | None
) -> Iterator[Problem]:
    if sheet.seal is None:
        if sealing is not None:
            what = Message(N_("the sheet does not say which seal it was written for"))
            remedy = Message(N_("Nothing to do if it was written before anything was sealed."))
            yield Problem("TK913", dossier.places[(file,)], what, remedy, Severity.INFO)
    elif sealing is None:
        what = Message(
            N_("the sheet was written for seal {code}, and nothing is sealed here"), {"code": sheet.seal}
        )
        remedy = Message(N_("Put back the folder `record`, or take the sheet out."))
        yield Problem("TK912", dossier.places[(file, "seal")], what, remedy)
    elif sheet.seal not in sealing.scored_alike.get(lot, ()):
        values = {"code": sheet.seal, "now": sealing.seal.code}
        what = Message(
            N_("the sheet was written for seal {code}; in {now}, now in force, criteria or scale differ"),
            values,
        )
        remedy = Message(N_("Have it filled in again for the seal in force, or correct a typing mistake."))
        yield Problem("TK912", dossier.places[(file, "seal")], what, remedy)
