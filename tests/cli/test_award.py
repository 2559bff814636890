# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""People decide: held against the ranking, drawn where bids are equal, told in time, never written over."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tenderkit.reading.yamlfile import load_yaml
from tests.documents.decided import decided

TOP = Path(__file__).parents[2]
SMALL = TOP / "tests" / "dossiers" / "small"
BY = ("--by", "Eve Form")
DAY = (*BY, "--at", "2027-04-12T10:00")
BEST = ("--bid", "bid-02", "--reason", "First by the published rules.")
COMPARISON = (
    "bid-01 by Sample Software has the better team and costs somewhat more. bid-02 by Model Coders has the "
    "better solution, which weighs most for the library, and is cheaper in both years. The team is strong "
    "enough in both."
)


@pytest.fixture
def library(tmp_path):
    """Two bids; bid-02 is first by the price."""
    return Path(shutil.copytree(SMALL, tmp_path / "library"))


@pytest.fixture
def tied(library):
    """Two bids that are equal in all, and a tender that reserves the draw."""
    shutil.copyfile(library / "bids/bid-02/price.yaml", library / "bids/bid-01/price.yaml")
    changed(library / "tender.yaml", "    zero_at: 2\n", "    zero_at: 2\n  tie_break: [draw]\n")
    return library


@pytest.fixture
def portal(tmp_path):
    """A dossier above the threshold, in German, with three bids of which one is excluded."""
    return decided(tmp_path, None)


def changed(file, old, new):
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def award(tenderkit, folder, *arguments, language="en", typed=None):
    result = tenderkit("award", folder, *arguments, "--no-documents", language=language, typed=typed)
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(tenderkit, folder, *arguments, rule):
    before = (folder / "award.yaml").read_bytes() if (folder / "award.yaml").exists() else None
    result = tenderkit("award", folder, *arguments, "--no-documents")
    after = (folder / "award.yaml").read_bytes() if (folder / "award.yaml").exists() else None
    assert result.exit_code == 1, result.output
    assert f"[{rule}]" in result.stderr
    assert before == after
    return result.stderr


def misused(tenderkit, folder, *arguments):
    result = tenderkit("award", folder, *arguments)
    assert result.exit_code == 2, result.output
    return result.stderr


def written(folder):
    return load_yaml((folder / "award.yaml").read_bytes(), "award.yaml").data


def journal(folder):
    return [json.loads(line) for line in (folder / "record/journal.jsonl").read_text("utf-8").splitlines()]


def announce(tenderkit, folder, **changes):
    said = {"--source": "Lotto 6/49, 14 April 2027", "--count": "6", "--highest": "49", "--witness": "Ann"}
    options = [part for option in {**said, **changes}.items() for part in option]
    return award(tenderkit, folder, "--draw", *options, *DAY)


def draw(tenderkit, folder, numbers="3,12,17,23,40,41"):
    evening = (*BY, "--at", "2027-04-14T20:00")
    return award(tenderkit, folder, "--draw", "--numbers", numbers, "--witness", "Ann", *evening)


def test_a_decision_lands_in_the_dossier_and_in_the_journal(tenderkit, library):
    shown = award(tenderkit, library, *BEST, *DAY)

    (decision,) = written(library)["decisions"]
    assert decision == {
        "kind": "award",
        "bid": "bid-02",
        "reason": "First by the published rules.",
        "by": "Eve Form",
        "on": "2027-04-12",
    }
    (entry,) = journal(library)
    assert (entry["kind"], entry["data"]["bid"], entry["data"]["kind"]) == ("decision", "bid-02", "award")
    assert len(entry["data"]["evaluation"]) == 64
    assert shown.startswith("The contract goes to bid-02.")


def test_the_journal_holds_neither_the_name_nor_the_reason(tenderkit, library):
    award(tenderkit, library, *BEST, *DAY)

    text = (library / "record/journal.jsonl").read_text("utf-8")

    assert "Eve" not in text
    assert "published" not in text


TWO = ("--with", "Ann Sample")
HIGHEST = ("--bid", "bid-01", "--reason", "Höchste Kennzahl.")
JUNE = (*BY, "--at", "2027-05-31T10:00")


