# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder, bids and a stated time go in; a time before their opening is refused."""

from collections.abc import Iterable
from pathlib import Path

from tenderkit.checking.too_early import too_early
from tenderkit.model.dossier import Dossier
from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.record import Statement
from tenderkit.problems import raise_if_any
from tenderkit.reading.journal import read_journal


def refuse_too_early(
    folder: Path, dossier: Dossier, bids: Iterable[str], statement: Statement, intake: Intake = BIDS
) -> None:
    """Refuse to record that *bids* were judged when nobody could know them.

    Raises:
        InputError: the stated time is before their opening.
    """
    raise_if_any(list(too_early(dossier, read_journal(folder), bids, statement, intake)))
