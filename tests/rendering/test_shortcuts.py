# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest
import weasyprint
from weasyprint import css
from weasyprint.formatting_structure import boxes

from tenderkit.rendering import shortcuts
from tenderkit.rendering.blocks import block_tree
from tenderkit.rendering.pdf import render_pdf
from tenderkit.rendering.shortcuts import hastened

pytestmark = pytest.mark.usefixtures("needs_pango")


@pytest.mark.parametrize("form", [False, True])
@pytest.mark.parametrize("watermark", [None, "Entwurf"])
def test_the_shorter_ways_lead_to_the_same_bytes(everything, look, monkeypatch, form, watermark):
    monkeypatch.setattr(shortcuts, "_LEVEL", 9)  # only here do the shorter ways save less room
    tree, dress = block_tree(everything), look(watermark=watermark)
    plain = render_pdf(tree, dress, form=form)

    with hastened():
        fast = render_pdf(tree, dress, form=form)

    assert fast.data == plain.data
    assert fast.anchors == plain.anchors


def test_the_shorter_ways_are_gone_afterwards():
    before = css.ComputedStyle.__missing__, boxes.Box.is_in_normal_flow

    with hastened():
        assert css.ComputedStyle.__missing__ is not before[0]

    assert (css.ComputedStyle.__missing__, boxes.Box.is_in_normal_flow) == before


def test_a_weasyprint_that_was_not_tried_is_left_alone(monkeypatch):
    monkeypatch.setattr(weasyprint, "__version__", "99.0")
    before = css.ComputedStyle.__missing__

    with hastened():
        assert css.ComputedStyle.__missing__ is before


def test_compression_saves_time_and_loses_next_to_nothing(everything, look):
    tree, dress = block_tree(everything), look()
    plain = render_pdf(tree, dress, form=False)

    with hastened():
        fast = render_pdf(tree, dress, form=False)

    assert len(fast.data) < 1.02 * len(plain.data)
