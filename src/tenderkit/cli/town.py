# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier and ``--template`` go in; the Word files that documents are made from come out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tenderkit.cli.language import LANGUAGES
from tenderkit.cli.options import spoken
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Award, Decision, Letter, Question
from tenderkit.model.numbers import Moment
from tenderkit.model.record import FIRST, JournalEntry, Kind
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.town.names import Shape, merged, shape_of
from tenderkit.rendering.town.page import TownFile
from tenderkit.shipped import EXAMPLES
from tenderkit.words import N_, Message, sentence

if TYPE_CHECKING:
    from tenderkit.rendering.results import Record

_DAY = date(2027, 1, 1)
_SHOWING = (
    "bedarfsmeldung",
    "bewertungsbogen",
    "bewertung-je-bieter",
    "aufklaerung-preis",
    "ruegeantwort",
    "bieterinformation",
    "absageschreiben",
)
"""Documents that together have all names: notes, also about a reviewer, letters, and what everybody gets."""


def town_files(folder: Path, documents: tuple[str, ...], template: Path | None) -> Mapping[str, TownFile]:
    """Return the Word files by document: those in the folder ``templates``, and the one that was named."""
    files = {}
    for id_ in DOCUMENTS:
        path = folder / "templates" / f"{id_}.docx"
        if path.is_file():
            files[id_] = TownFile(f"templates/{path.name}", path.read_bytes())
    if template is not None:
        files[documents[0]] = TownFile(template.name, template.read_bytes())
    return files


def sample_names() -> dict[str, Shape]:
    """Return the names that a template may use: all that the shipped samples show."""
    from tenderkit.cli.choice import available, duties_of
    from tenderkit.cli.dress import town_look
    from tenderkit.cli.later_results import Findings
    from tenderkit.reading.dossier import read_dossier
    from tenderkit.reading.law import read_law
    from tenderkit.reading.sample import samples
    from tenderkit.rendering.markup import Press
    from tenderkit.rendering.wanted import wanted_documents

    found: list[Shape] = []
    for name in samples():
        folder = EXAMPLES / name
        dossier = _played(read_dossier(folder))
        documents = available(duties_of(dossier), dossier.tender.language)
        look = town_look(folder, dossier, draft=False)
        press = Press(dossier, read_law(), look, (), str, town=dict.fromkeys(_SHOWING, TownFile("", b"")))
        findings = Findings(folder, dossier, documents)
        for wanted in wanted_documents(dossier, [DOCUMENTS[id_] for id_ in _SHOWING]):
            page = press.page(wanted, replace(findings.results(wanted), record=_recorded()))
            assert page.town is not None
            found.append(shape_of(page.town.context))
    names = merged(found)
    assert isinstance(names, dict)
    return names


def _played(dossier: Dossier) -> Dossier:
    """Return a sample as if somebody had objected and a decision had been taken, so that their names show."""
    moment, first = Moment(_DAY, None), next(iter(dossier.bids), None)
    objection = Question("F-01", moment, "objection", "?", "?", "!", moment, ("…",), moment)
    ends = Decision("award", "…", "…", _DAY, None, first.id if first else None, "…", with_=("…",))
    letter = Letter("absageschreiben", _DAY, by="…")
    return replace(dossier, questions=(objection,), award=Award((ends,), (letter,)))


def _recorded() -> "Record":
    """Return a journal in which bids were opened."""
    from tenderkit.rendering.results import Record

    at = datetime(_DAY.year, 1, 1, tzinfo=UTC)
    data = {"with": ["person-2"], "bids": ["bid-01"], "moved": ["bid-01"]}
    files = {"bids/bid-01/bid.yaml": FIRST}
    return Record((JournalEntry(1, FIRST, at, at, "person-1", Kind.BIDS_OPENED, data, files, FIRST),))


def dossier_language(file: Path) -> str | None:
    """Return the language of the dossier that a Word file lies in; None where it lies in none."""
    from tenderkit.problems import InputError
    from tenderkit.reading.yamlfile import load_yaml

    tender = file.absolute().parent.parent / "tender.yaml"
    if file.absolute().parent.name != "templates" or not tender.is_file():
        return None
    try:
        written = load_yaml(tender.read_bytes(), tender.name).data
    except InputError:
        return None
    language = written.get("language") if isinstance(written, dict) else None
    return language if language in LANGUAGES else None


def one_document(documents: tuple[str, ...], template: Path | None) -> None:
    """Make sure that a template is named together with the document it is for.

    Raises:
        click.UsageError: it is not.
    """
    if template is not None and len(documents) != 1:
        words = Message(N_("--template is for one document: name it, such as leistungsbeschreibung."))
        raise click.UsageError(sentence(words, spoken()))
