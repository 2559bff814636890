# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the documents of two stages say, who is told of in them, and that the application is read back."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tenderkit.cli.dress import town_look
from tenderkit.model.bid import SelectionPoints
from tenderkit.model.numbers import amount
from tenderkit.outcome.selection import Applicant, Standing, Way
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.rendering.documents import DOCUMENTS
from tenderkit.rendering.markup import Press
from tenderkit.rendering.results import Results
from tenderkit.rendering.wanted import wanted_documents
from tenderkit.shipped import TEMPLATES
from tests.conftest import Tenderkit
from tests.reading.returned import filled_docx, filled_pdf

PUBLIC = {"teilnahmeantrag", "eignungsmatrix"}
INVITED = ("app-01", "app-02", "app-03", "app-05", "app-06")
LETTERS = {f"aufforderung-zweite-stufe-{id_}": id_ for id_ in INVITED}
REFUSAL = "absageschreiben-bewerbung-app-04"
REQUESTS = {f"nachforderung-bewerbung-{id_}": id_ for id_ in ("app-02", "app-04")}
BY = ("--by", "Sascha Dettmer")
FIRM = "Antragsmuster GmbH"
FILLED = {
    "bewerbung": True,
    "name": FIRM,
    "anschrift": "Probeweg 1, 00001 Musterort",
    "ansprechperson": "Kim Muster",
    "kmu": True,
    "eignung-E-01-ja": True,
    "eignung-E-02-ja": True,
}
DECLARED = {"firma": FIRM, "eignung-E-04-ja": True, "eignung-E-05-nein": True, "eignung-E-06-ja": True}


@pytest.fixture(scope="module")
def sample(tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stages") / "kulturportal"
    tenderkit("new", folder, "--example", "kulturportal")
    return folder


@pytest.fixture(scope="module")
def pages(sample: Path, tenderkit: Tenderkit) -> dict[str, Any]:
    made = tenderkit("render", sample, "--phase", "stages", "-f", "html")
    assert made.exit_code == 0, made.output
    files = sorted((sample / "out/stages").glob("*.html"))
    return {file.stem: html.fromstring(file.read_text("utf-8")) for file in files}


def words(page: Any) -> str:
    return " ".join(page.text_content().split())


def test_there_is_a_letter_for_each_who_is_invited_and_for_nobody_else(pages):
    assert set(pages) == {*PUBLIC, "auswahlvermerk", *LETTERS, REFUSAL, *REQUESTS}


def test_who_is_not_invited_learns_what_was_found_and_nothing_of_the_others(pages, sample):
    names = {each.id: each.bidder.name for each in read_dossier(sample).applications}
    text = words(pages[REFUSAL])

    assert [id_ for id_, name in names.items() if name in text] == ["app-04"]
    assert "Keine der beiden Referenzen hat öffentlich einsehbaren Quellcode" in text
    assert "E-05" in text
    assert "E-01" not in text
    assert "20. April 2027" in text.replace("\u00a0", " ")


def test_a_request_says_what_is_asked_of_the_one_applicant_until_when(pages, sample):
    names = {each.id: each.bidder.name for each in read_dossier(sample).applications}

    for letter, id_ in REQUESTS.items():
        text = words(pages[letter]).replace("\u00a0", " ")
        assert [other for other, name in names.items() if name in text] == [id_]
        assert "Frist: 13. April 2027" in text
        assert "7. April 2027" in text
    assert "Bitte reichen Sie nach: Die Erklärung zu Mindestlohn und Tariftreue; sie liegt" in words(
        pages["nachforderung-bewerbung-app-02"]
    )
    assert "Bitte um Erläuterung zu Ihrem Teilnahmeantrag" in words(pages["nachforderung-bewerbung-app-04"])


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (Way.RANKED, "werden 5 Unternehmen, die nach dieser Regel vorgehen"),
        (Way.DRAWN, "hat das angekündigte Losverfahren entschieden"),
        (Way.PEOPLE, "Die Auswahl ist mit ihren Gründen in der Vergabeakte festgehalten"),
    ],
)
def test_who_is_suitable_and_not_invited_learns_the_rule_and_the_own_points(way, said, sample):
    dossier = read_dossier(sample)
    two = amount("2")
    assert two is not None
    points = SelectionPoints(two, "…", "…", date(2027, 4, 14))
    others = [a for a in dossier.applications if a.id != "app-04"]
    own = replace(next(a for a in dossier.applications if a.id == "app-04"), points={"E-05": points})
    dossier = replace(dossier, applications=(*others, own))
    standing = Standing(way, (Applicant("app-04", suitable=True, rank=6),))
    wanted = next(wanted_documents(dossier, [DOCUMENTS["absageschreiben-bewerbung"]]))
    press = Press(dossier, read_law(duties=True), town_look(sample, dossier, draft=False), (TEMPLATES,), str)

    text = words(html.fromstring(press.page(wanted, Results(standing=standing)).html)).replace("\u00a0", " ")

    assert said in text
    assert "Referenzen, davon eine mit offenem Quellcode“: 2" in text
    assert not any(each.bidder.name in text for each in others)


