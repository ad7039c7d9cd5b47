"""Whether a counted noun is the whole set of the subject, not some of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.figures.others import has_own_noun
from factlint.assertions.figures.scoping import began_with, composing
from factlint.assertions.referents.entries import is_entry, is_set_off
from factlint.assertions.referents.roles import (
    HAVING,
    belongs,
    belongs_to,
    defined_at,
    exists,
    has,
    left_with,
    makes_up_another,
    opens_with,
)
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import AUXILIARIES, PAUSES, RELATIVES, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Token

_HOLDING = frozenset("is are was were limited capped exceed to for comprising live lives lived".split())
_HAVE = frozenset("has have had".split())
_AWAY = frozenset("with in across throughout from at on by".split())
"""Before those with whom something is done, who need not be all: "a settlement reached with 46 states"."""
LIMITS = frozenset(
    """limit limits limited cap capped caps maximum minimum most least up exceed allowed allow allows restricted
    required must can may target commit committed committing pledge pledged ceiling holds cut reduced reduce reducing
    accredit need needs require requires more fewer less than quota room""".split()
)
"""Words for a limit, or for what makes one."""


_STOPPING = frozenset("wait block lock refuse reject suspend throttle ban deny stop".split())
_GIVING = frozenset("get offer include provide give receive".split())
_MAY, _DIMENSIONS = frozenset(("can", "may")), frozenset("long wide high deep tall".split())
_EARLY = 4
_AT_MOST = ("at most", "maximum", "max")


def asked(passage: Passage) -> set[str]:
    """The words of the question that the sentence answers, or of the heading above it."""
    before = passage.draft.sentences[passage.number - 1] if passage.number else None
    text = passage.draft.document.text[before.start : before.end].strip(" *#\n").casefold() if before else ""
    heads = before is not None and before.block != passage.sentence.block and text[-1:] not in (".", ":")
    return set(re.findall(r"[a-z]+", text)) if heads or text.endswith("?") else set()


def stops_after(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether somebody is stopped after so many: "after five failures within an hour you have to wait"."""
    if any(word_at(tokens, at) in _AT_MOST for at in (frame.last, frame.last + 1)):
        return True  # "60 requests a minute at most"
    led = frame.first > 0 and word_at(tokens, frame.first - 1) in ("after", "once") and frame.first < _EARLY
    return led and any(bases(token.text.casefold()) & _STOPPING for token in tokens[frame.last :])


