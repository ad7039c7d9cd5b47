"""T02: a number that announces an enumeration of another length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.mentions.counted import Counted, counted_after, singular
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.announced import announced_count
from factlint.rules.counts.collectives import collectives
from factlint.rules.counts.enumerations import announced_enumerations, lettered
from factlint.rules.counts.nearly_listed import nearly_listed
from factlint.rules.counts.numbered import NUMBERED, numbered
from factlint.rules.counts.placed import of_names
from factlint.rules.counts.told_in_turn import told_in_turn
from factlint.values.wording import in_words, restated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.enumeration import Enumeration

_BESIDE = pattern(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:[\w’'-]+\s+){1,3}(?:and|plus)\s+\Z",
    re.IGNORECASE,
)
"""Before "6 private channels: ..." stands "one public channel and", so the list may hold both."""

_AND_MORE = pattern(
    r"\s+(?:(?:and|plus)\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s(?!of\b)|(?:per|a|an|each|every)\s"
    r"(?:second|minute|hour|day|night|week|month|year)\b)"
)
"""After "five acids" stands "and a salt", so the list may hold both; or they are those of one week."""
_FOLLOWING = pattern(r"\b[Ff]ollowing\s+\S")
"""Before a number in a sentence whose list is of something else: "the following towns have two halls: ..."."""
_OF_THEM = pattern(r"\s+of\s+(?:the|its|their|his|her|our|these|those)(?=\s)")
_NTH = pattern(r"\b[Tt]he (first|second|third|fourth|fifth|other|last)\b")
"""What tells the parts apart that are told in clauses: "two parts: the first is a guess; ...; the second is a fit"."""
_FAR = 3
"""Nobody is so many times out."""
_COUNT_IN_BRACKET = pattern(r"\((?:[2-9]|1[0-9]|two|three|four|five|six|seven|eight|nine|ten) [a-z]")
_FULL_NAME = pattern(r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*)+")
_PAIR = 2
_LED = pattern(r"(?:by|in|at|on|with|for|from|to) ")
_ROLL = 5
"""From so many full names on they are people's."""
_SETS = (
    "side group team pair bloc camp alliance couple family set match game fixture squad band party duo trio pool list "
    "class half duet tandem partnership marriage final semifinal"
)


