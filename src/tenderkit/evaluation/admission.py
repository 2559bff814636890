# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and what is judged as one go in; the bids that reach a later stage come out."""

from dataclasses import replace

from tenderkit.evaluation.gathering import case_of
from tenderkit.evaluation.stages import admitted, of_stage
from tenderkit.model.dossier import Dossier, Judged


def admitted_bids(dossier: Dossier, judged: Judged) -> tuple[str, ...]:
    """Return the bids of *judged* that the published rule admits to what comes after the written bid.

    Raises:
        InputError: points of the written bids are missing or open, so that nobody can say yet.
    """
    written = replace(judged, catalogue=of_stage(judged.catalogue, later=False))
    case = replace(case_of(dossier, written), catalogue=judged.catalogue)
    out = {exclusion.bid for exclusion in admitted(case).excluded}
    return tuple(bid for bid in case.prices if bid not in out)
