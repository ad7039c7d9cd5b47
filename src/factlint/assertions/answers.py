"""Questions with their answers, read as the statements they make: "How many members has NATO? 32." says that it has 32.

The statement stands in the place of both and is no longer than they are, so that the rest of the text stays where it
is; what is found in it is led back to the words of the draft.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.documents import Document
    from factlint.documents.document import Block
    from factlint.mentions import Mention

Span: TypeAlias = tuple[int, int]

_QUESTION = pattern(
    r"(?<![^\s.!?;:“”\"«»()|*_#])(?P<words>[^\s.!?;:“”\"«»()|*_#][^.!?;:\n“”\"«»()|*]{5,160})\?[*_]{0,3}"
    r"(?:[ \t]+|[ \t]*\n\s*)(?:[*_]{0,3}(?:A|Answer|Correct answer):[*_]{0,3}[ \t]+)?"
)
_LEAD = pattern(
    r"(?:(?:in|on|about|around|roughly|nearly|almost|some|just|only|exactly|over|under|the)\s){0,2}", re.IGNORECASE
)
_NAME = pattern(r"[A-Z][\w'’-]+(?: (?:(?:of|de|von|der|al) ){0,2}[A-Z][\w'’-]*){0,4}")
_ENDS = pattern(r"[.,;:!)](?!\d)|\s[—–(-]|\s*\Z|\s*\n")
_AUX = "(?P<aux>is|are|was|were|do|does|did|has|have|had)"
_BE = "(?P<aux>is|are|was|were)"
_SUBJECT = (
    r"(?P<subject>(?-i:it|they|he|she|(?:(?:[Tt]he|[Tt]his|[Ii]ts) )?[A-Z][\w'’.-]*"
    r"(?: (?:(?:of|for|and|on) (?:the )?)?[A-Z][\w'’.-]*)*)|(?:the|this|its) [a-z-]+(?: [a-z-]+)??)"
)
_COUNTED = r"how many (?P<noun>[\w'’-]+(?: (?!in |of |from |with )[\w'’-]+){0,3}?)"
_PLACED = "(?:when|where|(?:in|on) (?:what|which) (?:year|month|day|city|town|country))"
_TOLD = "{subject} {aux} {verb} {value} {noun}{rest}"
_SIZES = {
    "big": "in area", "large": "in area", "high": "high", "tall": "tall", "long": "long", "deep": "deep",
    "wide": "wide", "heavy": "in mass",
}  # fmt: skip


class _Form(NamedTuple):
    """A way to ask that values of certain kinds answer, and the statement that a question and its answer make.

    In braces stand groups of the pattern, "value", or "in value": the answer with the preposition it may have left out.
    """

    kinds: str
    pattern: re.Pattern[str]
    statement: str


_FORMS = tuple(
    _Form(kinds, pattern(asked, re.IGNORECASE), statement)
    for kinds, asked, statement in (
        ("figure", f"{_COUNTED} {_BE} there(?P<rest>.*)", "there {aux} {value} {noun}{rest}"),
        ("figure", f"{_COUNTED} (?P<aux>has|have|had) {_SUBJECT}", "{subject} {aux} {value} {noun}"),
        *(
            ("figure", f"{_COUNTED} {_AUX} {_SUBJECT} (?P<verb>{verb})(?P<rest>{rest})", _TOLD)
            for verb, rest in (("have|(?:begin|start) with", "(?: .+)?"), ("[a-z]+", ""), ("[a-z]+", " .+"))
        ),
        ("figure", r"(?P<before>.*?)\bhow many\b(?P<after> .+)", "{before}{value}{after}"),
        *(
            ("figure", f"how {word} {_BE} (?P<subject>.+)", f"{{subject}} {{aux}} {{value}} {words}")
            for word, words in _SIZES.items()
        ),
        ("figure date", f"(?:what|which [a-z]+) {_BE} (?P<subject>.+)", "{subject} {aux} {value}"),
        ("name", "(?:what|who|which [a-z]+) (?P<aux>is|are) (?P<subject>.+)", "{subject} {aux} {value}"),
        ("name", "who(?P<told> (?!was|were|will|would|can|could|should)[a-z]+ .+)", "{value}{told}"),
        ("name date", rf"{_PLACED} did {_SUBJECT} (?P<told>[a-z].*)", "{subject} did {told} {in value}"),
        (
            "name date",
            rf"{_PLACED} {_BE} (?P<subject>.+?) (?P<told>(?-i:[a-z]+(?:ed|en|born|built|held|set|won)\b).*)",
            "{subject} {aux} {told} {in value}",
        ),
        (
            "name",
            f"where {_BE} (?P<subject>.+?)(?: (?:based|headquartered|seated))?",
            "{subject} {aux} based {in value}",
        ),
        (
            "name",
            rf"where (?:do|does) {_SUBJECT} (?:sit|live|reside"
            r"|have (?:its|their) (?:seat|home|headquarters|head office|base|offices))",
            "{subject} is based {in value}",
        ),
        (
            "name",
            r"(?!(?:how|what|when|where|who|which|why|is|are|was|were|do|does|did|has|have|can|so|and|but)\b)"
            r"(?P<noun>(?:the )?[a-z]+(?: [a-z]+)? of .+)",
            "{value}, {noun}",
        ),
    )
)
_SLOT = pattern(r"\{([a-z ]+)\}")
_ADDED = -1


class _Answer(NamedTuple):
    """The words `start:end` with which an answer gives a value of a kind, its preposition and hedge included."""

    start: int
    end: int
    kind: str


class Statements(NamedTuple):
    """A draft whose answers are statements.

    `moved` are the spans that were rewritten, each with the offset in the draft that every character of it is from,
    -1 for one that was added.
    """

    document: Document
    mentions: Sequence[Mention]
    moved: Sequence[tuple[Span, Sequence[int]]] = ()

    def lead_back(self, said: Assertion) -> Assertion:
        """An assertion with the offsets of the draft; its sentence takes in both the question and the answer."""
        span, places = _around(self.moved, said.start)
        if not places:
            return said
        known = [place for place in places[said.start - span[0] : said.end - span[0]] if place != _ADDED] or span
        sentence = min(span[0], said.sentence[0]), max(span[1], said.sentence[1])
        return said._replace(start=min(known), end=max(known) + 1, sentence=sentence)


def as_statements(document: Document, mentions: Sequence[Mention]) -> Statements:
    """A document in which every question that a value answers at once is the statement that both make."""
    text = document.text
    if "?" not in text:
        return Statements(document, mentions)
    moved: list[tuple[Span, Sequence[int]]] = []
    pieces: list[str] = []
    done = 0
    for asked in _QUESTION.finditer(text):
        answer = _answer(document, mentions, asked.end()) if _is_apart(document, asked) else None
        parts = _statement(text, asked.span("words"), answer) if answer else []
        words = "".join(part if isinstance(part, str) else text[slice(*part)] for part in parts)
        first = asked.start()
        if answer and parts and first + len(words) <= answer.end:
            blank = answer.end - first - len(words)
            places = [_ADDED] * blank
            for part in parts:
                places += [_ADDED] * len(part) if isinstance(part, str) else range(*part)
            moved.append(((first, answer.end), places))
            pieces += text[done:first], " " * blank, words
            done = answer.end
    if not moved:
        return Statements(document, mentions)
    blocks = _joined(document.blocks, [span for span, _ in moved])
    restated = document._replace(text="".join((*pieces, text[done:])), blocks=blocks)
    return Statements(restated, tuple(sorted(_moved(mentions, moved), key=lambda mention: mention.start)), moved)


def _is_apart(document: Document, asked: re.Match[str]) -> bool:
    """Whether a question stands in the line of its answer, or is a line of its own above it."""
    if "\n" not in asked.group()[asked.end("words") - asked.start() :]:
        return True
    block = document.block_at(asked.start())
    return block is not None and not document.text[block.start : asked.start()].strip(" #*_")


def _joined(blocks: Sequence[Block], spans: Sequence[Span]) -> tuple[Block, ...]:
    """The blocks, with those that hold a question and the one that begins with its answer in one."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        crossed = before is not None and any(first < before.end <= block.start < last for first, last in spans)
        if before is not None and crossed:
            found[-1] = block._replace(start=before.start)
        else:
            found.append(block)
    return tuple(found)


