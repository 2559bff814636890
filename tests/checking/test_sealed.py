# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What `check` says of a sealed dossier; the words are held in ``tests/errors``."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.sealed import sealed_problems
from tenderkit.model.seal import Seal, Sealing
from tenderkit.reading.dossier import read_dossier

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
SEAL = Seal(2, "0" * 64, "0000-0000-0000-0000", {})

ALIKE = {"": frozenset({SEAL.code})}


def with_seal(code):
    dossier = read_dossier(SMALL)
    judged = dossier.judged[0]
    sheets = tuple(replace(sheet, seal=code) for sheet in judged.sheets)
    return replace(dossier, judged=(replace(judged, sheets=sheets),))


def rules(dossier, sealing):
    return [problem.rule for problem in sealed_problems(dossier, sealing)]


def test_unsealed_sheets_of_an_unsealed_dossier_are_fine():
    assert rules(with_seal(None), None) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (SEAL.code, []),
        ("1111-1111-1111-1111", []),
        ("2222-2222-2222-2222", ["TK912", "TK912"]),
        (None, ["TK913", "TK913"]),
    ],
    ids=["in force", "alike", "another", "none"],
)
def test_a_sheet_counts_for_every_seal_that_asks_the_same(code, expected):
    sealing = Sealing(SEAL, scored_alike={"": frozenset({SEAL.code, "1111-1111-1111-1111"})})

    assert rules(with_seal(code), sealing) == expected


def test_a_sheet_with_a_seal_counts_nowhere_while_nothing_is_sealed():
    assert rules(with_seal(SEAL.code), None) == ["TK912", "TK912"]


def test_the_first_difference_is_the_place():
    dossier = with_seal(SEAL.code)
    public = dossier.public["tender.yaml"]
    sealed = {"tender.yaml": {**public, "title": "Another"}}
    sealing = Sealing(SEAL, ("tender.yaml",), (), sealed, ALIKE)

    [problem] = sealed_problems(dossier, sealing)

    assert problem.rule == "TK911"
    assert problem.place == dossier.places["tender.yaml", "title"]


def test_a_change_that_no_words_tell_is_said_of_the_file():
    dossier = with_seal(SEAL.code)
    sealing = Sealing(SEAL, ("tender.yaml", "templates/letterhead.docx"), (), {}, ALIKE)

    files = [str(problem.place) for problem in sealed_problems(dossier, sealing)]

    assert files == ["tender.yaml", "templates/letterhead.docx"]


def test_sheets_of_another_version_stop_the_ranking(tmp_path, tenderkit):
    folder = Path(shutil.copytree(SMALL, tmp_path / "dossier"))
    sheet = folder / "scores" / "ann" / "bid-01.yaml"
    sheet.write_text(sheet.read_text("utf-8") + "seal: 7K2M-9QXR-4TVB-1HND\n", "utf-8")

    result = tenderkit("rank", folder)

    assert result.exit_code == 1
    assert "[TK912]" in result.stderr


def test_somebody_may_accept_with_a_reason_that_something_moved(tmp_path, tenderkit):
    folder = Path(shutil.copytree(SMALL.parent / "english-uvgo", tmp_path / "dossier"))
    tenderkit("seal", folder)
    tender, internal = folder / "tender.yaml", folder / "internal.yaml"
    tender.write_text(tender.read_text("utf-8").replace("\nversion: 1", "\nversion: 2"), "utf-8")
    accepted = (
        "\naccepted_findings:\n  - {rule: TK911, at: tender.yaml, reason: Known., by: Jo, on: 2027-03-15}\n"
    )
    internal.write_text(internal.read_text("utf-8") + accepted, "utf-8")

    result = tenderkit("check", folder, "--select", "TK911", "--verbose")

    assert "warning" not in result.stdout
    assert "[TK911] Known." in result.stdout
