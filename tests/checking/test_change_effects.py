# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

import pytest

from tenderkit.checking.change_effects import _EFFECTS, effect_of
from tenderkit.outcome.changes import Effect
from tenderkit.shipped import SCHEMAS


def steps(schema, pattern):
    """Follow *pattern* through *schema*; None where a step is unknown."""
    for step in pattern.split("."):
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            schema = json.loads((SCHEMAS / "common.schema.json").read_text("utf-8"))["$defs"][name]
        schema = schema.get("items") if step == "*" else schema.get("properties", {}).get(step)
        if schema is None:
            return None
    return schema


@pytest.mark.parametrize("file", list(_EFFECTS))
def test_every_path_with_an_effect_is_one_of_the_schema(file):
    schema = json.loads((SCHEMAS / file.replace(".yaml", ".schema.json")).read_text("utf-8"))

    unknown = [pattern for pattern in _EFFECTS[file] if pattern and steps(schema, pattern) is None]

    assert unknown == []


def test_confidential_files_mean_nothing_for_bids():
    assert effect_of("internal.yaml", ("budget", "amount"), "1", "2") is Effect.NONE


def test_criteria_of_a_lot_count_as_those_of_the_whole():
    assert effect_of("lots/L1/criteria.yaml", ("criteria", "B1", "weight"), 1, 2) is Effect.ESSENTIAL


def test_a_period_that_is_taken_away_takes_time_away():
    assert effect_of("tender.yaml", ("dates", "questions_until"), "2027-03-01", None) is Effect.ESSENTIAL


@pytest.mark.parametrize("file", ["requirements.yaml", "criteria.yaml"])
def test_the_text_of_a_group_is_for_people_to_weigh_and_its_title_is_not(file):
    assert effect_of(file, ("groups", "G1", "text"), "must", "should") is Effect.PERHAPS
    assert effect_of(file, ("groups", "G1", "title"), "a", "b") is Effect.NONE
