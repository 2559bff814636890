# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks as LibreOffice computes them, and what they are made from."""

import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tenderkit.cli.language import translator
from tenderkit.model.dossier import Dossier
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.look import Look
from tenderkit.rendering.markup import Press, house_look
from tenderkit.rendering.results import Results
from tenderkit.rendering.sheets.book import Book
from tenderkit.rendering.wanted import Wanted
from tenderkit.shipped import TEMPLATES

TOP = Path(__file__).parents[3]
LOOK = Look("de", "Matrix", "Kulturportal", "Amt & Söhne", "2027-01", "Matrix", "2027-03-08")
NAMES = Names("en", str, "EUR")

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""

Recalculated = Callable[[Mapping[str, bytes]], dict[str, Any]]


def opened(data: bytes, *, values: bool = False) -> Any:
    """A workbook, with formulas or with what they gave last."""
    from openpyxl import load_workbook

    return load_workbook(BytesIO(data), data_only=values)


@pytest.fixture(scope="session")
def recalculated(needs_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> Recalculated:
    """Let LibreOffice compute workbooks anew, all in one run, and open what it saved."""

    def recalculate(books: Mapping[str, bytes]) -> dict[str, Any]:
        folder = tmp_path_factory.mktemp("sheets")
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
        for name, data in books.items():
            (folder / f"{name}.xlsx").write_bytes(data)
        command = [
            needs_libreoffice,
            f"-env:UserInstallation={profile.parent.as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder / "out"),
            *(str(folder / f"{name}.xlsx") for name in books),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        made = {name: folder / "out" / f"{name}.xlsx" for name in books}
        if not all(path.is_file() for path in made.values()):
            pytest.skip("LibreOffice has no Calc; as root: tools/system-packages tests")
        return {name: opened(path.read_bytes(), values=True) for name, path in made.items()}

    return recalculate


@pytest.fixture(scope="session")
def sample() -> Dossier:
    """The German sample with its bids, read only."""
    return read_dossier(TOP / "examples" / "kulturportal")


def book_of(dossier: Dossier, document: str, lot: int = 0) -> tuple[Book, Look]:
    """The workbook of a document as ``render`` makes it."""
    speak = translator(dossier.tender.language)
    look = house_look(dossier, None, draft=False, translate=speak)
    press = Press(dossier, read_law(), look, (TEMPLATES,), speak)
    page = press.page(Wanted(DOCUMENTS[document], dossier.judged[lot]), Results())
    assert page.book is not None
    return page.book, page.look
