# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids come in, are opened and registered, by command."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.model.bid import Bid
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal

ONE, TWO = "Sascha Dettmer", "Luca Engelke"
OPEN = ("--by", ONE, "--with", TWO, "--at", "2027-05-25T13:00")
AFTER = ("--by", ONE, "--at", "2027-05-26T08:00")
BEFORE = ("--by", ONE, "--at", "2027-05-20T10:00")


@pytest.fixture(scope="module")
def pristine(tenderkit, tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("sample") / "kulturportal"
    tenderkit("new", folder, "--example", "kulturportal", "--until", "tender")
    return folder


@pytest.fixture
def dossier(pristine, tmp_path) -> Path:
    """The sample before any bid came in; what its bidders will send lies in ``incoming/``."""
    return Path(shutil.copytree(pristine, tmp_path / "dossier"))


@pytest.fixture
def empty(dossier: Path) -> Path:
    """The same, with an empty ``incoming/``."""
    shutil.rmtree(dossier / "incoming")
    return dossier


def send(dossier: Path, name: str, data: bytes = b"offer") -> Path:
    path = dossier / "incoming" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def fine(result):
    assert result.exit_code == 0, result.output
    return result


def bids(dossier: Path) -> dict[str, Bid]:
    return {bid.id: bid for bid in read_dossier(dossier).bids}


def state(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_sample_played_by_command_has_the_bids_that_are_shipped(
    tenderkit, dossier, pristine_kulturportal
):
    shipped = read_dossier(pristine_kulturportal).bids
    for bid in shipped:
        received = f"{bid.received.day}T{bid.received.clock:%H:%M}"
        fine(tenderkit("bids", "add", dossier, bid.bidder.name, "--received", received, *BEFORE))
    assert all(bid.price is None and not bid.answers for bid in read_dossier(dossier).bids), "still closed"

    opened = fine(tenderkit("bids", "open", dossier, *OPEN))

    assert [replace(bid, files=()) for bid in read_dossier(dossier).bids] == [
        replace(bid, examination=None) for bid in shipped
    ]
    assert opened.stderr == ""
    assert "Opened: 5 bids; forms that were read: 10." in opened.stdout
    assert tenderkit("check", dossier).exit_code == 0


def test_before_the_opening_only_receipt_name_and_hashes_are_known(tenderkit, empty):
    send(empty, "Nordwind GmbH/bid.yaml", b"bidder: {name: Another}\n*bomb")
    send(empty, "Nordwind GmbH/offer.pdf", b"%PDF damaged")

    added = fine(tenderkit("bids", "add", empty, *BEFORE))

    assert "bidders are called as their folders" in added.stderr
    assert "TK1" not in added.output
    bid = bids(empty)["bid-01"]
    assert (bid.bidder.name, bid.status, bid.price) == ("Nordwind GmbH", "received", None)
    assert [(f.path, f.size, len(f.sha256 or "")) for f in bid.files] == [
        ("bid.yaml", 29, 64),
        ("offer.pdf", 12, 64),
    ]
    checked = tenderkit("check", empty)
    assert checked.exit_code == 0
    assert "[TK175]" in checked.output


def test_taking_in_leaves_incoming_as_it_is_and_takes_nothing_twice(tenderkit, empty):
    send(empty, "Nordwind GmbH/a/offer.pdf", b"x" * (2 * 2**20 + 7))
    sent = state(empty / "incoming")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    once = state(empty)

    again = fine(tenderkit("bids", "add", empty, *BEFORE))

    assert state(empty) == once
    assert state(empty / "incoming") == sent
    assert (empty / "bids/bid-01/files/a/offer.pdf").read_bytes() == sent["Nordwind GmbH/a/offer.pdf"]
    assert "taken in already, as bid-01" in again.stderr
    assert not list((empty / "record").glob(".taking*"))


def test_what_an_interruption_left_out_is_completed(tenderkit, empty):
    send(empty, "Nordwind GmbH/offer.pdf")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    shutil.rmtree(empty / "bids/bid-01/files")
    assert json.loads(tenderkit("bids", empty, "--json").stdout)["files"][0]["state"] == "missing"

    fine(tenderkit("bids", "add", empty, *BEFORE))

    assert json.loads(tenderkit("bids", empty, "--json").stdout)["files"][0]["state"] == "as_received"
    assert len(read_journal(empty)) == 1


def test_the_journal_holds_hashes_and_neither_names_nor_paths(tenderkit, empty):
    send(empty, "Nordwind GmbH/Nordwind_Angebot.pdf")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    fine(tenderkit("bids", "open", empty, *OPEN))

    text = (empty / "record/journal.jsonl").read_text("utf-8")
    added, opened = read_journal(empty)

    assert "Nordwind" not in text
    assert ONE not in text
    assert added.data["hashes"] == opened.data["bids"]["bid-01"]  # type: ignore[index]
    assert opened.data["with"] == ["person-2"]


@pytest.mark.parametrize(
    ("received", "status"),
    [
        ("2027-05-25T12:00", "received"),
        ("2027-05-25T12:00:01", "late"),
        ("2027-05-25T10:00:00Z", "received"),
        ("2027-05-26T09:00", "late"),
    ],
)
def test_a_bid_is_late_after_the_last_moment_of_the_period(tenderkit, empty, received, status):
    send(empty, "Nordwind GmbH/offer.pdf")

    fine(tenderkit("bids", "add", empty, "--received", received, *BEFORE))

    assert bids(empty)["bid-01"].status == status


def test_the_folder_of_the_applications_is_no_bid(tenderkit, dossier):
    refused = tenderkit("bids", "add", dossier, "applications", *BEFORE)

    assert refused.exit_code == 1
    assert "TK160" in refused.output
    assert bids(dossier) == {}


def test_a_late_bid_is_listed_and_stays_closed(tenderkit, empty):
    send(empty, "A GmbH/offer.txt")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    send(empty, "B GmbH/offer.txt", b"other")
    fine(tenderkit("bids", "add", empty, "--received", "2027-05-25T12:30", *BEFORE))

    opened = fine(tenderkit("bids", "open", empty, *OPEN))

    assert "bid-02 came in late, on 25 May 2027, 12:30." in opened.stdout
    known = json.loads(tenderkit("bids", empty, "--json").stdout)
    assert {bid["bid"]: bid["opened"] for bid in known["bids"]} == {"bid-01": True, "bid-02": False}


def test_a_bid_that_comes_after_the_opening_is_late_and_read_at_once(tenderkit, dossier):
    first, *_, last = sorted(p.name for p in (dossier / "incoming").iterdir() if p.name != "applications")
    fine(tenderkit("bids", "add", dossier, first, *BEFORE))
    fine(tenderkit("bids", "open", dossier, *OPEN))

    fine(tenderkit("bids", "add", dossier, last, *AFTER))

    bid = bids(dossier)["bid-02"]
    assert (bid.status, bid.bidder.name) == ("late", last)
    assert bid.price is not None
    assert bid.answers


def test_one_that_came_in_time_and_is_found_later_stays_closed_until_it_is_opened(tenderkit, dossier):
    first, *_, last = sorted(p.name for p in (dossier / "incoming").iterdir() if p.name != "applications")
    fine(tenderkit("bids", "add", dossier, first, *BEFORE))
    fine(tenderkit("bids", "open", dossier, *OPEN))
    fine(
        tenderkit(
            "bids",
            "add",
            dossier,
            last,
            "--received",
            "2027-05-25T11:00",
            "--by",
            ONE,
            "--at",
            "2027-05-26T08:00",
        )
    )
    assert bids(dossier)["bid-02"].price is None

    fine(tenderkit("bids", "open", dossier, "--by", ONE, "--with", TWO, "--at", "2027-05-26T09:00"))

    assert bids(dossier)["bid-02"].price is not None
    assert len(json.loads(tenderkit("bids", dossier, "--json").stdout)["bids"]) == 2


def test_a_bid_that_is_replaced_is_kept_and_does_not_count(tenderkit, empty):
    send(empty, "Nordwind GmbH/offer.pdf")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    send(empty, "Nordwind GmbH/offer.pdf", b"better")
    assert tenderkit("bids", "add", empty, *BEFORE).exit_code == 1

    fine(tenderkit("bids", "add", empty, "Nordwind GmbH", "--replaces", "bid-01", *BEFORE))

    known = bids(empty)
    assert {id_: (bid.status, bid.replaces) for id_, bid in known.items()} == {
        "bid-01": ("replaced", None),
        "bid-02": ("received", "bid-01"),
    }
    assert (empty / "bids/bid-01/files/offer.pdf").read_bytes() == b"offer"
    assert (empty / "record/old/2/bids/bid-01/bid.yaml").exists()
    assert "bid-02 replaces bid-01." in tenderkit("bids", empty).stdout


def test_a_late_bid_replaces_nothing(tenderkit, empty):
    send(empty, "Nordwind GmbH/offer.pdf")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    send(empty, "Nordwind GmbH/offer.pdf", b"better")

    added = fine(
        tenderkit("bids", "add", empty, "--replaces", "bid-01", "--received", "2027-05-25T12:01", *BEFORE)
    )

    assert [bid.status for bid in bids(empty).values()] == ["received", "late"]
    assert "too late to replace bid-01" in added.stderr


def test_a_variant_and_a_further_round_name_the_bid_they_belong_to(tenderkit, empty):
    send(empty, "Nordwind GmbH/offer.pdf")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    send(empty, "Nordwind GmbH/offer.pdf", b"variant")
    fine(tenderkit("bids", "add", empty, "--variant-of", "bid-01", *BEFORE))
    fine(tenderkit("bids", "open", empty, *OPEN))
    send(empty, "Nordwind GmbH/offer.pdf", b"final")

    fine(
        tenderkit(
            *("bids", "add", empty, "--round", 2, "--replaces", "bid-01"),
            "--by",
            ONE,
            "--at",
            "2027-06-02T10:00",
        )
    )

    known = bids(empty)
    assert known["bid-02"].variant_of == "bid-01"
    assert (known["bid-03"].round, known["bid-03"].replaces, known["bid-03"].status) == (
        2,
        "bid-01",
        "received",
    )
    assert known["bid-01"].status == "replaced"


def test_names_that_a_reader_cannot_tell_apart_are_one_name(tenderkit, empty):
    send(empty, "Nordwind GmbH/offer.pdf")
    send(empty, "NORDWIND  GmbH/offer.pdf", b"other")

    result = tenderkit("bids", "add", empty, *BEFORE)

    assert result.exit_code == 1
    assert "[TK162]" in result.output
    assert not (empty / "bids").exists()
    assert not (empty / "record").exists()


def test_one_refusal_leaves_nothing_behind(tenderkit, empty):
    send(empty, "A GmbH/offer.pdf")
    send(empty, "B GmbH/offer.pdf")
    (empty / "incoming/B GmbH/link").symlink_to("/etc/hostname")
    before = state(empty)

    assert tenderkit("bids", "add", empty, *BEFORE).exit_code == 1

    assert state(empty) == before


def test_a_file_that_moved_stops_the_opening_until_it_is_back(tenderkit, empty):
    send(empty, "Nordwind GmbH/offer.pdf")
    fine(tenderkit("bids", "add", empty, *BEFORE))
    kept = empty / "bids/bid-01/files/offer.pdf"
    for change in (lambda: kept.write_bytes(b"better"), kept.unlink):
        change()
        before = state(empty)
        assert "[TK166]" in tenderkit("bids", "open", empty, *OPEN).output
        assert state(empty) == before

    opened = fine(tenderkit("bids", "open", empty, *OPEN, "--with-moved-files"))

    assert "warning: the file is missing [TK166]" in opened.stderr
    assert read_journal(empty)[-1].data["moved"] == ["bid-01"]


def test_opening_again_opens_nothing_and_records_nothing(tenderkit, dossier):
    fine(tenderkit("bids", "add", dossier, *BEFORE))
    fine(tenderkit("bids", "open", dossier, *OPEN))
    once = state(dossier)

    again = fine(tenderkit("bids", "open", dossier, *OPEN))

    assert state(dossier) == once
    assert "open already" in again.stdout


def test_what_a_person_wrote_down_stays_at_the_opening(tenderkit, dossier):
    first = min(path.name for path in (dossier / "incoming").iterdir())
    fine(tenderkit("bids", "add", dossier, first, *BEFORE))
    record = dossier / "bids/bid-01/bid.yaml"
    record.write_text(
        record.read_text("utf-8")
        + "# by hand\ndeclarations:\n  R-20: false # read on page 3\nnote: Looked at.\n"
    )

    fine(tenderkit("bids", "open", dossier, *OPEN))

    text = record.read_text("utf-8")
    assert "R-20: false # read on page 3" in text
    assert "note: Looked at." in text
    assert bids(dossier)["bid-01"].declarations["R-24"] is True


def test_the_name_in_the_letter_takes_the_place_of_the_one_a_bid_was_registered_under(tenderkit, dossier):
    first = min(path.name for path in (dossier / "incoming").iterdir())
    fine(tenderkit("bids", "add", dossier, first, "--bidder", "Somebody", *BEFORE))

    opened = fine(tenderkit("bids", "open", dossier, *OPEN))

    assert bids(dossier)["bid-01"].bidder.name == first
    assert f"note: registered was Somebody; the bid letter names {first} [TK170]" in opened.stderr


def test_the_register_speaks_german_and_keeps_to_a_terminal(tenderkit, dossier):
    fine(tenderkit("bids", "add", dossier, *BEFORE))

    shown = fine(tenderkit("bids", dossier, language="de")).stdout

    assert "rechtzeitig" in shown
    assert "Noch nicht geöffnet." in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_machines_get_bids_opening_and_files(tenderkit, dossier):
    added = json.loads(fine(tenderkit("bids", "add", dossier, "--json", *BEFORE)).stdout)
    opened = json.loads(fine(tenderkit("bids", "open", dossier, "--json", *OPEN)).stdout)

    assert added["opened"] is None
    assert opened["opened"] == {"at": "2027-05-25T13:00:00+02:00", "entry": 6}
    assert set(opened) == {"bids", "opened", "files"}
    assert {file["state"] for file in opened["files"]} == {"as_received"}
    assert [bid["bid"] for bid in opened["bids"]] == [f"bid-0{n}" for n in range(1, 6)]


def test_a_dossier_without_bids_has_nothing_to_open(tenderkit, empty):
    assert fine(tenderkit("bids", empty)).stdout == "No bid came in yet.\n"
    result = tenderkit("bids", "open", empty, *OPEN)
    assert result.exit_code == 1
    assert "[TK160]" in result.output


def test_something_that_is_neither_a_command_nor_a_dossier_is_misuse(tenderkit):
    assert tenderkit("bids", "opne").exit_code == 2


def test_a_full_disk_leaves_nothing_behind(empty):
    send(empty, "Nordwind GmbH/offer.pdf", b"x" * 300_000)
    before = state(empty)
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
        "from tenderkit.cli.main import main; main()"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, "bids", "add", str(empty), "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1, done.stderr
    assert "the file cannot be copied" in done.stderr
    assert state(empty) == before
