# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tenderkit.rendering.blanks import Blank, Blanks, printed_blanks, shown_blanks


@pytest.fixture
def blanks():
    return Blanks(draft=True)


def test_a_gap_is_false_empty_and_none(blanks):
    gap = blanks.named({"date": None})["date"]

    assert not gap
    assert list(gap) == []
    assert gap == None  # noqa: E711  that is what templates ask
    assert isinstance(gap["text"], Blank)


def test_a_gap_that_is_printed_says_where_it_is(blanks):
    context = blanks.named({"milestones": [{"id": "M1", "due": {"date": "x"}}, {"id": "M2", "due": None}]})

    html = f"<td>{context['milestones'][1]['due']['text']}</td>"

    assert printed_blanks(html) == ("milestones.M2.due.text",)
    assert blanks.paths["milestones.M2.due.text"] == ("milestones", "M2", "due", "text")


def test_what_is_not_printed_is_not_missed(blanks):
    context = blanks.named({"note": None})

    assert printed_blanks(f"<p>{'x' if context['note'] else 'y'}</p>") == ()


def test_a_placeholder_of_a_draft_is_a_gap_with_its_own_words(blanks):
    context = blanks.named({"title": " [Title of the tender] "})

    assert printed_blanks(context["title"]) == ("title",)
    assert blanks.placeholders == {"title": "[Title of the tender]"}
    assert Blanks(draft=False).named("[Title]") == "[Title]"


def test_a_gap_is_marked_in_text_and_only_said_in_tags_and_fields(blanks):
    gap = blanks.named({"day": None})["day"]
    html = f'<p>{gap}</p><input title="{gap}"/><textarea name="a">{gap}</textarea>'

    assert shown_blanks(html, lambda name: f"[open: {name}]") == (
        '<p><span class="open">[open: day]</span></p><input title="[open: day]"/>'
        '<textarea name="a">[open: day]</textarea>'
    )
