# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
import io
import zipfile

from tenderkit.rendering.archive import undated


def zipped(names, year):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for name in names:
            target.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), name)
    return file.getvalue()


def test_order_and_dates_of_members_leave_no_trace():
    names = ["word/document.xml", "[Content_Types].xml", "docProps/core.xml"]

    assert undated(zipped(names, 1999)) == undated(zipped(reversed(names), 2026))


def test_content_types_come_first():
    with zipfile.ZipFile(io.BytesIO(undated(zipped(["a.xml", "[Content_Types].xml"], 2026)))) as found:
        assert found.namelist() == ["[Content_Types].xml", "a.xml"]
