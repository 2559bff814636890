# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

import pytest

RATIO = "method: {name: simple-ratio, scale: 100000}\n"
TABLE = "bid,points,price,excluded\nA,60,65000,\nB,75,74000,\nC,100,100000,\nX,100,1,no signature\n"


@pytest.fixture
def calc(tenderkit, tmp_path):
    """Run ``tenderkit calc`` on a table and a method that are written to files first."""

    def run(table, method=RATIO, *options, name="bids.csv", language="en"):
        (tmp_path / name).write_text(table, encoding="utf-8")
        (tmp_path / "method.yaml").write_text(method, encoding="utf-8")
        return tenderkit(
            "calc", tmp_path / name, "--method", tmp_path / "method.yaml", *options, language=language
        )

    return run


def test_the_published_example_comes_out_as_published(calc):
    result = calc(TABLE, RATIO, "--json", "--lang", "de")

    data = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [(r["bid"], r["key_figure"]["shown"]) for r in data["ranking"]] == [
        ("B", "101,35"),
        ("C", "100,00"),
        ("A", "92,31"),
    ]
    assert data["ranking"][0]["key_figure"]["exact"] == "3750/37"
    assert data["excluded"] == [
        {
            "bid": "X",
            "stage": "exclusion",
            "reason": "no signature",
            "criterion": None,
            "grounds": [{"criterion": None, "reason": "no signature"}],
        }
    ]
    assert list(data) == ["method", "status", "ranking", "winners", "decided_by", "excluded", "warnings"]


def test_the_table_names_the_first_bid(calc):
    result = calc(TABLE)

    assert "First is B, by the key figure." in result.stdout


def test_german_numbers_need_the_option(calc):
    german = "bid;points;price\nA;60;65.000,00\n"

    refused, read = calc(german), calc(german, RATIO, "--numbers", "de")

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "--numbers de" in refused.stderr
    assert (read.exit_code, read.stderr) == (0, "")


@pytest.mark.parametrize(
    ("table", "status"),
    [("bid,points,price\n", "no_bids"), ("bid,price,excluded\nA,1,late\n", "no_admissible_bid")],
)
def test_without_a_bid_that_can_win_the_json_is_printed_and_the_exit_code_is_1(calc, table, status):
    result = calc(table, RATIO, "--json")

    assert (result.exit_code, json.loads(result.stdout)["status"]) == (1, status)


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("method: {name: linear-span}", "OLG Düsseldorf"),
        ("method: {name: median-proximity}", "VK Bund"),
        ("method: {name: weighted-ratio-mean, price_weight: 40, quality_weight: 60}", "accept_risk"),
        ("method: {name: linear-min, price_weight: 40, quality_weight: 50, zero_at: 2}", "90"),
        ("method: {name: simple-ratio, sale: 10}", "Did you mean `scale`"),
        (RATIO + "minimum: {groups: {B: 50 %}}\n", "minimum.groups"),
        (RATIO + "rounding: [{step: reviewer_mean, digits: 1}]\n", "reviewer_mean"),
        ("format: 1\n" + RATIO, "format"),
        ("[]", "method.yaml"),
    ],
)
def test_a_method_file_with_faults_gives_them_on_stderr_and_nothing_else(calc, method, words):
    result = calc(TABLE, method, "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr


def test_scale_reviewers_and_price_may_stand_in_the_method_file_and_do_nothing(calc):
    more = "scale: {top: 4}\nreviewers: median\nprice: {basis: net}\nrounding: none\n"

    assert calc(TABLE, RATIO + more, "--json").stdout == calc(TABLE, RATIO, "--json").stdout


def test_a_method_in_json_says_the_same(calc):
    as_json = '{"method": {"name": "simple-ratio", "scale": 100000}}'

    assert calc(TABLE, as_json, "--json").stdout == calc(TABLE, RATIO, "--json").stdout


def test_max_points_is_100_unless_said(calc):
    linear = "method: {name: linear-min, price_weight: 40, quality_weight: 60, zero_at: 2%s}"
    table = "bid,points,price\nA,50,100\n"

    def quality(method):
        return json.loads(calc(table, method, "--json").stdout)["ranking"][0]["quality"]["exact"]

    assert (quality(linear % ""), quality(linear % ", max_points: 50")) == ("30", "60")


def test_a_missing_file_is_misuse(tenderkit, tmp_path):
    assert tenderkit("calc", tmp_path / "none.csv", "--method", tmp_path / "none.yaml").exit_code == 2


def test_what_the_method_file_says_in_vain_is_said_on_stderr(calc):
    result = calc(TABLE, RATIO + "tie_break: [draw, lowest_price]\n", "--json")

    assert result.exit_code == 0
    assert "TK409" in result.stderr
    assert json.loads(result.stdout)["warnings"] == []


def test_a_rounding_that_decides_is_a_warning_that_names_both_awards(calc):
    table = "bid,points,price\nbetter,105.27,100\nworse,100.5312,96\n"
    method = (
        "method: {name: simple-ratio, scale: three-digits}\n"
        "rounding: [{step: key_figure, digits: 0}]\ntie_break: [lowest_price]\n"
    )

    data = json.loads(calc(table, method, "--json").stdout)

    assert (data["winners"], data["decided_by"]) == (["worse"], "lowest_price")
    assert [r["key_figure"] for r in data["ranking"]] == [{"exact": "105", "shown": "105.00"}] * 2
    assert data["warnings"][0]["rule"] == "TK490"
    assert "better" in data["warnings"][0]["message"]
