"""Numbers that come back with what is told of a part: "2,718 came, and 312 of them sang. The 2,718 who sang ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import is_plural, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_THE = pattern(r"(?i)\b(?:the|all|these|those)\s+\Z")
_VERB = r"(?:had|has|have|was|were|are|will|would|can|could|may|came|went|said|left|took|got|must|did)\b"
_FUNCTION = rf"(?:{_VERB}|(?:and|or|but|who|that|which|with|for|from|into|the|not|all|next|last|then|now|this)\b)"
_VERBS = pattern(_VERB)
_LABEL = pattern(
    r"\s+(?:(?:who|that|which)\s+)?(?:(?:had|has|have|was|were|is|are|been|being)\s+)*"
    rf"(?P<words>[a-z]{{3,}}(?:\s+(?!{_FUNCTION})[a-z]{{3,}})?)(?!\s+(?:and|or)\b)"
)
_WHO = pattern(r"\s+(?:who|that|which)\s")
_PART_END = pattern(r"[;:.]\s|, (?:of|and|but|while)\b|,? (?:and|but|while)\s|, (?=\S*[0-9])")
_EITHER = pattern(r"\b[a-z]+ or [a-z]+\b")
"""What is told of some and of others: "killed or injured"."""
_STEM = 4
_DEAD = "dead dies died dying deat kill fata mort"
_VOTE = "vote voti poll ball turn"
_STEMS = {stem: group.split()[0] for group in (_DEAD, _VOTE) for stem in group.split()}
"""Beginnings of words that tell of one thing."""
_LITTLE = frozenset(
    "the and who that which were was are had has have been being will would with from for not all than them they "
    "their those these this into over under more most other others only just also said say says last next during "
    "about some both each people persons".split()
)


class Borrowed(NamedTuple):
    """A number, where it came first, and the one to which what is told of it belongs."""

    mention: Mention
    first: Mention
    owner: Mention


def borrowed(context: Context) -> Iterator[Borrowed]:
    """The numbers that come back with an article and a label that the draft gives to another number alone."""
    earlier: dict[int | None, tuple[Sentence, Mention]] = {}
    for sentence in context.sentences:
        counts = [one for one in sentence.mentions if one.kind == "number" and one.whole is not None]
        if sentence.quoted or sentence.crowded:
            continue
        for mention in counts:
            first = earlier.get(mention.whole)
            if first and _THE.search(context.text, max(mention.start - 10, sentence.start), mention.start):
                yield from _with_label_of_another(context, mention, sentence, first)
        for mention in counts:
            earlier.setdefault(mention.whole, (sentence, mention))


def _with_label_of_another(
    context: Context, mention: Mention, sentence: Sentence, first: tuple[Sentence, Mention]
) -> Iterator[Borrowed]:
    found = _LABEL.match(context.text, mention.end, sentence.end)
    if found is None or (_VERBS.match(found["words"]) and not _WHO.match(context.text, mention.end)):
        return
    told, number = first
    label, own = _stems(found["words"]), _stems(_EITHER.sub("", _told_of(told, number)))
    if label & own and not is_plural(found["words"].split()[0]):
        label = _stems(found["words"].split()[0])  # "sold" of "the 7,306 sold tickets"
    if not label or told.start == sentence.start or label & own:
        return
    parts = [one for one in told.mentions if one.kind == "number" and one.whole and one.whole < (number.whole or 0)]
    owners = [one for one in parts if label & _stems(_told_of(told, one))]
    if owners:
        yield Borrowed(mention, number, owners[0])


def _told_of(sentence: Sentence, mention: Mention) -> str:
    """What a sentence tells of one of its numbers: the words around it up to the next part or number."""
    text = sentence.document_text
    others: Sequence[Mention] = [one for one in sentence.mentions if one.kind == "number" and one is not mention]
    start = max([sentence.start, *(one.end for one in others if one.end <= mention.start)])
    end = min([sentence.end, *(one.start for one in others if one.start >= mention.end)])
    ends = [found.end() for found in _PART_END.finditer(text, start, mention.start)]
    stop = _PART_END.search(text, mention.end, end)
    return text[ends[-1] if ends else start : mention.start] + text[mention.end : stop.start() if stop else end]


def _stems(words: str) -> frozenset[str]:
    """The beginnings of the words that carry a subject."""
    found = (word for word in re.findall(r"[^\W\d_]{3,}", words.lower()) if word not in _LITTLE)
    stems = (singular(word)[:_STEM] for word in found)
    return frozenset(_STEMS.get(stem, stem) for stem in stems)
