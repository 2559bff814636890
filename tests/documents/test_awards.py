# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the documents at the end of a procedure say: to the file everything, to each bidder its own alone."""

import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tenderkit.cli.recorded import Kind, recorded, stated
from tests.conftest import Tenderkit
from tests.documents.decided import DOSSIERS, NAMES, REASON, decided

WON = {"kind": "award", "bid": "bid-01"}
CANCELLED = {"kind": "cancellation"}
SENT = {"vorabinformation": "2027-06-01", "zuschlagsschreiben": "2027-06-14", "absageschreiben": "2027-06-14"}
LETTERS = ("vorabinformation", "absageschreiben", "zuschlagsschreiben")
FIGURES = ("446.250,00", "91,60", "840")
"""Price, key figure and points of the winner."""
RECORD = {
    "vgv": (
        "Auftraggeber, Gegenstand und Wert",
        "Berücksichtigte Unternehmen",
        "Nicht berücksichtigte Unternehmen",
        "Ungewöhnlich niedrige Preise",
        "Erfolgreiches Unternehmen",
        "Verhandlung oder Dialog",
        "Verfahren ohne Teilnahmewettbewerb",
        "Verzicht auf die Vergabe",
        "Elektronische Mittel",
        "Interessenkonflikte",
        "Gemeinsame Vergabe von Losen",
        "Gewichtung der Zuschlagskriterien",
    ),
    "uvgo": (
        "Verfahren ohne Teilnahmewettbewerb",
        "Lose",
        "Nachweise der Eignung",
        "Berücksichtigte Unternehmen",
        "Nicht berücksichtigte Unternehmen",
        "Erfolgreiches Unternehmen",
        "Verzicht auf die Vergabe",
    ),
}
CRITERIA = ("B-01", "B-02")
"""Of the dossier with three reviewers."""
QUERIES = {
    "bid-01": {"on": "2027-05-28", "result": "no_entry", "by": "Ira Frage"},
    "bid-02": {
        "on": "2027-05-28",
        "of": "Wald-Team GmbH",
        "result": "entry",
        "reason": "Die Buße ist gezahlt.",
        "by": "Ira Frage",
    },
}
"""What the competition register said."""
Pages = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def pages(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Render the documents of a decided dossier as web pages, and read them; each dossier once."""
    known: dict[str, dict[str, Any]] = {}

    def read(decision: dict[str, Any], regime: str = "vgv") -> dict[str, Any]:
        if (key := f"{decision} {regime}") not in known:
            folder = decided(tmp_path_factory.mktemp("decided"), decision, SENT, regime)
            for phase in ("evaluate", "award"):
                result = tenderkit("render", folder, "--phase", phase, "-f", "html", "--workers", "1")
                assert result.exit_code == 0, result.output
            files = sorted((folder / "out").rglob("*.html"))
            known[key] = {file.stem: html.fromstring(file.read_bytes()) for file in files}
        return known[key]

    return read


def said(page: Any) -> str:
    text = page.find(".//body").text_content().replace("\u00ad", "").replace("\u00a0", " ")
    return " ".join(text.split())


def headings(page: Any) -> list[str]:
    return [
        " ".join(h.text_content().replace("\u00ad", "").split()).lstrip("0123456789. ")
        for h in page.iter("h2")
    ]


@pytest.mark.parametrize("regime", RECORD)
def test_the_record_has_every_item_of_its_regime_in_the_order_of_the_law(regime, pages):
    found = headings(pages(WON, regime)["vergabevermerk"])

    expected = list(RECORD[regime])
    assert [heading for heading in found if heading in expected] == expected


def test_the_record_gives_the_reason_of_the_decision_and_why_others_were_not_chosen(pages):
    text = said(pages(WON)["vergabevermerk"])

    assert REASON in text
    assert "Ausschlusskriterien, A-01 (Freie Lizenz): Ein Bestandteil ist proprietär." in text
    assert "bid-02, Fuchsbau Software GmbH: Rang 2 mit der Gesamtpunktzahl 81,93" in text


def test_the_record_says_for_how_much_the_contract_is_awarded(pages):
    assert "Vergeben wird zu 375.000,00 Euro netto" in said(pages(WON)["vergabevermerk"])


@pytest.mark.parametrize(
    ("regime", "cites"),
    [
        (
            "uvgo",
            ("§ 6 UVgO, Erläuterung, Punkt 1 bis § 6 UVgO, Erläuterung, Punkt 7", "§ 6 WRegG, zu prüfen"),
        ),
        ("vgv", ("§ 8 Abs. 2 Satz 2 Nr. 1 VgV bis § 8 Abs. 2 Satz 2 Nr. 12 VgV", "§ 134 Abs. 2 GWB")),
    ],
)
def test_the_record_says_where_each_provision_was_read_that_it_cites(regime, cites, pages):
    _, _, sources = said(pages(WON, regime)["vergabevermerk"]).partition("Vorschriften und ihre Quellen")

    assert [cite for cite in (*cites, "§ 6 WRegG, zu prüfen") if cite not in sources] == []
    assert sources.count("§ 6 WRegG") == 1


def test_a_record_lists_no_source_of_what_it_does_not_cite(pages):
    _, _, sources = said(pages(CANCELLED)["vergabevermerk"]).partition("Vorschriften und ihre Quellen")

    assert "WRegG" not in sources


@pytest.fixture(scope="module")
def queried(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier decided by two people, with queries of the register of which one found an entry."""
    folder = decided(tmp_path_factory.mktemp("queried"), {**WON, "with": ["Kaya Zweit"]}, SENT)
    for bid, query in QUERIES.items():
        file = folder / "bids" / bid / "examination.yaml"
        written = {**yaml.safe_load(file.read_text("utf-8")), "competition_register": [query]}
        file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")
    for phase in ("bids", "evaluate", "award"):
        result = tenderkit("render", folder, "--phase", phase, "-f", "html", "--workers", "1")
        assert result.exit_code == 0, result.output
    return folder


def page(folder: Path, name: str) -> str:
    return said(html.fromstring(next(folder.glob(f"out/*/{name}.html")).read_bytes()))


def test_the_record_names_everybody_who_decided(queried):
    assert "Amtsleitung, Kaya Zweit, 31. Mai 2027" in page(queried, "vergabevermerk")


@pytest.mark.parametrize("name", ["vergabevermerk", "pruefvermerk-eignung"])
def test_the_record_and_the_note_say_what_the_register_said_of_whom(queried, name):
    _, _, text = page(queried, name).partition("Abfrage des Wettbewerbsregisters")

    assert "(§ 6 WRegG, zu prüfen)" in text
    assert "Wiesengrund Code eGkein EintragIra Frage, 28. Mai 2027" in text
    assert "Wald-Team GmbHEintrag vorhandenEntscheidung dazu: Die Buße ist gezahlt." in text


def test_a_record_without_a_query_says_that_none_is_recorded(pages):
    assert "Eine Abfrage vor dem Zuschlag ist in der Akte nicht festgehalten." in said(
        pages(WON)["vergabevermerk"]
    )


def test_queries_about_others_do_not_hide_that_none_about_the_winner_came_before_the_contract(
    queried, tenderkit, tmp_path
):
    folder = Path(shutil.copytree(queried, tmp_path / "late"))
    file = folder / "bids/bid-01/examination.yaml"
    file.write_text(file.read_text("utf-8").replace("'2027-05-28'", "'2027-06-15'"), "utf-8")

    result = tenderkit("render", folder, "vergabevermerk", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    missing = "Zu bid-01 ist in der Akte keine Abfrage vor dem Zuschlag festgehalten."
    assert "Wiesengrund Code eGkein EintragIra Frage, 15. Juni 2027" in page(folder, "vergabevermerk")
    assert missing in page(folder, "vergabevermerk")
    assert missing not in page(queried, "vergabevermerk")


def test_who_is_named_twice_decided_once(tenderkit, tmp_path):
    folder = decided(tmp_path, {**WON, "with": ["Amtsleitung", "Kaya Zweit"]})

    assert tenderkit("render", folder, "vergabevermerk", "-f", "html", "--workers", "1").exit_code == 0
    assert "EntscheidungAmtsleitung, Kaya Zweit, 31. Mai 2027" in page(folder, "vergabevermerk")


def test_everybody_who_decided_finds_a_line_to_sign_on(queried):
    _, _, text = page(queried, "vergabevermerk").partition("Zeichnung")

    assert "Amtsleitung: Unterschrift" in text
    assert "Kaya Zweit: Unterschrift" in text


def test_the_record_says_who_found_on_which_day_that_a_bid_is_out(pages):
    assert "Ein Bestandteil ist proprietär. A-01 festgestellt durch Kim Beispiel, 22. April 2027." in said(
        pages(WON)["vergabevermerk"]
    )


def test_the_record_says_which_decision_was_replaced_and_who_had_taken_it(tenderkit, tmp_path):
    folder = decided(tmp_path, WON)
    file = folder / "award.yaml"
    written = yaml.safe_load(file.read_text("utf-8"))
    [last] = written["decisions"]
    first = {**last, "bid": "bid-02", "by": "Robin Früher", "with": ["Kaya Zweit"], "on": "2027-05-20"}
    written["decisions"] = [first, {**last, "corrects": "Ein Preis war falsch übertragen."}]
    file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")

    result = tenderkit("render", folder, "vergabevermerk", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = page(folder, "vergabevermerk")
    assert "Ersetzt ist: Zuschlag auf bid-02, entschieden am 20. Mai 2027, Robin Früher, Kaya Zweit." in text
    assert "Ein Preis war falsch übertragen." in text


def test_what_is_examined_after_the_decision_stands_in_the_course(tenderkit, tmp_path):
    folder = decided(tmp_path, WON)

    def step(kind: Kind, at: str) -> None:
        recorded(folder, kind, stated("Ira Spät", datetime.fromisoformat(at), "Europe/Berlin"), {})

    step(Kind.BID_EXAMINED, "2027-04-22T09:00")
    step(Kind.DECISION, "2027-05-31T09:00")
    step(Kind.BID_EXAMINED, "2027-04-23T09:00")
    assert tenderkit("render", folder, "vergabevermerk", "-f", "html", "--workers", "1").exit_code == 0

    _, _, course = page(folder, "vergabevermerk").partition("Verlauf nach dem Protokoll")
    assert (
        "3Angebot geprüft23. April 2027, 09:00 Uhr, nachträglich festgehalten (Uhr des Rechners: " in course
    )
    assert "22. April 2027" not in course


def test_a_record_of_a_cancellation_says_nothing_of_the_register(pages):
    assert "Wettbewerbsregister" not in said(pages(CANCELLED)["vergabevermerk"])


def test_neither_letters_nor_exports_nor_the_press_say_who_decided_with_others_or_what_the_register_said(
    queried, tenderkit
):
    told = {path.name: path.read_text("utf-8") for path in queried.glob("out/award/*.html")}
    letters = {
        name: text for name, text in told.items() if name.startswith((*LETTERS, "presse", "bewertung"))
    }
    for kind in ("ocds", "statistics"):
        out = queried.parent / kind
        result = tenderkit("export", kind, queried, "--out", out)
        assert result.exit_code == 0, result.output
        letters[kind] = out.read_text("utf-8")

    assert len([name for name in letters if name.startswith(LETTERS)]) >= 4
    for name, text in letters.items():
        plain = text.replace("\u00ad", "")
        assert not any(word in plain for word in ("Kaya", "Ira Frage", "ettbewerbsregister", "Buße")), name


def test_what_was_asked_for_another_reason_than_the_price_does_not_stand_among_low_prices(
    tenderkit, tmp_path
):
    folder = decided(tmp_path, WON, SENT)
    file = folder / "bids/bid-03/examination.yaml"
    asked = {"kind": "clarification", "sent": "2027-04-23", "result": "Er ist proprietär.", "about": "other"}
    written = {**yaml.safe_load(file.read_text("utf-8")), "requests": [asked]}
    file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")

    result = tenderkit("render", folder, "vergabevermerk", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((folder / "out/award/vergabevermerk.html").read_bytes()))
    low, _, others = text.partition("Nachforderung und Aufklärung")
    assert "Er ist proprietär." not in low
    assert "Am 23. April 2027 wurde um Aufklärung gebeten. Ergebnis: Er ist proprietär." in others


def test_the_record_of_a_procedure_without_a_call_speaks_of_no_notice(pages, tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT)
    tender = folder / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("  type: open\n", "  type: negotiated\n"), "utf-8")

    result = tenderkit("render", folder, "vergabevermerk", "-f", "html", "--draft", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((folder / "out/award/vergabevermerk.html").read_bytes()))
    head = text[: text.index("Ende der Angebotsfrist")]
    assert "Aufforderung zum Angebot" in head
    assert "Bekanntmachung" not in head
    assert "Bekanntmachung" in said(pages(WON)["vergabevermerk"])


def test_a_record_of_two_stages_says_so_where_no_application_is_in_the_file(kulturportal, tenderkit):
    won = {"kind": "award", "bid": "bid-04", "by": "Amtsleitung", "on": "2027-06-24", "reason": REASON}
    told = yaml.safe_dump({"format": 1, "decisions": [won]}, allow_unicode=True)
    (kulturportal / "award.yaml").write_text(told, "utf-8")
    shutil.rmtree(kulturportal / "applications", ignore_errors=True)

    result = tenderkit("render", kulturportal, "vergabevermerk", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((kulturportal / "out/award/vergabevermerk.html").read_bytes()))
    assert "Zum Teilnahmewettbewerb ist in der Akte keine Bewerbung festgehalten." in text


def test_a_letter_never_says_prices_points_or_reasons_of_other_bids(pages):
    letters = {name: said(page) for name, page in pages(WON).items() if name.startswith(LETTERS)}

    for name, text in letters.items():
        own = name[-6:]
        assert [bid for bid in NAMES if f"von {bid} im Kapitel" in text and bid != own] == [], name
        assert own == "bid-01" or [figure for figure in FIGURES if figure in text] == [], name
        others = {NAMES[bid] for bid in NAMES if bid not in {own, "bid-01"}}
        assert [other for other in others if other in text] == [], name


def test_information_before_the_award_names_the_winner_and_the_first_day_of_the_contract(pages):
    text = said(pages(WON)["vorabinformation-bid-02"])

    assert "Den Zuschlag soll folgendes Unternehmen erhalten: Wiesengrund Code eG." in text
    assert "frühestens am 12. Juni 2027" in text
    assert "Sorgfältig ausgearbeitet: B-01 von bid-02 im Kapitel 7." in text


def test_what_the_winner_has_ahead_is_told_by_criteria_without_points(pages):
    text = said(pages(WON)["absageschreiben-bid-02"])

    assert "Sein Wertungspreis ist niedriger als der Ihres Angebots." in text
    assert "B-01: Konzept" in text.partition("Höher bewertet")[2].partition("Mit freundlichen")[0]


def test_where_the_law_gives_the_name_on_request_only_the_letter_keeps_it_and_says_so(pages):
    text = said(pages(WON, "uvgo")["absageschreiben-bid-02"])

    assert "Wiesengrund" not in text
    assert REASON not in text
    assert "Auf Verlangen teilen wir Ihnen auch den Namen des erfolgreichen Unternehmens mit" in text


def priced_alone(folder: Path) -> None:
    """Let the lowest price decide, without any award criterion."""
    tender, criteria = folder / "tender.yaml", folder / "criteria.yaml"
    tender.write_text(
        re.sub(r"  method: .*", "  method: {name: lowest-price}", tender.read_text("utf-8")), "utf-8"
    )
    criteria.write_text(criteria.read_text("utf-8").partition("  - id: B-01")[0], "utf-8")
    shutil.rmtree(folder / "scores")


def test_where_the_price_alone_decides_no_letter_speaks_of_points_or_criteria(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT)
    priced_alone(folder)

    result = tenderkit("render", folder, "--phase", "award", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((folder / "out/award/absageschreiben-bid-02.html").read_bytes()))
    assert "Sein Wertungspreis ist niedriger" in text
    assert [word for word in ("Leistungspunkte", "Kriterium", "Anlage") if word in text] == []


def test_what_people_compared_in_writing_is_no_deviation(tenderkit, tmp_path):
    folder = decided(tmp_path, {**WON, "deviates": "Das Konzept wiegt den Preis auf."}, SENT)
    tender = folder / "tender.yaml"
    method = "  method: {name: trade-off, order: [B-01, B-02, price]}"
    tender.write_text(re.sub(r"  method: .*", method, tender.read_text("utf-8")), "utf-8")

    result = tenderkit("render", folder, "vergabevermerk", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((folder / "out/award/vergabevermerk.html").read_bytes()))
    assert "Schriftlicher Vergleich der Angebote:Das Konzept wiegt den Preis auf." in text.replace(
        ": Das", ":Das"
    )
    assert "weicht von der Rangfolge ab" not in text


def test_the_record_tells_each_draw_also_one_that_counts_no_more_and_one_that_waits(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT)
    award = yaml.safe_load((folder / "award.yaml").read_text("utf-8"))
    drawn = {"kind": "draw", "by": "Amtsleitung", "bid": "bid-01", "reason": "Gleich waren beide."}
    void = {"kind": "draw", "by": "Amtsleitung", "reason": "Ein Preis wurde berichtigt."}
    void["corrects"] = void["reason"]
    award["decisions"] = [{**drawn, "on": "2027-05-20"}, {**void, "on": "2027-05-21"}, *award["decisions"]]
    waiting = {"bids": ["bid-01", "bid-02"], "source": "Lotto 6 aus 49", "count": 6, "highest": 49}
    award["draws"] = [
        {**waiting, "announced": "2027-05-22", "by": "Amtsleitung", "witnesses": ["Lou Muster"]}
    ]
    (folder / "award.yaml").write_text(yaml.safe_dump(award, allow_unicode=True), "utf-8")

    result = tenderkit("render", folder, "vergabevermerk", "-f", "html", "--draft", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((folder / "out/award/vergabevermerk.html").read_bytes()))
    assert "Bei Gleichstand wurde am 20. Mai 2027 das Los gezogen; es fiel auf bid-01" in text
    assert "Die Auslosung gilt nicht mehr; festgehalten hat das Amtsleitung am 21. Mai 2027." in text
    assert "Am 22. Mai 2027 hat Amtsleitung eine Auslosung unter bid-01, bid-02 angekündigt." in text
    assert "Zugegen: Amtsleitung, Lou Muster. Die Zahlen liegen noch nicht vor." in text
    assert "None" not in text


def test_an_excluded_bidder_reads_the_ground_and_no_points(pages):
    page = pages(WON, "uvgo")["absageschreiben-bid-03"]

    assert "A-01 (Freie Lizenz): Ein Bestandteil ist proprietär." in said(page)
    assert list(page.iter("table"))[1:] == []


def test_record_and_letters_call_the_figure_that_decides_as_the_conditions_did(pages):
    for name in ("vergabevermerk", "absageschreiben-bid-02", "bewertung-je-bieter-bid-02"):
        text = said(pages(WON)[name])
        assert "Gesamtpunktzahl" in text
        assert "Kennzahl" not in text


def test_a_letter_after_the_award_cites_what_the_regime_says_of_it_and_not_what_it_says_of_the_time_before(
    pages,
):
    cited = {regime: said(pages(WON, regime)["absageschreiben-bid-02"]) for regime in ("uvgo", "vola_sn")}

    assert "Wir teilen Ihnen mit (§ 46 Abs. 1 Satz 1 UVgO), dass wir den Zuschlag" in cited["uvgo"]
    assert "Wir teilen Ihnen mit, dass wir den Zuschlag" in cited["vola_sn"]


def test_a_winner_reads_the_price_that_was_evaluated(pages):
    text = said(pages(WON)["zuschlagsschreiben-bid-01"])

    assert "375.000,00 Euro" in text
    assert "446.250,00 Euro" in text


def test_without_the_day_of_sending_a_letter_is_no_final_document(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, {})

    result = tenderkit("render", folder, "vorabinformation", "-f", "html", "--workers", "1")

    assert result.exit_code == 1
    assert "award.yaml" in result.output


def test_a_draft_names_what_is_missing(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, {})

    result = tenderkit("render", folder, "vorabinformation", "-f", "html", "--draft", "--workers", "1")

    assert result.exit_code == 0, result.output
    page = html.fromstring((folder / "out/award/vorabinformation-bid-02.html").read_bytes())
    assert "Der Vertrag wird frühestens am [offen: letters] geschlossen" in said(page)
    assert "Noch offen in diesem Dokument: award.yaml: letters" in said(page)


def test_a_cancelled_procedure_has_a_note_with_its_ground_and_letters_with_its_reason(pages):
    found = pages({**CANCELLED, "reason": "Die Mittel sind entfallen.", "ground": "vgv.cancellation.2"})

    note = said(found["aufhebung"])
    assert "Die Grundlage des Vergabeverfahrens hat sich wesentlich geändert" in note
    assert "anzukreuzen" not in note
    for bid in NAMES:
        assert "Die Mittel sind entfallen." in said(found[f"absageschreiben-{bid}"])


def test_without_a_stated_ground_the_note_leaves_the_choice_to_a_person(pages):
    page = pages(CANCELLED)["aufhebung"]

    assert len(page.findall(".//main//input")) == 4


def test_the_record_of_the_consensus_holds_no_single_votes(kulturportal, tenderkit):
    result = tenderkit("render", kulturportal, "konsensprotokoll", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((kulturportal / "out/evaluate/konsensprotokoll.html").read_bytes()))
    assert "Beratung am 16. Juni 2027. Anwesend: Kim Ahlers, Robin Behrens, Toni Cordes." in text
    assert "eine Alternative wird genannt" not in text  # the vote of one, where the panel agreed on another


def test_the_record_of_the_consensus_claims_no_independence_that_the_journal_does_not_prove(
    kulturportal, tenderkit
):
    def told(reviewer: str, kind: Kind, at: str) -> str:
        statement = stated("Sascha Dettmer", datetime.fromisoformat(at), "Europe/Berlin")
        recorded(kulturportal, kind, statement, {}, {"reviewer": reviewer})
        result = tenderkit("render", kulturportal, "konsensprotokoll", "-f", "html", "--workers", "1")
        assert result.exit_code == 0, result.output
        return said(html.fromstring((kulturportal / "out/evaluate/konsensprotokoll.html").read_bytes()))

    alone = told("rev-1", Kind.SHEET, "2027-06-07T20:00")
    promised = told("rev-2", Kind.SHEET_PROMISED, "2027-06-09T09:00")

    assert "Codes der Bögen sind im Protokoll nicht festgehalten" in alone
    assert (
        "festgelegt: Robin Behrens. Ohne Code, in der gemeinsamen Akte, haben bewertet: Kim Ahlers;"
        in promised
    )


def test_the_matrix_holds_the_points_that_count_and_the_sums_of_the_ranking(pages):
    page = pages(WON)["wertungsbericht"]

    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in page.iter("tr")]
    assert ["B-01", "Konzept", "9", "7"] in rows
    assert [row[2:] for row in rows if row[1:2] and row[1].startswith("Leistungspunkte (")] == [
        ["860,00", "740,00"]
    ]


@pytest.mark.parametrize("rule", ["mean", "median", "agreed"])
def test_the_report_on_the_evaluation_tells_no_single_votes_whatever_the_rule(rule, tenderkit, tmp_path):
    folder = Path(shutil.copytree(DOSSIERS / "three-reviewers", tmp_path / "dossier"))
    tender = folder / "tender.yaml"
    text = tender.read_text("utf-8").replace("reviewers: mean", f"reviewers: {rule}")
    if rule == "agreed":
        text = text.partition("  rounding:")[0]
        agree(folder)
    tender.write_text(text, "utf-8")

    result = tenderkit("render", folder, "wertungsbericht", "-f", "html", "--workers", "1")

    assert result.exit_code == 0, result.output
    text = said(html.fromstring((folder / "out/evaluate/wertungsbericht.html").read_bytes()))
    assert "Belastbarkeit des Ergebnisses" in text
    assert "Herleitung der Zahlen" in text
    votes = ("anna", "berta", "carla", "hne die Stimme", "Mittelwert der Stimmen", "Stimmen liegen")
    assert [each for each in votes if each in text] == []


def agree(folder: Path) -> None:
    """Let the panel agree on 7 points for everything."""
    (folder / "consensus").mkdir()
    for bid in sorted(path.name for path in (folder / "bids").iterdir()):
        rows = "".join(
            f"  {id_}: {{points: 7, reason: Darauf hat sich das Gremium geeinigt.}}\n" for id_ in CRITERIA
        )
        text = f"format: 1\nbid: {bid}\npresent: [anna]\non: 2027-04-20\nscores:\n{rows}"
        (folder / "consensus" / f"{bid}.yaml").write_text(text, "utf-8")


def test_robustness_is_information_in_the_report_and_stands_nowhere_else(pages):
    found = {name for name, page in pages(WON).items() if "Belastbarkeit" in said(page)}

    assert found == {"wertungsbericht"}


def test_score_sheets_name_bids_by_their_ids_alone(pages):
    found = pages(WON)

    for reviewer in ("pruef-1", "pruef-2"):
        text = said(found[f"bewertungsbogen-{reviewer}"])
        assert "bid-01" in text
        assert [name for name in NAMES.values() if name in text] == []


def test_a_declaration_lists_the_companies_by_name_and_not_by_bid(pages):
    page = pages(WON)["interessenkonflikt-erklaerung-pruef-1"]

    items = [" ".join(item.text_content().split()) for item in page.iter("li")]
    assert items == sorted(NAMES.values())
    assert "bid-0" not in said(page)


def test_statistics_count_bids_and_give_the_net_value(pages):
    text = said(pages(WON)["statistik-datenblatt"])

    assert "Auftragswert netto375.000,00 Euro" in text
    assert "Eingegangene Angebote3" in text
    assert "Gewicht des Preises40 %" in text
    assert "Kleines oder mittleres Unternehmenja" in text


def test_what_is_public_names_the_winner_and_no_price_and_nobody_else(pages):
    found = pages(WON)

    for name in ("exante-expost-bekanntmachung", "pressemitteilung"):
        text = said(found[name])
        assert "Wiesengrund Code eG" in text
        assert [other for other in list(NAMES.values())[1:] if other in text] == []
        assert "375.000" not in text
        assert REASON not in text


def test_a_press_release_waits_until_the_letter_of_award_was_sent(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, {"vorabinformation": "2027-06-01"})

    result = tenderkit("render", folder, "pressemitteilung", "-f", "html", "--workers", "1")

    assert result.exit_code == 1
    assert "pressemitteilung" in result.output.lower()


def test_without_a_regime_no_document_states_any_law(pages):
    for name, page in pages(WON, "none").items():
        assert "§" not in said(page), name


def test_every_document_comes_as_pdf_and_word_with_the_same_words(tenderkit, tmp_path):
    folder = decided(tmp_path, WON, SENT)

    for phase in ("evaluate", "award"):
        result = tenderkit("render", folder, "--phase", phase, "--workers", "1")
        assert result.exit_code == 0, result.output  # both are read back before they are written

    pdf, word = ({file.stem for file in (folder / "out").rglob(f"*.{kind}")} for kind in ("pdf", "docx"))
    assert pdf == word
    assert {"vergabevermerk", "wertungsbericht", "absageschreiben-bid-03"} <= pdf


def test_each_lot_waits_for_its_own_information_and_the_record_says_so_lot_by_lot(tenderkit, tmp_path):
    folder = Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "lots"))
    tender = (folder / "tender.yaml").read_text("utf-8").replace("regime: uvgo", "regime: vgv")
    (folder / "tender.yaml").write_text(tender, "utf-8")
    told = {"by": "Amtsleitung", "on": "2027-05-31", "reason": REASON, "kind": "award", "bid": "bid-01"}
    information = {"document": "vorabinformation", "bid": "bid-02", "lot": "L1"}
    award: dict[str, Any] = {
        "format": 1,
        "decisions": [{**told, "lot": "L1"}, {**told, "lot": "L2"}],
        "letters": [{**information, "sent": "2027-06-01"}, {**information, "sent": "2027-06-08"}],
    }
    award["letters"] += [{**information, "bid": "bid-03", "lot": "L2", "sent": "2027-06-03"}]
    (folder / "award.yaml").write_text(yaml.safe_dump(award, allow_unicode=True), "utf-8")

    def printed() -> dict[str, str]:
        for document in ("vergabevermerk", "vorabinformation"):
            result = tenderkit("render", folder, document, "-f", "html", "--draft", "--workers", "1")
            assert result.exit_code == 0, result.output
        files = sorted((folder / "out/award").rglob("*.html"))
        names = [file.relative_to(folder / "out/award").as_posix() for file in files]
        return {name: said(html.fromstring(f.read_bytes())) for name, f in zip(names, files, strict=True)}

    found = printed()
    assert "Los L1: 19. Juni 2027" in found["vergabevermerk.html"]
    assert "Los L2: 14. Juni 2027" in found["vergabevermerk.html"]
    assert "frühestens am 19. Juni 2027" in found["L1/vorabinformation-bid-02.html"]
    assert "frühestens am 14. Juni 2027" in found["L2/vorabinformation-bid-03.html"]

    award["letters"] = award["letters"][:2]
    (folder / "award.yaml").write_text(yaml.safe_dump(award, allow_unicode=True), "utf-8")
    assert "Los L2: noch offen, die Information ist nicht versandt" in printed()["vergabevermerk.html"]
