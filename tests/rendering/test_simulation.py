# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from tenderkit.outcome.simulation import (
    Assumptions,
    Cliff,
    CriterionWeight,
    Exchange,
    Flip,
    LaboratoryFinding,
    Simulation,
)
from tenderkit.rendering.simulation import opened, simulation_text
from tenderkit.rendering.simulation_charts import simulation_charts
from tenderkit.rendering.simulation_json import simulation_json
from tenderkit.rendering.simulation_words import points_text
from tenderkit.words import Message

FOUND = Simulation(
    "linear-min",
    Assumptions(),
    exchange=(
        Exchange(Fraction(1, 100), Fraction(1, 15), money=Fraction(1000)),
        Exchange(Fraction(1, 10), Fraction(2, 3), money=Fraction(10_000)),
        Exchange(Fraction(1, 2), None, money=Fraction(50_000)),
    ),
    point_worth=0.15,
    nominal_price_weight=Fraction(2, 5),
    effective_price_weight=0.50557,
    cheapest_wins=0.446,
    best_wins=0.475,
    cliffs=(Cliff("clamp", 0.002, Message("{share} % end", {"share": Fraction(1, 5)})),),
    flips=(Flip(0.008, 0.007, 0.009),),
    criteria=tuple(
        CriterionWeight(f"B{n}", f"About {n}", Fraction(1, 20), 0.3, 0.001 * n) for n in range(20)
    ),
    findings=(
        LaboratoryFinding("TK462", "CLAMP_CLIFF", Message("prices end"), Message("Choose `zero_at: 2`.")),
    ),
    base_price=Fraction(100_000),
    library="numpy 1",
)
NOTHING = Simulation("trade-off", Assumptions(), nothing=Message("people decide"))


def data_of(*found, language="en"):
    data: Any = simulation_json(found or (FOUND,), language, str)
    return data


def text(*found, currency="EUR"):
    return simulation_text(found or (FOUND,), currency, "en", str)


def test_words_come_first_then_findings_numbers_and_assumptions():
    said = text()

    parts = ("must be 0.67 points", "Prices end. [TK462]", "Measure", "a model, not the market")
    places = [said.index(part) for part in parts]
    assert places == sorted(places)


def test_no_line_is_longer_than_a_terminal_is_wide():
    long = replace(FOUND, criteria=(CriterionWeight("B1", "very " * 40, Fraction(1), 0.5, 0.5),))

    assert all(len(line) <= 80 for line in text(long).splitlines())


def test_a_terminal_shows_only_the_weakest_criteria():
    said = text()

    assert "About 0" in said
    assert "About 5" not in said


def test_what_cannot_be_made_up_for_is_a_dash():
    row = next(line for line in text().splitlines() if line.startswith("  50 %"))

    assert row.endswith("–")


def test_where_there_is_nothing_only_the_reason_is_said():
    said = text(NOTHING)

    assert said.splitlines()[-1].strip() == "People decide."
    assert "model" not in said


def test_every_lot_has_its_heading():
    said = text(replace(FOUND, lot="L1"), replace(NOTHING, lot="L2"))

    assert said.index("lot L1") < said.index("lot L2")


def test_a_rate_that_is_no_exact_number_says_so():
    rate = Exchange(Fraction(1, 10), Fraction(1), exact=False)
    rough = replace(FOUND, exchange=(rate,), base_price=None)

    data = data_of(rough)

    assert "about 1.00 points" in " ".join(text(rough).split())
    assert data["exchange"][0]["points"] == {"exact": None, "shown": "1.00"}


@pytest.mark.parametrize(
    ("points", "shown"), [("1/15", "0.07"), ("1/1000", "0.001"), ("0", "0.00"), ("10/3", "3.33")]
)
def test_points_that_are_not_nothing_never_look_like_it(points, shown):
    assert points_text(Fraction(points), "en") == shown


def test_a_sentence_begins_with_a_capital_and_ends_with_one_full_stop():
    assert opened("the end") == "The end."


def test_machines_get_exact_rates_and_shares_as_plain_numbers():
    data = data_of(language="de")

    assert data["effective_price_weight"] == 50.557
    assert data["exchange"][1] == {
        "dearer_percent": "10",
        "points": {"exact": "2/3", "shown": "0,67"},
        "of": 10,
        "money": "10000.00",
    }
    assert data["exchange"][2]["points"] is None
    assert data["cliffs"] == [{"kind": "clamp", "share": 0.002, "message": "0,2 % end"}]
    assert data["findings"][0]["remedy"] == "Choose `zero_at: 2`."


def test_lots_are_a_list_for_machines():
    data = data_of(replace(FOUND, lot="L1"), replace(NOTHING, lot="L2"))

    assert [lot["lot"] for lot in data["lots"]] == ["L1", "L2"]
    assert data["lots"][1]["effective_price_weight"] is None


def test_a_chart_says_all_its_numbers_and_leaves_out_what_has_none():
    exchange, effects, criteria = simulation_charts(FOUND, "en", str)

    assert exchange.alt.endswith("1 % dearer: 0.07; 10 % dearer: 0.67.")
    assert effects.full == 1
    assert len(criteria.bars) == 15
    assert simulation_charts(NOTHING, "en", str) == ()


def test_charts_of_lots_have_names_of_their_own():
    charts = [*simulation_charts(replace(FOUND, lot="L1"), "en", str), *simulation_charts(FOUND, "en", str)]

    assert len({chart.name for chart in charts}) == len(charts)
