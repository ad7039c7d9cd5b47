"""When somebody began to hold an office, ceased to, or is told of as holding it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.frames.holders import STINTS
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import is_verb, word_at
from factlint.patterns import pattern
from factlint.values import Period

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_REACH = 8
_SPAN = pattern(r"(.*?\b[0-9]{4})\s?(?:to|until|till|through|and|[-–])\s?(.*\b[0-9]{4})")
"""Both ends of a term: "2015 to May 2021", and after "between" "2015 and 2021"."""
_PRESENT = frozenset("has have ve is are be been".split())
OPENING = frozenset("since from between".split())


def _tells_start(passage: Passage, held: Held) -> bool:
    """Whether the date of a frame is the first day in office: "became chair in 2022", "has led it since 2022"."""
    if held.date is None or held.date.period is None:
        return False
    if held.shape == "started" and any(
        word_at(passage.tokens, at) in STINTS for at in range(passage.first, passage.last)
    ):
        return False  # "began his second term as chair in 2022"
    before = passage.tokens[passage.sentence.index_at(held.date.start) - 1].text.casefold()
    return held.shape in ("started", "chosen") or before in OPENING | {"until"}


def term_start(passage: Passage, date: Token, office: tuple[str, str], holder: str, *, firm: bool) -> Assertion:
    """ "became chief executive in 2014": the day an office began."""
    return passage.assertion(
        date.start,
        date.end,
        frame="started",
        subject=office[0],
        attribute=office[1],
        value=date.period,
        firm=firm,
        role="start",
        object=holder,
        kind="office",
    )


def with_date(passage: Passage, held: Held) -> Held:
    """The frame with the date since when an office is said to be held in it: "its chair since 2017, Ann Lee"."""
    tokens = passage.tokens
    inside = range(passage.first + 1, passage.last) if held.shape in ("titled", "done") else range(0)
    since = (tokens[at] for at in inside if tokens[at].cls == "DATE" and word_at(tokens, at - 1) == "since")
    return held._replace(date=held.date or next(since, None))


def term_of(passage: Passage, held: Held, office: tuple[str, str], holder: str, *, firm: bool) -> Iterator[Assertion]:
    """The start, and the end of "from 2015 to 2021"."""
    date = held.date
    if date is None or not _tells_start(passage, held):
        return
    if held.shape == "titled" and others_began(passage.facts, office, holder, date):
        return  # the name is wrong rather than the date
    said = term_start(passage, date, office, holder, firm=firm)
    if held.shape == "chosen":
        said = said._replace(frame="chosen")
    until = word_at(passage.tokens, passage.sentence.index_at(date.start) - 1) == "until"
    yield from ends_of(said._replace(role="end") if until else said)


def is_span(words: str) -> bool:
    """Whether the words for a date give two years between which something lasted."""
    return _SPAN.fullmatch(words) is not None


def ends_of(said: Assertion) -> Iterator[Assertion]:
    """What is said of a term at a date: of both of its ends where the date gives them, "from 2015 to 2021"."""
    span = _SPAN.fullmatch(said.value_text)
    if span is None:
        yield said
        return
    for group, day in ((1, said.period.start), (2, said.period.last)):
        start, end = said.start + span.start(group), said.start + span.end(group)
        part = said._replace(start=start, end=end, value=_of(day, span[group]), value_text=span[group])
        yield part if group == 1 else part._replace(role="end")


def _of(day: dt.date, words: str) -> Period:
    """The year, month or day that the words for one end of a span name."""
    if words.isdigit():
        return Period.of_year(day.year)
    return Period.of_day(day) if re.search(r"\b[0-9]{1,2}\b", words) else Period.of_month(day.year, day.month)


def began(facts: FactBase, office: tuple[str, str], holder: str, date: Token) -> bool:
    """Whether somebody began to hold an office at a time, so that "since" tells of that term."""
    starts = [fact.valid.start for fact in facts.timeline(*office) if fact.value == holder and fact.valid.start]
    return date.period is not None and any(start.overlaps(date.period) for start in starts)


def others_began(facts: FactBase, office: tuple[str, str], holder: str, date: Token) -> bool:
    """Whether somebody else began to hold an office at a time."""
    others = {fact.value for fact in facts.timeline(*office)} - {holder}
    return any(began(facts, office, other, date) for other in others if isinstance(other, str))


def time_in_office(passage: Passage, office: tuple[str, str], holder: str) -> Period | None:
    """A time that the sentence or the paragraph speaks of and at which the person did hold the office."""
    tokens = passage.tokens
    told = [
        t.mention.period for i, t in enumerate(tokens) if t.mention and t.mention.period and not _goes_on(tokens, i)
    ]
    before = told_of(passage, passage.sentence.start)
    terms = [fact.valid for fact in passage.facts.timeline(*office) if fact.value == holder]
    return next((when for when in [*told, before] if when and any(term.possibly(when) for term in terms)), None)


def _goes_on(tokens: Sequence[Token], date: int) -> bool:
    """Whether what began at a date still lasts: "has held office since 2014"."""
    before = {token.text.casefold() for token in tokens[max(0, date - _REACH) : date]}
    return word_at(tokens, date - 1) == "since" and not before.isdisjoint(("has", "have"))


def tells_past(tokens: Sequence[Token]) -> bool:
    """Whether a verb of a sentence is a simple past: "sat there", not "has for decades sat there", "is based there"."""
    pasts = (at for at in range(len(tokens)) if past_form(tokens[at]) and is_verb(tokens, at))
    return not all(_is_completed(tokens, at) for at in pasts)


def _is_completed(tokens: Sequence[Token], participle: int) -> bool:
    """Whether the verb of a past form is "has" or "is"."""
    for at in range(participle - 1, max(-1, participle - _REACH), -1):
        if tokens[at].cls == "COMMA" or word_at(tokens, at) in _PRESENT:
            return tokens[at].cls != "COMMA"
    return False


def told_of(passage: Passage, start: int) -> Period | None:
    """The time that the paragraph has told of last, which a name in a story belongs to."""
    latest: Period | None = None
    for other in passage.draft.sentences[max(0, passage.number - 12) : passage.number + 1]:
        if other.block == passage.sentence.block:
            for at, token in enumerate(other.tokens):
                dated = token.cls == "DATE" and token.start < start and word_at(other.tokens, at - 1) != "since"
                if dated and token.mention and token.mention.period:
                    latest = token.mention.period
    return latest
