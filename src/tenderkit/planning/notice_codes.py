# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shipped list ``eforms`` and a word of a dossier go in; the official code with its labels comes out."""

from collections.abc import Mapping
from typing import Any

from tenderkit.model.tender import Buyer, Procedure, Subject
from tenderkit.outcome.notice import Code

_LANGUAGES = {"de": "DEU", "en": "ENG"}


class Codes:
    """The code lists of eForms, and which code follows from what."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take the shipped list."""
        self._data = data

    def of(self, list_: str, code: str) -> Code:
        """Return *code* of *list_*.

        Raises:
            KeyError: there is none; a bug, for codes of dossiers are looked up.
        """
        return Code(list_, code, self._data["codes"][list_][code])

    def method(self, name: str) -> Mapping[str, Any]:
        """Return how the award method *name* is told."""
        told: Mapping[str, Any] = self._data["methods"].get(name, {})
        return told

    def language(self, language: str) -> Code:
        """Return the code of a language of dossiers."""
        return self.of("language", _LANGUAGES[language])

    def nature(self, subject: Subject) -> Code | None:
        """Return what kind of contract the main CPV code makes it; None without one."""
        if not subject.cpv:
            return None
        division = subject.cpv[0][:2]
        natures = [nature for first, nature in self._data["natures"] if first <= division]
        return self.of("contract-nature", natures[-1])

    def procedure(self, procedure: Procedure) -> Code | None:
        """Return the type of the procedure; None where eForms has no word for it."""
        code = self._data["procedures"].get(f"{procedure.type}-{procedure.stages}")
        return None if code is None else self.of("procurement-procedure-type", code)

    def legal_type(self, buyer: Buyer) -> Code | None:
        """Return the type of the buyer; None where neither its legal form nor what binds it says one."""
        said = (buyer.legal_form or "").strip().casefold()
        code = self._data["legal_types"].get(said) or self._data["bound_by"].get(buyer.bound_by)
        return None if code is None else self.of("buyer-legal-type", code)

    def permission(self, *, said: bool | None, yes: str) -> Code | None:
        """Return *yes* or that it is not allowed; None where nothing is said."""
        return None if said is None else self.of("permission", yes if said else "not-allowed")
