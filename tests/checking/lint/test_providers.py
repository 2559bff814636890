# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date

import pytest

from tenderkit.checking.lint.providers import RULES
from tenderkit.model.providers import (
    PastWork,
    Provider,
    Providers,
    QuestionKind,
    ReferenceCall,
    Sounding,
    SoundingAnswer,
    SoundingQuestion,
    Talk,
)
from tests.checking.lint.conftest import said, subject_of

DAY = date(2027, 2, 1)
ASKED = (SoundingQuestion("Q-01", "Who?"), SoundingQuestion("Q-02", "Tests?", QuestionKind.CHOICE))


def found(*providers: Provider, **sounding) -> list[tuple[str, str]]:
    subject = subject_of()
    listed = Providers(providers, Sounding(questions=ASKED, **sounding))
    return said(RULES, replace(subject, dossier=replace(subject.dossier, providers=listed)))


@pytest.mark.parametrize("other", ["ASTER SAMPLE", "Aster Sample GmbH & Co. KG", "Aster-Sample GmbH"])
def test_one_firm_under_two_ids_is_found_whatever_its_letters_and_its_legal_form(other):
    assert found(Provider("a", "Aster Sample GmbH", "x"), Provider("b", other, "x")) == [("TK980", "name")]


def test_two_firms_whose_names_only_begin_alike_are_two():
    assert found(Provider("a", "Aster Sample GmbH", "x"), Provider("b", "Aster GmbH", "x")) == []


def test_a_talk_a_call_and_an_answer_that_name_nothing_are_found():
    call = ReferenceCall(DAY, "Ann", "A bridge", "asked", "said")
    work, answers = PastWork("Rooms"), {"Q-99": SoundingAnswer("x")}
    aster = Provider("aster", "Aster", "x", references=(work,), calls=(call,), answers=answers)

    assert found(aster, talks=(Talk(DAY, "birch", "Ann", "said"),)) == [
        ("TK981", "provider"),
        ("TK981", "Q-99"),
        ("TK981", "reference"),
    ]


def test_a_choice_in_other_words_is_found_and_a_text_may_say_anything():
    answers = {"Q-01": SoundingAnswer("perhaps"), "Q-02": SoundingAnswer("perhaps")}

    assert found(Provider("aster", "Aster", "x", answers=answers)) == [("TK982", "answer")]


def test_answers_to_the_shipped_questions_are_held_against_these():
    answers = {"Q-01": SoundingAnswer("x"), "Q-04": SoundingAnswer("x"), "Q-77": SoundingAnswer("x")}
    listed = Providers((Provider("aster", "Aster", "x", answers=answers),))
    subject = subject_of()

    assert said(RULES, replace(subject, dossier=replace(subject.dossier, providers=listed))) == [
        ("TK981", "Q-77"),
        ("TK982", "answer"),
    ]
