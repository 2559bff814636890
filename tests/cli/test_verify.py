# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tenderkit.canonical import canonical_json, sha256
from tenderkit.cli.recorded import Change, Kind, Statement, change_of, head, recorded
from tenderkit.model.pending import Move, plan_bytes
from tenderkit.model.record_places import JOURNAL, PENDING, PLAN
from tenderkit.model.seal import seal_code
from tenderkit.reading.yamlfile import load_yaml

NOW = datetime(2027, 3, 4, 9, 0, tzinfo=UTC)
ERIKA = Statement("Erika Muster", NOW, NOW)
NINTH = {
    "format": 1,
    "bidder": {"name": "Neunte Muster GmbH"},
    "received": "2027-05-20T09:14",
    "status": "received",
}


def data_of(folder, name):
    return load_yaml((folder / name).read_bytes(), name).data


def replaced(folder, name, old, new):
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def step(folder, kind, name, **new):
    data = data_of(folder, name) if (folder / name).exists() else {}
    return recorded(folder, kind, ERIKA, {name: change_of(folder, name, {**data, **new})})


@pytest.fixture(scope="module")
def pristine(tenderkit, tmp_path_factory):
    """The sample with a seal, and a step of each kind recorded by two persons."""
    folder = tmp_path_factory.mktemp("verify") / "dossier"
    tenderkit("new", folder, "--example", "kulturportal")
    sealed = tenderkit("seal", folder, "--by", "Jo Berg", "--at", "2027-03-04T10:00")
    assert sealed.exit_code == 0, sealed.output
    step(folder, Kind.BID_ADDED, "bids/bid-01/price.yaml", discount={"percent": "2"})
    step(folder, Kind.DECISION, "award.yaml", decisions=[])
    question = {
        "id": "F-1",
        "received": "2027-03-05T09:00",
        "asker": "X",
        "kind": "question",
        "public_text": "?",
    }
    step(folder, Kind.QUESTION, "questions.yaml", questions=[question])
    recorded(folder, Kind.EXPORT, ERIKA, {"out/award.json": Change(None, b"{}")})
    return folder


@pytest.fixture
def dossier(pristine, tmp_path):
    return shutil.copytree(pristine, tmp_path / "dossier")


@pytest.fixture
def verify(tenderkit, dossier):
    def run(*options):
        result = tenderkit("verify", dossier, "--json", *options)
        found = json.loads(result.stdout)
        assert result.exit_code == (0 if found["intact"] else 1)
        return found

    return run


def lines(folder):
    return (folder / JOURNAL).read_bytes().splitlines(keepends=True)


def written(folder, changed):
    (folder / JOURNAL).write_bytes(b"".join(changed))


def test_what_nobody_touched_is_intact(verify, dossier):
    found = verify()

    assert (found["sealed"], found["intact"], found["moved"]) == (True, True, [])
    assert found["journal"]["entries"] == 5
    assert found["journal"]["head"] == head(dossier)
    assert [seal["entry"] for seal in found["seals"]] == [1]
    assert found["sealed_late"] is True  # the sample has bids from the start


BY_HAND = [
    ("bids/bid-02/bid.yaml", "bidder:", "round: 2\nbidder:", 1),
    ("bids/bid-01/price.yaml", 'percent: "2"', 'percent: "3"', 2),
    ("bids/bid-01/examination.yaml", "result: met", "result: not_met", 1),
    ("scores/rev-1/bid-01.yaml", "points: 7", "points: 10", 1),
    ("consensus/bid-01.yaml", "points: 7", "points: 10", 1),
    ("award.yaml", "decisions: []", "decisions: []\nletters: []", 3),
    ("questions.yaml", "asker: X", "asker: Y", 4),
    ("record/seal-1/data/tender.json", '"', "'", 1),
    ("record/seal-1/seal.json", '"number":1', '"number":2', 1),
    ("record/old/2/bids/bid-01/price.yaml", "P-01", "P-02", 2),
]


