"""Whose a noun is that has no owner beside it: the independence of "after independence"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factlint.assertions.referents.naming import (
    free,
    names_in,
)
from factlint.assertions.sentences.phrases import phrase_start

if TYPE_CHECKING:
    from factlint.assertions.referents.discourse import Discourse


def owner_left_out(discourse: Discourse, index: int, at: int, owners: frozenset[str]) -> str | None:
    """Whose a noun without an owner is, as in "after independence": the page's, where no other is named.

    `owners` are those that come into question; without a title it is the one that most names so far are of.
    """
    tokens = discourse.sentences[index].tokens
    first = phrase_start(tokens, at)
    if any(token.cls in ("DET", "OWN", "POSS") or token.name for token in tokens[first:at]):
        return None
    if any(token.text[0].isupper() for token in tokens[first + (first == 0) : at]):
        return None  # that of a name that nobody knows
    title = discourse.page()
    told = Counter([] if title else (name for i in range(index + 1) for name in discourse.named(i) if name in owners))
    page = title or next((name for name, _ in told.most_common(1)), None)
    near = {name for i in (index - 1, index) if i > 0 for name in names_in(free(discourse.sentences[i].tokens))}
    if page is None:
        return None
    if not title:
        spoken_of = {found.entity for i in range(index + 1) if (found := discourse.about(i))}
        if told[page] * 2 <= told.total() or page not in spoken_of:
            return None  # only named by the way: "it lost its north to Norland. Independence came in 1867"
        near |= spoken_of
    kind = discourse.callings.kind
    return None if any(name != page and kind(name) == kind(page) for name in near) else page
