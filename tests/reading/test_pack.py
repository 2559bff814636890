# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import zipfile

import pytest

from tenderkit.model.pack import Pack
from tenderkit.problems import InputError
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.pack import is_pack, read_pack, with_names

SAID = "format: 1\nreviewer: rev-1\ntender: T-1\nbids: [B, A]\nseal: ABCD-EFGH\n"


def test_a_pack_says_whose_it_is_and_in_which_order_bids_are_read(tmp_path):
    (tmp_path / "pack.yaml").write_text(SAID, "utf-8")

    assert is_pack(tmp_path)
    assert read_pack(tmp_path) == Pack("rev-1", "T-1", ("B", "A"), "ABCD-EFGH")


def test_a_dossier_is_no_pack(kulturportal):
    assert not is_pack(kulturportal)


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "- a list\n",
        SAID.replace("format: 1", "format: 2"),
        SAID.replace("reviewer: rev-1", "reviewer: ../rev-1"),
        SAID.replace("[B, A]", "[../../etc, A]"),
        SAID.replace("[B, A]", "B"),
        SAID.replace("tender: T-1", "tender: [T-1]"),
        SAID.replace("seal: ABCD-EFGH", "seal: 7"),
    ],
)
def test_a_damaged_pack_is_refused(tmp_path, spoilt):
    (tmp_path / "pack.yaml").write_text(spoilt, "utf-8")

    with pytest.raises(InputError):
        read_pack(tmp_path)


def envelope(folder, text):
    with zipfile.ZipFile(folder / "names.zip", "w") as archive:
        for number in range(1, 6):
            archive.writestr(f"bid-0{number}.yaml", text)


def test_names_of_the_envelope_take_the_place_of_letters(kulturportal):
    envelope(kulturportal, "format: 1\nbidder: {name: Nordlicht}\nstaff: [{name: Kim, role: Lead}]\n")

    named = with_names(kulturportal, read_dossier(kulturportal))

    assert {bid.bidder.name for bid in named.bids} == {"Nordlicht"}
    assert {bid.staff[0].name for bid in named.bids} == {"Kim"}


@pytest.mark.parametrize(
    "text",
    ["", "bidder: Nordlicht\n", "bidder: {name: N}\nstaff: 7\n", "bidder: {name: \x07}\n", "staff: []\n"],
)
def test_an_envelope_that_says_something_else_is_refused(kulturportal, text):
    envelope(kulturportal, text)

    with pytest.raises(InputError):
        with_names(kulturportal, read_dossier(kulturportal))