@pytest.mark.parametrize("by_hand", BY_HAND, ids=[each[0] for each in BY_HAND])
def test_a_file_that_was_changed_by_hand_is_named_with_the_entry_that_recorded_it(verify, dossier, by_hand):
    name, old, new, entry = by_hand
    replaced(dossier, name, old, new)

    (moved,) = [each for each in verify()["moved"] if each["file"] == name]

    assert (moved["how"], moved["entry"]) == ("changed", entry)
    assert moved["clock"] is not None
    assert moved["modified"] is not None


@pytest.mark.parametrize("name", [each[0] for each in BY_HAND])
def test_a_file_that_was_taken_away_is_named(verify, dossier, name):
    (dossier / name).unlink()

    assert (name, "missing") in [(each["file"], each["how"]) for each in verify()["moved"]]


@pytest.mark.parametrize("name", ["tender.yaml", "requirements.yaml", "criteria.yaml"])
def test_a_public_file_that_moved_since_the_seal_is_named(verify, dossier, name):
    with (dossier / name).open("a", encoding="utf-8") as file:
        file.write("\n# only a comment\n")
    unmoved = verify()["intact"]
    replaced(dossier, name, "title: ", "title: New ")

    (moved,) = verify()["moved"]

    assert unmoved
    assert (moved["file"], moved["how"], moved["entry"]) == (name, "unsealed", 1)


def test_comments_and_layout_of_dossier_files_do_not_count(verify, dossier):
    name = "bids/bid-01/price.yaml"
    text = (dossier / name).read_text(encoding="utf-8")
    (dossier / name).write_text(f"{text}\n\n# looked at twice\n", encoding="utf-8", newline="\r\n")

    assert verify()["intact"]


@pytest.mark.parametrize("name", ["consensus/bid-09.yaml", "bids/bid-09/bid.yaml", "record/seal-2/seal.json"])
def test_a_file_that_no_entry_names_is_named(verify, dossier, name):
    (dossier / name).parent.mkdir(parents=True, exist_ok=True)
    (dossier / name).write_text("format: 1\n", encoding="utf-8")

    assert (name, "unrecorded") in [(each["file"], each["how"]) for each in verify()["moved"]]


def test_a_score_sheet_that_is_not_finished_is_no_decision_yet(verify, dossier):
    (dossier / "scores/rev-9").mkdir()
    (dossier / "scores/rev-9/bid-01.yaml").write_text(
        "format: 1\nreviewer: rev-9\nbid: bid-01\nscores: {}\n", encoding="utf-8"
    )

    assert "scores/rev-9/bid-01.yaml" not in [each["file"] for each in verify()["moved"]]


def test_what_a_bidder_sent_is_held_against_the_hash_in_the_bid(verify, dossier):
    sent = dossier / "bids/bid-01/files/offer.txt"
    sent.parent.mkdir(exist_ok=True)
    sent.write_bytes(b"as sent")
    listed = [{"path": "offer.txt", "sha256": sha256(b"as sent"), "size": 7}]
    step(dossier, Kind.BID_ADDED, "bids/bid-01/bid.yaml", files=listed)
    assert verify()["intact"]

    sent.write_bytes(b"not as sent")
    (changed,) = verify()["moved"]
    sent.unlink()
    (missing,) = verify()["moved"]

    assert (changed["file"], changed["how"], changed["entry"]) == (
        "bids/bid-01/files/offer.txt",
        "changed",
        6,
    )
    assert missing["how"] == "missing"


@pytest.mark.parametrize("number", range(5))
def test_a_line_of_the_journal_that_was_changed_is_named(verify, dossier, number):
    changed = lines(dossier)
    changed[number] = (
        changed[number].replace(b"2027-03-04T09", b"2027-03-04T08").replace(b"T10:00", b"T11:00")
    )
    written(dossier, changed)

    assert [problem["line"] for problem in verify()["journal"]["problems"]] == [number + 1]


def test_a_line_that_was_changed_with_its_own_hash_is_found_by_the_next(verify, dossier):
    changed = lines(dossier)
    entry = json.loads(changed[1])
    entry["by"] = None
    entry["hash"] = sha256(canonical_json({key: value for key, value in entry.items() if key != "hash"}))
    changed[1] = canonical_json(entry) + b"\n"
    written(dossier, changed)

    assert [problem["line"] for problem in verify()["journal"]["problems"]] == [3]


