"""Whether a figure is of another set than the one that the facts know by its noun: in the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.assertion import is_distinct
from factlint.assertions.figures.scoping import telling_words
from factlint.assertions.referents.naming import names_unknown
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import stem
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Token

_WHERE = frozenset("in at within inside throughout across".split())
_RECENT = 3
_COMPOUND = 4
"""How many words "a 20-member" is before its noun."""
_VACANT = 2
_LONGEST_LABEL, _SEVERAL = 4, 2
"""So many words a label has at most, and so many attributes make a noun leave open which is meant."""
_FOR_NOW = frozenset("currently now moment present presently temporarily still".split())


def is_of_another_set(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:
    """Whether a count is of some that stand elsewhere, of what is yet to be made, or of those there are for now."""
    tokens = passage.tokens
    if passage.facts.attributes[subject.attribute].type != "count":
        return False
    apart = _is_placed_elsewhere(tokens, frame.last) or _is_to_be_made(tokens, frame) or _is_ranked(tokens, frame)
    if subject.tie in ("near", "far") and apart:
        return True
    return _has_vacancies(passage, frame, subject, stated) or _is_of_another_kind(passage, frame, subject, stated)


def is_label_of_another(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a number after the word for its kind names another of them, "berth 11", or is of many, "ages of 9"."""
    if frame.kind == "aged":
        return frame.figures[0].text.casefold().startswith("ages ")
    if _is_labelled_otherwise(passage, frame, subject):
        return True
    label = frame.kind == "stated" and [token.cls for token in frame.tokens] == ["NOUN", "NUM"]
    kind, at = passage.facts.entities[subject.entity].kind, frame.first
    if at > 1 and passage.tokens[at - 1].cls == "COMMA" and passage.tokens[at - 2].entity == subject.entity:
        return False  # "Uranium, element 92"
    return label and frame.tokens[0].text.casefold() == kind and subject.tie not in ("named", "referred")


def _is_labelled_otherwise(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a label tells nothing of an attribute, one of several in the noun: "Captions: up to 12 characters"."""
    tokens, facts = passage.tokens, passage.facts
    colon = next((at for at in range(min(_LONGEST_LABEL, frame.first)) if tokens[at + 1].cls == "COLON"), None)
    terms = [token.term for token in frame.nouns if token.term]
    alike = {name for term in terms for name in term.nouns} & {*facts.attributes_of(subject.entity)}
    if colon is None or len(alike) < _SEVERAL or facts.attributes[subject.attribute].bound is None:
        return False
    label = {stem(word) for token in tokens[: colon + 1] for word in token.text.casefold().split()}
    return label.isdisjoint(telling_words(facts, subject.attribute))


def is_of_one_presented(passage: Passage, subject: Subject) -> bool:
    """Whether the paragraph presents another by the same name: "Tarnland has a 20-member Senate. Senators serve"."""
    words = {word for word in passage.facts.entities[subject.entity].name.split() if word[0].isupper()}
    near = passage.draft.sentences[max(0, passage.number - _RECENT) : passage.number]
    return any(
        token.text in words or (token.name is not None and subject.entity in token.name.entities)
        for sentence in near
        if sentence.block == passage.sentence.block and names_unknown(sentence.tokens)
        for at, token in enumerate(sentence.tokens)
        if at > _COMPOUND
        and sentence.tokens[at - 2].cls == "HYPHEN"
        and word_at(sentence.tokens, at - 4) in ("a", "an")
    )


def is_place(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the noun before a figure only says where: "in the state are four schools", not "in group 11"."""
    if passage.facts.attributes[subject.attribute].type == "number":
        return False
    noun = next(iter(frame.nouns), None)
    if frame.kind != "stated" or noun is None or not frame.figures or noun.start > frame.figures[0].start:
        return False
    at = passage.sentence.index_at(noun.start) - 1
    at -= at > 0 and passage.tokens[at].cls == "DET"
    return at >= 0 and passage.tokens[at].text.casefold() in _WHERE


def _is_placed_elsewhere(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is counted stands in a place that nobody knows: "80 seats across Lower Tarn's districts"."""
    after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].cls == "DET")
    return word_at(tokens, at) in _WHERE and after < len(tokens) and tokens[after].is_unknown_name


def _is_ranked(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a count is that of a ranking: "it ranks 22nd out of the 23 coastal states"."""
    at = frame.first
    return (
        at > 2 and word_at(tokens, at - 1) == "of" and word_at(tokens, at - 2) == "out" and tokens[at - 3].cls == "ORD"
    )


def _is_to_be_made(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a body of so many is one that somebody wants: "create a land court, to consist of three judges"."""
    to = next((at for at in range(frame.first - 1, max(0, frame.first - 4), -1) if tokens[at].cls == "TO"), None)
    if to is None:
        return False
    last = to - 1 - (tokens[to - 1].cls == "COMMA")
    return word_at(tokens, phrase_start(tokens, last)) in ("a", "an")


def _has_vacancies(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:
    """Whether so few are left for now of those a body has when full: "only eight judges sit at the moment"."""
    known = [fact.value for fact in passage.facts.timeline(subject.entity, subject.attribute)]
    whole = next((value.number for value in reversed(known) if isinstance(value, Quantity) and value.number), None)
    if whole is None or stated.number is None or not 0 < whole - stated.number <= _VACANT:
        return False
    words = {token.text.casefold() for token in passage.tokens}
    few = any(token.cls == "HEDGE" and token.text.casefold() in ("only", "just") for token in frame.tokens)
    near = passage.draft.sentences[max(0, passage.number - _RECENT) : passage.number + 1]
    vacant = any(token.text.casefold().startswith("vacan") for sentence in near for token in sentence.tokens)
    return vacant or (few and bool(words & _FOR_NOW))


def _is_of_another_kind(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:
    """Whether a word makes "the 19-member currency bloc" another body than the one told of, which has as many."""
    apart = any(token.text.casefold() not in BODIES for token in frame.unknown_words)
    if frame.kind != "compound" or subject.tie == "named" or not apart or not is_distinct(stated):
        return False
    others = passage.draft.subjects.owners(subject.attribute) - {subject.entity}
    values = (fact.value for other in others for fact in passage.facts.timeline(other, subject.attribute))
    return any(isinstance(value, Quantity) and value.number == stated.number for value in values)


def lacks_its_thing(passage: Passage, subject: Subject) -> bool:
    """Whether money goes with a verb alone, and nothing here names what was bought: "agreed to pay $5m"."""
    attribute = passage.facts.attributes[subject.attribute]
    nouns = [form for phrase in attribute.nouns for form in phrase.forms]
    if attribute.type != "money" or not nouns or any(form.islower() for form in nouns):
        return False  # "the budget" has no name, by which a draft could speak of it
    near = passage.draft.sentences[max(0, passage.number - 1) : passage.number + 1]
    terms = (token.term for sentence in near for token in sentence.tokens if token.term)
    return not any(attribute.id in term.nouns | term.inner for term in terms)
