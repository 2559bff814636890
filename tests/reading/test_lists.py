# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.reading.lists import Lists
from tenderkit.shipped import DATA


def test_every_shipped_list_is_known_by_the_name_of_its_file():
    lists = Lists()

    assert [f"{name}.yaml" for name in lists] == sorted(path.name for path in (DATA / "lists").glob("*.yaml"))
    assert len(lists) == len(list(lists))
    assert all(isinstance(words, dict) for words in lists.values())


def test_a_language_without_a_list_has_none():
    lists = Lists()

    assert "wording.fr" not in lists
    assert lists.get("wording.fr", "nothing") == "nothing"
    with pytest.raises(KeyError):
        lists["wording.fr"]


def test_a_list_is_read_once():
    lists = Lists()

    assert lists["marks"] is lists["marks"]
