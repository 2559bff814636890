# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What documents say between the opening and the evaluation, and what none of them gives away."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tenderkit.cli.recorded import Kind
from tests.conftest import Tenderkit
from tests.documents.opened import (
    ASKERS,
    CLARIFICATION,
    COMPLETION,
    DOSSIERS,
    LATE,
    NAMES,
    OPENERS,
    PRICES,
    change,
    opened,
    record,
    write,
)

REGIMES = "vgv uvgo vola_sn gonrw75a direct".split()
ALL = {
    "bieterinformation",
    "ruegeantwort-F-02",
    "niederschrift-oeffnung",
    "pruefvermerk-formal",
    "pruefvermerk-eignung",
    "pruefvermerk-preis",
    "nachforderung-bid-02",
    "aufklaerung-preis-bid-03",
}
LETTERS = {"nachforderung-bid-02": "bid-02", "aufklaerung-preis-bid-03": "bid-03"}
Pages = dict[str, Any]


@pytest.fixture
def pages(tenderkit: Tenderkit) -> Callable[..., Pages]:
    """Render phase bids of a dossier as web pages, and read them."""

    def read(folder: Path, *options: str) -> Pages:
        result = tenderkit("render", folder, "--phase", "bids", "-f", "html", *options)
        assert result.exit_code == 0, result.output
        found = sorted((folder / "out/bids").rglob("*.html"))
        return {
            file.relative_to(folder / "out/bids").with_suffix("").as_posix(): _page(file) for file in found
        }

    return read


def _page(file: Path) -> Any:
    return html.fromstring(file.read_bytes())


def said(page: Any) -> str:
    return " ".join(page.find(".//body").text_content().replace("\u00ad", "").split())


def cells(page: Any) -> list[list[str]]:
    return [[" ".join(cell.text_content().split()) for cell in row] for row in page.iter("tr")]


@pytest.mark.parametrize("regime", REGIMES)
def test_every_regime_has_its_documents_of_this_phase_and_each_heading_stands_over_something(
    regime, tmp_path, pages
):
    found = pages(opened(regime, tmp_path))

    direct = {"niederschrift-oeffnung", "pruefvermerk-formal"} if regime == "direct" else set()
    assert set(found) == ALL - direct
    for document, page in found.items():
        main = page.find(".//main")
        tags = [
            b.tag for b in main.iter("h2", "h3", "p", "table", "ul") if b.tag == "table" or b.text_content()
        ]
        lonely = [pair for pair in zip(tags, [*tags[1:], "h2"], strict=True) if pair == ("h2", "h2")]
        assert (document, lonely) == (document, [])


def test_without_a_regime_no_statement_of_law_is_printed(tmp_path, pages):
    found = pages(opened("none", tmp_path))

    assert set(found) == ALL
    for page in found.values():
        assert "§" not in said(page)


def test_a_letter_names_neither_another_bidder_nor_what_another_bid_says(tmp_path, pages):
    found = pages(opened("vgv", tmp_path))

    for letter, bid in LETTERS.items():
        text = said(found[letter])
        assert NAMES[bid] in text
        for other in {*NAMES, "bid-04"} - {bid}:
            assert other not in text
            assert NAMES.get(other, LATE) not in text
        amounts = [amount for other, both in PRICES.items() if other != bid for amount in both]
        assert not [amount for amount in amounts if amount.split(".")[0] in text.replace(".", "")]


