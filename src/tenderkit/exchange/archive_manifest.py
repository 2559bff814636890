# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an archive holds goes in; its manifest as canonical JSON comes out, and its list of check sums."""

from urllib.parse import quote

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.archive import FORMAT, MANIFEST, ArchivedFile, LeftOut, Manifest


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return the manifest as it lies in the archive."""
    data = {
        "format": FORMAT,
        "for": manifest.audience.value,
        "bidder": manifest.bidder,
        "tender": manifest.tender,
        "version": manifest.version,
        "language": manifest.language,
        "head": manifest.head,
        "seal": manifest.seal,
        "files": [_file(each) for each in manifest.files],
        "left_out": [_left_out(each) for each in manifest.left_out],
        "versions": dict(manifest.versions),
    }
    return canonical_json(data) + b"\n"


def check_sums(manifest: Manifest, data: bytes) -> bytes:
    """Return what ``sha256sum -c`` reads: of all files of *manifest*, and of itself, which is *data*."""
    hashes = {**{each.path: each.sha256 for each in manifest.files}, MANIFEST: sha256(data)}
    return "".join(f"{hash_}  {path}\n" for path, hash_ in sorted(hashes.items())).encode()


def _file(file: ArchivedFile) -> dict[str, object]:
    """Return *file*; its own name as in a web address, for canonical JSON would normalize the characters."""
    name = {} if file.name is None else {"name": quote(file.name)}
    held = {"path": file.path, "sha256": file.sha256, "size": file.size, "access": file.access.value}
    return held | name


def _left_out(left: LeftOut) -> dict[str, object]:
    law = {"law": list(left.law)} if left.law else {}
    return {"path": left.path, "files": left.files, "reason": left.reason} | law
