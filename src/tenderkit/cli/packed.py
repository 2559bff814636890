# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and the desk of a reviewer go in; the bytes of the pack come out, always the same for the same."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tenderkit.cli.language import translator
from tenderkit.exchange.pack import envelope_data, pack_data
from tenderkit.model.dossier import Dossier
from tenderkit.model.pack import ENVELOPE
from tenderkit.outcome.desk import Desk
from tenderkit.problems import Problem
from tenderkit.reading.bid_files import handed_files
from tenderkit.reading.lists import read_lists
from tenderkit.recording.yaml_text import yaml_lines
from tenderkit.rendering.pack_readme import README, readme
from tenderkit.shipped import SCHEMAS

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of everything in the envelope."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack before it is written."""

    files: Mapping[str, bytes]
    """Name below the pack → content."""
    behind: tuple[Problem, ...]
    """Files of bids that are not in it, and why."""


def packed(folder: Path, dossier: Dossier, desk: Desk) -> Packed:
    """Return the pack of *desk*; *folder* is the dossier."""
    translate = translator(desk.language)
    names = envelope_data(desk)
    files = {name: _yaml(data) for name, data in pack_data(dossier, desk, translate).items()}
    files[translate(README)] = readme(desk, translate, envelope=bool(names))
    if names:
        files[ENVELOPE] = _zipped({name: _yaml(data) for name, data in names.items()})
    behind: list[Problem] = []
    for offer in desk.offers.values():
        handed = handed_files(folder, offer.bid, read_lists()["prices"]["files"])
        files |= {f"bids/{offer.letter}/files/{name}": data for name, data in handed.files.items()}
        behind += handed.behind
    schemas = {f".schemas/{path.name}": path.read_bytes() for path in sorted(SCHEMAS.glob("*.schema.json"))}
    return Packed({**files, **schemas}, tuple(behind))


def _yaml(data: Mapping[str, object]) -> bytes:
    return "\n".join([*yaml_lines(data), ""]).encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED,
                0o644 << 16,
                3,
            )
            archive.writestr(entry, data)
    return buffer.getvalue()
