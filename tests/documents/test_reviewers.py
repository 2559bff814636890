# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What bidders are told of the way in which the points of several people become one."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
SAYS = {
    "de": {
        "agreed": "einigen sie sich mit schriftlicher Begründung auf einen Wert",
        "mean": "sind der Mittelwert der Punkte aller Personen, die es bewerten",
        "median": "bei gerader Anzahl der Mittelwert der beiden mittleren Werte",
        "trimmed-mean": "Je eine höchste und eine niedrigste Punktzahl bleiben außer Betracht",
    },
    "en": {
        "agreed": "they agree on one with a written reason",
        "mean": "is the mean of the scores of all reviewers who score it",
        "median": "with an even number the mean of the two in the middle",
        "trimmed-mean": "One highest and one lowest score are left out",
    },
}
ROUNDED = {
    "de": {
        "mean": "der Mittelwert der Punkte bei jedem Kriterium auf 1 Nachkommastelle, kaufmännisch",
        "median": "der Median der Punkte bei jedem Kriterium auf 1 Nachkommastelle, kaufmännisch",
        "trimmed-mean": "der Mittelwert der berücksichtigten Punkte bei jedem Kriterium auf 1 Nachkomma",
    },
    "en": {
        "mean": "the mean of the scores for each criterion to 1 decimal, half up",
        "median": "the median of the scores for each criterion to 1 decimal, half up",
        "trimmed-mean": "the mean of the scores that count for each criterion to 1 decimal, half up",
    },
}


@pytest.mark.parametrize("mode", SAYS["de"])
@pytest.mark.parametrize("language", SAYS)
def test_bidders_read_how_votes_become_points_and_where_they_are_rounded(
    language: str, mode: str, tenderkit: Tenderkit, tmp_path: Path
):
    dossier = Path(shutil.copytree(DOSSIERS / "three-reviewers", tmp_path / "dossier"))
    tender = dossier / "tender.yaml"
    text = tender.read_text("utf-8").replace("language: de", f"language: {language}")
    if mode == "agreed":
        text = text.replace("  rounding: [{step: reviewer_mean, digits: 1}]\n", "")
    tender.write_text(text.replace("reviewers: mean", f"reviewers: {mode}"), "utf-8")

    result = tenderkit("render", dossier, "bewerbungsbedingungen", "-f", "html", "--draft")

    assert result.exit_code == 0, result.output
    page = (dossier / "out" / "tender" / "bewerbungsbedingungen.html").read_text("utf-8")
    words = " ".join(re.sub(r"<[^>]+>|\u00ad", "", page).replace("\u00a0", " ").split())
    assert [name for name, said in SAYS[language].items() if said in words] == [mode]
    assert [name for name, said in ROUNDED[language].items() if said in words] == [mode] * (mode != "agreed")


def test_a_declaration_stays_as_it_is_while_the_bids_in_it_are_examined(
    tenderkit: Tenderkit, kulturportal: Path
):
    declaration = kulturportal / "out" / "evaluate" / "interessenkonflikt-erklaerung-rev-1.html"
    command = ("render", kulturportal, "interessenkonflikt-erklaerung", "-f", "html", "--force")
    assert tenderkit(*command).exit_code == 0
    before = declaration.read_bytes()

    for changed in (kulturportal / "bids/bid-01/examination.yaml", kulturportal / "bids/bid-01/price.yaml"):
        text = changed.read_text("utf-8")
        changed.write_text(
            text.replace("nichts nachzufordern", "geprüft").replace('"9800.00"', '"9700.00"'), "utf-8"
        )
        assert changed.read_text("utf-8") != text
    assert tenderkit(*command).exit_code == 0

    assert declaration.read_bytes() == before


def test_a_declaration_says_when_the_law_data_want_it_and_that_names_come_later(
    tenderkit: Tenderkit, kulturportal: Path
):
    assert tenderkit("render", kulturportal, "interessenkonflikt-erklaerung", "-f", "html").exit_code == 0
    page = (kulturportal / "out" / "evaluate" / "interessenkonflikt-erklaerung-rev-1.html").read_text("utf-8")
    words = " ".join(re.sub(r"<[^>]+>|\u00ad", "", page).replace("\u00a0", " ").split())

    assert (
        "vor der Öffnung eine Erklärung abgeben, ist gute Praxis, keine Vorschrift; wer in einem"
        " Interessenkonflikt steht, wirkt am Verfahren nicht mit (§ 4 UVgO, zu prüfen)." in words
    )
    assert "mit der Öffnung fest; zu ihnen wird die Erklärung vor der Bewertung abgegeben." in words
