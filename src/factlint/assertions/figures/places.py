"""Places in an order: of joining ("Finland, NATO's 31st member"), or of holding an office ("its 14th president")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.figures.gapped import is_comparable
from factlint.assertions.frames.skipping import end_of_description
from factlint.assertions.referents.subjects import Subject
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import before_relative, in_phrase, is_aside
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.assertions.sentences.words import bases
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.referent import Referent
    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase
    from factlint.values import Period

_ADDING = frozenset("become gain welcome get receive admit acquire".split())
_BECOMING = frozenset("became becomes become followed follows".split())
_FOLLOWING = frozenset("follow join come enter accede".split())
_ROW = BODIES | {"join", "enter"}
_ENDS = PAUSES - {"?"} | {"and"}
_TIMED = frozenset("in on from until between".split())


def places(draft: Draft, index: int, sentence: Sentence, frame: Frame, figure: Token) -> Iterator[Assertion]:
    """ "Sweden as NATO's 32nd ally": the place of a member in the order of joining."""
    facts = draft.facts
    attributes = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    inside = [name for token in frame.names if token.name for name in token.name.entities]
    told = None if inside else _owner(draft, index, frame)
    inside += [told.entity] if told and told.sure else []
    bodies = [name for name in inside or draft.subjects.named_in(index) if name in facts.member_lists]
    bodies = bodies or _followed(draft, index, frame)
    passage = Passage(draft, index, frame.first, frame.last)
    for body in dict.fromkeys(bodies):
        counted = [name for name in sorted(attributes) if (body, name) in facts.timelines]
        counted = counted if _may_be_of(sentence, frame, body) else []
        members = facts.members_of(body)
        member, sure = _member(passage, frame, figure, members) if counted else (None, False)
        mention = figure.mention
        if member and mention and mention.quantity:
            yield passage.assertion(
                mention.start,
                mention.end,
                frame=frame.kind,
                subject=body,
                attribute="turn" if _to_join(sentence, frame) else "place",
                value=mention.quantity,
                firm=sure and not frame.unknown_words and not _of_unknown(sentence, frame) and _ends(sentence, frame),
                role="place",
                object=member,
                noun=counted[0],
                kind="member",
            )


def additions(draft: Draft, index: int, frame: Frame, figure: Token) -> Iterator[Assertion]:
    """ "The body gained its 23rd member": it has so many then, if it never had more, and nobody ever left."""
    facts, tokens, mention = draft.facts, draft.sentences[index].tokens, figure.mention
    before = [base for token in tokens[max(0, frame.first - 3) : frame.first] for base in bases(token.text.casefold())]
    after, following = word_at(tokens, frame.last), tokens[frame.last + 1 : frame.last + 2]
    dated = after in ("in", "on") and bool(following) and following[0].cls == "DATE"
    plain = dated or after in _ENDS or (after == "with" and bool(following) and following[0].name is not None)
    joined = _joined(draft.sentences[index].tokens, frame)
    adding = joined is not None or not _ADDING.isdisjoint(before)
    if not adding or frame.unknown_words or not plain or mention is None or mention.quantity is None:
        return
    counts = _counts_of_one(facts, frame)
    subjects = [
        Subject(joined, name, "named") for name in sorted(counts) if joined and (joined, name) in facts.timelines
    ]
    for subject in subjects or draft.subjects.of(index, frame, counts, None):
        known = [fact.value for fact in facts.timeline(subject.entity, subject.attribute)]
        sizes = [value.number or 0 for value in known if isinstance(value, Quantity)]
        left = any(stay.valid.end for listed in facts.member_lists.get(subject.entity, ()) for stay in listed.members)
        if subject.tie in ("named", "referred") and sizes == sorted(sizes) and not left:
            passage = Passage(draft, index, frame.first, frame.last)
            clause = clause_of(passage.sentence, frame.first, frame.last)
            clause = clause._replace(when=clause.when or _date_before(tokens, frame)) if joined else clause
            if clause.when is None and clause.tense == "past":
                clause = clause._replace(sometime=True)
            said = passage.assertion(
                mention.start,
                mention.end,
                clause,
                frame="moved" if joined else frame.kind,
                subject=subject.entity,
                attribute=subject.attribute,
                value=mention.quantity,
                firm=joined is None or clause.when is not None,
            )
            yield from [said] if is_comparable(facts, said) else []


def _joined(tokens: Sequence[Token], frame: Frame) -> str | None:
    """The body that somebody is admitted to "as its 23rd member"; also "the League, which it joined in 1961 as"."""
    at = frame.first - (tokens[frame.first - 1].cls == "OWN" if frame.first else 0)
    led = tokens[at - 1].cls == "AS" and tokens[at].cls == "OWN" if at else False
    at -= 2
    while led and at > 0 and tokens[at].cls in ("DATE", "IN", "ON"):
        at -= 1
    if not led or at < 1:
        return None
    entity = tokens[at].entity
    verb = at - 1 - (tokens[at - 1].cls == "DET")
    verb -= tokens[verb].cls == "TO"
    if tokens[at].name is None:
        verb, which = at, next((i for i in range(at, 1, -1) if word_at(tokens, i) == "which"), 0)
        entity = tokens[before_relative(tokens, which)].entity if which else None
    entered = bool(bases(word_at(tokens, verb).split(" ")[0]) & (_FOLLOWING | {"admit", "accept", "take"}))
    return entity if entered else None


def _date_before(tokens: Sequence[Token], frame: Frame) -> Period | None:
    """The time right before "as its 23rd member"."""
    before = tokens[max(0, frame.first - 3) : frame.first]
    return next((token.period for token in before if token.cls == "DATE"), None)


def _counts_of_one(facts: FactBase, frame: Frame) -> set[str]:
    """The counts of what the noun of a frame is one of: "member"."""
    nouns = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    return {name for name in nouns if facts.attributes[name].type == "count" and facts.attributes[name].bound is None}


def _owner(draft: Draft, index: int, frame: Frame) -> Referent | None:
    """The body that "its 31st member" or "the alliance's 31st member" is one of: nobody is a member of itself."""
    own = frame.has("OWN")
    return draft.discourse.told(index) if own else draft.discourse.owner_in(index, frame.first - 1, frame.first)


def _followed(draft: Draft, index: int, frame: Frame) -> list[str]:
    """The body that others joined just before: "Finland joined NATO. Sweden followed in 2024 as the 32nd ally"."""
    tokens, block = draft.sentences[index].tokens, draft.sentences[index].block
    at = frame.first - (frame.first > 0 and tokens[frame.first - 1].cls == "DET")
    verbs = {base for token in tokens[:at] for base in bases(token.text.casefold())}
    if "as" not in (word_at(tokens, at - 1), word_at(tokens, at)) or verbs.isdisjoint(_FOLLOWING):
        return []
    near = [i for i in range(max(0, index - 2), index) if draft.sentences[i].block == block]
    found = {name for i in near for name in draft.subjects.named_in(i) if name in draft.facts.member_lists}
    return sorted(found) if len(found) == 1 else []


def _may_be_of(sentence: Sentence, frame: Frame, body: str) -> bool:
    """Whether no relative pronoun ties the place to something else: "and the OECD, which it joined as the 36th"."""
    tokens = sentence.tokens
    which = next((at for at in range(frame.first - 1, 1, -1) if tokens[at].text == "which"), None)
    return which is None or tokens[before_relative(tokens, which)].entity == body


def _member(passage: Passage, frame: Frame, figure: Token, members: frozenset[str]) -> tuple[str | None, bool]:
    """Whose place it is, and whether the words say so: the subject of "became the 28th member", else a name near."""
    sentence = passage.sentence
    agent, meant = passage.draft.discourse.agent(passage.number, frame.first)
    if agent and meant and meant.entity in members and word_at(sentence.tokens, agent.verb) in _BECOMING:
        return meant.entity, meant.sure and _apposed(sentence, sentence.tokens[agent.verb], frame)
    named = [t for t in sentence.names if t.name and t.name.form != "demonym" and members & set(t.name.entities)]
    nearest = min(named, key=lambda token: abs(token.start - figure.start), default=None)
    if nearest is None or nearest.name is None:
        return None, False
    return nearest.name.entities[0], len(named) == 1 or _apposed(sentence, nearest, frame)


def turns(draft: Draft, index: int, sentence: Sentence, frame: Frame, figure: Token) -> Iterator[Assertion]:
    """ "Mark Rutte, NATO's 14th secretary general": the place of a holder among those of an office."""
    mention, facts = figure.mention, draft.facts
    nouns = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    offices = sorted(name for name in nouns if facts.attributes[name].type == "entity")
    bodies = [*draft.subjects.named_in(index), *_told(draft, frame)] if offices else []
    if offices and not any(draft.facts.timeline(body, office) for body in bodies for office in offices):
        bodies = _presided(draft, sentence, offices)
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


def _ends(sentence: Sentence, frame: Frame) -> bool:
    """Whether nothing narrows the place: not "the second member to leave", "of the EU's court", "of the EU council"."""
    tokens, last = sentence.tokens, frame.last
    after = tokens[last] if last < len(tokens) else None
    if _is_counted_from(tokens, frame) or _within(tokens, last):
        return False
    if after is None or _to_join(sentence, frame):
        return True
    longer = tokens[last - 1].name and after.cls in ("WORD", "NOUN") and in_phrase(tokens, last)
    return after.cls not in ("TO", "POSS") and not longer


def _is_counted_from(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a time narrows those who are in the row: "the first country to join the League after the war was".

    What follows "became the 31st country to join" may as well say when that was.
    """
    at = frame.last
    while at < len(tokens) and (tokens[at].name or tokens[at].cls in ("TO", "DET") or word_at(tokens, at) in _ROW):
        at += 1
    first = frame.figures[0].quantity
    opens = frame.first <= 1 or (first is not None and first.number == 1)
    return opens and word_at(tokens, at) in ("after", "since", "before", "under", "during", "following")


