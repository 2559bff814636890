# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tenderkit.canonical import canonical_json
from tenderkit.evaluation.evaluate import evaluate
from tenderkit.exchange.evaluation_input import evaluation_input
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.shipped import SCHEMAS
from tests.generated import generated

DOSSIERS = Path(__file__).parents[1] / "dossiers"
NAMING = {
    "name",
    "unit",
    "address",
    "contact",
    "client",
    "title",
    "reason",
    "text",
    "place",
    "note",
    "by",
    "role",
}
"""Keys under which persons, firms and their words stand."""


def exported(folder: Path) -> bytes:
    dossier = read_dossier(folder)
    return evaluation_input(dossier, evaluate(dossier))


def words_under(node: object, keys: set[str], key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from words_under(value, keys, name)
    elif isinstance(node, list):
        for value in node:
            yield from words_under(value, keys, key)
    elif key in keys and isinstance(node, str):
        yield node


def confidential_words(folder: Path) -> set[str]:
    return {
        word
        for path in folder.rglob("*.yaml")
        if path.name not in ("tender.yaml", "requirements.yaml", "criteria.yaml")
        for word in words_under(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), NAMING)  # noqa: S506
        if len(word) > 3
    }


def test_no_bidder_no_person_and_no_word_of_theirs_is_in_it(pristine_kulturportal):
    text = exported(pristine_kulturportal).decode()
    words = confidential_words(pristine_kulturportal)

    assert len(words) > 100
    assert {word for word in words if word in text} == set()


def test_reviewers_are_numbers_whatever_their_ids_say():
    text = exported(DOSSIERS / "small").decode()

    assert '"R1"' in text
    assert "ann" not in text


def strings_and_flags_only(node: object) -> bool:
    if isinstance(node, dict):
        return all(strings_and_flags_only(value) for value in node.values())
    if isinstance(node, list):
        return all(strings_and_flags_only(value) for value in node)
    return node is None or isinstance(node, str | bool)


@pytest.mark.parametrize("name", ["two-lots", "small"])
def test_it_is_canonical_and_every_number_is_text(name):
    data = exported(DOSSIERS / name)

    assert canonical_json(json.loads(data)) + b"\n" == data
    assert strings_and_flags_only(json.loads(data))


def test_the_sample_and_generated_dossiers_follow_the_schema(pristine_kulturportal):
    made = [exported(pristine_kulturportal), exported(DOSSIERS / "two-lots")]
    for seed in range(60):
        dossier = generated(seed)
        try:
            made.append(evaluation_input(dossier, evaluate(dossier)))
        except InputError:
            continue

    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.schema.json")}
    registry = Registry().with_resources((n, Resource.from_contents(each)) for n, each in schemas.items())
    validator = Draft202012Validator(schemas["evaluation-input.schema.json"], registry=registry)
    assert len(made) > 50
    assert [error.message for data in made for error in validator.iter_errors(json.loads(data))] == []


def test_amounts_and_points_stand_there_as_somebody_wrote_them(pristine_kulturportal):
    (part,) = json.loads(exported(pristine_kulturportal))["judged"]

    bid = next(bid for bid in part["bids"] if bid["id"] == "bid-04")
    assert bid["unit_prices"]["P-01"] == "11500.00"
    assert part["rules"]["minimum"] == [[None, "50 %"]]
    assert set(bid["votes"]) == {"R1", "R2", "R3"}


def test_each_lot_holds_all_that_concerns_it_and_nothing_else():
    one, two = json.loads(exported(DOSSIERS / "two-lots"))["judged"]

    assert [position["id"] for position in one["positions"]] == ["P-01", "P-02"]
    assert [position["id"] for position in two["positions"]] == ["P-03", "P-04"]
    assert [bid["id"] for bid in one["bids"]] == ["bid-01", "bid-02"]
    assert one["rules"]["method"]["name"] != two["rules"]["method"]["name"]
    assert {item["id"] for item in one["bids"][0]["examination"]} >= {"A-01", "A-02"}
    assert "A-02" not in {item["id"] for item in two["bids"][0]["examination"]}
    assert one["bids"][0]["bidder"] == two["bids"][0]["bidder"] == "B1"


def test_the_order_in_which_bids_and_sheets_were_read_does_not_matter(pristine_kulturportal):
    dossier = read_dossier(pristine_kulturportal)
    (judged,) = dossier.judged
    turned = replace(dossier, bids=dossier.bids[::-1], judged=(replace(judged, sheets=judged.sheets[::-1]),))

    assert evaluation_input(turned, evaluate(turned)) == exported(pristine_kulturportal)
