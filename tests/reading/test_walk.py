# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import os
import shutil
from pathlib import Path

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.walk import file_bytes, walked
from tenderkit.reading.yamlfile import MOST_BYTES

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def faults(folder):
    with pytest.raises(InputError) as raised:
        read_dossier(folder)
    return [(str(problem.place), problem.message.id) for problem in raised.value.problems]


def linked(path, target):
    try:
        path.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this user may not make links here")


@pytest.mark.parametrize("name", ["criteria.yaml", "bids/bid-02/bid.yaml"])
def test_a_link_to_a_file_is_refused(small, tmp_path, name):
    shutil.move(small / name, tmp_path / "elsewhere.yaml")
    linked(small / name, tmp_path / "elsewhere.yaml")

    assert (name, "this is a link to a file, and links are not followed") in faults(small)


@pytest.mark.parametrize("name", ["bids/bid-02", "bids", "scores"])
def test_a_link_to_a_folder_is_said_and_never_passed_over(small, tmp_path, name):
    shutil.move(small / name, tmp_path / "elsewhere")
    linked(small / name, tmp_path / "elsewhere")

    assert (name, "this is a link to a folder, and links are not followed") in faults(small)


def test_links_among_the_files_of_a_bidder_are_nobodys_business(small, tmp_path):
    (small / "bids" / "bid-01" / "files").mkdir(exist_ok=True)
    linked(small / "bids" / "bid-01" / "files" / "more", tmp_path)

    assert walked(small).problems == []


def test_a_bid_that_is_only_a_file_of_the_bidder_is_missed(small):
    (small / "bids" / "bid-09" / "files").mkdir(parents=True)
    (small / "bids" / "bid-09" / "files" / "offer.pdf").write_text("the offer")

    assert faults(small) == [("bids/bid-09", "`{head}` is missing in this folder")]


def test_an_empty_folder_of_a_bid_loses_nothing(small):
    (small / "bids" / "bid-09").mkdir()
    (small / "bids" / "bid-09" / ".gitkeep").write_text("")

    assert read_dossier(small).bids


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of folders are POSIX")
def test_a_folder_that_cannot_be_read_is_said(small):
    shut = small / "bids" / "bid-02"
    shut.chmod(0)
    user = os.geteuid()
    try:
        if user == 0:
            small.parent.chmod(0o755)
            os.seteuid(65534)
        try:
            unseen = walked(small).problems
        finally:
            os.seteuid(user)
    finally:
        shut.chmod(0o755)
    if not unseen:
        pytest.skip("the test folder itself is closed to others")

    assert unseen[0].message.id == "the folder cannot be read: {reason}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(small):
    (small / "bids" / "bid-02" / "bid.yaml").unlink()
    os.mkfifo(small / "bids" / "bid-02" / "bid.yaml")

    assert ("bids/bid-02/bid.yaml", "this is no file, but a device or a pipe") in faults(small)


def test_no_more_is_read_of_a_huge_file_than_shows_that_it_is_huge(tmp_path):
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(10 * MOST_BYTES)

    assert len(file_bytes(huge, "huge.yaml")) == MOST_BYTES + 1
