"""Houses of so many members, and how they voted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.reckoned_parts import whole_of
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.reckoning import Reckoning

_VOTERS = frozenset(
    "member councillor delegate senator deputy mp judge justice juror commissioner trustee director governor "
    "shareholder".split()
)
_VOTE = Phrase(
    r"<a:number>(?: votes?)? (?:to|against) <b:number>(?: votes?)?(?:,? (?:with|and) <c:number> "
    r"(?:abstentions?|abstaining|abstained|members? abstaining|not voting))?"
)
_VOTED = pattern(
    r"(?i)\b(?:votes?|voted|carried|passed|rejected|approved|adopted|defeated|backed|upheld|lost|ruled|decided|split)\b"
)
_NAMED = pattern(r"(?P<size>[\w,]+)-(?P<kind>[a-z]+)\Z")
_VOTES = pattern(r" [A-Za-z]+(?: [A-Za-z]+)?(?: (?:has|had))?(?: also)? (?:voted|ruled|decided|split)\b")
"""What goes on right behind "the 15-member" with the vote of that house."""
_ALL = pattern(r"(?i)\b(?:all(?: the)?|the)\s\Z")
_HAS = pattern(r"(?i)\b(?:has|have|had)\s\Z")
_ENDS = pattern(r"[.,;]|\Z")
"""Behind all that somebody has: not "has 40 members on the council"."""
_NEAR = 10
_EVERYBODY = pattern(
    r"(?i)\ball (?:the )?[\w-]+ [a-z]+ (?:voted|took part|cast)\b"
    r"|\b(?:none|nobody|no one) (?:of them )?abstained\b|\bno abstentions\b"
)
"""Where nobody is left who did not vote."""
_PRESENT = pattern(
    r"(?i)\ball (?:the |of the )?[\w-]+ [a-z]+(?: of(?: [\w’'-]+){1,5}?)? "
    r"(?:(?:were|are) (?:present|there|in attendance)|attended|turned up|took their seats)\b"
)
"""Where everybody voted but for those of whom it is told that they did not."""
_ONLY_ONE = pattern(
    r"(?i)\bthe only (?:abstention|(?:one|member|deputy|person|judge|delegate|senator) (?:to abstain|who abstained))\b"
)
"""One who abstained, told without a number."""


def houses(context: Context) -> Iterator[Reckoning]:
    """The votes of a house whose size the sentence before or after tells."""
    for sentence in context.sentences:
        yield from _votes(sentence, sentence)
    for first, second in context.neighbours:
        yield from _votes(first, second)
        yield from _votes(second, first)


def _votes(first: Sentence, second: Sentence) -> Iterator[Reckoning]:
    """A vote among so many: "All 20 members were there. It passed by eleven votes to seven, with two abstentions"."""
    totals = [m for m in first.sketch.mentions if m.kind == "number" and _votes_in(first, m)]
    totals += [] if totals or first is not second else filter(None, (_named(first, m) for m in first.sketch.mentions))
    votes = [match for match in second.find(_VOTE) if _VOTED.search(second.text)] if totals else []
    if len(totals) == len(votes) == 1:
        named = [votes[0].get(name) for name in ("a", "b")]
        abstained = votes[0].get("c") or _only_one(second)
        parts = tuple(mention for mention in (*named, abstained) if mention is not None)
        everybody = (_EVERYBODY.search(first.text) and "or abstained" not in first.text) or (
            abstained is not None and _PRESENT.search(first.text)
        )
        yield from whole_of(second, totals[0], parts, most=None if everybody else 2)


def _only_one(sentence: Sentence) -> Mention | None:
    """The one who abstained, as a figure."""
    found = _ONLY_ONE.search(sentence.text)
    if found is None:
        return None
    start, end = (sentence.start + place for place in found.span())
    return Mention(start, end, "one", "number", "1", quantity=Quantity(1, 1))


def _votes_in(sentence: Sentence, mention: Mention) -> bool:
    """Whether a number is that of all who vote: "all 15 members", "has 15 members"."""
    text = sentence.document_text
    counted = counted_after(text, mention.end, sentence.end)
    if counted is None or counted.head not in _VOTERS:
        return False
    before = text[max(mention.start - _NEAR, 0) : mention.start]
    return _ALL.search(before) is not None or (_HAS.search(before) and _ENDS.match(text, counted.end)) is not None


def _named(sentence: Sentence, mention: Mention) -> Mention | None:
    """The size of a house in its name, right before what it did: "the 15-member board voted"."""
    found = _NAMED.fullmatch(mention.text) if mention.kind == "number" else None
    if found is None or found["kind"] not in _VOTERS or _VOTES.match(sentence.document_text, mention.end) is None:
        return None
    return mention._replace(end=mention.start + found.end("size"), text=found["size"])
