# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel meets: it sees where votes lie apart, agrees, and its sheets stay as they are."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

DOSSIERS = Path(__file__).parents[1] / "dossiers"
PRESENT = ("--present", "anna,berta,carla")


@pytest.fixture
def archive(tmp_path):
    """Three reviewers, two of three votes on B-01 of bid-01 and of bid-02 differ."""
    folder = Path(shutil.copytree(DOSSIERS / "three-reviewers", tmp_path / "archive"))
    tender = folder / "tender.yaml"
    agreed = re.sub(r"reviewers: [a-z-]+", "reviewers: agreed", tender.read_text())
    tender.write_text(re.sub(r"\n *rounding: .*", "", agreed))
    votes = {"anna": (7, 9), "berta": (7, 5), "carla": (9, 9)}
    for who, given in votes.items():
        for bid, points in zip(("bid-01", "bid-02"), given, strict=True):
            file = folder / "scores" / who / f"{bid}.yaml"
            data = yaml.safe_load(file.read_text())
            for criterion, score in data["scores"].items():
                score["points"] = points if criterion == "B-01" else 5
            text = yaml.safe_dump(data, allow_unicode=True)
            file.write_text(text.replace("true:", "on:"))
    return folder


def entry(archive, bid):
    return yaml.safe_load((archive / "consensus" / f"{bid}.yaml").read_text().replace("\non:", "\nday:"))


