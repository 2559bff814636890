# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Seals as they lie in ``record/``, also where somebody wrote something else there."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tenderkit.canonical import canonical_json
from tenderkit.model.seal import Seal, seal_code, seal_hash
from tenderkit.problems import InputError
from tenderkit.reading.seal import kept_json, latest_seal, seal_content, sealed_json
from tenderkit.reading.seal_numbers import seal_numbers


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


def test_a_decimal_is_sealed_as_it_was_written_and_a_whole_number_as_a_number():
    assert sealed_json({"b": Decimal("2.50"), "a": [40, "40"]}) == b'{"a":[40,"40"],"b":"2.50"}'


def test_what_is_kept_stays_in_its_order():
    assert list(json.loads(kept_json({"10": 1, "2": 2, "0": 3}))) == ["10", "2", "0"]
