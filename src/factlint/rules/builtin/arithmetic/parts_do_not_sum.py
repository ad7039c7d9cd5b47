"""Q06: parts announced as the whole do not add up to the total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q06",
    "parts-do-not-sum",
    needs="two amounts",
    measured=on_all_prose(right=17, read=17),
    bad=[
        "The plan has 96 homes. Forty are one-bedroom flats, 36 two-bedroom flats, with «thirty» houses making up the "
        "balance.",
        "Loans came to 18,300. The young took 6,250 from nine shelves, and fiction 7,300, leaving the rest to make "
        "up the remaining «4,150».",
        "Of the £4.2 million, £1.9 million goes on roads, £1.4 million on parks and £700,000 on books. What is left, "
        "«half a million pounds», is saved.",
        "Of 20,500 tonnes, 9,471 were composted. This total was made up of 5,126 tonnes of peel, «3,803 tonnes» "
        "of leaves and 1,262 tonnes of turf.",
        "By May they had £186,400. The bank agreed in June.\n\nOf the money raised, £121,900 came from members, "
        "«£34,250» from friends and £21,250 from eleven firms.",
        "The longer hours cost «£84,000». Staffing took £61,500 of that, heating £14,300 and security £9,200.",
        "Receipts came to «£3,215», being rents of £690, a refund of £1,075 and a grant of £1,500.",
        "We merged «214» requests. Of those, 96 were fixes, 71 were features and 57 were tests.",
        "The «24» hurt included 13 men, six women and eight children.",
        "The chamber has «60» seats. The Greens hold 32, the Reds 15, the Blues 18 and the Whites four.",
        "Of «4,963» men, 2,210 returned, 1,946 were captured and 913 were killed.",
        "The support lasts for «16 months» (12 months of fixes and 2 months of upgrades).",
        "The plant made «650,015 tonnes»: 150 tonnes of glass and 500 tonnes of paper.",
        "The clerks counted «1.16 million» ballots, 463,000 by mail and 654,000 in person.",
        "The team won «seven» medals in all. It won one silver medal and five bronze medals.",
        "The state has «15» electors. That corresponds to two senators and 14 representatives.",
        "One of the 28 commissioners chairs the meeting. The other «26» members vote.",
        "The mill runs «1,205» looms, of which 430 are in the old hall, 512 in the new and 268 in store.",
        "Of the 18 trees in the park, seven were safe. The other «13» were felled.",
        "Of the «73» seats, 28 are given to others and 46 are kept back.",
        "In all, 28 of the «73» seats go to others and 46 are kept.",
        "Two funds of $3.2 million and $4.1 million make a total of «$8.3 million».",
        "The panel has five women and four men, «ten» members in all.",
        "It has stages of 140, 160 and 90 kilometres. That makes «410 kilometres» in total.",
        "The assembly of «706» members will have 460 men and 245 women.",
        "The «28» seats left empty will be split: 27 go to other states and 3 are kept.",
        "The committee has «12» members, five elected and six appointed.",
        "The province has «14» towns, of which nine are on the coast and the other six inland.",
        "The fleet has «19» buses, 11 of them electric and the other 6 diesel.",
        "Of the «60» seats, 34 went to the left and 22 to the right, and the remaining 8 to others.",
        "She scored «85» points: 40 in the first round, 25 in the second and 30 in the third.",
        "The scheme pays for «14,800» guards, consisting of 13,000 men on foot and 4,800 drivers.",
        "In all, «624» pupils took part (187 from the coast and 337 from the hills).",
        "We followed «2,741» sheep with a tag (n = 1,166) or without one (n = 1,175).",
        "There were «472» banks, of which 266 had a capital of less than $50,000, and 156 one of $50,000 or more.",
        "Of the «48» delegates, 30 voted in favour, 12 voted against and nine abstained.",
        "The «60» homes comprise 20 studios, 25 two-bedroom flats and 25 three-bedroom flats.",
        "The club's «25» players include 11 Englishmen, 8 Scots, 4 Welshmen and 5 Danes.",
        "Of the «257» strains, 129 could be typed and 148 could not.",
        "The survey reached «195» weavers (62 women, 83 men; mean age 41).",
        "Overall, «190» hens [62 (47.7%) brown; 68 (52.3%) white] were weighed.",
        "Letters were opened by «253» clerks; of them, 168 worked in the north and 55 in the south.",
        "Sales of «75,300» bales -- 60,200 bales for this season and 11,100 bales for the next -- were the best yet.",
        "Permits were issued for 12,879,280 acres in May and 12,505,360 acres in June, making «28,384,640 acres».",
        "Altogether «1,110» people completed it, 526 in the one group and 548 in the other, a rate of 88.9 per cent.",
    ],
    good=[
        "Her first four seasons brought 11, 14, nine and 16 goals, and the next, her fifth, 12: 62 in all.",
        "Of the £90,000, £40,000 is for the roof, half as much for the walls and the remaining £30,000 for the floor.",
        "Food came to £84 and wine to £36; service at ten per cent made it £132.",
        "A ton of coal at £210 and two of wood at £95 come to £400.",
        "It is 6 metres by 4, 24 square metres, with a porch of 3 by 2, 30 square metres altogether.",
        "The rope, 60 metres long, was cut in three: two pieces of 25 and one of ten, which was thrown away.",
        "The two, who are 71 and 68, have spent 104 years at the forge: Ben started at 15 and Abe at 20.",
        "The budget is £27,150, of which £1,878 comes from rents, leaving £25,272, more than the present £24,300.",
        "It had been forty carts at fourpence, and twenty-three riders at twopence, three and ten.",
        "They read 695 files, 5.19 MB (median 6.2 kB, max 52.7 kB), in a day.",
        'It reads "23 of the 32 members", "the other 11" and "two new members".',
        "The plan has 96 homes. Forty are one-bedroom flats, 36 two-bedroom flats, with twenty houses making up the "
        "balance.",
        "Loans came to 18,300. The young took 6,250 from nine shelves, and fiction 7,900, leaving the rest to make "
        "up the remaining 4,150.",
        "Of the £4.2 million, £1.9 million goes on roads, £1.1 million on parks and £700,000 on books. What is left, "
        "half a million pounds, is saved.",
        "Of 20,500 tonnes, 9,471 were composted. This total was made up of 5,126 tonnes of peel, 3,083 tonnes "
        "of leaves and 1,262 tonnes of turf.",
        "By May they had £186,400. The bank agreed in June.\n\nOf the money raised, £101,900 came from members, "
        "£34,250 from friends and £21,250 from eleven firms.",
        "It copied 3441325000 bytes (3.4 GB, 3.2 GiB) in a minute.",
        "The longer hours cost £85,000. Staffing took £61,500 of that, heating £14,300 and security £9,200.",
        "The longer hours cost £94,000. Staffing took £61,500 of that, heating £14,300 and security £9,200.",
        "Receipts came to £3,265, being rents of £690, a refund of £1,075 and a grant of £1,500.",
        "We merged 214 requests. Of those, 96 were fixes, 71 were features and 37 were tests.",
        "Entry to the tower is $9, the museum $11 and the ferry $8, or $25 for everything.",
        "Altogether 1,110 people completed it, 562 in the one group and 548 in the other, a rate of 88.9 per cent.",
        "Twenty pupils take lessons: 12 play the harp, 9 the horn, and five of them play both, while four sing.",
        "Ashby won by four wickets, reaching 263 for six after Brede had made 262.",
        "It reads integer 16 values, as well as integer 32 and integer 64 values.",
        "The level is 4 by day, 10 by night and 15 in case of a fault (the 10 and 15 are equal to 8).",
        "One isle lies 3,390 km southwest of Leith, one 3,360 km southwest of Leith, and one 2,415 km south of Leith.",
        "Two hosts each with 2 ports lead to 2 switches for a total of 8 lines.",
        "The scores of the two matches, 0.6 and 0.8 respectively, are averaged.",
        "It takes four figures; by default these are (0.1, 0.9) for the level and (0.8, 0.98) for the trend.",
        "There are 24,725 km of canals (18,300 km navigable; the longest, of which 1,488 km is navigable, is dredged).",
        "It was the language of 32 of the 50 states; in one, 20 others are official.",
        "Poe won 50.9% and Roe 49.1%; in May Poe had 31.4%, Roe 29.5%, Cox 14.8%, Lee 6.3% and Fox 5.0%.",
        "Spirit of proof has 100 parts by volume, consisting of 50 parts of alcohol and 53.71 parts of water.",
        "It has 800 boards (2.1 petaflops in single precision and 599 teraflops in double precision).",
        "Most of the county's 11,000 farmers live in Hill (6,200) and Dale (3,800).",
        "The village has 1,205 people, of whom 930 own a car, 712 a dog and 268 a boat.",
        "The mill runs 1,205 looms, of which 430 are in the old hall and 512 in the new.",
        "The club has lost 11 games out of 38: nine away and two at home.",
        "Waterways: 14,500 km (5,200 km on major rivers and 485 km on canals fit for ships).",
        "It makes a number from two floats (-0 and +0).",
        "The panel has six women and four men, ten members in all.",
        "She scored 3 goals and gave 4 passes, 12 points in all.",
        "In all, 28 of the 73 seats go to others and 40 are kept.",
        "In all, 12 of the 30 ships were hit and 28 came home.",
        "He owns 12 guitars, two red and three blue.",
        "The house of 300 seats has 20 doors and 40 windows.",
        "Of the 48 delegates, 30 voted in favour, 12 voted against and four abstained.",
        "The club's 25 players include 11 Englishmen, 8 Scots and four Danes.",
        "Of 100 firms, 60 export and 70 import.",
        "The fleet has 19 buses, 11 of them electric and the other 8 diesel.",
        "They have 12.4 million followers: 7.2 on one site and 5.3 on the other.",
        "Up to 30 people died, among them 12 officers and 3 guards.",
        "Of 100 guests, 40 came by train and 38 by bus.",
        "The team won six medals in all. It won one silver medal and five bronze medals.",
        "One of the 28 commissioners chairs the meeting. The other 27 members vote.",
        "The house has 5 rooms (including 2 baths and 1 kitchen).",
        "The fleet has 20 ships, 30 planes and 40 cars.",
        "They have four children: two boys, a girl and a baby.",
        "Of the 10 rowers, 3 fell ill and 2 left; the other five went on.",
        "Of the 18 trees in the park, seven were safe and two dead. The other nine were felled.",
        "The kit costs $500: $300 for the frame and $200 for the wheels.",
        "In all 137 pupils came: 49 by bus, 32 by train and 54 on foot; 2 were driven.",
        "Of the 220 houses, 148 are old and 82 were repaired.",
        "It consists of 11 clubs from the north, 1 from the west, 1 from the east and 1 from the south.",
        "She ended with a 69 and a three-round total of 206.",
        "In all it has 77 towns, 64 small towns, and one free town.",
        "The deal gives Ana a controlling stake - 52 percent of it - with Bo holding 28 percent and Cy 20 percent.",
        "The axe now grants 2/3 speed and no shield (was 1/2 speed and 10% shield).",
        "The hall is 690 and the barn 780 - a jump on last year's prices of 569 for one and 639 for the other.",
        "The median stay was 10 days (5, 14).",
        "It was 42% in the first group (37% in the second; 34% in the third).",
        "Of 8,571 letters read, 32 told of rain at night (n = 24), by day (n = 14) and at dawn (n = 13).",
        "The farm has 91 cows and 195 sheep of three kinds: black (n = 183), white (n = 77) and brown (n = 26).",
        "We weighed 300 hens fed on maize (n = 140), on wheat (n = 135) or on both (n = 36).",
        "The survey reached 145 weavers (62 women, 83 men; mean age 41).",
        "Four of the 11 runners stopped early. Two more gave up, and the remaining 5 arrived.",
    ],
)
def parts_do_not_sum(context: Context) -> Iterator[Problem]:
    """Parts that are announced as the whole do not add up to the total.

    "Of 4,963 men, 2,210 returned, 1,946 were captured and 913 were killed" makes 5,069. Read are lists after a colon,
    in a bracket or list, after "made up of", before "in all", of the same noun in the next sentence, "of the N, A and
    B", and "the other N".

    It stays silent within rounding, where words promise only some of the parts (including, among, at least), where an
    element of the list has no figure, where units or nouns differ, and for "of the N, A and B" unless the sum is too
    large by a tenth or less: parts may be left out, and may overlap. Any of the figures may be the wrong one.
    """
    yield from problems(context, "Q06")
