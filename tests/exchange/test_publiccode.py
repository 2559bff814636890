# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path
from typing import Any

import pytest
import yaml

from tenderkit.delivery.licences import licences
from tenderkit.delivery.publiccode_rules import faults
from tenderkit.reading.lists import read_lists
from tests.conftest import Tenderkit


def written(tenderkit: Tenderkit, folder: Path, *more: str) -> dict[str, Any]:
    result = tenderkit("export", "publiccode", folder, *more)
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = yaml.safe_load(result.stdout)
    return data


def change(folder: Path, old: str, new: str) -> None:
    text = (folder / "tender.yaml").read_text("utf-8")
    assert old in text
    (folder / "tender.yaml").write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("until", ["tender", "bids", "consensus"])
@pytest.mark.parametrize("example", ["kulturportal", "case-management"])
def test_what_is_written_keeps_the_rules_by_which_accept_judges(example, until, tenderkit, tmp_path):
    folder, lists = tmp_path / "sample", read_lists()
    tenderkit("new", folder, "--example", example, "--until", until)
    known = licences(lists)

    data = written(tenderkit, folder)

    def licence(value):
        return None if known.is_expression(value) else "no licence"

    assert list(faults(data, lists["delivery"]["publiccode"], licence, lambda _: False)) == []
    assert data["publiccodeYmlVersion"] == "0"


def test_the_state_of_the_dossier_says_how_far_the_software_is(tenderkit, kulturportal):
    decision = "{kind: award, bid: bid-01, reason: Sie war besser., by: Kim, on: 2027-06-01}"
    found = [written(tenderkit, kulturportal)["developmentStatus"]]
    (kulturportal / "award.yaml").write_text(f"format: 1\ndecisions:\n  - {decision}\n", "utf-8")
    found.append(written(tenderkit, kulturportal)["developmentStatus"])

    assert found == ["concept", "development"]
    assert written(tenderkit, kulturportal, "--status", "beta")["developmentStatus"] == "beta"


def test_what_changes_with_each_release_is_said_on_the_command_line(tenderkit, pristine_kulturportal):
    url = "https://code.example.org/other.git"

    data = written(
        tenderkit, pristine_kulturportal, "--url", url, "--release", "1.2.0", "--released", "2028-09-15"
    )

    assert (data["url"], data["softwareVersion"], data["releaseDate"]) == (url, "1.2.0", "2028-09-15")


def test_licence_functions_and_contact_are_taken_from_where_the_tender_says_them(
    tenderkit, pristine_kulturportal
):
    data = written(tenderkit, pristine_kulturportal)

    assert data["legal"]["license"] == "EUPL-1.2"
    assert "Termine anzeigen" in data["description"]["de"]["features"]
    assert data["maintenance"]["contacts"][0]["email"] == "vergabe@kulturverband.example"


def test_a_text_that_is_still_to_be_filled_is_missing(tenderkit, kulturportal):
    change(kulturportal, "name: Kulturplattform Leinebergland", 'name: "[Name der Software]"')

    result = tenderkit("export", "publiccode", kulturportal, "--out", kulturportal / "publiccode.yml")

    assert result.exit_code == 1
    assert "`open_source.software.name`, which is not filled in" in result.stderr
    assert not (kulturportal / "publiccode.yml").exists()


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("[event-management, ", "[events, ", "categories"),
        ("languages: [de]", "languages: [deutsch]", "languages"),
        ("https://code.example.org/kulturverband/kulturplattform.git", "no address", "url"),
        ("https://kulturplattform.example.org", "file:///etc/passwd", "landing_url"),
        ("      kind: internal", "      kind: contract", "maintenance.contractors"),
    ],
)
def test_what_does_not_fit_the_standard_is_named_and_not_written(old, new, key, tenderkit, kulturportal):
    change(kulturportal, old, new)

    result = tenderkit("export", "publiccode", kulturportal)

    assert result.exit_code == 1
    assert f"`open_source.software.{key}`" in result.stderr
    assert result.stdout == ""


def test_texts_that_look_like_yaml_stay_texts(tenderkit, kulturportal):
    change(kulturportal, "name: Kulturplattform Leinebergland", 'name: "a: &x [*x] # !!python/object"')

    assert written(tenderkit, kulturportal)["name"] == "a: &x [*x] # !!python/object"
