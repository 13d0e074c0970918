"""What a word can mean to a stated change: which way, how sure, a share, a level, a hedge.

The lists are closed classes of English and German. Sources: the wordings counted in CONVENTIONS 2
and 2.2, and the synonyms of "increase" and "decrease" in WordNet 3.1 that offices use of figures.
"""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple

from viewer.model import Direction


class Cue(IntEnum):
    """The part a token plays. Integers, so that looking one up in a set costs nothing."""

    AMOUNT = auto()  # a number with a unit of change: 3.6%, seven per cent
    NUMBER = auto()  # a number without one
    VERB = auto()  # rose, fell
    NOUN = auto()  # growth, reduction
    BOTH = auto()  # increase, decline: verb or noun
    SIDE = auto()  # up, down
    MORE = auto()  # more, fewer, higher, below
    PACE = auto()  # slowed, accelerated: what a rate of change does
    TIMES = auto()  # doubled, halved, threefold
    SHARE = auto()  # share, accounted, proportion
    RATE = auto()  # rate, ratio, target
    BE = auto()  # was, were, averaged, reached
    DEED = auto()  # filed, received: the verb of a clause that states no move
    BY = auto()
    TO = auto()
    FROM = auto()
    OF = auto()
    AT = auto()
    IN = auto()  # in, for, among: where or whose the change is
    ON = auto()  # on, over, against, than, since: what it is measured against
    AND = auto()
    CONJUNCTION = auto()  # while, whereas, but, as: a new clause
    WITH = auto()
    HEDGE = auto()  # about, nearly, a, an, just
    PRONOUN = auto()
    SIGN = auto()  # minus
    RESPECTIVELY = auto()
    NOT_YET = auto()  # would, forecast, proposed
    COMMA = auto()
    STOP = auto()  # ; : sentence end
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    MARK = auto()


class Sense(NamedTuple):
    """The part a word plays, and the direction it gives, if any."""

    cue: Cue
    direction: Direction | None = None


_UP = Direction.INCREASE
_DOWN = Direction.DECREASE