def shown(tenderkit, archive, *arguments):
    result = tenderkit("consensus", archive, "--json", *arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def states(data):
    return {(topic["bid"], topic["criterion"]): topic["state"] for topic in data["topics"]}


def test_the_panel_sees_what_is_equal_what_is_open_and_what_is_far_apart(tenderkit, archive):
    data = shown(tenderkit, archive)

    assert states(data) == {
        ("bid-01", "B-01"): "open",
        ("bid-02", "B-01"): "open",
        ("bid-01", "B-02"): "equal",
        ("bid-02", "B-02"): "equal",
    }
    assert (data["open"], data["flagged"]) == (2, 1)
    assert next(topic["width"] for topic in data["topics"] if topic["flagged"]) == "4"


def test_no_price_and_no_name_of_a_bidder_is_shown(tenderkit, archive):
    result = tenderkit("consensus", archive, "--criterion", "B-01")

    for file in archive.glob("bids/*/*.yaml"):
        data = yaml.safe_load(file.read_text())
        secret = [data.get("bidder", {}).get("name"), *map(str, data.get("positions", {}).values())]
        assert [word for word in secret if word and word in result.output] == []


def test_what_is_agreed_is_recorded_with_reason_and_the_votes_stay(tenderkit, archive):
    votes = {path: path.read_bytes() for path in archive.glob("scores/*/*.yaml")}
    said = (
        "--set",
        "B-01=7",
        "--reason",
        "Complete, but no proof.",
        "--place",
        "p. 3",
        "--at",
        "2027-04-20T10:00",
    )

    result = tenderkit("consensus", archive, "bid-01", *said, *PRESENT, "--by", "Chair")

    assert result.exit_code == 0, result.output
    agreed = entry(archive, "bid-01")
    assert agreed["scores"] == {"B-01": {"points": 7, "reason": "Complete, but no proof.", "place": "p. 3"}}
    assert (agreed["present"], str(agreed["day"])) == (["anna", "berta", "carla"], "2027-04-20")
    assert {path: path.read_bytes() for path in votes} == votes
    assert states(shown(tenderkit, archive))["bid-01", "B-01"] == "agreed"
    assert tenderkit("check", archive).exit_code == 0
    assert "Complete" not in (archive / "record" / "journal.jsonl").read_text()


@pytest.mark.parametrize(
    "said",
    [
        ("bid-01", "--set", "B-01=7"),
        ("bid-01", "--set", "B-01=7", "--reason", " "),
        ("bid-01", "--set", "B-01=11", "--reason", "Why"),
        ("bid-01", "--set", "B-01=", "--reason", "Why"),
        ("bid-01", "--set", "B-02=5", "--reason", "Why"),
        ("bid-01", "--set", "B-09=5", "--reason", "Why"),
        ("bid-09", "--set", "B-01=5", "--reason", "Why"),
        ("--set", "B-01=5", "--reason", "Why"),
        ("bid-01", "--unset", "B-01"),
    ],
)
def test_what_cannot_be_agreed_is_misuse_and_records_nothing(tenderkit, archive, said):
    assert tenderkit("consensus", archive, *said, *PRESENT).exit_code == 2
    assert not (archive / "consensus").exists()
    assert not (archive / "record").exists()


def test_somebody_must_have_been_there_and_be_a_reviewer(tenderkit, archive):
    said = ("bid-01", "--set", "B-01=7", "--reason", "Why")
    assert tenderkit("consensus", archive, *said).exit_code == 2
    assert tenderkit("consensus", archive, *said, "--present", "anna,dora").exit_code == 2
    assert not (archive / "consensus").exists()


def test_what_was_agreed_can_be_changed_and_taken_back_and_the_old_is_kept(tenderkit, archive):
    for said in (("--set", "B-01=7", "--reason", "First"), ("--set", "B-01=9", "--reason", "Second")):
        assert tenderkit("consensus", archive, "bid-01", *said, *PRESENT).exit_code == 0
    assert entry(archive, "bid-01")["scores"]["B-01"]["points"] == 9

    assert tenderkit("consensus", archive, "bid-01", "--unset", "B-01", *PRESENT).exit_code == 0

    assert not (archive / "consensus" / "bid-01.yaml").exists()
    kept = sorted(path.read_text() for path in archive.glob("record/old/*/consensus/bid-01.yaml"))
    assert ["First" in text or "Second" in text for text in kept] == [True, True]


def test_the_walk_asks_for_what_is_open_and_stops_where_one_likes(tenderkit, archive):
    answers = "11\nToo much\n\n7\nComplete, but no proof.\np. 3\n"

    result = tenderkit("consensus", archive, "--walk", *PRESENT, typed=answers)

    assert result.exit_code == 0, result.output
    assert "Give one of" in result.stdout
    assert "Topic 2 of 2" in result.stdout
    assert entry(archive, "bid-01")["scores"]["B-01"]["points"] == 7
    assert not (archive / "consensus" / "bid-02.yaml").exists()


def test_the_walk_passes_on_where_nothing_is_typed(tenderkit, archive):
    result = tenderkit("consensus", archive, "--walk", *PRESENT, typed="\n9\nBoth agree.\n\n")

    assert result.exit_code == 0, result.output
    assert not (archive / "consensus" / "bid-01.yaml").exists()
    assert entry(archive, "bid-02")["scores"]["B-01"] == {"points": 9, "reason": "Both agree."}


def test_several_points_of_one_bid_keep_each_other(tenderkit, archive):
    file = archive / "scores" / "anna" / "bid-01.yaml"
    file.write_text(re.sub(r"points: 5", "points: 8", file.read_text()))
    for criterion in ("B-02", "B-01"):
        said = ("--set", f"{criterion}=7", "--reason", "Why")
        assert tenderkit("consensus", archive, "bid-01", *said, *PRESENT).exit_code == 0
    assert set(entry(archive, "bid-01")["scores"]) == {"B-01", "B-02"}


def test_comments_in_the_file_of_the_panel_stay(tenderkit, archive):
    said = ("bid-01", "--set", "B-01=7", "--reason", "Why")
    tenderkit("consensus", archive, *said, *PRESENT)
    file = archive / "consensus" / "bid-01.yaml"
    file.write_text(file.read_text().replace("scores:", "# votes: 7, 7, 9\nscores:"))

    tenderkit("consensus", archive, *said[:2], "B-01=9", *said[3:], *PRESENT)

    assert "# votes: 7, 7, 9" in file.read_text()
    assert entry(archive, "bid-01")["scores"]["B-01"]["points"] == 9


def test_the_panel_does_not_meet_while_a_sheet_is_missing(tenderkit, archive):
    (archive / "scores" / "anna" / "bid-01.yaml").unlink()

    result = tenderkit("consensus", archive)

    assert result.exit_code == 1
    assert "[TK430]" in result.stderr
    assert result.stdout == ""


def test_where_a_mean_counts_nothing_is_agreed(tenderkit, archive):
    tender = archive / "tender.yaml"
    tender.write_text(tender.read_text().replace("reviewers: agreed", "reviewers: mean"))

    result = tenderkit("consensus", archive)

    assert "the votes count as they are" in result.stdout
    assert set(states(shown(tenderkit, archive)).values()) == {"counted"}
    assert (
        tenderkit("consensus", archive, "bid-01", "--set", "B-01=7", "--reason", "x", *PRESENT).exit_code == 2
    )


def test_each_lot_has_a_meeting_and_a_folder_of_its_own(tenderkit, tmp_path):
    folder = Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "lots"))
    shutil.rmtree(folder / "lots" / "L1" / "consensus")
    data = shown(tenderkit, folder)
    first = next(lot for lot in data["lots"] if lot["lot"] == "L1")
    topic = next(topic for topic in first["topics"] if topic["state"] == "open")

    said = (topic["bid"], "--lot", "L1", "--set", f"{topic['criterion']}=7", "--reason", "Why")
    assert tenderkit("consensus", folder, *said, "--present", "rev-1").exit_code == 0

    assert (folder / "lots" / "L1" / "consensus" / f"{topic['bid']}.yaml").is_file()
    assert tenderkit("consensus", folder, "--lot", "L9").exit_code == 2


def test_an_unknown_bid_is_named_with_the_bids_that_there_are(tenderkit, archive):
    said = tenderkit(
        *("consensus", archive, "bid-1", "--set", "B-01=7", "--reason", "No proof.", *PRESENT, "--by", "Eve")
    )
    asked = tenderkit("consensus", archive, "bid-1")

    assert (said.exit_code, asked.exit_code) == (2, 2)
    assert "There is no bid bid-1. Known here are: bid-01, bid-02." in said.stderr
    assert "There is no bid bid-1. Known here are: bid-01, bid-02." in asked.stderr


def test_an_unknown_criterion_is_named_with_those_of_the_bid(tenderkit, archive):
    said = tenderkit(
        *("consensus", archive, "bid-01", "--set", "B-1=7", "--reason", "No proof.", *PRESENT, "--by", "Eve")
    )

    assert "There is no criterion B-1. Known here are: B-01, B-02." in said.stderr
