# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole procedure, played by typing what its page says, and then what somebody may do to the record.

The page is ``docs/vergabe.md``: each command in it is run, and each answer in it is compared. What is drawn
by chance, codes and letters, may differ; a code that the page types is the one that was answered.
``pytest tests/test_procedure.py --write-messages`` renews the answers. Read the difference then.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pages import BLOCK, CODE, Play, play_page, playing, typed

TOP = Path(__file__).parents[1]
PAGE = TOP / "docs" / "vergabe.md"
ENGLISH = TOP / "docs" / "procedure.md"


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Play:
    """A folder with the tools of the project in it, and the program on the path."""
    folder = tmp_path_factory.mktemp("play")
    (folder / "tools").symlink_to(TOP / "tools")
    return playing(folder, "de")


@pytest.fixture(scope="module")
def played(play: Play, pytestconfig: pytest.Config, needs_pango: None) -> Path:  # noqa: ARG001
    """The dossier after everything that the page types, each answer compared."""
    play_page(PAGE, play, renew=pytestconfig.getoption("--write-messages"))
    return play.folder / "akte"


def test_the_whole_procedure_can_be_played_by_the_page(played):
    kinds = [
        json.loads(line)["kind"] for line in (played / "record/journal.jsonl").read_text("utf-8").splitlines()
    ]

    assert kinds[0] == "seal"
    assert list(dict.fromkeys(kinds)) == [
        "seal",
        "rendered",
        "question",
        "answer",
        "bid_added",
        "bids_opened",
        "bid_examined",
        "request",
        "pack",
        "sheet",
        "sheet_promised",
        "consensus",
        "decision",
        "letter",
        "export",
    ]


def test_what_was_played_ranks_as_the_finished_sample_does(untouched, tenderkit, pristine_kulturportal):
    played, known = (
        json.loads(tenderkit("rank", folder, "--json").stdout)
        for folder in (untouched, pristine_kulturportal)
    )

    assert played["ranking"] == known["ranking"]
    assert played["winners"] == known["winners"]


@pytest.fixture(scope="module")
def whole(played: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier as the archive has it, before the page puts wrong prices into it."""
    folder = Path(shutil.copytree(played, tmp_path_factory.mktemp("whole") / "akte"))
    prices = folder / "bids/bid-02/files/price.yaml"
    (folder / "bids/bid-02/price.yaml").write_bytes(prices.read_bytes())
    return folder


@pytest.fixture
def untouched(whole: Path, tmp_path: Path) -> Path:
    """A copy of it that the test may break."""
    return Path(shutil.copytree(whole, tmp_path / "akte"))


def test_a_record_that_nobody_touched_is_intact(untouched, tenderkit):
    assert tenderkit("verify", untouched).exit_code == 0


def other_word(old: str, new: str) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        text = file.read_text("utf-8")
        assert old in text, file
        file.write_text(text.replace(old, new, 1), "utf-8")

    return change


def one_byte(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


TOUCHED: dict[str, Callable[[Path], None]] = {
    "tender.yaml": other_word("2027-05-25T12:00", "2027-05-25T13:00"),
    "requirements.yaml": other_word("priority: must", "priority: should"),
    "criteria.yaml": other_word("500.000", "400.000"),
    "questions.yaml": other_word("Nein.", "Ja."),
    "award.yaml": other_word("bid-04", "bid-02"),
    "bids/bid-02/bid.yaml": other_word("2027-05-24", "2027-05-23"),
    "bids/bid-02/price.yaml": other_word('P-01: "', 'P-01: "1'),
    "bids/bid-02/files/bid.yaml": one_byte,
    "bids/bid-03/examination.yaml": other_word("not_met", "met"),
    "scores/rev-1/bid-02.yaml": other_word("points: 10", "points: 7"),
    "scores/rev-2/bid-02.yaml": Path.unlink,
    "consensus/bid-01.yaml": other_word("points: 7", "points: 10"),
    "out/tender/kriterienkatalog.pdf": one_byte,
    "out/bids/niederschrift-oeffnung.docx": one_byte,
    "out/award/vergabevermerk.pdf": one_byte,
    "record/seal-1/data/criteria.json": one_byte,
    "record/seal-1/law.json": one_byte,
    "record/seal-1/seal.json": one_byte,
    "record/packs/rev-2.yaml": other_word("seed: ", "seed: a"),
    "record/names.yaml": other_word("Luca Engelke", "Jo Berg"),
    "record/journal.jsonl": other_word('"kind":"sheet_promised"', '"kind":"sheet"'),
}
"""File of the dossier → what somebody does to it."""


@pytest.mark.parametrize("name", TOUCHED)
def test_a_file_that_somebody_touched_is_found(name, untouched, tenderkit):
    TOUCHED[name](untouched / name)

    result = tenderkit("verify", untouched, "--json")

    found = json.loads(result.stdout)
    named = {each["file"] for each in found["moved"]} | {
        "record/journal.jsonl" for _ in found["journal"]["problems"]
    }
    assert result.exit_code == 1
    assert name in named


def test_the_english_page_types_the_same_commands():
    german, english = (
        [
            CODE.sub("CODE", each.command)
            for block in BLOCK.findall(page.read_text("utf-8"))
            for each in typed(block)
        ]
        for page in (PAGE, ENGLISH)
    )

    assert english == german
