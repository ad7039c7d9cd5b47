"""Of whom a frame of membership tells: those whom it names, or whom its pronoun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.assertions.belonging.parties import is_beside
from factlint.assertions.sentences.phrases import before_relative, head_of, phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PREPOSITIONS, PRONOUNS, SUBORDINATORS, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.members import Stay
    from factlint.assertions.sentences.tokens import Token

_RELATIVES = frozenset(("which", "who", "that"))
_DENYING = ("nor", "neither", "not even")
_SINGULAR = frozenset(("a", "an", "one"))


class Joiners(NamedTuple):
    """The entities of whom a frame tells: `sure` where that leaves no doubt, `denied` where words before them do so.

    `told` says that a relative clause is about a name which is all of its phrase: "Norland, which joined it".
    """

    names: list[str]
    sure: bool = True
    denied: bool = False
    told: bool = False


def joiners(passage: Passage, stay: Stay) -> Joiners:
    """Who joins, leaves or belongs."""
    if stay.people:
        return _named(passage, stay)
    return Joiners(*_referred(passage, stay), told=_is_told_apart(passage))


def _named(passage: Passage, stay: Stay) -> Joiners:
    """Those of the names in a frame of whom it tells: one in "Unlike Norland, Sutland is", "Norland and Sutland, a"."""
    tokens, people = passage.tokens, stay.people
    first, last = (passage.sentence.index_at(people[at].start) for at in (0, -1))
    if people[0].start > stay.word.start:
        return Joiners(_entities(people))
    before = f"{word_at(tokens, first - 2)} {word_at(tokens, first - 1)}"
    beside, denied = is_beside(tokens, first), before.endswith(_DENYING)
    if last + 1 < len(tokens) and tokens[last + 1].cls == "COMMA":  # an apposition
        single = word_at(tokens, last + 2) in _SINGULAR
        return Joiners(_entities(people[-1:] if single else people), not beside, denied)
    commas = [at for at in range(first, last) if tokens[at].cls == "COMMA"]
    if beside and commas:
        return Joiners(_entities(tokens[commas[-1] : last + 1]), sure=True, denied=denied)
    return Joiners(_entities(people), not beside, denied)


def _entities(tokens: Sequence[Token]) -> list[str]:
    return [name for token in tokens if token.name for name in token.name.entities]


def _referred(passage: Passage, stay: Stay) -> tuple[list[str], bool]:
    """Who is meant where the frame names nobody, and whether the words leave no doubt of it."""
    tokens, first = passage.tokens, passage.first
    relative = next((at for at in (first, first - 1) if at > 0 and tokens[at].text.casefold() in _RELATIVES), None)
    if relative is not None:
        return _named_apart(tokens, relative)
    at = _subject(passage, stay)
    entity = passage.draft.discourse.entity(passage.number, at) if at is not None else None
    if entity and passage.facts.entities[entity].kind in _kinds(passage):
        return [entity], True
    refers = at is None or word_at(tokens, at) in PRONOUNS or "OWN" in (tokens[at].cls, tokens[max(0, at - 1)].cls)
    return _named_before(passage) if refers else ([], False)  # not "others joined"


def _named_apart(tokens: Sequence[Token], relative: int) -> tuple[list[str], bool]:
    """The name that a relative pronoun follows: "a country that joined in 2009" is none of those named before."""
    at, apart = before_relative(tokens, relative), tokens[relative - 1].cls == "COMMA"
    name, inner = tokens[at].name, word_at(tokens, at - 1 - (at > 1 and tokens[at - 1].cls == "DET")) == "of"
    return (list(name.entities), apart or not inner) if name else ([], False)  # "states of the Union that are"


def _is_told_apart(passage: Passage) -> bool:
    tokens, first = passage.tokens, passage.first
    relative = next((at for at in (first, first - 1) if at > 1 and word_at(tokens, at) in _RELATIVES), 0)
    name = relative - 2
    if not relative or tokens[relative - 1].cls != "COMMA" or tokens[name].name is None:
        return False
    return head_of(tokens, name, phrase_start(tokens, name)) == name


def _named_before(passage: Passage) -> tuple[list[str], bool]:
    """The first of those named in the sentence so far, or in the one before."""
    found = _candidates(passage, passage.tokens[: passage.first])
    if found:
        return found[:1], len(set(found)) == 1
    earlier = passage.draft.sentences[passage.number - 1] if passage.number else None
    if earlier is None or earlier.block != passage.sentence.block:
        return [], False
    return _candidates(passage, earlier.tokens)[:1], True


def _subject(passage: Passage, stay: Stay) -> int | None:
    """The last token of the subject of the clause, or "its"."""
    tokens = passage.tokens
    own = next((at for at in range(passage.first, passage.last) if tokens[at].cls == "OWN"), None)
    return predicate_of(tokens, passage.sentence.index_at(stay.word.start)).subject if own is None else own


def _kinds(passage: Passage) -> set[str | None]:
    """The kinds of those whom the draft names and some body lists."""
    facts, named = passage.facts, passage.draft.subjects.named
    return {facts.entities[name].kind for name in named if facts.lookup.bodies_of(name)}


def _candidates(passage: Passage, tokens: Sequence[Token]) -> list[str]:
    """The entities named that are of a kind with members of something, but not after a preposition."""
    facts, kinds = passage.facts, _kinds(passage)
    return [
        name
        for at, token in enumerate(tokens)
        if token.name and token.name.form != "demonym" and not _is_led(tokens, at)
        for name in token.name.entities
        if facts.entities[name].kind in kinds and name not in facts.member_lists
    ]


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition makes a name part of what is said of another: "the country before Norland"."""
    before = word_at(tokens, at - 1)
    within = before in SUBORDINATORS and at > 1 and tokens[at - 2].cls in ("WORD", "NOUN")
    return bool(at) and (tokens[at - 1].cls in ("OF", "IN", "FROM", "BY") or before in PREPOSITIONS or within)
