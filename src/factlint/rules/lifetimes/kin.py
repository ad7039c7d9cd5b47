"""Words for those who stand by somebody."""

from __future__ import annotations

KIN = (
    r"\b(?:wife|husband|widow|widower|sons?|daughters?|child|children|mother|father|parents?|brothers?|sisters?|twin|"
    r"grand(?:son|daughter|mother|father|parents|children)|nephew|niece|uncle|aunt|cousin|friend|partner|successor|"
    r"predecessor|rival|colleague|pupil|teacher)\b"
)
"""Who may be meant instead: whoever stands by somebody."""
