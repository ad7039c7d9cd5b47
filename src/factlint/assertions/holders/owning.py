"""Whose office or seat a sentence speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.frames.holders import FILLERS
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_OPENING = 2


def owners_of(passage: Passage, held: Held, attributes: set[str]) -> tuple[list[tuple[str, str]], bool]:
    """Whose office or seat it is, each with the attribute, and whether the words say so."""
    draft, facts = passage.draft, passage.facts
    pairs = {(owner, name) for name in attributes for owner in facts.entities_with(name)}
    owners = [token for token in held.owners if token.name]
    if any(_is_owner(passage.tokens, passage.sentence.index_at(token.start)) for token in owners):
        return [], False
    if any(_is_of_a_part(passage, held, token) for token in owners):
        return [], False
    if _is_place(facts, attributes) and _is_in_name(passage, held):
        return [], False
    explicit = {entity for token in owners if token.name for entity in token.name.entities}
    for names in (
        explicit,
        set() if explicit else _beside(passage) or _subject(passage, {owner for owner, _ in pairs}),
    ):
        found = sorted(pair for pair in pairs if pair[0] in names)
        if found or (names and names is explicit):
            return found, len({owner for owner, _ in found}) == 1
    people = {name for token in held.holders if token.name for name in token.name.entities}
    held_by = {(fact.entity, fact.attribute) for person in people for fact in facts.holdings(person)}
    found = sorted(pair for pair in pairs & held_by if pair[0] in draft.subjects.named)
    if found:
        return found, len(found) == 1
    here = set(draft.subjects.named_in(passage.number))
    everywhere = sorted(pair for pair in pairs if pair[0] in draft.subjects.named)
    back = [pair for pair in everywhere if pair[0] in here] or everywhere
    near = {owner for owner, _ in back} & _named_nearby(passage)
    elsewhere = any(name in attributes for _, name in held_by)  # "the president, Ann Lee": hers is of a body unnamed
    sure = len({owner for owner, _ in everywhere}) == 1 and bool(near) and not elsewhere
    sure = sure and not _is_place(facts, attributes)
    return back, sure


def _named_nearby(passage: Passage) -> set[str]:
    """The entities that the paragraph names so far, or that the draft opens with."""
    sentences, subjects = passage.draft.sentences, passage.draft.subjects
    block = passage.sentence.block
    near = [i for i in range(passage.number + 1) if sentences[i].block == block]
    return {name for i in {0, *near} for name in subjects.named_in(i)}


def is_of_unknown(passage: Passage, held: Held) -> bool:
    """Whether the office is that of something nobody knows: "the capital of Alsace", "is leading the SPD"."""
    if not held.offices:
        return False
    tokens = passage.tokens
    at = passage.sentence.index_at(held.offices[-1].start) + 1
    if at < len(tokens) and tokens[at].cls == "OF":
        at += 1
    elif held.shape != "doing":
        return False
    at += at < len(tokens) and tokens[at].cls == "DET"
    return at < len(tokens) and tokens[at].cls == "WORD" and not tokens[at].name and tokens[at].text[0].isupper()


def is_alone(passage: Passage, owner: str) -> bool:
    """Whether a sentence names one body and nothing else, so that a title in it is that body's."""
    subjects = passage.draft.subjects
    return set(subjects.named_in(passage.number)) == {owner} and subjects.kind(owner) != "country"


def is_of_it(passage: Passage, owners: set[str]) -> bool:
    """Whether "it" or "the company" after a verb surely stands for the one owner: "who has led it since 2014"."""
    tokens = passage.tokens
    words = {at: tokens[at].text.casefold() for at in range(passage.first, passage.last)}
    at = next((at for at, word in words.items() if word == "it" or word in BODIES), None)
    subjects, number = passage.draft.subjects, passage.number
    if at is None or len(owners) != 1 or subjects.meant_by(number, at, owners) != owners:
        return False
    return not owners.isdisjoint((*subjects.named_in(number), *subjects.named_in(max(0, number - 1))))


def is_relative(passage: Passage, owner: str) -> bool:
    """Whether a relative pronoun ties the office to its owner: "Veldmark, whose leader, Ann Lee, ..."."""
    tokens, at = passage.tokens, passage.first - 1
    if at < 2 or tokens[at].text.casefold() != "whose":
        return False
    name = tokens[at - 2 if tokens[at - 1].cls == "COMMA" else at - 1].name
    return name is not None and owner in name.entities


