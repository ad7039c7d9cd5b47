"""Whether the words tie a figure to its subject closely enough to call it wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.scoping import composing
from factlint.assertions.subjects import Subject, states
from factlint.assertions.words import bases

if TYPE_CHECKING:
    from factlint.assertions.draft import Draft
    from factlint.assertions.frames import Frame
    from factlint.assertions.tokens import Sentence, Token
    from factlint.values import Quantity

_THESE = frozenset("these those this".split())
_SERVING = frozenset("serve for".split())
_AMONG = frozenset("among between across".split())
_WHOLE = frozenset("there all total".split())
_PARTLY = frozenset("include such join add".split())
_COMMON = frozenset("there they it this these those since under in on at he she we you as i".split())
_LIMITS = frozenset(
    """limit limits limited cap capped caps maximum minimum most least up exceed allowed allow allows restricted required
    must target cut reduced reduce reducing accredit need needs require requires more fewer less than quota""".split()
)


def is_firm(draft: Draft, sentence: Sentence, frame: Frame, subject: Subject, stated: Quantity) -> bool:
    """Whether the words tie the figure to the subject closely enough to call it wrong."""
    tokens = sentence.tokens
    before = [token.text.casefold() for token in tokens[max(0, frame.first - 4) : frame.first]]
    several = any(" " in token.text for token in frame.nouns)
    if before and (bases(before[-1]) & _PARTLY) and subject.tie != "named" and not several:
        return False
    bound = draft.facts.attributes[subject.attribute].bound
    words = {word for token in tokens for word in token.text.casefold().split()}
    if bound and stated.bound != bound and not words & _LIMITS and frame.kind != "stated":
        return False
    if subject.tie == "loose" or stated.number == 1:
        return False
    if subject.tie != "named" and any(token.text.casefold() in _THESE for token in frame.tokens):
        return False
    if subject.tie == "implied":
        return frame.kind == "stated" or bool(words & _LIMITS)
    if subject.tie in ("named", "referred"):
        return not _has_other_subject(tokens, frame)
    if _unknown_names(tokens, frame):
        return False
    near = set(before) | {token.text.casefold() for token in frame.tokens}
    definite = "the" in near and stated.number is not None and stated.number >= 10
    whole = (
        definite
        or bool(near & _WHOLE)
        or frame.has("ALL", "STRONG")
        or any("total" in token.text for token in frame.tokens)
    )
    owners = len(draft.subjects.owners(subject.attribute))
    noun = next((token.text for token in reversed(frame.nouns)), "")
    limited = bound is not None and bool(words & _LIMITS)
    telling = owners <= 2 and (" " in noun or frame.kind == "stated" or limited or composing(tokens, frame))
    whole = whole or bool(set(before[-1:]) & _AMONG and (stated.number or 0) >= 10)
    if frame.kind == "aged":
        return subject.tie == "near" and not _unknown_names(tokens, frame)
    if subject.tie == "near" and (composing(tokens, frame) or (before and bases(before[-1]) & _SERVING)):
        return True
    if subject.tie == "near":
        apart = len(before) > 1 and before[-1] == "with" and before[-2] == ","
        sole = frame.kind == "stated" and len(draft.subjects.owners(subject.attribute) & draft.subjects.named) == 1
        return telling or apart or (sole and _opens_plainly(tokens)) or (whole and owners <= 40)
    return telling or (whole and owners == 1)


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
