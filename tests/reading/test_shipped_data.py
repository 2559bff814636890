# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

import pytest

from tenderkit.reading.shipped_data import shipped_data, twin_text
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.shipped import DATA

FOLDERS = ("catalogues", "law", "lists")
FILES = [path for folder in FOLDERS for path in sorted((DATA / folder).rglob("*.yaml"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_a_twin_says_what_its_file_says(path):
    twin = path.with_suffix(".json")

    assert twin.is_file(), "`make data` writes it"
    assert twin.read_text(encoding="utf-8") == twin_text(path), "`make data` renews it"
    # as text: the order of keys counts, and a whole number is no truth value
    assert json.dumps(shipped_data(path)) == json.dumps(load_yaml(path.read_bytes(), path.name).data)


def test_no_twin_outlives_its_file():
    twins = [path for folder in FOLDERS for path in (DATA / folder).rglob("*.json")]

    assert {twin.with_suffix(".yaml") for twin in twins} == set(FILES)


def test_a_twin_is_read_instead_of_its_file(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text("words: [a]\n", encoding="utf-8")
    path.with_suffix(".json").write_text(twin_text(path).replace('"a"', '"from the twin"'), encoding="utf-8")

    assert shipped_data(path) == {"words": ["from the twin"]}


def test_a_twin_of_another_text_is_passed_over(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text("words: [a]\n", encoding="utf-8")
    path.with_suffix(".json").write_text(twin_text(path), encoding="utf-8")
    path.write_text("words: [b]\n", encoding="utf-8")

    assert shipped_data(path) == {"words": ["b"]}


@pytest.mark.parametrize("twin", ["", "<<<<<<< ours\n{}", "{}", "[]"])
def test_a_broken_twin_is_passed_over(tmp_path, twin):
    path = tmp_path / "words.yaml"
    path.write_text("words: [a]\n", encoding="utf-8")
    path.with_suffix(".json").write_text(twin, encoding="utf-8")

    assert shipped_data(path) == {"words": ["a"]}


def test_a_file_without_a_twin_is_read_itself(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text("words: [a]\n", encoding="utf-8")

    assert shipped_data(path) == {"words": ["a"]}


def test_a_decimal_is_refused_for_a_twin_would_not_keep_it(tmp_path):
    path = tmp_path / "words.yaml"
    path.write_text("share: 0.10\n", encoding="utf-8")

    with pytest.raises(TypeError):
        twin_text(path)
