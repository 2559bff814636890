# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.model.providers import QuestionKind, SoundingQuestion
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.problems import InputError
from tenderkit.reading.providers_answers import read_answers

FORM = Questionnaire(
    "T-1",
    "Questions",
    {"now": "already now", "later": "later", "no": "no"},
    (SoundingQuestion("Q-01", "Who are you?"), SoundingQuestion("Q-02", "Tests?", QuestionKind.CHOICE)),
)


def returned(answers: str) -> bytes:
    return f'procedure: "T-1"\nprint: {FORM.print()}\ncompany: "Aster"\nanswers:\n{answers}'.encode()


def rules(data: bytes) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_answers(data, "back.yaml", FORM)
    return [problem.rule for problem in caught.value.problems]


def test_a_choice_is_understood_in_the_words_of_the_form_and_by_its_key():
    found = read_answers(
        returned('  Q-01: {answer: "Ten people"}\n  Q-02: {answer: "Already now"}\n'), "b", FORM
    )

    assert {id_: answer.answer for id_, answer in found.answers.items()} == {
        "Q-01": "Ten people",
        "Q-02": "now",
    }


def test_every_wrong_answer_is_named_at_once():
    assert rules(returned('  Q-02: {answer: "perhaps"}\n  Q-09: {answer: "x"}\n')) == ["TK982", "TK988"]


def test_an_unseen_character_is_refused():
    assert rules(returned('  Q-01: {answer: "a\\u202eb"}\n')) == ["TK002"]


def test_a_proof_without_an_answer_is_refused():
    assert rules(returned('  Q-01: {proof: "here"}\n')) == ["TK988"]


@pytest.mark.parametrize(
    "data", [b"answers: [1]\n", b"PK\x03\x04 no archive", b"\x00\x01", b"answers: {Q-01: &a [*a]}"]
)
def test_what_is_no_form_is_refused(data: bytes):
    with pytest.raises(InputError):
        read_answers(data, "back.yaml", FORM)


def test_another_set_of_questions_is_refused():
    assert rules(returned("  {}\n").replace(FORM.print().encode(), b"0" * 64)) == ["TK988"]
