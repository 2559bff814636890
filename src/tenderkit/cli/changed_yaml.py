# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier file and new data go in; its bytes with these data come out, held against its schema."""

from collections.abc import Mapping

from tenderkit.problems import InputError, Place, Problem, raise_if_any
from tenderkit.reading.files import SCHEMA_OF, matches
from tenderkit.reading.identity import identity_problems
from tenderkit.reading.schema import schema_problems
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.recording.yaml_merge import CannotMergeError, merged
from tenderkit.recording.yaml_text import yaml_lines
from tenderkit.words import N_, Message


def changed_yaml(name: str, old: bytes | None, data: Mapping[str, object]) -> bytes:
    """Return the file *name* with *data*, which get a ``format`` where they have none.

    Args:
        name: the file below the dossier, with ``/``.
        old: what the file holds; None: there is none yet.
        data: all that it shall say.

    Raises:
        InputError: *old* cannot be read or changed line by line, or *data* break the schema.
    """
    schema = next((schema for pattern, schema in SCHEMA_OF.items() if matches(name, pattern)), None)
    wanted = {"format": 1, **data}
    new = _new(name, schema, wanted) if old is None else _merged(name, old, wanted)
    again = load_yaml(new, name)
    if schema is not None:
        raise_if_any([*schema_problems(again, schema), *identity_problems(again)])
    return new


def _new(name: str, schema: str | None, data: Mapping[str, object]) -> bytes:
    first = f"# yaml-language-server: $schema={'../' * name.count('/')}.schemas/{schema}.schema.json"
    return "\n".join([*([first] if schema else []), *yaml_lines(data), ""]).encode()


def _merged(name: str, old: bytes, data: Mapping[str, object]) -> bytes:
    load_yaml(old, name)
    try:
        return merged(old.decode("utf-8"), data, lambda text: load_yaml(text.encode(), name).data).encode()
    except CannotMergeError as error:
        what = Message(
            N_("this file is laid out in a way that cannot be changed line by line; nothing was recorded")
        )
        remedy = Message(N_("Write each key and each entry on a line of its own, then say it again."))
        raise InputError([Problem("TK077", Place(name), what, remedy)]) from error
