# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A kind of document goes in; whether bidders get it while they can still bid comes out."""

from tenderkit.rendering.document_kind import DocumentKind, Each
from tenderkit.rendering.documents import DOCUMENTS

_TO_ONE = frozenset({Each.APPLICANT_ASKED, Each.NOT_INVITED})
"""Letters of the first stage that depend on what came in."""


def for_bidders(kind: DocumentKind) -> bool:
    """Return whether bidders get documents of this *kind* while they can still bid; such are sealed."""
    return kind.phase in {"tender", "stages"} and not kind.confidential and kind.each not in _TO_ONE


BIDDERS_DOCUMENTS = tuple(kind.id for kind in DOCUMENTS.values() if for_bidders(kind))
"""Their ids."""
