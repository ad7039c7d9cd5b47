"""Which attributes the words around a figure may mean, and whether it can be a value of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.figures.rates import is_rate
from factlint.assertions.figures.scoping import began_with, have_founded, is_founding
from factlint.assertions.frames.counts import Frame
from factlint.assertions.referents.roles import done_together
from factlint.assertions.sentences.agents import agent_before, governs
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import NO_OBJECT
from factlint.patterns import pattern
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

_FIGURE = {"count": ("number",), "number": ("number", "ordinal"), "percent": ("percent",), "money": ("money",)}
_REACH = 12
_FOUNDERS = ("founding", "founder", "original", "charter")
_WORD_AFTER = pattern(r"\s+([A-Za-z][\w-]*)")
_AFTER_FIGURE = frozenset(
    """and or but for in on at by from to with across as than so while when if unless since until per is are was were
    which that rather instead""".split()
)
"""Words after a figure that is not a number of what the next noun means."""
_AT_FIRST = pattern(r"\bat first\b|\b(?:initially|originally)\b")


def counted_apart(frame: Frame) -> Frame:
    """A frame, or what it counts without the noun before that says something else: "support for | the nine states"."""
    first, last = (frame.nouns[0].term, frame.nouns[-1].term) if len(frame.nouns) > 1 else (None, None)
    if first is None or last is None or frame.kind != "stated" or [t.cls for t in frame.tokens[-2:]] != ["NUM", "NOUN"]:
        return frame
    at = next((i for i, token in enumerate(frame.tokens) if token.cls in ("DET", "HEDGE", "NUM")), 0)
    if frame.tokens[at - 1 : at] == (frame.nouns[0],) and frame.tokens[at].cls == "NUM":
        return frame  # "a group 12 element"
    if not at or (first.nouns | first.verbs) & (last.nouns | last.inner):
        return frame
    return Frame("counted", frame.tokens[at:], frame.last - len(frame.tokens) + at, frame.last)


def attributes_meant(draft: Draft, sentence: Sentence, frame: Frame) -> tuple[set[str], ...]:
    """The attributes that the nouns name, or that a verb nearby makes of a plain noun; then those of shorter nouns.

    Those that the verb of the clause has as well come first.
    """
    if frame.kind == "aged":
        return ({name for name in draft.facts.attributes if _is_age(draft.facts, name)},)
    found = _named(sentence.tokens, frame)
    inner = {name for token in frame.nouns if token.term for name in token.term.inner}
    if frame.kind == "compound":  # "the 32-member alliance, founded in": no verb says what it counts
        return found, inner
    first = _of_founders(draft, sentence.tokens, frame)
    found |= _made_by_verbs(draft, sentence.tokens, frame)
    return first or found & _governing(draft, sentence.tokens, frame) or found, first or found, inner


def _named(tokens: Sequence[Token], frame: Frame) -> set[str]:
    """The attributes that the nouns name; where a noun has several, those that the other words name as well."""
    terms = [token.term for token in frame.nouns if token.term]
    found = {name for term in terms for name in (term.nouns or (() if term.inner else term.ignored))}
    by_all = found.intersection(*(token.term.nouns for token in frame.nouns if token.term and token.cls == "NOUN"))
    found = by_all or found  # "the display name is limited to 30 characters"
    found = found & _told_of(tokens, frame) or found
    return found or {name for term in terms for name in term.verbs}


def _made_by_verbs(draft: Draft, tokens: Sequence[Token], frame: Frame) -> set[str]:
    """The attributes whose noun is a plain one with more words, if their verb is near: "expelled eight diplomats"."""
    plain = {token.text.casefold() for token in frame.nouns}
    found: set[str] = set()
    for at in range(max(0, frame.first - 8), min(frame.last + 8, len(tokens))):
        term = tokens[at].term
        leads = at == frame.last and " " in tokens[at].text  # "23 allies meet the target"
        for name in draft.subjects.present(term.verbs) if term else ():
            forms = [form.casefold() for phrase in draft.facts.attributes[name].nouns for form in phrase.forms]
            ends = any(form.endswith(f" {word}") for form in forms for word in plain)
            if ends or (leads and any(form.startswith(f"{word} ") for form in forms for word in plain)):
                found.add(name)
    return found


def _governing(draft: Draft, tokens: Sequence[Token], frame: Frame) -> set[str]:
    """The attributes of the verb that takes the figure, or whose subject it is."""
    after = tokens[frame.last : frame.last + 1]
    if any(token.text == "that" for token in tokens[frame.last + 1 : frame.last + 2]):
        after = ()  # "found that"
    verbs = [*tokens[max(0, frame.first - 2) : frame.first], *(t for t in frame.tokens[:1] if t.cls == "VERB")]
    verbs += [token for token in after if past_form(token) or (token.cls == "VERB" and " " in token.text)]
    verbs += done_together(tokens, frame.last)
    return {name for token in verbs if token.term for name in draft.subjects.present(token.term.verbs)}


def _of_founders(draft: Draft, tokens: tuple[Token, ...], frame: Frame) -> set[str]:
    """What counts founders, where those counted made a body or stood at its beginning: "at first, 12 clubs had"."""
    opens = tokens[2].cls == "COMMA" or tokens[1].cls == "COMMA" if frame.first > 2 else False
    near = (*(tokens[:2] if opens and frame.first < _REACH else ()), *tokens[max(0, frame.first - 4) : frame.first])
    before = " ".join(token.text.casefold() for token in near)
    founded = is_founding(tokens, frame) or have_founded(tokens, frame) or began_with(tokens, frame.first)
    if not (founded or _AT_FIRST.search(before)):
        return set()
    forms = {f"{first} {token.text.casefold()}" for first in _FOUNDERS for token in frame.nouns}
    beginning = {name for first in _FOUNDERS for name in draft.facts.lookup.attributes_beginning(first)}
    counts = (one for one in map(draft.facts.attributes.__getitem__, beginning) if one.type == "count")
    named = {one.id for one in counts if forms & {form.casefold() for phrase in one.nouns for form in phrase.forms}}
    return draft.subjects.present(named)


def fits(draft: Draft, name: str, figure: Token, frame: Frame) -> bool:
    """Whether a figure of this kind can be a value of the attribute."""
    mention = figure.mention
    kind = draft.facts.attributes[name].type
    if mention is None or mention.quantity is None:
        return False
    if kind == "count" and _is_label(draft.document.text, frame, figure):
        return False
    if kind == "quantity":
        if mention.kind == "number" and frame.kind != "aged" and not is_rate(draft.facts, name):
            return lacks_unit(draft, name, frame)
        return mention.kind in ("quantity", "duration", "age", "percent", "number")
    if kind == "number" and mention.kind == "number":
        leading = [token.term for token in frame.nouns if token.term and token.start < figure.start]
        led = any(name in term.nouns | term.inner for term in leading)
        return (frame.kind == "stated" and led) or not _counted_too(draft, frame)
    return mention.kind in _FIGURE.get(kind, ())


def lacks_unit(draft: Draft, name: str, frame: Frame) -> bool:
    """Whether words give a measure without its unit, which the attribute names: "the minimum age is 12".

    A figure with a noun of its own is none: "citizens of nine coastal towns".
    """
    attribute, last = draft.facts.attributes[name], frame.tokens[-1]
    if (after := _WORD_AFTER.match(draft.document.text, last.end)) and after[1].casefold() not in _AFTER_FIGURE:
        return False
    linked = frame.kind == "stated" and last.cls == "NUM" and frame.tokens[-2].cls in ("BE", "OF", "TO", "AT", "HEDGE")
    terms = [token.term for token in frame.nouns if token.term]
    alone = bool(terms) and all(term.nouns == {name} for term in terms)
    return linked and alone and attribute.type == "quantity" and attribute.unit is not None


def unit_of(facts: FactBase, subject: Subject) -> str | None:
    """The unit in which the facts give a figure of somebody."""
    known = [fact.value for fact in facts.timeline(subject.entity, subject.attribute)]
    return next((value.unit for value in known if isinstance(value, Quantity)), None)


def _told_of(tokens: Sequence[Token], frame: Frame) -> frozenset[str]:
    """The attributes that the subject of the clause names: the name in "a display name can have 30 characters"."""
    agent = agent_before(tokens, frame.first) if frame.first else None
    head = tokens[agent.at] if agent and governs(tokens, agent, frame.first) else None
    return head.term.nouns if head and head.term and not head.name else frozenset()


def _counted_too(draft: Draft, frame: Frame) -> bool:
    """Whether the noun of the frame counts something else as well: allies, not protons."""
    names = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    return any(draft.facts.attributes[name].type == "count" for name in names)


def _is_label(text: str, frame: Frame, figure: Token) -> bool:
    """Whether the figure right after a noun is its number or that of an item: "element 71", "all states 2) if"."""
    noun = frame.tokens[0]
    if text[figure.end : figure.end + 1] == ")" and text[figure.start - 1] == " ":
        return True
    joined = re.match(r" (?:and|or|to) \d|, \d|[–-]\d", text[figure.end : figure.end + 8]) is not None
    beside = frame.kind == "stated" and frame.tokens[1:2] == (figure,) and noun.cls == "NOUN"
    beside = beside and noun.text.rpartition(" ")[2].casefold() not in NO_OBJECT  # "room for 80"
    return beside and (joined or noun.text[-1] != "s")  # "elements 43 and 61"


def _is_age(facts: FactBase, attribute: str) -> bool:
    found = facts.attributes[attribute]
    forms = {form.casefold() for phrase in found.nouns for form in phrase.forms}
    return found.type == "quantity" and found.bound is not None and bool(forms & {"age", "years old", "years of age"})
