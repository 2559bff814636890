# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier as it is written goes in; the one that counts after its events comes out."""

from dataclasses import replace

from tenderkit.model.dossier import Dossier
from tenderkit.model.event import taken_off
from tenderkit.model.internal import Reviewer


def in_force(dossier: Dossier) -> Dossier:
    """Return *dossier* without the reviewers whom an event takes off, and without their sheets.

    Their files stay where they are; `Dossier.gone` names the people.
    """
    off = taken_off(dossier.events)
    if not off:
        return dossier
    listed = {reviewer.id: reviewer for reviewer in dossier.internal.reviewers}
    return replace(
        dossier,
        internal=replace(dossier.internal, reviewers=tuple(r for r in listed.values() if r.id not in off)),
        judged=tuple(
            replace(judged, sheets=tuple(s for s in judged.sheets if s.reviewer not in off))
            for judged in dossier.judged
        ),
        gone=tuple(listed.get(id_, Reviewer(id_, id_)) for id_ in off),
    )
