# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""From reviewed text files to tender documents and a ranking that anyone can recompute.

Example::

    from pathlib import Path
    from tenderkit import evaluate, read_dossier

    outcomes = evaluate(read_dossier(Path("my-tender")))
"""

from importlib import import_module

__version__ = "0.1.0"

_DOORS = {
    "InputError": "tenderkit.problems",
    "Problem": "tenderkit.problems",
    "check": "tenderkit.checking.check",
    "evaluate": "tenderkit.evaluation.evaluate",
    "read_dossier": "tenderkit.reading.dossier",
}
__all__ = ["InputError", "Problem", "__version__", "check", "evaluate", "read_dossier"]


def __getattr__(name: str) -> object:
    """Fetch a name of the front door when it is first used."""
    if name not in _DOORS:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(_DOORS[name]), name)
    return found
