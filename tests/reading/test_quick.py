# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quick validator against the large one: the same verdict, whatever stands in a file."""

import copy
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tenderkit.problems import InputError
from tenderkit.reading import quick
from tenderkit.reading.files import SCHEMA_OF, matches
from tenderkit.reading.yamlfile import load_yaml

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.name for path in (ROOT / "schemas").glob("*.schema.json"))
REGISTRY = Registry().with_resources((name, Resource.from_contents(quick.schema(name))) for name in NAMES)
FOLDERS = [
    *(path.parent for path in sorted((ROOT / "examples").rglob("tender.yaml"))),
    *(path for path in sorted((ROOT / "tests" / "dossiers").iterdir())),
    *(path for path in sorted((ROOT / "tests" / "errors").iterdir()) if path.is_dir()),
]


def large(name, data):
    return Draft202012Validator(quick.schema(name), registry=REGISTRY).is_valid(data)


def known_files():
    for folder in FOLDERS:
        for path in sorted(folder.rglob("*.yaml")):
            name = path.relative_to(folder).as_posix()
            schema = next((s for pattern, s in SCHEMA_OF.items() if matches(name, pattern)), None)
            if schema:
                try:
                    yield f"{schema}.schema.json", load_yaml(path.read_bytes(), name).data
                except InputError:
                    continue


FILES = list(known_files())


def keywords(node):
    """Yield the keywords of a schema, but not the names of properties and definitions."""
    for key, value in node.items():
        yield key
        if key in {"properties", "$defs"}:
            for rules in value.values():
                yield from keywords(rules)
        elif isinstance(value, dict):
            yield from keywords(value)
        elif key == "anyOf":
            for rules in value:
                yield from keywords(rules)


@pytest.mark.parametrize("name", NAMES)
def test_no_schema_uses_a_keyword_that_the_quick_validator_does_not_know(name):
    assert set(keywords(quick.schema(name))) <= quick._KEYWORDS.keys() | quick._NOTES  # noqa: SLF001


def test_an_unknown_keyword_is_never_passed_over():
    with pytest.raises(KeyError):
        quick._judge({"maxLength": 3}, "common.schema.json")  # noqa: SLF001


def test_both_agree_on_every_file_of_every_sample_and_every_error_case():
    assert len(FILES) > 100
    assert [data for name, data in FILES if quick.accepts(name, data) != large(name, data)] == []


def spots(node, path=()):
    yield path
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, value in inside:
        yield from spots(value, (*path, step))


ODD: list[object] = [
    None,
    True,
    False,
    0,
    1,
    -1,
    10**9,
    Decimal("1.10"),
    Decimal(-5),
    "",
    " ",
    "x",
    "R 01",
    "1.10",
    "1/0",
    "-5",
]
ODD += [
    "2027-02-30",
    "2027-03-01T12:00",
    "none",
    "EUR",
    "a" * 50,
    "50 %",
    [],
    ["a", "a"],
    [1],
    [[]],
    {},
    {"a": 1},
    {"A b": {}},
]


@given(st.data())
def test_both_agree_when_something_is_changed(data):
    name, whole = data.draw(st.sampled_from(FILES))
    whole = copy.deepcopy(whole)
    path = data.draw(st.sampled_from(list(spots(whole))))
    odd = data.draw(st.sampled_from(ODD))
    way = data.draw(st.sampled_from(["replace", "remove", "add"]))
    if not path:
        whole = odd
    else:
        node = whole
        for step in path[:-1]:
            node = node[step]
        if way == "replace":
            node[path[-1]] = odd
        elif way == "remove":
            del node[path[-1]]
        elif isinstance(node, dict):
            node["surplus"] = odd
        else:
            node.append(odd)

    assert quick.accepts(name, whole) == large(name, whole)
