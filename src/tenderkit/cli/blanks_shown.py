# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that are still to be filled go in; what comes out counts them by file and says where to begin."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tenderkit.problems import Problem
from tenderkit.words import N_, Message, Translate, sentence

BLANK = "TK011"
"""The rule of a text that is still to be filled."""
FEW = 3
"""So many are shown like all other findings; of more, so many of each file."""
_WIDTH = 80
_GUIDED = "tender.yaml"
_EACH = N_("  `tenderkit check DOSSIER --verbose` shows each of them.")
_ASKED = N_("  `tenderkit new DOSSIER --guided` asks for the most important ones.")


def blanks_text(blanks: Sequence[Problem], translate: Translate) -> str:
    """Return how many *blanks* there are in each file, the first lines with their keys, and what to do."""
    files = [(file, list(found)) for file, found in groupby(blanks, lambda blank: blank.place.file)]

    def said(words: str, **values: object) -> str:
        return sentence(Message(words, values), translate)

    lines = [said(N_("texts still to be filled: {count} [{rule}]"), count=len(blanks), rule=BLANK)]
    for file, found in files:
        lines += [f"  {file}: {len(found)}", *_first_lines(found[:FEW])]
        if len(found) > FEW:
            lines.append(said(N_("    and {count} more"), count=len(found) - FEW))
    begin = N_("  Begin with {place}: replace the texts in square brackets.")
    lines += [said(begin, place=blanks[0].place), translate(_EACH)]
    return "\n".join([*lines, *([translate(_ASKED)] if any(file == _GUIDED for file, _ in files) else [])])


def _first_lines(blanks: Sequence[Problem]) -> Iterator[str]:
    """Yield place and line of each; a line that is cut ends with a sign that says so."""
    for blank in blanks:
        line = f"    {blank.place}  {blank.place.excerpt.strip()}"
        yield line if len(line) <= _WIDTH else f"{line[: _WIDTH - 2].rstrip()} …"
