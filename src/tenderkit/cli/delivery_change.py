# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit delivery change|decide``, ``add change|swap|value``: changes of the contract and their sum."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tenderkit.cli.delivery_parts import additions, efforts
from tenderkit.cli.delivery_step import Step, next_id
from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken, spoken_language
from tenderkit.cli.recorded import record_options
from tenderkit.model.delivery_entries import ChangeKind, Verdict
from tenderkit.model.delivery_files import CHANGES
from tenderkit.recording.delivery import entry, with_entries, with_said
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.model.dossier import Dossier

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])
_NO_CHANGE = N_("There is no change {id}")


def _change_options(function: _Decorated) -> _Decorated:
    """Add what changes and swaps have in common."""
    options = (
        click.option("--title", metavar="TEXT", required=True, help=N_("What changes, in a few words.")),
        click.option("--reason", metavar="TEXT", required=True, help=N_("Why; it stays in the file.")),
        click.option(
            "--removes",
            metavar="ID[=DAYS]",
            multiple=True,
            help=N_("A requirement that goes, and its effort in person days. May be repeated."),
        ),
        click.option(
            "--adds",
            metavar="ID[=DAYS][:TITLE]",
            multiple=True,
            help=N_("A requirement that comes, its effort, its title where it is new. May be repeated."),
        ),
        click.option(
            "--test",
            "tests",
            metavar="ID=TEXT",
            multiple=True,
            help=N_("An acceptance test of a requirement that comes. May be repeated."),
        ),
        click.option("--lot", metavar="LOT", help=N_("The lot whose contract changes.")),
    )
    for option in reversed(options):
        function = option(function)
    return record_options(function)


