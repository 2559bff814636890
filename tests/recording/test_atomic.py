# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from typing import cast

import pytest

from tenderkit.problems import InputError
from tenderkit.recording.atomic import write_atomically, write_folder


def rules(write, *arguments):
    with pytest.raises(InputError) as raised:
        write(*arguments)
    return [problem.rule for problem in raised.value.problems]


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_file_is_written_with_the_folders_above_it(tmp_path):
    write_atomically(tmp_path / "a" / "b" / "c.txt", b"all")

    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"all"
    assert names(tmp_path) == ["a", "a/b", "a/b/c.txt"]


def test_a_file_is_replaced_as_a_whole(tmp_path):
    path = tmp_path / "c.txt"
    path.write_bytes(b"a long text that was here before")

    write_atomically(path, b"new")

    assert path.read_bytes() == b"new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "c.txt"
    path.write_bytes(b"old")

    with pytest.raises(TypeError):
        write_atomically(path, cast("bytes", "no bytes"))

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["c.txt"]


def test_a_file_in_the_place_of_a_folder_is_a_problem_and_no_crash(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    assert rules(write_atomically, tmp_path / "file" / "c.txt", b"x") == ["TK021"]


def test_a_folder_in_the_place_of_a_file_is_left_alone(tmp_path):
    (tmp_path / "c.txt").mkdir()
    (tmp_path / "c.txt" / "inside").write_bytes(b"x")

    assert rules(write_atomically, tmp_path / "c.txt", b"x") == ["TK021"]
    assert names(tmp_path) == ["c.txt", "c.txt/inside"]


def test_a_name_that_the_system_cannot_write_is_a_problem(tmp_path):
    assert rules(write_atomically, tmp_path / ("n" * 300), b"x") == ["TK021"]
    assert names(tmp_path) == []


def test_a_folder_is_made_with_all_its_files(tmp_path):
    write_folder(tmp_path / "new", {"a.txt": b"1", "b/c.txt": b"2"})

    assert names(tmp_path / "new") == ["a.txt", "b", "b/c.txt"]


def test_an_empty_folder_may_be_filled(tmp_path):
    (tmp_path / "new").mkdir()

    write_folder(tmp_path / "new", {"a.txt": b"1"})

    assert names(tmp_path) == ["new", "new/a.txt"]


@pytest.mark.parametrize("there", ["file", "folder"])
def test_nothing_is_overwritten_by_a_new_folder(tmp_path, there):
    target = tmp_path / "new"
    if there == "file":
        target.write_bytes(b"mine")
    else:
        target.mkdir()
        (target / "mine.txt").write_bytes(b"mine")
    before = names(tmp_path)

    assert rules(write_folder, target, {"a.txt": b"1"}) == ["TK020"]
    assert names(tmp_path) == before


def test_a_folder_that_cannot_be_finished_is_not_begun(tmp_path):
    files = {"a": b"a file", "a/b": b"needs a folder of that name"}

    assert rules(write_folder, tmp_path / "new", files) == ["TK021"]
    assert names(tmp_path) == []


def test_a_folder_below_a_file_is_a_problem_and_no_crash(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    assert rules(write_folder, tmp_path / "file" / "new", {"a.txt": b"1"}) == ["TK021"]
