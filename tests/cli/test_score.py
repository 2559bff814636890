# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
WHEN = ("--by", "Ann Sample", "--at", "2027-04-08T10:00")
CALENDAR = "The calendar is described step by step, with all who use it."
TEAM = "Two of three people have built such a thing before."
BLIND = ["n", "7", CALENDAR, "p. 2", "9", f"{CALENDAR} And more.", "p. 3"]
NAMED = ["y", "8", TEAM, "p. 4", "2", "Nobody of the team is named for testing.", "p. 5"]


@pytest.fixture
def dossier(tmp_path):
    """Two bids, one criterion that is judged blind and one that is not; nobody has scored."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "dossier"))
    shutil.rmtree(folder / "scores")
    criteria = (folder / "criteria.yaml").read_text("utf-8")
    (folder / "criteria.yaml").write_text(criteria + "    blind: false\n", "utf-8")
    return folder


@pytest.fixture
def score(tenderkit, dossier):
    def scored(*typed, where=dossier, more=("--reviewer", "ann", *WHEN), language="en"):
        result = tenderkit("score", where, *more, typed="\n".join([*typed, ""]), language=language)
        assert result.exit_code == 0, result.output
        return result.output

    return scored


def sheet(folder, name):
    return yaml.safe_load((folder / name).read_text("utf-8"))


def sheets(folder):
    return {path.stem: sheet(folder, path) for path in sorted((folder / "scores" / "ann").glob("*.yaml"))}


def journal(folder):
    return [
        json.loads(line) for line in (folder / "record" / "journal.jsonl").read_text("utf-8").splitlines()
    ]


def letters(folder):
    return sheet(folder, "record/packs/ann.yaml")["pseudonyms"]


def test_a_whole_evaluation_is_scored_line_by_line(score, dossier):
    said = score(*BLIND, *NAMED, "f")

    first = sheets(dossier)[letters(dossier)["A"]]
    assert first["complete"] is True
    assert first["conflict"]["declared"] == "none"
    assert first["scores"]["B-01"] == {"points": 7, "reason": CALENDAR, "place": "p. 2"}
    assert first["scores"]["B-02"] == {"points": 8, "reason": TEAM, "place": "p. 4"}
    assert "complete and recorded" in said


def test_finished_sheets_are_in_the_journal_and_the_dossier_can_be_ranked(score, dossier, tenderkit):
    score(*BLIND, *NAMED, "f")

    last = journal(dossier)[-1]
    assert last["kind"] == "sheet"
    assert set(last["files"]) == {"scores/ann/bid-01.yaml", "scores/ann/bid-02.yaml"}
    assert tenderkit("rank", dossier).exit_code == 0


def test_no_name_and_no_price_is_shown_before_everything_blind_is_done(score):
    said = score(*BLIND)

    assert "Sample" not in said
    assert "Model" not in said
    assert "700" not in said
    assert "3000" not in said


def test_names_are_shown_with_what_cannot_be_judged_without_them(score):
    said = score(*BLIND, *NAMED)

    assert "Sample Software" in said.partition("Now the names come")[2]


def test_what_was_judged_blind_stays_once_the_names_are_known(score, dossier):
    said = score(*BLIND, "y", "j B-01 A", "1", "Now I know who it is, and think otherwise.", "p. 9")

    assert "This stays as it is" in said
    assert sheets(dossier)[letters(dossier)["A"]]["scores"]["B-01"]["points"] == 7


def test_it_goes_on_exactly_where_it_was_left(score):
    score("n", "7", CALENDAR, "p. 2")

    assert "Criterion 1 of 2 · Bid B, 2 of 2. 1 of 4 done." in score()


def test_a_reason_that_is_half_written_is_there_again(score):
    score("n", "7", CALENDAR)

    said = score("", "", "p. 2")

    assert f"Reasons [{CALENDAR}]" in said
    assert "Bid B, 2 of 2. 1 of 4 done." in said


def test_points_that_the_scale_does_not_have_are_refused(score, dossier):
    said = score("n", "11", "3.5", "-1", "seven", "1e1", "\u0667")

    assert said.count("is not allowed here") == 6
    assert all(not each["scores"] for each in sheets(dossier).values())


@pytest.mark.parametrize(
    ("typed", "missing"), [(("", "p. 2"), "The reason is missing"), ((CALENDAR, ""), "The place is missing")]
)
def test_reason_and_place_are_both_required(score, dossier, typed, missing):
    said = score("n", "7", *typed)

    assert missing in said
    assert all(not each["scores"] for each in sheets(dossier).values())


def test_a_blank_is_never_0(score, dossier):
    score("n", "", "", "")

    assert all(not each["scores"] for each in sheets(dossier).values())


def test_the_last_decision_is_taken_back_and_its_text_stays(score, dossier):
    said = score("n", "7", CALENDAR, "p. 2", "u")

    assert all(not each["scores"] for each in sheets(dossier).values())
    assert said.rstrip().rpartition("Points")[0].count("Bid A.") == 2
    assert f"[{CALENDAR}]" in score("")


def test_decisions_can_be_taken_back_on_another_evening(score, dossier):
    score(*BLIND)

    score("u", "u", "u")

    assert all(not each["scores"] for each in sheets(dossier).values())


def test_what_is_skipped_comes_back_at_the_end(score):
    said = score("n", "s", "7", CALENDAR, "p. 2")

    assert re.findall(r"Bid (\w), \d of 2", said) == ["A", "B", "A"]


def test_a_reason_that_says_too_little_is_told_at_once(score):
    assert "too short to be followed" in score("n", "7", "good", "p. 2")


def test_a_reason_in_the_words_of_another_bid_is_told_at_once(score):
    assert "word for word that of A" in score("n", "7", CALENDAR, "p. 2", "7", CALENDAR, "p. 2")


def test_whoever_has_an_interest_scores_nothing(score, dossier):
    said = score("c", "A cousin works for one of the bidders", "7")

    assert "Tell the chair" in said
    assert {each["conflict"]["declared"] for each in sheets(dossier).values()} == {"present"}
    assert "Tell the chair" in score("n", "7", CALENDAR, "p. 2")
    assert all(not each["scores"] for each in sheets(dossier).values())


def test_nothing_is_shown_before_the_declaration(score, dossier):
    said = score()

    assert "Solution" not in said
    assert not list((dossier / "scores").rglob("*.yaml"))


def test_one_bid_can_go_through_all_criteria(score, tmp_path):
    criteria = tmp_path / "dossier" / "criteria.yaml"
    criteria.write_text(criteria.read_text("utf-8").replace("blind: false", "blind: true"), "utf-8")

    said = score("n", "7", CALENDAR, "p. 2", more=("--reviewer", "ann", "--by-bid", *WHEN))

    assert re.findall(r"Bid (\w), \d of 2 · Criterion (\d)", said) == [("A", "1"), ("A", "2")]


def test_only_the_bids_that_are_named_are_asked_for(score):
    said = score("n", "7", CALENDAR, "p. 2", more=("B", "--reviewer", "ann", *WHEN))

    assert re.findall(r"Bid (\w), \d of 2", said) == ["B"]
    assert "Others are still open" in said


def test_comments_in_a_sheet_stay(score, dossier):
    score("n", "7", CALENDAR, "p. 2")
    path = dossier / "scores" / "ann" / f"{letters(dossier)['B']}.yaml"
    path.write_text("# look again on Friday\n" + path.read_text("utf-8"), "utf-8")

    score("9", f"{CALENDAR} And more.", "p. 3")

    assert path.read_text("utf-8").startswith("# look again on Friday\n")
    assert sheet(dossier, path)["scores"]["B-01"]["points"] == 9


def test_somebody_who_does_not_score_here_is_told_who_does(tenderkit, dossier):
    result = tenderkit("score", dossier, "--reviewer", "bob")

    assert result.exit_code == 2
    assert "Known here are: ann" in result.output


def test_a_broken_bookmark_costs_no_score(score, dossier):
    score("n", "7", CALENDAR, "p. 2")
    (dossier / "scores" / "ann" / ".bookmark.json").write_text('{"at": 7}', "utf-8")

    assert "Bid B, 2 of 2. 1 of 4 done." in score()


def test_it_speaks_german(score):
    said = score("n", "7", CALENDAR, "p. 2", language="de")

    assert "Kriterium 1 von 2 · Angebot B, 2 von 2. 1 von 4 erledigt." in said
    assert "Gesichert." in said


def test_plain_lines_hold_no_control_sequence(score):
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f]", score(*BLIND, *NAMED, "o", "?", "f"))


def test_complete_sheets_are_opened_again_only_by_asking_for_it_and_that_is_recorded(score, dossier):
    score(*BLIND, *NAMED, "f")
    assert "complete and recorded" in score("j B-02 A", "1")

    more = ("A", "--reviewer", "ann", "--reopen", *WHEN)
    score("j B-02 A", "1", TEAM, "p. 4", "f", more=more)

    first = sheets(dossier)[letters(dossier)["A"]]
    assert first["scores"]["B-02"]["points"] == 1
    assert first["complete"] is True
    kinds = [(entry["kind"], entry["data"].get("complete")) for entry in journal(dossier)]
    assert kinds == [("pack", None), ("sheet", True), ("sheet", False), ("sheet", True)]
    assert len(list((dossier / "record" / "old").rglob("*.yaml"))) >= 2


def test_what_was_judged_blind_is_not_opened_again(score, dossier):
    score(*BLIND, *NAMED, "f")

    score("j B-01 A", "1", TEAM, "p. 4", more=("--reviewer", "ann", "--reopen", *WHEN))

    assert sheets(dossier)[letters(dossier)["A"]]["scores"]["B-01"]["points"] == 7


def test_words_are_chosen_by_their_number_or_by_themselves(score, dossier):
    criteria = dossier / "criteria.yaml"
    text = criteria.read_text("utf-8").replace(
        "    title: Solution\n", "    title: Solution\n    ratings: [good, poor]\n"
    )
    criteria.write_text(text, "utf-8")

    said = score("n", "2", CALENDAR, "p. 2", "Good", f"{CALENDAR} And more.", "p. 3")

    given = {sheet["scores"]["B-01"]["rating"] for sheet in sheets(dossier).values()}
    assert given == {"good", "poor"}
    assert "1. good" in said


def test_only_bids_that_reach_the_presentation_are_scored_there(tenderkit, tmp_path):
    folder = Path(shutil.copytree(SMALL.parent / "stages-and-lots", tmp_path / "stages"))
    shutil.rmtree(folder / "lots" / "L1" / "scores" / "bob")
    asked = ("score", folder, "--reviewer", "bob", "--presentation", *WHEN)

    result = tenderkit(*asked, typed=f"n\n7\n{CALENDAR}\np. 2\n7\n{CALENDAR} And more.\np. 2\nf\n")

    assert result.exit_code == 0
    assert re.findall(r"Bid \w, (\d of \d)", result.output) == ["1 of 2", "2 of 2"]
    assert sorted(path.stem for path in folder.glob("lots/L1/scores/bob/*.yaml")) == ["bid-01", "bid-02"]


def test_no_presentation_is_scored_before_the_bids_are(tenderkit, tmp_path):
    folder = Path(shutil.copytree(SMALL.parent / "stages-and-lots", tmp_path / "stages"))
    shutil.rmtree(folder / "lots" / "L1" / "scores" / "ann")

    result = tenderkit("score", folder, "--reviewer", "bob", "--presentation", *WHEN, typed="n\n")

    assert result.exit_code == 1
    assert "[TK430]" in result.output
