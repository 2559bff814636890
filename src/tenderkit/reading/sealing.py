# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and its seals go in; what moved since the last of them comes out."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath
from unicodedata import normalize

from tenderkit.canonical import sha256
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.requirement import Specification
from tenderkit.model.seal import (
    DATA,
    OWN,
    SEAL_FILE,
    TEMPLATES,
    Seal,
    Sealing,
    data_file,
    data_part,
    is_part,
)
from tenderkit.model.tender import Tender
from tenderkit.problems import InputError, Place, Problem, system_words
from tenderkit.reading.build import build
from tenderkit.reading.pending import pending_files
from tenderkit.reading.seal import latest_seal, read_seal, sealed_data, sealed_json
from tenderkit.reading.seal_numbers import seal_numbers
from tenderkit.words import N_, Message

_TOWN = "templates/"
_LETTERHEAD = "letterhead.docx"
_TEXT, _WORD = ".html.j2", ".docx"


def sealing_of(folder: Path, dossier: Dossier) -> Sealing | None:
    """Return the seal in force of *dossier* and what is no longer as it says; None while nothing is sealed.

    Raises:
        InputError: a seal cannot be read.
    """
    seal = latest_seal(folder)
    if seal is None:
        return None
    moved = moved_files(folder, dossier, seal)
    sealed = {
        data_file(part): sealed_data(folder, seal, part) for part in seal.parts if data_file(part) in moved
    }
    return Sealing(seal, moved, spoilt_parts(folder, seal), sealed, _scored_alike(folder, dossier, seal))


def moved_files(folder: Path, dossier: Dossier, seal: Seal) -> tuple[str, ...]:
    """Return the files of the dossier that are no longer as *seal* has them, new ones and lost ones too."""
    now = {name: sha256(data) for name, data in public_parts(dossier).items()}
    now |= {OWN + name: sha256(data) for name, data in own_files(folder, dossier, _names(seal)).items()}
    was = {part: hash_ for part, hash_ in seal.parts.items() if _of(part)}
    changed = sorted(part for part in now.keys() | was.keys() if now.get(part) != was.get(part))
    return tuple(data_file(p) if p.startswith(DATA) else p.removeprefix(OWN) for p in changed)


def sealed_files(folder: Path, dossier: Dossier) -> dict[str, str]:
    """Return the files of *dossier* that are as the seal in force has them, each with the file of the seal.

    Raises:
        InputError: the seal cannot be read.
    """
    seal = latest_seal(folder)
    if seal is None:
        return {}
    moved = moved_files(folder, dossier, seal)
    names = [data_file(p) if p.startswith(DATA) else p.removeprefix(OWN) for p in seal.parts if _of(p)]
    return {name: f"{seal.folder}/{SEAL_FILE}" for name in names if name not in moved}


def _of(part: str) -> bool:
    """Return whether *part* of a seal is what stands in a file of the dossier."""
    return part.startswith((DATA, OWN))


def spoilt_parts(folder: Path, seal: Seal) -> tuple[str, ...]:
    """Return the files in the folder of *seal* that are not what was laid down there, and those in excess."""
    home, pending = folder / seal.folder, pending_files(folder)
    lying = {path.relative_to(folder).as_posix() for path in home.rglob("*") if not path.is_dir()}
    parts = {f"{seal.folder}/{part}": hash_ for part, hash_ in seal.parts.items()}
    spoilt = {name for name, hash_ in parts.items() if _hash(pending.get(name) or folder / name) != hash_}
    return tuple(sorted(spoilt | lying - parts.keys() - {f"{seal.folder}/{SEAL_FILE}"}))


def sealed_dossier(folder: Path, seal: Seal) -> Dossier:
    """Return what bidders got with *seal*, to be compared: tender and data of the public files.

    Raises:
        InputError: the seal cannot be read.
    """
    data = {data_file(part): sealed_data(folder, seal, part) for part in seal.parts if part.startswith(DATA)}
    return Dossier(build(Tender, data["tender.yaml"]), Specification(()), (), public=data)


