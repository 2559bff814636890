# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a town changes of letterhead and templates, and what is still open: faults are named."""

import io
from pathlib import Path

import docx
import pytest

from tests.conftest import Tenderkit

ONE = ("aufforderung", "-f", "html")
BASE = '{% extends "de/base.html.j2" %}{% block head %}<header><h1>Brief</h1></header>{% endblock %}'


def own_template(folder: Path, main: str) -> Path:
    file = folder / "templates" / "de" / "aufforderung.html.j2"
    file.parent.mkdir(parents=True)
    file.write_text(f"{BASE}\n{{% block main %}}\n{main}\n{{% endblock %}}", "utf-8")
    return file


def own_letterhead(folder: Path, *texts: str) -> None:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    (folder / "templates").mkdir(exist_ok=True)
    document.save(str(folder / "templates" / "letterhead.docx"))


def test_a_template_of_the_dossier_takes_the_place_of_ours(tenderkit: Tenderkit, kulturportal: Path) -> None:
    own_template(kulturportal, "<p>Unser Zeichen: {{ tender.id }}</p>")

    result = tenderkit("render", kulturportal, *ONE)

    assert result.exit_code == 0, result.output
    assert "Unser Zeichen: KP-2027-01" in (kulturportal / "out/tender/aufforderung.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("main", "rule", "what"),
    [
        ("<p>{{ tender.nummer }}</p>", "TK032", "nummer"),
        ("<p>{{ unbekannt }}</p>", "TK032", "unbekannt"),
        ("<p>{% if %}</p>", "TK032", "templates/de/aufforderung.html.j2:3"),
        ("<p>{{ 1 / 0 }}</p>", "TK032", "templates/de/aufforderung.html.j2:3"),
        ("<p>{{ law('uvgo.gibt-es-nicht').cite }}</p>", "TK032", "gibt-es-nicht"),
        ("<p>{{ ''.__class__ }}</p>", "TK032", "__class__"),
        ("<p>{{ 'a' * 10 ** 10 }}</p>", "TK032", "templates/de/aufforderung.html.j2:3"),
        ("{% include 'de/fehlt.html.j2' %}", "TK032", "fehlt"),
        ("<p>offen", "TK039", "templates/de/aufforderung.html.j2"),
        ("<script>alert(1)</script>", "TK039", "script"),
        ('<p><a href="file:///etc/passwd">x</a></p>', "TK039", "file:///etc/passwd"),
        ('<figure><img src="http://example.org/x.png" alt="x"/></figure>', "TK039", "example.org"),
        ('<link rel="attachment" href="file:///etc/passwd"/>', "TK039", "link"),
        ('<p style="background: url(file:///etc/passwd)">x</p>', "TK039", "style"),
    ],
)
def test_a_fault_in_a_template_of_the_dossier_is_named(
    tenderkit: Tenderkit, kulturportal: Path, main: str, rule: str, what: str
) -> None:
    own_template(kulturportal, main)

    result = tenderkit("render", kulturportal, *ONE)

    assert result.exit_code == 1
    assert f"[{rule}]" in result.stderr
    assert "templates/de/aufforderung.html.j2" in result.stderr
    assert what in result.stderr
    assert not list(kulturportal.glob("out/tender/*"))


def test_all_gaps_of_a_document_are_named_at_once(tenderkit: Tenderkit, kulturportal: Path) -> None:
    own_template(
        kulturportal, "<p>{{ buyer.leitweg_id }} {{ lot.title }} {{ tender.lot_rules.max_bids }}</p>"
    )

    result = tenderkit("render", kulturportal, *ONE)

    assert result.exit_code == 1
    assert result.stderr.count("[TK030]") == 3
    for key in ("buyer.leitweg_id", "lot.title", "lot_rules.max_bids"):
        assert f"`{key}`" in result.stderr
    assert "tender.yaml:" in result.stderr
    assert "Aufforderung prints" in result.stderr


def test_a_draft_prints_what_is_open_and_lists_it(tenderkit: Tenderkit, kulturportal: Path) -> None:
    own_template(kulturportal, "<p>{{ buyer.leitweg_id }} {{ lot.title }}</p>")

    result = tenderkit("render", kulturportal, *ONE, "--draft")

    assert result.exit_code == 0, result.output
    assert "still open: tender.yaml: buyer.leitweg_id, lot.title" in result.stderr
    printed = (kulturportal / "out/tender/aufforderung.html").read_text("utf-8")
    assert '<span class="open">[offen: buyer.leitweg_id]</span>' in printed
    assert "Noch offen in diesem Dokument: tender.yaml: buyer.leitweg_id, lot.title" in printed


def test_a_draft_of_an_empty_dossier_lists_its_placeholders(tenderkit: Tenderkit, tmp_path: Path) -> None:
    tenderkit("new", tmp_path / "new")

    first = tenderkit("render", tmp_path / "new", "leistungsbeschreibung", "--draft", "-f", "docx")
    again = tenderkit("render", tmp_path / "new", "leistungsbeschreibung", "--draft", "-f", "docx")

    assert first.exit_code == 0, first.output
    for result in (first, again):
        assert "tender.yaml: buyer.name, title" in result.stderr
        assert "buyer.name" in result.stderr


def test_a_letterhead_of_the_dossier_is_filled(tenderkit: Tenderkit, kulturportal: Path) -> None:
    own_letterhead(kulturportal, "Zeichen {{ tender.id }}", "{{ body }}")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx")

    assert result.exit_code == 0, result.output
    written = docx.Document(io.BytesIO((kulturportal / "out/tender/aufforderung.docx").read_bytes()))
    assert written.paragraphs[0].text == "Zeichen KP-2027-01"


@pytest.mark.usefixtures("needs_pango")
def test_what_a_letterhead_says_by_itself_is_no_part_of_the_document(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    own_letterhead(
        kulturportal, "Stadt Beispiel, amt@stadt.example, seit 1. April 1999", "{{ body }}", "Konto 12 %"
    )

    result = tenderkit("render", kulturportal, "aufforderung")

    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("kein Platz", "{{ body }} alone"),
        ("{{ tender.nummer }}", "nummer"),
        ("{% if %}", "cannot be filled"),
        ("{{ buyer.leitweg_id }}", "`buyer.leitweg_id`"),
        ("{{ ''.__class__ }}", "__class__"),
    ],
)
def test_a_letterhead_that_cannot_be_filled_is_named(
    tenderkit: Tenderkit, kulturportal: Path, text: str, what: str
) -> None:
    own_letterhead(kulturportal, text)

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx")

    assert result.exit_code == 1
    assert "templates/letterhead.docx" in result.stderr
    assert "[TK038]" in result.stderr
    assert what in result.stderr
    assert not list(kulturportal.glob("out/tender/*"))


def test_a_letterhead_that_is_no_word_file_is_named(tenderkit: Tenderkit, kulturportal: Path) -> None:
    (kulturportal / "templates").mkdir()
    (kulturportal / "templates" / "letterhead.docx").write_bytes(b"\xd0\xcf\x11\xe0 an old Word file")

    result = tenderkit("render", kulturportal, "aufforderung", "-f", "docx")

    assert result.exit_code == 1
    assert "cannot be read as a Word file" in result.stderr


def test_a_template_that_says_another_amount_than_the_dossier_may_do_so(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    """Its own words are a source too; what is neither in the dossier nor in a template is a fault."""
    own_template(kulturportal, "<p>Die Gebühr beträgt 17,50 Euro.</p>")

    assert tenderkit("render", kulturportal, "aufforderung", "-f", "docx").exit_code == 0
