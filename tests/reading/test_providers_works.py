# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from typing import TYPE_CHECKING

import pytest

from tenderkit.model.providers import Maintained, PastWork
from tenderkit.problems import Place
from tenderkit.reading.providers_works import maintained, past_work

if TYPE_CHECKING:
    from tenderkit.problems import Problem

HERE = Place("--reference")
URL = "https://code.example/rooms"


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Rooms of a museum", PastWork("Rooms of a museum")),
        (f"Rooms | {URL} | EUPL-1.2", PastWork("Rooms", repository=URL, licence="EUPL-1.2")),
        (f"Rooms|MIT OR Apache-2.0|{URL}", PastWork("Rooms", repository=URL, licence="MIT OR Apache-2.0")),
        ("Rooms | | GPL-2.0-only", PastWork("Rooms", licence="GPL-2.0-only")),
    ],
)
def test_repository_and_licence_may_stand_behind_the_title_in_any_order(text, work):
    problems: list[Problem] = []

    assert (past_work(text, HERE, problems), problems) == (work, [])


def test_a_project_has_an_address_and_a_licence_too():
    assert maintained(f"rooms | {URL} | MIT", HERE, []) == Maintained("rooms", URL, "MIT")


@pytest.mark.parametrize(
    "text",
    [
        f"{URL} | MIT",
        "| MIT",
        f"Rooms | {URL} | {URL}",
        "Rooms | MIT | MIT",
        "Rooms | a sentence, no licence",
        "Rooms | javascript:alert(1)",
        'Rooms | https://x.example/"onclick=',
    ],
)
def test_what_is_neither_an_address_nor_a_licence_is_refused(text):
    problems: list[Problem] = []

    past_work(text, HERE, problems)

    assert [(problem.rule, problem.place) for problem in problems] == [("TK988", HERE)]
