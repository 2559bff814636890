# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.lint.wording_duties import RULES
from tenderkit.model.requirement import Requirement
from tenderkit.model.tender import Contract, Section

LEVELS = Section("levels", "Levels", "“Should” means: as long as the ceiling lasts.")


def requirement(text="It works.", priority="must", number=1):
    return Requirement(f"R-{number:02}", "Title", "function", priority=priority, text=text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It must search and must find.", 1),
        ("It must search. It must find.", 1),
        ("It must search and find.", 0),
    ],
)
def test_two_verbs_are_two_duties(text, count, subject, find):
    assert len(find(RULES, subject(requirement(text)))) == count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Die Plattform muss Termine importieren, Dubletten erkennen und Fehler melden.", True),
        ("Es müssen Termine importiert, Dubletten erkannt und Fehler gemeldet werden.", True),
        ("Lesende müssen Orte suchen, Termine merken sowie Bilder hochladen können.", True),
        ("Die Redaktion muss Termine anlegen, ändern und löschen können.", False),
        ("Die Plattform muss Termine importieren und Dubletten erkennen.", False),
        ("Die Plattform muss Bilder in kleinen, mittleren und großen Formaten zeigen.", False),
        ("Die Plattform muss Seiten erzeugen, die Bilder enthalten und Orte nennen und Texte zeigen.", False),
        ("Die Plattform muss Felder haben, um Bilder zu ändern, Texte zu kürzen und Orte zu nennen.", False),
    ],
)
def test_three_things_under_one_german_verb_are_several_duties(text, told, subject, find):
    assert find(RULES, subject(requirement(text), language="de")) == ([("TK205", "text")] if told else [])


def test_should_needs_a_chapter_that_explains_it_and_is_told_once(subject, find):
    wished = [requirement(priority="should", number=number) for number in (1, 2)]

    assert find(RULES, subject(*wished)) == [("TK207", "priority")]
    assert find(RULES, subject(*wished, sections=[LEVELS])) == []
    assert find(RULES, subject(*wished, contract=Contract(terms=(LEVELS,)))) == []


def test_a_chapter_that_only_uses_should_explains_nothing(subject, find):
    used = Section("aims", "Aims", "The platform should help.")

    assert find(RULES, subject(requirement(priority="should"), sections=[used])) == [("TK207", "priority")]


@pytest.mark.parametrize(
    ("musts", "others", "told"), [(10, 0, True), (19, 1, True), (18, 2, False), (9, 0, False)]
)
def test_more_than_nine_in_ten_musts_are_too_many(musts, others, told, subject, find):
    listed = [requirement("It works.", "must" if n < musts else "may", n) for n in range(musts + others)]

    assert find(RULES, subject(*listed)) == ([("TK208", "requirements")] if told else [])


@pytest.mark.parametrize(
    ("text", "priority", "verb"),
    [
        ("It should search.", "must", "should"),
        ("It must search.", "may", "must"),
        ("It shall search.", "must", None),
        ("It searches.", "may", None),
        ("It must search.", None, None),
    ],
)
def test_verb_and_priority_have_to_agree(text, priority, verb, subject, find):
    found = find(RULES, subject(requirement(text, priority), sections=[LEVELS]))

    assert found == ([("TK219", verb)] if verb else [])
