# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The hash and the code of a seal, and which names its parts may have."""

import pytest

from tenderkit.model.seal import Seal, Sealing, data_file, data_part, is_code, is_part, seal_code, seal_hash

SEAL = Seal(1, "0" * 64, "0000-0000-0000-0000", {})


def test_the_hash_does_not_depend_on_the_order_of_the_parts():
    assert seal_hash({"a": "1", "b": "2"}) == seal_hash({"b": "2", "a": "1"})


def test_another_name_of_a_part_is_another_hash():
    assert seal_hash({"a": "1"}) != seal_hash({"b": "1"})


def test_a_code_is_the_first_eighty_bits_of_the_hash():
    hash_ = "f" * 20 + "0" * 44

    assert seal_code(hash_) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert seal_code(hash_[:20] + "1" * 44) == seal_code(hash_)
    assert seal_code("0" * 64) == "0000-0000-0000-0000"


def test_a_code_has_no_signs_that_are_taken_for_others():
    assert is_code("7K2M-9QXR-4TVB-1HND")
    assert not is_code("7K2M-9QXR-4TVB-1HNI")
    assert not is_code("7K2M9QXR4TVB1HND")
    assert not is_code("7k2m-9qxr-4tvb-1hnd")


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/etc/passwd", "a//b", "", "a/", "a\\b", "c:/x", "seal.json", "."]
)
def test_a_part_never_leads_out_of_its_folder(name):
    assert not is_part(name)


@pytest.mark.parametrize("file", ["tender.yaml", "criteria.yaml", "lots/L1/criteria.yaml"])
def test_a_public_file_and_its_part_name_each_other(file):
    assert is_part(data_part(file))
    assert data_file(data_part(file)) == file


def test_a_seal_speaks_for_nothing_once_anything_moved():
    assert Sealing(SEAL).unmoved
    assert not Sealing(SEAL, moved=("tender.yaml",)).unmoved
    assert not Sealing(SEAL, spoilt=("record/seal-1/law.json",)).unmoved
