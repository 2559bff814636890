# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.asker_names import asker_problems
from tenderkit.model.bid import Bidder
from tenderkit.model.providers import Provider, Providers
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.lists import read_lists

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")
FORMS = read_lists()["marks"]["legal_forms"]


def found(asker, text, dossier=SMALL):
    problems = asker_problems(dossier, asker, text, "--text", FORMS)
    return [(problem.place.line, problem.place.column) for problem in problems]


@pytest.mark.parametrize(
    ("asker", "text"),
    [
        ("Nordwind GmbH", "Nordwind asks"),
        ("Nordwind GmbH", "we at NORDWIND"),
        ("Nordwind GmbH", "Nord-Wind"),
        ("Nordwind GmbH", "Nord Winds offer"),
        ("Müller Soft GmbH", "Herr Mueller"),
        ("Mueller Soft", "Frau Müller"),
        ("x@nordwind-gmbh.example", "Nordwind GmbH"),
        ("x@nordwind.example", "see nordwind.example"),
        ("Kim Ahlers, kim@web.example", "Ahlers wants to know"),
        ("https://www.nordwind.example/team", "Nordwind"),
        ("Anke Groß", "Gross"),
    ],
)
def test_nothing_of_a_name_gets_into_a_text_for_all(asker, text):
    assert found(asker, text)


@pytest.mark.parametrize(
    ("asker", "text"),
    [
        ("Nordwind GmbH", "May a GmbH bid?"),
        ("Nordwind GmbH", "The wind comes from the north."),
        ("Calendar Booking GmbH", "May the calendar be another?"),
        ("Ada AG", "Is it made of metadata?"),
        (None, "Anything"),
        ("Nordwind", ""),
    ],
)
def test_words_that_everybody_uses_give_nobody_away(asker, text):
    assert found(asker, text) == []


def test_each_passage_is_named_once_with_its_place():
    assert found("Nordwind GmbH", "Yes.\nNordwind and Nordwind GmbH") == [(2, 1), (2, 14)]


def test_another_firm_that_takes_part_is_not_named_either():
    bid = replace(SMALL.bids[0], bidder=Bidder("Südlicht Werke GmbH", members=("Morgentau GbR",)))
    dossier = replace(SMALL, bids=(bid,))

    assert found("Nordwind", "Suedlicht Werke may", dossier) == [(1, 1)]
    assert found("Nordwind", "as Morgentau does", dossier) == [(1, 4)]


def test_a_name_full_of_signs_is_no_pattern():
    assert found("(((A+B)*.* [x] \\d+ GmbH", "aaaa bbbb 1234") == []


def test_a_firm_on_the_list_is_not_named_unless_its_one_word_may_be_a_product():
    listed = Providers((Provider("a", "Aster Works Ltd", "x"), Provider("b", "Moodling Ltd", "x")))
    dossier = replace(SMALL, providers=listed)

    assert found("", "May we do it as aster works does?", dossier) != []
    assert found("", "May we ask Moodling Ltd?", dossier) != []
    assert found("", "May we use Moodling?", dossier) == []
