# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole delivery of the sample ``kulturportal``, played by command; people and events are invented."""

from collections.abc import Callable, Sequence
from pathlib import Path

BY = "Sascha Dettmer"
Run = Callable[..., object]
Step = tuple[str, tuple[str, ...]]
"""The day, and what follows ``tenderkit delivery``; DOSSIER comes behind the words of the command."""

_MILESTONES = {
    "M1": (),
    "M2": tuple(f"R-{n:02d}" for n in (*range(1, 11), 55)),
    "M3": tuple(f"R-{n:02d}" for n in (*range(12, 19), *range(20, 34))),
    "M4": tuple(f"R-{n:02d}" for n in (*range(34, 44), 49)),
    "M5": tuple(f"R-{n:02d}" for n in (44, 45, 46, 47, 50, 51, 52, 53, 54)),
}
_LUMP_SUMS = {"M1": "11270.00", "M5": "7644.00"}
_PRESENT = ("Sascha Dettmer", "Luca Engelke", "Sam Lorenz", "Eike Harms")


def _each(option: str, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for value in values for word in (option, value))


def _review(day: str, goal: str, spent: str, points: str, accepted: Sequence[str], *more: str) -> Step:
    said = ("--goal", goal, "--spent", spent, "--points", points, *_each("--accepted", accepted))
    return day, ("add review", *said, *_each("--present", _PRESENT), *more)


def _milestones() -> list[Step]:
    day = "2027-08-02"
    return [
        (
            day,
            (
                "add milestone",
                id_,
                *_each("--requirement", [r for r in requirements if r != "R-55"]),
                *(("--amount", _LUMP_SUMS[id_]) if id_ in _LUMP_SUMS else ()),
            ),
        )
        for id_, requirements in _MILESTONES.items()
    ]


def _occasions() -> list[Step]:
    who = ("--who", "Produktverantwortung", "--who", "Auftragnehmer")
    rows = (
        ("Sprint-Review", "alle drei Wochen", "Videokonferenz", "Protokoll im Repository", who),
        (
            "Abstimmung im Alltag",
            "zweimal in der Woche",
            "Kanal im Chat des Rechenzentrums",
            "Aufgaben im Backlog",
            who,
        ),
        (
            "Lenkungsgruppe",
            "alle drei Monate",
            "Kreishaus",
            "Beschlüsse",
            (*who, "--who", "Leitung des Kulturverbands"),
        ),
        ("Sicherheitsvorfall", "sofort", "Telefon, danach Textform", "Eintrag in der Mängelliste", who),
    )
    return [
        (
            "2027-08-03",
            (
                "add occasion",
                "--title",
                title,
                "--rhythm",
                rhythm,
                "--channel",
                where,
                "--result",
                kept,
                *people,
            ),
        )
        for title, rhythm, where, kept, people in rows
    ]


def _begin() -> list[Step]:
    kickoff = (
        *("add meeting", "--kind", "kickoff", "--title", "Auftakt"),
        *("--topic", "Ziele und Rollen", "--topic", "Definition of Done und Abnahmetests"),
        *("--decision", "Reviews finden jeden dritten Donnerstag statt."),
        *("--decision", "Das Repository liegt von heute an in der Organisation des Kulturverbands."),
        *("--task", "Sam Lorenz: Kommunikationsplan abstimmen"),
        *("--task", "Sascha Dettmer: Testbestand mit Terminen bereitstellen"),
        *_each("--present", _PRESENT),
    )
    value = ("--amount", "144246.69", "--reason", "Preis der Positionen P-01 bis P-06 ohne die Optionen.")
    return [
        *_milestones(),
        ("2027-08-02", ("add value", *value)),
        ("2027-08-03", kickoff),
        *_occasions(),
    ]


