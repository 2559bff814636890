# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first of two stages by command: applications come in, are examined, and it is decided who may bid."""

import json
import shutil
from pathlib import Path

import pytest

from tenderkit.model.record import Kind
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal

ONE, TWO = "Sascha Dettmer", "Luca Engelke"
BEFORE = ("--by", ONE, "--at", "2027-04-05T10:00")
OPEN = ("--by", ONE, "--with", TWO, "--at", "2027-04-06T13:00")
EXAMINE = ("--by", ONE, "--at", "2027-04-12T10:00")
DECIDE = ("--by", ONE, "--at", "2027-04-16T10:00")
FIVE = ["app-01", "app-02", "app-03", "app-04", "app-05"]
UNSUITABLE = "app-06"


def fine(result):
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture(scope="module")
def taken_in(tenderkit, tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("first") / "kulturportal"
    fine(tenderkit("new", folder, "--example", "kulturportal", "--until", "tender"))
    fine(tenderkit("applications", "add", folder, "--received", "2027-04-05T09:00", *BEFORE))
    return folder


@pytest.fixture(scope="module")
def looked_at(taken_in, tenderkit, tmp_path_factory) -> Path:
    """Opened and examined; nobody has decided yet."""
    folder = Path(shutil.copytree(taken_in, tmp_path_factory.mktemp("examined") / "kulturportal"))
    fine(tenderkit("applications", "open", folder, *OPEN))
    for id_ in (*FIVE, UNSUITABLE):
        met = ("--set", "Form-*=met", "--set", "E-*=met", "--reason", "Angesehen.")
        if id_ == UNSUITABLE:
            met = (
                "--set",
                "Form-*,E-01,E-02,E-04,E-06=met",
                "--set",
                "E-05=not_met",
                "--reason",
                "Kein Code.",
            )
        fine(tenderkit("applications", "examine", folder, id_, *met, *EXAMINE))
    return folder


@pytest.fixture
def closed(taken_in, tmp_path) -> Path:
    return Path(shutil.copytree(taken_in, tmp_path / "dossier"))


@pytest.fixture
def examined(looked_at, tmp_path) -> Path:
    return Path(shutil.copytree(looked_at, tmp_path / "dossier"))


def standing(tenderkit, folder: Path):
    return json.loads(fine(tenderkit("applications", "select", folder, "--json")).stdout)


def at_most(folder: Path, count: int) -> None:
    tender = folder / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("    max: 5\n", f"    max: {count}\n"), "utf-8")


def count(tenderkit, folder: Path, **points: int) -> None:
    for id_, number in points.items():
        said = ("--points", f"E-05={number}", "--reason", f"{number} Referenzen mit offenem Quellcode")
        fine(tenderkit("applications", "select", folder, id_.replace("_", "-"), *said, *EXAMINE))


def kinds(folder: Path) -> list[Kind]:
    return [entry.kind for entry in read_journal(folder)]


def test_what_applicants_send_is_taken_in_and_stays_closed(closed, tenderkit):
    applications = read_dossier(closed).applications

    assert [each.id for each in applications] == [*FIVE, UNSUITABLE]
    assert not any(each.answers for each in applications)
    result = tenderkit("applications", "examine", closed, "app-01", "--set", "E-01=met", *EXAMINE)
    assert result.exit_code == 1
    assert "TK191" in result.output


def test_bids_and_applications_do_not_take_in_each_other(closed, tenderkit):
    fine(
        tenderkit(
            "bids", "add", closed, "--received", "2027-05-20T09:00", "--by", ONE, "--at", "2027-05-20T10:00"
        )
    )

    assert len(read_dossier(closed).bids) == 5
    assert len(read_dossier(closed).applications) == 6


def test_nothing_is_opened_before_the_period_ends(closed, tenderkit):
    result = tenderkit("applications", "open", closed, "--by", ONE, "--at", "2027-04-06T11:59")

    assert result.exit_code == 1
    assert "applications may come in until 2027-04-06T12:00" in result.output
    assert Kind.APPLICATIONS_OPENED not in kinds(closed)


def test_an_application_after_the_period_is_late_and_stays_closed(closed, tenderkit):
    inbox = closed / "incoming/applications/Zuspaet Muster GmbH"
    inbox.mkdir()
    (inbox / "antrag.pdf").write_bytes(b"late")
    late = ("--received", "2027-04-06T12:01", "--by", ONE, "--at", "2027-04-06T12:30")
    fine(tenderkit("applications", "add", closed, "Zuspaet Muster GmbH", *late))
    fine(tenderkit("applications", "open", closed, *OPEN))

    found = {each.id: each for each in read_dossier(closed).applications}
    assert found["app-07"].status == "late"
    register = json.loads(tenderkit("applications", closed, "--json").stdout)
    assert [each["application"] for each in register["applications"] if not each["opened"]] == ["app-07"]


