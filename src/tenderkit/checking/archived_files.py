# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an archive says of its files and what lies in it go in; files that are not as they should be come out.

Two lists say the hash of every file; where one of them is alone against the other and the file, the
list was changed.
"""

from collections.abc import Iterator, Mapping

from tenderkit.model.archive import MANIFEST, SUMS, Manifest
from tenderkit.outcome.replayed import Fault, FileFault


def file_faults(
    manifest: Manifest, manifest_hash: str, sums: Mapping[str, str], hashes: Mapping[str, str]
) -> tuple[FileFault, ...]:
    """Return the files that are not what they should be, each once.

    Args:
        manifest: what the archive says of itself.
        manifest_hash: of the bytes that say so.
        sums: path → hash, as the list of check sums says.
        hashes: path → hash of what lies there.
    """
    found = dict.fromkeys(_faults(manifest, sums, hashes))
    lists = {fault.path for fault in found if fault.fault is Fault.MISLISTED}
    if sums.get(MANIFEST) != manifest_hash and not lists:
        found |= dict.fromkeys([FileFault(MANIFEST, Fault.MISLISTED), FileFault(SUMS, Fault.MISLISTED)])
    return tuple(sorted(found, key=lambda each: each.path))


def _faults(manifest: Manifest, sums: Mapping[str, str], hashes: Mapping[str, str]) -> Iterator[FileFault]:
    listed = {file.path: file.sha256 for file in manifest.files}
    for path, hash_ in listed.items():
        lies, summed = hashes.get(path), sums.get(path)
        if lies is None:
            yield FileFault(path, Fault.MISSING)
        elif lies != hash_:
            yield FileFault(*((MANIFEST, Fault.MISLISTED) if lies == summed else (path, Fault.CHANGED)))
        elif summed != hash_:
            yield FileFault(SUMS, Fault.MISLISTED)
    yield from (FileFault(path, Fault.ADDED) for path in hashes.keys() - listed.keys())
    if sums.keys() - listed.keys() - {MANIFEST}:
        yield FileFault(SUMS, Fault.MISLISTED)
