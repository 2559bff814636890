# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("matplotlib")

DOSSIERS = Path(__file__).parents[1] / "dossiers"
FEW = ("--draws", "400")


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(DOSSIERS / "small", tmp_path / "small"))


def without_bids(folder):
    """Take away all that arrives after publication."""
    for name in ("applications", "bids", "scores", "consensus"):
        shutil.rmtree(folder / name, ignore_errors=True)


def with_rules(folder, rules):
    """Replace what stands under evaluation in the tender of *folder*."""
    tender = folder / "tender.yaml"
    before, _, _ = tender.read_text("utf-8").partition("evaluation:")
    tender.write_text(f"{before}evaluation:\n{rules}", "utf-8")


def test_the_sample_is_simulated_before_there_are_bids(tenderkit, kulturportal):
    without_bids(kulturportal)

    result = tenderkit("simulate", kulturportal, "--json", *FEW)

    data = json.loads(result.stdout)
    assert result.exit_code == 0, result.output
    ten = next(rate for rate in data["exchange"] if rate["dearer_percent"] == "10")
    assert ten == {
        "dearer_percent": "10",
        "points": {"exact": "2/3", "shown": "0,67"},
        "of": 10,
        "money": "22907.50",
    }
    assert 40 < data["effective_price_weight"] < 65
    assert {cliff["kind"] for cliff in data["cliffs"]} == {"clamp", "two_close_bids", "minimum"}
    assert 0 <= data["flips"][0]["interval"][0] <= data["flips"][0]["share"]
    assert {finding["name"] for finding in data["findings"]} == {"REFERENCE_FROM_BIDS"}
    assert data["assumptions"]["draws"] == 400


def test_bids_change_nothing(tenderkit, kulturportal):
    with_bids = tenderkit("simulate", kulturportal, "--json", *FEW)
    without_bids(kulturportal)

    without = tenderkit("simulate", kulturportal, "--json", *FEW)

    assert with_bids.stdout == without.stdout


def test_each_lot_is_simulated_by_its_own_rules(tenderkit):
    result = tenderkit("simulate", DOSSIERS / "two-lots", "--json", *FEW)

    lots = json.loads(result.stdout)["lots"]
    assert [(lot["lot"], lot["method"]) for lot in lots] == [("L1", "linear-min"), ("L2", "simple-ratio")]
    assert [lot["nominal_price_weight"] for lot in lots] == [50, None]


@pytest.mark.parametrize(
    ("language", "word"), [("en", "better, of 10"), ("de", "um 0,67 von 10 Punkten besser")]
)
def test_plain_words_come_first_in_the_language_of_the_reader(tenderkit, kulturportal, language, word):
    result = tenderkit("simulate", kulturportal, *FEW, language=language)

    assert word in " ".join(result.stdout.split("\n\n")[1].split())
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_where_people_decide_there_is_nothing_to_simulate(tenderkit, tmp_path):
    folder = tmp_path / "case"
    assert tenderkit("new", folder, "--example", "case-management").exit_code == 0

    text = tenderkit("simulate", folder)
    data = json.loads(tenderkit("simulate", folder, "--json").stdout)

    assert text.exit_code == 0
    assert "nothing to simulate" in text.stdout
    assert data["nothing"]
    assert (data["exchange"], data["effective_price_weight"], data["findings"]) == ([], None, [])


def test_a_page_about_nothing_can_be_written_but_no_chart(tenderkit, tmp_path):
    folder = tmp_path / "case"
    tenderkit("new", folder, "--example", "case-management")

    page = tenderkit("simulate", folder, "--out", tmp_path / "page.html")
    chart = tenderkit("simulate", folder, "--out", tmp_path / "chart.svg")

    assert (page.exit_code, chart.exit_code) == (0, 1)
    assert "TK471" in chart.stderr


STEEP = """\
  scale: {top: 10, allowed: [0, 10]}
  method: {name: linear-min, price_weight: 50, quality_weight: 50, zero_at: "1.05"}
  minimum: {total: "90 %"}
"""


def test_what_is_wrong_with_the_rules_is_found_under_stable_names(tenderkit, small):
    without_bids(small)
    with_rules(small, STEEP)

    result = tenderkit("simulate", small, "--json", *FEW)

    found = {finding["rule"]: finding["name"] for finding in json.loads(result.stdout)["findings"]}
    assert result.exit_code == 0
    assert found == {
        "TK460": "PRICE_DOMINATES",
        "TK462": "CLAMP_CLIFF",
        "TK464": "DEGENERATE_MINIMUM",
        "TK466": "REFERENCE_FROM_BIDS",
        "TK467": "ALL_OR_NOTHING",
        "TK468": "TIE_RULE_MISSING",
    }


