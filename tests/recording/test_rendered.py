# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

import pytest

from tenderkit.canonical import sha256
from tenderkit.problems import InputError
from tenderkit.recording.rendered import NOTE, Origin, intact_files, touched_files, write_rendered

NAME = "tender/letter.pdf"
ORIGIN = Origin("all", "this")


def touched(out, *names):
    return [problem.rule for problem in touched_files(out, list(names or [NAME]))]


def test_the_note_holds_names_and_hashes_and_no_times(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"})

    assert json.loads((tmp_path / NOTE).read_text()) == {"format": 1, "files": {NAME: sha256(b"one")}}


def test_writing_the_same_again_changes_no_byte_and_no_time(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"})
    before = (tmp_path / NAME).stat().st_mtime_ns, (tmp_path / NOTE).read_bytes()

    write_rendered(tmp_path, {NAME: b"one"})

    assert ((tmp_path / NAME).stat().st_mtime_ns, (tmp_path / NOTE).read_bytes()) == before


def test_a_file_that_nobody_changed_is_ours_to_replace(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"})

    assert touched(tmp_path) == []


def test_a_file_that_somebody_changed_is_named(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"})
    (tmp_path / NAME).write_bytes(b"one, with a remark")

    assert touched(tmp_path) == ["TK022"]


def test_a_file_that_somebody_else_wrote_is_named(tmp_path):
    (tmp_path / "tender").mkdir()
    (tmp_path / NAME).write_bytes(b"not ours")

    assert touched(tmp_path) == ["TK022"]


def test_a_file_that_is_not_there_is_nobodys(tmp_path):
    assert touched(tmp_path) == []


def test_a_folder_in_the_place_of_a_document_is_named(tmp_path):
    (tmp_path / NAME).mkdir(parents=True)

    assert touched(tmp_path) == ["TK022"]


@pytest.mark.parametrize("note", ["", "{", "[]", '{"files": []}', '{"files": null}', "\x00"])
def test_a_broken_note_makes_every_file_somebody_elses(tmp_path, note):
    write_rendered(tmp_path, {NAME: b"one"})
    (tmp_path / NOTE).write_text(note)

    assert touched(tmp_path) == ["TK022"]


def test_the_note_remembers_what_was_written_before(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"})
    write_rendered(tmp_path, {"tender/other.pdf": b"two"})

    assert touched(tmp_path, NAME, "tender/other.pdf") == []


def test_what_was_written_before_a_failure_is_noted(tmp_path):
    (tmp_path / "blocked").write_bytes(b"a file")

    with pytest.raises(InputError):
        write_rendered(tmp_path, {NAME: b"one", "blocked/b.pdf": b"two"})

    assert touched(tmp_path) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == [NOTE, "blocked", "tender"]


def test_a_file_that_nobody_changed_is_intact_and_its_origin_known(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"}, {NAME: ORIGIN})

    assert intact_files(tmp_path, [NAME]) == {NAME: ORIGIN}
    assert intact_files(tmp_path, ["tender/other.pdf"]) == {}


@pytest.mark.parametrize("change", [lambda path: path.write_bytes(b"two"), lambda path: path.unlink()])
def test_a_file_that_was_changed_or_taken_away_is_not_intact(tmp_path, change):
    write_rendered(tmp_path, {NAME: b"one"}, {NAME: ORIGIN})
    change(tmp_path / NAME)

    assert intact_files(tmp_path, [NAME]) == {}


def test_a_file_written_without_an_origin_loses_the_old_one(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"}, {NAME: ORIGIN})
    write_rendered(tmp_path, {NAME: b"two"})

    assert intact_files(tmp_path, [NAME]) == {}


def test_the_origin_of_a_file_that_need_not_be_written_can_be_noted(tmp_path):
    write_rendered(tmp_path, {NAME: b"one"}, {NAME: ORIGIN})
    write_rendered(tmp_path, {}, {NAME: Origin("changed", "this")})

    assert intact_files(tmp_path, [NAME]) == {NAME: Origin("changed", "this")}
