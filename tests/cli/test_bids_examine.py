# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json

import pytest

from tenderkit.reading.dossier import read_dossier

BY = ("--by", "Sascha Dettmer", "--at", "2027-05-26T10:00")


@pytest.fixture
def unexamined(kulturportal):
    for file in kulturportal.glob("bids/*/examination.yaml"):
        file.unlink()
    return kulturportal


@pytest.fixture
def examine(tenderkit, unexamined):
    def run(*arguments, **more):
        return tenderkit("bids", "examine", unexamined, *arguments, **more)

    return run


def examined(folder, bid="bid-01"):
    dossier = read_dossier(folder)
    return next(each.examination for each in dossier.bids if each.id == bid)


def journal(folder):
    file = folder / "record" / "journal.jsonl"
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


def test_looking_records_nothing(examine, unexamined):
    assert examine().exit_code == 0
    assert examine("bid-03").exit_code == 0
    assert not (unexamined / "record").exists()


def test_a_decision_lands_in_the_examination_and_in_the_journal_without_names(examine, unexamined):
    result = examine("bid-01", "--set", "A-01,A-02=met", "--set", "A-03=not_met", "--reason", "Fehlt.", *BY)

    assert result.exit_code == 0, result.output
    found = [(item.id, item.result, item.by) for item in examined(unexamined).exclusion]
    assert found == [
        (id_, r, "Sascha Dettmer") for id_, r in (("A-01", "met"), ("A-02", "met"), ("A-03", "not_met"))
    ]
    (entry,) = journal(unexamined)
    assert entry["kind"] == "bid_examined"
    assert [item["result"] for item in entry["data"]["items"]] == ["met", "met", "not_met"]
    assert "Dettmer" not in json.dumps(entry)
    assert "Fehlt" not in json.dumps(entry)


def test_a_star_means_what_is_still_open_and_nothing_that_was_decided(examine, unexamined):
    examine("bid-01", "--set", "A-05=not_met", "--reason", "Proprietär.", *BY)

    said = examine("bid-01", "--set", "A-*,Form-4=met", *BY).stdout

    found = {item.id: item.result for item in examined(unexamined).exclusion}
    assert found.pop("A-05") == "not_met"
    assert len(found) == 16
    assert set(found.values()) == {"met"}
    assert said.count("\n") == 1


def test_a_star_where_nothing_is_open_is_an_unknown_item(examine):
    result = examine("bid-01", "--set", "X-*=met", *BY)

    assert result.exit_code == 1
    assert "[TK180]" in result.stderr


def test_comments_in_the_file_stay(examine, unexamined):
    examine("bid-01", "--set", "A-01=met", *BY)
    file = unexamined / "bids" / "bid-01" / "examination.yaml"
    file.write_text(file.read_text("utf-8").replace("exclusion:", "# seen by two\nexclusion:"), "utf-8")

    assert examine("bid-01", "--set", "A-01=open", "--reason", "Noch einmal ansehen.", *BY).exit_code == 0

    assert "# seen by two" in file.read_text("utf-8")
    assert examined(unexamined).exclusion[0].result == "open"


def test_a_wrong_wish_among_others_records_nothing(examine, unexamined):
    result = examine("bid-01", "--set", "A-01=met", "--set", "A-99=met", *BY)

    assert result.exit_code == 1
    assert "TK180" in result.stderr
    assert examined(unexamined) is None


def test_only_facts_without_doubt_are_taken_over_and_only_by_somebody(examine, unexamined):
    assert examine("--accept-facts").exit_code == 2

    assert examine("--accept-facts", *BY).exit_code == 0

    taken = examined(unexamined)
    assert [item.id for item in taken.formal] == ["Form-1"]
    assert [item.id for item in taken.price] == ["Preis-1"]
    assert {item.result for item in (*taken.formal, *taken.selection, *taken.price)} == {"met"}
    assert taken.exclusion == ()
    assert "Fristende 25. Mai 2027" in taken.formal[0].reason
    assert len(journal(unexamined)) == 5
    assert "nothing was recorded" in examine("--accept-facts", *BY).stderr


def test_a_late_bid_is_not_taken_over_as_met(examine, unexamined):
    file = unexamined / "bids" / "bid-01" / "bid.yaml"
    file.write_text(file.read_text("utf-8").replace("2027-05-20T09:14", "2027-05-25T12:01"), "utf-8")

    examine("bid-01", "--accept-facts", *BY)

    assert examined(unexamined).formal == ()


def test_a_walk_records_each_answer_and_goes_on_another_day(examine, unexamined):
    first = examine("bid-01", "--walk", *BY, typed="m\nGesehen.\nx\ne\n\nq\n")
    assert first.exit_code == 0, first.output
    assert [item.id for item in examined(unexamined).formal] == ["Form-1", "Form-2"]
    assert len(journal(unexamined)) == 2

    second = examine("bid-01", "--walk", *BY, typed="n\n\nDie Anlage fehlt.\n")

    assert second.exit_code == 0, second.output
    assert (examined(unexamined).formal[2].id, examined(unexamined).formal[2].result) == ("Form-3", "not_met")
    assert "1/26" in second.stderr


def test_a_walk_ends_for_a_bid_with_the_part_in_which_it_falls_out(examine):
    result = examine("bid-01", "--walk", *BY, typed="s\ns\nn\nGrund\ns\n")

    assert "Form-4" in result.stderr
    assert "E-01" not in result.stderr
    assert "Stopped" not in result.stderr


