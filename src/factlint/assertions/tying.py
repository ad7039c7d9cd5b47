"""Whether the words tie a figure to its subject closely enough to call it wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.attaching import past_form
from factlint.assertions.scoping import composing, own_words
from factlint.assertions.subjects import BODIES, HAVING, LINKS, PREPOSITIONS, states
from factlint.assertions.words import bases

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames import Frame
    from factlint.assertions.subjects import Subject
    from factlint.assertions.tokens import Token
    from factlint.values import Quantity

_HOLDING = frozenset("is are was were limited capped to for comprising".split())
_THESE = frozenset("these those this".split())
_SERVING = frozenset("serve for".split())
_AMONG = frozenset("among between across".split())
_WHOLE = frozenset("there all total".split())
_PARTLY = frozenset("include such join add".split())
_COMMON = frozenset("there they it this these those since under in on at he she we you as i".split())
_GIVING = frozenset(
    """give get offer guarantee promise provide keep come include require need allow last run grant receive enjoy ask
    take""".split()
)
_HEADS = frozenset("number total city state size share maximum minimum average majority most all rest".split())
_FRONTING = frozenset("with by in at for under as on from since after according".split())
_LIMITS = frozenset(
    """limit limits limited cap capped caps maximum minimum most least up exceed allowed allow allows restricted
    required must can may target cut reduced reduce reducing accredit need needs require requires more fewer less than
    quota""".split()
)


def is_firm(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:  # noqa: PLR0911 - one return for each case
    """Whether the words tie the figure to the subject closely enough to call it wrong."""
    tokens = passage.tokens
    before = [token.text.casefold() for token in tokens[max(0, frame.first - 4) : frame.first]]
    bound = passage.facts.attributes[subject.attribute].bound
    words = {word for token in tokens if token.cls != "DATE" for word in token.text.casefold().split()}
    limited = bool(words & _LIMITS)
    if bound and stated.bound != bound and not limited and frame.kind != "stated":
        return False
    if subject.tie == "loose" or stated.number == 1 or _of_others(frame, subject, before):
        return False
    whole = _is_whole(frame, before, stated)
    if subject.tie not in ("named", "referred") and not whole and _named_only_later(passage, frame, subject):
        return False
    if frame.kind not in ("compound", "part") and _of_a_part(passage, frame, subject):
        return False
    if subject.tie == "implied":
        return frame.kind == "stated" or limited
    if frame.kind == "compound" and _is_other_body(passage, frame):
        return False
    if frame.kind == "counted" and not _is_definite(passage, frame, subject):
        return False
    if subject.tie in ("named", "referred"):
        return True
    if _unknown_names(passage, frame, subject):
        return False
    if frame.kind == "aged" or _is_given(passage, frame):
        return subject.tie == "near"
    owners = passage.draft.subjects.owners(subject.attribute)
    noun = next((token.text for token in reversed(frame.nouns)), "")
    composed = composing(tokens, frame)
    known = " " in noun or frame.kind == "stated" or (bound is not None and limited) or composed
    if len(owners) <= 2 and known:
        return True
    if subject.tie == "far":
        return whole and len(owners) == 1
    apart = before[-2:] == [",", "with"] or (bool(before) and bool(bases(before[-1]) & _SERVING))
    sole = frame.kind == "stated" and len(owners & passage.draft.subjects.named) == 1 and _opens_plainly(tokens)
    return composed or apart or sole or (whole and len(owners) <= 40)


def _is_given(passage: Passage, frame: Frame) -> bool:
    """Whether a measure of time or the like is what somebody gets: "releases get 30 months of support"."""
    tokens = passage.tokens
    verbs = {base for token in tokens[max(0, frame.first - 3) : frame.first] for base in bases(token.text.casefold())}
    return frame.figures[0].cls == "MEASURE" and bool(verbs & _GIVING)


def _named_only_later(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the sentence names the subject only in a later clause: "a proxy listens on port 80, so Tarn is safe"."""
    tokens = passage.tokens
    named = [at for at, token in enumerate(tokens) if token.name and subject.entity in token.name.entities]
    if not named or named[0] < frame.last or tokens[0].text.casefold() in _FRONTING:
        return False
    return any(token.cls == "COMMA" for token in tokens[frame.last : named[0]])


