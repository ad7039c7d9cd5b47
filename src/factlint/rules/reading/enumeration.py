"""Enumerations in running text: "France, Italy and Spain", and how many things they can stand for."""

from __future__ import annotations

import re

from factlint.patterns import pattern
from factlint.records import NamedTuple

_OPENING = {"(": ")", "[": "]", "“": "”", "‘": "’", '"': '"'}
_CONJUNCTION = r"(?:and/or|and|or|&|as well as|plus)"
_LEADING = pattern(rf"\s*(?:{_CONJUNCTION})\s+")
_INNER = pattern(rf"\s+(?:{_CONJUNCTION})\s+(?!(?:so on|so forth|more)\b)")
_CANCELS = pattern(
    r"(?:\b(?:including|includ(?:e|es|ed)|such as|among|amongst|for example|for instance|others?|etc|et al|"
    r"and so on|and so forth|and more|or more|among them|mostly|mainly|chiefly|notably|particularly|especially|"
    r"respectively|whereas|one of|some of|either|both(?!\s*\Z)|led by|at least|to name|many|several|various|plus more|"
    r"like|not least|being)\b|\be\.g\.|, singular and plural\Z|…|\.\.\.)",
    re.IGNORECASE,
)
_OPPOSED = pattern(
    r"\b([a-z]{3,}) (?:and|or) (?:un|in|im|non-?)\1\b|\b([a-z]+)(?:,| and) ([a-z]+)(?:,| and)[^,;]*\b\2-\3\b"
)
"""Words that tell of one item, or of kinds of it: "labour, skilled and unskilled", "read, write and read-write"."""
_REFERS = pattern(r"(?:[Ss]ee|cf\.?|[Cc]ompare)\s")
"""What begins a bracket that leads elsewhere: "(see bells, whistles and gongs)"."""
_LISTS = pattern(
    r"\s*(?:which|whose|where|who|whom)\b[^,;]*\b(?:is|are|be|via|through)\s+(?:(?:an?|the)\s+)?[^\s,;]+\s*"
)
"""A clause that lists something itself: "files, where the delimiter may be comma, space, tab or semicolon, and"."""
_NO_ITEM = (
    r"(?:\s*(?:who|whose|which|where|when|while|aged|now|then|formerly|previously|respectively|however|meanwhile|"
    r"according to|said|says|with|including|known as|called|termed|aka|a\.k\.a\.|"
    r"also|all|both|each|because|although|though|after|before)\b(?!\s*\Z)|"
    r"\s*(?:born|founded|built|opened) (?:in |on )?(?:[a-z]+ )?\d|\s*\d{1,3}\s*(?:$|[);]))"
)
_GOES_ON = (
    r"\s*(?:with [^,;]*\w(?:ing|ed)\b|"
    r"(?:and |or |but )?(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|do|does|did|said|says|"
    r"according to|he|she|they|it|we|there|which means|but|yet|so|to)\b)"
)
_DOING = pattern(r"(?:[a-z]+ly )?[a-z]{2,}ing ")
_FOR_DOING = pattern(r"\s*(?:and )?for [a-z]+ing\b")
"""What the things listed are for: "two keys, n and b, for writing files"."""
_TOLD_OF_ALL = pattern(
    r",\s+(?:(?:both|all|each|none|most|some)\s+of\s+(?:which|whom|them)\b|"
    r"(?:and\s+|but\s+)?(?:both|all|each|neither|none)\b(?: of (?:them|these|which))? (?:is|are|was|were|has|have|"
    r"had|can|could|will|would|must|may|need|[a-z]+ed)\b)"
)
"""A clause about all the items, which ends an enumeration: "a crack and a leak, and both can be mended"."""
_APPOSITION = (
    r"\s*(?:\w+ing |(?:(?:sometimes|often|usually|\w+ly) )?"
    r"\w+(?:ed|own|ent|old|ade) (?:at|by|in|via|on|to|with|from|as|for) |an? |the |its |his |her |their |"
    r"our |in |of |at |from |near |on )"
)
_ENDS_IN_PLACE = pattern(r"\b(?:of|in|from|at|near)\s+[A-Z][\w’'-]*\Z")
"""After "Ada Poe of Leith" comes "Scotland"."""
_REGION = pattern(
    r"(?:Ala(?:bama|\.)|Alaska|Ariz(?:ona|\.)|Ark(?:ansas|\.)|Calif(?:ornia|\.)|Colo(?:rado|\.)|Conn(?:ecticut|\.)|"
    r"Del(?:aware|\.)|Fla\.|Florida|Georgia|Ga\.|Hawaii|Idaho|Ill(?:inois|\.)|Ind(?:iana|\.)|Iowa|Kan(?:sas|\.)|"
    r"Kentucky|Ky\.|Louisiana|La\.|Maine|Maryland|Md\.|Mass(?:achusetts|\.)|Mich(?:igan|\.)|Minn(?:esota|\.)|"
    r"Miss(?:issippi|\.)|Missouri|Mo\.|Mont(?:ana|\.)|Neb(?:raska|\.)|Nev(?:ada|\.)|N\.?[HJMYCD]\.?|"
    r"New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Okla(?:homa|\.)|Ore(?:gon|\.)|Pennsylvania|"
    r"Pa\.|Rhode Island|R\.?I\.?|South (?:Carolina|Dakota)|S\.?[CD]\.?|Tenn(?:essee|\.)|Tex(?:as|\.)|Utah|Vermont|Vt\.|"
    r"Virginia|Va\.|Wash(?:ington|\.)|West Virginia|W\.?\s?Va\.|Wis(?:consin|\.)|Wyo(?:ming|\.)|D\.?C\.?|"
    r"Ontario|Ont\.|Quebec|Que\.|British Columbia|B\.?C\.?|Alberta|Alta\.|Manitoba|Saskatchewan|Nova Scotia)"
)
"""A state of the United States or a province of Canada, as it stands behind its towns: "Hunt Valley, Maryland"."""
_IN_CAPITALS = pattern(r"(?:\A|\s)[A-Z][\w’'.-]*\Z")

