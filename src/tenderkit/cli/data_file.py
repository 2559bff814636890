# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file of the dossier goes in; what it says comes out, and how it is changed by one step."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tenderkit.cli.recorded import Change

Data = Mapping[str, Any]


def changed_file(folder: Path, name: str, change: Callable[[Data], Data]) -> Change:
    """Return the file *name* before and after *change*, which gets what it says; nothing where there is none.

    Raises:
        InputError: the file cannot be read or changed line by line, or what it would say breaks its schema.
    """
    from tenderkit.cli.changed_yaml import changed_yaml
    from tenderkit.reading.pending import whole_bytes
    from tenderkit.reading.yamlfile import load_yaml

    old = whole_bytes(folder, name)
    said = {} if old is None else load_yaml(old, name).data
    return Change(old, changed_yaml(name, old, change(said)))
