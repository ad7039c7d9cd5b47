"""A figure of a headline against what figures of the body make: sums, parts, levels, so much a year."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.counts.labelled import figures
from factlint.rules.headlines.saying import unfounded
from factlint.rules.relations.contrast import contrasted
from factlint.rules.relations.reckonings import reckonings
from factlint.rules.working.derivations import derive
from factlint.values import exact_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_FEWEST = 2
"""Fewer parts make no whole."""
_FIRST = 2
"""In how many sentences of the body the levels are looked for."""
_FROM = pattern(r"(?i)\b(?:from|against|compared with|than)\b")
_ROOT = 4
"""So many letters of a word tell it again in another form: "hourly" and "an hour"."""
_ROW = 3
"""So many figures make a row whose sum a headline may give."""
_IN_BRACKETS = pattern(r"\((?P<number>\d{1,3}(?:,\d{3})+|\d+)(?: [a-z]+)?\)")
_OF_ALL = pattern(r" (?:out )?of (?:(?:the|its|their|all)(?: [a-z]+)? )?[0-9]")
_REST = pattern(r"\b(?:another|others?|rest|also|too|of them|of these|of which|of whom|including|first|later|among)\b")
_NONE_ELSE = pattern(
    r"(?i)\b(?:nobody|no one|none|nothing|no|not? any) (?:else|others?|further|more)\b|\bthat (?:is|was) all\b"
)
"""Words by which the parts told are all."""
_AND_OTHERS = pattern(r"\b(?:another|others|rest|also|too|including|among)\b")
"""Words behind the parts told by which there are more."""
_ONE_PERSON = pattern(r"\b[Aa](?:nother|n)? (?:man|woman|boy|girl|child|youth|teenager|pensioner|passer-by)\b")
_A_YEAR = pattern(r"(?: [a-z-]+){0,3} (?:a|per|each|every) year\b")
_YEARS = pattern(r"(?P<first>[12]\d{3})\b.*\b(?P<last>[12]\d{3})\Z")


def judge_parts(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A number of the headline that the parts told first do not make: "nine huts", "four of the huts, and two more"."""
    for stated in (mention for sentence in above for mention in sentence.mentions):
        parts = _parts_of(stated, below[0]) if below else []
        numbers = [part.whole or 0 for part in parts]
        if len(parts) < _FEWEST or stated.quantity is None or stated.whole in {sum(numbers), *numbers}:
            continue
        told = [one for sentence in below for one in sentence.mentions if one.kind == "number"]
        given = [one.quantity for one in told if one.quantity and _noun(one) in ("", _noun(stated))]
        if stated.whole not in {one.exact for one in told} and derive(stated.quantity, given) is None:
            message = f"The headline has {stated.text}; the parts in the body make {sum(numbers)}."
            yield Problem(
                stated.start, stated.end, message, related=(Related(parts[0].start, parts[-1].end, "the parts"),)
            )


