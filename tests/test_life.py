# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Both samples live by command: ``kulturportal`` through all phases, ``case-management`` through four."""

import json
import re
from pathlib import Path

import pytest
import yaml
from lxml import html

from tests.conftest import Tenderkit
from tests.delivery.repositories import CLEAN, grown, made
from tests.life import FIRM, Life
from tests.pages import playing

PHASES = {"prepare", "find", "tender", "stages", "bids", "evaluate", "award", "deliver"}
BY = ("--by", "Ann Sample")


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """The sample after the last day of its life; its tests read it, and change nothing."""
    folder = tmp_path_factory.mktemp("life")
    life = Life(folder, playing(folder, "de"))
    life.find()
    life.award()
    life.deliver()
    life.made = life.keep()
    return life


@pytest.fixture(scope="module")
def texts(life: Life) -> dict[str, str]:
    """The words of each document, by phase and name."""
    return {
        f"{file.parent.name}/{file.stem}": " ".join(html.fromstring(file.read_bytes()).text_content().split())
        for file in sorted((life.dossier / "out").glob("*/*.html"))
    }


def test_every_step_of_the_life_stands_in_the_journal(life: Life):
    lines = (life.dossier / "record/journal.jsonl").read_text("utf-8").splitlines()

    kinds = list(dict.fromkeys(json.loads(line)["kind"] for line in lines))

    first = ["provider", "seal", "application", "applications_opened", "application_examined"]
    assert kinds[: len(first)] == first
    assert {"selection", "invitation", "bids_opened", "consensus", "decision", "letter", "delivery"} < set(
        kinds
    )
    assert kinds[-1] == "export"


def test_after_all_of_it_nothing_is_wrong_and_nothing_was_touched(life: Life):
    checked = life.run("check", life.dossier, "--format", "json")

    life.run("verify", life.dossier)
    assert json.loads(checked)["counts"]["error"] == 0


def test_every_document_that_the_procedure_asks_for_is_there_in_the_end(life: Life):
    phases = {folder.name for folder in (life.dossier / "out").iterdir() if folder.is_dir()}

    assert phases == PHASES
    assert [said for said in life.made.splitlines() if said.startswith(("Noch nicht", "Es fehl"))] == []


def test_no_document_is_a_draft_and_none_has_a_gap(texts: dict[str, str]):
    drafts = [name for name, text in texts.items() if re.search(r"ENTWURF|\bNone\b|\{\{|fehlt:", text)]

    assert drafts == []


def test_documents_of_all_phases_agree_on_who_does_the_work_and_for_how_much(
    life: Life, texts: dict[str, str]
):
    ranking = json.loads(life.run("rank", life.dossier, "--json"))
    bid = yaml.safe_load((life.dossier / f"bids/{ranking['winners'][0]}/bid.yaml").read_text("utf-8"))
    winner, others = bid["bidder"]["name"], "Morgenrot Musteragentur GmbH"

    price = next(each["price"] for each in ranking["ranking"] if each["bid"] == ranking["winners"][0])
    assert price == "218184.94"
    assert "218.184,94" in texts["evaluate/wertungsbericht"]
    assert "218.184,94" in texts["award/vergabevermerk"]
    after = [name for name in texts if name.startswith(("award/zuschlag", "deliver/"))]
    assert [name for name in after if winner not in texts[name]] == []
    assert [name for name in after if others in texts[name]] == []
    assert [
        n for n in ("aenderungsprotokoll", "abschlussbericht") if "144.246,69" not in texts[f"deliver/{n}"]
    ] == []


def test_who_was_found_by_command_has_a_letter_and_a_line_in_the_note(texts: dict[str, str]):
    assert "1. Februar 2027" in texts[f"find/markterkundung-anschreiben-{FIRM}"]
    assert "Erlenmuster Softwareprobe eG" in texts["find/markterkundung-vermerk"]
    assert "Alle bis auf einen." in texts["find/referenzabfrage-leinewelle"]


