# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line and the environment go in; the language to speak comes out, and a translator.

``--lang`` first, then LANGUAGE, LC_ALL, LC_MESSAGES, LANG in this order, then English.
"""

import gettext
import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tenderkit.words import Translate

LANGUAGES = ("de", "en")
_DOMAIN = "tenderkit"
_LOCALE = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data", "locale")  # noqa: PTH118, PTH120 - pathlib costs 3 ms here
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def chosen_language(arguments: "Sequence[str]", environment: "Mapping[str, str]") -> str:
    """Return the language that *arguments* (the last of them) or else *environment* ask for.

    Example:
        >>> chosen_language(["check", "--lang", "de"], {}), chosen_language([], {"LANG": "de_AT.UTF-8"})
        ('de', 'de')
    """
    for option, value in reversed(list(zip(arguments, [*arguments[1:], ""], strict=False))):
        asked = value if option == "--lang" else option.removeprefix("--lang=")
        if option.startswith("--lang") and asked in LANGUAGES:
            return asked
    for variable in _VARIABLES:
        for wish in environment.get(variable, "").split(":"):
            if wish[:2] in LANGUAGES:
                return wish[:2]
            if wish.split(".")[0] in {"C", "POSIX"}:
                return "en"
    return "en"


def speak(language: str) -> None:
    """Let the help and the complaints of click speak *language* too."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(_DOMAIN, _LOCALE)
    gettext.textdomain(_DOMAIN)


@cache
def translator(language: str) -> "Translate":
    """Return the function that puts a message id into *language*."""
    return gettext.translation(_DOMAIN, _LOCALE, [language], fallback=True).gettext
