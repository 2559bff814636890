# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit award``: the decision of people."""

import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tenderkit.cli.begun import named
from tenderkit.cli.options import dossier_argument, lang_option
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_

if TYPE_CHECKING:
    from tenderkit.cli.award_desk import Desk
    from tenderkit.cli.recorded import Statement

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@dossier_argument
@click.option("--bid", "bids", metavar="BID", multiple=True, help=N_("The bid that gets the contract."))
@click.option("--no-award", is_flag=True, help=N_("Nobody gets the contract."))
@click.option("--cancel", is_flag=True, help=N_("The procedure is cancelled, on a --ground of the law."))
@click.option("--ground", metavar="ID", help=N_("The ground of the law data for --cancel."))
@click.option("--reason", metavar="TEXT", help=N_("Why. Record, letters and notices print it word for word."))
@click.option("--deviates", metavar="TEXT", help=N_("Why it is not the bid that is first by the rules."))
@click.option(
    "--comparison", type=_FILE, metavar="FILE", help=N_("The comparison in writing where people decide.")
)
@click.option("--moved", metavar="TEXT", help=N_("Why, although something is not as it was sealed."))
@click.option("--corrects", metavar="TEXT", help=N_("Why it takes the place of the decision before."))
@click.option(
    "--with", "others", metavar="NAME", multiple=True, help=N_("Who else decides; may be repeated.")
)
@click.option("--draw", is_flag=True, help=N_("Draw between equal bids: announce it, then give --numbers."))
@click.option("--source", metavar="TEXT", help=N_("Where the numbers of the draw will come from, and when."))
@click.option("--count", type=click.IntRange(1, 100), help=N_("How many numbers there will be."))
@click.option("--highest", type=click.IntRange(1, 1_000_000), help=N_("The highest number there can be."))
@click.option(
    "--numbers", metavar="N,N,…", help=N_("The numbers, in the order in which the source names them.")
)
@click.option(
    "--witness", "witnesses", metavar="NAME", multiple=True, help=N_("Who else is there at a draw.")
)
@click.option("--sent", metavar="DOCUMENT", help=N_("Record that a letter goes out, to --bid or to all."))
@click.option("--lot", metavar="LOT", help=N_("Only this lot."))
@click.option("--walk", is_flag=True, help=N_("Ask for what is still to be decided, lot by lot."))
@click.option("--no-documents", is_flag=True, help=N_("Make no documents afterwards."))
@record_options
@lang_option
@click.pass_context
def award(
    ctx: click.Context,
    folder: Path,
    bids: tuple[str, ...],
    no_award: bool,
    cancel: bool,
    ground: str | None,
    reason: str | None,
    deviates: str | None,
    comparison: Path | None,
    moved: str | None,
    corrects: str | None,
    others: tuple[str, ...],
    draw: bool,
    source: str | None,
    count: int | None,
    highest: int | None,
    numbers: str | None,
    witnesses: tuple[str, ...],
    sent: str | None,
    lot: str | None,
    walk: bool,
    no_documents: bool,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record what people decide on the bids of DOSSIER, held against the ranking.

    Without options it shows how things stand and what is to be done next; on a terminal
    it asks. Where several people decide, --with names the others. A decision other than the
    ranking needs a reason of its own, a second one says why it corrects the first. Equal bids
    are told apart by a draw that anybody can do again, if the tender reserves it. A letter is
    made once --sent says on which day it goes out.

    \b
    Example:
      tenderkit award my-tender
      tenderkit award my-tender --bid bid-04 --reason "Best by the published rules." \\
        --by "Jo Berg" --with "Ann Sample"
      tenderkit award my-tender --sent absageschreiben --by "Jo Berg" --at 2027-06-29T10:00
      tenderkit award my-tender --cancel --ground uvgo.cancellation.2 --reason "No grant." --by "Jo Berg"
      tenderkit award my-tender --draw --source "Lotto 6/49, 5 June 2027, ascending" \\
        --count 6 --highest 49 --witness "Ann Sample" --by "Jo Berg"
    """
    from tenderkit.cli.award_desk import Desk
    from tenderkit.cli.award_shown import show, show_closing

    doing = _doing(ctx.params)
    _agree(ctx, doing, by)
    desk = Desk(folder)
    if not doing and not walk and not (sys.stdin.isatty() and sys.stderr.isatty()):
        show(desk, lot)
        return
    statement = _statement(desk, by, at)
    if not doing:
        from tenderkit.cli.award_walk import walk_through

        said_by = walk_through(desk, lot, by, lambda name: _statement(desk, name, at))
        if said_by is None:
            return
        statement = said_by
    elif draw:
        _draw(desk, lot, (source, count, highest, numbers, corrects), witnesses, statement)
        return
    elif sent is not None:
        from tenderkit.cli.award_letters import send

        send(desk, lot, sent, bids, statement)
    else:
        from tenderkit.cli.award_decided import Said, comparison_text, decide

        kind = "cancellation" if cancel else "no_award" if no_award else "award"
        bid = bids[0] if bids else None
        text = comparison_text(comparison) if comparison else None
        said = Said(kind, reason or "", bid, deviates, text, ground, moved, corrects, others)
        decide(desk, lot, said, statement)
    desk, complete = Desk(folder), True
    if not no_documents:
        from tenderkit.cli.award_documents import make_documents

        complete = make_documents(ctx, desk, statement.by, at)
    show_closing(desk)
    if not complete:
        ctx.exit(1)


def _doing(params: Mapping[str, Any]) -> list[str]:
    """Return what is asked for, by the name of its option."""
    asked = {
        "--sent": params["sent"] is not None,
        "--bid": bool(params["bids"]) and params["sent"] is None,
        "--no-award": params["no_award"],
        "--cancel": params["cancel"],
        "--draw": params["draw"],
    }
    return [name for name, wanted in asked.items() if wanted]


_BELONGS = {
    "ground": ("--cancel", "--no-award"),
    "deviates": ("--bid",),
    "comparison": ("--bid",),
    "moved": ("--bid",),
    "reason": ("--bid", "--no-award", "--cancel"),
    "corrects": ("--bid", "--no-award", "--cancel", "--draw"),
    "others": ("--bid", "--no-award", "--cancel"),
    "source": ("--draw",),
    "count": ("--draw",),
    "highest": ("--draw",),
    "numbers": ("--draw",),
    "witnesses": ("--draw",),
}
"""Which option says something only beside which others."""
_SPELT = {"witnesses": "--witness", "others": "--with"}
"""Options that are not called as what they hand in."""


def _agree(ctx: click.Context, doing: list[str], by: str | None) -> None:
    """Refuse options that do not go together, and a decision without a name or a reason."""
    from tenderkit.cli.award_speech import misuse

    if len(doing) > 1 or (doing and ctx.params["walk"]):
        doing = [*doing, *(["--walk"] if ctx.params["walk"] else [])]
        raise misuse(N_("One thing at a time: {options}."), options=", ".join(doing))
    for name, owners in _BELONGS.items():
        if ctx.params[name] and not set(owners) & set(doing):
            option = _SPELT.get(name, f"--{name}")
            raise misuse(N_("{option} goes with {others}."), option=option, others=", ".join(owners))
    if doing:
        named(by)
    if doing == ["--bid"] and len(ctx.params["bids"]) > 1:
        raise misuse(N_("One bid gets the contract; several lots are decided one after the other."))
    if doing and doing[0] in _BELONGS["reason"] and not (ctx.params["reason"] or "").strip():
        raise misuse(N_("Why? Add --reason TEXT; record and letters print it word for word."))


def _statement(desk: "Desk", by: str | None, at: datetime | None) -> "Statement":
    from tenderkit.cli.recorded import stated

    return stated(by, at, desk.dossier.tender.timezone)


def _draw(
    desk: "Desk",
    lot: str | None,
    said: tuple[str | None, int | None, int | None, str | None, str | None],
    witnesses: tuple[str, ...],
    statement: "Statement",
) -> None:
    from tenderkit.cli.award_draw import announce, give_up, hold

    source, count, highest, numbers, corrects = said
    if corrects is not None:
        give_up(desk, lot, corrects, statement)
    elif numbers is not None:
        hold(desk, lot, numbers, witnesses, statement)
    else:
        announce(desk, lot, source, (count, highest), witnesses, statement)
