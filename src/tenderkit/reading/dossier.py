# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier folder goes in; one frozen `Dossier` comes out, or all its faults at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tenderkit.model.bid import Application, Bid, Examination, PriceSheet
from tenderkit.model.criterion import Catalogue
from tenderkit.model.delivery import Delivery
from tenderkit.model.dossier import Dossier, Judged
from tenderkit.model.dossier import Path as DossierPath
from tenderkit.model.event import EVENTS, Event
from tenderkit.model.internal import Award, Internal, Question
from tenderkit.model.providers import PROVIDERS, Providers
from tenderkit.model.requirement import Specification
from tenderkit.model.score import Consensus, ScoreSheet
from tenderkit.model.selection import SELECTION, Selection
from tenderkit.model.tender import Lot, Tender
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.build import Faults, Record, build
from tenderkit.reading.catalogue import (
    Catalogues,
    build_catalogue,
    expanded,
    sealed_catalogues,
    taken_ids,
)
from tenderkit.reading.events import in_force
from tenderkit.reading.files import DossierFiles, matches, read_files
from tenderkit.reading.layout import misplaced
from tenderkit.reading.parsed import YamlFile
from tenderkit.words import N_, Message


def read_dossier(folder: Path) -> Dossier:
    """Read, validate and build the dossier in *folder*.

    Raises:
        InputError: with every fault of every file, file by file.
    """
    return read_with_warnings(folder)[0]


def read_with_warnings(
    folder: Path,
    *,
    renewed: bool = False,
    instead: Mapping[str, Path] = MappingProxyType({}),
    without: str | None = None,
) -> tuple[Dossier, tuple[Problem, ...]]:
    """As `read_dossier`, with what was noticed on the way: blanks, files that nobody reads.

    Args:
        folder: the dossier.
        renewed: with catalogues as they are installed, not as they were sealed.
        instead: files that are read from elsewhere, by their names in the dossier.
        without: the id of an event that is left out.
    """
    found = read_files(folder, instead)
    builder = _Builder(found, {} if renewed else sealed_catalogues(folder))
    dossier = builder.dossier()
    raise_if_any(builder.problems)
    events = tuple(event for event in dossier.events if event.id != without)
    return in_force(replace(dossier, events=events)), found.warnings


class Places(Mapping[DossierPath, Place]):
    """Where each thing stands, looked up when it is asked for."""

    def __init__(self, files: Mapping[str, YamlFile]) -> None:
        """Keep the parsed *files*."""
        self._files = files

    def __getitem__(self, path: DossierPath) -> Place:
        name = str(path[0])
        return self._files[name].place(path[1:]) if name in self._files else Place(name)

    def __iter__(self) -> Iterator[DossierPath]:
        return ((name,) for name in self._files)

    def __len__(self) -> int:
        return len(self._files)


