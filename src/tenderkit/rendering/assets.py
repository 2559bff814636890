# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names and bytes go in; what WeasyPrint may open comes out: these and nothing else."""

from collections.abc import Mapping
from typing import Any


def only(served: Mapping[str, tuple[bytes, str]]) -> Any:
    """Return a fetcher that serves the assets of *served* (address → bytes and kind).

    Anything else stops the build: a document that wanted to open a file or an address is no document.
    """
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Own(URLFetcher):  # type: ignore[misc]  # has no types
        def fetch(self, url: str, headers: object = None) -> Any:
            del headers
            if url not in served:
                raise FatalURLFetchingError(f"a document may not open {url}")
            data, kind = served[url]
            return URLFetcherResponse(url, data, {"Content-Type": kind})

    return Own()
