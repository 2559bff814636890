# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens beside the plan, played by command: recorded, what it replaces kept, all verified."""

import json
import shutil
from pathlib import Path

import pytest

from tenderkit.model.record import Kind
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal

DOSSIERS = Path(__file__).parent / "dossiers"
BY = ("--by", "Sascha Dettmer")
EARLY = (*BY, "--at", "2027-05-20T10:00")
OPENED = (*BY, "--with", "Luca Engelke", "--at", "2027-05-25T13:00")
LATER = (*BY, "--at", "2027-06-20T10:00")


@pytest.fixture
def played(tenderkit):
    """Run a command that must end with the exit code *fails*; what it said on both streams comes back."""

    def run(*arguments, fails=0, language="en"):
        result = tenderkit(*arguments, language=language)
        assert result.exit_code == fails, result.output
        return result.output

    return run


@pytest.fixture
def tender(played, tmp_path):
    """The sample before any bid came in; what five bidders will send lies in ``incoming/``."""
    played("new", tmp_path / "kp", "--example", "kulturportal", "--until", "tender")
    return tmp_path / "kp"


@pytest.fixture
def agreed(played, tmp_path):
    """The sample with all points agreed."""
    played("new", tmp_path / "kp", "--example", "kulturportal", "--until", "consensus")
    return tmp_path / "kp"


@pytest.fixture
def lots(tmp_path):
    return Path(shutil.copytree(DOSSIERS / "stages-and-lots", tmp_path / "lots"))


@pytest.fixture
def three(tmp_path):
    """Three reviewers whose mean counts."""
    return Path(shutil.copytree(DOSSIERS / "three-reviewers", tmp_path / "three"))


@pytest.fixture
def verified(played):
    """Hold the dossier against its journal."""

    def verify(dossier):
        return json.loads(played("verify", dossier, "--json").partition("\nNote the head")[0])

    return verify


def senders(dossier):
    return sorted(path.name for path in (dossier / "incoming").iterdir())


def ranked(played, dossier, lot=None):
    found = json.loads(played("rank", dossier, "--json"))
    found = next(each for each in found["lots"] if each["lot"] == lot) if lot else found
    return [each["bid"] for each in found["ranking"]], {
        each["rule"]: each["message"] for each in found["warnings"]
    }


def statuses(dossier):
    return {bid.id: bid.status for bid in read_dossier(dossier).bids}


def change(dossier, name, old, new):
    path = dossier / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_bid_that_is_withdrawn_in_time_is_never_opened(played, verified, tender):
    played("bids", "add", tender, *EARLY)
    said = played(
        "event", "withdraw", tender, "bid-02", "--received", "2027-05-21T08:15", "--reason", "Krank.", *EARLY
    )
    played("bids", "open", tender, *OPENED)

    assert "bid-02: withdrawn on 21 May 2027, 08:15, before the end of the period" in said
    assert statuses(tender)["bid-02"] == "withdrawn"
    opening = next(entry for entry in read_journal(tender) if entry.kind is Kind.BIDS_OPENED)
    assert "bid-02" not in opening.data["bids"]  # type: ignore[operator]
    assert (tender / "record/old/6/bids/bid-02/bid.yaml").exists()
    assert verified(tender)["intact"]


def test_a_bidder_who_is_bound_stays_in_unless_the_buyer_lets_it_go(played, verified, agreed):
    first = ranked(played, agreed)[0][0]
    asked = ("event", "withdraw", agreed, first, "--reason", "Auslastung", *LATER)

    assert "The bid still counts" in played(*asked)
    order, mind = ranked(played, agreed)
    assert order[0] == first
    assert (
        mind["TK954"]
        == f"EV-01: {first} sollte während der Bindefrist zurückgenommen werden; das Angebot zählt weiter"
    )

    assert "the bidder is let go" in played(*asked, "--release")
    order, mind = ranked(played, agreed)
    assert first not in order
    without = f"ohne dieses Ereignis stünde {first} an erster Stelle"
    assert mind == {"TK947": f"EV-02, Rücknahme eines Angebots: {without}"}
    assert verified(agreed)["intact"]


def test_nobody_is_let_go_who_is_not_bound(played, tender):
    played("bids", "add", tender, *EARLY)

    said = played("event", "withdraw", tender, "bid-01", "--release", "--reason", "x", *EARLY, fails=2)

    assert "not bound yet" in said