def test_who_decides_with_others_stands_in_the_file_and_as_an_id_in_the_journal(tenderkit, library):
    shown = award(tenderkit, library, *BEST, *TWO, "--with", "Ann  Sample", "--with", "Eve Form", *DAY)

    (decision,) = written(library)["decisions"]
    assert (decision["by"], decision["with"]) == ("Eve Form", ["Ann Sample"])
    assert "Decided by Eve Form together with Ann Sample on 12 April 2027" in shown
    (entry,) = journal(library)
    assert entry["data"]["with"] == ["person-2"]
    assert "Ann" not in json.dumps(entry)


@pytest.mark.parametrize("options", [(), ("--with", "Eve Form")])
def test_one_person_alone_decides_with_a_warning_that_cites_the_law(tenderkit, portal, options):
    result = tenderkit("award", portal, *HIGHEST, *options, *JUNE, "--no-documents")

    assert result.exit_code == 0
    assert "[TK917]" in result.stderr
    assert "§ 58 Abs. 5 VgV, to be checked" in result.stderr


def test_two_people_decide_without_a_warning(tenderkit, portal):
    assert "[TK917]" not in tenderkit("award", portal, *HIGHEST, *TWO, *JUNE, "--no-documents").stderr


def test_nothing_is_said_of_people_where_no_law_counts_them(tenderkit, library):
    assert tenderkit("award", library, *BEST, *DAY, "--no-documents").stderr == ""


def test_a_warning_that_somebody_accepted_is_not_said_again(tenderkit, portal):
    accepted = "\naccepted_findings:\n- {rule: TK917, reason: Alone., by: Eve Form, on: 2027-04-01}\n"
    internal = portal / "internal.yaml"
    internal.write_text(internal.read_text("utf-8") + accepted, "utf-8")

    assert "TK917" not in tenderkit("award", portal, *HIGHEST, *JUNE, "--no-documents").stderr


def test_the_next_step_names_a_second_person_where_the_law_asks_for_several(tenderkit, portal, library):
    assert "--by … --with …" in award(tenderkit, portal)
    assert "--with" not in award(tenderkit, library)


def test_a_cancellation_has_two_names_too(tenderkit, library):
    ends = ("--cancel", "--reason", "The grant was withdrawn.")

    award(tenderkit, library, *ends, *TWO, *DAY)

    assert written(library)["decisions"][0]["with"] == ["Ann Sample"]


def test_without_options_the_ranking_and_the_next_step_are_shown_and_nothing_is_recorded(tenderkit, library):
    shown = award(tenderkit, library)

    assert "First is bid-02, by the total points." in shown
    assert f"tenderkit award {library} --bid bid-02 --reason … --by …" in shown
    assert not (library / "award.yaml").exists()
    assert not (library / "record").exists()


def test_another_bid_than_the_first_needs_a_reason_of_its_own(tenderkit, library):
    said = refused(tenderkit, library, "--bid", "bid-01", "--reason", "Nicer.", *DAY, rule="TK920")

    assert "first by the published rules is bid-02" in said
    award(tenderkit, library, "--bid", "bid-01", "--reason", "Nicer.", "--deviates", "Chapter 4", *DAY)
    assert written(library)["decisions"][0]["deviates"] == "Chapter 4"
    assert "TK902" not in tenderkit("check", library).output


def test_a_reason_for_deviating_is_refused_where_nothing_deviates(tenderkit, library):
    assert "leave out --deviates" in misused(tenderkit, library, *BEST, "--deviates", "x", *DAY)


def test_a_second_decision_says_why_it_corrects_the_first_and_both_stay(tenderkit, library):
    award(tenderkit, library, *BEST, *DAY)
    refused(tenderkit, library, *BEST, *DAY, rule="TK925")

    award(tenderkit, library, "--no-award", "--reason", "Built in house.", "--corrects", "No money.", *DAY)

    first, second = written(library)["decisions"]
    assert (first["kind"], second["kind"], second["corrects"]) == ("award", "no_award", "No money.")
    assert journal(library)[-1]["data"]["corrects"] == 1
    assert "decisions" in (library / "record/old/2/award.yaml").read_text("utf-8")


