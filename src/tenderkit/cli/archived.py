# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and who shall get it go in; everything that its archive holds comes out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tenderkit.canonical import sha256
from tenderkit.cli.archive_readme import readmes
from tenderkit.cli.language import translator
from tenderkit.cli.results import Found, results
from tenderkit.cli.shown import shown
from tenderkit.cli.versions import versions_here
from tenderkit.exchange.archive import Reasons, archive_contents
from tenderkit.exchange.archive_manifest import check_sums, manifest_bytes
from tenderkit.exchange.archive_secrets import Secret
from tenderkit.model.archive import (
    EVALUATION,
    JOURNAL_CHECK,
    MANIFEST,
    RANKING,
    SUMS,
    VERIFIER,
    Access,
    ArchivedFile,
    Audience,
    Manifest,
)
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawState
from tenderkit.model.record_places import JOURNAL
from tenderkit.problems import Problem
from tenderkit.reading.archived import listing
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import journal_as_it_is
from tenderkit.reading.law import read_law
from tenderkit.reading.seal import latest_seal
from tenderkit.recording.archive import Source
from tenderkit.records import dataclass
from tenderkit.shipped import DATA
from tenderkit.words import N_, Message, sentence

JOURNAL_SCRIPT = DATA / "archive/verify_journal.txt"
"""Follows the chain of a journal without tenderkit."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What is to be written."""

    members: Mapping[str, bytes | Source]
    manifest: Manifest
    unjudged: tuple[Problem, ...]
    """Why it holds no results."""


def archive_of(folder: Path, audience: Audience, bid: str | None) -> Archive:
    """Return the archive of the dossier in *folder*; *bid* is the one of the bidder who inspects.

    Raises:
        InputError: the dossier cannot be read, or holds what no archive can.
    """
    dossier = read_dossier(folder)
    lying = listing(folder)
    named = {file.name: file for file in lying.files}
    reasons = Reasons(translator(dossier.tender.language), _law(dossier))
    open_ = shown(folder, dossier, named, bid)
    files = {name: (file.sha256, file.size) for name, file in named.items()}
    contents = archive_contents(files, lying.hidden, open_, audience, reasons)
    inside = {file.path: file.name or file.path.partition("/")[2] for file in contents.files}
    members: dict[str, bytes | Source] = {
        path: Source(folder / name, name, *files[name]) for path, name in inside.items()
    }
    found = results(folder) if audience is Audience.AUDITOR else Found({})
    left_out = contents.left_out
    if audience is Audience.INSPECTION:
        left_out += tuple(reasons.left_out(path, 1, Secret.RESULTS) for path in (EVALUATION, RANKING))
    manifest = Manifest(
        audience,
        dossier.tender.id,
        str(dossier.tender.version),
        dossier.tender.language,
        contents.files,
        left_out,
        bid,
        _head(folder),
        _seal(folder),
        versions_here(folder),
    )
    beside = {**found.files, **_programs(found, manifest, JOURNAL in named)}
    beside |= readmes(manifest, frozenset(beside))
    members |= beside
    manifest = _complete(manifest, beside)
    said = manifest_bytes(manifest)
    members |= {MANIFEST: said, SUMS: check_sums(manifest, said)}
    return Archive(members, manifest, found.problems)


def _complete(manifest: Manifest, beside: Mapping[str, bytes]) -> Manifest:
    """Return *manifest* with the files beside the dossier."""
    secret = {EVALUATION, RANKING}
    more = (
        ArchivedFile(path, sha256(data), len(data), Access.SECRET if path in secret else Access.PUBLIC)
        for path, data in beside.items()
    )
    return replace(manifest, files=tuple(sorted((*manifest.files, *more), key=lambda file: file.path)))


def _programs(found: Found, manifest: Manifest, journal: bool) -> dict[str, bytes]:
    """Return the scripts that need no tenderkit, as far as there is something for them."""
    programs = {VERIFIER: verifier().read_bytes()} if found.files else {}
    if journal and manifest.audience is Audience.AUDITOR:
        programs[JOURNAL_CHECK] = JOURNAL_SCRIPT.read_bytes()
    return programs


def verifier() -> Path:
    """Return where the script lies that recomputes the award: in a wheel, or at the top of a checkout."""
    installed = DATA / VERIFIER
    return installed if installed.is_file() else DATA.parents[2] / VERIFIER


def _head(folder: Path) -> str | None:
    entries = journal_as_it_is(folder).entries
    return entries[-1].hash if entries else None


def _seal(folder: Path) -> str | None:
    seal = latest_seal(folder)
    return seal.code if seal else None


def _law(dossier: Dossier) -> tuple[str, ...]:
    """Return how the law on the confidentiality of bids is cited, and whether somebody has to check it."""
    regime, language = dossier.tender.regime, dossier.tender.language
    translate = translator(language)
    return tuple(
        sentence(Message(N_("{cite}, to be checked"), {"cite": entry.cite[language]}), translate)
        if entry.state is LawState.TO_CHECK
        else entry.cite[language]
        for entry in read_law(duties=True).entries
        if entry.id in {f"{regime}.confidentiality", "gwb.inspection"} and regime in entry.regime
    )
