# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the documents of a sealed dossier are made from, also by an installation that has something else.

``other`` is a copy of tenderkit in which law, catalogue, templates and stylesheets say other things.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.seal import Seal, seal_code, seal_hash
from tenderkit.reading.seal import latest_seal, seal_content
from tests.conftest import Tenderkit

TOP = Path(__file__).parents[2]
DOSSIERS = TOP / "tests" / "dossiers"
PRINTED = ("aufforderung", "kriterienkatalog", "bewerbungsbedingungen")
OF_THE_FILE = "auftragswertschaetzung"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another version of tenderkit, side by side with this one."""
    top = tmp_path_factory.mktemp("other")
    for name in ("src", "templates", "schemas", "examples"):
        shutil.copytree(TOP / name, top / name, ignore=shutil.ignore_patterns("__pycache__"))
    data = top / "src" / "tenderkit" / "data"
    replaced(data / "law", "*.yaml", "UVgO", "UVgO-NEU")
    replaced(data / "catalogues", "*.yaml", "Angebot", "Offerte")
    replaced(top / "templates", "*.j2", "Angebot", "Offerte")
    replaced(top / "templates", "*.css", "pt;", "px;")
    return top


def replaced(folder: Path, pattern: str, old: str, new: str) -> None:
    changed = [path for path in folder.rglob(pattern) if old in path.read_text("utf-8")]
    assert changed
    for path in changed:
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8", newline="\n")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory, pristine_kulturportal: Path) -> Path:
    """A dossier with bids and scores that nobody has sealed: not to be changed."""
    return Path(shutil.copytree(pristine_kulturportal, tmp_path_factory.mktemp("unsealed") / "dossier"))


@pytest.fixture(scope="module")
def sealed(dossier: Path, tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, sealed: not to be changed."""
    folder = Path(shutil.copytree(dossier, tmp_path_factory.mktemp("sealed") / "dossier"))
    result = tenderkit("seal", folder)
    assert result.exit_code == 0, result.output
    return folder


def said(top: Path, *arguments: object) -> str:
    """Run the tenderkit in *top* and return its answer."""
    mine = {"PYTHONPATH": str(top / "src"), "PYTHONDONTWRITEBYTECODE": "1", "LANGUAGE": "en"}
    command = [sys.executable, "-m", "tenderkit", *map(str, arguments)]
    done = subprocess.run(
        command, env={**os.environ, **mine}, capture_output=True, text=True, check=False, cwd=top
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def made(top: Path, dossier: Path, out: Path, *wanted: str) -> dict[str, bytes]:
    """Return the documents that the tenderkit in *top* makes of *dossier*."""
    folder = Path(shutil.copytree(dossier, out / "dossier"))
    said(top, "render", folder, *wanted, "--out", out / "made", "--workers", "1")
    files = sorted(path for path in (out / "made").rglob("*") if path.is_file() and path.suffix != ".json")
    return {path.name: path.read_bytes() for path in files}


def test_a_sealed_dossier_prints_the_same_bytes_whatever_is_installed(sealed, other, tmp_path):
    formats = ("-f", "html", "-f", "pdf", "-f", "docx")

    here = made(TOP, sealed, tmp_path / "here", *PRINTED, *formats)
    there = made(other, sealed, tmp_path / "there", *PRINTED, *formats)

    assert len(here) == 3 * len(PRINTED)
    assert [name for name in here if here[name] != there[name]] == []


def test_without_a_seal_the_other_installation_prints_something_else(dossier, other, tmp_path):
    here = made(TOP, dossier, tmp_path / "here", *PRINTED, "-f", "html")
    there = made(other, dossier, tmp_path / "there", *PRINTED, "-f", "html")

    assert [name for name in here if here[name] == there[name]] == []


def test_the_ranking_of_a_sealed_dossier_is_the_same_whatever_is_installed(sealed, other):
    assert said(TOP, "rank", sealed, "--json") == said(other, "rank", sealed, "--json")


def test_nothing_moved_for_the_other_installation(sealed, other):
    assert "TK91" not in said(other, "check", sealed, "--select", "TK911,TK916")
    assert said(other, "seal", sealed).startswith("Nothing changed")


def test_notes_for_the_file_are_made_from_what_is_installed(sealed, other, tmp_path):
    name = f"{OF_THE_FILE}.html"

    here = made(TOP, sealed, tmp_path / "here", OF_THE_FILE, "-f", "html")
    there = made(other, sealed, tmp_path / "there", OF_THE_FILE, "-f", "html")

    assert b"UVgO-NEU" not in here[name]
    assert b"UVgO-NEU" in there[name]


def test_a_renewed_seal_takes_what_is_installed(sealed, other, tmp_path):
    folder = Path(shutil.copytree(sealed, tmp_path / "dossier"))

    answer = said(other, "seal", folder, "--renew")

    assert "Seal 2" in answer
    assert "law.json" in answer
    assert b"UVgO-NEU" in (folder / "record" / "seal-2" / "law.json").read_bytes()
    assert "criteria.yaml" in answer


def code_printed(dossier: Path, name: str) -> bool:
    seal = latest_seal(dossier)
    assert seal is not None
    return seal.code in (dossier / "out" / "tender" / f"{name}.html").read_text("utf-8")


@pytest.fixture
def english(tmp_path: Path, tenderkit: Tenderkit) -> Path:
    folder = Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "english"))
    assert tenderkit("seal", folder).exit_code == 0
    return folder


