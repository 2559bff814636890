# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

SMALL = read_dossier(Path(__file__).parents[1] / "dossiers" / "small")
LAW = read_law(duties=True)
TOPICS = ("form", "documents", "unchanged", "scored", "prices", "low")


def law(regime):
    return ExaminingLaw(replace(SMALL, tender=replace(SMALL.tender, regime=regime)), LAW)


@pytest.mark.parametrize("topic", TOPICS)
def test_without_a_regime_no_law_is_named(topic):
    assert law("none").on(topic) == ()


@pytest.mark.parametrize("regime", ["uvgo", "vgv"])
@pytest.mark.parametrize("topic", TOPICS)
def test_both_common_regimes_say_something_on_every_topic(regime, topic):
    found = law(regime).on(topic)

    assert found
    assert all(regime in entry.regime for entry in found)


@pytest.mark.parametrize("regime", ["uvgo", "vgv", "vola_sn", "gonrw75a", "direct", "none"])
def test_a_price_has_its_thresholds_in_every_regime(regime):
    found = law(regime)

    assert found.look().percent <= found.next_bid().percent <= found.estimate().percent
