# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What council, team and public read of a project; and that the press release says what the plan allows."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from lxml import html

from tests.conftest import Tenderkit
from tests.documents.decided import DOSSIERS, NAMES, decided

WON = {"kind": "award", "bid": "bid-01"}
SENT = {"zuschlagsschreiben": "2027-06-14", "absageschreiben": "2027-06-14"}
PRICE = "446.250,00 Euro"
"""What the winner gets, with tax."""
SECRETS = ("142.300,00", "192.500,00", "263.427,50", "135.469,60", "231.000,00")
"""Estimate, costs, grant and budget of the sample."""
Pages = Callable[..., dict[str, Any]]


def said(page: Any) -> str:
    text = page.find(".//body").text_content().replace("\u00ad", "").replace("\u00a0", " ")
    return " ".join(text.split())


def rows(page: Any) -> list[list[str]]:
    cells = [[" ".join(cell.text_content().split()) for cell in row] for row in page.iter("tr")]
    return [[text.replace("\u00ad", "") for text in row] for row in cells]


def rendered(tenderkit: Tenderkit, folder: Path, *names: str, draft: bool = False) -> dict[str, Any]:
    options = ("--draft",) if draft else ()
    result = tenderkit("render", folder, *names, "-f", "html", "--force", "--workers", "1", *options)
    assert result.exit_code == 0, result.output
    files = sorted((folder / "out").rglob("*.html"))
    return {file.stem: html.fromstring(file.read_bytes()) for file in files}


@pytest.fixture(scope="module")
def pages(tenderkit: Tenderkit, pristine_kulturportal: Path, tmp_path_factory) -> dict[str, Any]:
    folder = Path(shutil.copytree(pristine_kulturportal, tmp_path_factory.mktemp("project") / "dossier"))
    return rendered(tenderkit, folder, "beschlussvorlage", "projektteam", "projektsteckbrief")


@pytest.fixture
def changed(pristine_kulturportal: Path, tmp_path: Path) -> Callable[..., Path]:
    """A copy of the sample whose confidential side says something else at the top."""

    def made(**keys: Any) -> Path:
        folder = Path(shutil.copytree(pristine_kulturportal, tmp_path / "dossier"))
        file = folder / "internal.yaml"
        written = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
        told = {key: value for key, value in {**written, **keys}.items() if value is not None}
        told["format"] = 1
        for item in told.get("estimate", {}).get("items", []):
            item.update({key: int(item[key]) for key in ("months",) if key in item})
        council = told.get("council", {})
        for cost in council.get("paper", {}).get("running_costs", []):
            cost["from"] = int(cost["from"])
        for session in council.get("paper", {}).get("sessions", []):
            session["public"] = session.get("public") == "true"
        file.write_text(yaml.safe_dump(told, allow_unicode=True), "utf-8")
        return folder

    return made


def test_the_years_of_the_council_paper_add_up_to_its_total(pages):
    by_name = {row[0]: row[1:] for row in rows(pages["beschlussvorlage"]) if len(row) == 7}
    total = next(value for name, value in by_name.items() if name.startswith("Gesamtkosten"))

    assert by_name["Position"] == ["2027", "2028", "2029", "2030", "2031", "Summe"]
    assert total == ["60.477,50", "129.585,63", "28.892,50", "26.229,87", "18.242,00", "263.427,50"]


def test_the_council_reads_what_it_decides_what_it_costs_and_what_else_was_weighed(pages):
    page = pages["beschlussvorlage"]
    text = said(page)

    assert text.count("263.427,50 Euro") >= 3
    assert ["Eigenanteil", "Gesamtkosten abzüglich der Zuwendungen", "127.957,90 Euro"] in rows(page)
    assert ["Darüber hinaus einzuplanen", "32.427,50 Euro in den genannten Jahren"] in rows(page)
    for words in ("Alles bleibt, wie es ist", "Kalenderdienst eines Anbieters mieten", "OpenCulturas"):
        assert words in text