@pytest.mark.parametrize("number", range(4))
def test_a_line_that_was_taken_out_is_found(verify, dossier, number):
    written(dossier, [line for at, line in enumerate(lines(dossier)) if at != number])

    assert [problem["line"] for problem in verify()["journal"]["problems"]] == [number + 1]


def test_lines_that_changed_places_are_found(verify, dossier):
    first, second, third, *rest = lines(dossier)
    written(dossier, [first, third, second, *rest])

    assert [problem["line"] for problem in verify()["journal"]["problems"]] == [2, 3, 4]


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_a_journal_that_was_cut_is_found_by_what_the_lost_entries_wrote(verify, dossier, kept):
    written(dossier, lines(dossier)[:kept])

    found = verify()

    assert found["journal"]["problems"] == []
    assert "questions.yaml" in [each["file"] for each in found["moved"]]


def test_a_journal_that_is_gone_is_found_by_what_steps_wrote_beside_it(verify, dossier):
    (dossier / JOURNAL).unlink()

    assert "record/seal-1/seal.json" in [each["file"] for each in verify()["moved"]]


def test_a_journal_that_was_cut_with_all_its_files_is_found_by_a_head_noted_elsewhere(verify, dossier):
    noted = head(dossier)
    written(dossier, lines(dossier)[:3])
    shutil.rmtree(dossier / "out")
    (dossier / "questions.yaml").unlink()

    assert verify()["intact"]
    assert verify("--head", noted)["journal"]["unknown_heads"] == [noted]


def test_a_head_may_be_an_old_one_typed_as_it_was_printed_or_read_out(verify, dossier):
    code = seal_code(json.loads(lines(dossier)[2])["hash"])

    for typed in (
        code,
        code.lower().replace("-", " "),
        code.replace("0", "O").replace("1", "l"),
        str(head(dossier))[:20],
    ):
        assert verify("--head", typed)["intact"], typed


@pytest.mark.parametrize("typed", ["A", "0000-0000-0000-0000"])
def test_a_head_that_says_nothing_is_no_head(verify, typed):
    assert verify("--head", typed)["journal"]["unknown_heads"] == [typed]


def test_names_may_be_deleted(verify, dossier):
    (dossier / "record/names.yaml").unlink()

    found = verify()

    assert found["intact"]
    assert found["deleted_names"] == ["person-1", "person-2"]


def test_a_name_that_was_exchanged_is_found(verify, dossier):
    replaced(dossier, "record/names.yaml", "Erika", "Erica")

    (moved,) = verify()["moved"]

    assert (moved["file"], moved["part"], moved["how"]) == ("record/names.yaml", "person-2", "other_name")


def test_a_name_that_no_entry_knows_is_found(verify, dossier):
    with (dossier / "record/names.yaml").open("a", encoding="utf-8") as file:
        file.write("  person-3:\n    name: Max\n    salt: abc\n")

    assert [(each["part"], each["entry"]) for each in verify()["moved"]] == [("person-3", None)]


def test_printed_documents_may_be_deleted_but_a_changed_one_is_named(verify, dossier):
    made = {"seal": 1, "documents": {"tender/anlage.pdf": sha256(b"as made")}}
    (dossier / "out/tender").mkdir()
    (dossier / "out/tender/anlage.pdf").write_bytes(b"as made")
    recorded(dossier, Kind.RENDERED, ERIKA, {}, made)
    assert verify()["intact"]

    (dossier / "out/award.json").write_bytes(b"[]")
    (dossier / "out/tender/anlage.pdf").write_bytes(b"by hand")
    changed = verify()["moved"]
    shutil.rmtree(dossier / "out")

    assert [(each["file"], each["entry"]) for each in changed] == [
        ("out/award.json", 5),
        ("out/tender/anlage.pdf", 6),
    ]
    assert verify()["intact"]


