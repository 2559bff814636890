# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

from hypothesis import given
from hypothesis import strategies as st

from tenderkit.rendering.scoring_lines import between, clipped, clipped_end, columns, rows, text_of, wrapped

TEXTS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=200)


@given(text=TEXTS, width=st.integers(1, 60))
def test_a_clipped_text_fits(text, width):
    assert columns(clipped(text, width)) <= width


def test_a_text_that_fits_is_not_clipped():
    assert clipped("genau", 5) == "genau"
    assert clipped("zu lang", 5) == "zu l…"


def test_a_clipped_end_keeps_the_indent():
    assert clipped_end("   Langes Wort", 8) == "   Lang…"


@given(text=TEXTS, width=st.integers(2, 60))
def test_the_rows_of_a_text_are_the_text(text, width):
    starts = rows(text, width)
    parts = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]

    assert "".join(parts) == text
    assert starts == sorted(set(starts))
    assert all(columns(part.rstrip(" ")) <= max(width - 1, 2) for part in parts)


def test_rows_break_between_words():
    text = "Drei Monate sind genug"

    assert [text[a:b] for a, b in zip([0, 12], [12, 22], strict=True)] == ["Drei Monate ", "sind genug"]
    assert rows(text, 13) == [0, 12]


def test_the_first_line_is_wrapped_after_its_label_and_the_others_below_it():
    lines = wrapped("eins zwei drei vier", 20, "", "Label: ", "  ")

    assert [text_of(line) for line in lines] == ["Label: eins zwei", "  drei vier"]


def test_a_text_of_nothing_has_no_lines():
    assert wrapped("", 80) == []


@given(left=TEXTS, width=st.integers(20, 80))
def test_what_belongs_at_the_end_stands_at_the_end(left, width):
    line = text_of(between([("", clipped(left, 300))], [("", "ENDE")], width))

    assert line.endswith("ENDE")
    assert columns(line) <= width
