# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier, read_with_warnings

DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(DOSSIERS / "small", tmp_path / "small"))


@pytest.fixture
def two_lots(tmp_path):
    return Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "two-lots"))


def problems(folder):
    with pytest.raises(InputError) as raised:
        read_dossier(folder)
    return [(str(problem.place), problem.rule) for problem in raised.value.problems]


def test_a_dossier_is_read_whole():
    dossier = read_dossier(DOSSIERS / "small")

    assert dossier.tender.id == "LIB-2027-01"
    assert [r.id for r in dossier.specification.requirements] == ["R-01"]
    assert [bid.id for bid in dossier.bids] == ["bid-01", "bid-02"]
    (judged,) = dossier.judged
    assert [c.id for c in judged.catalogue.award()] == ["B-01", "B-02"]
    assert [(s.reviewer, s.bid) for s in judged.sheets] == [("ann", "bid-01"), ("ann", "bid-02")]


def test_price_and_examination_come_with_their_bid():
    bid = read_dossier(DOSSIERS / "small").bids[0]

    assert bid.price is not None
    assert bid.price.positions["P-01"].written == "700.00"
    assert bid.examination is not None
    assert bid.examination.exclusion[0].id == "A-01"


def test_a_dossier_cannot_be_changed():
    dossier = read_dossier(DOSSIERS / "small")

    with pytest.raises(FrozenInstanceError):
        dossier.tender.__setattr__("title", "Another")


def test_the_same_folder_gives_the_same_dossier():
    first, second = (read_dossier(DOSSIERS / "two-lots") for _ in range(2))

    assert (first.tender, first.judged, first.bids) == (second.tender, second.judged, second.bids)


def test_places_name_the_line_of_the_user():
    dossier = read_dossier(DOSSIERS / "small")

    place = dossier.places[("criteria.yaml", "criteria", "B-02", "weight")]

    assert place.excerpt.strip() == "weight: 40"


def test_the_place_in_a_file_that_is_missing_is_the_file():
    place = read_dossier(DOSSIERS / "small").places[("award.yaml", "decisions", 0)]

    assert (str(place), place.line) == ("award.yaml", None)


def test_public_files_are_handed_on_with_their_catalogue():
    public = read_dossier(DOSSIERS / "two-lots").public

    assert set(public) == {
        "tender.yaml",
        "requirements.yaml",
        "criteria.yaml",
        "lots/L1/criteria.yaml",
        "lots/L2/criteria.yaml",
    }


def test_each_lot_has_the_common_criteria_and_its_own():
    first, second = read_dossier(DOSSIERS / "two-lots").judged

    assert [c.id for c in first.catalogue.criteria] == [
        "E-01",
        "A-01",
        "A-02",
        "B1.1",
        "B1.2",
        "B2.1",
        "B2.2",
    ]
    assert [c.id for c in second.catalogue.criteria] == ["E-01", "A-01", "B3.1", "B3.2", "B3.3"]
    assert (first.catalogue.unit, second.catalogue.unit) == ("percent", "points")


def test_a_lot_has_its_own_rules_or_those_of_the_tender():
    dossier = read_dossier(DOSSIERS / "two-lots")
    rules = [dossier.rules(judged) for judged in dossier.judged]

    assert [r.method.name for r in rules if r] == ["linear-min", "simple-ratio"]


def test_bids_stand_once_and_count_for_the_lots_they_name():
    dossier = read_dossier(DOSSIERS / "two-lots")

    bids = [[bid.id for bid in dossier.bids_for(judged)] for judged in dossier.judged]

    assert bids == [["bid-01", "bid-02"], ["bid-01", "bid-03"]]


def test_a_lot_without_criteria_of_its_own_is_judged_by_the_common_ones(two_lots):
    shutil.rmtree(two_lots / "lots" / "L2")
    common = two_lots / "criteria.yaml"
    common.write_text(
        common.read_text() + "  - {id: B9, kind: award, lot: L2, title: Angebot, weight: 100}\n"
    )

    first, second = read_dossier(two_lots).judged

    assert [c.id for c in second.catalogue.award()] == ["B9"]
    assert "B9" not in [c.id for c in first.catalogue.award()]


def test_the_weights_of_a_lot_are_counted_like_the_common_ones_where_it_says_nothing(two_lots):
    common = two_lots / "criteria.yaml"
    common.write_text(common.read_text().replace("format: 1\n", "format: 1\nweights: {unit: points}\n"))
    own = two_lots / "lots" / "L1" / "criteria.yaml"
    own.write_text(own.read_text().replace("weights:\n  unit: percent\n", ""))

    assert [judged.catalogue.unit for judged in read_dossier(two_lots).judged] == ["points", "points"]


def test_an_id_of_a_lot_may_not_be_a_common_one(two_lots):
    own = two_lots / "lots" / "L2" / "criteria.yaml"
    own.write_text(own.read_text().replace("id: B3.3", "id: a-01"))

    assert [rule for _, rule in problems(two_lots)] == ["TK013"]


def test_days_that_do_not_exist_are_faults_in_any_file(small):
    path = small / "bids" / "bid-01" / "examination.yaml"
    path.write_text(path.read_text().replace("2027-04-07", "2027-04-31"))

    assert [rule for _, rule in problems(small)] == ["TK004"]


def test_warnings_do_not_keep_a_dossier_from_being_read(small):
    (small / "notes.yaml").write_text("a: 1\n")

    dossier, warnings = read_with_warnings(small)

    assert dossier.tender.id == "LIB-2027-01"
    assert [warning.rule for warning in warnings] == ["TK010"]


def test_a_dossier_may_begin_with_the_tender_alone(small):
    for path in small.iterdir():
        if path.name != "tender.yaml":
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    dossier = read_dossier(small)

    assert (dossier.specification.requirements, dossier.bids, dossier.judged[0].catalogue.criteria) == (
        (),
        (),
        (),
    )
