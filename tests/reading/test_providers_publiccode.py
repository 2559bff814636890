# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from tenderkit.model.providers import Maintained
from tenderkit.model.tender import Contact
from tenderkit.reading.providers_publiccode import maintainers

URL = "https://code.example/rooms"


def project(name: str, **maintenance: object) -> tuple[str, dict[str, object]]:
    legal = {"license": "EUPL-1.2"}
    data: dict[str, object] = {"name": name, "url": URL, "legal": legal, "maintenance": maintenance}
    return f"{name}/publiccode.yml", data


def test_a_contractor_maintains_each_project_that_names_it_whatever_the_case():
    one = project("rooms", contractors=[{"name": "Linde eG", "until": "2030-01-01", "email": "l@x.example"}])
    two = project("zoo", contractors=[{"name": "LINDE  eG", "website": "https://linde.example"}])

    (firm,) = maintainers([one, two])

    assert (firm.name, firm.contact, firm.website) == (
        "Linde eG",
        Contact(email="l@x.example"),
        "https://linde.example",
    )
    assert firm.maintains == (Maintained("rooms", URL, "EUPL-1.2"), Maintained("zoo", URL, "EUPL-1.2"))


def test_somebody_who_works_at_a_firm_stands_for_the_firm_and_is_not_named():
    (firm,) = maintainers([project("rooms", contacts=[{"name": "Kim Sample", "affiliation": "Linde eG"}])])

    assert (firm.name, firm.contact) == ("Linde eG", None)


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {"maintenance": []},
        {"maintenance": {"contractors": {"name": "x"}}},
        {"maintenance": {"contractors": [1, {"name": 2}, {"name": "a\u202eb"}, {"name": "x" * 300}]}},
    ],
)
def test_what_is_not_as_the_standard_has_it_names_nobody(data):
    assert maintainers([("publiccode.yml", data)]) == ()


def test_an_address_that_is_none_is_left_out():
    data = {
        "name": "rooms",
        "url": "javascript:alert(1)",
        "legal": "MIT",
        "maintenance": {"contractors": [{"name": "Linde", "website": "file:///etc"}]},
    }

    (firm,) = maintainers([("publiccode.yml", data)])

    assert (firm.website, firm.maintains) == (None, (Maintained("rooms"),))
