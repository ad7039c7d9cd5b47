"""Figures that count a part, or something of somebody else, where they look like the count of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.subjects import BODIES
from factlint.assertions.words import bases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.frames import Frame
    from factlint.assertions.tokens import Token

_DEFINITE = frozenset("the its their our all these those both".split())
_MAKING = frozenset("make form compose constitute belong begin start found sign establish create launch".split())
_UNITING = frozenset("unite group include comprise bring link consist join".split())
_HAVING = frozenset("have hold contain boast count number total comprise".split())
_OPENING = frozenset("but that while because when where whereas although as if and or".split())
_ADVERBS = frozenset("now currently also still only today already".split())
_AUXILIARIES = frozenset("has have had been will would may might can could must should".split())
_REFERRING = frozenset("it they which that who there this these those we each one both".split())
_INSIDE = frozenset(("OF", "IN", "FROM", "FOR", "BY", "AT"))


def counts_a_part(tokens: Sequence[Token], frame: Frame, entity: str) -> bool:
    """Whether the words around a figure make it the count of a part, or of something else than the entity."""
    if frame.kind == "compound":
        return _of_another_name(frame, entity)
    if frame.kind != "counted" or frame.has("ALL"):
        return False
    if frame.has("OTHER"):
        return _some_others(tokens, frame)
    return (
        _out_of_a_set(frame)
        or _in_common(tokens, frame)
        or _is_a_vote(tokens, frame)
        or _bare_subject(tokens, frame)
        or _size_of_a_name(tokens, frame, entity)
        or _owned_by_another(tokens, frame, entity)
    )


def _some_others(tokens: Sequence[Token], frame: Frame) -> bool:
    """ "Germany and 10 other EU countries", if nothing says that they found or make up the whole."""
    if not frame.first or tokens[frame.first - 1].cls != "AND" or _definite(frame):
        return False
    near = tokens[max(0, frame.first - 8) : frame.last + 8]
    return not any(bases(token.text.casefold().split()[0]) & (_MAKING | _UNITING) for token in near)


def _in_common(tokens: Sequence[Token], frame: Frame) -> bool:
    """ "The two bodies have 23 member countries in common"."""
    return [token.text.casefold() for token in tokens[frame.last : frame.last + 2]] == ["in", "common"]


def _of_another_name(frame: Frame, entity: str) -> bool:
    """ "the 13-member Caribbean Community" beside the EU."""
    if any(token.name and entity in token.name.entities for token in frame.tokens):
        return False
    noun = max((at for at, token in enumerate(frame.tokens) if token.cls == "NOUN"), default=len(frame.tokens))
    return any(
        token.cls == "WORD" and token.text[0].isupper() and token.text.casefold() not in BODIES
        for token in frame.tokens[noun + 1 :]
    )


def _out_of_a_set(frame: Frame) -> bool:
    """ "six of its members"."""
    figure = next((at for at, token in enumerate(frame.tokens) if token.mention), 0)
    noun = next((at for at, token in enumerate(frame.tokens) if token.cls == "NOUN"), 0)
    return any(token.cls == "OF" for token in frame.tokens[figure:noun])


def _is_a_vote(tokens: Sequence[Token], frame: Frame) -> bool:
    """ "by 443 members to 195"."""
    after = tokens[frame.last : frame.last + 2]
    return len(after) == 2 and after[0].cls == "TO" and after[1].mention is not None


def _bare_subject(tokens: Sequence[Token], frame: Frame) -> bool:
    """ "Nine NATO members asked for a meeting", "... and three member states appealed"."""
    before = tokens[frame.first - 1] if frame.first else None
    if before and (before.text.casefold() in _DEFINITE or before.cls == "POSS"):
        return False
    if _definite(frame):
        return False
    opens = before is None or before.cls in ("COMMA", "AND") or before.text.casefold() in _OPENING
    verb = tokens[frame.last] if frame.last < len(tokens) else None
    if not opens or verb is None or verb.cls not in ("WORD", "VERB"):
        return False
    return not bases(verb.text.casefold().split()[0]) & _MAKING


def _definite(frame: Frame) -> bool:
    """Whether "the", "its" or the like stands before the figure."""
    figure = next((at for at, token in enumerate(frame.tokens) if token.mention), 0)
    return any(token.text.casefold() in _DEFINITE for token in frame.tokens[:figure])


def _size_of_a_name(tokens: Sequence[Token], frame: Frame, entity: str) -> bool:
    """ "the EU of 15 members": of some time, not of now."""
    if frame.first < 2 or tokens[frame.first - 1].cls != "OF":
        return False
    name = tokens[frame.first - 2].name
    return name is not None and entity in name.entities


def _owned_by_another(tokens: Sequence[Token], frame: Frame, entity: str) -> bool:
    """Whether the verb before the figure has another subject: "The committee of the Senate has 21 members"."""
    verb = frame.first - 1
    while verb > 0 and (tokens[verb].cls in ("HEDGE", "NEUTRAL") or tokens[verb].text.casefold() in _ADVERBS):
        verb -= 1
    if verb < 1 or not _has_or_does(tokens[verb], frame):
        return False
    at = verb - 1
    while at > 0 and (tokens[at].text.casefold() in _ADVERBS | _AUXILIARIES or tokens[at].text.endswith("ly")):
        at -= 1
    subject = tokens[at]
    if subject.name:
        if entity not in subject.name.entities:
            return subject.cls == "NAME" and subject.name.form != "demonym"
        return _inside_another(tokens, at)
    word = subject.text.casefold()
    return subject.cls == "WORD" and word not in _REFERRING and word not in BODIES and word.isalpha()


def _has_or_does(verb: Token, frame: Frame) -> bool:
    """Whether a verb says what its subject has, or what it does to members of a body that is named after it."""
    if bases(verb.text.casefold().split()[0]) & _HAVING:
        return True
    return bool(frame.names) and verb.cls == "WORD" and not _definite(frame)


def _inside_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only places the noun before it: "the largest group in the European Parliament"."""
    left = at - 1
    while left > 0 and tokens[left].cls == "DET":
        left -= 1
    if left < 1 or tokens[left].cls not in _INSIDE:
        return False
    head = tokens[left - 1]
    return head.cls in ("WORD", "VERB", "NOUN") and not (head.term and head.term.nouns)
