# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our own forms, rendered, filled in and read back: the bids of the sample come out again."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tenderkit.model.bid import Bid, BidFile
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.returned_bid import returned_bid
from tenderkit.reading.returned_form import ReturnedForm, read_form
from tenderkit.reading.returned_names import FormKind, named_form, one_name
from tenderkit.reading.returned_version import version_problems
from tests.reading import returned as forms

if TYPE_CHECKING:
    from tenderkit.problems import Problem

RETURNED = (
    "angebotsschreiben",
    "preisblatt",
    "bietergemeinschaft",
    "referenzblatt",
    "unterauftraege-eignungsleihe",
)


@pytest.fixture(scope="module")
def rendered(tenderkit, pristine_kulturportal, tmp_path_factory, needs_pango) -> Path:  # noqa: ARG001
    out = tmp_path_factory.mktemp("forms")
    made = tenderkit("render", pristine_kulturportal, *RETURNED, "--out", out)
    assert made.exit_code == 0, made.output
    return Path(out, "tender")


@pytest.fixture(scope="module")
def dossier(pristine_kulturportal):
    return read_dossier(pristine_kulturportal)


def letter(bid: Bid) -> dict[str, str | bool]:
    said: dict[str, str | bool] = {
        "name": bid.bidder.name,
        "anschrift": bid.bidder.address or "",
        "kmu": bool(bid.bidder.sme),
        **{f"ausschluss-{id_}-{'ja' if a.value else 'nein'}": True for id_, a in bid.answers.items()},
        **{f"anforderung-{id_}-{'ja' if value else 'nein'}": True for id_, value in bid.declarations.items()},
    }
    return {name: value for name, value in said.items() if value}


def prices(bid: Bid) -> dict[str, str]:
    assert bid.price is not None
    said = {
        f"preis-{id_}": f"{amount.written.replace('.', ',')} €" for id_, amount in bid.price.positions.items()
    }
    return {"firma": bid.bidder.name, **said}


def read(root: Path, bid: Bid, dossier, code: str | None = None):
    names = sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
    closed = Bid(bid.id, bid.bidder, bid.received, "received", files=tuple(BidFile(name) for name in names))
    return returned_bid(root, closed, dossier, code)


def same_data(found, bid: Bid) -> None:
    assert found.bid["bidder"]["name"] == bid.bidder.name
    assert found.bid["declarations"] == dict(bid.declarations)
    assert {id_: answer["value"] for id_, answer in found.bid["answers"].items()} == {
        id_: answer.value for id_, answer in bid.answers.items()
    }
    assert bid.price is not None
    assert {id_: float(price) for id_, price in found.price["positions"].items()} == {
        id_: float(amount.exact) for id_, amount in bid.price.positions.items()
    }


@pytest.mark.parametrize("number", range(5))
def test_a_bid_in_pdf_forms_says_what_the_sample_says(rendered, dossier, tmp_path, number):
    bid = dossier.bids[number]
    forms.filled_pdf(rendered / "angebotsschreiben.pdf", tmp_path / "Angebot.pdf", letter(bid))
    forms.filled_pdf(rendered / "preisblatt.pdf", tmp_path / "Preise.pdf", prices(bid))

    found = read(tmp_path, bid, dossier)

    same_data(found, bid)
    assert found.problems == ()
    assert found.forms == ("Angebot.pdf", "Preise.pdf")


def test_a_bid_in_word_forms_says_the_same_as_in_pdf_forms(rendered, dossier, tmp_path):
    bid = dossier.bids[1]
    forms.filled_docx(rendered / "angebotsschreiben.docx", tmp_path / "Angebot.docx", letter(bid))
    forms.filled_docx(rendered / "preisblatt.docx", tmp_path / "Preise.docx", prices(bid))

    found = read(tmp_path, bid, dossier)

    same_data(found, bid)
    assert found.problems == ()


