# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A folder goes in; its dossier, journal and register of bids come out; and the register is shown."""

from collections.abc import Sequence
from pathlib import Path

import click

from tenderkit.cli.options import print_json, spoken
from tenderkit.model.dossier import Dossier
from tenderkit.model.record import JournalEntry
from tenderkit.outcome.register import Register
from tenderkit.problems import Problem
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal
from tenderkit.reading.returned_register import register
from tenderkit.records import dataclass


@dataclass(frozen=True, slots=True)
class KnownBids:
    """What is known of the bids of a dossier."""

    dossier: Dossier
    entries: Sequence[JournalEntry]
    register: Register


def known_bids(folder: Path) -> KnownBids:
    """Return what is known of the bids in *folder*.

    Raises:
        InputError: dossier or journal cannot be read.
    """
    dossier = read_dossier(folder)
    entries = read_journal(folder)
    return KnownBids(dossier, entries, register(folder, dossier, entries))


def warn(problems: Sequence[Problem]) -> None:
    """Say on stderr what a person must look at."""
    from tenderkit.cli.report import problems_text

    if problems:
        click.echo(problems_text(problems, spoken()), err=True)


def show(found: Register, *, as_json: bool) -> None:
    """Print the register for people, or for machines."""
    from tenderkit.rendering.bids_json import register_json
    from tenderkit.rendering.bids_text import register_text

    if as_json:
        print_json(register_json(found))
    else:
        click.echo(register_text(found, spoken()))
