# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hashes of all that bidders get go in; the hash and the short code of a seal come out (Siegel).

``docs/seal.md`` writes down how, so that anybody can do it again without tenderkit.
"""

import re
from collections.abc import Mapping
from dataclasses import field

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.short_code import SIGNS, short_code
from tenderkit.records import dataclass

SEAL_FILE = "seal.json"
"""What says which parts a seal has; the one file of its folder that is no part."""
DATA, OWN, TEMPLATES, CATALOGUES = "data/", "files/", "templates/", "catalogues/"
"""Where in the folder of a seal lie the data of the public files, files of the dossier, what is shipped."""
LAW = "law.json"
_LENGTH = 16
_CODE = re.compile(rf"[{SIGNS}]{{4}}(-[{SIGNS}]{{4}}){{3}}")
_PART = re.compile(r"(?!.*(^|/)\.{1,2}(/|$))[^/\\:]+(/[^/\\:]+)*")


@dataclass(frozen=True, slots=True)
class Seal:
    """One version of all that bidders get, fixed by one hash."""

    number: int
    """From 1; its folder is ``record/seal-NUMBER``."""
    hash: str
    code: str
    """The first 80 bits of the hash, short enough to be printed and read out."""
    parts: Mapping[str, str]
    """Each file below its folder, and the SHA-256 of its bytes."""

    @property
    def folder(self) -> str:
        """Return where it lies in the dossier."""
        return f"record/seal-{self.number}"


@dataclass(frozen=True, slots=True)
class Sealing:
    """The seal in force, held against what lies in the dossier now."""

    seal: Seal
    moved: tuple[str, ...] = ()
    """Files of the dossier that are no longer as they were sealed."""
    spoilt: tuple[str, ...] = ()
    """Files below ``record/`` that are no longer what was laid down there."""
    sealed: Mapping[str, object] = field(default_factory=dict)
    """The data of the public files as they were sealed, by file, where one of them moved."""
    scored_alike: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Folder of a lot (``""``: no lots) → codes of the seals that ask reviewers for the same, its own too."""

    @property
    def unmoved(self) -> bool:
        """Return whether the code of the seal speaks for what is printed now."""
        return not self.moved and not self.spoilt


def seal_hash(parts: Mapping[str, str]) -> str:
    """Return the hash of a seal of *parts*: name → SHA-256 of its bytes.

    Example:
        >>> seal_hash({"data/tender.json": "00"})
        '48fa07d02de4755add2642476ae71557fa3c2435d7132f02e880f1b5a968a501'
    """
    return sha256(canonical_json({"format": 1, "parts": dict(parts)}))


def seal_code(hash_: str) -> str:
    """Return the short code of a seal: the first 80 bits of its hash, in groups of four signs.

    Example:
        >>> seal_code("0123456789abcdef0123" + "0" * 44)
        '04HM-ASW9-NF6Y-Y093'
    """
    return short_code(hash_, _LENGTH)


def is_code(text: str) -> bool:
    """Return whether *text* is a code as it is printed."""
    return _CODE.fullmatch(text) is not None


def is_part(name: str) -> bool:
    """Return whether *name* may be a part of a seal: a relative path that leaves its folder nowhere.

    Example:
        >>> is_part("templates/de/base.html.j2"), is_part("../x"), is_part("/x"), is_part("a//b")
        (True, False, False, False)
    """
    return _PART.fullmatch(name) is not None and name != SEAL_FILE


def data_part(file: str) -> str:
    """Return the part that holds the data of the public *file*.

    Example:
        >>> data_part("lots/L1/criteria.yaml")
        'data/lots/L1/criteria.json'
    """
    return f"{DATA}{file.removesuffix('.yaml')}.json"


def data_file(part: str) -> str:
    """Return the public file whose data *part* holds."""
    return f"{part.removeprefix(DATA).removesuffix('.json')}.yaml"
