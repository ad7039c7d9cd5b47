"""Whether the words tie a figure to its subject closely enough to call it wrong."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.assertion import is_distinct, is_shifted
from factlint.assertions.figures.other_sets import (
    is_label_of_another,
    is_of_another_set,
    is_of_one_presented,
    is_place,
    lacks_its_thing,
)
from factlint.assertions.figures.others import has_namesake, is_of_last_named, of_another, opens_plainly, unknown_names
from factlint.assertions.figures.scoping import began_with, composing, telling_words
from factlint.assertions.figures.whole_sets import (
    LIMITS,
    asked,
    has_just_one,
    is_body_of,
    is_definite,
    is_total,
    stops_after,
)
from factlint.assertions.referents.naming import names_unknown
from factlint.assertions.referents.roles import HAVING, belongs, exists, makes_up, moves
from factlint.assertions.sentences.verbs import is_verb, word_at
from factlint.assertions.sentences.words import bases, stem
from factlint.facts.index import PIECE
from factlint.values import Quantity
from factlint.values.units import converted

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts.model import Attribute

_SOME = 3
"""A count that is so many times too small counts some of them."""
_FAR, _COUNTED_FAR = 5, 2.5
"""A figure that is so many times too large or small is of something else, unless the words name the subject.

Of a count of things that can be listed less is enough: there are counts of members of so many bodies.
"""
_LISTED = 1000
_REACH = 7
_NARROWING = frozenset("that where whose".split())
_FEW = 8
_RECENT = 3
_FELLOWS = frozenset("ally allies partner partners".split())
_SERVING = frozenset("serve for".split())
_SHARES = frozenset(stem(word) for word in "share part of the percentage proportion rate".split())
_AMONG = frozenset("among between across".split())
_WHOLE = frozenset("there all total".split())
_COSTING = frozenset("cost go come fetch".split())
_BEING_OF = frozenset("have comprise include contain count consist number total make belong".split())
_GIVING = frozenset(
    """give get offer guarantee promise provide keep come include require need allow last run grant receive enjoy ask
    take follow ship release publish use operate""".split()
)


def is_firm(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:  # noqa: PLR0911 - one return for each case
    """Whether the words tie the figure to the subject closely enough to call it wrong."""
    tokens = passage.tokens
    before = [token.text.casefold() for token in tokens[max(0, frame.first - 4) : frame.first]]
    bound = passage.facts.attributes[subject.attribute].bound
    words = {word for token in tokens if token.cls != "DATE" for word in token.text.casefold().split()}
    limited = bool((words | asked(passage)) & LIMITS) or stops_after(tokens, frame)
    if bound and stated.bound != bound and not limited and frame.kind != "stated":
        return False
    whole = _is_whole(frame, before, stated) or is_total(tokens, frame)
    if subject.tie in ("near", "far") and _is_own_deed(passage, frame, subject):
        subject = subject._replace(tie="referred")
    if (
        is_place(passage, frame, subject)
        or _is_far_off(passage, subject, stated)
        or subject.tie == "loose"
        or _is_share_of_anything(passage, frame, subject)
        or _is_within_a_set(passage, frame, subject)
        or _is_one_of_alike(passage, frame, subject)
        or _is_done_otherwise(passage, frame, subject)
        or lacks_its_thing(passage, subject)
        or _is_of_a_person(passage, frame, subject)
        or (stated.number == 1 and stated.unit is None and not has_just_one(tokens, frame, subject))
        or _is_before_a_noun(passage, frame, subject)
        or is_of_another_set(passage, frame, subject, stated)
        or is_of_one_presented(passage, subject)
        or is_label_of_another(passage, frame, subject)
        or _lacks_its_deed(passage, frame, subject)
        or of_another(passage, frame, subject, whole=whole)
        or is_of_last_named(passage, frame, subject)
        or (subject.tie == "far" and passage.draft.discourse.mains.opens_on_unknown(passage.number))
        or (
            subject.tie in ("near", "far")
            and (has_namesake(passage, frame) or _is_that_of_another(passage, subject, stated))
        )
    ):
        return False
    if subject.tie == "implied":
        opening = frame.tokens[: 4 if frame.kind == "part" else 2]  # "one of the six organs"
        definite = before[-1:] == ["the"] or any(token.text.casefold() == "the" for token in opening)
        return frame.kind == "stated" or limited or (definite and _is_own_term(passage, frame, subject))
    if frame.kind == "counted" and not is_definite(passage, frame, subject):
        return False
    sure = subject.tie in ("named", "referred")
    if (frame.kind == "counted" or not sure) and _may_be_some(passage, frame, subject, stated):
        return False
    if sure or (subject.tie == "near" and is_body_of(passage, frame, subject)):
        return True
    if subject.tie == "near" and belongs(tokens, frame.last, subject.entity):
        return frame.first == 0 and frame.kind != "part"  # "Twelve clubs belong to the League"
    if unknown_names(passage, frame, subject) and not _is_own_term(passage, frame, subject):
        return False
    if frame.kind == "aged" or _is_given(passage, frame, subject):
        return subject.tie == "near"
    return _is_known(passage, frame, subject, whole=whole, limited=limited)


def is_sole(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether few have any figure that the words may mean, and the draft names nobody else of them."""
    terms = [token.term for token in frame.nouns if token.term]
    meant = {name for term in terms for name in term.nouns or term.verbs} | {subject.attribute}
    owners = {owner for name in meant for owner in passage.draft.subjects.owners(name)}
    return len(owners) <= _FEW and owners & passage.draft.subjects.named <= {subject.entity}


