# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What follows from what people wrote down: frozen records that wings hand to each other.

None computes, opens or prints anything.
"""
