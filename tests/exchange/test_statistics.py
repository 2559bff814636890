# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path

import pytest
import yaml

from tests.conftest import Tenderkit
from tests.documents.decided import decided

WON = {"kind": "award", "bid": "bid-01"}
SENT = {"zuschlagsschreiben": "2027-06-14"}


def figures(tenderkit: Tenderkit, folder: Path) -> dict[str, str | None]:
    result = tenderkit("export", "statistics", folder, "-f", "json")
    assert result.exit_code == 0, result.output
    return {each["label"]: each["value"] for each in json.loads(result.stdout)["fields"]}


def test_the_sheet_counts_bids_and_gives_value_weights_and_day(tenderkit, tmp_path):
    found = figures(tenderkit, decided(tmp_path, WON, SENT, "uvgo"))

    assert found["Auftragswert netto"] == "375000"
    assert found["Eingegangene Angebote"] == "3"
    assert found["Gewicht des Preises in Prozent"] == "40"
    assert found["Kleines oder mittleres Unternehmen"] == "ja"
    assert found["Tag des Vertragsschlusses"] == "2027-06-14"


def test_what_no_file_says_stays_open(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT, "uvgo")

    assert figures(tenderkit, folder)["Nachhaltigkeit, ob und welcher Art"] is None
    assert "Zentrale Beschaffungsstelle: – noch offen" in tenderkit("export", "statistics", folder).stdout


def test_a_count_that_not_all_bidders_have_made_sure_is_not_given(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT, "uvgo")
    path = folder / "bids" / "bid-02" / "bid.yaml"
    bid = yaml.safe_load(path.read_text("utf-8"))
    del bid["bidder"]["sme"]
    path.write_text(yaml.safe_dump(bid, allow_unicode=True), "utf-8")

    found = figures(tenderkit, folder)

    assert found["davon von kleinen und mittleren Unternehmen"] is None
    assert found["davon aus anderen Staaten der Europäischen Union"] == "0"


@pytest.mark.parametrize("regime", ["uvgo", "vgv", "vola_sn"])
def test_the_items_are_those_of_the_law_of_the_regime(regime, tenderkit, tmp_path):
    text = tenderkit("export", "statistics", decided(tmp_path, WON, SENT, regime)).stdout

    assert ("Anlage 1 VergStatVO, zu prüfen" in text) == (regime == "vgv")
    assert ("Anlage 8 VergStatVO" in text) == (regime != "vgv")


def test_before_the_award_nothing_is_reported(tenderkit, tmp_path):
    result = tenderkit("export", "statistics", decided(tmp_path, None, regime="uvgo"))

    assert result.exit_code == 1
    assert "[TK973]" in result.stderr
    assert result.stdout == ""


def test_names_of_bidders_who_lost_are_not_in_the_sheet(tenderkit, tmp_path):
    text = tenderkit("export", "statistics", decided(tmp_path, WON, SENT, "uvgo")).stdout

    assert "Wiesengrund Code eG" in text
    assert "Fuchsbau" not in text
