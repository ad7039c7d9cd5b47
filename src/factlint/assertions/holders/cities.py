"""Cities that everybody knows, for the seat or the host of which a fact base has only the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.kinds import TOWNS
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Sentence, Token
    from factlint.facts import FactBase

_LONGEST = 4
_ALIKE, _SAME = 0.5, 0.8
"""The share of letters in common from which two names may be spellings of one, and of two well-known cities."""

CITIES = frozenset(
    name.strip()
    for name in """
    Aarhus, Aberdeen, Abidjan, Abuja, Accra, Addis Ababa, Adelaide, Algiers, Almaty, Amman, Amsterdam, Ankara, Antwerp,
    Asunción, Athens, Atlanta, Auckland, Austin, Baghdad, Baku, Baltimore, Bamako, Bangalore, Bangkok, Barcelona,
    Basel, Basra, Beijing, Beirut, Belfast, Belgrade, Berlin, Bern, Bilbao, Birmingham, Bishkek, Bogotá, Bologna, Bonn,
    Bordeaux, Boston, Brasília, Bratislava, Bremen, Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires,
    Busan, Cairo, Calgary, Canberra, Cape Town, Caracas, Cardiff, Casablanca, Chengdu, Chennai, Chicago, Chisinau,
    Cologne, Colombo, Copenhagen, Córdoba, Dakar, Dallas, Damascus, Dar es Salaam, Debrecen, Delhi, Denver, Detroit,
    Dhaka, Djibouti, Doha, Dresden, Dubai, Dublin, Durban, Dushanbe, Düsseldorf, Edinburgh, Espoo, Florence, Frankfurt,
    Gdansk, Geneva, Genoa, Ghent, Glasgow, Gothenburg, Graz, Grenoble, Guadalajara, Guangzhou, Hamburg, Hanoi, Harare,
    Havana, Helsinki, Ho Chi Minh City, Hong Kong, Houston, Hyderabad, Innsbruck, Islamabad, Istanbul, Izmir, Jakarta,
    Jeddah, Jerusalem, Johannesburg, Kabul, Kampala, Karachi, Kathmandu, Kaunas, Kharkiv, Khartoum, Kigali, Kinshasa,
    Kolkata, Krakow, Kraków, Kuala Lumpur, Kumasi, Kyiv, Kyoto, Lagos, Lahore, Las Vegas, Lausanne, Leeds, Leipzig,
    Lille, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Luanda, Lusaka, Luxembourg, Lviv, Lyon, Lyons,
    Maastricht, Madrid, Malaga, Malmö, Manama, Manchester, Manila, Maputo, Marrakesh, Marseille, Medellín, Melbourne,
    Mexico City, Miami, Milan, Minneapolis, Minsk, Mogadishu, Monterrey, Montevideo, Montreal, Moscow, Mumbai, Munich,
    Nagoya, Nairobi, Nanjing, Nantes, Naples, New Delhi, New Orleans, New York, Nice, Nottingham, Nuremberg, Odesa,
    Osaka, Oslo, Ottawa, Paris, Perth, Philadelphia, Phnom Penh, Phoenix, Pittsburgh, Podgorica, Porto, Portland,
    Prague, Pretoria, Quebec City, Quito, Rabat, Reykjavik, Reykjavík, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam,
    Salt Lake City, Salzburg, San Diego, San Francisco, San José, Santiago, Santo Domingo, Sarajevo, Seattle, Seoul,
    Seville, Shanghai, Sheffield, Shenzhen, Singapore, Skopje, Sofia, St Petersburg, Stockholm, Strasbourg, Stuttgart,
    Surabaya, Sydney, São Paulo, Taipei, Tallinn, Tampere, Tartu, Tashkent, Tbilisi, Tehran, Tel Aviv, Thessaloniki,
    The Hague, Tokyo, Toronto, Toulouse, Trieste, Tripoli, Tunis, Turin, Turku, Ulaanbaatar, Uppsala, Utrecht, Valencia,
    Valletta, Vancouver, Venice, Vienna, Vientiane, Vilnius, Warsaw, Washington, Wellington, Wrocław, Wuhan, Yangon,
    Yerevan, York, Zagreb, Zurich, Zürich
    """.replace("\n", " ").split(",")
)
"""Large and capital cities by their own names: none is a quarter, a suburb or another name of another one here."""


def alike(one: str, other: str) -> bool:
    """Whether a name may be another spelling of one that is known: "Reykjavik", "Kishinev"."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - few drafts need it

    least = _SAME if one in CITIES and other in CITIES else _ALIKE
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() > least


class City(NamedTuple):
    """A city at the tokens `first:last`: its entity where the facts know it, and the name that it goes by."""

    first: int
    last: int
    name: str
    entity: str | None = None


def city_at(tokens: Sequence[Token], at: int, facts: FactBase) -> City | None:
    """The city, known to the facts or to everybody, whose name begins at a token."""
    name = tokens[at].name if at < len(tokens) else None
    if name and tokens[at].text not in CITIES:
        entity = facts.entities[name.entities[0]]
        known = len(name.entities) == 1 and entity.kind in TOWNS
        return City(at, at + 1, entity.name, entity.id) if known else None
    for last in range(min(at + _LONGEST, len(tokens)), at, -1):
        words = " ".join(token.text for token in tokens[at:last])
        if words in CITIES:
            found = next((one for one in (name.entities if name else ()) if facts.entities[one].kind in TOWNS), None)
            return City(at, last, words, found)
    return None


def with_cities(sentence: Sentence, facts: FactBase) -> Sentence:
    """The sentence with the name of a country that a city bears as well read as that of the city.

    "In Luxembourg", "in Mexico City".
    """
    tokens = list(sentence.tokens)
    placed = False
    for at in range(len(tokens)):
        for last in range(min(at + _LONGEST, len(tokens)), at + 1, -1):
            run = tokens[at:last]
            if " ".join(part.text for part in run) in CITIES:  # "San Francisco", whatever "San" means
                tokens[at:last] = (part if part.name else part._replace(cls="WORD", term=None) for part in run)
                break
    for at, token in enumerate(tokens):
        placed = token.cls == "IN" or (placed and (token.cls == "COMMA" or token.text[0].isupper()))
        if not placed or token.cls != "NAME" or token.name is None:
            continue
        longer = " ".join(part.text for part in tokens[at : at + 2])
        if not CITIES.isdisjoint((token.text, longer)):
            kinds = {facts.entities[name].kind for name in token.name.entities if name in facts.entities}
            if kinds == {"country"}:
                tokens[at] = token._replace(cls="WORD", name=None)
    return sentence._replace(tokens=tuple(tokens))
