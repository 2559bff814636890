# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The delivery of the English sample by command, up to acceptance and hand-over, and its two documents."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tenderkit.model.delivery_scope import due_requirements
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.lists import read_lists
from tests.conftest import run_tenderkit

BY = ("--by", "Ann Sample")
Pages = dict[str, Any]


def ran(*arguments: object) -> str:
    result = run_tenderkit(*arguments, language="en")
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("english") / "cm"
    ran("new", folder, "--example", "case-management")
    due = [each.id for each in due_requirements(read_dossier(folder))]

    def step(command: str, *words: str, day: str) -> None:
        ran("delivery", *command.split(), folder, *words, *BY, "--at", f"{day}T12:00")

    step("add milestone", "M-1", day="2018-10-01")
    meeting = ("--kind", "kickoff", "--title", "First meeting", "--task", "Lou Example: Test data")
    step("add meeting", *meeting, day="2018-10-02")
    step("done", "task", "B-01.1", day="2018-10-19")
    review = ("--goal", "First docket", "--accepted", due[0], "--rejected", f"{due[1]}=No report yet.")
    step("add review", *review, day="2018-11-01")
    step("add acceptance", day="2019-09-02")
    step("look", *due[1:], "--met", day="2019-09-20")
    step("look", due[0], "--not-met", "--remark", "Slow with many cases.", day="2019-09-20")
    step("add defect", "--class", "2", "--title", "Docket is slow", "--requirement", due[0], day="2019-09-20")
    step("add handover", "--from", "Example Contractor", "--to", "The Court", day="2019-09-23")
    step("done", "handover", "U-01", "U-02", day="2019-09-27")
    reserve = ("--final", "--reserve", f"{due[0]}=Made good with the next version.", "--due", "2019-10-31")
    step("accept", *reserve, day="2019-09-30")
    step("done", "milestone", "M-1", day="2019-09-30")
    return folder


@pytest.fixture(scope="module")
def pages(delivered: Path) -> Pages:
    ran("render", delivered, "--phase", "deliver", "-f", "html")
    files = (delivered / "out/deliver").glob("*.html")
    return {file.stem: html.fromstring(file.read_text("utf-8")) for file in files}


def said(page: Any) -> str:
    return " ".join(page.text_content().replace("\u00a0", " ").split())


def test_the_english_dossier_has_its_two_documents_and_no_german_ones(pages: Pages) -> None:
    assert set(pages) == {"abnahmeprotokoll", "uebergabe-checkliste"}
    assert all(page.get("lang") == "en" for page in pages.values())


def test_the_protocol_says_what_was_met_and_what_was_accepted_with_a_reserve(
    pages: Pages, delivered: Path
) -> None:
    text = said(pages["abnahmeprotokoll"])

    assert [each.id for each in due_requirements(read_dossier(delivered)) if each.id not in text] == []
    assert "Slow with many cases." in text
    assert "Made good with the next version." in text
    assert "30 September 2019" in text


def test_the_checklist_has_the_shipped_list_in_english_with_what_is_done(pages: Pages) -> None:
    text = said(pages["uebergabe-checkliste"])
    items = read_lists()["handover"]["items"]

    assert [each["id"] for each in items if each["en"] not in text or each["seen"]["en"] not in text] == []
    assert "27 September 2019" in text
    assert "Example Contractor" in text


def test_nothing_is_wrong_with_the_dossier_afterwards(delivered: Path) -> None:
    result = run_tenderkit("check", delivered, language="en")

    assert "delivery/" not in result.output
    assert result.exit_code == 0, result.output