class _Builder:
    """Builds record by record and gathers what only building can see."""

    def __init__(self, found: DossierFiles, sealed: Catalogues) -> None:
        self.found = found
        self.sealed = sealed
        self.files = found.files
        self.problems: list[Problem] = []

    def dossier(self) -> Dossier:
        tender = self._one(Tender, "tender.yaml")
        assert tender is not None
        specification = self._one(Specification, "requirements.yaml") or Specification(())
        public = self._public(tender.language)
        return Dossier(
            tender,
            specification,
            self._judged(tender, public),
            self._one(Internal, "internal.yaml") or Internal(),
            tuple(self._each(Application, "applications/*/application.yaml")),
            tuple(self._each(Bid, "bids/*/bid.yaml")),
            self._one(Award, "award.yaml") or Award(),
            self._questions(),
            self._events(),
            self._one(Providers, PROVIDERS) or Providers(),
            selection=self._one(Selection, SELECTION) or Selection(),
            delivery=self._delivery(),
            places=Places(self.files),
            public=public,
        )

    def _delivery(self) -> Delivery:
        """Return the work after the award; most dossiers are not that far, and nothing is loaded for it."""
        if not any(name.startswith("delivery/") for name in self.files):
            return Delivery()
        from tenderkit.reading.delivery import delivery

        return delivery(self._one)

    def _one(self, kind: type[Record], name: str) -> Record | None:
        file = self.files.get(name)
        return None if file is None else self._build(kind, file, file.data)

    def _build(self, kind: type[Record], file: YamlFile, data: Any) -> Record:
        faults: Faults = []
        record = build(kind, data, faults)
        self._blame(file, faults)
        return record

    def _blame(self, file: YamlFile, faults: Faults) -> None:
        self.problems += [Problem("TK004", file.place(path), what, remedy) for path, what, remedy in faults]

    def _each(self, kind: type[Record], pattern: str) -> Iterator[Record]:
        """Build what lies in folders of its own, with its price sheet and examination."""
        for file in self.found.matching(pattern):
            folder = file.name.rpartition("/")[0]
            record = self._build(kind, file, {**file.data, "id": folder.rpartition("/")[2]})
            parts = {
                "price": self._one(PriceSheet, f"{folder}/price.yaml") if kind is Bid else None,
                "examination": self._one(Examination, f"{folder}/examination.yaml"),
            }
            yield _with(record, {name: part for name, part in parts.items() if part is not None})

    def _judged(self, tender: Tender, public: Mapping[str, Any]) -> tuple[Judged, ...]:
        """Join what all lots have in common with what each lot says itself."""
        self.problems += misplaced(tender, self.files, self.found.offers)
        common = self._catalogue("", public)
        if not tender.lots:
            return (self._judge("", common, None),)
        return tuple(
            self._judge(f"lots/{lot.id}/", self._joined(common, lot, public), lot) for lot in tender.lots
        )

    def _joined(self, common: Catalogue, lot: Lot, public: Mapping[str, Any]) -> Catalogue:
        name = f"lots/{lot.id}/criteria.yaml"
        common = replace(common, criteria=tuple(c for c in common.criteria if c.lot in (None, lot.id)))
        if name not in public:
            return common
        own = self._catalogue(f"lots/{lot.id}/", public)
        taken = [criterion.id for criterion in common.criteria] + [group.id for group in common.groups]
        self.problems += taken_ids(self.files[name], taken, "criteria.yaml", _COMMON)
        unit = own.unit if public[name]["weights"] else common.unit
        return Catalogue((*common.criteria, *own.criteria), (*common.groups, *own.groups), unit)

    def _judge(self, folder: str, catalogue: Catalogue, lot: Lot | None) -> Judged:
        sheets = tuple(self._records(ScoreSheet, f"{folder}scores/*/*.yaml"))
        consensus = tuple(self._records(Consensus, f"{folder}consensus/*.yaml"))
        return Judged(catalogue, sheets, consensus, folder, lot)

    def _records(self, kind: type[Record], pattern: str) -> Iterator[Record]:
        return (self._build(kind, file, file.data) for file in self.found.matching(pattern))

    def _catalogue(self, folder: str, public: Mapping[str, Any]) -> Catalogue:
        name = f"{folder}criteria.yaml"
        if name not in public:
            return Catalogue()
        faults: Faults = []
        catalogue = build_catalogue(public[name], faults)
        self._blame(self.files[name], faults)
        return catalogue

    def _public(self, language: str) -> dict[str, Any]:
        """Return the public files as written, catalogues expanded."""
        public: dict[str, Any] = {}
        for name, file in self.files.items():
            if name in {"tender.yaml", "requirements.yaml"}:
                public[name] = file.data
            elif matches(name, "criteria.yaml") or matches(name, "lots/*/criteria.yaml"):
                try:
                    public[name] = expanded(file, language, self.sealed)
                except InputError as error:
                    self.problems += error.problems
        return public

    def _questions(self) -> tuple[Question, ...]:
        file = self.files.get("questions.yaml")
        return () if file is None else tuple(self._build(Question, file, q) for q in file.data["questions"])

    def _events(self) -> tuple[Event, ...]:
        file = self.files.get(EVENTS)
        return () if file is None else tuple(self._build(Event, file, e) for e in file.data["events"])


_COMMON = Message(N_("Choose another id; what stands in the common criteria.yaml counts in every lot."))


def _with(record: Any, parts: Mapping[str, Any]) -> Any:
    """Return *record* with *parts* put in."""
    return replace(record, **parts) if parts else record
