# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole delivery by command: recorded, told on any day, refused where nobody looked."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from tenderkit.delivery.until import until
from tenderkit.model.record import Kind
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.journal import read_journal
from tenderkit.reading.lists import read_lists
from tests.delivered import award, deliver, steps

BY = ("--by", "Sascha Dettmer")


@pytest.fixture
def run(tenderkit):
    """Run a command that must end with the exit code *fails*; what it said comes back."""

    def run(*arguments, fails=0, language="en"):
        result = tenderkit(*arguments, language=language)
        assert result.exit_code == fails, result.output
        return result.output

    return run


@pytest.fixture
def awarded(run, kulturportal):
    award(run, kulturportal)
    return kulturportal


@pytest.fixture(scope="module")
def once(tenderkit, pristine_kulturportal, tmp_path_factory):
    """The sample with its whole delivery, once for all tests: not to be changed."""
    folder = Path(shutil.copytree(pristine_kulturportal, tmp_path_factory.mktemp("delivered") / "kp"))

    def run(*arguments):
        result = tenderkit(*arguments)
        assert result.exit_code == 0, result.output

    award(run, folder)
    deliver(run, folder)
    return folder


@pytest.fixture
def delivered(once, tmp_path):
    return Path(shutil.copytree(once, tmp_path / "kp"))


def test_a_whole_delivery_leaves_no_finding_and_each_step_is_in_the_journal(run, once):
    assert "no problems" in run("check", once)
    kinds = [entry.kind for entry in read_journal(once)]
    assert kinds.count(Kind.DELIVERY) == len(steps())


def test_the_journal_holds_no_name_and_no_text(once):
    journal = (once / "record" / "journal.jsonl").read_text("utf-8")

    assert "Sascha" not in journal
    assert "Luca" not in journal
    assert "Kulturwege" not in journal


def test_the_status_of_a_day_does_not_know_what_came_later(run, once):
    early = json.loads(run("delivery", "status", once, "--at", "2027-10-31", "--json"))
    late = json.loads(run("delivery", "status", once, "--at", "2028-09-30", "--json"))

    assert early["budget"]["used"] == "32870"
    budget = {"spent": "108500", "fixed": "18914", "used": "127414", "ceiling": "154800", "ceilings": []}
    assert late["budget"] == budget
    assert early["changes"][0]["agreed"] == []
    assert late["changes"][0]["agreed"] == ["C-01", "C-02"]
    assert late["changes"][0]["net"]["agreed"] == "4800"
    assert early["acceptance"]["final"] is None
    assert len(late["acceptance"]["final"]["reserved"]) == 3


def test_the_limit_is_the_percentage_of_the_law_data(run, once):
    limit = json.loads(run("delivery", "status", once, "--at", "2028-09-30", "--json"))["changes"][0]["limit"]

    assert limit["law"] == "uvgo.contract-change"
    assert (limit["percent"], limit["amount"], limit["threshold"]) == ("20", "28849.338", None)


def test_the_chart_is_drawing_and_text_that_can_be_read_aloud(run, once, tmp_path):
    chart = tmp_path / "burn-up.svg"
    run("delivery", "status", once, "--at", "2028-09-30", "--chart", chart)

    root = etree.fromstring(chart.read_bytes())
    told = root.findtext("{http://www.w3.org/2000/svg}desc")

    assert told is not None
    assert "31 August 2028: 51 of 54 requirements accepted, EUR 119,770.00 used." in told


def test_a_change_is_shown_against_the_limit_before_it_is_decided(run, awarded):
    said = run(
        *("delivery", "change", awarded, "--title", "Mehr", "--reason", "Wunsch", "--amount", "40000.00", *BY)
    )

    assert "Over by EUR 6,740.66" in said
    assert "[TK990]" in said
    assert read_dossier(awarded).delivery.changes[0].decided is None


def test_less_here_does_not_hide_more_there(run, awarded):
    for amount in ("30000.00", "-20000.00"):
        said = run(*("delivery", "change", awarded, "--title", "T", "--reason", "R", "--amount", amount, *BY))

    assert "with them net EUR 10,000.00" in said
    assert "Without their signs EUR 50,000.00" in said
    assert "[TK991]" in said


