"""Whether the words are about a part of the subject: its youth wing, its capital, its rural north."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.figures.scoping import own_words
from factlint.assertions.referents.roles import brought, states
from factlint.assertions.sentences.kinds import BODIES, GROUPS
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PREPOSITION_CLASSES, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Token

COMMON = frozenset("there they it this these those since under in on at he she we you as i".split())
"""Words that name nothing, although a sentence may begin with them."""
HEADS = frozenset("number total size share maximum minimum average majority most all rest".split())
"""Nouns that only say how much of the subject is meant."""
_EDITIONS = frozenset("release version edition branch".split())
CANDIDATES = frozenset("candidate nominee applicant member senator representative person anyone".split())
_SECTIONS = frozenset("faction wing branch section division unit party caucus squad crew chapter lobby jury".split())
_PLACES = frozenset("city state".split())
_REGIONS = frozenset(
    """northern southern eastern western central north south east west northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern rural urban mainland metropolitan coastal inland overseas upper
    lower""".split()
)


def of_a_part(passage: Passage, frame: Frame, subject: Subject) -> bool:  # noqa: PLR0911 - one return for each case
    """Whether a part of the subject is what the clause is about: "the youth wing of", "its van division"."""
    tokens = passage.tokens
    verb = frame.first - (frame.tokens[0].cls != "VERB")
    while verb >= 0 and not (states(tokens[verb]) or tokens[verb].cls == "BE") and frame.first - verb < 5:
        verb -= 1
    at = predicate_of(tokens, verb).subject if verb > 0 and frame.first - verb < 5 else None
    if at is None or tokens[at].text.casefold() in COMMON or brought(tokens, frame.first) is not None:
        return False
    if subject.tie == "near" and _is_unknown_name(tokens, at):
        return True
    name = tokens[at].name
    if name and subject.entity not in name.entities:
        return subject.tie == "near" and name.form != "demonym"
    if at == 0:
        return False
    name_at = at
    if name:
        at -= 2 if tokens[at - 1].cls == "DET" else 1
        if at < 1 or tokens[at].cls not in PREPOSITION_CLASSES:
            return False
        at -= 1
        part = _is_meant_before(tokens, at, verb) if _leads_on(tokens, name_at, verb) else None
        if part is not None:
            return part
    elif not any(_owns(token, subject) for token in tokens[max(0, at - 3) : at]):
        owned = tokens[at].text.casefold() in own_words(passage.facts, subject.attribute)
        another = (_is_entity(passage, tokens[at]) and not owned) or _is_common(passage, tokens, at, subject)
        return subject.tie == "near" and another and tokens[at] not in frame.nouns
    head = tokens[at].text.casefold()
    measured = any(token.cls == "MEASURE" for token in frame.figures)
    if measured and (_is_any(passage, at, subject) or _is_required(passage, head, subject)):
        return False
    if head in _PLACES and at and tokens[at - 1].cls == "WORD":
        return True  # "the largest state of Germany", not "the state of Georgia"
    own = own_words(passage.facts, subject.attribute)
    strange = (
        tokens[at].cls == "WORD" or _is_entity(passage, tokens[at])
    ) and head not in own | BODIES | HEADS | _PLACES
    return strange and not _is_of_own(tokens, at, own)


def _is_of_own(tokens: tuple[Token, ...], at: int, own: frozenset[str]) -> bool:
    """Whether a part is only what a word of the attribute leads to: "an amendment to the charter of the League"."""
    leading = (i for i in range(phrase_start(tokens, at) + 1, at) if tokens[i].cls == "TO")
    return any(word_at(tokens, i - 1) in own for i in leading)


def _is_meant_before(tokens: tuple[Token, ...], at: int, verb: int) -> bool | None:
    """Whether a relative clause behind a name is about the noun before it; `None` where it may be."""
    if tokens[at + 1].cls != "OF":
        return _is_group(tokens[at])  # not "was given a seat in the League, which has 12 members"
    singular = tokens[at].text.endswith("s") and word_at(tokens, verb) in ("has", "is", "was")
    return False if singular else None  # "the rules of the League, which has 12 members": the rules would have them


def _leads_on(tokens: tuple[Token, ...], name: int, verb: int) -> bool:
    """Whether a relative clause goes on about a name."""
    relative = name + 1 + (tokens[name + 1].cls == "COMMA")
    return relative < verb and tokens[relative].text.casefold() in ("which", "who")


def _is_group(token: Token) -> bool:
    """Whether a noun stands for many that may have members of their own: "a committee in the League, which has"."""
    return token.name is not None or token.text.casefold() in BODIES | GROUPS | _SECTIONS


def _is_any(passage: Passage, at: int, subject: Subject) -> bool:
    """Whether each has what the facts say of one: "every release of", and "a version of" for how long releases last."""
    tokens, attribute = passage.tokens, passage.facts.attributes[subject.attribute]
    before = at - 1 - (at > 1 and tokens[at - 1].text.casefold() == "major")
    if tokens[before].cls == "ALL":
        return True
    words = {word for text in (attribute.label, tokens[at].text) for word in text.casefold().split()}
    editions = [base for word in words for base in bases(word) & _EDITIONS]
    return tokens[before].text.casefold() in ("a", "an", "each", "every") and len(editions) > 1


def _is_required(passage: Passage, head: str, subject: Subject) -> bool:
    """Whether somebody has to have been something for so long to be elected: "candidates for the Senate"."""
    return passage.facts.attributes[subject.attribute].bound == "min" and bool(bases(head) & CANDIDATES)


def of_a_region(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the words narrow a place or lead on to a part of it: "rural Kenya", "the Kenyan capital"."""
    tokens = passage.tokens
    last = min(frame.last + 1, len(tokens) - 1)
    for at in range(max(0, frame.first - 8), last):
        token = tokens[at]
        if not token.name or subject.entity not in token.name.entities:
            continue
        if at and tokens[at - 1].text.casefold() in _REGIONS:
            return True
        after = at + 2 if tokens[at + 1].cls == "POSS" else at + 1
        part = after < len(tokens) and _is_entity(passage, tokens[after]) and tokens[after] not in frame.nouns
        part = part and not _is_noun_of(tokens[after], subject)
        if part and _owns_next(token, tokens[at + 1]):
            return True
    return False


