"""What narrows the set that a figure counts."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.assertions.figures.postposed import CLAUSE_ENDS, goes_on_counting, narrows_after
from factlint.assertions.figures.preposed import head_before, picks_before, qualifier_before
from factlint.assertions.figures.rates import is_rate
from factlint.assertions.referents.roles import FOUNDING, belongs, defined_at, exists, founded_by
from factlint.assertions.sentences.kinds import BODIES, CALLED, GROUPS
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import AUXILIARIES, RELATIVES, word_at
from factlint.assertions.sentences.words import bases, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase
    from factlint.facts.model import Attribute, Phrase

_COMPOSING = frozenset("consist comprise compose constitute number".split())
_NARROWING_BEFORE = frozenset("new european largest first last another additional further more participating".split())
_EXCEPTING = frozenset("except excepting excluding besides beside".split())
_PLACES = CALLED["country"] | CALLED["city"]
ADDING = frozenset("additional another extra further more".split())
_NARROWING_AFTER = frozenset(
    """per that who which whose with from up excluding except besides without outside seeking wanting hoping not
    aged""".split()
)
_DISTANCES = frozenset(
    """older newer younger later earlier sooner longer shorter larger smaller bigger higher lower ahead behind apart
    away back""".split()
)
"""What makes a figure before it a distance, unless a name stands between: "two versions older"."""
_PEOPLE = frozenset("people persons".split())
_BOUNDS = frozenset("under over above below".split())
_EVERYWHERE = frozenset("common world".split())
_TIMES = frozenset("time end start beginning turn moment present".split())
_USERS = frozenset("it them you us users customers everyone file files".split())
_JOINING = frozenset("around per round towards toward".split())
_LEFT = frozenset("still remain remains remained".split())
_OPENING, _REACH = 2, 12
"""How far from its head a sentence may open with a figure, and how far behind it the verb stands."""
_SINGLE = frozenset("a an each every".split())
_NEAR = 7
_MOVING = frozenset("join enter accede apply leave quit exit withdraw depart".split())


def scope_of(passage: Passage, frame: Frame, subject: Subject) -> str:
    """The words that narrow the set, or "all"."""
    return " ".join((*_inside(passage, frame, subject), *_around(passage, frame, subject))) or "all"


def _inside(passage: Passage, frame: Frame, subject: Subject) -> Iterator[str]:
    """The narrowing words of the frame: unknown ones, other names, a noun that is something else."""
    attribute = passage.facts.attributes[subject.attribute]
    composed = composing(passage.tokens, frame) or defined_at(passage.tokens, frame.first) is not None
    own = own_words(passage.facts, subject.attribute)
    stems = {stem(word) for word in own} if frame.kind == "stated" else ()
    for token in frame.unknown_words:
        known = (
            token.text.casefold() in own
            or stem(token.text.casefold()) in stems
            or token.text in BODIES | _JOINING | AUXILIARIES | _USERS
        ) and not _is_other_place(passage, subject, token.text)
        named = frame.kind == "stated" and token.text[0].isupper()
        apart = token.text in GROUPS - own and not _is_itself(passage, frame, subject, token.text)
        if apart if frame.kind == "compound" else not (known or named or composed):
            yield token.text
    noun = next((token for token in reversed(frame.nouns) if token.term), None)
    if noun and noun.term and subject.attribute in noun.term.ignored:
        yield noun.text
    made = composed and frame.kind == "counted"
    if made and any(token.name and subject.entity in token.name.entities for token in frame.names):
        yield "of others"  # "an area that consists of 22 EU states" is not the EU
    if frame.kind == "stated":
        yield from filter(
            None, (qualifier_before(passage.tokens, frame, own), head_before(passage.tokens, frame.first))
        )
    for token in frame.names:
        other = token.name is not None and subject.entity not in token.name.entities
        other = other and not (composed and token.name is not None and token.name.form == "demonym")
        other = other and not _is_in_name(passage, token, subject)
        if other and token.cls == "NAME" and attribute.type != "number":
            yield token.text
    if not composed:
        words = (token.text for token in frame.tokens if token.text.casefold() in _NARROWING_BEFORE)
        yield from (word for word in words if not (word.casefold() in ADDING and adds_up(attribute)))


def _is_in_name(passage: Passage, token: Token, subject: Subject) -> bool:
    """Whether a name is a word of the subject's own: Norland, of "the Norland mission"."""
    stems = passage.draft.discourse.callings.stems(subject.entity)
    return all(stem(word) in stems for word in token.text.casefold().split())


