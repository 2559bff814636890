# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.catalogue import build_catalogue, expanded, shipped_catalogues
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA

OURS = "open-source-development"


def catalogue(text, language="de"):
    file = load_yaml(f"format: 1\n{text}".encode(), "criteria.yaml")
    return build_catalogue(expanded(file, language), [])


def criterion(found, id_):
    return next(c for c in found.criteria if c.id == id_)


def problems(text):
    with pytest.raises(InputError) as raised:
        catalogue(text)
    return [(str(problem.place), problem.rule) for problem in raised.value.problems]


@pytest.mark.parametrize("name", shipped_catalogues())
def test_a_shipped_catalogue_follows_its_schema(name):
    file = load_yaml((DATA / "catalogues" / f"{name}.yaml").read_bytes(), f"{name}.yaml")

    assert schema_problems(file, "catalogue") == []


def test_criteria_are_those_written_where_no_catalogue_is_used():
    found = catalogue("criteria:\n  - {id: B-1, kind: award, title: Konzept, weight: 100}\n")

    assert [c.id for c in found.criteria] == ["B-1"]


@pytest.mark.parametrize(("language", "title"), [("de", "Lösungsansatz"), ("en", "Solution approach")])
def test_shipped_entries_speak_the_language_of_the_dossier(language, title):
    found = catalogue(f"use: {{catalogue: {OURS}}}\n", language)

    assert found.groups[0].title == title
    assert all(isinstance(c.question, str) for c in found.criteria)


def test_what_is_left_out_is_gone_and_the_rest_stays_in_order():
    whole = [c.id for c in catalogue(f"use: {{catalogue: {OURS}}}\n").criteria]

    found = catalogue(f"use: {{catalogue: {OURS}, leave_out: [E-03, A-01]}}\n")

    assert [c.id for c in found.criteria] == [id_ for id_ in whole if id_ not in {"E-03", "A-01"}]


def test_a_change_touches_only_what_it_names():
    before = criterion(catalogue(f"use: {{catalogue: {OURS}}}\n"), "B1.1")

    after = criterion(
        catalogue(
            f"use:\n  catalogue: {OURS}\n  changes:\n    B1.1: {{title: Neu, anchors: {{'10': Sehr gut}}}}\n"
        ),
        "B1.1",
    )

    assert (after.title, after.anchors["10"]) == ("Neu", "Sehr gut")
    assert (after.weight, after.question, after.anchors["7"]) == (
        before.weight,
        before.question,
        before.anchors["7"],
    )


def test_own_criteria_follow_the_shipped_ones():
    own = "criteria:\n  - {id: A-99, kind: exclusion, title: Eigenes}\n"

    assert catalogue(f"use: {{catalogue: {OURS}}}\n{own}").criteria[-1].id == "A-99"


def test_an_own_id_may_not_be_one_of_the_catalogue():
    own = "criteria:\n  - {id: a-01, kind: exclusion, title: Eigenes}\n"

    assert problems(f"use: {{catalogue: {OURS}}}\n{own}") == [("criteria.yaml:4:10", "TK013")]


def test_the_id_of_an_entry_that_is_left_out_is_free():
    own = "criteria:\n  - {id: A-01, kind: exclusion, title: Eigenes}\n"

    found = catalogue(f"use: {{catalogue: {OURS}, leave_out: [A-01]}}\n{own}")

    assert criterion(found, "A-01").title == "Eigenes"


def test_unknown_entries_are_all_named_at_their_place():
    text = f"use:\n  catalogue: {OURS}\n  changes:\n    X-1: {{weight: 1}}\n  leave_out: [E-03, Y-2]\n"

    assert problems(text) == [("criteria.yaml:5:5", "TK014"), ("criteria.yaml:6:21", "TK014")]


def test_an_unknown_catalogue_is_named():
    assert problems("use: {catalogue: none-such}\n") == [("criteria.yaml:2:18", "TK014")]


def test_the_unit_of_weights_is_percent_where_nothing_is_said():
    assert [catalogue("criteria: []\n").unit, catalogue("weights: {unit: points}\n").unit] == [
        "percent",
        "points",
    ]
