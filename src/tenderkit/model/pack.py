# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one reviewer is given to score with, apart from the dossier (Bewertungspaket)."""

from tenderkit.records import dataclass

PACK_FILE = "pack.yaml"
"""A folder with this file is a pack."""
ENVELOPE = "names.zip"
"""Holds the names, for what cannot be judged without them; opened when all else is done."""


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack says of itself."""

    reviewer: str
    tender: str
    letters: tuple[str, ...]
    """Of the bids, in the order in which the reviewer reads."""
    seal: str | None = None
    draw: str = ""
    """What tells this draw of letters from any other; empty in packs that do not say it."""
