"""Two dates of which the words tell which is the earlier: second after first, office after founding, after "until"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_SECOND_AFTER = pattern(
    r"[^.;:]{0,80}?\b(?:second|third|fourth|fifth|sixth|seventh)\b[^.;:]{1,80}?\b(?:following|after|behind)\s+"
    r"(?:(?:[^.;:,]{2,60},\s+)?(?:which|that)\s+(?:(?!\b(?:will|would|closed|ended|died|left|sank|fell)\b)[^.;:,]){0,60}?"
    r"\b(?:first|maiden|debut|launched|opened|unveiled|founded|completed|introduced|built|began|started|joined)\b"
    r"(?:\s+[a-z]+){0,3}|[^.;:,()]{2,50}?)\s+(?:in|on)\s+(?:the\s+)?\Z"
)
"""Between the date of a second thing and that of the first: "in 2012, as the second after Y, which first flew in"."""
_MADE = pattern(
    r"\A(?:The\s+)?(?P<name>(?:[A-Z][\w’'-]+\s+){0,4}[A-Z][\w’'-]+)\s+(?:was|were)\s+(?:first\s+|formally\s+)?"
    r"(?:created|founded|established|formed|set\s+up|organi[sz]ed|incorporated)\b[^.;:]{0,80}?\b(?:in|on)\s+\Z"
)
_WAS_MADE = pattern(r"\b(?:was|were)\s+(?:founded|established|set\s+up|formed|born|created|incorporated)\s+in\s+\Z")
_AND_DID = pattern(
    r",?\s+(?:and|but)\s+(?:was\s+|were\s+|has\s+been\s+)?(?:later\s+|then\s+|first\s+)?"
    r"(?!(?:named|called|based|modelled|modeled|inspired|dedicated|located|housed|centred)\b)(?:[a-z]+ed|won|sold|bought|went|moved)"
    r"(?:\s+(?:the|its|his|her|an?|to|on|as|up|[A-Z][\w’'-]+)){0,3}\s+in\s+"
)
"""Between the founding of something and what it did, or what was done with it."""
_IN_OFFICE = pattern(
    r"\b(?:was|were|served\s+as|acted\s+as)\s+(?:(?P<its>its)|the)\s+(?:first\s+)?(?:(?P<of>[a-z]+)\s+)?"
    r"(?:capital|seat|president|chairman|chairwoman|director|governor|mayor|captain|coach|manager|headquarters|head)\b"
    r"[^.;:\d]{0,30}?(?:\s+from)?\s+\Z"
)
"""Between the subject of a sentence and the years for which it held an office of what was founded then."""
_HELD_UNTIL = pattern(
    r"\b(?:held\s+the\s+(?:post|office|position)\s+of|served\s+as|remained|was)\s+(?:the\s+)?"
    r"(?P<office>[A-Z][a-z]+(?:\s+[A-Z][a-z]+)*)\b"
)
_UNTIL = pattern(r"\b[Uu]ntil\s+\Z")
_TOOK_OVER = r"\bbecame\s+(?:the\s+)?%s\s+in\s+\Z"
_BEFORE = pattern(r"\b(?:had|earlier|before|previously|already|again)\b")
_A_SLIP = 15
_ROUND = 10


class Order(NamedTuple):
    """Two dates in the order in which the words put them, though they lie the other way round."""

    first: Mention
    last: Mention
    last_words: str
    """What a message says of the later one."""


def orders_broken(context: Context) -> Iterator[Order]:
    """The pairs of dates whose order the words deny."""
    for sentence in context.sentences:
        if not (sentence.quoted or sentence.crowded):
            yield from _second_before_first(sentence)
            yield from _done_before_founded(sentence)
    for one, other in pairwise(context.sentences):
        if not (one.quoted or other.quoted or one.crowded or other.crowded):
            yield from _in_office_too_early(one, other)
            yield from _took_over_too_early(one, other)


def _dated(sentence: Sentence) -> list[Mention]:
    return [one for one in sentence.mentions if year_of(one) is not None and one.period is not None]


def _second_before_first(sentence: Sentence) -> Iterator[Order]:
    dates = _dated(sentence) if sentence.has("following|after|behind") else []
    for one, other in pairwise(dates):
        if one.period is None or other.period is None or other.period.start <= one.period.last:
            continue
        if _SECOND_AFTER.fullmatch(sentence.document_text, one.end, other.start):
            yield Order(other, one, f"What comes after something of {other.text} is not of {one.text}.")


def _done_before_founded(sentence: Sentence) -> Iterator[Order]:
    """Judge "The firm was set up in 1989 and sold in 1979"."""
    for one, other in pairwise(_dated(sentence)):
        if one.period is None or other.period is None or one.period.start <= other.period.last:
            continue
        made = _WAS_MADE.search(sentence.document_text, sentence.start, one.start)
        if made and _AND_DID.fullmatch(sentence.document_text, one.end, other.start):
            yield Order(one, other, f"What began in {one.text} did nothing in {other.text}.")


def _in_office_too_early(founded: Sentence, held: Sentence) -> Iterator[Order]:
    """Judge "The Alba Territory was created on 3 March 1819. Leith was the territorial capital from 1817 to 1819"."""
    made = _dated(founded)
    found = _MADE.match(founded.text[: made[0].start - founded.start]) if len(made) == 1 else None
    for term in held.mentions if found else ():
        office = _IN_OFFICE.search(held.document_text, held.start, term.start)
        if found is None or office is None or term.kind != "date" or term.period is None:
            continue
        stem = found["name"].split()[-1].lower()[:6]
        own = office["its"] or (len(stem) > 4 and (office["of"] or "").startswith(stem))
        off = (year_of(made[0]) or 0) - term.period.start.year
        if own and term.period.days > 1 and 0 < off <= _A_SLIP:
            yield Order(made[0], term, f"What was founded in {year_of(made[0])} had nobody in office before.")


def _took_over_too_early(held: Sentence, took: Sentence) -> Iterator[Order]:
    """Judge "Until 1946 a cousin was Prime Minister. Another cousin became Prime Minister in 1936"."""
    dates, later = _dated(held), _dated(took)
    office = _HELD_UNTIL.search(held.text) if len(dates) == len(later) == 1 else None
    if office is None or not _UNTIL.search(held.document_text, held.start, dates[0].start):
        return
    took_over = re.compile(_TOOK_OVER % re.escape(office["office"]))
    before = took.document_text[took.start : later[0].start]
    off = (year_of(dates[0]) or 0) - (year_of(later[0]) or 0)
    if off > 0 and off % _ROUND == 0 and took_over.search(before) and not _BEFORE.search(took.text):
        yield Order(dates[0], later[0], f"Until {dates[0].text} another held that office.")
