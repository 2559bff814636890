# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a form says to one question goes in, each part with its place; an answer comes out, or a fault."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from tenderkit.model.providers import QuestionKind, SoundingAnswer, SoundingQuestion
from tenderkit.model.questionnaire import Questionnaire
from tenderkit.problems import InputError, Place, Problem
from tenderkit.reading.characters import forbidden_characters
from tenderkit.records import dataclass
from tenderkit.words import N_, Message

UNREADABLE = "TK988"
CHOICE = "TK982"
PARTS = ("answer", "proof", "remark")
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class ReturnedAnswers:
    """What one company answered."""

    provider: str | None
    """The id that the form was made for."""
    company: str
    answers: Mapping[str, SoundingAnswer]
    remarks: tuple[Problem, ...] = field(default=())
    """What a person should know of the file, though it was read."""


class Taken:
    """The answers to one form, as they are read."""

    def __init__(self, form: Questionnaire) -> None:
        """Begin with no answer to *form*."""
        self.form = form
        self.problems: list[Problem] = []
        self.answers: dict[str, SoundingAnswer] = {}

    def wrong(self, place: Place, what: Message, remedy: Message) -> None:
        """Note that what stands in *place* cannot be taken over."""
        self.problems.append(Problem(UNREADABLE, place, what, remedy))

    def take(self, question: SoundingQuestion, texts: Mapping[str, str], places: Mapping[str, Place]) -> None:
        """Take the `PARTS` of one answer, or note what is wrong with them."""
        said = {part: text.strip() for part, text in texts.items() if text.strip()}
        before = len(self.problems)
        for part, text in said.items():
            self.problems += _wrong_text(text, places[part])
        if "answer" not in said:
            if said:
                what = Message(N_("there is a proof or a remark, and no answer"))
                remedy = Message(N_("Fill in the answer too, or leave the whole row empty."))
                self.wrong(places["answer"], what, remedy)
            return
        answer: str | None = said["answer"]
        if question.kind is QuestionKind.CHOICE:
            answer = self._scale(said["answer"])
        if answer is None:
            self.problems.append(self._no_choice(question, said["answer"], places["answer"]))
        elif len(self.problems) == before:
            self.answers[question.id] = SoundingAnswer(answer, said.get("proof"), said.get("remark"))

    def _scale(self, text: str) -> str | None:
        words = {word.casefold(): scale for scale, word in self.form.words.items()}
        plain = text.casefold()
        return words.get(plain) or (plain if plain in self.form.words else None)

    def _no_choice(self, question: SoundingQuestion, answer: str, place: Place) -> Problem:
        values = {"question": question.id, "answer": answer[:50]}
        what = Message(N_("{question} is answered with '{answer}'"), values)
        allowed = {"allowed": ", ".join(self.form.words.values())}
        remedy = Message(N_("Write {allowed}; everything else belongs into `remark`."), allowed)
        return Problem(CHOICE, place, what, remedy)


def _wrong_text(text: str, place: Place) -> Iterator[Problem]:
    if len(text) > _LONGEST:
        what = Message(N_("the text has more than {most} characters"), {"most": _LONGEST})
        yield Problem(UNREADABLE, place, what, Message(N_("Shorten it.")))
    for _, code in forbidden_characters(text):
        what = Message(N_("the character {code} must not stand in a table"), {"code": code})
        remedy = N_("Remove it; it cannot be seen, or it changes how the text around it is read.")
        yield Problem(UNREADABLE, place, what, Message(remedy))


def no_form(name: str) -> InputError:
    """Return the error that *name* is none of our forms."""
    what = Message(N_("the file is no questionnaire that tenderkit has written"))
    remedy = Message(
        N_(
            "Give the form as it was filled in: the .xlsx or .yaml of `tenderkit providers questionnaire`, "
            "or the .pdf, .docx or .xlsx of `tenderkit render`."
        )
    )
    return InputError([Problem(UNREADABLE, Place(name), what, remedy)])


def other_form(name: str) -> InputError:
    """Return the error that *name* asks something else, or in another procedure."""
    what = Message(N_("the form belongs to another procedure, or other questions were asked"))
    remedy = Message(N_("Send the form as it is now, and ask for its answers."))
    return InputError([Problem(UNREADABLE, Place(name), what, remedy)])
