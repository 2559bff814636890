# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a shipped sample and a stage go in; its files come out, ready to be a dossier of its own.

The first line of each file names its schema for editors. In the checkout that is the
shipped folder; in a new dossier it is a copy in ``.schemas``, so that it works offline.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from tenderkit.reading.editors import SCHEMA_FOLDER, editor_files
from tenderkit.shipped import EXAMPLES, SCHEMAS

STAGES = ("tender", "bids", "scores", "consensus")
"""How far a sample may go; each stage holds those before it."""
EMPTY = "empty"
"""The commented dossier that ``tenderkit new`` makes where no sample is asked for."""

_STAGE_OF = {"applications": "bids", "bids": "bids", "scores": "scores", "consensus": "consensus"}
_SCHEMA_LINE = re.compile(r"(?m)^(# yaml-language-server: \$schema=)(?:\.\./)+schemas/")
_BIDDER = re.compile(r"(?m)^bidder:\n  name: (.+)$")
_BUYERS_OWN = re.compile(
    r"(?m)^# yaml-language-server: .*\n|^received: .*\nstatus: .*\n(?:invited: .*\n)?(?:bid: .*\n)?\n?"
)
"""What the buyer adds to a bid, or application: its schema, receipt, and what followed."""
_POINTS = re.compile(r"(?ms)^points:\n(?:  .*?\n|\n)+(?=^\S|\Z)")
"""What the buyer recorded to tell applicants apart."""
_GITIGNORE = """\
# Confidential, or made anew at any time. Public are tender.yaml, requirements.yaml,
# criteria.yaml (also below lots/) and templates/.
/internal.yaml
/providers.yaml
/questions.yaml
/events.yaml
/award.yaml
/applications/
/incoming/
/bids/
scores/
consensus/
/delivery/
/record/
/out/
"""


def samples() -> list[str]:
    """Return the names of the samples that come with tenderkit."""
    return sorted(p.name for p in EXAMPLES.iterdir() if (p / "tender.yaml").is_file() and p.name != EMPTY)


def sample_files(name: str, until: str, language: str = "") -> dict[str, bytes]:
    """Return the files of sample *name* up to *until*, with schemas, editor settings and ``.gitignore``."""
    root = EXAMPLES / name / language
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and _belongs(path.relative_to(root), until)
    }
    if until == "tender":
        files |= sample_incoming(name)
    dossier = {n: _own_schema(n, data) if n.endswith(".yaml") else data for n, data in files.items()}
    return {**dossier, ".gitignore": _GITIGNORE.encode(), **editor_files(), **dict(_schemas())}


def sample_incoming(name: str) -> dict[str, bytes]:
    """Return applications and bids of sample *name* as companies would send them: in folders named so."""
    found: dict[str, bytes] = {}
    for application in sorted((EXAMPLES / name / "applications").glob("*/application.yaml")):
        text = application.read_text(encoding="utf-8")
        bidder = _BIDDER.search(text)
        assert bidder is not None
        sent = _POINTS.sub("", _BUYERS_OWN.sub("", text))
        found[f"incoming/applications/{bidder[1]}/application.yaml"] = sent.encode()
    for bid in sorted((EXAMPLES / name / "bids").glob("*/bid.yaml")):
        text = bid.read_text(encoding="utf-8")
        bidder = _BIDDER.search(text)
        assert bidder is not None
        found[f"incoming/{bidder[1]}/bid.yaml"] = _BUYERS_OWN.sub("", text).encode()
        found[f"incoming/{bidder[1]}/price.yaml"] = (bid.parent / "price.yaml").read_bytes()
    return found


def _belongs(path: Path, until: str) -> bool:
    stages = [_STAGE_OF[part] for part in path.parts if part in _STAGE_OF]
    return all(STAGES.index(stage) <= STAGES.index(until) for stage in stages)


def _own_schema(name: str, data: bytes) -> bytes:
    up = "../" * (len(PurePosixPath(name).parts) - 1)
    return _SCHEMA_LINE.sub(rf"\g<1>{up}{SCHEMA_FOLDER}/", data.decode("utf-8")).encode("utf-8")


def _schemas() -> Iterator[tuple[str, bytes]]:
    for path in sorted(SCHEMAS.glob("*.schema.json")):
        yield f"{SCHEMA_FOLDER}/{path.name}", path.read_bytes()
