# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Web pages, as their source and as a real browser sees them."""

import json
import re
import subprocess
from html import unescape
from importlib.util import find_spec
from pathlib import Path

import lxml.html
import pytest

from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.html import on_dark, render_html
from tenderkit.rendering.look import Picture, contrast
from tests.conftest import Tenderkit, program
from tests.rendering.conftest import png

NIGHT = ("(prefers-color-scheme: dark)", "all")
PHONE = ("(max-width: 40rem)", "all")
"""What makes a browser on a wide screen by day take the rules for the other."""

_RUN = """axe.run(document).then(found => {
  const result = document.createElement("pre");
  result.id = "found";
  result.textContent = JSON.stringify({
    passed: found.passes.length,
    wrong: found.violations.map(rule => rule.id + ": " + rule.nodes.map(node => node.html).join(" | ")),
  });
  document.body.append(result);
})"""


@pytest.fixture(scope="session")
def document(look):
    """A document set as a page and read again."""
    return lambda html, **fields: lxml.html.fromstring(render_html(block_tree(html), look(**fields)))


@pytest.fixture(scope="session")
def axe() -> str:
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        pytest.skip("axe is not installed: pip install axe-playwright-python")
    return Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8").replace("</", "<\\/")


@pytest.fixture(scope="session")
def web_pages(pristine_kulturportal: Path, tenderkit: Tenderkit, tmp_path_factory) -> Path:
    out: Path = tmp_path_factory.mktemp("web")
    names = ("leistungsbeschreibung", "kriterienkatalog", "angebotsschreiben")
    result = tenderkit("render", pristine_kulturportal, *names, "-f", "html", "--out", out)
    assert result.exit_code == 0, result.output
    return out / "tender"


def looked_at(file: Path) -> subprocess.CompletedProcess[str]:
    """Open a file in a browser; give its elements when all scripts are done, and its console."""
    switches = "--headless --no-sandbox --disable-gpu --enable-logging=stderr --virtual-time-budget=60000"
    command = [program("chromium"), *switches.split(), "--dump-dom", file.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True)


@pytest.mark.parametrize(
    ("name", "seen"),
    [("leistungsbeschreibung", None), ("kriterienkatalog", NIGHT), ("angebotsschreiben", PHONE)],
)
def test_axe_finds_nothing_wrong_in_a_real_browser(name, seen, axe, web_pages, tmp_path):
    source = (web_pages / f"{name}.html").read_text(encoding="utf-8")
    if seen:
        assert seen[0] in source
        source = source.replace(*seen)
    source = re.sub("<meta http-equiv[^>]*>", "", source)  # it would forbid the script that looks
    scripts = f"<script>{axe}</script><script>{_RUN}</script>"
    (tmp_path / "page.html").write_text(source.replace("</body>", f"{scripts}</body>"), encoding="utf-8")

    shown = looked_at(tmp_path / "page.html")

    result = re.search('<pre id="found">(.*?)</pre>', shown.stdout, re.DOTALL)
    assert result, shown.stderr
    found = json.loads(unescape(result[1]))
    assert found["wrong"] == []
    assert found["passed"] > 30


@pytest.mark.parametrize("name", ["leistungsbeschreibung", "kriterienkatalog"])
def test_the_browser_has_nothing_to_complain_of(name, web_pages):
    assert "CONSOLE" not in looked_at(web_pages / f"{name}.html").stderr


def test_the_page_says_what_the_document_says(everything, document):
    tree = block_tree(everything)

    page = document(everything)

    said = re.sub(r"\s+", "", page.find("body").text_content())
    for block in tree.root.iter("p", "li", "td", "th", "h1", "h2", "h3"):
        assert re.sub(r"\s+", "", block.text or "") in said
    assert all(f"{heading.number}{heading.text}".replace(" ", "") in said for heading in tree.headings)


def test_the_page_needs_no_script_and_no_network(everything, document):
    page = document(everything, logo=Picture(png(), "png"))

    assert list(page.iter("script", "link", "iframe")) == []
    assert [image.get("src")[:22] for image in page.iter("img")] == ["data:image/png;base64,"] * 2
    assert "url(" not in page.find("head/style").text
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith(
        "default-src 'none'"
    )


def test_the_parts_of_the_page_are_landmarks_and_the_first_link_leads_past_the_contents(everything, document):
    page = document(everything)

    body = page.find("body")
    assert [part.tag for part in body] == ["a", "header", "nav", "main", "footer"]
    assert body[0].get("href") == f"#{body.find('main').get('id')}"
    assert page.get_element_by_id(body.find("nav").get("aria-labelledby")).text == "Inhaltsverzeichnis"
    assert page.get("lang") == "de"


def test_numbers_of_headings_are_text(everything, document):
    page = document(everything)

    assert page.find(".//main/h2").text_content() == "1 Die Aufgabe"
    assert page.find(".//nav/ol/li/a").text_content() == "1 Die Aufgabe"


def test_a_cell_knows_the_head_of_its_column(everything, document):
    table = document(everything).xpath("//table[caption='Anforderungen an das Portal']")[0]

    row = table.xpath("tbody/tr[td]")[0]
    assert [cell.get("data-label") for cell in row] == ["Nr.", "Anforderung", "Art", "Gewicht"]
    assert table.xpath("tbody/tr[@class='total']/td/@data-label") == ["Nr.", "Gewicht"]


def test_a_table_says_its_roles_and_shares_out_its_width(everything, document):
    table = document(everything).xpath("//table[caption='Anforderungen an das Portal']")[0]

    assert table.get("role") == "table"
    assert {row.get("role") for row in table.iter("tr")} == {"row"}
    assert {head.get("role") for head in table.iter("th")} == {"columnheader", "rowheader"}
    assert table.find("colgroup/col").get("style") == "width:12.1%"


def test_every_field_has_a_name(form, document):
    page = document(form)

    fields = list(page.iter("input", "textarea"))
    labelled = [field for field in fields if field.getparent().tag == "label"]
    assert len(fields) == 6
    assert [field.get("name") for field in labelled] == ["d1", "d2"]
    assert all(field.get("aria-label") for field in fields if field not in labelled)
    assert not any(field.get("title") for field in fields)


def test_a_draft_says_so_before_anything_else(letter, document):
    page = document(letter, watermark="Entwurf")

    assert page.find("body/header")[0].text == "Entwurf"


def test_the_same_document_gives_the_same_page(everything, look):
    assert render_html(block_tree(everything), look()) == render_html(block_tree(everything), look())


def test_what_a_dossier_says_is_never_markup(page, document):
    shown = document(
        page("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"), title="</title><script>", author='"><b>'
    )

    assert list(shown.iter("script", "b")) == []


@pytest.mark.parametrize("colour", ["#12355b", "#000000", "#7a0019", "#1b5e47"])
def test_a_colour_is_lightened_until_it_can_be_read_by_night(colour):
    assert contrast("#1f2a35") / contrast(on_dark(colour)) >= 7
