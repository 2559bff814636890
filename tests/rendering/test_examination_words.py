# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date, time
from fractions import Fraction

from tenderkit.cli.language import translator
from tenderkit.model.numbers import Moment
from tenderkit.outcome.examined import Fact, Money
from tenderkit.reading.law import read_law
from tenderkit.rendering.examination_words import Speech
from tenderkit.words import Message

ENGLISH, GERMAN = Speech("en", translator("en")), Speech("de", translator("de"))


def test_money_percent_and_moments_are_said_as_the_language_says_them():
    values = {"a": Money(Fraction(12345, 10)), "b": Fraction("19.96"), "c": Moment(date(2027, 5, 3), time(9))}

    assert GERMAN.say("{a}, {b} %, {c}", **values) == "1.234,50 Euro, 19,9 %, 3. Mai 2027, 09:00 Uhr"
    assert ENGLISH.say("{a}, {b} %, {c}", **values) == "EUR 1,234.50, 19.9 %, 3 May 2027, 09:00"


def test_a_share_just_below_a_threshold_is_never_shown_as_the_threshold():
    assert ENGLISH.say("{p}", p=Fraction("19.999999")) == "19.9"


def test_a_fact_says_by_which_law_and_whether_somebody_checked_it():
    law = {entry.id: entry for entry in read_law(duties=True).entries}
    fact = Fact(Message("so"), (law["uvgo.42"], law["uvgo.44"]))

    assert GERMAN.fact(fact) == "so (§ 42 Abs. 1 Nr. 5 UVgO; § 44 UVgO, zu prüfen)"
