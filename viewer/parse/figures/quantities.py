"""The grammar of counts and money: "KRW4.1 trillion", "1.38 million", "34만 1천명"."""

from __future__ import annotations

from decimal import Decimal

from viewer.parse.figures.amounts import NUMBER, value_of
from viewer.parse.figures.number_words import cardinal
from viewer.parse.scan.late_pattern import LatePattern

# Currency signs, codes and names as releases write them. Source: ISO 4217 and the releases of the
# offices themselves.
CURRENCIES = {
    "$": "USD",
    "US$": "USD",
    "HK$": "HKD",
    "S$": "SGD",
    "A$": "AUD",
    "C$": "CAD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₩": "KRW",
    "RMB": "CNY",
    "Rs": "LKR",
}
CURRENCY = (
    r"(?:US\$|HK\$|S\$|A\$|C\$|[$€£¥₩]|Rs\.?|RMB"
    r"|(?:USD|EUR|GBP|JPY|KRW|CNY|HKD|SGD|AUD|CAD|CHF|LKR)(?![^\W\d]))"
)
_NAMED = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "won": "KRW",
    "원": "KRW",
    "달러": "USD",
    "유로": "EUR",
    "엔": "JPY",
    "위안": "CNY",
}
# "Won" and "pounds" are other words as well: only after "million " and its like are they money.
_CURRENCY_NAME = r"(?:(?:U\.?S\.? )?dollars?|[Ee]uros?|yen|yuan|(?<=n )(?:won|pounds?))\b"
SCALE = r"(?:million|billion|trillion|thousand|bn|Millionen|Milliarden|Mio\.?|Mrd\.?|조|억|만)"
_SCALES = {
    "thousand": ("thousand", 10**3),
    "million": ("million", 10**6),
    "millionen": ("million", 10**6),
    "mio": ("million", 10**6),
    "billion": ("billion", 10**9),
    "bn": ("billion", 10**9),
    "milliarden": ("billion", 10**9),
    "mrd": ("billion", 10**9),
    "trillion": ("trillion", 10**12),
    "조": ("trillion", 10**12),
    "억": ("100 million", 10**8),
    "만": ("10 thousand", 10**4),
}
# What may follow a number, or stand before it, and makes money or a large count of it.
PREFIX = rf"(?P<currency>{CURRENCY})[ \u00a0]?"
SUFFIX = (
    rf"(?:[ \u00a0-](?P<scale>{SCALE})(?![^\W\d]))?"
    rf"(?:[ \u00a0](?P<after>{CURRENCY}(?![ \u00a0]?\d)|{_CURRENCY_NAME}))?"
)
# What Korean counts with; ages, dates and ranks are left out.
_MYRIAD = rf"{NUMBER}\s?(?:[천백]?[조억만]|천)\s?"
KOREAN = (
    rf"(?P<myriads>(?=\d)(?:{_MYRIAD}){{0,4}}(?:{NUMBER}\s?)?|(?<![가-힣])[두세네]\s?(?=배))여?\s?"
    r"(?P<counter>원|달러|유로|엔|위안|개사|개국|명|건|곳|개(?![월년])|가구|(?<=[만천])대|마리|채|편|배)"
)
_PART = LatePattern(rf"(?P<number>{NUMBER})\s?(?P<scale>[천백]?[조억만]|천)?")
_SMALL = {"천": 10**3, "백": 10**2}
_NATIVE = {"두": Decimal(2), "세": Decimal(3), "네": Decimal(4)}
# Verbs of multiplying by their stems. Source: the languages' own words.
_STEMS = {
    "doubl": "2",
    "tripl": "3",
    "trebl": "3",
    "quadrupl": "4",
    "quintupl": "5",
    "halv": "0.5",
    "verdoppel": "2",
    "verdreifach": "3",
    "vervierfach": "4",
    "verfünffach": "5",
    "halbier": "0.5",
}


def money_unit(currency: str | None, name: str | None, scale: str | None) -> str | None:
    """Return "KRW trillion" for sign, code or name and a scale; ``None`` where none is money."""
    code = CURRENCIES.get((currency or "").rstrip("."), currency)
    if name and not code:
        bare = name.split(" ")[-1].lower().removesuffix("s")
        code = _NAMED.get(bare) or CURRENCIES.get(name.rstrip("."), name)
    if code is None:
        return None
    return f"{code} {_scale(scale)[0]}" if scale else code


def counted(value: Decimal, scale: str | None) -> Decimal:
    """Return how many "1.38" million are."""
    return plain(value * _scale(scale)[1]) if scale else value


def in_units(value: Decimal, scale: str | None) -> Decimal:
    """Return how many "1.3" million are, with no more places than were printed: ``1.3E+6``."""
    return value.scaleb(len(str(_scale(scale)[1])) - 1) if scale else value


def _scale(printed: str) -> tuple[str, int]:
    return _SCALES[printed.lower().rstrip(".")]


def plain(value: Decimal) -> Decimal:
    """Return ``value`` without the exponent or the empty decimals that a product brings."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def korean_quantity(printed: str, counter: str) -> tuple[Decimal, str] | None:
    """Return value and unit of "1조 1,231억" and "원"; ``None`` for digits nobody states.

    The smallest scale printed is that of the unit: 5.1조원 are 5.1 "KRW trillion", 1조 1,231억원
    are 11231 "100 million KRW".
    """
    if native := _NATIVE.get(printed.strip()):
        return native, "times"
    total = section = Decimal(0)
    number, scale = None, ""
    for part in _PART.finditer(printed):
        number = value_of(part["number"], comma_decimal=False)
        if number is None:
            return None
        scale = part["scale"] or ""
        section += number * _SMALL.get(scale[:1], 1)
        if scale[-1:] in _SCALES:  # "6천118억": the thousands wait for their scale
            total, section = total + section * _SCALES[scale[-1]][1], Decimal(0)
    total += section
    if counter == "배":
        return total, "times"
    code = _NAMED.get(counter)
    if code is None or scale[-1:] not in {"조", "억"}:
        return plain(total), code or "count"
    name, size = _SCALES[scale[-1]]
    value = number if number == total / size and number is not None else plain(total / size)
    return value, f"{code} {name}" if scale[-1] == "조" else f"{name} {code}"


def multiple_of(word: str) -> Decimal | None:
    """Return what "tripled", "halved" or "threefold" multiplies by, ``None`` for other words."""
    if word.endswith(("fold", "fach")):
        return cardinal(word[:-4].rstrip("-"))
    stem = next((stem for stem in _STEMS if word.startswith(stem)), None)
    return Decimal(_STEMS[stem]) if stem else None
