"""Questions that say how many there are, beside the answer that names them all: "Who are the six judges?"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules.counts.announced import announced_count
from factlint.rules.counts.comparing import slip
from factlint.rules.counts.enumerations import announced_enumerations
from factlint.rules.counts.recalled import Recall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.mentions.counted import Counted
    from factlint.rules.context import Context

_ASKS = pattern(
    r"\b(?:who|what|which)\s+(?:are|were)\s+(?:the|(?:[A-Z][\w.-]*\s+){0,2}[\w.-]+(?:[’']s|(?<=s)[’']))\s+\Z",
    re.IGNORECASE,
)
_THE = pattern(r"\bthe\s+\Z", re.IGNORECASE)
_ARE = pattern(r"\s+(?:are|were)\b|:")
"""Right after the noun, so that nothing tells some of them from the rest: "the five judges from Leith are"."""
_FAR = 4000
"""So many characters on, an answer is no longer that to the question."""


def asked(context: Context) -> Iterator[Recall]:
    """The numbers of questions whose answer says another number, and names so many."""
    questions: list[tuple[Mention, Counted]] = []
    for mention in context.mentions:
        number = announced_count(context, mention)
        sentence = context.document.sentence_at(mention.start)
        counted = counted_after(context.text, mention.end, sentence[1]) if number else None
        if number is None or counted is None or not counted.plural:
            continue
        before = context.text[max(mention.start - 60, 0) : mention.start]
        if _ASKS.search(before):
            questions.append((mention, counted))
        elif questions and _THE.search(before) and _ARE.match(context.text, counted.end):
            question, wanted = questions[-1]
            near = wanted.head == counted.head and mention.start - question.end <= _FAR
            if near and mention.value != question.value and _of_the_same(question, wanted, mention, counted):
                found = announced_enumerations(context, mention, counted, sentence)
                if any(one.closed and one.least <= number <= one.most for one in found):
                    yield Recall(question, mention, f"number of {counted.words[-1]}")


def _of_the_same(question: Mention, wanted: Counted, answer: Mention, counted: Counted) -> bool:
    """Whether an answer counts those asked for: told more closely they may be some of them, but for a slip."""
    if set(wanted.modifiers) == set(counted.modifiers):
        return True
    by_one = question.whole is not None and answer.whole is not None and abs(question.whole - answer.whole) == 1
    return set(wanted.modifiers) < set(counted.modifiers) and (by_one or slip(question.text, answer.text) is not None)
