# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text that is being written goes in; it is drawn in lines that break between words, with its cursor."""

from bisect import bisect_right

from prompt_toolkit.data_structures import Point
from prompt_toolkit.layout import BufferControl, UIContent

from tenderkit.rendering.scoring_lines import columns, rows


class TextControl(BufferControl):
    """One field of text, as wide as its window."""

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:  # noqa: ARG002, FBT002 - as in the library
        """Return the rows of the text and the place of the cursor."""
        text = self.buffer.text
        starts = rows(text, width)
        lines = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        at = self.buffer.cursor_position
        row = bisect_right(starts, at) - 1
        before = columns(text[starts[row] : at])
        return UIContent(
            lambda number: [("", lines[number].rstrip("\n") + " ")],
            len(lines),
            Point(min(before, max(width - 1, 0)), row),
        )
