"""The pronoun with which a sentence opens, as another name of what the sentence before it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.referents.naming import names_unknown
from factlint.assertions.sentences.names import Name
from factlint.assertions.sentences.verbs import is_adverb, is_verb, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.referents.discourse import Discourse
    from factlint.assertions.sentences.tokens import Sentence, Token

_PRONOUNS = frozenset(("It", "He", "She"))
_CLEAVING = frozenset("that who whom whether until".split())
"""Words with which "it" may stand for nothing: "it was in 1961 that", "it was not until 1961"."""


def with_antecedents(sentences: Sequence[Sentence], discourse: Discourse) -> list[Sentence]:
    """The sentences, an opening "It" read as a name of the one entity that it surely stands for."""
    return [_read(sentence, index, discourse) for index, sentence in enumerate(sentences)]


def _read(sentence: Sentence, index: int, discourse: Discourse) -> Sentence:
    tokens = sentence.tokens
    opens = index and tokens and tokens[0].text in _PRONOUNS and discourse.sentences[index - 1].block == sentence.block
    entity = discourse.entity(index, 0) if opens and _is_subject(tokens) else None
    if entity is None or entity in discourse.named(index) or _has_rival(entity, index - 1, discourse):
        return sentence
    first = tokens[0]
    name = Name(first.start, first.end, (entity,), "later")
    return sentence._replace(tokens=(first._replace(cls="NAME", name=name), *tokens[1:]))


def _has_rival(entity: str, before: int, discourse: Discourse) -> bool:
    """Whether a sentence names somebody else whom the pronoun may stand for: "Ann Lee followed Bo Ek. He was"."""
    kind = discourse.callings.kind(entity)
    alike = any(discourse.callings.kind(name) == kind for name in discourse.named(before) if name != entity)
    return alike or (kind == "person" and names_unknown(discourse.sentences[before].tokens))


def _is_subject(tokens: Sequence[Token]) -> bool:
    """Whether the pronoun has a verb of its own, and stands for something: not "it is 20 years since"."""
    verb = 1
    while is_adverb(tokens, verb) and not is_verb(tokens, verb):
        verb += 1
    words = {token.text.casefold() for token in tokens}
    timed = verb + 1 < len(tokens) and tokens[verb].cls == "BE" and tokens[verb + 1].cls in ("MEASURE", "DATE")
    return is_verb(tokens, verb) and not timed and words.isdisjoint(_CLEAVING) and word_at(tokens, verb) != "been"
