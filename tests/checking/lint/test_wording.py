# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest

from tenderkit.checking.lint.wording import RULES
from tenderkit.model.requirement import AcceptanceTest, Quality, Requirement, Story
from tenderkit.reading.lists import read_lists


def requirement(text, **more):
    return Requirement("R-01", "Title", "function", **{"text": text, "priority": "must", **more})


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Suche muss zeitnah antworten.", ("TK201", "zeitnah")),
        ("en", "The search must be fast.", ("TK201", "fast")),
        ("de", "Fehler sind soweit technisch möglich zu melden.", ("TK202", "soweit technisch möglich")),
        ("en", "Plain language to the extent practical.", ("TK202", "to the extent practical")),
        ("de", "Der Dienst muss rund um die Uhr laufen.", ("TK203", "rund um die Uhr")),
        ("en", "100 % of the data must be kept.", ("TK203", "100 %")),
        ("de", "Das Format wird später festgelegt.", ("TK204", "wird später festgelegt")),
        ("en", "The format is to be determined.", ("TK204", "to be determined")),
        ("de", "Ein Jahresumsatz von 1 Mio. Euro ist nötig.", ("TK210", "Jahresumsatz")),
        ("en", "Extra points for search.", ("TK211", "Extra points")),
        ("de", "Das Zahlungsziel beträgt 30 Tage.", ("TK212", "Zahlungsziel")),
        ("en", "Rooms, devices and the like.", ("TK216", "and the like")),
        ("de", "Der Code folgt dem Stand der Technik.", ("TK217", "Stand der Technik")),
        ("en", "The Town expects a search.", ("TK218", "expects")),
    ],
)
def test_each_list_has_its_rule(language, text, expected, subject, find):
    assert find(RULES, subject(requirement(text), language=language)) == [expected]


def test_a_vague_word_is_told_once_however_often_it_stands_there(subject, find):
    assert find(RULES, subject(requirement("A fast search and a fast list."))) == [("TK201", "fast")]


@pytest.mark.parametrize(
    "measured",
    [
        {"quality": Quality("at most 1 second")},
        {"acceptance": (AcceptanceTest("T", "9 of 10 searches answer in a second."),)},
        {"text": "The search must be fast, within 2 seconds."},
    ],
)
def test_a_vague_word_with_a_measure_is_fine(measured, subject, find):
    assert find(RULES, subject(requirement(**{"text": "The search must be fast.", **measured}))) == []


def test_a_vague_level_is_no_measure(subject, find):
    level = Quality("adequate speed", "response time")

    assert find(RULES, subject(requirement("The search answers.", quality=level))) == [("TK201", "adequate")]


def test_a_number_elsewhere_does_not_make_a_vague_word_exact(subject, find):
    text = "The search must be fast. It covers the years within 1990 and 2027."

    assert find(RULES, subject(requirement(text))) == [("TK201", "fast")]


def test_what_a_story_is_good_for_may_be_vague(subject, find):
    story = Story("a reader", "to book a room", "I am quickly done")

    assert (
        find(RULES, subject(requirement("I need to book a room so I can work efficiently.", story=story)))
        == []
    )


def test_without_a_text_the_wish_of_the_story_counts(subject, find):
    story = Story("a reader", "an intuitive search")

    assert find(RULES, subject(requirement(None, story=story))) == [("TK201", "intuitive")]


def test_what_is_not_always_so_is_no_absolute_demand(subject, find):
    assert find(RULES, subject(requirement("The list need not always be sorted."))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Einwilligung lässt sich jederzeit widerrufen.",
        "Immer wenn ein Termin entfällt, erscheint ein Hinweis.",
        "Der Plan liegt spätestens 10 Werktage nach Zuschlag vor.",
        "Die Software wird auf 2 Servern und mehr betrieben.",
        "Inhalte bleiben unter einer stabilen Adresse erreichbar.",
    ],
)
def test_what_only_sounds_like_it_is_fine(text, subject, find):
    assert find(RULES, subject(requirement(text), language="de")) == []


def test_a_standard_by_its_name_is_no_unnamed_one(subject, find):
    text = "It follows best practices, as in OWASP ASVS 5.0."

    assert find(RULES, subject(requirement(text))) == []


def test_a_may_may_be_a_wish(subject, find):
    assert find(RULES, subject(requirement("A dark mode is desirable.", priority="may"))) == []


def test_withdrawn_requirements_are_left_alone(subject, find):
    assert find(RULES, subject(requirement("A modern search.", status="withdrawn"))) == []


def test_without_word_lists_nothing_is_said(subject, find):
    bare = replace(subject(requirement("A modern search.")), lists={})

    assert find(RULES, bare) == []


def test_both_languages_have_the_same_lists_and_no_phrase_twice():
    german, english = (read_lists()[f"wording.{language}"] for language in ("de", "en"))
    twice = [
        (key, line)
        for words in (german, english)
        for key, listed in words.items()
        if isinstance(listed, str)
        for line in listed.splitlines()
        if listed.splitlines().count(line) > 1
    ]

    assert german.keys() == english.keys()
    assert twice == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ein Angebot mit OIDC wird bei der Bewertung bevorzugt.", "TK211"),
        ("Die Bewertung eines Orts durch Lesende ist möglich.", None),
        ("Die Zahlung erfolgt 30 Tage nach Rechnung.", "TK212"),
        ("Die Zahlung der Eintrittskarte erfolgt über ePayBL.", None),
    ],
)
def test_german_matters_of_evaluation_and_contract_are_told_from_functions(text, rule, subject, find):
    found = {id_ for id_, _ in find(RULES, subject(requirement(text), language="de"))}

    assert found & {"TK211", "TK212"} == ({rule} if rule else set())
