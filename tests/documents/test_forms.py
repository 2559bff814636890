# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms that bidders fill in: the same fields in PDF and Word, every statement once, no empty chapter."""

import io
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import lxml.html
import pikepdf
import pytest
from docx.oxml.ns import qn

from tenderkit.reading.law import read_law
from tests.conftest import Tenderkit

HERE = Path(__file__).parents[1] / "dossiers"
FORMS = (
    "preisblatt",
    "eigenerklaerung-eignung",
    "eigenerklaerung-mindestlohn-tariftreue",
    "eigenerklaerung-russland",
    "referenzblatt",
    "bietergemeinschaft",
    "unterauftraege-eignungsleihe",
)


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split())


@pytest.fixture(scope="module")
def above_threshold(pristine_kulturportal: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as if it reached the EU threshold, with the criterion on sanctions."""
    folder = Path(shutil.copytree(pristine_kulturportal, tmp_path_factory.mktemp("vgv") / "kulturportal"))
    tender, criteria = folder / "tender.yaml", folder / "criteria.yaml"
    text = tender.read_text(encoding="utf-8")
    tender.write_text(text.replace("regime: uvgo", "regime: vgv"), encoding="utf-8")
    text = criteria.read_text(encoding="utf-8")
    criteria.write_text(re.sub(r" +leave_out:\n +- E-03[^\n]*\n", "", text), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def files(above_threshold: Path, tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All forms as PDF and DOCX."""
    out = tmp_path_factory.mktemp("forms")
    result = tenderkit("render", above_threshold, *FORMS, "--out", out, "--workers", 1)
    assert result.exit_code == 0, result.output
    return out / "tender"


@pytest.fixture
def page(tenderkit: Tenderkit, tmp_path: Path) -> Any:
    """Render one form of a dossier as HTML and read it."""

    def read(dossier: Path, form: str, below: str = "tender") -> lxml.html.HtmlElement:
        result = tenderkit("render", dossier, form, "-f", "html", "--out", tmp_path)
        assert result.exit_code == 0, result.output
        return lxml.html.fromstring((tmp_path / below / f"{form}.html").read_bytes())

    return read


def fields_of_pdf(path: Path) -> dict[str, str]:
    with pikepdf.open(path) as pdf:
        return {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}


def fields_of_docx(path: Path) -> dict[str, str]:
    body = docx.Document(io.BytesIO(path.read_bytes())).element.body
    controls = [
        properties for properties in body.iter(qn("w:sdtPr")) if properties.find(qn("w:tag")) is not None
    ]
    names = [c.find(qn("w:tag")).get(qn("w:val")) for c in controls]
    assert len(set(names)) == len(names)
    return {name: c.find(qn("w:alias")).get(qn("w:val")) for name, c in zip(names, controls, strict=True)}


def words(page: lxml.html.HtmlElement) -> str:
    return squeezed(" ".join(page.find(".//main").itertext()))


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize("form", FORMS)
def test_pdf_and_word_ask_for_the_same(files: Path, form: str):
    pdf, word = fields_of_pdf(files / f"{form}.pdf"), fields_of_docx(files / f"{form}.docx")

    assert pdf.keys() == word.keys()
    assert all(pdf.values())
    assert all(pdf[name].startswith(title) for name, title in word.items())


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize("form", FORMS)
def test_no_two_fields_of_a_form_sound_alike(files: Path, form: str):
    titles = Counter(fields_of_docx(files / f"{form}.docx").values())

    assert [title for title, count in titles.items() if count > 1] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_stands_over_something(above_threshold: Path, page: Any, form: str):
    main = page(above_threshold, form).find(".//main")
    blocks = [
        e for e in main.iter("h2", "h3", "p", "table", "ul", "ol", "textarea") if squeezed(e.text_content())
    ]
    heads = [
        (a.tag, b.tag) for a, b in zip(blocks, [*blocks[1:], main], strict=True) if a.tag in {"h2", "h3"}
    ]

    assert [pair for pair in heads if pair != ("h2", "h3") and pair[1] in {"h2", "h3", "main"}] == []


def test_every_ground_of_the_law_is_asked_once(above_threshold: Path, page: Any):
    text = words(page(above_threshold, "eigenerklaerung-eignung"))
    prefixes = ("gwb.mandatory.", "gwb.unpaid.", "gwb.optional.", "other-grounds.", "self-cleaning.")
    grounds = [e for e in read_law().entries if e.id.startswith(prefixes) and "vgv" in e.regime]

    assert len(grounds) > 20
    assert [e.id for e in grounds if text.count(squeezed(e.text["de"]).rstrip(".")) != 1] == []


def test_every_ground_has_a_yes_and_a_no(above_threshold: Path, page: Any):
    names = page(above_threshold, "eigenerklaerung-eignung").xpath("//input/@name")
    asked = [
        name.removesuffix("-nein") for name in names if name.startswith("gwb-") and name.endswith("-nein")
    ]

    assert len(asked) == 20
    assert {f"{name}-ja" for name in asked} <= set(names)


def test_selection_criteria_are_answered_on_one_form_each(above_threshold: Path, page: Any):
    asked = {form: words(page(above_threshold, form)) for form in FORMS[1:4]}

    for criterion, form in {"E-01": 0, "E-02": 1, "E-03": 2, "E-04": 0, "E-05": 0, "E-06": 0}.items():
        assert [f for f in FORMS[1:4] if criterion in asked[f]] == [FORMS[1:4][form]]


def test_what_the_bid_form_asks_is_not_asked_again(page: Any):
    form = page(HERE / "two-lots", "eigenerklaerung-eignung")

    assert form.xpath("//*[@name='referenzen-E-01']")
    assert not form.xpath("//input[starts-with(@name, 'eignung-')]")


def test_the_form_on_sanctions_is_only_for_contracts_at_the_threshold(
    kulturportal: Path, tenderkit: Tenderkit
):
    result = tenderkit("render", kulturportal, "eigenerklaerung-russland")

    assert result.exit_code == 1


@pytest.mark.parametrize("form", ["eigenerklaerung-eignung", "eigenerklaerung-mindestlohn-tariftreue"])
def test_a_regime_asks_for_no_grounds_of_another(page: Any, form: str):
    assert not re.search(r"GWB|UVgO|VgV", words(page(HERE / "regime-direct", form)))


def test_saxony_asks_for_its_own_grounds(page: Any):
    text = words(page(HERE / "regime-vola-sn", "eigenerklaerung-eignung"))

    assert text.count("Abs. 5 Buchst.") == 5
    assert "GWB" not in text


def test_every_position_has_a_field_for_its_price_and_its_total(kulturportal: Path, page: Any):
    names = page(kulturportal, "preisblatt").xpath("//input/@name")
    positions = [f"P-{number:02}" for number in range(1, 10)]

    assert [name for name in names if name.startswith("preis-")] == [f"preis-{p}" for p in positions]
    assert [name for name in names if name.startswith("gesamt-")] == [f"gesamt-{p}" for p in positions]
    assert {"summe", "nachlass-prozent", "nachlass-betrag", "netto", "umsatzsteuer", "brutto"} <= set(names)


def test_the_sum_stands_between_what_counts_and_what_does_not(kulturportal: Path, page: Any):
    rows = [squeezed(row.text_content()) for row in page(kulturportal, "preisblatt").xpath("//tbody/tr")]
    at = {
        key: next(i for i, row in enumerate(rows) if row.startswith(key)) for key in ("P-08", "Summe", "P-09")
    }

    assert at["P-08"] < at["Summe"] < at["P-09"]
    assert "nicht gewertet" in rows[at["P-09"] - 1]


def test_the_sheet_says_what_the_evaluated_price_is(kulturportal: Path, page: Any):
    gross = words(page(kulturportal, "preisblatt"))
    tender = kulturportal / "tender.yaml"
    text = tender.read_text(encoding="utf-8")
    tender.write_text(
        text.replace("basis: gross, options: counted", "basis: net, options: listed"), encoding="utf-8"
    )
    net = words(page(kulturportal, "preisblatt"))

    assert "Angebotssumme brutto (Wertungspreis)" in gross
    assert "Angebotssumme netto nach Nachlass (Wertungspreis)" in net
    assert "Optionen zählen nicht mit." in net


def test_a_lot_has_its_own_sheet(page: Any):
    names = page(HERE / "two-lots", "preisblatt", "tender/L2").xpath("//input/@name")

    assert [name for name in names if name.startswith("preis-")] == ["preis-P-03", "preis-P-04"]


def test_where_no_tax_is_due_none_is_asked(page: Any):
    sheet = page(HERE.parents[1] / "examples" / "case-management", "preisblatt")

    assert "VAT" not in words(sheet)
    assert not sheet.xpath("//input[@name='gross']")


def test_the_reference_form_asks_for_the_code_where_the_tender_is_open(kulturportal: Path, page: Any):
    names = set(page(kulturportal, "referenzblatt").xpath("//input/@name"))

    assert {"repository", "lizenz", "beitraege-anteil", "upstream-projekte"} <= names


def test_a_consortium_declares_joint_liability_once(kulturportal: Path, page: Any):
    form = page(kulturportal, "bietergemeinschaft")

    assert words(form).count("Gesamtschuldner") == 1
    assert form.xpath("//input[@name='vollmacht']")
    assert form.xpath("//input[@name='vertretung-firma']")


def test_subcontractors_are_named_by_position_and_lenders_commit_themselves(kulturportal: Path, page: Any):
    names = page(kulturportal, "unterauftraege-eignungsleihe").xpath("//input/@name")

    assert [name for name in names if name.startswith("unternehmen-P-")] == [
        f"unternehmen-P-{number:02}" for number in range(1, 10)
    ]
    assert {"leihe-E-05", "leihe-verpflichtung", "leihe-person"} <= set(names)
