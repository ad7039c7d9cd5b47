"""Whether a sentence speaks of something else than the subject: a part of it, another body, a name nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.figures.parts import CANDIDATES, COMMON, HEADS, of_a_part, of_a_region
from factlint.assertions.figures.scoping import own_words
from factlint.assertions.referents.roles import belongs, defined_at, takes
from factlint.assertions.sentences.agents import Agent, agent_before
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.verbs import PREPOSITION_CLASSES, is_verb, word_at
from factlint.assertions.sentences.words import bases, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.referents.subjects import Subject
    from factlint.assertions.sentences.tokens import Token

_RECENT = 3
"""How many sentences back a name is still in mind."""
_COPIES = frozenset("server instance installation setup set-up cluster deployment site fork copy mirror".split())
_THESE = frozenset("these those this".split())
_PARTLY = frozenset("include such join add".split())
_ONE = frozenset("a an each every".split())
_LONGEST_BODY = 3
_LONGEST_PARAGRAPH = 12
_FRONTING = frozenset("with by in at for under as on from since after according besides beside despite".split())


def of_another(passage: Passage, frame: Frame, subject: Subject, *, whole: bool, near: bool = False) -> bool:
    """Whether the figure may belong to another set or body, or to a part of the subject.

    With `near`, others of the same kind do not count: only a figure that comes near to the subject's own is judged.
    """
    if (
        _of_others(passage, frame, subject)
        or of_a_region(passage, frame, subject)
        or is_of_own_copy(passage, frame)
        or _is_one_of_several(passage, subject)
        or _defines(passage, frame, subject)
    ):
        return True
    unnamed = subject.tie not in ("named", "referred")
    if (
        (unnamed and _named_only_later(passage, frame, subject, whole=whole))
        or (subject.tie != "referred" and _is_had_by_another(passage, frame, subject))
        or (unnamed and _is_about_another(passage, frame, subject))
    ):
        return True
    if subject.tie in ("near", "far", "loose") and not near and _has_rivals(passage, subject):
        return True
    if frame.kind == "compound":
        own = passage.tokens[frame.last].term if frame.last < len(passage.tokens) else None
        own_noun = own is not None and subject.attribute in own.nouns  # "has a 40-strong crew"
        return subject.tie != "implied" and not own_noun and _is_other_body(passage, frame)
    if frame.kind == "part":  # "one of only two members that", not "only 16 of the 35"
        return any(token.text.casefold() == "only" for token in frame.tokens if token.start > frame.figures[0].start)
    return frame.kind != "aged" and of_a_part(passage, frame, subject)  # who is so old is never the body itself


def is_of_own_copy(passage: Passage, frame: Frame) -> bool:
    """Whether the words tell of what the writer runs, which may be set up otherwise: "on our server a post may"."""
    tokens = passage.tokens
    ours = [at for at in range(len(tokens) - 1) if word_at(tokens, at) in ("our", "my", "your")]
    led = (at for at in ours if at >= frame.last and word_at(tokens, at - 1) in ("in", "on", "at"))
    kept = any(word_at(tokens, at + 1) not in BODIES for at in led)  # "images may have 5 MB in our newsletter"
    return kept or any(at < frame.first and word_at(tokens, at + 1) in _COPIES for at in ours)


def _is_one_of_several(passage: Passage, subject: Subject) -> bool:
    """Whether the subject was named only beside something unknown: "we run Tarn and Grebe. An upload may be"."""
    if subject.tie not in ("near", "far"):
        return False
    named = passage.draft.subjects.named_in
    last = next((i for i in range(passage.number, -1, -1) if subject.entity in named(i)), None)
    tokens = passage.draft.sentences[last].tokens if last is not None and last < passage.number else ()
    at = max((i for i, token in enumerate(tokens) if token.name and subject.entity in token.name.entities), default=0)
    beside = [i for i in (at - 2, at + 2) if 0 <= i < len(tokens) and tokens[(at + i) // 2].cls == "AND"]
    return any(tokens[i].is_unknown_name for i in beside)


def _has_rivals(passage: Passage, subject: Subject) -> bool:
    """Whether a sentence that names nobody may as well be about another owner of such a figure that the draft names."""
    subjects, number = passage.draft.subjects, passage.number
    owners = subjects.owners(subject.attribute)
    if subject.entity in subjects.named_in(number):
        about = subjects.discourse.about(number)
        return (about is None or about.entity != subject.entity) and _is_one_of_its_kind(passage, subject, number)
    if any(subjects.is_member_word(subject.entity, token) for token in passage.tokens[:3]):
        return False  # "Senators hold office for six years"
    told = subjects.discourse.told(number)
    if told is not None and told.sure and told.entity == subject.entity:
        return False
    if subjects.asked_of(number, owners) == {subject.entity}:
        return False
    if _is_one_of_its_kind(passage, subject, max(0, number - _LONGEST_PARAGRAPH)):
        return True
    last = subjects.last_named(number - 1) & owners if number else set()  # "They elect the House. There are 435 seats."
    last = last or _only_named_here(passage, owners)
    return len(last or owners & subjects.named) > 1


def _is_one_of_its_kind(passage: Passage, subject: Subject, first: int) -> bool:
    """Whether a paragraph, from a sentence on, names others of the kind of the subject, as figures of a planet may be.

    The facts need not have such a figure of them.
    """
    subjects, sentences = passage.draft.subjects, passage.draft.sentences
    kind = subjects.discourse.callings.kind
    here = (i for i in range(first, passage.number + 1) if sentences[i].block == passage.sentence.block)
    alike = {name for i in here for name in subjects.named_in(i) if kind(name) == kind(subject.entity)}
    return bool(kind(subject.entity)) and not alike <= {subject.entity}


def _only_named_here(passage: Passage, owners: set[str]) -> set[str]:
    """The one owner that the paragraph has named so far; none where it tells of another body by a word for its kind."""
    sentences, block = passage.draft.sentences, passage.sentence.block
    before = [
        i for i in range(max(0, passage.number - _LONGEST_PARAGRAPH), passage.number) if sentences[i].block == block
    ]
    named = {name for i in before for name in passage.draft.subjects.named_in(i)} & owners
    other = any(_tells_of_another(sentences[i].tokens) for i in before)
    return named if len(named) == 1 and not other else set()


def _tells_of_another(tokens: Sequence[Token]) -> bool:
    """Whether an adjective tells one body from others of its kind: "the lower chamber"."""
    return any(
        word_at(tokens, at) in BODIES and tokens[at - 2].cls in ("DET", "OWN") and not tokens[at - 1].name
        for at in range(2, len(tokens))
    )


def _is_about_another(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the clause has a subject that stands for somebody else, or for something of the subject's.

    That a name stands near is no evidence where the clause is about another: "they are chosen by the Council and hold
    office for nine years", "its first line-up was nine clubs".
    """
    tokens, discourse = passage.tokens, passage.draft.discourse
    agent, meant = discourse.agent(passage.number, frame.first)
    owner = discourse.whose(passage.number, agent) if agent and subject.tie == "far" else None
    if owner is not None and owner.entity != subject.entity:
        return True  # "its council began with four": a council of another
    one_of_them = frame.kind == "part" and frame.tokens[0].cls == "ONE"  # "the court is one of the six organs"
    if agent is None or frame.kind == "compound" or one_of_them or not takes(tokens, agent, frame):
        return subject.tie == "near" and agent is not None and _is_opening_name(passage, subject, agent)
    if meant is not None:
        return meant.sure and meant.entity != subject.entity
    done = next((at for at in range(agent.at + 1, agent.verb) if is_verb(tokens, at)), agent.verb)
    if any(token.name and subject.entity in token.name.entities for token in tokens[done : agent.verb]):
        return True  # "the judges are chosen by the Assembly and hold office for"
    between = {token.text.casefold() for token in tokens[agent.at + 1 : agent.at + 5]}
    if "it" in between or ("which" in between and tokens[agent.at].cls == "WORD"):
        return True
    return _is_another_thing(passage, frame, subject, agent)


