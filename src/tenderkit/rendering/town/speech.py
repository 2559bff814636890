# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a document speaks: its language, currency and law; plain records that travel to another process."""

from dataclasses import dataclass, field

from tenderkit.model.law import LawPack
from tenderkit.outcome.open_key import OpenKey
from tenderkit.rendering.blanks import Blanks
from tenderkit.rendering.context.legal import Law
from tenderkit.rendering.context.plain import Names
from tenderkit.rendering.gaps import Files, open_key


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
    files: Files = field(default_factory=Files)
    """Where the values of the document are written."""

    def names(self) -> Names:
        """Return how numbers and amounts are written."""
        return Names(self.language, str, self.currency)

    def law(self) -> Law:
        """Return what may be cited."""
        return Law(self.pack, self.regime, self.language)

    def blanks(self) -> Blanks:
        """Return what knows the gaps of one document."""
        made = Blanks(draft=self.blank is not None)
        made.printed = lambda name: self._gap(open_key(made.paths[name], self.files))
        return made

    def _gap(self, key: OpenKey) -> str:
        if self.blank is None:
            raise BlankError(key.full)
        return self.blank.format(key=key)
