# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A subject goes in; all that both templates of the report print comes out, lot by lot."""

from typing import Any

from tenderkit import __version__
from tenderkit.canonical import canonical_json, sha256
from tenderkit.rendering.report.decision_part import decision_part
from tenderkit.rendering.report.derivation_part import derivation_part
from tenderkit.rendering.report.group_chart import group_chart
from tenderkit.rendering.report.integrity_part import integrity_part
from tenderkit.rendering.report.matrix_chart import matrix_chart
from tenderkit.rendering.report.matrix_part import matrix_part
from tenderkit.rendering.report.price_chart import has_lines, price_chart
from tenderkit.rendering.report.ranking_part import ranking_part
from tenderkit.rendering.report.robustness_part import robustness_part
from tenderkit.rendering.report.scene import Scene
from tenderkit.rendering.report.subject import Part, Subject
from tenderkit.rendering.report.weight_chart import weight_chart

Content = dict[str, Any]


def report_content(subject: Subject) -> Content:
    """Return everything that the report says, and the checksum of it."""
    dossier = subject.dossier
    pairs = zip(dossier.judged, subject.outcomes, strict=True)
    parts = [_part(subject.part(judged, outcome)) for judged, outcome in pairs]
    content: Content = {
        "buyer": dossier.tender.buyer.name,
        "tender": {"id": dossier.tender.id, "title": dossier.tender.title, "note": dossier.tender.note},
        "reader": subject.reader,
        "named": subject.named,
        "parts": parts,
        "integrity": integrity_part(subject),
        "program": f"tenderkit {__version__}",
    }
    return content | {"checksum": sha256(canonical_json(_told(content)))[:16]}


def _part(part: Part) -> Content:
    matrix = matrix_part(part)
    lot = part.judged.lot
    return {
        "lot": {"id": lot.id, "title": lot.title} if lot else None,
        "prefix": f"{lot.id}-" if lot else "",
        "ranking": ranking_part(part),
        "decision": decision_part(part),
        "matrix": matrix,
        "charts": {
            "matrix": matrix_chart(part, matrix),
            "groups": group_chart(part),
            "price": price_chart(part),
            "weights": weight_chart(part),
        },
        "lines": has_lines(part),
        "robustness": robustness_part(part),
        "derivation": derivation_part(part) if part.subject.reader == "file" else [],
    }


def _told(value: Any) -> Any:
    """Return *value* without pictures, whose numbers stand elsewhere in it."""
    if isinstance(value, dict):
        return {key: _told(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_told(item) for item in value]
    return None if isinstance(value, Scene) else value
