# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tenderkit.checking.accepting import findings_apart
from tenderkit.model.internal import AcceptedFinding, Internal
from tenderkit.problems import Place, Problem, Severity
from tenderkit.reading.dossier import read_dossier
from tenderkit.words import Message

BASE = Path(__file__).parents[1] / "rules" / "base"
WARNING = Problem(
    "TK801", Place("bids/bid-01/bid.yaml"), Message("early"), Message("look"), Severity.WARNING, "bid-01"
)


def entry(rule="TK801", at=None):
    return AcceptedFinding(rule, "It was asked.", "Eve Form", date(2027, 5, 6), at)


@pytest.fixture
def apart():
    dossier = read_dossier(BASE)

    def apart(problem, *entries, acceptable=(), whole=True):
        accepting = replace(dossier, internal=Internal(accepted_findings=entries))
        return findings_apart([problem] if problem else [], accepting, acceptable, whole=whole)

    return apart


@pytest.mark.parametrize("at", [None, "bid-01", "bids/bid-01/bid.yaml"])
def test_a_warning_is_accepted_wholly_or_by_the_thing_it_is_about(apart, at):
    found = apart(WARNING, entry(at=at))

    assert found.problems == ()
    assert [each.problem for each in found.accepted] == [WARNING]


def test_another_thing_or_another_rule_accepts_nothing(apart):
    found = apart(WARNING, entry(at="bid-02"), entry("TK802"))

    assert [problem.rule for problem in found.problems] == ["TK801", "TK108", "TK108"]
    assert found.accepted == ()


def test_an_error_is_accepted_only_where_its_rule_says_so(apart):
    error = replace(WARNING, severity=Severity.ERROR)

    assert [p.rule for p in apart(error, entry()).problems] == ["TK801", "TK109"]
    assert apart(error, entry(), acceptable={"TK801"}).problems == ()


def test_what_is_wrong_with_a_file_itself_is_never_accepted(apart):
    stray = replace(WARNING, rule="TK010")

    assert [p.rule for p in apart(stray, entry("TK010")).problems] == ["TK010", "TK109"]


def test_nothing_is_called_stale_while_not_every_rule_was_asked(apart):
    assert apart(None, entry(), whole=False).problems == ()
    assert [p.rule for p in apart(None, entry()).problems] == ["TK108"]
