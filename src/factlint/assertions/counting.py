"""Assertions about figures: how many, how much, how long, at most, in which place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factlint.assertions.assertion import Assertion, Role
from factlint.assertions.clauses import clause_of
from factlint.assertions.draft import Draft
from factlint.assertions.frames import CountFinder, Frame
from factlint.assertions.subjects import Subject
from factlint.assertions.tokens import Sentence, Token
from factlint.values import Quantity

_FIGURE = {"count": ("number",), "number": ("number", "ordinal"), "percent": ("percent",), "money": ("money",)}
_BESIDE = frozenset("addition along besides together including plus with".split())
_WHOLE = frozenset("there all total".split())


def figures(draft: Draft, finder: CountFinder) -> Iterator[Assertion]:
    """The assertions that counts and measures make, every reading of each."""
    for index, sentence in enumerate(draft.sentences):
        earlier: list[Assertion] = []
        for frame in finder.find(sentence):
            if frame.kind == "relative":
                found = [_ratio(frame, said) for said in earlier[-3:] if said.role == "value"]
            else:
                found = list(_readings(draft, index, sentence, frame))
            earlier += found
            yield from found


def _readings(draft: Draft, index: int, sentence: Sentence, frame: Frame) -> Iterator[Assertion]:
    attributes = _attributes(draft, sentence, frame)
    for figure, role in _figures(frame):
        fitting = {name for name in attributes if _fits(draft, name, figure, role)}
        subjects = list(draft.subjects.of(index, frame, fitting))
        clear = len({subject.entity for subject in subjects}) == 1
        for subject in subjects:
            said = _assertion(draft, sentence, frame, figure, role, subject)
            yield said if clear else replace(said, firm=False)


def _figures(frame: Frame) -> list[tuple[Token, Role]]:
    figures = frame.figures
    if frame.kind == "changed":
        return [(figures[0], "before"), (figures[-1], "value")]
    if frame.kind == "ranked":
        return [(figures[0], "place")]
    if frame.kind == "part":
        return [(figures[-1], "value")]
    if frame.has("OTHER"):
        return [(figures[-1], "rest")]
    return [(figures[-1], "value")]


def _attributes(draft: Draft, sentence: Sentence, frame: Frame) -> set[str]:
    """The attributes that the nouns of the frame name, and those that a verb nearby makes of a plain noun."""
    terms = [token.term for token in frame.nouns if token.term]
    found = {name for term in terms for name in (term.nouns or term.verbs)}
    plain = {token.text.casefold() for token in frame.nouns}
    for token in sentence.tokens[max(0, frame.first - 8) : frame.last + 8]:
        for name in token.term.verbs if token.term else ():
            nouns = draft.facts.attributes[name].nouns
            if any(form.casefold().endswith(" " + word) for phrase in nouns for form in phrase.forms for word in plain):
                found.add(name)
    return found


def _fits(draft: Draft, name: str, figure: Token, role: Role) -> bool:
    """Whether a figure of this kind can be a value of the attribute."""
    mention = figure.mention
    kind = draft.facts.attributes[name].type
    if mention is None or mention.quantity is None:
        return False
    if role == "place":
        return kind in ("count", "number")
    if kind == "quantity":
        return mention.kind in ("quantity", "duration", "age", "percent", "number")
    return mention.kind in _FIGURE.get(kind, ())


def _assertion(
    draft: Draft, sentence: Sentence, frame: Frame, figure: Token, role: Role, subject: Subject
) -> Assertion:
    mention = figure.mention
    assert mention is not None
    assert mention.quantity is not None
    clause = clause_of(sentence, frame.first, frame.last)
    scope = _scope(draft, sentence, frame, subject)
    return Assertion(
        mention.start,
        mention.end,
        (sentence.start, sentence.end),
        frame.kind,
        subject.entity,
        subject.attribute,
        _bounded(mention.quantity, frame),
        mention.text,
        clause.when,
        clause.tense,
        scope,
        clause.negated,
        draft.quoted(mention.start, mention.end),
        clause.attributed,
        clause.hypothetical,
        clause.sometime,
        clause.lasting,
        _firm(draft, sentence, frame, subject),
        role,
        None,
        _beside(sentence, frame),
        frame.nouns[-1].text.casefold() if frame.nouns else "",
    )


def _bounded(quantity: Quantity, frame: Frame) -> Quantity:
    if quantity.bound == "exact" and any(
        token.cls == "HEDGE" and token.text.casefold().split()[1:2] in (["maximum"], ["limit"]) for token in frame.tokens
    ):
        return replace(quantity, bound="max")
    return quantity


def _scope(draft: Draft, sentence: Sentence, frame: Frame, subject: Subject) -> str:
    """The words that narrow the set, or "all"."""
    narrowing = [token.text for token in frame.unknown_words]
    noun = next((token for token in reversed(frame.nouns) if token.term), None)
    if noun and noun.term and subject.attribute in noun.term.ignored:
        narrowing.append(noun.text)
    narrowing += [
        token.text
        for token in frame.names
        if token.name and subject.entity not in token.name.entities and token.cls == "NAME"
    ]
    tokens = sentence.tokens
    after = tokens[frame.last] if frame.last < len(tokens) else None
    if after and after.cls == "OF" and not frame.kind == "part" and not _owner_follows(tokens, frame.last, subject):
        narrowing.append("of " + (tokens[frame.last + 1].text if frame.last + 1 < len(tokens) else ""))
    before = tokens[frame.first - 1].text.casefold() if frame.first else ""
    if before in ("new", "european", "largest", "first", "last", "another", "additional", "more"):
        narrowing.append(before)
    return " ".join(narrowing) or "all"


def _owner_follows(tokens: tuple[Token, ...], at: int, subject: Subject) -> bool:
    for token in tokens[at + 1 : at + 4]:
        if token.name:
            return subject.entity in token.name.entities
        if token.text.casefold() not in ("the", "this", "our", "its"):
            return token.text.casefold() in ("alliance", "bloc", "body", "organisation", "organization", "group")
    return False


def _firm(draft: Draft, sentence: Sentence, frame: Frame, subject: Subject) -> bool:
    if subject.tie in ("named", "referred"):
        return True
    words = {token.text.casefold() for token in sentence.tokens[max(0, frame.first - 4) : frame.last]}
    whole = bool(words & _WHOLE) or frame.has("ALL") or any("total" in token.text for token in frame.tokens)
    owners = len(draft.subjects.owners(subject.attribute))
    noun = frame.nouns[-1].text if frame.nouns else ""
    if subject.tie == "near":
        return whole and owners <= 6
    return whole and owners == 1 and (" " in noun or len(noun) > 6)


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
    return replace(
        said,
        start=figure.start,
        end=figure.end,
        frame="relative",
        value=figure.mention.quantity,
        value_text=figure.text,
        role="ratio",
    )
