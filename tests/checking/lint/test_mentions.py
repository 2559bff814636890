# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from pathlib import Path

import pytest

from tenderkit.checking.lint.mentions import broken_mentions, draft_marks, impossible_weekdays
from tenderkit.checking.lint.rule import Subject
from tenderkit.reading.dossier import read_dossier
from tenderkit.reading.law import read_law
from tenderkit.reading.lists import read_lists

BASE = Path(__file__).parents[2] / "rules" / "base"


@pytest.fixture
def said():
    """What a rule says of a tender with this summary."""
    dossier = read_dossier(BASE)

    def said(rule, summary):
        tender = dossier.public["tender.yaml"]
        assert isinstance(tender, dict)
        public = {**dossier.public, "tender.yaml": {**tender, "summary": summary}}
        subject = Subject(replace(dossier, public=public), read_law(), read_lists())
        return [flaw.message.values for flaw in rule(subject)]

    return said


@pytest.mark.parametrize(
    "text", ["see R-01 and B-02", "needs EN 301549", "HTML5, SHA-256 and UTF-8", "page 12"]
)
def test_ids_that_are_there_and_words_of_another_kind_are_no_broken_mentions(said, text):
    assert said(broken_mentions, text) == []


def test_an_id_of_the_same_kind_that_is_not_there_is_told_once(said):
    assert said(broken_mentions, "see R-09, again R-09") == [{"word": "R-09"}]


@pytest.mark.parametrize(
    "text",
    ["Tuesday, 13 April 2027", "Dienstag, den 13.04.2027", "Dienstag, 13. April 2027", "13 April 2027"],
)
def test_a_weekday_that_fits_is_not_told(said, text):
    assert said(impossible_weekdays, text) == []


@pytest.mark.parametrize("text", ["Sonnabend, 17. April 2027", "Samstag, 17.04.2027"])
def test_both_names_of_a_saturday_fit(said, text):
    assert said(impossible_weekdays, text) == []


def test_a_day_that_does_not_exist_has_no_weekday(said):
    assert said(impossible_weekdays, "Montag, 31.02.2027") == []


@pytest.mark.parametrize("text", ["Tom Otto wrote it [1].", "Angebote folgen noch im Mai.", "Who? What? <b>"])
def test_ordinary_text_holds_no_mark_of_a_draft(said, text):
    assert said(draft_marks, text) == []


@pytest.mark.parametrize("text", ["TODO", "at N.N.", "the [...] of it", "Bitte ergänzen!", "it is ____ long"])
def test_what_is_left_of_a_draft_is_told(said, text):
    assert len(said(draft_marks, f"The calendar: {text}")) == 1
