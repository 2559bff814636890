# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from tenderkit.model.providers import (
    Approach,
    Asked,
    Maintained,
    PastWork,
    Provider,
    ReferenceCall,
    Selected,
    SoundingAnswer,
    Talk,
)
from tenderkit.model.tender import Contact
from tenderkit.recording.providers import (
    with_answers,
    with_asked,
    with_call,
    with_new,
    with_selected,
    with_sent,
    with_talk,
    with_texts,
)

DAY = date(2027, 2, 1)
BEFORE = {
    "format": 1,
    "providers": [
        {"id": "aster", "name": "Aster", "source": "x"},
        {"id": "birch", "name": "Birch", "source": "x"},
    ],
}
SOUNDED = Asked("P-1", DAY, Approach.SOUNDING)


def entry(data, id_="aster"):
    return next(provider for provider in data["providers"] if provider["id"] == id_)


def test_a_new_firm_stands_behind_the_others_and_says_nothing_that_is_not_known():
    firm = Provider(
        "cedar",
        "Cedar",
        "a fair",
        contact=Contact(email="c@x.example"),
        sme=False,
        references=(PastWork("Rooms", licence="MIT"),),
        maintains=(Maintained("rooms"),),
    )

    assert with_new(BEFORE, [firm])["providers"][2] == {
        "id": "cedar",
        "name": "Cedar",
        "source": "a fair",
        "contact": {"email": "c@x.example"},
        "sme": False,
        "references": [{"title": "Rooms", "licence": "MIT"}],
        "maintains": [{"name": "rooms"}],
    }


def test_who_is_asked_twice_in_one_procedure_is_recorded_once():
    twice = with_asked(with_asked(BEFORE, ["aster"], SOUNDED), ["aster", "birch"], SOUNDED)

    assert [len(provider["asked"]) for provider in twice["providers"]] == [1, 1]


def test_answers_take_the_place_of_all_earlier_ones_and_say_that_the_firm_answered():
    asked = with_asked(BEFORE, ["aster"], SOUNDED)
    first = with_answers(
        asked, "aster", {"Q-01": SoundingAnswer("a"), "Q-02": SoundingAnswer("now")}, DAY, "P-1"
    )
    second = with_answers(first, "aster", {"Q-02": SoundingAnswer("no", "proof")}, DAY, "P-1")

    assert entry(second)["answers"] == {"Q-02": {"answer": "no", "proof": "proof"}}
    assert entry(second)["asked"][0]["outcome"] == "answered"
    assert "answers" not in entry(second, "birch")


def test_an_answer_to_another_procedure_leaves_its_outcome():
    answered = with_answers(with_asked(BEFORE, ["aster"], SOUNDED), "aster", {}, DAY, "P-2")

    assert "outcome" not in entry(answered)["asked"][0]


def test_an_invitation_and_its_refusal_are_never_there_together():
    reason = Selected("why", "Ann Sample", DAY)
    invited = with_selected(BEFORE, ["aster"], reason, invited=True)
    refused = with_selected(invited, ["aster"], reason, invited=False)

    assert set(entry(refused)) & {"invited", "not_invited"} == {"not_invited"}
    assert "not_invited" not in entry(refused, "birch")


def test_talks_and_calls_are_kept_one_behind_the_other():
    talk, call = Talk(DAY, "aster", "Ann", "said"), ReferenceCall(DAY, "Ann", "Rooms", "asked", "said")
    data = with_call(with_call(with_talk(with_talk(BEFORE, talk), talk), "aster", call), "aster", call)

    assert (len(data["sounding"]["talks"]), len(entry(data)["calls"])) == (2, 2)


def test_no_text_for_all_is_recorded_twice():
    data = with_texts(with_texts(BEFORE, "told", ["a", "b"]), "told", ["b", "c"])

    assert data["sounding"]["told"] == ["a", "b", "c"]


def test_the_day_on_which_the_questions_went_out_first_stays():
    first = with_sent(BEFORE, DAY, date(2027, 3, 1), "mail")
    second = with_sent(first, date(2027, 2, 9), None, None)

    assert second["sounding"] == {"sent": "2027-02-01", "due": "2027-03-01", "channel": "mail"}


def test_nothing_that_was_given_is_changed_in_place():
    before = {"format": 1, "providers": [{"id": "aster", "name": "Aster", "source": "x"}]}

    with_talk(with_asked(before, ["aster"], SOUNDED), Talk(DAY, "aster", "Ann", "said"))

    assert before == {"format": 1, "providers": [{"id": "aster", "name": "Aster", "source": "x"}]}