def is_likely(passage: Passage, frame: Frame, subject: Subject, figure: Quantity) -> bool:
    """Whether the words give the figure of a whole set, which may well be the subject's."""
    unnamed = subject.tie == "implied" and not is_sole(passage, frame, subject)
    placed = is_place(passage, frame, subject) or _is_of_a_person(passage, frame, subject)
    if subject.tie == "loose" or unnamed or placed or _is_of_another_page(passage, subject):
        return False
    named = unknown_names(passage, frame, subject) or is_of_last_named(passage, frame, subject)
    if named or is_of_another_set(passage, frame, subject, figure) or _is_before_a_noun(passage, frame, subject):
        return False
    if of_another(passage, frame, subject, whole=True, near=True):
        return False
    return frame.kind != "counted" or is_definite(passage, frame, subject)


def _is_known(passage: Passage, frame: Frame, subject: Subject, *, whole: bool, limited: bool) -> bool:
    """Whether the noun leaves no doubt of the subject, although the words around the figure do not name it."""
    tokens = passage.tokens
    before = [token.text.casefold() for token in tokens[max(0, frame.first - 4) : frame.first]]
    bound = passage.facts.attributes[subject.attribute].bound
    owners = passage.draft.subjects.owners(subject.attribute)
    noun = next((token.text for token in reversed(frame.nouns)), "")
    composed = composing(tokens, frame) or began_with(tokens, frame.first)
    named = any(token.term and subject.attribute in token.term.nouns for token in frame.nouns)
    lasting = not named and bool(bases(noun.casefold()) & {"last"})  # anything may: "the republics lasted two decades"
    stated = frame.kind == "stated" and not lasting
    telling = named and _is_telling(noun, passage.facts.attributes[subject.attribute])
    apart = _is_of_another_page(passage, subject)
    known = ((telling or stated) and not apart) or (bound is not None and limited) or composed
    if known and (len(owners) <= 2 or _is_alone(passage, frame, subject, owners)):
        return True
    sole = stated and len(owners & passage.draft.subjects.named) == 1 and opens_plainly(tokens)
    if subject.tie == "far":
        return (whole and len(owners) == 1) or (sole and _is_of_each_of_its(passage, frame, subject))
    serving = bool(before) and bool(bases(before[-1]) & _SERVING)
    alone = composed or serving or sole or exists(tokens, frame.last) or makes_up(tokens, frame.last, subject.entity)
    return alone or (whole and len(owners) <= 40)


