# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents that a procedure has go in; what templates may say of them comes out."""

from collections.abc import Sequence
from typing import Any

from tenderkit.outcome.duty import DocumentDuty
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.documents import DOCUMENTS


def document_title(id_: str, documents: Sequence[DocumentDuty], names: Names) -> str:
    """Return the title of the document *id_*: that of the law data, else our own."""
    named = next((duty.title for duty in documents if duty.id == id_), {})
    return named.get(names.language) or names.translate(DOCUMENTS[id_].title)


def documents_context(documents: Sequence[DocumentDuty], names: Names) -> list[dict[str, Any]]:
    """Return each of *documents* with its title, whether it must be there, and what becomes of it.

    Those for the file of the buyer are left out: nobody else needs to know of them.
    """
    return [
        {
            "id": duty.id,
            "title": document_title(duty.id, documents, names),
            "phase": duty.phase,
            "need": duty.need.value,
            "use": duty.use.value,
        }
        for duty in documents
        if not DOCUMENTS[duty.id].confidential
    ]
