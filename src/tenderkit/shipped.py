# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the templates, schemas, examples and data that come with tenderkit lie.

In a wheel they are inside the package; in a checkout the first three stand at its top.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def _shipped(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _CHECKOUT / name


TEMPLATES = _shipped("templates")
SCHEMAS = _shipped("schemas")
EXAMPLES = _shipped("examples")
DATA = _PACKAGE / "data"
