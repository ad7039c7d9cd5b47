"""The clocks of time zones, cities and countries, and by how much two of them may differ."""

from __future__ import annotations

from itertools import product

_LIKE_LONDON = "Lisbon Dublin Edinburgh Glasgow Cardiff Manchester England Scotland Wales Britain UK Ireland"
_LIKE_PARIS = (
    "Vienna Amsterdam Stockholm Oslo Copenhagen Zurich Geneva Bern Warsaw Prague Budapest Munich Hamburg Frankfurt "
    "Milan Barcelona Lyon Belgrade Zagreb Germany Italy Austria Switzerland Poland Sweden Norway Denmark"
)
_LIKE_ATHENS = "Athens Helsinki Bucharest Sofia Riga Vilnius Tallinn Finland Greece Romania"
_LIKE_NEW_YORK = "Boston Philadelphia Miami Atlanta Montreal Ottawa Detroit"
OFFSETS: dict[str, tuple[float, ...]] = {
    "GMT": (0,), "UTC": (0,), "Z": (0,), "BST": (1,), "CET": (1,), "CEST": (2,), "EET": (2,), "EEST": (3,),
    "MSK": (3,), "JST": (9,), "KST": (9,), "AEST": (10,), "AEDT": (11,), "NZST": (12,), "NZDT": (13,),
    "IST": (5.5, 1, 2),  # of India, Ireland and Israel
    "EST": (-5,), "EDT": (-4,), "ET": (-5, -4), "CST": (-6,), "CDT": (-5,), "CT": (-6, -5), "MST": (-7,),
    "MDT": (-6,), "MT": (-7, -6), "PST": (-8,), "PDT": (-7,), "PT": (-8, -7), "AKST": (-9,), "HST": (-10,),
    "London": (0, 1), "Paris": (1, 2), "Berlin": (1, 2), "Rome": (1, 2), "Madrid": (1, 2), "Brussels": (1, 2),
    "Moscow": (3, 4), "Delhi": (5.5,), "Beijing": (8,), "Hong Kong": (8,), "Singapore": (8,), "Tokyo": (9,),
    "Seoul": (9,), "Sydney": (10, 11), "New York": (-5, -4), "Washington": (-5, -4), "Chicago": (-6, -5),
    "Los Angeles": (-8, -7), "Kyiv": (2, 3), "Eastern": (-5, -4), "Central": (-6, -5), "Mountain": (-7, -6),
    "Pacific": (-8, -7), "Indian Standard": (5.5,), "India": (5.5,), "Mumbai": (5.5,), "Japan": (9,), "Nepal": (5.75,),
    "Dubai": (4,), "Istanbul": (3,), "Cairo": (2, 3), "Nairobi": (3,), "Lagos": (1,), "Toronto": (-5, -4),
    "Denver": (-7, -6), "Central European": (1, 2), "British Summer": (1,), "Greenwich Mean": (0,),
    "Perth": (8,), "Brisbane": (10,), "Melbourne": (10, 11), "Canberra": (10, 11), "Hobart": (10, 11),
    "Adelaide": (9.5, 10.5), "Darwin": (9.5,), "Auckland": (12, 13), "Wellington": (12, 13), "New Zealand": (12, 13),
    "Kathmandu": (5.75,), "New Delhi": (5.5,), "Kolkata": (5.5,), "Chennai": (5.5,), "Bangalore": (5.5,),
    "Bengaluru": (5.5,), "Colombo": (5.5,), "Karachi": (5,), "Lahore": (5,), "Islamabad": (5,), "Pakistan": (5,),
    "Dhaka": (6,), "Bangkok": (7,), "Hanoi": (7,), "Jakarta": (7,), "Manila": (8,), "Taipei": (8,), "Shanghai": (8,),
    "Kuala Lumpur": (8,), "China": (8,), "Osaka": (9,), "Riyadh": (3,), "Abu Dhabi": (4,), "Tehran": (3.5, 4.5),
    "Johannesburg": (2,), "Cape Town": (2,), "Pretoria": (2,), "Accra": (0,), "Reykjavik": (0,), "Iceland": (0,),
    "Addis Ababa": (3,), "Bogota": (-5,), "Lima": (-5,), "Honolulu": (-10,), "Hawaii": (-10,), "Phoenix": (-7,),
    **dict.fromkeys(_LIKE_LONDON.split(), (0, 1)), **dict.fromkeys(_LIKE_PARIS.split(), (1, 2)),
    **dict.fromkeys(_LIKE_ATHENS.split(), (2, 3)), **dict.fromkeys(_LIKE_NEW_YORK.split(), (-5, -4)),
    "Houston": (-6, -5), "Dallas": (-6, -5), "San Francisco": (-8, -7), "Seattle": (-8, -7), "Vancouver": (-8, -7),
    "California": (-8, -7),
}  # fmt: skip
"""The hours that clocks in a zone or city are ahead of UTC, in winter and in summer."""

_EUROPE = frozenset(
    {"London", "Paris", "Berlin", "Rome", "Madrid", "Brussels", "Kyiv", "Central European"}
    | {*_LIKE_LONDON.split(), *_LIKE_PARIS.split(), *_LIKE_ATHENS.split()}
)
_AMERICA = frozenset("ET CT MT PT Eastern Central Mountain Pacific Chicago Washington Toronto Denver".split()) | {
    "New York",
    "Los Angeles",
    "Houston",
    "Dallas",
    "San Francisco",
    "Seattle",
    "Vancouver",
    "California",
    *_LIKE_NEW_YORK.split(),
}
"""Zones and cities that put their clocks forward on the same day, America's three weeks before Europe's."""
_SEASONS = {1: 0, 2: 0, 12: 0, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1}
"""The months in which all their clocks show winter time, or all summer time."""
DAY = 24 * 60


def differences(one: str, other: str, month: int | None) -> set[int]:
    """By how many minutes the first zone may be ahead of the second, round the clock, in a month or in any."""
    mine, others = OFFSETS[one], OFFSETS[other]
    pairs = set(product(mine, others))
    if {one, other} <= _EUROPE | _AMERICA:
        pairs = set(zip(mine, others, strict=False))
        if one in _AMERICA and other in _EUROPE:
            pairs.add((mine[1], others[0]))
        elif one in _EUROPE and other in _AMERICA:
            pairs.add((mine[0], others[1]))
    season = _SEASONS.get(month or 0)
    if season is not None:
        of_season = [
            (offsets[season],) if zone in _EUROPE | _AMERICA else offsets
            for zone, offsets in ((one, mine), (other, others))
        ]
        pairs &= set(product(*of_season))
    return {round((a - b) * 60) % DAY for a, b in pairs}
