"""A passage told again in plain sentences, for readers that look for the second figure in a sentence of its own.

"He is 51; he was born in 1979", "He is 51, and he was born in 1979", "He is 51. However, he was born in 1979" and
"He is 51. Nobody would think so. He was born in 1979" say the same as "He is 51. He was born in 1979". Rules read the
draft as it is first. The few paragraphs in which such a seam parts two figures are then read once more in the plain
form, and what is found across a seam is reported at its place in the draft.
"""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, TypeVar

from factlint.documents.building import TextBuilder
from factlint.documents.document import Document
from factlint.facts import FactBase
from factlint.mentions import find_each
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.documents.document import Block, OffsetMap
    from factlint.rules.problem import Edit, Problem, Related
    from factlint.rules.reading.sentence import Sentence

    P = TypeVar("P", Problem, Related, Edit)

_LINK = (
    r"(?:(?:however|moreover|meanwhile|indeed|instead|still|nevertheless|besides|furthermore|even so|in fact),?\s+)?"
)
_PRONOUN = r"(?:he|she|it|they|there)\b"
_DETERMINED = r"(?:the|an?|his|her|its|their|this|that|these|those|both|all|only|of|in|on|at|by)\b"
_JOINT = pattern(
    rf"(?:;\s+(?:(?:and|but|yet|so)\s+)?{_LINK}(?={_PRONOUN}|{_DETERMINED})|,\s+(?:and|but|yet|so)\s+{_LINK}(?={_PRONOUN}))"
    r"[a-z]"
)
"""Between two clauses of which each could be a sentence, up to the first letter of the second."""
_OPENING = pattern(
    r"(?:(?:However|Moreover|Meanwhile|Indeed|Instead|Still|Nevertheless|Besides|Furthermore|Even so|In fact|Of course)"
    rf",\s+|(?:But|And|Yet),?\s+)(?:(?={_PRONOUN}|{_DETERMINED})[a-z]|[A-Z])"
)
"""What opens a sentence without changing what it tells, up to the first letter that does."""
_FILLER = pattern(
    r"(?:That|This|It|There|Nobody|No one|Nothing|Everybody|Everyone|They|He|She|We|I|You|What|Not|Hardly|So far)\b"
    r"[^A-Z0-9“”\"()\n]{3,100}[.!?]"
)
"""A sentence that names nobody and nothing to which what follows could lead back."""
_TELLS_OF_MORE = pattern(
    r"\b(?:other|another|former|latter|brother|sister|father|mother|son|daughter|wife|husband|man|woman|boy|girl|one|"
    r"half|third|quarter|double|twice|years?|months?|weeks?|days?|today|tomorrow|yesterday|then|later|before|after|ago|"
    r"since|when|until)\b"
)
"""Words by which a sentence may tell of somebody else, or move to another time."""
_DEPENDENT = pattern(r"(?:If|When|While|Although|Though|Because|Unless|Whereas)\b")
_TELLING = pattern(
    r"[0-9]|\b(?:First(?:ly)?,|(?:second|third|fourth|fifth|the other)\b)|[A-Z][\w’'-]+,? (?:and|or) [A-Z]"
)
"""A score or a rank, which are no mentions, or names that may be counted."""

_NEXT = 2
"""How many characters may stand between two sentences of one paragraph."""


class Plain(NamedTuple):
    """A paragraph in its plain form, the way back to the text of the draft, and where seams stood.

    `gaps` are those of the seams where a sentence is left out.
    """

    context: Context
    offsets: OffsetMap
    seams: tuple[int, ...]
    gaps: tuple[int, ...]

    def parts(self, problem: Problem) -> bool:
        """Whether a problem is about what a seam parted; across a gap, about the two sentences beside it alone."""
        places = sorted([problem.start, *(place.start for place in problem.related)])
        told = [self.context.document.sentence_at(place) for place in places]
        gaps = [gap for gap in self.gaps if places[0] < gap <= places[-1]]
        if gaps:
            return all(any(start == gap or 0 <= gap - end <= _NEXT for gap in gaps) for start, end in told)
        return any(told[0][0] <= seam <= told[-1][1] for seam in self.seams)

    def led_back(self, problem: Problem) -> Problem:
        """The problem with its places in the text of the draft."""
        related = tuple(map(self._placed, problem.related))
        fixes = (fix._replace(edits=tuple(map(self._placed, fix.edits))) for fix in problem.fixes)
        return self._placed(problem)._replace(related=related, fixes=tuple(fixes))

    def _placed(self, place: P) -> P:
        start, end = self.offsets.source_span(place.start, place.end)
        return place._replace(start=start, end=end)


