# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finished sheets go in; their code comes out, and the secret number of it lies beside them."""

import secrets
from pathlib import Path

from tenderkit.model.sheet_code import Sheets, sheet_code
from tenderkit.reading.sheet_nonce import Promise, read_promise
from tenderkit.reading.walk import file_bytes
from tenderkit.recording.atomic import write_atomically
from tenderkit.recording.yaml_text import yaml_lines

_NONCE_BYTES = 16


def promised(file: Path, reviewer: str, sheets: Sheets) -> Promise:
    """Return the promise of *sheets*; *file* keeps it, with the number that was drawn when it was first made.

    A changed sheet has another code, and the file says that then.

    Raises:
        InputError: the file is there and is no such file, or it cannot be written.
    """
    known = read_promise(file_bytes(file, file.name), file.name) if file.exists() else None
    nonce = known.nonce if known else secrets.token_hex(_NONCE_BYTES)
    made = Promise(reviewer, nonce, sheet_code(nonce, reviewer, sheets))
    if made != known:
        data = {"format": 1, "reviewer": reviewer, "nonce": nonce, "code": made.code}
        write_atomically(file, "\n".join([*yaml_lines(data), ""]).encode())
    return made
