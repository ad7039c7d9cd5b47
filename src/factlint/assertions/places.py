"""Places in the order of joining: "Finland, NATO's 31st member"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.assertion import Assertion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.draft import Draft
    from factlint.assertions.frames import Frame
    from factlint.assertions.tokens import Sentence, Token


def places(draft: Draft, index: int, sentence: Sentence, frame: Frame, figure: Token) -> Iterator[Assertion]:
    """ "Sweden as NATO's 32nd ally": the place of a member in the order of joining."""
    lists = draft.facts.member_lists
    attributes = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    bodies = [name for name in draft.subjects.named_in(index) if name in lists]
    bodies = [body for body in bodies if any((body, name) in draft.facts.timelines for name in attributes)]
    for body in dict.fromkeys(bodies):
        members = {stay.member for listed in lists[body] for stay in listed.members}
        named = [t for t in sentence.names if t.name and t.name.form != "demonym" and members & set(t.name.entities)]
        nearest = min(named, key=lambda token: abs(token.start - figure.start), default=None)
        mention = figure.mention
        if nearest and nearest.name and mention and mention.quantity:
            yield Assertion(
                mention.start,
                mention.end,
                (sentence.start, sentence.end),
                frame.kind,
                body,
                "place",
                mention.quantity,
                mention.text,
                quoted=draft.quoted(mention.start, mention.end),
                firm=not frame.unknown_words and (len(named) == 1 or _apposed(sentence, nearest, frame)),
                role="place",
                object=nearest.name.entities[0],
                kind="member",
            )


def _apposed(sentence: Sentence, member: Token, frame: Frame) -> bool:
    """Whether only the body stands between a member and its place: "Finland, NATO's 31st member"."""
    between = sentence.tokens[sentence.index_at(member.start) + 1 : frame.first]
    return len(between) < 6 and all(
        token.name or token.cls in ("COMMA", "POSS", "DET", "BE", "AS", "OWN") for token in between
    )
