# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PDF that is about to be written → the same, its form drawn alike by every viewer."""

from typing import Any

_TICK = "4"
"""In the font ZapfDingbats, which every viewer brings."""


def finish_fields(_document: Any, pdf: Any) -> None:
    """Let viewers draw ticks from the file, and only what is filled in beforehand by themselves.

    WeasyPrint asks viewers to draw every field anew; some then find no font for the tick and draw none.
    """
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    fields = [pdf.objects[int(reference.split()[0])] for reference in form["Fields"]]
    if not any(field["FT"] == "/Tx" and field["V"].string for field in fields):
        del form["NeedAppearances"]
        return
    form["DR"] = _resources(form, pdf)
    for field in fields:
        if field["FT"] == "/Btn":
            _name_tick(field)


def _resources(form: Any, pdf: Any) -> Any:
    """The fonts of the form, and that of the ticks."""
    import pydyf

    dingbats = pydyf.Dictionary({"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/ZapfDingbats"})
    pdf.add_object(dingbats)
    fonts = pdf.objects[int(form["DR"].split()[0])]["Font"]
    known = pdf.objects[int(fonts.split()[0])] if isinstance(fonts, bytes) else fonts
    return pydyf.Dictionary({"Font": pydyf.Dictionary({**known, "ZaDb": dingbats.reference})})


def _name_tick(field: Any) -> None:
    import pydyf

    field["DA"] = pydyf.String("/ZaDb 0 Tf 0 g")
    field["MK"]["CA"] = pydyf.String(_TICK)