def _owns_next(token: Token, following: Token) -> bool:
    return following.cls == "POSS" or (token.name is not None and token.name.form == "demonym")


def _is_unknown_name(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a capitalised word before a comma is what the clause is about: "Bavaria, the largest state of X, has"."""
    token = tokens[at]
    follows = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    return token.is_unknown_name and follows == "COMMA" and token.text.casefold() not in COMMON


def _is_common(passage: Passage, tokens: tuple[Token, ...], at: int, subject: Subject) -> bool:
    """Whether the clause is about some other thing: "the island, which belongs to Greece", not "the country"."""
    word, own = tokens[at].text, own_words(passage.facts, subject.attribute)
    other = tokens[at].cls == "WORD" and word.islower() and word not in BODIES | HEADS | COMMON | own
    return other and tokens[at - 1].cls == "DET"


def _is_entity(passage: Passage, token: Token) -> bool:
    """Whether a noun of the lexicon stands for somebody or some place: "the capital of X", "presidents of X"."""
    nouns = token.term.nouns if token.term else ()
    return any(passage.facts.attributes[name].type == "entity" for name in nouns)


def _is_noun_of(token: Token, subject: Subject) -> bool:
    """Whether a noun names the attribute itself as well: the presidency of "the Union's presidency rotates"."""
    return token.term is not None and subject.attribute in token.term.nouns


def _owns(token: Token, subject: Subject) -> bool:
    """Whether a word makes what follows a part of somebody: "its", "Kenya's", "Kenyan"."""
    demonym = token.name is not None and token.name.form == "demonym" and subject.entity in token.name.entities
    return token.cls == "POSS" or demonym
