# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io

import pytest
from PIL import Image, ImageFile

from tenderkit.rendering.look import Picture
from tenderkit.rendering.pictures import MOST_BYTES, checked_picture, printable, rasterised
from tenderkit.rendering.svg import PictureError
from tenderkit.words import sentence

SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">'
    b'<rect width="10" height="10" fill="#c00"/></svg>'
)


def pixels(width, height, kind="PNG"):
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"), [(pixels(90, 40), "png"), (pixels(90, 40, "JPEG"), "jpeg"), (SQUARE, "svg")]
)
def test_the_content_says_what_a_picture_is(data, kind):
    assert checked_picture(data).kind == kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7", "neither PNG nor JPEG nor SVG"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 100, "broken"),
        (pixels(90, 40)[:-30], "broken"),
        (pixels(8, 8), "too few"),
        (pixels(5000, 5000), "too many"),
        (pixels(2000, 40), "20 times"),
        (b"<svg" + b" " * MOST_BYTES, "bytes"),
    ],
)
def test_a_picture_that_cannot_be_printed_is_refused(data, what, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it

    with pytest.raises(PictureError) as raised:
        checked_picture(data)

    assert what in sentence(raised.value.message, str)


@pytest.mark.usefixtures("needs_pango")
def test_a_drawing_becomes_pixels_with_a_clear_ground():
    image = Image.open(io.BytesIO(rasterised(SQUARE)))

    assert image.size == (1200, 600)
    assert image.getpixel((300, 300)) == (204, 0, 0, 255)
    assert image.getchannel("A").getpixel((900, 300)) == 0


@pytest.mark.usefixtures("needs_pango")
def test_a_gradient_goes_into_a_pdf_as_pixels():
    shaded = SQUARE.replace(b"<rect", b'<linearGradient id="g"/><rect')

    assert printable(Picture(SQUARE, "svg")) == (SQUARE, "image/svg+xml")
    assert printable(Picture(shaded, "svg"))[1] == "image/png"