def test_an_agreed_change_needs_a_word_on_the_nature_of_the_contract(run, awarded):
    run("delivery", "change", awarded, "--title", "T", "--reason", "R", "--amount", "1.00", *BY)

    assert "--other-nature" in run("delivery", "decide", awarded, "C-01", "--agree", *BY, fails=2)
    run("delivery", "decide", awarded, "C-01", "--refuse", *BY)


def test_nothing_is_accepted_that_nobody_looked_at(run, awarded):
    run("delivery", "add", "milestone", awarded, "M2", "--requirement", "R-01", *BY)
    run("delivery", "add", "acceptance", awarded, *BY)
    before = (awarded / "delivery" / "acceptance.yaml").read_bytes()

    part = run("delivery", "accept", awarded, "--milestone", "M2", *BY, fails=1)
    whole = run("delivery", "accept", awarded, "--final", *BY, fails=1)

    assert "R-01-T1, R-01-T2" in part
    assert "[TK994]" in whole
    assert (awarded / "delivery" / "acceptance.yaml").read_bytes() == before
    run("delivery", "look", awarded, "R-01", "--met", *BY)
    run("delivery", "accept", awarded, "--milestone", "M2", *BY)


def test_a_defect_of_class_1_prevents_the_acceptance_even_with_reservations(run, awarded):
    run("delivery", "add", "acceptance", awarded, *BY)
    requirements = [requirement.id for requirement in read_dossier(awarded).specification.active()]
    run("delivery", "look", awarded, *requirements, "--met", *BY)
    run("delivery", "add", "defect", awarded, "--class", "1", "--title", "Leck", *BY)

    assert "D-01" in run("delivery", "accept", awarded, "--final", *BY, fails=1)
    run("delivery", "done", awarded, "defect", "D-01", *BY)
    run("delivery", "accept", awarded, "--final", *BY)


def test_the_points_before_are_those_that_the_panel_agreed_on(run, awarded):
    said = run(
        *("delivery", "add", "staff", awarded, "--out", "A", "--in", "B", "--criterion", "B4.4"),
        *("--points", "7", "--reason", "R", *BY),
    )

    assert "by the anchors of B4.4 7 points take the place of 10" in said
    assert read_dossier(awarded).delivery.staff[0].anchor_before.exact == 10


def test_an_id_that_names_nothing_is_refused_and_nothing_is_recorded(run, awarded):
    entries = len(read_journal(awarded))

    said = run("delivery", "add", "review", awarded, "--goal", "G", "--accepted", "R-99", *BY, fails=1)

    assert "there is no requirement R-99" in said
    assert not (awarded / "delivery").exists()
    assert len(read_journal(awarded)) == entries


def test_an_amount_that_is_no_number_is_refused_with_its_place(run, awarded):
    said = run("delivery", "add", "review", awarded, "--goal", "G", "--spent", "1.234,50", *BY, fails=1)

    assert "delivery/reviews.yaml" in said


def test_comments_in_a_file_stay_and_the_file_before_is_kept(run, delivered):
    path = delivered / "delivery" / "defects.yaml"
    path.write_text(path.read_text("utf-8").replace("defects:", "defects: # Stand der Woche"), "utf-8")

    run("delivery", "add", "defect", delivered, "--class", "3", "--title", "Neu", *BY)

    assert "# Stand der Woche" in path.read_text("utf-8")
    assert list(delivered.glob("record/old/*/delivery/defects.yaml"))


def test_verify_notices_a_line_that_was_set_to_met_by_hand(run, delivered):
    path = delivered / "delivery" / "acceptance.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("result: not_met", "result: met"), "utf-8")

    assert "delivery/acceptance.yaml" in run("verify", delivered, fails=1)


def test_help_of_every_command_has_an_example_in_both_languages(run):
    for group in (("delivery",), ("delivery", "add")):
        shown = run(*group, "--help").split("Commands:")[1]
        for command in [
            line.split()[0] for line in shown.splitlines() if line.startswith("  ") and line[2] != " "
        ]:
            assert "Example:" in run(*group, command, "--help")
            assert "Beispiel:" in run(*group, command, "--help", language="de")


