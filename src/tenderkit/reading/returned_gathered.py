# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values of several forms go in, each with its place; what they agree on comes out, and where they do not."""

from collections.abc import Mapping
from typing import Any

from tenderkit.model.intake import BIDS, Intake
from tenderkit.model.names import seen_name
from tenderkit.model.numbers import exact_number
from tenderkit.problems import Place, Problem, Severity
from tenderkit.words import N_, Message

CONTRADICTION = "TK170"
"""The rule of forms that say different things."""

Key = tuple[str, str]
"""Section and key of a record: ``("answers", "A-01")``."""


class Gathered:
    """What the forms of one bid say."""

    def __init__(self, bid: str, intake: Intake = BIDS) -> None:
        """Begin with nothing for the bid, or application, *bid*."""
        self.bid = bid
        self.intake = intake
        self.problems: list[Problem] = []
        self.references: list[dict[str, Any]] = []
        self.staff: list[dict[str, Any]] = []
        self.lots: list[str] = []
        self.given: set[Key] = set()
        """What some form holds, even where it is not understood."""
        self._values: dict[Key, tuple[Any, Place]] = {}
        self._contested: set[Key] = set()

    @property
    def folder(self) -> str:
        """Where it lies in the dossier."""
        return f"{self.intake.folder}/{self.bid}"

    @property
    def head(self) -> str:
        """Its main file."""
        return self.intake.file(self.bid)

    def put(self, key: Key, value: Any, place: Place) -> None:
        """Take *value*; where another form says something else, neither counts."""
        self.given.add(key)
        if key not in self._values:
            self._values[key] = (value, place)
            return
        known, where = self._values[key]
        if not _same(known, value) and key not in self._contested:
            self._contested.add(key)
            self._contradiction(key[1], _said(known), where, _said(value), place)

    def contradiction(self, key: Key, place: Place, what: Message, remedy: Message) -> None:
        """Say that a form contradicts itself about *key*, which then stays open."""
        self.given.add(key)
        self._contested.add(key)
        self.problems.append(Problem(CONTRADICTION, place, what, remedy, Severity.WARNING))

    def section(self, name: str) -> dict[str, Any]:
        """Return what the forms agree on in one section."""
        return {
            key: value
            for (section, key), (value, _) in self._values.items()
            if section == name and (section, key) not in self._contested
        }

    def get(self, key: Key) -> Any:
        """Return what the forms agree on; None where they do not, or say nothing."""
        return None if key in self._contested or key not in self._values else self._values[key][0]

    def _contradiction(self, key: str, first: str, where: Place, second: str, place: Place) -> None:
        values = {"key": key, "value": second, "other": first, "place": where, "folder": self.folder}
        what = Message(N_("{key} is {value} here, and {other} in {place}"), values)
        remedy = Message(
            N_("Neither was taken over: clarify it, and write down in {folder} what counts."), values
        )
        self.problems.append(Problem(CONTRADICTION, place, what, remedy, Severity.WARNING))


def _same(first: Any, second: Any) -> bool:
    if isinstance(first, Mapping) and isinstance(second, Mapping):  # an answer: its place may differ
        return _same(first.get("value"), second.get("value"))
    if isinstance(first, bool) or isinstance(second, bool):
        return first is second
    return _plain(first) == _plain(second)


def _plain(value: Any) -> str:
    """Return what is left of a value when its spelling does not count."""
    exact = exact_number(str(value))
    return seen_name(_said(value)) if exact is None else str(exact)


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return _said(value.get("value"))
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(str, value)))
    return str(value).lower() if isinstance(value, bool) else str(value)
