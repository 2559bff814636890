# SPDX-FileCopyrightText: 2026 The tenderkit contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people write down about a tender: frozen records, named as in the files.

None reads a file, computes a score or knows how it is printed. The German term stands
in parentheses at the end of a docstring; ``docs/glossary.md`` names the sources.
"""