def test_the_hand_over_begins_with_the_shipped_list_in_the_language_of_the_dossier(run, awarded):
    shipped = read_lists()["handover"]["items"]

    run("delivery", "add", "handover", awarded, *BY, "--at", "2028-09-07T12:00")
    own = ("--kind", "domain", "--title", "kulturwochen.example")
    run("delivery", "add", "handover", awarded, *own, *BY, "--at", "2028-09-08T12:00")
    said = run("delivery", "add", "handover", awarded, *BY, fails=2)

    there = [(each.id, each.title) for each in read_dossier(awarded).delivery.handover]
    assert there == [*((each["id"], each["de"]) for each in shipped), ("H-01", "kulturwochen.example")]
    assert "The whole list is there already" in said


def test_several_things_are_done_in_one_step_or_none_is(run, awarded):
    run("delivery", "add", "handover", awarded, *BY, "--at", "2028-09-07T12:00")
    entries = len(read_journal(awarded))

    run("delivery", "done", awarded, "handover", "U-01", "U-99", *BY, fails=2)
    run("delivery", "done", awarded, "handover", "U-01", "U-03", *BY, "--at", "2028-09-14T12:00")

    assert [each.id for each in read_dossier(awarded).delivery.handover if each.done] == ["U-01", "U-03"]
    assert len(read_journal(awarded)) == entries + 1


def test_tasks_of_meetings_and_reviews_are_done_one_by_one(run, awarded):
    meeting = ("--title", "Auftakt", "--task", "Sam Lorenz: Plan", "--task", "Luca Engelke: Testdaten")
    run("delivery", "add", "meeting", awarded, *meeting, *BY, "--at", "2027-08-03T12:00")
    run("delivery", "add", "review", awarded, "--goal", "Start", "--task", "Sam Lorenz: Export", *BY)

    run("delivery", "done", awarded, "task", "B-01.2", "S-01.1", *BY, "--at", "2027-08-20T12:00")
    said = run("delivery", "done", awarded, "task", "B-01.3", *BY, fails=2)

    delivery = read_dossier(awarded).delivery
    day = date(2027, 8, 20)
    assert [task.done for task in delivery.meetings[0].tasks] == [None, day]
    assert [task.done for task in delivery.reviews[0].tasks] == [day]
    assert "There is no task B-01.3. Known here are: B-01.1, B-01.2, S-01.1." in said
    assert until(delivery, date(2027, 8, 19)).meetings[0].tasks[1].done is None


@pytest.mark.parametrize("amount", ["-1", "0", "0.00", "0/5", "-5.5"])
def test_a_contract_is_worth_more_than_nothing(run, delivered, amount):
    before = (delivered / "delivery" / "changes.yaml").read_bytes()

    said = run("delivery", "add", "value", delivered, f"--amount={amount}", "--reason", "x", *BY, fails=1)

    assert "Give a number above 0." in said
    assert (delivered / "delivery" / "changes.yaml").read_bytes() == before


@pytest.mark.parametrize(
    "given",
    [
        ("add", "milestone", "{}", "M2", "--amount", "-1"),
        ("add", "review", "{}", "--goal", "Calendar", "--spent", "-1"),
        ("add", "review", "{}", "--goal", "Calendar", "--points", "-1"),
        ("add", "staff", "{}", *"--out A --in B --criterion B4.2 --reason R --before 7 --points -1".split()),
    ],
)
def test_what_cannot_be_below_zero_is_refused_and_the_remedy_says_so(run, kulturportal, given):
    output = run("delivery", *(word.format(kulturportal) for word in given), *BY, fails=1)

    assert "Give a number from 0 on." in output
    assert not (kulturportal / "record").exists()


def test_the_status_names_the_ceilings_of_periods(run, tmp_path):
    folder = tmp_path / "case"
    run("new", folder, "--example", "case-management")

    output = " ".join(run("delivery", "status", folder, "--at", "2027-10-31").split())

    assert "Ceiling C-1, Services and authorized travel, first year after the order: " in output
    assert "Ceiling C-4" in output
    assert "names no ceiling" not in output
