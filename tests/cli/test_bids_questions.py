# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from datetime import date, time

import pytest

from tenderkit.model.numbers import Moment
from tenderkit.reading.dossier import read_dossier

BY = ("--by", "Sascha Dettmer")
ASKER = ("--asker", "Morgenrot Musteragentur GmbH, u@morgenrot.example")


@pytest.fixture
def questions(tenderkit, kulturportal):
    def run(command, *arguments, **more):
        return tenderkit("bids", "questions", command, kulturportal, *arguments, **more)

    return run


def journal(folder):
    return [json.loads(line) for line in (folder / "record/journal.jsonl").read_text("utf-8").splitlines()]


def test_a_question_and_its_answer_are_recorded_and_the_journal_has_neither_text_nor_name(
    questions, kulturportal
):
    added = questions("add", "--text", "Ist PHP erlaubt?", *ASKER, *BY, "--at", "2027-05-04T10:00")
    answered = questions("answer", "Q-01", "--answer", "Ja.", *BY, "--at", "2027-05-05T10:00")

    assert (added.exit_code, answered.exit_code) == (0, 0), added.output + answered.output
    (question,) = read_dossier(kulturportal).questions
    assert (question.id, question.answer, question.asker) == ("Q-01", "Ja.", ASKER[1])
    assert [entry["kind"] for entry in journal(kulturportal)] == ["question", "answer"]
    lines = (kulturportal / "record/journal.jsonl").read_text("utf-8")
    assert not [word for word in ("PHP", "Morgenrot", "Dettmer") if word in lines]
    assert "bieterinformation" in answered.stderr


@pytest.mark.parametrize("text", ["Morgenrot fragt", "an u@morgenrot.example", "Uhu Beispielwerk kann das"])
def test_a_text_that_says_who_takes_part_is_not_recorded(questions, kulturportal, text):
    result = questions("add", "--text", text, *ASKER, *BY)

    assert result.exit_code == 1
    assert "TK186" in result.stderr
    assert not (kulturportal / "questions.yaml").exists()


def test_an_answer_and_its_changes_are_searched_for_names_too(questions, kulturportal):
    questions("add", "--text", "Ist PHP erlaubt?", *ASKER, *BY)

    for arguments in (("--answer", "Ja, Morgenrot."), ("--answer", "Ja.", "--change", "Wie Morgenrot sagt")):
        assert questions("answer", "Q-01", *arguments, *BY).exit_code == 1
    assert read_dossier(kulturportal).questions[0].answer is None


def test_the_text_may_come_from_stdin(questions, kulturportal):
    assert questions("add", "--text", "-", *BY, typed="Erste Zeile\nzweite Zeile\n").exit_code == 0
    assert questions("add", "--text", "-", *BY, typed=" ").exit_code == 2

    assert read_dossier(kulturportal).questions[0].public_text == "Erste Zeile\nzweite Zeile"


def test_numbers_go_on_after_the_highest(questions, kulturportal):
    (kulturportal / "questions.yaml").write_text(
        "# Register\nformat: 1\nquestions:\n"
        "  - {id: Q-07, received: 2027-05-01, kind: question, public_text: Darf man?}\n"
        "  - {id: Frage, received: 2027-05-01, kind: question, public_text: Und so?}\n"
    )

    assert "Q-08" in questions("add", "--text", "Ist PHP erlaubt?", *BY).stdout
    assert (kulturportal / "questions.yaml").read_text("utf-8").startswith("# Register\n")


def test_a_late_answer_is_recorded_with_a_warning(questions, kulturportal):
    questions("add", "--text", "Ist PHP erlaubt?", *BY, "--at", "2027-05-04T10:00")
    result = questions("answer", "Q-01", "--answer", "Ja.", *BY, "--at", "2027-05-14T10:00")

    assert result.exit_code == 0
    assert "TK189" in result.stderr
    assert read_dossier(kulturportal).questions[0].answer == "Ja."


def test_a_change_asks_for_a_new_version_and_a_new_deadline_for_the_dates(questions, kulturportal):
    questions("add", "--text", "Ist PHP erlaubt?", *BY, "--at", "2027-05-04T10:00")
    change = ("--change", "R-20 neu", "--new-deadline", "2027-06-01T12:00")
    result = questions("answer", "Q-01", "--answer", "Ja.", *change, *BY, "--at", "2027-05-14T10:00")

    (question,) = read_dossier(kulturportal).questions
    assert question.changes == ("R-20 neu",)
    assert question.new_deadline == Moment(date(2027, 6, 1), time(12))
    assert "tenderkit seal" in result.stderr
    assert "tenderkit diff" in result.stderr
    assert "tender.yaml" in result.stderr
    assert "TK189" not in result.stderr


def test_an_objection_names_its_letter(questions):
    questions("add", "--objection", "--text", "Die Frist ist zu kurz.", *BY, "--at", "2027-05-04T10:00")
    result = questions("answer", "Q-01", "--answer", "Nein.", *BY, "--at", "2027-05-05T10:00")

    assert "ruegeantwort" in result.stderr
    (listed,) = json.loads(questions("list", "--json").stdout)["questions"]
    assert (listed["kind"], listed["law"]) == ("objection", ["practice.objection-answer"])


def test_an_unknown_question_and_one_that_is_answered_are_refused(questions, kulturportal):
    questions("add", "--text", "Ist PHP erlaubt?", *BY)
    questions("answer", "Q-01", "--answer", "Ja.", *BY)

    assert "TK187" in questions("answer", "Q-02", "--answer", "Ja.", *BY).stderr
    assert "TK188" in questions("answer", "Q-01", "--answer", "Nein.", *BY).stderr
    assert read_dossier(kulturportal).questions[0].answer == "Ja."


def test_the_list_fits_a_terminal_and_names_nobody(questions):
    questions("add", "--text", "Ist PHP erlaubt? " * 20, *ASKER, *BY)
    shown = questions("list", language="de").stdout

    assert "Morgenrot" not in shown
    assert max(map(len, shown.splitlines())) <= 80
