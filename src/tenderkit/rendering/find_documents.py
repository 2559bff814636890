# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of phase find: how they are called, whom each is about, who reads it."""

from tenderkit.rendering.document_kind import DocumentKind, Each
from tenderkit.words import N_

_GERMAN = ("de",)

FIND_DOCUMENTS = (
    DocumentKind(
        "markterkundung-anschreiben", "find", N_("Market sounding: letter"), _GERMAN, each=Each.SOUNDED
    ),
    DocumentKind(
        "markterkundung-fragebogen",
        "find",
        N_("Market sounding: questionnaire"),
        _GERMAN,
        form=True,
        formats=("docx", "pdf", "xlsx"),
    ),
    DocumentKind(
        "markterkundung-vermerk", "find", N_("Note on the market sounding"), _GERMAN, confidential=True
    ),
    DocumentKind("anbieterliste", "find", N_("List of providers"), _GERMAN, confidential=True),
    DocumentKind("einladungsvermerk", "find", N_("Note on who is invited"), _GERMAN, confidential=True),
    DocumentKind(
        "referenzabfrage",
        "find",
        N_("Reference call"),
        _GERMAN,
        form=True,
        confidential=True,
        each=Each.REFERENCED,
    ),
)