def _of_a_part(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a part of the subject is what the clause is about: "the youth wing of", "its van division"."""
    tokens = passage.tokens
    at = frame.first - (frame.tokens[0].cls != "VERB")
    while at >= 0 and not (states(tokens[at]) or tokens[at].cls == "BE") and frame.first - at < 5:
        at -= 1
    if at < 1 or frame.first - at == 5:
        return False
    at -= 1
    while at >= 0 and (tokens[at].text.casefold() in LINKS or tokens[at].text.endswith("ly")):
        at -= 1
    if at < 1:
        return False
    if tokens[at].name:
        if subject.entity not in tokens[at].name.entities:
            return False
        at -= 2 if tokens[at - 1].cls == "DET" else 1
        if at < 1 or tokens[at].cls not in PREPOSITIONS:
            return False
        at -= 1
    elif not any(token.cls == "POSS" for token in tokens[max(0, at - 3) : at]):
        return False
    known = own_words(passage.facts, subject.attribute) | BODIES | _HEADS
    return tokens[at].cls == "WORD" and tokens[at].text.casefold() not in known


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
    definite = before[-1:] == ["the"] or "the" in {token.text.casefold() for token in frame.tokens}
    large = stated.number is not None and stated.number >= 10
    return (
        bool(near & _WHOLE)
        or frame.has("ALL", "STRONG")
        or any("total" in token.text for token in frame.tokens)
        or (large and (definite or bool(set(before[-1:]) & _AMONG)))
    )


def _opens_plainly(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence begins with a word that names nothing."""
    first = tokens[0]
    return first.cls not in ("WORD", "NOUN") or first.text.casefold() in _COMMON


def _is_definite(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a counted noun is the whole set: "the", "all", "there are", or what somebody has, not "nine members"."""
    tokens, first = passage.tokens, frame.first
    figure = frame.figures[0]
    words = {token.text.casefold() for token in frame.tokens if token.start < figure.start}
    before = [token.text.casefold() for token in tokens[max(0, first - 5) : first]]
    if words & {"the", "a total of"} or frame.has("ALL", "OWN", "STRONG", "OTHER") or "there" in before:
        return True
    if figure.cls == "MEASURE" or (first and (tokens[first - 1].cls == "POSS" or before[-1:] == ["the"])):
        return True
    if _is_own_set(passage, frame, subject) or before[-2:] == [",", "with"] or before == ["with"]:
        return True
    if any(token.name and subject.entity in token.name.entities for token in frame.names):
        return False
    if before[-1:] == ["and"] and first > 1 and tokens[first - 2].cls == "NOUN":
        return True
    return any(states(token) or token.text.casefold() in _HOLDING for token in tokens[max(0, first - 4) : first])


def _is_own_set(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the noun or a verb belongs to this attribute alone: "founding members", "expelled nine diplomats"."""
    attribute = passage.facts.attributes[subject.attribute]
    forms = {form.casefold() for phrase in attribute.nouns + attribute.adjectives for form in phrase.forms}
    noun = next((token.text.casefold() for token in reversed(frame.nouns)), "")
    before = passage.tokens[frame.first - 1] if frame.first else None
    had = before is not None and before.cls in ("VERB", "WORD")
    if " " in noun and not forms & set(noun.split()) and not had:
        return True
    for token in passage.tokens[max(0, frame.first - 6) : frame.first]:
        having = bases(token.text.casefold().split(" ")[0]) & HAVING
        if token.term and token.term.verbs == {subject.attribute} and not having:
            return True
    after = passage.tokens[frame.last] if frame.last < len(passage.tokens) else None
    return after is not None and after.term is not None and subject.attribute in after.term.verbs and past_form(after)


def _is_other_body(passage: Passage, frame: Frame) -> bool:
    """Whether an unknown name follows "13-member": it is that body's figure."""
    after = (*frame.tokens[1:], *passage.tokens[frame.last : frame.last + 1])
    return any(token.cls == "WORD" and token.text[0].isupper() for token in after)


def _unknown_names(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the sentence names something before the frame that the fact base does not know."""
    tokens, own = passage.tokens, own_words(passage.facts, subject.attribute)
    start = max((i for i, token in enumerate(tokens[: frame.first]) if token.text == "."), default=-1) + 1
    return any(
        token.cls == "WORD"
        and token.text[0].isupper()
        and len(token.text) > 1
        and token.start > tokens[start].start
        and token.text.casefold() not in _COMMON
        and token.text.casefold() not in own
        for token in tokens[start : frame.first]
    )
