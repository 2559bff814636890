# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder and who states something go in; dossier and statement come out, for a step that records it."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import spoken
from tenderkit.cli.recorded import stated
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.cli.recorded import Statement
    from tenderkit.model.dossier import Dossier

_WHO = N_("Who decides this? Add --by NAME.")


def named(by: str | None, question: str = _WHO) -> str:
    """Return who states something, or ask *question* where nobody does.

    Raises:
        click.UsageError: nobody states it.
    """
    if not by:
        raise click.UsageError(spoken()(question))
    return by


def begun(
    folder: Path, by: str | None, at: datetime | None, question: str = _WHO
) -> "tuple[Dossier, Statement]":
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

    who = named(by, question)
    dossier = read_dossier(folder)
    return dossier, stated(who, at, dossier.tender.timezone)
