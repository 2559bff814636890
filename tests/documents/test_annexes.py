# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Notice, annexes of the contract, values for the contract form: what they say follows from the dossier."""

import re
import shutil
import subprocess
import zipfile
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tenderkit.reading.law import read_law
from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
MARK = "Entwurf – rechtlich nicht geprüft"
SIGNED_OFF = "contract:\n  signed_off: {by: Kanzlei Muster & Partner (erfunden), on: 2027-03-01}\n"
ANNEXES = ("vertragsanlage-open-source", "vertragsanlage-agil", "auftragsverarbeitung-anlage")


def spoken(text: str) -> str:
    """Words alone: how they are spaced and hyphenated is not the subject here."""
    return " ".join(re.sub(r"\u00ad|^\s*- ", "", text, flags=re.MULTILINE).split())


def body(tenderkit: Tenderkit, dossier: Path, name: str, out: Path) -> Any:
    result = tenderkit("render", dossier, name, "-f", "html", "--out", out, "--force")
    assert result.exit_code == 0, result.output
    return html.fromstring((out / "tender" / f"{name}.html").read_text("utf-8")).find(".//main")


def said(tenderkit: Tenderkit, dossier: Path, name: str, out: Path) -> str:
    main = body(tenderkit, dossier, name, out)
    return spoken(" ".join(main.itertext()))


def cells(main: Any) -> list[list[str]]:
    return [[spoken(cell.text_content()) for cell in row] for row in main.iter("tr")]


def rows(main: Any) -> dict[str, str]:
    """First cell → last cell of each row with three."""
    return {row[0]: row[2] for row in cells(main) if len(row) == 3}


def tender(dossier: Path) -> Any:
    return yaml.safe_load((dossier / "tender.yaml").read_text("utf-8"))


def change(dossier: Path, old: str, new: str) -> None:
    file = dossier / "tender.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "english-uvgo"))


