# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What moved since the seal in force, and which seals ask reviewers for the same."""

import shutil
from pathlib import Path

import pytest

from tenderkit.model.pending import Move, plan_bytes
from tenderkit.model.seal import Sealing
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.sealing import sealed_dossier, sealing_of

DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture
def sealed(tmp_path, tenderkit):
    folder = Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "dossier"))
    assert tenderkit("seal", folder).exit_code == 0
    return folder


def sealing(folder: Path) -> Sealing:
    found = sealing_of(folder, read_dossier(folder))
    assert found is not None
    return found


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_nothing_is_said_while_nothing_is_sealed():
    folder = DOSSIERS / "two-lots"

    assert sealing_of(folder, read_dossier(folder)) is None


def test_what_was_just_sealed_has_not_moved(sealed):
    assert sealing(sealed).unmoved


def test_a_comment_and_another_layout_move_nothing(sealed):
    change(sealed / "tender.yaml", "format: 1\n", "\n# a comment\nformat:   1\n\n")

    assert sealing(sealed).unmoved


def test_changed_new_and_lost_files_are_named(sealed):
    change(sealed / "lots" / "L2" / "criteria.yaml", "title: ", "title: Another ")
    (sealed / "templates").mkdir()
    (sealed / "templates" / "letterhead.docx").write_bytes(b"new")

    assert sealing(sealed).moved == ("lots/L2/criteria.yaml", "templates/letterhead.docx")


def test_a_lost_template_of_the_town_is_named(sealed, tenderkit):
    (sealed / "templates").mkdir()
    letterhead = sealed / "templates" / "letterhead.docx"
    letterhead.write_bytes(b"of the town")
    tenderkit("seal", sealed)
    letterhead.unlink()

    assert sealing(sealed).moved == ("templates/letterhead.docx",)


def test_a_changed_lost_or_added_copy_is_named(sealed):
    home = sealed / "record" / "seal-1"
    (home / "law.json").write_bytes(b"{}")
    (home / "data" / "requirements.json").unlink()
    (home / "templates" / "more.css").write_bytes(b"")

    spoilt = ("data/requirements.json", "law.json", "templates/more.css")
    assert sealing(sealed).spoilt == tuple(f"record/seal-1/{part}" for part in spoilt)


def test_a_link_in_the_place_of_a_copy_is_named(sealed, tmp_path):
    law = sealed / "record" / "seal-1" / "law.json"
    try:
        law.rename(tmp_path / "law.json")
        law.symlink_to(tmp_path / "law.json")
    except OSError:
        pytest.skip("no links here")

    assert sealing(sealed).spoilt == ("record/seal-1/law.json",)


def test_a_new_date_asks_reviewers_for_the_same_and_another_criterion_does_not(sealed, tenderkit):
    first = sealing(sealed).seal.code
    change(sealed / "tender.yaml", "\ntitle: ", "\ntitle: Another ")
    tenderkit("seal", sealed)
    second = sealing(sealed)
    both = {first, second.seal.code}
    assert second.scored_alike == {"lots/L1/": both, "lots/L2/": both}

    change(sealed / "lots" / "L1" / "criteria.yaml", "title: ", "title: Another ")
    tenderkit("seal", sealed)
    third = sealing(sealed)
    assert third.scored_alike == {"lots/L1/": {third.seal.code}, "lots/L2/": {*both, third.seal.code}}


def test_another_scale_asks_for_something_else_where_the_lot_has_no_scale_of_its_own(sealed, tenderkit):
    first = sealing(sealed).seal.code
    change(sealed / "tender.yaml", "top: 10, allowed: [0,", "top: 12, allowed: [0, 12,")
    result = tenderkit("seal", sealed)
    assert result.exit_code == 0, result.output

    found = sealing(sealed)

    now = found.seal.code
    assert found.scored_alike == {"lots/L1/": {now}, "lots/L2/": {first, now}}


def test_what_was_sealed_can_be_compared_with_what_is_there(sealed):
    before = sealing(sealed).seal
    change(sealed / "tender.yaml", "\nversion: 1", "\nversion: 2")

    then, now = sealed_dossier(sealed, before), read_dossier(sealed)

    assert (then.tender.version, now.tender.version) == (1, 2)
    assert then.tender.dates == now.tender.dates


def test_a_seal_whose_laying_down_was_interrupted_is_read_whole(sealed):
    name = "record/seal-1/data/tender.json"
    pending = sealed / "record" / ".pending"
    pending.mkdir()
    hash_ = sealing(sealed).seal.parts["data/tender.json"]
    (sealed / name).rename(pending / "0")
    (pending / "plan.json").write_bytes(plan_bytes([Move(name, None, hash_, f"record/old/2/{name}")]))

    assert sealing(sealed).unmoved