# One line per sense; verbs in the forms in which a release can use them.
_LISTS: tuple[tuple[Cue, Direction | None, str], ...] = (
    (
        Cue.VERB,
        _UP,
        "rose risen rising rises grew grown growing grows grow increased increasing climbed climbing",
    ),
    (
        Cue.VERB,
        _UP,
        "gained gaining jumped jumping leaped leapt leaping surged surging soared soaring expanded",
    ),
    (
        Cue.VERB,
        _UP,
        "expanding expand expands advanced advancing edged inched picked rebounded rebounding bounced added",
    ),
    (
        Cue.VERB,
        _UP,
        "adding adds swelled swelling ballooned spiked spiking strengthened improved appreciated recovered",
    ),
    (
        Cue.VERB,
        _UP,
        "rallied accelerated-by skyrocketed mounted raised raising boosted lifted hiked outgrew ticked",
    ),
    (Cue.VERB, _UP, "appreciating improving recovering strengthening raise boost multiplied"),
    (
        Cue.VERB,
        _DOWN,
        "fell fallen falling falls dropped dropping declined declining decreased decreasing shrank",
    ),
    (
        Cue.VERB,
        _DOWN,
        "shrunk shrinking shrink shrinks contracted contracting slid sliding slipped slipping plunged",
    ),
    (
        Cue.VERB,
        _DOWN,
        "plunging tumbled tumbling slumped slumping eased easing dipped dipping lost losing reduced",
    ),
    (
        Cue.VERB,
        _DOWN,
        "reducing reduce reduces plummeted plummeting sank sunk sinking retreated weakened depreciated",
    ),
    (
        Cue.VERB,
        _DOWN,
        "diminished dwindled collapsed lowered lowering trimmed slashed crashed nosedived subsided",
    ),
    (
        Cue.VERB,
        _DOWN,
        "depreciating weakening dwindling receded recede retreat shed shaved softened",
    ),
    (
        Cue.NOUN,
        _UP,
        "growth expansion improvement uptick upturn upswing appreciation plus increment gains increases",
    ),
    (Cue.NOUN, _UP, "rises jumps surges advances climbs rebounds hikes recovery spike"),
    (
        Cue.NOUN,
        _DOWN,
        "reduction reductions contraction slump slumps shrinkage depreciation downturn loss losses",
    ),
    (
        Cue.NOUN,
        _DOWN,
        "declines decreases drops dips cuts plunges minus fall-off drop-off retreat slide",
    ),
    (
        Cue.BOTH,
        _UP,
        "increase rise gain climb jump leap surge soar advance rebound hike rally uplift",
    ),
    (Cue.BOTH, _DOWN, "decrease decline drop fall dip plunge tumble contract cut setback downtick"),
    (Cue.SIDE, _UP, "up upward upwards"),
    (Cue.SIDE, _DOWN, "down downward downwards off"),
    (
        Cue.MORE,
        _UP,
        "more higher above larger greater bigger stronger faster mehr höher größer über",
    ),
    (
        Cue.MORE,
        _DOWN,
        "fewer less lower below smaller weaker slower cheaper weniger niedriger geringer unter kleiner",
    ),
    (
        Cue.PACE,
        None,
        "slowed slowing slows slow slowdown accelerated accelerating accelerates accelerate acceleration",
    ),
    (
        Cue.PACE,
        None,
        "narrowed narrowing narrows widened widening moderated moderating decelerated deceleration",
    ),
    (Cue.PACE, None, "deepened quickened cooled steepened verlangsamte beschleunigte schwächte"),
    (
        Cue.TIMES,
        _UP,
        "doubled doubling doubles tripled trebled tripling quadrupled quintupled verdoppelt verdoppelte",
    ),
    (Cue.TIMES, _UP, "verdreifacht verdreifachte double triple"),
    (Cue.TIMES, _DOWN, "halved halving halbiert halbierte"),
    (
        Cue.SHARE,
        None,
        "share shares accounted accounting account accounts represented represents representing",
    ),
    (
        Cue.SHARE,
        None,
        "comprised comprises comprising proportion percentage majority made constituted constitutes",
    ),
    (
        Cue.SHARE,
        None,
        "anteil anteile entfielen entfiel entfallen stammten stammen machte machten equaling equalling",
    ),
    (
        Cue.RATE,
        None,
        "rate rates ratio ratios yield yields margin margins target targets goal goals confidence",
    ),
    (
        Cue.RATE,
        None,
        "probability likelihood coverage utilization utilisation capacity threshold ceiling limit",
    ),
    (
        Cue.RATE,
        None,
        "turnout approval penetration prevalence score quote quoten zins zinssatz ziel interest",
    ),
    (
        Cue.RATE,
        None,
        "inflation stake majority turnout occupancy accuracy reserve requirement requirements coupon",
    ),
    (
        Cue.BE,
        None,
        "is are was were be been being averaged averages averaging reached reaching reach totaled",
    ),
    (
        Cue.BE,
        None,
        "totalled amounted stood stands remained remains hit ist war waren sind betrug betrugen lag lagen",
    ),
    (
        Cue.BE,
        None,
        "changed came comes recorded-at has have had hat haben hatte hatten wurde wurden registered-at",
    ),
    (
        Cue.DEED,
        None,
        "filed files filing-for lodged submitted requested asked received receives published granted",
    ),
    (
        Cue.DEED,
        None,
        "registered issued processed examined handled attracted saw see sees seen posted recorded",
    ),
    (
        Cue.DEED,
        None,
        "reported reports showed shows show noted sought experienced enjoyed suffered witnessed",
    ),
    (
        Cue.DEED,
        None,
        "went go goes gone did does do led drove closed ended started began announced said says",
    ),
    (
        Cue.DEED,
        None,
        "verzeichnete verzeichneten erhielt erhielten gingen ging nahm nahmen used set held kept took won",
    ),
    (
        Cue.DEED,
        None,
        "produced sold exported imported earned paid bought spent created got continued continues",
    ),
    (
        Cue.DEED,
        None,
        "can may must should became become becomes contributed rests lies makes make helped",
    ),
    (
        Cue.DEED,
        None,
        "stayed attributed driven caused drawn became exceeded topped beat passed followed owed",
    ),
    (Cue.BY, None, "by um"),
    (Cue.TO, None, "to auf"),
    (Cue.FROM, None, "from von"),
    (Cue.OF, None, "of"),
    (Cue.AT, None, "at"),
    (Cue.IN, None, "in for among across within bei für im into"),
    (
        Cue.ON,
        None,
        "on over against than since versus vs compared gegenüber als seit after following until till through",
    ),
    (Cue.ON, None, "during between under without per as-of before nach vor"),
    (Cue.AND, None, "and und sowie & or oder plus-minus"),
    (
        Cue.CONJUNCTION,
        None,
        "while whereas but as when although though because whilst if that which who whose where",
    ),
    (
        Cue.CONJUNCTION,
        None,
        "während aber jedoch dass since-when despite unlike whilst thanks due yet",
    ),
    (Cue.WITH, None, "with mit including led-by"),
    (
        Cue.HEDGE,
        None,
        "about around approximately roughly nearly almost close just some only even well barely hardly",
    ),
    (
        Cue.HEDGE,
        None,
        "exactly circa ca rund etwa fast knapp gut nur sogar a an another further additional whopping",
    ),
    (
        Cue.HEDGE,
        None,
        "mere modest strong robust solid slight total full annualized annualised average little",
    ),
    (
        Cue.HEDGE,
        None,
        "impressive record healthy massive cumulative combined ein eine einen einem einer the bit least",
    ),
    (
        Cue.HEDGE,
        None,
        "twice back dagegen hingegen deutlich leicht erneut weiter ebenfalls respectable staggering additional estimated mindestens ungefähr annährend sharply slightly sich",
    ),
    (Cue.PRONOUN, None, "it they this that-one these those them er sie es"),
    (Cue.RESPECTIVELY, None, "respectively jeweils"),
    (
        Cue.NOT_YET,
        None,
        "would could might will shall expected expects forecast forecasts projected projects",
    ),
    (
        Cue.NOT_YET,
        None,
        "predicted predicts proposed proposes proposal planned plans anticipated estimates-for",
    ),
    (Cue.NOT_YET, None, "würde würden könnte erwartet prognostiziert voraussichtlich outlook"),
)

