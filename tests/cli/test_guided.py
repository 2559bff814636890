# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re

import pytest

from tenderkit.cli.guided_questions import QUESTIONS
from tenderkit.reading.dossier import read_dossier

ANSWERS = {
    "title": "Buchungskalender",
    "summary": "Die Stadt beauftragt einen Kalender.",
    "id": "VG-9",
    "buyer": "Stadt Musterhausen",
    "address": "Musterstraße 1, 12345 Musterhausen",
    "email": "vergabe@example.org",
    "regime": "uvgo",
    "land": "NI",
    "type": "open",
    "stages": "1",
    "ground": "Alle dürfen bieten.",
    "platform": "https://vergabe.example.org/9",
    "published": "1.3.2027",
    "applications": "6.4.2027 12:00",
    "questions": "4.5.2027 12:00",
    "bids": "2027-05-20 12:00",
    "binding": "30.7.2027",
    "form": "1",
    "term": "Zwölf Monate",
    "licence": "",
    "publication": "Ab dem ersten Tag.",
    "price": "30",
    "need": "Es wird doppelt gebucht.",
    "requirement": "Raum buchen",
    "duty": "Lesende müssen einen Raum buchen können.",
    "test": "Eine Person bucht und erhält eine Bestätigung.",
}
ASKED = {"applications", "stages"}


def typed(*leave_out, **changes):
    """Return what somebody types who answers all questions but those of *leave_out*."""
    answers = {**ANSWERS, **changes}
    return "".join(f"{answers[q.key]}\n" for q in QUESTIONS if q.key not in leave_out)


def test_the_answers_of_the_tests_are_for_all_questions():
    assert list(ANSWERS) == [q.key for q in QUESTIONS]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_dossier_that_comes_out_passes_the_check(tenderkit, tmp_path, language):
    made = tenderkit("new", tmp_path / "mine", "--guided", typed=typed(*ASKED), language=language)
    checked = tenderkit("check", tmp_path / "mine", "--format", "json")

    assert (made.exit_code, checked.exit_code) == (0, 0), made.output
    assert {p["rule"] for p in json.loads(checked.stdout)["problems"]} == {"TK011", "TK989"}


def test_answers_stand_where_they_belong_and_comments_stay(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "mine", "--guided", typed=typed(*ASKED), language="de")

    dossier = read_dossier(tmp_path / "mine")
    text = (tmp_path / "mine" / "tender.yaml").read_text("utf-8")
    assert dossier.tender.title == "Buchungskalender"
    assert "\n  bids_until: 2027-05-20T12:00\n" in text
    assert '\n    price_weight: "30"\n    quality_weight: "70"\n' in text
    assert dossier.specification.requirements[0].acceptance[0].text.startswith("Eine Person")
    assert dossier.internal.need == "Es wird doppelt gebucht."
    assert "# Vergabenummer, wie sie auf jedem Dokument steht" in text
    assert sorted(p.name for p in (tmp_path / "mine").iterdir())[:2] == [".gitignore", ".schemas"]


@pytest.mark.parametrize("regime", ["uvgo", "vgv", "vola_sn", "gonrw75a", "none"])
@pytest.mark.parametrize(("kind", "stages"), [("restricted", "2"), ("negotiated", "1"), ("negotiated", "2")])
def test_every_procedure_that_is_offered_passes_the_check(tenderkit, tmp_path, regime, kind, stages):
    left_out = {"land"} if regime == "none" else set()
    left_out |= {"applications"} if stages == "1" else set()
    left_out |= {"stages"} if (regime, kind) == ("vgv", "restricted") else set()
    lines = typed(*left_out, regime=regime, type=kind, stages=stages)

    made = tenderkit("new", tmp_path / "mine", "--guided", typed=lines)

    assert made.exit_code == 0, made.output
    assert tenderkit("check", tmp_path / "mine").exit_code == 0
    assert read_dossier(tmp_path / "mine").tender.procedure.negotiation is (kind == "negotiated")


def test_what_the_rules_leave_no_choice_in_is_not_asked(tenderkit, tmp_path):
    lines = typed("type", *ASKED, regime="direct")

    made = tenderkit("new", tmp_path / "mine", "--guided", typed=lines)

    assert "Which procedure?" not in made.stdout
    assert read_dossier(tmp_path / "mine").tender.procedure.type == "direct"