@rule(
    "T02",
    "enumeration-count-mismatch",
    words=f": ; , ( - – — namely viz are were {NUMBERED}",
    quoted="report",  # a noun in quotation marks may be counted; the number itself must not be quoted
    measured=on_all_prose(right=3, read=3),
    bad=[
        "You need «five things»: a net, a map (phones are useless), dry socks, and enough cash for the boat.",
        "«Five jobs» remain: wiring the shed, moving the boiler, drying the cellar and a door that the cat can open.",
        "«Six ales» are on sale: Old Mill, a stout; Two Oars, a mild; Reed Bed, a porter; and Slow Wing, a lager.",
        "«Four bids» had come in: Poe at £4,850, Roe & Son at £5,210 and Doe at £4,395.",
        "The treaty binds «three countries»: France and Italy.",
        "«Four things» would help us: a driver for the van, a freezer that works, and a cook who is patient and kind.",
        "The paper lists «four caveats»: it was one season, it was one town, and the traps use light, which may work "
        "better on dark nights.",
        "We set us «four aims» instead: to fill the hall, to replace a press that is older than some who use it, "
        "and to find a successor to our clerk, Ada Poe, who retires in May.",
        "He gives «two possible explanations»: seeking warm air, avoiding hawks, or staying cool.",
        "She is survived by her «four children», Ruth, Simon and Clare, by seven grandchildren, and by a dog.",
        "She leaves «four children», Ruth, Simon and Clare, and seven grandchildren.",
        "Tick them off. There should be «eight»: lid, cloth, tray, hose, gauge, spanner and handbook.",
        "She gave «two reasons»: cost, time and risk.",
        "«The four winners» were Ada Poe, Ben Roe and Cy Doe, the jury said.",
        "«The other five», Chad, Niger, Mali and Togo, abstained.",
        "The pact has «four members». They are Chad, Niger and Mali.",
        "«The 15 envoys» were Ada Poe, Ben Roe, Cy Doe, Di Lee, Eve Fox and Flo Ray.",
        "«Two rivers», the Tees, the Wear and the Tyne, meet there.",
        "The prize went to «three writers», Ana Reis and Bo Lind.",
        "The house has «two rooms»: the hall, the loft and the cellar.",
        "Ministers from «three states» met: Austria, Malta, Spain and Cyprus.",
        "They met in «three cities», Oslo and Bergen, in May.",
        "He leaves his wife, Ida; «four sons», Abe Roe, Ben Roe and Cy Roe; a daughter, Eva; and nine grandchildren.",
        "The bank said that «six of its offices» would close before Easter: Bude, Looe, Helston, Padstow and Truro.",
        "«Four of the crew» were saved. They are Ada Poe, Ben Roe and Cy Doe.",
        "There are «five candidates» for the post; their names are Ray, Holt, Lunn and Peake.",
        "The following «two towns» have a hall: Bude, Looe and Truro.",
        "The roof has «two faults», a cracked slate, a loose tile and a leak, and both can be mended.",
        "The law sets out «three duties»: (a) to report; (b) to pay; (c) to keep records; and (d) to train staff.",
        "Of the nine lakes, «four» were fished out by 2012: Loch Ard, Loch Ba, Loch Coe, Loch Dee and Loch Eck.",
        "Rents are taken in «five port towns» of Norway (Bergen, Bodo, Alta and Narvik), where most live.",
        "«Four other members» of the Corvian choir - Ada Poe, Ben Roe and Cy Doe - will also sing.",
        "It has «five moons» — Ariel, Umbriel, Titania and Oberon — in view.",
        "She gave «two reasons». First, the road is shut. Secondly, it is steep. And thirdly, nobody goes there.",
        "There are «three rooms» to see. One is the hall, with its clock; the other, the loft, is locked.",
        "It is one of «four mites» that live on hares, the other two being the red mite and the fur mite.",
        "The bud has «four layers» of the same make, the husk, pith and germ.",
        "The stem is cut into «four parts», a head, a neck and a foot.",
        "They counted «four types» of moss cells (green, H1+ clear and inner ones) in each leaf.",
        "The choice lay between «four roofs»: slate, tile and thatch.",
        "This report has «two chapters». Chapter 1 is on wool and Chapter 2 on flax. In Chapter 3 we look ahead.",
    ],
    good=[
        "It was shaped by two languages: Poe, Roe & Doe’s S (see what S is) and Lee’s Scheme.",
        "You need four things: a net, a map (phones are useless), dry socks, and enough cash for the boat.",
        "Four jobs remain: wiring the shed, moving the boiler, drying the cellar and a door that the cat can open.",
        "That makes it the second tallest of the four lights: Holm stands at 41 metres, Brae at 31 and Gull at 22.",
        "Four ales are on sale: Old Mill, a stout; Two Oars, a mild; Reed Bed, a porter; and Slow Wing, a lager.",
        "Six towns are on the line: Ayr, a port, and Wick; Oban, Tain and Crail; and Leith.",
        "Three bids had come in: Poe at £4,850, Roe & Son at £5,210 and Doe at £4,395.",
        "The call takes three arguments: two dates to set against each other, and a name for the result.",
        "Three things would help us: a driver for the van, a freezer that works, and a cook who is patient and kind.",
        "Four things matter: bread and butter, and tea and milk.",
        "We set us three aims instead: to fill the hall, to replace a press that is older than some who use it, "
        "and to find a successor to our clerk, Ada Poe, who retires in May.",
        "We hold to two vows: to be ready for any foe, and to find ways to end disputes and to keep the peace.",
        "It has two aims: to cut waste, to which end bins were bought, and to save money.",
        "The clerk has two duties: to write to the press and to the board, and to keep the minutes.",
        "The choice is between two ways: to stay and to mend the roof, or to go.",
        "She leaves three children, Ruth, Simon and Clare, and seven grandchildren.",
        "She leaves two brothers, Abe and Ben, and a sister, Clare.",
        "Tick them off. There should be seven: lid, cloth, tray, hose, gauge, spanner and handbook.",
        "It has three sources of wealth--land, labour, skilled and unskilled, and trade--still.",
        "It has 2 watches (read, write and read-write).",
        "The two reasons are these: the same part is not made (it broke); I have no plan of it; we are few.",
        "Each flower is described by 4 features: their sepal and petal length and width.",
        "There are two ways to tell it: a long form, e.g. hours, and a short form, e.g. h.",
        "There are four options: by name (which is the default), by kind and in a region (round or square).",
        "It was split among five classes: Near for searches, Klass & Rank for labels, and Kreg & Rreg for the rest.",
        "It has two branches: one flows into the Orr, which via the Tarn, Esk and Nith leads north; one flows south.",
        "There are 5 regions (zizhi, singular and plural).",
        "There are two kinds: associative tables, called bundles and tables in the proper sense of the word.",
        "Two sorts of file are read: text files, where the mark may be comma, space or semicolon, and native files.",
        "Orland is one of seven states that tax food, and one of two states, the other being Norland, that tax books.",
        "Two formats are in use (see bells, whistles and gongs).",
        "It keeps five chains, one each for Ayr, Wick and Tain, and even the two old ones.",
        "She gave three reasons. First, the road is shut. Secondly, it is steep. And thirdly, nobody goes there.",
        "Two men spoke. First, Ada Poe rose. Second, Ben Roe did. Third, they voted.",
        "She gave two reasons. Nobody listened. The first was Ada Poe, the second Ben Roe, the third a dog.",
        "There are three rooms to see. One is the hall, with its clock; the other two are locked.",
        "There are three rooms to see. One is the hall; the other, the loft, is locked. The third is a cellar.",
        "There are three rooms to see. One is the hall. On the other hand, the loft is locked.",
        "This report has three chapters. Chapter 1 is on wool and Chapter 2 on flax. In Chapter 3 we look ahead.",
        "Of the nine lakes, five were fished out by 2012: Loch Ard, Loch Ba, Loch Coe, Loch Dee and Loch Eck.",
        "The scale compares two weights giving their order: lighter, equal, or heavier.",
        "The following towns took two names when the new atlas came: Bergen, Bodo and Narvik.",
        "The five or six towns of Norway (Bergen, Bodo, Alta, Narvik and Oslo) are rich.",
        "Three clerks wrote of the smells there: tar, rope, fish, salt and smoke.",
        "Four ideas guide it: first, that rents fall, wages rise and taxes stay.",
        "Three parties, the Greens (Ada Poe, Ben Roe, Cy Doe and Di Lee) and two more, met.",
        "The law sets out three duties: (a) to report; (b) to pay; and (c) to keep records.",
        "She wrote to three countries, including France and Italy.",
        "The treaty binds three countries: France, Italy and others.",
        "The two men, Smith, a lawyer, and Jones, were freed.",
        "It borders three countries: Croatia, Serbia and Bosnia and Herzegovina.",
        "The eight planets are Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune.",
        "The 12 winners were University College, Trinity Hall and Corpus Christi.",
        "The first two of the three winners: Poe and Roe.",
        "At least two states object: Chad, Mali and Togo.",
        "He curses in four languages, namely Tamil English Malay and Hokkien.",
        "He split it into two branches, Omotic and Erythraean, with Erythraean made of Cushitic, Chadic and Ongota.",
        "They fear three risks: fire, floods, and, worst of all, the theft of seeds.",
        "They arrested two men: the baker, the father of the girl, and a miller.",
        "The prize went to two writers, Ana Reis and Bo Lind.",
        "He wrote a history in three volumes, Poe and Roe, Leith, 1967.",
        "A play has six elements: plot, character, style, thought, spectacle, and song.",
        "They tried nine tests: noses, serum, blood, lungs, skin, polyps, asthma, allergy, and aspirin.",
        "It has one public station and 6 private stations: Ada, Bee, Cee, Dee, Eff, Gee and Aitch.",
        'They joined three great ideas: "common defence," "general welfare" and "domestic peace."',
        "Two of the pattern 3 genes (Ada, Bee, and Cee) were active.",
        "They saw three groups: blank group model group and treated group.",
        "They formed 6 groups: blank, control, model, and high-/middle-/low-dose.",
        "Three themes emerged: names and their weight; signs of age and the role of kin.",
        "We compared six traits: defence against heat, frost, and rain; need of food and rest; and growth.",
        "Five forms (single: text, audio; and double: text with pictures) were tried.",
        "It grew by groups of 10 people (E16, E26, E36, E46, and E56) in both towns.",
        "He has two sons, a dog, a cat and a horse.",
        "taproot n 1: the main root of a plant 2: something that provides food, drink, and cover.",
        "Three of the crew were saved. They are Ada Poe, Ben Roe and Cy Doe.",
        "Four of the crew were saved. They are in Leith and in Oban.",
        "Three judges ruled for four villages: Bude, Looe, Helston and Padstow.",
        "Two ministers wrote of the voters there: Poles, Danes, Swedes and Finns.",
        "The bank said that five of its offices would close before Easter: Bude, Looe, Helston, Padstow and Truro.",
        "He cursed in 4 tongues, namely Manx Cornish Breton and Welsh.",
        "He parted it into two branches, Omo and Ery, with Ery consisting of three twigs, Cush, Beja, and Onga.",
        "It is one of three mites that live on hares, the other two being the red mite and the fur mite.",
        "Love is one of the four great themes of her verse, with the other ones being loss, toil, and the sea.",
        "Four other clerks make it a quintet - Ada Poe, Ben Roe, Cy Doe, Di Lee, and Eve Fox.",
        "He weighed four basic virtues of mercy, faith, hope, and love.",
        "There are two ways to do it: In the list, press the name and press the key twice, and wait.",
        "They cut it in two parts (ventral, v and dorsal, d) at once.",
        "Five salts and a soap (borax, alum, talc, gypsum, halite, and lye) were mixed.",
        "They had five rounds per week in the hall of the county town--Leith, Oban, Perth and Crail.",
        "Twelve groups of weeds were found: docks (5 species), nettles, thistles, reeds, rushes, ferns, and mosses.",
        "Nine tests were made: arm, leg, hip bend and stretch and left and right turn.",
        "There stood two wise fools: the great piper, Ada Poe, and Ben Roe.",
        "They saw two paths: rarely steep, long walks (A: 48%) and ever steeper, long walks (B: 52%).",
        "She leaves three sisters, Mrs. W. E. Little and Mrs. Hal B. Poe, Leith; Mrs. Ann Roe; and a son.",
        "He leaves his wife, Ida; three sons, Abe Roe, Ben Roe and Cy Roe; a daughter, Eva; and nine grandchildren.",
        "That left the four crew members, Crosby, and Captain Gilman.",
        "It has six parts: First, cut costs and fees, and raise pay. Second, hire clerks.",
        "It has four member clubs, Ashby and Corran being the oldest.",
        "It bears three risks: fire, flood, and, worst of all, the cold.",
        "The following towns now have two halls: Bude, Looe, and Truro.",
        "It has four new keys: j, k, q, w, for moving up and down in files, and for leaving menus, lists and tables.",
        "He leaves two brothers, C. E. Roe, Leith, and John Roe, York, Ohio; and two sisters.",
        "It is done in two parts: the first is a guess; it is made by eye; the second is a fit.",
        "It has three cities: Leo, which is a veiled Leith, San Fiero, aka York and Las Vueltas, a copy of Bath.",
    ],
)
def enumeration_count_mismatch(context: Context) -> Iterator[Problem]:
    """A number announces an enumeration that has more or fewer items.

    "Three countries: France and Italy": somebody dropped a name, or edited the list and forgot the number.

    Read are enumerations after a colon or "namely", between dashes or in brackets right after the noun, after "the
    four winners were", "they are", and in apposition ("the other five, Chad, ... and Togo,"). Silent where
    the enumeration is open ("including", "such as", "and others"), the number is hedged or counts a part ("at least
    two", "the first two", "one of three"), or a reading exists in which the number is right: items that may explain
    one another ("Smith, a lawyer, and Jones"), names with "and" in them, pairs, clauses.

    What else stands between a number and a list at the end of its sentence does not matter where the number is one off
    the list, and no other number of the sentence fits it.

    Things that are numbered one by one are as many as their first and their last number say.

    The fix offers the number that the items make, where there is one reading; it is not applied, because an item may
    be missing instead.
    """
    told = set()
    for problem in (*_announced(context), *_counted_by_a_word(context), *_told_off(context)):
        if problem.start not in told:
            told.add(problem.start)
            yield problem


