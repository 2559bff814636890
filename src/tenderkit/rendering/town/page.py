# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A town's Word file with all that filling it needs goes in; the finished file comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tenderkit.outcome.open_key import OpenKey
from tenderkit.problems import Place, Problem
from tenderkit.rendering.town.findings import OFFICE
from tenderkit.rendering.town.speech import Speech
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.rendering.look import Look

FORMATS = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class TownFile:
    """A Word file of a town."""

    file: str
    """Where it lies, for messages."""
    data: bytes


@dataclass(frozen=True, slots=True)
class TownPage:
    """One document that a Word file of a town is the template of."""

    template: TownFile
    context: Mapping[str, Any]
    speech: Speech


@dataclass(frozen=True, slots=True)
class TownPrinted:
    """What was made of it."""

    files: dict[str, bytes]
    """By ending."""
    open: tuple[OpenKey, ...]
    """What a draft prints as open."""
    lacking: tuple[Problem, ...]
    """Why a format was not made; the others are there."""
    doubts: tuple[Problem, ...]
    """What somebody should look at; the files are there."""


def print_town(page: TownPage, look: "Look", formats: tuple[str, ...]) -> TownPrinted:
    """Fill a Word file in a process with limits; LibreOffice makes the PDF of it.

    Raises:
        InputError: with everything that is wrong with the file.
    """
    from tenderkit.rendering.town.bounded import bounded
    from tenderkit.rendering.town.fill import filled
    from tenderkit.rendering.town.finish import finished

    template = page.template
    made = bounded(template.file, filled, template.file, template.data, dict(page.context), page.speech)
    docx = finished(made.data, look)
    files, lacking = ({"docx": docx} if "docx" in formats else {}), []
    if "pdf" in formats:
        pdf = _pdf(docx, look.date)
        if isinstance(pdf, Problem):
            lacking.append(pdf)
        else:
            files["pdf"] = pdf
    if "html" in formats:
        what = Message(N_("a Word template gives no HTML"))
        remedy = Message(N_("Render it as DOCX or PDF, or without the Word template."))
        lacking.append(Problem(OFFICE, Place(template.file), what, remedy))
    return TownPrinted(files, made.open, tuple(lacking), made.doubts)


def _pdf(docx: bytes, date: str) -> bytes | Problem:
    from tenderkit.rendering.town.office import libreoffice, office_pdf

    program = libreoffice()
    remedy = Message(N_("Install LibreOffice, or save the DOCX as PDF in Word. The DOCX was made."))
    if program is None:
        what = Message(N_("the PDF of a Word template is made by LibreOffice, which was not found"))
        return Problem(OFFICE, Place("PDF"), what, remedy)
    made = office_pdf(program, docx, date)
    if made is None:
        what = Message(N_("LibreOffice could not make the PDF"))
        return Problem(OFFICE, Place("PDF"), what, remedy)
    return made
