"""What tags say about the text between them, in HTML and in Markdown alike."""

from __future__ import annotations

CODE = frozenset("code kbd samp tt var".split())
"""No prose."""

DELETED = frozenset("s del strike".split())
"""No longer said."""
