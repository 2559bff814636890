# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.layout import misplaced

DOSSIERS = Path(__file__).parents[1] / "dossiers"
WITH_LOTS = read_dossier(DOSSIERS / "two-lots").tender
WITHOUT = read_dossier(DOSSIERS / "small").tender


def rules(tender, *names):
    return [(str(problem.place), problem.rule) for problem in misplaced(tender, names)]


def test_names_that_differ_in_capitals_only_are_one_name_on_some_systems():
    names = ("bids/bid-01/bid.yaml", "bids/Bid-01/bid.yaml")

    assert rules(WITHOUT, *names) == [("bids/Bid-01", "TK013")]


def test_the_same_name_in_two_folders_is_two_names():
    assert rules(WITHOUT, "scores/ann/bid-01.yaml", "scores/ben/bid-01.yaml", "consensus/bid-01.yaml") == []


@pytest.mark.parametrize(("folder", "head"), [("bids", "bid"), ("applications", "application")])
def test_a_folder_without_its_main_file_is_named(folder, head):
    assert rules(WITHOUT, f"{folder}/x-01/examination.yaml") == [(f"{folder}/x-01", "TK016")]
    assert rules(WITHOUT, f"{folder}/x-01/examination.yaml", f"{folder}/x-01/{head}.yaml") == []


def test_the_folder_of_an_unknown_lot_is_named_once():
    assert rules(WITH_LOTS, "lots/L9/criteria.yaml", "lots/L9/scores/ann/bid-01.yaml") == [
        ("lots/L9", "TK015")
    ]


def test_lots_are_unknown_where_the_tender_has_none():
    assert rules(WITHOUT, "lots/L1/criteria.yaml") == [("lots/L1", "TK015")]


@pytest.mark.parametrize("name", ["scores/rev-1/bid-01.yaml", "consensus/bid-01.yaml"])
def test_sheets_lie_in_a_lot_where_there_are_lots(name):
    assert rules(WITH_LOTS, name) == [(name, "TK015")]
    assert rules(WITHOUT, name) == []