def test_a_walk_skips_what_nobody_wants_to_decide(examine, unexamined):
    examine("bid-01", "--walk", *BY, typed="\n" * 28)

    assert examined(unexamined) is None


def test_a_request_has_its_day_from_the_law_data_and_names_the_letter(examine, unexamined):
    result = examine("bid-01", "--request", "completion", "--text", "Bitte den Vertretungsplan.", *BY)

    assert result.exit_code == 0, result.output
    (request,) = examined(unexamined).requests
    assert (request.kind, request.sent.isoformat(), request.due.isoformat()) == (
        "completion",
        "2027-05-26",
        "2027-06-01",
    )
    assert "nachforderung" in result.stderr
    assert "practice.completion-days" in result.stderr
    (entry,) = journal(unexamined)
    assert (entry["kind"], entry["data"]["kind"]) == ("request", "completion")
    assert "Vertretungsplan" not in json.dumps(entry)


def test_a_clarification_says_what_it_is_about_and_a_completion_cannot(examine, unexamined):
    said = ("--text", "Was heißt hier Wartung?", *BY)
    refused = examine("bid-01", "--request", "completion", "--about", "other", *said)
    assert refused.exit_code == 2
    assert examined(unexamined) is None

    asked = examine("bid-01", "--request", "clarification", "--about", "other", *said)

    assert asked.exit_code == 0, asked.output
    (request,) = examined(unexamined).requests
    assert (request.kind, request.about) == ("clarification", "other")
    assert examine("bid-01", "--request", "clarification", "--about", "time", *said).exit_code == 2


def test_answer_and_result_of_a_request_are_recorded_one_after_the_other(examine, unexamined):
    examine("bid-01", "--request", "clarification", "--text", "Warum so günstig?", "--due", "2027-06-04", *BY)
    examine("bid-01", "--answered", "1", "--answer", "Viel Erfahrung.", *BY)
    result = examine("bid-01", "--answered", "1", "--result", "Aufgeklärt.", *BY)

    assert result.exit_code == 0, result.output
    (request,) = examined(unexamined).requests
    assert (request.due.isoformat(), request.answer, request.result) == (
        "2027-06-04",
        "Viel Erfahrung.",
        "Aufgeklärt.",
    )


def test_a_query_of_the_register_is_recorded_and_the_journal_says_neither_result_nor_name(
    examine, unexamined
):
    decided = ("--reason", "Fine is paid; it stays in.", "--of", "Uhu GmbH")
    assert examine("bid-02", "--register", "no_entry", *BY).exit_code == 0
    assert examine("bid-02", "--register", "entry", *decided, *BY).exit_code == 0

    plain, found = examined(unexamined, "bid-02").competition_register
    assert (plain.result, plain.by, plain.of, plain.on.isoformat()) == (
        "no_entry",
        "Sascha Dettmer",
        None,
        "2027-05-26",
    )
    assert (found.result, found.of, found.reason) == ("entry", "Uhu GmbH", "Fine is paid; it stays in.")
    first, second = journal(unexamined)
    assert (first["kind"], first["data"]["register_query"], second["data"]["register_query"]) == (
        "bid_examined",
        1,
        2,
    )
    assert not any(word in json.dumps([first, second]) for word in ('entry"', "no_entry", "Uhu", "Dettmer"))
    shown = examine("bid-02", language="en").stdout
    assert "Competition register, asked by Sascha Dettmer on 26 May 2027: no entry" in shown
    assert "Competition register on Uhu GmbH" in shown
    assert "Decided on it: Fine is paid" in shown
    told = json.loads(examine("bid-02", "--json").stdout)["bids"][0]["register"]
    assert [each["result"] for each in told] == ["no_entry", "entry"]


def test_the_json_says_the_same_in_every_language(examine):
    english, german = (examine("--json", language=language) for language in ("en", "de"))

    data = json.loads(english.stdout)
    assert english.stdout == german.stdout
    assert [bid["bid"] for bid in data["bids"]] == [f"bid-0{n}" for n in range(1, 6)]
    assert data["bids"][0]["prices"][0]["total"] == "204199.24"


@pytest.mark.parametrize(
    "arguments",
    [
        ("bid-01", "--set", "A-01=met"),
        ("--set", "A-01=met", "--by", "Ann"),
        ("bid-01", "--set", "A-01=yes", "--by", "Ann"),
        ("bid-01", "--set", "met", "--by", "Ann"),
        ("bid-01", "--set", "A-01=met", "--walk", "--by", "Ann"),
        ("bid-01", "--set", "A-01=met", "--json", "--by", "Ann"),
        ("bid-01", "--request", "completion", "--by", "Ann"),
        ("bid-01", "--request", "completion", "--text", " ", "--by", "Ann"),
        ("bid-01", "--answered", "1", "--by", "Ann"),
        ("bid-01", "--register", "entry", "--by", "Ann"),
        ("bid-01", "--register", "no_entry"),
        ("--register", "no_entry", "--by", "Ann"),
        ("bid-01", "--set", "A-01=met", "--of", "Uhu GmbH", "--by", "Ann"),
        ("bid-09",),
    ],
)
def test_misuse_is_exit_2_and_records_nothing(examine, unexamined, arguments):
    assert examine(*arguments).exit_code == 2
    assert not (unexamined / "record").exists()
