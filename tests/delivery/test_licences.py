# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.delivery.licences import licences
from tenderkit.reading.lists import read_lists
from tests.delivery.repositories import EUPL


@pytest.fixture(scope="module")
def known():
    return licences(read_lists())


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        (EUPL, "EUPL-1.2"),
        ("   GNU GENERAL PUBLIC LICENSE\n   Version 3, 29 June 2007", "GPL-3.0"),
        (
            "GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3\n... the GNU General Public License, version 3",
            "AGPL-3.0",
        ),
        (
            "GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3\n... of the GNU General Public License version 3",
            "LGPL-3.0",
        ),
        ("Apache License\n  Version 2.0, January 2004", "Apache-2.0"),
        ("Mozilla Public License Version 2.0", "MPL-2.0"),
        ("Redistribution and use in source and binary forms ... Neither the name of", "BSD-3-Clause"),
        ("Redistribution and use in source and binary forms", "BSD-2-Clause"),
        ("EUROPEAN UNION PUBLIC LICENCE v. 1.1", "EUPL-1.1"),
        ("Do as you like.", None),
    ],
)
def test_a_licence_is_known_by_how_its_text_begins(known, text, id_):
    assert known.named_by(text) == id_


def test_a_choice_is_free_if_one_side_is(known):
    assert known.is_open("LicenseRef-Shop OR MIT")
    assert not known.is_open("LicenseRef-Shop AND MIT")
    assert not known.is_open("CC-BY-NC-4.0")


def test_what_nobody_was_asked_about_is_not_closed(known):
    assert not known.is_closed("HPND-Intel")
    assert not known.is_closed("MIT-CMU")
    assert known.is_closed("BUSL-1.1")
    assert known.is_closed("CC-BY-NC-4.0 AND MIT")
    assert known.is_closed("Shop-1.0")


def test_strong_copyleft_does_not_fit_into_weaker(known):
    assert known.refuses("EUPL-1.2", "GPL-3.0-only")
    assert not known.refuses("EUPL-1.2", "GPL-3.0-only OR MIT")
    assert not known.refuses("EUPL-1.2", "LGPL-3.0-only")


def test_only_ids_of_the_list_and_own_ones_make_an_expression(known):
    assert known.is_expression("EUPL-1.2 OR LicenseRef-Own")
    assert not known.is_expression("EUPL 1.2")
    assert not known.is_expression("EUPL-9")