def test_a_word_form_that_libreoffice_saved_says_the_same(rendered, dossier, tmp_path, needs_libreoffice):
    bid = dossier.bids[0]
    (tmp_path / "made").mkdir()
    (tmp_path / "sent").mkdir()
    forms.filled_docx(rendered / "angebotsschreiben.docx", tmp_path / "made/Angebot.docx", letter(bid))
    forms.filled_docx(rendered / "preisblatt.docx", tmp_path / "made/Preise.docx", prices(bid))
    converted(needs_libreoffice, tmp_path, "docx:MS Word 2007 XML", *(tmp_path / "made").glob("*.docx"))

    found = read(tmp_path / "sent", bid, dossier)

    same_data(found, bid)
    assert found.problems == ()


def test_a_price_sheet_that_libreoffice_saved_says_the_same(rendered, dossier, tmp_path, needs_libreoffice):
    bid = dossier.bids[3]
    assert bid.price is not None
    amounts = {id_: float(amount.exact) for id_, amount in bid.price.positions.items()}
    (tmp_path / "made").mkdir()
    (tmp_path / "sent").mkdir()
    forms.filled_xlsx(
        rendered / "preisblatt.xlsx", tmp_path / "made/Preise.xlsx", amounts, B7=bid.bidder.name
    )
    converted(needs_libreoffice, tmp_path, "xlsx:Calc MS Excel 2007 XML", tmp_path / "made/Preise.xlsx")

    found = read(tmp_path / "sent", bid, dossier)

    assert {id_: float(price) for id_, price in found.price["positions"].items()} == amounts
    assert [p.rule for p in found.problems] == ["TK172"], "only the letter is missing"


def converted(soffice: str, folder: Path, kind: str, *files: Path) -> None:
    command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", str(folder / "sent"), *map(str, files)], check=True, capture_output=True
    )


def test_a_price_sheet_in_two_forms_that_differ_counts_in_neither(rendered, dossier, tmp_path):
    bid = dossier.bids[0]
    assert bid.price is not None
    amounts = {id_: float(amount.exact) for id_, amount in bid.price.positions.items()}
    forms.filled_pdf(
        rendered / "preisblatt.pdf", tmp_path / "Preise.pdf", {**prices(bid), "preis-P-03": "1,00"}
    )
    forms.filled_xlsx(rendered / "preisblatt.xlsx", tmp_path / "Preise.xlsx", amounts)

    found = read(tmp_path, bid, dossier)

    assert "P-03" not in found.price["positions"]
    assert "P-02" in found.price["positions"]
    assert "TK170" in {problem.rule for problem in found.problems}


def test_a_formula_in_a_price_cell_is_named_and_not_computed(rendered, dossier, tmp_path):
    forms.filled_xlsx(rendered / "preisblatt.xlsx", tmp_path / "Preise.xlsx", {"P-01": "=1+1", "P-02": 824})

    found = read(tmp_path, dossier.bids[0], dossier)

    assert found.price["positions"] == {"P-02": "824"}
    assert [str(p.place).rpartition(":")[2] for p in found.problems if p.rule == "TK061"] == [
        "Preisblatt!E10"
    ]


def test_a_formula_in_a_price_cell_is_named_after_many_other_faults(rendered, dossier, tmp_path):
    many = {f"{column}{row}": "=1+1" for column in "JKLMNOPQ" for row in (1, 2, 3)}
    forms.filled_xlsx(rendered / "preisblatt.xlsx", tmp_path / "Preise.xlsx", {"P-09": "=1+1"}, **many)

    found = read(tmp_path, dossier.bids[0], dossier)

    assert found.price is None
    assert [str(p.place).rpartition(":")[2] for p in found.problems if p.rule == "TK061"] == [
        "Preisblatt!E18"
    ]


def test_a_consortium_is_read_with_members_and_representative(rendered, dossier, tmp_path):
    bid = dossier.bids[1]
    said: dict[str, str | bool] = {
        "mitglied-1-firma": "Uhu Beispielwerk GmbH",
        "mitglied-2-firma": "Otter Musterlabor GbR",
        "vertretung-person": "Mika Sander",
        "vertretung-firma": "Uhu Beispielwerk GmbH",
        "haftung": True,
    }
    forms.filled_pdf(rendered / "angebotsschreiben.pdf", tmp_path / "Angebot.pdf", letter(bid))
    forms.filled_pdf(rendered / "bietergemeinschaft.pdf", tmp_path / "Gemeinschaft.pdf", said)

    bidder = read(tmp_path, bid, dossier).bid["bidder"]

    assert bidder["members"] == list(bid.bidder.members)
    assert bidder["representative"] == bid.bidder.representative


