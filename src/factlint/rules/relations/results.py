"""Results that a text works out from two figures beside them: by how much they differ, and what remains of a whole."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.directions import MORE
from factlint.rules.reading.hedges import levelled
from factlint.rules.reading.phrases import Phrase
from factlint.rules.working.arithmetic import result

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.values import Exact, Quantity

LEAD = r"(?:lead|margin|advantage|gap|majority|difference|deficit|spread|swing)"
_PAST = r"above|below|over|under|ahead of|behind|short of|shy of|outside|inside|off|clear of|beyond|up on|down on"
_BEYOND = rf"(?:{MORE}|{_PAST})"
_OTHER_IS = r"(?: (?!(?:and|but|while|although)\b)[^\W\d_][\w’'-]*,?){0,7}?"
_BESIDE = (
    # $2.9 million, which was $800,000 more than the $2.1 million
    Phrase(
        rf"<one:level>{{words}},? (?:which|that) (?:is|was|were) <result:level>(?: {_BEYOND}{_OTHER_IS})? <other:level>"
    ),
    # was 58.3 percent, 8.4 points below the 66.7 percent | 260 more than the runner-up, who had 9,580
    Phrase(
        rf"<one:level>{{words}},? (?:(?:is|was|are|were) )?<result:level>{{noun}} {_BEYOND}{_OTHER_IS} <other:level>"
    ),
)
"""Both figures with the result between them; "more than" before a figure is its hedge."""
_SETTLED = (
    Phrase(rf"\b(?:with|by|has|had|have|holds|gives|giving|wins|won|is|was|leaves|leaving|to)(?: [\w’'-]+){{0,4}}? "
           rf"(?:a|the|his|her|their|its) {LEAD} of <result:level>"),
    Phrase(r"\b(?:came|finished|crossed|ended|arrived|home|is|was|were) (?:[a-z]+ ){0,2}?<result:level>{noun} "
           r"(?:behind|ahead of|clear of|adrift of) (?:him|her|them|it|the [a-z]+)\b"),
)  # fmt: skip
"""Results of the only two figures of their kind, in the same sentence or the one before."""
_PART = Phrase(r"<one:amount>{noun} (?:out )?of {the}<other:amount>")
_REMAINS = Phrase(
    r"\b(?:the|its|their) (?:remaining|outstanding|missing|other) <result:amount>(?!{noun} (?:who|that)\b)"
)
_RUN = r"(?P<run><amount>(?:, <amount>)+,? and <amount>)"
_ITS = r"(?: (?:a|an|the|their|its))?"
_SUMMED = (
    Phrase(rf"{_RUN}{{noun}}(?:,|;| \()(?: with| or| giving| making)?{_ITS} (?P<mean>average|mean)(?: [a-z]+)?"
           r"(?: of| was| is)? <result:amount>"),
    Phrase(rf"{_RUN}{{noun}},? or <result:amount> (?P<mean>on average)\b"),
    Phrase(rf"{_RUN}{{noun}}(?:,|;| \()(?: making| or| for){_ITS} (?P<total>total|sum)(?: of)? <result:amount>"),
)  # fmt: skip
_LISTED = Phrase(_RUN)
_SUM_OF_THEM = (
    Phrase(r"^(?:That|This|It|Together they|Together that|These|They) (?:makes?|adds? up to|comes? to|totals?|is)"
           r"(?: a total of)? <result:amount>(?P<total>{noun} (?:in total|in all|altogether|all told))"),
    Phrase(r"^(?:The|Their|That is an|That makes an) (?P<mean>average|mean)(?: [a-z]+)? (?:of|is|was) <result:amount>"),
)  # fmt: skip
_CLOCK = pattern(r"PT(?:(?P<hours>[\d.]+)H)?(?:(?P<minutes>[\d.]+)M)?(?:(?P<seconds>[\d.]+)S)?")


class Difference(NamedTuple):
    """A figure told as the difference of two others; `number` is what they do differ by, in the measure of `result`."""

    one: Mention
    other: Mention
    result: Mention
    sentence: Sentence

    @property
    def quantities(self) -> tuple[Quantity, Quantity, Quantity] | None:
        """The two figures and the result, in one measure; `None` where one of them cannot be told."""
        found = [_measured(mention) for mention in (self.one, self.other, self.result)]
        return None if None in found else tuple(found)  # type: ignore[return-value] # none of them is None


class Summary(NamedTuple):
    """Figures in a row with their sum or their average as told: "11, 14 and 17 kilograms, an average of 14"."""

    figures: tuple[Mention, ...]
    result: Mention
    is_mean: bool

    @property
    def exact(self) -> Fraction:
        """The sum or the average that the figures have."""
        total = sum((Fraction(figure.quantity.number or 0) for figure in self.figures if figure.quantity), Fraction(0))
        return total / len(self.figures) if self.is_mean else total

    @property
    def fits(self) -> bool:
        """Whether the result may be so, rounded up, down or to the nearest."""
        quantity = self.result.quantity
        return quantity is None or self.exact in result(quantity)


def summaries(context: Context) -> tuple[Summary, ...]:
    """The rows of figures that a draft sums up, in one sentence or in the next."""
    return context.once(_summaries)


def _summaries(context: Context) -> tuple[Summary, ...]:
    found = [
        (match, match["result"], match.words("mean") != "")
        for sentence in context.sentences
        if _is_plain(sentence) and len(sentence.mentions) > 3
        for match in sentence.find(*_SUMMED)
    ]
    for first, second in _plain_neighbours(context):
        rows = list(first.find(_LISTED)) if len(first.mentions) > 2 else []
        sums = second.find(*_SUM_OF_THEM) if len(rows) == 1 else ()
        found.extend((rows[0], match["result"], match.words("mean") != "") for match in sums)
    return tuple(summary for row in found if (summary := _summary(*row)))


def _summary(row: Match, result: Mention, is_mean: bool) -> Summary | None:
    start, end = row.span("run")
    figures = tuple(mention for mention in row.sketch.mentions if start <= mention.start < end)
    alike = all(figure.kind == result.kind and figure.unit == result.unit for figure in figures)
    known = all(m.quantity is not None and m.quantity.number is not None and m.bound == "exact" for m in figures)
    return Summary(figures, result, is_mean) if alike and known and len(figures) > 2 else None


def _plain_neighbours(context: Context) -> Iterator[tuple[Sentence, Sentence]]:
    return ((first, second) for first, second in context.neighbours if _is_plain(first) and _is_plain(second))


def _is_plain(sentence: Sentence) -> bool:
    """Whether a sentence is in the writer's own words and has few enough figures to know what belongs together."""
    return not sentence.quoted and not sentence.crowded


