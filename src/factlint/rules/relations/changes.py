"""Sentences that tell of a change: which way, by how much, from what to what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.directions import NOUNS
from factlint.rules.relations.change_wording import WAYS, outlined, patterns
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.outline import Outline
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

_CHANGED = {True: r"[Dd][^NPM,|]{0,4}\Z", False: r"[Uu][^NPM,|]{0,4}\Z"}
"""The verb before a noun of the other way: "cut its growth forecast from 1.8% to 0.8%" tells of a cut."""
_SCALE = pattern(r"(?i)(?:thousand|[mbtr]+illion|mln|bn)\b")
_THEN_TIME = pattern(r"(?i) (?:in|over|within|during|between) (?:the |a |an |just |only |less than )?[\w’'-]+")
"""After a level without a unit of its own: "from 12 kilometres to 15 in thirty years"."""
_SIGNALS = pattern(r"(?i)\bfrom\b|\b(?:now|today)\b|\bthan\b|\b(?:above|below)\b|\bon (?:the )?[0-9]|\([^()]{0,60} to ")


class Change(NamedTuple):
    """A change as told: `up` is the way the words say, `amount` by how much, `old` and `new` the two levels.

    `way` is the span of the words that say which way. Which part may be wrong is not for this to say.
    """

    up: bool
    way: tuple[int, int]
    amount: Mention | None
    old: Mention
    new: Mention
    old_noun: str | None
    new_noun: str | None

    @property
    def comparable(self) -> bool:
        """Whether both levels are measured alike, as far as they say: unit, scale word, noun."""
        same = self.old.unit == self.new.unit and self.old.kind == self.new.kind and _unit(self.old) == _unit(self.new)
        other_noun = None not in {self.old_noun, self.new_noun} and self.old_noun != self.new_noun
        return same and not other_noun and not self._one_scale_left_out

    @property
    def may_be_range(self) -> bool:
        """Whether "from 5 to 10 tonnes" may be a range: the first figure is bare, the second has more."""
        if (
            self.amount is not None
            or self.old.start > self.new.start
            or not re.fullmatch(r"[\d.,]+|[a-z]+", self.old.text)
        ):
            return False
        has_more = self.new.unit is not None or self.new_noun is not None or " " in self.new.text
        return self.old_noun is None and has_more

    @property
    def _one_scale_left_out(self) -> bool:
        """Whether one has a scale word and the other, below a thousand, may share it: "to 381 million from 160"."""
        old, new = numeral(self.old.text), numeral(self.new.text)
        if new is None and old is not None and old.word is None and old.value < 1000:
            return _SCALE.search(self.new.text) is not None  # "from 80-ish million to 3 or 4 million"
        if old is None or new is None or (old.word is None) == (new.word is None):
            return False
        return (old if old.word is None else new).value < 1000


def _unit(mention: Mention) -> str | None:
    """What a level is counted in; a duration in months is not told from one in days by its mention alone."""
    return mention.quantity.unit if mention.quantity else None


def changes(sentence: Sentence) -> tuple[Change, ...]:
    """The changes that a sentence tells of with both levels named; each pair of levels once."""
    return sentence.once(_changes) if sentence.mentions else ()


def _changes(sentence: Sentence) -> tuple[Change, ...]:
    return tuple(_told(sentence))


def _told(sentence: Sentence) -> Iterator[Change]:
    if sentence.ends > 1 and _SIGNALS.search(sentence.text):
        outline = outlined(sentence)
        for found in () if WAYS.isdisjoint(outline.classes) else outline.find(*patterns()):
            change = _change(outline, found)
            other_way = re.search(_CHANGED[change.up], outline.classes[: found.start("way")])
            if not other_way and not _is_of_a_part(sentence.document_text, change):
                yield change


def _is_of_a_part(text: str, change: Change) -> bool:
    """Whether the new level is the whole whose part has changed: "33 of parliament's 150 seats, down from 41"."""
    before = text[max(0, change.new.start - 40) : change.new.start]
    return change.new.end <= change.way[0] and re.search(r"\d (?:out )?of (?:[\w’'-]+ ){0,3}\Z", before) is not None


def _change(outline: Outline, found: re.Match[str]) -> Change:
    way = found.start("way")
    amount = found.start("change") if "change" in found.re.groupindex else None
    if amount is not None and amount < way and found["way"] in "UD" and outline.word(way) not in NOUNS:
        amount = None  # "a 50% cut" has a noun; in "the 53 limbs decrease from 70 to 60" the figure is another
    if amount is not None and _is_aside(outline.classes, amount, *sorted((found.start("old"), found.start("new")))):
        amount = None
    return Change(
        up=found["way"] in "UuAm",
        way=outline.span(way, way + 1),
        amount=None if amount is None else outline.mention(amount),
        old=_as_money(outline.mention(found.start("old")), outline.mention(found.start("new"))),
        new=_like(outline.mention(found.start("new")), outline.mention(found.start("old")), outline, found.end("new")),
        old_noun=_noun(outline, found.end("old")),
        new_noun=_noun(outline, found.end("new")),
    )


def _like(new: Mention, old: Mention, outline: Outline, after: int) -> Mention:
    """The new level in the measure of the old one, where it is a bare number: "from 21 weeks to 17"."""
    ends = outline.classes[after : after + 1] in ",|." or _THEN_TIME.match(new.following) is not None
    bare = new.kind == "number" and old.kind in {"duration", "quantity"} and ends
    return (
        new if not bare or new.start < old.start else new._replace(kind=old.kind, unit=old.unit, quantity=_in(new, old))
    )


def _as_money(old: Mention, new: Mention) -> Mention:
    """The old level in the measure of the new one, where it is a bare number as finely told: "to $11.40 from 11.90"."""
    bare = old.kind == "number" and new.kind in {"money", "percent"} and new.start < old.start
    fine = "." in old.text and _decimals(old) == _decimals(new)
    return old._replace(kind=new.kind, unit=new.unit, quantity=_in(old, new)) if bare and fine else old


def _decimals(mention: Mention) -> int:
    found = re.search(r"\.([0-9]+)", mention.text)
    return len(found[1]) if found else 0


def _in(new: Mention, old: Mention) -> Quantity | None:
    return new.quantity and new.quantity._replace(unit=_unit(old))


def _is_aside(classes: str, amount: int, first: int, second: int) -> bool:
    """Whether each level is given in other words: "to 76,000 shares, or 7.5 percent, from 52,100, or 5.1 percent"."""
    return amount > second and re.search(r"rN", classes[first:second]) is not None and classes[amount - 1] == "r"


def _noun(outline: Outline, place: int) -> str | None:
    """The word right after a figure, if it may be what the figure counts."""
    return outline.word(place) if outline.classes[place : place + 1] == "w" else None
