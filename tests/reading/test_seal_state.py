# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""All seals of a dossier recomputed, for whoever asks whether anything moved."""

import shutil
from pathlib import Path

import pytest

from tenderkit.reading.seal_state import seal_problems

DOSSIERS = Path(__file__).parents[1] / "dossiers"


@pytest.fixture
def sealed(tmp_path, tenderkit):
    """A dossier with two seals."""
    folder = Path(shutil.copytree(DOSSIERS / "english-uvgo", tmp_path / "dossier"))
    tenderkit("seal", folder)
    change(folder, "\nversion: 1", "\nversion: 2")
    tenderkit("seal", folder)
    return folder


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "tender.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_without_a_seal_there_is_nothing_to_say():
    assert seal_problems(DOSSIERS / "english-uvgo") is None


def test_untouched_seals_have_no_problems(sealed):
    state = seal_problems(sealed)

    assert [seal.number for seal in state.seals] == [1, 2]
    assert (state.spoilt, state.moved, state.unread) == ((), (), ())


def test_a_copy_of_an_older_seal_counts_too(sealed):
    (sealed / "record" / "seal-1" / "data" / "tender.json").write_bytes(b"{}")

    assert seal_problems(sealed).spoilt == ("record/seal-1/data/tender.json",)


def test_a_public_file_that_moved_is_held_against_the_last_seal(sealed):
    change(sealed, "\nversion: 2", "\nversion: 1")

    assert seal_problems(sealed).moved == ("tender.yaml",)


def test_a_seal_that_cannot_be_read_hides_nothing_of_the_others(sealed):
    (sealed / "record" / "seal-2" / "seal.json").write_bytes(b"{}")
    (sealed / "record" / "seal-1" / "law.json").write_bytes(b"{}")

    state = seal_problems(sealed)

    assert [seal.number for seal in state.seals] == [1]
    assert state.spoilt == ("record/seal-1/law.json", "record/seal-2/seal.json")


def test_a_dossier_that_cannot_be_read_is_said(sealed):
    (sealed / "tender.yaml").write_text("unknown: 1\n", "utf-8")

    state = seal_problems(sealed)

    assert state.unread
    assert state.moved == ()
