"""Assertions whose value is written in signs or words: the version "3.9", the ratio "3:2", the symbol "Cu"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.frames.counts import Frame
from factlint.assertions.holders.tenures import tells_past
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

LITERAL = pattern(r"(?<![\w.:])v?[0-9]+(?:(?:\.[0-9]+)+(?:-?[a-z]+[0-9]*)?|:[0-9]+)(?![\w:]|\.[0-9])")
_WORDS = pattern(r"[A-Za-z]+(?: [A-Za-z]+)*")
_SYMBOL = 3
CODE = re.compile(r"[A-Z][a-z]?")
"""What is written so may be a symbol that nothing has: "So" for sodium."""
_CLOSING = {"(": ")", '"': '"', "“": "”"}
_MARKS = frozenset(_CLOSING) - {"("}
_ADVERBS = frozenset("also often usually sometimes always better officially".split())
_NEAR = 3
_PLAIN = frozenset("NEUTRAL WORD NOUN HYPHEN".split())
_BESIDE = frozenset("COMMA OPEN BE POSS DET".split())
_HAVING = frozenset("with has have had bears bore carries whose chemical".split())
_REACH = 6
_LINKS = frozenset("BE COLON OF COMMA OPEN".split())


def literals(draft: Draft) -> Iterator[Assertion]:
    """The assertions that versions, ratios and known words make, each with the noun beside it."""
    worded = set(draft.facts.lookup.attributes_of_type("text"))
    text = draft.document.text
    words = cache(lambda name: _words_of(draft.facts, name))
    for number, sentence in enumerate(draft.sentences) if worded else ():
        yield from _of_names(draft, number, words)
        nouns = [i for i, t in enumerate(sentence.tokens) if t.term and not t.term.nouns.isdisjoint(worded)]
        for found in LITERAL.finditer(text, sentence.start, sentence.end) if nouns else ():
            yield from _readings(draft, number, nouns, found.span(), worded)
        for name in {name for i in nouns for name in _nouns(sentence.tokens[i]) & worded}:
            for found in words(name).finditer(text, sentence.start, sentence.end):
                yield from _readings(draft, number, nouns, found.span(), {name})


def _nouns(token: Token) -> frozenset[str]:
    return token.term.nouns if token.term else frozenset()


def _words_of(facts: FactBase, attribute: str) -> re.Pattern[str]:
    """The words that are a value of the attribute for some entity, as written or in lower case if they are long."""
    values = {
        written
        for entity in facts.entities_with(attribute)
        for fact in facts.timeline(entity, attribute)
        if isinstance(fact.value, str) and _WORDS.fullmatch(fact.value)
        for written in ({fact.value, fact.value.lower()} if len(fact.value) > _SYMBOL else {fact.value})
    }
    longest_first = sorted(values, key=lambda value: (-len(value), value))
    written = "|".join(map(re.escape, longest_first)) or "(?!)"
    alike = f"|{CODE.pattern}" if values and all(map(CODE.fullmatch, values)) else ""
    return re.compile(rf"(?<![\w.-])(?:{written}{alike})(?![\w-])")


def _of_names(draft: Draft, number: int, words: Callable[[str], re.Pattern[str]]) -> Iterator[Assertion]:
    """The words for it that stand right behind a name: "Pine 12 “Acorn”", "Tungsten (W)", "tungsten is written W"."""
    sentence, text, facts = draft.sentences[number], draft.document.text, draft.facts
    for at, token in enumerate(sentence.tokens):
        entity = token.name.entities[0] if token.name and len(token.name.entities) == 1 else None
        worded = (name for name in (facts.attributes_of(entity) if entity else ()))
        for name in (one for one in worded if facts.attributes[one].type == "text"):
            sure = _said_of(draft, number, at, name, words(name))
            span = sure or _set_beside(text, token.end, words(name))
            if span is None:
                continue
            said = Passage(draft, number, at, at + 1).assertion(
                *span,
                clause_of(sentence, at, at + 1),
                frame="literal",
                subject=entity,
                attribute=name,
                value=text[slice(*span)],
                firm=sure is not None or _is_telling(facts, name, text[slice(*span)]),
            )
            marked = text[span[0] - 1] in _MARKS and _CLOSING[text[span[0] - 1]] == text[span[1] : span[1] + 1]
            yield said._replace(quoted=said.quoted and not marked)  # the marks of a name are no quotation


def _is_telling(facts: FactBase, attribute: str, written: str) -> bool:
    """Whether words in brackets are a value of something: not the letter of a figure, "iron (B)"."""
    return len(written) > 1 and _is_known(facts, {attribute}, written)


def _said_of(draft: Draft, number: int, at: int, attribute: str, words: re.Pattern[str]) -> tuple[int, int] | None:
    """Where words stand that a verb says are the name's: "tungsten is written W", "W stands for tungsten"."""
    tokens, text = draft.sentences[number].tokens, draft.document.text
    verb = _telling_verb(tokens, at, attribute, draft.facts)
    found = words.match(text, _past_sign(text, tokens[verb].end)) if verb is not None else None
    if found is not None:
        return found.span()
    stands = at > 2 and tokens[at - 1].cls == "FOR" and "stand" in bases(word_at(tokens, at - 2))
    found = words.fullmatch(text, tokens[at - 3].start, tokens[at - 3].end) if stands else None
    known = found is not None and _is_telling(draft.facts, attribute, found.group())
    return found.span() if found is not None and known else None


