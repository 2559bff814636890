# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents that a procedure has go in; what templates may say of them comes out."""

from collections.abc import Sequence
from typing import Any

from tenderkit.outcome.duty import DocumentDuty
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.for_bidders import for_bidders
from tenderkit.words import Message


def document_title(id_: str, documents: Sequence[DocumentDuty], names: Names) -> str:
    """Return the title of the document *id_*: that of the law data, else our own."""
    named = next((duty.title for duty in documents if duty.id == id_), {})
    return named.get(names.language) or names.translate(DOCUMENTS[id_].title)


def duty_context(id_: str, documents: Sequence[DocumentDuty], names: Names) -> dict[str, str] | None:
    """Return what the law data say of the document *id_* as a whole; None where they say nothing."""
    duty = next((duty for duty in documents if duty.id == id_), None)
    if duty is None or duty.state is None or isinstance(duty.reason, Message):
        return None
    return {
        "text": duty.reason[names.language],
        "cite": "; ".join(entry.cite[names.language] for entry in duty.basis),
        "state": duty.state.value,
    }


def documents_context(documents: Sequence[DocumentDuty], names: Names) -> list[dict[str, Any]]:
    """Return each of *documents* for bidders with its title, whether it must be there, and its use.

    Those for the file of the buyer are left out: nobody else needs to know of them. So are those of later
    phases: whether they are needed changes with each question and bid, and what was published does not.
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
        if for_bidders(DOCUMENTS[duty.id])
    ]
