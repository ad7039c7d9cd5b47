"""Places in an order: of joining ("Finland, NATO's 31st member"), or of holding an office ("its 14th president")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.assertion import Assertion
from factlint.assertions.draft import Passage
from factlint.assertions.sentences.clauses import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.draft import Draft
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Sentence, Token

_BECOMING = frozenset("became becomes become".split())
_ENDS = frozenset(". , ; : — – ) and".split())


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
                "turn" if _to_join(sentence, frame) else "place",
                mention.quantity,
                mention.text,
                quoted=draft.quoted(mention.start, mention.end),
                firm=not frame.unknown_words
                and not _of_unknown(sentence, frame)
                and (len(named) == 1 or _apposed(sentence, nearest, frame)),
                role="place",
                object=nearest.name.entities[0],
                kind="member",
            )


def turns(draft: Draft, index: int, sentence: Sentence, frame: Frame, figure: Token) -> Iterator[Assertion]:
    """ "Mark Rutte, NATO's 14th secretary general": the place of a holder among those of an office."""
    mention, facts = figure.mention, draft.facts
    nouns = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    offices = sorted(name for name in nouns if facts.attributes[name].type == "entity")
    bodies = [*draft.subjects.named_in(index), *_told(draft, frame)] if offices else []
    for body, office in ((body, office) for body in dict.fromkeys(bodies) for office in offices):
        holders = {fact.value for fact in facts.timeline(body, office) if fact.ordinal}
        named = [token for token in sentence.names if token.name and holders & set(token.name.entities)]
        nearest = min(named, key=lambda token: abs(token.start - figure.start), default=None)
        if nearest and nearest.name and mention and mention.quantity:
            passage = Passage(draft, index, frame.first, frame.last)
            clause = clause_of(sentence, frame.first, frame.last)
            own = all(token.name and body in token.name.entities for token in frame.names)
            firm = own and not frame.unknown_words and _says_whose_turn(sentence, nearest, frame)
            yield passage.assertion(
                mention.start,
                mention.end,
                frame=frame.kind,
                subject=body,
                attribute=office,
                value=mention.quantity,
                negated=clause.negated,
                hypothetical=clause.hypothetical,
                firm=firm,
                role="place",
                object=next(name for name in nearest.name.entities if name in holders),
            )


def _to_join(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is the place among all who ever joined, not among those who are members then."""
    return [token.text for token in sentence.tokens[frame.last : frame.last + 2]] == ["to", "join"]


def _told(draft: Draft, frame: Frame) -> list[str]:
    """The bodies that a phrase is enough to know by: the "planet from the Sun" is one of the solar system."""
    terms = [token.term for token in frame.nouns if token.term and " " in token.text]
    return [owner for term in terms if (owner := draft.vocabulary.lexicon.tells(term))]


def _says_whose_turn(sentence: Sentence, holder: Token, frame: Frame) -> bool:
    """Whether the holder stands right before or after the place, which nothing narrows: not "the third to resign"."""
    tokens = sentence.tokens
    at = sentence.index_at(holder.start)
    after = tokens[frame.last].text if frame.last < len(tokens) else "."
    if at >= frame.last:
        return all(token.cls == "COMMA" or token.name for token in tokens[frame.last : at])
    dated = after in ("in", "on") and frame.last + 1 < len(tokens) and tokens[frame.last + 1].cls == "DATE"
    return (after in _ENDS or dated) and all(
        token.name or token.cls in ("COMMA", "POSS", "DET", "BE", "AS", "OWN") or token.text in _BECOMING
        for token in tokens[at + 1 : frame.first]
    )


def _of_unknown(sentence: Sentence, frame: Frame) -> bool:
    """Whether an unknown name says what the place is in: "the 12th member of the Monetary Union"."""
    after = [token for token in sentence.tokens[frame.last : frame.last + 4] if token.cls != "DET"]
    return len(after) > 1 and after[0].cls == "OF" and after[1].name is None and after[1].text[0].isupper()


def _apposed(sentence: Sentence, member: Token, frame: Frame) -> bool:
    """Whether only the body stands between a member and its place: "Finland, NATO's 31st member"."""
    between = sentence.tokens[sentence.index_at(member.start) + 1 : frame.first]
    return len(between) < 6 and all(
        token.name or token.cls in ("COMMA", "POSS", "DET", "BE", "AS", "OWN") for token in between
    )
