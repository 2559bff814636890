# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A bid and what the tender asks for go in; the items of the formal examination come out."""

from collections.abc import Iterator, Mapping
from datetime import time
from unicodedata import normalize

from tenderkit.checking.examining_law import ExaminingLaw
from tenderkit.model.bid import Bid
from tenderkit.model.numbers import Moment, decimal_text
from tenderkit.model.tender import Form, PageLimit, Tender
from tenderkit.outcome.award import Stage
from tenderkit.outcome.examined import Fact, Item, Result
from tenderkit.words import N_, Message

_UNCOUNTED: Mapping[str, int] = {}
_TELLING_LETTERS = 5
"""A word of the title of a form that is shorter than this does not tell it from others."""


def formal_items(
    tender: Tender, bid: Bid, law: ExaminingLaw, pages: Mapping[str, int] = _UNCOUNTED
) -> Iterator[Item]:
    """Yield the period, the form, the documents, and that nothing was changed.

    Args:
        tender: what is asked for.
        bid: as the register has it.
        law: what rules the examination.
        pages: file → how many pages it has, where that is known.
    """
    yield _period(tender, bid)
    yield Item(
        Stage.FORMAL,
        "Form-2",
        Message(N_("Text form, and name of the person who declares")),
        (Fact(_declaring(bid), law.on("form")),),
        Result.MET if bid.bidder.representative else Result.OPEN,
    )
    yield _documents(tender, bid, law, pages)
    what = Message(N_("no machine sees this: look for terms, notes and changes of the bidder"))
    title = Message(N_("Tender documents unchanged"))
    yield Item(Stage.FORMAL, "Form-4", title, (Fact(what, law.on("unchanged")),))


def _period(tender: Tender, bid: Bid) -> Item:
    until = tender.dates.bids_until
    title = Message(N_("Period kept"))
    if until is None:
        words = N_("received {received}; the tender names no end of the period")
        return Item(Stage.FORMAL, "Form-1", title, (Fact(Message(words, {"received": bid.received})),))
    kept = _kept(bid.received, until)
    words = (
        N_("received {received}, the period ended {until}")
        if kept is not None
        else N_("received {received} without a time, the period ended {until}")
    )
    fact = Message(words, {"received": bid.received, "until": until})
    seen = Result.OPEN if kept is None else Result.MET if kept and bid.status != "late" else Result.NOT_MET
    return Item(Stage.FORMAL, "Form-1", title, (Fact(fact),), seen, sure=kept is not None)


def _kept(received: Moment, until: Moment) -> bool | None:
    """Tell whether *received* is not after *until*; None where the day alone leaves it open."""
    if received.day != until.day:
        return received.day < until.day
    end = until.clock or time.max
    if received.clock is None:
        return None if until.clock else True
    return received.clock <= end


def _declaring(bid: Bid) -> Message:
    if bid.bidder.representative:
        return Message(N_("named in it: {name}"), {"name": bid.bidder.representative})
    return Message(N_("the register names nobody who declares"))


def _documents(tender: Tender, bid: Bid, law: ExaminingLaw, pages: Mapping[str, int]) -> Item:
    """Return whether the bid holds what was asked for, as far as names of files tell."""
    asked = [form for form in tender.submission.forms if form.stage == "bid" and form.required]
    names = [file.path for file in bid.files]
    facts = [_fact(form, _files(form, names, bid)) for form in asked] if names else []
    if not names:
        facts.append(Fact(Message(N_("the register knows no files of it"))))
    facts += map(Fact, _limits(tender))
    beyond = list(_beyond(tender, pages))
    facts += map(Fact, beyond)
    there = bool(names) and all(_files(form, names, bid) for form in asked) and not beyond
    if not there and facts:
        facts[0] = Fact(facts[0].text, law.on("documents"))
    seen = Result.MET if there else Result.OPEN
    return Item(Stage.FORMAL, "Form-3", Message(N_("Documents complete")), tuple(facts), seen)


def _limits_of_bids(tender: Tender) -> Iterator[PageLimit]:
    """Yield the limits for parts of the bid; a part that only a form of the application names is none."""
    stages: dict[str, set[str]] = {"application": set(), "bid": set()}
    for form in tender.submission.forms:
        stages.setdefault(form.stage, set()).update(_telling(form.title))
    for limit in tender.submission.page_limits:
        words = _telling(limit.part)
        if words.isdisjoint(stages["application"]) or not words.isdisjoint(stages["bid"]):
            yield limit


def _limits(tender: Tender) -> Iterator[Message]:
    for limit in _limits_of_bids(tender):
        values: dict[str, object] = {"part": limit.part, "pages": decimal_text(limit.pages.exact)}
        yield Message(N_("{part}: at most {pages} pages"), values)


def _beyond(tender: Tender, pages: Mapping[str, int]) -> Iterator[Message]:
    """Yield files named after a part of the bid that have more pages than the part may have."""
    for limit in _limits_of_bids(tender):
        words = _telling(limit.part)
        for file, count in pages.items():
            if count > limit.pages.exact and not words.isdisjoint(_plain(file).split()):
                values: dict[str, object] = {"file": file, "count": count, "part": limit.part}
                yield Message(N_("{file} has {count} pages, more than allowed for {part}"), values)


def _fact(form: Form, files: list[str]) -> Fact:
    values: dict[str, object] = {"id": form.id, "title": form.title, "files": ", ".join(files)}
    words = N_("{id} {title}: {files}") if files else N_("{id} {title}: no file bears its name")
    return Fact(Message(words, values))


def _files(form: Form, names: list[str], bid: Bid) -> list[str]:
    """Return the files whose names say the id or a telling word of the title of *form*."""
    words = {_plain(form.id), *_telling(form.title)}
    found = [name for name in names if words & set(_plain(name).split())]
    sheet = bid.price is not None and not {"preisblatt", "price"}.isdisjoint(_plain(form.title).split())
    return found or (["price.yaml"] if sheet else [])


def _telling(title: str) -> set[str]:
    return {word for word in _plain(title).split() if len(word) >= _TELLING_LETTERS}


def _plain(text: str) -> str:
    """Return *text* in lower case, letters and digits only: umlauts written out, all else a blank."""
    folded = normalize("NFC", text).casefold()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        folded = folded.replace(umlaut, letters)
    return "".join(sign if sign.isalnum() else " " for sign in folded.replace("-", ""))