def _is_place(facts: FactBase, attributes: set[str]) -> bool:
    return any(facts.attributes[name].max_at_once is None for name in attributes)


def _beside(passage: Passage) -> set[str]:
    """The name right before the frame, or right after it ("Headquartered in Brussels, Belgium, NATO is ...")."""
    tokens = passage.tokens
    at = passage.first - 1
    if at > 0 and tokens[at].cls == "COMMA" and past_form(tokens[passage.first]):
        at -= 1  # "the League, based in Leeds,"
    elif at > 0 and tokens[at].cls == "AND" and past_form(tokens[passage.first]):
        at = _before_aside(tokens, at)
    while at >= 0 and (
        tokens[at].cls in ("BE", "VERB", "OWN", "HEDGE", "NEUTRAL") or tokens[at].text.casefold() in FILLERS
    ):
        at -= 1
    if at >= 0 and tokens[at].cls == "POSS":
        at -= 1
    if at >= 0 and tokens[at].cls == "CLOSE":
        while at > 0 and tokens[at].cls != "OPEN":
            at -= 1
        at -= 1
    name = tokens[at].name if at >= 0 else None
    found = set(name.entities) if name and not _is_owner(tokens, at) else set()
    if not found and (passage.first <= _OPENING or tokens[passage.last - 1].text.casefold().endswith("based")):
        for token in tokens[passage.last : passage.last + 5]:
            if token.name and token.name.form != "demonym":
                found |= set(token.name.entities)
    return found


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only says whose something else is: "an agency of the League based in Leeds"."""
    before = at - 1 - (at > 1 and tokens[at - 1].cls == "DET")
    return before > 0 and tokens[before].cls == "OF" and tokens[before - 1].cls == "WORD"


def _is_of_a_part(passage: Passage, held: Held, owner: Token) -> bool:
    """Whether an office is that of something the owner has: "the capital of Italy's perfumers"."""
    at = passage.sentence.index_at(owner.start) + 1
    behind = bool(held.offices) and owner.start > held.offices[0].start
    return behind and at < len(passage.tokens) and passage.tokens[at].cls == "POSS"


def _is_in_name(passage: Passage, held: Held) -> bool:
    """Whether the word for a place is a piece of a name: "the Capital Territory"."""
    ends = [passage.sentence.index_at(office.start) for office in held.offices if office.text.istitle()]
    after = [passage.tokens[at + 1] for at in ends if at and at + 1 < len(passage.tokens)]
    return any(token.cls == "WORD" and token.text[0].isupper() for token in after)


def _before_aside(tokens: Sequence[Token], at: int) -> int:
    """The token before an aside of two participles: "the League, founded in 1921 and based in Leeds,"."""
    for i in range(at - 1, max(0, at - 12), -1):
        if tokens[i].cls == "COMMA" and tokens[i - 1].name and past_form(tokens[i + 1]):
            return i - 1
    return at


def _subject(passage: Passage, owners: set[str]) -> set[str]:
    """The subject of the clause, or whom "its" and "it" stand for: "was founded in 1921 and has its seat in"."""
    tokens, first = passage.tokens, passage.first
    verb = first
    while verb > 0 and (tokens[verb].cls in ("OWN", "DET", "NEUTRAL") or tokens[verb].text.casefold() in FILLERS):
        verb -= 1
    verb -= verb == first and tokens[verb].cls not in ("BE", "VERB") and verb > 0
    if verb > 1 and tokens[verb - 1].text.casefold() in ("which", "that"):
        head = tokens[verb - 2 - (tokens[verb - 2].cls == "COMMA")]
        if head.name is None and head.text[0].isupper():
            return set()  # "met the Danube Board, which has its seat in"
    says = tokens[verb].cls in ("BE", "VERB") or tokens[verb].text.casefold() in ("has", "have", "had")
    at = predicate_of(tokens, verb).subject if says and verb else None
    token = tokens[at] if at is not None else None
    if token is not None and token.name:
        return set(token.name.entities)
    referring = [i for i in range(max(0, first - 2), passage.last) if tokens[i].cls == "OWN"]
    if token is not None and token.text.casefold() in PRONOUNS | BODIES:
        if any(before.cls == "POSS" for before in tokens[max(0, (at or 0) - 3) : at]):
            return set()  # "the UN's food agency"
        referring = [at or 0]
    return passage.draft.subjects.meant_by(passage.number, referring[0], owners) if referring else set()
