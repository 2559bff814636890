# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``tenderkit documents``: what is needed, whether what lies there is right, what `render` makes of it."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tenderkit.checking.lint.families import RULES
from tests.conftest import Tenderkit

DOSSIERS = Path(__file__).parents[1] / "dossiers"
LINTER = ",".join(rule.id for rule in RULES)
REGIMES = ("vgv", "vola-sn", "gonrw75a", "direct")
ADDRESS = "Rathausstraße 2\n    59999 Musterhagen"
HTML = ("-f", "html")
"""The quickest format, where the test is about which documents there are."""


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DOSSIERS / "regime-gonrw75a", tmp_path / "dossier"))


@pytest.fixture(scope="module", params=REGIMES)
def rendered(
    request: pytest.FixtureRequest, tenderkit: Tenderkit, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A dossier of each regime with all its documents: not to be changed."""
    name = f"regime-{request.param}"
    folder = Path(shutil.copytree(DOSSIERS / name, tmp_path_factory.mktemp("regimes") / name))
    result = tenderkit("render", folder, *HTML)
    assert result.exit_code == 0, result.output
    return folder


def listed(tenderkit: Tenderkit, folder: Path) -> dict[str, dict[str, object]]:
    result = tenderkit("documents", folder, "--json")
    assert result.exit_code == 0, result.output
    return {entry["id"]: entry for entry in json.loads(result.stdout)["documents"]}


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_each_document_has_its_need_basis_state_and_files(tenderkit: Tenderkit, dossier: Path) -> None:
    entries = listed(tenderkit, dossier)

    assert entries["leistungsbeschreibung"] == {
        "id": "leistungsbeschreibung",
        "phase": "tender",
        "need": "required",
        "basis": "§ 75a GO NRW",
        "state": "not rendered",
        "files": [],
        "reason": entries["leistungsbeschreibung"]["reason"],
        "record": "gonrw75a.document.leistungsbeschreibung",
        "missing": [],
        "waits": None,
    }
    assert entries["eigenerklaerung-russland"]["need"] == "not_needed"


def test_what_nobody_has_checked_says_so(tenderkit: Tenderkit) -> None:
    entries = listed(tenderkit, DOSSIERS / "regime-vgv")

    assert entries["bekanntmachung"]["basis"] == "§ 37 VgV, zu prüfen"
    assert entries["angebotsschreiben"]["basis"] == "§ 53 Abs. 1 VgV"


def test_what_the_house_says_takes_the_place_of_the_law_data_and_its_reason_is_told(
    tenderkit: Tenderkit, dossier: Path
) -> None:
    with (dossier / "internal.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "law_overrides:\n  - {id: gonrw75a.document.bietergemeinschaft, value: not_needed, "
            "reason: Wir laden nur Einzelne ein., by: Kim Beispiel, on: 2027-02-01}\n"
        )

    entry = listed(tenderkit, dossier)["bietergemeinschaft"]
    table = " ".join(tenderkit("documents", dossier).stdout.split())

    assert (entry["need"], entry["basis"]) == ("not_needed", None)
    assert "Wir laden nur Einzelne ein. (Kim Beispiel, 2027-02-01; by the law data: optional)" in table


def test_a_document_is_rendered_then_stale_then_rendered_again(tenderkit: Tenderkit, dossier: Path) -> None:
    tenderkit("render", dossier, "aufforderung", *HTML)
    fresh = listed(tenderkit, dossier)["aufforderung"]
    change(dossier / "tender.yaml", "Mängelmelder als freie Software", "Meldestelle als freie Software")
    old = listed(tenderkit, dossier)["aufforderung"]
    tenderkit("render", dossier, "aufforderung", *HTML)

    assert (fresh["state"], fresh["files"]) == ("rendered", ["out/tender/aufforderung.html"])
    assert old["state"] == "stale"
    assert listed(tenderkit, dossier)["aufforderung"]["state"] == "rendered"


def test_a_change_makes_only_those_documents_stale_that_print_it(tenderkit: Tenderkit, dossier: Path) -> None:
    tenderkit("render", dossier, "kriterienkatalog", "bietergemeinschaft", *HTML)
    change(dossier / "internal.yaml", "Kim Beispiel", "Toni Beispiel")

    entries = listed(tenderkit, dossier)

    assert entries["kriterienkatalog"]["state"] == "rendered"
    assert entries["bietergemeinschaft"]["state"] == "rendered"


def test_a_draft_is_a_draft_and_a_file_that_somebody_changed_is_stale(
    tenderkit: Tenderkit, dossier: Path
) -> None:
    tenderkit("render", dossier, "aufforderung", "kriterienkatalog", *HTML, "--draft")
    tenderkit("render", dossier, "leistungsbeschreibung", *HTML)
    (dossier / "out/tender/leistungsbeschreibung.html").write_text("my own words", "utf-8")

    entries = listed(tenderkit, dossier)

    assert {entries[name]["state"] for name in ("aufforderung", "kriterienkatalog")} == {"draft"}
    assert entries["leistungsbeschreibung"]["state"] == "stale"


def test_missing_data_are_named(tenderkit: Tenderkit, dossier: Path) -> None:
    change(dossier / "tender.yaml", "  bids_until: 2027-03-30T12:00\n", "")
    change(dossier / "tender.yaml", ADDRESS, "[Anschrift]")

    letter = listed(tenderkit, dossier)["aufforderung"]
    table = tenderkit("documents", dossier).stdout

    assert letter["state"] == "missing data"
    assert letter["missing"] == ["tender.yaml: buyer.address", "tender.yaml: dates.bids_until"]
    assert "Missing: see (1) at the end; tender.yaml: dates.bids_until\n" in table
    assert "\nMissing in several documents\n  (1) tender.yaml: buyer.address\n" in table


def test_what_many_documents_lack_is_said_once_and_what_one_lacks_with_it(
    tenderkit: Tenderkit, tmp_path: Path
) -> None:
    tenderkit("new", tmp_path / "fresh")
    shown = tenderkit("documents", tmp_path / "fresh").stdout
    table = " ".join(shown.split())

    assert table.count("buyer.contact.email") == 1
    assert "Missing: see (1), (2) at the end; requirements.yaml: requirements.R-01.title" in table
    assert max(map(len, shown.splitlines())) <= 80


def test_documents_without_a_template_are_named_once(tenderkit: Tenderkit, tmp_path: Path) -> None:
    tenderkit("new", tmp_path / "fresh")
    table = tenderkit("documents", tmp_path / "fresh").stdout

    heading = "\nWithout a template in the language of the dossier\n"
    assert table.count(heading) == 1
    assert "  bedarfsmeldung, auftragswertschaetzung, " in table.partition(heading)[2]


def test_a_draft_stays_a_draft_until_the_final_document_takes_its_place(
    tenderkit: Tenderkit, dossier: Path
) -> None:
    change(dossier / "tender.yaml", ADDRESS, "[Anschrift]")
    tenderkit("render", dossier, "aufforderung", *HTML, "--draft")
    draft = listed(tenderkit, dossier)["aufforderung"]
    change(dossier / "tender.yaml", "[Anschrift]", ADDRESS)
    filled = listed(tenderkit, dossier)["aufforderung"]
    tenderkit("render", dossier, "aufforderung", *HTML)

    assert (draft["state"], draft["missing"]) == ("draft", ["tender.yaml: buyer.address"])
    assert (filled["state"], filled["missing"]) == ("draft", [])
    assert listed(tenderkit, dossier)["aufforderung"]["state"] == "rendered"


def test_what_a_draft_lacks_is_named_as_in_the_dossier(tenderkit: Tenderkit, dossier: Path) -> None:
    requirements = dossier / "requirements.yaml"
    first = re.search(r"- id: (\S+)\n(?:.*\n)*?    title: (.*)\n", requirements.read_text("utf-8"))
    assert first is not None
    change(requirements, first[2], '"[Titel]"')

    draft = tenderkit("render", dossier, "leistungsbeschreibung", *HTML, "--draft")

    (line,) = (line for line in draft.stderr.splitlines() if "still open" in line)
    assert line.endswith(f"still open: requirements.yaml: requirements.{first[1]}.title")


def test_data_that_only_the_template_asks_for_are_named_too(tenderkit: Tenderkit, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DOSSIERS / "regime-vgv", tmp_path / "dossier"))
    change(folder / "tender.yaml", "  review_body: Vergabekammer Beispielland (erfunden)\n", "")

    notice = listed(tenderkit, folder)["bekanntmachung"]

    assert (notice["state"], notice["missing"]) == (
        "missing data",
        ["tender.yaml: procedure.review_body"],
    )


def test_with_lots_a_document_is_stale_until_each_lot_has_it(tenderkit: Tenderkit, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DOSSIERS / "two-lots", tmp_path / "dossier"))
    tenderkit("render", folder, "kriterienkatalog", *HTML)
    both = listed(tenderkit, folder)["kriterienkatalog"]
    (folder / "out/tender/L2/kriterienkatalog.html").unlink()

    assert both["files"] == ["out/tender/L1/kriterienkatalog.html", "out/tender/L2/kriterienkatalog.html"]
    assert both["state"] == "rendered"
    assert listed(tenderkit, folder)["kriterienkatalog"]["state"] == "stale"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("regime", REGIMES)
def test_the_table_fits_a_narrow_terminal(tenderkit: Tenderkit, regime: str, language: str) -> None:
    result = tenderkit("documents", DOSSIERS / f"regime-{regime}", language=language)

    assert result.exit_code == 0, result.output
    assert max(len(line) for line in result.stdout.splitlines()) <= 80
    assert "leistungsbeschreibung" in result.stdout


@pytest.mark.parametrize("regime", REGIMES)
def test_the_dossier_of_each_regime_is_sound_but_for_what_the_linter_advises(
    tenderkit: Tenderkit, regime: str
) -> None:
    result = tenderkit("check", DOSSIERS / f"regime-{regime}", "--strict", "--ignore", LINTER)

    assert result.exit_code == 0, result.output


def test_each_regime_gives_every_document_that_it_needs(tenderkit: Tenderkit, rendered: Path) -> None:
    entries = listed(tenderkit, rendered)

    tender = {name: entry for name, entry in entries.items() if entry["phase"] == "tender"}
    needed = {name for name, entry in tender.items() if entry["need"] != "not_needed"}
    assert {name for name, entry in entries.items() if entry["state"] == "rendered"} == needed
    assert {path.stem for path in (rendered / "out/tender").iterdir()} == needed


def test_no_document_cites_the_law_of_another_regime(rendered: Path) -> None:
    foreign = {
        "regime-vgv": r"UVgO|VOL/A|GO NRW|SächsVergabeG",
        "regime-vola-sn": r"UVgO|VgV\b|GO NRW",
        "regime-gonrw75a": r"UVgO|VgV\b|VOL/A|SächsVergabeG",
        "regime-direct": r"VgV\b|VOL/A|GO NRW|SächsVergabeG",
    }[rendered.name]

    citing = {
        path.stem: found
        for path in (rendered / "out/tender").iterdir()
        if (found := re.findall(rf"[^<>]*(?:{foreign})[^<>]*", path.read_text("utf-8")))
    }

    assert citing == {}


def test_render_names_what_it_leaves_out(tenderkit: Tenderkit, dossier: Path) -> None:
    result = tenderkit("render", dossier, *HTML)

    assert result.exit_code == 0, result.output
    assert "Not needed in this procedure: bekanntmachung, eigenerklaerung-russland" in result.stderr


def test_a_document_that_is_not_needed_is_refused_by_its_name(tenderkit: Tenderkit, dossier: Path) -> None:
    result = tenderkit("render", dossier, "eigenerklaerung-russland", *HTML)

    assert result.exit_code == 1
    assert "TK036" in result.stderr
    assert not (dossier / "out").exists()


def test_the_letter_names_the_documents_that_the_procedure_has(tenderkit: Tenderkit, dossier: Path) -> None:
    tenderkit("render", dossier, "aufforderung", *HTML)

    letter = (dossier / "out/tender/aufforderung.html").read_text("utf-8")

    assert "<li>Aufforderung (dieses Schreiben)</li>" in letter
    assert "<li>Vertragsanlage: Open Source</li>" in letter
    assert "<li>Erklärung der Bietergemeinschaft (falls zutreffend)</li>" in letter
    assert "Bekanntmachung" not in letter


def test_a_dossier_with_a_fault_in_its_files_has_no_list(tenderkit: Tenderkit, dossier: Path) -> None:
    change(dossier / "tender.yaml", "version: 1", "version: eins")

    result = tenderkit("documents", dossier, "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "tender.yaml:" in result.stderr


def test_a_document_whose_step_has_not_come_waits_and_says_for_what(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    entries = listed(tenderkit, kulturportal)
    table = tenderkit("documents", kulturportal).stdout

    assert entries["niederschrift-oeffnung"]["state"] == "waiting"
    assert entries["niederschrift-oeffnung"]["waits"] == "noch ist keine Öffnung der Angebote festgehalten"
    assert entries["pruefvermerk-formal"]["state"] == "not rendered"
    assert entries["bieterinformation"]["need"] == "not_needed"
    assert "Not yet: no opening of bids has been recorded yet." in table


def test_as_long_as_bids_cannot_be_ranked_what_prints_the_ranking_waits(
    tenderkit: Tenderkit, kulturportal: Path
) -> None:
    (kulturportal / "scores/rev-3/bid-04.yaml").unlink()

    entries = listed(tenderkit, kulturportal)

    assert entries["wertungsbericht"]["state"] == "waiting"
    assert entries["bewertungsbogen"]["state"] == "not rendered"
