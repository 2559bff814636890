# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of tenderkit: which there are, in which phase, how they are called on paper."""

from collections.abc import Mapping

from tenderkit.rendering.deliver_documents import DELIVER_DOCUMENTS
from tenderkit.rendering.document_kind import DocumentKind
from tenderkit.rendering.find_documents import FIND_DOCUMENTS
from tenderkit.rendering.later_documents import LATER_DOCUMENTS
from tenderkit.rendering.stages_documents import STAGES_DOCUMENTS
from tenderkit.words import N_

_GERMAN = ("de",)
_CALCULATING = ("docx", "pdf", "xlsx")

DOCUMENTS: Mapping[str, DocumentKind] = {
    kind.id: kind
    for kind in (
        DocumentKind("bedarfsmeldung", "prepare", N_("Statement of need"), _GERMAN, confidential=True),
        DocumentKind(
            "auftragswertschaetzung", "prepare", N_("Estimate of the value"), _GERMAN, confidential=True
        ),
        DocumentKind("verfahrenswahl", "prepare", N_("Choice of the procedure"), _GERMAN, confidential=True),
        DocumentKind("beschlussvorlage", "prepare", N_("Council paper"), _GERMAN, confidential=True),
        DocumentKind("projektsteckbrief", "prepare", N_("Project profile")),
        DocumentKind("projektteam", "prepare", N_("Project team"), _GERMAN, confidential=True),
        DocumentKind("terminplan", "prepare", N_("Schedule"), _GERMAN, confidential=True),
        *FIND_DOCUMENTS,
        DocumentKind("bekanntmachung", "tender", N_("Contract notice"), _GERMAN),
        DocumentKind("aufforderung", "tender", N_("Invitation to tender")),
        DocumentKind("bewerbungsbedingungen", "tender", N_("Conditions of participation"), per_lot=True),
        DocumentKind("leistungsbeschreibung", "tender", N_("Specification")),
        DocumentKind("kriterienkatalog", "tender", N_("Criteria for evaluation"), per_lot=True),
        DocumentKind(
            "bewertungsmatrix",
            "tender",
            N_("Evaluation matrix"),
            per_lot=True,
            form=True,
            formats=_CALCULATING,
        ),
        DocumentKind(
            "preisblatt",
            "tender",
            N_("Price sheet"),
            per_lot=True,
            form=True,
            formats=_CALCULATING,
        ),
        DocumentKind("angebotsschreiben", "tender", N_("Bid form"), per_lot=True, form=True),
        DocumentKind(
            "eigenerklaerung-eignung", "tender", N_("Self-declaration of suitability"), _GERMAN, form=True
        ),
        DocumentKind(
            "eigenerklaerung-mindestlohn-tariftreue",
            "tender",
            N_("Self-declaration on wages"),
            _GERMAN,
            form=True,
        ),
        DocumentKind(
            "eigenerklaerung-russland", "tender", N_("Self-declaration on sanctions"), _GERMAN, form=True
        ),
        DocumentKind("referenzblatt", "tender", N_("Reference form"), _GERMAN, form=True),
        DocumentKind("bietergemeinschaft", "tender", N_("Declaration of a consortium"), _GERMAN, form=True),
        DocumentKind(
            "unterauftraege-eignungsleihe", "tender", N_("Subcontractors and capacities"), _GERMAN, form=True
        ),
        DocumentKind(
            "vertragsanlage-open-source", "tender", N_("Contract annex: open source"), form=True, annex=True
        ),
        DocumentKind(
            "vertragsanlage-agil", "tender", N_("Contract annex: agile work"), form=True, annex=True
        ),
        DocumentKind("evb-it-ausfuellhilfe", "tender", N_("Values for the EVB-IT form"), _GERMAN),
        DocumentKind(
            "auftragsverarbeitung-anlage",
            "tender",
            N_("Annex: data processing"),
            _GERMAN,
            form=True,
            annex=True,
        ),
        *STAGES_DOCUMENTS,
        *LATER_DOCUMENTS,
        *DELIVER_DOCUMENTS,
    )
}
