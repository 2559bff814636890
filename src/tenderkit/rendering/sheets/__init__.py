# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a dossier says goes in; workbooks that calculate by the published rules come out."""
