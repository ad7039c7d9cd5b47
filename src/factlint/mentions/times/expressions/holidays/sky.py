"""Where sun and moon stand, to a hundredth of a degree, for the calendars that follow them.

A moment is a day as `date.toordinal` numbers it, with the part of it that has passed in Greenwich. The formulas are
those of Meeus, Astronomical Algorithms, chapters 25 (sun) and 47 (moon, its 28 greatest terms).
"""

from __future__ import annotations

from functools import lru_cache
from math import acos, asin, degrees, radians, sin, tan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_EPOCH = 730120.5
"""Noon of 1 January 2000."""
_MONTH = 29.530589
_DAILY_SUN = 360 / 365.2422
_DAILY_LEAD = 360 / _MONTH
"""How many degrees the sun moves in a day, and by how many the moon outruns it."""
_TILT = radians(23.44)
_CLOSE = 0.001
"""A step of so many days leaves an error of seconds, less than the terms left out."""
_ARGUMENTS = (
    (297.8501921, 445267.1114034),
    (357.5291092, 35999.0502909),
    (134.9633964, 477198.8675055),
    (93.2720950, 483202.0175233),
)
"""The moon's elongation, the sun's anomaly, the moon's anomaly and its distance from the node: now, and a century."""
_TERMS = (
    (0, 0, 1, 0, 6288774),
    (2, 0, -1, 0, 1274027),
    (2, 0, 0, 0, 658314),
    (0, 0, 2, 0, 213618),
    (0, 1, 0, 0, -185116),
    (0, 0, 0, 2, -114332),
    (2, 0, -2, 0, 58793),
    (2, -1, -1, 0, 57066),
    (2, 0, 1, 0, 53322),
    (2, -1, 0, 0, 45758),
    (0, 1, -1, 0, -40923),
    (1, 0, 0, 0, -34720),
    (0, 1, 1, 0, -30383),
    (2, 0, 0, -2, 15327),
    (0, 0, 1, 2, -12528),
    (0, 0, 1, -2, 10980),
    (4, 0, -1, 0, 10675),
    (0, 0, 3, 0, 10034),
    (4, 0, -2, 0, 8548),
    (2, 1, -1, 0, -7888),
    (2, 1, 0, 0, -6766),
    (1, 0, -1, 0, -5163),
    (1, 1, 0, 0, 4987),
    (2, -1, 1, 0, 4036),
    (2, 0, 2, 0, 3994),
    (4, 0, 0, 0, 3861),
    (2, 0, -3, 0, 3665),
    (0, 1, -2, 0, -2689),
)
"""Multiples of the four arguments, and the millionths of a degree that their sine is worth."""


def _centuries(moment: float) -> float:
    return (moment - _EPOCH) / 36525


def _nutation(centuries: float) -> float:
    return -0.00478 * sin(radians(125.04 - 1934.136 * centuries))


def sun(moment: float) -> float:
    """The longitude of the sun in degrees from the equinox."""
    t = _centuries(moment)
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    return (280.46646 + 36000.76983 * t + centre - 0.00569 + _nutation(t)) % 360


def stars_sun(moment: float) -> float:
    """The longitude of the sun from the stars where Hindu calendars begin to count (Lahiri)."""
    return (sun(moment) - 23.853 - (moment - _EPOCH) / 365.25 * 50.29 / 3600) % 360


def _moon(moment: float) -> float:
    t = _centuries(moment)
    one, two, three, four = [radians(now + a_century * t) for now, a_century in _ARGUMENTS]
    eccentricity = 1 - 0.002516 * t
    terms = sum(
        size
        * eccentricity ** abs(times_two)
        * sin(times_one * one + times_two * two + times_three * three + times_four * four)
        for times_one, times_two, times_three, times_four, size in _TERMS
    )
    return (218.3164477 + 481267.88123421 * t + terms / 1_000_000 + _nutation(t)) % 360


def lead(moment: float) -> float:
    """How many degrees the moon is ahead of the sun."""
    return (_moon(moment) - sun(moment)) % 360


@lru_cache(maxsize=500)
def new_moon_near(moment: float) -> float:
    """The moment of the new moon that is nearest."""
    ahead = _MONTH
    while abs(ahead) > _CLOSE:
        ahead = ((lead(moment) + 180) % 360 - 180) / _DAILY_LEAD
        moment -= ahead
    return moment


def new_moon_before(moment: float) -> float:
    """The last new moon up to a moment."""
    found = new_moon_near(moment)
    return found if found <= moment else new_moon_near(found - _MONTH)


def sun_reaches(longitude: float, near: float, seen: Callable[[float], float] = sun) -> float:
    """The moment near another one at which the sun has a longitude."""
    away = _MONTH
    while abs(away) > _CLOSE:
        away = ((longitude - seen(near) + 180) % 360 - 180) / _DAILY_SUN
        near += away
    return near


def daylight(day: int, latitude: float) -> float:
    """The part of a day that the sun is up at a latitude in degrees, outside of the polar circles."""
    declination = asin(sin(_TILT) * sin(radians(sun(day + 0.5))))
    return degrees(acos(-tan(radians(latitude)) * tan(declination))) / 180
