# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name that somebody states goes in; it comes out as it is recorded, or what is wrong with it."""

from unicodedata import normalize

from tenderkit.model.names import unseen_character
from tenderkit.problems import InputError, Place, Problem
from tenderkit.words import N_, Message

_LONGEST = 200


def stated_name(name: str | None) -> str | None:
    """Return *name* with single blanks; None stays None.

    Raises:
        InputError: it is empty, too long, or has a character that nobody sees.
    """
    if name is None:
        return None
    words = " ".join(normalize("NFC", name).split())
    if code := unseen_character(words):
        what = Message(N_("the name has the character {code}, which nobody sees"), {"code": code})
    elif not words or len(words) > _LONGEST:
        what = Message(N_("this is no name"))
    else:
        return words
    raise InputError([Problem("TK076", Place("--by"), what, Message(N_("Type the name again.")))])