def test_comments_in_the_file_stay(tenderkit, library):
    text = "format: 1\n# Talked over with the council.\ndecisions: []\n"
    (library / "award.yaml").write_text(text, "utf-8")

    award(tenderkit, library, *BEST, *DAY)

    assert "# Talked over with the council.\n" in (library / "award.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (BEST, "Who decides this?"),
        (("--bid", "bid-02", *BY), "Add --reason"),
        (("--cancel", *BY), "Add --reason"),
        ((*BEST, "--cancel", *BY), "One thing at a time: --bid, --cancel."),
        ((*BEST, "--walk", *BY), "One thing at a time: --bid, --walk."),
        ((*BEST, "--bid", "bid-01", *BY), "One bid gets the contract"),
        ((*BEST, "--ground", "x", *BY), "--ground goes with --cancel"),
        ((*BEST, "--witness", "x", *BY), "--witness goes with --draw."),
        (("--sent", "absageschreiben", *TWO, *BY), "--with goes with --bid, --no-award, --cancel."),
        (("--draw", *BY), "Add --source"),
        (("--draw", "--corrects", "x", *BY), "nothing to correct"),
        (("--sent", "vergabevermerk", *BY), "no letter of the award"),
        ((*BEST, "--lot", "L1", *BY), "There is no L1"),
        ((*BEST, "--moved", "x", *BY), "leave out --moved"),
    ],
)
def test_options_that_do_not_go_together_are_a_misuse(tenderkit, library, options, words):
    assert words in re.sub(r"\s+", " ", misused(tenderkit, library, *options))
    assert not (library / "award.yaml").exists()


@pytest.mark.parametrize("missing", ["scores/ann/bid-01.yaml", "bids/bid-01/examination.yaml"])
def test_nothing_is_awarded_before_all_is_scored_and_examined(tenderkit, library, missing):
    (library / missing).unlink()

    result = tenderkit("award", library, *BEST, *DAY)

    assert result.exit_code == 1
    assert not (library / "award.yaml").exists()


def test_a_cancellation_waits_for_no_score(tenderkit, library):
    shutil.rmtree(library / "scores")

    award(tenderkit, library, "--cancel", "--reason", "The grant is gone.", *DAY)

    assert written(library)["decisions"][0]["kind"] == "cancellation"


def test_a_cancellation_rests_on_a_ground_of_the_law_and_cites_it(tenderkit, portal):
    shown = award(
        tenderkit, portal, "--cancel", "--ground", "vgv.cancellation.2", "--reason", "Keine Mittel.", *DAY
    )

    assert "(Section 63(1) sentence 1 no. 2 VgV)" in re.sub(r"\s+", " ", shown)
    assert written(portal)["decisions"][0]["ground"] == "vgv.cancellation.2"


def test_what_moved_since_it_was_sealed_needs_a_word(tenderkit, library):
    assert tenderkit("seal", library, *BY, "--at", "2027-03-01T10:00").exit_code == 0
    changed(library / "tender.yaml", "Booking calendar", "Reading calendar")

    said = refused(tenderkit, library, *BEST, *DAY, rule="TK923")

    assert "tender.yaml" in said
    award(tenderkit, library, *BEST, "--moved", "The title alone.", *DAY)
    assert written(library)["decisions"][0]["moved"] == "The title alone."
    assert journal(library)[-1]["data"]["seal"] == 1


def test_no_letter_goes_out_once_points_changed(tenderkit, library):
    award(tenderkit, library, *BEST, *DAY)
    changed(library / "scores/ann/bid-01.yaml", "points: 7", "points: 6")

    refused(tenderkit, library, "--sent", "absageschreiben", *DAY, rule="TK926")
    shown = tenderkit("award", library)

    assert shown.exit_code == 1
    assert "[TK926]" in shown.stderr


def test_a_new_decision_lets_letters_go_out_again(tenderkit, library):
    award(tenderkit, library, *BEST, *DAY)
    changed(library / "scores/ann/bid-01.yaml", "points: 7", "points: 6")

    award(tenderkit, library, *BEST, "--corrects", "A slip in the points of bid-01.", *DAY)

    assert "recorded as entry 3" in award(tenderkit, library, "--sent", "absageschreiben", *DAY)


def test_a_decision_after_the_binding_period_is_recorded_with_a_warning(tenderkit, portal):
    result = tenderkit(
        "award", portal, "--bid", "bid-01", "--reason", "x", *BY, "--at", "2027-08-01T10:00", "--no-documents"
    )

    assert result.exit_code == 0
    assert "[TK906]" in result.stderr
    assert written(portal)["decisions"]