def _first_year() -> list[Step]:
    language = (
        *("change", "--title", "Oberfläche auch auf Niederländisch", "--amount", "4800.00"),
        *("--reason", "Die Partnerregion nimmt an den Kulturwochen teil.", "--adds", "R-36=6"),
        *("--test", "R-36=Die Oberfläche lässt sich auf Niederländisch umstellen."),
    )
    swap = (
        *("add swap", "--title", "Druckfassung der Terminliste statt Kulturwege"),
        *("--reason", "Vereine fragen nach Aushängen; Kulturwege kann eine spätere Förderung tragen."),
        *("--removes", "R-11=6", "--adds", "R-55=6:Druckfassung der Terminliste"),
        *("--test", "R-55=Die Terminliste einer Woche passt auf ein Blatt im Format A4."),
    )
    staff = (
        *(
            "add staff",
            "--out",
            "Luca Petersen",
            "--in",
            "Robin Muster",
            "--criterion",
            "B4.2",
            "--points",
            "7",
        ),
        *("--reason", "Elternzeit; Robin Muster hat fünf Jahre mit Django und Importdiensten gearbeitet."),
    )
    return [
        _review("2027-09-09", "Fachkonzept und erster Entwurf der Startseite", "6400.00", "8", ["R-01"]),
        ("2027-10-14", ("done", "milestone", "M1")),
        _review(
            *("2027-10-28", "Kalender mit Filter", "15200.00", "21", ["R-02", "R-03"]),
            *("--rejected", "R-04=Der Hinweis auf eine Verlegung fehlt im Export."),
            *("--risk", "Die Daten des Tourismusverbands kommen später als geplant."),
        ),
        ("2027-11-04", language),
        (
            "2027-11-11",
            (
                "decide",
                "C-01",
                "--agree",
                "--nature",
                "Es bleibt dieselbe Plattform; eine Sprache kommt hinzu.",
            ),
        ),
        ("2027-11-18", swap),
        ("2027-11-25", ("decide", "C-02", "--agree", "--nature", "Gleicher Zweck, gleicher Aufwand.")),
        _review(
            *("2027-12-09", "Kulturatlas und Druckfassung", "14800.00", "19"),
            ["R-04", "R-05", "R-06", "R-07", "R-08", "R-09", "R-10", "R-55"],
        ),
        ("2028-01-13", staff),
        ("2028-01-20", ("add acceptance",)),
        ("2028-01-27", ("look", *_MILESTONES["M2"], "--met")),
        ("2028-01-28", ("accept", "--milestone", "M2", "--remark", "Öffentlicher Test beginnt.")),
        ("2028-01-28", ("done", "milestone", "M2")),
    ]


def _second_year() -> list[Step]:
    login = (
        *("change", "--kind", "extension", "--title", "Anmeldung mit dem Nutzerkonto des Landes"),
        *("--reason", "Wunsch aus zwei Gemeinden.", "--amount", "3200.00", "--adds", "R-19=4"),
    )
    leak = ("--class", "1", "--title", "Entwürfe sind ohne Anmeldung abrufbar", "--requirement", "R-27")
    filter_ = (
        "--class",
        "2",
        "--title",
        "Filter vergisst den Umkreis",
        "--requirement",
        "R-02",
        "--due",
        "2028-05-26",
    )
    hyphen = (
        "--class",
        "3",
        "--title",
        "Falsche Trennung im Rundbrief",
        "--requirement",
        "R-14",
        "--due",
        "2028-10-13",
    )
    m3 = _MILESTONES["M3"]
    return [
        _review("2028-02-24", "Magazin und Profile", "14100.00", "20", m3[:7]),
        _review("2028-04-06", "Import und Schnittstellen", "15600.00", "23", [*m3[7:13], "R-26"]),
        ("2028-04-13", ("add defect", *leak)),
        ("2028-04-20", ("done", "defect", "D-01", "--remark", "Behoben in Version 0.9.1, Test ergänzt.")),
        _review("2028-04-27", "Redaktion und Suche", "13900.00", "18", m3[14:]),
        ("2028-05-04", ("add defect", *filter_)),
        ("2028-05-11", ("look", *m3, "--met")),
        ("2028-05-12", ("accept", "--milestone", "M3")),
        ("2028-05-12", ("done", "milestone", "M3")),
        ("2028-05-18", login),
        (
            "2028-05-25",
            ("decide", "C-03", "--refuse", "--reason", "Kein Geld im Haushalt; Vorschlag für die Pflege."),
        ),
        ("2028-05-25", ("done", "defect", "D-02")),
        _review(
            "2028-06-29", "Barrierefreiheit, Datenschutz, Sicherheit", "17300.00", "24", _MILESTONES["M4"]
        ),
        (
            "2028-07-13",
            ("look", *_MILESTONES["M4"], "--met", "--remark", "Prüfbericht vom 6. Juli 2028 liegt vor."),
        ),
        ("2028-07-14", ("accept", "--milestone", "M4")),
        ("2028-07-14", ("done", "milestone", "M4")),
        ("2028-08-24", ("add defect", *hyphen)),
    ]


