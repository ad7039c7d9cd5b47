"""Words that tie a value loosely are enough where it misses the fact by little, and not where it is far off."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  seats: {label: number of seats, type: count, nouns: [seat, councillor, [member, members]], verbs: [have, comprise]}
  population: {label: population, type: count, nouns: [inhabitant, [person, people]], tolerance: 2%}
  lamps: {label: number of street lamps, type: count, nouns: [lamp]}
entities:
  council:
    name: Orwick Council
    kind: council
    facts:
      seats: {value: 48, from: 2012}
  orwick:
    name: Orwick
    kind: town
    facts:
      population: {value: 52400, as_of: 2021}
      lamps: {value: 3150, from: 2015}
    events:
      - {name: sale of the Orwick ferry, aliases: [Orwick ferry was sold], on: 1974-05-09}
events:
  - {name: signing of the Orwick Charter, aliases: [Orwick Charter was signed], on: 1865-12-06}
"""


AS_OF = "2024-05-02"


@pytest.mark.parametrize(
    "text",
    [
        "With the merger, «49» seats are in Orwick Council.",
        "The Orwick Charter, which the burghers and the abbot signed over supper on «6 April 1865», hangs there.",
        "The Orwick Charter, which the burghers and the abbot signed over supper on «6 December 1855», hangs there.",
        # a figure of several digits, on looser ties
        "The men of Orwick light «3,250» lamps by hand every evening.",
        # a month of another year, and another month of the year
        "In «August 1974» the ferry at Orwick passed to its new owners in a sale by sealed bids.",
        "In «May 1977» the ferry at Orwick passed to its new owners in a sale by sealed bids.",
    ],
)
def test_a_near_miss_is_wrong(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        # far off, or small: it may be of anything
        "With the merger, «31» seats are in Orwick Council.",
        "With the merger, «nine» seats are in Orwick Council.",
        # some of them
        "Orwick Council met in haste. «47» members voted for the plan.",
        "Orwick Council met in haste. The upper «47» seats were lost.",
        "The men of Orwick light «2,250» lamps by hand every evening.",
        # members of whoever was named last
        "Orwick Council wrote to the Tarn Guild and its «46» members.",
        # a year, a date without one, and a month that is far off
        "In «1977» the ferry at Orwick passed to its new owners in a sale by sealed bids.",
        "In «August» the ferry at Orwick passed to its new owners in a sale by sealed bids.",
        "In «May 1984» the ferry at Orwick passed to its new owners in a sale by sealed bids.",
        # what only looks back or forward to it, or prepares it
        "In «August 1974», three months after the sale of the ferry, Orwick built a bridge.",
        "The ferry of Orwick, up for sale, ran until «August 1974» all the same.",
        "The sale of the ferry at Orwick, it turned out, was announced in «March 1974» by poster.",
        "In a «March 1974» poll, most of Orwick was against the sale of the ferry.",
        "The sale of the ferry at Orwick had its anniversary on the mayor's desk in «May 1975».",
        # a measure, which differs by its source
        "Orwick lies by the sea. The new road there serves the «50,900» people of the parish.",
        # another day of the same month, and a day that comes again
        "The Orwick Charter, signed after the burghers and the abbot met on «9 December 1865», hangs there.",
        "The Orwick Charter, signed by the burghers, was celebrated with a supper for the poor on «6 December 1880».",
        "The town marks the signing of the Orwick Charter with a fair and held the last one on «6 December 1884».",
    ],
)
def test_a_look_alike_is_not(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"
