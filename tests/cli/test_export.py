# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the smallest dossier, to be changed."""
    return Path(shutil.copytree(DOSSIERS / "small", tmp_path / "small"))


def test_what_is_printed_is_what_is_written(tenderkit, pristine_kulturportal, tmp_path):
    file = tmp_path / "deep" / "input.json"

    printed = tenderkit("export", "evaluation", pristine_kulturportal)
    written = tenderkit("export", "evaluation", pristine_kulturportal, "--out", file)

    assert (printed.exit_code, written.exit_code) == (0, 0)
    assert written.stdout == ""
    assert file.read_bytes() == printed.stdout_bytes
    assert json.loads(printed.stdout)["judged"][0]["claimed"]["winners"] == ["bid-04"]


def test_it_claims_what_rank_finds(tenderkit, pristine_kulturportal):
    (part,) = json.loads(tenderkit("export", "evaluation", pristine_kulturportal).stdout)["judged"]
    ranking = json.loads(tenderkit("rank", pristine_kulturportal, "--json").stdout)

    assert part["claimed"]["winners"] == ranking["winners"]
    assert {bid: row["key_figure"] for bid, row in part["claimed"]["ranking"].items()} == {
        row["bid"]: row["key_figure"]["exact"] for row in ranking["ranking"]
    }


def test_a_dossier_without_bids_is_exported_too(tenderkit, small):
    for name in ("bids", "scores"):
        shutil.rmtree(small / name)

    result = tenderkit("export", "evaluation", small)

    assert result.exit_code == 0, result.output
    (part,) = json.loads(result.stdout)["judged"]
    assert (part["bids"], part["claimed"]["status"]) == ([], "no_bids")


def test_a_dossier_without_an_admissible_bid_is_exported_too(tenderkit, small):
    for bid in ("bid-01", "bid-02"):
        path = small / "bids" / bid / "examination.yaml"
        path.write_text(path.read_text("utf-8").replace("result: met", "result: not_met"), encoding="utf-8")

    result = tenderkit("export", "evaluation", small)

    assert result.exit_code == 0, result.output
    claimed = json.loads(result.stdout)["judged"][0]["claimed"]
    assert claimed["status"] == "no_admissible_bid"
    assert claimed["excluded"] == {bid: [["exclusion", "A-01"]] for bid in ("bid-01", "bid-02")}


def test_a_dossier_with_errors_is_not_exported(tenderkit, kulturportal):
    path = kulturportal / "bids" / "bid-01" / "price.yaml"
    path.write_text(path.read_text("utf-8").replace("P-01", "P-77"), encoding="utf-8")

    result = tenderkit("export", "evaluation", kulturportal)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "P-77" in result.stderr


def test_the_verifier_comes_along_and_runs_where_it_is_put(tenderkit, small, tmp_path):
    file = tmp_path / "for the auditor" / "input.json"

    result = tenderkit("export", "evaluation", small, "--out", file, "--with-verifier")
    done = subprocess.run(
        [sys.executable, "-I", "verify_award.py", "input.json"],
        cwd=file.parent,
        capture_output=True,
        check=False,
    )

    assert result.exit_code == 0, result.output
    assert done.returncode == 0, done.stderr


def test_the_verifier_must_know_where_to_go(tenderkit, small):
    result = tenderkit("export", "evaluation", small, "--with-verifier")

    assert result.exit_code == 2
    assert "--out" in result.stderr


def test_help_is_german_for_german_readers(tenderkit):
    assert "kanonisches JSON" in tenderkit("export", "evaluation", "--help", language="de").stdout
