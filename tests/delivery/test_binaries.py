# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import subprocess

import pytest

from tenderkit.delivery.binaries import binaries, submodule_notes
from tenderkit.delivery.repository import delivered
from tenderkit.delivery.subject import Subject
from tenderkit.reading.lists import read_lists
from tests.delivery.repositories import AGREED, CLEAN, GIT, git, grown, made

PROGRAMS = {
    "solver": b"\x7fELF\x02\x01\x01" + bytes(40),
    "setup.dat": b"MZ\x90\x00\x03" + bytes(40),
    "a/tool": b"\xcf\xfa\xed\xfe" + bytes(40),
    "A.class": b"\xca\xfe\xba\xbe\x00\x00\x00\x34" + bytes(40),
    "lib.jar": b"PK\x03\x04" + bytes(40),
    "old.pyc": b"\x55\x0d\x0d\x0a" + bytes(40),
    "huge.bin": b"\x7fELF" + bytes(1_500_000),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_is_known_by_its_beginning_or_its_name(found, name):
    assert [finding.file for finding in found(binaries, {name: PROGRAMS[name]})] == [name]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("MZ.txt", "MZ is how it begins"),
        ("notes.lib", "a text"),
        ("logo.png", b"\x89PNG\r\n\x1a\n\0\0"),
        ("a.o", "text\n"),
    ],
)
def test_texts_and_pictures_are_no_programs(found, name, text):
    assert found(binaries, {name: text}) == []


def test_a_program_among_the_tests_weighs_less(found):
    (finding,) = found(binaries, {"tests/data/a.bin": PROGRAMS["solver"]})

    assert finding.severity.value == "warning"


def test_a_pointer_without_its_content_is_found(found):
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 12345\n"

    assert [finding.file for finding in found(binaries, {"film.mp4": pointer})] == ["film.mp4"]


def test_a_submodule_is_told_and_not_entered(tmp_path):
    folder = made(tmp_path / "repository", grown(CLEAN))
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},vendor/other")
    tree = (
        subprocess.run([str(GIT), "-C", folder, "write-tree"], capture_output=True, check=True)
        .stdout.decode()
        .strip()
    )
    who = ("-c", "user.name=A", "-c", "user.email=a@library.example")
    commit = subprocess.run(
        [str(GIT), "-C", folder, *who, "commit-tree", tree, "-m", "x"], capture_output=True, check=True
    ).stdout.decode()
    git(folder, "update-ref", "refs/heads/main", commit.strip())

    with delivered(folder) as repository:
        subject = Subject(repository, AGREED, read_lists())
        notes = list(submodule_notes(subject))

        assert list(binaries(subject)) == []
    assert [note.values["path"] for note in notes] == ["vendor/other"]