def _within(tokens: Sequence[Token], at: int) -> bool:
    """Whether a length of time narrows the row: "the second ally in a year", "the third member in two decades"."""
    if at + 1 >= len(tokens) or word_at(tokens, at) not in ("in", "within"):
        return False
    return tokens[at + 1].cls == "MEASURE" or word_at(tokens, at + 1) in ("a", "as", "one")


def _to_join(sentence: Sentence, frame: Frame) -> bool:
    """Whether it is the place among all who ever joined, not among those who are members then."""
    return [token.text for token in sentence.tokens[frame.last : frame.last + 2]] == ["to", "join"]


def _told(draft: Draft, frame: Frame) -> list[str]:
    """The bodies that a phrase is enough to know by: the "planet from the Sun" is one of the solar system."""
    terms = [token.term for token in frame.nouns if token.term and " " in token.text]
    return [owner for term in terms if (owner := draft.vocabulary.lexicon.tells(term))]


def _presided(draft: Draft, sentence: Sentence, offices: Sequence[str]) -> list[str]:
    """The one body that the only person named held an office of: "Lincoln was the 16th president"."""
    people = {
        one for token in sentence.names if token.name and token.name.form != "demonym" for one in token.name.entities
    }
    held = {(fact.entity, fact.attribute) for one in people for fact in draft.facts.holdings(one)}
    found = {entity for entity, attribute in held if attribute in offices}
    return sorted(found) if len(people) == len(found) == 1 else []