def _announced(context: Context) -> Iterator[Problem]:
    """Judge numbers by the lists that the words behind them announce, or those a sentence ends in one off them."""
    for mention in context.mentions:
        number = announced_count(context, mention)
        if number is None or _numbers_a_heading(context, mention):
            continue
        sentence = context.document.sentence_at(mention.start)
        if _FOLLOWING.search(context.text, sentence[0], mention.start):
            continue
        of = _OF_THEM.match(context.text, mention.end, sentence[1])
        counted = counted_after(context.text, of.end() if of else mention.end, sentence[1])
        if counted is not None and not counted.plural and not of:
            if mention.start != sentence[0]:
                continue
            counted = None  # "Three abstained: Ada Poe, Ben Roe and Cy Doe"
        bracket = counted is not None and context.text.startswith(
            " (", counted.end
        )  # which is of what it stands behind
        if (not bracket and _is_beside(context, mention)) or (counted and _AND_MORE.match(context.text, counted.end)):
            continue
        marked = lettered(context.text, counted.end, sentence[1]) if counted else ()
        for enumeration in (*marked, *announced_enumerations(context, mention, counted, sentence)):
            if _disagrees(context, number, counted, enumeration):
                yield _problem(context, mention, counted, enumeration)
                break
    for near in nearly_listed(context):
        end = near.counted.end if near.counted else near.mention.end
        elsewhere = _numbers_a_heading(context, near.mention) or _is_beside(context, near.mention)
        if (
            not elsewhere
            and not _AND_MORE.match(context.text, end)
            and _disagrees(context, near.number, near.counted, near.listed)
        ):
            yield _problem(context, near.mention, near.counted, near.listed)