def _past_sign(text: str, end: int) -> int:
    """Where the words after a place begin, behind a quotation mark or a space."""
    return end + 1 + (text[end + 1 : end + 2] in _CLOSING)


def _telling_verb(tokens: Sequence[Token], name: int, attribute: str, facts: FactBase) -> int | None:
    """The last token of the verb by which a name is said to be written so: "is written", ", abbreviated as"."""
    at = name + 1 + (word_at(tokens, name + 1) == ",")
    at += word_at(tokens, at) == "which"
    while word_at(tokens, at) in _ADVERBS:
        at += 1
    term = tokens[at].term if at < len(tokens) else None
    if term and attribute in term.verbs:
        return at
    known = {phrase.forms[0] for phrase in facts.attributes[attribute].verbs} if at > name + 1 else frozenset[str]()
    told = {f"be {word_at(tokens, at)} {word_at(tokens, at + 1)}": at + 1, f"be {word_at(tokens, at)}": at}
    return next((last for words, last in told.items() if words in known), None)


def _set_beside(text: str, end: int, words: re.Pattern[str]) -> tuple[int, int] | None:
    """Where known words stand in brackets or quotation marks behind a name, or long ones with nothing between."""
    opening = text[end : end + 2].lstrip()
    marked = _CLOSING.get(opening[-1:])
    start = _past_sign(text, end)
    found = words.match(text, start) if marked is not None or text[end : end + 1] == " " else None
    if found is None:
        return None
    closed = text[found.end() : found.end() + 1] == marked
    return found.span() if (closed if marked else found.end() - found.start() > _SYMBOL) else None


def _readings(
    draft: Draft, number: int, nouns: list[int], span: tuple[int, int], worded: set[str]
) -> Iterator[Assertion]:
    tokens = draft.sentences[number].tokens
    first = bisect_left(tokens, span[0] + 1, key=lambda token: token.end)
    last = bisect_left(tokens, span[1], key=lambda token: token.end) + 1
    for noun in nouns:
        sure = _tied(tokens, noun, first, last)
        term = tokens[noun].term
        if sure is None or term is None:
            continue
        frame = Frame("literal", (tokens[noun],), min(noun, first), max(noun + 1, last))
        names = set(term.nouns & worded)
        if not names:
            continue
        word = draft.document.text[span[0]].isalpha()
        if word and first < noun and not _is_known(draft.facts, names, draft.document.text[slice(*span)]):
            continue
        sure = sure or (first == noun + 1 and word)
        for subject in draft.subjects.of(number, frame, names, None):
            clause = clause_of(draft.sentences[number], frame.first, frame.last)
            yield Passage(draft, number, frame.first, frame.last).assertion(
                *span,
                clause,
                frame="literal",
                subject=subject.entity,
                attribute=subject.attribute,
                value=draft.document.text[slice(*span)],
                tense="past" if tells_past(tokens) else clause.tense,
                firm=sure and subject.tie != "loose" and (not word or _is_beside(draft, number, noun, subject.entity)),
            )


def _is_known(facts: FactBase, attributes: set[str], written: str) -> bool:
    """Whether a word is a value that something has, not one that only looks so: "So the symbol of sodium is Na"."""
    known = (fact for name in attributes for one in facts.entities_with(name) for fact in facts.timeline(one, name))
    return any(str(fact.value).casefold() == written.casefold() for fact in known)


def _is_beside(draft: Draft, number: int, noun: int, entity: str) -> bool:
    """Whether the noun is said to be the entity's: "copper's symbol", "Debian 12, code-named", "symbol for gold"."""
    tokens = draft.sentences[number].tokens
    if tokens[noun + 1 : noun + 2] and tokens[noun + 1].cls in ("OF", "FOR"):
        named = [token.name for token in tokens[noun + 2 : noun + 4] if token.name]
    else:
        at = noun - 1
        while at >= 0 and (tokens[at].cls in _BESIDE or tokens[at].text in _HAVING):
            at -= 1
        if at >= 0 and tokens[at].cls == "OWN":
            return draft.discourse.entity(number, at) == entity
        named = [found] if at >= 0 and noun - at < _REACH and (found := tokens[at].name) else []
    return bool(named) and entity in named[0].entities


def _tied(tokens: tuple[Token, ...], noun: int, first: int, last: int) -> bool | None:
    """Whether the noun and the signs belong together, and for sure: not "since version 3.9"; `None` if they do not."""
    if noun >= last:
        between = tokens[last:noun]
        owned = noun + 1 < len(tokens) and tokens[noun + 1].cls in ("OF", "FOR")
        if owned and [token.cls for token in between if token.cls != "NEUTRAL"] in (["BE"], ["BE", "DET"]):
            return True
        if between[:1] and between[0].cls == "BE" and " " in tokens[noun].text and len(between) < _NEAR:
            return True
        return True if len(between) < _NEAR and all(token.cls in _PLAIN for token in between) else None
    between = tokens[noun + 1 : first]
    said = [token for token in between if not token.name and token.cls not in ("DET", "NEUTRAL", "OF", "FOR", "HEDGE")]
    if len(between) > 6 or any(token.cls not in _LINKS for token in said):
        return None
    return bool(said) or " " in tokens[noun].text
