# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of tenderkit: which there are, in which phase, how they are called on paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tenderkit.model.criterion import Catalogue
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.words import N_

FORMATS = ("docx", "pdf", "html", "xlsx")


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document."""

    id: str
    """Name of its template and of its files; German, stable."""
    phase: str
    title: str
    """As printed, in English; the catalogue of words knows the German one."""
    languages: tuple[str, ...] = ("de", "en")
    per_lot: bool = False
    """With lots: one for each of them."""
    form: bool = False
    """Whether somebody fills it in."""
    annex: bool = False
    """Part of the contract: marked as a draft until a lawyer has signed it off."""
    confidential: bool = False
    """For the file of the buyer alone: it may print the confidential side of the dossier and the plan."""
    formats: tuple[str, ...] = ("docx", "pdf")
    """What is made where no format is asked for; a web page can be asked for beside."""

    def in_formats(self, asked: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the *asked* formats that it has; all of its own where none is asked for."""
        return tuple(f for f in asked if f in {*self.formats, "html"}) if asked else self.formats


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
        DocumentKind("terminplan", "prepare", N_("Schedule"), _GERMAN, confidential=True),
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
    )
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """One document to make: its kind, and the tender or lot that it is about."""

    kind: DocumentKind
    judged: Judged

    def name(self, ending: str) -> str:
        """Return the name of its file below the output folder."""
        lot = f"{self.judged.lot.id}/" if self.kind.per_lot and self.judged.lot else ""
        return f"{self.kind.phase}/{lot}{self.kind.id}.{ending}"


def wanted_documents(dossier: Dossier, kinds: list[DocumentKind]) -> Iterator[Wanted]:
    """Yield what of *kinds* this dossier has: one each, or one for each lot."""
    for kind in kinds:
        for judged in dossier.judged if kind.per_lot else (_whole(dossier),):
            yield Wanted(kind, judged)


def _whole(dossier: Dossier) -> Judged:
    """Return the tender as one, all its lots together."""
    if not dossier.tender.lots:
        return dossier.judged[0]
    criteria = {c.id: c for judged in dossier.judged for c in judged.catalogue.criteria}
    groups = {g.id: g for judged in dossier.judged for g in judged.catalogue.groups}
    return Judged(Catalogue(tuple(criteria.values()), tuple(groups.values())))
