# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of two stages: how they are called, whom each is about, who reads it."""

from tenderkit.rendering.document_kind import DocumentKind, Each
from tenderkit.words import N_

_GERMAN = ("de",)
STAGES = "stages"
"""Their phase."""
REFUSAL = "absageschreiben-bewerbung"
"""The one that leaves the house and says what was found in an application."""

STAGES_DOCUMENTS = (
    DocumentKind("teilnahmeantrag", STAGES, N_("Application to take part"), _GERMAN, form=True),
    DocumentKind("eignungsmatrix", STAGES, N_("Selection matrix"), _GERMAN),
    DocumentKind("auswahlvermerk", STAGES, N_("Note on the selection"), _GERMAN, confidential=True),
    DocumentKind(
        "aufforderung-zweite-stufe",
        STAGES,
        N_("Invitation to bid after the first stage"),
        _GERMAN,
        each=Each.INVITED,
    ),
    DocumentKind(
        "nachforderung-bewerbung", STAGES, N_("Request to an applicant"), _GERMAN, each=Each.APPLICANT_ASKED
    ),
    DocumentKind(
        REFUSAL,
        STAGES,
        N_("Letter to an applicant who is not invited"),
        _GERMAN,
        each=Each.NOT_INVITED,
    ),
)
