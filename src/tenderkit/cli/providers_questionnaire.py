# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit providers questionnaire``."""

from datetime import datetime
from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, Message, sentence


@click.command()
@dossier_argument
@click.argument("ids", metavar="[PROVIDER]…", nargs=-1)
@click.option("--blank", is_flag=True, help=N_("One form without a name."))
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("questionnaire"),
    show_default=True,
    help=N_("Folder to write into."),
)
@click.option("--force", is_flag=True, help=N_("Replace the files if they are there."))
@click.option("--sent", is_flag=True, help=N_("Record that the questions go out to these providers."))
@click.option("--due", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help=N_("When answers are due."))
@click.option("--channel", metavar="TEXT", help=N_("How the questions go out."))
@record_options
@lang_option
def questionnaire(
    folder: Path,
    ids: tuple[str, ...],
    blank: bool,
    out: Path,
    force: bool,
    sent: bool,
    due: datetime | None,
    channel: str | None,
    by: str | None,
    at: datetime | None,
) -> None:
    """Write the questions to the market, for each provider of DOSSIER a workbook and a YAML form.

    All get the same questions: the twenty that come with tenderkit, or those in providers.yaml. Without
    PROVIDER all on the list get them.

    \b
    Example:
      tenderkit providers questionnaire my-tender --sent --due 2027-01-29 --by "Ann Sample"
      tenderkit providers questionnaire my-tender --blank --out forms
    """
    from tenderkit.cli.providers_form import form_of, form_workbook, form_yaml
    from tenderkit.cli.providers_step import Step, providers_named
    from tenderkit.model.providers import Approach, Asked
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.recording.atomic import write_atomically
    from tenderkit.recording.providers import with_asked, with_sent

    dossier = read_dossier(folder)
    step = Step.begun(folder, by, at) if sent else None
    chosen = () if blank else providers_named(dossier, ids) if ids else dossier.providers.providers
    if not (chosen or blank) or (blank and (ids or sent)):
        raise click.UsageError(spoken()(N_("Name providers that are on the list, or take --blank alone.")))
    files = {}
    for provider in (None,) if blank else chosen:
        form = form_of(dossier, provider)
        stem = out / (provider.id if provider else "blank")
        files[stem.with_name(f"{stem.name}.xlsx")] = form_workbook(folder, dossier, form)
        files[stem.with_name(f"{stem.name}.yaml")] = form_yaml(dossier, form)
    there = [str(path) for path in files if path.exists()]
    if there and not force:
        words = Message(N_("{file} is there already. --force replaces it."), {"file": ", ".join(there)})
        raise click.UsageError(sentence(words, spoken()))
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
        click.echo(str(path))
    if step is not None:
        known = dossier.providers.sounding
        later = due.date() if due and known and known.due and known.due != due.date() else None
        asked = Asked(dossier.tender.id, step.on, Approach.SOUNDING, due=later)
        names = [provider.id for provider in chosen]
        step.record(
            "asked",
            len(names),
            lambda data: with_sent(
                with_asked(data, names, asked), step.on, due.date() if due else None, channel
            ),
        )
