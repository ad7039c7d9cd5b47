"""Whether the words tie a figure to its subject closely enough to call it wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.parts import counts_a_part
from factlint.assertions.scoping import composing
from factlint.assertions.subjects import Subject, states
from factlint.assertions.words import bases

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames import Frame
    from factlint.assertions.tokens import Token
    from factlint.values import Quantity

_THESE = frozenset("these those this".split())
_SERVING = frozenset("serve for".split())
_AMONG = frozenset("among between across".split())
_WHOLE = frozenset("there all total".split())
_PARTLY = frozenset("include such join add".split())
_COMMON = frozenset("there they it this these those since under in on at he she we you as i".split())
_LIMITS = frozenset(
    """limit limits limited cap capped caps maximum minimum most least up exceed allowed allow allows restricted
    required must target cut reduced reduce reducing accredit need needs require requires more fewer less than
    quota""".split()
)


def is_firm(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:  # noqa: PLR0911 - one return for each case
    """Whether the words tie the figure to the subject closely enough to call it wrong."""
    tokens = passage.tokens
    before = [token.text.casefold() for token in tokens[max(0, frame.first - 4) : frame.first]]
    bound = passage.facts.attributes[subject.attribute].bound
    limited = bool({word for token in tokens for word in token.text.casefold().split()} & _LIMITS)
    if bound and stated.bound != bound and not limited and frame.kind != "stated":
        return False
    if subject.tie == "loose" or stated.number == 1 or _of_others(frame, subject, before):
        return False
    if counts_a_part(tokens, frame, subject.entity):
        return False
    if subject.tie == "implied":
        return frame.kind == "stated" or limited
    if subject.tie in ("named", "referred"):
        return not _has_other_subject(tokens, frame)
    if _unknown_names(tokens, frame):
        return False
    if frame.kind == "aged":
        return subject.tie == "near"
    owners = passage.draft.subjects.owners(subject.attribute)
    noun = next((token.text for token in reversed(frame.nouns)), "")
    composed = composing(tokens, frame)
    known = " " in noun or frame.kind == "stated" or (bound is not None and limited) or composed
    if len(owners) <= 2 and known:
        return True
    whole = _is_whole(frame, before, stated)
    if subject.tie == "far":
        return whole and len(owners) == 1
    apart = before[-2:] == [",", "with"] or (bool(before) and bool(bases(before[-1]) & _SERVING))
    sole = frame.kind == "stated" and len(owners & passage.draft.subjects.named) == 1 and _opens_plainly(tokens)
    return composed or apart or sole or (whole and len(owners) <= 40)


def _of_others(frame: Frame, subject: Subject, before: list[str]) -> bool:
    """Whether the words point at another set: "these three", "including five members"."""
    if subject.tie == "named":
        return False
    several = any(" " in token.text for token in frame.nouns)
    partly = bool(before) and bool(bases(before[-1]) & _PARTLY) and not several
    return partly or any(token.text.casefold() in _THESE for token in frame.tokens)


def _is_whole(frame: Frame, before: list[str], stated: Quantity) -> bool:
    """Whether the words speak of a whole set: "there are", "all", "the 32"."""
    near = {*before, *(token.text.casefold() for token in frame.tokens)}
    large = stated.number is not None and stated.number >= 10
    return (
        bool(near & _WHOLE)
        or frame.has("ALL", "STRONG")
        or any("total" in token.text for token in frame.tokens)
        or (large and ("the" in near or bool(set(before[-1:]) & _AMONG)))
    )


def _opens_plainly(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence begins with a word that names nothing."""
    first = tokens[0]
    return first.cls not in ("WORD", "NOUN") or first.text.casefold() in _COMMON


def _has_other_subject(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether a verb before the frame has somebody else for its subject: "Michigan gets 15 NATO members"."""
    if frame.kind != "counted" or frame.has("DET", "ALL", "OF") or not frame.names or not frame.first:
        return False
    verb = tokens[frame.first - 1]
    return verb.cls in ("WORD", "VERB") and not states(verb)


def _unknown_names(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether the sentence names something before the frame that the fact base does not know."""
    start = max((i for i, token in enumerate(tokens[: frame.first]) if token.text == "."), default=-1) + 1
    return any(
        token.cls == "WORD"
        and token.text[0].isupper()
        and len(token.text) > 1
        and token.start > tokens[start].start
        and token.text.casefold() not in _COMMON
        for token in tokens[start : frame.first]
    )
