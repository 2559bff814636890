# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK860 and following, applications: a dossier goes in; what is wrong with its first stage comes out."""

from collections.abc import Iterator

from tenderkit.model.dossier import Dossier
from tenderkit.problems import Problem
from tenderkit.words import N_, Message


def one_stage_problems(dossier: Dossier) -> Iterator[Problem]:
    """Yield that the procedure has no first stage."""
    if dossier.tender.procedure.stages == 1:
        what = Message(N_("this procedure has one stage, so there are no applications"))
        remedy = Message(N_("Take in bids with `tenderkit bids add`, or write `stages: 2` in tender.yaml."))
        yield Problem("TK860", dossier.places["tender.yaml", "procedure", "stages"], what, remedy)
