# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Firms from a table, a folder or the command line go in; providers with ids, none listed twice, come out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tenderkit.model.dossier import Dossier
from tenderkit.model.names import unseen_character
from tenderkit.model.provider_names import firm_name, id_of
from tenderkit.model.providers import PROVIDERS, Provider
from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.lists import read_lists
from tenderkit.words import N_, Message


def new_providers(
    dossier: Dossier, firms: Sequence[Provider], places: Sequence[Place]
) -> tuple[Provider, ...]:
    """Return *firms* with ids of their own.

    Raises:
        InputError: a firm stands on the list already, or twice among the new ones, or an id is taken.
    """
    forms = read_lists()["marks"]["legal_forms"]
    known = {firm_name(provider.name, forms): provider.id for provider in dossier.providers.providers}
    taken = [provider.id for provider in dossier.providers.providers]
    problems: list[Problem] = []
    new: list[Provider] = []
    for firm, place in zip(firms, places, strict=True):
        name = firm_name(firm.name, forms)
        if code := unseen_character(firm.name):
            what = Message(N_("the name has the character {code}, which nobody sees"), {"code": code})
            problems.append(Problem("TK988", place, what, Message(N_("Type the name again."))))
        elif name in known:
            what = Message(
                N_("{name} stands on the list already, as {id}"), {"name": firm.name, "id": known[name]}
            )
            problems.append(Problem("TK980", place, what, Message(_ONCE)))
        elif firm.id and firm.id.casefold() in {id_.casefold() for id_ in taken}:
            what = Message(N_("the id {id} is already taken by {first}"), {"id": firm.id, "first": firm.id})
            problems.append(Problem("TK980", place, what, Message(N_("Choose another id."))))
        else:
            id_ = firm.id or id_of(firm.name, forms, taken)
            known[name] = id_
            taken.append(id_)
            new.append(replace(firm, id=id_))
    raise_if_any(problems)
    return tuple(new)


def from_publiccode(folder: Path) -> tuple[tuple[Provider, ...], list[Message]]:
    """Return who maintains what by the publiccode.yml files below *folder*, and which could not be read.

    Raises:
        InputError: there is none.
    """
    from tenderkit.delivery.documents import UnreadableError, yaml_data
    from tenderkit.reading.providers_publiccode import maintainers
    from tenderkit.reading.walk import file_bytes

    read, remarks = [], []
    for path in sorted(folder.rglob("publiccode.y*ml")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            continue
        try:
            read.append((name, yaml_data(file_bytes(path, name))))
        except UnreadableError as error:
            remarks.append(Message(N_("{place} was not read: {text}"), {"place": name, "text": str(error)}))
    if not read:
        what = Message(N_("no publiccode.yml that can be read lies here"))
        raise InputError(
            [Problem("TK988", Place(folder.name), what, Message(N_("Name a folder of clones.")))]
        )
    return maintainers(read), remarks


def joined(dossier: Dossier, firms: Sequence[Provider]) -> tuple[Provider, ...]:
    """Return those of *firms* that are not on the list yet: a second look at the same clones adds nothing."""
    forms = read_lists()["marks"]["legal_forms"]
    known = {firm_name(provider.name, forms) for provider in dossier.providers.providers}
    return tuple(firm for firm in firms if firm_name(firm.name, forms) not in known)


_ONCE = N_("Keep one of the two entries, and put into it what the other one says.")
HERE = Place(PROVIDERS)
