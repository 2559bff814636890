# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.lint.written_amounts import grouped
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.reading.lists import read_lists

BASE = Path(__file__).parents[2] / "rules" / "base"


@pytest.fixture
def told(tmp_path):
    """What is said when, in one file of the dossier, one text stands in the place of another."""

    def told(file, old, new):
        folder = shutil.copytree(BASE, tmp_path / "dossier")
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        flaws = grouped(Subject(read_dossier(folder), read_law(), read_lists()))
        return [f"{flaw.place.file}: {flaw.message.values['meant']}" for flaw in flaws]

    return told


@pytest.mark.parametrize("price", ["4200.00", "4200", "4.20", "0.125", "1234.567", "4.2000"])
def test_a_price_that_nobody_takes_for_thousands_is_none_of_this_rule(told, price):
    assert told("bids/bid-02/price.yaml", '"4200.00"', f'"{price}"') == []


def test_a_quantity_without_quotes_counts_too(told):
    assert told("tender.yaml", "quantity: 60", "quantity: 1.080") == ["tender.yaml: 1080"]


def test_the_estimate_that_decides_the_procedure_counts_too(told):
    assert told("internal.yaml", '"45000.00"', '"96.000"') == ["internal.yaml: 96000"]