def _is_had_by_another(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether "with" brings in a figure of somebody else, whom the sentence is about: "with 5 km2, Oslo is"."""
    if word_at(passage.tokens, phrase_start(passage.tokens, frame.first) - 1) != "with":
        return False
    discourse = passage.draft.discourse
    agent = discourse.mains.subject(passage.number)
    meant = discourse.meant(passage.number, agent) if agent else None
    return agent is not None and (meant.entity != subject.entity if meant else agent.kind in ("name", "pronoun"))


def _is_opening_name(passage: Passage, subject: Subject, agent: Agent) -> bool:
    """Whether a clause that opens a sentence is about an unknown name: "Helm keeps to four versions"."""
    head = passage.tokens[agent.at]
    own = head.text.casefold() in own_words(passage.facts, subject.attribute) | COMMON
    one = word_at(passage.tokens, agent.at + 1).endswith("s") and head.text[-1] != "s"
    return agent.at == 0 and agent.kind == "other" and head.cls == "WORD" and one and not own


def _is_another_thing(passage: Passage, frame: Frame, subject: Subject, agent: Agent) -> bool:
    """Whether what a clause is about is no entity, and no word of the attribute either."""
    head, before = passage.tokens[agent.at], passage.tokens[max(0, agent.at - 4) : agent.at]
    own = {stem(word) for word in own_words(passage.facts, subject.attribute)}
    strange = stem(head.text.casefold()) not in own and not _may_be_chosen(passage, head, subject)
    if agent.kind == "owned":  # "its first line-up was nineteen"
        body = head.text.casefold() in BODIES | HEADS
        return head.cls == "WORD" and strange and not body and any(token.cls in ("OWN", "POSS") for token in before)
    if agent.kind == "other":  # "a caption may have 90 characters"
        articled = any(token.text.casefold() in _ONE for token in before[-1:])
        another = head.cls == "WORD" and (subject.tie == "far" or head.text.istitle())
        return strange and (another or (articled and _is_of_many(passage, frame, subject)))
    return agent.kind == "pronoun" and subject.tie != "referred"


def _may_be_chosen(passage: Passage, head: Token, subject: Subject) -> bool:
    """Whether a clause is about who may be chosen, of whom something is required: "Candidates must be at least 30"."""
    required = passage.facts.attributes[subject.attribute].bound == "min"
    return required and not head.name and bool(bases(head.text.casefold()) & CANDIDATES)


def _is_of_many(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the noun counts several things of the subject, so that only what has them tells which: characters."""
    attributes = {fact.attribute for fact in passage.facts.facts_of(subject.entity)}
    return any(token.term and len(token.term.nouns & attributes) > 1 for token in frame.nouns)


def _defines(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the figure says what something else is: "the Triangle is a group of three EU countries"."""
    at = defined_at(passage.tokens, frame.first)
    token = passage.tokens[at] if at is not None else None
    unknown = token is not None and token.is_unknown_name
    return unknown and any(found.name and subject.entity in found.name.entities for found in frame.names)


def opens_plainly(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence begins with a word that names nothing."""
    first = tokens[0]
    return first.cls not in ("WORD", "NOUN") or first.text.casefold() in COMMON


def _named_only_later(passage: Passage, frame: Frame, subject: Subject, *, whole: bool) -> bool:
    """Whether the sentence names the subject only in a later clause: "a proxy listens on port 80, so Tarn is safe".

    Nor is what does something to it a part of it: "the 30 ports wrote to the Union".
    """
    tokens = passage.tokens
    named = [at for at, token in enumerate(tokens) if token.name and subject.entity in token.name.entities]
    if not named or named[0] < frame.last or tokens[0].text.casefold() in _FRONTING:
        return False
    between = tokens[frame.last : named[0]]
    leads = frame.kind == "counted" and agent_before(tokens, frame.first) is None
    if leads and any(is_verb(tokens, at) for at in range(frame.last, named[0])):
        own = any(token.term and subject.attribute in token.term.verbs for token in between)
        return not own and not belongs(tokens, frame.last, subject.entity)
    return not whole and any(token.cls == "COMMA" for token in between)


def _of_others(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the words point at another set: "these three", "including five members"."""
    if any(token.text.casefold() in _THESE for token in passage.tokens[max(0, frame.first - 1) : frame.last]):
        return True
    if subject.tie == "named":
        return False
    before = passage.tokens[frame.first - 1].text.casefold() if frame.first else ""
    return bool(bases(before) & _PARTLY) and not has_own_noun(passage, frame, subject)


def has_own_noun(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the noun narrows a set to that of the attribute: "founding members", not "member states"."""
    attribute = passage.facts.attributes[subject.attribute]
    forms = {form.casefold() for phrase in attribute.nouns + attribute.adjectives for form in phrase.forms}
    noun = next((token.text.casefold() for token in reversed(frame.nouns)), "")
    return " " in noun and forms.isdisjoint(noun.split())


def _is_other_body(passage: Passage, frame: Frame) -> bool:
    """Whether "13-member" is said of another body: an unknown name follows, or "a" comes before and a name after.

    "A 3,000-strong force" is none of the bodies either.
    """
    tokens, first = passage.tokens, frame.first
    after = (*frame.tokens[1:], *tokens[frame.last : frame.last + 1])
    if any(token.is_unknown_name for token in after):
        return True
    comma = first - 1 - (tokens[first - 1].cls == "DET")
    if comma > 0 and tokens[comma].cls == "COMMA" and tokens[comma - 1].is_unknown_name:
        return True  # "the Council of Elders, a 9-member body"
    opening = tokens[first - 1 if first and tokens[first].cls == "NUM" else first].text.casefold()
    if opening in ("a", "an") and any(token.name for token in after):
        return True
    if _is_of_unknown_kind(passage, frame):
        return True
    strong = any(token.text.casefold() == "strong" for token in frame.tokens)
    return strong and not any(token.name or token.text.casefold() in BODIES for token in tokens[first : frame.last + 2])


def _is_of_unknown_kind(passage: Passage, frame: Frame) -> bool:
    """Whether what has so many is no body: "a two-state solution", not "the 27-nation trading bloc"."""
    tokens, at = passage.tokens, frame.last
    described = [token for token in frame.tokens[3:] if token.cls == "WORD"]
    while (
        at < len(tokens) and tokens[at].cls == "WORD" and tokens[at].text.islower() and at - frame.last < _LONGEST_BODY
    ):
        described.append(tokens[at])
        at += 1
    followed = any(token.name for token in (*frame.tokens[3:], *tokens[at : at + 1]))
    if not described or followed:
        return False
    return not any(
        token.text.casefold() in BODIES or token.text.casefold() in passage.facts.kinds for token in described
    )


def unknown_names(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether the sentence names something unknown before the frame, in a clause that is not about the subject."""
    agent, meant = passage.draft.discourse.agent(passage.number, frame.first)
    if agent and meant and meant.sure and meant.entity == subject.entity and agent.kind != "owned":
        return False
    tokens = passage.tokens
    start = max((i for i, token in enumerate(tokens[: frame.first]) if token.text == "."), default=-1) + 1
    start += next((i for i, token in enumerate(tokens[start : frame.first]) if token.text[0].isalnum()), 0)  # "- Teams"
    return any(
        _is_unknown_name(passage, subject, at)
        and (at > start or tokens[at].text.isupper())
        and not (at == frame.first - 1 and tokens[at].text.isupper())
        for at in range(start, frame.first)
    )


def is_of_last_named(passage: Passage, frame: Frame, subject: Subject) -> bool:
    """Whether "its" may be of something unknown named after the subject: "met the Bar Council and its 46 members"."""
    tokens = passage.tokens
    whose = next((at for at in range(max(frame.first - 1, 1), frame.last) if tokens[at].cls == "OWN"), None)
    if whose is None:
        return False
    joint = whose - 1
    while joint > 0 and tokens[joint].cls in ("ALL", "OF", "HEDGE"):
        joint -= 1
    if word_at(tokens, joint) != "and" or _is_said_of_its(passage, joint):
        return False
    names = range(max(joint - 3, 1), joint)
    return any(_is_unknown_name(passage, subject, at) and tokens[at - 1].cls not in PREPOSITION_CLASSES for at in names)


def _is_said_of_its(passage: Passage, joint: int) -> bool:
    """Whether the clause before a joint is about what "it" has as well: "its symbol is Au and its"."""
    agent, _ = passage.draft.discourse.agent(passage.number, joint)
    return agent is not None and agent.kind == "owned"


def has_namesake(passage: Passage, frame: Frame) -> bool:
    """Whether something unknown is named by the noun shortly before: "the Articles of Trade. Its nine articles"."""
    nouns = {stem(token.text.casefold()) for token in frame.nouns}
    near = passage.draft.sentences[max(0, passage.number - _RECENT) : passage.number]
    before = (token for sentence in near for token in sentence.tokens[1:])
    return any(
        token.text[0].isupper() and not token.name and stem(token.text.casefold()) in nouns
        for token in (*before, *passage.tokens[1 : frame.first])
    )


def _is_unknown_name(passage: Passage, subject: Subject, at: int) -> bool:
    token = passage.tokens[at]
    plain = token.is_unknown_name and len(token.text) > 1
    own = own_words(passage.facts, subject.attribute)
    return plain and token.text.casefold() not in COMMON and token.text.casefold() not in own
