# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; the pack in it comes out, and the names in its envelope."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tenderkit.model.bid import Bid
from tenderkit.model.dossier import Dossier
from tenderkit.model.pack import ENVELOPE, PACK_FILE, Pack
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.build import build
from tenderkit.reading.walk import file_bytes
from tenderkit.reading.yamlfile import MOST_BYTES, load_yaml
from tenderkit.words import N_, Message

_FORMAT = 1
_ID = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,39}", re.ASCII)
_DAMAGED = (
    OSError,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
)
"""What an archive raises that is none, is encrypted or holds something else."""
_GET_IT = Message(N_("Take the pack as the office gave it to you; your scores stay where they are."))


def is_pack(folder: Path) -> bool:
    """Tell whether *folder* is a pack and no dossier."""
    return (folder / PACK_FILE).is_file()


def read_pack(folder: Path) -> Pack:
    """Return what the pack in *folder* says of itself.

    Raises:
        InputError: the file is damaged, or of a version that is not known.
    """
    file = load_yaml(file_bytes(folder / PACK_FILE, PACK_FILE), PACK_FILE)
    data = file.data if isinstance(file.data, dict) else {}
    letters, seal = data.get("bids"), data.get("seal")
    draw = data.get("draw", "")
    texts = (data.get("reviewer"), data.get("tender"), "" if seal is None else seal, draw)
    known = data.get("format") == _FORMAT and all(isinstance(text, str) for text in texts)
    if not known or not isinstance(letters, list) or not all(map(_is_id, letters)) or not _is_id(texts[0]):
        what = Message(N_("the file does not say whose pack this is and which bids are in it"))
        raise InputError([Problem("TK821", file.place(()), what, _GET_IT)])
    return Pack(str(data["reviewer"]), str(data["tender"]), tuple(letters), seal, draw)


def with_names(folder: Path, dossier: Dossier) -> Dossier:
    """Return the *dossier* of a pack with what its envelope says of the bids; as it is where there is none.

    Raises:
        InputError: the envelope is damaged.
    """
    if not (folder / ENVELOPE).exists():
        return dossier
    try:
        with zipfile.ZipFile(folder / ENVELOPE) as envelope:
            bids = tuple(_named(bid, _entry(envelope, f"{bid.id}.yaml")) for bid in dossier.bids)
    except _DAMAGED as error:
        what = Message(N_("the envelope with the names cannot be opened"))
        raise InputError([Problem("TK822", Place(ENVELOPE), what, _GET_IT)]) from error
    return replace(dossier, bids=bids)


def _entry(envelope: zipfile.ZipFile, name: str) -> Mapping[str, Any]:
    with envelope.open(name) as stream:
        data = load_yaml(stream.read(MOST_BYTES + 1), f"{ENVELOPE}/{name}").data
    if not isinstance(data, dict) or not isinstance(data.get("bidder"), dict):
        raise KeyError(name)
    if not all(isinstance(data.get(key, []), list) for key in ("staff", "references")):
        raise KeyError(name)
    return data


def _named(bid: Bid, data: Mapping[str, Any]) -> Bid:
    parts = build(Bid, {key: data[key] for key in ("bidder", "staff", "references") if key in data})
    return replace(bid, bidder=parts.bidder, staff=parts.staff, references=parts.references)


def _is_id(text: object) -> bool:
    return isinstance(text, str) and _ID.fullmatch(text) is not None
