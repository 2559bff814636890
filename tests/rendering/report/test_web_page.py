# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The report as its source and as a real browser sees it."""

import re
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest

from tests.rendering.report.conftest import CASES

DOSSIERS = Path(__file__).parents[2] / "dossiers"
LARGEST = 500_000
LOOKS = [
    {},
    {"width": 400},
    {"color_scheme": "dark"},
    {"color_scheme": "dark", "width": 400},
    {"reduced_motion": "reduce", "width": 2000},
]


@pytest.fixture(scope="session")
def axe() -> str:
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        pytest.skip("axe is not installed: pip install axe-playwright-python")
    return Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def wrong(page, axe):
    """Say what axe finds, with everything opened."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document)")
    assert len(found["passes"]) > 30
    return [f"{rule['id']}: {node['html']}" for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing_wrong_in_the_sample(look, sample_page, seen, axe):
    page = seen(sample_page, bypass_csp=True, **look)

    assert wrong(page, axe) == []


@pytest.mark.parametrize("name", CASES)
def test_every_kind_of_outcome_is_shown_without_fault(name, case, reported, seen, axe):
    file = reported(case(name), exit_code=1 if name == "no-bids" else 0)

    page = seen(file, bypass_csp=True)

    assert wrong(page, axe) == []
    assert page.said == []


@pytest.mark.parametrize("name", ["two-lots", "three-reviewers", "stages-and-lots"])
def test_lots_and_several_reviewers_are_shown_without_fault(name, reported, seen, axe):
    page = seen(reported(DOSSIERS / name), bypass_csp=True)

    assert wrong(page, axe) == []
    assert page.said == []
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == (
        page.evaluate("document.querySelectorAll('[id]').length")
    )


def test_the_page_opens_nothing_and_the_browser_has_nothing_to_complain_of(sample_page, seen):
    page = seen(sample_page)

    assert page.asked == [sample_page.as_uri()]
    assert page.said == []


def test_the_source_names_no_address(sample_page):
    source = sample_page.read_text(encoding="utf-8")

    assert re.findall(r"https?://|url\(|@import|src=", source) == []
    assert len(source.encode()) < LARGEST


@pytest.mark.parametrize("width", [320, 400, 1280])
def test_nothing_has_to_be_pushed_sideways(width, sample_page, seen):
    page = seen(sample_page, width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def heads(page):
    return (
        page.locator("table.sortable")
        .first.locator("th[aria-sort]")
        .evaluate_all("all => all.map(head => [head.textContent.trim(), head.getAttribute('aria-sort')])")
    )


def test_a_table_is_sorted_by_keyboard_and_says_so(sample_page, seen):
    page = seen(sample_page)
    names = page.locator("table.sortable >> nth=0").locator("tbody th")
    button = page.get_by_role("button", name="Preis", exact=True)

    button.focus()
    page.keyboard.press("Enter")
    descending = names.all_inner_texts()
    assert page.get_by_role("status").text_content() == "Sortiert nach Preis, absteigend."
    assert ["Preis", "descending"] in heads(page)
    page.keyboard.press("Space")
    ascending = names.all_inner_texts()
    page.keyboard.press("Enter")

    assert descending == ["bid-02", "bid-04", "bid-01"]
    assert ascending == ["bid-01", "bid-04", "bid-02"]
    assert names.all_inner_texts() == ["bid-04", "bid-02", "bid-01"]
    assert {state for _, state in heads(page)} == {"none"}


def test_the_matrix_is_sorted_across_its_groups_and_comes_back(sample_page, seen):
    page = seen(sample_page)
    rows = page.locator("table.matrix tbody tr:visible")
    before = rows.all_inner_texts()

    page.locator("table.matrix").get_by_role("button", name="bid-01").press("Enter")
    points = page.locator("table.matrix tbody tr:not(.group):not(.total) td:nth-child(5)").all_inner_texts()
    numbers = [float(text.replace(",", ".")) for text in points]
    page.locator("table.matrix").get_by_role("button", name="bid-01").press("Enter")
    page.locator("table.matrix").get_by_role("button", name="bid-01").press("Enter")

    assert len(set(numbers)) > 1
    assert numbers == sorted(numbers, reverse=True)
    assert rows.all_inner_texts() == before


def test_a_criterion_of_the_matrix_leads_to_its_reasons_and_opens_them(sample_page, seen):
    page = seen(sample_page)

    page.locator("table.matrix").get_by_role("link", name=re.compile("^B1.2")).press("Enter")
    page.wait_for_function("document.getElementById('reason-B1.2').closest('details').open")

    assert page.locator("[id='reason-B1.2']").is_visible()
    assert page.locator("[id='reason-B1.3']").is_hidden()


def test_all_reasons_open_and_close_at_once(sample_page, seen):
    page = seen(sample_page)
    button = page.get_by_role("button", name="Alle öffnen")

    button.press("Enter")
    assert page.locator("[id='reason-B7.5']").is_visible()
    page.get_by_role("button", name="Alle schließen").press("Enter")

    assert page.locator("[id='reason-B7.5']").is_hidden()


def test_the_first_key_leads_past_the_contents(sample_page, seen):
    page = seen(sample_page)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "_main"


def test_without_a_script_everything_is_there(sample_page, seen):
    page = seen(sample_page, java_script_enabled=False)

    assert page.locator("th button").count() == 0
    assert page.locator(".all").first.is_hidden()
    page.locator("summary").first.click()
    assert page.locator(".reason").first.is_visible()


def test_printing_opens_what_is_closed(sample_page, seen, needs_poppler, tmp_path):
    import subprocess

    page = seen(sample_page)
    page.pdf(path=tmp_path / "printed.pdf")

    command = [needs_poppler, "-layout", str(tmp_path / "printed.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert "Musterbericht, S. 1–3" in text
    assert "Alle öffnen" not in text


def test_headings_go_down_one_level_at_a_time(sample_page):
    page = lxml.html.parse(str(sample_page))

    levels = [int(e.tag[1]) for e in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_number_of_the_heat_map_stands_beside_its_bar(sample_page):
    page = lxml.html.parse(str(sample_page))

    cells = page.xpath("//table[contains(@class, 'matrix')]//td[contains(@class, 'heat')]")
    assert len(cells) == 4 * 31
    for cell in cells:
        share = cell.xpath("span/span/@style")[0]
        assert share == f"width:{round(float(cell.text.replace(',', '.')) * 10)}%"


def test_names_of_bidders_stand_there_only_when_asked_for(pristine_kulturportal, reported):
    import yaml

    bid = yaml.safe_load((pristine_kulturportal / "bids" / "bid-04" / "bid.yaml").read_text("utf-8"))
    name = bid["bidder"]["name"]

    assert name not in reported(pristine_kulturportal).read_text("utf-8")
    assert f"bid-04 {name}" in reported(pristine_kulturportal, "--names").read_text("utf-8")


def test_the_council_gets_no_unit_prices(pristine_kulturportal, reported, sample_page):
    council = reported(pristine_kulturportal, "--for", "council").read_text("utf-8")

    assert "P-01" in sample_page.read_text("utf-8")
    assert "P-01" not in council
    assert "218.184,94" in council


def test_no_single_vote_is_told_where_votes_are_averaged(reported):
    source = reported(DOSSIERS / "three-reviewers").read_text("utf-8")
    text = lxml.html.fromstring(source.encode()).text_content()

    assert "Mittelwert der Stimmen" not in text
    assert not re.search(r"\b(anna|berta)\b", text)
    assert "7,7" in text


def test_what_a_dossier_says_is_never_markup(case, reported):
    folder = case("small")
    sheet = folder / "scores" / "ann" / "bid-01.yaml"
    evil = "'</script><img src=x onerror=alert(1)>{{ 7*7 }}'"
    sheet.write_text(sheet.read_text().replace("Convincing calendar", evil))

    page = lxml.html.parse(str(reported(folder)))

    assert list(page.iter("img")) == []
    assert len(list(page.iter("script"))) == 1
    assert "{{ 7*7 }}" in page.getroot().text_content()


def test_the_same_dossier_gives_the_same_page(pristine_kulturportal, reported, sample_page):
    assert reported(pristine_kulturportal).read_bytes() == sample_page.read_bytes()


def test_the_language_is_that_of_the_dossier(case, reported):
    page = lxml.html.parse(str(reported(case("small"), "--lang", "de"))).getroot()

    assert page.get("lang") == "en"
    assert "Report on the evaluation" in page.text_content()
