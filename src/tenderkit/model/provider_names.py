# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name of a firm goes in; what two names of one firm have in common comes out, and an id."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from unicodedata import normalize

from tenderkit.model.names import seen_name

_LONGEST_ID = 32
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "&": " "})
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def firm_name(name: str, legal_forms: Sequence[str]) -> str:
    """Return *name* as two names of one firm are compared: neither letter case nor legal form counts.

    Example:
        >>> firm_name("Nordmuster GmbH & Co. KG", ["GmbH", "& Co. KG"]) == firm_name("NORDMUSTER", [])
        True
    """
    bare = seen_name(name)
    for form in [form for form in _longest_first(tuple(legal_forms)) if form in bare]:
        bare = re.sub(rf"(?:^|(?<=[\s,(])){re.escape(form)}(?=$|[\s,)])", " ", bare)
    plain = " ".join(re.sub(r"\W+", " ", bare).split())
    return plain or seen_name(name)


@cache
def _longest_first(legal_forms: tuple[str, ...]) -> list[str]:
    return sorted({seen_name(form) for form in legal_forms}, key=len, reverse=True)


def id_of(name: str, legal_forms: Sequence[str], taken: Collection[str]) -> str:
    """Return an id for the firm *name* that is none of *taken*; letter case does not tell ids apart.

    Example:
        >>> id_of("Müller & Söhne GmbH", ["GmbH"], ["mueller-soehne"])
        'mueller-soehne-2'
    """
    plain = (
        normalize("NFKD", firm_name(name, legal_forms).translate(_SPELT)).encode("ascii", "ignore").decode()
    )
    words = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_ID].strip("-")
    stem = words if words[:1].isalpha() and not _DEVICE.fullmatch(words) else f"p-{words}".rstrip("-")
    used = {id_.casefold() for id_ in taken}
    number = 2
    found = stem
    while found in used:
        found, number = f"{stem}-{number}", number + 1
    return found
