# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier goes in; what its documents are made from comes out: templates, law, the code to print.

Documents that bidders get are made from the seal, once there is one, whatever is installed; all others
from what is installed.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from tenderkit.canonical import canonical_json, sha256
from tenderkit.model.dossier import Dossier
from tenderkit.model.law import LawPack
from tenderkit.model.seal import TEMPLATES
from tenderkit.reading.law import read_law
from tenderkit.reading.seal import sealed_bytes
from tenderkit.reading.sealed_law import SealedLaw, law_of, sealed_law
from tenderkit.reading.sealing import sealing_of
from tenderkit.rendering.for_bidders import BIDDERS_DOCUMENTS
from tenderkit.rendering.used_templates import STYLES
from tenderkit.shipped import TEMPLATES as SHIPPED

_TEXT = ".html.j2"


class Stock:
    """What the documents of one dossier are made from."""

    def __init__(self, folder: Path, dossier: Dossier) -> None:
        """Look what is sealed.

        Raises:
            InputError: the seal cannot be read.
        """
        self._folder = folder
        self.sealing = sealing_of(folder, dossier)

    @property
    def code(self) -> str | None:
        """The code that documents for bidders print; None without a seal, and when something moved."""
        return self.sealing.seal.code if self.sealing and self.sealing.unmoved else None

    @property
    def state(self) -> str | None:
        """What changes with all that documents take from the seal; None while nothing is sealed."""
        if self.sealing is None:
            return None
        lying = [sealed_bytes(self._folder, self.sealing.seal, part) for part in self._kept.values()]
        hashes = [sha256(data) for data in lying]
        return sha256(canonical_json([self.sealing.seal.hash, self.sealing.unmoved, hashes]))

    @cached_property
    def sealed_templates(self) -> Path | None:
        """The folder of sealed templates; None where they are those that are installed."""
        if self.sealing is None or all(_hash(name) == self._seal_hash(name) for name in self._kept):
            return None
        return self._folder / self.sealing.seal.folder / TEMPLATES

    @cached_property
    def styles(self) -> Mapping[str, str]:
        """The stylesheets that were sealed; none where they are those that are installed."""
        if self.sealing is None or self.sealed_templates is None:
            return {}
        seal = self.sealing.seal
        return {n: sealed_bytes(self._folder, seal, TEMPLATES + n).decode("utf-8") for n in STYLES}

    @property
    def printed_law(self) -> LawPack:
        """The law data that documents for bidders cite."""
        return read_law() if self._law is None else self._law.printed

    @property
    def law_of_duties(self) -> LawPack:
        """The law data that say which documents the procedure needs."""
        return law_of(self._folder, duties=True, documents=BIDDERS_DOCUMENTS)

    @property
    def known_law(self) -> LawPack:
        """All law data that any document may print."""
        law, installed = self._law, read_law(duties=True)
        if law is None:
            return installed
        entries = (*law.whole.entries, *installed.entries)
        return replace(installed, entries=entries, duties=(*law.whole.duties, *installed.duties))

    @property
    def documents(self) -> frozenset[str] | None:
        """The documents that were sealed; None where nothing is, or where something moved since."""
        if self.sealing is None or not self.sealing.unmoved:
            return None
        names = (PurePosixPath(part).name for part in self.sealing.seal.parts)
        return frozenset(name.removesuffix(_TEXT) for name in names if name.endswith(_TEXT))

    @cached_property
    def _law(self) -> SealedLaw | None:
        return sealed_law(self._folder)

    @property
    def _kept(self) -> Mapping[str, str]:
        """The sealed templates and stylesheets that are not the dossier's own: name → part."""
        parts = self.sealing.seal.parts if self.sealing else ()
        return {part.removeprefix(TEMPLATES): part for part in parts if part.startswith(TEMPLATES)}

    def _seal_hash(self, name: str) -> str | None:
        return self.sealing.seal.parts.get(TEMPLATES + name) if self.sealing else None


def _hash(name: str) -> str | None:
    file = SHIPPED / name
    return sha256(file.read_bytes()) if file.is_file() else None
