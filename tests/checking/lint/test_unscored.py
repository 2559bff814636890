# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.lint.rule import Subject
from tenderkit.checking.lint.unscored import RULES
from tenderkit.model.bid import Examination, ExaminationItem
from tenderkit.model.law import LawPack
from tenderkit.reading.dossier import read_dossier

BASE = read_dossier(Path(__file__).parents[2] / "rules" / "base")
OUT = Examination(exclusion=(ExaminationItem("A-01", "not_met", "Ann", date(2027, 5, 5)),))


def without(dossier, *, sheets=(), agreed=()):
    """The dossier without these reviewers' sheets for bid-02, and without what was agreed on *agreed*."""
    (judged,) = dossier.judged
    kept = tuple(s for s in judged.sheets if s.bid != "bid-02" or s.reviewer not in sheets)
    entries = tuple(entry for entry in judged.consensus if entry.bid not in agreed)
    return replace(dossier, judged=(replace(judged, sheets=kept, consensus=entries),))


def told(dossier):
    found = [p for rule in RULES for p in rule.problems(Subject(dossier, LawPack(())))]
    return [(problem.about, problem.message.values["reviewers"]) for problem in found]


def test_a_sheet_may_be_missing_until_the_panel_has_agreed_on_that_bid():
    assert told(BASE) == []
    assert told(without(BASE, sheets=["ann"], agreed=["bid-02"])) == []
    assert told(without(BASE, sheets=["ann"])) == [("bid-02", "ann")]
    assert told(without(BASE, sheets=["ann", "ben"])) == [("bid-02", "ann, ben")]


def test_who_is_to_score_nothing_here_owes_no_sheet():
    ann, ben = BASE.internal.reviewers
    elsewhere = replace(BASE.internal, reviewers=(replace(ann, criteria=("B-99",)), ben))

    assert told(replace(without(BASE, sheets=["ann"]), internal=elsewhere)) == []


@pytest.mark.parametrize("change", [{"examination": OUT}, {"status": "withdrawn"}])
def test_a_bid_that_is_out_needs_no_sheet(change):
    one, other = BASE.bids
    bids = (one, replace(other, **change))

    assert told(replace(without(BASE, sheets=["ann"]), bids=bids)) == []
