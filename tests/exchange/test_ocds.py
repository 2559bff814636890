# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Tenderkit
from tests.documents.decided import DOSSIERS, NAMES, decided
from tests.exchange.profile import strangers

WON = {"kind": "award", "bid": "bid-01"}
SENT = {"zuschlagsschreiben": "2027-06-14"}


def package(tenderkit: Tenderkit, folder: Path, *more: str) -> dict[str, Any]:
    out = folder.parent / "release.json"
    result = tenderkit("export", "ocds", folder, "--out", out, *more)
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return data


def release(tenderkit: Tenderkit, folder: Path, *more: str) -> dict[str, Any]:
    data: dict[str, Any] = package(tenderkit, folder, *more)["releases"][0]
    assert strangers(data) == []
    return data


@pytest.mark.parametrize("example", ["kulturportal", "case-management"])
def test_a_sample_is_valid_in_a_closed_world(example, tenderkit, tmp_path):
    folder = tmp_path / "sample"
    tenderkit("new", folder, "--example", example, "--until", "tender")

    found = release(tenderkit, folder)

    assert found["tag"] == ["planning"]
    assert found["tender"]["status"] == "planned"
    assert "awards" not in found


@pytest.mark.parametrize("dossier", ["small", "two-lots", "regime-vgv", "english-uvgo", "three-reviewers"])
def test_every_test_dossier_is_valid_in_a_closed_world(dossier, tenderkit, tmp_path):
    out = tmp_path / "release.json"

    result = tenderkit("export", "ocds", DOSSIERS / dossier, "--out", out)

    assert result.exit_code == 0, result.output
    assert strangers(json.loads(out.read_text("utf-8"))["releases"][0]) == []


def test_the_call_is_a_tender_from_the_day_on_which_it_is_published(tenderkit, tmp_path):
    folder = tmp_path / "sample"
    tenderkit("new", folder, "--example", "kulturportal", "--until", "tender")

    before = release(tenderkit, folder, "--at", "2027-03-07T23:59")
    after = release(tenderkit, folder, "--at", "2027-03-08T08:00")

    assert (before["tag"], after["tag"]) == (["planning"], ["tender"])
    assert after["date"] == "2027-03-08T08:00:00+01:00"
    assert before["id"] != after["id"]


def test_weights_add_up_to_one_hundred_percent_exactly(tenderkit, pristine_kulturportal, tmp_path):
    out = tmp_path / "release.json"
    tenderkit("export", "ocds", pristine_kulturportal, "--out", out)

    lot = json.loads(out.read_text("utf-8"))["releases"][0]["tender"]["lots"][0]
    numbers = [n for each in lot["awardCriteria"]["criteria"] for n in each["numbers"]]

    assert {n["weight"] for n in numbers} == {"percentageExact"}
    assert sum(round(n["number"] * 1000) for n in numbers) == 100_000


def test_nothing_is_said_of_an_award_before_its_letter_went_out(tenderkit, tmp_path):
    found = release(tenderkit, decided(tmp_path, WON))

    assert found["tag"] == ["tender"]
    assert "awards" not in found
    assert "bids" not in found
    assert NAMES["bid-01"] not in json.dumps(found, ensure_ascii=False)


def test_after_the_letter_the_winner_and_the_number_of_bids_are_said_and_nothing_of_the_others(
    tenderkit, tmp_path
):
    found = release(tenderkit, decided(tmp_path, WON, SENT))
    text = json.dumps(found, ensure_ascii=False)

    assert found["tag"] == ["award"]
    assert [each["suppliers"][0]["name"] for each in found["awards"]] == [NAMES["bid-01"]]
    assert [each["value"] for each in found["bids"]["statistics"]] == [3]
    assert "details" not in found["bids"]
    assert [name for bid, name in NAMES.items() if bid != "bid-01" and name in text] == []
    assert "bid-0" not in text
    assert re.search(r"375.?000|446.?250|400.?000|91\.6", text) is None


def test_a_cancelled_procedure_is_cancelled(tenderkit, tmp_path):
    found = release(tenderkit, decided(tmp_path, {"kind": "cancellation"}))

    assert found["tag"] == ["tenderCancellation"]
    assert found["tender"]["status"] == "cancelled"
    assert found["tender"]["lots"][0]["status"] == "cancelled"


def test_the_same_dossier_gives_the_same_bytes(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT)

    first, second = (tenderkit("export", "ocds", folder).stdout for _ in range(2))

    assert first == second


def test_an_ocid_is_private_until_somebody_registers_a_prefix(tenderkit, tmp_path):
    folder = decided(tmp_path, None)

    private = tenderkit("export", "ocds", folder)
    own = release(tenderkit, folder, "--prefix", "ocds-1a2b3c")
    refused = tenderkit("export", "ocds", folder, "--prefix", "ocds 1")

    assert json.loads(private.stdout)["releases"][0]["ocid"].startswith("private-")
    assert "private-" in private.stderr
    assert own["ocid"].startswith("ocds-1a2b3c-")
    assert refused.exit_code == 2


def test_the_estimate_and_other_confidential_files_are_in_no_release(tenderkit, pristine_kulturportal):
    text = tenderkit("export", "ocds", pristine_kulturportal).stdout

    assert [word for word in ("142300", "231000", "Kim Ahlers", "Landschaftsverbänden") if word in text] == []


def test_each_lot_has_its_own_criteria_and_status(tenderkit, tmp_path):
    out = tmp_path / "release.json"
    tenderkit("export", "ocds", DOSSIERS / "two-lots", "--out", out)

    lots = json.loads(out.read_text("utf-8"))["releases"][0]["tender"]["lots"]

    assert [lot["id"] for lot in lots] == ["L1", "L2"]
    assert "numbers" in lots[0]["awardCriteria"]["criteria"][0]
    assert "Z = L / P" in lots[1]["awardCriteria"]["weightingDescription"]
    assert all("numbers" not in each for each in lots[1]["awardCriteria"]["criteria"])


@pytest.mark.parametrize("form", ["ocds", "eforms"])
def test_texts_that_are_still_to_be_filled_are_never_exported(form, tenderkit, tmp_path):
    folder = tmp_path / "dossier"
    tenderkit("new", folder, "--lang", "de")

    result = tenderkit("export", form, folder)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "still to be filled" in result.stderr
