# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from datetime import UTC, datetime, timedelta, timezone

from tenderkit.model.record import FIRST, JournalEntry, Kind
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.context.record import KINDS, record_context
from tenderkit.rendering.results import Record

NAMES = Names("de", str, "EUR")
SUMMER = timezone(timedelta(hours=2))


def entry(n: int, kind: Kind, **data: object) -> JournalEntry:
    at = datetime(2027, 5, 25, 13, n, tzinfo=SUMMER)
    return JournalEntry(
        n, FIRST, at, datetime(2027, 6, 1, tzinfo=UTC), "person-1", kind, data, {}, f"{n:064}"
    )


def test_what_making_a_document_leaves_behind_is_not_printed_in_it():
    record = Record(
        (entry(1, Kind.BIDS_OPENED), entry(2, Kind.SHEET), entry(3, Kind.RENDERED), entry(4, Kind.EXPORT))
    )

    context = record_context(record, NAMES)

    assert context["head"] == f"{2:064}"
    assert context["opening"]["hash"] == f"{1:064}"
    assert [each["kind"] for each in context["entries"]] == ["bids_opened", "sheet"]


def test_people_are_called_by_name_until_their_names_are_deleted():
    opening = entry(1, Kind.BIDS_OPENED, **{"with": ["person-2"]})

    named = record_context(Record((opening,), {"person-1": "Ann", "person-2": "Bo"}), NAMES)["opening"]
    deleted = record_context(Record((opening,)), NAMES)["opening"]

    assert (named["by"], named["with"]) == ("Ann", ["Bo"])
    assert (deleted["by"], deleted["with"]) == ("person-1", ["person-2"])


def test_each_opening_names_its_bids_and_those_whose_files_moved():
    first = entry(1, Kind.BIDS_OPENED, bids={"bid-01": ["5e"], "bid-02": []}, moved=["bid-02"])
    second = entry(2, Kind.BIDS_OPENED, bids={"bid-03": []})

    openings = record_context(Record((first, second)), NAMES)["openings"]

    assert [(each["bids"], each["moved"]) for each in openings] == [
        (["bid-01", "bid-02"], ["bid-02"]),
        (["bid-03"], []),
    ]


def test_a_time_is_printed_as_it_was_stated_where_the_dossier_is():
    assert record_context(Record((entry(5, Kind.SHEET),)), NAMES)["entries"][0]["at"]["text"] == (
        "25. Mai 2027, 13:05 Uhr"
    )


def test_without_a_journal_there_is_neither_head_nor_opening():
    assert record_context(Record(), NAMES) == {
        "entries": [],
        "head": None,
        "heads": {},
        "opening": None,
        "openings": [],
        "seal": None,
    }


def test_every_kind_of_entry_has_words():
    assert set(KINDS) == set(Kind)