def test_documents_print_the_code_until_something_moves_and_again_when_it_is_sealed(english, tenderkit):
    tenderkit("render", english, "aufforderung", "-f", "html")
    assert code_printed(english, "aufforderung")

    tender = english / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("2027-06-30", "2027-07-15"), "utf-8")
    result = tenderkit("render", english, "aufforderung", "-f", "html")
    assert not code_printed(english, "aufforderung")
    assert "for this is not as it was sealed: tender.yaml" in result.stderr

    tenderkit("seal", english)
    result = tenderkit("render", english, "aufforderung", "-f", "html")
    assert code_printed(english, "aufforderung")
    assert "sealed" not in result.stderr


def test_a_sealed_copy_that_was_changed_is_not_vouched_for(english, tenderkit):
    copy = english / "record" / "seal-1" / "templates" / "en" / "aufforderung.html.j2"
    copy.write_text(copy.read_text("utf-8") + "\n<!-- another -->", "utf-8")

    result = tenderkit("render", english, "aufforderung", "-f", "html")

    assert not code_printed(english, "aufforderung")
    assert "record/seal-1/templates/en/aufforderung.html.j2" in result.stderr


def test_a_file_slipped_into_the_seal_is_not_vouched_for(english, tenderkit):
    (english / "record" / "seal-1" / "templates" / "en" / "more.html.j2").write_text("", "utf-8")

    tenderkit("render", english, "aufforderung", "-f", "html")

    assert not code_printed(english, "aufforderung")


def test_a_draft_prints_no_code(english, tenderkit):
    tenderkit("render", english, "aufforderung", "-f", "html", "--draft")

    assert not code_printed(english, "aufforderung")


def test_documents_that_were_made_before_the_seal_are_stale(tmp_path, tenderkit):
    folder = Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "english"))
    tenderkit("render", folder, "aufforderung", "-f", "html")
    tenderkit("seal", folder)

    tenderkit("render", folder, "aufforderung", "-f", "html")

    assert code_printed(folder, "aufforderung")


def lay_down(folder: Path, name: str, text: str) -> None:
    """Put a template into the seal as if it had been sealed: dossier and seal may come from anywhere."""
    seal = latest_seal(folder)
    assert seal is not None
    (folder / seal.folder / "templates" / name).write_text(text, "utf-8")
    parts = {**seal.parts, f"templates/{name}": sha256(text.encode())}
    new = Seal(seal.number, seal_hash(parts), seal_code(seal_hash(parts)), parts)
    (folder / seal.folder / "seal.json").write_bytes(canonical_json(seal_content(new)))


@pytest.mark.parametrize(
    "text",
    [
        "{{ 1 // 0 }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ 'a' * 10 ** 9 }}",
        "{% include '/etc/passwd' %}",
        "{% include '../../../../tender.yaml' %}",
    ],
)
def test_a_sealed_template_is_trusted_no_more_than_one_of_the_town(english, tenderkit, text):
    lay_down(english, "en/aufforderung.html.j2", text)

    result = tenderkit("render", english, "aufforderung", "-f", "html")

    assert result.exit_code == 1
    assert "[TK032]" in result.stderr
    assert not (english / "out" / "tender").exists()


def test_a_sealed_template_makes_the_document_whatever_is_installed(english, tenderkit):
    installed = (TOP / "templates" / "en" / "base.html.j2").read_text("utf-8")
    lay_down(english, "en/base.html.j2", installed.replace("Made with", "Put together by"))

    result = tenderkit("render", english, "aufforderung", "-f", "html")

    assert result.exit_code == 0, result.output
    assert "Put together by tenderkit" in (english / "out" / "tender" / "aufforderung.html").read_text(
        "utf-8"
    )
    assert code_printed(english, "aufforderung")


def test_a_document_from_a_word_file_that_somebody_names_prints_no_code(english, tenderkit, tmp_path):
    word = tmp_path / "letter.docx"
    assert tenderkit("template", "new", "aufforderung", "--lang", "en", "--out", word).exit_code == 0

    tenderkit("render", english, "aufforderung", "-f", "docx", "--template", word)

    with zipfile.ZipFile(english / "out" / "tender" / "aufforderung.docx") as made:
        text = made.read("word/document.xml").decode()
    assert latest_seal(english).code not in text  # type: ignore[union-attr]