def test_an_assumption_is_told_only_where_it_was_made(changed, tenderkit, pages):
    estimate = {"as_of": "2027-02-24", "items": [{"id": "S-1", "title": "Entwicklung", "amount": "90000.00"}]}

    text = said(rendered(tenderkit, changed(estimate=estimate), "beschlussvorlage")["beschlussvorlage"])

    assert "zum selben Satz weiter" in said(pages["beschlussvorlage"])
    assert "zum selben Satz weiter" not in text
    assert "Optionen ohne Laufzeit" not in text


def test_grants_beyond_the_cost_are_no_negative_own_share(changed, tenderkit):
    estimate = {"as_of": "2027-02-24", "items": [{"id": "S-1", "title": "Entwicklung", "amount": "90000.00"}]}

    text = said(rendered(tenderkit, changed(estimate=estimate), "beschlussvorlage")["beschlussvorlage"])

    assert "übersteigen die Gesamtkosten um 11.569,60 Euro" in text
    assert "135.469,60 Euro Zuwendungen, 0,00 Euro Eigenanteil" in text


def test_each_activity_has_one_role_that_answers(pages):
    table = [row for row in rows(pages["projektteam"]) if len(row) == 10 and row[0] != "Tätigkeit"]

    assert len(table) > 15
    assert [row[0] for row in table if sum("A" in part for part in row[1:]) != 1] == []
    assert "Region und Projektbeirat unterrichten" in {row[0] for row in table}


def test_who_is_missing_in_the_team_is_named_with_what_waits_for_it(changed, tenderkit, pages):
    team = [{"role": "Produktverantwortung", "name": "Kim Ahlers"}, {"role": "Vergabe", "name": "Sascha D."}]

    text = said(rendered(tenderkit, changed(team=team), "projektteam")["projektteam"])

    assert "Noch zu besetzen" not in said(pages["projektteam"])
    assert "Informationssicherheit; steht ein für: Sicherheit prüfen und Schwachstellen schließen" in text
    for role in ("Datenschutz", "Barrierefreiheit", "Technische Leitung"):
        assert role in text.partition("Noch zu besetzen")[2].partition("Wer wofür einsteht")[0]


def test_without_a_regime_the_plan_of_publication_cites_no_law(changed, tenderkit, pages):
    folder = changed(law_overrides=None)
    tender = folder / "tender.yaml"
    tender.write_text(tender.read_text("utf-8").replace("regime: uvgo", "regime: none"), "utf-8")

    text = said(rendered(tenderkit, folder, "projektteam")["projektteam"])

    assert "§ 3 UVgO" in said(pages["projektteam"])
    assert "§" not in text


def test_what_the_plan_must_not_tell_is_said_beside_it(changed, tenderkit):
    plan = [{"when": "bald", "what": "Alle Namen", "phase": "during", "says": ["bidders", "subject"]}]

    text = said(rendered(tenderkit, changed(publication_plan=plan), "projektteam")["projektteam"])

    assert "Nicht zulässig in diesem Abschnitt: Namen unterlegener Unternehmen." in text


def test_an_old_plan_without_phases_is_printed_as_it_is_written(changed, tenderkit):
    plan = [{"when": "2027-06-30", "what": "Name des Unternehmens", "channel": "Presse"}]

    page = rendered(tenderkit, changed(publication_plan=plan), "projektteam")["projektteam"]

    assert ["30. Juni 2027", "Name des Unternehmens", "Presse"] in rows(page)
    assert "Ohne Abschnitt" in said(page)


def test_the_profile_tells_no_amount_and_nobody_of_the_file(pages, pristine_kulturportal):
    text = said(pages["projektsteckbrief"])
    written = yaml.safe_load((pristine_kulturportal / "internal.yaml").read_text("utf-8"))

    assert "Vereine und freie Gruppen tragen Termine nur noch einmal ein" in text
    assert [amount for amount in SECRETS if amount in text] == []
    assert [one["name"] for one in written["team"] if one["name"] in text] == []


@pytest.mark.parametrize("name", ["internal.need", "project.costs", "plan.value", "signers"])
def test_the_profile_cannot_print_the_confidential_side(name, tenderkit, kulturportal):
    own = kulturportal / "templates" / "de" / "projektsteckbrief.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text(
        f'{{% extends "de/base.html.j2" %}}{{% block main %}}<p>{{{{ {name} }}}}</p>{{% endblock %}}'
    )

    result = tenderkit("render", kulturportal, "projektsteckbrief", "-f", "html")

    assert result.exit_code == 1
    assert "is unknown" in result.stderr


