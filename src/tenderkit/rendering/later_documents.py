# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of phases bids, evaluate and award: how they are called, whom each is about, who reads it."""

from tenderkit.rendering.document_kind import DocumentKind, Each
from tenderkit.words import N_

_GERMAN = ("de",)


def _note(id_: str, phase: str, title: str, *, per_lot: bool = False, ranked: bool = False) -> DocumentKind:
    """Return a document for the file of the buyer."""
    return DocumentKind(id_, phase, title, _GERMAN, per_lot=per_lot, confidential=True, ranked=ranked)


def _end(id_: str, title: str, each: Each, *, ranked: bool = False) -> DocumentKind:
    """Return a letter at the end of the procedure, one for each lot."""
    return DocumentKind(id_, "award", title, _GERMAN, per_lot=True, ranked=ranked, each=each)


def _letter(id_: str, phase: str, title: str, each: Each | None = None) -> DocumentKind:
    """Return a document that leaves the house, to all or to whom it is about."""
    return DocumentKind(id_, phase, title, _GERMAN, each=each)


LATER_DOCUMENTS = (
    _letter("bieterinformation", "bids", N_("Information for bidders")),
    _letter("ruegeantwort", "bids", N_("Answer to an objection"), Each.OBJECTION),
    _note("niederschrift-oeffnung", "bids", N_("Record of the opening")),
    _note("pruefvermerk-formal", "bids", N_("Note on the formal examination")),
    _note("pruefvermerk-eignung", "bids", N_("Note on suitability")),
    _note("pruefvermerk-preis", "bids", N_("Note on the examination of prices"), per_lot=True),
    _letter("nachforderung", "bids", N_("Request for missing documents"), Each.COMPLETION),
    _letter("aufklaerung-preis", "bids", N_("Request for clarification"), Each.CLARIFICATION),
    DocumentKind(
        "interessenkonflikt-erklaerung",
        "evaluate",
        N_("Declaration on conflicts of interest"),
        _GERMAN,
        form=True,
        confidential=True,
        each=Each.REVIEWER,
    ),
    DocumentKind(
        "bewertungsbogen",
        "evaluate",
        N_("Score sheet of a reviewer"),
        _GERMAN,
        per_lot=True,
        confidential=True,
        each=Each.SHEET,
    ),
    _note("konsensprotokoll", "evaluate", N_("Record of the consensus"), per_lot=True),
    _note("wertungsbericht", "evaluate", N_("Evaluation report"), per_lot=True, ranked=True),
    _note("vergabevermerk", "award", N_("Award record")),
    _end("vorabinformation", N_("Information before the award"), Each.LOSER, ranked=True),
    _end("zuschlagsschreiben", N_("Letter of award"), Each.WINNER),
    _end("absageschreiben", N_("Letter of rejection"), Each.LOSER),
    _end("bewertung-je-bieter", N_("Evaluation of your bid"), Each.SCORED, ranked=True),
    _note("aufhebung", "award", N_("Note on the cancellation")),
    _letter("exante-expost-bekanntmachung", "award", N_("Notice of the award")),
    _note("statistik-datenblatt", "award", N_("Data for the statistics")),
    _letter("pressemitteilung", "award", N_("Press release")),
    _note("aktenverzeichnis", "award", N_("Index of the file")),
)
