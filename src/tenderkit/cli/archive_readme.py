# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an archive says of itself goes in; what people read first in it comes out, in both languages."""

from collections.abc import Collection

from tenderkit.cli.language import translator
from tenderkit.model.archive import JOURNAL_CHECK, READMES, VERIFIER, Audience, Manifest
from tenderkit.model.seal import seal_code
from tenderkit.shipped import DATA
from tenderkit.words import N_


def readmes(manifest: Manifest, beside: Collection[str]) -> dict[str, bytes]:
    """Return the texts; they name a script only where it is *beside*."""
    return {name: _readme(language, manifest, beside).encode() for language, name in READMES.items()}


def _readme(language: str, manifest: Manifest, beside: Collection[str]) -> str:
    parts = ["head", manifest.audience.value]
    if manifest.audience is Audience.AUDITOR:
        parts += [script for script in (VERIFIER, JOURNAL_CHECK) if script in beside]
    texts = [(DATA / "archive" / f"{part}.{language}.txt").read_text("utf-8") for part in (*parts, "end")]
    none = translator(language)(N_("none"))
    return "".join(texts).format_map(
        {
            "tender": manifest.tender,
            "version": manifest.version,
            "bidder": manifest.bidder or none,
            "seal": manifest.seal or none,
            "head": manifest.head or none,
            "code": seal_code(manifest.head) if manifest.head else none,
            "program": manifest.versions["tenderkit"],
            "left_out": _left_out(manifest) or none,
        }
    )


def _left_out(manifest: Manifest) -> str:
    return "\n".join(
        f"  {left.path} ({left.files}): {left.reason}{''.join(f' [{law}]' for law in left.law)}"
        for left in manifest.left_out
    )
