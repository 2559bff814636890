# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit sheet import``: what reviewers hand over is checked, shown and recorded."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence


@click.command("import")
@dossier_argument
@click.argument(
    "paths", metavar="FILE|PACK...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option("--reviewer", metavar="ID", help=N_("Whose sheets these must be."))
@click.option("--bid", metavar="BID", help=N_("FILE is a price sheet, and this is the bid it belongs to."))
@click.option("--unfinished", is_flag=True, help=N_("Take them in although something is not scored yet."))
@click.option("--without-code", is_flag=True, help=N_("Take them in without their code; give a reason."))
@click.option("--reason", metavar="TEXT", help=N_("Why there is no code; recorded."))
@click.option("--dry-run", is_flag=True, help=N_("Show what would be recorded, and record nothing."))
@click.option("--yes", is_flag=True, help=N_("Record without asking."))
@record_options
@lang_option
def import_(
    folder: Path,
    paths: tuple[Path, ...],
    reviewer: str | None,
    bid: str | None,
    unfinished: bool,
    without_code: bool,
    reason: str | None,
    dry_run: bool,
    yes: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Take the sheets of one reviewer into DOSSIER: workbooks, or a pack that comes back; or a price sheet.

    Every cell is checked and named. Sheets of another version, of somebody else, or other than those that
    were promised are refused. What differs from what is recorded is shown before anything is recorded.

    \b
    Example:
      tenderkit sheet import my-tender rev-1.xlsx rev-1-named.xlsx --by "A. Example"
      tenderkit sheet import my-tender preisblatt.xlsx --bid bid-02
    """
    if bid is not None:
        _import_prices(folder, paths, bid, dry_run=dry_run, yes=yes, statement=(by, at))
        return
    from tenderkit.cli.blank_cells import say_thin
    from tenderkit.cli.handed_over import opened_folders
    from tenderkit.cli.sheet_intake import Intake, taken_in
    from tenderkit.rendering.sheets.scoring_changes import changes_text

    if without_code != (reason is not None):
        raise click.UsageError(spoken()(N_("--without-code and --reason go together.")))
    intake = Intake(folder, opened_folders(paths), reviewer, unfinished, reason)
    taken = taken_in(intake)
    say_thin(taken.thin)
    click.echo(changes_text(taken.sheets, spoken()))
    if taken.left_out:
        click.echo(sentence(Message(_OUT, {"bids": ", ".join(taken.left_out)}), spoken()), err=True)
    if taken.has_conflict:
        click.echo(sentence(Message(_CONFLICT, {"reviewer": taken.named.reviewer}), spoken()), err=True)
    if not _is_wanted(differs=taken.differs, dry_run=dry_run, yes=yes):
        return
    taken.record(by, at)
    values = {"count": len(taken.sheets), "command": next_command("consensus", folder)}
    click.echo(sentence(Message(N_("Recorded sheets: {count}. Next: {command}"), values), spoken()))


def _import_prices(
    folder: Path,
    paths: tuple[Path, ...],
    bid: str,
    *,
    dry_run: bool,
    yes: bool,
    statement: tuple[str | None, datetime | None],
) -> None:
    from tenderkit.cli.sheet_prices import new_prices

    if len(paths) > 1:
        raise click.UsageError(spoken()(N_("One price sheet at a time.")))
    prices = new_prices(folder, paths[0], bid)
    differences = prices.differences()
    for line in differences:
        click.echo(line)
    if _is_wanted(differs=bool(differences), dry_run=dry_run, yes=yes):
        prices.record(*statement)
        values = {"bid": bid, "command": next_command("bids", "examine", folder, bid)}
        click.echo(
            sentence(Message(N_("The prices of {bid} are recorded. Next: {command}"), values), spoken())
        )


def _is_wanted(*, differs: bool, dry_run: bool, yes: bool) -> bool:
    """Tell whether what was shown shall be recorded; a no ends the command with 1."""
    if not differs:
        click.echo(spoken()(N_("Nothing to record: all of it is recorded already.")))
        return False
    if dry_run:
        click.echo(spoken()(N_("Nothing was recorded.")))
        return False
    if not yes and not click.confirm(spoken()(N_("Record this?")), err=True):
        click.echo(spoken()(N_("Nothing was recorded.")))
        click.get_current_context().exit(1)
    return True


_CONFLICT = N_(
    "{reviewer} declares a conflict of interest: no points of these sheets count. Tell the chair, and take "
    "{reviewer} out of internal.yaml once somebody else scores."
)
_OUT = N_("Left out, because the bids are out since: {bids}.")
