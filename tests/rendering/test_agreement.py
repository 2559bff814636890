# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from tenderkit.outcome.agreement import Measure, PanelAgreement, Spread
from tenderkit.rendering.agreement import agreement_json, agreement_lines
from tenderkit.words import Message

VOTES = {"ann": Fraction(3), "ben": Fraction("7.5"), "eva": Fraction(9)}
PANEL = PanelAgreement(
    "mean",
    ("ann", "ben", "eva"),
    2,
    Measure(Fraction(9, 85)),
    Measure(undefined=Message("not every reviewer scored everything")),
    Measure(Fraction(1)),
    Measure(Fraction(-1, 3)),
    (Spread("bid-01", "B1", VOTES, flagged=True), Spread("bid-02", "B1", {"ann": Fraction(4)})),
    {"ann": Fraction(4, 3), "ben": Fraction(), "eva": Fraction(-1, 2)},
)


def test_words_come_first_and_the_numbers_after():
    assert list(agreement_lines(PANEL, "en", str)) == [
        "How far the reviewers agree (information, no criterion)",
        "  Reviewers: ann, ben, eva. Criteria × bids compared: 2; bids that are out do",
        "    not count here.",
        "  bid-01, B1: the votes lie far apart (3; 7.5; 9).",
        "  ann: on average 1.33 points above the mean of all votes",
        "  ben: on average as many points as the mean of all votes",
        "  eva: on average 0.50 points below the mean of all votes",
        "  Krippendorff's alpha, ordinal: 0.106",
        "  ICC(2,1), a single reviewer: not defined (not every reviewer scored",
        "    everything)",
        "  ICC(2,k), the mean of all reviewers: 1.000",
        "  Kendall's W, with ties: -0.333",
        "  1 is full agreement, 0 says that there is none. With few bids these numbers",
        "    are rough.",
    ]


def test_outliers_are_named_and_numbers_follow_the_language():
    spread = Spread("bid-01", "B1", VOTES, flagged=True, outliers=("ann",))

    lines = list(agreement_lines(replace(PANEL, spreads=(spread,)), "de", str))

    assert lines[3] == "  bid-01, B1: the votes lie far apart (3; 7,5; 9); far from the others: ann."


@pytest.mark.parametrize(("spreads", "said"), [(PANEL.spreads[1:], True), ((), False)])
def test_calm_is_said_only_where_somebody_has_voted(spreads, said):
    lines = list(agreement_lines(replace(PANEL, spreads=spreads), "en", str))

    assert ("  No votes lie far apart." in lines) is said


def test_machines_get_exact_numbers_and_reasons():
    data = json.loads(json.dumps(agreement_json(PANEL, "de", str.upper)))

    assert data["alpha"] == {"exact": "9/85", "shown": "0,106", "undefined": None}
    assert data["icc_single"] == {
        "exact": None,
        "shown": None,
        "undefined": "NOT EVERY REVIEWER SCORED EVERYTHING",
    }
    assert data["reviewers"][0] == {"reviewer": "ann", "severity": {"exact": "4/3", "shown": "1,33"}}
    assert data["spreads"][0] == {
        "bid": "bid-01",
        "criterion": "B1",
        "votes": {"ann": "3", "ben": "15/2", "eva": "9"},
        "lowest": "3",
        "highest": "9",
        "spread": "6",
        "flagged": True,
        "outliers": [],
    }


def test_who_scored_alone_has_no_severity():
    assert agreement_json(replace(PANEL, severity={}), "en", str)["reviewers"] == [
        {"reviewer": reviewer, "severity": None} for reviewer in PANEL.reviewers
    ]
