# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import hashlib
import zipfile
from pathlib import Path

import pytest

from tenderkit.problems import InputError
from tenderkit.recording.archive import Source, write_archive


def source(path: Path) -> Source:
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data))


def test_members_are_sorted_and_not_packed(tmp_path):
    file = tmp_path / "file.txt"
    file.write_bytes(b"a" * 10_000)

    write_archive(tmp_path / "a.zip", {"z/ä.txt": b"text", "a.txt": source(file)})

    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        assert opened.testzip() is None
        assert opened.namelist() == ["a.txt", "z/ä.txt"]
        assert {info.compress_type for info in opened.infolist()} == {zipfile.ZIP_STORED}
        assert opened.read("a.txt") == file.read_bytes()


@pytest.mark.parametrize("now", [b"other", b"longer than before", b""])
def test_a_file_that_changes_meanwhile_leaves_the_archive_before(tmp_path, now):
    file, out = tmp_path / "file.txt", tmp_path / "out" / "a.zip"
    file.write_bytes(b"first")
    write_archive(out, {"file.txt": source(file)})
    before, known = out.read_bytes(), source(file)
    file.write_bytes(now)

    with pytest.raises(InputError) as raised:
        write_archive(out, {"file.txt": known})

    assert [problem.rule for problem in raised.value.problems] == ["TK936"]
    assert out.read_bytes() == before
    assert [path.name for path in out.parent.iterdir()] == ["a.zip"]


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(InputError) as raised:
        write_archive(tmp_path / "file" / "a.zip", {})

    assert [problem.rule for problem in raised.value.problems] == ["TK021"]
