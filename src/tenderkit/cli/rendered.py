# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that were rendered for a sealed dossier go in; hashes that are new go into its journal."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from tenderkit.cli.recorded import Kind, recorded, stated
from tenderkit.cli.stock import Stock
from tenderkit.model.dossier import Dossier
from tenderkit.reading.journal import read_journal


def record_rendered(
    folder: Path, dossier: Dossier, files: Mapping[str, str], by: str | None, at: datetime | None
) -> None:
    """Note *files* (name below the output folder → SHA-256) in the journal, if the dossier is sealed.

    What the journal says of a name already is not said again.

    Raises:
        InputError: the journal cannot be read or written.
    """
    stock = Stock(folder, dossier)
    if stock.sealing is None:
        return
    noted = _noted(folder)
    new = {name: hash_ for name, hash_ in files.items() if noted.get(name) != hash_}
    if new:
        seal = stock.sealing.seal.number if stock.sealing.unmoved else None
        data = {"seal": seal, "documents": dict(sorted(new.items()))}
        recorded(folder, Kind.RENDERED, stated(by, at, dossier.tender.timezone), {}, data)


def _noted(folder: Path) -> dict[str, object]:
    """Return the hash that the journal has last of each document."""
    noted: dict[str, object] = {}
    for entry in read_journal(folder):
        documents = entry.data.get("documents")
        if entry.kind is Kind.RENDERED and isinstance(documents, Mapping):
            noted |= documents
    return noted