def judge_all_parts(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A number of the headline against the parts told first, where words close their list: "nobody else was held"."""
    stated = [
        one
        for sentence in above
        for one in sentence.mentions
        if one.kind == "number" and not sentence.document_text.startswith(":", one.end)  # a release: "3.1: nine fixes"
    ]
    known = {one.whole for sentence in below for one in sentence.mentions}
    if len(stated) != 1 or stated[0].whole is None or stated[0].bound != "exact" or stated[0].whole in known:
        return
    for index, sentence in enumerate(below[:_FIRST]):
        parts, closed = _closed_parts(sentence, below[index + 1] if index + 1 < len(below) else None)
        total = sum(number for number, _ in parts)
        if not closed or len(parts) < _FEWEST or total == stated[0].whole:
            continue
        message = f"The headline has {stated[0].text}; the parts in the body make {total}."
        places = [place for _, place in parts]
        related = (Related(min(places)[0], max(places)[1], "the parts"),)
        yield Problem(stated[0].start, stated[0].end, message, related=related)
        return


def _closed_parts(sentence: Sentence, after: Sentence | None) -> tuple[list[tuple[int, tuple[int, int]]], bool]:
    """The numbers that a sentence tells of parts, with their places, and whether words say that these are all."""
    text = sentence.document_text
    inside = _NONE_ELSE.search(text, sentence.start, sentence.end)
    end = inside.start() if inside else sentence.end
    closed = inside is not None or (after is not None and _NONE_ELSE.match(text, after.start, after.end) is not None)
    told = [one for one in sentence.mentions if one.start < end and one.kind not in {"date", "time", "ordinal", "age"}]
    if any(one.kind != "number" or one.whole is None or text.startswith(" of ", one.end) for one in told):
        return [], False
    persons = [(1, found.span()) for found in _ONE_PERSON.finditer(text, sentence.start, end)]
    return [*((one.whole or 0, (one.start, one.end)) for one in told), *persons], closed


def judge_over_years(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """Judge "to plant 15,000 oaks by 2030" by "10,000 oaks a year from 2026 to 2030"."""
    for figure in figures(context, above):
        stated = figure.mention
        told = figures(context, below[:1])
        same = [one for one in told if one.noun == figure.noun and one.label[0] == figure.label[0]]
        yearly = [one for one in same if _A_YEAR.match(context.text, one.mention.end)]
        spans = [found for one in below[:1] for mention in one.mentions if (found := _YEARS.search(mention.text))]
        if len(yearly) != 1 or len(same) != 1 or len(spans) != 1 or stated.exact is None:
            continue
        years, each = int(spans[0]["last"]) - int(spans[0]["first"]), yearly[0].mention.exact
        if each is None or years < 1:
            continue
        due = {each * years, each * (years + 1)}
        if stated.exact not in due | {each}:
            shown = " or ".join(f"{exact_text(number)}" for number in sorted(due))
            message = f"The headline has {stated.text}; so many a year make {shown}."
            start, end = yearly[0].mention.start, yearly[0].mention.end
            yield Problem(stated.start, stated.end, message, related=(Related(start, end, "a year"),))


def _parts_of(stated: Mention, sentence: Sentence) -> list[Mention]:
    """The numbers of one sentence that count what the headline counts, each by its noun or by the last one told."""
    noun, last, parts = _noun(stated) if stated.kind == "number" and stated.whole else "", "", []
    for one in sentence.mentions:
        last = (_noun(one) or last) if one.kind == "number" else last
        if noun and one.kind == "number" and last == noun:
            parts.append(one)
    text, last_end = sentence.document_text, parts[-1].end if parts else sentence.start
    starts = {one.start for one in parts}  # "and another 1,200" is a part itself
    more = any(found.end() + 1 not in starts for found in _REST.finditer(text, sentence.start, last_end))
    more = more or _AND_OTHERS.search(text, last_end, sentence.end) is not None
    more = more or any(_OF_ALL.match(text, one.end) for one in parts)  # "25 of the 45 seats"
    return parts if all(one.whole for one in parts) and not more else []


def _noun(number: Mention) -> str:
    return (number.counted or "").rpartition(" ")[2]


def judge_reckoned(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A figure of the headline that the levels told in the first sentences of the body do not make: "up 12%"."""
    for sentence in below[:_FIRST]:
        window = above[-1].joined(sentence) if above else sentence
        found = [one for one in reckonings(window) if one.how in {"change", "difference"}]
        own = [one for one in found if one.result.mention.start < sentence.start <= one.givens[0].mention.start]
        words = [{word[:_ROOT] for word in content_words(one.text)} for one in (*above[-1:], sentence)]
        shared = set.intersection(*words) if above else set()
        if not own or not shared or any(one.fits for one in found) or sentence.quoted:
            continue
        one, text = own[0], sentence.document_text
        first, second = sorted(given.mention.start for given in one.givens)
        if contrasted(sentence, *one.givens) and _FROM.search(text, sentence.start, second) and first >= sentence.start:
            yield unfounded(one.result.mention, (given.mention for given in one.givens))
        return


def judge_sum(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A number of the headline that is, but for a slip, what a row of figures in one sentence of the body makes."""
    numbers = {mention.value for one in below for mention in one.mentions}
    for figure in figures(context, above):
        stated = figure.mention
        if stated.kind != "number" or stated.bound != "exact" or stated.value in numbers:
            continue
        for start, end, total in _rows(below):
            if slip(str(total), stated.value) == "transposed":
                message = f"The headline has {stated.text}; the figures of the body make {total}."
                yield Problem(stated.start, stated.end, message, related=(Related(start, end, "in the body"),))
                break


def _rows(sentences: list[Sentence]) -> Iterator[tuple[int, int, Fraction]]:
    """The rows of three figures or more, bare or in brackets, of one sentence each, and what they make."""
    for sentence in sentences:
        in_brackets = list(_IN_BRACKETS.finditer(sentence.text))
        numbers = [mention for mention in sentence.mentions if mention.kind == "number" and mention.quantity]
        if len(in_brackets) >= _ROW:
            total = sum((Fraction(one["number"].replace(",", "")) for one in in_brackets), Fraction(0))
            yield sentence.start + in_brackets[0].start(), sentence.start + in_brackets[-1].end(), total
        elif len(numbers) >= _ROW:
            total = sum((Fraction(one.quantity.number or 0) for one in numbers if one.quantity), Fraction(0))
            yield numbers[0].start, numbers[-1].end, total
