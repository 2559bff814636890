# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the files below ``delivery/`` become."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tenderkit.model.delivery import Delivery
from tenderkit.model.delivery_entries import Verdict
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier, read_with_warnings
from tenderkit.reading.sample import sample_files


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    for name, data in sample_files("kulturportal", "consensus").items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "delivery").mkdir()
    return tmp_path


def written(dossier: Path, name: str, text: str) -> None:
    (dossier / "delivery" / name).write_text(f"format: 1\n{text}", encoding="utf-8")


def test_a_dossier_without_delivery_has_an_empty_one(dossier: Path):
    assert read_dossier(dossier).delivery == Delivery()


def test_each_file_is_read_and_none_is_a_stray(dossier: Path):
    written(dossier, "milestones.yaml", "milestones: [{id: M1, title: First, planned: 2027-10-15}]\n")
    written(
        dossier, "reviews.yaml", "reviews: [{id: S-01, on: 2027-09-01, goal: Go, by: Ann, spent: '10.50'}]\n"
    )
    written(
        dossier,
        "changes.yaml",
        "changes: [{id: C-01, on: 2027-09-01, kind: change, title: T, reason: R, amount: '-5.00', by: Ann,"
        " decided: {verdict: agreed, on: 2027-09-02, by: Ann}}]\n",
    )
    written(dossier, "acceptance.yaml", "items: [{requirement: R-01, test: R-01-T1, result: open}]\n")
    written(dossier, "defects.yaml", "defects: [{id: D-1, on: 2027-09-01, class: 2, title: T, by: Ann}]\n")
    written(dossier, "handover.yaml", "items: [{id: H-1, kind: key, title: T, from: A, to: B}]\n")
    written(
        dossier,
        "staff.yaml",
        "changes: [{id: P-1, on: 2027-09-01, out: A, in: B, criterion: B4.1, anchor_before: 7,"
        " anchor_after: 4, reason: R, by: Ann}]\n",
    )
    read, warnings = read_with_warnings(dossier)
    found = read.delivery

    assert [w.place.file for w in warnings if w.place.file.startswith("delivery/")] == []
    assert found.milestones[0].planned == date(2027, 10, 15)
    assert found.reviews[0].spent is not None
    assert found.reviews[0].spent.exact == Fraction("10.5")
    assert found.changes[0].amount.exact == -5
    assert found.changes[0].decided is not None
    assert found.changes[0].decided.verdict is Verdict.AGREED
    assert found.acceptance.items[0].result == "open"
    assert found.defects[0].class_ == 2
    assert found.handover[0].from_ == "A"
    assert found.staff[0].in_ == "B"


def test_a_class_that_there_is_not_is_refused_with_its_place(dossier: Path):
    written(dossier, "defects.yaml", "defects: [{id: D-1, on: 2027-09-01, class: 4, title: T, by: Ann}]\n")

    with pytest.raises(InputError) as raised:
        read_dossier(dossier)

    assert [str(problem.place) for problem in raised.value.problems] == ["delivery/defects.yaml:2:44"]
