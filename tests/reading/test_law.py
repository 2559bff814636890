# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.reading.law import read_law


def test_every_entry_has_an_id_of_its_own():
    ids = [entry.id for entry in read_law().entries]

    assert len(ids) == len(set(ids))


def test_every_entry_says_in_both_languages_what_it_says_and_how_it_is_cited():
    wrong = [e.id for e in read_law().entries if not set(e.cite) == set(e.text) == {"de", "en"}]

    assert wrong == []


def test_no_entry_ends_before_it_begins():
    wrong = [e.id for e in read_law().entries if e.valid_to is not None and e.valid_to < e.valid_from]

    assert wrong == []
