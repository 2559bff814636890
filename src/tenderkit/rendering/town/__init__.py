# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A town's own Word file and the context of a document go in; findings or the filled file come out."""