def test_references_keep_the_order_of_their_numbers(rendered, dossier, tmp_path):
    for number, title in ((2, "Zweites"), (1, "Erstes")):
        said = {
            "referenz-nummer": str(number),
            "auftrag": title,
            "auftraggeber": "Stadt",
            "wert": "61.000,00",
        }
        forms.filled_pdf(rendered / "referenzblatt.pdf", tmp_path / f"Blatt {3 - number}.pdf", said)

    found = read(tmp_path, dossier.bids[0], dossier)

    assert [(r["title"], r["value"]) for r in found.bid["references"]] == [
        ("Erstes", "61000.00"),
        ("Zweites", "61000.00"),
    ]


def test_other_companies_are_named_with_their_parts(rendered, dossier, tmp_path):
    said = {
        "unternehmen-P-07": "Tannenmuster GmbH",
        "umfang-P-07": "Third-Level",
        "unternehmen-teil-1": "Zapfen AG",
        "teil-1": "Betrieb",
    }
    forms.filled_pdf(rendered / "unterauftraege-eignungsleihe.pdf", tmp_path / "Andere.pdf", said)

    bidder = read(tmp_path, dossier.bids[0], dossier).bid["bidder"]

    assert bidder["subcontractors"] == ["Tannenmuster GmbH: P-07, Third-Level", "Zapfen AG: Betrieb"]


def test_a_form_of_another_version_of_the_tender_is_named(rendered, dossier, tmp_path):
    forms.filled_pdf(rendered / "angebotsschreiben.pdf", tmp_path / "Angebot.pdf", {"name": "Nordwind GmbH"})
    later = replace(dossier, tender=replace(dossier.tender, version=2))
    other = replace(dossier, tender=replace(dossier.tender, id="KP-2028-07"))

    for changed in (later, other):
        rules = {p.rule for p in read(tmp_path, dossier.bids[0], changed).problems}
        assert "TK171" in rules
    assert "TK171" not in {p.rule for p in read(tmp_path, dossier.bids[0], dossier).problems}


@pytest.mark.parametrize("number", range(2))
def test_a_word_form_without_the_names_of_its_fields_is_read_by_their_titles(
    rendered, dossier, tmp_path, number
):
    bid = dossier.bids[number]
    (tmp_path / "sent").mkdir()
    for document, values in (("angebotsschreiben", letter(bid)), ("preisblatt", prices(bid))):
        forms.filled_docx(rendered / f"{document}.docx", tmp_path / "filled.docx", values)
        forms.without_names(tmp_path / "filled.docx", tmp_path / "sent" / f"{document}.docx")

    found = read(tmp_path / "sent", bid, dossier)

    same_data(found, bid)
    assert found.problems == ()


@pytest.mark.parametrize("document", RETURNED)
def test_every_form_is_known_by_the_titles_of_its_fields(rendered, tmp_path, document):
    forms.without_names(rendered / f"{document}.docx", tmp_path / "form.docx")

    form = read_form(tmp_path / "form.docx", "form.docx", [])

    assert form is not None
    assert named_form(form).kind == FormKind(document)


@pytest.mark.parametrize("document", RETURNED)
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_every_form_is_known_by_its_fields(rendered, document, ending):
    problems: list[Problem] = []

    form = read_form(rendered / f"{document}.{ending}", f"bids/bid-01/files/{document}.{ending}", problems)

    assert problems == []
    assert form is not None
    assert named_form(form).kind == FormKind(document)
    assert form.fields == {}, "an empty form says nothing"


