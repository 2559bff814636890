# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Award, Decision, Question
from tenderkit.model.numbers import Moment
from tenderkit.model.providers import Provider, Providers, Selected
from tenderkit.planning.contents import CONTENTS
from tenderkit.planning.steps import STEPS, waiting
from tenderkit.reading.dossier import read_dossier
from tenderkit.shipped import EXAMPLES

DAY = date(2027, 6, 1)


@pytest.fixture(scope="module")
def kulturportal() -> Dossier:
    return read_dossier(EXAMPLES / "kulturportal")


def test_documents_wait_for_steps_that_are_known():
    assert {contents.after for contents in CONTENTS.values() if contents.after} <= STEPS


def test_what_waits_for_nothing_may_be_made_at_once(kulturportal):
    assert waiting(None, kulturportal, ()) is None


@pytest.mark.parametrize("step", ["formal", "selection", "price", "sheets", "reviewers", "clarification"])
def test_a_step_that_the_dossier_shows_has_happened(kulturportal, step):
    empty = replace(kulturportal, bids=(), internal=replace(kulturportal.internal, reviewers=()))
    unscored = replace(empty, judged=tuple(replace(j, sheets=()) for j in empty.judged))

    assert waiting(step, kulturportal, ()) is None
    assert waiting(step, unscored, ()) is not None


def test_the_market_has_answered_once_conclusions_are_drawn(kulturportal):
    sounding = kulturportal.providers.sounding
    begun = replace(kulturportal.providers, sounding=replace(sounding, conclusions=()))

    assert waiting("concluded", kulturportal, ()) is None
    assert waiting("concluded", replace(kulturportal, providers=begun), ()) is not None
    assert waiting("concluded", replace(kulturportal, providers=Providers()), ()) is not None


def test_somebody_is_chosen_once_a_reason_for_one_provider_is_there(kulturportal):
    named = replace(Provider("fuchs", "Fuchsbau", "Liste"), not_invited=Selected("Zu weit", "Kim", DAY))

    assert waiting("invited", replace(kulturportal, providers=Providers()), ()) is not None
    assert waiting("invited", replace(kulturportal, providers=Providers((named,))), ()) is None


def test_an_opening_has_happened_only_if_the_journal_says_so(kulturportal):
    assert waiting("bids_opened", kulturportal, ["seal"]) is not None
    assert waiting("bids_opened", kulturportal, ["seal", "bids_opened"]) is None
    assert waiting("any", kulturportal, ()) is not None
    assert waiting("any", kulturportal, ["seal"]) is None


@pytest.mark.parametrize(
    ("kind", "happened"),
    [
        ("award", {"decision", "award"}),
        ("no_award", {"decision", "cancelled"}),
        ("cancellation", {"decision", "cancelled"}),
        ("draw", set()),
    ],
)
def test_each_kind_of_decision_is_a_step_of_its_own(kulturportal, kind, happened):
    dossier = replace(kulturportal, award=Award((Decision(kind, "Grund", "Leitung", DAY, None, "bid-01"),)))

    found = {step for step in ("decision", "award", "cancelled") if waiting(step, dossier, ()) is None}

    assert found == happened


def test_an_objection_waits_for_its_own_answer(kulturportal):
    question = Question("F-01", Moment(DAY, None), "question", "Wann?", answer="Bald.")
    objection = Question("F-02", Moment(DAY, None), "objection", "So nicht.")
    dossier = replace(kulturportal, questions=(question, objection))

    assert waiting("answer", dossier, ()) is None
    assert waiting("answered_objection", dossier, ()) is not None
