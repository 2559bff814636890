# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import re

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.model.names import unseen_character
from tenderkit.reading.returned_paths import harmless, kept_name, kept_paths

NAMES = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=120)
PATHS = st.lists(st.lists(NAMES, min_size=1, max_size=4).map("/".join), max_size=8, unique=True)
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@given(NAMES)
def test_every_name_becomes_one_that_every_system_keeps_and_every_eye_sees(name):
    kept = kept_name(name)

    assert 0 < len(kept) <= 82
    assert not set(kept) & set('<>:"/\\|?*')
    assert unseen_character(kept) is None
    assert not kept.startswith((".", " "))
    assert not kept.endswith((".", " "))
    assert not DEVICE.fullmatch(kept)


@given(PATHS)
def test_no_two_paths_meet_and_none_leaves_its_folder(paths):
    kept = kept_paths(paths)

    assert list(kept) == paths
    assert len({path.casefold() for path in kept.values()}) == len(paths)
    assert all(part not in {"", ".", ".."} for path in kept.values() for part in path.split("/"))
    assert all(len(path) <= 160 for path in kept.values())


@given(NAMES)
def test_a_name_stays_as_it_is_once_it_was_made_fit(name):
    assert kept_name(kept_name(name)) == kept_name(name)


def test_an_ordinary_name_is_kept_as_it_is():
    for name in ("Angebot Müller & Söhne (final).pdf", "Preisblatt.xlsx", "a-b_c.v2.docx"):
        assert kept_name(name) == name
        assert harmless(name)
