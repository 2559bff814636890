# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of phase deliver: how they are called, who fills them in, who reads them.

All but the final report go to the contractor. What can be used before anything is known is a form.
"""

from tenderkit.rendering.document_kind import DocumentKind, Each
from tenderkit.words import N_

_GERMAN, _BOTH = ("de",), ("de", "en")


def _form(id_: str, title: str, languages: tuple[str, ...] = _GERMAN) -> DocumentKind:
    return DocumentKind(id_, "deliver", title, languages, form=True)


def _paper(id_: str, title: str, *, each: Each | None = None, confidential: bool = False) -> DocumentKind:
    return DocumentKind(id_, "deliver", title, _GERMAN, confidential=confidential, each=each)


DELIVER_DOCUMENTS = (
    _form("kickoff-protokoll", N_("Minutes of the kick-off")),
    _form("kommunikationsplan", N_("Communication plan")),
    _paper("sprint-review-protokoll", N_("Minutes of the sprint review"), each=Each.REVIEW),
    _paper("aenderungsprotokoll", N_("Record of changes")),
    _form("abnahmeprotokoll", N_("Acceptance protocol"), _BOTH),
    _paper("maengelliste", N_("List of defects")),
    _form("uebergabe-checkliste", N_("Hand-over checklist"), _BOTH),
    _paper("nachnutzungspaket", N_("Reuse kit")),
    _paper("abschlussbericht", N_("Final report"), confidential=True),
)
