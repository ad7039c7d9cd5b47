"""T03: a sentence or heading that promises another number of points than the list below has."""

from __future__ import annotations

import re
from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.announced import UP_TO_COLON, announced_count
from factlint.rules.counts.lists_told import is_bold_line, lacks_items, lettered_lists, starts_alike
from factlint.rules.counts.told_in_turn import POINTS
from factlint.values.wording import in_words, restated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.documents import Block, ItemList
    from factlint.mentions import Mention
    from factlint.mentions.counted import Counted

_OPEN = pattern(
    r"\b(?:such as|including|includes?|for example|for instance|e\.g\.|among|some of|at least)\b", re.IGNORECASE
)
_GOES_ON = pattern(r"(?:\.\.\.|…|\betc\b\.?|\band (?:more|so on|others)\b|\bmore\b)\W*\Z", re.IGNORECASE)
_TOP = pattern(r"\W*(?:(?:the|our|my)\s+)?top\s+", re.IGNORECASE)
_BEFORE_POINTS = pattern(r"(?:(?:the|our|my|these|top|here are(?: the| our| my)?|what are the)\s+)*\Z", re.IGNORECASE)
_HERE = pattern(
    r"\W*(?:Here are|Below are|These are|(?!All|Both|(?:In|For|Of|With|On|At|By|From|To|Under|Like|Since|As)\s)"
    r"[A-Z][a-z]+ these)\s+(?:the\s+|our\s+|my\s+)?\Z"
)
"""Before the number of what comes next: "Here are five tips", "Check these five points before you leave"."""
_THAT = r"(?:that|which|who|whom|whose|where|we|you|I|they|he|she|it|people|readers|to)\b"
_NARROWED = pattern(rf"\s+(?:(?:of|in|on|for|from|at|with)\s+(?:[^\s.:;()]+\s+){{1,4}})?{_THAT}[^.:;()]{{2,90}}:\Z")
"""From a noun to the colon before its list: "the seven nests that viewers watched longest this season were:"."""
_THE = pattern(
    r"\W*(?:(?:the|our|my|your|its|his|her|their|these|those|here are(?: the| our| my)?)\s+)?\Z", re.IGNORECASE
)
_THERE_ARE = pattern(r"\b[Tt]here (?:are|were)\s+(?:\w+\s+)?\Z")
_PICKED = pattern(r"(?:best|worst|favou?rite|easy|simple|essential|[a-z]{3,}(?:est|iest))")
"""What tells that the things of a heading were picked for a list: "The five best walks"."""
_PURPOSE = pattern(r"\s+(?:before|for|to|that|which|you|we|when|every|each|if|worth|not|never|I)\b")
"""After the noun of a heading over a numbered list: "Seven checks before you cast off"."""
_MEASURES = frozenset({"duration", "money", "quantity", "percent"})
_AND_MEASURES = pattern(r",?\s+(?:and|in|for)\s+[^.;:]*(?=:\Z)")
"""What the points take besides, before the colon: "takes four steps, and about 20 minutes:"."""
_ASIDE = pattern(
    r"\W*(?:an? |the )?(?:introduction|intro|background|overview|preface|summary|conclusions?|references|notes?|"
    r"sources|further reading|acknowledge?ments?|appendix|about|contents|see also|related|faqs?|questions|"
    r"methods?|comments?|in short|in brief|what next|next steps|final thoughts|the bottom line|why it matters|"
    r"before you|how we|footnotes?)\b",
    re.IGNORECASE,
)
"""A heading that is none of the points announced."""
_FEWEST = 3
_OFF = 2
"""By so many, or a quarter, a writer miscounts; a list further off was cut or holds something else."""
_SEVERAL = pattern(
    r"\A[^.;:]{0,40}\b\w*\d\s?[–-]\s?\w*\d|\b(?:and|with|plus) (?:its|their|his|her) (?:(?:two|three|four) "
    r")?(?:[a-z]+ )?"
    r"(?:sequel|prequel|companion|twin|successor|predecessor|counterpart|follow-up)s?\b"
)
"""An item that stands for more than one thing."""
_LABELLED = pattern(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,3}:\s")
_SUBNUMBERED = pattern(r"[0-9]+\.[0-9]+\b")
_MARKER = pattern(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+")
_OTHER = pattern(r"\b(?:of (?:these|those)|other|(?!following)[a-z]{2,}ing) \Z", re.IGNORECASE)
"""Before what is told of in the list, not listed: "limits of these two methods", "comparing two files"."""
_BELOW = pattern(r",?(?: (?:set out|listed|given|described|shown|named|outlined|laid out))? below[.:]\Z")
_IN_ORDER = pattern(r",\s+(?:listed|set out|given|ranked|arranged|numbered|in [a-z ]*order)\b[^.:,]*(?=[.:]\Z)")
_UNPOINTED = pattern(r"[^\n]{5,80}[^\s.:;,!?…]")
"""A line of a plain text that is its heading."""
_TWO_HEADS = pattern(r"\W{0,2}[\w.:@\\-]+\W{0,2} and \W{0,2}[\w.:@\\-]+")
"""How an item begins that stands for two: "@head and @foot make them alike"."""
_THE_BEFORE = pattern(r"(?:[Tt]he|[Bb]oth|[Aa]ll|[Aa]ny)(?: of the)? ")
_PARTS = 10
"""Into so many parts asides may cut one list."""

_LEAD = 4
"""Fewer paragraphs than these may stand between a heading and its list."""
_SEQUEL = 12
"""How many blocks of other kinds, such as a picture or an aside, may stand between two parts of one list."""


_TAGS = pattern(r"<[^<>]*>")
_FALLBACK = pattern(r"(?i)(?:otherwise|else|failing (?:that|all)|by default)\b")
"""How an item begins that tells what is done where none of the others holds."""


@rule(
    "T03",
    "announced-items-mismatch",
    needs="outline",
    quoted="silent",
    measured=on_all_prose(right=12, read=12),
    bad=[
        "Setting up takes the following «three steps»:\n\n1. Unpack it.\n2. Plug it in.\n3. Switch it on.\n4. Wait.\n",
        "«Two types» of ticket are sold:\n\n- Day tickets\n- Week tickets\n- Season tickets\n",
        "The panel makes «two demands»:\n\n- lower rents\n- longer leases\n- a tenants' board\n",
        "There are «four dates» to note:\n\n- Monday 2 June: the fair\n- Sunday 8 June: the race\n- 1 July: the sale\n",
        "Here are «five tips» for gardeners.\n\n- Water early.\n- Mulch well.\n- Prune in March.\n- Feed in May.\n",
        "We visited «two towns»:\n\n- Oslo\n- Bergen\n- Hamar\n",
        "# «Three reasons» to move north\n\n- Rents\n- Rain\n- Rivers\n- Rail\n",
        "**«Seven signs» of a leak**\n\n- damp\n- drips\n- mould\n- smell\n- stains\n- noise\n",
        "The trust was told of «four concerns».\n\na) No minutes.\nb) No reserves.\nc) Two signatories have left.\n",
    ],
    good=[
        "**Seven eggs**\n\n- boil\n- fry\n- poach\n- bake\n- beat\n- throw\n",
        "The trust was told of three concerns.\n\na) No minutes.\nb) No reserves.\nc) Two signatories have left.\n",
        Example(
            "This allows two ways of work:\n\n- By hand: it waits.\n- By clock: it runs.\n- A button sets it back.\n",
            name="ways.md",
        ),
        Example(
            "The tool does two things:\n\n- It stores the file.\n- If red, it stays.\n- If blue, it goes.\n",
            name="tool.md",
        ),
        Example(
            "We turn two Boolean fields into a letter field:\n\n- Add the column.\n- Write a script.\n- Run it.\n",
            name="fields.md",
        ),
        Example(
            "# Manual\n\n## 3 Methods\n\n### 3.1 Red\n\n### 3.2 Blue\n\n### 3.3 Green\n\n### 3.4 White\n",
            name="manual.md",
        ),
        Example(
            "There are two kinds of lists: plain and ranked.\n\n- A name follows.\n- A colon may.\n- So may a dash.\n",
            name="lists.md",
        ),
        "There are two ways:\n\n- If a name is given, it holds.\n- A file holds.\n- Otherwise, the old one is used.\n",
        "The file contains two lines:\n\n```\nuser=poe\nword=roe\n```\n\n- Set a variable.\n- Use a file.\n- Ask.\n",
        "It takes three steps:\n\n1. Unpack it.\n   - the box\n   - the cable\n2. Plug it in.\n3. Switch it on.\n",
        "You can open it in two ways:\n\n- by a click on the icon\n- with the key\n- There is no menu for it.\n",
        "Top 3 of the year:\n\n1. Poe\n2. Roe\n3. Doe\n3. Lee (tied)\n",
        "There are four limits:\n\n- two limits for files\n- two limits for blocks\n",
        "It takes four bytes:\n\n1. The head byte.\n3. The tail byte.\n",
        "The window has three panes:\n\n- A list stands on top.\n- The two panes below show the maps.\n",
        "There are three dates to note:\n\n- 2 and 3 June: the fair\n- 1 July: the sale\n",
        "Here are the limits of these two methods:\n\n- They are slow.\n- They are dear.\n- They are old.\n",
        "Here are three photographs.\n\nWe sell:\n\n- prints\n- frames\n",
        "The first 3 of 12 steps:\n\n1. Unpack it.\n2. Plug it in.\n3. Wait.\n",
        "There are five offices, including these:\n\n- Oslo\n- Bergen\n",
        "The two teams agreed on this:\n\n- no guns\n- no horses\n- no hats\n",
        Example("## 3 Options\n\n- `--quiet`\n- `--verbose`\n", name="manual.md"),
    ],
)
def announced_items_mismatch(context: Context) -> Iterator[Problem]:
    """A sentence or a heading promises a number of points, and the list below it has more or fewer.

    A step was added, or one was cut, and the number above stayed.

    Under a heading such as "Seven reasons to ..." the headings one level below it count as well, where none of them is
    an introduction, a summary or the like. The number counts if it stands before the colon that opens the list ("takes
    three steps:"), with "following", or at the head of a heading about points. Only the top level of the list is
    counted, and a numbered list that goes on after an aside is one list. Silent where the list only gives examples, is
    left open ("and more"), or where its last number is the number promised.

    The fix offers the number of the items; it is not applied, because an item may be missing or one too many.
    """
    blocks = context.document.blocks
    lists = {one.start: one for one in (*lettered_lists(context), *context.document.lists)}
    for index, block in enumerate(blocks[:-1]):
        at = _before_list(context, lists, index)
        if at is None:
            continue
        found = list(islice(_lists_after(context, lists, at), _PARTS))
        announcement = _announcement(context, block, numbered=found[0].items[0].number == 1)
        if announcement and not _stands_apart(context, blocks[at], found[0]):
            yield from _compare(context, announcement, found)
    yield from _sections(context)


def _before_list(context: Context, lists: Mapping[int, ItemList], index: int) -> int | None:
    """The place of the block right above the list that a block may announce: itself, or the end of a lead.

    Between a heading and its numbered list may stand paragraphs, as long as none of them announces a list itself.
    """
    blocks = context.document.blocks
    block = blocks[index]
    if block.kind in {"paragraph", "heading"} and blocks[index + 1].start in lists:
        return index
    if block.kind != "heading":
        return None
    for at in range(index + 1, min(index + _LEAD, len(blocks) - 1)):
        lead = blocks[at]
        if lead.kind != "paragraph" or context.text[lead.start : lead.end].rstrip().endswith(":"):
            return None
        if found := lists.get(blocks[at + 1].start):
            return at if found.items[0].number == 1 else None
    return None


def _sections(context: Context) -> Iterator[Problem]:
    """Judge "Six reasons to move north" by the headings below it, where each of them may be a reason."""
    headings = [block for block in context.document.blocks if block.kind == "heading" and block.level]
    for index, block in enumerate(headings):
        points = _one_level_below(block, headings[index + 1 :])
        if points and _SUBNUMBERED.match(context.text, points[0].start):
            continue  # "5 Data Types" over "5.1 Numbers" is the fifth
        if len(points) < _FEWEST or any(_ASIDE.match(context.text, other.start, other.end) for other in points):
            continue
        announcement = _announcement(context, block, numbered=True)
        if announcement and 0 < abs(announcement[2] - len(points)) <= _OFF:
            mention, counted, _ = announcement
            many = in_words(len(points)) or str(len(points))
            told = context.text[mention.start : counted.end].lower()
            yield Problem(
                mention.start,
                counted.end,
                f"{many.capitalize()} headings follow; {told} are announced.",
                related=(Related(points[0].start, points[-1].end, f"{many} headings"),),
            )


def _one_level_below(block: Block, following: Sequence[Block]) -> list[Block]:
    """The headings of the next level up to the next one of the same."""
    below: list[Block] = []
    for other in following:
        if other.level <= block.level:
            break
        if not below or other.level == below[0].level:
            below.append(other)
    return below


def _lists_after(context: Context, lists: Mapping[int, ItemList], index: int) -> Iterator[ItemList]:
    """The list right below a block, then the lists of its level that follow before the next heading."""
    blocks = context.document.blocks
    level, between = None, 0
    for block in blocks[index + 1 :]:
        # A heading without a level is only guessed from plain text.
        if (block.kind == "heading" and block.level) or between > _SEQUEL:
            return
        found = lists.get(block.start)
        if found is None:
            between += block.kind != "item"
        elif level is None or found.level == level:
            level, between = found.level, 0
            yield _top_level(context, found)


def _top_level(context: Context, one: ItemList) -> ItemList:
    """The list without the items that are set further in: some readers give one list for all depths."""
    columns = [_column(context, item.start) for item in one.items]
    if None in columns:
        return one
    items = tuple(item for item, column in zip(one.items, columns, strict=True) if column == columns[0])
    return one._replace(items=items)


def _column(context: Context, start: int) -> int | None:
    """How far from the left the words of an item begin, where nothing but its marker stands before them."""
    source, at = context.document.source, context.document.offsets.source_span(start, start + 1)[0]
    line = source.rfind("\n", 0, at) + 1
    return at - line if _MARKER.fullmatch(source[line:at]) else None


def _announcement(context: Context, block: Block, *, numbered: bool) -> tuple[Mention, Counted, int] | None:
    """The number by which a block promises a list, with what it counts; `None` where none or several could."""
    start = block.start if block.kind == "heading" else context.document.sentence_at(block.end - 1)[0]
    words = context.text[start : block.end]
    if _OPEN.search(words):
        return None
    found = []
    for mention in context.mentions_in(start, block.end):
        number = announced_count(context, mention) or _top(context, block, mention, numbered=numbered)
        counted = counted_after(context.text, mention.end, block.end) if number else None
        if number and counted and counted.plural and _promises(context, block, (start, mention), counted, numbered):
            found.append((mention, counted, number))
    return found[0] if len(found) == 1 else None


def _top(context: Context, block: Block, mention: Mention, *, numbered: bool) -> int | None:
    """The number of a heading such as "The top 10 songs"."""
    number = mention.quantity.number if mention.quantity and mention.kind == "number" else None
    top = _is_headline(context, block, numbered=numbered) and _TOP.fullmatch(context.text[block.start : mention.start])
    return number if top and isinstance(number, int) and 2 <= number <= 40 else None


def _is_headline(context: Context, block: Block, *, numbered: bool) -> bool:
    """Whether a block is a heading, or a line of a plain text that is one over a numbered list."""
    return (block.kind == "heading" or is_bold_line(context, block)) or (
        numbered and _UNPOINTED.fullmatch(context.text, block.start, block.end) is not None
    )


def _promises(context: Context, block: Block, place: tuple[int, Mention], counted: Counted, numbered: bool) -> bool:
    """Whether a number of things is that of the list below its block."""
    start, mention = place
    before = context.text[start : mention.start]
    of_points = any(singular(word) in POINTS for word in (*counted.modifiers, counted.head))
    if _is_headline(context, block, numbered=numbered):
        picked = counted.modifiers and _PICKED.fullmatch(counted.modifiers[0])
        points = of_points or picked or _PURPOSE.match(context.text, counted.end, block.end)
        return _TOP.fullmatch(before) is not None or (bool(points) and _BEFORE_POINTS.match(before) is not None)
    after = _IN_ORDER.sub("", context.text[counted.end : block.end].rstrip())
    narrowed = _THE.fullmatch(before) and _NARROWED.match(after)
    if narrowed or (not after and before.rstrip().endswith(":")):  # "What to bring: three things"
        return True
    if (numbered or _THERE_ARE.search(before)) and after.endswith(".") and of_points and ":" not in after:
        after = after[:-1] + ":"  # "The meeting made four decisions."
    if _OTHER.search(before) or not (after.endswith(":") or _BELOW.search(after) or _HERE.match(before)):
        return False
    return _announces(before, after, counted, context.mentions_in(counted.end, block.end))


def _announces(before: str, after: str, counted: Counted, others: Sequence[Mention]) -> bool:
    """Whether the words around a number of things lead to the colon, or are those of "here are" and "following"."""
    if others and all(one.kind in _MEASURES for one in others):
        after, others = _AND_MEASURES.sub("", after), ()
    if others or re.search(r"\band\s+(?:one|another|an?)\b|\binto\s+an?\b[^:]*:\Z", after):
        return False
    if re.search(r"\bfollowing\s+\Z", before) or "following" in counted.modifiers or _HERE.match(before):
        return True
    return bool(_THERE_ARE.search(before)) or re.fullmatch(UP_TO_COLON, _BELOW.sub(":", after)) is not None


def _compare(context: Context, announcement: tuple[Mention, Counted, int], lists: list[ItemList]) -> Iterator[Problem]:
    mention, counted, number = announcement
    counts = list(accumulate(len(one.items) for one in lists))
    last = lists[-1].items[-1]
    numbers = [item.number for one in lists for item in one.items]
    if any((one.items[0].number or 1) > 1 for one in lists[1:]) and number > counts[0]:
        return
    if min(abs(number - count) for count in counts) > max(_OFF, number // 4):
        return
    if number in counts or number in {numbers[counts[0] - 1], numbers[-1]} or counts[0] < 2:
        return
    if _GOES_ON.search(context.text[last.start : last.end]) or _items_count(context, lists, number):
        return
    if starts_alike(context, lists[0], number) or lacks_items(lists[0]) or number in _by_form(context, lists[0]):
        return
    if number == counts[0] - 1 and _FALLBACK.match(context.text, last.start):
        return
    items = _one_list(lists)
    fixes: list[Fix] = []
    if (new := restated(mention.text, items)) is not None:
        fixes.append(Fix(f"write {new}", (Edit(mention.start, mention.end, new),), "display"))
    many = in_words(items) or str(items)
    noun = context.text[counted.start : counted.end]
    yield Problem(
        mention.start,
        counted.end,
        f"The list below has {many} items; {mention.text.lower()} {noun} are announced.",
        related=(Related(lists[0].start, lists[0].end, f"{many} items"),),
        fixes=tuple(fixes),
    )


def _by_form(context: Context, one: ItemList) -> set[int]:
    """How many items have a label of their own ("By name: ..."), and how many there are with cases told as one."""
    texts = [context.text[item.start : item.end] for item in one.items]
    labelled = sum(_LABELLED.match(text) is not None for text in texts)
    cases = sum(text.startswith("If ") and before.startswith("If ") for before, text in pairwise(texts))
    return {labelled, len(texts) - cases} if cases else {labelled}


def _stands_apart(context: Context, above: Block, one: ItemList) -> bool:
    """Whether code that the reader has left out stands between a list and the block above it."""
    span = context.document.offsets.source_span
    between = context.document.source[span(above.start, above.end)[1] : span(one.start, one.start + 1)[0]]
    return re.search(r"[^\W\d_]{2}", _TAGS.sub("", between)) is not None


def _items_count(context: Context, lists: list[ItemList], number: int) -> bool:
    """Whether items stand for several, so that they may be so many: "four limits" may be two items of two."""
    text, items = context.text, [item for one in lists for item in one.items]
    if number < len(lists[0].items):
        return False
    if any(_SEVERAL.search(text[item.start : item.end]) for item in items):
        return True
    told_first = context.mentions_in(items[0].start, items[-1].end)
    heads = {one.start: one.quantity for one in told_first if one.kind != "date" or "/" in one.value}  # no day is two
    most = 0
    for item in items:
        the = _THE_BEFORE.match(text, item.start)
        first = the.end() if the else item.start
        quantity = heads.get(first)
        told = (quantity.number or number) if quantity else number if first in heads else 1
        told = told if told <= number else 1
        most += max(int(told), 1 + (_TWO_HEADS.match(text, item.start) is not None))
    return number <= most


def _one_list(lists: list[ItemList]) -> int:
    """How many items the first list has, with the parts that carry its numbers on."""
    items = list(lists[0].items)
    for one in lists[1:]:
        if items[-1].number is None or one.items[0].number != items[-1].number + 1:
            break
        items.extend(one.items)
    return len(items)
