# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

DOSSIERS = Path(__file__).parents[1] / "dossiers"
KEYS = "weights scores prices reviewers removals methods agreement acceptability"
FEW = ("--draws", "400")


def data(tenderkit, *arguments, **settings):
    result = tenderkit("robustness", *arguments, "--json", *FEW, **settings)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_sample_is_examined_in_every_respect(tenderkit, kulturportal):
    found = data(tenderkit, kulturportal)

    assert set(KEYS.split()) <= found.keys()
    assert (found["method"], found["status"], found["winners"]) == ("linear-min", "ranked", ["bid-04"])
    price = found["weights"][-1]
    assert (price["kind"], price["weight"]["exact"], price["of"]) == ("price", "40", "100")
    assert [price["below"]["winners"], price["above"]["winners"]] == [["bid-02"], ["bid-01"]]
    down = next(each for each in found["prices"] if each["bid"] == "bid-02")
    assert (down["direction"], down["to"], down["change"]) == ("down", "229395.47", "7414.53")
    assert down["winners"] == ["bid-02"]
    assert {each["reviewer"]: each["changes"] for each in found["reviewers"]} == dict.fromkeys(
        ("rev-1", "rev-2", "rev-3"), False
    )
    assert [(each["bid"], each["changes"]) for each in found["removals"]] == [
        ("bid-02", False),
        ("bid-01", False),
    ]
    assert "bid-03" not in json.dumps(found["prices"]), "who failed the examination cannot win by a price"


def test_a_score_that_is_said_to_change_the_award_does_so(tenderkit, kulturportal):
    changes = [each for each in data(tenderkit, kulturportal)["scores"] if each["bid"]]
    smallest = min(changes, key=lambda each: int(each["step"]))
    criterion, bid = smallest["criterion"], smallest["bid"]
    assert f"{criterion}:" not in (kulturportal / "consensus" / f"{bid}.yaml").read_text("utf-8")

    for sheet in (kulturportal / "scores").glob(f"*/{bid}.yaml"):  # equal votes agree by themselves
        points = rf"( {re.escape(criterion)}:\n +points: )\d+"
        sheet.write_text(re.sub(points, rf"\g<1>{smallest['to']}", sheet.read_text("utf-8")), "utf-8")

    ranking = json.loads(tenderkit("rank", kulturportal, "--json").stdout)
    assert ranking["winners"] == smallest["winners"] != ["bid-04"]


def test_each_lot_is_examined_by_its_own_rules(tenderkit):
    lots = data(tenderkit, DOSSIERS / "two-lots")["lots"]

    assert [(lot["lot"], lot["method"]) for lot in lots] == [("L1", "linear-min"), ("L2", "simple-ratio")]
    assert all(set(KEYS.split()) <= lot.keys() for lot in lots)
    assert [[each["kind"] for each in lot["weights"]].count("price") for lot in lots] == [1, 0]


@pytest.mark.parametrize("dossier", ["kulturportal", "two-lots", "three-reviewers"])
@pytest.mark.parametrize(
    ("language", "head", "word"),
    [
        ("en", "(information, no criterion)", "The smallest change of one price that changes the award:"),
        ("de", "(Information, kein Zuschlagskriterium)", "Die kleinste Änderung eines Preises, die das"),
    ],
)
def test_plain_words_come_first_in_the_language_of_the_reader(  # noqa: PLR0913, PLR0917 - three dossiers in two languages
    tenderkit, pristine_kulturportal, dossier, language, head, word
):
    folder = pristine_kulturportal if dossier == "kulturportal" else DOSSIERS / dossier

    result = tenderkit("robustness", folder, *FEW, language=language)

    text = " ".join(result.stdout.split())
    assert (result.exit_code, result.stderr) == (0, "")
    assert head in text[:200]
    assert word in " ".join(result.stdout.split("\n\n")[1].split())
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_the_json_does_not_depend_on_who_reads_it(tenderkit, kulturportal):
    assert data(tenderkit, kulturportal, language="de") == data(tenderkit, kulturportal, language="en")


def test_a_vote_that_decides_is_named_with_its_reviewer(tenderkit):
    found = data(tenderkit, DOSSIERS / "three-reviewers")

    assert {each["reviewer"] for each in found["scores"]} == {"anna", "berta", "carla"}
    assert {each["reviewer"]: each["winners"] for each in found["reviewers"]} == {
        "anna": ["bid-01"],
        "berta": ["bid-02"],
        "carla": ["bid-01"],
    }


def test_without_a_ranking_there_is_nothing_to_examine_and_that_is_no_failure(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "a", "--example", "case-management")

    found = data(tenderkit, tmp_path / "a")

    assert found["status"] == "no_bids"
    assert found["nothing"]
    assert all(found[key] in ([], None) for key in KEYS.split() if key != "agreement")


def test_a_dossier_with_problems_is_refused(tenderkit, kulturportal):
    sheet = next((kulturportal / "scores").glob("*/bid-02.yaml"))
    sheet.unlink()

    result = tenderkit("robustness", kulturportal, "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "bid-02.yaml" in result.stderr


def test_nothing_is_written(tenderkit, kulturportal):
    before = {path: path.read_bytes() for path in kulturportal.rglob("*") if path.is_file()}

    tenderkit("robustness", kulturportal, *FEW)

    assert {path: path.read_bytes() for path in kulturportal.rglob("*") if path.is_file()} == before


def test_without_numpy_the_rest_is_still_said(tenderkit, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)

    found = data(tenderkit, DOSSIERS / "small")
    text = tenderkit("robustness", DOSSIERS / "small").stdout

    assert found["acceptability"] is None
    assert 'pip install "tenderkit[laboratory]"' in found["no_acceptability"]
    assert 'pip install "tenderkit[laboratory]"' in " ".join(text.split())
    assert found["weights"]


def test_the_same_seed_gives_the_same_shares(tenderkit, tmp_path):
    pytest.importorskip("numpy")
    small = Path(shutil.copytree(DOSSIERS / "small", tmp_path / "small"))

    one, two, other = (
        data(tenderkit, small, "--seed", seed)["acceptability"]["uniform"]["bids"] for seed in (1, 1, 2)
    )

    assert one == two != other
