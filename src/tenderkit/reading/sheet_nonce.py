# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The file beside finished sheets goes in; the secret number comes out that their code was made with."""

import re

from tenderkit.model.sheet_code import typed_code
from tenderkit.problems import InputError, Problem
from tenderkit.reading.parsed import YamlFile
from tenderkit.reading.yamlfile import load_yaml
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

CODE_FILE = "code.yaml"
"""Its name in a pack; beside a workbook, the name of the workbook with this behind a point."""
_NONCE = re.compile(r"[0-9a-f]{32,128}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Promise:
    """What a reviewer keeps beside the sheets until they are handed over."""

    reviewer: str
    nonce: str
    """Secret until then."""
    code: str


def read_promise(data: bytes, name: str) -> Promise:
    """Return what stands in *data*, which messages call *name*.

    Raises:
        InputError: it is no such file.
    """
    file = load_yaml(data, name)
    said = file.data if isinstance(file.data, dict) else {}
    reviewer, nonce, code = (str(said.get(key, "")) for key in ("reviewer", "nonce", "code"))
    typed = typed_code(code)
    if not _NONCE.fullmatch(nonce) or typed is None or not reviewer:
        raise InputError([_no_promise(file)])
    return Promise(reviewer, nonce, typed)


def _no_promise(file: YamlFile) -> Problem:
    what = Message(N_("the file does not hold reviewer, secret number and code of finished sheets"))
    remedy = Message(N_("`tenderkit sheet code` makes it; ask the reviewer for it as it is."))
    return Problem("TK850", file.place(()), what, remedy)
