# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from tenderkit.checking.changes import changes
from tenderkit.outcome.changes import Advice, Effect, Moved
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law

SMALL = Path(__file__).parents[1] / "dossiers" / "small"
LAW = read_law()


@pytest.fixture
def compared(tmp_path):
    """Compare the small dossier with itself after *edits*: (file, old text, new text)."""

    def compare(*edits):
        folder = Path(shutil.copytree(SMALL, tmp_path / "new"))
        for part in ("bids", "scores", "consensus"):
            shutil.rmtree(folder / part, ignore_errors=True)
        for name, old, new in edits:
            text = (folder / name).read_text("utf-8")
            assert old in text
            (folder / name).write_text(text.replace(old, new), encoding="utf-8")
        return changes(read_dossier(SMALL), read_dossier(folder), LAW)

    return compare


def test_a_dossier_and_itself_differ_in_nothing(compared):
    found = compared()

    assert (found.changes, found.advice, found.keeps_version) == ((), Advice.NONE, False)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tender.yaml", "price_weight: 40", 'price_weight: "40.0"'),
        ("tender.yaml", "town library", "town\n  library"),
        ("requirements.yaml", "    text: Readers", "    # why\n    text: Readers"),
    ],
)
def test_how_something_is_written_is_no_change(compared, name, old, new):
    assert compared((name, old, new)).changes == ()


def test_another_order_of_entries_changes_none_of_them_and_is_told(compared):
    one = "    - {id: P-01, title: Development, kind: rate, quantity: 20, unit: days}\n"
    other = "    - {id: P-02, title: Support, kind: yearly, quantity: 1, unit: year}\n"

    found = compared(("tender.yaml", one + other, other + one))

    assert found.changes == ()
    assert found.moved == (Moved("tender.yaml", ("prices", "positions")),)
    assert (found.nothing, found.keeps_version) == (False, True)


def test_an_entry_that_is_gone_moves_no_other(compared):
    one = "    - {id: P-01, title: Development, kind: rate, quantity: 20, unit: days}\n"

    found = compared(("tender.yaml", one, ""))

    assert found.moved == ()
    assert [change.path[-1] for change in found.changes] == ["P-01"]


@pytest.mark.parametrize(
    ("name", "old", "new", "path"),
    [
        ("tender.yaml", "quantity: 20", "quantity: 25", "prices.positions.P-01.quantity"),
        ("tender.yaml", "price_weight: 40", "price_weight: 30", "evaluation.method.price_weight"),
        ("tender.yaml", "vat: 19", "vat: 7", "prices.vat"),
        ("tender.yaml", "2027-04-06T12:00", "2027-04-05T12:00", "dates.bids_until"),
        ("requirements.yaml", "priority: must", "priority: should", "requirements.R-01.priority"),
        ("requirements.yaml", "id: R-01\n", "id: R-01\n    lot: L1\n", "requirements.R-01.lot"),
        ("criteria.yaml", "weight: 60", "weight: 50", "criteria.B-01.weight"),
        ("criteria.yaml", "question: We place", "question: We put", "criteria.A-01.question"),
    ],
)
def test_what_changes_work_price_or_points_demands_a_longer_period(compared, name, old, new, path):
    found = compared((name, old, new))

    (change,) = found.changes
    assert (".".join(change.path), change.effect, found.advice) == (path, Effect.ESSENTIAL, Advice.EXTEND)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("requirements.yaml", "Readers must be", "Guests must be"),
        ("requirements.yaml", "title: Book a room", "title: Book a hall"),
        ("requirements.yaml", "A reader books", "A guest books"),
        ("criteria.yaml", "title: Team", "title: People"),
        ("tender.yaml", "title: Support", "title: Care"),
    ],
)
def test_a_text_that_changed_is_for_people_to_weigh(compared, name, old, new):
    found = compared((name, old, new))

    assert [change.effect for change in found.changes] == [Effect.PERHAPS]
    assert found.advice is Advice.DECIDE


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tender.yaml", "version: 1", "version: 2"),
        ("tender.yaml", "note: Buyer", "note: The buyer"),
        ("tender.yaml", "2027-04-06T12:00", "2027-04-20T12:00"),
        ("requirements.yaml", "title: Booking", "title: Bookings"),
    ],
)
def test_what_takes_nothing_from_bidders_asks_for_no_time(compared, name, old, new):
    assert compared((name, old, new)).advice is Advice.NONE


def test_a_longer_period_is_seen_and_left_to_people(compared):
    found = compared(
        ("tender.yaml", "quantity: 20", "quantity: 25"),
        ("tender.yaml", "2027-04-06T12:00", "2027-04-20T12:00"),
    )

    assert found.advice is Advice.EXTENDED


def test_entries_that_came_and_went_are_known_by_their_id(compared):
    found = compared(("criteria.yaml", "  - id: B-02", "  - id: B-03"))

    assert [(c.path[-1], c.kind) for c in found.changes] == [("B-02", "removed"), ("B-03", "added")]


def test_a_change_without_a_new_version_is_noticed(compared):
    edits = ("tender.yaml", "quantity: 20", "quantity: 25")

    assert compared(edits).keeps_version


def test_the_law_data_of_the_regime_say_what_follows(compared):
    edits = [("tender.yaml", "regime: none", "regime: vgv"), ("tender.yaml", "vat: 19", "vat: 7")]

    basis = compared(*edits).basis

    assert basis is not None
    assert basis.id == "vgv.questions"


def test_a_regime_without_law_has_no_basis(compared):
    assert compared(("tender.yaml", "vat: 19", "vat: 7")).basis is None