def test_the_journal_holds_neither_names_nor_reasons_of_an_event(played, agreed):
    played("event", "withdraw", agreed, "bid-01", "--reason", "Insolvenz des Inhabers", "--release", *LATER)

    journal = (agreed / "record/journal.jsonl").read_text("utf-8")
    assert "Insolvenz" not in journal
    assert "Dettmer" not in journal
    assert "Insolvenz des Inhabers" in (agreed / "events.yaml").read_text("utf-8")


def test_a_bid_that_replaces_another_takes_its_place(played, verified, tender):
    played("bids", "add", tender, *EARLY)
    name = read_dossier(tender).bids[0].bidder.name
    again = tender / "incoming" / "again"
    shutil.copytree(tender / "incoming" / name, again)
    (again / "more.txt").write_text("Besser.", "utf-8")

    played("bids", "add", tender, "again", "--bidder", name, "--replaces", "bid-01", *EARLY)

    assert statuses(tender)["bid-01"] == "replaced"
    assert statuses(tender)["bid-06"] == "received"
    assert (tender / "bids/bid-01/files").is_dir()
    assert verified(tender)["intact"]


def test_who_changes_in_a_consortium_is_examined_again(played, verified, agreed):
    before, _ = ranked(played, agreed)

    said = played(
        *("event", "members", agreed, "bid-02", "--member", "Nord GmbH", "--member", "Hafen eG"),
        *("--reason", "Die West GmbH ist insolvent.", *LATER),
    )

    assert "Suitability is to be examined again" in said
    assert read_dossier(agreed).bids[1].bidder.members == ("Nord GmbH", "Hafen eG")
    assert (agreed / "record/old/1/bids/bid-02/bid.yaml").exists()
    assert verified(agreed)["intact"]
    if any(bid.examination.selection for bid in read_dossier(agreed).bids if bid.id == "bid-02"):  # type: ignore[union-attr]
        assert "TK421" in played("rank", agreed, fails=1)
    else:
        assert ranked(played, agreed)[0] == before


def test_bids_of_the_next_round_take_the_place_of_the_first(played, verified, agreed):
    change(agreed, "tender.yaml", "negotiation: false", "negotiation: true")
    before, _ = ranked(played, agreed)

    said = played(
        "event",
        "round",
        agreed,
        "--until",
        "2027-06-18T12:00",
        "--reason",
        "Gespräche vom 8. bis 10. Juni.",
        *BY,
        "--at",
        "2027-06-10T10:00",
    )
    assert "round 2, asked for a new bid: bid-01, bid-02" in said
    last = before[-1]
    name = next(bid.bidder.name for bid in read_dossier(agreed).bids if bid.id == last)
    new = agreed / "incoming" / name
    new.mkdir(parents=True)
    (new / "offer.txt").write_text("Zweites Angebot", "utf-8")
    at = (*BY, "--at", "2027-06-17T09:00")
    played("bids", "add", agreed, "--round", "2", *at)
    assert statuses(agreed)[last] == "replaced"
    assert (agreed / f"bids/{last}/price.yaml").is_file()

    # The panel scores the new bid as the old one, and it is cheaper; people wrote that down by hand.
    old = agreed / "bids" / last
    price = (old / "price.yaml").read_text("utf-8")
    (agreed / "bids/bid-06/price.yaml").write_text(price, "utf-8")
    shutil.copy(old / "examination.yaml", agreed / "bids/bid-06/examination.yaml")
    data = (old / "bid.yaml").read_text("utf-8")
    shown = data[data.index("declarations:") :] if "declarations:" in data else ""
    with (agreed / "bids/bid-06/bid.yaml").open("a", encoding="utf-8") as file:
        file.write(shown)
    for path in (*agreed.glob(f"scores/*/{last}.yaml"), agreed / f"consensus/{last}.yaml"):
        text = path.read_text("utf-8").replace(f"bid: {last}", "bid: bid-06")
        path.with_name("bid-06.yaml").write_text(text, "utf-8")
    edited = [
        each["file"]
        for each in json.loads(played("verify", agreed, "--json", fails=1).partition("\nNote")[0])["moved"]
    ]
    played("event", "hand-edit", agreed, *edited, "--reason", "Von Hand übertragen.", *LATER)
    played(
        "event",
        "correct",
        agreed,
        "bids/bid-06/price.yaml",
        "--set",
        "positions.P-01=1.00",
        "--reason",
        "Verlesen.",
        *LATER,
    )

    order, mind = ranked(played, agreed)
    assert last not in order
    assert "bid-06" in order
    assert mind["TK947"].startswith("EV-01, Verhandlungsrunde: ohne dies")
    assert verified(agreed)["intact"]