def test_suitability_found_in_the_first_stage_holds_for_the_bid(life: Life):
    examined = (life.dossier / "bids/bid-01/examination.yaml").read_text("utf-8")

    assert "Im Teilnahmeantrag app-02 am 14. April 2027 als erfüllt festgestellt." in examined


def test_what_was_swapped_is_in_the_acceptance_and_what_was_dropped_is_not(texts: dict[str, str]):
    protocol = texts["deliver/abnahmeprotokoll"]

    assert "R-55" in protocol
    assert "R-11" not in protocol
    assert "Fehler und Warnungen wurden nicht gefunden." in protocol


def test_the_life_is_exported_in_every_format(life: Life):
    file = life.folder / "release.json"
    life.run("export", "ocds", life.dossier, "--out", file)
    software = yaml.safe_load(life.run("export", "publiccode", life.dossier))

    assert "award" in json.loads(file.read_text("utf-8"))["releases"][0]["tag"]
    assert software["developmentStatus"] == "stable"
    assert "KP-2027-01" in life.run("export", "eforms", life.dossier)
    assert life.run("export", "statistics", life.dossier)
    assert json.loads(life.run("export", "evaluation", life.dossier))


def test_the_archive_says_the_same_again_to_the_last_byte(life: Life):
    said = life.run("replay", life.archive)

    assert "Alles stimmt überein." in said


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory, tenderkit: Tenderkit) -> Path:
    """The English sample, found, tendered, delivered as far as it was looked at, and handed over."""
    folder = tmp_path_factory.mktemp("court") / "dossier"
    repository = made(folder.parent / "delivered", grown(CLEAN))
    assert tenderkit("new", folder, "--example", "case-management").exit_code == 0
    for day, *words in (
        ("2018-07-01", "providers add", "--name", "Sample Docket Works LLC", "--source", "invented"),
        ("2018-08-01", "providers invite", "sample-docket-works", "--reason", "Holds the schedule."),
        ("2018-08-02", "seal"),
        ("2018-10-01", "delivery add milestone"),
        ("2018-10-01", "delivery add value", "--amount", "1900000.00", "--reason", "The order (invented)."),
        (
            "2019-02-01",
            "delivery add review",
            "--goal",
            "Petitions",
            "--spent",
            "150000.00",
            "--accepted",
            "CASE-01",
        ),
        ("2019-09-20", "delivery add acceptance"),
        ("2019-09-21", "delivery look", "CASE-01", "--met"),
        ("2019-09-22", "delivery add handover", "--from", "Contractor", "--to", "Court"),
        ("2019-09-24", "accept", "--repository", str(repository), "--record"),
        ("2019-09-25", "delivery done", "milestone", "M-1"),
        ("2019-09-30", "render", "--phase", "all", "-f", "html", "--workers", "1"),
    ):
        command, *options = words
        result = tenderkit(*command.split(), folder, *options, *BY, "--at", f"{day}T10:00")
        assert result.exit_code == 0, f"{words}\n{result.output}"
    return folder


def test_the_english_sample_has_its_documents_of_every_phase_that_it_lives(court: Path, tenderkit: Tenderkit):
    made = {f"{file.parent.name}/{file.stem}" for file in (court / "out").glob("*/*.html")}

    assert {name.partition("/")[0] for name in made} == {"prepare", "tender", "deliver"}
    assert {"prepare/projektsteckbrief", "deliver/abnahmeprotokoll", "deliver/uebergabe-checkliste"} < made
    assert tenderkit("verify", court).exit_code == 0


def test_its_protocol_says_what_was_looked_at_and_no_more(court: Path):
    page = html.fromstring((court / "out/deliver/abnahmeprotokoll.html").read_bytes())

    assert "75, of which met 1, not met 0, open 74" in " ".join(page.text_content().split())


def test_nobody_can_accept_all_of_it_before_all_was_looked_at(court: Path, tenderkit: Tenderkit):
    said = tenderkit("delivery", "accept", court, "--final", *BY, "--at", "2019-09-30T12:00")

    assert (said.exit_code, "TK994" in said.output) == (1, True)
