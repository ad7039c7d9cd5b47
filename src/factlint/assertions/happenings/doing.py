"""Assertions about who did something that the facts give to somebody: "Ann Lee was the first to cross the gorge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.referents.naming import name_from, name_up_to
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import PAUSES, word_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.facts.model import Event

_IS = frozenset("is was became remains".split())
_ENDS = PAUSES | {"in", "on", "at", "when", "and", "after", "before", "but", "while"}


def doers(draft: Draft) -> Iterator[Assertion]:
    """The assertions that somebody is the one who did what an event is called by, word for word."""
    done = draft.vocabulary.deeds
    for number, sentence in enumerate(draft.sentences if done else ()):
        text = draft.document.text[sentence.start : sentence.end].casefold()
        for phrase, event in done.items():
            at = text.find(phrase)
            if at >= 0:
                first = sentence.index_at(sentence.start + at)
                last = sentence.index_at(sentence.start + at + len(phrase) - 1) + 1
                yield from _said(draft, number, (first, last), event)


def _said(draft: Draft, number: int, deed: tuple[int, int], event: Event) -> Iterator[Assertion]:
    """Whoever the words beside the deed `first:last` make its doer: the subject, or an apposition."""
    tokens = draft.sentences[number].tokens
    first, last = deed
    first -= first > 0 and tokens[first - 1].cls == "DET"
    ends = word_at(tokens, last) in _ENDS
    apart = word_at(tokens, last) in PAUSES
    opens = first == 0 or tokens[first - 1].cls in ("COMMA", "AND", "DATE")  # not "the guide of the first woman"
    found: tuple[int, int] | None = None
    told = ends if word_at(tokens, first - 1) in _IS else apart and tokens[first - 1].cls == "COMMA"
    if first > 1 and told:
        found = name_up_to(tokens, first - 1)
    elif last + 1 < len(tokens) and (word_at(tokens, last) in _IS or tokens[last].cls == "COMMA") and opens:
        found = name_from(tokens, last + 1)
    if found is None:
        return
    value = tokens[found[0]].entity or draft.document.text[tokens[found[0]].start : tokens[found[1] - 1].end]
    yield Passage(draft, number, *found).assertion(
        tokens[found[0]].start,
        tokens[found[1] - 1].end,
        clause_of(draft.sentences[number], *deed),
        frame="done",
        subject=event.name,
        attribute="by",
        value=value,
        kind="event",
    )
