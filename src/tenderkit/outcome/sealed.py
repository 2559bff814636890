# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holding a dossier against its seals found."""

from tenderkit.model.seal import Seal
from tenderkit.problems import Problem
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class SealState:
    """All seals of a dossier, recomputed.

    When a seal was made stands in the journal: the entry of the kind ``seal`` whose data name its number
    under ``seal``, its hash under ``hash``, and how many ``bids`` and ``applications`` were there already.
    """

    seals: tuple[Seal, ...]
    """Those that can be read, in their order; the last one is in force."""
    spoilt: tuple[str, ...] = ()
    """Files below ``record/seal-…`` that are changed, lost, in excess or unreadable."""
    moved: tuple[str, ...] = ()
    """Files of the dossier that are no longer as the last seal has them."""
    unread: tuple[Problem, ...] = ()
    """Why the dossier cannot be read, so that nobody can say what moved."""
