# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a document speaks: its language, currency and law; plain records that travel to another process."""

from dataclasses import dataclass

from tenderkit.model.law import LawPack
from tenderkit.rendering.blanks import Blanks
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names


class BlankError(ValueError):
    """A template prints a value that the dossier does not have; says its name."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a template needs besides its context."""

    language: str
    currency: str
    pack: LawPack
    regime: str
    blank: str | None = None
    """In a draft: what stands for a value that is not there, with a field ``{key}``."""

    def names(self) -> Names:
        """Return how numbers and amounts are written."""
        return Names(self.language, str, self.currency)

    def law(self) -> Law:
        """Return what may be cited."""
        return Law(self.pack, self.regime, self.language)

    def blanks(self) -> Blanks:
        """Return what knows the gaps of one document."""
        return Blanks(draft=self.blank is not None, printed=self._gap)

    def _gap(self, key: str) -> str:
        if self.blank is None:
            raise BlankError(key)
        return self.blank.format(key=key)
