# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import date

from tenderkit.model.bid import ExaminationItem, Request
from tenderkit.recording.examination import with_answer, with_items, with_request

DAY = date(2027, 4, 7)


def item(id_="A-01", result="met", **more):
    return ("exclusion", ExaminationItem(id_, result, "Ann", DAY, **more))


def test_an_item_is_decided_anew_in_its_place_and_an_old_reason_goes():
    old = {"exclusion": [{"id": "A-01", "title": "T", "result": "open", "reason": "?"}, {"id": "A-02"}]}

    new = with_items(old, [item(result="met")])

    assert new["exclusion"] == [
        {"id": "A-01", "title": "T", "result": "met", "by": "Ann", "on": "2027-04-07"},
        {"id": "A-02"},
    ]
    assert old["exclusion"][0]["result"] == "open"


def test_an_item_of_a_lot_does_not_replace_that_of_another():
    data = with_items({}, [item(lot="L1"), item(lot="L2", result="not_met", reason="no")])

    assert [(entry["lot"], entry["result"]) for entry in data["exclusion"]] == [
        ("L1", "met"),
        ("L2", "not_met"),
    ]


def test_requests_are_numbered_in_the_order_in_which_they_went_out():
    data = with_request(
        with_request({}, Request("completion", DAY, DAY, "One")), Request("clarification", DAY)
    )
    answered = with_answer(data, 2, None, "No answer came.")

    assert answered["requests"] == [
        {"kind": "completion", "sent": "2027-04-07", "due": "2027-04-07", "text": "One"},
        {"kind": "clarification", "sent": "2027-04-07", "result": "No answer came."},
    ]
    assert "result" not in data["requests"][1]
