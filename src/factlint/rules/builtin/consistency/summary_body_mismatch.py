"""D03: a figure in a summary that the body gives otherwise."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations, zip_longest
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.comparing import content_words
from factlint.rules.counts.labelled import Record, figures
from factlint.rules.counts.slipped import meant, other_day, other_year
from factlint.rules.counts.twins import servings, twins
from factlint.rules.headlines.levels import judge_levels, share_a_word
from factlint.rules.working.arithmetic import operand, result
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_SUMMARY = pattern(
    r"\W*(?:(?:executive )?summary|abstract|key (?:points|facts|figures|findings|takeaways)|at a glance|in brief|"
    r"highlights|overview|tl;?dr|(?:\w+ )?in (?:short|brief|this issue)|main points|fact ?box|the facts|in numbers)",
    re.IGNORECASE,
)
_CAPTION = pattern(
    r"\W*(?:(?:photo(?:graph)?|picture|caption|image|pictured|above|below)\W*:|"
    r"(?:figure|fig\.|table|plate) \d+[.:])\W*\s",
    re.IGNORECASE,
)
_AMOUNTS = frozenset({"number", "percent", "money", "quantity"})
_ENOUGH = 2
"""So many words a clause must have to be known again."""
_MAY_LACK = 4
"""Of so many words one may be missing."""
_OF_OTHERS = (
    r"pilot|previous|earlier|planned|expected|forecast|target|control|each(?! of)|average|among|if|would|could|another|"
    r"first|second|third|last|initial\w*|year|month|week|day|others|further|half|per|every|revised|instead"
)
"""Words by which a sentence tells of others, or of another time."""
_DRAWN = pattern(r"={5}|-{8}")
"""A table that is drawn with signs."""
_OF_OTHER_ONES = _OF_OTHERS.replace("if|would|could|", "").replace("year|month|week|day|", "")
"""The same for sentences whose figures differ in one digit."""
_LABEL = pattern(r"[.:]\W*\s+(?=\S)|\s+(?=(?:The|An?|We|In|This|Our|It|Of|At|On|For|All|From|After|[0-9])\b)")


@rule(
    "D03",
    "summary-body-mismatch",
    profile="strict",
    words="summary abstract points facts fact factbox figures findings takeaways glance brief short issue highlights "
    "overview tldr tl numbers photo photograph picture caption image pictured above below figure fig table plate",
    quoted="silent",
    measured=on_all_prose(right=0, read=3),
    bad=[
        "## Summary\n\nThe tour reached «41» coastal towns.\n\n## Results\n\nThe tour reached 14 coastal towns.\n",
        "**Abstract.** We asked «612» teachers about it.\n\n## Methods\n\nWe asked 621 teachers about it in May.\n",
        "**Summary.** We counted newts in «14» ponds.\n\n**Methods.** Each of the 41 ponds was seen after dark.\n",
        "**Key points**\n\n- The town hall cost «€3.7 million».\n\nThe town hall cost the town €7.3 million.\n",
        "## Summary\n\nWaits were cut by «half».\n\n## Results\n\nPatients wait 12 weeks, down from 18 weeks.\n",
        "**Abstract.** We tested «213» adults.\n\n**Methods.** Of the adults 118 were to walk and 113 to rest.\n",
        Example(
            "*Photo: the nurses at the opening on «12 May»*\n\nThe clinic opened its doors on Tuesday 21 May.\n",
            as_of="2024-05-25",
        ),
        "**Key points**\n\n- Exports down «4.1%»\n\nExports slipped to 986 million crowns from 1,000 million crowns.\n",
        "**Summary.** Lead was over the limit in «23» of the 90 pipes tested.\n\n## Results\n\nWe tested 90 pipes. "
        "Lead was over the limit in 32 of the 90 pipes, most of them old.\n",
        "**Summary:** The brace was fitted to 54 patients, and «7» dropped out.\n\n## Results\n\nWe fitted it to 54 "
        "patients. Seventeen dropped out in the end.\n",
        "**Abstract.** We caught 84 bats; «31» had mites.\n\n**Results.** Of the 84 bats caught, 37 carried mites.\n",
        "**Key points**\n- Bus fares to rise by «4.9%»\n\nThe plan would push bus fares up by 3.9% in May.\n",
        "**Summary**\nThe firm ended the year with «1,310» staff at its depot.\n\n**People**\nThe depot shut in June. "
        "At the end of the year we had 1,130 people.\n",
        "At a glance: serves «6».\n\nFry the onions. This makes enough for four hungry people.\n",
    ],
    good=[
        "## Abstract\n\nWe weighed 163 mice.\n\n## Methods\n\nWe caught 204 mice; 41 mice were let go unweighed.\n",
        "**Abstract.** We caught 84 bats; 31 had mites.\n\n**Results.** Of 84 bats 31 had mites, and 37 had ticks.\n",
        "**Abstract.** We caught 84 bats; 31 had mites.\n\n**Results.** In the other barn 37 bats had mites.\n",
        "**Key points**\n- Bus fares to rise by 4.9%\n\nRail fares will rise by 3.9% and bus fares by 4.9%.\n",
        "At a glance: serves 6.\n\nFry the onions. Half of it makes enough for six with bread.\n",
        "**Summary.** The brace was fitted to 54 patients.\n\n## Methods\n\nIn a pilot study the brace was fitted to "
        "12 patients.\n",
        "**Summary.** Rents rose 7 percent.\n\n## Rents\n\nRents rose 9 percent in Leith and 4 percent in Truro.\n",
        "*Photo: the harbour on 3 May, before the storm*\n\nThe storm struck on 9 May. The harbour was shut.\n",
        "**Abstract.** We tested 231 adults.\n\n**Methods.** We allotted 118 adults to walk and 113 adults to rest.\n",
        "**Abstract.** We asked about 600 teachers.\n\n## Methods\n\nWe asked 612 teachers in May.\n",
        "## Summary\n\nThe tour reached 14 coastal towns.\n\n## Results\n\nThe tour reached 14 coastal towns.\n",
        "## Summary\n\nThe tour reached about 40 coastal towns.\n\n## Results\n\nThe tour reached 41 coastal towns.\n",
        "## Summary\n\nThe tour reached 20 towns.\n\n## Results\n\nThe tour reached 12 towns in May and 8 in June.\n",
        "## Summary\n\nNoise halved.\n\n## Beds\n\nThe clinic has 12 beds, down from 18 beds.\n",
        '## Overview\n\nIt starts the pumps 300, 1300 and 1500.\n\n## Use\n\nSend "1" to start pumps, "2" to stop.\n',
        "## Results\n\nThe tour reached 41 coastal towns.\n\n## Method\n\nThe tour reached 14 inland towns.\n",
    ],
)
def summary_body_mismatch(context: Context) -> Iterator[Problem]:
    """A figure in the summary of a draft is another one in its body.

    The summary is written last, or first, and the body changes.

    Read is what stands under a heading such as Summary, Abstract, Key points or At a glance, or in a paragraph that
    such a word opens, and the captions of pictures and figures, against the rest. Compared is what counts the same noun
    with the same modifiers in sentences of the same subject; what one or two figures of the body say or make, but for
    digits that changed places; and the one day that a caption and the body name for what was done. Roundings and sums
    of the body's figures agree. Silent without such a word, for revised figures, and inside quotation marks.
    """
    found: dict[int, Problem] = {}
    for span in _summaries(context):
        told = [one for one in context.sentences if not _DRAWN.search(one.text)]
        inside = [one for one in told if span[0] <= one.start < span[1]]
        rest = [one for one in told if not span[0] <= one.start < span[1] and not one.quoted]
        for problem in (
            *_contradicted(context, inside, rest),
            *_slipped(inside, rest),
            *_retold(inside, rest),
            *_other_days(inside, rest),
            *_levels(inside, rest),
            *_twins(context, inside, rest),
        ):
            found.setdefault(problem.start, problem)
    yield from found.values()


def _levels(inside: list[Sentence], rest: list[Sentence]) -> Iterator[Problem]:
    """A change or a share of the summary against the only two figures of a body that tells of the same."""
    body = [one for one in rest if one.kind != "heading" or one.mentions]
    if share_a_word(inside, " ".join(one.text for one in body[:2])):
        yield from judge_levels(inside, body, "summary")


def _twins(context: Context, inside: list[Sentence], rest: list[Sentence]) -> Iterator[Problem]:
    """The figures of the summary that are a digit off from those of the body; of one in a box, the body is flagged."""
    alike = [
        (told, body)
        for told, body in twins(inside, rest)
        if told.sentence.has(_OF_OTHER_ONES) == body.sentence.has(_OF_OTHER_ONES) and not _is_made(told.mention, rest)
    ]
    for told, body in (*alike, *servings(inside, rest)):
        mention, other = told.mention, body.mention
        boxed = context.quoted(mention.start, mention.end)
        one, against = (other, mention) if boxed else (mention, other)
        where = ("body", "summary") if boxed else ("summary", "body")
        message = f"The {where[0]} says {one.text}, the {where[1]} {against.text}."
        yield Problem(one.start, one.end, message, related=(Related(against.start, against.end, f"in the {where[1]}"),))


def _contradicted(context: Context, inside: list[Sentence], rest: list[Sentence]) -> Iterator[Problem]:
    """The figures of the summary that the body gives otherwise for the same thing."""
    record = Record(figures(context, rest))
    for figure in figures(context, inside):
        mention, other = figure.mention, record.contradicts(figure, of_one_draft=True)
        if other is None or other.sentence.has(_OF_OTHERS) != figure.sentence.has(_OF_OTHERS):
            continue
        alike = [one for one in other.sentence.mentions if (one.kind, one.unit) == (mention.kind, mention.unit)]
        if mention.kind == "percent" and len(alike) > 1:
            continue  # "9 percent in Leith and 4 percent in Truro"
        if not context.quoted(mention.start, mention.end) and not _is_made(mention, rest):
            yield Problem(
                mention.start,
                mention.end,
                f"The summary says {mention.text}, the body {other.mention.text}.",
                related=(Related(other.mention.start, other.mention.end, "in the body"),),
            )


def _slipped(inside: list[Sentence], rest: list[Sentence]) -> Iterator[Problem]:
    """The figures of the summary whose digits changed places on the way from the body."""
    for sentence in inside:
        for mention in sentence.mentions:
            if (found := meant(mention, inside, rest)) is not None and not _is_made(mention, rest):
                shown = close(found.number)
                made = f"the body {found.givens[0].text}" if len(found.givens) == 1 else f"the body makes {shown}"
                related = tuple(Related(one.start, one.end, "in the body") for one in found.givens)
                yield Problem(mention.start, mention.end, f"The summary says {mention.text}, {made}.", related=related)


def _retold(inside: list[Sentence], rest: list[Sentence]) -> Iterator[Problem]:
    """The figures of the summary against the only sentence of the body that tells the same in all its words."""
    known = {mention.value for sentence in rest for mention in sentence.mentions}
    told = [(sentence, content_words(sentence.text)) for sentence in rest]
    for sentence in inside:
        for mention in sentence.mentions if not sentence.crowded else ():
            start, end = sentence.clause_at(mention.start)
            words = content_words(sentence.document_text[start : mention.start]) | content_words(
                sentence.document_text[mention.end : end]
            )
            least = len(words) - len(words) // _MAY_LACK
            counted = counted_after(sentence.document_text, mention.end, end)
            noun = content_words(" ".join((*counted.modifiers, *counted.words))) if counted else frozenset()
            same = [one for one, all_ in told if noun <= all_ and len(words & all_) >= least >= _ENOUGH]
            made = mention.value in known or _is_made(mention, rest)
            if mention.kind in _AMOUNTS and mention.bound == "exact" and not made and len(same) == 1:
                yield from _other_figure(mention, sentence, same[0])


def _other_figure(mention: Mention, told: Sentence, body: Sentence) -> Iterator[Problem]:
    """The figure of the body in the place of one of the summary, where it is the only one that can be."""
    given = {one.value for one in told.mentions}
    others = [
        one
        for one in body.mentions
        if (one.kind, one.unit) == (mention.kind, mention.unit) and one.value not in given and one.bound == "exact"
    ]
    if len(others) != 1 or body.has(_OF_OTHERS) != told.has(_OF_OTHERS):
        return
    one, other = mention.quantity, others[0].quantity
    if one and other and not (operand(one).overlaps(result(other)) or operand(other).overlaps(result(one))):
        message = f"The summary says {mention.text}, the body {others[0].text}."
        yield Problem(
            mention.start, mention.end, message, related=(Related(others[0].start, others[0].end, "in the body"),)
        )


def _other_days(inside: list[Sentence], rest: list[Sentence]) -> Iterator[Problem]:
    """The day or the year of a caption that is none of the body."""
    if (found := other_day(inside, rest, of_deed=True) or other_year(inside, rest)) is not None:
        one, other = found
        message = f"The summary says {one.text}, the body {other.text}."
        yield Problem(one.start, one.end, message, related=(Related(other.start, other.end, "in the body"),))


def _is_made(mention: Mention, rest: list[Sentence]) -> bool:
    """Whether figures of one sentence of the body, or of two that follow each other, make the one of the summary."""
    stated = mention.quantity.number if mention.quantity else None
    for one, other in zip_longest(rest, rest[1:]):
        mentions = one.mentions + (other.mentions if other else ())
        told = [m.quantity.number for m in mentions if m.kind == mention.kind and m.unit == mention.unit and m.quantity]
        numbers = [Fraction(number) for number in told if number is not None]
        if any(abs(one - other) == stated for one, other in combinations(numbers, 2)):
            return True
        if any(sum(numbers[at:end]) == stated for at in range(len(numbers)) for end in range(at + 2, len(numbers) + 1)):
            return True
    return False


def _summaries(context: Context) -> Iterator[tuple[int, int]]:
    """The spans from the heading of a summary to the next heading of its level, of paragraphs it opens, of captions."""
    blocks = context.document.blocks
    for index, block in enumerate(blocks):
        text = context.text[block.start : block.end]
        if block.kind != "heading" and _CAPTION.match(text):
            yield block.start, block.end
        found = _SUMMARY.match(text)
        if found is None or block.kind not in {"heading", "paragraph", "quotation"}:
            continue
        after = text[found.end() :]
        if block.kind == "paragraph" and _LABEL.match(after):
            yield block.start, block.end
            return
        if re.fullmatch(r"\W*", after) is None:
            continue
        if block.kind == "heading":
            ends = (one.start for one in blocks[index + 1 :] if one.kind == "heading" and one.level <= block.level)
        else:
            ends = (one.start for one in blocks[index + 1 :] if one.kind != "item")
        yield block.end, next(ends, len(context.text))
        return