@pytest.fixture(scope="module")
def court(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("court") / "case-management"
    assert tenderkit("new", folder, "--example", "case-management").exit_code == 0
    return folder


@pytest.mark.parametrize("sample", ["pristine_kulturportal", "english", "court"])
def test_each_of_the_twelve_clauses_on_open_source_stands_once_and_says_something(
    tenderkit: Tenderkit, sample: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    main = body(tenderkit, request.getfixturevalue(sample), "vertragsanlage-open-source", tmp_path)

    headings = [h for h in main.iter("h2") if h.text_content().startswith("OSS-")]
    assert [h.text_content().split()[0] for h in headings] == [f"OSS-{n}" for n in range(1, 13)]
    assert all(h.getnext().tag == "p" and spoken(h.getnext().text_content()) for h in headings)


@pytest.mark.parametrize("sample", ["pristine_kulturportal", "english", "court"])
def test_the_clauses_on_open_source_say_what_the_dossier_says(
    tenderkit: Tenderkit, sample: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    dossier = request.getfixturevalue(sample)

    words = said(tenderkit, dossier, "vertragsanlage-open-source", tmp_path)

    terms = {term["id"]: term["text"] for term in tender(dossier)["contract"].get("terms", [])}
    own = [terms[id_] for id_ in ("rechte", "ki", "data-rights", "liability") if id_ in terms]
    terms_of_use = {k: v for k, v in tender(dossier)["open_source"].items() if k != "software"}
    values = [*terms_of_use.values(), *own]
    assert [value for value in values if spoken(value) not in words] == []


def test_a_clause_without_a_value_has_its_own_words_and_one_with_a_value_has_not(
    tenderkit: Tenderkit, english: Path, tmp_path: Path
) -> None:
    before = said(tenderkit, english, "vertragsanlage-open-source", tmp_path)
    change(english, "open_source:\n", "open_source:\n  publication: On the first Monday of each month.\n")
    after = said(tenderkit, english, "vertragsanlage-open-source", tmp_path)

    assert "no later than 30 calendar days after its partial acceptance" in before
    assert "no later than 30 calendar days after its partial acceptance" not in after
    assert "On the first Monday of each month." in after


def test_clauses_on_open_source_stand_without_any_value_of_the_dossier(
    tenderkit: Tenderkit, english: Path, tmp_path: Path
) -> None:
    text = (english / "tender.yaml").read_text("utf-8")
    bare = re.sub(r"(?m)^(open_source|contract):\n(?:  .*\n)+", "", text)
    (english / "tender.yaml").write_text(bare + "open_source: {reuse: Everybody may use it.}\n", "utf-8")

    words = said(tenderkit, english, "vertragsanlage-open-source", tmp_path)

    assert "EUPL-1.2 (SPDX identifier). Where it changes or extends an existing free project" in words
    assert "The Buyer may order maintenance for at least 24 months" in words


@pytest.mark.usefixtures("needs_pango")
def test_every_page_of_an_annex_says_that_it_is_a_draft_until_a_lawyer_has_signed_it_off(
    tenderkit: Tenderkit, kulturportal: Path, needs_poppler: str, tmp_path: Path
) -> None:
    def pages() -> list[str]:
        result = tenderkit("render", kulturportal, *ANNEXES, "-f", "pdf", "--out", tmp_path, "--workers", 1)
        assert result.exit_code == 0, result.output
        files = [tmp_path / "tender" / f"{name}.pdf" for name in ANNEXES]
        texts = [subprocess.check_output([needs_poppler, file, "-"], encoding="utf-8") for file in files]
        return [page for text in texts for page in text.split("\f")[:-1]]

    drafts = pages()
    change(kulturportal, "contract:\n", SIGNED_OFF)
    final = pages()

    assert len(drafts) >= 6
    assert [page[:40] for page in drafts if MARK not in page] == []
    assert [page[:40] for page in final if MARK in page] == []


def test_only_parts_of_the_contract_wait_for_a_lawyer(
    tenderkit: Tenderkit, pristine_kulturportal: Path, tmp_path: Path
) -> None:
    names = ("aufforderung", "vertragsanlage-agil")
    result = tenderkit("render", pristine_kulturportal, *names, "-f", "docx", "--out", tmp_path)

    assert result.exit_code == 0
    marked = []
    for name in names:
        with zipfile.ZipFile(tmp_path / "tender" / f"{name}.docx") as word:
            heads = [word.read(part).decode() for part in word.namelist() if "/header" in part]
        marked += [name] if heads and all(MARK in head for head in heads) else []
    assert marked == ["vertragsanlage-agil"]


@pytest.mark.parametrize("name", ANNEXES)
def test_what_a_lawyer_has_to_decide_is_noted_until_it_is_decided(
    tenderkit: Tenderkit, kulturportal: Path, name: str, tmp_path: Path
) -> None:
    undecided = said(tenderkit, kulturportal, name, tmp_path)
    change(kulturportal, "contract:\n", SIGNED_OFF)
    decided = said(tenderkit, kulturportal, name, tmp_path)

    assert "Rechtlich zu entscheiden:" in undecided
    assert "Freigegeben am" not in undecided
    assert "Rechtlich zu entscheiden:" not in decided
    assert "Kanzlei Muster & Partner (erfunden)" in decided
    assert "1. März 2027" in decided


def test_the_agile_annex_has_the_terms_of_the_dossier_and_its_own_words_for_the_rest(
    tenderkit: Tenderkit, pristine_kulturportal: Path, english: Path, tmp_path: Path
) -> None:
    german = said(tenderkit, pristine_kulturportal, "vertragsanlage-agil", tmp_path)
    twin = said(tenderkit, english, "vertragsanlage-agil", tmp_path)

    terms = {t["id"]: spoken(t["text"]) for t in tender(pristine_kulturportal)["contract"]["terms"]}
    agile = ("rollen", "abruf", "tausch", "fertig", "abnahme", "haltepunkte")
    assert [id_ for id_ in agile if terms[id_] not in german] == []
    assert "die Stückliste der Software erzeugt ist" not in german
    assert "the software bill of materials has been generated" in twin
    assert "others of the same number of story points" in twin
    assert "150.000,00 Euro" in german
    assert "EUR 60,000.00" in twin


@pytest.mark.parametrize("name", ["vertragsanlage-open-source", "vertragsanlage-agil"])
def test_both_languages_have_the_same_chapters(
    tenderkit: Tenderkit, pristine_kulturportal: Path, english: Path, name: str, tmp_path: Path
) -> None:
    german, twin = (
        [h.text_content() for h in body(tenderkit, dossier, name, tmp_path).iter("h2")]
        for dossier in (pristine_kulturportal, english)
    )

    assert len(german) == len(twin) > 12


def test_how_far_a_contract_may_change_follows_from_the_regime(
    tenderkit: Tenderkit, kulturportal: Path, court: Path, tmp_path: Path
) -> None:
    below = said(tenderkit, kulturportal, "vertragsanlage-agil", tmp_path)
    change(kulturportal, "regime: uvgo", "regime: vgv")
    above = said(tenderkit, kulturportal, "vertragsanlage-agil", tmp_path)
    without = said(tenderkit, court, "vertragsanlage-agil", tmp_path)

    law = {entry.id: entry for entry in read_law().entries}
    assert law["uvgo.contract-change"].text["de"].rstrip(".") in below
    assert law["vgv.contract-change"].text["de"].rstrip(".") in above
    assert "216.000,00 Euro" in above
    assert "216.000,00 Euro" not in below
    assert "new procedure" not in without


def test_the_notice_lists_every_item_that_its_regime_asks_for(
    tenderkit: Tenderkit, pristine_kulturportal: Path, tmp_path: Path
) -> None:
    listed = rows(body(tenderkit, pristine_kulturportal, "bekanntmachung", tmp_path))

    items = [entry.cite["de"] for entry in read_law().entries if entry.id.startswith("uvgo.notice.")]
    found = {key.removesuffix(", zu prüfen"): value for key, value in listed.items()}
    assert len(items) == 14
    assert [item for item in items if not found.get(item)] == []


def test_the_notice_gives_weights_or_a_method_in_words_but_never_both(
    tenderkit: Tenderkit, pristine_kulturportal: Path, kulturportal: Path, tmp_path: Path
) -> None:
    weights = rows(body(tenderkit, pristine_kulturportal, "bekanntmachung", tmp_path))
    text = (kulturportal / "tender.yaml").read_text("utf-8")
    ratio = re.sub(r"(?m)^  method:\n(?:    .*\n)+", "  method:\n    name: simple-ratio\n", text)
    (kulturportal / "tender.yaml").write_text(ratio, "utf-8")
    words = rows(body(tenderkit, kulturportal, "bekanntmachung", tmp_path))

    assert weights["BT-541, BT-5421"].startswith("Preis: 40 %Lösungsansatz: 12 %")
    assert (
        sum(Fraction(n.replace(",", ".")) for n in re.findall(r": ([\d,]+) %", weights["BT-541, BT-5421"]))
        == 100
    )
    assert "BT-543" not in weights
    assert "Z = L / P" in words["BT-543"]
    assert "BT-541, BT-5421" not in words


def test_a_notice_for_several_lots_says_of_each_how_it_is_awarded(
    tenderkit: Tenderkit, tmp_path: Path
) -> None:
    table = cells(body(tenderkit, DOSSIERS / "two-lots", "bekanntmachung", tmp_path))

    assert [row[2] for row in table if row[0] == "BT-137"] == ["L1: Entwicklung", "L2: Schulung und Support"]
    assert [row[2] for row in table if row[0] == "BT-541, BT-5421"] == [
        "Preis: 50 %Lösung: 30 %Vorgehen: 20 %"
    ]
    assert ["Z = L / P" in row[2] for row in table if row[0] == "BT-543"] == [True]


def test_above_the_threshold_the_notice_names_the_review_body_or_stops(
    tenderkit: Tenderkit, kulturportal: Path, tmp_path: Path
) -> None:
    change(kulturportal, "regime: uvgo", "regime: vgv")
    refused = tenderkit("render", kulturportal, "bekanntmachung", "-f", "html", "--out", tmp_path)
    review = "  variants: false\n  review_body: Vergabekammer Musterland, 30000 Musterstadt\n"
    change(kulturportal, "  variants: false\n", review)
    listed = said(tenderkit, kulturportal, "bekanntmachung", tmp_path)

    assert refused.exit_code == 1
    assert "procedure.review_body" in refused.output
    assert "Vergabekammer Musterland, 30000 Musterstadt" in listed
    assert "§ 28 Abs. 2" not in listed


def test_the_values_for_the_contract_form_are_those_of_the_dossier(
    tenderkit: Tenderkit, pristine_kulturportal: Path, tmp_path: Path
) -> None:
    words = said(tenderkit, pristine_kulturportal, "evb-it-ausfuellhilfe", tmp_path)

    given = tender(pristine_kulturportal)
    contract, prices, free = given["contract"], given["prices"], given["open_source"]
    values = [contract["term"], contract["payment"], free["repository"], free["third_party"], free["sbom"]]
    values += [item["title"] for item in (*contract["milestones"], *contract["options"])]
    values += [f"{item['id']}: {item['title']}" for item in prices["positions"]]
    assert "150.000,00 Euro" in words
    assert [value for value in values if spoken(value) not in words] == []


def test_the_annex_on_data_processing_has_a_field_for_everything_that_only_the_parties_know(
    tenderkit: Tenderkit, pristine_kulturportal: Path, tmp_path: Path
) -> None:
    main = body(tenderkit, pristine_kulturportal, "auftragsverarbeitung-anlage", tmp_path)

    fields = [field.get("name") for field in main.iter("input", "textarea")]
    wanted = {"zweck", "daten-weitere", "personen", "weisung-auftraggeber", "orte", "massnahmen"}
    wanted |= {"unternehmen-1", "meldung", "loeschfrist", "name-auftragnehmer", "pruefung-person"}
    assert len(fields) == len(set(fields))
    assert wanted <= set(fields)
