# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Text that is measured and drawn without a font."""

from tenderkit.rendering.report.letters import fitted, outlines, text_width


def test_bold_is_wider_and_size_counts():
    assert text_width("Angebot", 10) < text_width("Angebot", 10, bold=True) < text_width("Angebot", 20)


def test_what_has_room_stays_and_what_has_none_ends_with_an_ellipsis():
    assert fitted("kurz", 100, 12) == "kurz"
    cut = fitted("Barrierefreiheit und Nutzerzentrierung", 100, 12)
    assert cut.endswith("…")
    assert text_width(cut, 12) <= 100


def test_a_drawn_text_is_one_path_and_an_unknown_character_leaves_room():
    assert outlines("A", 0, 10, 12).startswith("M")
    assert outlines("\u4e2d", 0, 10, 12) == ""
