# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from pathlib import Path

import pytest

DOSSIERS = Path(__file__).parents[1] / "dossiers"


def test_the_sample_is_ranked_and_the_excluded_cheapest_bid_is_no_reference(tenderkit, kulturportal):
    result = tenderkit("rank", kulturportal, "--json")

    data = json.loads(result.stdout)
    assert result.exit_code == 0
    assert data["status"] == "ranked"
    assert [r["rank"] for r in data["ranking"]] == [1, 2, 3]
    assert {e["stage"] for e in data["excluded"]} == {"exclusion", "minimum"}
    assert max(r["price_points"]["exact"] for r in data["ranking"]) == "40"
    assert "," in data["ranking"][0]["key_figure"]["shown"]


def test_the_json_does_not_depend_on_who_reads_it(tenderkit, kulturportal):
    german = tenderkit("rank", kulturportal, "--json", language="de")
    english = tenderkit("rank", kulturportal, "--json", language="en")

    assert german.stdout == english.stdout


def test_the_table_speaks_the_language_of_the_reader(tenderkit, kulturportal):
    english = tenderkit("rank", kulturportal)

    assert "Total points" in english.stdout
    assert all(len(line) <= 80 for line in english.stdout.splitlines())


@pytest.mark.parametrize(("bid", "word"), [("bid-02", "Total points ="), ("bid-03", "exclusion criteria")])
def test_every_bid_can_be_explained(tenderkit, kulturportal, bid, word):
    result = tenderkit("rank", kulturportal, "--explain", bid)

    assert result.exit_code == 0
    assert word in result.stdout


def test_an_unknown_bid_is_misuse_and_the_known_ones_are_named(tenderkit, kulturportal):
    result = tenderkit("rank", kulturportal, "--explain", "bid-9")

    assert result.exit_code == 2
    assert "bid-01, bid-02, bid-03, bid-04, bid-05" in " ".join(result.stderr.split())


def test_prose_and_json_at_once_are_misuse(tenderkit, kulturportal):
    assert tenderkit("rank", kulturportal, "--explain", "bid-02", "--json").exit_code == 2


def test_a_missing_sheet_stops_the_ranking_with_its_file(tenderkit, kulturportal):
    sheet = next((kulturportal / "scores").glob("*/bid-02.yaml"))
    sheet.unlink()

    result = tenderkit("rank", kulturportal, "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"scores/{sheet.parent.name}/bid-02.yaml" in result.stderr


def test_without_bids_the_json_says_so_and_the_exit_code_is_1(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "a", "--example", "case-management")

    result = tenderkit("rank", tmp_path / "a", "--json")

    assert (result.exit_code, json.loads(result.stdout)["status"]) == (1, "no_bids")


def test_a_file_that_was_not_read_is_said_beside_the_ranking(tenderkit, kulturportal):
    (kulturportal / "consensus" / "bid-02.yml").write_text("format: 1\n")

    result = tenderkit("rank", kulturportal, "--json")

    assert json.loads(result.stdout)["status"] == "ranked"
    assert "consensus/bid-02.yml" in result.stderr
    assert "TK010" in result.stderr


def test_votes_that_count_stand_in_the_explanation_and_change_nothing_by_lying_apart(tenderkit):
    dossier = DOSSIERS / "three-reviewers"

    explained = tenderkit("rank", dossier, "--explain", "bid-02", language="de").stdout
    ranking = json.loads(tenderkit("rank", dossier, "--json").stdout)["ranking"]

    assert "B-01: Mittelwert der Stimmen 3; 8; 9 ≈ 6,66667; gerundet 6,7" in explained
    assert "B-01: Die Stimmen liegen weit auseinander, von 3 bis 9" in explained
    assert "B-02: Mittelwert der Stimmen 6; 7 = 6,5" in explained
    assert {r["bid"]: r["quality"]["exact"] for r in ranking} == {"bid-01": "794", "bid-02": "664"}
