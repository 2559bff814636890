# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import csv
import json
import re
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tenderkit.model.method import METHODS
from tenderkit.reading.lists import read_lists
from tests.conftest import Tenderkit
from tests.documents.decided import DOSSIERS

CODES = read_lists()["eforms"]["codes"]


def terms(tenderkit: Tenderkit, folder: Path) -> list[dict[str, Any]]:
    result = tenderkit("export", "eforms", folder, "-f", "json")
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.stdout)["terms"]
    return found


def of(found: list[dict[str, Any]], term: str) -> list[dict[str, Any]]:
    return [each for each in found if term in each["terms"]]


def method(folder: Path, lines: str) -> None:
    text = (folder / "tender.yaml").read_text("utf-8")
    changed = re.sub(r"(?m)^  method:\n(?:    .*\n)+", f"  method:\n{lines}", text)
    (folder / "tender.yaml").write_text(changed, "utf-8")


def test_every_code_is_one_of_its_official_list(tenderkit, pristine_kulturportal):
    cells = [cell for each in terms(tenderkit, pristine_kulturportal) for cell in each["values"]]
    coded = [(cell["list"], cell["code"]) for cell in cells if cell["code"]]

    assert len(coded) > 10
    assert [pair for pair in coded if pair[1] not in CODES[pair[0]]] == []


def test_terms_stand_in_the_order_of_the_form_and_of_their_numbers(tenderkit, pristine_kulturportal):
    found = terms(tenderkit, pristine_kulturportal)

    assert list(dict.fromkeys(each["part"] for each in found)) == ["notice", "buyer", "procedure", "lot"]
    assert [each["terms"][0] for each in found if each["part"] == "buyer"][:4] == [
        "BT-10",
        "BT-11",
        "BT-16",
        "BT-500",
    ]


def test_weights_stand_for_a_weighted_method_and_a_formula_for_a_ratio_but_never_both(
    tenderkit, kulturportal
):
    weighted = terms(tenderkit, kulturportal)
    method(kulturportal, "    name: simple-ratio\n")
    ratio = terms(tenderkit, kulturportal)

    codes = {cell["code"] for cell in of(weighted, "BT-5421")[0]["values"]}
    assert codes == {"per-exa"}
    assert of(weighted, "BT-543")[0]["values"] == []
    assert of(ratio, "BT-5421")[0]["values"] == []
    assert "Z = L / P" in of(ratio, "BT-543")[0]["values"][0]["text"]


def test_every_award_method_is_told_in_one_way():
    told = read_lists()["eforms"]["methods"]

    assert set(told) == {name for name, facts in METHODS.items() if facts.available}
    assert [
        name for name, how in told.items() if ("de" in how) != (how["tell"] in {"formula", "order"})
    ] == []


def test_a_fixed_budget_is_a_fixed_value_and_quality_has_all_the_weight(tenderkit, kulturportal):
    method(kulturportal, '    name: fixed-budget\n    budget: "150000.00"\n')

    found = terms(tenderkit, kulturportal)

    assert [cell["code"] for cell in of(found, "BT-5422")[0]["values"]] == ["fix-tot"]
    assert len(of(found, "BT-5421")[0]["values"]) == len(of(found, "BT-539")[0]["values"]) - 1


def test_what_no_file_says_is_named_and_left_open(tenderkit, pristine_kulturportal):
    text = tenderkit("export", "eforms", pristine_kulturportal).stdout

    assert "– noch offen: tender.yaml: buyer.leitweg_id" in text
    assert (
        "BT-60  Finanzierung aus Mitteln der Europäischen Union\n    – noch offen: steht in keiner Datei"
        in text
    )


def test_a_required_term_without_a_value_stops_with_its_key(tenderkit, kulturportal):
    text = (kulturportal / "tender.yaml").read_text("utf-8")
    (kulturportal / "tender.yaml").write_text(text.replace("  nuts: DE918\n  place", "  place"), "utf-8")

    result = tenderkit("export", "eforms", kulturportal, "--out", kulturportal / "notice.csv")

    assert result.exit_code == 1
    assert "eForms needs `subject.nuts`" in result.stderr
    assert not (kulturportal / "notice.csv").exists()


def test_a_cell_that_a_spreadsheet_would_compute_is_made_harmless(tenderkit, kulturportal):
    text = (kulturportal / "tender.yaml").read_text("utf-8")
    title = "title: Regionale Kulturplattform als freie Software"
    (kulturportal / "tender.yaml").write_text(text.replace(title, "title: '=HYPERLINK(\"x\")'", 1), "utf-8")

    result = tenderkit("export", "eforms", kulturportal, "-f", "csv")

    rows = list(csv.reader(StringIO(result.stdout.removeprefix("\ufeff")), delimiter=";"))
    assert [row[4] for row in rows if row[2] == "BT-21"] == ['\'=HYPERLINK("x")']


def test_a_tender_of_two_lots_says_of_each_how_it_is_awarded(tenderkit, tmp_path):
    folder = Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "dossier"))
    text = (folder / "tender.yaml").read_text("utf-8").replace("subject:\n", "subject:\n  nuts: DE931\n", 1)
    (folder / "tender.yaml").write_text(text, "utf-8")

    found = terms(tenderkit, folder)

    assert [each["lot"] for each in of(found, "BT-137")] == ["L1", "L2"]
    assert [bool(each["values"]) for each in of(found, "BT-543")] == [False, True]


@pytest.mark.parametrize("form", ["text", "csv", "json"])
def test_the_same_dossier_gives_the_same_sheet(form, tenderkit, pristine_kulturportal):
    first, second = (
        tenderkit("export", "eforms", pristine_kulturportal, "-f", form).stdout for _ in range(2)
    )

    assert first == second