COARSE = """\
  scale: {top: 10}
  method: {name: linear-min, price_weight: 40, quality_weight: 60, zero_at: "2"}
  rounding: [{step: key_figure, digits: 0}]
  tie_break: [lowest_price]
"""


def test_a_rounding_that_decides_some_tenders_is_found(tenderkit, small):
    with_rules(small, COARSE)

    data = json.loads(tenderkit("simulate", small, "--json", *FEW).stdout)

    assert "ROUNDING_COARSE" in {finding["name"] for finding in data["findings"]}
    assert "rounding" in {cliff["kind"] for cliff in data["cliffs"]}


def test_quality_that_decides_nearly_alone_is_found(tenderkit, small):
    rules = (
        '  scale: {top: 10}\n  method: {name: linear-min, price_weight: 40, quality_weight: 60, zero_at: "9"}'
    )
    with_rules(small, f"{rules}\n  tie_break: [draw]\n")

    data = json.loads(tenderkit("simulate", small, "--json", *FEW).stdout)

    assert "QUALITY_DOMINATES" in {finding["name"] for finding in data["findings"]}


def test_points_for_money_need_an_estimate(tenderkit, small):
    with_rules(small, '  scale: {top: 10}\n  method: {name: quality-value, value_per_point: "10"}\n')

    result = tenderkit("simulate", small, *FEW)

    assert result.exit_code == 0
    assert "estimate" in result.stdout


def test_a_dossier_with_errors_is_not_simulated(tenderkit, small):
    with_rules(small, "  scale: {top: 10}\n  method: {name: linear-min}\n")

    result = tenderkit("simulate", small, "--json")

    assert (result.exit_code, result.stdout) == (1, "")


def test_the_same_seed_prints_the_same_and_another_one_other_numbers(tenderkit, kulturportal):
    one, again, other = (
        tenderkit("simulate", kulturportal, "--json", *FEW, "--seed", seed).stdout for seed in (3, 3, 4)
    )

    assert one == again != other


@pytest.mark.usefixtures("needs_pango")
def test_a_folder_gets_the_page_and_every_chart_as_svg_and_png(tenderkit, kulturportal, tmp_path):
    result = tenderkit("simulate", kulturportal, *FEW, "--out", tmp_path / "out")

    names = {path.name for path in (tmp_path / "out").iterdir()}
    charts = {f"{name}.{kind}" for name in ("exchange", "effects", "criteria") for kind in ("svg", "png")}
    assert result.exit_code == 0, result.output
    assert names == {"simulation.html", "simulation.pdf", *charts}


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize("ending", ["html", "pdf", "svg", "png"])
def test_the_same_dossier_gives_the_same_bytes(tenderkit, kulturportal, tmp_path, ending):
    files = [tmp_path / f"{name}.{ending}" for name in ("one", "two")]

    for file in files:
        assert tenderkit("simulate", kulturportal, *FEW, "--out", file).exit_code == 0

    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_page_needs_nothing_else_and_every_chart_has_words(tenderkit, kulturportal, tmp_path):
    tenderkit("simulate", kulturportal, *FEW, "--out", tmp_path / "page.html", language="de")

    page = (tmp_path / "page.html").read_text("utf-8")
    assert 'lang="de"' in page
    assert not re.search(r'(?:src|href)="(?!data:|#)', page)
    alts = re.findall(r'<img src="data:image/svg\+xml[^>]*alt="([^"]*)"', page)
    assert [alt.partition(".")[0] for alt in alts] == ["Balkendiagramm"] * 3
    assert "10 % teurer: 0,67" in alts[0]


def test_another_ending_is_misuse(tenderkit, kulturportal):
    result = tenderkit("simulate", kulturportal, "--out", "simulation.gif")

    assert result.exit_code == 2
    assert ".svg" in result.stderr


def test_without_the_laboratory_one_command_is_named(tenderkit, kulturportal, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)

    result = tenderkit("simulate", kulturportal)

    assert (result.exit_code, result.stdout) == (1, "")
    assert 'pip install "tenderkit[laboratory]"' in result.stderr


def test_charts_alone_need_matplotlib(tenderkit, kulturportal, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "matplotlib", None)

    text = tenderkit("simulate", kulturportal, *FEW)
    chart = tenderkit("simulate", kulturportal, "--out", tmp_path / "chart.svg")

    assert (text.exit_code, chart.exit_code) == (0, 1)
    assert "tenderkit[laboratory]" in chart.stderr


def test_ranking_never_imports_numpy(kulturportal):
    code = (
        "import sys; from tenderkit.cli.main import main\n"
        f"try: main(['rank', {str(kulturportal)!r}])\n"
        "except SystemExit: pass\n"
        "sys.exit('numpy' in sys.modules or 'matplotlib' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0
