# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit event correct|hand-edit``: what people decided is changed, and says why."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.event_step import Step, why_options
from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.words import N_

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@dossier_argument
@click.argument("file")
@click.option(
    "--set",
    "wishes",
    metavar="PATH=VALUE",
    multiple=True,
    help=N_("One value, such as positions.P-01=1200.00; may be repeated."),
)
@click.option("--with", "new", metavar="NEW", type=_FILE, help=N_("The whole file as it shall be."))
@why_options
@lang_option
def correct(
    folder: Path,
    file: str,
    wishes: tuple[str, ...],
    new: Path | None,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Correct an error in FILE of DOSSIER: a price sheet, an examination, a score sheet, agreed points.

    Say the values with --set, hand in the whole file with --with, or change it in your editor. The old
    file is kept in record/old/, and `rank` says whether the correction changed the ranking.

    \b
    Example:
      tenderkit event correct my-tender bids/bid-02/price.yaml --set positions.P-01=1200.00 \\
        --reason "Typed 12000.00; the sheet says 1,200.00." --by "Ann Sample"
    """
    from tenderkit.cli.corrected import correctable, corrected
    from tenderkit.model.event import EventKind

    if wishes and new:
        raise click.UsageError(spoken()(N_("--set and --with say the same; take one of them.")))
    step = Step.begun(folder, by, at)
    name = correctable(folder, file)
    change = corrected(folder, name, wishes, new)
    step.record(replace(step.event(EventKind.CORRECTION, reason), files=(name,)), {name: change})


@click.command("hand-edit")
@dossier_argument
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--before", metavar="OLD", type=_FILE, help=N_("The one FILE as it was, from a backup; it is kept.")
)
@why_options
@lang_option
def hand_edit(
    folder: Path,
    files: tuple[str, ...],
    before: Path | None,
    reason: str,
    by: str | None,
    at: datetime | None,
) -> None:
    """Take over each FILE of DOSSIER that somebody changed without a command; `verify` names them.

    The journal records how they lie there now, who says so and why; `verify` goes on from that. Of the
    old file the journal has the hash; hand in the file itself with --before where there is a backup.

    \b
    Example:
      tenderkit event hand-edit my-tender award.yaml \\
        --reason "The council minutes came late." --by "Ann Sample"
    """
    from tenderkit.cli.corrected import edited_by_hand, inside
    from tenderkit.model.event import EventKind

    if before and len(files) > 1:
        raise click.UsageError(spoken()(N_("--before is of one file; take over one at a time.")))
    step = Step.begun(folder, by, at)
    names = tuple(dict.fromkeys(inside(folder, file) for file in files))
    taken = edited_by_hand(folder, names, before)
    step.record(replace(step.event(EventKind.HAND_EDIT, reason), files=names), {}, taken)
