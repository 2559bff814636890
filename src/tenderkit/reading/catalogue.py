# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""``criteria.yaml`` goes in; the catalogue comes out, shipped entries expanded in the dossier's language."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from tenderkit.model.criterion import Catalogue
from tenderkit.problems import Problem, raise_if_any
from tenderkit.reading.build import Faults, build
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.seal_numbers import seal_numbers
from tenderkit.reading.shipped_data import shipped_data
from tenderkit.shipped import DATA
from tenderkit.words import N_, Message

Catalogues = Mapping[str, Any]
"""Name → data."""

_FOLDER = DATA / "catalogues"


def shipped_catalogues() -> list[str]:
    """Return the names of the catalogues that come with tenderkit."""
    return sorted(path.stem for path in _FOLDER.glob("*.yaml"))


def sealed_catalogues(folder: Path) -> Catalogues:
    """Return the catalogues that were sealed in the dossier in *folder*; none while nothing is sealed.

    Raises:
        InputError: the seal cannot be read.
    """
    if not seal_numbers(folder):
        return {}
    from tenderkit.reading.seal import latest_seal, sealed_data

    seal = latest_seal(folder)
    parts = [part for part in seal.parts if part.startswith("catalogues/")] if seal else []
    return {PurePosixPath(part).stem: sealed_data(folder, seal, part) for part in parts if seal}


def used_catalogues(files: Iterable[YamlFile], sealed: Catalogues) -> Catalogues:
    """Return the catalogues that the criteria in *files* use."""
    names = {file.data["use"]["catalogue"] for file in files if "use" in file.data}
    return {name: _catalogue(name, sealed) for name in sorted(names)}


def expanded(file: YamlFile, language: str, sealed: Catalogues | None = None) -> dict[str, Any]:
    """Return the data of *file* with the entries of the catalogue it uses, changed as it says.

    A catalogue that was *sealed* counts, whatever is installed.

    Raises:
        InputError: the catalogue, or an entry that is changed or left out, does not exist.
    """
    use = file.data.get("use")
    own: dict[str, Any] = {key: file.data.get(key) or [] for key in ("groups", "criteria")}
    if use is None:
        return {**own, "weights": file.data.get("weights")}
    raise_if_any(list(_unknown_catalogue(file, sealed or {})))
    name = use["catalogue"]
    shipped = _catalogue(name, sealed or {})
    entries = {entry["id"]: _spoken(entry, language) for entry in shipped["criteria"]}
    raise_if_any(list(_unknown_entries(file, entries)))
    for id_, change in use.get("changes", {}).items():
        entries[id_] = _changed(entries[id_], change)
    left_out = set(use.get("leave_out", ()))
    shipped_ids = [*(entries.keys() - left_out), *(group["id"] for group in shipped["groups"])]
    raise_if_any(list(taken_ids(file, shipped_ids, name, _CHANGE_IT)))
    criteria = [entry for id_, entry in entries.items() if id_ not in left_out]
    groups = [_spoken(group, language) for group in shipped["groups"]]
    return {
        "groups": groups + own["groups"],
        "criteria": criteria + own["criteria"],
        "weights": file.data.get("weights"),
    }


def build_catalogue(data: Mapping[str, Any], faults: Faults) -> Catalogue:
    """Return expanded *data* as a record."""
    unit = (data.get("weights") or {}).get("unit", "percent")
    return build(Catalogue, {"criteria": data["criteria"], "groups": data["groups"], "unit": unit}, faults)


def taken_ids(file: YamlFile, taken: Iterable[str], where: str, remedy: Message) -> Iterator[Problem]:
    """Yield the entries of *file* whose id is *taken* elsewhere, in capital or small letters."""
    known = {id_.casefold() for id_ in taken}
    for part in ("groups", "criteria"):
        for index, entry in enumerate(file.data.get(part) or ()):
            if entry["id"].casefold() in known:
                values = {"id": entry["id"], "where": where}
                what = Message(N_("the id {id} is already taken in {where}"), values)
                yield Problem("TK013", file.place([part, index, "id"]), what, remedy)


_CHANGE_IT = Message(
    N_("Choose another id; an entry of a shipped catalogue is changed under `use: changes:` instead.")
)


def _spoken(entry: Any, language: str) -> Any:
    """Return *entry* in one language: ``{de: …, en: …}`` becomes its text."""
    if isinstance(entry, dict):
        if entry.keys() == {"de", "en"}:
            return entry[language]
        return {key: _spoken(value, language) for key, value in entry.items()}
    return [_spoken(item, language) for item in entry] if isinstance(entry, list) else entry


def _changed(entry: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    anchors = {**entry.get("anchors", {}), **change.get("anchors", {})}
    return {**entry, **change, **({"anchors": anchors} if anchors else {})}


def _catalogue(name: str, sealed: Catalogues) -> Any:
    return sealed.get(name) or shipped_data(_FOLDER / f"{name}.yaml")


def _unknown_catalogue(file: YamlFile, sealed: Catalogues) -> Iterator[Problem]:
    name, known = file.data["use"]["catalogue"], sorted({*shipped_catalogues(), *sealed})
    if name not in known:
        what = Message(N_("there is no catalogue `{name}`"), {"name": name})
        remedy = Message(N_("Known here are: {known}."), {"known": ", ".join(known)})
        yield Problem("TK014", file.place(["use", "catalogue"]), what, remedy)


def _unknown_entries(file: YamlFile, entries: Mapping[str, Any]) -> Iterator[Problem]:
    use = file.data["use"]
    named = [(("use", "changes", id_), id_) for id_ in use.get("changes", {})]
    named += [(("use", "leave_out", i), id_) for i, id_ in enumerate(use.get("leave_out", ()))]
    for path, id_ in named:
        if id_ not in entries:
            import difflib

            near = difflib.get_close_matches(id_, entries, 1)
            what = Message(N_("the catalogue has no entry {id}"), {"id": id_})
            remedy = (
                Message(N_("Did you mean `{near}`?"), {"near": near[0]})
                if near
                else Message(N_("Write an entry of your own under `criteria:`."))
            )
            yield Problem("TK014", file.place(path, key=path[1] == "changes"), what, remedy)
