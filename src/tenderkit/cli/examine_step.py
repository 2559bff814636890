# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person says of bids, or applications, under examination goes in; it is shown, or recorded."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tenderkit.cli.begun import named
from tenderkit.cli.options import json_option, lang_option, next_command, print_json, spoken
from tenderkit.cli.recorded import record_options, stated
from tenderkit.model.intake import Intake
from tenderkit.records import dataclass
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.cli.examining import AllBids
    from tenderkit.cli.recorded import Statement
    from tenderkit.outcome.examined import ExaminedBid, Result

_DAY = click.DateTime(["%Y-%m-%d"])
_KINDS = click.Choice(["completion", "clarification"])
_OPTIONS = (
    click.option(
        "--set",
        "wishes",
        metavar="ITEM=RESULT",
        multiple=True,
        help=N_(
            "Decide an item: met, not_met or open. Several with commas, A-* for all open ones that begin so; "
            "may be repeated."
        ),
    ),
    click.option("--reason", metavar="TEXT", help=N_("Why; needed where something is not met.")),
    click.option("--lot", metavar="LOT", help=N_("The lot, where an item is examined lot by lot.")),
    click.option(
        "--accept-facts",
        is_flag=True,
        help=N_("Take over the facts that leave no doubt that an item is met."),
    ),
    click.option("--walk", is_flag=True, help=N_("Go through the open items one after the other.")),
    click.option("--request", "kind", type=_KINDS, help=N_("Ask the bidder; the text with --text.")),
    click.option(
        "--text", metavar="TEXT", help=N_("What is asked for; the letter says please and thank you.")
    ),
    click.option(
        "--about",
        type=click.Choice(["price", "other"]),
        help=N_(
            "What a clarification is about: the letter speaks of a low price only where it is the price."
        ),
    ),
    click.option("--due", type=_DAY, metavar="DATE", help=N_("By when the answer is due.")),
    click.option(
        "--answered",
        type=int,
        metavar="NUMBER",
        help=N_("Record what came of a request: --answer, --result."),
    ),
    click.option("--answer", metavar="TEXT", help=N_("What the bidder answered.")),
    click.option("--result", metavar="TEXT", help=N_("What follows from it, also where no answer came.")),
    click.option(
        "--register",
        type=click.Choice(["no_entry", "entry"]),
        help=N_(
            "Record what the competition register said; for an entry, --reason says what was decided on it."
        ),
    ),
    click.option(
        "--of", metavar="NAME", help=N_("Whom the register was asked about, where it is not the bidder.")
    ),
    record_options,
    json_option,
    lang_option,
)
_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user says; each field is an option."""

    wishes: tuple[str, ...]
    reason: str | None
    lot: str | None
    accept_facts: bool
    walk: bool
    kind: str | None
    text: str | None
    about: str | None
    due: datetime | None
    answered: int | None
    answer: str | None
    result: str | None
    register: str | None
    of: str | None
    by: str | None
    at: datetime | None
    as_json: bool

    def doing(self) -> list[str]:
        """Return the options that record something."""
        asked = (
            ("--set", bool(self.wishes)),
            ("--accept-facts", self.accept_facts),
            ("--walk", self.walk),
            ("--request", self.kind is not None),
            ("--answered", self.answered is not None),
            ("--register", self.register is not None),
        )
        return [name for name, said in asked if said]


def examine_options(function: _Decorated) -> _Decorated:
    """Add the options of an examination, handed in by the names of `Wishes`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def examined(ctx: click.Context, folder: Path, id_: str | None, said: Wishes, intake: Intake) -> None:
    """Show what must be looked at, or record what was said.

    Raises:
        InputError: it cannot be recorded.
        click.UsageError: the options do not go together.
    """
    from tenderkit.checking.closed_bids import closed_problems
    from tenderkit.cli.examining import all_bids
    from tenderkit.problems import raise_if_any

    doing = said.doing()
    _agree(doing, id_, said.by, intake, as_json=said.as_json)
    if said.of is not None and said.register is None:
        raise click.UsageError(_say(N_("{option} goes with {others}."), option="--of", others="--register"))
    whole = all_bids(folder, id_, intake)
    shown = (whole.bid(id_),) if id_ else whole.bids
    if not doing:
        _show(whole, shown, as_json=said.as_json, one=id_ is not None)
        return
    raise_if_any(list(closed_problems(shown, intake)) if id_ else [])
    _record(whole, shown, said)
    _next(ctx, all_bids(folder, intake=intake), folder, id_)