def test_who_withdraws_gets_no_letter_and_the_note_says_why(tenderkit, tmp_path):
    folder = tmp_path / "dossier"
    tenderkit("new", folder, "--example", "kulturportal", "--until", "tender")
    sent = ("--received", "2027-04-05T09:00", *BY, "--at", "2027-04-05T10:00")
    tenderkit("applications", "add", folder, *sent)
    done = tenderkit(
        "event", "withdraw", folder, "app-03", "--reason", "Kein Personal.", *BY, "--at", "2027-04-06T09:00"
    )
    assert done.exit_code == 0, done.output

    again = tenderkit("event", "withdraw", folder, "app-03", "--reason", "Noch einmal.", *BY)
    made = tenderkit("render", folder, "auswahlvermerk", "--phase", "stages", "-f", "html")

    assert again.exit_code == 1
    assert "app-03 does not count: it is withdrawn" in again.output
    assert made.exit_code == 0, made.output
    text = words(html.fromstring((folder / "out/stages/auswahlvermerk.html").read_text("utf-8")))
    assert "Zurückgezogene Teilnahmeanträge" in text
    assert "Kein Personal." in text
    entries = [json.loads(line) for line in (folder / "record/journal.jsonl").read_text("utf-8").splitlines()]
    told = {"event": "EV-01", "what": "withdrawal", "application": "app-03"}
    assert [told.items() <= each["data"].items() for each in entries if each["kind"] == "event"] == [True]
    assert {each.id: each.status for each in read_dossier(folder).applications}["app-03"] == "withdrawn"


def test_a_letter_names_the_one_to_whom_it_goes_and_none_of_the_others(pages, sample):
    names = {each.id: each.bidder.name for each in read_dossier(sample).applications}

    for letter, id_ in LETTERS.items():
        text = words(pages[letter])
        assert [other for other, name in names.items() if name in text] == [id_]
        assert "25. Mai 2027, 12:00" in text.replace("\u00a0", " ")
        assert "20. April 2027" in text.replace("\u00a0", " ")


def test_what_everybody_gets_names_no_applicant(pages, sample):
    names = [each.bidder.name for each in read_dossier(sample).applications]

    for document in PUBLIC:
        assert not any(name in words(pages[document]) for name in names)


def test_the_matrix_says_each_criterion_and_how_applicants_are_told_apart(pages):
    text = words(pages["eignungsmatrix"])

    assert all(id_ in text for id_ in ("E-01", "E-02", "E-04", "E-05", "E-06"))
    assert "mindestens 3 und höchstens 5" in text
    assert "Mehr als 5 zählt nicht" in text
    assert "entscheidet ein Losverfahren" in text


def test_the_note_says_of_every_applicant_what_was_found_and_who_is_not_invited(pages, sample):
    text = words(pages["auswahlvermerk"])

    assert all(each.bidder.name in text for each in read_dossier(sample).applications)
    assert "Keine der beiden Referenzen hat öffentlich einsehbaren Quellcode" in text
    assert "Nicht aufgefordert" in text
    assert "§ 46 Abs. 1 UVgO" in text.replace("\u00a0", " ")


def test_the_call_lists_the_matrix_and_asks_for_the_application(sample, tenderkit):
    made = tenderkit("render", sample, "aufforderung", "-f", "html")
    assert made.exit_code == 0, made.output

    text = words(html.fromstring((sample / "out/tender/aufforderung.html").read_text("utf-8")))

    assert "Eignungsmatrix" in text
    assert "Aufforderung zur Abgabe eines Teilnahmeantrags" in text


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize(("ending", "fill"), [("pdf", filled_pdf), ("docx", filled_docx)])
def test_the_application_that_comes_back_is_read(
    ending: str, fill: Callable[..., None], tenderkit: Tenderkit, tmp_path: Path
) -> None:
    folder = tmp_path / "dossier"
    tenderkit("new", folder, "--example", "kulturportal", "--until", "tender")
    made = [
        tenderkit("render", folder, "teilnahmeantrag", "--phase", "stages", "-f", ending),
        tenderkit("render", folder, "eigenerklaerung-eignung", "-f", ending),
    ]
    assert [each.exit_code for each in made] == [0, 0], made[0].output + made[1].output
    shutil.rmtree(folder / "incoming")
    inbox = folder / "incoming/applications" / FIRM
    inbox.mkdir(parents=True)
    fill(folder / f"out/stages/teilnahmeantrag.{ending}", inbox / f"antrag.{ending}", FILLED)
    fill(folder / f"out/tender/eigenerklaerung-eignung.{ending}", inbox / f"eignung.{ending}", DECLARED)
    tenderkit(
        "applications", "add", folder, "--received", "2027-04-05T09:00", *BY, "--at", "2027-04-05T10:00"
    )

    opened = tenderkit("applications", "open", folder, *BY, "--at", "2027-04-06T13:00")

    assert opened.exit_code == 0, opened.output
    application = read_dossier(folder).applications[0]
    assert application.bidder.name == FIRM
    assert application.bidder.representative == "Kim Muster"
    said = {id_: str(answer.value).lower() for id_, answer in application.answers.items()}
    assert said == {"E-01": "true", "E-02": "true", "E-04": "true", "E-05": "false", "E-06": "true"}


def test_a_procedure_of_one_stage_needs_none_of_these(tenderkit, tmp_path):
    tenderkit("new", tmp_path / "one", "--example", "case-management")

    found = json.loads(tenderkit("documents", tmp_path / "one", "--json").stdout)["documents"]

    needs = {each["id"]: each["need"] for each in found if each["phase"] == "stages"}
    letters = {"aufforderung-zweite-stufe", "nachforderung-bewerbung", "absageschreiben-bewerbung"}
    assert set(needs) == {*PUBLIC, "auswahlvermerk", *letters}
    assert set(needs.values()) == {"not_needed"}
