# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from tenderkit.checking.spots import criterion_place, rules_path
from tenderkit.reading.dossier import read_dossier

ROOT = Path(__file__).parents[2]
LOTS = read_dossier(ROOT / "tests" / "dossiers" / "two-lots")
SAMPLE = read_dossier(ROOT / "examples" / "kulturportal")


def test_a_criterion_of_a_lot_stands_in_the_file_of_the_lot():
    place = criterion_place(LOTS, LOTS.judged[0], "B1.2", "weight")

    assert (place.file, place.excerpt.strip()) == ("lots/L1/criteria.yaml", "weight: 40")


def test_a_common_criterion_stands_in_the_common_file():
    place = criterion_place(LOTS, LOTS.judged[0], "A-01", "covers", 0)

    assert (place.file, place.excerpt.strip()) == ("criteria.yaml", "covers: [R-01]")


def test_a_changed_entry_of_a_catalogue_stands_where_it_is_changed():
    place = criterion_place(SAMPLE, SAMPLE.judged[0], "B2.4", "title")

    assert place.excerpt.strip().startswith("title: Nachnutzbarkeit")


def test_an_unchanged_entry_stands_where_its_catalogue_is_named():
    place = criterion_place(SAMPLE, SAMPLE.judged[0], "B1.1", "weight")

    assert place.excerpt.strip() == "catalogue: open-source-development"


def test_the_rules_of_a_lot_stand_at_the_lot_or_at_the_tender():
    assert [rules_path(judged) for judged in LOTS.judged] == [
        ("tender.yaml", "evaluation"),
        ("tender.yaml", "lots", "L2", "evaluation"),
    ]