def differences(context: Context) -> tuple[Difference, ...]:
    """The differences that a draft tells with both figures, in one sentence or in two that follow each other."""
    return context.once(_differences)


def _differences(context: Context) -> tuple[Difference, ...]:
    return tuple(_told(context))


def _told(context: Context) -> Iterator[Difference]:
    for sentence in filter(_is_plain, context.sentences):
        for match in sentence.find(*_BESIDE) if len(sentence.mentions) > 2 else ():
            one, other, result = match["one"], match["other"], match["result"]
            than = re.search(rf"\b{_BEYOND}\b", sentence.document_text[result.end : other.start])
            if than and _alike(one, other, result) and result.text.lower() != "one":  # "one behind the other"
                yield Difference(one, levelled(other), result, sentence)
        for match in sentence.find(*_SETTLED) if len(sentence.mentions) > 2 else ():
            yield from _of_two(sentence, match["result"])
    for first, second in _plain_neighbours(context):
        both = first.joined(second)
        for match in second.find(*_SETTLED):
            if len([m for m in second.mentions if _alike(m, m, match["result"])]) < 3:
                yield from _of_two(both, match["result"])
        parts = [match for match in first.find(_PART) if _alike(match["one"], match["other"], match["other"])]
        for match in second.find(_REMAINS) if len(parts) == 1 else ():
            if _alike(parts[0]["one"], parts[0]["other"], match["result"]) and _is_rest(first, second, match["result"]):
                yield Difference(parts[0]["one"], parts[0]["other"], match["result"], both)


def _of_two(sentence: Sentence, result: Mention) -> Iterator[Difference]:
    """The result with the only two other figures of its kind, both before it; not "the majority of the 1,700"."""
    if re.search(r"\bthe\s+\Z", sentence.document_text[sentence.start : result.start]):
        return
    others = [m for m in sentence.mentions if m.start != result.start and _alike(m, m, result)]
    if len(others) == 2 and others[1].end <= result.start:
        yield Difference(others[0], others[1], result, sentence)


def _alike(one: Mention, other: Mention, result: Mention) -> bool:
    """Whether three figures are of one measure: money of one currency, percentages and points, times."""
    kinds = {one.kind, other.kind, result.kind}
    if kinds == {"duration"}:
        return None not in {_seconds(one), _seconds(other), _seconds(result)}
    points = result.unit == "pp" and one.unit == other.unit == "%"
    return len(kinds) == 1 and one.unit == other.unit and (points or (result.unit == one.unit != "%"))


def _is_rest(first: Sentence, second: Sentence, rest: Mention) -> bool:
    """Whether no other figure of its kind stands in the two sentences, which may be a part as well."""
    return sum(_alike(m, m, rest) for m in (*first.mentions, *second.mentions)) == 3


def _measured(mention: Mention) -> Quantity | None:
    quantity = mention.quantity
    if quantity is None or mention.kind != "duration":
        return quantity if quantity is not None and quantity.number is not None else None
    seconds = _seconds(mention)
    if seconds is None:
        return None
    places = len(mention.value.partition(".")[2].rstrip("SMHT"))
    return quantity._replace(low=seconds, high=seconds, unit="second", quantum=Fraction(1, 10**places))


def _seconds(mention: Mention) -> Exact | None:
    """How many seconds a time by the clock is: "2 minutes 29.06 seconds"."""
    found = _CLOCK.fullmatch(mention.value)
    if found is None:
        return None
    hours, minutes, seconds = (Fraction(found[name] or 0) for name in ("hours", "minutes", "seconds"))
    return hours * 3600 + minutes * 60 + seconds
