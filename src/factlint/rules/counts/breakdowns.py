"""Totals that a text breaks down into their parts, where its words promise all of them.

N a figure   w a word   o of   p in, by, from   & and   c consisting of, divided into   r the rest   d a dash
x including, among, at least: words that promise no more than some of the parts
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, is_plural, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.outline import Outline
from factlint.rules.reading.phrases import SIGNS
from factlint.values.numerals import numeral
from factlint.values.units import unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

_WORDS = {
    "o": "of",
    "p": "in by from at on for against to via through with under over among",
    "&": "and plus",
    "T": "total totals totalled totaled totalling totaling altogether",
    "A": "all",
    "c": """consisting consists consist comprising comprises comprise comprised divided divides split splits broken
        composed made corresponds correspond""",
    "r": "rest remaining remainder other others",
    "n": "the a an its their",
    "x": """including includes include included mostly mainly e.g especially notably such like least or than
        some between respectively not but except excluding without each per versus compared into""",
}
_CLASSES = (
    {word: code for code, words in _WORDS.items() for word in words.split()}
    | {SIGNS[kind]: "N" for kind in ("number", "money", "quantity", "percent", "duration")}
    | {SIGNS[kind]: "w" for kind in ("ordinal", "date")}
    | {sign: sign for sign in ",;:()."}
    | {"—": "d", "–": "d", "&": "&", "-": "w"}
)
_CLASSES["into"] = "p"
_PART = r"n?r?N[wopnr]{0,7}"
_NAMED = r"n?w{0,3}n?N[wop]{0,5}"
_LIST = rf"{_PART}(?:[,;]{_PART}){{0,6}}[,;]?&{_PART}"
_FORMS = (
    # 14 months (12 months of support and 2 of upgrades) | 650 tonnes: 150 of glass and 500 of paper
    rf"(?P<total>N)[wopnc]{{0,8}}(?:Nw{{1,2}})?[:(d](?P<parts>{_LIST})(?=[.;)d]|$)",
    # 15 members, divided into 10 judges and 5 clerks | 15 votes. That corresponds to two senators and 13 members
    rf"(?P<total>N)[wopn]{{0,6}}[,(.d]?w{{0,3}}c[wop]{{0,2}}(?P<parts>{_LIST})(?=[.;,)d]|[wopn])",
    # 25 matches, of which she won 14, drew 6 and lost 5
    r"(?P<total>N)[wop]{1,4}[,(:]?ow(?P<outcomes>w{0,2}wN[wop]{0,3}(?:,w{0,2}wN[wop]{0,3}){0,3},?&w{0,2}wN)",
    # of the 73 seats, 28 go to others and 46 are kept
    rf"(?<!c)on?(?P<total>N)[wopn]{{0,7}},(?P<shared>{_PART}(?:(?:[,;]&?|&){_PART}){{0,5}}[,;]?&{_PART})",
    # 1,205 looms, of which 430 are in the old hall, 512 in the new hall and 268 in store
    rf"(?P<total>N)w{{1,4}},ow(?P<shared>{_PART}(?:[,;]{_PART}){{0,5}}[,;]?&{_PART})(?=[.;)d]|$)",
    # 19 buses, 11 of them electric and the other 6 diesel
    r"(?P<total>N)w{1,4},(?:ow)?(?P<shared>N[wopn]{1,7}[,;]?&?nrN)",
    # five women and four men, ten in all | $3 million and $4 million, for a total of $7 million
    rf"(?P<parts>{_PART}(?:,{_NAMED}){{0,5}},?&{_NAMED}),?(?P<total>N)w{{0,3}}(?:pA|T|pT)",
    rf"(?P<parts>{_PART}(?:,{_NAMED}){{0,5}},?&{_NAMED}),?p?n?w{{0,2}}To?(?P<total>N)",
    # gold 4, silver 7, bronze 9, total 20 | 4 gold, 7 silver, 9 bronze, 20 in total
    r"(?<![wN&,])(?P<parts>w{1,3}N[,;](?:w{1,3}N[,;]){1,8}&?w{1,3}N)[,;]n?w?T:?(?P<total>N)(?=[.;)]|$)",
    r"(?<![wN&,])(?P<parts>Nw{1,3}[,;](?:Nw{1,3}[,;]){1,8}&?Nw{1,3})[,;]n?w?To?:?(?P<total>N)(?=[.;)]|$)",
    # 12 members, five elected and six appointed
    r"(?P<total>N)w{1,2},(?P<ways>Nw&Nw)(?=[.;,)]|$)",
    # 706 members will have 460 men and 245 women
    r"(?P<total>N)w{1,4}(?P<halves>Nw&Nw)(?![wop]{0,3}N)",
    # 28 of the 73 seats go to others and 46 are kept
    rf"(?P<first>N)on?w{{0,2}}(?P<total>N)[wopr]{{1,6}},?&(?P<shared>{_PART})(?=[.;,)d]|$)",
    # 480 guests came; some 310 of them came by rail and 190 by road
    rf"(?P<total>N)[wop]{{1,6}};w?(?P<shared>Now[wop]{{1,6}},?&{_PART})(?=[.;,)d]|$)",
    # 650 tonnes, 150 tonnes of glass and 500 tonnes of paper,
    rf"(?P<total>N)w{{0,4}},(?P<alike>{_LIST})(?=[.,;)d]|$)",
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(pattern, _FORMS))


_OPPOSITES = ("men women", "boys girls", "males females", "male female", "adults children", "sons daughters")


_OUTCOMES = ("won drew lost tied drawn", "passed failed", "survived died", "approved rejected")
_ONE_WAY_EACH = {
    "came arrived travelled traveled got returned went": "by on from via",
    "were are was is lay lie live lived": "in on at under over from",
    "born": "in at",
    "died": "in at on of from",
    "voted": "for against",
}
"""What is done in one way by each, and the words before the way: "31 came by rail and 17 by road"."""
_MONEY_ONCE = {"go goes went gone is was are were given paid spent": "to on for"}
"""The same of money, which is spent once."""
_TO_BE = frozenset("is are was were has have had been will be".split())
_FEW = 4
_THE_REST = frozenset({"rest", "others", "remainder"})
_OF_THESE = frozenset({"these", "those", "them", "this", "that", "whom", "which"})


class Breakdown(NamedTuple):
    """A total and its parts as written. `exact` means that the words promise all the parts and each of them once.

    Where they do not ("of 73 seats, 28 go and 46 stay"), only a sum that is a little too large tells of an error.
    With `exclusive` each counts at most once, so that any sum above the total does ("a 61-seat house": 31, 21 and 12).
    `same_noun` is true where the parts are counted in the words of the total, or in none: "12 months of support".
    """

    total: Mention
    parts: tuple[Mention, ...]
    exact: bool
    same_noun: bool
    exclusive: bool = False

    @property
    def quantities(self) -> tuple[Quantity, tuple[Quantity, ...]] | None:
        """The total and the parts in one unit and on one scale; `None` where they are not of one kind."""
        total = self.total.quantity
        parts = [part.quantity for part in self.parts]
        if total is None or any(part is None or _measure(part.unit) != _measure(total.unit) for part in parts):
            return None
        known = tuple(_on_scale(self.total, self.parts, [part for part in parts if part is not None]))
        if any(part.number is None or total.number is None or part.number > total.number for part in known):
            return None
        return total, known


def breakdowns(sentences: Sequence[Sentence]) -> Iterator[Breakdown]:
    """The breakdowns inside the sentences and from each to the next."""
    for index, sentence in enumerate(sentences):
        if len(sentence.sketch.mentions) >= 3 if sentence.mentions else False:
            yield from _within(sentence)
        if index and sentence.mentions:
            yield from _across(sentences[index - 1], sentence)


def _within(sentence: Sentence) -> Iterator[Breakdown]:
    outline = Outline(sentence.sketch, _CLASSES)
    for found in outline.find(*_patterns()):
        name = next(
            name for name in ("parts", "alike", "shared", "halves", "ways", "outcomes") if name in found.re.groupindex
        )
        start, end = found.span(name)
        places = [place for place in range(start, end) if outline.classes[place] == "N"]
        picked = "first" in found.re.groupindex
        if picked:
            places.insert(0, found.start("first"))
        parts = tuple(outline.mention(place) for place in places)
        total = outline.mention(found.start("total"))
        if sentence.text[: total.start - sentence.start].casefold().endswith(" out of "):
            continue  # "lost 11 games out of 38: nine away and two at home"
        if total.kind == "percent" and name in {"alike", "ways", "halves", "shared"}:
            continue  # "62 percent drink tea, 48 percent coffee and 31 percent juice"
        alike = (
            name == "parts"
            or (name == "halves" and _halves(outline, places))
            or (name == "ways" and (_ways(outline, places) or _halves(outline, places)))
            or (name == "outcomes" and _are_outcomes(outline, places))
            or (name in {"alike", "shared"} and not picked and _alike(outline, found.span(name), total, parts))
        )
        if alike or name == "shared":
            nouns = {_noun(outline, place) for place in places} - {None, _noun(outline, found.start("total"))}
            shares = total.kind == "percent" and "No" in found[name]
            if not shares:
                only_one = name == "shared" and _counts_once(outline, places)
                some = (name == "alike" and outline.word(places[0] + 2) in _OF_THESE) or _leaves_a_rest(outline, end)
                exact = (alike and not some) or "rN" in found[name]
                yield Breakdown(total, parts, exact, same_noun=not nouns or only_one, exclusive=only_one)


def _leaves_a_rest(outline: Outline, end: int) -> bool:
    """Whether a part without a figure follows those told: "12 by rail and 9 by road; the rest walked"."""
    return any(word in _THE_REST for word in outline.words(end, len(outline.classes) - end))


def _in_brackets(first: Sentence, second: Sentence) -> Iterator[Breakdown]:
    """Parts in brackets after a colon, their total before it: "It pays for two things: a hall (40) and a pool (30)"."""
    outline = Outline(second.sketch, _CLASSES)
    listed = re.search(r"[:d](?P<parts>[won]{1,8}\(N\)(?:[,;]?&?[won]{1,8}\(N\)){1,6})(?=[.;]|$)", outline.classes)
    if listed is None:
        return
    places = [place for place in range(*listed.span("parts")) if outline.classes[place] == "N"]
    parts = tuple(outline.mention(place) for place in places)
    before = [*first.sketch.mentions, *(mention for mention in second.sketch.mentions if mention.end < parts[0].start)]
    totals = [mention for mention in before if mention.unit == parts[0].unit and mention.kind == parts[0].kind]
    if len(totals) == 1 and parts[0].kind == "money":
        yield Breakdown(totals[0], parts, exact=True, same_noun=True)


def _halves(outline: Outline, places: list[int]) -> bool:
    """Whether the two nouns leave no third: men and women, adults and children."""
    after = [[word for word in outline.words(place + 1, 2) if word not in _TO_BE] for place in places]
    nouns = {words[0] for words in after if words}
    return any(nouns == set(pair.split()) for pair in _OPPOSITES)


def _ways(outline: Outline, places: list[int]) -> bool:
    """Whether the parts tell two ways or kinds and no things: "five elected and six appointed"."""
    return not any(is_plural(outline.word(place + 1)) for place in places)


def _counts_once(outline: Outline, places: list[int]) -> bool:
    """Whether nobody can be in two of the parts."""
    return _are_outcomes(outline, places) or _halves(outline, places) or _are_ways(outline, places)


def _are_outcomes(outline: Outline, places: list[int]) -> bool:
    """Whether the parts are outcomes of which each has one: won, drew, lost."""
    beside = [{outline.word(place + step) for place in places} for step in (-1, 1)]
    return any(
        len(words) == len(places) and any(words <= set(group.split()) for group in _OUTCOMES) for words in beside
    )


def _are_ways(outline: Outline, places: list[int]) -> bool:
    """Whether the first part tells by a verb what each does in one way, and the others name their ways alone."""
    first, *rest = places
    told = [word for word in outline.words(first + 1, 6) if word not in _OF_THESE][:_FEW]
    ways = {outline.word(place + 1) for place in rest}
    kinds = _MONEY_ONCE if outline.mention(first).kind == "money" else _ONE_WAY_EACH
    return any(
        told[at] in before.split() and ways <= set(before.split()) and _is_verb(told[:at], verbs)
        for verbs, before in kinds.items()
        for at in range(1, len(told))
    )


def _is_verb(words: list[str], verbs: str) -> bool:
    """Whether words before a way are one of the verbs, alone or after "of" and a form of to be: "was spent"."""
    *before, verb = [word for word in words if word != "of"] or [""]
    return verb in verbs.split() and set(before) <= _TO_BE


def _measure(symbol: str | None) -> str | None:
    """The unit, unless it is merely the noun of a compound: "24-member" counts and does not measure."""
    return None if symbol is not None and symbol.islower() and len(symbol) > 3 and unit(symbol) is None else symbol


def _noun(outline: Outline, place: int) -> str | None:
    """The noun that a bare number counts, as far as the word after it tells; `None` after a unit or without a noun."""
    if outline.mention(place).unit is not None or outline.classes[place + 1 : place + 2] != "w":
        return None
    return singular(outline.word(place + 1))


def _alike(outline: Outline, places: tuple[int, int], total: Mention, parts: tuple[Mention, ...]) -> bool:
    """Whether the parts of "650 tonnes, 150 tonnes of glass and 500 of paper" count what the total counts."""
    if any(part.unit != total.unit for part in parts):
        return False
    after = [outline.classes[place + 1 : place + 2] for place in range(*places) if outline.classes[place] == "N"]
    return all(code in {"p", "o"} for code in after)


def _across(first: Sentence, second: Sentence) -> Iterator[Breakdown]:
    """A total in one sentence, its parts in the next: "It won six medals. It won one gold medal and five silver"."""
    if len(second.sketch.mentions) < 2 or second.start - first.end > 3:
        return
    yield from _in_brackets(first, second)
    yield from _of_these(first, second)
    if len(first.sketch.mentions) != 1:
        return
    total, parts = first.sketch.mentions[0], second.sketch.mentions
    outline = Outline(second.sketch, _CLASSES)
    cued = re.match(rf"w{{1,2}}c[wop]{{0,2}}(?P<parts>{_LIST})(?=[.,;wopn]|$)", outline.classes)
    if cued is not None:
        places = [place for place in range(*cued.span("parts")) if outline.classes[place] == "N"]
        yield Breakdown(total, tuple(outline.mention(place) for place in places), exact=True, same_noun=False)
        return
    if not re.fullmatch(rf"w{{1,4}}(?P<parts>{_LIST})\.?", outline.classes):
        return
    counted = [counted_after(first.document_text, total.end, first.end)]
    counted += [counted_after(second.document_text, part.end, second.end) for part in parts]
    heads = {singular(noun.head) if noun else None for noun in counted}
    narrowed = [noun.modifiers for noun in counted[1:] if noun is not None]
    whole = counted[0].modifiers if counted[0] else ()
    if len(heads) == 1 and None not in heads and all(narrowed) and not whole and len(set(narrowed)) == len(narrowed):
        yield Breakdown(total, parts, exact=_same_subject(first, second), same_noun=True)


def _of_these(first: Sentence, second: Sentence) -> Iterator[Breakdown]:
    """Some of those just counted: "There were 48 guests. Of these, 31 came by rail and 19 by road"."""
    outline = Outline(second.sketch, _CLASSES)
    found = re.match(
        rf"(?:[op]w,?|w{{0,2}}(?=Now))(?P<shared>{_PART}(?:(?:[,;]&?|&){_PART}){{0,5}}[,;]?&{_PART})", outline.classes
    )
    if found is None or _OF_THESE.isdisjoint(outline.words(0, found.start("shared") + 3)):
        return
    places = [place for place in range(*found.span("shared")) if outline.classes[place] == "N"]
    parts = tuple(outline.mention(place) for place in places)
    totals = [whole for whole in first.sketch.mentions if whole.kind == parts[0].kind]
    if len(totals) == 1:
        once = _counts_once(outline, places)
        yield Breakdown(totals[0], parts, exact="rN" in found["shared"], same_noun=once, exclusive=once)


def _same_subject(first: Sentence, second: Sentence) -> bool:
    """Whether the second sentence speaks of whom the first did: the same first word, or a pronoun."""
    one, other = (sentence.text.split(maxsplit=1)[0].lower() for sentence in (first, second))
    return one == other or other in {"they", "it", "he", "she", "these", "this", "that", "we"}


def _on_scale(total: Mention, parts: tuple[Mention, ...], quantities: list[Quantity]) -> Iterator[Quantity]:
    """The parts with the total's scale word where they leave it out: "12.4 million: 7.2 and 5.3"."""
    whole = numeral(total.text)
    for part, quantity in zip(parts, quantities, strict=True):
        own = numeral(part.text)
        if whole is None or own is None or whole.word is None or own.word is not None or own.value >= 1000:
            yield quantity
            continue
        yield quantity._replace(
            low=None if quantity.low is None else quantity.low * whole.scale,
            high=None if quantity.high is None else quantity.high * whole.scale,
            quantum=Fraction(quantity.quantum) * whole.scale,
        )
