# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sheets go out, are promised, come back and are recorded: as three people and an office do it."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.filled import everything, fill_file

DOSSIERS = Path(__file__).parents[1] / "dossiers"
PANEL = ("anna", "berta", "carla")


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A dossier whose three reviewers have not begun, in the folder where the commands are typed."""
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(DOSSIERS / "three-reviewers", tmp_path / "archive"))
    shutil.rmtree(folder / "scores")
    return folder


@pytest.fixture
def office(tenderkit):
    """What the office and the reviewers type, all of which must work."""

    def run(*arguments, typed=None, fails=0):
        result = tenderkit(*arguments, typed=typed)
        assert result.exit_code == fails, result.output
        return result

    return run


def points(sheet, letter):
    return {"B-01": 7, "B-02": 4}[sheet] - (letter == "B")


def exported(office, archive, reviewer, points=points):
    office("sheet", "export", archive, "--reviewer", reviewer, "--by", "The office")
    file = Path(f"{reviewer}.xlsx")
    fill_file(file, everything(file.read_bytes(), points))
    return file


def promised(office, archive, reviewer, file):
    code = office("sheet", "code", file).stdout.strip()
    office("sheet", "promise", archive, "--reviewer", reviewer, "--code", code.lower())
    return code


def kinds(archive):
    lines = (archive / "record" / "journal.jsonl").read_text().splitlines()
    return [json.loads(line)["kind"] for line in lines]


def test_sheets_of_all_come_back_once_all_have_promised(office, archive):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who, file in files.items():
        promised(office, archive, who, file)
    for file in files.values():
        office("sheet", "import", archive, file, "--yes")

    assert office("check", archive).exit_code == 0
    names = yaml.safe_load((archive / "record" / "packs" / "anna.yaml").read_text())["pseudonyms"]
    sheet = yaml.safe_load((archive / "scores" / "anna" / f"{names['B']}.yaml").read_text())
    assert sheet["complete"] is True
    assert sheet["scores"]["B-01"] == {"points": 6, "reason": "Reason for B-01 of B", "place": "p. 3"}
    carla = yaml.safe_load((archive / "scores" / "carla" / "bid-01.yaml").read_text())
    assert list(carla["scores"]) == ["B-01"]
    assert kinds(archive) == ["pack"] * 3 + ["sheet_promised"] * 3 + ["sheet"] * 3
    office("consensus", archive)


def test_no_sheet_is_taken_in_before_all_have_promised(office, archive):
    anna, berta = (exported(office, archive, who) for who in PANEL[:2])
    promised(office, archive, "anna", anna)
    promised(office, archive, "berta", berta)

    result = office("sheet", "import", archive, anna, "--yes", fails=1)

    assert "still missing: carla" in result.stderr
    assert not (archive / "scores").exists()


def test_a_sheet_cannot_have_come_back_before_the_opening(office, archive):
    file = exported(office, archive, "anna")
    why = ("--yes", "--without-code", "--reason", "A test", "--by", "Anna", "--at", "2027-01-17T10:00")

    assert "[TK940]" in office("sheet", "import", archive, file, *why, fails=1).stderr
    assert "sheet" not in kinds(archive)


def test_a_sheet_that_was_changed_after_its_promise_is_refused(office, archive):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who, file in files.items():
        promised(office, archive, who, file)
    fill_file(files["anna"], everything(files["anna"].read_bytes(), lambda _sheet, _letter: 10))

    result = office("sheet", "import", archive, files["anna"], "--yes", fails=1)

    assert "[TK850]" in result.stderr
    assert not (archive / "scores").exists()


def test_without_the_secret_number_a_sheet_needs_a_reason(office, archive):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who, file in files.items():
        promised(office, archive, who, file)
    Path("anna.code.yaml").unlink()

    office("sheet", "import", archive, files["anna"], "--yes", fails=1)
    office("sheet", "import", archive, files["anna"], "--yes", "--without-code", fails=2)
    office("sheet", "import", archive, files["anna"], "--yes", "--without-code", "--reason", "Laptop stolen")

    journal = (archive / "record" / "journal.jsonl").read_text()
    assert '"without_code":true' in journal
    assert "Laptop" not in journal
    assert "Laptop stolen" in (archive / "record" / "packs" / "anna.yaml").read_text()


def test_a_promise_may_be_corrected_until_a_sheet_is_open_and_not_after(office, archive):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who, file in files.items():
        promised(office, archive, who, file)
    fill_file(files["anna"], everything(files["anna"].read_bytes(), lambda _sheet, _letter: 10))
    promised(office, archive, "anna", files["anna"])
    office("sheet", "import", archive, files["anna"], "--yes")

    other = "0" * 24
    result = office("sheet", "promise", archive, "--reviewer", "berta", "--code", other, fails=1)

    assert "[TK849]" in result.stderr


def test_differences_are_shown_before_anything_is_recorded(office, archive):
    anna = exported(office, archive, "anna")
    reason = ("--without-code", "--reason", "A test")
    office("sheet", "import", archive, anna, "--yes", *reason)
    fill_file(anna, everything(anna.read_bytes(), lambda sheet, _letter: 9 if sheet == "B-01" else 4))
    before = {path: path.read_bytes() for path in (archive / "scores").rglob("*.yaml")}

    dry = office("sheet", "import", archive, anna, "--dry-run", *reason)
    asked = office("sheet", "import", archive, anna, *reason, typed="n\n", fails=1)

    assert "B-01: 7 → 9" in dry.stdout
    assert "B-01: 7 → 9" in asked.stdout
    assert {path: path.read_bytes() for path in before} == before
    office("sheet", "import", archive, anna, *reason, typed="y\n")
    assert {path: path.read_bytes() for path in before} != before
    kept = [path for path in (archive / "record" / "old").rglob("*.yaml") if "scores" in path.parts]
    assert sorted(path.read_bytes() for path in kept) == sorted(before.values())


def test_the_same_sheets_again_record_nothing(office, archive):
    anna = exported(office, archive, "anna")
    reason = ("--without-code", "--reason", "A test")
    office("sheet", "import", archive, anna, "--yes", *reason)
    before = kinds(archive)

    result = office("sheet", "import", archive, anna, *reason)

    assert "Nothing to record" in result.stdout
    assert kinds(archive) == before


def test_unfinished_sheets_are_promised_and_taken_in_only_on_request(office, archive):
    anna = exported(office, archive, "anna", lambda sheet, _letter: None if sheet == "B-02" else 7)
    rows = {("B-02", letter): (None, None, None) for letter in "AB"}
    fill_file(anna, rows)
    reason = ("--without-code", "--reason", "A test")

    assert "[TK848]" in office("sheet", "code", anna, fails=1).stderr
    office("sheet", "code", anna, "--unfinished")
    assert "[TK848]" in office("sheet", "import", archive, anna, "--yes", *reason, fails=1).stderr
    result = office("sheet", "import", archive, anna, "--yes", "--unfinished", *reason)

    assert "still open: B-02" in result.stdout
    sheet = yaml.safe_load((archive / "scores" / "anna" / "bid-01.yaml").read_text())
    assert sheet["complete"] is False


def test_a_sheet_made_of_other_criteria_is_refused(office, archive):
    anna = exported(office, archive, "anna")
    criteria = archive / "criteria.yaml"
    criteria.write_text(criteria.read_text().replace("Zusammenarbeit", "Zusammenarbeit vor Ort"))

    result = office("sheet", "import", archive, anna, "--yes", fails=1)

    assert "[TK842]" in result.stderr


def test_a_sheet_that_was_never_exported_here_is_refused(office, archive):
    anna = exported(office, archive, "anna")
    shutil.rmtree(archive / "record")

    assert "[TK841]" in office("sheet", "import", archive, anna, "--yes", fails=1).stderr


def test_sheets_of_somebody_else_are_refused(office, archive):
    anna, berta = (exported(office, archive, who) for who in PANEL[:2])

    result = office("sheet", "import", archive, anna, "--reviewer", "berta", "--yes", fails=1)
    assert "the sheet is of anna" in result.stderr
    assert "several reviewers" in office("sheet", "code", anna, berta, fails=1).stderr


def test_the_code_stays_the_same_as_long_as_nothing_changes(office, archive):
    anna = exported(office, archive, "anna")
    first = office("sheet", "code", anna).stdout

    assert office("sheet", "code", anna).stdout == first
    fill_file(anna, {("B-01", "A"): (8, "Another reason", "p. 3")})
    assert office("sheet", "code", anna).stdout != first


def test_a_file_that_lies_there_is_not_replaced_unasked(office, archive):
    exported(office, archive, "anna")
    before = Path("anna.xlsx").read_bytes()

    office("sheet", "export", archive, "--reviewer", "anna", fails=2)

    assert Path("anna.xlsx").read_bytes() == before


def test_an_unknown_reviewer_and_a_code_that_is_none_are_misuse(office, archive):
    office("sheet", "export", archive, "--reviewer", "dora", fails=2)
    office("sheet", "export", archive, fails=2)
    office("sheet", "promise", archive, "--reviewer", "anna", "--code", "hello", fails=2)
    assert not (archive / "record").exists()


def test_answers_that_name_the_bidder_are_said_when_a_blind_sheet_is_made(office, archive):
    bid = archive / "bids" / "bid-01" / "bid.yaml"
    data = yaml.safe_load(bid.read_text())
    data["answers"] = {"B-01": {"value": f"We of {data['bidder']['name']} do it.", "place": "p. 1"}}
    bid.write_text(yaml.safe_dump(data, allow_unicode=True))

    result = office("sheet", "export", archive, "--reviewer", "anna")

    assert "bids/bid-01/bid.yaml:" in result.stderr
    assert "Findbuch [TK855]" in result.stderr


def test_sheets_of_a_sealed_dossier_carry_the_code_of_its_seal(office, archive):
    office("seal", archive, "--by", "The office")
    code = json.loads((archive / "record" / "seal-1" / "seal.json").read_text())["code"]
    anna = exported(office, archive, "anna")

    office("sheet", "import", archive, anna, "--yes", "--without-code", "--reason", "A test")

    sheet = yaml.safe_load((archive / "scores" / "anna" / "bid-01.yaml").read_text())
    assert sheet["seal"] == code
    assert office("check", archive).exit_code == 0


def test_a_new_date_costs_no_reviewer_the_work(office, archive):
    office("seal", archive)
    anna = exported(office, archive, "anna")
    tender = archive / "tender.yaml"
    tender.write_text(tender.read_text().replace("2027-04-06T12:00", "2027-04-07T12:00"))
    office("seal", archive)

    office("sheet", "import", archive, anna, "--yes", "--without-code", "--reason", "A test")

    assert office("check", archive).exit_code == 0


def test_a_declared_conflict_is_recorded_at_once_and_without_points(office, archive):
    office("sheet", "export", archive, "--reviewer", "anna")
    file = Path("anna.xlsx")
    fill_file(file, {}, conflict="es gibt einen")

    result = office("sheet", "import", archive, file, "--yes")

    assert "declares a conflict of interest" in result.stderr
    sheet = yaml.safe_load((archive / "scores" / "anna" / "bid-01.yaml").read_text())
    assert (sheet["conflict"]["declared"], sheet["complete"], sheet["scores"]) == ("present", False, {})
    assert "[TK434]" in office("consensus", archive, fails=1).stderr


def test_a_correction_after_the_opening_needs_a_reason_even_with_a_new_promise(office, archive):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who, file in files.items():
        promised(office, archive, who, file)
    for file in files.values():
        office("sheet", "import", archive, file, "--yes")
    fill_file(files["anna"], everything(files["anna"].read_bytes(), lambda _sheet, _letter: 10))
    promised(office, archive, "anna", files["anna"])

    result = office("sheet", "import", archive, files["anna"], "--yes", fails=1)

    assert "was open before this was promised" in result.stderr
    office("sheet", "import", archive, files["anna"], "--yes", "--without-code", "--reason", "Slipped row")


def test_a_presentation_is_promised_and_taken_in_in_a_round_of_its_own(office, archive):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who, file in files.items():
        promised(office, archive, who, file)
    for file in files.values():
        office("sheet", "import", archive, file, "--yes")
    tender = archive / "tender.yaml"
    tender.write_text(
        tender.read_text().replace("scale: {top: 10}", "scale: {top: 10}\n  admission: {all_bids: true}")
    )
    later = "  - {id: B-03, kind: award, stage: presentation, weight: 10, title: Vorstellung}\n"
    text = (archive / "criteria.yaml").read_text().replace("weight: 30", "weight: 20")
    (archive / "criteria.yaml").write_text(text + later)
    shown = {}
    for who in PANEL[:2]:
        office("sheet", "export", archive, "--reviewer", who, "--part", "presentation")
        shown[who] = Path(f"{who}-presentation.xlsx")
        fill_file(shown[who], everything(shown[who].read_bytes(), lambda _sheet, _letter: 8))
    promised(office, archive, "anna", shown["anna"])

    closed = office("sheet", "import", archive, shown["anna"], "--yes", fails=1)
    assert "still missing: berta" in closed.stderr
    promised(office, archive, "berta", shown["berta"])
    for file in shown.values():
        office("sheet", "import", archive, file, "--yes")

    sheet = yaml.safe_load((archive / "scores" / "berta" / "bid-01.yaml").read_text())
    assert (sheet["complete"], list(sheet["scores"])) == (True, ["B-01", "B-02", "B-03"])


@pytest.fixture
def pack(archive):
    """The pack of anna, as it comes back."""
    folder = archive.parent / "pack"
    scores = folder / "scores" / "anna"
    scores.mkdir(parents=True)
    (folder / "pack.yaml").write_text("format: 1\nreviewer: anna\ntender: ARC-2027-01\nbids: [A, B]\n")
    for letter in "AB":
        (scores / f"{letter}.yaml").write_text(SHEET.format(letter=letter))
    return folder


SHEET = """format: 1
reviewer: anna
bid: {letter}
conflict: {{declared: none, on: 2027-05-26}}
complete: true
scores:
  B-01: {{points: 7, reason: Convincing}}
  B-02: {{points: 4, reason: One paragraph only}}
