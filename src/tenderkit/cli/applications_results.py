# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier of two stages goes in; its applicants, examined and told apart, come out for the note on them."""

from dataclasses import replace
from pathlib import Path

from tenderkit.model.dossier import Dossier
from tenderkit.rendering.results import Results


def with_applicants(results: Results, folder: Path, dossier: Dossier) -> Results:
    """Return *results* with how applications in *folder* were examined, and where the selection stands."""
    from tenderkit.checking.closed_bids import closed_bids
    from tenderkit.checking.examining import examined_bids
    from tenderkit.evaluation.selection import standing
    from tenderkit.model.first_stage import first_stage
    from tenderkit.model.intake import APPLICATIONS
    from tenderkit.planning.overrides import signers_of_house
    from tenderkit.reading.journal import read_journal
    from tenderkit.reading.law import read_law

    law = read_law(duties=True)
    closed = closed_bids(read_journal(folder), APPLICATIONS)
    examined = examined_bids(first_stage(dossier), law, closed)
    found = standing(dossier, examined)
    signers = signers_of_house(dossier, law.signers)
    return replace(results, applicants=examined, standing=found, signers=signers)