_CLAUSE = pattern(
    r"\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|"
    r"he|she|they|it|we|you|I|there|that)\b"
)
_ASIDE = pattern(r"\s\((?!see\b)[^()]*\)")
_RELATIVE = pattern(
    r"(?<!ing)(?<!ed)(?<!say)(?<!says)(?<!said)(?<!finds)(?<!found) that (?:an?|the|its|their|his|her|our|[a-z]+s) .*"
)
"""A clause about the last item: "and a gate that the keeper can shut"."""
_TELLS = pattern(r"(?:I|we|you|he|she|it|they)\b")
"""A clause behind a semicolon that goes on telling: "; I have no manual"."""
_CHOICE = pattern(r"\([^()]*\bor\b[^()]*\)")
"""A bracket that makes two of an item: "in a region (round or square)"."""
_CROSSED = pattern(r"\b[a-z]+ and [a-z]+ [a-z]+ and [a-z]+\b")
"""Two words for each of two: "sepal and petal length and width" are four."""
_LETTER = pattern(rf"\s*([A-Za-z])(?=\s*\Z|\s+{_CONJUNCTION}\s)")
_TITLE = pattern(r"(?:the|an?|his|her|its|their)(?: [a-z-]+)+")
"""An item that may only tell of the name behind it: "the great saxophonist, Ada Poe, and Ben Roe"."""
_LONGEST = 1000
"""How many characters an enumeration may have: brackets that never close must not cost more than that."""

_UNREADABLE = 6
"""With more conjunctions than this, nobody can say what is joined with what."""

_PAIRED = 2
"""So many items with "&" are rather pairs than names."""
_CROWDED = 3
"""So many in the last item share words: "lumbar flexion and extension and left and right turns"."""

