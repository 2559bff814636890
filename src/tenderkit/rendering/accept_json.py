# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report on a delivery goes in; what a machine reads of it comes out."""

from tenderkit.outcome.delivery import DeliveryReport
from tenderkit.problems import Severity
from tenderkit.words import Translate, sentence

WHOLE = "."
"""The file of a finding that is about the whole repository."""


def accept_json(report: DeliveryReport, language: str, translate: Translate) -> dict[str, object]:
    """Return *report* as ``accept --json`` prints it, and as ``delivery/acceptance.json`` keeps it."""
    german = language == "de"
    return {
        "commit": report.commit,
        "findings": [
            {
                "check": found.check,
                "severity": found.severity.value,
                "file": found.file or WHOLE,
                "message": sentence(found.message, translate),
                "remedy": sentence(found.remedy, translate),
            }
            for found in report.findings
        ],
        "counts": {severity.value: report.count(severity) for severity in Severity},
        "notes": [sentence(note, translate) for note in report.notes],
        "standard": [
            {
                "id": demand.id,
                "criterion": demand.criterion_de if german else demand.criterion,
                "level": demand.level.value,
                "text": demand.text_de if german else demand.text,
                "standing": demand.standing.value,
            }
            for demand in report.demands
        ],
    }
