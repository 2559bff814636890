# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import pickle

import pytest

from tenderkit.rendering.look import Picture, contrast, tint


def test_a_colour_that_cannot_be_read_on_white_is_refused(look):
    with pytest.raises(ValueError, match="too light"):
        look(accent="#ffcc00")


def test_a_colour_is_written_as_six_hexadecimal_digits(look):
    with pytest.raises(ValueError, match="form"):
        look(accent="red; background: url(x)")


def test_a_picture_is_what_it_says():
    with pytest.raises(ValueError, match="no png"):
        Picture(b"<svg/>", "png")


def test_contrast_and_tint_know_black_and_white():
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#ffffff") == pytest.approx(1)
    assert (tint("#000000", 0), tint("#12355b", 100)) == ("#ffffff", "#12355b")


def test_a_look_can_be_sent_to_a_worker(look):
    assert pickle.loads(pickle.dumps(look())) == look()  # noqa: S301  our own bytes