def test_whoever_is_interrupted_goes_on_where_it_was(tenderkit, tmp_path):
    lines = typed(*ASKED).splitlines(keepends=True)

    stopped = tenderkit("new", tmp_path / "mine", "--guided", typed="".join(lines[:9]))
    resumed = tenderkit("new", tmp_path / "mine", "--guided", typed="".join(lines[9:]))

    assert (stopped.exit_code, resumed.exit_code) == (1, 0)
    assert "The answers are kept" in stopped.stdout
    assert "Answered already: 9" in resumed.stdout
    assert not (tmp_path / "mine" / ".guided.json").exists()
    assert read_dossier(tmp_path / "mine").tender.buyer.name == "Stadt Musterhausen"


def test_in_a_dossier_that_exists_only_what_is_missing_is_asked(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "mine", "--guided", typed=typed(*ASKED, need="-", term="-"))

    again = tenderkit("new", tmp_path / "mine", "--guided", typed="Two years\nA need.\n")

    assert re.findall(r"\d+ of (\d+): (.*)", again.stdout) == [
        ("2", "How long does the contract run?"),
        ("2", "What is the need?"),
    ]
    assert read_dossier(tmp_path / "mine").tender.contract.term == "Two years"
    assert read_dossier(tmp_path / "mine").tender.title == "Buchungskalender"


def test_an_interruption_changes_nothing_in_a_dossier_that_exists(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "mine")
    before = {path: path.read_bytes() for path in (tmp_path / "mine").rglob("*") if path.is_file()}

    stopped = tenderkit("new", tmp_path / "mine", "--guided", typed="A title\n")

    assert (stopped.exit_code, "Nothing was changed" in stopped.stdout) == (1, True)
    assert {p: p.read_bytes() for p in (tmp_path / "mine").rglob("*") if p.is_file()} == before


def test_what_is_left_open_stays_to_be_filled(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "mine", "--guided", typed="-\n" * len(QUESTIONS))

    assert 'title: "[Title of the tender]"' in (tmp_path / "mine" / "tender.yaml").read_text("utf-8")
    assert tenderkit("check", tmp_path / "mine").exit_code == 0


def test_help_a_wrong_answer_and_the_way_back_lose_nothing(tenderkit, tmp_path):
    lines = "?\nWrong title\n<\n" + typed(*ASKED).replace("VG-9", "VG 9\nVG-9")

    made = tenderkit("new", tmp_path / "mine", "--guided", typed=lines)

    assert "One line; it stands on every document." in made.stdout
    assert "It begins with a letter" in made.stdout
    assert read_dossier(tmp_path / "mine").tender.title == "Buchungskalender"


def test_a_sample_leaves_nothing_to_ask(tenderkit, tmp_path):
    done = tenderkit("new", tmp_path / "mine", "--guided", "--example", "kulturportal")

    assert done.exit_code == 2


def test_a_folder_with_other_things_is_left_alone(tenderkit, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all,", encoding="utf-8")

    done = tenderkit("new", tmp_path, "--guided", typed="x\n")

    assert (done.exit_code, "TK020" in done.stderr) == (1, True)


def test_answers_that_cannot_be_read_are_told(tenderkit, tmp_path):
    (tmp_path / ".guided.json").write_text("{", encoding="utf-8")

    done = tenderkit("new", tmp_path, "--guided", typed="x\n")

    assert (done.exit_code, "TK151" in done.stderr) == (1, True)


def test_a_file_without_a_place_for_an_answer_is_told(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "mine")
    path = tmp_path / "mine" / "requirements.yaml"
    path.write_text(
        "format: 1\nrequirements: [{id: R-01, kind: function, title: '[x]', acceptance: []}]\n", "utf-8"
    )
    before = path.read_bytes()

    done = tenderkit("new", tmp_path / "mine", "--guided", typed="-\n" * 15 + "T\nD\nA\n")

    assert (done.exit_code, path.read_bytes()) == (1, before)
    assert "TK152" in done.stderr
