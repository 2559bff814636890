# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a file → a picture that may be printed, or why not; and an SVG as the pixels Word needs."""

import warnings
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from tenderkit.rendering.look import Picture
from tenderkit.rendering.svg import PictureError, svg_size
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 2_000_000
MOST_PIXELS = 20_000_000
_LEAST_SIDE = 16
_MOST_RATIO = 20
"""A longer or higher picture would be a line on paper."""
_RASTER_SIDE = 1200
"""Pixels of the longer side where an SVG becomes pixels: 300 to the inch on ten centimetres."""
_KINDS: tuple[tuple[bytes, Literal["png", "jpeg"]], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
)


def checked_picture(data: bytes) -> Picture:
    """Return *data* as a picture; what kind it is, its content says and not its name.

    Raises:
        PictureError: it is too large, too small, broken, or no picture.
    """
    if len(data) > MOST_BYTES:
        raise PictureError(Message(N_("the picture has more than {most} bytes"), {"most": MOST_BYTES}))
    kind = next((kind for start, kind in _KINDS if data.startswith(start)), None)
    if kind is None:
        if b"<svg" not in data[:MOST_BYTES]:
            raise PictureError(Message(N_("the file is neither PNG nor JPEG nor SVG")))
        _check_ratio(*svg_size(data))
        return Picture(data, "svg")
    _check_pixels(data)
    return Picture(data, kind)


def _check_pixels(data: bytes) -> None:
    """Read it whole, once: a picture that is cut off would be printed half."""
    from PIL import Image, ImageFile, UnidentifiedImageError

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint sets it
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                _check_size(image)
                image.load()
        except (UnidentifiedImageError, OSError, SyntaxError, Warning, Image.DecompressionBombError) as error:
            raise PictureError(
                Message(N_("the picture is broken: {fault}"), {"fault": str(error)})
            ) from error
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _check_size(image: "Image") -> None:
    width, height = image.size
    values = {"width": width, "height": height}
    if width * height > MOST_PIXELS:
        raise PictureError(Message(N_("the picture has {width} × {height} pixels, too many"), values))
    if min(width, height) < _LEAST_SIDE:
        raise PictureError(Message(N_("the picture has {width} × {height} pixels, too few"), values))
    _check_ratio(width, height)


def _check_ratio(width: float, height: float) -> None:
    if max(width, height) > _MOST_RATIO * min(width, height):
        raise PictureError(
            Message(N_("the picture is more than {most} times as long as wide"), {"most": _MOST_RATIO})
        )


def printable(picture: Picture) -> tuple[bytes, str]:
    """Return what a PDF shows of a picture: bytes and kind.

    A drawing with a gradient or a mask goes in as pixels: some viewers show nothing of it.
    """
    if picture.kind == "svg" and any(word in picture.data for word in (b"Gradient", b"<mask", b":mask")):
        return rasterised(picture.data), "image/png"
    return picture.data, picture.mime


@cache
def rasterised(svg: bytes) -> bytes:
    """Return an SVG as PNG with a clear ground, drawn by what draws it in the PDF too."""
    import pypdfium2

    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # without Pango there is no PDF, and no drawing either
        raise PictureError(
            Message(N_("this machine cannot draw SVG; `tenderkit doctor` says why"))
        ) from error

    from tenderkit.rendering.assets import only

    width, height = svg_size(svg)
    page = f"@page {{ size: {width}px {height}px; margin: 0 }} body {{ margin: 0 }}"
    image = f"img {{ display: block; width: {width}px; height: {height}px }}"
    html = f'<style>{page} {image}</style><img src="tk:logo">'
    pdf = HTML(string=html, url_fetcher=only({"tk:logo": (svg, "image/svg+xml")}), base_url="tk:").write_pdf()
    with pypdfium2.PdfDocument(pdf) as document:
        scale = _RASTER_SIDE / max(width, height) / 0.75  # a page is measured in points
        pixels = document[0].render(scale=scale, fill_color=(255, 255, 255, 0)).to_pil()
    file = BytesIO()
    pixels.save(file, "PNG")
    return file.getvalue()
