# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
import yaml

WHEN = ("--by", "Sascha Dettmer", "--at", "2027-06-08T10:00")


@pytest.fixture
def bids(kulturportal):
    """The sample with its bids; nobody has scored."""
    shutil.rmtree(kulturportal / "scores")
    shutil.rmtree(kulturportal / "consensus")
    return kulturportal


@pytest.fixture
def pack(tenderkit, bids):
    def packed(reviewer="rev-1", *more):
        result = tenderkit("pack", bids, "--reviewer", reviewer, *WHEN, *more)
        assert result.exit_code == 0, result.output
        return bids / "out" / "packs" / reviewer, result.output

    return packed


def loaded(path):
    return yaml.safe_load(path.read_text("utf-8"))


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def everything(folder):
    """All that stands open in the pack, schemas apart; what the envelope hides is hidden."""
    open_ = (data for name, data in contents(folder).items() if name != "names.zip" and name[:2] != ".s")
    return b"\n".join(open_).decode("utf-8")


def test_no_name_of_a_bidder_stands_open_in_a_pack(pack, bids):
    folder, _ = pack()

    shown = everything(folder)
    for path in bids.glob("bids/*/bid.yaml"):
        bid = loaded(path)
        assert bid["bidder"]["name"] not in shown
        assert not [who["name"] for who in bid["staff"] if who["name"] in shown]


def test_no_price_of_a_bid_is_in_a_pack_nor_in_its_envelope(pack, bids):
    folder, _ = pack()
    with zipfile.ZipFile(folder / "names.zip") as envelope:
        hidden = "".join(envelope.read(name).decode() for name in envelope.namelist())
    shown = everything(folder) + hidden

    for path in bids.glob("bids/*/price.yaml"):
        assert not [amount for amount in loaded(path)["positions"].values() if f'"{amount}"' in shown]
    assert "value:" not in hidden
    assert not list(folder.rglob("price.yaml"))


def test_nothing_internal_but_the_reviewer_is_in_a_pack(pack):
    folder, _ = pack()

    assert loaded(folder / "internal.yaml").keys() == {"format", "reviewers"}
    assert [each["id"] for each in loaded(folder / "internal.yaml")["reviewers"]] == ["rev-1"]
    assert not (folder / "record").exists()
    assert "231000" not in everything(folder)
    assert "bid-0" not in everything(folder)


def test_an_excluded_bid_is_in_no_pack(pack, bids):
    folder, _ = pack()

    assert len(list(folder.glob("bids/*/bid.yaml"))) == 4
    assert "bid-03" not in loaded(bids / "record" / "packs" / "rev-1.yaml")["pseudonyms"].values()


def test_an_open_examination_keeps_no_bid_out_but_is_named(pack, bids):
    path = bids / "bids" / "bid-01" / "examination.yaml"
    path.write_text(path.read_text("utf-8").replace("result: met", "result: open", 1), "utf-8")

    folder, said = pack()

    assert "the examination of Form-1 is still open" in said
    assert len(list(folder.glob("bids/*/bid.yaml"))) == 4


