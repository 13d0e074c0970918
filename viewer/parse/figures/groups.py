"""Which kind of thing a figure's subject is, so that like is charted with like."""

from __future__ import annotations

import re

from viewer.parse.scan.late_pattern import LatePattern

# Countries and economic areas as releases write them. Source: UN M49, short names.
_COUNTRIES = (
    "Afghanistan Albania Algeria Argentina Armenia Australia Austria Azerbaijan Bahrain "
    "Bangladesh Belarus Belgium "
    "Bolivia Bosnia Brazil Brunei Bulgaria Cambodia Cameroon Canada Chile China Colombia "
    "Croatia Cuba Cyprus Czechia "
    "Czech Denmark Ecuador Egypt Estonia Ethiopia EU EU27 EU28 EA19 EA20 Finland France Georgia "
    "Germany Ghana Greece "
    "Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kazakhstan "
    "Kenya Korea Kuwait Latvia "
    "Lebanon Liechtenstein Lithuania Luxembourg Malaysia Malta Mexico Moldova Monaco Mongolia "
    "Morocco Netherlands "
    "Nigeria Norway Oman Pakistan Panama Peru Philippines Poland Portugal Qatar Romania Russia "
    "Serbia Singapore "
    "Slovakia Slovenia Spain Sweden Switzerland Taiwan Thailand Tunisia Turkey Türkiye UK "
    "Ukraine US USA Uruguay "
    "Uzbekistan Venezuela Vietnam 한국 미국 중국 일본 독일 영국 프랑스 "
    "Deutschland Österreich Schweiz Frankreich"
).split()
_NAMES = frozenset(_COUNTRIES)
_WORD = LatePattern(r"\w+")
_COUNTRY = LatePattern(
    r"\b(?:U\.K\.?|U\.S\.?|euro area|Hong Kong|New Zealand|South Africa|Saudi Arabia"
    r"|United (?:Kingdom|States)|European Union|Viet Nam|Hague)(?!\w)|SIPO|\w*countries\b"
)
_RIGHT = LatePattern(
    r"\b(?:patents?|designs?|trade ?marks?|utility models?|IPRs?|IP rights?"
    r"|intellectual property(?: rights?)?|copyrights?"
    r"|plant breeder.s rights|EUTMs?|RCDs?|PCT|Patente?\w*|Marken\w*|Geschmacksmuster"
    r"|Gebrauchsmuster|Designs?)\b"
    r"|특허|상표|디자인|실용신안|지식재산권|산업재산권",
    re.IGNORECASE,
)
_APPLICANT = LatePattern(
    r"\b(?:SMEs?|individuals?|corporations?|compan(?:y|ies)|enterprises?|universit(?:y|ies)"
    r"|institutes?|applicants?"
    r"|residents?|non-residents?|nationals?|foreigners|businesses|firms|inventors?|domestic"
    r"|brokers?|Electronics|Inc"
    r"|Inländ\w+|Ausländ\w+)\b|대학교?|연구기관|기업|개인|내국인|외국인|법인",
    re.IGNORECASE,
)
# "by right", "(출원인별)": the release names its own grouping.
_NAMED = (
    ("IP right", LatePattern(r"\bby (?:IP )?(?:right|type)\b|권리별", re.IGNORECASE)),
    (
        "applicant",
        LatePattern(
            r"\bby (?:type of )?applicants?\b|출원인별|국적별|by nationality", re.IGNORECASE
        ),
    ),
    ("country", LatePattern(r"\bby (?:country|origin|region)\b|국가별|지역별", re.IGNORECASE)),
    (
        "sector",
        LatePattern(r"\bby (?:industry|sector|product|item)\b|업종별|산업별|품목별", re.IGNORECASE),
    ),
    ("technology", LatePattern(r"\bby (?:technology|field)\b|기술별|기술분야별", re.IGNORECASE)),
)


def named_group(label: str) -> str | None:
    """Return the grouping that a heading or label announces, if it announces one."""
    return next((name for name, words in _NAMED if words.search(label)), None)


def group_of(subject: str) -> str | None:
    """Return the kind of thing ``subject`` is, ``None`` where its words do not tell."""
    if _APPLICANT.search(subject):
        return "applicant"
    if _RIGHT.search(subject):
        return "IP right"
    known = not _NAMES.isdisjoint(_WORD.findall(subject)) or _COUNTRY.search(subject)
    return "country" if known else None
