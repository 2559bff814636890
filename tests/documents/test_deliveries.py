# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What documents of the work after the award say: forms before it, all of it later, nothing of others."""

import json
import re
import shutil
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from tenderkit.model.delivery_entries import HandoverKind
from tenderkit.reading.lists import read_lists
from tests.conftest import Tenderkit, run_tenderkit
from tests.delivered import award, deliver

FORMS = {"kickoff-protokoll", "kommunikationsplan", "abnahmeprotokoll", "uebergabe-checkliste"}
ALL = {
    *FORMS,
    *(f"sprint-review-protokoll-S-{number:02d}" for number in range(1, 9)),
    "aenderungsprotokoll",
    "maengelliste",
    "nachnutzungspaket",
    "abschlussbericht",
}
Pages = dict[str, Any]
FINDING = {
    "check": "license",
    "severity": "error",
    "file": "src/<b>\u4e2d\u6587</b>\n.py",
    "message": "Die Angabe zur Lizenz fehlt, Nr. 4711.",
    "remedy": "Angabe ergänzen.",
}
PLAN = """publication_plan:
  - {when: 2027-03-08, what: Vor dem Zuschlag, phase: before}
  - {when: 2027-07-05, what: Nach dem Zuschlag, phase: awarded}
  - {when: 2027-07-06, what: Nur im Beirat, phase: awarded, audience: closed}
  - {when: später, what: Ohne Zeitpunkt}
"""
RESULT = {
    "format": 1,
    "checked": "2028-09-13T10:00:00+02:00",
    "commit": "a" * 40,
    "counts": {"error": 1, "warning": 0, "info": 2},
    "findings": [FINDING],
    "notes": [],
}


def ran(*arguments: object) -> None:
    result = run_tenderkit(*arguments, language="de")
    assert result.exit_code == 0, result.output


