"""Whether an office or a seat is that of something else than the body that a sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import (
    AUXILIARIES,
    PREPOSITION_CLASSES,
    PREPOSITIONS,
    PRONOUNS,
    is_verb,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token

_AFTER = 16
"""How many tokens behind an office may say whose it is."""
_GOES_ON = frozenset(
    "since until till when where who which that as while whose and but or now today then again".split()
)
"""Words behind an owner that are no noun which it describes."""


def is_of_another(passage: Passage, held: Held, *, place: bool) -> bool:
    """Whether an owner named only says whose something else is that has the office, or the place is in a name."""
    names = {token.start for token in passage.tokens[passage.first : passage.last]}
    owners = [token for token in held.owners if token.name]
    places = [passage.sentence.index_at(token.start) for token in owners]
    led = [at for at in places if held.shape == "done" and _is_led(passage.tokens, at)]
    if led or _is_body_unnamed(passage, held) or any(is_owner(passage.tokens, at, names) for at in places):
        return True
    if any(_is_of_a_part(passage, held, token) for token in owners) or (not owners and _tells_unknown_owner(passage)):
        return True
    return place and _is_in_name(passage, held)


def _is_body_unnamed(passage: Passage, held: Held) -> bool:
    """Whether who is led is what only a common noun tells, which calls nobody named: "NATO's delegation is led by"."""
    tokens, at = passage.tokens, passage.first - 1
    if held.shape != "done" or held.owners or at < 0 or tokens[at].name or tokens[at].cls not in ("WORD", "NOUN"):
        return False
    noun = word_at(tokens, at)
    if not tokens[at].text.islower() or noun in PRONOUNS | AUXILIARIES | _GOES_ON:
        return False
    subjects = passage.draft.subjects
    return not any(subjects.discourse.callings.answers(entity, noun) for entity in subjects.named)


def is_of_unknown(passage: Passage, held: Held) -> bool:
    """Whether the office is that of something nobody knows: "the capital of Alsace", "is leading the SPD"."""
    if not held.offices:
        return False
    tokens = passage.tokens
    office = passage.sentence.index_at(held.offices[-1].start) + 1
    at = next((at for at in (office, passage.last) if at < len(tokens) and tokens[at].cls == "OF"), office - 1) + 1
    if at == office and held.shape != "doing":
        return False
    at += at < len(tokens) and tokens[at].cls == "DET"
    at += at < len(tokens) and tokens[at].cls == "NAME"  # "head of the UN Office for Outer Space"
    return at < len(tokens) and not tokens[at].name and tokens[at].text[0].isupper()  # "head of the State Council"


def is_owner(tokens: Sequence[Token], at: int, holders: Collection[int] = ()) -> bool:
    """Whether a name only says whose something else is: "an agency of the League based in Leeds"."""
    before = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    owned = tokens[before - 1] if before > 0 and tokens[before].cls == "OF" else None
    return owned is not None and owned.cls == "WORD" and owned.start not in holders


def _is_led(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition leads to a name, which then says more of a noun: "a plugin for Tarn was made by"."""
    before = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    return before > 0 and (
        tokens[before].cls in (*PREPOSITION_CLASSES, "OF") or word_at(tokens, before) in PREPOSITIONS
    )


def _tells_unknown_owner(passage: Passage) -> bool:
    """Whether words after the office say of whom it is, whom nobody knows: "and largest city of the state of Orel"."""
    after = passage.tokens[passage.last : passage.last + _AFTER]
    ends = (at for at, token in enumerate(after) if token.cls in ("COMMA", "BE", "VERB") or token.text in ".;:(")
    phrase = after[: next(ends, len(after))]
    of = next((at for at, token in enumerate(phrase) if token.cls == "OF"), len(phrase))
    return any(token.is_unknown_name for token in phrase[of:])


def _is_of_a_part(passage: Passage, held: Held, owner: Token) -> bool:
    """Whether an office is that of something the owner has: "of Italy's perfumers", "of the Italian group"."""
    tokens, at = passage.tokens, passage.sentence.index_at(owner.start) + 1
    behind = bool(held.offices) and owner.start > held.offices[0].start
    if not behind or at >= len(tokens):
        return False
    led = tokens[at].cls in ("NOUN", "WORD") and word_at(tokens, at) not in PREPOSITIONS | AUXILIARIES | _GOES_ON
    return tokens[at].cls == "POSS" or (led and not is_verb(tokens, at))


def _is_in_name(passage: Passage, held: Held) -> bool:
    """Whether the word for a place is a piece of a name: "the Capital Territory"."""
    ends = [passage.sentence.index_at(office.start) for office in held.offices if office.text.istitle()]
    after = [passage.tokens[at + 1] for at in ends if at and at + 1 < len(passage.tokens)]
    return any(token.is_unknown_name for token in after)


def is_part_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only says of whom a body is that a noun tells of: "an agency of the Union, based in Leeds,"."""
    before = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    head = tokens[before - 1] if before > 1 and tokens[before].cls == "OF" else None
    return head is not None and head.cls in ("WORD", "NOUN") and head.text.islower()
