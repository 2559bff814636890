# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""TK990 to TK992, TK996: changes of the contract go in; what should be looked at comes out."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from tenderkit.checking.lint.rule import Flaw, Rule, Subject
from tenderkit.model.numbers import decimal_text
from tenderkit.problems import Severity
from tenderkit.words import N_, Message

if TYPE_CHECKING:
    from tenderkit.model.contract_change import ChangeSum
    from tenderkit.model.delivery_entries import ContractChange

_FILE = "delivery/changes.yaml"
_NEAR = Fraction(3, 4)
"""Of the limit: from here on somebody is told."""
_NEW_PROCEDURE = N_(
    "Have it examined whether this needs a new procedure before anything is agreed; or name in `ground` what"
    " else a change rests on."
)


def over_the_limit(subject: Subject) -> Iterator[Flaw]:
    """Yield changes with which a contract changes by more than is allowed without a new procedure."""
    for found in _sums(subject):
        net = found.net(with_asked=True)
        if found.limit is not None and found.limit.broken_by(net):
            words = N_(
                "with {change} the changes come to {net} net, over the limit of {limit} ({percent} percent)"
            )
            yield _flaw(subject, found, words, net, _NEW_PROCEDURE)


def near_the_limit(subject: Subject) -> Iterator[Flaw]:
    """Yield changes with which the limit is near, or kept only because less was set off against more."""
    for found in _sums(subject):
        net, absolute = found.net(with_asked=True), found.absolute(with_asked=True)
        limit = found.limit
        if limit is None or limit.broken_by(net):
            continue
        if limit.broken_by(absolute):
            words = N_(
                "with {change} the changes come to {net} without their signs, over the limit of {limit}; only"
                " set off against each other they stay below"
            )
            remedy = N_("Have it examined whether what was saved may be set off, and write down the result.")
            yield _flaw(subject, found, words, absolute, remedy)
        elif net >= limit.amount * _NEAR:
            words = N_(
                "with {change} the changes come to {net} net; the limit is {limit} ({percent} percent)"
            )
            yield _flaw(subject, found, words, net, N_("Plan what is still to come with the limit in mind."))


def unbalanced_swap(subject: Subject) -> Iterator[Flaw]:
    """Yield swaps that cost something, or whose two sides take unlike effort or none that is stated."""
    for change in subject.dossier.delivery.changes:
        if not change.is_swap:
            continue
        gone = [each.effort.exact for each in change.removes if each.effort]
        come = [each.effort.exact for each in change.adds if each.effort]
        stated = len(gone) == len(change.removes) > 0 and len(come) == len(change.adds) > 0
        if stated and sum(gone) == sum(come) and change.amount.exact == 0:
            continue
        values = {
            "change": change.id,
            "gone": decimal_text(sum(gone, start=Fraction())),
            "come": decimal_text(sum(come, start=Fraction())),
            "amount": change.amount.written,
        }
        what = N_("the swap {change} is not balanced: {gone} person days go, {come} come, amount {amount}")
        if not stated:
            what = N_("the swap {change} does not say for both sides which effort goes and which comes")
        remedy = Message(N_("Balance it, or record it as a change with its amount."))
        yield Flaw(
            change.id, subject.place(_FILE, "changes", change.id, "kind"), Message(what, values), remedy
        )


def undecided(subject: Subject) -> Iterator[Flaw]:
    """Yield changes without a decision although work went on, or agreed without a word on the nature."""
    if not subject.dossier.delivery.changes:
        return
    from tenderkit.model.delivery_days import last_day  # noqa: PLC0415 - few dossiers have a delivery

    last = last_day(subject.dossier.delivery)
    for change in subject.dossier.delivery.changes:
        if change.decided is None and last is not None and change.on < last:
            what = Message(
                N_("nobody has decided on {change} of {on}"), {"change": change.id, "on": change.on}
            )
            remedy = Message(
                N_("Decide with `tenderkit delivery decide`; until then nothing of it is ordered.")
            )
            yield Flaw(change.id, subject.place(_FILE, "changes", change.id), what, remedy)
        elif change.decided is not None and change.decided.verdict == "agreed" and _of_nature(change):
            place = subject.place(_FILE, "changes", change.id, "decided")
            values = {"change": change.id}
            what = Message(
                N_("{change} is agreed, and nobody says that the nature of the contract stays"), values
            )
            remedy = Message(
                N_("Add `nature` with the reason; where the nature changes, a new procedure is needed.")
            )
            yield Flaw(change.id, place, what, remedy)


def _of_nature(change: "ContractChange") -> bool:
    return change.nature is None or not change.nature.same


def _sums(subject: Subject) -> "tuple[ChangeSum, ...]":
    if not subject.dossier.delivery.changes:
        return ()
    from tenderkit.model.contract_change import change_sums  # noqa: PLC0415 - few dossiers have a delivery

    return change_sums(subject.dossier, subject.law)


def _flaw(subject: Subject, found: "ChangeSum", words: str, total: Fraction, remedy: str) -> Flaw:
    last = (*found.agreed, *found.asked)[-1]
    assert found.limit is not None
    threshold = found.limit.threshold
    bound = found.limit.amount
    if threshold is not None:
        bound = min(bound, threshold.value.exact)
    values = {
        "change": last.id,
        "net": decimal_text(total),
        "limit": decimal_text(bound),
        "percent": decimal_text(found.limit.percent),
    }
    place = subject.place(_FILE, "changes", last.id, "amount")
    return Flaw(last.id, place, Message(words, values), Message(remedy))


RULES = (
    Rule("TK990", Severity.ERROR, over_the_limit),
    Rule("TK991", Severity.WARNING, near_the_limit),
    Rule("TK992", Severity.WARNING, unbalanced_swap),
    Rule("TK996", Severity.WARNING, undecided),
)
