# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.checking.known import known_ids
from tenderkit.words import sentence


def words(id_, known):
    return sentence(known_ids(id_, known), str)


def test_a_few_ids_are_all_shown():
    assert words("B-9", ["B-1", "B-2", "B-1"]) == "Known here are: B-1, B-2."


def test_of_many_the_nearest_is_offered():
    many = [f"R-{n:02}" for n in range(40)]

    assert words("R_07", many) == "Did you mean `R-07`?"


def test_of_many_that_are_all_unlike_the_first_are_shown():
    many = [f"R-{n:02}" for n in range(40)]

    assert words("Xylophone", many) == f"Known here are: {', '.join(many[:12])} …."


@pytest.mark.parametrize("known", [[], ()])
def test_where_there_are_none_nothing_is_offered(known):
    assert words("L1", known) == "There are none yet; add it, or leave the name out."