def _is_of_another_page(passage: Passage, subject: Subject) -> bool:
    """Whether the subject is named in another paragraph alone, or farther off, and the page is not about it."""
    return subject.tie in ("far", "loose") and passage.draft.discourse.page() != subject.entity


def _is_of_each_of_its(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether it is said of each of what the facts tell of the thing that the page is about: "each version is"."""
    tokens, discourse = passage.tokens, passage.draft.discourse
    agent, _ = discourse.agent(passage.number, frame.first)
    paragraph = passage.draft.sentences[discourse.mains.opening(passage.number) : passage.number + 1]
    others = any(not one.tokens or names_unknown(one.tokens) for one in paragraph)  # "we run Tarn. Each version"
    if agent is None or others or discourse.page() != subject.entity:
        return False
    term, label = tokens[agent.at].term, passage.facts.attributes[subject.attribute].label.casefold().split()
    counted = term is not None and bool(term.nouns & set(passage.facts.attributes_of(subject.entity)))
    return word_at(tokens, agent.at - 1) in ("each", "every") and (counted or word_at(tokens, agent.at) in label)


def _is_one_of_alike(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the noun counts several things of the subject, and no word so far tells that this one is meant.

    Of "characters" that a post, a name or a profile may have, "**Comments.** Up to 900 characters" says nothing.
    """
    facts, sentences = passage.facts, passage.draft.sentences
    if subject.tie in ("named", "referred") or frame.kind != "counted" or not frame.nouns[-1].term:
        return False
    alike = frame.nouns[-1].term.nouns & set(facts.attributes_of(subject.entity)) - {subject.attribute}
    if not alike or facts.attributes[subject.attribute].bound is None:
        return False
    own = telling_words(facts, subject.attribute).difference(*(telling_words(facts, name) for name in alike))
    opening = passage.draft.discourse.mains.opening(passage.number)
    text = passage.draft.document.text[sentences[opening].start : passage.sentence.end].casefold()
    spoken = {stem(word) for word in (*PIECE.findall(text), *asked(passage._replace(number=opening)))}
    return bool(own) and own.isdisjoint(spoken)


def _is_own_term(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a noun of several words is that of one attribute of one owner: "principal organs", not "members"."""
    owners = passage.draft.subjects.owners(subject.attribute)
    attribute = passage.facts.attributes[subject.attribute]
    own = any(
        _is_telling(token.text, attribute) and token.term and token.term.nouns == {attribute.id}
        for token in frame.nouns
    )
    return own and owners == {subject.entity}


def _is_telling(noun: str, attribute: Attribute) -> bool:
    """Whether a noun of several words tells by itself what is meant; a share "of GDP" may be one of anything."""
    return " " in noun and not (attribute.type == "percent" and noun.casefold().startswith("of "))


def _is_within_a_set(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether what follows narrows the set: "the fifth element in group 2", "one of the two states that were"."""
    after = passage.tokens[frame.last : frame.last + _REACH]
    names = {entity for token in after if token.name for entity in token.name.entities}
    if frame.kind == "part":
        return subject.entity not in names and any(token.text.casefold() in _NARROWING for token in after)
    return frame.kind == "ranked" and bool(after) and after[0].cls == "IN" and subject.entity not in names


def _is_share_of_anything(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a noun only says of what a share is one, "of GDP", and no word tells what takes it up."""
    attribute, noun = passage.facts.attributes[subject.attribute], frame.nouns[-1].text if frame.nouns else ""
    if attribute.type != "percent" or not noun.casefold().startswith("of ") or subject.tie in ("named", "referred"):
        return False
    told = {stem(word) for word in PIECE.findall(attribute.label.casefold())} - {stem(word) for word in noun.split()}
    near = {stem(piece) for token in passage.tokens for piece in PIECE.findall(token.text.casefold())}
    return subject.tie != "near" or near.isdisjoint(told - _SHARES)


def _is_own_deed(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether noun and verb both are words of what nobody else has: "voters turned down 12 bylaws"."""
    tokens, draft = passage.tokens, passage.draft
    if frame.kind not in ("counted", "part") or draft.subjects.owners(subject.attribute) != {subject.entity}:
        return False
    verbs = (*tokens[max(0, frame.first - 2) : frame.first], *tokens[frame.last : frame.last + 1])
    if not any(_is_verb_of(token, subject) for token in verbs):
        return False
    agent, meant = draft.discourse.agent(passage.number, frame.first)
    if meant is not None:
        stems = draft.discourse.callings.stems
        return meant.entity == subject.entity or bool(stems(meant.entity) & stems(subject.entity))
    if agent is None or agent.kind == "empty":
        return True
    each = word_at(tokens, agent.at - 1) in ("each", "every")
    return agent.kind == "other" and (each or tokens[agent.at].text[-1] == "s")  # not "the sites"


def _is_verb_of(token: Token, subject: Subject) -> bool:
    """Whether a verb is one of the attribute that does not only say that there are so many."""
    if token.term is None or subject.attribute not in token.term.verbs:
        return False
    alone = " " in token.text and token.term.verbs == {subject.attribute}  # "each link counts as 20 characters"
    return alone or not bases(token.text.casefold().split(" ")[0]) & HAVING


def _is_alone(passage: Passage, frame: Frame, subject: Subject, owners: set[str]) -> bool:
    """Whether the words before the frame name the subject and nobody else who has such a figure."""
    names = (token.name for token in passage.tokens[: frame.first] if token.name)
    return {name for found in names for name in found.entities} & owners == {subject.entity}


def _is_given(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a measure of time or the like is what somebody gets: "releases get 30 months of support"."""
    tokens = passage.tokens[: frame.first]
    verbs = {base for token in tokens[-3:] for base in bases(token.text.casefold())}
    named = any(token.name and subject.entity in token.name.entities for token in tokens)
    return named and frame.figures[0].cls == "MEASURE" and bool(verbs & _GIVING)


def _is_far_off(passage: Passage, subject: Subject, stated: Quantity) -> bool:
    """Whether a figure is so far from the facts that words which do not name the subject speak of something else.

    A demonym may as well be that of some who live elsewhere: "the Norlandish population of Ashby is 5,000".
    """
    names = [token.name for token in passage.tokens if token.name and subject.entity in token.name.entities]
    named = subject.tie == "named" and any(name.form != "demonym" for name in names)
    if named or not stated.number or _is_only_owner(passage, subject):
        return False
    known = [fact.value for fact in passage.facts.timeline(subject.entity, subject.attribute)]
    values = [_in_its_unit(value, stated) for value in known if isinstance(value, Quantity)]
    if any(value is not None and is_shifted(stated, value) for value in values):
        return False
    numbers = [value.number for value in values if value is not None and value.number]
    alike = None not in values
    listed = passage.facts.attributes[subject.attribute].type == "count" and stated.number < _LISTED
    far = _COUNTED_FAR if listed else _FAR
    shares = [abs(Fraction(stated.number) / Fraction(number)) for number in numbers]
    return alike and bool(shares) and all(max(share, 1 / share) >= far for share in shares)


def _in_its_unit(value: Quantity, stated: Quantity) -> Quantity | None:
    """A figure in the unit of another; `None` where that measures something else."""
    return value if value.unit in (stated.unit, None) else converted(value, stated.unit or "")


def _is_before_a_noun(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether what looks like the noun only tells of which kind another is: "53 state and regional workshops"."""
    attribute = passage.facts.attributes[subject.attribute]
    goes_on = passage.tokens[frame.last].cls in ("WORD", "NOUN", "AND") if frame.last < len(passage.tokens) else False
    counted = goes_on and attribute.type == "count" and frame.kind == "counted" and frame.nouns
    noun = frame.nouns[-1].text.casefold() if counted else ""
    forms = (phrase.forms for phrase in attribute.nouns)
    return any(len(form) > 1 and form[0].casefold() == noun != form[-1].casefold() for form in forms)


def _lacks_its_deed(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether a noun that counts much else comes without the verb that the label of the attribute has.

    Of "countries that have hosted the Cup", the Cup "took place with 14 countries" says nothing.
    """
    attribute = passage.facts.attributes[subject.attribute]
    deeds = {base for phrase in attribute.verbs for form in phrase.forms for base in bases(form.split(" ")[0])}
    named = {base for word in attribute.label.casefold().split() for base in bases(word)} & (deeds - _BEING_OF)
    if not named or attribute.type != "count" or frame.kind != "counted" or began_with(passage.tokens, frame.first):
        return False
    if not all(" " not in token.text and token.term and len(token.term.nouns) > 1 for token in frame.nouns):
        return False
    return not any(token.term and subject.attribute in token.term.verbs for token in passage.tokens)


def _is_that_of_another(passage: Passage, subject: Subject, stated: Quantity) -> bool:
    """Whether a figure is the very one of another that the draft speaks of, and too large to be so by chance."""
    if not is_distinct(stated):
        return False
    others = passage.draft.subjects.owners(subject.attribute) - {subject.entity}
    known = (other for other in others if _is_brought_up(passage, other))
    latest = (passage.facts.timeline(other, subject.attribute)[-1].value for other in known)
    return any(isinstance(value, Quantity) and value.number == stated.number for value in latest)


def _is_brought_up(passage: Passage, entity: str) -> bool:
    """Whether the draft names an entity, or a sentence shortly before has the word by which it is called."""
    callings = passage.draft.discourse.callings
    near = passage.draft.sentences[max(0, passage.number - _RECENT) : passage.number + 1]
    words = {token.text.casefold() for sentence in near for token in sentence.tokens if token.text[0].isupper()}
    return entity in passage.draft.subjects.named or any(callings.is_called(entity, word) for word in words)


def _is_only_owner(passage: Passage, subject: Subject) -> bool:
    """Whether the sentence begins with the one entity that has such a figure."""
    first = next((token.name for token in passage.tokens[:2] if token.name), None)
    owners = passage.draft.subjects.owners(subject.attribute)
    return first is not None and owners == {subject.entity} == set(first.entities)


def _is_done_otherwise(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the money named for a thing goes with another verb than those of the attribute: "sold Tarn for $3m"."""
    attribute, noun = passage.facts.attributes[subject.attribute], next(iter(frame.nouns), None)
    thing = noun is not None and noun.text[0].isupper() and " " not in noun.text
    if attribute.type != "money" or not attribute.verbs or not thing:
        return False
    start = passage.sentence.index_at(frame.figures[0].start)
    verb = next((at for at in range(start - 1, -1, -1) if is_verb(passage.tokens, at)), None)
    known = {form.split(" ")[0] for phrase in attribute.verbs for form in phrase.forms}
    word = word_at(passage.tokens, verb)
    if verb is None or passage.tokens[verb].cls == "BE" or moves(passage.tokens[verb]):
        return False  # "was raised to 14 euros"
    return not bases(word) & (HAVING | known | _COSTING)


def _may_be_some(passage: Passage, frame: Frame, subject: Subject, stated: Quantity) -> bool:
    """Whether a count may be of some of them ("the two NATO members") or leave out who speaks ("our 25 allies")."""
    most = stated.number if stated.number is not None else stated.high
    if frame.has("ALL") or most is None or passage.facts.attributes[subject.attribute].type != "count":
        return False
    timeline = passage.facts.timeline(subject.entity, subject.attribute)
    known = [fact.value for fact in timeline if isinstance(fact.value, Quantity)]
    if any(is_shifted(stated, value) for value in known):
        return False
    least = min((value.number for value in known if value.number), default=0)
    fellows = any(token.text.casefold() in _FELLOWS for token in frame.nouns)
    return most * _SOME <= least or (fellows and frame.has("OWN"))


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


def _is_of_a_person(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether "her" or "his" makes it the figure of somebody, whom a body is not."""
    owned = any(token.cls == "OWN" and token.text.casefold() in ("her", "his") for token in frame.tokens)
    return owned and subject.tie == "referred" and passage.facts.entities[subject.entity].kind != "person"
