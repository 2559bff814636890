# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; its seals come out, as they were laid down in ``record/``."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from tenderkit.canonical import canonical_json
from tenderkit.model.seal import SEAL_FILE, Seal, is_part, seal_code, seal_hash
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.pending import whole_bytes
from tenderkit.reading.seal_numbers import seal_numbers
from tenderkit.words import N_, Message

_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MEND = Message(N_("Put back from a copy what tenderkit wrote; `tenderkit verify` says what else moved."))


def latest_seal(folder: Path) -> Seal | None:
    """Return the seal in force of the dossier in *folder*; None while nothing is sealed.

    Raises:
        InputError: it cannot be read.
    """
    numbers = seal_numbers(folder)
    return read_seal(folder, numbers[-1]) if numbers else None


def read_seal(folder: Path, number: int) -> Seal:
    """Return the seal *number*; the parts it names are not looked at.

    Raises:
        InputError: it cannot be read, or its hash or code is not that of its parts.
    """
    name = f"record/seal-{number}/{SEAL_FILE}"
    try:
        data = json.loads(_bytes(folder, name))
    except (ValueError, RecursionError) as error:
        raise no_seal(name, Message(N_("it is no JSON"))) from error
    return _built(data, number, name)


def sealed_bytes(folder: Path, seal: Seal, part: str) -> bytes:
    """Return what lies in *folder* as *part* of *seal*.

    Raises:
        InputError: it is not there or cannot be read.
    """
    return _bytes(folder, f"{seal.folder}/{part}")


def _bytes(folder: Path, name: str) -> bytes:
    """Return what the file *name* holds, also where the step that lays it down was interrupted."""
    data = whole_bytes(folder, name)
    if data is None:
        raise no_seal(name, Message(N_("there is no such file or folder")))
    return data


def sealed_data(folder: Path, seal: Seal, part: str) -> Any:
    """Return the data in a *part* of *seal*.

    Raises:
        InputError: it cannot be read.
    """
    try:
        return json.loads(sealed_bytes(folder, seal, part))
    except (ValueError, RecursionError) as error:
        raise no_seal(f"{seal.folder}/{part}", Message(N_("it is no JSON"))) from error


def kept_json(data: object) -> bytes:
    """Return plain *data* that come with tenderkit as they are kept in a seal: in their order, to be read."""
    return json.dumps(_written(data), ensure_ascii=False, indent=1).encode() + b"\n"


def sealed_json(data: object) -> bytes:
    """Return plain *data* of a file as they are sealed: canonical JSON, a decimal as the text that it is."""
    return canonical_json(_written(data))


def _written(node: object) -> object:
    if isinstance(node, Mapping):
        return {key: _written(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_written(value) for value in node]
    return str(node) if isinstance(node, Decimal) else node


def _built(data: Any, number: int, name: str) -> Seal:
    parts = data.get("parts") if isinstance(data, dict) else None
    if not isinstance(parts, dict) or not all(
        is_part(part) and isinstance(hash_, str) and _HASH.fullmatch(hash_) for part, hash_ in parts.items()
    ):
        raise no_seal(name, Message(N_("it does not say what was sealed")))
    hash_ = seal_hash(parts)
    seal = Seal(number, hash_, seal_code(hash_), parts)
    if data != seal_content(seal):
        raise no_seal(name, Message(N_("number, hash or code are not those of its parts")))
    return seal


def seal_content(seal: Seal) -> dict[str, object]:
    """Return what stands in the file of *seal*."""
    return {
        "format": 1,
        "number": seal.number,
        "hash": seal.hash,
        "code": seal.code,
        "parts": dict(seal.parts),
    }


def no_seal(name: str, reason: Message | str) -> InputError:
    """Return the fault that a file of a seal is not what tenderkit wrote."""
    what = Message(N_("the seal cannot be read: {reason}"), {"reason": reason})
    return InputError([Problem("TK914", Place(name), what, _MEND)])