def test_where_people_decide_they_compare_in_writing(tenderkit, library, tmp_path):
    changed(library / "tender.yaml", "name: linear-min", "name: trade-off")
    text = re.sub(
        r"    (price_weight|quality_weight|zero_at): .*\n", "", (library / "tender.yaml").read_text()
    )
    (library / "tender.yaml").write_text(text.replace("trade-off\n", "trade-off\n    order: [B-01, B-02]\n"))
    refused(tenderkit, library, *BEST, *DAY, rule="TK922")
    comparison = tmp_path / "comparison.txt"
    comparison.write_text(COMPARISON, "utf-8")

    award(tenderkit, library, *BEST, "--comparison", comparison, *DAY)

    assert written(library)["decisions"][0]["comparison"] == COMPARISON
    assert "TK902" not in tenderkit("check", library).output


def test_a_comparison_that_is_no_text_is_refused_in_words(tenderkit, library, tmp_path):
    picture = tmp_path / "comparison.png"
    picture.write_bytes(b"\x89PNG\xff")

    assert "comparison.png cannot be read" in misused(
        tenderkit, library, *BEST, "--comparison", picture, *DAY
    )


def test_a_reason_with_an_invisible_character_is_refused(tenderkit, library):
    refused(tenderkit, library, "--bid", "bid-02", "--reason", "a\x1b[31mb", *DAY, rule="TK002")


def test_equal_bids_are_told_apart_by_a_draw_that_anybody_repeats(tenderkit, tied, tmp_path):
    announced = announce(tenderkit, tied)
    head = journal(tied)[0]["hash"]
    assert head in announced

    shown = draw(tenderkit, tied)

    (drawn,) = re.findall(r"The lot falls on (bid-0[12])\.", shown)
    ranking = json.loads(tenderkit("rank", tied, "--json").stdout)
    assert (ranking["status"], ranking["winners"], ranking["decided_by"]) == ("ranked", [drawn], "draw")
    (kept,) = written(tied)["draws"]
    assert (kept["head"], kept["numbers"]) == (head, [3, 12, 17, 23, 40, 41])
    exported = tmp_path / "input.json"
    exported.write_bytes(tenderkit("export", "evaluation", tied).stdout_bytes)
    verified = subprocess.run(
        [sys.executable, TOP / "verify_award.py", exported], capture_output=True, text=True, check=False
    )
    assert verified.returncode == 0, verified.stdout
    award(tenderkit, tied, "--bid", drawn, "--reason", "The lot fell on it.", *BY, "--at", "2027-04-15T10:00")


def test_the_reason_of_a_draw_says_all_that_is_needed_to_repeat_it(tenderkit, tied):
    announce(tenderkit, tied)
    draw(tenderkit, tied)

    (decision,) = written(tied)["decisions"]

    for part in (
        journal(tied)[0]["hash"],
        "3 12 17 23 40 41",
        "Lotto 6/49",
        "Eve Form, Ann",
        "12 April 2027",
    ):
        assert part in decision["reason"]


def test_an_open_tie_is_awarded_only_with_a_reason_of_its_own(tenderkit, tied):
    said = refused(tenderkit, tied, *BEST, *DAY, rule="TK920")

    assert "equal by the published rules" in said


def test_a_draw_is_announced_once(tenderkit, tied):
    announce(tenderkit, tied)
    options = ("--source", "Dice", "--count", "9", "--highest", "6", "--witness", "Ann")

    refused(tenderkit, tied, "--draw", *options, *DAY, rule="TK930")


def test_an_announcement_that_was_changed_by_hand_decides_nothing(tenderkit, tied):
    announce(tenderkit, tied)
    changed(tied / "award.yaml", "14 April", "21 April")

    numbers = ("--numbers", "3,12,17,23,40,41", "--witness", "Ann")
    refused(tenderkit, tied, "--draw", *numbers, *DAY, rule="TK931")


def test_one_person_alone_draws_nothing_even_under_two_spellings(tenderkit, tied):
    announce(tenderkit, tied)

    numbers = ("--numbers", "3,12,17,23,40,41", "--witness", "EVE  form")
    refused(tenderkit, tied, "--draw", *numbers, *DAY, rule="TK930")


def test_numbers_typed_over_afterwards_are_found_by_check(tenderkit, tied):
    announce(tenderkit, tied)
    draw(tenderkit, tied)
    (drawn,) = re.findall(r"bid: (bid-0[12])", (tied / "award.yaml").read_text("utf-8"))
    other = "bid-01" if drawn == "bid-02" else "bid-02"

    changed(tied / "award.yaml", f"bid: {drawn}", f"bid: {other}")

    result = tenderkit("check", tied)
    assert result.exit_code == 1
    assert "[TK934]" in result.output


