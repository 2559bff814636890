# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit template``, and ``render`` with a Word file of a town."""

import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from tests.conftest import Tenderkit

TOP = Path(__file__).parents[2]
DOSSIERS = {
    "de": ("examples/kulturportal", "tests/dossiers/two-lots", "tests/dossiers/regime-vgv"),
    "en": ("examples/case-management", "tests/dossiers/small"),
}


def words(path: Path) -> list[str]:
    """Return all words but the checksum: a Word file has no links inside and asks for fewer ids."""
    body = docx.Document(str(path)).element.body
    kinds = (qn("w:t"), qn("w:tab"), qn("w:br"))
    paragraphs = (
        "".join(item.text or " " for item in paragraph.iter(*kinds)) for paragraph in body.iter(qn("w:p"))
    )
    return re.sub(r"\b[0-9a-f]{16}\b", "", " \n ".join(paragraphs)).split()


def letter(path: Path, *texts: str) -> Path:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))
    return path


@pytest.mark.parametrize("id_", ["aufforderung", "leistungsbeschreibung", "kriterienkatalog"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_new_word_file_renders_word_for_word_what_our_own_document_says(
    tenderkit: Tenderkit, tmp_path: Path, id_: str, language: str
) -> None:
    file = tmp_path / "own.docx"
    assert tenderkit("template", "new", id_, "--out", file, language=language).exit_code == 0
    for number, dossier in enumerate(DOSSIERS[language]):
        ours, town = tmp_path / f"ours{number}", tmp_path / f"town{number}"

        one = tenderkit("render", TOP / dossier, id_, "-f", "docx", "--out", ours)
        other = tenderkit("render", TOP / dossier, id_, "-f", "docx", "--out", town, "--template", file)

        assert one.exit_code == other.exit_code == 0, one.output + other.output
        made = {path.relative_to(ours): words(path) for path in ours.rglob("*.docx")}
        assert made == {path.relative_to(town): words(path) for path in town.rglob("*.docx")}
        assert all(len(text) > 50 for text in made.values())


def test_a_sound_word_file_gives_nothing_to_report(tenderkit: Tenderkit, tmp_path: Path) -> None:
    file = letter(tmp_path / "letter.docx", "An {{ buyer.name }}")

    result = tenderkit("template", "check", file)

    assert result.exit_code == 0
    assert result.stdout == f"{file}: nothing to report\n"


def test_findings_are_told_all_at_once_and_give_exit_1(tenderkit: Tenderkit, tmp_path: Path) -> None:
    file = letter(tmp_path / "letter.docx", "An {{ buyer.nam }}", "{%p if lots %} WICHTIG", "{%p endif %}")

    result = tenderkit("template", "check", file, language="en")

    assert result.exit_code == 1
    assert (
        "word/document.xml, paragraph 1 (An {{ buyer.nam }}): the name buyer.nam is unknown" in result.stdout
    )
    assert "is buyer.name meant?" in result.stdout
    assert "beside {%p if lots %} stands 'WICHTIG'" in result.stdout
    assert result.stdout.rstrip().endswith("errors: 2")


def test_a_copy_gets_comments_and_the_file_itself_stays(tenderkit: Tenderkit, tmp_path: Path) -> None:
    file = letter(tmp_path / "letter.docx", "An {{ buyer.nam }}")
    before = file.read_bytes()

    tenderkit("template", "check", file, "--copy", tmp_path / "copy.docx")

    assert file.read_bytes() == before
    (comment,) = docx.Document(str(tmp_path / "copy.docx")).comments
    assert "buyer.nam is unknown" in comment.text


def test_a_file_that_nobody_should_open_is_refused_without_a_copy(
    tenderkit: Tenderkit, tmp_path: Path
) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(b"no zip")

    result = tenderkit("template", "check", file, "--copy", tmp_path / "copy.docx")

    assert result.exit_code == 1
    assert not (tmp_path / "copy.docx").exists()


def test_a_word_file_in_the_dossier_takes_the_place_of_our_template(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    (kulturportal / "templates").mkdir(exist_ok=True)
    letter(kulturportal / "templates" / "aufforderung.docx", "Wir laden ein: {{ tender.title }}")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx")

    assert result.exit_code == 0, result.output
    assert words(kulturportal / "out/tender/aufforderung.docx")[:3] == ["Wir", "laden", "ein:"]


def test_what_was_made_from_the_same_word_file_is_not_made_again(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    file = letter(tmp_path / "letter.docx", "{{ tender.title }}")
    order = ("render", kulturportal, "aufforderung", "-f", "docx", "--template", file)

    tenderkit(*order)
    made = (kulturportal / "out/tender/aufforderung.docx").stat().st_mtime_ns
    tenderkit(*order)

    assert (kulturportal / "out/tender/aufforderung.docx").stat().st_mtime_ns == made


def test_a_word_file_that_cannot_be_filled_gives_exit_1_and_no_document(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    file = letter(tmp_path / "letter.docx", "{{ tender.titel }}")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx", "--template", file)

    assert result.exit_code == 1
    assert "letter.docx: word/document.xml, paragraph 1 ({{ tender.titel }})" in result.stderr
    assert not (kulturportal / "out/tender/aufforderung.docx").exists()


def test_a_draft_lists_what_a_word_file_prints_as_open(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    file = letter(tmp_path / "letter.docx", "Leitweg: {{ buyer.leitweg_id }}")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx", "--draft", "--template", file)

    assert result.exit_code == 0, result.output
    assert "buyer.leitweg_id" in result.stderr
    assert "buyer.leitweg_id]" in words(kulturportal / "out/tender/aufforderung.docx")


def test_without_libreoffice_the_word_file_is_made_and_the_pdf_told_missing(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = letter(tmp_path / "letter.docx", "{{ tender.title }}")

    result = tenderkit("render", kulturportal, "aufforderung", "--template", file)

    assert result.exit_code == 1
    assert "LibreOffice, which was not found" in result.stderr
    assert (kulturportal / "out/tender/aufforderung.docx").is_file()


@pytest.mark.parametrize("names", [(), ("aufforderung", "leistungsbeschreibung")])
def test_a_template_without_its_one_document_is_misuse(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path, names: tuple[str, ...]
) -> None:
    result = tenderkit("render", kulturportal, *names, "--template", letter(tmp_path / "letter.docx", "x"))

    assert result.exit_code == 2


def test_new_replaces_no_file_unless_told_to(tenderkit: Tenderkit, tmp_path: Path) -> None:
    file = letter(tmp_path / "letter.docx", "x")

    assert tenderkit("template", "new", "aufforderung", "--out", file).exit_code == 2
    assert tenderkit("template", "new", "aufforderung", "--out", file, "--force").exit_code == 0


def test_a_document_that_no_word_file_can_be_made_for_is_misuse(tenderkit: Tenderkit, tmp_path: Path) -> None:
    result = tenderkit("template", "new", "preisblatt", "--out", tmp_path / "x.docx")

    assert result.exit_code == 2
    assert "Known: aufforderung, leistungsbeschreibung, kriterienkatalog" in result.stderr


def test_new_says_for_which_language_its_file_is(tenderkit: Tenderkit, tmp_path: Path) -> None:
    file = tmp_path / "own.docx"

    german = tenderkit("template", "new", "aufforderung", "--out", file, "--lang", "de", language="en")
    english = tenderkit("template", "new", "aufforderung", "--out", file, "--force", language="en")

    following = f"tenderkit template check {file}"
    assert (
        german.stdout == f"{file} ist angelegt, für Vergaben auf Deutsch. Weiter mit: {following} --lang de\n"
    )
    assert english.stdout == f"{file} is written, for dossiers in English. Next: {following}\n"


@pytest.mark.parametrize("text", ["Wir laden ein.", "{# a remark #} Wir laden ein."])
def test_a_word_file_without_a_tag_is_a_finding(tenderkit: Tenderkit, tmp_path: Path, text: str) -> None:
    result = tenderkit("template", "check", letter(tmp_path / "letter.docx", text))

    assert result.exit_code == 1
    assert "there is no tag in it, so it would print nothing of the dossier [TK058]" in result.stdout
    assert "tenderkit template new" in result.stdout


def test_a_word_file_without_a_tag_renders_with_a_warning(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    file = letter(tmp_path / "letter.docx", "Wir laden ein.")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx", "--template", file)

    assert result.exit_code == 0, result.output
    assert "letter.docx: warning: word/document.xml: there is no tag in it" in result.stderr
    assert words(kulturportal / "out/tender/aufforderung.docx") == ["Wir", "laden", "ein."]


def test_a_word_file_in_another_language_than_the_dossier_is_pointed_out(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    (kulturportal / "templates").mkdir()
    file = kulturportal / "templates" / "aufforderung.docx"
    tenderkit("template", "new", "aufforderung", "--out", file, "--lang", "en")

    checked = tenderkit("template", "check", file)
    rendered = tenderkit("render", kulturportal, "aufforderung", "-f", "docx")

    said = "the file was made in English, the dossier is in German [TK059]"
    assert (checked.exit_code, rendered.exit_code) == (1, 0)
    assert said in checked.stdout
    assert said in rendered.stderr


def test_the_names_for_templates_are_listed(tenderkit: Tenderkit) -> None:
    everything = tenderkit("template", "names").stdout.splitlines()
    buyer = tenderkit("template", "names", "buyer").stdout.splitlines()

    assert {"buyer.name", "tender.title", "law()", "| money"} <= set(everything)
    assert buyer == [name for name in everything if name.startswith("buyer")]
    assert tenderkit("template", "names", "buyers").exit_code == 2


@pytest.mark.parametrize(
    "name",
    ["bid.bidder.name", "letter.sent", "question.asker", "award.decision.reason", "record.opening.at.text"],
)
def test_names_of_letters_and_notes_after_the_opening_are_listed(tenderkit: Tenderkit, name: str) -> None:
    assert name in tenderkit("template", "names", name).stdout.splitlines()
