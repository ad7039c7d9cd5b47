"""The clause around a verb: its subject, its object, and whether it is done to the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.phrases import (
    CHAINING,
    antecedent_start,
    before_aside,
    before_bracket,
    before_relative,
    in_phrase,
    is_aside,
    opens_aside,
    phrase_start,
)
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    ADVERBS,
    AUXILIARIES,
    BEING,
    NO_OBJECT,
    PARTICLES,
    PRONOUNS,
    RELATIVES,
    SIMPLE_PASTS,
    STOPS,
    SUBORDINATORS,
    is_adverb,
    is_gerund,
    is_verb,
    word_at,
)
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token


class Predicate(NamedTuple):
    """A verb with the last tokens of its subject and of its object, and the stretch `first:last` of what it says."""

    verb: int
    subject: int | None
    object: int | None
    first: int
    last: int

    @property
    def patient(self) -> int | None:
        """Whom it is done to, or whom it befalls: the object where there is one."""
        return self.object if self.object is not None else self.subject


def predicate_of(tokens: Sequence[Token], verb: int) -> Predicate:
    """A verb with its subject and object."""
    subject, done_to = _subject(tokens, verb)
    found = None if done_to else object_of(tokens, verb)
    edge = verb if subject is None else antecedent_start(tokens, subject)
    first = verb
    while first > 0 and word_at(tokens, first - 1) in ADVERBS:
        first -= 1
    return Predicate(verb, subject, found, min(edge, first), _end(tokens, verb))


def _subject(tokens: Sequence[Token], verb: int) -> tuple[int | None, bool]:
    """The last token of the subject of a verb, and whether it is done to that subject."""
    if is_gerund(tokens, verb):
        return _main_subject(tokens, verb), False
    at, passive, helped = _past_aside(tokens, verb - 1), False, False
    while at >= 0 and (word_at(tokens, at) in AUXILIARIES or is_adverb(tokens, at) or _is_due(tokens, at)):
        passive = passive or word_at(tokens, at) in BEING
        helped = helped or word_at(tokens, at) in AUXILIARIES
        at = _past_aside(tokens, at - 1)
    if at > 1 and tokens[at].cls == "DATE" and tokens[at - 1].cls in ("IN", "ON"):
        at -= 2  # "the voters in 2016 decided"
    if at < 0 or (tokens[at].text in STOPS and tokens[at].cls != "CLOSE"):
        return _subject_apart(tokens, at, verb), not helped or passive
    if at and word_at(tokens, at) in RELATIVES:  # "That made nine." opens with no relative
        return before_relative(tokens, at), passive
    if tokens[at].cls == "AND" or word_at(tokens, at) in ("but", "or"):
        subject, done_to = _shared(tokens, at)
        return subject, passive or (done_to and not helped and _is_participle(tokens[verb]))
    if tokens[at].cls == "COMMA":
        return _past_comma(tokens, at, verb, passive=passive, helped=helped)
    at = before_bracket(tokens, at)
    return _plain_subject(tokens, at, verb, passive=passive, helped=helped)


def _is_due(tokens: Sequence[Token], at: int) -> bool:
    """Whether "to" stands between forms of "be": "the games are to be held"."""
    return word_at(tokens, at) == "to" and word_at(tokens, at - 1) in BEING and word_at(tokens, at + 1) == "be"


def _shared(tokens: Sequence[Token], joint: int) -> tuple[int | None, bool]:
    """The subject that a joined predicate shares with the verb before the joint: "the judges sit in Bern and hold"."""
    outer = before_aside(tokens, joint - 1) if joint and tokens[joint - 1].cls == "COMMA" else None
    last = joint if outer is None or not is_aside(tokens, outer + 2) else outer + 1
    verbs = (i for i in range(last - 1, -1, -1) if is_verb(tokens, i) or _is_of_relative(tokens, i))
    earlier = next((i for i in verbs if word_at(tokens, i - 1) != "to"), None)  # "applied to join and was admitted"
    return _subject(tokens, earlier) if earlier is not None else (None, False)


def _is_of_relative(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that no list has is the verb of a relative clause by its place: "a bank that lends money and"."""
    ending = tokens[at].text.islower() and tokens[at].text.endswith(("s", "ed"))
    return ending and at > 1 and word_at(tokens, at - 1) in RELATIVES and tokens[at - 2].cls in ("WORD", "NOUN", "NAME")


def _main_subject(tokens: Sequence[Token], gerund: int) -> int | None:
    """The subject of the verb that a form in -ing belongs to: the first of its stretch, or that after its comma."""
    first = next((i + 1 for i in range(gerund, 0, -1) if tokens[i].text in STOPS), 0)
    main = next((i for i in range(first, gerund) if is_verb(tokens, i)), None)
    return _subject(tokens, main)[0] if main is not None else _after_comma(tokens, gerund)


def _past_comma(
    tokens: Sequence[Token], comma: int, verb: int, *, passive: bool, helped: bool
) -> tuple[int | None, bool]:
    """The subject of a verb after a comma: before the aside that ends there, or just before if it is a participle."""
    outer = before_aside(tokens, comma)
    participle = _is_participle(tokens[verb])
    said_of_name = participle and tokens[comma - 1].name is not None  # "the seat of NATO, founded in 1949"
    if outer is not None and (helped or (is_aside(tokens, outer + 2) and not said_of_name)):
        return outer, passive
    if helped or not participle or tokens[comma - 1].cls == "DATE":  # "was founded in 1948, has seven plants"
        shared, _ = _shared(tokens, comma)
        return (before_bracket(tokens, comma - 1) if shared is None else shared), passive
    return before_bracket(tokens, comma - 1), object_of(tokens, verb) is None


