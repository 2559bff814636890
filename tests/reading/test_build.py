# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import fields, is_dataclass
from datetime import date, time
from fractions import Fraction
from types import UnionType
from typing import Any, get_args, get_origin

import pytest

from tenderkit.model.bid import Answer, Application, Bid, Examination, PriceSheet
from tenderkit.model.criterion import Catalogue, Kind
from tenderkit.model.delivery import Acceptance
from tenderkit.model.delivery_files import (
    ChangeFile,
    DefectFile,
    HandoverFile,
    MilestoneFile,
    ReviewFile,
    StaffFile,
)
from tenderkit.model.event import Event
from tenderkit.model.internal import Award, Internal, Question
from tenderkit.model.law import LawEntry
from tenderkit.model.method import EvaluationRules
from tenderkit.model.numbers import Amount, Moment
from tenderkit.model.providers import Providers
from tenderkit.model.requirement import Specification
from tenderkit.model.score import Consensus, ScoreSheet
from tenderkit.model.tender import Dates, Tender
from tenderkit.reading.build import build
from tenderkit.reading.quick import schema


def test_amounts_are_exact_and_remember_how_they_were_written():
    sheet = build(PriceSheet, {"positions": {"P-01": "74000.10", "P-02": 3, "P-03": "1/3"}})

    assert sheet.positions["P-01"] == Amount("74000.10", Fraction(740001, 10))
    assert [sheet.positions[key].exact for key in ("P-02", "P-03")] == [3, Fraction(1, 3)]


def test_dates_may_have_a_time_or_none():
    dates = build(Dates, {"published": "2027-03-01", "bids_until": "2027-04-06T12:00"})

    assert dates.published == Moment(date(2027, 3, 1))
    assert dates.bids_until == Moment(date(2027, 4, 6), time(12))


def test_keys_that_are_words_of_python_find_their_field():
    text = {"id": "R-1", "title": "t", "kind": "function", "story": {"as": "Reader", "want": "a book"}}

    requirement = build(Specification, {"requirements": [text]}).requirements[0]

    assert requirement.story is not None
    assert requirement.story.as_ == "Reader"


@pytest.mark.parametrize("value", [True, False, 7, "7.5", "ja"])
def test_what_may_be_of_several_types_stays_as_it_was_written(value):
    made = build(Answer, {"value": value})

    assert (made.value, type(made.value)) == (value, type(value))


def test_words_of_a_list_become_their_enum():
    catalogue = build(Catalogue, {"criteria": [{"id": "A-1", "kind": "exclusion", "title": "t"}]})

    assert catalogue.criteria[0].kind is Kind.EXCLUSION


def test_what_is_not_said_has_its_default():
    rules = build(EvaluationRules, {"method": {"name": "lowest-price"}})

    assert (rules.reviewers, rules.price.basis, rules.method.clamp, rules.rounding) == (
        "agreed",
        "gross",
        True,
        (),
    )


def test_no_rounding_in_words_is_no_rounding():
    assert build(EvaluationRules, {"method": {"name": "lowest-price"}, "rounding": "none"}).rounding == ()


@pytest.mark.parametrize("day", ["2027-02-29", "2027-13-01", "2027-04-31", "0000-01-01"])
def test_a_day_that_does_not_exist_is_a_fault_with_its_path(day):
    faults: list[Any] = []

    build(Dates, {"published": day}, faults)

    assert [path for path, _, _ in faults] == [("published",)]


def test_faults_name_the_path_down_to_the_entry():
    faults: list[Any] = []
    item = {"id": "A-1", "result": "met", "by": "x", "on": "2027-99-99"}

    build(Examination, {"exclusion": [item]}, faults)

    assert faults[0][0] == ("exclusion", 0, "on")


RECORDS = {
    "milestones": MilestoneFile,
    "reviews": ReviewFile,
    "changes": ChangeFile,
    "acceptance": Acceptance,
    "defects": DefectFile,
    "handover": HandoverFile,
    "staff": StaffFile,
    "tender": Tender,
    "requirements": Specification,
    "internal": Internal,
    "bid": Bid,
    "application": Application,
    "price": PriceSheet,
    "examination": Examination,
    "scores": ScoreSheet,
    "consensus": Consensus,
    "award": Award,
    "providers": Providers,
}


def resolved(rules):
    _, common, pointer = rules.get("$ref", "").partition("#/$defs/")
    return schema("common.schema.json")["$defs"][pointer] if common and "/" not in pointer else rules


def record_of(kind):
    """The record inside an annotation such as ``tuple[Lot, ...]`` or ``Lot | None``."""
    if is_dataclass(kind):
        return kind
    inside = get_args(kind) if get_origin(kind) in (tuple, UnionType) or get_args(kind) else ()
    return next((found for part in inside if (found := record_of(part))), None)


def gaps(rules, record, at):
    """Yield the keys of a schema that its record has no field for."""
    known = {field.name.rstrip("_"): field.type for field in fields(record)}
    for key, inner in resolved(rules).get("properties", {}).items():
        if key in {"format", "id"} and key not in known:
            continue
        if key not in known:
            yield f"{at}.{key}"
            continue
        found = resolved(inner)
        found = resolved(found["items"]) if "items" in found else found
        below = record_of(known[key])
        if below is not None and below not in (Amount, Moment) and "properties" in found:
            yield from gaps(found, below, f"{at}.{key}")


@pytest.mark.parametrize("name", RECORDS)
def test_every_key_of_a_schema_has_a_field_in_its_record(name):
    assert list(gaps(schema(f"{name}.schema.json"), RECORDS[name], name)) == []


@pytest.mark.parametrize(
    ("name", "part", "record"),
    [("law", "entries", LawEntry), ("questions", "questions", Question), ("events", "events", Event)],
)
def test_every_key_of_a_list_has_a_field_in_its_record(name, part, record):
    rules = resolved(schema(f"{name}.schema.json")["properties"][part]["items"])

    assert list(gaps(rules, record, name)) == []