# German verbs and nouns of movement. Source: Duden synonyms of "steigen" and "sinken".
_GERMAN: tuple[tuple[Cue, Direction | None, str], ...] = (
    (
        Cue.VERB,
        _UP,
        "stieg stiegen gestiegen steigen steigt steigerte steigerten gesteigert wuchs wuchsen gewachsen",
    ),
    (
        Cue.VERB,
        _UP,
        "erhöhte erhöhten erhöht zugelegt zulegten kletterte kletterten zugenommen legte legten zunahmen",
    ),
    (Cue.VERB, _UP, "zunahm verteuerten verteuerte angestiegen zulegen zunehmen"),
    (
        Cue.VERB,
        _DOWN,
        "sank sanken gesunken sinken sinkt fielen fiel gefallen schrumpfte schrumpften verringerte",
    ),
    (
        Cue.VERB,
        _DOWN,
        "verringerten verringert reduzierte reduzierten zurückgegangen zurückging zurückgingen",
    ),
    (Cue.VERB, _DOWN, "abgenommen abnahmen verlor verloren verbilligten abnehmen"),
    (Cue.NOUN, _UP, "anstieg zuwachs zunahme steigerung wachstum zuwächse zugewinn erhöhung"),
    (Cue.NOUN, _DOWN, "rückgang rückgänge abnahme minderung einbruch verringerung schwund"),
)

LEXICON: dict[str, Sense] = {
    word: Sense(cue, direction)
    for cue, direction, words in (*_LISTS, *_GERMAN)
    for word in words.split()
}

# Words in -ly that are no adverbs.
_NO_ADVERBS = frozenset(
    {"italy", "july", "family", "supply", "assembly", "monopoly", "anomaly", "quarterly", "reply"}
)


def is_adverb(word: str) -> bool:
    """Return whether ``word`` (lower case) is an adverb by its ending: "sharply"."""
    return word.endswith("ly") and word not in _NO_ADVERBS


# "an average of", "a rate of": they stand between a verb of movement and its amount.
MEASURES_OF = frozenset(
    {"average", "rate", "total", "pace", "maximum", "minimum", "order", "margin"}
)
PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "wurde", "wurden"})
RECEIVED = frozenset(  # deeds of an office: what changed is their object
    {
        "received",
        "receives",
        "published",
        "granted",
        "registered",
        "issued",
        "processed",
        "examined",
    }
    | {"handled", "attracted", "verzeichnete", "verzeichneten", "erhielt", "erhielten", "recorded"}
    | {"produced", "sold", "exported", "imported", "created", "saw", "reported", "posted"}
)
