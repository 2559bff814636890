# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from tenderkit.checking.archived_files import file_faults
from tenderkit.model.archive import Access, ArchivedFile, Audience, Manifest
from tenderkit.outcome.replayed import Fault

LISTED = {"a": "1" * 64, "b": "2" * 64}
SAID = "3" * 64
SUMS = {**LISTED, "MANIFEST.json": SAID}


def found(
    listed: dict[str, str] = LISTED,
    sums: dict[str, str] = SUMS,
    lying: dict[str, str] = LISTED,
    said: str = SAID,
) -> list[tuple[str, Fault]]:
    files = tuple(ArchivedFile(path, hash_, 1, Access.SECRET) for path, hash_ in listed.items())
    manifest = Manifest(Audience.AUDITOR, "T", "1", "de", files)
    return [(each.path, each.fault) for each in file_faults(manifest, said, sums, lying)]


def test_files_that_both_lists_know_are_no_fault():
    assert found() == []


def test_a_file_against_both_lists_was_changed():
    assert found(lying=LISTED | {"a": "9" * 64}) == [("a", Fault.CHANGED)]


def test_the_manifest_alone_against_file_and_sums_was_changed():
    assert found(listed=LISTED | {"a": "9" * 64}, said="8" * 64) == [("MANIFEST.json", Fault.MISLISTED)]


def test_the_sums_alone_against_file_and_manifest_were_changed():
    assert found(sums=SUMS | {"b": "9" * 64}) == [("SHA256SUMS", Fault.MISLISTED)]
    assert found(sums=SUMS | {"c": "9" * 64}) == [("SHA256SUMS", Fault.MISLISTED)]
    assert found(sums={}) == [("SHA256SUMS", Fault.MISLISTED)]


def test_where_only_the_lists_disagree_about_each_other_both_are_named():
    assert found(said="8" * 64) == [("MANIFEST.json", Fault.MISLISTED), ("SHA256SUMS", Fault.MISLISTED)]


def test_what_is_missing_and_what_is_too_much_is_named():
    assert found(lying={"a": "1" * 64, "c": "4" * 64}) == [("b", Fault.MISSING), ("c", Fault.ADDED)]