def test_a_letter_asks_for_what_was_asked_last_and_says_until_when(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    later = {
        **COMPLETION,
        "sent": "2027-05-03",
        "due": "2027-05-10",
        "text": "Bitte das Konzept.",
    }
    answered = {**COMPLETION, "answer": "Liegt bei."}
    change(folder / "bids/bid-02/examination.yaml", requests=[answered, later])

    text = said(pages(folder)["nachforderung-bid-02"])

    assert "Bitte das Konzept." in text
    assert COMPLETION["text"] not in text
    assert "Frist: 10. Mai 2027" in text


def test_a_request_without_a_time_limit_is_a_gap_of_the_examination(tenderkit, tmp_path, pages):
    folder = opened("vgv", tmp_path)
    endless = {key: value for key, value in CLARIFICATION.items() if key != "due"}
    change(folder / "bids/bid-03/examination.yaml", requests=[endless])

    refused = tenderkit("render", folder, "aufklaerung-preis", "-f", "html")
    draft = pages(folder, "--draft")["aufklaerung-preis-bid-03"]

    assert refused.exit_code == 1
    assert "bids/bid-03/examination.yaml" in refused.stderr
    assert "requests" in refused.stderr
    assert "[offen: requests" in said(draft)


PRICE_WORDS = "erscheint im Verhältnis zur Leistung ungewöhnlich niedrig"


@pytest.mark.parametrize(("about", "of_price"), [("price", True), ("other", False), (None, False)])
def test_a_clarification_speaks_of_a_low_price_only_where_it_is_about_the_price(
    about, of_price, tmp_path, pages
):
    folder = opened("vgv", tmp_path)
    asked = {**CLARIFICATION, **({"about": about} if about else {})}
    change(folder / "bids/bid-03/examination.yaml", requests=[asked])

    text = said(pages(folder)["aufklaerung-preis-bid-03"])

    assert CLARIFICATION["text"] in text
    assert (PRICE_WORDS in text) == of_price
    assert ("Kalkulation der Tagessätze" in text) == of_price


def test_where_nobody_says_what_it_is_about_a_price_far_below_the_next_does(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    price = folder / "bids/bid-03/price.yaml"
    change(price, positions={"P-01": "100.00", "P-02": "1000.00"})
    asked = lambda **about: change(  # noqa: E731
        folder / "bids/bid-03/examination.yaml", requests=[{**CLARIFICATION, **about}]
    )

    asked()
    unsaid = said(pages(folder)["aufklaerung-preis-bid-03"])
    asked(about="other")
    other = said(pages(folder)["aufklaerung-preis-bid-03"])

    assert PRICE_WORDS in unsaid
    assert PRICE_WORDS not in other


def test_the_record_of_the_opening_tells_what_happened_to_bids_until_then_and_nothing_later(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    by = {"by": "Kim Beispiel"}
    events: list[dict[str, Any]] = [
        {"id": "V-01", "kind": "members", "on": "2027-04-20", "bid": "bid-01", "members": ["Nova Test GmbH"]},
        {"id": "V-02", "kind": "note", "on": "2027-04-20"},
        {"id": "V-03", "kind": "note", "on": "2027-03-01"},
        {"id": "V-04", "kind": "members", "on": "2027-05-20", "bid": "bid-02", "members": ["Spät UG"]},
    ]
    listed = [{**event, **by, "reason": f"Grund von {event['id']}."} for event in events]
    write(folder / "events.yaml", {"format": 1, "events": listed})

    text = said(pages(folder, "--draft")["niederschrift-oeffnung"])

    assert "Ereignisse bis zur Öffnung" in text
    assert [n for n in range(1, 5) if f"Grund von V-0{n}." in text] == [1, 2]


def test_without_such_events_the_record_of_the_opening_has_no_heading_for_them(tmp_path, pages):
    assert "Ereignisse" not in said(pages(opened("vgv", tmp_path))["niederschrift-oeffnung"])


def test_the_record_of_the_opening_says_who_when_what_and_how_the_journal_stood(tmp_path, pages):
    folder = opened("vgv", tmp_path)

    page = pages(folder)["niederschrift-oeffnung"]

    text, rows = said(page), cells(page)
    entry = json.loads((folder / "record/journal.jsonl").read_text("utf-8"))
    assert "20. April 2027, 13:05 Uhr" in text
    assert f"{OPENERS[0]}, Vergabestelle" in text
    assert text.count(f"{OPENERS[1]}: Unterschrift") == 1
    assert entry["hash"] in text.replace(" ", "")
    assert "5e5e5e5e5e5e5e5e" in text
    (winner,) = [row for row in rows if row[0] == "bid-01" and len(row) == 5]
    assert winner[3:] == ["375.000,00 Euro", "446.250,00 Euro"]
    (late,) = [row for row in rows if row[0] == "bid-04"]
    assert late[1:] == [LATE, "20. April 2027, 12:01 Uhr"]


def test_lots_are_added_up_apart_at_the_opening(tmp_path, pages):
    folder = tmp_path / "two-lots"
    shutil.copytree(DOSSIERS / "two-lots", folder)
    record(folder, Kind.BIDS_OPENED, "2027-05-11T13:05")

    found = pages(folder)

    rows = cells(found["niederschrift-oeffnung"])
    (both,) = [row for row in rows if row[0] == "bid-01" and len(row) == 5]
    (one,) = [row for row in rows if row[0] == "bid-02" and len(row) == 5]
    assert both[3].startswith("Los L1: ")
    assert "Los L2: " in both[3]
    assert "Los L2" not in one[3]
    assert {"L1/pruefvermerk-preis", "L2/pruefvermerk-preis"} <= set(found)
    assert "bid-03" not in said(found["L1/pruefvermerk-preis"])


def test_an_opening_that_nobody_recorded_has_no_record(tenderkit, tmp_path, pages):
    folder = opened("vgv", tmp_path, recording=False)

    found = pages(folder)
    named = tenderkit("render", folder, "niederschrift-oeffnung")

    assert set(found) == ALL - {"niederschrift-oeffnung"}
    assert named.exit_code == 1
    assert "TK047" in named.stderr


def test_a_second_opening_is_told_apart_and_files_that_moved_are_named(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    record(folder, Kind.BIDS_OPENED, "2027-05-20T10:00", bids={"bid-02": []}, moved=["bid-02"])

    text = said(pages(folder)["niederschrift-oeffnung"])

    assert "20. April 2027, 13:05 Uhr" in text
    assert "20. Mai 2027, 10:00 Uhr" in text
    assert "Abweichung: Dateien der Angebote bid-02 waren" in text
    assert text.count(f"{OPENERS[1]}: Unterschrift") == 1


def test_what_is_recorded_later_does_not_change_the_record_of_the_opening(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    first = said(pages(folder)["niederschrift-oeffnung"])

    for kind in (Kind.RENDERED, Kind.BID_EXAMINED):
        record(folder, kind, "2027-04-23T09:00")

    assert said(pages(folder)["niederschrift-oeffnung"]) == first


def test_all_bidders_get_every_answer_and_learn_of_nobody_who_asked(tmp_path, pages):
    text = said(pages(opened("vgv", tmp_path))["bieterinformation"])

    assert "Ja, soweit sie offen dokumentiert sind." in text
    assert "Der Rüge wird nicht abgeholfen" in text
    assert "Wann beginnt der Probebetrieb?" not in text
    assert not [asker for asker in ASKERS if asker in text]
    assert "10. März 2027" not in text  # when a question came could tell whose it is


def test_only_who_objected_gets_the_answer_with_the_rights_that_follow(tmp_path, pages):
    above, below = (pages(opened(each, tmp_path))["ruegeantwort-F-02"] for each in ("vgv", "uvgo"))

    assert ASKERS[1] in said(above)
    assert ASKERS[0] not in said(above)
    assert "Nachprüfungsantrag" in said(above)
    assert "Nachprüfungsantrag" not in said(below)


def test_a_period_that_only_an_answer_extends_stops_the_information_to_all(tenderkit, tmp_path):
    folder = opened("vgv", tmp_path)
    questions = folder / "questions.yaml"
    listed = yaml.safe_load(questions.read_text("utf-8"))["questions"]
    change(questions, questions=[{**listed[0], "new_deadline": "2027-04-27T12:00"}])

    refused = tenderkit("render", folder, "bieterinformation", "-f", "html")
    change(folder / "tender.yaml", version=2, dates={**_dates(folder), "bids_until": "2027-04-27T12:00"})
    told = tenderkit("render", folder, "bieterinformation", "-f", "html")

    assert "TK048" in refused.stderr
    assert told.exit_code == 0, told.output
    page = _page(folder / "out/bids/bieterinformation.html")
    assert "Die Angebotsfrist endet nun am 27. April 2027, 12:00 Uhr." in said(page)


def _dates(folder: Path) -> dict[str, Any]:
    written = yaml.load((folder / "tender.yaml").read_text("utf-8"), yaml.BaseLoader)["dates"]  # noqa: S506
    return {**written, "opening": "2027-04-27T13:00"}


def test_bidders_are_told_what_changed_from_one_sealed_version_to_the_next(tenderkit, tmp_path, pages):
    folder = opened("vgv", tmp_path)
    assert tenderkit("seal", folder, "--by", OPENERS[0]).exit_code == 0
    change(folder / "tender.yaml", version=2, title="Bürgerportal und Terminbuchung als freie Software")
    assert tenderkit("seal", folder, "--by", OPENERS[0]).exit_code == 0

    rows = cells(pages(folder)["bieterinformation"])

    title = next(row for row in rows if "Terminbuchung" in row[-1])
    assert title[1:] == [
        "geändert",
        "Bürgerportal als freie Software",
        "Bürgerportal und Terminbuchung als freie Software",
    ]


def test_a_note_lists_every_item_and_says_what_is_out_and_what_is_open(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    file = folder / "bids/bid-02/examination.yaml"
    item = {
        "id": "E-01",
        "result": "open",
        "by": "Kim Beispiel",
        "on": "2027-04-22",
        "reason": "Referenz fehlt.",
    }
    change(file, selection=[item])

    found = pages(folder)

    suitability = found["pruefvermerk-eignung"]
    rows = cells(suitability)
    assert ["bid-02", NAMES["bid-02"], "offen", "erfüllt"] in rows
    assert ["bid-03", NAMES["bid-03"], "erfüllt", "nicht erfüllt"] in rows
    assert ["bid-04", LATE, "verspätet eingegangen", "verspätet eingegangen"] in rows
    assert "Geeignet und ohne Ausschlussgrund: bid-01." in said(suitability)
    assert any(row[0].startswith("bid-03") and row[2] == "Ein Bestandteil ist proprietär." for row in rows)
    assert "bid-02: E-01" in said(suitability)
    assert COMPLETION["text"] in said(found["pruefvermerk-formal"])
    assert "Nachgefordertes steht noch aus: bid-02." in said(found["pruefvermerk-formal"])


def test_prices_are_worked_out_line_by_line(tmp_path, pages):
    page = pages(opened("vgv", tmp_path))["pruefvermerk-preis"]

    rows = cells(page)
    assert ["P-01", "Entwicklung", "420 Personentage", "850,00 Euro", "357.000,00 Euro"] in rows
    assert ["", "Bruttopreis", "", "", "446.250,00 Euro"] in rows
    (overview,) = [row for row in rows if row[0] == "bid-01" and len(row) == 5]
    assert overview[2:4] == ["446.250,00 Euro", "5,8 % unter bid-02"]


def test_a_missing_price_is_named_and_nothing_is_added_up(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    change(folder / "bids/bid-02/price.yaml", positions={"P-01": "910.00"})

    page = pages(folder, "--draft")["pruefvermerk-preis"]

    assert "Ohne Preis: P-02." in said(page)
    assert ["P-02", "Pflege", "2 Jahre", "fehlt", "–"] in cells(page)


def test_documents_for_the_file_say_so_and_letters_do_not(tmp_path, pages):
    for document, page in pages(opened("vgv", tmp_path)).items():
        confidential = document.startswith(("niederschrift", "pruefvermerk"))
        assert ("Vertraulich." in said(page)) is confidential, document


@pytest.mark.usefixtures("needs_pango")
def test_paper_and_word_are_written_and_the_second_run_finds_them_unchanged(tenderkit, tmp_path):
    folder = opened("vgv", tmp_path)

    first = tenderkit("render", folder, "--phase", "bids")
    second = tenderkit("render", folder, "--phase", "bids")

    assert first.exit_code == 0, first.output
    assert {file.stem for file in (folder / "out/bids").glob("*.pdf")} == ALL
    assert {file.stem for file in (folder / "out/bids").glob("*.docx")} == ALL
    assert f"{2 * len(ALL)} of them unchanged" in second.stdout


def test_what_bidders_send_is_printed_as_they_wrote_it_and_never_read_as_a_template(tmp_path, pages):
    folder = opened("vgv", tmp_path)
    name = "<b>{{ 7 * 7 }}</b> {% set x = 1 %} & Söhne"
    file = "=CMD('x')!A1 {{ buyer.name }} <img src=x>.pdf"
    change(
        folder / "bids/bid-02/bid.yaml",
        bidder={"name": name, "address": "{{ bids }}\n<script>alert(1)</script>"},
        files=[{"path": file, "sha256": "5e" * 32, "size": 1}],
    )

    found = pages(folder)

    for document in ("nachforderung-bid-02", "niederschrift-oeffnung", "pruefvermerk-formal"):
        assert name in said(found[document])
        assert found[document].findall(".//body//script") == []
    assert "<script>alert(1)</script>" in said(found["nachforderung-bid-02"])
    assert file in said(found["niederschrift-oeffnung"])


def test_a_word_file_of_the_town_makes_a_letter_for_each_bid(tenderkit, tmp_path):
    import docx

    folder = opened("vgv", tmp_path)
    (folder / "templates").mkdir()
    letter = docx.Document()
    letter.add_paragraph("{{ buyer.name }}, {{ tender.id }}: {{ tender.title }}")
    letter.add_paragraph("An {{ bid.bidder.name }}, Nachforderung vom {{ letter.sent }}")
    letter.save(str(folder / "templates/nachforderung.docx"))

    result = tenderkit("render", folder, "nachforderung", "-f", "docx")

    assert result.exit_code == 0, result.output
    made = docx.Document(str(folder / "out/bids/nachforderung-bid-02.docx"))
    text = " ".join(" ".join(paragraph.text for paragraph in made.paragraphs).split())
    assert f"An {NAMES['bid-02']}, Nachforderung vom 22. April 2027" in text
