# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit documents``."""

from pathlib import Path

import click

from tenderkit.cli.language import translator
from tenderkit.cli.options import (
    dossier_argument,
    json_option,
    lang_option,
    print_json,
    spoken,
    spoken_language,
)


@click.command()
@dossier_argument
@json_option
@lang_option
def documents(folder: Path, as_json: bool) -> None:
    """List the documents of DOSSIER: required, optional, not needed, and why.

    Each has its legal basis and its state: rendered, stale (the dossier has
    changed since), not rendered, or data are missing, and which.

    \b
    Example:
      tenderkit documents my-tender
    """
    from tenderkit.cli.made import made_documents
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.rendering.duties import documents_json, documents_table

    dossier = read_dossier(folder)
    made = made_documents(folder, dossier)
    if as_json:
        language = dossier.tender.language
        print_json(documents_json(made, language, translator(language)))
    else:
        click.echo(documents_table(made, spoken_language(), spoken()))
