# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder and who states something go in; dossier and statement come out, for a step that records it."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import Statement, stated
from tenderkit.model.dossier import Dossier


def begun(folder: Path, by: str | None, at: datetime | None, question: str) -> tuple[Dossier, Statement]:
    """Return the dossier in *folder*, and what *by* states at *at*.

    Args:
        folder: the dossier.
        by: who states it.
        at: when; None: now.
        question: what is asked where nobody does.

    Raises:
        InputError: the dossier cannot be read.
        click.UsageError: nobody states it.
    """
    from tenderkit.reading.dossier import read_dossier

    if not by:
        raise click.UsageError(spoken()(question))
    dossier = read_dossier(folder)
    return dossier, stated(by, at, dossier.tender.timezone)
