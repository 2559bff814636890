# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gap of a context goes in; the key of the dossier that fills it comes out, or that it is open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, cast, get_args, get_origin, get_type_hints

from tenderkit.model.criterion import Catalogue
from tenderkit.model.dossier import Dossier
from tenderkit.model.internal import Internal
from tenderkit.model.requirement import Specification
from tenderkit.model.tender import Tender
from tenderkit.outcome.open_key import OpenKey
from tenderkit.problems import Place, Problem
from tenderkit.rendering.context.providers import FIND
from tenderkit.rendering.find_gaps import FIND_HEADS, find_key
from tenderkit.rendering.later_gaps import HEADS, later_key
from tenderkit.rendering.stages_documents import STAGES
from tenderkit.rendering.stages_gaps import STAGES_HEADS, stages_key
from tenderkit.rendering.wanted import Wanted
from tenderkit.words import N_, Message

Path = tuple[str | int, ...]

_KINDS = frozenset({"selection", "exclusion", "execution", "scored"})
"""Lists of criteria in a context, by their kind."""
_OTHER_LISTS = {"groups": "groups", "sections_before": "sections", "sections_after": "sections"}
_MADE_OF: Mapping[Path, Path] = {
    ("document", "date"): ("dates", "published"),
    ("document", "law_pack"): ("regime",),
    ("law",): ("regime",),
    ("legal",): ("regime",),
    ("procedure", "cite"): ("procedure", "type"),
    ("procedure", "title"): ("procedure", "type"),
    ("contract", "form_label"): ("contract", "form"),
}
"""What documents say of themselves, of the law and in words → what in the dossier it comes from."""
_OF_THE_PROJECT: Mapping[str, Path] = {
    "roles": ("team",),
    "missing": ("team",),
    "publication": ("publication_plan",),
    "costs": ("estimate", "items"),
}
"""What notes on the project compute → what in ``internal.yaml`` it comes from; all else from ``raci``."""


@dataclass(frozen=True, slots=True)
class Files:
    """Where the values of one document are written."""

    requirements: str = "requirements.yaml"
    criteria: str = "criteria.yaml"
    lot: str | None = None
    """Id of the lot that the document is about."""
    about: str | None = None
    """Id of the bid, the reviewer, the objection or the provider that it is about."""
    phase: str = ""
    document: str = ""
    """Id of its kind."""


def files_of(dossier: Dossier, wanted: Wanted) -> Files:
    """Return where the values of *wanted* are written: with lots, criteria may have a file in each."""
    judged = wanted.judged
    own = f"{judged.folder}criteria.yaml"
    criteria = own if own in dossier.public else "criteria.yaml"
    about = wanted.about.id if wanted.about else None
    lot = judged.lot.id if judged.lot else None
    return Files(criteria=criteria, lot=lot, about=about, phase=wanted.kind.phase, document=wanted.kind.id)


def open_keys(paths: Iterable[Path], files: Files) -> tuple[OpenKey, ...]:
    """Return the keys that fill the gaps at *paths*, each once."""
    found = (open_key(path, files) for path in paths)
    return tuple({key.full: key for key in found}.values())


def open_key(path: Path, files: Files) -> OpenKey:
    """Return the key of the dossier that fills the gap at *path* of a context."""
    if (term := _term(path)) is not None:
        return open_key(term, files)
    head, *rest = path
    if head == "requirements":
        return OpenKey(files.requirements, _known(Specification, _entry("requirements", rest)))
    if head == "criteria":
        return OpenKey(files.criteria, _known(Catalogue, _entry("criteria", rest)))
    if (key := _confidential(path, files)) is not None:
        return key
    for made, source in _MADE_OF.items():
        if path[: len(made)] == made:
            return OpenKey("tender.yaml", source)
    if head == "lot" and files.lot:
        path = ("lots", files.lot, *rest)
    elif head == "tender":
        path = tuple(rest)
    return OpenKey("tender.yaml", _known(Tender, path) or path)


def _term(path: Path) -> Path | None:
    """Return the key that a term of the notice comes from, by which it is called there; None for all else."""
    match path:
        case ("notice", "parts", _, str(key), *_) | ("notice", "lots", _, "terms", str(key), *_):
            return tuple(key.split("."))
    return None


def _confidential(path: Path, files: Files) -> OpenKey | None:
    """Return the key in a confidential file, None where *path* is public."""
    head, *rest = path
    if head == "internal":
        return OpenKey("internal.yaml", _known(Internal, tuple(rest)) or tuple(rest))
    if files.phase == STAGES and head in STAGES_HEADS:
        return stages_key(path, files.about, files.document)
    if files.phase == FIND and head in FIND_HEADS:
        return find_key(path, files.about)
    if head in HEADS:
        return later_key(path, files.about)
    if head == "profile":
        return OpenKey("internal.yaml", _known(Internal, path))
    if head == "project":
        known = _known(Internal, tuple(rest)) if rest[:1] == ["team"] else ()
        return OpenKey("internal.yaml", known or _OF_THE_PROJECT.get(str(rest[0] if rest else ""), ("raci",)))
    return OpenKey("internal.yaml", ("estimate", "items")) if head == "plan" else None


def gap(dossier: Dossier, title: str, key: OpenKey) -> Problem:
    """Return the problem that the document called *title* prints *key*, which is open."""
    what = Message(N_("{document} prints `{key}`, which is not filled in"), {"document": title, "key": key})
    remedy = Message(N_("Fill it in, or render a draft with `--draft`."))
    return Problem("TK030", place_of(dossier, key), what, remedy)


def place_of(dossier: Dossier, key: OpenKey) -> Place:
    """Return the place nearest to where *key* belongs; the file alone where nothing around it is there."""
    place = dossier.places[(key.file, *key.path)]
    around = dossier.public.get(key.file)
    if around is None:  # of a confidential file, the place of the whole says nothing
        known = place != dossier.places[(key.file,)]
    else:
        known = isinstance(around, Mapping) and bool(key.path) and key.path[0] in around
    return place if known else Place(key.file)


def _entry(head: str, rest: list[str | int]) -> Path:
    """Return the path of an entry inside its file, whatever lists of the context hold it."""
    lists = {head: head, "declared": head, **dict.fromkeys(_KINDS, head), **_OTHER_LISTS}
    at = max((number for number, step in enumerate(rest) if step in lists), default=None)
    return (head, *rest) if at is None else (lists[str(rest[at])], *rest[at + 1 :])


def _known(record: type, path: Path) -> Path:
    """Return as much of *path* as the dossier knows; what documents make of its values is cut off."""
    kind: Any = record
    for number, step in enumerate(path):
        if get_origin(kind) is tuple:
            kind = get_args(kind)[0]
        elif get_origin(kind) is not None:
            kind = get_args(kind)[1]
        elif is_dataclass(kind) and (hint := _fields(cast("type", kind)).get(str(step))) is not None:
            kind = hint
        else:
            return path[:number]
        options = [option for option in get_args(kind) if option is not NoneType]
        kind = options[0] if NoneType in get_args(kind) else kind
    return path


@cache
def _fields(record: type) -> Mapping[str, Any]:
    hints = get_type_hints(record)
    return {field.name.rstrip("_"): hints[field.name] for field in fields(cast("Any", record))}