_NAMES_WITH_AND = pattern(
    r"\b(?:Trinidad and Tobago|Bosnia and Herzegovina|Bosnia & Herzegovina|Antigua and Barbuda|"
    r"(?:Saint|St\.?) Kitts and Nevis|S[aã]o Tom[eé] and Pr[ií]ncipe|(?:Saint|St\.?) Vincent and the Grenadines|"
    r"Wallis and Futuna|Turks and Caicos|Newfoundland and Labrador|Heard and McDonald|Saint Pierre and Miquelon|"
    r"Tyne and Wear|Jammu and Kashmir|Castile and Le[oó]n|England and Wales|Prince Edward|Marks and Spencer|"
    r"Johnson & Johnson|Procter & Gamble|Ernst & Young|Standard & Poor|AT&T|Simon & Schuster|Rolls and Royce|"
    r"Agriculture and Food|Arts and Sciences|R&D|research and development|health and safety|"
    r"food and drink|bed and breakfast|law and order|trial and error|supply and demand|"
    r"black and white|pros and cons|oil and gas|arts and crafts|rock and roll|profit and loss|"
    r"terms and conditions|wear and tear|gin and tonic|fish and chips|bread and butter|salt and pepper)\b",
    re.IGNORECASE,
)


class Enumeration(NamedTuple):
    """The items of an enumeration as spans, and the least and the most things that they can be read as."""

    items: tuple[tuple[int, int], ...]
    least: int
    most: int
    closed: bool
    """Whether a conjunction stands before the last item: without one, more may have been meant."""

    @property
    def start(self) -> int:
        return self.items[0][0]

    @property
    def end(self) -> int:
        return self.items[-1][1]


def read_enumeration(text: str, start: int, limit: int) -> Enumeration | None:
    """Read the enumeration that begins at `start` and ends before `limit`; `None` where there is none to count.

    Open lists ("such as", "and others"), clauses and items that may explain one another widen the reading or end it:
    what cannot be counted is left alone.
    """
    stop = _end(text, start, min(limit, start + _LONGEST))
    if told := _TOLD_OF_ALL.search(text, start, stop):
        stop = told.start()
    segment = text[start:stop]
    if text[stop : stop + 1] == ":":
        return None  # what was read last introduces something itself: "unimodal: text and audio; multimodal: ..."
    if _REFERS.match(segment) or _CANCELS.search(segment) or _OPPOSED.search(segment):
        return None
    if semicolons := _split(text, start, stop, ";"):
        return _by_semicolons(text, semicolons)
    return _by_commas(text, _split(text, start, stop, ",") or [(start, stop)])


def _end(text: str, start: int, limit: int) -> int:
    """Where the enumeration ends at the latest: a bracket that closes, a dash, a full stop."""
    depth: list[str] = []
    for index in range(start, limit):
        character = text[index]
        if depth and character == depth[-1]:
            depth.pop()
        elif character in _OPENING and text.find(_OPENING[character], index + 1, limit) > 0:
            depth.append(_OPENING[character])
        elif not depth and (character in ")]—:?!" or (character in "–-" and text[index - 1].isspace())):
            return index
    return limit - 1 if text[limit - 1 : limit] == "." else limit


def _split(text: str, start: int, stop: int, separator: str) -> list[tuple[int, int]]:
    """The pieces between separators outside brackets and quotation marks; empty where there is no separator."""
    pieces: list[tuple[int, int]] = []
    depth: list[str] = []
    begin = start
    for index in range(start, stop):
        character = text[index]
        if depth and character == depth[-1]:
            depth.pop()
            if not depth and character in '"”’' and text[index - 1] == separator:
                pieces.append((begin, index + 1))  # “one,” “two”: the comma stands inside
                begin = index + 1
        elif character in _OPENING and text.find(_OPENING[character], index + 1, stop) > 0:
            depth.append(_OPENING[character])
        elif not depth and character == separator and not text[index + 1 : index + 2].isdigit():
            if separator == ";" and re.search(r"&\w{1,8}\Z", text[max(index - 9, 0) : index]):
                continue  # an entity such as &eacute; that no reader has undone
            pieces.append((begin, index))
            begin = index + 1
    return [*pieces, (begin, stop)] if pieces else []


def _by_semicolons(text: str, pieces: list[tuple[int, int]]) -> Enumeration | None:
    closed = _LEADING.match(text[slice(*pieces[-1])]) is not None
    inner = _split(text, *pieces[0], ",")
    before = _by_commas(text, inner or [pieces[0]])
    if not closed and (inner or len(pieces) < 3):
        # The semicolon parts the enumeration from what follows it, unless both belong to one that lacks a semicolon.
        return before if inner else None
    items = tuple(_trim(text, *piece) for piece in pieces)
    if any(start == end for start, end in items) or any(_TELLS.match(text, start) for start, _ in items[1:]):
        return None
    added = re.match(r"\s*(?:as well as|plus)\b", text[slice(*pieces[-1])])
    least = len(items) - bool(added)
    most = sum(_most(text, piece) for piece in pieces)
    if before is not None and inner and before.closed:
        return Enumeration(items, min(least, before.least), max(most, before.most), closed)
    return Enumeration(items, least, most, closed)


