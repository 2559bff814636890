# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit providers talk|call|conclude``: minutes of talks and reference calls, and what follows."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.providers_step import Step, providers_named
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_


@click.command()
@dossier_argument
@click.argument("provider")
@click.option("--said", metavar="TEXT", required=True, help=N_("What the provider said."))
@click.option(
    "--told", metavar="TEXT", multiple=True, help=N_("What it learnt about the project; may be repeated.")
)
@click.option("--present", metavar="NAME", multiple=True, help=N_("Who was there; may be repeated."))
@record_options
@lang_option
def talk(
    folder: Path,
    provider: str,
    said: str,
    told: tuple[str, ...],
    present: tuple[str, ...],
    by: str | None,
    at: datetime | None,
) -> None:
    """Record the minutes of a talk with PROVIDER before the procedure.

    What the provider learns in it, all bidders must learn: record that with `tenderkit providers conclude`.

    \b
    Example:
      tenderkit providers talk my-tender aster --said "Four weeks are too short." \\
        --told "The calendars are named before work begins." --by "Ann Sample"
    """
    from tenderkit.model.providers import Talk
    from tenderkit.recording.providers import with_talk

    step = Step.begun(folder, by, at)
    known = providers_named(step.dossier, [provider])[0]
    entry = Talk(step.on, known.id, step.by, said, told, present)
    step.record("talk", 1, lambda data: with_talk(data, entry))


@click.command()
@dossier_argument
@click.argument("provider")
@click.option("--reference", metavar="TITLE", required=True, help=N_("The title of the reference."))
@click.option("--asked", metavar="TEXT", required=True, help=N_("What was asked."))
@click.option("--said", metavar="TEXT", required=True, help=N_("What was answered."))
@record_options
@lang_option
def call(
    folder: Path, provider: str, reference: str, asked: str, said: str, by: str | None, at: datetime | None
) -> None:
    """Record what somebody who knows a reference of PROVIDER said about it.

    \b
    Example:
      tenderkit providers call my-tender aster --reference "Rooms of a museum" \\
        --asked "Were dates kept?" --said "All but one." --by "Ann Sample"
    """
    from tenderkit.checking.known import known_ids
    from tenderkit.model.names import seen_name
    from tenderkit.model.providers import PROVIDERS, ReferenceCall
    from tenderkit.problems import InputError, Problem
    from tenderkit.recording.providers import with_call
    from tenderkit.words import Message

    step = Step.begun(folder, by, at)
    known = providers_named(step.dossier, [provider])[0]
    titles = [work.title for work in known.references]
    found = next((title for title in titles if seen_name(title) == seen_name(reference)), None)
    if found is None:
        what = Message(N_("there is no reference '{title}'"), {"title": reference})
        place = step.dossier.places[PROVIDERS, "providers", known.id]
        raise InputError([Problem("TK981", place, what, known_ids(reference, titles))])
    entry = ReferenceCall(step.on, step.by, found, asked, said)
    step.record("call", 1, lambda data: with_call(data, known.id, entry))


@click.command()
@dossier_argument
@click.option(
    "--conclusion", "conclusions", metavar="TEXT", multiple=True, help=N_("What follows; may be repeated.")
)
@click.option("--told", metavar="TEXT", multiple=True, help=N_("What all bidders are told; may be repeated."))
@record_options
@lang_option
def conclude(
    folder: Path, conclusions: tuple[str, ...], told: tuple[str, ...], by: str | None, at: datetime | None
) -> None:
    """Record what follows from the market sounding, and what all bidders are told of it.

    \b
    Example:
      tenderkit providers conclude my-tender --conclusion "Five weeks for bids." \\
        --told "There was a market sounding; ask for questions and answers." --by "Ann Sample"
    """
    from tenderkit.recording.providers import with_texts

    if not (conclusions or told):
        raise click.UsageError(spoken()(N_("Say something with --conclusion or --told.")))
    step = Step.begun(folder, by, at)
    step.record(
        "concluded",
        len(conclusions) + len(told),
        lambda data: (
            with_texts(with_texts(data, "conclusions", conclusions), "told", told)
            if conclusions and told
            else with_texts(data, "conclusions" if conclusions else "told", conclusions or told)
        ),
    )
