"""D06: a figure that a source text gives otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.rules import Context, Example, Problem, rule
from factlint.rules.arithmetic import operand
from factlint.rules.comparing import content_words, slip
from factlint.rules.counted import counted_after
from factlint.rules.derivations import derive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.sentence import Sentence

_KINDS = ("number", "money", "percent", "quantity")
_REVISED = (
    r"\b(?:revised?|preliminary|provisional|estimated?|forecast|updated|corrected|previous\w*|earlier|last year)\b"
)
_SHARED = 2
"""So many words of subject must two sentences share, beside the noun counted, to speak of the same thing."""

_SHARED_WITHOUT_NOUN = 3


@dataclass(frozen=True, slots=True)
class _Figure:
    mention: Mention
    label: tuple[str, str, frozenset[str]]
    words: frozenset[str]
    sentence: Sentence


@rule(
    "D06",
    "figure-contradicts-source",
    compares="sources",
    bad=[
        Example(
            "The annex of the league lists «14» signatories.",
            sources=("The annex of the league names 12 signatories.",),
        ),
        Example(
            "The fund lost «8.41 billion crowns» in spring.",
            sources=("In spring the fund lost 8.14 billion crowns, it said.",),
        ),
    ],
    good=[
        Example("The league has 12 signatories.", sources=("The annex of the league has 12 signatories.",)),
        Example("The revised growth is 2.3%.", sources=("Preliminary growth was 2.1%.",)),
        Example("The fund lost 8.1 billion crowns in May.", sources=("In May the fund lost 8.14 billion crowns.",)),
        Example("The town counted 40 cars.", sources=("The town counted 55 vehicles.",)),
        Example("The hall has 20 rooms in all.", sources=("The hall has 12 large rooms and 8 small rooms.",)),
        Example("The league sent 14 signatories home.", sources=("Corvia has 12 signatories of the pact.",)),
    ],
)
def figure_contradicts_source(context: Context) -> Iterator[Problem]:
    """A figure of the draft stands otherwise in a source text given with `--source FILE`.

    Only what speaks of the same thing is compared: the same kind of figure and unit, the same noun counted with the
    same modifiers, and sentences that share their subject. A figure that any source gives, rounds to, or adds up to
    is right. Silent for revised and preliminary figures, where the years of the two sentences differ, and inside
    quotation marks.
    """
    known: dict[tuple[str, str, frozenset[str]], list[_Figure]] = defaultdict(list)
    stated: list[_Figure] = []
    for source in context.sources:
        for figure in _figures(source):
            known[figure.label].append(figure)
            stated.append(figure)
    for figure in _figures(context):
        others = known[figure.label]
        if not others or figure.sentence.has(_REVISED) or context.quoted(figure.mention.start, figure.mention.end):
            continue
        if any(_agree(figure.mention, other.mention) for other in stated):
            continue
        closest = max(others, key=lambda other: len(figure.words & other.words))
        if _same_thing(figure, closest) and not _derivable(figure, others, stated):
            yield _problem(figure.mention, closest.mention)


def _figures(context: Context) -> Iterator[_Figure]:
    for sentence in context.sentences:
        words = content_words(sentence.text)
        for mention in sentence.mentions:
            if mention.kind not in _KINDS or mention.quantity is None or mention.quantity.low is None:
                continue
            counted = counted_after(context.text, mention, sentence.end) if mention.kind == "number" else None
            if mention.kind == "number" and (counted is None or not counted.plural):
                continue
            head, modifiers = (counted.head, frozenset(counted.modifiers)) if counted else ("", frozenset[str]())
            label = (mention.unit or mention.kind, head, modifiers)
            yield _Figure(mention, label, words - content_words(head), sentence)


def _agree(one: Mention, other: Mention) -> bool:
    if one.quantity is None or other.quantity is None or one.unit != other.unit:
        return False
    mine = operand(one.quantity)
    return mine.overlaps(operand(other.quantity)) or mine.overlaps(other.quantity.written)


def _same_thing(figure: _Figure, other: _Figure) -> bool:
    shared = len(figure.words & other.words)
    least = _SHARED if figure.label[1] else _SHARED_WITHOUT_NOUN
    if slip(figure.mention.text, other.mention.text):
        least -= 1
    dates = [{m.value for m in f.sentence.mentions if m.kind == "date"} for f in (figure, other)]
    if all(dates) and not dates[0] & dates[1]:
        return False
    return shared >= max(least, 1) and not re.search(_REVISED, other.sentence.text, re.IGNORECASE)


def _derivable(figure: _Figure, others: list[_Figure], stated: list[_Figure]) -> bool:
    """Whether the figure follows from figures of the source about the same noun or in the same sentence."""
    quantity = figure.mention.quantity
    near = {other.sentence.start for other in others}
    pool = [
        other.mention.quantity
        for other in stated
        if other.mention.quantity is not None
        and (other.sentence.start in near or other.label[1] == figure.label[1] != "")
    ]
    return quantity is not None and derive(quantity, pool) is not None


def _problem(mention: Mention, other: Mention) -> Problem:
    return Problem(
        mention.start,
        mention.end,
        f"the source gives {other.text} for this, not {mention.text}",
    )
