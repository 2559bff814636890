# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.model.names import seen_name, unseen_character


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nord GmbH", "nord  gmbh"),
        ("Maß", "MASS"),
        ("A\u00a0B", "A B"),
        ("\u0410lpha", "Alpha"),
        ("\ufb01x", "fix"),
    ],
)
def test_names_that_look_alike_have_one_look(one, other):
    assert seen_name(one) == seen_name(other)


@pytest.mark.parametrize(("one", "other"), [("Nord", "Nörd"), ("Firma 1", "Firma 2"), ("AB", "A B")])
def test_names_that_a_reader_can_tell_apart_have_two(one, other):
    assert seen_name(one) != seen_name(other)


@pytest.mark.parametrize(
    "sign", ["\u200b", "\u202e", "\u00ad", "\u3164", "\ufe0f", "\U000e0100", "\x00", "\u2028"]
)
def test_a_character_that_cannot_be_seen_is_named(sign):
    assert unseen_character(f"No{sign}rd") == f"U+{ord(sign):04X}"


def test_letters_of_any_script_can_be_seen():
    assert unseen_character("Müller & Søn, Łódź 東京 – É") is None
