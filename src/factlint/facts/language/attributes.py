"""Attributes, with all forms of the words by which drafts name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.facts.language.figures import WrongValueError, parse_tolerance
from factlint.facts.language.inflection import plural, verb_forms
from factlint.facts.language.shapes import Fields, items, scalar, warn_if_ambiguous
from factlint.facts.language.tree import Node, Scalar, Sequence, SourceText
from factlint.facts.model import Attribute, Phrase, Tolerance

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_attribute(id_: str, fields: Fields) -> Attribute:
    """The attribute with all forms of its words."""
    source = fields.source
    kind = fields.get("type", "text")
    tolerance = fields.get("tolerance")
    read: dict[str, Any] = {}
    for name in ("nouns", "adjectives", "verbs", "phrases", "ignore"):
        if name in fields.nodes:
            read[name] = tuple(_phrases(source, fields.nodes[name], name))
    if any("headquarters" in phrase.forms for phrase in read.get("nouns", ())):
        read["verbs"] = tuple(dict.fromkeys((*read.get("verbs", ()), Phrase(verb_forms("headquarter")))))
    dated = kind == "date" and any(read.get("nouns", ()))  # ids of dates are often past forms: "founded"
    return Attribute(
        id=id_,
        label=fields.get("label") or (read["nouns"][0].forms[0] if dated else id_.replace("_", " ")),
        type=kind,
        unit=fields.get("unit"),
        bound=fields.get("bound"),
        tolerance=read_tolerance(source, tolerance, kind) if tolerance else None,
        rounding=fields.get("rounding"),
        stale_after=fields.get("stale_after"),
        max_at_once=fields.get("max_at_once"),
        most=fields.get("most", ()),
        least=fields.get("least", ()),
        location=fields.location(),
        **read,
    )


def read_tolerance(source: SourceText, node: Scalar, kind: str) -> Tolerance | None:
    """The tolerance, or `None` and a report."""
    try:
        return parse_tolerance(node.text, kind)
    except WrongValueError as error:
        source.report(node, error.kind, f"tolerance: {error}")
        return None


def _phrases(source: SourceText, node: Node, name: str) -> Iterator[Phrase]:
    for item in items(source, node, name):
        if isinstance(item, Sequence):
            forms = [form for form in (scalar(source, part, name) for part in item.items) if form]
            if not item.items:
                source.report(item, "empty", f"{name} has an empty list; fill it in or remove it")
            elif name in {"nouns", "ignore"} and len(item.items) != 2:
                source.report(item, "shape", f"{name}: a pair gives singular and plural, as [ally, allies]")
            elif forms:
                yield Phrase(tuple(form.text for form in forms))
            continue
        text = scalar(source, item, name)
        if text is None:
            continue
        warn_if_ambiguous(source, text)
        word = text.text
        if name in {"nouns", "ignore"}:
            yield Phrase(tuple(dict.fromkeys((word, plural(word)))))
        elif name == "verbs":
            yield Phrase(verb_forms(word))
        else:
            yield Phrase((word,))