def _is_itself(passage: Passage, frame: Frame, subject: Subject, word: str) -> bool:
    """Whether the facts call the subject by a noun: "the 16-member council" where "the council" is a name of it."""
    definite = {word_at(passage.tokens, at) for at in (frame.first - 1, frame.first)} & {"the", "this"}
    aliases = passage.facts.entities[subject.entity].aliases
    return bool(definite) and any(alias.text.casefold() == f"the {word}" for alias in aliases)


def _around(passage: Passage, frame: Frame, subject: Subject) -> Iterator[str]:
    """The narrowing words before and after the frame."""
    tokens = passage.tokens
    after = tokens[frame.last] if frame.last < len(tokens) else None
    own = own_words(passage.facts, subject.attribute)
    numbered = passage.facts.attributes[subject.attribute].type == "number"
    if after and after.cls == "OF" and not _owner_follows(passage, frame.last, subject, own, numbered=numbered):
        yield "of " + (tokens[frame.last + 1].text if frame.last + 1 < len(tokens) else "")
    if frame.tokens[-1].name and _is_of_a_part(passage, frame, subject):
        yield tokens[frame.last].text
    if frame.kind == "stated" and frame.tokens[1].cls == "OF" and after and _is_plural(after):
        yield after.text  # "the members of all three bodies"
    before = tokens[frame.first - 1].text.casefold() if frame.first else ""
    yield from _left_of_more(tokens, frame)
    if frame.first > 1 and tokens[frame.first - 1].cls == "POSS":
        owner = tokens[frame.first - 2]
        other = owner.cls != "DATE" and owner.text not in BODIES  # "the Union's" may be another union's
        other = other and not passage.draft.subjects.is_member_word(subject.entity, owner)
        if subject.entity not in owner.name.entities if owner.name else other and subject.tie != "referred":
            yield owner.text
    stop = next((at for at in range(frame.last, len(tokens)) if tokens[at].text in CLAUSE_ENDS), len(tokens))
    yield from _versions(tokens[:stop], subject)
    comprised = before == "first" and composing(tokens, frame)  # "comprises the first ten amendments"
    added = before in ADDING and adds_up(passage.facts.attributes[subject.attribute])
    if not (comprised or added) and (before in _NARROWING_BEFORE or picks_before(tokens, frame)):
        yield before
    if after and after.cls in ("IN", "ON") and frame.kind != "compound" and not numbered:
        yield from _place_after(tokens, frame.last, subject)
    rate = is_rate(passage.facts, subject.attribute)
    made_of_its_own = any(token.name and subject.entity in token.name.entities for token in frame.names)
    defined = defined_at(tokens, frame.first) is not None
    composed = composing(tokens, frame)
    if (defined or composed) and goes_on_counting(tokens, frame.last, named=not defined):
        yield "and"
    if (composed and not made_of_its_own) or defined:
        return
    if after and not (after.text == "left" and _is_had(tokens, frame)) and _is_told_of_some(tokens, frame, subject):
        yield after.text
    narrowing = _NARROWING_AFTER if frame.tokens[-1].name else _NARROWING_AFTER | _DISTANCES
    described = after is not None and (_sizes(tokens, frame.last) or _restates(tokens, frame.last, subject))
    described = described or _is_their_deed(passage, frame.last, subject)
    said = word_at(tokens, frame.last + 1) in own  # "images per post" are images in a post
    described = described or ((rate or said) and after is not None and after.text.casefold() == "per")
    limit = passage.facts.attributes[subject.attribute].bound is not None
    yield from _for_another(passage, frame.last, subject)
    described = described or _starts(tokens, frame, limit=limit) or _begins_a_change(tokens, frame)
    given = (
        after is not None
        and after.cls == "FROM"
        and any(token.entity == subject.entity for token in tokens[frame.last : frame.last + 3])
    )
    if after and after.text.casefold() in narrowing and not (described or given):
        yield after.text


