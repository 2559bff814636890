# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was found about bids goes in; one report comes out, as a web page and as pages of paper."""
