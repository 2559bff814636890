# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK860: a folder goes in; what is known of its applications comes out, if its procedure has such."""

from pathlib import Path

from tenderkit.checking.selection import one_stage_problems
from tenderkit.cli.bids_known import KnownBids, known_bids
from tenderkit.model.intake import APPLICATIONS
from tenderkit.problems import raise_if_any
from tenderkit.reading.dossier import read_dossier


def known_applications(folder: Path) -> KnownBids:
    """Return the register of the applications in *folder*.

    Raises:
        InputError: there is no first stage, or the dossier cannot be read.
    """
    raise_if_any(list(one_stage_problems(read_dossier(folder))))
    return known_bids(folder, APPLICATIONS)
