"""Which body of a draft a word for bodies or for their members means: "the 12-member group", "senators"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.referents.naming import names_unknown, unknown_words
from factlint.assertions.referents.referent import Referent, only_one
from factlint.assertions.sentences.kinds import BODIES, GROUPS, NAMELESS
from factlint.assertions.sentences.words import stem
from factlint.facts.index import PIECE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.discourse import Discourse
    from factlint.assertions.sentences.lexicon import Term
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase


class Bodies:
    """The entities that a draft names, by the words for them and for their members."""

    def __init__(self, sentences: Sequence[Sentence], facts: FactBase, discourse: Discourse, named: set[str]) -> None:
        self._sentences = sentences
        self._facts = facts
        self._discourse = discourse
        self._named = named

    def by_member(self, index: int, text: str, term: Term) -> set[str]:
        """The body that a word for its members names: "senators" the Senate, "commissioners" the Commission.

        It is one that the draft has named, with nothing unknown named since: not after "the Union Board met".
        """
        word = stem(PIECE.findall(text.casefold())[-1])[:6]
        attributes = term.nouns | term.inner
        owners = {owner for name in attributes for owner in self._facts.entities_with(name)}
        alike = {known for owner in owners for known in self._discourse.callings.stems(owner)}
        return {
            owner
            for owner in owners & self._named
            if len(word) > 4 and self.called_like(owner, word) and self._is_last_named(owner, index, alike, word)
        }

    def _is_last_named(self, entity: str, index: int, alike: set[str], word: str) -> bool:
        """Whether no unknown body is named after an entity, up to the end of a sentence, but what has such members."""
        for sentence in self._sentences[index::-1]:
            if any(token.name and entity in token.name.entities for token in sentence.tokens):
                return True
            unknown = {other.casefold() for other in unknown_words(sentence.tokens)}
            bodies = {other for other in unknown if other in NAMELESS | GROUPS or other[:4] == word[:4]}
            if any(stem(other) not in alike for other in bodies):
                return False
        return True

    def counted_by(self, head: Token) -> set[str]:
        """The entities of the draft that have so many of what a noun says: the court whose judges "the judges" are."""
        term = head.term if not head.name else None
        return {
            owner for name in (term.nouns if term else ()) for owner in self._facts.entities_with(name)
        } & self._named

    def called_so(self, index: int, frame: Frame, owners: set[str]) -> set[str]:
        """The owners of the draft that may be called by the word for a body: a "12-member bloc" is no chamber."""
        tokens = self._sentences[index].tokens[frame.first : frame.last + 1]
        words = [token.text.casefold() for token in tokens if token.text.casefold() in BODIES and not token.name]
        answers = self._discourse.callings.answers
        return {owner for owner in owners & self._named if any(answers(owner, word) for word in words)}

    def called(self, index: int, frame: Frame, owners: set[str]) -> Referent | None:
        """The body that "the 12-member group" stands for."""
        tokens = self._sentences[index].tokens
        if not {token.text.casefold() for token in tokens[max(0, frame.first - 1) : frame.first + 1]} & {"the", "this"}:
            return None
        counted = {id(token) for token in frame.nouns}  # "the 30-nation alliance" is no nation
        bodies = [at for at in range(frame.first, min(frame.last + 1, len(tokens))) if tokens[at].text in BODIES]
        at = next((at for at in bodies if id(tokens[at]) not in counted), None)
        found = self._discourse.called(index, at) if at is not None else None
        unknown = any(names_unknown(one.tokens) for one in self._sentences[max(0, index - 1) : index + 1])
        return found if found or unknown else only_one(self.called_so(index, frame, owners))

    def called_like(self, entity: str, word: str) -> bool:
        """Whether a word of the name or the labels of an entity begins as the word does."""
        stems = self._discourse.callings.stems(entity)
        return any(known.startswith(word) or (len(known) > 4 and word.startswith(known)) for known in stems)
