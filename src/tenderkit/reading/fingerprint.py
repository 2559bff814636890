# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name and the bytes of a file go in; the hash by which the journal knows it comes out.

Of the YAML files that a dossier consists of, the data count, as they are written: a comment, the order of
keys and quotes around a number do not. Of any other file every byte counts.
"""

from decimal import Decimal
from typing import Any

from tenderkit.canonical import canonical_json, sha256
from tenderkit.problems import InputError
from tenderkit.reading.files import SCHEMA_OF, matches
from tenderkit.reading.yamlfile import load_yaml


def fingerprint(name: str, data: bytes) -> str:
    """Return the hash of the file *name* (below the dossier, with ``/``) that holds *data*.

    A dossier file that cannot be read as YAML is known by its bytes.
    """
    if not is_data(name):
        return sha256(data)
    try:
        return sha256(canonical_json(_written(load_yaml(data, name).data)))
    except InputError:
        return sha256(data)


def is_data(name: str) -> bool:
    """Return whether of the file *name* the data count, not the bytes."""
    return any(matches(name, pattern) for pattern in SCHEMA_OF)


def _written(node: Any) -> Any:
    """Return *node* with decimals as the text that they are."""
    if isinstance(node, dict):
        return {key: _written(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_written(value) for value in node]
    return str(node) if isinstance(node, Decimal) else node
