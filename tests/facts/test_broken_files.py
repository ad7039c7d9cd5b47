"""Every broken fact file gives all its faults at once, each with its place, the reason and the nearest right word."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factlint.facts import FactFileError, parse_facts

HEAD = """\
factlint: 1
sources:
  annual: {title: Annual report}
attributes:
  staff: {type: count, nouns: [employee]}
  price: {type: money, nouns: [price]}
  quota: {type: quantity, unit: GiB, nouns: [quota]}
  share: {type: percent, nouns: [share]}
  opened: {type: date, nouns: [opening]}
  chair: {type: entity, nouns: [chair], max_at_once: 1}
  motto: {type: text, nouns: [motto]}
entities:
  ada: {name: Ada Berg}
  bo: {name: Bo Lind}
  works:
    name: Brine Works
"""
# What a case adds begins on line 17.

FACTS = HEAD + "    facts:\n"
LIST = HEAD + "    members_list:\n"

CASES = {
    # ---- YAML itself
    "nothing": ("", ["1:1 nothing in this file"]),
    "only a comment": ("# later\n", ["1:1 nothing in this file"]),
    "a plain text": ("just words\n", ["1:1 expected a mapping with entities"]),
    "a list": ("- a\n- b\n", ["1:1 expected a mapping"]),
    "an open bracket": ("entities: {a: [1\n", ["2:1 check quotes, brackets"]),
    "two colons": ("about: a: b\n", ["1:9 mapping values are not allowed"]),
    "a tab": ("entities:\n\ta: {name: A}\n", ["2:1 a tab cannot indent"]),
    "a key twice": ("about: a\nabout: b\n", ["2:1 about is already given at line 1, column 1"]),
    "a key twice by another normal form": (
        "entities:\n  caf\u00e9: {name: A}\n  cafe\u0301: {name: B}\n",
        ["3:3 caf\u00e9 is already given at line 2, column 3"],
    ),
    "an alias": ("about: &a x\nowner: *a\n", ["2:8 aliases are not allowed"]),
    "only an alias": ("owner: *a\n", ["1:8 aliases are not allowed"]),
    "a list in itself": ("events: &e\n  - *e\n", ["2:5 aliases are not allowed"]),
    "an alias bomb": (
        "a: &a [x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in pairwise("abcdefghij")),
        ["2:8 aliases are not allowed"],
    ),
    "a merge key": ("a: &a {b: c}\nd: {<<: *a}\n", ["2:9 aliases are not allowed"]),
    "a tag": ("about: !!python/object/apply:os.system [ls]\n", ["1:8 tags such as"]),
    "a tag of its own": ("about: !secret x\n", ["1:8 tags such as '!secret'"]),
    "two documents": ("about: a\n---\nabout: b\n", ["2:1 one document a file only"]),
    "a directive": ("%YAML 1.1\n---\nabout: a\n", ["1:1 directives are not allowed"]),
    "deep brackets": ("about: " + "[" * 100_000, ["nested deeper than 64"]),
    "deep hyphens": ("- " * 100_000 + "1\n", ["1:129 nested deeper than 64"]),
    "deep mappings": ("".join(" " * at + "a:\n" for at in range(3000)), ["65:65 nested deeper than 64"]),
    "question marks": ("? " * 20 + "1\n", ["1:3 a key must be plain text"]),
    "a template": ("about: {{ year }}\n", ["1:8 a template was left in"]),
    "a percent sign first": ("about: %50\n", ["1:8 put a value that starts with % in quotes"]),
    "an at sign first": ("about: @x\n", ["1:8 put a value that starts with @ in quotes"]),
    "a control character": ("about: a\x1b[31mb\n", ["1:9 control character U+001B"]),
    "a lone surrogate": ('about: "\\ud800"\n', ["1:11 lone surrogate"]),
    "a no-break space that indents": (
        "entities:\n  a:\n\u00a0\u00a0\u00a0\u00a0name: A\n",
        ["2:5 expected an entity", "3:1 no-break space in the key 'name'"],
    ),
    "a zero-width space in a key": ("ab\u200bout: x\n", ["1:1 zero width space in the key"]),
    # ---- keys
    "an unknown key of the file": ("entites: {}\n", ["1:1 no key 'entites'; did you mean entities?"]),
    "a newer language": ("factlint: 2\n", ["1:11 '2' is not 1"]),
    "an unknown key of a source": (
        "sources: {a: {title: A, uri: x}}\n",
        ["1:25 a source has no key 'uri'; did you mean url?"],
    ),
    "a source without a title": ("sources: {a: {url: x}}\n", ["1:14 a source needs title"]),
    "an unknown key of an attribute": (
        "attributes: {a: {type: count, noun: [x]}}\n",
        ["1:31 no key 'noun'; did you mean nouns?"],
    ),
    "an attribute without a type": ("attributes: {a: {nouns: [x]}}\n", ["1:17 an attribute needs type"]),
    "an unknown type": ("attributes: {a: {type: counts}}\n", ["1:24 'counts' is not one of count"]),
    "an unknown bound": ("attributes: {a: {type: count, bound: upper}}\n", ["1:38 'upper' is not max or min"]),
    "a pair of three": (
        "attributes: {a: {type: count, nouns: [[ox, oxen, oxes]]}}\n",
        ["1:39 a pair gives singular and plural"],
    ),
    "words that are none": (
        "attributes: {a: {type: count, verbs: [have, []]}}\n",
        ["1:45 verbs has an empty list; fill it in or remove it"],
    ),
    "a bad tolerance": (
        "attributes: {a: {type: count, tolerance: much}}\n",
        ["1:42 'much' is not a tolerance; write 2, 1% or 5 km"],
    ),
    "a tolerance below zero": (
        "attributes: {a: {type: count, tolerance: -2}}\n",
        ["1:42 '-2' is not a tolerance: it cannot be below zero"],
    ),
    "a bad delay": (
        "attributes: {a: {type: count, stale_after: soon}}\n",
        ["1:44 'soon' is not a length of time; write"],
    ),
    "none at once": ("attributes: {a: {type: count, max_at_once: 0}}\n", ["1:44 '0' is not a whole number from 1"]),
    "an unknown key of an entity": (
        "entities: {a: {name: A, alias: [B]}}\n",
        ["1:25 no key 'alias'; did you mean aliases?"],
    ),
    "an entity without a name": ("entities: {a: {kind: city}}\n", ["1:12 the entity a needs name"]),
    "an entity that is a text": ("entities: {a: Anna}\n", ["1:15 expected an entity: a mapping of name"]),
    "an id with a space": ("entities: {a b: {name: A}}\n", ["1:12 'a b' is not an id"]),
    "an alias with a wrong condition": (
        "entities: {a: {name: A, aliases: [the A: {after: name}]}}\n",
        ["1:43 an alias has no key 'after'"],
    ),
    "an alias that waits for nobody": (
        "entities: {a: {name: A, aliases: [the A: {only_after: nobody}]}}\n",
        ["1:55 only_after takes name or an entity, and 'nobody' is not under entities"],
    ),
    "form for from": (
        FACTS + "      staff: {value: 12, form: 2020}\n",
        ["18:26 a fact has no key 'form'; did you mean from?"],
    ),
    "to for until": (
        FACTS + "      staff: {value: 12, to: 2020}\n",
        ["18:26 no key 'to'; write until (the first day it no longer holds) or through"],
    ),
    "vlaue for value": (FACTS + "      staff: {vlaue: 12}\n", ["18:15 did you mean value?"]),
    # ---- values
    "words for a number": (FACTS + "      staff: twelve\n", ["18:14 staff: 'twelve' is not a whole number such as 32"]),
    "a number and words": (
        FACTS + "      staff: 12 people\n",
        ["18:14 '12 people' has words after the number: 'people'"],
    ),
    "half a person": (FACTS + "      staff: 12.5\n", ["18:14 '12.5' is not a whole number"]),
    "not a number": (FACTS + "      staff: .nan\n", ["18:14 .nan is not a finite number"]),
    "a huge exponent": (FACTS + "      staff: 1e100000000\n", ["18:14 1e100000000 is out of range"]),
    "a huge number": (FACTS + f"      staff: {'9' * 5000}\n", ["18:14 a number of 5000 digits"]),
    "a text that is no number": (FACTS + "      motto: .inf\n", ["18:14 .inf is not a finite number"]),
    "a text of many digits": (FACTS + f"      motto: {'9' * 5000}\n", ["18:14 a number of 5000 digits"]),
    "money for a count": (FACTS + "      staff: $12\n", ["18:14 '$12' is money; give the attribute type: money"]),
    "money without a currency": (FACTS + "      price: 12\n", ["18:14 '12' has no currency; write for example 12 USD"]),
    "an unknown currency": (FACTS + "      price: 12 quids\n", ["18:14 'quids' is not a currency"]),
    "a wrong percentage": (FACTS + "      share: 12 parts\n", ["18:14 '12 parts' is not a percentage such as 2%"]),
    "a wrong unit": (FACTS + '      quota: "5 GiB!"\n', ["18:14 'GiB!' is not a unit"]),
    "a unit of something else": (FACTS + "      quota: 5 km\n", ["18:14 '5 km' does not measure what GiB measures"]),
    "an empty value": (FACTS + "      staff:\n", ["18:13 staff is empty"]),
    "an empty timeline": (FACTS + "      staff: []\n", ["18:14 staff is empty; fill it in or remove the key"]),
    "a mapping for a value": (
        FACTS + "      staff: {value: {a: 1}}\n",
        ["18:22 expected one text here, not a mapping"],
    ),
    # ---- dates
    "30 February": (FACTS + "      opened: 2024-02-30\n", ["18:15 2024-02-30 is not a date: there is no such day"]),
    "month 13": (FACTS + "      staff: {value: 1, from: 2024-13}\n", ["18:31 2024-13 is not a date"]),
    "year 0": (FACTS + "      staff: {value: 1, from: 0000-01-01}\n", ["18:31 0000-01-01 is not a date"]),
    "a date in words": (
        FACTS + "      staff: {value: 1, as_of: May 2025}\n",
        ["18:32 'May 2025' is not a date; write"],
    ),
    "day or month first": (FACTS + "      opened: 07/03/2024\n", ["18:15 07/03/2024: day or month first?"]),
    "a date not in full": (
        FACTS + "      opened: 2024-3-7\n",
        ["18:15 2024-3-7 is not written in full; write 2024-03-07"],
    ),
    "month 0": (FACTS + "      opened: 2024-0-7\n", ["18:15 2024-0-7 is not a date: there is no such day"]),
    "a time of day": (
        FACTS + "      opened: 2024-03-07T10:00:00Z\n",
        ["18:15 has a time of day; facts hold by days, write 2024-03-07"],
    ),
    "until and through": (
        FACTS + "      staff: {value: 1, until: 2020, through: 2021}\n",
        ["18:47 until (first day it no longer holds) and through (last day it holds) cannot both be given"],
    ),
    "from and as_of": (
        FACTS + "      staff: {value: 1, from: 2020, as_of: 2021}\n",
        ["18:44 from and as_of cannot both be given"],
    ),
    "an end before the beginning": (
        FACTS + "      staff: {value: 1, from: 2020, until: 2019}\n",
        ["18:31 it ends before it begins"],
    ),
    # ---- references
    "an unknown attribute": (FACTS + "      staf: 12\n", ["18:7 staf is not under attributes; did you mean staff?"]),
    "an unknown source": (
        FACTS + "      staff: {value: 1, source: anual}\n",
        ["18:33 source anual is not under sources; did you mean annual?"],
    ),
    "an unknown entity": (
        FACTS + "      chair: adda\n",
        ["18:14 chair takes an entity, and 'adda' is not under entities; did you mean ada?"],
    ),
    "a name for an id": (
        FACTS + "      chair: Ada Berg\n",
        ["18:14 'Ada Berg' is not under entities; did you mean ada?"],
    ),
    "a known error of nobody": (
        HEAD + "known_errors:\n  - {entity: work, attribute: staff, value: 3, say: No.}\n",
        ["18:14 work is not under entities; did you mean works?"],
    ),
    "a known error of nothing": (
        HEAD + "known_errors:\n  - {entity: works, attribute: stuff, value: 3, say: No.}\n",
        ["18:32 stuff is not under attributes; did you mean staff?"],
    ),
    # ---- timelines
    "an overlap": (
        FACTS + "      staff:\n        - {value: 1, from: 2019, until: 2022-05}\n        - {value: 2, from: 2021}\n",
        ["20:19 works.staff begins in 2021, and the entry at facts.yaml:19:19 holds until 2022-05"],
    ),
    "the same start twice": (
        FACTS + "      staff:\n        - {value: 1, from: 2019}\n        - {value: 2, from: 2019}\n",
        ["20:19 works.staff is given from 2019 already at facts.yaml:19:19"],
    ),
    "no start beside one": (
        FACTS + "      staff:\n        - {value: 1, from: 2019}\n        - 2\n",
        ["20:11 works.staff has no from, so that it always holds, beside the entry at facts.yaml:19:19"],
    ),
    "two holders": (
        FACTS + "      chair:\n        - {value: ada, from: 2019, through: 2022}\n        - {value: bo, from: 2021}\n",
        ["20:19 works.chair begins in 2021, and the entry at facts.yaml:19:19 holds until"],
    ),
    "too many holders": (
        FACTS.replace("max_at_once: 1", "max_at_once: 2")
        + "      chair: [{value: ada, from: 2019, until: 2030}, {value: bo, from: 2020, until: 2030},\n"
        "        {value: cy, from: 2021}]\n  cy: {name: Cy}\n",
        ["19:17 works.chair has 3 values on 2021, and max_at_once is 2"],
    ),
    "the same holder twice": (
        FACTS.replace("max_at_once: 1", "max_at_once: 2") + "      chair: [ada, ada]\n",
        ["18:20 works.chair is given always already at facts.yaml:18:15"],
    ),
    "a sum of unlike units": (
        FACTS + "      price: 3 EUR\n      quota: 3 GiB\n      staff: {sum_of: [price, quota]}\n",
        ["20:23 sum_of needs values in one unit, not EUR and GiB"],
    ),
    "an alias of two conditions": (
        "entities: {a: {name: A, aliases: [{the A: {only_after: name}, the B: {only_after: name}}]}}\n",
        ["1:35 an alias with conditions is written"],
    ),
    "a review without a check": (
        FACTS + "      staff: {value: 1, review_in: 6 months}\n",
        ["18:36 review_in counts from checked"],
    ),
    "facts that are a list": (HEAD + "    facts: [staff, 12]\n", ["17:12 facts: expected a mapping from ids"]),
    "a period and an end": (
        FACTS + "      staff: {value: 1, in: 2019, until: 2020}\n",
        ["18:29 in names the whole period"],
    ),
    "neither true nor false": (
        FACTS + "      staff: {value: 1, estimate: maybe}\n",
        ["18:35 estimate: 'maybe' is neither true nor false"],
    ),
    "a rounding in words": (
        FACTS + "      staff: {value: 1, rounding: ten}\n",
        ["18:35 rounding: 'ten' is not a number"],
    ),
    "nothing by nothing": (FACTS + "      share: 1/0%\n", ["18:14 1/0 divides by zero"]),
    "two currencies": (FACTS + "      price: $5 USD\n", ["18:14 names two currencies"]),
    "a value and a derivation": (
        FACTS + "      staff: {value: 1, count_of: members_list}\n",
        ["18:35 value and count_of cannot both be given"],
    ),
    "nothing to count": (
        FACTS + "      staff: {count_of: member_list}\n",
        ["18:25 works has no membership list member_list"],
    ),
    "a sum of nothing": (
        FACTS + "      staff: {sum_of: [men, women]}\n",
        ["18:24 works has no facts on men", "18:29 works has no facts on women"],
    ),
    "a share of one": (
        FACTS + "      share: {share_of: [staff]}\n",
        ["18:25 share_of takes two attributes, as [a, b]"],
    ),
    "a circle": (
        HEAD.replace("  motto:", "  hands: {type: count, nouns: [hand]}\n  motto:")
        + "    facts:\n      staff: {sum_of: [hands, hands]}\n      hands: {sum_of: [staff, staff]}\n",
        ["goes round in a circle: works.staff <- works.hands <- works.staff"],
    ),
    "the age of nothing": (FACTS + "      staff: {age_of: opened}\n", ["18:23 'opened' is neither"]),
    # ---- membership lists
    "a list without since": (LIST + "      complete: true\n", ["18:7 a membership list needs since"]),
    "an unknown member": (
        LIST + "      since: {2019: [ada, boo]}\n",
        ["18:27 the member boo is not under entities; did you mean bo?"],
    ),
    "a member twice": (
        LIST + "      since: {2019: [ada], 2020: [ada]}\n",
        ["18:35 ada is already a member since 2019, at facts.yaml:18:22"],
    ),
    "a leaver who never joined": (
        LIST + "      since: {2019: [ada]}\n      left: {2020: [bo]}\n",
        ["19:21 bo leaves on 2020 and is no member then"],
    ),
    "a bad joining date": (LIST + "      since: {2019-02-29: [ada]}\n", ["18:15 2019-02-29 is not a date"]),
    "a count of an open list": (
        LIST + "      since: {2019: [ada]}\n      complete: false\n    facts: {staff: {count_of: members_list}}\n",
        ["20:31 members_list is not complete, so that nothing can be counted"],
    ),
    # ---- events
    "an event without a day": ("events:\n  - {name: Fire}\n", ["2:5 an event needs on: the day it happened"]),
    "an event without a name": ("events:\n  - {on: 2019}\n", ["2:5 an event needs name"]),
    "events that are no list": ("events: {fire: 2019}\n", ["1:9 events: expected a list"]),
    "an event that ends first": (
        "events:\n  - {name: Fair, on: 2019-05-02, through: 2019-05-01}\n",
        ["2:43 it ends before it begins"],
    ),
    "an event twice": (
        "events:\n  - {name: Fair, on: 2019}\n  - {name: Fair, on: 2019}\n",
        ["3:12 the event 'Fair' is already given"],
    ),
    "an event by date": ("events:\n  - {name: Fair, date: 2019}\n", ["2:18 no key 'date'; write on"]),
    "an include in a text": ("include: [other.yaml]\n", ["1:11 a text without a file includes nothing"]),
}


@pytest.mark.parametrize("name", CASES)
def test_broken_file(name: str) -> None:
    text, expected = CASES[name]
    with pytest.raises(FactFileError) as caught:
        parse_facts(text)
    said = [f"{problem.location.line}:{problem.location.column} {problem}" for problem in caught.value.problems]
    for wanted in expected:
        place, _, words = wanted.partition(" ") if wanted[0].isdigit() else ("", "", wanted)
        assert any(line.startswith(place) and words in line for line in said), said
    assert all(len(line) < 400 for line in said)
    assert str(caught.value).count("\n") == len(said) - 1
    assert len(said) == len(expected), said


def test_the_table_is_long_enough() -> None:
    assert len(CASES) >= 60


def test_all_faults_of_a_file_come_at_once_and_in_order() -> None:
    text = FACTS + (
        "      staf: 12\n      price: 5 XYZ\n      opened: 2024-02-30\n      chair: eve\n"
        "      motto: {value: x, form: 1}\n"
    )
    with pytest.raises(FactFileError) as caught:
        parse_facts(text, "facts/works.yaml")
    lines = [problem.location.line for problem in caught.value.problems]
    assert lines == [18, 19, 20, 21, 22]
    assert all(str(problem).startswith("facts/works.yaml:") for problem in caught.value.problems)