def _most(text: str, piece: tuple[int, int]) -> int:
    """The most things that a piece between semicolons can stand for: "resistance to A, B, and C" may be three."""
    inner = _split(text, *piece, ",")
    if inner and all(re.match(_APPOSITION, " ".join(text[slice(*one)].split())) for one in inner[1:]):
        return 1 + len(_inner_conjunctions(text, inner[0]))  # "Leith, a port in the east"
    enumeration = _by_commas(text, inner) if inner else None
    return enumeration.most if enumeration is not None else 1 + len(_inner_conjunctions(text, piece))


def _by_commas(text: str, chunks: list[tuple[int, int]]) -> Enumeration | None:
    chunks = _with_letters(text, _until_clause(text, chunks))
    if any(_LISTS.fullmatch(text[slice(*chunk)]) for chunk in chunks):
        return None
    if any(re.fullmatch(rf"\s*{_CONJUNCTION}\s*", text[slice(*chunk)]) for chunk in chunks):
        return None  # an aside stands between the conjunction and its item: "and, worst of all, the cold"
    serial = [i for i, chunk in enumerate(chunks) if i and _LEADING.match(text[slice(*chunk)])]
    inner = [i for i, chunk in enumerate(chunks) if _inner_conjunctions(text, chunk)]
    if not serial and not inner:
        return _enumeration(text, *_items(text, chunks), closed=False)
    if serial:
        items, least, most = _items(text, chunks[: serial[-1] + 1])
        least = min(least, _items(text, chunks[: serial[0] + 1])[1])
        return _enumeration(text, items, least, most, closed=True)
    if len(inner) > _UNREADABLE or (len(chunks) > 1 and len(_inner_conjunctions(text, chunks[inner[-1]])) >= _CROWDED):
        return None
    readings = [_with_final_pair(text, chunks[: index + 1]) for index in inner]
    items = readings[-1][0] if len(readings) == 1 else readings[0][0]
    least = min(reading[1] for reading in readings)
    most = max(reading[2] for reading in readings)
    return _enumeration(text, items, least, most, closed=True)