def test_english_forms_have_fields_of_the_same_names(tenderkit, rendered, tmp_path):
    folder = tmp_path / "english"
    shutil.copytree(Path(__file__).parents[1] / "dossiers" / "english-uvgo", folder)
    made = tenderkit("render", folder, "angebotsschreiben", "preisblatt", "--draft", "-f", "docx")
    assert made.exit_code == 0, made.output

    for document in ("angebotsschreiben", "preisblatt"):
        form = read_form(folder / f"out/tender/{document}.docx", "form.docx", [])
        german = read_form(rendered / f"{document}.docx", "form.docx", [])
        assert form is not None
        assert german is not None
        assert named_form(form).kind == FormKind(document)
        plain = {name for name in map(one_name, form.names) if not any(sign.isdigit() for sign in name)}
        assert plain - set(map(one_name, german.names)) <= {"place"}


@pytest.mark.usefixtures("needs_pango")
def test_the_forms_of_one_lot_are_a_bid_for_that_lot(tenderkit, tmp_path):
    folder = tmp_path / "lots"
    shutil.copytree(Path(__file__).parents[1] / "dossiers" / "two-lots", folder)
    made = tenderkit("render", folder, "angebotsschreiben", "preisblatt", "--draft", "-f", "pdf")
    assert made.exit_code == 0, made.output
    (tmp_path / "sent").mkdir()
    said: dict[str, str | bool] = {"preis-P-01": "100,00", "preis-P-02": "20", "nachlass-betrag": "5,00"}
    forms.filled_pdf(
        folder / "out/tender/L1/angebotsschreiben.pdf", tmp_path / "sent/a.pdf", {"name": "Nordwind"}
    )
    forms.filled_pdf(folder / "out/tender/L1/preisblatt.pdf", tmp_path / "sent/p.pdf", said)
    lots = read_dossier(folder)

    found = read(tmp_path / "sent", lots.bids[0], lots)

    assert found.bid == {"bidder": {"name": "Nordwind"}, "lots": ["L1"]}
    assert found.price["positions"] == {"P-01": "100.00", "P-02": "20"}
    assert found.price["discount"] == {"amount": "5.00", "lot": "L1"}
    assert found.problems == ()


def test_a_form_with_the_code_of_another_seal_is_named(dossier):
    colophon = "Fassung 1 vom 8. März 2027. Siegel: 7KQ2-M0AV-93TZ-XE4D. Prüfsumme: 7c"
    form = named_form(ReturnedForm("a.pdf", "", {}, frozenset({"referenz-nummer"}), colophon))

    said = [
        list(version_problems(form, dossier, code)) for code in (None, "7KQ2-M0AV-93TZ-XE4D", "0000-0000")
    ]

    assert [[problem.rule for problem in problems] for problems in said] == [[], [], ["TK171"]]


@pytest.mark.parametrize("document", RETURNED)
def test_every_field_that_the_manual_names_is_in_a_form(rendered, document):
    manual = (Path(__file__).parents[2] / "docs/forms.md").read_text("utf-8")
    titles = {
        "angebotsschreiben": "bid letter",
        "preisblatt": "price sheet",
        "bietergemeinschaft": "consortium",
        "referenzblatt": "reference",
        "unterauftraege-eignungsleihe": "other companies",
    }
    rows = [line.split("|") for line in manual.splitlines() if line.startswith("| `")]
    named = {name for row in rows if titles[document] in row[3] for name in re.findall(r"`([^`]+)`", row[1])}
    form = read_form(rendered / f"{document}.docx", "form.docx", [])
    assert form is not None
    shapes = [re.escape(name).replace("ID", "[A-Z][-A-Z0-9]*").replace("N", "[1-9]") for name in named]

    missing = [shape for shape in shapes if not any(re.fullmatch(shape, name) for name in form.names)]

    assert set(missing) <= {"los\\-[A-Z][-A-Z0-9]*", "eignung\\-[A-Z][-A-Z0-9]*\\-ja", "summe"} | {
        "eignung\\-[A-Z][-A-Z0-9]*\\-nein",
        "wert\\-[A-Z][-A-Z0-9]*",
    }, "only what this sample does not ask for"
