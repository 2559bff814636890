# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit score``."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import lang_option, next_command, spoken
from tenderkit.cli.recorded import record_options, stated
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.cli.scoring_turn import Turn


@click.command()
@click.argument(
    "folder", metavar="DOSSIER_OR_PACK", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.argument("bids", metavar="[BID]...", nargs=-1)
@click.option("--reviewer", metavar="ID", help=N_("Who scores; a pack knows it."))
@click.option(
    "--by-bid",
    is_flag=True,
    help=N_("One bid through all criteria, instead of one criterion across all bids."),
)
@click.option("--presentation", is_flag=True, help=N_("Score what is judged after the written bid."))
@click.option(
    "--reopen", is_flag=True, help=N_("Open complete sheets again, to correct them; it is recorded.")
)
@click.option("--plain", is_flag=True, help=N_("Line by line, for screen readers and pipes."))
@record_options
@lang_option
def score(
    folder: Path,
    bids: tuple[str, ...],
    reviewer: str | None,
    by_bid: bool,
    presentation: bool,
    reopen: bool,
    plain: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Score bids in the terminal, with anchors in sight and neither names nor prices.

    One criterion across all bids: points by one key, then the reason and the place in the bid. Each
    decision is on disk before the next question; stop at any time and call it again to go on exactly
    there. Names come last, and only for criteria that cannot be judged without them. Without a
    terminal, or with --plain, it is lines of text.

    \b
    Example:
      tenderkit score my-tender --reviewer rev-1
      tenderkit score pack-rev-1
      tenderkit score my-tender A C --reviewer rev-1 --by-bid
    """
    from tenderkit.cli.known_by_then import refuse_too_early
    from tenderkit.cli.scoring_desk import opened, session
    from tenderkit.cli.scoring_turn import Turn
    from tenderkit.reading.dossier import read_dossier

    dossier = read_dossier(folder)
    zone = dossier.tender.timezone
    desk = opened(folder, dossier, reviewer, stated(by, at, zone))
    statement = stated(by or desk.person, at, zone)
    begun = session(folder, desk, bids, later=presentation, by_bid=by_bid)
    if not desk.pack:
        bids_now = sorted(begun.desk.offers[letter].sheet for letter in begun.letters)
        refuse_too_early(folder, dossier, bids_now, statement)
    turn = Turn(begun, statement, in_pack=desk.pack)
    if reopen:
        turn.reopen()
    screen = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    try:
        _run(turn, plain=plain or not screen)
    except (click.Abort, EOFError, KeyboardInterrupt):
        who = ["--reviewer", reviewer] if reviewer else []
        words = ("score", folder, *bids, *who, *(["--presentation"] if presentation else []))
        click.echo()
        text = N_("Stopped. Everything is kept; go on with: {command}")
        click.echo(sentence(Message(text, {"command": next_command(*words)}), spoken()))


def _run(turn: "Turn", *, plain: bool) -> None:
    if plain:
        from tenderkit.cli.scoring_plain import Plain

        Plain(turn).run()
        return
    from tenderkit.cli.scoring_terminal import Terminal

    Terminal(turn).run()
