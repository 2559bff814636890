# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A delivery goes in; what looks like a credential, now or in the history, comes out. It is never printed."""

import re
from collections.abc import Iterator, Mapping
from math import log2
from typing import Any

from tenderkit.delivery.subject import Findings, Subject, finding
from tenderkit.problems import Severity
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

CHECK = "secrets"
_KINDS: Mapping[str, str] = {
    "private_key": N_("a private key"),
    "aws": N_("an access key of Amazon Web Services"),
    "aws_secret": N_("a secret key of Amazon Web Services"),
    "github": N_("an access token of GitHub"),
    "gitlab": N_("an access token of GitLab"),
    "slack": N_("an access token of Slack"),
    "stripe": N_("a key of Stripe"),
    "google": N_("a key of Google"),
    "pypi": N_("an access token of PyPI"),
    "npm": N_("an access token of npm"),
    "sendgrid": N_("a key of SendGrid"),
    "model": N_("a key of a language model"),
    "telegram": N_("an access token of Telegram"),
    "azure": N_("a key of Azure"),
    "url": N_("an address with a password in it"),
    "password": N_("a password or key in plain text"),
}
_GUESSED = ("url", "password")
"""Forms that are nobody's own: what is found may be a sample."""
_BINARY_START = 8_000
_LONGEST_LINE = 2_000
_LEAST_BITS = 2.7
"""Of entropy for each character; words have less."""
_MOST = 30
_KEY = b"PRIVATE KEY"
"""Stands in a line of its own, above the key."""


@dataclass(frozen=True, slots=True)
class _Spot:
    path: str
    kind: str
    line: int
    current: bool


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    words: tuple[bytes, ...]
    pattern: re.Pattern[bytes]


def secrets(subject: Subject) -> Findings:
    """Yield credentials in files, in earlier versions of files, and files that are made of them."""
    yield from _files(subject)
    spots = sorted(_spots(subject), key=lambda spot: (not spot.current, spot.path, spot.line))
    for spot in spots[:_MOST]:
        values = {"kind": Message(_KINDS[spot.kind]), "line": spot.line}
        severity = Severity.WARNING if spot.kind in _GUESSED else Severity.ERROR
        if spot.current:
            what = N_("line {line} looks like {kind}")
            remedy = N_("Make it invalid where it is used, then take it out; it stays in the history.")
        else:
            what = N_("an earlier version has in line {line} what looks like {kind}")
            remedy = N_("Make it invalid where it is used: whoever has the history has it.")
        yield finding(CHECK, severity, spot.path, what, remedy, **values)
    if len(spots) > _MOST:
        what, remedy = N_("and {count} more places like that"), N_("Mend those above, then check again.")
        yield finding(CHECK, Severity.ERROR, None, what, remedy, count=len(spots) - _MOST)


def _files(subject: Subject) -> Findings:
    pattern = re.compile(subject.known["secret_files"])
    for path in subject.repository.files:
        if pattern.search(path.lower()) and not subject.aside(path):
            what = N_("a file of this name holds credentials as a rule")
            remedy = N_("Take it out, make what is in it invalid, and deliver a sample without values.")
            yield finding(CHECK, Severity.ERROR, path, what, remedy)


def _spots(subject: Subject) -> Iterator[_Spot]:
    """Yield each place once, however many versions of the file have it."""
    forms = [_Form(name, *_compiled(known)) for name, known in subject.known["secrets"].items()]
    sample = re.compile(subject.known["not_secret"], re.IGNORECASE)
    now = {entry.id: path for path, entry in subject.repository.files.items()}
    seen: set[tuple[str, str, bytes]] = set()
    lines: set[bytes] = set()
    for number, (path, data) in enumerate(subject.repository.history()):
        if b"\0" in data[:_BINARY_START]:
            continue
        current = number < len(now)
        parts = data.split(b"\n")
        text = data if current or _KEY in data else b"\n".join([line for line in parts if line not in lines])
        lines.update(parts)
        for name, match in _matches(text, forms):
            key = (path, name, match[0])
            if key in seen:
                continue
            seen.add(key)
            guessed = name in _GUESSED
            if guessed and (
                subject.aside(path) or _is_sample(name, match[1].decode("utf-8", "replace"), sample)
            ):
                continue
            line = data.count(b"\n", 0, data.find(match[0])) + 1
            yield _Spot(path, name, line, current)


def _compiled(known: Mapping[str, Any]) -> tuple[tuple[bytes, ...], re.Pattern[bytes]]:
    return tuple(word.encode() for word in known["words"]), re.compile(known["form"].encode())


def _matches(text: bytes, forms: list[_Form]) -> Iterator[tuple[str, re.Match[bytes]]]:
    """Yield what has one of the *forms*; only where its first letters are is the form tried."""
    small = text.lower()
    for form in forms:
        for word in form.words:
            at = small.find(word)
            while at >= 0:
                match = form.pattern.match(text, at)
                if match:
                    yield form.name, match
                at = small.find(word, at + 1)


def _is_sample(name: str, value: str, sample: re.Pattern[str]) -> bool:
    """Return whether *value* is a placeholder or a word."""
    return sample.search(value) is not None or (name == "password" and not _is_random(value))


def _is_random(value: str) -> bool:
    """Return whether *value* has letters, digits and little order.

    Example:
        >>> _is_random("kJ8x2Lq9vT4m"), _is_random("open-sesame-please")
        (True, False)
    """
    if not any(c.isdigit() for c in value) or not any(c.isalpha() for c in value):
        return False
    shares = [value.count(character) / len(value) for character in set(value)]
    return -sum(share * log2(share) for share in shares) >= _LEAST_BITS
