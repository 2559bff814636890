# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

BASE = Path(__file__).parents[1] / "rules" / "base"


@pytest.fixture
def untidy(tmp_path):
    """A dossier with Windows line ends in one file and a bare amount in another."""
    dossier = Path(shutil.copytree(BASE, tmp_path / "dossier"))
    tender, price = dossier / "tender.yaml", dossier / "bids" / "bid-01" / "price.yaml"
    tender.write_bytes(tender.read_bytes().replace(b"\n", b"\r\n"))
    price.write_text(price.read_text().replace('"700.00"', "700.00"))
    return dossier


def test_fixing_says_what_it_changed_and_leaves_the_dossier_as_it_should_be(tenderkit, untidy):
    result = tenderkit("check", untidy, "--fix")

    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "bids/bid-01/price.yaml: amounts stand in quotes now",
        "tender.yaml: line ends are LF now",
    ]
    for name in ("tender.yaml", "bids/bid-01/price.yaml"):
        assert (untidy / name).read_bytes() == (BASE / name).read_bytes()


def test_fixing_twice_finds_nothing_more(tenderkit, untidy):
    tenderkit("check", untidy, "--fix")

    assert tenderkit("check", untidy, "--fix").stderr == "Nothing had to be tidied.\n"


def test_machines_get_clean_output_also_with_fix(tenderkit, untidy):
    assert tenderkit("check", untidy, "--fix", "--json").stdout.startswith("{")


def test_a_dossier_with_a_record_is_not_touched(tenderkit, untidy):
    (untidy / "record").mkdir()
    before = (untidy / "tender.yaml").read_bytes()

    result = tenderkit("check", untidy, "--fix")

    assert result.exit_code == 1
    assert "[TK023]" in result.stderr
    assert (untidy / "tender.yaml").read_bytes() == before


def test_editors_find_the_schemas_that_lie_in_the_dossier(tenderkit, untidy):
    (untidy / ".schemas").mkdir()
    (untidy / ".schemas" / "price.schema.json").write_text("{}")
    price = untidy / "bids" / "bid-02" / "price.yaml"
    price.write_text('format: 1\npositions: {P-01: "650.00", P-02: "4000.00", P-03: "4200.00"}\n')

    tenderkit("check", untidy, "--fix")

    assert price.read_text().startswith("# yaml-language-server: $schema=../../.schemas/price.schema.json\n")
