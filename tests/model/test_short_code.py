# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.model.seal import seal_code
from tenderkit.model.short_code import SIGNS, short_code, typed_signs


def test_no_sign_of_a_code_is_taken_for_another():
    assert len(SIGNS) == 32
    assert not set("ILOU") & set(SIGNS)
    assert typed_signs("oO0iIlL1") == "00011111"


def test_a_longer_code_begins_as_the_shorter_one():
    hash_ = "0f1e2d3c4b5a69788796" * 4

    assert short_code(hash_, 24).startswith(seal_code(hash_))
