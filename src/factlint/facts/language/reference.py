"""The reference page of fact files, made from the table of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.facts.language import keys as language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.language.keys import Key

_SHAPES = {
    "text": "text",
    "texts": "text or list",
    "id": "id",
    "ids": "id or list of ids",
    "reference": "attribute, or `entity.attribute`",
    "references": "list of attributes, or of `entity.attribute`",
    "date": "date",
    "flag": "`true` or `false`",
    "whole": "whole number from 1",
    "delay": "length of time",
    "tolerance": "tolerance",
    "number": "number",
    "value": "value",
    "values": "value or list of values",
    "nested": "",
}
_NESTED = {
    "defaults": "see below",
    "sources": "id: source",
    "attributes": "id: attribute",
    "entities": "id: entity",
    "events": "list of events",
    "known_errors": "list, see below",
    "facts": "attribute: value, fact or list of facts",
    "aliases": "list of texts, or `the alliance: {only_after: name}`",
    "nouns": "list; `[ally, allies]` gives the plural",
    "ignore": "list; `[ally, allies]` gives the plural",
    "since": "date: list of ids",
    "left": "date: list of ids",
}
_SECTIONS: tuple[tuple[str, str, Sequence[Key]], ...] = (
    ("The file", "A fact file is a mapping with these keys. All may be left out.", language.FILE),
    ("`defaults`", "What facts, events and lists of this file have that say nothing else.", language.DEFAULTS),
    ("A source", "", language.SOURCE),
    (
        "An attribute",
        "Plurals and verb forms are worked out. An attribute without words can be stated by no draft.",
        language.ATTRIBUTE,
    ),
    (
        "An entity",
        "A key that ends in `_list` holds a membership list. Its id is the key it stands under.",
        language.ENTITY,
    ),
    ("An alias with conditions", "", language.ALIAS),
    (
        "A fact",
        "A bare value is always true; a list is a timeline, in which each entry holds until the next begins. "
        "A fact has one of `value`, `count_of`, `sum_of`, `share_of`, `difference_of` and `age_of`.",
        language.STATEMENT,
    ),
    (
        "A membership list",
        "Counts are derived from it by `count_of`. Only a complete list is counted and says who is no member. A body "
        "may have several: drafts speak of `permanent_members_list` in the words of the attribute `permanent_members`, "
        "or of the one that counts it, and in the word member of its `members_list`, or of all where it has none.",
        language.MEMBER_LIST,
    ),
    ("An event", "", language.EVENT),
    ("A known error", "A value that is often written and wrong, and what to tell the writer.", language.KNOWN_ERROR),
)
_VALUES = """\
## Values and dates

| type of the attribute | written |
| --- | --- |
| `count` | `32`, `84_012_284`, `84,012,284`, `1.2 million` |
| `number` | `3.14`, `-40`, `1e3`, `1/3` |
| `quantity` | `5 GiB`, `357_022 km2`, `50 per week`, `10 per 3 hours`; `5` where the attribute has a `unit` |
| `money` | `1.24 billion USD`, `€40`, `$1.5m` |
| `percent` | `2%`, `3 percentage points` |
| `date` | `2024-03-07`, `2024-03`, `2024`, `2024-Q3`, `2024-H1`, `FY2024` |
| `entity` | the id of an entity |
| `text` | any text |

`none` says that there is no value, `unknown` that nobody knows it; `~` before a figure or a date means "about", and
`10..12` is a range. The digits written say how exact a value is: `1.24 billion` stands for 1.235 to 1.245 billion, a
whole number stands for itself. A length of time is `2y`, `6 months`, `3 weeks` or `90 days`; a tolerance is `1%`, `2`
or `5 km`.

Dates keep their precision: a fact from `2021-10` began on some day in that October, and a draft may give the old value
or the new one for each of its days.

## YAML

Values are read as they are written: `no` is a text, `3.10` keeps its zero, and `22:30` is no number. A key stands only
once in its mapping. Aliases (`*name`, and with them merge keys), tags, directives, a second document, and nesting
deeper than 64 levels are errors. An anchor (`&name`) may stand before a value and means nothing; `facts add` and
`facts set` leave it where it is, as they leave comments, quotes, and the order of keys.

## Files over files

Later files add to earlier ones, and the front matter of a draft (`factlint: {facts: ...}`) comes last. Two files that
disagree are an error, unless the later one says `override: true` on the entry, `replace: true` to drop the whole
earlier timeline, or `remove: true` to drop the entry that begins at the same time.
"""


def reference_page() -> str:
    """The page in Markdown."""
    return "\n".join(_lines()) + "\n" + _VALUES


def _lines() -> Iterator[str]:
    yield "# Fact files"
    yield ""
    yield "Every key that a fact file may have. `factlint facts schema` prints the same as a JSON Schema for editors."
    for title, text, keys in _SECTIONS:
        yield from ("", f"## {title}", "")
        if text:
            yield from (text, "")
        yield from ("| key | takes | means |", "| --- | --- | --- |")
        for key in keys:
            name = f"**`{key.name}`**" if key.required else f"`{key.name}`"
            yield f"| {name} | {_taken(key)} | {key.means} |"


def _taken(key: Key) -> str:
    if key.choices:
        return ", ".join(f"`{choice}`" for choice in key.choices)
    return _NESTED.get(key.name, "list of texts") if key.shape == "nested" else _SHAPES[key.shape]
