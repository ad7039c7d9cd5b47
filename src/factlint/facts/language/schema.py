"""The JSON Schema of fact files for editors, made from the table of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.facts.language import keys as language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.facts.language.keys import Key

ID = "https://factlint.invalid/schema/facts-1.json"

_DATE = (
    r"^~? ?(?!0000)(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?|[0-9]{4}-Q[1-4]|[0-9]{4}-H[12]"
    r"|FY ?[0-9]{4})$"
)
_NAME = r"^[^\W_][\w.+\-]*$"
_EMPTY: dict[str, Any] = {"type": ["null", "string"], "pattern": r"^\s*$"}
"""A list or section that was begun and holds nothing yet."""


def _words(*, forms: dict[str, int]) -> dict[str, Any]:
    """Words, each of which may be a list of its forms."""
    text = {"$ref": "#/$defs/text"}
    listed = {"type": "array", "items": text, **forms}
    return {"anyOf": [_EMPTY, text, {"type": "array", "items": {"anyOf": [text, listed]}}]}


_DEFINITIONS: dict[str, Any] = {
    "text": {"type": ["string", "number", "boolean"], "minLength": 1, "pattern": r"\S"},
    "texts": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}, _EMPTY]},
    "id": {"type": ["string", "integer"], "pattern": _NAME},
    "ids": {"anyOf": [{"$ref": "#/$defs/id"}, {"type": "array", "items": {"$ref": "#/$defs/id"}}, _EMPTY]},
    "date": {"type": ["string", "integer"], "pattern": _DATE, "minimum": 1000, "maximum": 9998},
    "flag": {"enum": [True, False, "true", "false"]},
    "whole": {"type": ["integer", "string"], "minimum": 1, "pattern": r"^[0-9]*[1-9][0-9]*$"},
    "number": {"type": ["number", "string"], "minimum": 0, "pattern": r"^[0-9][0-9_,]*(?:\.[0-9]+)?$"},
    "delay": {"type": "string", "pattern": r"^[0-9]{1,3} ?(?:y|years?|m|months?|w|weeks?|d|days?)$"},
    "tolerance": {"type": ["string", "number"], "minimum": 0, "pattern": r"^[0-9$€£¥A-Z].*$"},
    "scalar": {"type": ["string", "number", "boolean"], "minLength": 1, "pattern": r"\S"},
    "words": _words(forms={"minItems": 2, "maxItems": 2}),
    "forms": _words(forms={"minItems": 1}),
    "references": {"type": "array", "items": {"$ref": "#/$defs/text"}, "minItems": 2},
    "pair": {"type": "array", "items": {"$ref": "#/$defs/text"}, "minItems": 2, "maxItems": 2},
}


def fact_file_schema() -> dict[str, Any]:
    """The schema, in draft 2020-12. Types are loose where YAML readers guess: `2015` may come as a number."""
    entity = _mapping(language.ENTITY, aliases=_aliases(), facts=_by_id("timeline"), events=_list("event"))
    entity["patternProperties"] = {r"^.+_list$": {"$ref": "#/$defs/member_list"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "factlint facts",
        **_mapping(
            language.FILE,
            defaults={"$ref": "#/$defs/defaults"},
            sources=_by_id("source"),
            attributes=_by_id("attribute"),
            entities=_by_id("entity"),
            events=_list("event"),
            known_errors=_list("known_error"),
        ),
        "$defs": {
            **_DEFINITIONS,
            "defaults": _mapping(language.DEFAULTS),
            "source": _mapping(language.SOURCE),
            "attribute": _mapping(language.ATTRIBUTE),
            "entity": entity,
            "timeline": {
                "anyOf": [
                    {"$ref": "#/$defs/entry"},
                    {"type": "array", "items": {"$ref": "#/$defs/entry"}, "minItems": 1},
                ]
            },
            "entry": {"anyOf": [{"$ref": "#/$defs/scalar"}, {"$ref": "#/$defs/statement"}]},
            "statement": _statement(),
            "member_list": _member_list(),
            "event": _event(),
            "known_error": _mapping(language.KNOWN_ERROR),
        },
    }


def _mapping(keys: Sequence[Key], **nested: Any) -> dict[str, Any]:
    required = [key.name for key in keys if key.required]
    counted = any(key.name == "review_in" for key in keys)
    return {
        "type": "object",
        "additionalProperties": False,
        **({"dependentRequired": {"review_in": ["checked"]}} if counted else {}),
        "properties": {key.name: {"description": key.means, **_shape(key, nested)} for key in keys},
        **({"required": required} if required else {}),
    }


def _shape(key: Key, nested: dict[str, Any]) -> dict[str, Any]:
    if key.name in nested:
        found: dict[str, Any] = nested[key.name]
        return found
    if key.choices:
        numbers = [int(choice) for choice in key.choices if choice.isdecimal()]
        return {"enum": [*key.choices, *numbers]}
    if key.name in {"adjectives", "verbs", "phrases"}:
        return {"$ref": "#/$defs/forms"}
    names = {"value": "scalar", "nested": "words", "reference": "text"}
    if key.shape == "values":
        return {"anyOf": [{"$ref": "#/$defs/scalar"}, {"type": "array", "items": {"$ref": "#/$defs/scalar"}}, _EMPTY]}
    if key.name in {"share_of", "difference_of"}:
        return {"$ref": "#/$defs/pair"}
    return {"$ref": f"#/$defs/{names.get(key.shape, key.shape)}"}


def _by_id(definition: str) -> dict[str, Any]:
    return {
        "type": ["object", "null", "string"],
        "pattern": _EMPTY["pattern"],
        "propertyNames": {"pattern": _NAME},
        "additionalProperties": {"$ref": f"#/$defs/{definition}"},
    }


def _list(definition: str) -> dict[str, Any]:
    return {"anyOf": [{"type": "array", "items": {"$ref": f"#/$defs/{definition}"}}, _EMPTY]}


def _aliases() -> dict[str, Any]:
    conditional = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": _mapping(language.ALIAS),
    }
    text = {"$ref": "#/$defs/text"}
    return {"anyOf": [text, {"type": "array", "items": {"anyOf": [text, conditional]}}, _EMPTY]}


def _statement() -> dict[str, Any]:
    given = [{"required": [name]} for name in ("value", *language.DERIVATIONS)]
    return {
        **_mapping(language.STATEMENT),
        "allOf": [
            {"oneOf": [*given, {"required": ["remove"], "not": {"anyOf": given}}]},
            *_exclusive(*language.BEGINNINGS),
            *_exclusive("until", "through"),
            *_exclusive("in", "until"),
            *_exclusive("in", "through"),
        ],
    }


def _exclusive(*names: str) -> list[dict[str, Any]]:
    pairs = [(one, other) for at, one in enumerate(names) for other in names[at + 1 :]]
    return [{"not": {"required": [one, other]}} for one, other in pairs]


def _member_list() -> dict[str, Any]:
    by_day = {
        "type": ["object", *_EMPTY["type"]],
        "pattern": _EMPTY["pattern"],
        "propertyNames": {"pattern": _DATE},
        "additionalProperties": {"$ref": "#/$defs/ids"},
    }
    return {
        **_mapping(language.MEMBER_LIST, since=by_day, left=by_day),
        "anyOf": [{"required": ["since"]}, {"required": ["members"]}],
    }


def _event() -> dict[str, Any]:
    return {**_mapping(language.EVENT), "oneOf": [{"required": ["on"]}, {"required": ["in"]}]}
