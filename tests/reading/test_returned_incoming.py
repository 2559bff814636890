# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import os

import pytest

from tenderkit.problems import InputError
from tenderkit.reading.returned_incoming import sent_bids
from tenderkit.reading.returned_paths import kept_name, kept_paths


def put(folder, name, data=b"x"):
    path = folder / "incoming" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def rules(folder, *paths):
    with pytest.raises(InputError) as caught:
        sent_bids(folder, paths)
    return [problem.rule for problem in caught.value.problems]


def test_each_folder_and_each_single_file_is_a_bid(tmp_path):
    put(tmp_path, "Nordwind GmbH/offer/letter.pdf")
    put(tmp_path, "Nordwind GmbH/prices.xlsx")
    put(tmp_path, "Suedwind.zip")
    put(tmp_path, ".DS_Store")

    found = sent_bids(tmp_path, ())

    assert [(bid.label, [file.path for file in bid.files]) for bid in found] == [
        ("Nordwind GmbH", ["offer/letter.pdf", "prices.xlsx"]),
        ("Suedwind", ["Suedwind.zip"]),
    ]


def test_a_bid_can_be_named_by_its_path_or_by_its_name(tmp_path):
    put(tmp_path, "A/x.pdf")
    put(tmp_path, "B/x.pdf")

    assert [bid.label for bid in sent_bids(tmp_path, [tmp_path / "incoming" / "B"])] == ["B"]
    assert [bid.label for bid in sent_bids(tmp_path, [type(tmp_path)("A")])] == ["A"]


@pytest.mark.parametrize("path", ["../other", "A/x.pdf", ".", "..", "/etc", "C"])
def test_what_does_not_lie_directly_in_incoming_is_not_taken(tmp_path, path):
    put(tmp_path, "A/x.pdf")

    assert rules(tmp_path, type(tmp_path)(path)) == ["TK160"]


@pytest.mark.parametrize("inside", [True, False])
def test_a_link_is_not_followed(tmp_path, inside):
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "incoming" / "A").mkdir(parents=True)
    (tmp_path / "incoming" / ("A/link.pdf" if inside else "link.pdf")).symlink_to(tmp_path / "secret")
    put(tmp_path, "A/x.pdf")

    assert rules(tmp_path) == ["TK161"]


def test_a_pipe_does_not_stop_the_program(tmp_path):
    put(tmp_path, "A/x.pdf")
    os.mkfifo(tmp_path / "incoming" / "A" / "pipe")

    assert rules(tmp_path) == ["TK161"]


def test_an_empty_folder_is_no_bid(tmp_path):
    (tmp_path / "incoming" / "A").mkdir(parents=True)

    assert rules(tmp_path) == ["TK160"]


def test_a_name_that_deceives_is_kept_under_another_one_and_not_shown(tmp_path):
    put(tmp_path, "A/offer\u202efdp.exe")
    put(tmp_path, "A/C:price?.pdf")

    files = sent_bids(tmp_path, ())[0].files

    assert [(file.path, file.original) for file in files] == [
        ("C_price_.pdf", "C:price?.pdf"),
        ("offer_fdp.exe", None),
    ]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("..", "_"),
        (".htaccess", "_.htaccess"),
        ("NUL", "_NUL"),
        ("com1.pdf", "_com1.pdf"),
        ("offer. ", "offer"),
        ("a\\b", "a_b"),
        ("u\u0308ber.pdf", "über.pdf"),
        ("a\u00a0b", "a_b"),
        ("\udcff", "_"),
    ],
)
def test_a_name_becomes_one_that_every_system_keeps(name, kept):
    assert kept_name(name) == kept


def test_long_names_stay_short_and_different():
    first, second = kept_paths([f"{'x' * 300}1.pdf", f"{'x' * 300}2.pdf"]).values()

    assert first != second
    assert max(len(first), len(second)) <= 80
    assert first.endswith(".pdf")


def test_deep_paths_stay_below_what_windows_allows():
    (kept,) = kept_paths(["/".join(["folder with a long name"] * 12) + "/offer.pdf"]).values()

    assert len(kept) <= 150
    assert kept.endswith("offer.pdf")


def test_names_that_differ_in_case_alone_do_not_meet():
    kept = kept_paths(["a/Offer.pdf", "a/offer.pdf", "a/offer-2.pdf"]).values()

    assert len({name.casefold() for name in kept}) == 3
