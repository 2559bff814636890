# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms that values have in publiccode.yml: a value goes in; what is wrong with it comes out."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from tenderkit.words import N_, Message

Form = Callable[[object], Message | None]

_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{5,8}|-[0-9][A-Za-z0-9]{3})*"
)
_EMAIL = re.compile(r"[^@\s<>()\[\],;:\"]+@[^@\s<>()\[\],;:\"]+\.[^@\s.]{2,}")
_URN = re.compile(r"urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:[!-~]+", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r" *[A-Za-z0-9][A-Za-z0-9!#$&^_-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126} *")
_JOINERS = ("\u200d", "\ufe0f")


def text(value: object) -> Message | None:
    """Accept any text; a bare number counts as one."""
    if isinstance(value, str) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return None if str(value).strip() else Message(N_("it is empty"))
    return Message(N_("it is no text"))


def flag(value: object) -> Message | None:
    """Accept true and false as YAML 1.2 writes them."""
    return None if isinstance(value, bool) else Message(N_("it is neither true nor false"))


def url(value: object) -> Message | None:
    """Accept the address of anything."""
    return None if _parts(value) else Message(N_("it is no URL"))


def web_url(value: object) -> Message | None:
    """Accept an address of the web."""
    known = _parts(value)
    return None if known and known[0] in ("http", "https") else Message(N_("it is no address of the web"))


def uri(value: object) -> Message | None:
    """Accept a URL or a URN."""
    named = isinstance(value, str) and _URN.fullmatch(value)
    return None if named or _parts(value) else Message(N_("it is neither a URL nor a URN"))


def support(aliases: list[str]) -> Form:
    """Accept an alias of the list, a URL or a URN."""

    def form(value: object) -> Message | None:
        if isinstance(value, str) and value.startswith("alias:"):
            known = value.removeprefix("alias:") in aliases
            return (
                None
                if known
                else Message(N_("`{value}` is none of the values allowed here"), {"value": value})
            )
        return uri(value)

    return form


def day(value: object) -> Message | None:
    """Accept a date as 2027-03-04."""
    try:
        if isinstance(value, str) and len(value) == 10:  # noqa: PLR2004 - YYYY-MM-DD
            date.fromisoformat(value)
            return None
    except ValueError:
        pass
    return Message(N_("it is no date such as 2027-03-04"))


def email(value: object) -> Message | None:
    """Accept an address of electronic mail."""
    fits = isinstance(value, str) and _EMAIL.fullmatch(value)
    return None if fits else Message(N_("it is no e-mail address"))


def language(value: object) -> Message | None:
    """Accept a language tag of BCP 47."""
    fits = isinstance(value, str) and _LANGUAGE.fullmatch(value)
    return None if fits else Message(N_("it is no language tag such as de or de-AT"))


def media_type(value: object) -> Message | None:
    """Accept a type such as text/plain."""
    fits = isinstance(value, str) and _MEDIA_TYPE.fullmatch(value)
    return None if fits else Message(N_("it is no media type such as text/plain"))


def one_of(values: list[str]) -> Form:
    """Accept one of *values*."""

    def form(value: object) -> Message | None:
        said = value if isinstance(value, str) else str(value) if type(value) is int else None
        if said in values:
            return None
        words = N_("`{value}` is none of the values allowed here")
        return Message(words, {"value": str(value)[:40]})

    return form


def long(fewest: int, most: int) -> Form:
    """Accept a text of so many characters, as a person counts them."""

    def form(value: object) -> Message | None:
        wrong = text(value)
        if wrong is not None:
            return wrong
        count = _characters(str(value).strip())
        if fewest <= count <= most:
            return None
        values = {"count": count, "fewest": fewest, "most": most}
        return Message(N_("it has {count} characters; {fewest} to {most} are allowed"), {**values})

    return form


def _characters(value: str) -> int:
    """Count characters; marks and what joins them to the one before make no new one."""
    count, joined = 0, False
    for character in value:
        mark = unicodedata.combining(character) != 0 or unicodedata.category(character) in ("Mn", "Me", "Mc")
        skin = "\U0001f3fb" <= character <= "\U0001f3ff"
        if not (mark or skin or joined or character in _JOINERS):
            count += 1
        joined = character == _JOINERS[0]
    return count


def _parts(value: object) -> tuple[str, str] | None:
    """Return scheme and host of a URL, or None."""
    if not isinstance(value, str) or re.search(r"\s", value):
        return None
    try:
        split = urlsplit(value)
    except ValueError:
        return None
    return (split.scheme.lower(), split.netloc) if split.scheme and split.netloc else None
