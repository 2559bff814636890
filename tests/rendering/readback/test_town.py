# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A town's own Word file may leave out and arrange what it likes; what it prints must be the dossier's."""

import io
from functools import cache
from pathlib import Path

import docx
import pytest

from tenderkit.cli.proof import Proof
from tenderkit.problems import Severity
from tenderkit.reading.dossier import read_dossier
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.readback.verdict import town_verdict
from tenderkit.rendering.wanted import wanted_documents
from tenderkit.shipped import EXAMPLES, TEMPLATES
from tenderkit.words import sentence

KIND = "kriterienkatalog"


@cache
def expected():
    dossier = read_dossier(EXAMPLES / "kulturportal")
    (wanted,) = wanted_documents(dossier, [DOCUMENTS[KIND]])
    return Proof(dossier, (Path("nothing"), TEMPLATES)).expected(wanted)


def word(*blocks: str | tuple[str, ...]) -> bytes:
    """Make a Word file of paragraphs, and of tables of one row."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            cells = document.add_table(1, len(block)).rows[0].cells
            for cell, text in zip(cells, block, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def found(*blocks, template=b"", severity=Severity.ERROR):
    problems = town_verdict(expected(), {"k.docx": word(*blocks)}, template or word("{{ tender.title }}"))
    return [sentence(problem.message, str) for problem in problems if problem.severity is severity]


WEIGHT = next(f"{entry.weights[1]} %" for entry in expected().entries if entry.id == "B2.1")


@pytest.mark.parametrize(
    "block",
    [
        "Frist: 6. April 2027",
        "B2.1 Upstream-first-Konzept",
        ("B2.1", WEIGHT, "Upstream-first-Konzept"),
        "B2.1",
    ],
)
def test_what_the_dossier_says_may_stand_anywhere(block):
    assert found(block) == []


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("Das kostet 123.456,78 Euro.", "123.456,78 Euro"),
        ("Anteil: 17,31 %", "17,31 %"),
        ("Frist: 7. Mai 2027", "7. Mai 2027"),
        ("B2.1 Agiles Vorgehensmodell", "B2.1 stands beside what is not its title"),
        (("B2.1", "Agiles Vorgehensmodell", "x"), "B2.1 stands beside what is not its title"),
        (("B2.1", "Upstream-first-Konzept", "30 %", "25 %"), "B2.1 has another weight"),
    ],
)
def test_what_the_dossier_does_not_say_is_an_error(block, said):
    problems = found(block)

    assert problems
    assert all(said in problem for problem in problems)


def test_what_the_town_typed_into_its_file_may_stand_there():
    block = "Für Kopien berechnen wir 123.456,78 Euro."

    assert found(block, template=word(block)) == []


def test_what_is_left_out_is_a_warning():
    (warning,) = found("B2.1", severity=Severity.WARNING)

    assert "it leaves out what our own document prints: id, title, buyer.name" in warning
    assert warning.endswith("…")
