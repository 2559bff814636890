# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""A finished DOCX or PDF goes in; what it says is read and compared with the dossier.

Independent of how it was made: nothing here knows templates or their context. What must stand on paper
comes from the records of the model.
"""