def test_there_is_no_round_where_the_tender_negotiates_nothing(played, agreed):
    said = played("event", "round", agreed, "--reason", "Gespräche", *LATER, fails=1)

    assert "TK946" in said
    assert not (agreed / "record").exists()


def test_a_variant_counts_only_where_the_tender_admits_it(played, verified, agreed):
    """It is a bid of its own; where none is admitted, people exclude it."""
    change(agreed, "bids/bid-04/bid.yaml", "status: received", "status: received\nvariant_of: bid-02")
    assert "bid-04 is a variant, and the tender admits none" in played("rank", agreed, fails=1)

    change(agreed, "tender.yaml", "variants: false", "variants: true")
    assert "bid-04" in ranked(played, agreed)[0]

    change(agreed, "tender.yaml", "variants: true", "variants: false")
    played(
        "bids",
        "examine",
        agreed,
        "bid-04",
        "--set",
        "Form-4=not_met",
        "--reason",
        "Kein Nebenangebot zugelassen.",
        *LATER,
    )
    assert "bid-04" not in ranked(played, agreed)[0]
    assert verified(agreed)["intact"]


def test_only_bids_that_are_admitted_are_presented(played, verified, lots):
    why = ("--reason", "Zugelassen nach der veröffentlichten Regel.", "--by", "Ann Sample")
    said = played(
        "event", "present", lots, "bid-01", "--with", "Bob Sample", *why, "--at", "2027-04-20T09:00"
    )
    assert "present: Bob Sample" in said

    refused = played("event", "present", lots, "bid-03", *why, "--at", "2027-04-20T11:00", fails=1)
    assert "Admitted are: bid-01, bid-02." in refused

    assert "bid-02 has points for a presentation, and none is recorded" in played("check", lots)
    played("event", "present", lots, "bid-02", *why, "--at", "2027-04-20T11:00")
    assert "TK951" not in played("check", lots)
    assert [event.on.isoformat() for event in read_dossier(lots).events] == ["2027-04-20", "2027-04-20"]
    assert verified(lots)["intact"]


def test_who_does_not_agree_to_be_bound_longer_is_out(played, verified, agreed):
    (first, second, *_), _ = ranked(played, agreed)
    why = ("--reason", "Über eine Rüge wird noch entschieden.", *LATER)

    assert "bids bind until 2027-07-16 already" in played(
        "event", "extend", agreed, "--until", "2027-07-01", *why, fails=1
    )
    assert "not answered yet: bid-01" in played("event", "extend", agreed, "--until", "2027-08-31", *why)
    assert "TK948" in ranked(played, agreed)[1]

    for bid in ("bid-01", "bid-02", "bid-03", "bid-04", "bid-05"):
        played("event", "consent", agreed, bid, "--no" if bid == first else "--yes", *LATER)

    order, mind = ranked(played, agreed)
    assert order[0] == second
    without = f"ohne dieses Ereignis stünde {first} an erster Stelle"
    assert mind == {"TK947": f"EV-01, Verlängerung der Bindefrist: {without}"}
    assert "the bidder did not agree to be bound longer (EV-01)" in played("rank", agreed)
    assert verified(agreed)["intact"]


def test_a_lot_that_is_cancelled_stops_no_other(played, verified, lots):
    assert ranked(played, lots, "L2")[1].keys() == {"TK492"}
    shutil.rmtree(lots / "lots/L1/scores")
    played("rank", lots, fails=1)

    played("award", lots, "--cancel", "--lot", "L1", "--reason", "Kein Geld.", "--no-documents", *LATER)

    found = json.loads(played("rank", lots, "--json"))["lots"]
    assert [(each["lot"], each["status"], each["winners"]) for each in found] == [
        ("L1", "cancelled", []),
        ("L2", "ranked", ["bid-01"]),
    ]
    assert "This was cancelled; nothing is ranked." in played("rank", lots)
    assert verified(lots)["intact"]


