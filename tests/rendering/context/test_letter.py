# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a letter is handed: its own bid, and of the winner what the law lets bidders know."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tenderkit.evaluation.evaluate import evaluate
from tenderkit.evaluation.scoring import scorings
from tenderkit.outcome.conclusion import Conclusion
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.context.letter import letter_context, sent_on
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.context.scores import scores_context
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import wanted_documents
from tests.documents.decided import NAMES, REASON, decided

GERMAN = Names("de", str, "EUR")


@pytest.fixture
def letters(tmp_path: Path) -> Any:
    """Return the context of each letter of rejection."""

    def made(regime: str, **decision: str) -> dict[str, dict[str, Any]]:
        told = {"kind": "award", "bid": "bid-01", **decision}
        dossier = read_dossier(decided(tmp_path, told, {"absageschreiben": "2027-06-14"}, regime))
        law = read_law(duties=True)
        results = Results(
            outcomes=evaluate(dossier), contents=law.contents, conclusion=Conclusion(scorings(dossier))
        )
        wanted = wanted_documents(dossier, [DOCUMENTS["absageschreiben"]])
        return {
            each.bid.id: {
                "letter": letter_context(dossier, each, each.bid, results, GERMAN),
                "scores": scores_context(
                    results.conclusion.scorings[0], dossier, each.judged, GERMAN, only=each.bid.id
                ),
            }
            for each in wanted
            if each.bid
        }

    return made


def test_where_bidders_are_told_unasked_the_letter_has_name_and_reason_of_the_winner(letters):
    letter = letters("vgv")["bid-02"]["letter"]

    assert (letter["winner"], letter["reason"]) == (NAMES["bid-01"], REASON)


@pytest.mark.parametrize("regime", ["uvgo", "gonrw75a", "none"])
def test_elsewhere_it_has_neither(letters, regime):
    letter = letters(regime)["bid-02"]["letter"]

    assert (letter["winner"], letter["reason"]) == (None, None)


def test_advantages_are_names_of_criteria_and_a_comparison(letters):
    letter = letters("uvgo")["bid-02"]["letter"]

    assert letter["advantages"] == {"criteria": [{"id": "B-01", "title": "Konzept"}], "price": "lower"}


def test_an_excluded_bid_is_compared_with_nothing(letters):
    letter = letters("uvgo")["bid-03"]["letter"]

    assert letter["advantages"] == {"criteria": [], "price": None}


def test_the_points_of_a_letter_are_those_of_its_own_bid(letters):
    for bid, context in letters("vgv").items():
        text = json.dumps(context, ensure_ascii=False)
        assert [other for other in NAMES if f"von {other} im" in text and other != bid] == []


def test_a_cancelled_procedure_tells_everybody_its_reason(letters):
    for context in letters("uvgo", kind="cancellation", reason="Die Mittel sind entfallen.").values():
        assert context["letter"]["reason"] == "Die Mittel sind entfallen."


def test_the_last_day_on_which_a_letter_went_out_counts(tmp_path):
    dossier = read_dossier(
        decided(tmp_path, {"kind": "award", "bid": "bid-01"}, {"absageschreiben": "2027-06-14"})
    )

    assert sent_on(dossier, "absageschreiben", "bid-02") == date(2027, 6, 14)
    assert sent_on(dossier, "vorabinformation", "bid-02") is None


def test_a_letter_of_an_earlier_decision_dates_no_later_one(tmp_path: Path) -> None:
    sent = {"absageschreiben": "2027-05-30"}
    dossier = read_dossier(decided(tmp_path, {"kind": "award", "bid": "bid-01"}, sent))

    assert sent_on(dossier, "absageschreiben") == date(2027, 5, 30)
    assert sent_on(dossier, "absageschreiben", "bid-02", dossier.judged[0]) is None
