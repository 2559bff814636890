# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The questions of ``tenderkit new --guided``, in the order in which a procedure is prepared."""

from tenderkit.cli.guided_question import (
    Answers,
    Edit,
    Question,
    a_moment,
    a_share,
    an_address,
    an_email,
    an_id,
    later_than,
)
from tenderkit.model.numbers import decimal_text, exact_number
from tenderkit.words import N_

_TENDER, _NEEDED, _INTERNAL = "tender.yaml", "requirements.yaml", "internal.yaml"
_LANDS = "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split()
_LAND_OF = {"vola_sn": "SN", "gonrw75a": "NW"}


def _land(answers: Answers) -> str:
    return _LAND_OF.get(answers.get("regime", ""), "")


def _type(answers: Answers) -> str:
    return "direct" if answers.get("regime") == "direct" else "open"


def _chosen_type(answer: str) -> tuple[Edit, ...]:
    return (Edit(_TENDER, ("procedure", "negotiation"), answer == "negotiated"),)


def _rest(price: str) -> tuple[Edit, ...]:
    share = exact_number(price)
    assert share is not None
    return (Edit(_TENDER, ("evaluation", "method", "quality_weight"), decimal_text(100 - share)),)


QUESTIONS = (
    Question(
        "title",
        N_("What is to be commissioned?"),
        N_("One line; it stands on every document."),
        N_("Booking calendar for the town library"),
        _TENDER,
        ("title",),
    ),
    Question(
        "summary",
        N_("Who commissions what, and what for?"),
        N_("Two or three sentences, as they may be published."),
        N_("The town commissions a free booking calendar. Readers book rooms with it themselves."),
        _TENDER,
        ("summary",),
    ),
    Question(
        "id",
        N_("What number does the procedure have?"),
        N_("The number of your registry. It stands on every document and in the names of files."),
        "VG-2027-01",
        _TENDER,
        ("id",),
        an_id,
        lambda _answers: "VG-2027-01",
    ),
    Question(
        "buyer",
        N_("Who is the buyer?"),
        N_("The full name of the municipality or institution that signs the contract."),
        N_("Town of Sampleford"),
        _TENDER,
        ("buyer", "name"),
    ),
    Question(
        "address",
        N_("What is the buyer's address?"),
        N_("Street, postcode and town in one line."),
        N_("1 Sample Street, 12345 Sampleford"),
        _TENDER,
        ("buyer", "address"),
    ),
    Question(
        "email",
        N_("Which e-mail address do bidders write to?"),
        N_("Best one that several people read, not that of one person."),
        "vergabe@example.org",
        _TENDER,
        ("buyer", "contact", "email"),
        an_email,
    ),
    Question(
        "regime",
        N_("Which procurement rules hold?"),
        N_("They decide what documents say of the law. `tenderkit plan` later shows whether the value fits."),
        "uvgo",
        _TENDER,
        ("regime",),
        default=lambda _answers: "uvgo",
        choices={
            "uvgo": N_("UVgO, below the EU threshold"),
            "vgv": N_("VgV, from the EU threshold on"),
            "vola_sn": N_("Saxony"),
            "gonrw75a": N_("municipalities in North Rhine-Westphalia"),
            "direct": N_("direct award of small value"),
            "none": N_("none: the documents say nothing of the law"),
        },
    ),
    Question(
        "land",
        N_("In which federal state?"),
        N_("Limits of value and holidays are those of the state."),
        "NI",
        _TENDER,
        ("land",),
        default=_land,
        when=lambda answers: answers.get("regime") != "none",
        choices=dict.fromkeys(_LANDS, ""),
    ),
    Question(
        "type",
        N_("Which procedure?"),
        N_("The name that the rules give it comes into the documents by itself."),
        "open",
        _TENDER,
        ("procedure", "type"),
        default=_type,
        choices={
            "open": N_("everybody may bid"),
            "restricted": N_("only those who are invited may bid"),
            "negotiated": N_("bids are negotiated"),
            "direct": N_("one firm is commissioned directly"),
        },
        also=_chosen_type,
    ),
    Question(
        "stages",
        N_("How many stages?"),
        N_("Two: firms apply first, and those who are chosen are invited to bid."),
        "2",
        _TENDER,
        ("procedure", "stages"),
        default=lambda _answers: "1",
        when=lambda answers: answers.get("type") in {"restricted", "negotiated"},
        choices={"1": N_("one: bids at once"), "2": N_("two: applications, then bids")},
    ),
    Question(
        "ground",
        N_("Why is this procedure allowed?"),
        N_("As it may be published. Leave it open if `tenderkit plan` is to name the grounds first."),
        N_("The estimated value lies below the limit of the state."),
        _TENDER,
        ("procedure", "ground"),
    ),
    Question(
        "platform",
        N_("Where on the web are the documents, and where are bids handed in?"),
        N_("The address of the procedure on the platform; it may follow later."),
        "https://vergabe.example.org/VG-2027-01",
        _TENDER,
        ("procedure", "platform_url"),
        an_address,
    ),
    Question(
        "published",
        N_("When is it to be published?"),
        N_("A day; later dates are held against it."),
        "2027-03-01",
        _TENDER,
        ("dates", "published"),
        a_moment,
    ),
    Question(
        "applications",
        N_("Until when may firms apply?"),
        N_("Day and time."),
        "2027-03-22 12:00",
        _TENDER,
        ("dates", "applications_until"),
        later_than("published", N_("That is not after the publication on {moment}.")),
        when=lambda answers: answers.get("stages") == "2",
    ),
    Question(
        "questions",
        N_("Until when may bidders ask questions?"),
        N_("Day and time, early enough that answers still reach everybody in time."),
        "2027-03-22 12:00",
        _TENDER,
        ("dates", "questions_until"),
        later_than("published", N_("That is not after the publication on {moment}.")),
    ),
    Question(
        "bids",
        N_("Until when may bids come?"),
        N_("Day and time. Writing a concept takes time; `tenderkit plan` names shortest periods."),
        "2027-04-06 12:00",
        _TENDER,
        ("dates", "bids_until"),
        later_than("questions", N_("That is not after the last questions on {moment}.")),
    ),
    Question(
        "binding",
        N_("Until when do bids bind?"),
        N_("A day after the planned award, with some time for questions and a council that meets late."),
        "2027-05-31",
        _TENDER,
        ("dates", "binding_until"),
        later_than("bids", N_("That is not after the end of the period for bids on {moment}.")),
    ),
    Question(
        "form",
        N_("Which form does the contract have?"),
        N_("By time with a ceiling suits work in sprints; a fixed price needs complete requirements."),
        "time-and-material-ceiling",
        _TENDER,
        ("contract", "form"),
        default=lambda _answers: "time-and-material-ceiling",
        choices={
            "time-and-material-ceiling": N_("by time, with a ceiling"),
            "agile-fixed-price": N_("agile fixed price"),
            "fixed-price": N_("fixed price"),
            "time-and-material": N_("by time"),
            "framework": N_("framework agreement"),
            "fixed-budget": N_("fixed budget"),
        },
    ),
    Question(
        "term",
        N_("How long does the contract run?"),
        N_("With extensions, if there are any."),
        N_("Twelve months from the award; can be extended twice by a year."),
        _TENDER,
        ("contract", "term"),
    ),
    Question(
        "licence",
        N_("Under which licence is the code published?"),
        N_("The SPDX id. EUPL-1.2 is usual for public bodies in the EU."),
        "EUPL-1.2",
        _TENDER,
        ("open_source", "licence"),
        default=lambda _answers: "EUPL-1.2",
    ),
    Question(
        "publication",
        N_("When does the code become public?"),
        N_("Public from the first day is simplest: nobody has to clean up later."),
        N_("From the first day on."),
        _TENDER,
        ("open_source", "publication"),
    ),
    Question(
        "price",
        N_("How many percent does the price weigh?"),
        N_("The rest is quality. `tenderkit simulate` shows how the formula behaves."),
        "40",
        _TENDER,
        ("evaluation", "method", "price_weight"),
        a_share,
        lambda _answers: "40",
        also=_rest,
    ),
    Question(
        "need",
        N_("What is the need?"),
        N_("Confidential: it stands in the award record only."),
        N_("Rooms are booked by telephone today; double bookings happen each week."),
        _INTERNAL,
        ("need",),
    ),
    Question(
        "requirement",
        N_("What is the most important requirement? Its title:"),
        N_("A few words. All others come into requirements.yaml, or from a table with `tenderkit import`."),
        N_("Book a room"),
        _NEEDED,
        ("requirements", 0, "title"),
    ),
    Question(
        "duty",
        N_("What exactly must the software do?"),
        N_("One sentence, one duty."),
        N_("Readers must be able to book a room for an hour."),
        _NEEDED,
        ("requirements", 0, "text"),
    ),
    Question(
        "test",
        N_("How do you see at the acceptance that it does?"),
        N_("What somebody does, and what must happen then."),
        N_("A reader books a room and receives a confirmation."),
        _NEEDED,
        ("requirements", 0, "acceptance", 0, "text"),
    ),
)
"""Those that do not fit the answers so far are left out."""
