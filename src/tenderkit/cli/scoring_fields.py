# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys of digits go in; what may be given is chosen, as people type numbers."""

from collections.abc import Sequence


class Digits:
    """Chooses among points as they are typed: 7, or 1 and then 0 for 10."""

    def __init__(self) -> None:
        """Begin with nothing typed."""
        self._typed = ""

    def forget(self) -> None:
        """Begin a new number with the next digit."""
        self._typed = ""

    def chosen(self, digit: str, allowed: Sequence[str]) -> str | None:
        """Return which of *allowed* is meant after one more *digit*, None if none is.

        Example:
            >>> digits, scale = Digits(), ["0", "2", "4", "7", "10"]
            >>> [digits.chosen(typed, scale) for typed in "7105"]
            ['7', '10', '10', None]
        """
        for typed in (self._typed + digit, digit):
            begins = [each for each in allowed if each.replace(",", ".").startswith(typed)]
            if typed in begins or begins:
                self._typed = typed
                return typed if typed in begins else begins[0]
        self._typed = ""
        return None

    def is_done(self, allowed: Sequence[str]) -> bool:
        """Tell whether what was typed can be none of *allowed* but one, however it went on.

        Example:
            >>> digits, scale = Digits(), ["0", "2", "4", "7", "10"]
            >>> [(digits.chosen(typed, scale), digits.is_done(scale))[1] for typed in "7100"]
            [True, False, True, True]
        """
        begins = [each for each in allowed if each.replace(",", ".").startswith(self._typed)]
        return bool(self._typed) and [each.replace(",", ".") for each in begins] == [self._typed]
