# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The libraries that tenderkit needs, as they are installed here, go in; ``sbom.cdx.json`` comes out.

Usage: ``python tools/sbom.py``, with every release. It follows what the installed packages say of themselves.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

from tenderkit import __version__

TOP = Path(__file__).resolve().parents[1]
CLASSIFIERS = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Lesser General Public License v2 (LGPLv2)": "LGPL-2.1-only",
    "MIT License": "MIT",
    "MIT No Attribution License (MIT-0)": "MIT-0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""What older packages say instead of an expression."""
KNOWN = {
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",  # and licences of the same kind of what PDFium holds
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",  # three classifiers
}
_EXPRESSIONS = ("License-Expression", "License")
FONTS = {
    "type": "file",
    "name": "Liberation Sans",
    "version": "2",
    "licenses": [{"license": {"id": "OFL-1.1"}}],
}
"""The one component that comes with tenderkit itself."""


def needed(
    lines: list[str], extras: frozenset[str], found: dict[str, Distribution]
) -> dict[str, Distribution]:
    """Add what *lines* ask for to *found*, and what that needs, as it is installed."""
    for line in lines:
        requirement = Requirement(line)
        asked = [{"extra": extra} for extra in extras or {""}]
        if requirement.marker is not None and not any(map(requirement.marker.evaluate, asked)):
            continue
        key = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(requirement.name)
        except PackageNotFoundError:
            continue  # needed on other systems only
        needed(found[key].requires or [], frozenset(requirement.extras), found)
    return found


def component(key: str, package: Distribution) -> dict[str, object]:
    """Return what the list says of one package."""
    return {
        "type": "library",
        "bom-ref": f"pkg:pypi/{key}@{package.version}",
        "name": package.metadata["Name"],
        "version": package.version,
        "purl": f"pkg:pypi/{key}@{package.version}",
        "licenses": [{"expression": licence(key, package)}],
    }


def licence(key: str, package: Distribution) -> str:
    """Return the licence of a package as an SPDX expression.

    Raises:
        ValueError: it says none that is known; look, and write it down in KNOWN.
    """
    if key in KNOWN:
        return KNOWN[key]
    said = next((each for key in _EXPRESSIONS for each in package.metadata.get_all(key) or ()), "")
    if re.fullmatch(r"[A-Za-z0-9.+-]+( (OR|AND) [A-Za-z0-9.+-]+)*", said):
        return said
    known = list(classified(package))
    if not known:
        raise ValueError(key)
    return " OR ".join(known)


def classified(package: Distribution) -> Iterator[str]:
    """Yield the licences among the classifiers of a package."""
    for line in package.metadata.get_all("Classifier") or ():
        *_, last = line.split(" :: ")
        if line.startswith("License ::") and last in CLASSIFIERS:
            yield CLASSIFIERS[last]


def main() -> None:
    """Write the list."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = needed(project["dependencies"], frozenset(), {})
    components = [component(key, package) for key, package in sorted(installed.items())]
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "tenderkit",
                "name": "tenderkit",
                "version": __version__,
                "licenses": [{"license": {"id": "EUPL-1.2"}}],
            }
        },
        "components": [*components, FONTS],
    }
    text = json.dumps(bill, ensure_ascii=False, indent=2) + "\n"
    (TOP / "sbom.cdx.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
