# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bytes of a picture go in; what programs wrote beside it comes out. What it shows is not read."""

from collections.abc import Iterator
from io import BytesIO

from tenderkit.model.fragment import Fragment, Where


def picture_texts(data: bytes, name: str) -> Iterator[Fragment]:
    """Yield the texts beside the picture: author, copyright, comments."""
    from PIL import Image
    from PIL.ExifTags import TAGS

    with Image.open(BytesIO(data)) as picture:
        for key, value in picture.info.items():
            if isinstance(value, str):
                yield Fragment(name, Where.METADATA, value, str(key))
            elif isinstance(value, bytes) and key in {"comment", "xmp"}:
                yield Fragment(name, Where.METADATA, value.decode("utf-8", "replace"), str(key))
        for tag, value in picture.getexif().items():
            if isinstance(value, str):
                yield Fragment(name, Where.METADATA, value, str(TAGS.get(tag, tag)))
