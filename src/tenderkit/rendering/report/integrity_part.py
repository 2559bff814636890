# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was verified goes in; seal, head of the journal and what moved come out as lines.

When files were written, as the file system says, stays out: it would make another report of the same dossier.
"""

from dataclasses import replace

from tenderkit.rendering.report.subject import Subject
from tenderkit.rendering.verified import verified_text


def integrity_part(subject: Subject) -> list[str]:
    """Return the lines of ``tenderkit verify`` that say something of the whole dossier."""
    found = subject.verified
    told = replace(found, moved=tuple(replace(each, modified=None) for each in found.moved), unrecorded=())
    text = verified_text(told, subject.names.language, subject.names.translate)
    return [line.strip() for line in text.splitlines() if line.strip()]
