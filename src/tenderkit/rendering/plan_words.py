# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a plan go in; how a language says them comes out."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from tenderkit.model.law import LawEntry
from tenderkit.model.law_rules import Limit, Period, Stated
from tenderkit.outcome.plan import Carried, Kept, Plan, ProcedureChoice
from tenderkit.rendering.calendar import day_text
from tenderkit.rendering.money import whole_money
from tenderkit.words import N_, Message, Translate, sentence

EVENTS = {
    "published": N_("Publication"),
    "application_questions_until": N_("Questions on the application, until"),
    "applications_until": N_("Applications, until"),
    "invited": N_("Invitation to bid"),
    "questions_until": N_("Questions of bidders, until"),
    "answers_until": N_("Answers to all, until"),
    "bids_until": N_("Bids, until"),
    "opening": N_("Opening of the bids"),
    "information": N_("Information of unsuccessful bidders"),
    "award_planned": N_("Award"),
    "binding_until": N_("Bids bind until"),
    "contract_start": N_("Start of the contract"),
    "contract_end": N_("End of the contract"),
    "award_notice": N_("Notice of the award"),
    "statistics": N_("Procurement statistics"),
    "invalidity": N_("End of claims that the contract is invalid"),
    "objection": N_("Objection of bidders"),
    "review": N_("Application for review"),
    "information_request": N_("Reasons on request"),
    "retention": N_("Files are kept until"),
}
_KINDS = {
    "direct-1": N_("direct award"),
    "quotes-1": N_("request for quotes"),
    "negotiated-1": N_("negotiated procedure without a call for competition"),
    "negotiated-2": N_("negotiated procedure with a call for competition"),
    "restricted-1": N_("restricted procedure without a call for competition"),
    "restricted-2": N_("restricted procedure with a call for competition"),
    "open-1": N_("open procedure"),
    "dialogue-2": N_("competitive dialogue"),
    "partnership-2": N_("innovation partnership"),
}
VALUE_KINDS = {
    "base": N_("basic contract"),
    "option": N_("options"),
    "extension": N_("extensions"),
    "maintenance": N_("maintenance"),
}
_DUTIES = {
    "statistics": N_("The contract is reported to the procurement statistics."),
    "register": N_("The competition register is queried before the award."),
    "award_notice": N_("The contract is made known after the award."),
    "advance_information": N_("Unsuccessful bidders are told before the contract is concluded."),
}
_CASES = {
    "urgent": N_("urgency"),
    "prior_notice": N_("prior information notice"),
    "agreed": N_("no agreement with all candidates"),
}
_FEW = 3
_TO_CHECK = N_("{cite}, to be checked")
_STALE = N_("{cite}, not checked for long")
_OWN = N_("{cite}, replaced by the house")


