# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit check``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import dossier_argument, json_option, lang_option, print_json, spoken
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from tenderkit.model.dossier import Dossier
    from tenderkit.outcome.finding import Findings
    from tenderkit.problems import Problem

_FORMATS = ["text", "json", "sarif", "github"]
_IN_WORDS = ("text", "verbose")
_OF_PLATFORMS = ("sarif", "github")
"""Formats whose readers know the repository and not the dossier in it."""


@click.command()
@dossier_argument
@click.option("--format", "format_", type=click.Choice(_FORMATS), default="text", help=N_("Output."))
@json_option
@click.option("--select", metavar="RULES", multiple=True, help=N_("Only these rules or families: TK2,TK301."))
@click.option("--ignore", metavar="RULES", multiple=True, help=N_("All rules or families but these."))
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help=N_("Show each text still to be filled, and why somebody accepted a finding."),
)
@click.option("--strict", is_flag=True, help=N_("Exit 1 on warnings too."))
@click.option("--fix", is_flag=True, help=N_("Tidy the files first; no word and no number changes."))
@lang_option
@click.pass_context
def check(
    ctx: click.Context,
    folder: Path,
    format_: str,
    as_json: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    verbose: bool,
    strict: bool,
    fix: bool,
) -> None:
    """Check every file of DOSSIER and show all problems at once.

    Each problem has its place, what is wrong, its rule, and how to mend it;
    `tenderkit explain RULE` says why. Faults of the files themselves (TK0) are
    shown whatever is selected. --fix mends line ends, blanks, bare amounts and
    the line by which editors find the schema, and says what it changed.
    Exit 0 without errors, 1 with errors.

    \b
    Example:
      tenderkit check my-tender --ignore TK2
    """
    from tenderkit.problems import Severity

    choose = _choice(select, ignore)
    if fix:
        _tidy(folder)
    dossier, found = _examined(folder)
    found = choose(found)
    shown = _from_here(found, folder) if format_ in _OF_PLATFORMS and not as_json else found
    _show(dossier, shown, "json" if as_json else "verbose" if verbose and format_ == "text" else format_)
    wrong = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in wrong for problem in found.problems):
        ctx.exit(1)


def _choice(select: tuple[str, ...], ignore: tuple[str, ...]) -> "Callable[[Findings], Findings]":
    """Return what leaves of findings those that are shown; without a choice nothing is imported for it."""
    if not select and not ignore:
        return lambda found: found
    from tenderkit.cli.chosen_rules import chosen_rules

    return chosen_rules(select, ignore).of


def _tidy(folder: Path) -> None:
    from tenderkit.cli.tidying import tidied_text, tidy_dossier

    click.echo(tidied_text(tidy_dossier(folder), spoken()), err=True)


def _examined(folder: Path) -> "tuple[Dossier | None, Findings]":
    """Return what is found in *folder*, with the dossier where its files can be read."""
    import gc
    from dataclasses import replace

    from tenderkit.outcome.finding import Findings
    from tenderkit.problems import InputError

    gc.disable()  # nothing of it is thrown away before the end, and looking for it takes a tenth of the time
    try:
        from tenderkit.cli.sound import examined_dossier

        dossier, found = examined_dossier(folder)
    except InputError as error:
        return None, Findings(tuple(error.problems))
    finally:
        gc.freeze()  # nor need anybody look through it when the program ends
        gc.enable()
    return dossier, replace(found, problems=(*found.problems, *_of_logo(folder, dossier)))


def _show(dossier: "Dossier | None", found: "Findings", format_: str) -> None:
    if dossier is not None and not found.problems and not found.accepted and format_ in _IN_WORDS:
        click.echo(_all_well(dossier))
        return
    from tenderkit.cli.problems_shown import accepted_counts, accepted_json, accepted_text, problems_json

    if format_ == "json":
        accepted = {"accepted": accepted_json(found, spoken())} if found.accepted else {}
        print_json({**problems_json(found.problems, spoken()), **accepted})
    elif format_ == "sarif":
        _show_sarif(found)
    elif format_ == "github":
        from tenderkit.rendering.workflow_commands import workflow_commands

        click.echo(workflow_commands(found.problems, spoken()), nl=False)
    else:
        every = format_ == "verbose"
        accepted_in_words = (accepted_text if every else accepted_counts)(found, spoken())
        click.echo("\n".join(filter(None, (_text(dossier, found, every=every), accepted_in_words))))


def _from_here(found: "Findings", folder: Path) -> "Findings":
    """Return *found* with files as the working folder calls them, where the dossier lies below it."""
    from dataclasses import replace

    above = folder.resolve()
    here = Path.cwd()
    if above == here or not above.is_relative_to(here):
        return found
    path = above.relative_to(here).as_posix()

    def moved(problem: "Problem") -> "Problem":
        return replace(problem, place=replace(problem.place, file=f"{path}/{problem.place.file}"))

    accepted = tuple(replace(each, problem=moved(each.problem)) for each in found.accepted)
    return replace(found, problems=tuple(map(moved, found.problems)), accepted=accepted)


def _show_sarif(found: "Findings") -> None:
    from tenderkit import __version__
    from tenderkit.cli.options import spoken_language
    from tenderkit.reading.rules import read_rules
    from tenderkit.rendering.sarif import sarif_log

    print_json(sarif_log(found, read_rules(), spoken_language(), spoken(), __version__))


def _text(dossier: "Dossier | None", found: "Findings", *, every: bool) -> str:
    from tenderkit.cli.problems_shown import problems_text

    if found.problems or dossier is None:
        return problems_text(found.problems, spoken(), every=every)
    return _all_well(dossier)


def _all_well(dossier: "Dossier") -> str:
    values = {
        "id": dossier.tender.id,
        "requirements": len(dossier.specification.active()),
        "criteria": len({id(c) for judged in dossier.judged for c in judged.catalogue.criteria}),
        "bids": len(dossier.bids),
    }
    words = N_("{id}: no problems. Requirements: {requirements}, criteria: {criteria}, bids: {bids}.")
    return sentence(Message(words, values), spoken())


def _of_logo(folder: Path, dossier: "Dossier") -> "tuple[Problem, ...]":
    """Return what is wrong with the logo; without one nothing of printing is imported."""
    if dossier.tender.look.logo is None:
        return ()
    from tenderkit.cli.dress import logo_of
    from tenderkit.problems import InputError

    try:
        logo_of(folder, dossier)
    except InputError as error:
        return error.problems
    return ()