def _told_off(context: Context) -> Iterator[Problem]:
    """Judge the number of things that are told one by one, from the first to the last."""
    for one in numbered(context):
        said = f"{one.words[:1].upper()}{one.words[1:]} are {one.due}, not {one.told.text}."
        yield Problem(one.told.start, one.told.end, said, related=(Related(*one.range, "from the first to the last"),))
    for turn in told_in_turn(context):
        noun = context.text[turn.counted.start : turn.counted.end]
        said = f"The number announces {turn.mention.text.lower()} {noun}, but {in_words(turn.due)} are told."
        yield Problem(turn.mention.start, turn.counted.end, said, related=(Related(*turn.told, "told here"),))


def _counted_by_a_word(context: Context) -> Iterator[Problem]:
    """Judge "The trio – Ada Poe, Ben Roe, Cy Doe and Di Lee –" and "Both finalists, Chad, Mali and Togo,"."""
    for word, number, counted in collectives(context):
        sentence = context.document.sentence_at(word.start)
        named_after = of_names(context.text, word.end, sentence[1])
        for enumeration in (*named_after, *announced_enumerations(context, word, counted, sentence)):
            items = [context.text[start:end] for start, end in enumeration.items]
            named = all(item[:1].isupper() or item.startswith("the ") for item in items)
            if named and _disagrees(context, number, counted, enumeration):
                many = _count(enumeration)
                said = (
                    f"“{word.text}” is {in_words(number)}, but {many} are named: {_short(context.text, enumeration)}."
                )
                related = (Related(enumeration.start, enumeration.end, f"{many} named here"),)
                yield Problem(word.start, counted.end, said, related=related)
                break


