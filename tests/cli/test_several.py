# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many dossiers in one call of ``tenderkit render``."""

import shutil
from pathlib import Path

import pytest

from tenderkit.cli.several import told_apart
from tests.conftest import Tenderkit

ONE = ("aufforderung", "-f", "html")
LETTER = Path("tender", "aufforderung.html")


@pytest.fixture
def neighbour(kulturportal: Path) -> Path:
    return Path(shutil.copytree(kulturportal, kulturportal.with_name("neighbour")))


def test_the_name_of_a_document_is_a_document_even_where_a_folder_is_called_like_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("aufforderung", "dossier"):
        (tmp_path / name).mkdir()

    assert told_apart(("aufforderung", "dossier")) == ((Path("dossier"),), ("aufforderung",))
    assert told_apart(("./aufforderung",)) == ((Path("./aufforderung"),), ())
    assert told_apart(("nowhere",)) == ((), ("nowhere",))


def test_each_dossier_gets_its_documents_in_its_own_folder(
    tenderkit: Tenderkit, kulturportal: Path, neighbour: Path
) -> None:
    result = tenderkit("render", kulturportal, neighbour, *ONE)

    assert result.exit_code == 0, result.output
    assert (kulturportal / "out" / LETTER).read_bytes() == (neighbour / "out" / LETTER).read_bytes()
    assert result.stdout.count(": 1\n") == 2


def test_below_out_each_dossier_has_a_folder_of_its_name(
    tenderkit: Tenderkit, kulturportal: Path, neighbour: Path, tmp_path: Path
) -> None:
    tenderkit("render", kulturportal, neighbour, *ONE, "--out", tmp_path / "all")

    assert {path.name for path in (tmp_path / "all").iterdir()} == {"kulturportal", "neighbour"}
    assert (tmp_path / "all" / "neighbour" / LETTER).is_file()


def test_two_dossiers_never_write_into_one_folder(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    twin = shutil.copytree(kulturportal, tmp_path / "elsewhere" / "kulturportal")

    result = tenderkit("render", kulturportal, twin, *ONE, "--out", tmp_path / "all")

    assert result.exit_code == 2
    assert "all/kulturportal" in result.stderr
    assert not (tmp_path / "all").exists()


def test_a_dossier_with_errors_does_not_keep_the_others_from_their_documents(
    tenderkit: Tenderkit, kulturportal: Path, neighbour: Path
) -> None:
    (neighbour / "tender.yaml").write_text("format: 1\n", "utf-8")

    result = tenderkit("render", neighbour, kulturportal, *ONE)

    assert result.exit_code == 1
    assert f"{neighbour}:\n" in result.stderr
    assert "tender.yaml" in result.stderr
    assert (kulturportal / "out" / LETTER).is_file()
    assert not (neighbour / "out").exists()
