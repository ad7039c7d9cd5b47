"""Sentences that tell of a change: which way, by how much, from what to what."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.directions import NOUNS
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.change_wording import WAYS, outlined, patterns
from factlint.rules.relations.levels import TELLING, told
from factlint.values import Quantity, exact_text
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.outline import Outline
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.levels import Told
    from factlint.values import Exact

_LEAST, _MOST = 2, 12
"""Two levels make a change; among many figures nobody can tell which belong together."""
_TIMES: dict[str, Exact] = {"doub": 2, "trip": 3, "treb": 3, "halv": Fraction(1, 2)}
_CHANGED = {True: r"[Dd][^NPM,|]{0,4}\Z", False: r"[Uu][^NPM,|]{0,4}\Z"}
"""The verb before a noun of the other way: "cut its growth forecast from 1.8% to 0.8%" tells of a cut."""
_OF_THAT_CHANGE = Phrase(
    rf"^(?:The|That|This) (?:[a-z]+ )?(?:move|change|{'|'.join(sorted(NOUNS))})(?: is|, which is| was|,)? of "
    r"<amount:level>"
)
"""The amount of the change that the sentence before tells of."""
_SCALE = pattern(r"(?i)(?:thousand|[mbtr]+illion|mln|bn)\b")
_OF_THAT = pattern(r"(?:That|This|It|They) (?:is|was|were|are|means|makes)\b")
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
    known = False
    if sentence.ends > 1 and _SIGNALS.search(sentence.text):
        outline = outlined(sentence)
        for found in () if WAYS.isdisjoint(outline.classes) else outline.find(*patterns()):
            change = _change(outline, found)
            other_way = re.search(_CHANGED[change.up], outline.classes[: found.start("way")])
            if not other_way and not _is_of_a_part(sentence.document_text, change):
                known = known or (change.amount is not None and change.comparable)
                yield change
    if not known and (told_change := _in_any_order(sentence)):
        yield told_change


def changes_told(context: Context) -> tuple[tuple[Sentence, Change], ...]:
    """Every change that the draft tells of in one sentence, or in two that follow each other, with these sentences."""
    return context.once(_changes_told)


def _changes_told(context: Context) -> tuple[tuple[Sentence, Change], ...]:
    inside = [(sentence, change) for sentence in context.sentences for change in changes(sentence)]
    found = [*inside, *(told for pair in context.neighbours for told in _across(*pair))]
    return tuple(found)


def _across(first: Sentence, second: Sentence) -> Iterator[tuple[Sentence, Change]]:
    """The change that two sentences tell of together: it stands in one of them, a level at least in the other."""
    joined = first.joined(second)
    amount = next(second.find(_OF_THAT_CHANGE), None)
    if amount is not None and len(changes(first)) == 1 and changes(first)[0].amount is None and _is_last(first):
        yield joined, changes(first)[0]._replace(amount=amount["amount"])
        return
    if all(TELLING.isdisjoint(outlined(sentence).classes) for sentence in (first, second)):
        return
    change = _in_any_order(joined)
    if change is None or change.amount is None:
        return
    sides = {mention.start < second.start for mention in (change.amount, change.old, change.new)}
    if len(sides) == 2 and not changes(first) and not changes(second):
        yield joined, change


def _is_last(sentence: Sentence) -> bool:
    """Whether no bare number after the levels of the change may be a third: "from 20 to 30 hectares and to 45"."""
    last = max(changes(sentence)[0].old.end, changes(sentence)[0].new.end)
    return not any(mention.start >= last and mention.kind == "number" for mention in sentence.sketch.mentions)


def _in_any_order(sentence: Sentence) -> Change | None:
    """The change whose parts are known by the words beside each of them."""
    if not _LEAST <= sentence.ends <= _MOST:
        return None
    outline = outlined(sentence)
    found = told(outline, sentence.document_text)
    if found is None:
        return None
    if min(found.old, found.new) > found.amount and _OF_THAT.match(sentence.text):
        return None  # "That is 15 percent more than the 12 of May, and short of the 16 of June"
    old, new = outline.mention(found.old), outline.mention(found.new)
    levels = [level.quantity.low for level in (old, new) if level.quantity and level.quantity.low is not None]
    if len(levels) < 2:
        return None
    amount, rises = _amount(outline, found.amount), levels[0] < levels[1]
    up = _goes_up(outline, found, amount)
    if up is not None and up is not rises:
        return None  # a change that goes the other way was hardly meant
    return Change(
        up=rises,
        way=outline.span(found.way, found.way + 1),
        amount=amount,
        old=old,
        new=new,
        old_noun=_noun(outline, found.old + 1),
        new_noun=_noun(outline, found.new + 1),
    )


def _amount(outline: Outline, place: int) -> Mention:
    """The amount of a change; of "halve" the multiple that the verb means."""
    times = _TIMES.get(outline.word(place)[:4])
    if outline.classes[place] != "k" or times is None:
        return outline.mention(place)
    start, end = outline.span(place, place + 1)
    text = outline.word(place)
    return Mention(start, end, text, "multiple", exact_text(times), quantity=Quantity(times, times))


def _goes_up(outline: Outline, found: Told, amount: Mention) -> bool | None:
    """Which way the words say; `None` where they leave that to the levels: "hired 20, bringing the staff to"."""
    if found.way != found.amount:
        return None if outline.classes[found.way] == "g" else outline.classes[found.way] in "UuAm"
    return amount.quantity is not None and (amount.quantity.low or 2) > 1


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
    bare = new.kind == "number" and old.kind in {"duration", "quantity"} and outline.classes[after : after + 1] in ",|."
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
