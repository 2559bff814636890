# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What documents of the tender phase say, and leave unsaid, in dossiers that have little or much."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
TEMPLATES = Path(__file__).parents[2] / "templates"
ALL = "small two-lots english-uvgo regime-vgv regime-vola-sn regime-gonrw75a regime-direct".split()
BLOCKS = ("h2", "h3", "p", "table", "ul", "ol", "textarea", "label")


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


@pytest.fixture
def pages(tenderkit: Tenderkit, tmp_path: Path) -> Callable[..., dict[str, html.HtmlElement]]:
    """Render documents of a dossier as web pages, and read them."""

    def read(dossier: Path, *names: str) -> dict[str, html.HtmlElement]:
        result = tenderkit("render", dossier, *names, "-f", "html", "--out", tmp_path / "out", "--force")
        assert result.exit_code == 0, result.output
        files = sorted((tmp_path / "out").rglob("*.html"))
        return {file.stem: html.fromstring(file.read_bytes()) for file in files}

    return read


@pytest.fixture
def dossier(tmp_path: Path) -> Callable[[str], Path]:
    return lambda name: Path(shutil.copytree(DOSSIERS / name, tmp_path / name))


def said(page: html.HtmlElement) -> str:
    return squeezed(" ".join(page.find(".//body").itertext()))


def facts(page: html.HtmlElement) -> dict[str, str]:
    return {
        squeezed(row[0].text_content()): squeezed(row[1].text_content())
        for row in page.iterfind(".//header//tr")
    }


@pytest.mark.parametrize("name", ALL)
def test_every_heading_stands_over_something(name, dossier, pages):
    for document, page in pages(dossier(name)).items():
        main = page.find(".//main")
        blocks = [b for b in main.iter(*BLOCKS) if b.tag == "textarea" or squeezed(b.text_content())]
        pairs = [
            (a.tag, b.tag) for a, b in zip(blocks, [*blocks[1:], main], strict=True) if a.tag in {"h2", "h3"}
        ]
        empty = [pair for pair in pairs if pair[1] in {"h2", "h3", "main"} and pair != ("h2", "h3")]
        assert (document, empty) == (document, [])


def test_a_bid_without_a_list_of_forms_encloses_the_documents_that_come_back(dossier, pages):
    page = pages(dossier("regime-direct"), "angebotsschreiben")["angebotsschreiben"]

    rows = [
        squeezed(row[0].text_content())
        for row in page.iter("tr")
        if "liegt bei" in html.tostring(row, encoding="unicode")
    ]
    assert "Preisblatt" in rows
    assert "Angebotsschreiben" not in rows


def test_a_form_bears_the_number_under_which_the_list_of_forms_names_it(pages, tmp_path, tenderkit):
    folder = tmp_path / "kulturportal"
    assert tenderkit("new", folder, "--example", "kulturportal", "--until", "tender").exit_code == 0

    made = pages(folder, "angebotsschreiben", "preisblatt", "referenzblatt", "unterauftraege-eignungsleihe")

    assert {name: facts(page)["Nr. der Unterlage"] for name, page in made.items()} == {
        "angebotsschreiben": "F-06",
        "preisblatt": "F-07",
        "referenzblatt": "F-03",
        "unterauftraege-eignungsleihe": "F-05",
    }


def test_a_form_that_two_entries_could_mean_bears_no_number(dossier, pages):
    folder = dossier("regime-vgv")
    file = folder / "tender.yaml"
    text = file.read_text("utf-8")
    assert "title: Preisblatt" in text
    file.write_text(text.replace("title: Konzept", "title: Erläuterung zum Preisblatt"), "utf-8")

    made = pages(folder, "preisblatt", "angebotsschreiben")

    assert "Nr. der Unterlage" not in facts(made["preisblatt"])
    assert facts(made["angebotsschreiben"])["Nr. der Unterlage"] == "F-01"


def test_the_rule_for_descriptions_of_points_needs_descriptions(dossier, pages):
    without = said(pages(dossier("regime-vgv"), "kriterienkatalog")["kriterienkatalog"])
    assert "Beschreibung zu jeder Punktzahl" not in without


@pytest.mark.parametrize("document", ["kriterienkatalog", "bewertungsmatrix"])
def test_criteria_without_a_group_are_not_called_others_where_there_are_no_groups(document, dossier, pages):
    page = pages(dossier("regime-vgv"), document)[document]

    assert [e.tag for e in page.iter("h3", "th") if "Weitere Kriterien" in e.text_content()] == []