@pytest.mark.usefixtures("needs_pango")
@pytest.mark.parametrize("sample", ["kulturportal", "case-management"])
def test_the_profile_of_each_sample_is_one_page(sample, tenderkit, tmp_path):
    folder = tmp_path / sample
    assert tenderkit("new", folder, "--example", sample, "--until", "tender").exit_code == 0

    result = tenderkit("render", folder, "projektsteckbrief", "-f", "pdf", "-f", "docx")

    assert result.exit_code == 0, result.output
    with pikepdf.open(folder / "out" / "prepare" / "projektsteckbrief.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_a_draft_names_what_notes_on_the_project_wait_for(tenderkit, tmp_path):
    folder = tmp_path / "dossier"
    assert tenderkit("--lang", "de", "new", folder).exit_code == 0

    names = ("beschlussvorlage", "projektteam", "projektsteckbrief")
    found = rendered(tenderkit, folder, *names, draft=True)

    assert set(found) == set(names)
    assert "[offen: council.paper.proposal]" in said(found["beschlussvorlage"])
    assert "[offen: profile.goal]" in said(found["projektsteckbrief"])


def release(tenderkit: Tenderkit, folder: Path, plan: list[dict[str, Any]] | None) -> str:
    if plan is not None:
        file = folder / "internal.yaml"
        written = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
        written |= {"format": 1, "publication_plan": plan}
        file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")
    return said(rendered(tenderkit, folder, "pressemitteilung")["pressemitteilung"])


def after_the_award(*facts: str, **more: Any) -> dict[str, Any]:
    return {
        "when": "nach dem Zuschlag",
        "what": "Mitteilung",
        "phase": "awarded",
        "says": list(facts),
        **more,
    }


@pytest.fixture
def awarded(tmp_path: Path) -> Path:
    return decided(tmp_path, WON, SENT)


def test_without_a_plan_the_press_release_names_the_winner_and_no_number(tenderkit, awarded):
    text = release(tenderkit, awarded, None)

    assert f"Den Auftrag hat {NAMES['bid-01']} erhalten." in text
    assert PRICE not in text
    assert "Angebote vor" not in text


def test_a_plan_without_the_winner_keeps_the_name_out_of_the_press_release(tenderkit, awarded):
    text = release(tenderkit, awarded, [after_the_award("subject", "bids_number")])

    assert "Der Auftrag ist vergeben." in text
    assert "Es lagen 3 Angebote vor." in text
    assert [name for name in NAMES.values() if name in text] == []


@pytest.mark.parametrize("ground", [None, "Zustimmung des Unternehmens vom 15. Juni 2027"])
def test_the_sum_of_the_contract_is_told_only_on_a_ground(ground, tenderkit, awarded):
    more = {"ground": ground} if ground else {}
    text = release(tenderkit, awarded, [after_the_award("winner", "price", **more)])

    assert (PRICE in text) == bool(ground)


def test_no_plan_makes_the_press_release_name_the_others(tenderkit, awarded):
    text = release(tenderkit, awarded, [after_the_award("winner", "bidders", "scores")])

    assert NAMES["bid-01"] in text
    assert NAMES["bid-02"] not in text
    assert NAMES["bid-03"] not in text


def test_what_a_closed_circle_may_know_is_not_told_to_the_press(tenderkit, awarded):
    plan = [after_the_award("winner"), after_the_award("bids_number", "price", audience="closed")]
    text = release(tenderkit, awarded, plan)

    assert "Angebote vor" not in text
    assert PRICE not in text


def test_a_dossier_that_says_nothing_of_its_project_is_asked_for_nothing(tenderkit, tmp_path):
    folder = Path(shutil.copytree(DOSSIERS / "regime-vgv", tmp_path / "dossier"))

    result = tenderkit("check", folder, "--select", "TK55", "--strict")

    assert result.exit_code == 0, result.output