def test_the_same_dossier_gives_the_same_pack_and_one_line_in_the_journal(pack, bids):
    folder, _ = pack()
    before = contents(folder)
    pack()

    assert contents(folder) == before
    lines = (bids / "record" / "journal.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["kind"] for line in lines] == ["pack"]


def test_the_journal_knows_ids_and_hashes_of_a_pack_and_no_name(pack, bids):
    pack()

    journal = (bids / "record" / "journal.jsonl").read_text("utf-8")
    entry = json.loads(journal)
    assert entry["data"]["bids"] == ["bid-01", "bid-02", "bid-04", "bid-05"]
    assert re.fullmatch(r"[0-9a-f]{64}", entry["data"]["pack"])
    assert "Dettmer" not in journal
    assert "Kim Ahlers" not in journal


def test_scores_in_a_pack_outlive_a_new_pack(pack, tenderkit):
    folder, _ = pack()
    tenderkit("score", folder, typed="n\n7\nNennt die Ziele und ihre Konflikte.\nS. 2\n")
    scores = contents(folder / "scores")

    pack()

    assert contents(folder / "scores") == scores
    assert loaded(folder / "scores" / "rev-1" / "A.yaml")["bid"] == "A"


def test_a_file_of_a_pack_that_somebody_changed_is_left_alone(pack, tenderkit, bids):
    folder, _ = pack()
    (folder / "criteria.yaml").write_text("mine\n", "utf-8")

    result = tenderkit("pack", bids, "--reviewer", "rev-1", *WHEN)

    assert result.exit_code == 1
    assert "[TK022]" in result.output
    assert (folder / "criteria.yaml").read_text("utf-8") == "mine\n"


def test_a_pack_is_scored_to_its_code(pack, tenderkit):
    folder, _ = pack()
    letters = ["A", "B", "C", "D"]
    decided = [
        line
        for criterion in range(31)
        for letter in letters
        for line in ("7", f"Beschreibt Schritt {criterion} von {letter} mit Zahlen und Zeiten.", "S. 2")
    ]
    blind, named = decided[: 27 * 12], decided[27 * 12 :]

    result = tenderkit("score", folder, typed="\n".join(["n", *blind, "y", *named, "f", ""]))

    code = re.search(r"\b([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}\b", result.output)
    assert code
    assert loaded(folder / "code.yaml")["code"] == code[0]
    assert all(loaded(path)["complete"] for path in folder.glob("scores/rev-1/*.yaml"))
    assert code[0] in tenderkit("score", folder).output


def test_files_go_along_unless_they_hold_prices_or_are_not_what_was_opened(pack, bids):
    files = bids / "bids" / "bid-01" / "files"
    (files / "Anlagen").mkdir(parents=True)
    (files / "Anlagen" / "Konzept.txt").write_text("Vier Teststufen.", "utf-8")
    for name in (
        "Preisblatt.pdf",
        "Angebotsschreiben.docx",
        "Kalkulation 2027.xlsx",
        "alles.zip",
        "bid.yaml",
    ):
        (files / name).write_text("x", "utf-8")
    (files / "changed.txt").write_text("after the opening", "utf-8")
    (files / "link.txt").symlink_to("/etc/hostname")
    bid = bids / "bids" / "bid-01" / "bid.yaml"
    listed = f"\nfiles:\n  - {{path: changed.txt, sha256: {'0' * 64}, size: 1}}\n"
    bid.write_text(bid.read_text("utf-8") + listed, "utf-8")

    folder, said = pack()

    packed = [
        path.relative_to(folder).as_posix() for path in folder.glob("bids/*/files/**/*") if path.is_file()
    ]
    assert [name.partition("/files/")[2] for name in packed] == ["Anlagen/Konzept.txt"]
    assert said.count("[TK825]") == 7


def test_a_pack_comes_back_to_the_same_draw_alone(tenderkit, pack, bids, tmp_path):
    folder, _ = pack()
    tenderkit("score", folder, typed="n\nq\n")
    (bids / "record" / "packs" / "rev-1.yaml").unlink()
    again = ("sheet", "export", bids, "--reviewer", "rev-1", "--out", tmp_path / "rev-1.xlsx", *WHEN)
    assert tenderkit(*again).exit_code == 0

    result = tenderkit("sheet", "import", bids, folder, "--unfinished", "--yes", *WHEN)

    assert result.exit_code == 1
    assert "[TK842]" in result.output


def test_forms_for_machines_of_all_bids_are_one_note_and_no_warning(pack, bids):
    for bid in ("bid-01", "bid-02"):
        files = bids / "bids" / bid / "files"
        files.mkdir()
        (files / "bid.yaml").write_text("x", "utf-8")
        (files / "price.yaml").write_text("x", "utf-8")

    folder, said = pack()

    assert not list(folder.glob("bids/*/files"))
    assert said.count("[TK825]") == 1
    assert "bid.yaml, price.yaml" in said
    assert "warning" not in said


def test_the_address_of_the_buyer_gives_no_bidder_away(pack, bids):
    files = bids / "bids" / "bid-01" / "files"
    files.mkdir()
    (files / "Konzept.txt").write_text("Auskunft: vergabe@kulturverband.example", "utf-8")
    (files / "Anlage.txt").write_text("Auskunft: jo@anderswo.example", "utf-8")

    _, said = pack()

    assert "vergabe@kulturverband.example" not in said
    assert "jo@anderswo.example" in said


def test_a_file_name_that_names_the_bidder_is_a_number_and_is_told(pack, bids):
    name = loaded(bids / "bids" / "bid-01" / "bid.yaml")["bidder"]["name"].removesuffix(" GmbH")
    files = bids / "bids" / "bid-01" / "files"
    files.mkdir()
    (files / f"{name.replace(' ', '_')}_Konzept.txt").write_text(f"Wir, die {name}, bieten an.", "utf-8")

    folder, said = pack()

    assert [path.name for path in folder.glob("bids/*/files/*")] == ["01.txt"]
    assert "[TK855]" in said
    assert "[TK857]" in said


def test_what_an_earlier_pack_held_and_the_new_one_does_not_is_gone(pack, bids):
    files = bids / "bids" / "bid-01" / "files"
    files.mkdir()
    (files / "old.txt").write_text("x", "utf-8")
    folder, _ = pack()
    (files / "old.txt").unlink()

    pack()

    assert not list(folder.glob("bids/*/files/*"))


def test_two_reviewers_read_the_bids_under_letters_of_their_own(pack, bids):
    pack("rev-1")
    pack("rev-2")

    drawn = [loaded(bids / "record" / "packs" / f"rev-{n}.yaml") for n in (1, 2)]
    assert drawn[0]["seed"] != drawn[1]["seed"]
    assert sorted(drawn[0]["pseudonyms"].values()) == sorted(drawn[1]["pseudonyms"].values())


def test_whoever_is_nobody_gets_no_pack(tenderkit, bids):
    result = tenderkit("pack", bids, "--reviewer", "rev-9")

    assert result.exit_code == 2
    assert not (bids / "record").exists()


def test_a_pack_is_of_no_use_to_another_reviewer(pack, tenderkit):
    folder, _ = pack("rev-1")

    assert tenderkit("score", folder, "--reviewer", "rev-2").exit_code == 2


def test_the_readme_is_in_the_language_of_the_dossier(pack):
    folder, _ = pack()

    text = (folder / "LIESMICH.txt").read_text("utf-8")
    assert "Umschlag" in text
    assert max(map(len, text.splitlines())) <= 78


@pytest.mark.parametrize(
    "spoilt", [b"", b"PK\x03\x04", b"no archive"], ids=["empty", "cut off", "something else"]
)
def test_a_damaged_envelope_is_told_and_nothing_is_scored(pack, tenderkit, spoilt):
    folder, _ = pack()
    (folder / "names.zip").write_bytes(spoilt)

    result = tenderkit("score", folder, typed="n\n")

    assert result.exit_code == 1
    assert "[TK822]" in result.output
    assert not (folder / "scores").exists()


def test_an_envelope_that_unpacks_to_far_too_much_is_refused(pack, tenderkit):
    folder, _ = pack()
    with zipfile.ZipFile(folder / "names.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for letter in "ABCD":
            archive.writestr(f"{letter}.yaml", b"bidder: {name: " + b" " * 2**26 + b"x}")

    result = tenderkit("score", folder, typed="n\n")

    assert result.exit_code == 1
    assert Path(folder / "scores").exists() is False


def test_a_file_name_with_signs_for_the_terminal_comes_neither_into_the_pack_nor_onto_the_screen(
    pack, tenderkit, bids
):
    files = bids / "bids" / "bid-01" / "files"
    files.mkdir()
    (files / "Konzept\x1b[2J\u202eexe.txt").write_text("x", "utf-8")

    folder, _ = pack()

    assert [path.name for path in folder.glob("bids/*/files/*")] == ["01.txt"]
    said = tenderkit("score", bids, "--reviewer", "rev-1", *WHEN, typed="n\n+\n+\n+\n").output
    assert "Konzept?[2J?exe.txt" in said
    assert "\x1b" not in said


def test_a_pack_of_lots_keeps_the_sheets_of_each_lot_apart(tenderkit, tmp_path):
    lots = Path(__file__).parents[1] / "dossiers" / "two-lots"
    dossier = Path(shutil.copytree(lots, tmp_path / "two-lots"))
    for folder in dossier.glob("lots/*/scores"):
        shutil.rmtree(folder)
    made = tenderkit("pack", dossier, "--reviewer", "rev-1", "--out", tmp_path / "rev-1", *WHEN)

    tenderkit("score", tmp_path / "rev-1", typed="n\n")

    assert made.exit_code == 0, made.output
    sheets = [
        path.relative_to(tmp_path / "rev-1").as_posix()
        for path in tmp_path.glob("rev-1/lots/*/scores/*/*.yaml")
    ]
    assert sorted(sheet.split("/")[1] for sheet in sheets) == ["L1", "L1", "L2", "L2"]


def test_a_sealed_dossier_gives_its_code_to_the_pack_and_the_pack_to_the_sheets(pack, tenderkit, bids):
    sealed = tenderkit("seal", bids, *WHEN)
    assert sealed.exit_code == 0, sealed.output

    folder, _ = pack()
    tenderkit("score", folder, typed="n\n")

    code = loaded(folder / "pack.yaml")["seal"]
    assert code in sealed.output
    assert {loaded(path)["seal"] for path in folder.glob("scores/rev-1/*.yaml")} == {code}
