# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is read of a repository, and that nothing of it is executed."""

import os
import shutil
import subprocess
import sys

import pytest

from tenderkit.delivery.examine import delivery_report
from tenderkit.delivery.repository import delivered
from tenderkit.problems import InputError
from tenderkit.reading.lists import read_lists
from tests.delivery.repositories import AGREED, CLEAN, GIT, git, grown, made


def faults(path):
    with pytest.raises(InputError) as caught, delivered(path):
        pass
    return [problem.rule for problem in caught.value.problems]


@pytest.fixture
def repository(tmp_path):
    return made(tmp_path / "delivered", grown(CLEAN))


def test_files_commits_and_tags_are_those_of_head(repository):
    with delivered(repository) as given:
        assert set(given.files) == set(CLEAN)
        assert given.commits == 3
        assert given.tags == ("v1.0.0",)
        assert given.content("src/calendar.py").endswith(b"answer = 42\n")


def test_what_is_not_committed_plays_no_part(repository):
    (repository / "secret.env").write_text("A=b")

    with delivered(repository) as given:
        assert "secret.env" not in given.files


def test_a_bare_repository_is_read_as_one_with_files(repository, tmp_path):
    git(tmp_path, "clone", "--quiet", "--bare", str(repository), "bare.git")

    with delivered(tmp_path / "bare.git") as given:
        assert set(given.files) == set(CLEAN)


def test_a_second_work_tree_is_read_by_its_own_head(repository, tmp_path):
    git(
        repository,
        "worktree",
        "add",
        "--quiet",
        "--no-checkout",
        "--detach",
        str(tmp_path / "second"),
        "main~1",
    )

    with delivered(tmp_path / "second") as given:
        assert given.commits == 2


def test_packed_branches_and_objects_are_read(repository):
    git(repository, "gc", "--quiet")
    git(repository, "pack-refs", "--all")

    with delivered(repository) as given:
        assert given.tags == ("v1.0.0",)
        assert given.commits == 3


def test_a_cut_history_is_known(repository, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "cut")

    with delivered(tmp_path / "cut") as given:
        assert given.cut


def test_a_folder_without_git_is_refused(tmp_path):
    assert faults(tmp_path) == ["TK960"]


def test_a_repository_without_a_commit_is_refused(tmp_path):
    git(tmp_path, "init", "--quiet")

    assert faults(tmp_path) == ["TK963"]


def test_a_repository_with_missing_objects_is_refused(repository):
    for pack in (repository / ".git" / "objects").rglob("*"):
        if pack.is_file():
            pack.chmod(0o600)
            pack.unlink()

    assert faults(repository)[0] in ("TK961", "TK963")


def test_a_copy_without_the_files_of_head_is_refused(repository, tmp_path):
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--bare", "--filter=blob:none", repository.as_uri(), "partial.git")

    with delivered(tmp_path / "partial.git") as given, pytest.raises(InputError) as caught:
        dict(given.files)

    assert [problem.rule for problem in caught.value.problems] == ["TK961"]


def test_branches_in_a_table_are_refused_with_the_way_out(repository):
    (repository / ".git" / "reftable").mkdir()

    assert faults(repository) == ["TK962"]


@pytest.mark.skipif(sys.platform == "win32", reason="programs in settings are shell scripts")
def test_nothing_that_the_repository_sets_up_is_executed(repository, tmp_path):
    mark = tmp_path / "executed"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n")
    script.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.editor",
        "diff.external",
        "filter.x.clean",
        "filter.x.smudge",
        "filter.x.process",
        "diff.x.textconv",
        "gpg.program",
        "uploadpack.packObjectsHook",
        "credential.helper",
        "core.gitProxy",
    ):
        git(repository, "config", key, str(script))
    git(repository, "config", "log.showSignature", "true")
    git(repository, "config", "extensions.partialClone", "origin")
    git(repository, "config", "remote.origin.promisor", "true")
    git(repository, "config", "protocol.ext.allow", "always")
    git(repository, "config", "remote.origin.url", f"ext::{script}")
    hooks = repository / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "pre-commit", "reference-transaction", "post-index-change"):
        shutil.copy(script, hooks / name)
    (repository / ".gitattributes").write_text("* filter=x diff=x\n")

    with delivered(repository) as given:
        delivery_report(given, AGREED, read_lists())

    assert not mark.exists()


def test_paths_that_lead_out_and_links_make_no_files(tmp_path):
    """git itself refuses to make such trees, so they are made of bytes."""
    folder = made(tmp_path / "hostile", [CLEAN])
    outside = tmp_path / "outside"

    def hashed(kind, data):
        command = [str(GIT), "-C", folder, "hash-object", "-w", "--literally", "-t", kind, "--stdin"]
        return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode().strip()

    blob = hashed("blob", b"evil\n")
    link = hashed("blob", str(outside).encode())
    inner = hashed("tree", b"100644 outside\0" + bytes.fromhex(blob))
    rows = [
        b"40000 ..\0" + bytes.fromhex(inner),
        b"100644 bell\x07.py\0" + bytes.fromhex(blob),
        b"120000 link\0" + bytes.fromhex(link),
    ]
    tree = hashed("tree", b"".join(rows))
    who = b"A <a@library.example> 1800000000 +0000"
    commit = hashed("commit", b"tree %s\nauthor %s\ncommitter %s\n\nx\n" % (tree.encode(), who, who))
    (folder / ".git" / "refs" / "heads" / "main").write_text(f"{commit}\n")

    with delivered(folder) as given:
        report = delivery_report(given, AGREED, read_lists())

        assert set(given.files) == {"../outside", "bell\x07.py"}
        assert set(given.entries) == {*given.files, "link"}
    assert not report.accepted
    assert not outside.exists()
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes in folders")
@pytest.mark.parametrize("name", ["info/alternates", "pack/pack-1.idx"])
def test_a_pipe_among_the_contents_is_refused_and_not_waited_for(repository, name):
    pipe = repository / ".git" / "objects" / name
    pipe.parent.mkdir(exist_ok=True)
    os.mkfifo(pipe)

    assert faults(repository) == ["TK961"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes in folders")
def test_a_pipe_among_borrowed_contents_is_refused_too(repository, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (repository / ".git" / "objects" / "info").mkdir(exist_ok=True)
    (repository / ".git" / "objects" / "info" / "alternates").write_text(f"{tmp_path}\n\0\n")

    assert faults(repository) == ["TK961"]
