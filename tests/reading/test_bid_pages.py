# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date
from pathlib import Path

import pikepdf
import pytest

from tenderkit.model.bid import Bid, Bidder, BidFile
from tenderkit.model.numbers import Moment
from tenderkit.reading.bid_pages import page_counts

DAY = Moment(date(2027, 4, 6))


def pdf(path: Path, pages: int, **saving) -> None:
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        document.save(path, **saving)


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "bids" / "bid-01" / "files"
    folder.mkdir(parents=True)
    return folder


def counted(tmp_path, *names):
    bid = Bid("bid-01", Bidder("Sample"), DAY, "received", files=tuple(BidFile(name) for name in names))
    return page_counts(tmp_path, bid)


def test_pages_of_each_pdf_are_counted_and_other_files_are_left_alone(tmp_path, files):
    pdf(files / "konzept.PDF", 3)
    (files / "plan.docx").write_bytes(b"PK")

    assert counted(tmp_path, "konzept.PDF", "plan.docx") == {"konzept.PDF": 3}


def test_a_file_that_is_damaged_or_gone_is_left_to_a_person(tmp_path, files):
    (files / "broken.pdf").write_bytes(b"%PDF-1.7\ngarbage" * 50)
    (files / "empty.pdf").write_bytes(b"")

    assert counted(tmp_path, "broken.pdf", "empty.pdf", "gone.pdf") == {}


def test_an_encrypted_file_is_left_to_a_person(tmp_path, files):
    pdf(files / "secret.pdf", 2, encryption=pikepdf.Encryption(owner="a", user="b"))

    assert counted(tmp_path, "secret.pdf") == {}


def test_a_page_tree_that_holds_itself_or_lies_does_not_hang(tmp_path, files):
    with pikepdf.new() as document:
        document.add_blank_page()
        document.Root.Pages.Kids = pikepdf.Array([document.Root.Pages])
        document.Root.Pages.Count = 2**40
        document.save(files / "loop.pdf")

    assert counted(tmp_path, "loop.pdf") == {}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path, files):
    pdf(tmp_path / "other.pdf", 5)
    (files / "link.pdf").symlink_to(tmp_path / "other.pdf")

    assert counted(tmp_path, "link.pdf") == {}