def test_a_draw_that_rested_on_an_error_is_given_up_and_stays_on_record(tenderkit, tied):
    announce(tenderkit, tied)
    draw(tenderkit, tied)
    changed(tied / "bids/bid-01/price.yaml", "650.00", "640.00")
    assert "[TK440]" in tenderkit("rank", tied).stderr

    award(tenderkit, tied, "--draw", "--corrects", "The price of bid-01 was wrong.", *DAY)

    assert json.loads(tenderkit("rank", tied, "--json").stdout)["winners"] == ["bid-01"]
    assert len(written(tied)["decisions"]) == 2


def test_the_contract_waits_for_the_last_letter(tenderkit, portal):
    best = ("--bid", "bid-01", "--reason", "Höchste Kennzahl.")
    award(tenderkit, portal, *best, *BY, "--at", "2027-06-01T10:00")
    sent = ("--sent", "zuschlagsschreiben", *BY, "--at")
    refused(tenderkit, portal, *sent, "2027-06-20T10:00", rule="TK933")

    told = ("--sent", "vorabinformation", *BY, "--at")
    first = award(tenderkit, portal, *told, "2027-06-02T10:00", "--bid", "bid-02")
    last = award(tenderkit, portal, *told, "2027-06-05T10:00")

    assert "waits until the information of bid-03" in first
    assert "may be concluded from 16 June 2027 on" in re.sub(r"\s+", " ", last)
    said = refused(tenderkit, portal, *sent, "2027-06-15T23:00", rule="TK933")
    assert "2027-06-16" in said
    assert "Section 134(2) GWB" in said
    award(tenderkit, portal, *sent, "2027-06-16T08:00")


def test_by_post_the_contract_waits_longer(tenderkit, portal):
    changed(portal / "tender.yaml", "electronic: true", "electronic: false")
    award(tenderkit, portal, "--bid", "bid-01", "--reason", "x", *BY, "--at", "2027-06-01T10:00")

    told = award(tenderkit, portal, "--sent", "vorabinformation", *BY, "--at", "2027-06-05T10:00")

    assert "21 June 2027" in told


def test_after_the_contract_nothing_is_corrected(tenderkit, library):
    award(tenderkit, library, *BEST, *DAY)
    award(tenderkit, library, "--sent", "zuschlagsschreiben", *DAY)

    refused(tenderkit, library, "--no-award", "--reason", "x", "--corrects", "y", *DAY, rule="TK925")


def test_letters_go_to_all_who_wait_and_once(tenderkit, portal):
    award(tenderkit, portal, "--bid", "bid-01", "--reason", "x", *BY, "--at", "2027-06-01T10:00")

    award(tenderkit, portal, "--sent", "absageschreiben", *BY, "--at", "2027-06-20T10:00")

    assert [(x["document"], x["bid"]) for x in written(portal)["letters"]] == [
        ("absageschreiben", "bid-02"),
        ("absageschreiben", "bid-03"),
    ]
    assert journal(portal)[-1]["data"]["bids"] == ["bid-02", "bid-03"]
    refused(tenderkit, portal, "--sent", "absageschreiben", *BY, "--at", "2027-06-21T10:00", rule="TK932")


def test_what_is_still_to_be_done_stands_there_with_day_and_source(tenderkit, kulturportal):
    best = ("--bid", "bid-04", "--reason", "Höchste Kennzahl.")

    shown = award(tenderkit, kulturportal, *best, *BY, "--at", "2027-06-21T10:00", language="de")

    assert "  bis 28.08.2027     Vergabestatistik (§ 1 Abs. 2 VergStatVO)\n" in shown
    assert "  sofort             Zuschlagsschreiben an bid-04 (§ 43 UVgO)\n" in shown
    assert "  bis 29.06.2030     Akte aufbewahren (§ 6 Abs. 2 UVgO)\n" in shown
    assert "an dem der Vertrag zu erwarten ist" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_days_are_counted_from_the_contract_once_it_is_concluded(tenderkit, kulturportal):
    best = ("--bid", "bid-04", "--reason", "x")
    award(tenderkit, kulturportal, *best, *BY, "--at", "2027-06-21T10:00")

    shown = award(tenderkit, kulturportal, "--sent", "zuschlagsschreiben", *BY, "--at", "2027-07-01T10:00")

    assert "by 30 Aug 2027" in shown
    assert "when the contract was concluded" in shown


