# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What making an archive again gives goes in; what a machine reads of it comes out."""

from tenderkit.outcome.replayed import Replayed
from tenderkit.rendering.verified import verified_json
from tenderkit.words import Translate, sentence


def replayed_json(found: Replayed, translate: Translate) -> dict[str, object]:
    """Return *found* as ``replay --json`` prints it."""
    manifest, made = found.manifest, found.documents
    return {
        "agrees": found.agrees,
        "archive": {
            "for": manifest.audience.value,
            "bidder": manifest.bidder,
            "tender": manifest.tender,
            "version": manifest.version,
            "head": manifest.head,
            "seal": manifest.seal,
            "files": len(manifest.files),
            "left_out": sum(left.files for left in manifest.left_out),
        },
        "files": [{"file": each.path, "how": each.fault.value} for each in found.faults],
        "verify": verified_json(found.verified, translate),
        "numbers": {
            "compared": list(found.compared),
            "differ": [
                {"file": each.file, "at": each.at, "stored": each.stored, "computed": each.computed}
                for each in found.differences
            ],
        },
        "documents": {
            "same": list(made.same),
            "differ": list(made.other),
            "not_made": [
                {"file": name, "reason": sentence(why.message, translate) if why else None}
                for name, why in made.unmade
            ],
        },
        "versions": [{"what": v.what, "then": v.then, "here": v.now} for v in found.versions],
        "problems": [
            {
                "file": p.place.file,
                "line": p.place.line,
                "rule": p.rule,
                "message": sentence(p.message, translate),
            }
            for p in found.problems
        ],
    }
