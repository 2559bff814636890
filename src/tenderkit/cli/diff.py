# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit diff``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.options import json_option, lang_option, print_json, spoken, spoken_language
from tenderkit.words import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tenderkit.model.dossier import Dossier

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("old", metavar="OLD", type=_FOLDER)
@click.argument("new", metavar="NEW", type=_FOLDER)
@click.option("--all", "everything", is_flag=True, help=N_("Compare confidential files too."))
@json_option
@lang_option
def diff(old: Path, new: Path, everything: bool, as_json: bool) -> None:
    """Say what changed from the dossier OLD to the dossier NEW, and whether bidders need more time.

    Requirements, criteria, positions and the like are matched by their ids. ! marks what
    changes what is offered, its price or its points; ? a text that people have to weigh.
    Another order of entries and other templates are named at the end.

    \b
    Example:
      tenderkit diff my-tender-v1 my-tender
    """
    from tenderkit.checking.changes import changes
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.law import read_law
    from tenderkit.rendering.changes import changes_json, changes_text

    before, after = read_dossier(old), read_dossier(new)
    files = (_files(old, before), _files(new, after)) if everything else None
    found = changes(before, after, read_law(), files, (_templates(old), _templates(new)))
    if as_json:
        print_json(changes_json(found, spoken_language(), spoken()))
    else:
        click.echo(changes_text(found, spoken_language(), spoken()))


def _files(folder: Path, dossier: "Dossier") -> "Mapping[str, object]":
    """Return all files of *dossier* as plain data, criteria with their catalogue."""
    from tenderkit.reading.files import read_files

    return {name: dossier.public.get(name, file.data) for name, file in read_files(folder).files.items()}


def _templates(folder: Path) -> "Mapping[str, object]":
    """Return the fingerprint of each template that the dossier in *folder* brings along."""
    from tenderkit.canonical import sha256

    below = folder / "templates"
    found = (path for path in sorted(below.rglob("*")) if path.is_file() and not path.is_symlink())
    return {path.relative_to(below).as_posix(): sha256(path.read_bytes()) for path in found}
