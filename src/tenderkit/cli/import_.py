# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit import``."""

from pathlib import Path

import click

from tenderkit.cli.options import dossier_argument, lang_option, next_command, spoken
from tenderkit.words import N_, Message, sentence


@click.command("import")
@click.argument("table", metavar="TABLE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@dossier_argument
@click.option(
    "--into",
    type=click.Choice(["requirements", "criteria", "prices"]),
    help=N_("What the table holds; the headings tell where it is not said."),
)
@click.option("--sheet", metavar="NAME", help=N_("The sheet of a workbook."))
@click.option(
    "--numbers",
    type=click.Choice(["de", "en"]),
    help=N_("How texts write numbers: de 1.234,5 or en 1,234.5."),
)
@click.option("--dry-run", is_flag=True, help=N_("Show what would be written, and write nothing."))
@lang_option
def import_(
    table: Path, folder: Path, into: str | None, sheet: str | None, numbers: str | None, dry_run: bool
) -> None:
    """Take requirements, criteria or prices of DOSSIER from TABLE (XLSX or CSV).

    Headings may be German or English, with titles above them. Every cell that is not understood
    is named, and nothing that stands in the dossier is overwritten. Workbooks with macros, formulas
    or links to other files are refused.

    \b
    Example:
      tenderkit import requirements.xlsx my-tender --dry-run
    """
    from tenderkit.cli.imported import changed_file
    from tenderkit.reading.imported import read_import
    from tenderkit.recording.atomic import write_atomically

    target, read = read_import(table.read_bytes(), table.name, into, sheet, numbers)
    changed = changed_file(folder, target, read)
    for remark in read.remarks:
        click.echo(sentence(remark, spoken()))
    if dry_run:
        click.echo(changed.difference(), nl=False)
    values = {
        "file": changed.name,
        "new": len(changed.added.entries),
        "groups": len(changed.added.groups),
        "unchanged": changed.added.unchanged,
        "command": next_command("check", folder),
    }
    click.echo(sentence(Message(_COUNTS, values), spoken()))
    if dry_run:
        click.echo(spoken()(_DRY))
        return
    if changed.new != changed.old:
        write_atomically(folder / changed.name, changed.new.encode("utf-8"))
    click.echo(sentence(Message(_NEXT, values), spoken()))


_COUNTS = N_("{file}: new entries: {new}, new groups: {groups}, there already: {unchanged}.")
_DRY = N_("Nothing was written.")
_NEXT = N_("Next: {command}")