def _end() -> list[Step]:
    m5 = [requirement for requirement in _MILESTONES["M5"] if requirement != "R-47"]
    reserve = (
        *("--reserve", "R-47-T1=Die Vorführinstanz wartet auf den Vertrag mit dem Rechenzentrum."),
        *("--reserve", "R-19-T1=Kann-Anforderung, nicht abgerufen; Änderung C-03 wurde abgelehnt."),
        *("--reserve", "R-48-T1=Kann-Anforderung, nicht abgerufen."),
    )
    report = (
        *("report", "--planned", "Plattform mit Kalender, Atlas, Magazin und Profilen in 13 Monaten."),
        *(
            "--delivered",
            "Alles bis auf Kulturwege, dafür eine Druckfassung der Terminliste und Niederländisch.",
        ),
        *(
            "--learnt",
            "Den Testbestand vor dem ersten Sprint bereitstellen. Abnahmetests von Anfang an automatisieren.",
        ),
    )
    items = ("2028-09-14", ("done", "handover", *(f"U-{number:02d}" for number in range(1, 23))))
    return [
        _review("2028-08-31", "Übergabe, Handbuch, Probebetrieb", "11200.00", "14", m5),
        (
            "2028-09-07",
            ("add handover", "--from", "Leinewelle Beispielwerkstatt eG", "--to", "Projektstelle"),
        ),
        ("2028-09-12", ("look", *m5, "--met")),
        ("2028-09-12", ("look", "R-47", "--not-met", "--remark", "Noch nicht eingerichtet.")),
        items,
        ("2028-09-15", ("accept", "--final", *reserve, "--due", "2028-10-31")),
        ("2028-09-15", ("done", "milestone", "M5")),
        ("2028-09-29", report),
    ]


def steps() -> list[Step]:
    """Return the whole delivery: each step with its day."""
    return [*_begin(), *_first_year(), *_second_year(), *_end()]


def award(run: Run, folder: Path) -> None:
    """Award the contract on the sample with agreed points to the bid that is first."""
    reason = "Bestes Angebot nach den bekannt gemachten Regeln."
    who = ("--by", BY, "--with", "Luca Engelke")
    said = ("--bid", "bid-04", "--reason", reason, *who, "--at", "2027-06-29T10:00")
    run("award", folder, "--no-documents", *said)


def deliver(run: Run, folder: Path, until: str = "9999", after: str = "") -> None:
    """Play the delivery on *folder*, whose contract was awarded, to the end of the day *until*.

    Args:
        run: runs ``tenderkit`` with arguments and fails where they are refused.
        folder: the dossier ``kulturportal``.
        until: a day as ``2028-01-31``; all of it where nothing is said.
        after: the day until which it was played before.
    """
    for day, (command, *words) in steps():
        if after < day <= until:
            run("delivery", *command.split(" "), folder, *words, "--by", BY, "--at", f"{day}T12:00")