class Speech:
    """A plan in one language."""

    def __init__(self, plan: Plan, language: str, translate: Translate, currency: str) -> None:
        """Keep what every sentence needs."""
        self.plan = plan
        self.language = language
        self.translate = translate
        self.currency = currency

    def say(self, words: str, **values: object) -> str:
        """Return a message in this language."""
        return sentence(Message(words, values), self.translate)

    def money(self, amount: Fraction) -> str:
        """Return *amount*; whole euros without cents."""
        return whole_money(amount, self.currency, self.language)

    def event(self, event: str) -> str:
        """Return what an event is called: where nothing is published, companies are invited on that day."""
        invites = event == "published" and not self.plan.published
        return self.translate(EVENTS["invited" if invites else event])

    def cited(self, record: Stated | LawEntry) -> str:
        """Return how *record* is cited, and what keeps a careful person from relying on it."""
        cite = record.cite[self.language]
        if record.id in self.plan.overridden:
            return self.say(_OWN, cite=cite)
        if record.state.value == "to-check":
            cite = self.say(_TO_CHECK, cite=cite)
        return self.say(_STALE, cite=cite) if record.id in self.plan.stale else cite

    def cites(self, records: Iterable[Stated | LawEntry]) -> str:
        """Return the citations, each once."""
        return "; ".join(dict.fromkeys(self.cited(record) for record in records))

    def name(self, choice: ProcedureChoice) -> str:
        """Return how the regime calls a procedure, else its plain name."""
        return choice.name.text[self.language] if choice.name else self.translate(_KINDS[choice.kind])

    def limit(self, limit: Limit) -> str:
        """Return a limit with its number and its citation."""
        amount = self.money(limit.value.exact) if limit.value else limit.text[self.language].rstrip(".")
        return f"{amount} ({self.cited(limit)})"

    def limits(self, limits: Sequence[Limit]) -> str:
        """Return several limits."""
        return "; ".join(map(self.limit, limits))

    def reasons(self, choice: ProcedureChoice) -> list[str]:
        """Return why a procedure is allowed or refused, sentence by sentence."""
        found = list(self._reasons(choice))
        if choice.within and choice.beyond:
            words = N_("The sources disagree; not refused by {limits}.")
            found.append(self.say(words, limits=self.limits(choice.within)))
        for limit in choice.only:
            assert limit.only is not None
            words = N_("For {who} alone: {limit}.")
            found.append(self.say(words, who=limit.only[self.language], limit=self.limit(limit)))
        if choice.companies and (choice.chosen or choice.allowed):
            found.append(self.stated(choice.companies))
        return found

    def stated(self, record: Stated | LawEntry) -> str:
        """Return what a record says as a sentence, with its citation."""
        return f"{record.text[self.language].rstrip('.')} ({self.cited(record)})."

    def _reasons(self, choice: ProcedureChoice) -> Iterable[str]:
        if choice.carried is Carried.CHOICE:
            yield self.stated(choice.grounds[0])
        elif choice.carried is Carried.VALUE:
            yield self.say(N_("The value is within the limit: {limits}."), limits=self.limits(choice.within))
        elif choice.beyond:
            words = N_("{value} is above the limit: {limits}.")
            value = self.money(self.plan.value.net)
            yield self.say(words, value=value, limits=self.limits(choice.beyond))
        elif not choice.unknown:
            yield self.translate(N_("No value limit carries it."))
        if choice.unknown and choice.carried is not Carried.CHOICE:
            words = N_("Nobody has looked up this limit: {limits}.")
            yield self.say(words, limits=self.limits(choice.unknown))
        if choice.carried is Carried.GROUND:
            yield self.translate(
                N_("The dossier names a ground and the reason; whether it holds, people decide.")
            )
        if choice.carried is Carried.GROUND and len(choice.grounds) <= _FEW:
            for ground in choice.grounds:
                yield f"{self.cited(ground)}: {ground.text[self.language]}"
        elif choice.carried in {Carried.GROUND, Carried.NOTHING} and choice.grounds:
            words = N_("It needs a ground beside the value, and the reason why it holds; grounds: {count}.")
            yield self.say(words, count=len(choice.grounds))

    def case(self, period: Period) -> str:
        """Return a shorter period, for a case that no dossier states."""
        assert period.case is not None
        return f"{period.value}, {self.translate(_CASES[period.case.value])} ({self.cited(period)})"

    def threshold(self) -> str:
        """Return the EU threshold in force and whether the value reaches it."""
        known = self.plan.threshold
        if known is None:
            return self.translate(N_("No EU threshold is known for this day."))
        words = (
            N_("EU threshold: {amount} net, reached; the rules of the EU apply ({cite}).")
            if self.plan.reached
            else N_("EU threshold: {amount} net, not reached; the rules of the EU do not apply ({cite}).")
        )
        return self.say(words, amount=self.money(known.value.exact), cite=self.cited(known))

    def duty(self, limit: Limit) -> str:
        """Return a duty that the value brings."""
        words = N_("{duty} The limit is {limit}.")
        return self.say(words, duty=self.translate(_DUTIES[limit.about]), limit=self.limit(limit))

    def kept(self, rule: Kept) -> str:
        """Return until when a rule asks for the files."""
        until = day_text(rule.until, self.language) if rule.until else self.translate(N_("no day known"))
        if rule.rule is None:
            return f"{until}: {rule.programme}"
        if rule.rule.start == "accounts" and rule.until:
            until = self.say(N_("not before {day}"), day=until)
        return f"{until}: {rule.rule.text[self.language].rstrip('.')} ({self.cited(rule.rule)})"
