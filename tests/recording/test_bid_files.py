# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import os
from hashlib import sha256

import pytest

from tenderkit.problems import InputError
from tenderkit.recording.bid_files import Staged


def source(tmp_path, data=b"offer"):
    path = tmp_path / "sent.pdf"
    path.write_bytes(data)
    return path, sha256(data).hexdigest()


def test_a_copy_is_not_to_be_run(tmp_path):
    path, hash_ = source(tmp_path)
    path.chmod(0o777)

    with Staged(tmp_path) as staged:
        staged.take({"a/sent.pdf": (path, hash_)})
        staged.put("bids/bid-01", ["a/sent.pdf"])

    kept = tmp_path / "bids/bid-01/files/a/sent.pdf"
    assert kept.read_bytes() == b"offer"
    assert kept.stat().st_mode & 0o111 == 0


def test_a_file_that_changed_since_it_was_hashed_is_not_taken(tmp_path):
    path, _ = source(tmp_path)

    with pytest.raises(InputError), Staged(tmp_path) as staged:
        staged.take({"sent.pdf": (path, "0" * 64)})

    assert sorted(p.name for p in tmp_path.iterdir()) == ["sent.pdf"]


def test_a_link_that_took_the_place_of_a_file_is_not_followed(tmp_path):
    path, hash_ = source(tmp_path)
    link = tmp_path / "link.pdf"
    link.symlink_to(path)

    with pytest.raises(InputError), Staged(tmp_path) as staged:
        staged.take({"sent.pdf": (link, hash_)})


def test_what_a_killed_program_left_is_gone_after_a_day_and_what_is_new_stays(tmp_path):
    for name, age in ((".taking-old", 90_000), (".taking-new", 60)):
        folder = tmp_path / "record" / name
        folder.mkdir(parents=True)
        (folder / "part.pdf").write_bytes(b"x")
        os.utime(folder, (folder.stat().st_mtime - age,) * 2)

    with Staged(tmp_path):
        pass

    assert [path.name for path in (tmp_path / "record").iterdir()] == [".taking-new"]
