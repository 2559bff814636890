# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files are part of the file of a procedure, and which entry wrote them."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from tenderkit.model.record import FIRST, JournalEntry, Kind
from tenderkit.reading.inventory import inventory


def entry(number: int, *paths: str, gone: str = "") -> JournalEntry:
    at = datetime(2027, 3, number, 10, tzinfo=UTC)
    files: dict[str, str | None] = dict.fromkeys(paths, "0" * 64)
    return JournalEntry(
        number, FIRST, at, at, None, Kind.EVENT, {}, {**files, **({gone: None} if gone else {})}
    )


def laid(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


def test_each_file_has_the_hash_of_its_bytes_and_its_size(tmp_path):
    laid(tmp_path, "tender.yaml")

    (found,) = inventory(tmp_path, [])

    assert found.sha256 == hashlib.sha256(b"tender.yaml").hexdigest()
    assert (found.size, found.entry, found.recorded) == (11, None, None)


def test_the_last_entry_that_wrote_a_file_counts(tmp_path):
    laid(tmp_path, "a.yaml", "b.yaml")

    found = inventory(tmp_path, [entry(1, "a.yaml", "b.yaml"), entry(2, "a.yaml"), entry(3, gone="b.yaml")])

    assert [(f.path, f.entry, f.recorded) for f in found] == [
        ("a.yaml", 2, date(2027, 3, 2)),
        ("b.yaml", 1, date(2027, 3, 1)),
    ]


def test_what_can_be_made_again_and_what_programs_hide_is_left_out(tmp_path):
    laid(
        tmp_path,
        "out/a.pdf",
        "incoming/b/c.pdf",
        ".git/x",
        "bids/.hidden",
        "record/journal.jsonl",
        "record/.lock",
    )
    laid(tmp_path, "record/names.yaml", "bids/bid-01/files/out/plan.pdf")

    assert [f.path for f in inventory(tmp_path, [])] == [
        "bids/bid-01/files/out/plan.pdf",
        "record/names.yaml",
    ]


def test_links_to_folders_are_not_followed(tmp_path):
    laid(tmp_path, "elsewhere/secret.txt", "dossier/tender.yaml")
    (tmp_path / "dossier" / "bids").symlink_to(tmp_path / "elsewhere", target_is_directory=True)

    assert [f.path for f in inventory(tmp_path / "dossier", [])] == ["tender.yaml"]


def test_a_file_that_is_as_it_was_sealed_has_the_entry_of_its_seal_unless_one_wrote_it_later(tmp_path):
    laid(tmp_path, "tender.yaml", "criteria.yaml")
    seal = "record/seal-1/seal.json"
    entries = [entry(1, "tender.yaml"), entry(2, seal), entry(3, "criteria.yaml")]

    found = inventory(tmp_path, entries, {"tender.yaml": seal, "criteria.yaml": seal})

    assert [(f.path, f.entry, f.sealed) for f in found] == [
        ("criteria.yaml", 3, False),
        ("tender.yaml", 2, True),
    ]


def test_a_file_that_a_firm_sent_has_the_entry_that_took_it_in_as_long_as_it_is_unchanged(tmp_path):
    laid(tmp_path, "bids/bid-01/files/offer.pdf")
    sent = hashlib.sha256(b"bids/bid-01/files/offer.pdf").hexdigest()
    taken = replace(entry(2), kind=Kind.BID_ADDED, data={"bid": "bid-01", "hashes": [sent]})

    (found,) = inventory(tmp_path, [entry(1), taken])
    (tmp_path / "bids/bid-01/files/offer.pdf").write_bytes(b"another")
    (moved,) = inventory(tmp_path, [entry(1), taken])

    assert (found.entry, moved.entry) == (2, None)