def test_a_mean_goes_on_without_a_reviewer_who_leaves_and_says_so(played, verified, three):
    played("event", "reviewer", three, "carla", "--left", "--reason", "Elternzeit.", *LATER)

    order, mind = ranked(played, three)

    assert order == ["bid-01", "bid-02"]
    assert mind["TK949"] == "carla zählt nicht mehr: für B-02 bleiben Stimmen: 2 (Mittelwert)"
    assert (three / "scores/carla/bid-01.yaml").exists()
    assert verified(three)["intact"]
    assert "carla does not score any more already" in played(
        "event", "reviewer", three, "carla", "--left", "--reason", "x", *LATER, fails=1
    )


def test_a_conflict_found_midway_takes_all_sheets_out_and_another_takes_over(played, verified, agreed):
    gone = (
        "event",
        "reviewer",
        agreed,
        "rev-3",
        "--conflict",
        "--successor",
        "rev-4",
        "--reason",
        "Schwester.",
        *LATER,
    )
    assert "Add this person to `reviewers`" in played(*gone, fails=1)
    change(
        agreed,
        "internal.yaml",
        "reviewers:\n",
        "reviewers:\n  - id: rev-4\n    name: Mika Neu\n    role: Ersatz\n",
    )

    assert "taking over: rev-4" in played(*gone)

    assert "rev-4 has not scored bid-01" in played("rank", agreed, fails=1)
    for path in sorted(agreed.glob("scores/rev-3/*.yaml")):
        new = agreed / "scores/rev-4" / path.name
        new.parent.mkdir(exist_ok=True)
        new.write_text(path.read_text("utf-8").replace("rev-3", "rev-4"), "utf-8")
    played(
        "event",
        "hand-edit",
        agreed,
        *(f"scores/rev-4/{p.name}" for p in agreed.glob("scores/rev-4/*")),
        "--reason",
        "Auf Papier bewertet.",
        *LATER,
    )
    _, mind = ranked(played, agreed)
    assert mind["TK950"] == (
        "EV-01: Punkte wurden vereinbart, während rev-3 trotz Interessenkonflikts anwesend war: "
        "bid-01, bid-02, bid-04, bid-05"
    )
    assert (agreed / "scores/rev-3/bid-01.yaml").exists()
    assert verified(agreed)["intact"]


def test_a_price_that_was_typed_wrong_is_corrected_and_the_old_one_kept(played, verified, agreed):
    before, _ = ranked(played, agreed)
    last = before[-1]
    file = f"bids/{last}/price.yaml"
    old = (agreed / file).read_bytes()

    said = played(
        "event",
        "correct",
        agreed,
        file,
        "--set",
        "positions.P-01=1.00",
        "--reason",
        "Stelle verrutscht.",
        *LATER,
    )

    assert f"files: {file}" in said
    assert (agreed / "record/old/1" / file).read_bytes() == old
    order, mind = ranked(played, agreed)
    assert (order != before) == ("TK947" in mind)
    assert verified(agreed)["intact"]


def test_an_examination_and_points_are_corrected_after_the_panel_agreed(played, verified, agreed):
    played(
        "bids",
        "examine",
        agreed,
        "bid-02",
        "--set",
        "A-05=not_met",
        "--reason",
        "Verwechselt: gilt für bid-02.",
        *LATER,
    )
    assert "bid-02" not in ranked(played, agreed)[0]
    assert (agreed / "record/old/1/bids/bid-02/examination.yaml").exists()

    played(
        *("event", "correct", agreed, "scores/rev-1/bid-04.yaml", "--set", "scores.B1.1.points=4"),
        *("--reason", "Zeile verwechselt.", *LATER),
    )
    assert "differ" in played("rank", agreed, fails=1)
    assert (agreed / "record/old/2/scores/rev-1/bid-04.yaml").exists()
    assert verified(agreed)["intact"]


def test_a_correction_that_says_nothing_new_is_refused(played, agreed):
    price = agreed / "bids/bid-01/price.yaml"

    assert "it would say what it says already" in played(
        "event",
        "correct",
        agreed,
        "bids/bid-01/price.yaml",
        "--with",
        price,
        "--reason",
        "x",
        *LATER,
        fails=1,
    )
    assert "there is no" in played(
        "event", "correct", agreed, price, "--set", "positions.P-01.x=1", "--reason", "x", *LATER, fails=2
    )
    for other in ("tender.yaml", "../../etc/passwd", "bids/bid-01/files/x.pdf", "events.yaml"):
        assert "TK956" in played(
            "event", "correct", agreed, other, "--set", "a=1", "--reason", "x", *LATER, fails=1
        )
    assert not (agreed / "record").exists()