def test_with_lots_one_is_named_and_the_others_wait(tenderkit, tmp_path):
    folder = Path(shutil.copytree(TOP / "tests/dossiers/two-lots", tmp_path / "lots"))
    ranking = json.loads(tenderkit("rank", folder, "--json").stdout)
    first = ranking["lots"][0]["winners"][0]
    said = misused(tenderkit, folder, "--bid", first, "--reason", "x", *BY)
    assert "Add --lot with one of: L1, L2" in re.sub(r"\s+", " ", said)

    shown = award(
        tenderkit, folder, "--bid", first, "--reason", "x", "--lot", "L1", *BY, "--at", "2027-06-01T10:00"
    )

    assert shown.startswith(f"Lot L1: the contract goes to {first}.")
    assert written(folder)["decisions"][0]["lot"] == "L1"
    assert "Nothing is decided yet" in award(tenderkit, folder)


def test_the_walk_asks_and_records(tenderkit, library):
    typed = "bid-02\nFirst by the published rules.\nEve Form\nAnn Sample\n\ny\n"

    shown = award(tenderkit, library, "--walk", typed=typed)

    assert "The contract goes to bid-02." in shown
    (decision,) = written(library)["decisions"]
    assert (decision["by"], decision["with"]) == ("Eve Form", ["Ann Sample"])


@pytest.mark.parametrize("typed", ["q\n", "bid-02\nx\nEve\n\nn\n", "bid-09\nq\n", ""])
def test_a_walk_that_is_left_records_nothing(tenderkit, library, typed):
    result = tenderkit("award", library, "--walk", typed=typed)

    assert result.exit_code == 0
    assert not (library / "award.yaml").exists()


def test_the_walk_asks_why_another_bid_than_the_first(tenderkit, library):
    award(tenderkit, library, "--walk", *BY, typed="bid-01\nChapter 4 allows it.\nNicer.\n\ny\n")

    (decision,) = written(library)["decisions"]
    assert (decision["bid"], decision["deviates"]) == ("bid-01", "Chapter 4 allows it.")


def test_what_was_recorded_is_intact(tenderkit, tied):
    announce(tenderkit, tied)
    draw(tenderkit, tied)

    assert tenderkit("verify", tied).exit_code == 0
    changed(tied / "award.yaml", "Eve Form", "Eva Form")
    assert tenderkit("verify", tied).exit_code == 1


def made(folder):
    return {path.stem for path in (folder / "out" / "award").glob("*.pdf")}


@pytest.mark.usefixtures("needs_pango")
def test_documents_are_made_when_they_can_be_final_and_letters_with_their_day(tenderkit, portal):
    best = ("--bid", "bid-01", "--reason", "Höchste Kennzahl.")

    result = tenderkit("award", portal, *best, *BY, "--at", "2027-06-01T10:00")

    assert result.exit_code == 0, result.output
    assert "vergabevermerk" in made(portal)
    assert not made(portal) & {"vorabinformation-bid-02", "zuschlagsschreiben-bid-01", "pressemitteilung"}
    tenderkit("award", portal, "--sent", "vorabinformation", *BY, "--at", "2027-06-02T10:00")
    assert made(portal) >= {"vorabinformation-bid-02", "vorabinformation-bid-03"}
    assert "pressemitteilung" not in made(portal)
    tenderkit("award", portal, "--sent", "zuschlagsschreiben", *BY, "--at", "2027-06-13T10:00")
    assert made(portal) >= {"zuschlagsschreiben-bid-01", "pressemitteilung"}
    assert tenderkit("verify", portal).exit_code == 0


def test_nobody_wins_by_the_enter_key(tenderkit, library):
    award(tenderkit, library, "--walk", typed="\n")

    assert not (library / "award.yaml").exists()


@pytest.mark.parametrize(
    "reason", ["Better than SAMPLE  Software.", "It costs 19.754,00 EUR.", "Only 19754!"]
)
def test_a_reason_tells_other_bidders_neither_names_nor_prices(tenderkit, library, reason):
    refused(tenderkit, library, "--bid", "bid-02", "--reason", reason, *DAY, rule="TK928")


def test_the_winner_and_other_numbers_may_stand_in_the_reason(tenderkit, library):
    award(tenderkit, library, "--bid", "bid-02", "--reason", "Model Coders: 84.40 of 100 in 2027.", *DAY)
