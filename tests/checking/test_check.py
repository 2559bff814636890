# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.check import check
from tenderkit.model.method import Method
from tenderkit.problems import Severity
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

TESTS = Path(__file__).parents[1]
EXAMPLES = TESTS.parent / "examples"
SOUND = [
    TESTS / "dossiers" / "small",
    TESTS / "dossiers" / "two-lots",
    TESTS / "dossiers" / "three-reviewers",
    EXAMPLES / "kulturportal",
    EXAMPLES / "case-management",
]


@pytest.mark.parametrize("folder", SOUND, ids=lambda path: path.name)
def test_our_own_dossiers_have_no_problems(folder):
    assert check(read_dossier(folder), read_law()) == ()


@pytest.fixture
def faulty():
    """A dossier with an error and a warning in the tender, and an error in a bid."""
    dossier = read_dossier(TESTS / "dossiers" / "small")
    rules = dossier.tender.evaluation
    assert rules is not None
    method = replace(rules.method, zero_at=None)
    tender = replace(
        dossier.tender, evaluation=replace(rules, method=method, tie_break=("draw", "lowest_price"))
    )
    bids = (replace(dossier.bids[0], price=None), *dossier.bids[1:])
    return replace(dossier, tender=tender, bids=bids)


def test_errors_come_before_warnings_and_files_in_the_order_of_the_story(faulty):
    found = [(p.severity, p.rule) for p in check(faulty, read_law())]

    assert found == [(Severity.ERROR, "TK402"), (Severity.ERROR, "TK131"), (Severity.WARNING, "TK409")]


def test_checking_twice_gives_the_same(faulty):
    assert check(faulty, read_law()) == check(faulty, read_law())


def test_what_two_lots_share_is_said_once():
    dossier = read_dossier(TESTS / "dossiers" / "two-lots")
    lots = tuple(replace(lot, evaluation=None) for lot in dossier.tender.lots)
    rules = dossier.tender.evaluation
    assert rules is not None
    tender = replace(dossier.tender, lots=lots, evaluation=replace(rules, method=Method("linear-span")))
    judged = tuple(replace(j, lot=lot) for j, lot in zip(dossier.judged, lots, strict=True))

    found = check(replace(dossier, tender=tender, judged=judged), read_law())

    assert [problem.rule for problem in found].count("TK401") == 1