def _around(moved: Sequence[tuple[Span, Sequence[int]]], offset: int) -> tuple[Span, Sequence[int]]:
    """The rewritten span around an offset, with what leads it back; nothing where there is none."""
    at = bisect_right(moved, offset, key=lambda one: one[0][0]) - 1
    return moved[at] if at >= 0 and offset < moved[at][0][1] else ((offset, offset), ())


def _moved(mentions: Sequence[Mention], moved: Sequence[tuple[Span, Sequence[int]]]) -> Iterator[Mention]:
    """The mentions at their new places, without those that a statement leaves out."""
    for mention in mentions:
        (first, _), places = _around(moved, mention.start)
        span = list(range(mention.start, mention.end))
        if not places:
            yield mention
        for at in (at for at, place in enumerate(places) if place == mention.start):
            if list(places[at : at + len(span)]) == span:
                yield mention._replace(start=first + at, end=first + at + len(span))


def _answer(document: Document, mentions: Sequence[Mention], start: int) -> _Answer | None:
    """The value with which an answer begins, where nothing but a pause follows it and nobody asks for it in turn."""
    text = document.text
    lead = _LEAD.match(text, start)
    first = lead.end() if lead else start
    at = bisect_right(mentions, first - 1, key=lambda mention: mention.start)
    mention = mentions[at] if at < len(mentions) and mentions[at].start == first else None
    name = _NAME.match(text, first) if mention is None else None
    end = mention.end if mention else name.end() if name else first
    sentence = text[slice(*document.sentence_at(first))]
    labels = name is not None and text[end : end + 1] == ":"  # "Solution: Oldport"
    if end == first or labels or not _ENDS.match(text, end) or sentence.endswith("?"):
        return None
    return _Answer(start, end, "name" if mention is None else "date" if mention.period else "figure")


def _statement(text: str, question: Span, answer: _Answer) -> list[Span | str]:
    """What a question says with its answer, as spans of the text and the words between them; empty where unclear."""
    for form in _FORMS:
        found = form.pattern.fullmatch(text, *question) if answer.kind in form.kinds.split() else None
        if found:
            return [*_filled(form, found, answer)]
    return []


def _filled(form: _Form, found: re.Match[str], answer: _Answer) -> Iterator[Span | str]:
    text = found.string
    for at, part in enumerate(_SLOT.split(form.statement)):
        if not at % 2:
            yield part
        elif part.endswith("value"):
            led = text[answer.start : answer.end].casefold().startswith(("in ", "on "))
            yield "in " if part.startswith("in ") and not led else ""
            yield answer.start, answer.end
        else:
            yield found.span(part)
