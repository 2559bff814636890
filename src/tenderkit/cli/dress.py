# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; the look of its documents comes out: colour, font, logo, checked."""

from pathlib import Path

from tenderkit.cli.language import translator
from tenderkit.model.dossier import Dossier
from tenderkit.problems import InputError, Problem
from tenderkit.rendering.look import Look, Picture
from tenderkit.rendering.markup import house_look
from tenderkit.rendering.pictures import MOST_BYTES, checked_picture
from tenderkit.rendering.svg import PictureError
from tenderkit.words import N_, Message

_ANOTHER = N_("Name a PNG, JPEG or SVG of this dossier; in an SVG, turn text into paths.")


def town_look(folder: Path, dossier: Dossier, *, draft: bool) -> Look:
    """Return the look of all documents of *dossier*.

    Raises:
        InputError: the colour cannot be read on white, or the logo cannot be printed.
    """
    logo = logo_of(folder, dossier)
    return house_look(dossier, logo, draft=draft, translate=translator(dossier.tender.language))


def logo_of(folder: Path, dossier: Dossier) -> Picture | None:
    """Return the logo of *dossier*, None where it has none.

    Raises:
        InputError: it cannot be printed.
    """
    name = dossier.tender.look.logo
    if name is None:
        return None
    try:
        return checked_picture(_bytes(folder, name))
    except PictureError as error:
        place = dossier.places[("tender.yaml", "look", "logo")]
        what = Message(N_("the logo cannot be printed: {reason}"), {"reason": error.message})
        raise InputError([Problem("TK037", place, what, Message(_ANOTHER))]) from error


def _bytes(folder: Path, name: str) -> bytes:
    """Return the content of a file that lies in the dossier, links resolved, and nowhere else."""
    inside = folder.resolve()
    file = (inside / name).resolve()
    if "\\" in name or not file.is_relative_to(inside):
        raise PictureError(Message(N_("the file does not lie in the dossier")))
    try:
        if file.stat().st_size > MOST_BYTES:
            raise PictureError(Message(N_("the picture has more than {most} bytes"), {"most": MOST_BYTES}))
        return file.read_bytes()
    except OSError as error:
        raise PictureError(Message(N_("the file cannot be read"))) from error
