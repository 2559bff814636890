# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PDF that is about to be written → nothing, or the name of a font in it that is not ours."""

from typing import Any

from tenderkit.words import N_, Message, sentence

FAMILY = "Document-Sans"
"""How our stylesheet calls the bundled faces."""


class ForeignFontError(ValueError):
    """Something fell back to a font of the machine, so the page would look otherwise elsewhere."""

    def __init__(self, name: str) -> None:
        """Keep its name, so that it can be said in any language."""
        super().__init__(name)
        self.message = Message(N_("the PDF would hold a font that is not ours: {name}"), {"name": name})

    def __str__(self) -> str:
        return sentence(self.message, str)


def check_faces(pdf: Any) -> None:
    """Raise ForeignFontError for the first font that is not one of the bundled faces."""
    for item in pdf.objects:
        if isinstance(item, dict) and item.get("Type") == "/FontDescriptor":
            name = str(item["FontName"]).lstrip("/").rpartition("+")[2]
            if not name.startswith(FAMILY):
                raise ForeignFontError(name)
