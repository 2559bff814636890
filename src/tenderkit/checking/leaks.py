# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK855 to TK857, what gives a bidder away: a bid and texts go in; names, addresses and traces come out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from tenderkit.model.bid import Bid
from tenderkit.model.fragment import Fragment, Where
from tenderkit.problems import Place, Problem, Severity
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

_SHORTEST = 4
"""So many letters a name has at least that is looked for."""
_DISTINCT = 5
"""So many letters a word of a firm's name has at least that is looked for in addresses."""
_MAIL = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})")
_HOST = re.compile(r"(?:https?://|www\.)([\w-]{1,63}(?:\.[\w-]{1,63}){0,5})[^\s<>\"']{0,200}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Traces:
    """What gives one bidder away, ready to be looked for."""

    names: re.Pattern[str]
    words: tuple[str, ...]
    """Telling words of the names of firms, in small letters: sought in addresses."""


def traces_of(bid: Bid, legal_forms: Sequence[str] = ()) -> Traces:
    """Return what is to be looked for: firms, members, subcontractors, and the people of *bid*."""
    forms = "|".join(re.escape(form) for form in legal_forms)
    tail = re.compile(rf"[\s,]+(?:{forms})(?=\s|$|,)") if forms else re.compile(r"(?!)")
    bidder = bid.bidder
    listed = (bidder.name, *bidder.members, *(each.partition(":")[0] for each in _others(bid)))
    firms = [bare for name in listed if len(bare := tail.sub("", _spaced(name))) >= _SHORTEST]
    people = [_spaced(name) for name in (bidder.representative or "", *(who.name for who in bid.staff))]
    patterns = [*map(_flowing, firms), *(pattern for name in people for pattern in _of_person(name))]
    names = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)" if patterns else r"(?!)", re.IGNORECASE)
    words = {word.casefold() for firm in firms for word in re.findall(r"\w+", firm) if len(word) >= _DISTINCT}
    return Traces(names, tuple(sorted(words)))


def leaks(
    traces: Traces, fragments: Iterable[Fragment], known_hosts: Sequence[str] = ()
) -> Iterator[Problem]:
    """Yield where *fragments* give the bidder away: the first spot of each name in each file.

    Args:
        traces: what is looked for.
        fragments: all texts of the files that a reviewer gets.
        known_hosts: domains that give nobody away, such as that of the buyer.
    """
    said: set[tuple[str, str, str]] = set()
    for fragment in fragments:
        for rule, found in _found(traces, fragment, known_hosts):
            key = (rule, fragment.file, found.casefold())
            if key not in said:
                said.add(key)
                yield _leak(rule, fragment, found)


def _found(traces: Traces, fragment: Fragment, known_hosts: Sequence[str]) -> Iterator[tuple[str, str]]:
    text = fragment.text
    if fragment.where is Where.NAME:  # signs that part words in names of files
        text = re.sub(r"[_+.\-]+", " ", text)
    rule = "TK855" if fragment.where is Where.TEXT else "TK857"
    yield from ((rule, _spaced(match[0])) for match in traces.names.finditer(text))
    if fragment.where is Where.NAME:
        return
    for match in _MAIL.finditer(text):
        if match[1].casefold() not in known_hosts:
            yield "TK856", match[0]
    for match in _HOST.finditer(text):
        plain = re.sub(r"[^\w/.]", "", match[0].casefold())
        if any(word in plain for word in traces.words):
            yield "TK856", match[0]


def _leak(rule: str, fragment: Fragment, found: str) -> Problem:
    values: dict[str, object] = {"found": found, "spot": fragment.spot}
    place = Place(f"{fragment.file}:{fragment.spot}" if fragment.spot else fragment.file)
    if rule == "TK855":
        what = Message(N_("a text names the bidder or its people: {found}"), values)
    elif rule == "TK856":
        what = Message(N_("an address gives the bidder away: {found}"), values)
    elif fragment.where is Where.NAME:
        what = Message(N_("the name of the file names the bidder or its people: {found}"), values)
    else:
        what = Message(N_("the file says of itself who made it: {found}"), values)
    remedy = Message(_RENAME if fragment.where is Where.NAME else _BLACKEN)
    return Problem(rule, place, what, remedy, Severity.WARNING)


_RENAME = N_("A pack calls it by a number instead; do the same where you hand it out yourself.")
_BLACKEN = N_("Blacken it in a copy for reviewers, or accept that this bid is not judged without its name.")


def _others(bid: Bid) -> tuple[str, ...]:
    return (*bid.bidder.subcontractors, *bid.bidder.capacities)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _flowing(name: str) -> str:
    """Return a pattern for *name* however its words are parted."""
    return r"[\s\u00a0\-]+".join(map(re.escape, re.split(r"[\s\-]+", name)))


def _of_person(name: str) -> Iterator[str]:
    """Yield patterns for a person: first and last name, the other way round, and with an initial."""
    words = name.split()
    if len(name) < _SHORTEST or not words:
        return
    yield _flowing(name)
    if len(words) > 1:
        first, last = re.escape(words[0]), re.escape(words[-1])
        yield rf"{last},?\s+{first}"
        yield rf"{re.escape(words[0][0])}\.\s*{last}"
