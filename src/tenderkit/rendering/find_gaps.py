# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gap in documents of phase find goes in; the key of ``providers.yaml`` that fills it comes out."""

from tenderkit.model.providers import PROVIDERS
from tenderkit.outcome.open_key import OpenKey

Path = tuple[str | int, ...]

_SAID_OF = {"letter": ("sounding", "sent"), "questions": ("sounding", "questions")}
"""Names that stand for something else."""
_LISTED = frozenset({"providers", "sounded", "answers", "matrix"})
"""Names that hold providers, or what they answered."""
FIND_HEADS = frozenset({*_SAID_OF, *_LISTED, "sounding", "provider"})
"""Names at the top of a context whose gaps are known here."""


def find_key(path: Path, about: str | None) -> OpenKey:
    """Return the key that fills the gap at *path*; *about* is the id of whom the document is to, or about."""
    head, *rest = path
    if head in _SAID_OF:
        return OpenKey(PROVIDERS, _SAID_OF[str(head)])
    if head == "provider":
        return OpenKey(PROVIDERS, ("providers", about, *rest) if about else ("providers",))
    return OpenKey(PROVIDERS, ("providers", *rest) if head in _LISTED else path)
