# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a Word document and a PDF of the same document say → where they do not say the same."""

from collections import Counter
from collections.abc import Iterator

from tenderkit.rendering.readback.finished import Finished, squeezed
from tenderkit.words import N_, Message

_SHOWN = 90


def disagreements(word: Finished, pdf: Finished) -> Iterator[Message]:
    """Yield each paragraph that only one of them has.

    A paragraph of one may be several of the other: at the end of a page, or beside a tab.
    """
    in_word, in_pdf = (Counter(map(squeezed, one.blocks)) for one in (word, pdf))
    only_word, only_pdf = in_word - in_pdf, in_pdf - in_word
    _cancel(only_word, only_pdf)
    _cancel(only_pdf, only_word)
    for text in only_word:
        yield Message(N_("only the Word document says: {text}"), {"text": text[:_SHOWN]})
    for text in only_pdf:
        yield Message(N_("only the PDF says: {text}"), {"text": text[:_SHOWN]})


def _cancel(wholes: Counter[str], pieces: Counter[str]) -> None:
    """Take away wholes with the pieces that they are made of."""
    for whole in list(wholes.elements()):
        rest, used = whole, Counter[str]()
        while rest:
            left = pieces - used
            piece = max((p for p in left if rest.startswith(p)), key=len, default="")
            if not piece:
                break
            used[piece] += 1
            rest = rest[len(piece) :]
        if not rest:
            pieces -= used
            wholes[whole] -= 1
    for counter in (wholes, pieces):
        for text in [text for text, times in counter.items() if times <= 0]:
            del counter[text]
