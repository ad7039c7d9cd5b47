"""Houses of so many members: what each party holds there, and how they voted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules.counts.breakdowns import Breakdown
from factlint.rules.reading.phrases import Phrase
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_OF_A_HOUSE = frozenset({"seat", "member"})
_PARTY = r"(?:the )?[A-Z][\w’'-]*(?: [\w’'-]+){0,2}?"
_HELD = pattern(
    rf"\b\d{{1,3}} (?P<noun>seat|member)s?(?:, {_PARTY} \d{{1,3}}){{0,6}},? and {_PARTY} \d{{1,3}}(?=[.;,]|\Z)"
)
_VOTERS = frozenset("member councillor delegate senator deputy mp judge juror commissioner trustee shareholder".split())
_VOTE = Phrase(
    r"<a:number>(?: votes?)? (?:to|against) <b:number>(?: votes?)?(?:,? (?:with|and) <c:number> "
    r"(?:abstentions?|abstaining|abstained|members? abstaining|not voting))?"
)
_VOTED = pattern(r"(?i)\b(?:votes?|voted|carried|passed|rejected|approved|adopted|defeated)\b")


def houses(context: Context) -> Iterator[Breakdown]:
    """The seats and the votes of a house whose size the sentence before tells."""
    for first, second in context.neighbours:
        yield from _seats(first, second)
        yield from _votes(first, second)


def _seats(first: Sentence, second: Sentence) -> Iterator[Breakdown]:
    """What each party holds of a house of so many seats: "the 61-seat assembly. The Greens hold 12 seats, the"."""
    totals = [m for m in first.mentions if m.unit in _OF_A_HOUSE and m.text.endswith(f"-{m.unit}")]
    held = _HELD.search(second.text)
    if len(totals) == 1 and held and held["noun"] == totals[0].unit:
        quantity = totals[0].quantity and totals[0].quantity._replace(unit=None)
        counts = re.finditer(r"\d+", held.group())
        parts = tuple(_count(second.start + held.start() + count.start(), count.group()) for count in counts)
        whole = totals[0]._replace(unit=None, quantity=quantity)
        yield Breakdown(whole, parts, exact=False, same_noun=True, exclusive=True)


def _count(start: int, text: str) -> Mention:
    """A number after a name, which for the finder of mentions may belong to the name: "the Greens 12"."""
    return Mention(start, start + len(text), text, "number", text, quantity=Quantity(int(text), int(text)))


def _votes(first: Sentence, second: Sentence) -> Iterator[Breakdown]:
    """A vote among so many: "All 20 members were there. It passed by eleven votes to seven, with two abstentions"."""
    totals = [m for m in first.sketch.mentions if m.kind == "number" and _votes_in(first, m)]
    votes = [match for match in second.find(_VOTE) if _VOTED.search(second.text)]
    if len(totals) == len(votes) == 1:
        named = [votes[0].get(name) for name in ("a", "b", "c")]
        parts = tuple(mention for mention in named if mention is not None)
        yield Breakdown(totals[0], parts, exact=False, same_noun=True, exclusive=True)


def _votes_in(sentence: Sentence, mention: Mention) -> bool:
    counted = counted_after(sentence.document_text, mention.end, sentence.end)
    before = sentence.document_text[max(mention.start - 6, 0) : mention.start].lower()
    return (
        counted is not None and counted.head in _VOTERS and re.search(r"\ball (?:the )?\Z|\bthe \Z", before) is not None
    )