"""


def test_a_pack_comes_back_like_a_workbook(office, archive, pack):
    files = {who: exported(office, archive, who) for who in PANEL}
    for who in PANEL[1:]:
        promised(office, archive, who, files[who])
    promised(office, archive, "anna", pack)

    office("sheet", "import", archive, pack, "--yes")

    assert (pack / "code.yaml").is_file()
    for bid in ("bid-01", "bid-02"):
        sheet = yaml.safe_load((archive / "scores" / "anna" / f"{bid}.yaml").read_text())
        assert (sheet["bid"], sheet["complete"]) == (bid, True)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("points: 7", "points: 77"), "TK121"),
        (("points: 7", "points: [7]"), "TK004"),
        (("bid: A", "bid: B"), "TK012"),
        (("reviewer: anna", "reviewer: berta"), "TK012"),
        (("B-01:", "B-99:"), "TK841"),
        (("reason: Convincing", ""), "TK006"),
        (("format: 1", "format: 1\nprice: 5"), "TK005"),
        (("B-02: {points: 4, reason: One paragraph only}", ""), "TK848"),
    ],
)
def test_what_is_wrong_in_a_pack_is_named_and_nothing_is_recorded(office, archive, pack, change, rule):
    exported(office, archive, "anna")
    file = pack / "scores" / "anna" / "A.yaml"
    file.write_text(file.read_text().replace(*change))
    reason = ("--without-code", "--reason", "A test")

    assert f"[{rule}]" in office("sheet", "import", archive, pack, "--yes", *reason, fails=1).stderr
    assert not (archive / "scores").exists()


@pytest.mark.parametrize(
    ("more", "rule"),
    [("draw: 00000000\n", "TK842"), ("tender: OTHER-1\n", "TK841")],
    ids=["draw", "procedure"],
)
def test_a_pack_whose_letters_stand_for_other_bids_is_refused(office, archive, pack, more, rule):
    said = (pack / "pack.yaml").read_text("utf-8")
    key = more.partition(":")[0]
    kept = [line for line in said.splitlines(keepends=True) if not line.startswith(f"{key}:")]
    (pack / "pack.yaml").write_text("".join([*kept, more]), "utf-8")
    office("sheet", "export", archive, "--reviewer", "anna", "--by", "The office")
    reason = ("--without-code", "--reason", "A test")

    result = office("sheet", "import", archive, pack, "--yes", *reason, fails=1)

    assert f"[{rule}]" in result.stderr
    assert not (archive / "scores").exists()


def test_a_pack_in_which_something_is_open_has_no_code(office, pack):
    file = pack / "scores" / "anna" / "A.yaml"
    file.write_text(file.read_text().replace("complete: true", "complete: false"))

    result = office("sheet", "code", pack, fails=1)

    assert "scores/anna/A.yaml: not scored yet" in result.stderr
    assert not (pack / "code.yaml").exists()


def test_a_link_in_a_pack_is_not_followed(office, archive, pack):
    exported(office, archive, "anna")
    (archive.parent / "secret.yaml").write_text(SHEET.format(letter="A"))
    file = pack / "scores" / "anna" / "A.yaml"
    file.unlink()
    file.symlink_to(archive.parent / "secret.yaml")

    assert "[TK840]" in office("sheet", "code", pack, fails=1).stderr


def test_a_folder_of_workbooks_is_taken_as_its_workbooks(office, archive):
    folder = Path("mail")
    folder.mkdir()
    assert "[TK840]" in office("sheet", "code", folder, fails=1).stderr
    anna = exported(office, archive, "anna")
    shutil.move(anna, folder / "anna.xlsx")

    office("sheet", "code", folder)
    office("sheet", "import", archive, folder, "--yes", "--without-code", "--reason", "A test")

    assert (folder / "anna.code.yaml").is_file()
    assert (archive / "scores" / "anna" / "bid-01.yaml").is_file()


def test_an_empty_pack_has_no_code(office, pack):
    shutil.rmtree(pack / "scores")
    assert "[TK840]" in office("sheet", "code", pack, fails=1).stderr


def test_a_bid_that_was_withdrawn_meanwhile_is_left_out_and_said(office, archive):
    anna = exported(office, archive, "anna")
    bid = archive / "bids" / "bid-02" / "bid.yaml"
    bid.write_text(bid.read_text().replace("status: received", "status: withdrawn"))

    result = office("sheet", "import", archive, anna, "--yes", "--without-code", "--reason", "A test")

    assert "are out since" in result.stderr
    assert [path.name for path in (archive / "scores" / "anna").iterdir()] == ["bid-01.yaml"]


def test_a_bid_that_came_in_meanwhile_changes_nothing_for_the_others(office, archive):
    bid = archive / "bids" / "bid-02" / "bid.yaml"
    before = bid.read_text()
    bid.write_text(before.replace("status: received", "status: withdrawn"))
    anna = exported(office, archive, "anna")
    bid.write_text(before)

    office("sheet", "import", archive, anna, "--yes", "--without-code", "--reason", "A test")

    assert [path.name for path in (archive / "scores" / "anna").iterdir()] == ["bid-01.yaml"]


def test_both_parts_of_a_sheet_are_taken_in_together_in_whatever_order(office, archive):
    criteria = archive / "criteria.yaml"
    criteria.write_text(
        criteria.read_text().replace("title: Zusammenarbeit", "title: Team\n    blind: false")
    )
    anna = exported(office, archive, "anna", lambda _sheet, _letter: 7)
    office("sheet", "export", archive, "--reviewer", "anna", "--part", "named")
    named = Path("anna-named.xlsx")
    fill_file(named, everything(named.read_bytes(), lambda _sheet, _letter: 5))
    reason = ("--without-code", "--reason", "A test")

    assert "[TK848]" in office("sheet", "import", archive, anna, "--yes", *reason, fails=1).stderr
    first = office("sheet", "code", anna, named).stdout
    assert office("sheet", "code", named, anna).stdout == first
    office("sheet", "import", archive, named, anna, "--yes", *reason)

    sheet = yaml.safe_load((archive / "scores" / "anna" / "bid-01.yaml").read_text())
    assert {id_: score["points"] for id_, score in sheet["scores"].items()} == {"B-01": 7, "B-02": 5}


def test_the_code_is_made_and_cells_without_a_place_or_with_one_word_are_named(office, archive):
    anna = exported(office, archive, "anna")
    sound = office("sheet", "code", anna)
    fill_file(anna, {("B-01", "A"): (7, "Gut", None)})

    made = office("sheet", "code", anna)

    assert "[TK80" not in sound.stderr
    assert len(made.stdout.split()) == 1
    assert "the reason for B-01 of A is too short to be followed: Gut [TK802]" in made.stderr
    assert "nothing says where A shows what B-01 is about [TK804]" in made.stderr
    assert made.stderr.count("anna.xlsx") >= 2
    assert "warnings: 2" in made.stderr
    office("sheet", "promise", archive, "--reviewer", "anna", "--code", made.stdout.strip())
    taken = office("sheet", "import", archive, anna, "--yes", "--without-code", "--reason", "A test")
    assert "warnings: 2" in taken.stderr
