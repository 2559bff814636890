# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Archives as somebody may send them who means harm."""

import json
import shutil
import stat
import subprocess
import sys
import zipfile
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import quote

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.archive import unpacked
from tenderkit.words import Message
from tests.archives import members, packed, relisted
from tests.conftest import Tenderkit

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture(scope="module")
def whole(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("archive")
    dossier = shutil.copytree(SMALL, folder / "small")
    assert tenderkit("export", "archive", dossier, "--out", folder / "small.zip").exit_code == 0
    return members(folder / "small.zip")


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "a" / "b" / "into"
    folder.mkdir(parents=True)
    return folder


def refused(archive: Path, into: Path) -> list[tuple[str, str]]:
    """Return rule and why; nothing must have been taken out."""
    with pytest.raises(InputError) as raised:
        unpacked(archive, into)
    assert list(into.iterdir()) == []
    return [(p.rule, _id(p.message)) for p in raised.value.problems]


def _id(message: Message) -> str:
    why = message.values.get("why", message)
    assert isinstance(why, Message)
    return why.id


def added(whole: dict[str, bytes], archive: Path, *infos: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    packed(whole, archive)
    with zipfile.ZipFile(archive, "a") as opened, pytest.warns() if _twice(whole, infos) else _nothing():
        for info, data in infos:
            opened.writestr(info, data)
    return archive


def _twice(whole: dict[str, bytes], infos: tuple[tuple[zipfile.ZipInfo | str, bytes], ...]) -> bool:
    return any(info in whole for info, _ in infos)


def _nothing() -> "nullcontext[None]":
    return nullcontext()


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "dossier/../../outside.txt",
        "/outside.txt",
        "C:/outside.txt",
        "dossier\\..\\outside.txt",
        "dossier//a.txt",
        "dossier/nul",
        "dossier/COM1.txt",
        "dossier/a.txt.",
        "dossier/ a.txt",
        "dossier/a\u202etxt.exe",
        "dossier/u\u0308.txt",
        "dossier/.git/config",
        "dossier/record/.pending/plan.json",
        "dossier/" + "x" * 200,
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(whole, tmp_path, into, name):
    archive = added(whole, tmp_path / "evil.zip", (name, b"harm"))

    assert refused(archive, into) == [
        ("TK938", "its name leads elsewhere, or is not the same on every system")
    ]
    assert not list(tmp_path.rglob("outside.txt"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(whole, tmp_path, into, kind):
    link = zipfile.ZipInfo("dossier/link.yaml")
    link.external_attr = (kind | 0o777) << 16

    assert refused(added(whole, tmp_path / "evil.zip", (link, b"/etc/passwd")), into) == [
        ("TK938", "it is a link or a device")
    ]


def test_a_name_that_is_there_twice_is_refused_whatever_its_capitals(whole, tmp_path, into):
    archive = added(whole, tmp_path / "evil.zip", ("dossier/TENDER.yaml", b"other"))

    assert refused(archive, into) == [("TK938", "it is in there twice")]


def test_what_unpacks_to_far_more_than_it_is_is_refused_before_anything_is_unpacked(whole, tmp_path, into):
    archive = packed({**whole, "dossier/a.txt": b"0" * 300 * 2**20}, tmp_path / "bomb.zip")

    assert archive.stat().st_size < 2**20
    assert refused(archive, into) == [("TK938", "it unpacks to far more than it is")]


def test_what_says_that_it_is_small_gives_no_more_than_it_says(whole, tmp_path, into):
    archive = packed({**whole, "dossier/tender.yaml": b"0" * 10 * 2**20}, tmp_path / "liar.zip")
    data = archive.read_bytes()
    small = (10 * 2**20).to_bytes(4, "little")
    assert data.count(small) == 2
    archive.write_bytes(data.replace(small, (1000).to_bytes(4, "little")))

    unpacked(archive, into)

    lying = into / "tender.yaml"
    assert not lying.exists() or lying.stat().st_size <= 1000


def test_what_is_encrypted_or_packed_strangely_is_refused(whole, tmp_path, into):
    archive = tmp_path / "strange.zip"
    packed(whole, archive)
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_LZMA) as opened:
        opened.writestr("dossier/a.txt", b"a" * 1000)

    assert refused(archive, into) == [("TK938", "it is packed in a way that is not known")]


@pytest.mark.parametrize("name", ["../../outside.txt", "/etc/outside", ".git/hooks/x", "a/../b", "bids\\x"])
def test_an_own_name_that_leads_elsewhere_is_refused(whole, tmp_path, into, name):
    listed = json.loads(whole["MANIFEST.json"])["files"]
    next(file for file in listed if file["path"] == "dossier/internal.yaml")["name"] = quote(name)

    assert [rule for rule, _ in refused(packed(relisted(whole, files=listed), tmp_path / "e.zip"), into)] == [
        "TK939"
    ]


def test_two_files_for_one_place_are_refused(whole, tmp_path, into):
    listed = json.loads(whole["MANIFEST.json"])["files"]
    next(file for file in listed if file["path"] == "dossier/internal.yaml")["name"] = "tender.yaml"
    archive = packed(relisted(whole, files=listed), tmp_path / "evil.zip")

    assert refused(archive, into) == [("TK938", "there is a file in its place already")]


@pytest.mark.parametrize("kept", [0, 4, 100, -30])
def test_a_zip_that_was_cut_off_is_refused_in_words(whole, tmp_path, into, kept):
    archive = packed(whole, tmp_path / "cut.zip")
    archive.write_bytes(archive.read_bytes()[:kept])

    assert [rule for rule, _ in refused(archive, into)] == ["TK937"]


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"format":"tenderkit-archive/1"}\n',
        b'{"files":NaN}',
        b"\xff\xfe",
    ],
)
def test_a_list_that_is_none_is_refused_in_words(whole, tmp_path, into, manifest):
    archive = packed({**whole, "MANIFEST.json": manifest}, tmp_path / "odd.zip")

    assert next(rule for rule, _ in refused(archive, into)) in {"TK937", "TK939"}


def test_a_file_larger_than_the_memory_goes_through(tmp_path):
    folder = Path(shutil.copytree(SMALL, tmp_path / "small"))
    large = folder / "bids/bid-01/files/film.mp4"
    large.parent.mkdir(exist_ok=True)
    with large.open("wb") as file:
        file.truncate(200 * 2**20)
    program = (
        "import resource, sys\n"
        "from tenderkit.cli.main import main\n"
        "resource.setrlimit(resource.RLIMIT_DATA, (180 * 2**20, 180 * 2**20))\n"
        "main(sys.argv[1:])\n"
    )

    for words in (["export", "archive", folder, "--out", tmp_path / "a.zip"], ["replay", tmp_path / "a.zip"]):
        command = [sys.executable, "-c", program, *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    (tmp_path / "a.zip").unlink()
