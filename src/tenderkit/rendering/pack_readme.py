# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A desk goes in; the text comes out that a reviewer reads first in a pack."""

import textwrap

from tenderkit.outcome.desk import Desk
from tenderkit.words import N_, Message, Translate, sentence

README = N_("README.txt")
_WIDTH = 78


def readme(desk: Desk, translate: Translate, *, envelope: bool) -> bytes:
    """Return the text, in the language of the dossier."""
    values: dict[str, object] = {
        "title": desk.title,
        "reviewer": desk.reviewer,
        "bids": ", ".join(desk.offers),
        "number": len(desk.offers),
        "criteria": len(desk.asked),
        "seal": desk.seal or "–",
        "cells": len(desk.cells),
    }
    parts = [part for part in _PARTS if envelope or part is not _ENVELOPE]
    texts = [sentence(Message(part, values), translate) for part in parts]
    wrapped = ["\n".join(_wrap(line) for line in text.splitlines()) for text in texts]
    return ("\n\n".join(wrapped) + "\n").encode()


def _wrap(line: str) -> str:
    indent = " " * (len(line) - len(line.lstrip()))
    if indent:
        return line
    return textwrap.fill(line, _WIDTH, break_on_hyphens=False, break_long_words=False)


_ENVELOPE = N_(
    "names.zip is an envelope. Some criteria, such as staff and references, cannot be judged without "
    "names. `score` opens it when all else is done. Please do not open it before: it is closed, but not "
    "locked."
)
_PARTS = (
    N_("{title}\nScoring of bids · reviewer {reviewer}"),
    N_(
        "This folder holds everything that you need to score {number} bids by {criteria} criteria: the "
        "published criteria and requirements, and the bids under letters ({bids}), in an order that was "
        "drawn for you alone. Prices and the scores of others are not in it. Names are not shown, but "
        "texts and files of the bids may give them away."
    ),
    _ENVELOPE,
    N_(
        "In the terminal (stop at any time, it goes on exactly there):\n"
        "    tenderkit score .\n"
        "Or in a spreadsheet:\n"
        "    tenderkit sheet export .\n"
        "Both need tenderkit on your machine. Where it is not, ask the office."
    ),
    N_(
        "First you declare whether you have a conflict of interest; if so, tell the chair and stop. Then "
        "{cells} times: points, the reason, and the place in the bid. A reason says what of the bid led to "
        "the points, measured by the published expectation, and compares with no other bid."
    ),
    N_(
        "When all is done you get a code. Give it to the office first. When the office has the codes of "
        "all reviewers, hand this folder back as it is."
    ),
    N_("All of this is confidential. Criteria sealed as: {seal}"),
)