@click.command()
@dossier_argument
@click.option(
    "--kind",
    type=click.Choice([ChangeKind.CHANGE.value, ChangeKind.EXTENSION.value]),
    default=ChangeKind.CHANGE.value,
    help=N_("Something becomes otherwise, or something comes in addition."),
)
@click.option("--amount", metavar="AMOUNT", required=True, help=N_("Net, with its sign; 0: the price stays."))
@click.option(
    "--ground", metavar="ENTRY", help=N_("The law entry on which it rests, where that is not the limit.")
)
@_change_options
@lang_option
def change(
    folder: Path,
    kind: str,
    amount: str,
    ground: str | None,
    title: str,
    reason: str,
    removes: tuple[str, ...],
    adds: tuple[str, ...],
    tests: tuple[str, ...],
    lot: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record a change that somebody asks for, and show all changes against the limit before it is decided.

    Nothing is agreed by this; see `tenderkit delivery decide`.

    \b
    Example:
      tenderkit delivery change my-tender --title "Second language" --reason "The council asked for it." \\
        --amount 4800.00 --adds "R-60=6:Calendar in English" --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    if ground is not None:
        _known_ground(ground)
    said = entry(kind=kind, title=title, reason=reason, amount=amount, by=by, lot=lot, ground=ground)
    _ask(step, said, efforts(removes), additions(adds, tests))


@click.command()
@dossier_argument
@_change_options
@lang_option
def swap(
    folder: Path,
    title: str,
    reason: str,
    removes: tuple[str, ...],
    adds: tuple[str, ...],
    tests: tuple[str, ...],
    lot: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record a swap: requirements against others of the same effort, at the same price.

    \b
    Example:
      tenderkit delivery add swap my-tender --title "List for print instead of map" \\
        --reason "Asked for more often." --removes R-17=6 --adds "R-61=6:List for print" --by "Ann Sample"
    """
    if not removes or not adds:
        raise click.UsageError(spoken()(N_("A swap has both: --removes and --adds.")))
    step = Step.begun(folder, by, at)
    said = entry(kind=ChangeKind.SWAP.value, title=title, reason=reason, amount="0", by=by, lot=lot)
    _ask(step, said, efforts(removes), additions(adds, tests))


def _ask(step: Step, said: dict[str, Any], removes: list[dict[str, Any]], adds: list[dict[str, Any]]) -> None:
    id_ = next_id("C", (each.id for each in step.dossier.delivery.changes))
    new = {**entry(id=id_, on=step.on), **said, **entry(removes=removes, adds=adds)}
    after = step.record("change", [id_], CHANGES, lambda data: with_entries(data, "changes", [new]))
    _show_sums(after)
    command = next_command(
        "delivery", "decide", step.folder, id_, "--agree", "--nature", "REASON", "--by", step.by
    )
    click.echo(sentence(Message(N_("Decide: {command}"), {"command": command}), spoken()), err=True)


def _known_ground(ground: str) -> None:
    from tenderkit.reading.law import read_law

    if all(law_entry.id != ground for law_entry in read_law().entries):
        words = Message(N_("{id} is no law entry; see `tenderkit law list`."), {"id": ground})
        raise click.BadParameter(sentence(words, spoken()), param_hint="--ground")


def _show_sums(dossier: "Dossier") -> None:
    from tenderkit.cli.delivery_after import delivery_findings, delivery_law
    from tenderkit.cli.problems_shown import problems_text
    from tenderkit.model.contract_change import change_sums
    from tenderkit.rendering.delivery_sums import sums_text

    law = delivery_law(dossier)
    sums = change_sums(dossier, law)
    click.echo(sums_text(sums, dossier.tender, spoken_language(), spoken()))
    found = [each for each in delivery_findings(dossier, law) if each.place.file == CHANGES]
    if found:
        click.echo(problems_text(found, spoken()), err=True)


@click.command()
@dossier_argument
@click.argument("id_", metavar="CHANGE")
@click.option("--agree/--refuse", "agrees", default=None, required=True, help=N_("What was decided."))
@click.option("--reason", metavar="TEXT", help=N_("Why; it stays in the file."))
@click.option(
    "--nature",
    metavar="REASON",
    help=N_("Why the nature of the contract stays what it was. People state this; nothing computes it."),
)
@click.option("--other-nature", metavar="REASON", help=N_("Why the nature of the contract does not stay."))
@record_options
@lang_option
def decide(
    folder: Path,
    id_: str,
    agrees: bool,
    reason: str | None,
    nature: str | None,
    other_nature: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Record what was decided on CHANGE, and whether the nature of the contract stays.

    \b
    Example:
      tenderkit delivery decide my-tender C-01 --agree --nature "Still the same calendar." --by "Ann Sample"
    """
    if nature and other_nature:
        raise click.UsageError(spoken()(N_("Give one of --nature and --other-nature.")))
    if agrees and not (nature or other_nature):
        words = N_("Does the nature of the contract stay? Say why with --nature or --other-nature.")
        raise click.UsageError(spoken()(words))
    step = Step.begun(folder, by, at)
    step.known(id_, (each.id for each in step.dossier.delivery.changes), _NO_CHANGE)
    verdict = Verdict.AGREED if agrees else Verdict.REFUSED
    said: dict[str, Any] = {"decided": entry(verdict=verdict.value, on=step.on, by=step.by, reason=reason)}
    if nature or other_nature:
        said["nature"] = {"same": bool(nature), "reason": nature or other_nature, "by": step.by}
    after = step.record(verdict.value, [id_], CHANGES, lambda data: with_said(data, "changes", id_, said))
    _show_sums(after)


@click.command()
@dossier_argument
@click.option("--amount", metavar="AMOUNT", required=True, help=N_("Net."))
@click.option("--reason", metavar="TEXT", required=True, help=N_("Why; it stays in the file."))
@click.option("--lot", metavar="LOT", help=N_("The lot whose contract it is."))
@record_options
@lang_option
def value(
    folder: Path, amount: str, reason: str, lot: str | None, by: str | None, at: datetime | None
) -> None:
    """State the value of the contract, where it is not the price of the awarded bid without options.

    \b
    Example:
      tenderkit delivery add value my-tender --amount 128400.00 --reason "With option O-1." --by "Ann Sample"
    """
    step = Step.begun(folder, by, at)
    new = entry(amount=amount, reason=reason, by=step.by, on=step.on, lot=lot)
    after = step.record(
        "value", [], CHANGES, lambda data: with_entries({"changes": [], **data}, "values", [new])
    )
    _show_sums(after)
