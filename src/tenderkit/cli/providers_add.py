# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit providers add``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tenderkit.cli.options import dossier_argument, lang_option, spoken
from tenderkit.cli.providers_step import Step
from tenderkit.cli.recorded import record_options
from tenderkit.words import N_, sentence

if TYPE_CHECKING:
    from tenderkit.model.providers import Provider
    from tenderkit.problems import Problem
    from tenderkit.words import Message

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@dossier_argument
@click.option("--name", metavar="NAME", help=N_("The firm."))
@click.option("--source", metavar="TEXT", help=N_("Where it was found."))
@click.option("--id", "id_", metavar="ID", help=N_("Its id; else made from the name."))
@click.option("--address", metavar="TEXT", help=N_("Its address."))
@click.option("--contact", metavar="NAME", help=N_("Whom to ask there."))
@click.option("--email", metavar="TEXT", help=N_("Where to write."))
@click.option("--phone", metavar="TEXT", help=N_("Where to call."))
@click.option("--website", metavar="URL", help=N_("Its website."))
@click.option("--sme/--no-sme", default=None, help=N_("Whether it is small or medium-sized."))
@click.option("--competence", metavar="TEXT", multiple=True, help=N_("What it can do; may be repeated."))
@click.option(
    "--reference",
    metavar="TITLE|URL|LICENCE",
    multiple=True,
    help=N_("What it has done, with repository and licence if there are any; may be repeated."),
)
@click.option(
    "--maintains",
    metavar="PROJECT|URL|LICENCE",
    multiple=True,
    help=N_("A free project, with repository and licence; may be repeated."),
)
@click.option("--note", metavar="TEXT", help=N_("Anything else."))
@click.option("--from", "table", metavar="TABLE", type=_FILE, help=N_("A list of firms, XLSX or CSV."))
@click.option("--sheet", metavar="NAME", help=N_("The sheet of a workbook."))
@click.option(
    "--publiccode",
    metavar="FOLDER",
    type=_FOLDER,
    help=N_("Clones whose publiccode.yml say who maintains them."),
)
@click.option("--dry-run", is_flag=True, help=N_("Show what would be recorded, and record nothing."))
@record_options
@lang_option
def add(
    folder: Path,
    table: Path | None,
    sheet: str | None,
    publiccode: Path | None,
    dry_run: bool,
    **said: Any,  # noqa: ANN401 - options by name
) -> None:
    """Put firms on the list of DOSSIER: one by name, those of a table, or those that maintain free projects.

    A firm that stands there already is refused, letter case and legal form apart. Each cell of a table that
    cannot be read is named; references and projects stand in it as in the options, with ; between two.

    \b
    Example:
      tenderkit providers add my-tender --name "Aster Sample GmbH" --source "A directory" --by "Ann Sample"
      tenderkit providers add my-tender --name "Birch Sample Ltd" --source "A fair" --by "Ann Sample" \\
        --reference "Rooms of a museum | https://code.example/rooms | EUPL-1.2"
      tenderkit providers add my-tender --from firms.xlsx --by "Ann Sample"
    """
    from tenderkit.cli.providers_new import HERE, from_publiccode, joined, new_providers
    from tenderkit.reading.providers_table import read_provider_table
    from tenderkit.recording.providers import with_new

    if sum(way is not None for way in (said["name"], table, publiccode)) != 1:
        raise click.UsageError(spoken()(N_("Say which firms: --name, --from or --publiccode.")))
    step = Step.begun(folder, said["by"], said["at"])
    remarks: list[Message] = []
    if table is not None:
        listed = read_provider_table(table.read_bytes(), table.name, said["source"] or table.name, sheet)
        firms, places, remarks = listed.providers, listed.places, [*listed.remarks]
    elif publiccode is not None:
        found, remarks = from_publiccode(publiccode)
        firms = joined(step.dossier, found)
        places = (HERE,) * len(firms)
    else:
        firms, places = (_named(said),), (HERE,)
    new = new_providers(step.dossier, firms, places)
    step.tried(lambda data: with_new(data, new))
    for remark in remarks:
        click.echo(sentence(remark, spoken()), err=True)
    for provider in new:
        click.echo(f"{provider.id}  {provider.name}")
    if dry_run:
        click.echo(spoken()(N_("Nothing was recorded.")))
    elif new:
        step.record("added", len(new), lambda data: with_new(data, new))
    else:
        click.echo(spoken()(N_("Nothing to record: all of it is recorded already.")))


def _named(said: dict[str, Any]) -> "Provider":
    from tenderkit.model.providers import Provider
    from tenderkit.model.tender import Contact
    from tenderkit.problems import Place, raise_if_any
    from tenderkit.reading.providers_works import maintained, past_work

    if not said["source"]:
        raise click.UsageError(spoken()(N_("Where was it found? Add --source TEXT.")))
    person = Contact(said["contact"], said["email"], said["phone"])
    wrong: list[Problem] = []
    references = tuple(past_work(text, Place("--reference"), wrong) for text in said["reference"])
    projects = tuple(maintained(text, Place("--maintains"), wrong) for text in said["maintains"])
    raise_if_any(wrong)
    return Provider(
        said["id_"] or "",
        " ".join(said["name"].split()),
        said["source"],
        said["address"],
        None if person == Contact() else person,
        said["website"],
        said["sme"],
        said["competence"],
        references,
        projects,
        said["note"],
    )
