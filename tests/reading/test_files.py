# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from tenderkit.problems import InputError, Severity
from tenderkit.reading.files import SCHEMA_OF, matches, read_files
from tenderkit.shipped import SCHEMAS

SMALL = Path(__file__).parents[1] / "dossiers" / "small"


@pytest.fixture
def small(tmp_path):
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def problems(folder):
    with pytest.raises(InputError) as raised:
        read_files(folder)
    return [(str(problem.place), problem.rule) for problem in raised.value.problems]


def noticed(folder):
    return [(str(problem.place), problem.rule) for problem in read_files(folder).warnings]


def test_the_tender_comes_first_and_folders_come_later():
    names = list(read_files(SMALL).files)

    assert names[:4] == ["tender.yaml", "requirements.yaml", "criteria.yaml", "internal.yaml"]
    assert names[4:] == sorted(names[4:])


def test_faults_of_all_files_come_at_once(small):
    (small / "tender.yaml").write_text("format: 1\n\tid: x\n")
    (small / "criteria.yaml").write_text("format: 1\nwieghts: {unit: points}\n")
    (small / "scores" / "ann" / "bid-01.yaml").write_bytes(b"\xff")

    assert {place.split(":")[0] for place, _ in problems(small)} == {
        "tender.yaml",
        "criteria.yaml",
        "scores/ann/bid-01.yaml",
    }


@pytest.mark.parametrize("folder", ["out", "record", "templates", "incoming", ".schemas", ".git"])
def test_folders_with_other_readers_are_left_alone(small, folder):
    (small / folder).mkdir()
    (small / folder / "anything.yaml").write_text("\t{")

    assert noticed(small) == []


def test_files_that_bidders_sent_are_not_read(small):
    sent = small / "bids" / "bid-01" / "files"
    sent.mkdir()
    (sent / "config.yaml").write_text("a: &x [*x]")

    assert noticed(small) == []


@pytest.mark.parametrize(
    "name", ["requirement.yaml", "tender.yml", "bids/bid.yaml", "scores/bid-01.yaml", "consensus/a/b.yaml"]
)
def test_a_file_that_nobody_reads_is_named(small, name):
    (small / name).parent.mkdir(parents=True, exist_ok=True)
    (small / name).write_text("format: 1\n")

    assert noticed(small) == [(name, "TK010")]


def test_texts_still_to_be_filled_are_warnings(small):
    text = (small / "tender.yaml").read_text().replace("Booking calendar for the town library", '"[Title]"')
    (small / "tender.yaml").write_text(text)

    (warning,) = read_files(small).warnings

    assert (warning.rule, warning.severity) == ("TK011", Severity.WARNING)
    assert warning.place.excerpt == 'title: "[Title]"'


@pytest.mark.parametrize("text", ["Price [net]", "[a] or [b]", "[]", "array[0]"])
def test_brackets_within_a_text_are_no_blank(small, text):
    whole = (small / "tender.yaml").read_text()
    (small / "tender.yaml").write_text(whole.replace("Booking calendar for the town library", f'"{text}"'))

    assert noticed(small) == []


def test_a_folder_named_like_a_file_is_no_file(small):
    (small / "questions.yaml").mkdir()

    assert noticed(small) == []


@pytest.mark.parametrize("schema", sorted(set(SCHEMA_OF.values())))
def test_every_kind_of_file_has_a_shipped_schema(schema):
    assert (SCHEMAS / f"{schema}.schema.json").is_file()


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("bids/b/bid.yaml", True),
        ("bids/bid.yaml", False),
        ("x/bids/b/bid.yaml", False),
        ("bids/b/c/bid.yaml", False),
    ],
)
def test_patterns_fit_part_by_part(name, fits):
    assert matches(name, "bids/*/bid.yaml") is fits
