# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Seals as they lie in ``record/``, also where somebody wrote something else there."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.seal import Seal, seal_code, seal_hash
from tenderkit.problems import InputError
from tenderkit.reading.seal import kept_json, latest_seal, seal_content, sealed_json
from tenderkit.reading.seal_numbers import seal_numbers
from tenderkit.reading.yamlfile import load_yaml

PAGE = (Path(__file__).parents[2] / "docs" / "seal.md").read_text("utf-8")
DATA = re.findall(r"^\| `(\{.*?)` \| `(.*?)` \| `([0-9a-f]{64})` \|$", PAGE, re.MULTILINE)
SEALS = [
    (dict(re.findall(r"`(.*?)` = `(.*?)`", parts)), hash_, code)
    for parts, hash_, code in re.findall(
        r"^\| (.*) \| `([0-9a-f]{64})` \| `([-0-9A-Z]{19})` \|$", PAGE, re.MULTILINE
    )
]


def seal(number: int, **parts: str) -> Seal:
    hashes = {name: hash_ * 64 for name, hash_ in parts.items()}
    return Seal(number, seal_hash(hashes), seal_code(seal_hash(hashes)), hashes)


def lay_down(folder: Path, number: int, content: object) -> None:
    home = folder / "record" / f"seal-{number}"
    home.mkdir(parents=True)
    (home / "seal.json").write_bytes(content if isinstance(content, bytes) else canonical_json(content))


def test_a_dossier_without_a_record_has_no_seal(tmp_path):
    assert latest_seal(tmp_path) is None


def test_the_seal_with_the_highest_number_is_in_force(tmp_path):
    for number in (1, 2, 10):
        lay_down(tmp_path, number, seal_content(seal(number, a=str(number % 10))))

    assert seal_numbers(tmp_path) == [1, 2, 10]
    assert latest_seal(tmp_path) == seal(10, a="0")


def test_folders_of_other_names_are_no_seals(tmp_path):
    for name in ("seal-0", "seal-01", "seal-x", "seal-1 copy", "old"):
        (tmp_path / "record" / name).mkdir(parents=True)

    assert seal_numbers(tmp_path) == []


GOOD = seal_content(seal(1, a="1"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"parts": 1}',
        b"[" * 100_000,
        {**GOOD, "number": 2},
        {**GOOD, "code": "7K2M-9QXR-4TVB-1HND"},
        {**GOOD, "hash": "0" * 64},
        {**GOOD, "more": 1},
        {**GOOD, "parts": {"../../tender.yaml": "1" * 64}},
        {**GOOD, "parts": {"a": "1" * 63}},
        {**GOOD, "parts": {"a": 1}},
    ],
    ids=lambda content: repr(content)[:40],
)
def test_a_seal_that_is_not_what_was_written_is_refused(tmp_path, content):
    lay_down(tmp_path, 1, content)

    with pytest.raises(InputError) as caught:
        latest_seal(tmp_path)

    assert [(p.rule, p.place.file) for p in caught.value.problems] == [("TK914", "record/seal-1/seal.json")]


def test_a_folder_of_a_seal_without_its_file_is_refused(tmp_path):
    (tmp_path / "record" / "seal-1").mkdir(parents=True)

    with pytest.raises(InputError):
        latest_seal(tmp_path)


def test_the_page_has_vectors():
    assert (len(DATA), len(SEALS)) == (5, 3)


def test_a_decimal_is_sealed_as_it_was_written_and_a_whole_number_as_a_number():
    assert sealed_json({"b": Decimal("2.50"), "a": [40, "40"]}) == b'{"a":[40,"40"],"b":"2.50"}'


@pytest.mark.parametrize(("text", "canonical", "hash_"), DATA, ids=range(len(DATA)))
def test_the_page_says_how_data_are_sealed(text, canonical, hash_):
    data = sealed_json(load_yaml(text.encode(), "page").data)

    assert data.decode() == canonical
    assert sha256(data) == hash_


@pytest.mark.parametrize(("parts", "hash_", "code"), SEALS, ids=range(len(SEALS)))
def test_the_page_says_hash_and_code_of_seals(parts, hash_, code):
    assert seal_hash(parts) == hash_
    assert seal_code(hash_) == code


def test_what_is_kept_stays_in_its_order():
    assert list(json.loads(kept_json({"10": 1, "2": 2, "0": 3}))) == ["10", "2", "0"]
