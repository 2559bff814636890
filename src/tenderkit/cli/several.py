# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the command line goes in; dossiers and documents come out, each told from the other."""

from pathlib import Path

import click

from tenderkit.cli.options import spoken
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.words import N_, Message, sentence


def told_apart(words: tuple[str, ...]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return the further dossiers among *words* and the names of documents.

    The name of a document is a document, even where a folder is called like it; say ``./NAME`` for that one.
    """
    folders = [word for word in words if word not in DOCUMENTS and Path(word).is_dir()]
    return tuple(map(Path, folders)), tuple(word for word in words if word not in folders)


def output_folders(folders: tuple[Path, ...], out: Path | None) -> list[Path]:
    """Return for each dossier where its documents go.

    Raises:
        click.UsageError: two dossiers would write into the same folder.
    """
    if out is None:
        targets = [folder / "out" for folder in folders]
    elif len(folders) == 1:
        targets = [out]
    else:
        targets = [out / folder.resolve().name for folder in folders]
    for number, target in enumerate(targets):
        if target in targets[:number]:
            words = Message(N_("Two dossiers would write into {folder}."), {"folder": target})
            raise click.UsageError(sentence(words, spoken()))
    return targets