def _record(whole: "AllBids", shown: "tuple[ExaminedBid, ...]", said: Wishes) -> None:
    from tenderkit.cli.known_by_then import refuse_too_early

    def statement() -> "Statement":
        return stated(said.by, said.at, whole.dossier.tender.timezone)

    judged = [bid.bid for bid in shown if len(shown) == 1 or bid.waits]
    refuse_too_early(whole.folder, whole.dossier, judged, statement(), whole.intake)

    if said.walk:
        from tenderkit.cli.examining_walk import walk

        walk(whole, shown, statement)
    elif said.accept_facts:
        _accept(whole, shown, statement())
    elif said.wishes:
        _set(whole, shown[0], _parsed(said.wishes), (said.reason, said.lot), statement())
    elif said.kind:
        from tenderkit.cli.examining_requests import ask

        due = said.due.date() if said.due else None
        ask(whole, shown[0], (said.kind, said.text, due, said.about), statement())
    elif said.answered is not None:
        from tenderkit.cli.examining_requests import take_answer

        take_answer(whole, shown[0], said.answered, (said.answer, said.result), statement())
    elif said.register:
        from tenderkit.cli.examining_register import take_query

        take_query(whole, shown[0], (said.register, said.of, said.reason), statement())


def _agree(doing: list[str], bid: str | None, by: str | None, intake: Intake, *, as_json: bool) -> None:
    """Refuse options that do not go together."""
    if len(doing) > 1:
        raise click.UsageError(_say(N_("One thing at a time: {options}."), options=", ".join(doing)))
    if doing and as_json:
        raise click.UsageError(spoken()(N_("--json shows and does not record.")))
    if doing:
        named(by)
    if doing and bid is None and doing[0] not in {"--accept-facts", "--walk"}:
        words = {
            "bid": N_("Which bid is meant? Name it after the dossier."),
            "application": N_("Which application is meant? Name it after the dossier."),
        }
        raise click.UsageError(spoken()(words[intake.name]))


def _show(whole: "AllBids", shown: "tuple[ExaminedBid, ...]", *, as_json: bool, one: bool) -> None:
    from tenderkit.rendering.examination_json import examination_json
    from tenderkit.rendering.examination_text import bid_text, bids_text

    if as_json:
        speech = whole.speech(whole.dossier.tender.language)
        print_json(examination_json(shown, speech, whole.intake.name))
    elif one:
        click.echo(bid_text(shown[0], whole.speech()))
    else:
        click.echo(bids_text(shown, whole.speech(), whole.intake.name))


def _parsed(wishes: tuple[str, ...]) -> "list[tuple[str, Result]]":
    """Return item and result of each wish, ``A-01,A-02=met``.

    Raises:
        click.BadParameter: one is written otherwise.
    """
    from tenderkit.outcome.examined import Result

    found = []
    for wish in wishes:
        ids, _, name = wish.rpartition("=")
        if not ids or name not in {result.value for result in Result}:
            words = N_("{wish} says no result; write ITEM=met, ITEM=not_met or ITEM=open.")
            raise click.BadParameter(_say(words, wish=wish), param_hint="--set")
        found += [(id_.strip(), Result(name)) for id_ in ids.split(",")]
    return found


def _set(
    whole: "AllBids",
    bid: "ExaminedBid",
    wishes: "list[tuple[str, Result]]",
    details: tuple[str | None, str | None],
    statement: "Statement",
) -> None:
    from tenderkit.checking.examining_wishes import meant_items
    from tenderkit.cli.examining import Said, record_items
    from tenderkit.problems import raise_if_any

    reason, lot = details
    items, problems = meant_items(bid, wishes, lot, reasoned=bool(reason and reason.strip()))
    raise_if_any(problems)
    record_items(whole, bid.bid, [Said(item, result, reason) for item, result in items], statement)


def _accept(whole: "AllBids", shown: "tuple[ExaminedBid, ...]", statement: "Statement") -> None:
    from tenderkit.cli.examining import facts_taken_over, record_items

    taken = [(bid.bid, said) for bid in shown if (said := facts_taken_over(whole, bid))]
    for id_, said in taken:
        record_items(whole, id_, said, statement)
    if not taken:
        click.echo(spoken()(N_("No open item is met beyond doubt; nothing was recorded.")), err=True)


def _next(ctx: click.Context, whole: "AllBids", folder: Path, bid: str | None) -> None:
    """Say on stderr what still waits, and how to go on."""
    bids = [whole.bid(bid)] if bid else list(whole.bids)
    waiting = [each for each in bids if each.waits]
    if waiting:
        count = sum(len(each.waits) for each in waiting)
        command = next_command(
            whole.intake.command, "examine", folder, waiting[0].bid, "--walk", "--by", ctx.params["by"]
        )
        click.echo(_say(N_("Still open: {count}. Go on: {command}"), count=count, command=command), err=True)


def _say(words: str, **values: object) -> str:
    return sentence(Message(words, values), spoken())
