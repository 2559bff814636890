# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""From files to records: YAML with positions, schemas, and the dossier read whole."""