def _is_participle(token: Token) -> bool:
    word = token.text.casefold()
    past = past_form(token) or word.split(" ")[0] in ("set", "put")
    return past and token.cls != "BE" and word not in SIMPLE_PASTS


def _subject_apart(tokens: Sequence[Token], at: int, verb: int) -> int | None:
    """The subject of a verb that opens its clause: after "Founded in 1949,", or before a dash or a bracket."""
    if at > 0 and tokens[at].cls == "OPEN":  # "the court (consists of 12 judges)"
        return at - 1
    if at > 1 and tokens[at].text in ("—", "–"):
        return next((i for i in range(at - 1, 0, -1) if tokens[i].text == tokens[at].text), at) - 1
    return _after_comma(tokens, verb)


def _plain_subject(
    tokens: Sequence[Token], at: int, verb: int, *, passive: bool, helped: bool
) -> tuple[int | None, bool]:
    """The subject that stands right before its verb: it may be the agent of a relative clause, or an apposition."""
    first = phrase_start(tokens, at)
    before = word_at(tokens, first - 1) if first else ""
    alone = passive or object_of(tokens, verb) is None
    told = before in ("which", "whom") or (before == "that" and first > 1 and _is_definite(tokens, first - 2))
    led = first > 1 and word_at(tokens, first - 2) in CHAINING  # "the League, to which it has belonged"
    if told and alone and not (passive or led):
        return first - 2 - (first > 2 and tokens[first - 2].cls == "COMMA"), True
    apposed = first > 1 and before == "," and tokens[first - 2].name is not None and tokens[at].name is None
    if apposed and not helped and tokens[first].cls == "DET":
        return first - 2, alone
    return at, passive


def _is_definite(tokens: Sequence[Token], end: int) -> bool:
    """Whether a phrase is "the body", so that "that" may point to it."""
    return tokens[phrase_start(tokens, end)].cls in ("DET", "OWN") or tokens[end].name is not None


def _after_comma(tokens: Sequence[Token], verb: int) -> int | None:
    """The subject after an opening: "Founded in 1949, the alliance has"."""
    comma = next((i for i in range(verb + 1, len(tokens) - 1) if tokens[i].cls == "COMMA"), None)
    while comma is not None and opens_aside(tokens, comma + 1):
        comma = next((i for i in range(comma + 1, len(tokens) - 1) if tokens[i].cls == "COMMA"), None)
    if comma is None:
        return None
    at = comma + 1
    while at + 1 < len(tokens) and not tokens[at].name and in_phrase(tokens, at + 1) and not is_verb(tokens, at + 1):
        if word_at(tokens, at + 1) in CHAINING:
            break
        at += 1
    return at


def _past_aside(tokens: Sequence[Token], at: int) -> int:
    """The auxiliary before an aside that parts it from its verb: "was, after years of talks, founded"."""
    outer = before_aside(tokens, at) if at > 0 and tokens[at].cls == "COMMA" else None
    return outer if outer is not None and word_at(tokens, outer) in AUXILIARIES else at


def object_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The last token of what a verb is done to, where a noun phrase follows it."""
    at = verb + 1
    while at < len(tokens) and word_at(tokens, at) in PARTICLES:
        at += 1
    if at >= len(tokens) or word_at(tokens, at) in NO_OBJECT or word_at(tokens, at) in RELATIVES | SUBORDINATORS:
        return None
    if word_at(tokens, at + 1) == "than":
        return None  # "ended sooner than planned"
    if word_at(tokens, at).endswith("ly") or tokens[at].cls not in (
        "DET",
        "OWN",
        "NAME",
        "NOUN",
        "NUM",
        "WORD",
        "NEUTRAL",
    ):
        return None
    while at + 1 < len(tokens) and in_phrase(tokens, at + 1) and word_at(tokens, at + 1) not in CHAINING:
        if is_adverb(tokens, at + 1) and word_at(tokens, at + 2) in CHAINING:
            break  # "gained its independence peacefully from"
        goes_on = tokens[at + 1].cls in ("WORD", "NOUN") and tokens[at + 1].text.islower()
        if tokens[at].name and not (goes_on or tokens[at + 1].cls == "HYPHEN"):
            break  # but for "the Norland-Sutland Council"
        at += 1
    return at


def _end(tokens: Sequence[Token], verb: int) -> int:
    """Where what a verb says ends: at another clause, another verb joined to it, or a stop."""
    for at in range(verb + 1, len(tokens)):
        word = word_at(tokens, at)
        joint = tokens[at].cls in ("COMMA", "AND") and at + 1 < len(tokens)
        if tokens[at].text in STOPS or word in SUBORDINATORS | RELATIVES:
            return at
        if joint and tokens[at].cls == "AND" and tokens[at - 1].cls == "DATE" and tokens[at + 1].cls != "DATE":
            return at  # "was granted autonomy in 1976 and independence later"
        next_word = at + 1 + (joint and at + 2 < len(tokens) and is_adverb(tokens, at + 1))
        if joint and (is_verb(tokens, next_word) or word_at(tokens, at + 1) in PRONOUNS):
            return at
    return len(tokens)