def test_the_place_of_processing_is_the_term_with_its_id_or_the_words_of_the_annex(dossier, pages):
    folder, annex = dossier("regime-vgv"), "auftragsverarbeitung-anlage"
    own = "Ein Wechsel in ein Land außerhalb der Europäischen Union"
    assert own in said(pages(folder, annex)[annex])

    file = folder / "tender.yaml"
    text = file.read_text("utf-8")
    assert text.count("\ncontract:\n") == 1
    assert "  terms:" not in text
    term = "{id: ort-der-verarbeitung, title: Ort, text: Die Daten werden in Musterstadt verarbeitet.}"
    file.write_text(text.replace("\ncontract:\n", f"\ncontract:\n  terms: [{term}]\n"), "utf-8")
    words = said(pages(folder, annex)[annex])

    assert "Die Daten werden in Musterstadt verarbeitet." in words
    assert own not in words


def test_a_deadline_names_its_zone_where_bidders_may_be_elsewhere(dossier, pages):
    english = pages(dossier("english-uvgo"), "aufforderung", "angebotsschreiben")
    assert "4 May 2027, 12:00 (Europe/Berlin time)" in said(english["aufforderung"])
    assert facts(english["angebotsschreiben"])["Bids due"] == "4 May 2027, 12:00 (Europe/Berlin time)"


def test_the_matrix_says_what_is_admissible_how_is_rounded_and_what_breaks_a_tie(dossier, pages):
    words = said(pages(dossier("regime-vgv"), "bewertungsmatrix")["bewertungsmatrix"])

    for sentence in (
        "Wertbar ist ein Angebot,",
        "mit ungerundeten Werten gerechnet",
        "Gleichstand liegt nur",
    ):
        assert words.count(sentence) == 1


def test_one_requirement_is_counted_in_the_singular(dossier, pages):
    words = said(pages(dossier("small"), "leistungsbeschreibung")["leistungsbeschreibung"])
    assert "This chapter has 1 requirement, among them 1 marked" in words


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("regime-direct", "Aufforderung zum Angebot"),
        ("regime-gonrw75a", "Aufforderung zum Angebot"),
        ("regime-vola-sn", "Veröffentlichung"),
        ("regime-vgv", "Veröffentlichung"),
    ],
)
def test_the_schedule_calls_publication_only_what_everybody_may_read(name, first, dossier, pages):
    for page in pages(dossier(name), "aufforderung", "bewerbungsbedingungen").values():
        (table,) = (t for t in page.iter("table") if squeezed(t.text_content()).startswith("Schritt"))
        steps = [squeezed(row[0].text_content()) for row in table.iterfind(".//tbody/tr")]
        assert steps[0] == first
        assert ("Veröffentlichung" in steps) is (first == "Veröffentlichung")


@pytest.mark.parametrize(("land", "cite"), [("SN", "§ 3 Abs. 6 VOL/A"), ("NW", "§ 75a GO NRW")])
def test_where_the_uvgo_is_not_in_force_a_direct_award_does_not_cite_it(land, cite, dossier, pages):
    folder = dossier("regime-direct")
    tender = folder / "tender.yaml"
    text = tender.read_text("utf-8")
    tender.write_text(re.sub(r"(?m)^land: .*$", f"land: {land}", text), "utf-8")

    found = {name: said(page) for name, page in pages(folder, "--draft").items()}

    assert not [name for name, words in found.items() if "UVgO" in words]
    assert cite in found["bewerbungsbedingungen"]


def test_a_letter_says_that_nobody_checked_the_rule_of_its_procedure(dossier, pages):
    folder = dossier("regime-direct")
    tender = folder / "tender.yaml"
    tender.write_text(re.sub(r"(?m)^land: .*$", "land: RP", tender.read_text("utf-8")), "utf-8")

    for words in map(said, pages(folder, "--draft", "aufforderung", "bewerbungsbedingungen").values()):
        assert len(re.findall("§ 14 UVgO ?, zu prüfen", words)) == words.count("§ 14 UVgO") > 1


CITED_BY_THE_PLAN = {
    "auftragswertschaetzung.html.j2": "record",
    "terminplan.html.j2": "rule",
    "verfahrenswahl.html.j2": "ground",
    "akte.html.j2": "record",
}
"""What `plan` hands to templates says in its words already that nobody checked it."""
CITED = re.compile(
    r"(?<!if )\b((?:\w+\.)*\w+)\.cite\b(?![.(])(?! \}\}\{\{ \", (?:zu prüfen|to be checked)\" if \1\.state)"
    r"(?! \}\}(?:</span>)?\{% if \1\.state == \"to-check\")"
)


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.glob("*/*.j2")), ids=lambda path: "-".join(path.parts[-2:])
)
def test_no_template_prints_a_citation_without_saying_whether_it_was_checked(template):
    text = template.read_text("utf-8")
    bare = [
        found[1]
        for found in CITED.finditer(text)
        if found[1] != CITED_BY_THE_PLAN.get(template.name)
        and "shape.box("
        not in text[: found.start()].rpartition("{{")[2]  # its name; the rule stands beside it
    ]

    assert bare == []