def _for_another(passage: Passage, at: int, subject: Subject) -> Iterator[str]:
    """What a limit is for, where that is not what the facts have it for: "up to 500 accounts for a whole network"."""
    tokens, own = passage.tokens, own_words(passage.facts, subject.attribute)
    for i in range(at, min(at + _NEAR, len(tokens) - 2)):
        if tokens[i].text in CLAUSE_ENDS or tokens[i].cls == "COMMA":
            return
        if tokens[i].cls == "FOR" and word_at(tokens, i + 1) in _SINGLE and tokens[i + 1].mention is None:
            limit = passage.facts.attributes[subject.attribute].bound is not None
            if limit and own.isdisjoint(word_at(tokens, after) for after in range(i + 2, i + 5)):
                yield f"for {tokens[i + 1].text} {tokens[i + 2].text}"
            return


def _is_of_a_part(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the name that ends a frame is only whose another is: "of the NATO mission", "of the Union's old hall"."""
    tokens, callings = passage.tokens, passage.draft.discourse.callings
    grouped = any(token.text in GROUPS for token in tokens[frame.last : frame.last + 2])
    if grouped and not callings.is_called(subject.entity, tokens[frame.last].text):
        return True
    return frame.kind == "counted" and frame.last < len(tokens) and tokens[frame.last].cls == "POSS"


def _left_of_more(tokens: Sequence[Token], frame: Frame) -> Iterator[str]:
    """The word that makes those who open a sentence the ones left of more: "only two founders still belong to it"."""
    if frame.kind == "counted" and frame.first < _OPENING:
        within = range(frame.last, min(frame.last + _REACH, len(tokens)))
        yield from (tokens[at].text for at in within if word_at(tokens, at) in _LEFT)


def _is_plural(token: Token) -> bool:
    return token.cls == "WORD" and token.text.islower() and len(token.text) > 3 and token.text[-1] == "s"


def _is_had(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether a body has those that are left: "has 34 members left", not "has 12 members left to persuade"."""
    ends = frame.last + 1 >= len(tokens) or tokens[frame.last + 1].text in CLAUSE_ENDS | {","}
    return ends and frame.first > 0 and bool(bases(tokens[frame.first - 1].text.casefold()) & {"have"})


def _is_told_of_some(tokens: tuple[Token, ...], frame: Frame, subject: Subject) -> bool:
    """Whether the word after a noun picks some of those counted, or takes their number for what it was before."""
    after = tokens[frame.last]
    changed = after.text.casefold() in ("became", "become") and _goes_on(tokens, frame.last)  # "its 15 seats became 17"
    narrowed = frame.kind in ("counted", "part") and (
        changed
        or narrows_after(
            tokens,
            frame.last,
            led=_is_excepted(tokens, frame.first),
            aside=frame.tokens[0].text.casefold() == "whose",
        )
    )
    narrowed = narrowed or (frame.kind == "part" and after.cls == "TO")  # "one of the 20 members to join since"
    return narrowed or bool(frame.nouns and (_describes(tokens, frame) or _moves(after, subject)))


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether another figure follows a verb."""
    return any(token.quantity is not None for token in tokens[at + 1 : at + 3])


def _lasts(frame: Frame) -> bool:
    """Whether the figure is a length of time."""
    mention = frame.figures[-1].mention
    return mention is not None and mention.kind == "duration"


def _starts(tokens: tuple[Token, ...], frame: Frame, *, limit: bool) -> bool:
    """Whether "from" says when a limit begins, or from what event on a time is counted: "from its first release"."""
    at = frame.last
    dated = at + 1 >= len(tokens) or tokens[at + 1].cls == "DATE"
    return word_at(tokens, at) == "from" and (limit if dated else _lasts(frame))


def _begins_a_change(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether "from" leads to the first of two levels, of something else: "the 12-member bloc's growth from 2% to"."""
    level = tokens[frame.last + 1] if frame.kind == "compound" and frame.last + 1 < len(tokens) else None
    return word_at(tokens, frame.last) == "from" and level is not None and level.quantity is not None


def _is_excepted(tokens: Sequence[Token], first: int) -> bool:
    """Whether a frame tells who is left out, or is led by "except"."""
    return word_at(tokens, first - 1 - (word_at(tokens, first - 1) in ("the", "for"))) in _EXCEPTING


def _is_other_place(passage: Passage, subject: Subject, word: str) -> bool:
    """Whether a word for a place is not one for the subject: "the population of the city" of a country."""
    return word in _PLACES and not passage.draft.discourse.callings.answers(subject.entity, word)


def adds_up(attribute: Attribute) -> bool:
    """Whether the words of an attribute say that its figure comes on top of another: "additional years" of support."""
    words = {word for phrase in attribute.nouns for form in phrase.forms for word in form.casefold().split()}
    return not ADDING.isdisjoint(words)


def own_words(facts: FactBase, attribute: str) -> frozenset[str]:
    """Words that belong to the attribute, and words for bodies: neither narrows a set."""
    found = facts.attributes[attribute]
    return _words_of(found.nouns, found.label)


def telling_words(facts: FactBase, attribute: str) -> frozenset[str]:
    """The stems of the words that may tell of the attribute: its nouns and verbs, and those of its label."""
    found = facts.attributes[attribute]
    return frozenset(map(stem, _words_of((*found.nouns, *found.verbs), found.label)))


@lru_cache(maxsize=1000)
def _words_of(nouns: tuple[Phrase, ...], label: str) -> frozenset[str]:
    forms = [form for phrase in nouns for form in phrase.forms] + [label]
    return frozenset(word for form in forms for word in form.casefold().split())


def _place_after(tokens: tuple[Token, ...], at: int, subject: Subject) -> Iterator[str]:
    """The name after "in" that is not the subject's own: "two plants in Spain"."""
    if at + 1 < len(tokens) and tokens[at + 1].cls == "DATE" and tokens[at + 1].text.casefold().startswith("that "):
        yield f"{tokens[at].text} {tokens[at + 1].text}"  # "sat with five judges on that day"
    place = next((token for token in tokens[at + 1 : at + 3] if token.cls != "DET"), None)
    if place and place.text in _EVERYWHERE:
        yield f"in {place.text}"  # "have 23 members in common"; "197 countries in the world" are in no body
        return
    unknown = place is not None and place.is_unknown_name
    if place and (unknown or (place.name and subject.entity not in place.name.entities)):
        yield f"{tokens[at].text} {place.text}"


def _versions(tokens: tuple[Token, ...], subject: Subject) -> Iterator[str]:
    """The number after the name where every name has one: "Python 2.7" is not Python."""
    after = [tokens[i + 1] for i, t in enumerate(tokens[:-1]) if t.name and subject.entity in t.name.entities]
    if after and all(token.text.isdecimal() and token.cls == "" for token in after):
        yield after[0].text


def _owner_follows(passage: Passage, at: int, subject: Subject, own: frozenset[str], *, numbered: bool) -> bool:
    """Whether "of" leads to whose figure it is; a number that is no set ("group 11 of the table") has no parts."""
    named = False
    for i, token in enumerate(passage.tokens[at + 1 : at + 4], at + 1):
        if token.name:
            return subject.entity in token.name.entities or set(token.text.casefold().split()) <= own
        if token.text.casefold() not in ("the", "this", "our", "its"):
            word, discourse = token.text.casefold(), passage.draft.discourse
            if word not in own and stem(word) in discourse.callings.stems(subject.entity):
                named = True
                continue  # "of Arab countries", of the League of Arab States
            meant = discourse.referent(passage.number, i)
            other = token.text[0].isupper() and not discourse.callings.is_called(subject.entity, word)
            other = other or (meant is not None and meant.entity != subject.entity)
            other = other or _is_other_place(passage, subject, word)
            ends = named and not token.text.isalnum()  # "ten countries of Southeast Asia."
            return ends or word in own or (word in BODIES and not other) or numbered
    return named


def _sizes(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "with" gives all of them a size: "47 states with some 820 million people", not "with more than ten"."""
    after = tokens[at + 1 : at + 3]
    figures = [token for token in after if token.quantity is not None]
    exact = bool(figures) and figures[0].quantity is not None and figures[0].quantity.bound in ("exact", "about")
    return tokens[at].text.casefold() == "with" and exact


def _restates(tokens: tuple[Token, ...], at: int, subject: Subject) -> bool:
    """Whether a relative clause only says again whose they are: "the 26 bishops who sit in the House"."""
    again = belongs(tokens, at + 1, subject.entity) or exists(tokens, at + 1)
    return tokens[at].text.casefold() in RELATIVES and again


def _is_their_deed(passage: Passage, at: int, subject: Subject) -> bool:
    """Whether a relative clause says what makes them those that are counted: "the 12 towns that founded the League"."""
    tokens, attribute = passage.tokens, passage.facts.attributes[subject.attribute]
    verb = tokens[at + 1] if at + 1 < len(tokens) and tokens[at].text.casefold() in RELATIVES else None
    if verb is None or verb.term is None or attribute.id not in verb.term.verbs:
        return False
    label = {stem(word) for word in attribute.label.casefold().split()}
    named = (token.name for token in tokens[at + 2 : at + 4] if token.name)
    own = any(stem(base) in label for base in bases(verb.text.casefold().split(" ")[0]))
    return own and any(subject.entity in name.entities for name in named)


def composing(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether the figure follows "consists of" or "was founded by", so that adjectives only describe the whole."""
    before = [token.text.casefold().split(" ")[0] for token in tokens[max(0, frame.first - 6) : frame.first]]
    composed = is_founding(tokens, frame) or any(bases(word) & _COMPOSING for word in before[-3:])
    words = " ".join(token.text.casefold() for token in tokens[max(0, frame.first - 3) : frame.first])
    composed = composed or words.endswith(("made up of", "bring together", "brings together"))
    return composed and not frame.has("OTHER")


def is_founding(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether those counted made the body: "was formed in 1967 by five states"."""
    return founded_by(tokens, frame) is not None


def began_with(tokens: Sequence[Token], first: int) -> bool:
    """Whether so many were there at the beginning: "began with 12", "started out in 1921 with 12"."""
    at = first - 2 if word_at(tokens, first - 1) == "with" else 0
    at -= 2 * (at > 2 and tokens[at].cls == "DATE" and tokens[at - 1].cls == "IN")
    at -= word_at(tokens, at) in ("life", "out")
    return at > 0 and word_at(tokens, at) in ("began", "started")


def have_founded(tokens: Sequence[Token], frame: Frame) -> bool:
    """Whether a relative clause says that those counted made a body: "one of the five states that formed"."""
    relative = word_at(tokens, frame.last) in RELATIVES
    return relative and bool(bases(word_at(tokens, frame.last + 1)) & FOUNDING)


def _moves(verb: Token, subject: Subject) -> bool:
    """Whether those counted come or go, as "seven countries joined" do, and it is no verb of the attribute itself."""
    own = verb.term is not None and subject.attribute in verb.term.verbs
    return not own and bool(bases(verb.text.casefold().split(" ")[0]) & _MOVING)


def _describes(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether the words after the noun say which of them: "under 30", and of people "at work", "entitled to vote"."""
    after, following = tokens[frame.last], tokens[frame.last + 1 : frame.last + 3]
    dated = any(token.cls == "DATE" for token in following)
    if after.text.casefold() in _BOUNDS:
        return not dated and any(token.mention for token in following[:1])
    if frame.nouns[-1].text.casefold() not in _PEOPLE:
        return False
    if past_form(after) and not after.name and frame.first and "have" in bases(tokens[frame.first - 1].text.casefold()):
        return True
    return after.cls == "AT" and not dated and _TIMES.isdisjoint(token.text.casefold() for token in following)
