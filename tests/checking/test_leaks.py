# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

import pytest

from tenderkit.checking.leaks import leaks, traces_of
from tenderkit.model.bid import Bid, Bidder, Staff
from tenderkit.model.fragment import Fragment, Where
from tenderkit.model.numbers import Moment

BID = Bid(
    "bid-01",
    Bidder(
        "Morgenrot Musteragentur GmbH",
        members=("Uhuwerk-Nord eG",),
        representative="Ulli Brandes",
        subcontractors=("Systemhaus Tannenmuster GmbH: Third-Level-Support",),
    ),
    Moment(date(2027, 5, 20)),
    "received",
    staff=(Staff("Dominique Ott", "Entwicklung"),),
)
TRACES = traces_of(BID, ("GmbH", "eG"))


def found(text, where=Where.TEXT, hosts=()):
    fragment = Fragment("bids/bid-01/files/konzept.pdf", where, text, "3")
    return [(leak.rule, leak.message.values["found"]) for leak in leaks(TRACES, [fragment], hosts)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wir, die Morgenrot Musteragentur, bieten an.", "Morgenrot Musteragentur"),
        ("MORGENROT\nMUSTERAGENTUR GMBH", "MORGENROT MUSTERAGENTUR"),
        ("zusammen mit Uhuwerk Nord", "Uhuwerk Nord"),
        ("der Partner Systemhaus Tannenmuster", "Systemhaus Tannenmuster"),
        ("Ansprechperson: Ulli Brandes", "Ulli Brandes"),
        ("Brandes, Ulli", "Brandes, Ulli"),
        ("gez. U. Brandes", "U. Brandes"),
        ("Dominique Ott entwickelt", "Dominique Ott"),
    ],
)
def test_a_name_is_found_however_it_is_written(text, name):
    assert found(text) == [("TK855", name)]


@pytest.mark.parametrize(
    "text", ["Das Morgenrot leuchtet.", "Ottos Konzept", "Third-Level-Support", "GmbH", ""]
)
def test_a_common_word_is_no_name(text):
    assert found(text) == []


def test_what_a_file_says_of_itself_has_a_rule_of_its_own():
    assert found("Dominique Ott", Where.METADATA) == [("TK857", "Dominique Ott")]


def test_words_of_a_file_name_are_parted_by_what_people_put_there():
    assert found("2027-03_Morgenrot-Musteragentur.Konzept_v2.pdf", Where.NAME) == [
        ("TK857", "Morgenrot Musteragentur")
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Mail an info@beispiel.example", "info@beispiel.example"),
        ("siehe https://git.uhuwerk.example/portal?", "https://git.uhuwerk.example/portal?"),
        ("siehe https://codeberg.org/Morgenrot/portal", "https://codeberg.org/Morgenrot/portal"),
        ("www.tannenmuster.example", "www.tannenmuster.example"),
    ],
)
def test_an_address_of_the_bidder_is_found(text, address):
    assert found(text) == [("TK856", address)]


def test_the_address_of_the_buyer_and_of_strangers_give_nobody_away():
    text = "vergabe@stadt.example und https://www.typo3.org/"
    assert found(text, hosts=("stadt.example",)) == []


def test_one_name_is_said_once_for_each_file():
    text = "Ulli Brandes " * 50
    assert found(text) == [("TK855", "Ulli Brandes")]
    two = [Fragment(name, Where.TEXT, text) for name in ("a.txt", "b.txt")]
    assert [leak.place.file for leak in leaks(TRACES, two)] == ["a.txt", "b.txt"]


def test_a_bid_without_a_name_gives_nothing_away():
    nobody = Bid("bid-02", Bidder(""), Moment(date(2027, 5, 20)), "received")
    assert list(leaks(traces_of(nobody), [Fragment("a.txt", Where.TEXT, "anything at all")])) == []