def test_a_clock_that_was_put_back_is_recorded_and_named(verify, dossier):
    earlier = NOW - timedelta(days=2)
    recorded(dossier, Kind.EVENT, Statement(None, NOW, earlier), {})

    found = verify()

    assert found["intact"]
    assert found["journal"]["clock_back"] == [6]


def test_what_was_examined_after_the_decision_is_told_until_somebody_decides_anew(dossier, tenderkit, verify):
    told = "Recorded after the last decision, which cannot rest on it: entry 6 (bid examined, "

    assert told not in tenderkit("verify", dossier).stdout
    step(dossier, Kind.BID_EXAMINED, "bids/bid-01/price.yaml", stated_total="1.00")
    assert told in tenderkit("verify", dossier).stdout
    assert [(each["entry"], each["kind"]) for each in verify()["after_decision"]] == [(6, "bid_examined")]
    step(dossier, Kind.DECISION, "award.yaml", decisions=[], letters=[])
    assert told not in tenderkit("verify", dossier).stdout
    assert verify()["after_decision"] == []


def test_a_step_of_an_earlier_day_than_the_one_before_is_told_with_the_clock(dossier, tenderkit, verify):
    told = "Recorded later than it is said to have happened"
    step(dossier, Kind.BIDS_OPENED, "bids/bid-01/price.yaml", stated_total="1.00")
    assert verify()["dated_back"] == []
    assert told not in tenderkit("verify", dossier).stdout

    late = Statement("Erika Muster", NOW - timedelta(days=3), NOW)
    recorded(dossier, Kind.BID_EXAMINED, late, {})

    [found] = verify()["dated_back"]
    assert (found["entry"], found["at"][:10], found["clock"][:10]) == (7, "2027-03-01", "2027-03-04")
    shown = tenderkit("verify", dossier).stdout
    assert f"{told}, after a step of a later day: entry 7 (bid examined, " in shown
    assert verify()["intact"]


def test_a_change_by_hand_that_a_step_went_on_from_stays_on_record(verify, dossier):
    replaced(dossier, "bids/bid-01/price.yaml", 'percent: "2"', 'percent: "3"')
    step(dossier, Kind.BID_EXAMINED, "bids/bid-01/price.yaml", stated_total="1.00")

    found = verify()

    assert found["intact"]
    assert found["taken_over"] == [{"file": "bids/bid-01/price.yaml", "entry": 6}]


def test_a_dossier_that_cannot_be_read_is_not_intact(verify, dossier):
    (dossier / "tender.yaml").write_text("format: [", encoding="utf-8")

    assert [each["file"] for each in verify()["unreadable"]] == ["tender.yaml"]


def test_a_dossier_without_record_says_that_there_is_nothing_to_verify(tenderkit, kulturportal):
    result = tenderkit("verify", kulturportal)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "There is nothing that could be verified."


@pytest.mark.parametrize(
    ("language", "last"),
    [("en", "Not intact. Findings: 1"), ("de", "Nicht unversehrt. Befunde: 1")],
)
def test_the_text_names_file_time_and_entry(tenderkit, dossier, language, last):
    replaced(dossier, "bids/bid-01/price.yaml", 'percent: "2"', 'percent: "3"')

    result = tenderkit("verify", dossier, language=language)

    (line,) = [line for line in result.stdout.splitlines() if line.startswith("bids/bid-01/price.yaml: ")]
    assert "2 (" in line
    assert "2027" in line
    assert result.stdout.splitlines()[-1] == last


def test_a_step_that_was_interrupted_is_finished_first(tenderkit, dossier):
    pending = dossier / PENDING
    pending.mkdir()
    (pending / "0").write_bytes(b"a note")
    (pending / PLAN).write_bytes(plan_bytes([Move("note.txt", None, sha256(b"a note"), "record/old/9")]))

    result = tenderkit("verify", dossier)

    assert (dossier / "note.txt").read_bytes() == b"a note"
    assert not pending.exists()
    assert "A step that had been interrupted is finished now." in result.stderr
    assert result.exit_code == 0