def is_allowed(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether somebody gets so much of what is limited, or it can be so long: "you get 5 GB", "can be 40 km long"."""
    tokens, last = passage.tokens, frame.last
    given = bool(bases(word_at(tokens, frame.first - 1)) & _GIVING)
    long = word_at(tokens, last) in _DIMENSIONS and word_at(tokens, frame.first - 2) in _MAY
    ends = word_at(tokens, last) in PAUSES | {"and"} or long
    return (given or long) and ends and passage.facts.attributes[subject.attribute].bound == "max"


def is_body_of(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a body of so many is the one that the attribute is named after: "a steering board of nine"."""
    tokens, at = passage.tokens, frame.first - 2
    if frame.kind == "compound":
        words = [token.text.casefold() for token in frame.tokens[-2:]]
    elif at > 0 and tokens[at + 1].cls == "OF" and not tokens[at].name:
        words = [token.text.casefold() for token in tokens[at - 1 : at + 1]]
    else:
        return False
    label = passage.facts.attributes[subject.attribute].label.casefold()
    kinds = BODIES | {"board", "bench", "jury"}
    return words[-1] in kinds and words[0] not in kinds | {"a", "an", "the"} and f" {' '.join(words)} " in f" {label} "


def is_definite(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a counted noun is the whole set: "the", "all", "there are", or what somebody has, not "nine members"."""
    tokens, first = passage.tokens, frame.first
    figure, before = frame.figures[0], [token.text.casefold() for token in tokens[max(0, first - 5) : first]]
    told = subject.tie == "referred" or bool(asked(passage) & LIMITS)
    stops = passage.facts.attributes[subject.attribute].bound is not None and stops_after(tokens, frame)
    apart = is_set_off(tokens, frame) or (told and is_entry(tokens, frame))
    apart = apart or composing(tokens, frame) or began_with(tokens, first)
    if apart or stops or _is_bound(passage, figure, subject) or _is_all(passage, frame):
        return True
    if (
        figure.cls == "MEASURE"
        or exists(tokens, frame.last)
        or belongs(tokens, frame.last, subject.entity)
        or belongs_to(tokens, frame.last) is not None
        or subject.entity in left_with(tokens, first)
        or is_body_of(passage, frame, subject)
        or (first and (tokens[first - 1].cls == "POSS" or before[-1:] == ["the"]))
    ):
        return True
    beside = tokens[first - 2].name if before[-1:] == ["with"] else None  # "Ashby with 12 members and Corran with nine"
    set_beside = beside is not None and subject.entity in beside.entities
    opens = first > 0 and opens_with(tokens, first - 1)
    alone = (opens or before[-2:] == [",", "with"]) and not frame.has("IN")  # "with 54 seats in the House the party"
    if set_beside or _is_own_set(passage, frame, subject) or alone:
        return True
    counts = bool(before) and "count" in bases(before[-1]) and word_at(tokens, frame.last) != "among"
    if not counts and any(token.name and subject.entity in token.name.entities for token in frame.names):
        return False
    if before[-1:] in (["and"], ["or"]) and first > 1 and tokens[first - 2].cls == "NOUN":
        return True
    other = word_at(tokens, frame.last) in AUXILIARIES or makes_up_another(tokens, frame.last, subject.entity)
    after = () if other else tokens[frame.last : frame.last + 1]
    hedged = first > 0 and tokens[first - 1].cls == "HEDGE"
    beyond = subject.tie in ("near", "far") and word_at(tokens, first - 1 - hedged) in _AWAY
    near = (*(() if beyond else _having(tokens, first)), *after)
    return any(has(token) or token.text.casefold() in _HOLDING for token in near)


def has_just_one(tokens: Sequence[Token], frame: Frame, subject: Subject) -> bool:
    """Whether a clause tells of a thing that is named no more than that it has one: "Mars has one moon."."""
    had = frame.first > 0 and bool(bases(tokens[frame.first - 1].text.casefold()) & HAVING)
    return had and subject.tie == "named" and word_at(tokens, frame.last) in ("", ".", ";")


def _having(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The last words of the clause before a figure that may say that somebody has so many: not "has fined"."""
    begin = max((at + 1 for at in range(first + 1) if _parts(tokens, at)), default=0)
    near = range(max(begin, first - 4), first)
    return [tokens[at] for at in near if not (word_at(tokens, at) in _HAVE and past_form(tokens[at + 1]))]


def _parts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause ends at a token: a stop, "that", or a comma with "and" or "but"."""
    joined = tokens[at].cls == "COMMA" and word_at(tokens, at + 1) in ("and", "but")
    return joined or tokens[at].text == "." or word_at(tokens, at) in RELATIVES


def _is_bound(passage: Passage, figure: Token, subject: Subject) -> bool:
    """Whether the words give the bound that the attribute has: "up to" of a limit."""
    bound = passage.facts.attributes[subject.attribute].bound
    return bound is not None and figure.quantity is not None and figure.quantity.bound == bound


def _is_all(passage: Passage, frame: Frame) -> bool:
    """Whether the words speak of all: "the", "all", "there are", "an alliance of"."""
    there = any(token.text.casefold() == "there" for token in _having(passage.tokens, frame.first))
    words = {token.text.casefold() for token in frame.tokens if token.start < frame.figures[0].start}
    whole = "the" in words or there or frame.has("ALL", "OWN", "STRONG", "OTHER") or is_total(passage.tokens, frame)
    return whole or defined_at(passage.tokens, frame.first) is not None


def is_total(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether those counted are all there are: "100 members in all", not "nine seats in all districts"."""
    after = [word_at(tokens, at) for at in range(frame.last, frame.last + 3)]
    return after[:2] in (["in", "all"], ["in", "total"]) and not after[2].isalnum()


def _is_own_set(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the noun or a verb belongs to this attribute alone: "founding members", "expelled nine diplomats"."""
    before = passage.tokens[frame.first - 1] if frame.first else None
    had = before is not None and before.cls in ("VERB", "WORD")
    if has_own_noun(passage, frame, subject) and not had:
        return True
    for token in passage.tokens[max(0, frame.first - 6) : frame.first]:
        having = bases(token.text.casefold().split(" ")[0]) & HAVING
        if token.term and token.term.verbs == {subject.attribute} and not having:
            return True
    after = [token for token in passage.tokens[frame.last : frame.last + 3] if token.cls != "BE"][:1]
    return any(
        token.term and subject.attribute in token.term.verbs and past_form(token) and word not in _HAVE
        for token in after
        if (word := token.text.casefold())
    )