def public_parts(dossier: Dossier) -> dict[str, bytes]:
    """Return the data of the public files of *dossier* as parts of a seal."""
    return {data_part(name): sealed_json(data) for name, data in dossier.public.items()}


def own_files(folder: Path, dossier: Dossier, templates: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the dossier (name → bytes) that go into documents which are made by *templates*.

    Raises:
        InputError: one of them leads out of the dossier, or cannot be read.
    """
    documents = {PurePosixPath(name).name.removesuffix(_TEXT) for name in templates if name.endswith(_TEXT)}
    words = (f"{document}{_WORD}" for document in documents)
    names = {_TOWN + name for name in (_LETTERHEAD, *words, *templates)}
    if (logo := dossier.tender.look.logo) is not None:
        names.add(normpath(logo))
    inside = folder.resolve()
    there = [name for name in sorted(names) if (folder / name).is_file()]
    return {normalize("NFC", name): _bytes(inside, name) for name in there}


def _names(seal: Seal) -> Iterator[str]:
    """Yield the names of the templates that the documents of *seal* are made by."""
    for part in seal.parts:
        for head in (TEMPLATES, OWN + _TOWN):
            if part.startswith(head):
                yield part.removeprefix(head)


def _bytes(inside: Path, name: str) -> bytes:
    """Return what stands in the file *name* of the dossier; a link that leads out of it is refused."""
    try:
        file = (inside / name).resolve(strict=True)
        if not is_part(name) or not file.is_relative_to(inside):
            raise InputError([_outside(name)])
        return file.read_bytes()
    except OSError as error:
        what = Message(N_("the file cannot be read: {reason}"), {"reason": system_words(error)})
        remedy = Message(N_("Check the file and its permissions."))
        raise InputError([Problem("TK001", Place(name), what, remedy)]) from error


def _hash(path: Path) -> str | None:
    try:
        return None if path.is_symlink() else sha256(path.read_bytes())
    except OSError:
        return None


def _outside(name: str) -> Problem:
    what = Message(N_("this file leads out of the dossier, so it cannot be sealed"))
    return Problem("TK001", Place(name), what, Message(N_("Put the file itself into the dossier.")))


def _scored_alike(folder: Path, dossier: Dossier, last: Seal) -> dict[str, frozenset[str]]:
    """Return for each lot the codes of the seals that ask its reviewers for the same as *last*."""
    others = [read_seal(folder, number) for number in seal_numbers(folder) if number != last.number]
    tenders = {seal.code: _tender(folder, seal) for seal in (*others, last)} if others else {}

    def alike(judged: Judged) -> Iterator[str]:
        yield last.code
        for seal in others:
            if _asked(tenders[seal.code], seal, judged) == _asked(tenders[last.code], last, judged):
                yield seal.code

    return {judged.folder: frozenset(alike(judged)) for judged in dossier.judged}


def _tender(folder: Path, seal: Seal) -> Mapping[str, object]:
    tender = sealed_data(folder, seal, data_part("tender.yaml"))
    return tender if isinstance(tender, Mapping) else {}


def _asked(tender: Mapping[str, object], seal: Seal, judged: Judged) -> object:
    """Return what scoring depends on: the criteria of a lot, and its scale."""
    files = dict.fromkeys(("criteria.yaml", f"{judged.folder}criteria.yaml"))
    lots = tender.get("lots")
    named = [lot for lot in lots if _id(lot) == _id(judged.lot)] if isinstance(lots, list) else []
    scales = [scale for holder in (*named, tender) if (scale := _scale(holder)) is not None]
    return [seal.parts.get(data_part(file)) for file in files], scales[:1]


def _id(lot: object) -> object:
    return lot.get("id") if isinstance(lot, Mapping) else getattr(lot, "id", None)


def _scale(holder: object) -> object:
    """Return the scale that a tender, or a lot of it, states of its own."""
    evaluation = holder.get("evaluation") if isinstance(holder, Mapping) else None
    return evaluation.get("scale") if isinstance(evaluation, Mapping) else None