def test_a_file_that_moved_stops_the_opening(closed, tenderkit):
    path = closed / "applications/app-02/files/application.yaml"
    path.write_text(path.read_text("utf-8") + "# changed\n", "utf-8")

    result = tenderkit("applications", "open", closed, *OPEN)

    assert result.exit_code == 1
    assert "applications/app-02/files/application.yaml" in result.output


def test_opening_reads_what_the_forms_say(examined):
    application = read_dossier(examined).applications[0]

    assert str(application.answers["E-05"].value).lower() == "true"
    assert application.references[0].client == "Stadt Neumuster"
    assert application.invited is None


def test_all_suitable_applicants_are_invited_where_there_are_not_more_than_announced(examined, tenderkit):
    assert standing(tenderkit, examined)["way"] == "all"

    fine(
        tenderkit("applications", "select", examined, "--decide", "--reason", "Fünf sind geeignet.", *DECIDE)
    )

    found = {each.id: each.invited for each in read_dossier(examined).applications}
    assert found == {**dict.fromkeys(FIVE, True), UNSUITABLE: False}
    fine(tenderkit("check", examined))


def test_more_than_announced_are_told_apart_by_the_published_points(examined, tenderkit):
    at_most(examined, 3)
    missing = tenderkit("applications", "select", examined, "--decide", "--reason", "Die Regel.", *DECIDE)
    assert missing.exit_code == 1
    assert "TK861" in missing.output
    count(tenderkit, examined, app_01=2, app_02=1, app_03=5, app_04=3, app_05=0)

    found = standing(tenderkit, examined)

    assert (found["way"], found["chosen"]) == ("ranked", ["app-01", "app-03", "app-04"])
    assert {each["application"]: each["rank"] for each in found["applicants"]} == {
        "app-03": 1,
        "app-04": 2,
        "app-01": 3,
        "app-02": 4,
        "app-05": 5,
        UNSUITABLE: None,
    }


def test_equal_applicants_at_the_edge_are_told_apart_by_a_recorded_draw(examined, tenderkit):
    at_most(examined, 3)
    count(tenderkit, examined, app_01=2, app_02=2, app_03=5, app_04=2, app_05=0)
    assert standing(tenderkit, examined)["tied"] == ["app-01", "app-02", "app-04"]
    draw = ("applications", "select", examined, "--draw")
    source = ("--source", "Lotto vom 17. April 2027", "--count", "6", "--highest", "49", "--witness", TWO)
    fine(tenderkit(*draw, *source, *DECIDE))
    numbers = ("--numbers", "3,12,17,25,36,41", "--witness", TWO, "--by", ONE, "--at", "2027-04-17T20:00")
    fine(tenderkit(*draw, *numbers))

    found = standing(tenderkit, examined)

    assert found["way"] == "drawn"
    assert len(found["chosen"]) == 3
    assert "app-03" in found["chosen"]
    assert set(found["chosen"]) < {"app-01", "app-02", "app-03", "app-04"}
    others = ",".join(["app-03", *sorted({"app-01", "app-02", "app-04"} - set(found["chosen"]))])
    result = tenderkit(
        "applications", "select", examined, "--decide", "--invite", others, "--reason", "Lieber so.", *DECIDE
    )
    assert result.exit_code == 1
    assert "TK862" in result.output
    again = tenderkit(*draw, *numbers)
    assert "TK929" in again.output


def test_numbers_decide_no_draw_that_was_not_announced(examined, tenderkit):
    at_most(examined, 3)
    count(tenderkit, examined, app_01=2, app_02=2, app_03=5, app_04=2, app_05=0)

    result = tenderkit(
        "applications", "select", examined, "--draw", "--numbers", "1,2", "--witness", TWO, *DECIDE
    )

    assert result.exit_code == 1
    assert "TK931" in result.output