def _with_letters(text: str, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The chunks, each with the letter that stands for its last item from here on: "ventral, v, and dorsal, d"."""
    joined = chunks[:1]
    for start, end in chunks[1:]:
        letter = _LETTER.match(text, start, end)
        last = re.split(rf"\s{_CONJUNCTION}\s", " " + text[slice(*joined[-1])])[-1].strip()
        if letter and len(last) > 1 and last[0].lower() == letter[1].lower():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _until_clause(text: str, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The chunks before the one that goes on with the sentence, unless all are things to do."""
    to_do = text.startswith("to ", chunks[0][0])
    for_doing = _FOR_DOING.match(text, chunks[0][0]) is not None
    for index, chunk in enumerate(chunks):
        words = text[slice(*chunk)]
        if index and _FOR_DOING.match(words) and not for_doing:
            return chunks[:index]
        if index and re.match(rf"{_GOES_ON}|\s*(?:with|including)\b", words) and not (to_do and words[:4] == " to "):
            return chunks[:index]
    return chunks


def _with_final_pair(text: str, chunks: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int, int]:
    """Read the last chunk, "B and C", as the last two items."""
    items, least, most = _items(text, chunks[:-1])
    final = chunks[-1]
    conjunctions = _inner_conjunctions(text, final)
    cut = conjunctions[-1]
    items += [(final[0], cut[0]), (cut[1], final[1])]
    first = " ".join(text[final[0] : cut[0]].split())
    explains = len(chunks) > 1 and re.match(f"(?:{_APPOSITION}|{_NO_ITEM})", first) is not None
    parallel = _parallel(text[slice(*_trim(text, *chunks[0]))], first)
    unsure = bool(_named_with_and(text, final)) or len(conjunctions) > 1 or (explains and not parallel)
    crossed = _CROSSED.search(text, *final) is not None
    return items, least + (1 if unsure else 2), most + 1 + len(conjunctions) + crossed


def _items(text: str, chunks: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int, int]:
    """The chunks that are items, and the least and the most things they are."""
    items: list[tuple[int, int]] = []
    least = most = 0
    first = text[slice(*_trim(text, *chunks[0]))] if chunks else ""
    named, explained = first[:1].isupper(), False
    for index, chunk in enumerate(_without_asides(text, chunks)):
        words = " ".join(text[slice(*_trim(text, *chunk))].split())
        if index and re.match(_NO_ITEM, words):
            continue
        items.append(chunk)
        last = _LEADING.match(text[slice(*chunk)])
        inner = _inner_conjunctions(text, chunk)
        if (last or chunk != chunks[-1]) and text.count(" & ", chunks[0][0], chunks[-1][1]) < _PAIRED:
            inner = [one for one in inner if "&" not in text[slice(*one)]]  # within a list it is part of a name
        most += 1 + len(inner) + len(_CHOICE.findall(text[slice(*chunk)]))
        placed = index and not last and _ENDS_IN_PLACE.search(text[slice(*chunks[index - 1])])
        explains = (
            index
            and not _parallel(first, words)
            and (placed or re.match(_APPOSITION, words) or (named and words[:1].islower()))
        )
        before = text[slice(*_trim(text, *chunks[index - 1]))]
        of_region = index and _REGION.fullmatch(words) and _IN_CAPITALS.search(before) and not _REGION.fullmatch(before)
        titled = index and not explained and words[:1].isupper() and _TITLE.fullmatch(before)
        explained = bool(explains)
        least += 0 if explains or titled or of_region else 1
    return items, least, most


def _without_asides(text: str, chunks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The chunks without an aside after a bare conjunction: "waste, and, most menacing of all, the risk of war"."""
    for index, chunk in enumerate(chunks[:-2]):
        if text[slice(*chunk)].strip() in {"and", "or"}:
            return [*chunks[:index], *chunks[index + 2 :]]
    return chunks


def _parallel(first: str, words: str) -> bool:
    """Whether an item begins as the first one did: after "the east wing" "the west wing" explains nothing."""
    alike = any(first.startswith(article) and words.startswith(article) for article in (("the ",), ("a ", "an ")))
    doing = _DOING.match(first) is not None and _DOING.match(words) is not None
    return (alike and " of " not in words) or doing


def _enumeration(
    text: str, chunks: list[tuple[int, int]], least: int, most: int, *, closed: bool
) -> Enumeration | None:
    items = tuple(_trim(text, *chunk) for chunk in chunks)
    if len(items) < 2:
        return None
    told = [text[start:end] for start, end in items]
    told[-1] = _RELATIVE.sub("", told[-1]) if closed else told[-1]
    return Enumeration(items, least, most, closed) if all(map(_is_item, told)) else None


def _is_item(words: str) -> bool:
    """Whether the words can be one thing among others: some words, no clause but in brackets."""
    return bool(words) and len(words.split()) <= 12 and not _CLAUSE.search(_ASIDE.sub("", words))


def _inner_conjunctions(text: str, chunk: tuple[int, int]) -> list[tuple[int, int]]:
    """The conjunctions inside a piece, outside brackets, apart from one at its beginning."""
    start, end = chunk
    lead = _LEADING.match(text[start:end])
    begin = start + (lead.end() if lead else 0)
    plain = re.sub(r"[(\[“\"][^)\]”\"]*[)\]”\"]", lambda found: "x" * len(found[0]), text[begin:end])
    found = list(_INNER.finditer(plain))
    if any("&" not in one[0] for one in found):
        found = [one for one in found if "&" not in one[0]]  # that of "Ashby and Moore & Sons" is part of a name
    return [(begin + one.start(), begin + one.end()) for one in found]


def _named_with_and(text: str, chunk: tuple[int, int]) -> int:
    return len(_NAMES_WITH_AND.findall(text[slice(*chunk)]))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The piece without white space and without a conjunction before it."""
    lead = _LEADING.match(text[start:end])
    start += lead.end() if lead else 0
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
