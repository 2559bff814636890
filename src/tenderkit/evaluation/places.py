# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and a path go in; where a fault is to be mended comes out."""

from tenderkit.model.dossier import Dossier
from tenderkit.problems import Place


def place_of(dossier: Dossier, *path: str | int) -> Place:
    """Return the place of *path* (file, keys, ids), or of the nearest thing above it that is known."""
    for length in range(len(path), 0, -1):
        if (place := dossier.places.get(path[:length])) is not None:
            return place
    return Place(str(path[0]))