class _Change(NamedTuple):
    """`text[start:end]` of a block, and what is read for it: pieces, each with the span that it stands for."""

    block: Block
    start: int
    end: int
    pieces: tuple[tuple[str, int, int], ...] = ()


def plainly(context: Context) -> tuple[Plain, ...]:
    """The paragraphs of a draft that are read once more, each by itself: those in which a seam parts two figures."""
    return context.once(_plainly)


def _plainly(context: Context) -> tuple[Plain, ...]:
    return tuple(_told(context, block, changes) for block, changes in groupby(_changes(context), lambda one: one.block))


def _told(context: Context, block: Block, changes: Iterable[_Change]) -> Plain:
    builder, at = TextBuilder(context.text), block.start
    seams: list[int] = []
    gaps: list[int] = []
    for change in changes:
        builder.verbatim(at, change.start)
        (seams if change.pieces else gaps).append(builder.length)
        for text, first, last in change.pieces:
            builder.replaced(text, first, last)
        at = change.end
    builder.verbatim(at, block.end)
    builder.block(0, block.kind, block.level)
    text, offsets = builder.finish()
    document = Document(context.document.name, text, text, tuple(builder.blocks), marks=tuple(builder.marks))
    day, mentions = context.as_of, find_each(text, as_of=context.as_of.start)
    told = Context(document, as_of=day, facts=FactBase(), mentions=mentions, claims=(), dated=context.dated)
    return Plain(told, offsets, (*seams, *gaps), tuple(gaps))


def _changes(context: Context) -> Iterator[_Change]:
    """What is told otherwise, in order: only where figures stand on both sides, in one paragraph."""
    for block, sentences in groupby(context.sentences, lambda sentence: context.document.block_at(sentence.start)):
        if block is not None and block.kind in {"paragraph", "item"}:
            yield from _within(context, block, tuple(sentences))


def _within(context: Context, block: Block, sentences: Sequence[Sentence]) -> Iterator[_Change]:
    told = False  # whether the sentence before tells of a figure; fillers leave it as it is
    for sentence, *following in zip_longest(sentences, sentences[1:], sentences[2:]):
        goes_on = told and any(one and _tells(context, one.start, one.end) for one in following)
        if goes_on and _is_filler(sentence):
            yield _Change(block, sentence.start, following[0].start)
            continue
        tells = _tells(context, sentence.start, sentence.end)
        opening = _OPENING.match(sentence.text) if told and tells else None
        if opening is not None:
            letter = sentence.start + opening.end() - 1
            yield _Change(block, sentence.start, letter + 1, (_capital(context, letter),))
        if tells and not (sentence.quoted or sentence.crowded):
            yield from _joints(context, block, sentence)
        told = tells


def _joints(context: Context, block: Block, sentence: Sentence) -> Iterator[_Change]:
    """The places in a sentence that join two clauses with figures."""
    text, start = context.text, sentence.start
    dependent = _DEPENDENT.match(sentence.text)
    for joint in _JOINT.finditer(text, start, sentence.end):
        inside = text[sentence.start : joint.start()]
        if (dependent and text[joint.start()] == ",") or ":" in inside or inside.count("(") != inside.count(")"):
            continue
        if context.quoted(*joint.span()):
            continue
        if _tells(context, start, joint.start()) and _tells(context, joint.end() - 1, sentence.end):
            letter = joint.end() - 1
            yield _Change(block, joint.start(), joint.end(), ((". ", joint.start(), letter), _capital(context, letter)))
            start = joint.end()


def _capital(context: Context, letter: int) -> tuple[str, int, int]:
    return context.text[letter].upper(), letter, letter + 1


def _is_filler(sentence: Sentence) -> bool:
    """Whether a sentence has no figure, and no word of somebody else or of another time."""
    told = sentence.mentions or sentence.quoted or _TELLS_OF_MORE.search(sentence.text)
    return not told and _FILLER.fullmatch(sentence.text) is not None


def _tells(context: Context, start: int, end: int) -> bool:
    """Whether a run of text has a figure, or names that may be counted."""
    return bool(context.mentions_in(start, end)) or _TELLING.search(context.text, start, end) is not None
