"""Time grows with the size of a fact file and no faster, good or broken; circles and long chains are told."""

from __future__ import annotations

import contextlib

import pytest

from factlint.facts import FactFileError, parse_facts
from tests.growth import grows_linearly


def days(count: int) -> list[str]:
    return [f"{1000 + at // 336}-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}" for at in range(count)]


def entities(count: int, rest: str = "") -> str:
    return "entities:\n" + "".join(
        f"  w{at}: {{name: W{at}{rest.format(at=at, after=at + 1)}}}\n" for at in range(count)
    )


FAMILIES = {
    "facts": lambda n: "attributes: {a: {type: count}}\n" + entities(n, ", facts: {{a: {{value: {at}, from: 2019}}}}"),
    "a long timeline": lambda n: (
        "attributes: {a: {type: count}}\nentities: {x: {name: X, facts: {a: ["
        + ",".join(f"{{value: {at}, from: {day}}}" for at, day in enumerate(days(n)))
        + "]}}}\n"
    ),
    "many members": lambda n: (
        "attributes: {a: {type: count}}\n"
        + entities(n)
        + "  x:\n    name: X\n    facts: {a: {count_of: members_list}}\n    members_list:\n      since:\n"
        + "".join(f"        {day}: [w{at}]\n" for at, day in enumerate(days(n)))
    ),
    "unknown keys": lambda n: entities(n, ", vlaue{at}: 3"),
    "unknown members": lambda n: (
        entities(n) + "  x: {name: X, members_list: {since: {2019: [" + ",".join(f"v{at}" for at in range(n)) + "]}}}\n"
    ),
    "names for ids": lambda n: "attributes: {h: {type: entity}}\n" + entities(n, ", facts: {{h: W{after}}}"),
    "the same key": lambda n: "".join(f"about: x{at}\n" for at in range(n)),
    "overlaps": lambda n: (
        "attributes: {a: {type: count}}\nentities: {x: {name: X, facts: {a: ["
        + ",".join(f"{{value: {at}, from: {day}, until: 2900}}" for at, day in enumerate(days(n)))
        + "]}}}\n"
    ),
    "brackets that are not closed": lambda n: "about: [x, " * n,
    "spaces in a number": lambda n: (
        "attributes: {a: {type: count}}\nentities: {x: {name: X, facts: {a: 1" + " " * n + "x}}}"
    ),
    "digits in groups": lambda n: (
        "attributes: {a: {type: count}}\nentities: {x: {name: X, facts: {a: 1" + " 000" * n + "x}}}"
    ),
}


@pytest.mark.parametrize("name", FAMILIES)
def test_time_grows_no_faster_than_the_file(name: str) -> None:
    def parse(size: int) -> None:
        with contextlib.suppress(FactFileError):
            parse_facts(FAMILIES[name](size))

    assert grows_linearly(parse, (300, 2400))


def test_a_long_chain_of_sums_is_told() -> None:
    lines = [f"  w{at}: {{name: W{at}, facts: {{a: {{sum_of: [w{at + 1}.a, e.a]}}}}}}\n" for at in range(3000)]
    text = "attributes: {a: {type: count}}\nentities:\n" + "".join(lines) + "  e: {name: E, facts: {a: 1}}\n"
    with pytest.raises(FactFileError, match="rests on more than 50 others"):
        parse_facts(text)
