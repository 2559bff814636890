# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a workbook is before it is written: sheets of rows with texts, exact numbers, formulas and inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

LONGEST_TEXT = 32767
"""Units of UTF-16 that one cell can hold."""


class TooLongError(ValueError):
    """A text does not fit into one cell; a spreadsheet would cut it off without a word."""

    def __init__(self, text: str) -> None:
        """Keep the text, so that its place can be found."""
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"{len(self.text)} characters do not fit into one cell: {self.text[:40]}…"


class Style(StrEnum):
    """How a cell looks, and whether somebody may write into it."""

    TITLE = "title"
    LEAD = "lead"
    FACT = "fact"
    NOTE = "note"
    HEAD = "head"
    HEAD_NUMBER = "head-number"
    HEAD_UNIT = "head-unit"
    HEAD_CENTER = "head-center"
    HEAD_INPUT = "head-input"
    GROUP = "group"
    GROUP_NUMBER = "group-number"
    TEXT = "text"
    UNIT = "unit"
    STRONG = "strong"
    NUMBER = "number"
    CENTER = "center"
    TOTAL = "total"
    TOTAL_NUMBER = "total-number"
    TOTAL_CENTER = "total-center"
    INPUT = "input"
    INPUT_CENTER = "input-center"
    INPUT_TEXT = "input-text"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FORMULA = "formula"
    ITEM = "item"
    MISSED = "missed"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Formula:
    """What a spreadsheet computes."""

    text: str
    """In English names and with commas, without the sign ``=``."""
    now: Fraction | str = ""
    """What it gives as long as nothing is filled in; programs show it until they recalculate."""


Value = str | Fraction | Formula | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; a text is always a text, whatever it begins with."""

    value: Value
    style: Style
    form: str = "General"
    """How a number is shown, in the code of spreadsheets."""
    span: int = 1
    """Columns that it takes."""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column, counted from 0."""

    cells: Mapping[int, Cell] = field(default_factory=dict)
    lines: int = 1
    """How high it is at least: what a formula will say is not known yet."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be written into some cells, and what is said to whoever writes something else."""

    area: str
    """Such as ``F7:M30``."""
    rule: str
    """A formula that holds for the first cell of the area; or, with `listed`, the name of a list."""
    title: str
    message: str
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """A style for the cells of which a formula holds; colour never says something alone."""

    area: str
    rule: str
    style: Style


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, locked except for its inputs, printed on A4 in landscape."""

    name: str
    widths: tuple[float, ...]
    """Of the columns, in digits."""
    rows: tuple[Row, ...]
    frozen: tuple[int, int] = (0, 0)
    """Rows and columns that stay in sight."""
    repeated: tuple[int, int] | None = None
    """First and last row that each page begins with."""
    titles: int = 0
    """Columns at the left that each page begins with, where a page does not take all."""
    across: int = 0
    """Columns beside them that one page takes; 0: all."""
    choices: tuple[Choice, ...] = ()
    marks: tuple[Mark, ...] = ()
    blocks: tuple[int, ...] = ()
    """Rows that begin a block, which is not parted from its other rows where a page can hold it."""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """One workbook."""

    sheets: tuple[Sheet, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    """Name → area, such as ``'Lists'!$A$1:$A$5``."""
    page_of: str = "{page} / {pages}"
    """The foot of each page, in the language of the dossier."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """Of the file, beside its title, author and date: what a program asks before it reads the cells."""

    def __post_init__(self) -> None:
        """Refuse what would be cut off."""
        for cell in (c for sheet in self.sheets for row in sheet.rows for c in row.cells.values()):
            if isinstance(cell.value, str) and _units(cell.value) > LONGEST_TEXT:
                raise TooLongError(cell.value)


def _units(text: str) -> int:
    """Return the length of *text* as spreadsheets count it."""
    return len(text.encode("utf-16-le")) // 2
