"""Figures that a source has too, but of something else: "4,217 patients" where it has 4,217 visits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.items import STATED_LABEL, Item, items, nouns, of_sentence, phrase_after
from factlint.rules.counts.labelled import OF_THEM
from factlint.rules.counts.people import are_opposite, may_be_the_same
from factlint.rules.counts.synonyms import called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.values import Exact

_OF = pattern(r"\s+of\s+(?P<noun>[a-z]{3,})(?=[\s,.;:)])(?!\s+(?:the|its|their)\b)")
_NO_LABEL = frozenset("value total sum amount price worth figure bill deal fund".split())
"""Nouns before a sum of money that may be of anything."""
_SUM_BEFORE = pattern(STATED_LABEL, re.IGNORECASE)
_SUM_AFTER = pattern(
    r" (?:in |of )?(?P<noun>(?:[a-z]+ )?(?:profit|loss|revenue|turnover|income|earnings|debt|sales|surplus|deficit|"
    r"savings|costs?|tax|taxes|investment))\b(?! [a-z]+s\b)"
)
_VERB = pattern(r"(?!hundred)[a-z]{3,}ed")
_DIGITS = 3


class Labelled(NamedTuple):
    """A number and the noun that it counts, or whose measure it is: glass of "12,460 tonnes of glass"."""

    mention: Mention
    number: Exact
    noun: str
    end: int
    phrase: frozenset[str] = frozenset()
    """The noun with those that narrow it."""


def labelled(context: Context) -> Iterator[Labelled]:
    """The numbers and measures with what they count."""
    for sentence in context.sentences:
        for mention in sentence.mentions if not sentence.quoted and not sentence.crowded else ():
            number = mention.exact
            if number is None or mention.kind not in {"number", "quantity"} or mention.unit in {"year", "day"}:
                continue
            if OF_THEM.match(context.text, mention.end):
                continue
            of = _OF.match(context.text, mention.end, sentence.end)
            counted = counted_after(context.text, mention.end, sentence.end) if mention.kind == "number" else None
            if of is not None:
                yield Labelled(mention, number, singular(of["noun"]), of.end())
            elif counted is not None and counted.plural:
                phrase = nouns(phrase_after(context.text, mention, sentence.end)[0])
                yield Labelled(mention, number, counted.head, counted.end, phrase)


def sums(context: Context) -> Iterator[Labelled]:
    """The sums of money with their label: "a profit of $6.83 million", "$6.83 million in profit"."""
    for sentence in context.sentences:
        for mention in sentence.mentions if not sentence.quoted and not sentence.crowded else ():
            if mention.kind != "money" or mention.exact is None:
                continue
            label = _SUM_BEFORE.search(context.text, sentence.start, mention.start) or _SUM_AFTER.match(
                context.text, mention.end, sentence.end
            )
            noun = singular(label["noun"].split()[-1]) if label else ""
            if label is not None and noun not in _NO_LABEL:
                yield Labelled(mention, mention.exact, noun, mention.end, nouns(label["noun"]))


def told_otherwise(context: Context) -> Iterator[tuple[Labelled, str]]:
    """The numbers of a draft that a source tells of something else, each with its words there."""
    mine = [one for one in (*labelled(context), *sums(context)) if is_distinctive(one.mention)]
    for source in context.sources if mine else ():
        theirs = list(items(source))
        for one in mine:
            same = [
                item for item in theirs if item.mention.exact == one.number and item.mention.unit == one.mention.unit
            ]
            others = [item for item in theirs if item.mention.unit == one.mention.unit and item not in same]
            if same and (
                _has_its_own(one, same, others)
                or _is_narrowed_otherwise(one, same, others)
                or _is_done_otherwise(context, one, same, others)
                or _is_of_the_other_side(source, one, same)
            ):
                yield one, " ".join(source.text[slice(*same[0].place)].split())


def _has_its_own(one: Labelled, same: Sequence[Item], others: Sequence[Item]) -> bool:
    """Whether the source gives another number to what the draft counts, and this one to something else."""
    noun = called(one.noun)
    own = any(noun in (item.label if item.mention.kind == "money" else item.words) for item in others)
    return own and not any(_tells_of(item.words, noun) for item in same)


def _tells_of(words: frozenset[str], noun: str) -> bool:
    """Whether an item may be of what a noun names, or of the people who are meant by it."""
    return noun in words or any(may_be_the_same(word, noun) for word in words)


def _is_narrowed_otherwise(one: Labelled, same: Sequence[Item], others: Sequence[Item]) -> bool:
    """Judge "412 bird species" by "412 plant species and 96 bird species"."""
    noun = called(one.noun)
    if len(one.phrase) == 1 or not all(noun in item.names and item.names - one.phrase for item in same):
        return False
    narrowed = all(not one.phrase <= item.words for item in same)
    return narrowed and any(one.phrase <= item.names for item in others)


def _is_done_otherwise(context: Context, one: Labelled, same: Sequence[Item], others: Sequence[Item]) -> bool:
    """Judge "412 men were fed at the port" by "412 men were clothed, and 96 people fed at the port"."""
    sentence = next(each for each in context.sentences if each.start <= one.mention.start < each.end)
    mine = next((item for item in of_sentence(sentence) if item.mention == one.mention), None)
    if mine is None or one.mention.kind == "money" or not all(called(one.noun) in item.phrase for item in same):
        return False
    known = frozenset[str]().union(*(item.words for item in same))
    done = _verbs(mine.words) - known
    return bool(done and _verbs(known) - mine.words) and any(
        done & other.words and (mine.words & other.words) - known - done for other in others
    )


def _verbs(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if _VERB.fullmatch(word))


def _is_of_the_other_side(source: Context, one: Labelled, same: Sequence[Item]) -> bool:
    """Judge "412 pupils" by "412 teachers", where the sentence of the source has no pupils."""
    noun = called(one.noun)
    return all(
        any(are_opposite(word, noun) for word in item.phrase)
        and noun not in nouns(source.text[slice(*source.document.sentence_at(item.mention.start))])
        for item in same
    )


def is_distinctive(mention: Mention) -> bool:
    """Whether a figure has digits enough not to be met by chance."""
    digits = re.sub(r"\D", "", mention.text).rstrip("0")
    return mention.kind in {"number", "quantity", "money"} and len(digits) >= _DIGITS
