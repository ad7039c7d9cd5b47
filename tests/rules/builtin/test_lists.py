"""The rules on lists and tables, on drafts that are wrong, marked «…» where, and on drafts that only look it."""

from __future__ import annotations

from tests.rules.builtin.drafts import each_of

from factlint.rules import Example
from factlint.rules.builtin.lists.announced_items_mismatch import announced_items_mismatch
from factlint.rules.builtin.lists.enumeration_count_mismatch import enumeration_count_mismatch
from factlint.rules.builtin.lists.sequence_gap import sequence_gap
from factlint.rules.builtin.lists.table_total_mismatch import table_total_mismatch

CASES = [
    (
        enumeration_count_mismatch,
        [
            "«The four envoys» were Ivan Petrov, Oleg Orlov and Anna Belova, according to Poe and Roe.",
            "It signed with «two states» (Chad, Mali and Togo).",
            "«The three victims», Ada Poe and Ben Roe, were buried.",
            "Chad and Mali are «the three members» of the pact.",
            "There are «four elected members». They serve two years. The elected members are Chad, Mali and Togo.",
            "It has «three desks» which are located in Oslo, Norway, and in Turku, Finland.",
            "«The other two envoys», namely Petrov, Orlov and Belova, left.",
            "«Three prizes» were awarded in May: peace and physics.",
            "The treaty covers «five areas»: trade, fishing, mining and transport.",
            "The two brothers, Ivan, who was born in Oslo, and Oleg, left.",
            "The two winners, Ada Poe of Leith, Scotland, and Ben Roe of York, England, left.",
            "Two blocs met: Chad, Mali and Togo.",
            "It has three parts: research and development, sales and marketing, and support.",
            "It has two goals: to win and to be fair.",
            "The two men were tired, cold and hungry.",
            "He has two sisters, Ada and Bea, and a brother, Cy.",
            "They spent three days in two towns: Bath and Wells.",
            "All three, Chad, Mali and Togo, have a seat.",
            "Several of the five members, Chad and Mali among them, left.",
            "One of the three members, Chad, left, and Mali stayed.",
            "Chapter 2: Chad, Mali and Togo.",
            "At 10:30 three trains left: two for Oslo and one for Bergen.",
            "He chose two colours: red, or black and white.",
            "Four people were hurt: two drivers and two passengers.",
            "It needs two things: time, money, etc.",
            'He said: "We have two friends: Chad, Mali and Togo."',
            "The call takes «two arguments», in this order: host, port and user.",
            "The firm has «four shops», in Leith, Oban and Wick.",
            "The isle has «two ports», at Leith, Oban and Wick.",
            "There are «four dialects», known as Upper, Middle and Lower.",
            "«The four» were named as Ada Poe, Ben Roe and Cy Doe.",
            "The mode is one of «four values»: none, fast or full.",
            "Police held «four men»: Abe Poe, 34, Ben Roe, 29, and Cy Doe, 41.",
            "It has «four aims»: to cut waits, to train nurses and to build two wards.",
            "There are «five seasons»: spring, summer, autumn and winter.",
            "The library has «four calls»: open(), read() and close().",
            "The module takes «three flags», debug and quiet.",
            "The update mends «four bugs». The full list: a crash at login, a leak and a dead link.",
            "The job went to «four firms»: Ash Ltd, Bex Works and Moore & Sons.",
            "He leaves a son, Abe; and «four grandchildren», Ida, Otto and Rosa.",
            "«Four moons» -- Ariel, Miranda and Oberon -- are in view.",
            "In the west, Chad, Mali and Togo are the three members.",
            "With Chad, Mali and Togo are the three members.",
            "He wrote three novels, poetry and plays.",
            "The menu offers two soups, fish, meat and cheese.",
            "In law, duty and breach are the two questions.",
            "It borders five states: Chad to the north; Mali and Togo to the east; Niger to the south; and Ghana.",
            "The firm sold five shops, in Leith, Oban and Wick.",
            "The firm has five shops, in Leith and the four largest towns.",
            "It helps four of the crops--grain, cotton, livestock, and wool.",
            "He won two Booker Prizes, the Order of Canada, the Kafka Prize and the Clarke Award.",
            "It was done in one of two ways: by decree, sometimes based on talks with a few, and by law.",
            "There are two tests: the first, of sight, hearing and touch, is long; the second is short.",
            "The pact has four members, Chad and Mali being the biggest.",
        ],
    ),
    (
        announced_items_mismatch,
        [
            "There are «two ways» to get there:\n\n- by boat\n- by train\n- on foot\n",
            "## «Five tips» for walkers\n\n1. Rest.\n2. Drink.\n3. Eat.\n4. Sleep.\n",
            "There are three ways to get there:\n\n- by boat\n- by train\n- on foot\n",
            "There are two ways to get there:\n\n- by boat\n  - from Oslo\n  - from Bergen\n- by train\n",
            "It takes four steps:\n\n1. Mix.\n2. Wait.\n\n> A note on waiting.\n\n3. Bake.\n4. Eat.\n",
            "Two ships left the port. They carried:\n\n- coal\n- wood\n- salt\n",
            "There are at least two ways to get there:\n\n- by boat\n- by train\n- on foot\n",
            "It needs two things, for example:\n\n- coal\n- wood\n- salt\n",
            "There are two sorts:\n\n- coal\n- wood\n- and so on\n",
            "## 2 Sorts of coal\n\n- black\n- brown\n- wet\n",
            "There are seven operands:\n\n- R0\n- R1-R5\n- R6\n",
            "Comparing two sets of files:\n\n- size\n- date\n- owner\n",
            "# «Five ways» to save water\n\nMost homes waste it.\n\n1. Mend.\n2. Mulch.\n3. Share.\n4. Catch it.\n",
            "## The «three best walks» near Bath\n\n- The canal\n- The down\n- The weir\n- The park\n",
            "Do «two things»:\n\n1. Pay.\n2. Sign.\n3. Wait.\n",
            "The meeting made «two decisions».\n\n1. The fee rises.\n2. The hall is let.\n3. Ada stays on.\n",
            "The club rests on «two rules», set out below.\n\n1. Be kind.\n2. Be brief.\n3. Be gone.\n",
            "Check these «two things» before you go:\n\n- gas\n- doors\n- lights\n",
            "Our «four favourite cafés»\n\n1. The Bean\n2. Grind\n3. The Urn\n",
            "The meeting made two decisions.\n\n- Ada\n- Ben\n- Cy\n",
            "# Two ways to pay\n\nBy card or in cash. Bring the following:\n\n1. a card\n2. a pen\n3. a bag\n",
            "# Ten years of growth\n\nThe firm has changed.\n\n1. New shops\n2. New staff\n3. New stock\n",
            "Take one of «two ways»:\n\n- by boat\n- by train\n- on foot\n",
            "The panel met two guests.\n\n1. Apologies\n2. Minutes\n3. The roof\n",
            "# Two ways to pay\n\nBy card or in cash.\n\n- a card\n- a pen\n- a bag\n",
            "Use the other two pages to write notes:\n\n- to the left\n- to the right\n- below\n",
            "The council runs nine panels:\n\n- safety\n- health\n",
            Example("There are two ways:\n\n  - by boat\n\n    - from Oslo\n\n  - by train\n", name="ways.txt"),
        ],
    ),
    (
        table_total_mismatch,
        [
            "| Hall | Seats |\n|---|---|\n| A | 120 |\n| B | 80 |\n| C | 60 |\n| **Total** | «270» |\n",
            "| Hall | Cost |\n|---|---|\n| A | $1,200.50 |\n| B | $800.50 |\n| Total | $«2,101.00» |\n",
            "| Hall | Seats |\n|---|---|\n| A | 120 |\n| B | 80 |\n| Total | 200 |\n",
            "| Hall | Share |\n|---|---|\n| A | 33.3% |\n| B | 33.3% |\n| C | 33.3% |\n| Total | 100% |\n",
            "| Hall | Rank |\n|---|---|\n| A | 1 |\n| B | 2 |\n| Total | 2 |\n",
            "| Hall | Seats |\n|---|---|\n| A | 120 |\n| B | – |\n| Total | 120 |\n",
            "| Hall | Seats |\n|---|---|\n| A | 120 |\n| B | unknown |\n| Total | 300 |\n",
            "| Hall | Gain |\n|---|---|\n| A | 120 |\n| B | (20) |\n| Total | 100 |\n",
            "| Hall | Cost in millions |\n|---|---|\n| A | 12 |\n| B | 13 |\n| C | 12 |\n| Total | 38 |\n",
            "| Hall | Seats |\n|---|---|\n| A | 120 |\n| Total of halls | 900 |\n| B | 1 |\n",
            Example(
                "<table><tr><th>Hall</th><th>Seats</th></tr><tr><td>A</td><td>120</td></tr>"
                "<tr><td>B</td><td>80</td></tr><tr><td>Total</td><td>«210»</td></tr></table>",
                name="halls.html",
            ),
        ],
    ),
    (
        sequence_gap,
        [
            "1. Mix.\n2. Wait.\n3. Bake.\n5. «Eat» it.\n",
            "## 1. Oslo\n\nText.\n\n## 2. Bergen\n\nText.\n\n## «4». Tromsø\n\nText.\n",
            "Figure 1. A.\n\nText.\n\nFigure 2. B.\n\nText.\n\nFigure «2». C.\n",
            "1. Mix.\n2. Wait.\n3. Bake.\n",
            "5. Mix.\n6. Wait.\n7. Bake.\n",
            "0. Mix.\n0. Wait.\n0. Bake.\n",
            "1. Mix.\n5. Wait.\n9. Bake.\n",
            "1. Mix.\n2. Wait.\n\nText.\n\n1. Bake.\n2. Eat.\n",
            "Selected rules:\n\n1. Mix.\n2. Wait.\n9. Bake.\n",
            "## 1914\n\nText.\n\n## 1915\n\nText.\n\n## 1918\n\nText.\n",
        ],
    ),
]


@each_of(CASES)
def test_only_what_is_marked_is_flagged(case):
    case.check()