def test_what_was_changed_by_hand_is_taken_over_with_a_reason(played, verified, agreed):
    played("event", "note", agreed, "--reason", "Anruf der Presse.", *LATER)
    backup = agreed.parent / "backup.yaml"
    shutil.copy(agreed / "consensus/bid-02.yaml", backup)
    change(agreed, "consensus/bid-02.yaml", "points: 7", "points: 4")
    said = played("verify", agreed, fails=1)
    assert "tenderkit event hand-edit DOSSIER FILE" in said
    edit = ("event", "hand-edit", agreed, "consensus/bid-02.yaml", "--reason", "Protokoll.", *LATER)

    assert "as it was recorded last" in played(*edit, "--before", agreed / "consensus/bid-01.yaml", fails=1)
    played(*edit, "--before", backup)

    found = verified(agreed)
    assert found["intact"]
    assert found["taken_over"] == [{"file": "consensus/bid-02.yaml", "entry": 2}]
    assert (agreed / "record/old/2/consensus/bid-02.yaml").read_bytes() == backup.read_bytes()
    assert "TK953" in played(*edit, fails=1)

    (agreed / "record/old/2/consensus/bid-02.yaml").write_text("format: 1\n", "utf-8")
    assert "record/old/2/consensus/bid-02.yaml" in played("verify", agreed, fails=1)


def test_a_file_that_was_deleted_by_hand_is_taken_over_too(played, verified, agreed):
    played("event", "note", agreed, "--reason", "Anruf der Presse.", *LATER)
    (agreed / "consensus/bid-05.yaml").unlink()
    played("verify", agreed, fails=1)

    played("event", "hand-edit", agreed, "consensus/bid-05.yaml", "--reason", "Falscher Ordner.", *LATER)

    assert verified(agreed)["intact"]


def test_a_bid_whose_files_a_killed_command_left_out_is_mended_by_adding_it_again(played, verified, tender):
    played("bids", "add", tender, *EARLY)
    shutil.rmtree(tender / "bids/bid-02/files")
    played("verify", tender, fails=1)

    played("bids", "add", tender, *EARLY)

    assert verified(tender)["intact"]
    assert len(statuses(tender)) == 5


def test_documents_of_a_sealed_dossier_are_noted_for_the_stated_time(played, tender):
    played("seal", tender, *BY, "--at", "2027-03-01T09:00")

    played("render", tender, "preisblatt", "-f", "xlsx", *BY, "--at", "2027-03-02T09:00")

    last = read_journal(tender)[-1]
    assert (last.kind, last.at.isoformat(), last.by) == (
        Kind.RENDERED,
        "2027-03-02T09:00:00+01:00",
        "person-1",
    )


def test_the_award_record_names_every_event(played, agreed):
    played("event", "withdraw", agreed, "bid-05", "--release", "--reason", "Überlastung im Betrieb.", *LATER)

    played("render", agreed, "vergabevermerk", "--phase", "award", "-f", "html", "--draft")

    page = next((agreed / "out").rglob("vergabevermerk*.html")).read_text("utf-8")
    assert "Überlastung im Betrieb." in page
    assert "Rücknahme eines Angebots" in page


def test_events_are_listed_for_people_and_for_machines(played, agreed):
    assert "Nothing happened beside the plan" in played("event", agreed)
    played("event", "note", agreed, "--bid", "bid-01", "--reason", "Anruf der Presse.", *LATER)

    assert "about bid-01" in played("event", agreed)
    event = json.loads(played("event", agreed, "--json"))["events"][0]
    assert (event["id"], event["kind"], event["on"], event["bid"]) == (
        "EV-01",
        "note",
        "2027-06-20",
        "bid-01",
    )


def test_the_count_goes_on_from_events_of_an_older_file(played, agreed):
    played("event", "note", agreed, "--reason", "Anruf der Presse.", *LATER)
    file = agreed / "events.yaml"
    file.write_text(file.read_text("utf-8").replace("EV-01", "E-07"), "utf-8")

    played("event", "note", agreed, "--reason", "Noch ein Anruf.", *LATER)

    events = json.loads(played("event", agreed, "--json"))["events"]
    assert [event["id"] for event in events] == ["E-07", "EV-08"]
