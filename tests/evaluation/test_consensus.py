# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.evaluation.consensus import consensus
from tenderkit.evaluation.panel.votes import votes_on
from tenderkit.model.internal import Reviewer

PANEL = (Reviewer("r1", "One"), Reviewer("r2", "Two"))


@pytest.fixture
def found(make):
    """Return what is agreed on one bid, and the rules of the problems; two criteria, two reviewers."""

    def judge(*sheets, entries=()):
        criteria = (make.criterion("B1", 50), make.criterion("C1", 50))
        dossier = make.dossier(
            (make.bid("bid-01"),), sheets, criteria=criteria, reviewers=PANEL, consensus=entries
        )
        judged = dossier.judged[0]
        agreed, problems = consensus(dossier, judged, votes_on(dossier, judged, ["bid-01"]))
        return agreed["bid-01"], [problem.rule for problem in problems]

    return judge


def test_equal_votes_agree_by_themselves(make, found):
    sheets = (make.sheet("r1", "bid-01", B1=7, C1=4), make.sheet("r2", "bid-01", B1="7.0", C1=4))

    assert found(*sheets) == ({"B1": 7, "C1": 4}, [])


def test_where_votes_differ_the_entry_of_the_panel_decides(make, found):
    sheets = (make.sheet("r1", "bid-01", B1=7, C1=4), make.sheet("r2", "bid-01", B1=2, C1=4))

    assert found(*sheets) == ({"C1": 4}, ["TK432"])
    assert found(*sheets, entries=(make.consensus("bid-01", B1=4),)) == ({"B1": 4, "C1": 4}, [])


def test_an_entry_against_equal_votes_is_a_contradiction(make, found):
    sheets = (make.sheet("r1", "bid-01", B1=7, C1=4), make.sheet("r2", "bid-01", B1=7, C1=4))

    assert found(*sheets, entries=(make.consensus("bid-01", B1=4),)) == ({"C1": 4}, ["TK433"])


def test_a_single_reviewer_is_contradicted_too(make):
    dossier = make.dossier(
        (make.bid("bid-01"),),
        (make.sheet("r1", "bid-01", B1=7),),
        reviewers=PANEL[:1],
        consensus=(make.consensus("bid-01", B1=4),),
    )
    judged = dossier.judged[0]

    _, problems = consensus(dossier, judged, votes_on(dossier, judged, ["bid-01"]))

    assert [(p.rule, p.message.values["votes"], p.message.values["decided"]) for p in problems] == [
        ("TK433", "7", "4")
    ]


def test_a_criterion_without_votes_hides_no_other(make, found):
    sheets = (make.sheet("r1", "bid-01", C1=4), make.sheet("r2", "bid-01", C1=4))

    assert found(*sheets) == ({"C1": 4}, [])
