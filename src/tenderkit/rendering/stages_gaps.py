# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gap in documents of two stages goes in; the file of applications and the key that fill it come out."""

from tenderkit.model.intake import APPLICATIONS
from tenderkit.model.selection import SELECTION
from tenderkit.outcome.open_key import OpenKey
from tenderkit.rendering.stages_documents import REFUSAL

Path = tuple[str | int, ...]

STAGES_HEADS = frozenset({"letter", "selection", "applicant", "applicants", "refusal"})
"""Names at the top of a context whose gaps are known here."""


def stages_key(path: Path, about: str | None, document: str = "") -> OpenKey:
    """Return the key that fills the gap at *path* of *document*, which is about the application *about*."""
    head, *rest = path
    if head == "letter":
        return OpenKey(SELECTION, ("rejections" if document == REFUSAL else "invitations",))
    if head == "refusal":
        return OpenKey(APPLICATIONS.file(about or "", "examination.yaml"), ())
    if head == "selection":
        return OpenKey(SELECTION, tuple(rest[:1]) or ("decisions",))
    if head == "applicants" and rest:
        about, rest = str(rest[0]), rest[1:]
    return OpenKey(APPLICATIONS.file(about) if about else APPLICATIONS.folder, tuple(rest))