def _says_whose_turn(sentence: Sentence, holder: Token, frame: Frame) -> bool:
    """Whether the holder stands right before or after the place, which nothing narrows: not "the third to resign"."""
    tokens = sentence.tokens
    at = sentence.index_at(holder.start)
    after = word_at(tokens, frame.last)
    if at >= frame.last:  # "its fifth head, Ann Lee", "its fifth head was Ann Lee", not "was Ann Lee's uncle"
        owns = at + 1 < len(tokens) and tokens[at + 1].cls == "POSS"
        return not owns and all(token.cls in ("COMMA", "BE") or token.name for token in tokens[frame.last : at])
    dated = after in _TIMED and frame.last + 1 < len(tokens) and tokens[frame.last + 1].cls == "DATE"
    start = at + 1
    if tokens[start].cls == "COMMA" and is_aside(tokens, start + 1):
        start = next((i for i in range(start + 1, frame.first) if tokens[i].cls == "COMMA"), start)
    described = (end_of_description(tokens, i) for i in range(start, frame.first) if tokens[i].cls == "BE")
    start = next((end for end in described if end and end < frame.first), start - 1) + 1
    return (after in _ENDS or dated) and all(
        token.name
        or token.cls in ("COMMA", "POSS", "DET", "BE", "AS", "OWN")
        or token.text in _BECOMING
        or token.text in ("serves", "served")
        for token in tokens[start : frame.first]
    )


def _of_unknown(sentence: Sentence, frame: Frame) -> bool:
    """Whether an unknown name says what the place is in: "the 12th member of the Monetary Union"."""
    after = [token for token in sentence.tokens[frame.last : frame.last + 4] if token.cls != "DET"]
    return len(after) > 1 and after[0].cls == "OF" and after[1].name is None and after[1].text[0].isupper()


def _apposed(sentence: Sentence, member: Token, frame: Frame) -> bool:
    """Whether only the body stands between a member, or a verb, and the place: "Finland, NATO's 31st member"."""
    at = sentence.index_at(member.start)
    between = sentence.tokens[at + 1 : frame.first] if at < frame.first else sentence.tokens[frame.last : at]
    return len(between) < 6 and all(
        token.name
        or token.text in BODIES
        or token.cls in ("COMMA", "POSS", "DET", "BE", "AS", "OWN", "IN", "ON", "DATE")
        for token in between
    )
