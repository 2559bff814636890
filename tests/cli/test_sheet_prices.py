# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A price sheet comes alone, for one bid."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.filled import edited

DOSSIERS = Path(__file__).parents[1] / "dossiers"
PRICE = 5
"""The column of prices."""


@pytest.fixture
def archive(tmp_path):
    return Path(shutil.copytree(DOSSIERS / "three-reviewers", tmp_path / "archive"))


@pytest.fixture
def price_sheet(archive, tenderkit, tmp_path):
    """The price sheet of the tender as a bidder fills it in; some positions may get another price."""

    def fill(change=None):
        result = tenderkit(
            "render", archive, "preisblatt", "-f", "xlsx", "--draft", "--out", tmp_path / "out"
        )
        (blank,) = (tmp_path / "out").rglob("preisblatt.xlsx")
        assert result.exit_code == 0, result.output
        shutil.rmtree(archive / "out", ignore_errors=True)
        prices = positions(archive, "bid-01") | (change or {})

        def write(book):
            sheet = book.worksheets[0]
            for row in range(1, sheet.max_row + 1):
                id_ = sheet.cell(row, 1).value
                if id_ in prices:
                    price = prices[id_]
                    sheet.cell(row, PRICE).value = float(price) if str(price).isdigit() else price

        file = tmp_path / "preisblatt.xlsx"
        file.write_bytes(edited(blank.read_bytes(), write))
        blank.unlink()
        return file

    return fill


def positions(archive, bid):
    data = yaml.safe_load((archive / "bids" / bid / "price.yaml").read_text())
    return {id_: str(int(float(price))) for id_, price in data["positions"].items()}


def test_prices_that_differ_are_shown_and_recorded(tenderkit, archive, price_sheet):
    first = next(iter(positions(archive, "bid-01")))
    file = price_sheet({first: "4711"})

    dry = tenderkit("sheet", "import", archive, file, "--bid", "bid-01", "--dry-run")
    assert f"{first}: " in dry.stdout
    assert not (archive / "record").exists()
    result = tenderkit("sheet", "import", archive, file, "--bid", "bid-01", "--yes")

    assert result.exit_code == 0, result.output
    assert positions(archive, "bid-01")[first] == "4711"
    entry = json.loads((archive / "record" / "journal.jsonl").read_text())
    assert (entry["kind"], entry["data"]["event"], entry["data"]["bid"]) == ("event", "prices", "bid-01")
    assert "4711" not in (archive / "record" / "journal.jsonl").read_text()


def test_the_same_prices_record_nothing(tenderkit, archive, price_sheet):
    result = tenderkit("sheet", "import", archive, price_sheet(), "--bid", "bid-01")

    assert "Nothing to record" in result.stdout
    assert not (archive / "record").exists()


@pytest.mark.parametrize("wrong", [None, "=1+1", "about 500"])
def test_a_price_that_cannot_be_read_stops_the_import(tenderkit, archive, price_sheet, wrong):
    before = (archive / "bids" / "bid-01" / "price.yaml").read_bytes()
    first = next(iter(positions(archive, "bid-01")))

    result = tenderkit("sheet", "import", archive, price_sheet({first: wrong}), "--bid", "bid-01", "--yes")

    assert result.exit_code == 1, result.output
    assert (archive / "bids" / "bid-01" / "price.yaml").read_bytes() == before


def test_no_price_is_read_before_the_bids_are_opened(tenderkit, archive, price_sheet):
    file = price_sheet()
    bid = archive / "bids" / "bid-01" / "bid.yaml"
    bid.write_text(bid.read_text() + "\nfiles:\n  - {path: offer.pdf}\n")

    result = tenderkit("sheet", "import", archive, file, "--bid", "bid-01", "--yes")

    assert result.exit_code == 1
    assert "[TK851]" in result.stderr


def test_an_unknown_bid_and_a_file_that_is_no_price_sheet_are_refused(
    tenderkit, archive, price_sheet, tmp_path
):
    assert tenderkit("sheet", "import", archive, price_sheet(), "--bid", "bid-09").exit_code == 2
    other = tmp_path / "other.xlsx"
    other.write_bytes(b"no workbook")
    assert tenderkit("sheet", "import", archive, other, "--bid", "bid-01").exit_code == 1
    assert not (archive / "record").exists()
