# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""An archive goes in; it is unpacked, judged and made again, and what agrees with it comes out."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from tenderkit.checking.archived_files import file_faults
from tenderkit.checking.verification import verified
from tenderkit.cli.archived import JOURNAL_SCRIPT, verifier
from tenderkit.cli.rebuilt import rebuilt
from tenderkit.cli.results import results
from tenderkit.cli.versions import versions_here
from tenderkit.exchange.difference import differences
from tenderkit.model.archive import EVALUATION, JOURNAL_CHECK, RANKING, VERIFIER, Audience
from tenderkit.model.evidence import Evidence
from tenderkit.outcome.replayed import Difference, OtherVersion, Rebuilt, Replayed
from tenderkit.outcome.verified import Verified
from tenderkit.problems import InputError, Problem
from tenderkit.reading.archive import Unpacked, unpacked
from tenderkit.reading.evidence import evidence


def replayed(archive: Path, scratch: Path, heads: tuple[str, ...] = ()) -> Replayed:
    """Return what making *archive* again gives.

    Args:
        archive: the zip.
        scratch: an empty folder.
        heads: heads of the journal that somebody noted elsewhere.

    Raises:
        InputError: it is no archive, is damaged as a whole, or could do harm.
    """
    folder = scratch / "dossier"
    folder.mkdir()
    held = unpacked(archive, folder)
    faults = file_faults(held.manifest, held.manifest_hash, held.sums, held.hashes)
    lying = evidence(folder)
    compared, found, problems = _numbers(held, folder)
    try:
        documents = rebuilt(folder, lying.entries, scratch)
    except InputError as error:
        documents = Rebuilt()
        problems += [problem for problem in error.problems if problem not in problems]
    return Replayed(
        held.manifest,
        faults,
        _verified(held, lying, heads),
        tuple(compared),
        tuple(found),
        _with_scripts(_excused(documents, held), held),
        tuple(_other_versions(held.manifest.versions, versions_here(folder))),
        tuple(problems),
    )


def _numbers(held: Unpacked, folder: Path) -> tuple[list[str], list[Difference], list[Problem]]:
    """Return which results were computed again, where they differ, and why others were not."""
    stored = {name: held.texts[name] for name in (RANKING, EVALUATION) if name in held.texts}
    if held.manifest.audience is Audience.INSPECTION:
        return [], [], []
    found = results(folder)
    differing: list[Difference] = []
    for name in (RANKING, EVALUATION):
        differing += _compared(name, stored.get(name), found.files.get(name))
    problems = list(found.problems) if stored else []
    return [name for name in stored if name in found.files], differing, problems


def _compared(name: str, stored: bytes | None, computed: bytes | None) -> Iterator[Difference]:
    if stored == computed or computed is None:
        return
    if stored is None:
        yield Difference(name, "", "–", name)
        return
    try:
        old = json.loads(stored)
    except (ValueError, RecursionError):
        yield Difference(name, "", "?", name)
        return
    found = list(differences(name, old, json.loads(computed)))
    yield from found or [Difference(name, "", "?", name)]


def _verified(held: Unpacked, lying: Evidence, heads: tuple[str, ...]) -> Verified:
    """Return what journal and seals prove; what the file system says of times is of the unpacking only.

    Without its journal, which an inspection leaves out, only the seals prove something.
    """
    if held.manifest.audience is Audience.INSPECTION:
        lying = replace(lying, files={})
    found = verified(lying, heads)
    return replace(found, moved=tuple(replace(each, modified=None) for each in found.moved))


def _excused(documents: Rebuilt, held: Unpacked) -> Rebuilt:
    """Return *documents*; from an inspection what was left out cannot be made again, which proves nothing."""
    if held.manifest.audience is not Audience.INSPECTION:
        return documents
    unmade = (*documents.unmade, *((name, None) for name in documents.other))
    return Rebuilt(documents.same, (), unmade)


def _with_scripts(documents: Rebuilt, held: Unpacked) -> Rebuilt:
    """Return *documents* with the scripts that are other ones than come with tenderkit here; none is run."""
    ours = {VERIFIER: verifier(), JOURNAL_CHECK: JOURNAL_SCRIPT}
    other = (n for n, file in ours.items() if n in held.texts and held.texts[n] != file.read_bytes())
    return replace(documents, other=(*documents.other, *other))


def _other_versions(then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[OtherVersion]:
    for what in sorted({*then, *now}):
        if then.get(what) != now.get(what):
            yield OtherVersion(what, then.get(what), now.get(what))
