"""Assertions about figures: how many, how much, how long, at most, in which place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factlint.assertions.assertion import Assertion, Role
from factlint.assertions.clauses import clause_of
from factlint.assertions.draft import Draft
from factlint.assertions.frames import CountFinder, Frame
from factlint.assertions.parts import counts_a_part
from factlint.assertions.subjects import BODIES, Subject, states
from factlint.assertions.tokens import Sentence, Token
from factlint.assertions.words import bases
from factlint.facts import FactBase
from factlint.mentions import Mention
from factlint.values import Quantity

_FIGURE = {"count": ("number",), "number": ("number", "ordinal"), "percent": ("percent",), "money": ("money",)}
_BESIDE = frozenset("addition along besides together including plus with".split())
_THESE = frozenset("these those this".split())
_SERVING = frozenset("serve for".split())
_AMONG = frozenset("among between across".split())
_WHOLE = frozenset("there all total".split())
_NARROWING_BEFORE = frozenset("new european largest first last another additional further more of".split()) - {"of"}
_NARROWING_AFTER = frozenset(
    "per that who which whose with from excluding except besides without outside seeking wanting hoping not".split()
)
_COMPOSING = frozenset("consist comprise compose constitute number".split())
_PARTLY = frozenset("include such join add".split())
_PARTS = frozenset(
    """group committee mission delegation team staff force panel board council parliament assembly summit office""".split()
)
_COMMON = frozenset("there they it this these those since under in on at he she we you as i".split())
_LIMITS = frozenset(
    """limit limits limited cap capped caps maximum minimum most least up exceed allowed allow allows restricted required
    must target cut reduced reduce reducing accredit need needs require requires more fewer less than quota""".split()
)


def figures(draft: Draft, finder: CountFinder) -> Iterator[Assertion]:
    """The assertions that counts and measures make, every reading of each."""
    block, before = -1, None
    known: dict[tuple[str, str], Subject] = {}
    for index, sentence in enumerate(draft.sentences):
        if sentence.block != block:
            block, before, known = sentence.block, None, {}
        earlier: list[Assertion] = []
        last: tuple[int, Subject] | None = None
        for frame in [*finder.find(sentence), *_ages(sentence)]:
            if frame.kind == "relative":
                found = [_ratio(frame, said) for said in earlier[-3:] if said.role == "value"]
            elif frame.kind == "changed" and not frame.nouns:
                found = _readings(draft, index, sentence, _with_noun(sentence, frame), None)[0]
            elif not frame.nouns and frame.kind != "aged":
                found = [_again(draft, sentence, frame, before)] if before else []
            else:
                beside = last[1] if last and last[0] >= frame.first - 2 else None
                noun = frame.nouns[-1].text.casefold() if frame.nouns else frame.kind
                if beside is None and frame.has("DET", "ALL"):
                    beside = known.get((noun, frame.figures[-1].text)) or known.get((noun, ""))
                found, subjects = _readings(draft, index, sentence, frame, beside)
                last = (frame.last, subjects[0]) if len({s.entity for s in subjects}) == 1 else None
                if last and subjects[0].tie in ("named", "referred"):
                    large = frame.figures[-1].text[:2].isdecimal()
                    known[noun, "" if large else frame.figures[-1].text] = subjects[0]
            earlier += found
            before = found[0] if found else before
            yield from found


def _ages(sentence: Sentence) -> Iterator[Frame]:
    """ "at least thirty years old": an age is its own noun."""
    for at, token in enumerate(sentence.tokens):
        if token.mention and token.mention.kind == "age" and at and sentence.tokens[at - 1].cls == "HEDGE":
            yield Frame("aged", (sentence.tokens[at - 1], token), at - 1, at + 1)


def _readings(
    draft: Draft, index: int, sentence: Sentence, frame: Frame, beside: Subject | None
) -> tuple[list[Assertion], list[Subject]]:
    choices = _attributes(draft, sentence, frame)
    found: list[Assertion] = []
    subjects: list[Subject] = []
    for figure, role in _figures(frame):
        if role == "place":
            found += _places(draft, index, sentence, frame, figure)
        fits = [{name for name in attributes if _fits(draft, name, figure, frame)} for attributes in choices]
        fitting = next(filter(None, fits), set())
        subjects = draft.subjects.of(index, frame, fitting, beside)
        clear = len({subject.entity for subject in subjects}) <= 2 or _alike(draft, subjects)
        for subject in subjects:
            said = _assertion(draft, index, frame, figure, "value" if role == "place" else role, subject)
            found.append(said if clear else replace(said, firm=False))
    return found, subjects


def _counted_too(draft: Draft, frame: Frame) -> bool:
    """Whether the noun of the frame counts something else as well: allies, not protons."""
    names = {name for token in frame.nouns if token.term for name in token.term.nouns | token.term.inner}
    return any(draft.facts.attributes[name].type == "count" for name in names)


def _alike(draft: Draft, subjects: list[Subject]) -> bool:
    """Whether the same value holds for all of the subjects, so that it does not matter which is meant."""
    values = {tuple(fact.value for fact in draft.facts.timeline(s.entity, s.attribute)) for s in subjects}
    return len(values) == 1


def _with_noun(sentence: Sentence, frame: Frame) -> Frame:
    """A change with the noun and the name before it: "the staff of the mission was cut from 20 to 10"."""
    before = sentence.tokens[max(0, frame.first - 10) : frame.first]
    nouns = [token for token in before if token.cls == "NOUN"][:1]
    names = [token for token in before if token.name][-1:]
    return Frame(frame.kind, (*nouns, *names, *frame.tokens), frame.first, frame.last)


def _places(draft: Draft, index: int, sentence: Sentence, frame: Frame, figure: Token) -> Iterator[Assertion]:
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


def _again(draft: Draft, sentence: Sentence, frame: Frame, before: Assertion) -> Assertion:
    """ "one of the 28", "the other five": a figure of what the figure before it was about."""
    figure = frame.figures[-1]
    mention = figure.mention
    assert mention is not None
    assert mention.quantity is not None
    rest = frame.kind == "rest" or frame.has("OTHER")
    return replace(
        before,
        start=mention.start,
        end=mention.end,
        sentence=(sentence.start, sentence.end),
        frame=frame.kind,
        value=mention.quantity,
        value_text=mention.text,
        role="rest" if rest else "value",
        firm=before.firm and before.scope == "all" and not rest and "the" in {t.text.casefold() for t in frame.tokens},
        quoted=draft.quoted(mention.start, mention.end),
        named=(),
    )


def _figures(frame: Frame) -> list[tuple[Token, Role]]:
    figures = frame.figures
    if frame.kind == "changed":
        return [(figures[0], "before"), (figures[-1], "value")]
    if frame.kind == "ranked":
        return [(figures[0], "place")]
    if frame.kind == "part":
        return [(figures[-1], "value")]
    if any(token.text.casefold() in ("other", "remaining") for token in frame.tokens):
        return [(figures[-1], "rest")]
    return [(figures[-1], "value")]


def _attributes(draft: Draft, sentence: Sentence, frame: Frame) -> tuple[set[str], set[str]]:
    """The attributes that the nouns of the frame name, or that a verb nearby makes of a plain noun; then shorter ones."""
    if frame.kind == "aged":
        return {name for name in draft.facts.attributes if _is_age(draft.facts, name)}, set()
    terms = [token.term for token in frame.nouns if token.term]
    found = {name for term in terms for name in (term.nouns or term.verbs or (() if term.inner else term.ignored))}
    plain = {token.text.casefold() for token in frame.nouns}
    for token in sentence.tokens[max(0, frame.first - 8) : frame.last + 8]:
        for name in token.term.verbs if token.term else ():
            nouns = draft.facts.attributes[name].nouns
            if any(form.casefold().endswith(" " + word) for phrase in nouns for form in phrase.forms for word in plain):
                found.add(name)
    return found, {name for term in terms for name in term.inner}


def _fits(draft: Draft, name: str, figure: Token, frame: Frame) -> bool:
    """Whether a figure of this kind can be a value of the attribute."""
    mention = figure.mention
    kind = draft.facts.attributes[name].type
    if mention is None or mention.quantity is None:
        return False
    if kind == "quantity":
        return mention.kind in ("quantity", "duration", "age", "percent", "number")
    if kind == "number" and mention.kind == "number":
        return frame.kind == "stated" or not _counted_too(draft, frame)
    return mention.kind in _FIGURE.get(kind, ())


def _assertion(draft: Draft, index: int, frame: Frame, figure: Token, role: Role, subject: Subject) -> Assertion:
    sentence = draft.sentences[index]
    mention = figure.mention
    assert mention is not None
    assert mention.quantity is not None
    clause = clause_of(sentence, frame.first, frame.last)
    scope = _scope(draft, sentence, frame, subject)
    return Assertion(
        figure.start,
        figure.end,
        (sentence.start, sentence.end),
        frame.kind,
        subject.entity,
        subject.attribute,
        _bounded(mention, frame),
        figure.text,
        clause.when,
        clause.tense,
        scope,
        clause.negated,
        draft.quoted(mention.start, mention.end),
        clause.attributed,
        clause.hypothetical,
        clause.sometime,
        clause.lasting,
        _firm(draft, sentence, frame, subject, mention.quantity),
        role,
        None,
        _beside(sentence, frame),
        frame.nouns[-1].text.casefold() if frame.nouns else "",
        implied=subject.tie == "implied",
    )


def _bounded(mention: Mention, frame: Frame) -> Quantity:
    quantity = mention.quantity
    assert quantity is not None
    if mention.kind == "number":
        quantity = replace(quantity, unit=None)
    if quantity.bound == "exact" and any(
        token.cls == "HEDGE" and token.text.casefold().split()[1:2] in (["maximum"], ["limit"])
        for token in frame.tokens
    ):
        return replace(quantity, bound="max")
    return quantity


def _scope(draft: Draft, sentence: Sentence, frame: Frame, subject: Subject) -> str:
    """The words that narrow the set, or "all"."""
    own = _own_words(draft.facts, subject.attribute)
    narrowing = [
        token.text
        for token in frame.unknown_words
        if token.text.casefold() not in own
        and token.text not in BODIES
        and not (frame.kind == "stated" and token.text[0].isupper())
    ]
    composed = _composing(sentence.tokens, frame)
    if composed:
        narrowing = []
    if frame.kind == "compound":
        narrowing = [word for word in narrowing if word in _PARTS]
    noun = next((token for token in reversed(frame.nouns) if token.term), None)
    if noun and noun.term and subject.attribute in noun.term.ignored:
        narrowing.append(noun.text)
    narrowing += (
        []
        if draft.facts.attributes[subject.attribute].type == "number"
        else [
            token.text
            for token in frame.names
            if token.name and subject.entity not in token.name.entities and token.cls == "NAME"
        ]
    )
    tokens = sentence.tokens
    after = tokens[frame.last] if frame.last < len(tokens) else None
    if after and after.cls == "OF" and not frame.kind == "part" and not _owner_follows(tokens, frame.last, subject):
        narrowing.append("of " + (tokens[frame.last + 1].text if frame.last + 1 < len(tokens) else ""))
    if frame.tokens[-1].name and any(token.text in _PARTS for token in tokens[frame.last : frame.last + 2]):
        narrowing.append(tokens[frame.last].text)
    before = tokens[frame.first - 1].text.casefold() if frame.first else ""
    if before in _NARROWING_BEFORE:
        narrowing.append(before)
    rate = (draft.facts.attributes[subject.attribute].unit or "").startswith(("/", "per "))
    if after and after.text.casefold() in _NARROWING_AFTER and not (rate and after.text.casefold() == "per"):
        narrowing.append(after.text)
    narrowing += [token.text for token in frame.tokens if token.text.casefold() in _NARROWING_BEFORE and not composed]
    return " ".join(narrowing) or "all"


def _is_age(facts: FactBase, attribute: str) -> bool:
    found = facts.attributes[attribute]
    forms = {form.casefold() for phrase in found.nouns for form in phrase.forms}
    return found.type == "quantity" and found.bound is not None and bool(forms & {"age", "years old", "years of age"})


def _own_words(facts: FactBase, attribute: str) -> set[str]:
    """Words that belong to the attribute, and words for bodies: neither narrows a set."""
    found = facts.attributes[attribute]
    forms = [form for phrase in found.nouns for form in phrase.forms] + [found.label]
    return {word for form in forms for word in form.casefold().split()}


def _composing(tokens: tuple[Token, ...], frame: Frame) -> bool:
    """Whether the figure follows "consists of" or the like, so that adjectives only describe the whole."""
    before = [token.text.casefold() for token in tokens[max(0, frame.first - 3) : frame.first]]
    return any(bases(word.split(" ")[0]) & _COMPOSING for word in before) and not frame.has("OTHER")


def _owner_follows(tokens: tuple[Token, ...], at: int, subject: Subject) -> bool:
    for token in tokens[at + 1 : at + 4]:
        if token.name:
            return subject.entity in token.name.entities
        if token.text.casefold() not in ("the", "this", "our", "its"):
            return token.text.casefold() in ("alliance", "bloc", "body", "organisation", "organization", "group")
    return False


def _firm(draft: Draft, sentence: Sentence, frame: Frame, subject: Subject, stated: Quantity) -> bool:
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
    if subject.tie == "loose" or stated.number == 1 or counts_a_part(tokens, frame, subject.entity):
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
    telling = owners <= 2 and (" " in noun or frame.kind == "stated" or limited or _composing(tokens, frame))
    whole = whole or bool(set(before[-1:]) & _AMONG and (stated.number or 0) >= 10)
    if frame.kind == "aged":
        return subject.tie == "near" and not _unknown_names(tokens, frame)
    if subject.tie == "near" and (_composing(tokens, frame) or (before and bases(before[-1]) & _SERVING)):
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


def _beside(sentence: Sentence, frame: Frame) -> tuple[str, ...]:
    """The entities named beside "11 other": in the list before it, or after "in addition to"."""
    if not frame.has("OTHER"):
        return ()
    tokens = sentence.tokens
    named: list[str] = []
    at = frame.first - 1
    while at >= 0 and (tokens[at].cls in ("COMMA", "AND", "DET") or tokens[at].name or tokens[at].text == "with"):
        name = tokens[at].name
        if name and len(name.entities) == 1:
            named.append(name.entities[0])
        at -= 1
    if not named and tokens and any(token.text.casefold() in _BESIDE for token in tokens[:4]):
        for token in tokens[: frame.first]:
            if token.name and len(token.name.entities) == 1:
                named.append(token.name.entities[0])
            elif named and token.cls not in ("COMMA", "AND", "DET"):
                break
    return tuple(named)


def _ratio(frame: Frame, said: Assertion) -> Assertion:
    figure = frame.figures[0]
    assert figure.mention is not None
    assert figure.mention.quantity is not None
    words = re.split(r"\s+as\s+(?:many|much|few|little)\b", figure.text)[0]
    return replace(
        said,
        start=figure.start,
        end=figure.start + len(words),
        frame="relative",
        value=figure.mention.quantity,
        value_text=words,
        role="ratio",
    )