def _is_beside(context: Context, mention: Mention) -> bool:
    """Whether others are counted right before: "one public station and 6 private stations"."""
    return _BESIDE.search(context.text[max(mention.start - 60, 0) : mention.start]) is not None


def _numbers_a_heading(context: Context, mention: Mention) -> bool:
    """Whether a number in figures only numbers what follows: "3 Examples: classes and records"."""
    block = context.document.block_at(mention.start)
    first = block is not None and block.start == mention.start and mention.text.isdigit()
    sense = mention.text.isdigit() and context.text[mention.end : mention.end + 1] == ":"  # "2: a source of growth"
    return sense or (first and context.text[mention.end + 1 : mention.end + 2].isupper())


def _disagrees(context: Context, number: int, counted: Counted | None, enumeration: Enumeration) -> bool:
    if enumeration.least <= number <= enumeration.most or _names_so_many(context, number, counted, enumeration):
        return False
    items = [context.text[start:end] for start, end in enumeration.items]
    if number > enumeration.most:
        several = counted is not None and any(_is_several(counted.head, one) for one in items)
        far = number > enumeration.most + max(2, enumeration.most // 2)
        if several or (far and not _are_people(items)) or _are_unlike(number, items):
            return False
        return enumeration.closed and (len(items) > 2 or all(_alike(items[0], item) for item in items[1:]))
    sets = counted is not None and counted.head in _SETS.split()
    if sets or enumeration.least > _FAR * number:  # "scenes in two dimensions: bars, ellipses, ..."
        return False
    return not (enumeration.most == 2 * number and all(item[:1].isupper() for item in items))


def _are_people(items: Sequence[str]) -> bool:
    """Whether so many full names stand in a row that hardly any is a team's: "Ada Poe, Ben Roe, ... and Eve Fox"."""
    return len(items) >= _ROLL and all(_FULL_NAME.fullmatch(item) for item in items)


def _are_unlike(number: int, items: Sequence[str]) -> bool:
    """Whether items tell a number as no list does: two names for four, or some by a preposition and some not."""
    led = {_LED.match(item) is not None for item in items}
    return (len(items) == _PAIR and number > _PAIR + 1) or len(led) > 1


def _is_several(noun: str, item: str) -> bool:
    """Whether an item has the noun counted in the plural, or a count: "the Pauli matrices" among "six matrices"."""
    words = re.findall(r"[^\W\d_]+", item)
    return _COUNT_IN_BRACKET.search(item) is not None or any(w.lower() != noun and singular(w) == noun for w in words)


def _names_so_many(context: Context, number: int, counted: Counted | None, enumeration: Enumeration) -> bool:
    """Whether the noun, a bracket or a capital returns as often as announced: "two groups: new group old group"."""
    items = context.text[enumeration.start : enumeration.end + 1]
    if len(re.findall(r"\b[A-Z][\w’'-]*", items)) == number and "," not in items:
        return True  # Tamil English Malay and Hokkien
    if "..." in items or "…" in items:
        return True  # something is left out
    if items.count(")") == number or len(set(_NTH.findall(items))) == number:
        return True
    return (
        counted is not None
        and len(re.findall(rf"\b{re.escape(singular(counted.head))}\b", items, re.IGNORECASE)) == number
    )


def _alike(one: str, other: str) -> bool:
    """Whether two items look like two of a kind: both names, or both a word or two."""
    return one[:1].isupper() == other[:1].isupper() and len(one.split()) <= 6 and len(other.split()) <= 6


def _problem(context: Context, mention: Mention, counted: Counted | None, enumeration: Enumeration) -> Problem:
    text = context.text
    fixes: list[Fix] = []
    if enumeration.least == enumeration.most and (new := restated(mention.text, enumeration.most)) is not None:
        fixes.append(Fix(f"write {new}", (Edit(mention.start, mention.end, new),), "display"))
    many = _count(enumeration)
    start = mention.start
    determiner = re.search(
        r"\b(?:the|these|those)(?: other| remaining)?\s+\Z", text[max(start - 20, 0) : start], re.IGNORECASE
    )
    if determiner:
        start -= len(determiner[0])
    noun = text[counted.start : counted.end] if counted else "items"
    return Problem(
        start,
        counted.end if counted else mention.end,
        f"The number announces {mention.text.lower()} {noun}, but {many} are named: {_short(text, enumeration)}.",
        related=(Related(enumeration.start, enumeration.end, f"{many} named here"),),
        fixes=tuple(fixes),
    )


def _count(enumeration: Enumeration) -> str:
    least, most = (in_words(n) or str(n) for n in (enumeration.least, enumeration.most))
    if enumeration.least == 1 < enumeration.most:
        return f"at most {most}"
    return most if least == most else f"{least} to {most}"


def _short(text: str, enumeration: Enumeration) -> str:
    words = " ".join(text[enumeration.start : enumeration.end].split())
    return words if len(words) <= 80 else words[:77].rsplit(" ", 1)[0] + " …"
