"""The keys of fact files: the one table from which reading, the nearest right word and the JSON Schema are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Shape: TypeAlias = Literal[
    "text",  # any text
    "texts",  # one text or a list of texts
    "id",  # lower-case id
    "ids",  # one id or a list of ids
    "reference",  # `attribute` or `entity.attribute`
    "references",  # two or more of them
    "date",
    "flag",  # true or false
    "whole",  # a whole number from 1
    "delay",
    "tolerance",
    "number",
    "choice",
    "value",  # a figure, a date, an id or a text, by the attribute's type
    "values",  # a list of values
    "nested",  # read by its own rules
]


@dataclass(frozen=True, slots=True)
class Key:
    """One key that a mapping may have."""

    name: str
    shape: Shape
    means: str
    choices: tuple[str, ...] = ()
    required: bool = False


STATUSES = ("current", "announced", "disputed", "withdrawn")
VALUE_TYPES = ("count", "number", "quantity", "money", "percent", "date", "entity", "text")
BEGINNINGS = ("from", "since_before", "as_of", "in", "on")
"""The keys of a fact that say when it begins; one of them at most."""
DERIVATIONS = ("count_of", "sum_of", "share_of", "difference_of", "age_of")
NO_VALUES = ("none", "unknown")

_REVIEW = (
    Key("review_by", "date", "the day by which somebody looks at it again"),
    Key("checked", "date", "the day it was last looked at"),
    Key("review_in", "delay", "how long after `checked` it is due again"),
    Key("owner", "text", "who keeps it true"),
)
_SOURCED = (
    Key("source", "ids", "id of the source, or a list of ids"),
    Key("note", "text", "a remark for the next reader"),
)

FILE = (
    Key("factlint", "choice", "version of the language", ("1",)),
    Key("about", "text", "what the file holds"),
    Key("owner", "text", "who keeps the file true"),
    Key("licence", "text", "licence of the data"),
    Key("include", "texts", "fact files read before this one, relative to it"),
    Key("defaults", "nested", "source and review date of what gives none"),
    Key("sources", "nested", "where the facts can be looked up, by id"),
    Key("attributes", "nested", "what facts say of things, and in which words, by id"),
    Key("entities", "nested", "what the facts are about, by id"),
    Key("events", "nested", "what happened, of no entity in particular"),
    Key("known_errors", "nested", "values that are often written and wrong"),
)
DEFAULTS = (Key("source", "ids", "id of the source, or a list of ids"), *_REVIEW)
SOURCE = (
    Key("title", "text", "its title", required=True),
    Key("publisher", "text", "who publishes it"),
    Key("url", "text", "where it is"),
    Key("archive", "text", "where a copy is kept"),
    Key("retrieved", "date", "when it was read"),
    Key("published", "date", "when it came out"),
    Key("licence", "text", "its licence"),
    Key("note", "text", "a remark for the next reader"),
)
ATTRIBUTE = (
    Key("label", "text", "its name for readers"),
    Key("type", "choice", "type of its values", VALUE_TYPES, required=True),
    Key("unit", "text", "unit of values that name none"),
    Key("bound", "choice", "whether its values are limits", ("max", "min")),
    Key("nouns", "nested", "nouns for it; a pair gives singular and plural"),
    Key("adjectives", "nested", "words of a compound before or after the figure"),
    Key("verbs", "nested", "verbs between the thing and the figure, in their base form"),
    Key("phrases", "nested", "whole phrases for it"),
    Key("ignore", "nested", "phrases that look alike and are not this"),
    Key(
        "most",
        "texts",
        "superlatives of whoever has the greatest value, where its noun gives no others",
    ),
    Key("least", "texts", "superlatives of whoever has the smallest value"),
    Key("tolerance", "tolerance", "how far a stated figure may lie from the value"),
    Key("rounding", "number", "to what the values are rounded"),
    Key("stale_after", "delay", "how long a measurement can be used"),
    Key("max_at_once", "whole", "how many values it may have at one time"),
    Key("note", "text", "a remark for the next reader"),
    Key("override", "flag", "whether it replaces the attribute of an earlier file"),
)
ENTITY = (
    Key("name", "text", "its name"),
    Key("kind", "text", "what it is: country, person, organisation, ..."),
    Key("aliases", "nested", "its other names"),
    Key("demonyms", "texts", "words for its people and for what is of it"),
    Key("not", "texts", "longer phrases that contain its name and are something else"),
    Key("wikidata", "text", "its id in Wikidata"),
    Key("from", "date", "when it began to exist"),
    Key("until", "date", "first day it no longer exists"),
    Key("through", "date", "last day it exists"),
    Key("born", "date", "birth of a person"),
    Key("died", "date", "death of a person"),
    Key("facts", "nested", "its facts, by attribute"),
    Key("events", "nested", "what happened to it"),
    Key("override", "flag", "whether its own dates replace those of an earlier file"),
    *_SOURCED,
    *_REVIEW,
)
ALIAS = (
    Key("only_after", "id", "it counts only once this entity was named; `name` for the entity itself"),
    Key("from", "date", "since when it is so called"),
    Key("until", "date", "first day it is no longer so called"),
    Key("through", "date", "last day it is so called"),
)
STATEMENT = (
    Key("value", "value", "the value; `none` where there is none, `unknown` where nobody knows"),
    Key("from", "date", "first day it holds"),
    Key("since_before", "date", "it began to hold on an unknown day before this"),
    Key("until", "date", "first day it no longer holds"),
    Key("through", "date", "last day it holds"),
    Key("as_of", "date", "when it was measured"),
    Key("in", "date", "the period it belongs to"),
    Key("on", "date", "the day on which it was so"),
    Key("also", "values", "other values that reputable sources give"),
    Key("tolerance", "tolerance", "how far a stated figure may lie from the value"),
    Key("rounding", "number", "to what the value is rounded"),
    Key("bound", "choice", "whether the value is a limit", ("max", "min")),
    Key("estimate", "flag", "whether it is an estimate"),
    Key("status", "choice", "how sure it is", STATUSES),
    Key("applies_to", "text", "the part it holds for"),
    Key("ordinal", "whole", "its number in the series: 47 for the 47th president"),
    Key("quote", "text", "the sentence that proves it"),
    Key("count_of", "text", "a membership list whose members are counted"),
    Key("sum_of", "references", "attributes that are added up"),
    Key("share_of", "references", "a part and its whole, as a percentage"),
    Key("difference_of", "references", "two attributes, the second taken from the first"),
    Key("age_of", "text", "a date, or an attribute of type date, whose full years are counted"),
    Key("override", "flag", "it replaces a different value of an earlier file"),
    Key("replace", "flag", "it drops the whole timeline of earlier files"),
    Key("remove", "flag", "it drops the entry of an earlier file that begins at the same time"),
    *_SOURCED,
    *_REVIEW,
)
MEMBER_LIST = (
    Key("since", "nested", "the members by the day they joined"),
    Key("left", "nested", "the members that left, by the first day they no longer belonged"),
    Key("members", "ids", "members whose joining dates are not known"),
    Key("complete", "flag", "whether nobody is missing; without that nothing is counted"),
    Key("override", "flag", "whether it replaces the list of an earlier file"),
    *_SOURCED,
    *_REVIEW,
)
EVENT = (
    Key("name", "text", "its name", required=True),
    Key("aliases", "texts", "other phrases for it"),
    Key("on", "date", "the day it happened, or began"),
    Key("in", "date", "the month or year it happened"),
    Key("through", "date", "its last day"),
    Key("place", "text", "where; a well-known city given for another one is flagged"),
    Key("by", "text", "who did it; somebody else who is said to be the one is flagged"),
    Key("series", "text", "the series it belongs to, by which drafts speak of it: NATO summit"),
    Key("number", "whole", "its number in the series"),
    Key("status", "choice", "how sure it is", STATUSES),
    Key("override", "flag", "whether it replaces the event of an earlier file"),
    *_SOURCED,
    *_REVIEW,
)
KNOWN_ERROR = (
    Key("entity", "id", "the thing it is said of", required=True),
    Key("attribute", "id", "what is said of it", required=True),
    Key("value", "value", "the wrong value", required=True),
    Key("say", "text", "what to tell the writer", required=True),
)

MISTAKEN = {
    "to": "until (the first day it no longer holds) or through (the last day it holds)",
    "since": "from",
    "start": "from",
    "end": "until (the first day it no longer holds) or through (the last day it holds)",
    "date": "on",
    "text": "value",
    "title": "name",
    "license": "licence",
    "names": "aliases",
    "unit": "the unit inside the value, such as 5 GiB",
}
"""Words that writers try and what is meant by them, where the spelling would not show it."""