def test_fewer_than_announced_go_on_only_with_a_reason(examined, tenderkit):
    for id_ in ("app-03", "app-04", "app-05"):
        no = ("--set", "E-05=not_met", "--reason", "Kein offener Quellcode.")
        fine(tenderkit("applications", "examine", examined, id_, *no, *EXAMINE))
    decide = ("applications", "select", examined, "--decide", "--reason", "Zwei sind geeignet.", *DECIDE)

    refused = tenderkit(*decide)
    fine(tenderkit(*decide, "--deviates", "Beide arbeiten bundesweit; der Wettbewerb reicht aus."))

    assert refused.exit_code == 1
    assert "TK862" in refused.output
    decision = read_dossier(examined).selection.decision
    assert decision is not None
    assert decision.invited == ("app-01", "app-02")


def test_invitations_go_out_once_and_bids_name_their_application(examined, tenderkit):
    fine(
        tenderkit("applications", "select", examined, "--decide", "--reason", "Fünf sind geeignet.", *DECIDE)
    )
    invite = ("applications", "invite", examined, "--by", ONE, "--at", "2027-04-20T10:00")
    fine(tenderkit(*invite))
    assert tenderkit(*invite).exit_code == 1

    bid = (
        "Morgenrot Musteragentur GmbH",
        "--received",
        "2027-05-20T09:14",
        "--by",
        ONE,
        "--at",
        "2027-05-20T10:00",
    )
    fine(tenderkit("bids", "add", examined, *bid))

    linked = {each.bid: each.bidder.name for each in read_dossier(examined).applications if each.bid}
    assert linked == {"bid-01": "Morgenrot Musteragentur GmbH"}
    checked = tenderkit("check", examined, "--select", "TK113,TK866")
    assert checked.exit_code == 0, checked.output


def test_the_journal_holds_every_step_without_names_and_verify_agrees(examined, tenderkit):
    fine(
        tenderkit("applications", "select", examined, "--decide", "--reason", "Fünf sind geeignet.", *DECIDE)
    )
    fine(tenderkit("applications", "invite", examined, "--by", ONE, "--at", "2027-04-20T10:00"))
    fine(tenderkit("verify", examined))
    journal = (examined / "record/journal.jsonl").read_text("utf-8")

    assert {Kind.APPLICATION, Kind.APPLICATIONS_OPENED, Kind.APPLICATION_EXAMINED, Kind.SELECTION} < set(
        kinds(examined)
    )
    assert kinds(examined)[-1] is Kind.INVITATION
    assert "Muster" not in journal
    path = examined / "applications/selection.yaml"
    path.write_text(path.read_text("utf-8").replace("app-05", UNSUITABLE), "utf-8")
    moved = json.loads(tenderkit("verify", examined, "--json").stdout)["moved"]
    assert [each["file"] for each in moved] == ["applications/selection.yaml"]


def test_a_procedure_of_one_stage_has_no_applications(tmp_path, tenderkit):
    fine(tenderkit("new", tmp_path / "one", "--example", "case-management", "--until", "tender"))

    for command in ("add", "open", "examine", "select"):
        result = tenderkit("applications", command, tmp_path / "one")
        assert result.exit_code == 1
        assert "TK860" in result.output


def test_links_and_paths_that_lead_elsewhere_are_not_taken_in(closed, tenderkit, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    inbox = closed / "incoming/applications/Verweis Muster GmbH"
    inbox.mkdir()
    (inbox / "antrag.pdf").symlink_to(secret)

    linked = tenderkit("applications", "add", closed, "Verweis Muster GmbH", *BEFORE)
    outside = tenderkit("applications", "add", closed, "../../tender.yaml", *BEFORE)

    assert [linked.exit_code, outside.exit_code] == [1, 1]
    assert "TK161" in linked.output
    assert "TK160" in outside.output
    assert len(read_dossier(closed).applications) == 6


def test_a_damaged_form_is_named_and_stops_nothing(closed, tenderkit):
    inbox = closed / "incoming/applications/Kaputt Muster GmbH"
    inbox.mkdir()
    (inbox / "antrag.pdf").write_bytes(b"%PDF-1.7\n" + b"\x00" * 400)
    (inbox / "bombe.zip").write_bytes(b"PK\x03\x04")
    (inbox / "application.yaml").write_text("bidder: {name: 'A\u202eB GmbH'}\ninvited: true\n", "utf-8")
    fine(tenderkit("applications", "add", closed, "Kaputt Muster GmbH", *BEFORE))

    opened = fine(tenderkit("applications", "open", closed, *OPEN))

    application = {each.id: each for each in read_dossier(closed).applications}["app-07"]
    assert application.bidder.name == "Kaputt Muster GmbH"
    assert application.invited is None
    assert "applications/app-07/files/bombe.zip" in opened.output