def test_where_nothing_can_be_written_an_interrupted_step_is_read_whole(dossier):
    pytest.importorskip("resource")
    price = (dossier / "bids/bid-01/price.yaml").read_bytes()
    taken = shutil.copytree(dossier, dossier.with_name("taken"))
    step(taken, Kind.BID_ADDED, "bids/bid-01/price.yaml", discount={"percent": "4"})
    step(taken, Kind.BID_ADDED, "bids/bid-09/bid.yaml", **NINTH)
    n = len(lines(taken)) - 1
    old = f"record/old/{n}/bids/bid-01/price.yaml"
    written = ["bids/bid-01/price.yaml", "bids/bid-09/bid.yaml", JOURNAL, old]
    pending = dossier / PENDING
    pending.mkdir()
    moves = []
    for number, name in enumerate(written):
        new = (taken / name).read_bytes()
        before = sha256((dossier / name).read_bytes()) if (dossier / name).exists() else None
        (pending / str(number)).write_bytes(new)
        moves.append(Move(name, before, sha256(new), f"record/old/{n}/changed-meanwhile/{name}"))
    (pending / PLAN).write_bytes(plan_bytes(moves))
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0));"
        "from tenderkit.cli.main import main; main()"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, "verify", str(dossier), "--json", "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "nothing can be written to finish it" in done.stderr
    found = json.loads(done.stdout)
    assert (found["intact"], found["moved"], found["journal"]["entries"]) == (True, [], n + 1)
    assert (dossier / "bids/bid-01/price.yaml").read_bytes() == price
    assert pending.is_dir()


@pytest.mark.parametrize(
    ("killed", "words"),
    [(True, "have not arrived: taking them in was interrupted"), (False, "are missing. If they still lie")],
)
def test_verify_says_how_files_of_a_bid_come_to_their_place(tenderkit, tmp_path, killed, words):
    folder = tmp_path / "dossier"
    tenderkit("new", folder, "--example", "kulturportal", "--until", "tender")
    shutil.rmtree(folder / "incoming", ignore_errors=True)
    (folder / "incoming/Nordwind GmbH").mkdir(parents=True)
    (folder / "incoming/Nordwind GmbH/offer.pdf").write_bytes(b"an offer")
    assert tenderkit("bids", "add", folder, "--at", "2027-05-20T10:00", "--by", "A B").exit_code == 0
    files = folder / "bids/bid-01/files"
    if killed:
        (folder / "record/.taking-x").mkdir()
        (files / "offer.pdf").rename(folder / "record/.taking-x/offer.pdf")
    shutil.rmtree(files)

    found = tenderkit("verify", folder)

    assert found.exit_code == 1
    (line,) = [line for line in found.stdout.splitlines() if "bids add" in line]
    assert line.startswith("Files of bid-01 ")
    assert words in line
    assert json.loads(tenderkit("verify", folder, "--json").stdout)["incomplete"] == ["bids/bid-01"]

    tenderkit("bids", "add", folder, "--at", "2027-05-20T11:00", "--by", "A B")

    assert json.loads(tenderkit("verify", folder, "--json").stdout)["intact"]


@pytest.mark.parametrize("name", ["bids/bid-01/price.yaml", "record/seal-1/seal.json"])
def test_a_link_is_not_the_file_that_was_recorded_even_if_it_says_the_same(verify, dossier, tmp_path, name):
    shutil.move(dossier / name, tmp_path / "elsewhere")
    (dossier / name).symlink_to(tmp_path / "elsewhere")

    assert (name, "changed") in [(each["file"], each["how"]) for each in verify()["moved"]]


def test_names_that_cannot_be_read_are_not_intact(verify, dossier):
    (dossier / "record/names.yaml").write_text("people: [Erika]\n", encoding="utf-8")

    assert [each["file"] for each in verify()["unreadable"]] == ["record/names.yaml"]


def test_sealing_before_there_are_bids_is_not_late(tenderkit, tmp_path):
    folder = tmp_path / "dossier"
    tenderkit("new", folder, "--example", "kulturportal", "--until", "tender")
    tenderkit("seal", folder, "--at", "2027-03-04T10:00")

    found = json.loads(tenderkit("verify", folder, "--json").stdout)

    assert (found["sealed"], found["sealed_late"], found["intact"]) == (True, False, True)
