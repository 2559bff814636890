# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; its dossier, its journal and the register of its bids, or applications, come out."""

from collections.abc import Sequence
from pathlib import Path

from tenderkit.model.dossier import Dossier
from tenderkit.model.first_stage import first_stage
from tenderkit.model.intake import APPLICATIONS, BIDS, Intake
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.register import Register
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal
from tenderkit.reading.returned_register import register
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class KnownBids:
    """What is known of the bids of a dossier."""

    dossier: Dossier
    """As the stage sees it: before the invitations with applications in the place of bids."""
    entries: Sequence[JournalEntry]
    register: Register
    intake: Intake = BIDS


def known_bids(folder: Path, intake: Intake = BIDS) -> KnownBids:
    """Return what is known of the bids in *folder*.

    Raises:
        InputError: dossier or journal cannot be read.
    """
    dossier = read_dossier(folder)
    if intake is APPLICATIONS:
        dossier = first_stage(dossier)
    entries = read_journal(folder)
    return KnownBids(dossier, entries, register(folder, dossier, entries, intake), intake)
