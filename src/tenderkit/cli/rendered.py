# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that were rendered for a sealed dossier go in; hashes that are new go into its journal."""

from collections.abc import Mapping
from pathlib import Path

from tenderkit.cli.recorded import Kind, Statement, recorded
from tenderkit.model.seal import Sealing
from tenderkit.reading.journal import read_journal


def record_rendered(folder: Path, sealing: Sealing, files: Mapping[str, str], statement: Statement) -> None:
    """Note *files* (name below the output folder → SHA-256) in the journal of a sealed dossier.

    What the journal says of a name already is not said again.

    Raises:
        InputError: the journal cannot be read or written.
    """
    noted = _noted(folder)
    new = {name: hash_ for name, hash_ in sorted(files.items()) if noted.get(name) != hash_}
    if new:
        data = {"seal": sealing.seal.number if sealing.unmoved else None, "documents": new}
        recorded(folder, Kind.RENDERED, statement, {}, data)


def _noted(folder: Path) -> dict[str, object]:
    """Return the hash that the journal has last of each document."""
    noted: dict[str, object] = {}
    for entry in read_journal(folder):
        documents = entry.data.get("documents")
        if entry.kind is Kind.RENDERED and isinstance(documents, Mapping):
            noted |= documents
    return noted
