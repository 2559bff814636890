# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people decided, as the report shows it."""

import shutil

import lxml.html
import pytest

from tests.rendering.report.conftest import SMALL

AWARD = """\
format: 1
decisions:
  - {kind: award, bid: bid-01, reason: First by the published rules., by: Eve Form, on: 2027-04-12,
     comparison: Every bid was held against the others.}
"""
DRAWN = """\
format: 1
decisions:
  - {kind: draw, bid: bid-01, reason: Both were equal., by: Eve Form, on: 2027-04-11}
  - {kind: draw, reason: A price was corrected., corrects: A price was corrected., by: Jo Law, on: 2027-04-12}
draws:
  - {bids: [bid-01, bid-02], source: Lotto, count: 6, highest: 49, announced: 2027-04-13, by: Eve Form, witnesses: [Ann]}
"""  # noqa: E501


@pytest.fixture
def page(tmp_path, reported):
    """The text of the section of a report on the decision that *award* holds."""

    def read(award, *options):
        folder = shutil.copytree(SMALL, tmp_path / "dossier", dirs_exist_ok=True)
        if award:
            (folder / "award.yaml").write_text(award, "utf-8")
        main = lxml.html.fromstring(reported(folder, *options).read_bytes()).find(".//main")
        heading = main.find("h2[@id='decision']")
        if heading is None:
            return None
        found = []
        for each in heading.itersiblings():
            if each.tag == "h2":
                break
            found.append(" ".join(each.text_content().split()))
        return " ".join(found)

    return read


def test_before_a_decision_the_report_says_nothing_of_one(page):
    assert page(None) is None


def test_who_gets_the_contract_stands_there_with_reason_person_and_day(page):
    text = page(AWARD)

    assert text.startswith("The contract goes to bid-01.")
    assert "Decided by Eve Form on 12 April 2027" in text
    assert "Reason: First by the published rules." in text


def test_the_written_comparison_is_for_the_file_alone(page):
    assert "Every bid was held" in page(AWARD)
    assert "Every bid was held" not in page(AWARD, "--for", "council")


def test_names_stand_there_only_if_asked_for(page):
    assert page(AWARD).startswith("The contract goes to bid-01.")
    assert page(AWARD, "--names").startswith("The contract goes to bid-01 ")


def test_each_draw_is_told_also_one_that_counts_no_more_and_one_that_waits(page):
    text = page(DRAWN)

    assert text.startswith("Nothing is decided yet.")
    assert "Draw on 11 April 2027, held by Eve Form: the lot fell on bid-01. Both were equal." in text
    assert "The draw counts no more, as Jo Law noted on 12 April 2027. A price was corrected." in text
    assert "A draw between bid-01, bid-02 was announced on 13 April 2027" in text
