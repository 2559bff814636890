# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Repositories as they are delivered, made in a moment: one that is clean, and the means to break it."""

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tenderkit.model.tender import OpenSource

Files = Mapping[str, str | bytes]
GIT = shutil.which("git")

AGREED = OpenSource(licence="EUPL-1.2", docs_licence="CC-BY-4.0", sbom="yes", upstream="yes")
EUPL = (Path(__file__).parents[2] / "LICENSES" / "EUPL-1.2.txt").read_text(encoding="utf-8")
HEADER = "SPDX-FileCopyrightText: 2026 Town of Sampleford\nSPDX-License-" + "Identifier: "


def paper(text: str) -> str:
    return f"<!--\n{HEADER}CC-BY-4.0\n-->\n# A paper\n\n{text}\n"


def source(text: str = "answer = 42") -> str:
    return "".join(f"# {line}\n" for line in f"{HEADER}EUPL-1.2".splitlines()) + f"{text}\n"


SBOM = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "version": 1,
    "components": [
        {
            "type": "library",
            "name": "leaflet",
            "version": "1.9.4",
            "licenses": [{"license": {"id": "BSD-2-Clause"}}],
        }
    ],
}
PUBLICCODE = (
    source('publiccodeYmlVersion: "0"')
    + f"""\
name: Booking calendar
url: https://example.org/library/calendar.git
softwareVersion: "1.0.0"
platforms: [web]
categories: [online-booking]
developmentStatus: stable
softwareType: standalone/web
description:
  en:
    shortDescription: Bookings of the rooms of a town library.
    longDescription: {"It books the rooms of a town library, for groups and for courses. " * 3}
    features: [Bookings]
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
    - name: Erika Muster
localisation:
  localisationReady: true
  availableLanguages: [en]
"""
)
REUSE_TOML = f"""\
version = 1
[[annotations]]
path = ["**.json", "LICENSE"]
SPDX-FileCopyrightText = "2026 Town of Sampleford"
SPDX-License-{"Identifier"} = "CC-BY-4.0"
"""
CLEAN: Files = {
    "LICENSE": EUPL,
    "LICENSES/EUPL-1.2.txt": EUPL,
    "LICENSES/CC-BY-4.0.txt": "Creative Commons Attribution 4.0 International\n",
    "REUSE.toml": REUSE_TOML,
    "README.md": paper("It books rooms. To install it: `pip install calendar`."),
    "CONTRIBUTING.md": paper("Contributions are welcome; open a merge request."),
    "CHANGELOG.md": paper("## 1.0.0\n\nThe first version that can be used."),
    "SECURITY.md": paper("Report weaknesses to security@library.example."),
    "CODE_OF_CONDUCT.md": paper("Be kind to each other, in words and in deeds."),
    "GOVERNANCE.md": paper("The library decides on releases, with the advice of all."),
    "UPSTREAM.md": paper("A mended date picker was offered to the project and merged."),
    "publiccode.yml": PUBLICCODE,
    "sbom.cdx.json": json.dumps(SBOM),
    "docs/index.md": paper("How to install, run and use the calendar of the library."),
    "docs/accessibility.md": paper("Tested with a screen reader by the library, no faults known."),
    "src/calendar.py": source(),
    "tests/test_calendar.py": source("assert 6 * 7 == 42"),
    ".gitlab-ci.yml": source("test:\n  script: pytest"),
}
"""What a delivery has that nothing is missing in."""


def stream(commits: Sequence[Files], tags: Sequence[str]) -> bytes:
    """Return what ``git fast-import`` makes a history of; an empty text of a mode takes a file away."""
    lines: list[bytes] = []
    for number, files in enumerate(commits, 1):
        who = b"Erika Muster <erika@library.example> %d +0000" % (1_800_000_000 + number * 3600)
        lines += [b"commit refs/heads/main", b"mark :%d" % number, b"committer " + who, b"data 4", b"work"]
        lines += [b"from :%d" % (number - 1)] if number > 1 else []
        for path, text in files.items():
            if text == "":
                lines.append(b"D " + path.encode())
                continue
            data = text.encode() if isinstance(text, str) else text
            lines += [b"M 100644 inline " + path.encode(), b"data %d" % len(data), data]
    for tag in tags:
        lines += [b"reset refs/tags/" + tag.encode(), b"from :%d" % len(commits)]
    return b"\n".join([*lines, b""])


def git(folder: Path, *arguments: str, given: bytes = b"") -> None:
    subprocess.run([str(GIT), "-C", folder, *arguments], input=given, capture_output=True, check=True)


def made(folder: Path, commits: Sequence[Files], tags: Sequence[str] = ("v1.0.0",)) -> Path:
    """Make a repository in *folder* with a history of *commits*."""
    if GIT is None:
        pytest.skip("git is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "-c", "init.defaultBranch=main", "init", "--quiet")
    git(folder, "fast-import", "--quiet", given=stream(commits, tags))
    return folder


def grown(files: Files) -> list[Files]:
    """Return *files* as a history in three steps."""
    names = list(files)
    steps = [names[:6], names[6:12], names[12:]]
    return [{name: files[name] for name in step} for step in steps]


def changed(change: Mapping[str, str | bytes | None]) -> dict[str, str | bytes]:
    """Return the clean files with *change*; None takes a file away."""
    return {name: text for name, text in {**CLEAN, **change}.items() if text is not None}
