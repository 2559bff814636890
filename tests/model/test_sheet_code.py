# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import hashlib
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tenderkit.model.numbers import Amount
from tenderkit.model.score import Conflict, Score, ScoreSheet
from tenderkit.model.sheet_code import sheet_code, typed_code

SCORE = Score("Überzeugt.", Amount("7", Fraction(7)), place="S. 4")
SHEET = ScoreSheet("rev-1", "A", {"B1": SCORE}, "K7QM", Conflict("none", date(2027, 3, 15)))
CANONICAL = (
    '{"nonce":"00ff","reviewer":"rev-1","sheets":[{"bid":"A","conflict":{"declared":"none","on":"2027-03-15"},'
    '"scores":{"B1":{"place":"S. 4","points":"7","reason":"Überzeugt."}},"seal":"K7QM"}]}'
)


def code(sheet=SHEET, nonce="00ff", reviewer="rev-1", lot=None, letter="A"):
    return sheet_code(nonce, reviewer, {(lot, letter): sheet})


def test_the_code_is_the_first_120_bits_of_the_hash_of_the_canonical_text():
    number = int(hashlib.sha256(CANONICAL.encode()).hexdigest()[:30], 16)
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    expected = "".join(signs[number // 32**place % 32] for place in range(23, -1, -1))

    assert code().replace("-", "") == expected


@pytest.mark.parametrize(
    "other",
    [
        code(nonce="00fe"),
        code(reviewer="rev-2"),
        code(lot="L1"),
        code(letter="B"),
        code(replace(SHEET, seal=None)),
        code(replace(SHEET, scores={})),
        code(replace(SHEET, scores={"B1": replace(SCORE, reason="Anders.")})),
        code(replace(SHEET, scores={"B1": replace(SCORE, place=None)})),
        code(replace(SHEET, scores={"B1": replace(SCORE, points=None)})),
        code(replace(SHEET, conflict=Conflict("present", date(2027, 3, 15)))),
    ],
)
def test_whatever_changes_in_a_sheet_changes_the_code(other):
    assert other != code()


def test_how_a_number_is_typed_and_whether_the_sheet_is_called_complete_changes_nothing():
    typed = replace(SCORE, points=Amount("7.0", Fraction(7)))
    assert code(replace(SHEET, scores={"B1": typed}, complete=True)) == code()


def test_a_code_is_known_however_it_is_typed():
    assert typed_code(code().lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code()


@pytest.mark.parametrize("text", ["", "RBDJ", "U" * 24, f"{'0' * 24}-0", "ß" * 24])
def test_what_is_no_code_is_not_taken_for_one(text):
    assert typed_code(text) is None
