# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture
def with_warning(small):
    (small / "notes.yaml").write_text("a: 1\n")
    return small


@pytest.fixture
def with_error(with_warning):
    text = (with_warning / "criteria.yaml").read_text()
    (with_warning / "criteria.yaml").write_text(text.replace("weight: 40", "weight: 30"))
    return with_warning


def test_a_sound_dossier_is_summed_up_in_a_line(tenderkit):
    result = tenderkit("check", SMALL)

    assert result.stdout == "LIB-2027-01: no problems. Requirements: 1, criteria: 3, bids: 2.\n"


def test_warnings_alone_exit_0_but_not_when_strict(tenderkit, with_warning):
    assert tenderkit("check", with_warning).exit_code == 0
    assert tenderkit("check", with_warning, "--strict").exit_code == 1


def test_an_error_exits_1(tenderkit, with_error):
    result = tenderkit("check", with_error)

    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "errors: 1, warnings: 1"
    assert result.stderr == ""


@pytest.mark.parametrize("option", [("--format", "json"), ("--json",)])
def test_machines_get_every_problem_with_its_place_and_remedy(tenderkit, with_error, option):
    result = tenderkit("check", with_error, *option)
    said = json.loads(result.stdout)

    assert result.exit_code == 1
    assert said["counts"] == {"error": 1, "warning": 1, "info": 0}
    assert said["problems"][0] == {
        "file": "criteria.yaml",
        "line": 13,
        "column": 13,
        "rule": "TK301",
        "severity": "error",
        "message": "the weights of the top level add up to 90, not to 100",
        "remedy": "Together they must make exactly 100: B-01, B-02. Nothing is scaled silently.",
    }


def test_machines_get_an_empty_list_of_a_sound_dossier(tenderkit):
    said = json.loads(tenderkit("check", SMALL, "--json").stdout)

    assert said == {"problems": [], "counts": {"error": 0, "warning": 0, "info": 0}}


def test_messages_for_machines_follow_the_language_too(tenderkit, with_error):
    said = json.loads(tenderkit("check", with_error, "--json", language="de").stdout)

    assert said["problems"][0]["message"] == "die Gewichte der obersten Ebene ergeben zusammen 90, nicht 100"


def test_a_folder_that_is_not_there_is_misuse(tenderkit, tmp_path):
    assert tenderkit("check", tmp_path / "nowhere").exit_code == 2


def test_a_file_is_no_folder(tenderkit):
    assert tenderkit("check", SMALL / "tender.yaml").exit_code == 2


def test_checking_changes_nothing(tenderkit, with_error):
    before = {path: path.read_bytes() for path in with_error.rglob("*") if path.is_file()}

    tenderkit("check", with_error)

    assert {path: path.read_bytes() for path in with_error.rglob("*") if path.is_file()} == before
