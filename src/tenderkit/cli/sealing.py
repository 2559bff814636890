# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; all that bidders get of it comes out, part by part, to be sealed.

Templates, catalogues and law data are those of the seal before, where there is one: what nobody
changed stays as it was, whatever is installed now.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from tenderkit.canonical import canonical_json, sha256
from tenderkit.cli.recorded import Change, Kind, recorded, stated
from tenderkit.model.dossier import Dossier
from tenderkit.model.seal import CATALOGUES, LAW, OWN, SEAL_FILE, TEMPLATES, Seal, seal_code, seal_hash
from tenderkit.planning.documents import document_duties
from tenderkit.reading.catalogue import sealed_catalogues, used_catalogues
from tenderkit.reading.files import read_files
from tenderkit.reading.law import read_law
from tenderkit.reading.seal import kept_json, latest_seal, seal_content
from tenderkit.reading.sealed_law import law_of, law_part
from tenderkit.reading.sealing import own_files, public_parts
from tenderkit.rendering.for_bidders import BIDDERS_DOCUMENTS
from tenderkit.rendering.used_templates import STYLES, used_templates
from tenderkit.shipped import TEMPLATES as SHIPPED

Parts = Mapping[str, bytes]
"""Name of a part → its content."""
_CRITERIA = ("criteria.yaml", "lots/*/criteria.yaml")


def seal_of(parts: Parts, number: int) -> Seal:
    """Return the seal of *parts*."""
    hashes = {part: sha256(data) for part, data in parts.items()}
    hash_ = seal_hash(hashes)
    return Seal(number, hash_, seal_code(hash_), hashes)


def seal_parts(folder: Path, dossier: Dossier, *, renewed: bool = False) -> Parts:
    """Return all that bidders get of *dossier*.

    Args:
        folder: where it lies.
        dossier: as it was read there.
        renewed: take what is installed, not what was sealed before.

    Raises:
        InputError: a file cannot be read, or leads out of the dossier.
    """
    last = None if renewed else latest_seal(folder)
    law = read_law(duties=True) if last is None else law_of(folder, duties=True, documents=BIDDERS_DOCUMENTS)
    documents = [
        duty.id for duty in document_duties(dossier, law) if duty.needed and duty.id in BIDDERS_DOCUMENTS
    ]
    kept = [SHIPPED] if last is None else [folder / last.folder / TEMPLATES, SHIPPED]
    own = folder / "templates"
    used = used_templates((own, *kept), dossier.tender.language, documents)
    texts = {name: file for name, file in used.items() if not file.is_relative_to(own)}
    styles = {name: next(f / name for f in kept if (f / name).is_file()) for name in STYLES}
    parts = {
        **public_parts(dossier),
        **{OWN + name: data for name, data in own_files(folder, dossier, used).items()},
        **{TEMPLATES + name: file.read_bytes() for name, file in (texts | styles).items()},
        **_catalogues(folder, last),
        LAW: law_part(folder, dossier, last),
    }
    return dict(sorted(parts.items()))


def _catalogues(folder: Path, last: Seal | None) -> Parts:
    found = read_files(folder)
    criteria = [file for pattern in _CRITERIA for file in found.matching(pattern)]
    used = used_catalogues(criteria, sealed_catalogues(folder) if last else {})
    return {f"{CATALOGUES}{name}.json": kept_json(data) for name, data in used.items()}


def record_seal(
    folder: Path, dossier: Dossier, seal: Seal, parts: Parts, by: str | None, at: datetime | None
) -> None:
    """Lay down *seal* with its *parts* in the dossier, and note it in the journal.

    Raises:
        InputError: it cannot be written.
    """
    content = canonical_json(seal_content(seal)) + b"\n"
    files = {f"{seal.folder}/{part}": Change(None, data) for part, data in parts.items()}
    files[f"{seal.folder}/{SEAL_FILE}"] = Change(None, content)
    data = {
        "seal": seal.number,
        "hash": seal.hash,
        "bids": len(dossier.bids),
        "applications": len(dossier.applications),
    }
    statement = stated(by, at, dossier.tender.timezone)
    recorded(
        folder, Kind.SEAL, statement, {**files, f"{seal.folder}/{SEAL_FILE}": Change(None, content)}, data
    )
