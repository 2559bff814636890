# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from fractions import Fraction

import pytest

from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.readback.opened import Opened
from tenderkit.rendering.readback.sources import known_values, rounded
from tenderkit.shipped import EXAMPLES


@pytest.fixture(scope="module")
def known():
    dossier = read_dossier(EXAMPLES / "kulturportal")
    return known_values(dossier, read_law(duties=True), ["bis 12.345,67 Euro, 3 %"], [Fraction(1, 3)])


def test_amounts_days_and_weights_of_the_dossier_are_known(known):
    assert {Fraction(150000), Fraction("4.5"), Fraction("12345.67"), Fraction(3)} <= known.numbers
    assert date(2027, 4, 6) in known.days
    assert "12:00" in known.clocks
    assert "vergabe@kulturverband.example" in known.mails


def test_what_evaluation_computed_is_known_as_it_may_be_rounded(known):
    assert {Fraction(1, 3), Fraction("0.33"), Fraction("0.3333")} <= known.numbers


def test_names_and_sentences_of_confidential_files_are_secret(known):
    assert "MorgenrotMusteragenturGmbH" in known.secrets
    assert "RegionaleKulturplattformalsfreieSoftware" not in known.secrets
    assert len(known.secrets) > 500


def test_where_the_confidential_side_is_opened_bids_and_scores_stay_secret():
    dossier = read_dossier(EXAMPLES / "kulturportal")
    opened = known_values(dossier, read_law(duties=True), [], [], Opened((dossier.internal,)))

    assert {Fraction(142300), Fraction(231000)} <= opened.numbers
    assert date(2026, 12, 15) in opened.days
    assert "KimAhlers" not in opened.secrets
    assert "MorgenrotMusteragenturGmbH" in opened.secrets


def test_rounding_is_half_up():
    assert Fraction("2.25") in set(rounded(Fraction("2.245")))
    assert Fraction("2.24") not in set(rounded(Fraction("2.245")))