@pytest.fixture(scope="module")
def delivered(pristine_kulturportal: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with its whole delivery, once for all tests: not to be changed."""
    folder = tmp_path_factory.mktemp("delivered") / "kulturportal"
    shutil.copytree(pristine_kulturportal, folder)
    award(ran, folder)
    deliver(ran, folder)
    return folder


@pytest.fixture
def copied(delivered: Path, tmp_path: Path) -> Path:
    """A copy of it that the test may change."""
    return Path(shutil.copytree(delivered, tmp_path / "kulturportal"))


def rendered(tenderkit: Tenderkit, folder: Path, *options: str) -> Pages:
    result = tenderkit("render", folder, "--phase", "deliver", "-f", "html", "--workers", "1", *options)
    assert result.exit_code == 0, result.output
    files = sorted((folder / "out" / "deliver").glob("*.html"))
    return {file.stem: html.fromstring(file.read_bytes()) for file in files}


@pytest.fixture(scope="module")
def pages(tenderkit: Tenderkit, delivered: Path) -> Pages:
    return rendered(tenderkit, delivered)


@pytest.fixture(scope="module")
def blank(pristine_kulturportal: Path, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    folder = tmp_path_factory.mktemp("blank") / "kulturportal"
    return rendered(run_tenderkit, Path(shutil.copytree(pristine_kulturportal, folder)))


def said(page: Any) -> str:
    text = page.find(".//body").text_content().replace("\u00ad", "").replace("\u00a0", " ")
    return " ".join(text.split())


def written(folder: Path, name: str) -> Any:
    """What a file says, all of it as text: to the loader of every YAML 1.1 `on` is a truth value."""
    return yaml.load((folder / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert text.count(old) == 1, text
    (folder / name).write_text(text.replace(old, new), "utf-8")


def test_before_anything_is_known_what_can_be_used_is_a_form(blank: Pages):
    assert set(blank) == {*FORMS, "nachnutzungspaket"}
    assert [name for name in FORMS if not blank[name].findall(".//input")] == []


def test_fields_of_a_form_have_names_of_their_own_and_say_what_they_are_for(blank: Pages):
    for name in FORMS:
        fields = [*blank[name].iter("input"), *blank[name].iter("textarea")]
        names = [field.get("name") for field in fields]
        assert len(names) == len(set(names)), name
        assert all(field.get("aria-label") or field.tail for field in fields), name
        assert not any("." in field for field in names), name


def test_the_whole_delivery_has_all_nine_documents_and_minutes_of_each_review(pages: Pages):
    assert set(pages) == ALL


def test_every_requirement_is_accepted_by_its_own_tests_in_its_own_words(
    blank: Pages, pages: Pages, delivered
):
    requirements = written(delivered, "requirements.yaml")["requirements"]
    dropped = {"R-11"}  # by the swap
    for requirement in requirements:
        tests = requirement.get("acceptance", [])
        for page in (blank, pages):
            text = said(page["abnahmeprotokoll"])
            there = f"{requirement['id']}: {requirement['title']}" in text
            assert there == (page is blank or requirement["id"] not in dropped)
            if there:
                assert all(" ".join(test["text"].split()) in text for test in tests), requirement["id"]


def test_what_a_change_brought_in_is_accepted_too_and_says_so(pages: Pages):
    assert "R-55: Druckfassung der Terminliste, durch Änderung C-02" in said(pages["abnahmeprotokoll"])


def test_the_contractor_gets_to_read_nothing_of_other_bidders_points_estimate_or_reasons(
    pages: Pages, delivered
):
    bids = [path.parent.name for path in delivered.glob("bids/*/bid.yaml") if path.parent.name != "bid-04"]
    others = [written(delivered, f"bids/{bid}/bid.yaml")["bidder"]["name"] for bid in bids]
    public = (delivered / "tender.yaml").read_text("utf-8")
    internal = written(delivered, "internal.yaml")
    secrets = [
        *others,
        *(item["title"] for item in internal["estimate"]["items"] if item["title"] not in public),
        *(reason[:60] for reason in internal["reasons"].values()),
        internal["need"][:60],
        "231.000,00",
        "142.300,00",
    ]
    assert len(others) > 2
    for name in ALL - {"abschlussbericht"}:
        assert [secret for secret in secrets if " ".join(secret.split()) in said(pages[name])] == [], name
    assert [other for other in others if other in said(pages["abschlussbericht"])] == []
    assert "Punkte" not in said(pages["aenderungsprotokoll"])


def euro(amount: Fraction) -> str:
    whole, cents = divmod(int(amount * 100 + Fraction(1, 2)), 100)
    return f"{whole:,}".replace(",", ".") + f",{cents:02d} Euro"


def value_and_changes(folder: Path) -> tuple[Fraction, Fraction]:
    """The stated value of the contract, and what was agreed since."""
    data = written(folder, "delivery/changes.yaml")
    agreed = [each for each in data["changes"] if each["decided"]["verdict"] == "agreed"]
    return Fraction(data["values"][-1]["amount"]), sum((Fraction(c["amount"]) for c in agreed), Fraction())


def test_the_final_report_is_confidential_and_prints_the_money(pages: Pages, delivered):
    value, agreed = value_and_changes(delivered)
    milestones = written(delivered, "delivery/milestones.yaml")["milestones"]
    reviews = written(delivered, "delivery/reviews.yaml")["reviews"]
    spent = sum((Fraction(review["spent"]) for review in reviews), Fraction())
    fixed = sum((Fraction(milestone.get("amount", "0")) for milestone in milestones), Fraction())

    text = said(pages["abschlussbericht"])

    assert "Vertraulich." in text
    assert "231.000,00 Euro" in text
    assert f"Zusammen verbraucht, netto{euro(spent + fixed)}" in text
    assert f"Auftragswert mit allen vereinbarten Änderungen, netto{euro(value + agreed)}" in text


def test_the_sum_of_changes_stands_beside_its_limit_from_the_law_data_with_its_state(pages: Pages, delivered):
    value, agreed = value_and_changes(delivered)

    text = said(pages["aenderungsprotokoll"])

    assert f"{euro(value)} (festgestellter Wert)" in text
    assert re.search(rf"{euro(agreed)} \(\d,\d\d % des Auftragswerts\)", text)
    assert euro(value * 20 / 100) in text
    assert "§ 47 Abs. 2 UVgO, zu prüfen" in text
    assert "Die Grenze ist eingehalten." in text


def test_a_sum_beyond_the_limit_is_said_to_be_so(tenderkit, copied):
    change(copied, "delivery/changes.yaml", '"4800.00"', '"30000.00"')

    text = said(rendered(tenderkit, copied, "--draft")["aenderungsprotokoll"])

    assert "Die Grenze ist überschritten." in text


def test_less_and_more_that_only_hold_when_set_off_are_told_apart(tenderkit, copied):
    change(copied, "delivery/changes.yaml", '"4800.00"', '"20000.00"')
    change(copied, "delivery/changes.yaml", 'amount: "0"', 'amount: "-15000.00"')

    text = said(rendered(tenderkit, copied, "--draft")["aenderungsprotokoll"])

    assert "5.000,00 Euro" in text
    assert "35.000,00 Euro" in text
    assert "Verrechnet ist die Grenze eingehalten, ohne Verrechnung ist sie überschritten." in text


def test_minutes_of_a_review_print_the_money_until_then_and_not_later(pages: Pages):
    first, second = (said(pages[f"sprint-review-protokoll-S-0{number}"]) for number in (1, 2))

    assert "Aufwand seit Beginn, netto6.400,00 Euro" in first
    assert "Aufwand seit Beginn, netto21.600,00 Euro" in second
    assert "R-04Absagen und Verlegungennicht fertigDer Hinweis auf eine Verlegung fehlt im Export." in second


def test_minutes_of_the_kickoff_do_not_know_what_came_later(pages: Pages):
    text = said(pages["kickoff-protokoll"])

    assert "Reviews finden jeden dritten Donnerstag statt." in text
    assert "12. Mai 2028" not in text  # when M3 was reached


def test_a_full_protocol_has_nothing_left_to_fill_in(pages: Pages):
    for name in ("kickoff-protokoll", "abnahmeprotokoll", "uebergabe-checkliste"):
        assert pages[name].findall(".//input") == [], name


@pytest.mark.usefixtures("needs_pango")
def test_a_full_protocol_is_kept_as_an_archive_and_a_form_is_not(
    tenderkit, delivered, pristine_kulturportal, tmp_path
):
    pikepdf = pytest.importorskip("pikepdf")
    full, empty = (
        Path(shutil.copytree(f, tmp_path / n))
        for n, f in {"full": delivered, "empty": pristine_kulturportal}.items()
    )

    parts = {}
    for folder in (full, empty):
        result = tenderkit("render", folder, "kickoff-protokoll", "-f", "pdf")
        assert result.exit_code == 0, result.output
        with pikepdf.open(folder / "out" / "deliver" / "kickoff-protokoll.pdf") as pdf:
            parts[folder] = pdf.open_metadata().get("pdfaid:part")

    assert parts == {full: "2", empty: None}


def test_the_result_of_the_check_is_printed_as_text_whatever_a_repository_says(tenderkit, copied):
    (copied / "delivery" / "acceptance.json").write_text(json.dumps(RESULT), "utf-8")

    page = rendered(tenderkit, copied)["abnahmeprotokoll"]

    assert "src/<b>??</b> .py" in said(page)
    assert "Die Angabe zur Lizenz fehlt, Nr. 4711." in said(page)
    assert "13. September 2028" in said(page)
    assert page.findall(".//b") == []


@pytest.mark.parametrize(
    "spoilt",
    ["", "[]", "{", '{"format": 1}', json.dumps({**RESULT, "checked": "soon"}), "[" * 100_000, "\ufeff{}"],
)
def test_a_result_that_nobody_wrote_so_is_refused_by_name(spoilt, tenderkit, kulturportal):
    (kulturportal / "delivery").mkdir()
    (kulturportal / "delivery" / "acceptance.json").write_text(spoilt, "utf-8")

    result = tenderkit("render", kulturportal, "abnahmeprotokoll", "-f", "html")

    assert result.exit_code == 1
    assert result.output.startswith("delivery/acceptance.json: ")


def test_a_gap_of_the_final_report_names_its_key(tenderkit, copied):
    change(copied, "delivery/milestones.yaml", "  learnt: Den Test", "  # Den Test")

    result = tenderkit("render", copied, "abschlussbericht", "-f", "html")

    assert result.exit_code == 1
    assert "`report.learnt`" in result.output
    assert "delivery/milestones.yaml" in result.output


def test_the_shipped_list_has_every_kind_in_both_languages_and_ids_of_their_own():
    shipped = read_lists()["handover"]

    kinds = [kind["id"] for kind in shipped["kinds"]]
    ids = [item["id"] for item in shipped["items"]]
    assert set(kinds) == set(HandoverKind) == {item["kind"] for item in shipped["items"]}
    assert len(ids) == len(set(ids))
    assert all(item["seen"][language] for item in shipped["items"] for language in ("de", "en"))


def test_without_a_list_of_its_own_a_dossier_prints_the_shipped_one(blank: Pages):
    text = said(blank["uebergabe-checkliste"])

    assert [item["id"] for item in read_lists()["handover"]["items"] if item["de"] not in text] == []


def test_the_list_of_the_dossier_takes_the_place_of_the_shipped_one(pages: Pages):
    text = said(pages["uebergabe-checkliste"])

    assert "von Leinewelle Beispielwerkstatt eG" in text
    assert "Alle Punkte sind erledigt." in text


def test_the_reuse_kit_prints_what_the_export_writes(tenderkit, pages: Pages, delivered):
    exported = tenderkit("export", "publiccode", delivered).stdout

    text = said(pages["nachnutzungspaket"])

    lines = [" ".join(line.split()) for line in exported.splitlines() if line and not line.startswith("#")]
    assert len(lines) > 10
    assert [line for line in lines if line not in text] == []


def test_the_reuse_kit_promises_what_was_accepted_and_nothing_that_was_swapped_out_or_not_built(
    pages: Pages, blank: Pages
):
    text = said(pages["nachnutzungspaket"])

    assert "Kulturwege" in said(blank["nachnutzungspaket"])
    assert "Druckfassung der Terminliste" in text
    assert [name for name in ("Kulturwege", "Anmeldung mit fremdem Konto") if name in text] == []


def test_the_plan_of_communication_tells_what_is_public_from_the_award_on_alone(tenderkit, kulturportal):
    internal = kulturportal / "internal.yaml"
    before, _, rest = internal.read_text("utf-8").partition("publication_plan:\n")
    internal.write_text(before + PLAN + rest[rest.index("\n\n") :], "utf-8")

    text = said(rendered(tenderkit, kulturportal, "--draft")["kommunikationsplan"])

    assert re.search("5. Juli 2027 ?Nach dem Zuschlag", text)
    assert [what for what in ("Vor dem Zuschlag", "Nur im Beirat", "Ohne Zeitpunkt") if what in text] == []


def test_an_english_dossier_has_its_two_documents_in_english_alone(tenderkit, tmp_path):
    folder = tmp_path / "court"
    assert tenderkit("new", folder, "--example", "case-management").exit_code == 0

    pages = rendered(tenderkit, folder)

    assert set(pages) == {"abnahmeprotokoll", "uebergabe-checkliste"}
    assert [
        word for word in ("Auftraggeber", "erfüllt", "§") if word in "".join(map(said, pages.values()))
    ] == []
    assert "Acceptance protocol" in said(pages["abnahmeprotokoll"])
