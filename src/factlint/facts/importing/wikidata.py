"""Facts from a Wikidata entity: its JSON as downloaded from Special:EntityData, or a line of a dump.

Property and qualifier numbers are those of Wikidata: P580 start time, P582 end time, P585 point in time, P854 reference
URL, P813 retrieved.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factlint.facts.importing.draft import DraftFile, ImportDataError, slug
from factlint.facts.language.keys import NO_VALUES

_LANGUAGES = ("en", "en-gb", "mul")
_START, _END, _POINT = "P580", "P582", "P585"
_URL, _RETRIEVED, _TITLE = "P854", "P813", "P1476"
_UNITS = {
    "Q712226": "km2", "Q11573": "m", "Q828224": "km", "Q11570": "kg", "Q11229": "percent", "Q4917": "USD",
    "Q4916": "EUR", "Q25224": "GBP", "Q577": "years", "Q5151": "months", "Q573": "days", "Q25235": "hours",
}  # fmt: skip
_PERCENT = "Q11229"
_MONEY = frozenset({"USD", "EUR", "GBP"})


def import_wikidata(text: str, attributes: Mapping[str, str]) -> DraftFile:
    """A fact file from an entity's JSON; `attributes` says which attribute a property becomes (`P1082: population`).

    Ranks: preferred statements come first, deprecated ones become known errors to review. Raises `ImportDataError`.
    """
    try:
        data = json.loads(text.strip().rstrip(","))
    except json.JSONDecodeError as error:
        raise ImportDataError(f"this is no JSON: {error.msg.lower()}", error.lineno, error.colno) from None
    except (ValueError, RecursionError) as error:
        raise ImportDataError(f"this is no JSON: {error}") from None
    found = list(_entities(data))
    if not found:
        raise ImportDataError("there is no Wikidata entity in this file (expected its id, labels and claims)")
    draft = DraftFile(f"imported from Wikidata ({', '.join(str(entity['id']) for entity in found)}); review before use")
    try:
        for entity in found:
            _Importing(draft, entity, attributes).run()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise ImportDataError(f"this is not shaped as Wikidata writes its entities ({error})") from None
    return draft


def _entities(data: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, Mapping) and isinstance(data.get("entities"), Mapping):
        yield from (entity for entity in data["entities"].values() if _is_entity(entity))
    elif _is_entity(data):
        yield data


def _is_entity(data: Any) -> bool:
    return isinstance(data, Mapping) and "id" in data and isinstance(data.get("claims"), Mapping)


class _Importing:
    def __init__(self, draft: DraftFile, entity: Mapping[str, Any], attributes: Mapping[str, str]) -> None:
        self.draft, self.entity, self.attributes = draft, entity, attributes
        self.wikidata = str(entity["id"])
        self.name = self._label() or self.wikidata
        self.id = slug(self.name)

    def _label(self) -> str | None:
        labels = self.entity.get("labels") or {}
        return next((str(labels[code]["value"]) for code in _LANGUAGES if code in labels), None)

    def run(self) -> None:
        aliases = self.entity.get("aliases") or {}
        names = [str(alias["value"]) for code in _LANGUAGES for alias in aliases.get(code, ())]
        described: dict[str, str | list[str]] = {"name": self.name, "wikidata": self.wikidata}
        if names:
            described["aliases"] = list(dict.fromkeys(names))
        self.draft.entities[self.id] = described
        for code, named in self.attributes.items():
            attribute = slug(named, "_")
            statements = [found for found in self.entity["claims"].get(code, ()) if isinstance(found, Mapping)]
            if not statements:
                self.draft.remarks.append(f"{self.wikidata} has no {code} ({attribute})")
            ranked = sorted(statements, key=lambda found: found.get("rank") != "preferred")
            for statement in ranked:
                self._statement(code, attribute, statement)
            if (self.id, attribute) in self.draft.facts:
                self._describe(attribute, "text")

    def _describe(self, attribute: str, kind: str) -> None:
        """Declare an attribute unless it is declared; its type is that of the first value that is one."""
        self.draft.attributes.setdefault(attribute, {"type": kind, "nouns": [attribute.replace("_", " ")]})

    def _statement(self, code: str, attribute: str, statement: Mapping[str, Any]) -> None:
        read = _value(statement.get("mainsnak"))
        if read is None:
            self.draft.remarks.append(f"{self.wikidata} {code}: a value of a kind that is not imported")
            return
        value, kind, tolerance = read
        if kind == "entity":
            self.draft.entities.setdefault(value, {"name": value.upper(), "wikidata": value.upper()})
            self.draft.remarks.append(f"name the entity {value}")
        if value not in NO_VALUES:
            self._describe(attribute, kind)
        entry = {"value": value, **self._times(statement.get("qualifiers") or {})}
        if tolerance:
            entry["tolerance"] = tolerance
        source = self._source(statement.get("references") or ())
        if source:
            entry["source"] = source
        if statement.get("rank") == "deprecated":
            say = f"Wikidata marks {value} as wrong; say what is right."
            error = {"entity": self.id, "attribute": attribute, "value": value, "say": say}
            self.draft.known_errors.append(error)
        else:
            self.draft.add(self.id, attribute, entry)

    def _times(self, qualifiers: Mapping[str, Any]) -> dict[str, str]:
        times = {}
        for code, key in ((_START, "from"), (_END, "until"), (_POINT, "as_of")):
            snaks = qualifiers.get(code) or ()
            day = _time(_data(snaks[0])) if snaks else None
            if day:
                times[key] = day
        if "from" in times:
            times.pop("as_of", None)
        return times

    def _source(self, references: Any) -> str | None:
        for reference in references:
            snaks = reference.get("snaks") or {}
            url = next((data for snak in snaks.get(_URL, ()) if isinstance(data := _data(snak), str)), None)
            if url is None:
                continue
            titles = [data.get("text") for snak in snaks.get(_TITLE, ()) if isinstance(data := _data(snak), Mapping)]
            retrieved = next((_time(_data(snak)) for snak in snaks.get(_RETRIEVED, ())), None)
            source = {"title": str(titles[0] if titles else url), "url": url}
            if retrieved:
                source["retrieved"] = retrieved
            for name, known in self.draft.sources.items():
                if known == source:
                    return name
            name = f"reference-{len(self.draft.sources) + 1}"
            self.draft.sources[name] = source
            return name
        return None


def _data(snak: Any) -> Any:
    if not isinstance(snak, Mapping) or snak.get("snaktype") != "value":
        return None
    return (snak.get("datavalue") or {}).get("value")


def _value(snak: Any) -> tuple[str, str, str | None] | None:  # noqa: PLR0911 - one return a kind of value
    """The value, its type and its tolerance."""
    if isinstance(snak, Mapping) and snak.get("snaktype") in {"novalue", "somevalue"}:
        return ("none" if snak["snaktype"] == "novalue" else "unknown"), "text", None
    data = _data(snak)
    if isinstance(data, str):
        return data, "text", None
    if not isinstance(data, Mapping):
        return None
    if "amount" in data:
        return _quantity(data)
    if "time" in data:
        day = _time(data)
        return (day, "date", None) if day else None
    if data.get("entity-type") == "item" and "id" in data:
        return str(data["id"]).lower(), "entity", None
    return (str(data["text"]), "text", None) if "text" in data else None


def _quantity(data: Mapping[str, Any]) -> tuple[str, str, str | None] | None:
    amount = str(data["amount"]).lstrip("+")
    unit_id = str(data.get("unit", "1")).rpartition("/")[2]
    upper = data.get("upperBound")
    tolerance = None
    if upper is not None:
        width = _difference(str(upper), amount)
        tolerance = width if width not in {None, "0"} else None
    if unit_id == "1":
        return amount, "count" if amount.isdecimal() else "number", tolerance
    unit = _UNITS.get(unit_id)
    if unit is None:
        return None
    if unit_id == _PERCENT:
        return f"{amount}%", "percent", tolerance
    tolerance = f"{tolerance} {unit}" if tolerance else None
    return f"{amount} {unit}", "money" if unit in _MONEY else "quantity", tolerance


def _difference(upper: str, amount: str) -> str | None:
    from decimal import Decimal, InvalidOperation  # noqa: PLC0415 - few values have bounds

    try:
        return format((Decimal(upper) - Decimal(amount)).normalize(), "f")
    except InvalidOperation:
        return None


def _time(data: Any) -> str | None:
    """A time of year, month or day precision; others and years before 1 are left out."""
    if not isinstance(data, Mapping) or not str(data.get("time", "")).startswith("+"):
        return None
    date = str(data["time"])[1:].partition("T")[0]
    precision = data.get("precision")
    if len(date) != 10 or precision not in {9, 10, 11}:
        return None
    return date[: {9: 4, 10: 7, 11: 10}[precision]]
