# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from tenderkit.checking.score_hints import score_hints
from tenderkit.model.numbers import amount
from tenderkit.model.score import Score
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.lists import read_lists

SAMPLE = Path(__file__).parents[2] / "examples" / "kulturportal"
GOOD = "Nennt die Ziele der Region und drei Konflikte zwischen ihnen."


@pytest.fixture(scope="module")
def hints():
    dossier = read_dossier(SAMPLE)

    def hinted(**given):
        return score_hints(dossier, read_lists(), "", "B1.1", given)

    return hinted


def score(reason=GOOD, points="7", place="S. 2"):
    return Score(reason, amount(points), place=place)


def test_a_good_reason_brings_no_hint(hints):
    assert hints(A=score()) == {}


def test_a_short_reason_is_told_under_the_letter_of_its_bid(hints):
    (message,) = hints(A=score(), B=score("gut"))["B"]

    assert message.values["bid"] == "B"


def test_the_same_reason_for_two_bids_is_told_at_the_later_one(hints):
    assert set(hints(A=score(), B=score())) == {"B"}


def test_highest_points_with_a_shortcoming_are_told(hints):
    assert "A" in hints(A=score(f"{GOOD} Es fehlt die Zielgruppe der Vereine.", "10"))


def test_sheets_of_colleagues_are_not_looked_at(hints):
    dossier = read_dossier(SAMPLE)
    colleague = dossier.judged[0].sheets[0].scores["B1.1"]

    assert hints(A=score(colleague.reason, "7")) == {}
