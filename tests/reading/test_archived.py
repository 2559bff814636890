# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import hashlib
import os
import sys

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.archived import listing


@pytest.fixture
def folder(tmp_path):
    for name in (
        "tender.yaml",
        "out/.written.json",
        "out/a.pdf",
        ".git/config",
        "bids/b/.x",
        "record/journal.lock",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


def problems(folder):
    with pytest.raises(InputError) as raised:
        listing(folder)
    return [(problem.rule, problem.place.file) for problem in raised.value.problems]


def test_what_programs_hide_is_left_out_but_the_note_on_documents(folder):
    found = listing(folder)

    assert [file.name for file in found.files] == ["out/.written.json", "out/a.pdf", "tender.yaml"]
    assert found.hidden == (".git/", "bids/b/.x", "record/journal.lock")
    assert found.files[1].sha256 == hashlib.sha256(b"out/a.pdf").hexdigest()
    assert found.files[1].size == 9


def test_links_and_devices_are_refused_all_at_once(folder):
    (folder / "a").symlink_to(folder / "tender.yaml")
    (folder / "b").symlink_to(folder / "out")
    (folder / "c").symlink_to("nowhere")
    os.mkfifo(folder / "d")

    assert sorted(problems(folder)) == [("TK001", name) for name in "abcd"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep names as text")
def test_a_name_that_is_no_text_is_refused(folder):
    (folder / os.fsdecode(b"\xff.txt")).touch()

    assert problems(folder) == [("TK001", "?.txt")]
