"""How many joined a body at one time: "ten countries joined the EU in 2004"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.sentences.phrases import qualifies
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases
from factlint.patterns import pattern
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_JOINING = frozenset("join enter".split())
_YEAR = pattern(r"\b[12][0-9]{3}\b")
_LONGEST = 366
_LONGEST_ASIDE = 10
_PAUSES = frozenset(("", ".", "!", ",", ";", "(", ")", "–", "—", "after"))


def cohorts(draft: Draft, counts: Iterable[Assertion]) -> Iterator[Assertion]:
    """The assertions that so many joined a body with a list of members at a time, among all the counts of a draft."""
    starts = [sentence.start for sentence in draft.sentences]
    for said in counts:
        stated = said.value
        exact = isinstance(stated, Quantity) and stated.bound == "exact" and stated.number not in (None, 0, 1)
        if said.frame != "counted" or said.role != "value" or not exact or not _is_listed(draft.facts, said.subject):
            continue
        number = bisect_right(starts, said.start) - 1
        sentence = draft.sentences[number]
        first = sentence.index_at(said.start)
        date = _date_of_joining(sentence.tokens, first, said.subject)
        if date is not None and not (said.negated or said.hypothetical or said.attributed):
            yield Passage(draft, number, first, first + 1).assertion(
                said.start,
                said.end,
                frame="joining",
                subject=said.subject,
                attribute="joined",
                value=said.value,
                when=sentence.tokens[date].period,
                tense="past",
                role="cohort",
                kind="member",
            )


def _is_listed(facts: FactBase, body: str) -> bool:
    """Whether the facts list all members of a body, and those of no other sort."""
    lists = facts.member_lists.get(body, ())
    return len(lists) == 1 and lists[0].complete


def _date_of_joining(tokens: Sequence[Token], figure: int, body: str) -> int | None:
    """The date of a verb that says of those counted that they joined a body, and nothing more."""
    verb = _verb_after(tokens, figure)
    name = verb + 1 + (word_at(tokens, verb + 1) in ("the", "both")) if verb else 0
    found = tokens[name].name if verb and name < len(tokens) else None
    if found is None or body not in found.entities or qualifies(tokens, name):
        return None
    behind = name + 2 if word_at(tokens, name + 1) in ("in", "on") else None
    before = 1 if word_at(tokens, 0) in ("in", "on") and behind is None else None
    date = behind if behind is not None else before
    if date is None or not _is_year(tokens, date):
        return None
    last = date if behind is not None else name
    after = word_at(tokens, last + 2)
    going_on = after.endswith("ing") and after != "according"  # "joined the EU in 2022, imposing sanctions"
    return date if word_at(tokens, last + 1) in _PAUSES and not going_on else None


def _verb_after(tokens: Sequence[Token], figure: int) -> int | None:
    """Where the verb of joining stands behind the noun counted, or behind what names some of them."""
    at = figure + 1
    while at < len(tokens) and tokens[at].cls in ("WORD", "NEUTRAL", "NAME", "NOUN") and not _joins(tokens, at):
        at += 1
    if word_at(tokens, at) == ",":
        near = range(at + 1, min(at + _LONGEST_ASIDE, len(tokens)))
        at = next((i + 1 for i in near if word_at(tokens, i) == ","), at)
    return at if _joins(tokens, at) else None


def _joins(tokens: Sequence[Token], at: int) -> bool:
    word = word_at(tokens, at)
    return word.endswith("ed") and bool(bases(word) & _JOINING)


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a date of at most a year that names its year."""
    period = tokens[at].period if at < len(tokens) else None
    return period is not None and period.days <= _LONGEST and _YEAR.search(tokens[at].text) is not None
