# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ``tenderkit`` command: its subcommands, its languages, its exit codes.

0 all is well; 1 the input has problems; 2 the command was misused. Nothing but click is
imported before a subcommand asks for it.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from inspect import cleandoc
from keyword import iskeyword
from typing import Any

import click

from tenderkit import __version__
from tenderkit.cli.console import say_what_you_can
from tenderkit.cli.language import chosen_language, speak, translator
from tenderkit.words import N_, Translate

COMMANDS = {
    "new": N_("Begin a dossier: empty with comments, or a sample."),
    "providers": N_("Keep the list of providers, ask them all the same, say who is invited and why."),
    "import": N_("Take requirements, criteria or prices from a table."),
    "diff": N_("Say what changed between two versions of a dossier."),
    "check": N_("Check a dossier and show all problems at once."),
    "explain": N_("Explain a rule of check: why it is there, bad and good, how to accept a finding."),
    "plan": N_("Plan the procedure: value, what it allows, documents, dates."),
    "documents": N_("List the documents of a dossier: which it needs, why, and their state."),
    "render": N_("Make the documents of a dossier as DOCX and PDF."),
    "template": N_("Make and check Word files of your own for the documents."),
    "simulate": N_("Try how the published formula behaves, before there are bids."),
    "seal": N_("Fix all that bidders get by one hash, printed as a short code."),
    "verify": N_("Say whether anything moved since it was sealed or recorded."),
    "applications": N_("Take in and examine the applications of two stages; invite who is chosen."),
    "bids": N_("Keep the register of bids, examine them, answer questions."),
    "pack": N_("Give one reviewer a folder to score in: no prices, no names, no other sheets."),
    "sheet": N_("Score in a spreadsheet: export, take back; no sheet is opened before all are finished."),
    "score": N_("Score bids in the terminal, with anchors in sight and neither names nor prices."),
    "consensus": N_("Show where votes lie apart, and record what the panel agreed on."),
    "rank": N_("Rank the bids of a dossier, best first."),
    "calc": N_("Rank a plain table of bids without a dossier."),
    "robustness": N_("Say what an award depends on; information, no criterion."),
    "report": N_("Show the evaluation on one page: ranking, matrix, charts, reasons, integrity."),
    "award": N_("Record what people decide on the bids, letters and draws; say what follows."),
    "event": N_(
        "Record what happens beside the plan, with reason: withdrawals, corrections, people who leave."
    ),
    "export": N_("Write what a dossier says in a format for others."),
    "replay": N_("Make everything in an archive again, and say whether it agrees."),
    "delivery": N_("Follow the work after the award: milestones, reviews, changes, acceptance, handover."),
    "accept": N_("Check a delivered repository against the open-source terms."),
    "law": N_("Show the law data in force, and what nobody has checked for long."),
    "doctor": N_("Say what works on this machine, and what mends the rest."),
}
"""In the order of a procedure; each is a module of this package."""


class _Commands(click.Group):
    """Imports a subcommand when it is used, and prints problems instead of a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        return translated(subcommand(cmd_name), translator(chosen_language((), os.environ)))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse empty words first: to a command they would look as if they were not there."""
        if not all(args) or any(word.endswith("=") for word in args):
            from tenderkit.cli.blank_arguments import refuse_blank

            refuse_blank(args, translator(chosen_language((), os.environ)))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        translated(self, translator(chosen_language((), os.environ)))
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        translate = translator(chosen_language((), os.environ))
        with formatter.section(translate(N_("Commands"))):
            formatter.write_dl([(name, translate(text)) for name, text in COMMANDS.items()])

    def main(self, args: Sequence[str] | None = None, **extra: Any) -> Any:  # type: ignore[override]  # noqa: ANN401
        """Choose the language before anything is said, help included."""
        given = sys.argv[1:] if args is None else list(args)
        speak(chosen_language(given, os.environ))
        translated(self, translator(chosen_language(given, os.environ)))
        for stream in (sys.stdout, sys.stderr):
            say_what_you_can(stream)
        return super().main(given, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        try:
            return super().invoke(ctx)
        except Exception as error:
            from tenderkit.cli.problems_shown import problems_text
            from tenderkit.problems import InputError

            if not isinstance(error, InputError):
                raise
            click.echo(problems_text(error.problems, translator(chosen_language((), os.environ))), err=True)
            ctx.exit(1)


def subcommand(name: str) -> click.Command:
    """Import the command *name*; a word of Python has a line below it as a module (``import_``)."""
    own = f"{name}_" if iskeyword(name) else name
    command: click.Command = getattr(import_module(f"tenderkit.cli.{own}"), own)
    return command


def translated(command: click.Command, translate: Translate) -> click.Command:
    """Put the help of *command* and of its options into the user's language, once."""
    if not command.__dict__.get("spoken"):
        command.__dict__["english"] = [
            cleandoc(command.help or ""),
            *(getattr(p, "help", None) for p in command.params),
        ]
        command.__dict__["spoken"] = True
    help_, *option_helps = command.__dict__["english"]
    command.help = translate(help_) if help_ else help_
    command.options_metavar = translate(N_("[OPTIONS]"))
    if isinstance(command, click.Group):
        command.subcommand_metavar = translate(N_("COMMAND [ARGS]..."))
    for option, text in zip(command.params, option_helps, strict=True):
        if isinstance(option, click.Option) and text:
            option.help = translate(text)
    return command


def _lang_option(command: click.Command) -> click.Command:
    """Give *command* the option that `chosen_language` has already read."""
    help_ = N_("Language of messages: de or en.")
    return click.option("--lang", type=click.Choice(["de", "en"]), expose_value=False, help=help_)(command)


@_lang_option
@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tenderkit")
def main() -> None:
    """Write tender documents and evaluate bids from plain text files.

    \b
    Example:
      tenderkit new my-tender --example kulturportal
      tenderkit check my-tender
    """
