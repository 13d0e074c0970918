"""What a word can mean to a stated change: which way, how sure, a share, a level, a hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from viewer.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator


class Cue(int):
    """The part a token plays; a member is itself and no other.

    No enumeration: to look up a member of one takes Python 3.11 longer than the question that the
    rules ask of it.
    """

    __slots__ = ()

    AMOUNT: ClassVar[Cue]  # a number with a unit of change: 3.6%, seven per cent
    NUMBER: ClassVar[Cue]  # a number without one
    VERB: ClassVar[Cue]  # rose, fell
    NOUN: ClassVar[Cue]  # growth, reduction
    BOTH: ClassVar[Cue]  # increase, decline: verb or noun
    SIDE: ClassVar[Cue]  # up, down
    MORE: ClassVar[Cue]  # more, fewer, higher, below
    PACE: ClassVar[Cue]  # slowed, accelerated: what a rate of change does
    TIMES: ClassVar[Cue]  # doubled, halved, threefold
    SHARE: ClassVar[Cue]  # share, accounted, proportion
    RATE: ClassVar[Cue]  # rate, ratio, target
    BE: ClassVar[Cue]  # was, were, averaged, reached
    DEED: ClassVar[Cue]  # filed, received: the verb of a clause that states no move
    BY: ClassVar[Cue]
    TO: ClassVar[Cue]
    FROM: ClassVar[Cue]
    OF: ClassVar[Cue]
    AT: ClassVar[Cue]
    IN: ClassVar[Cue]  # in, for, among: where or whose the change is
    ON: ClassVar[Cue]  # on, over, against, than, since: what it is measured against
    AND: ClassVar[Cue]
    CONJUNCTION: ClassVar[Cue]  # while, whereas, but, as: a new clause
    WITH: ClassVar[Cue]
    HEDGE: ClassVar[Cue]  # about, nearly, a, an, just
    PRONOUN: ClassVar[Cue]
    SIGN: ClassVar[Cue]  # minus
    RESPECTIVELY: ClassVar[Cue]
    NOT_YET: ClassVar[Cue]  # would, forecast, proposed
    COMMA: ClassVar[Cue]
    STOP: ClassVar[Cue]  # ; : sentence end
    DASH: ClassVar[Cue]
    OPEN: ClassVar[Cue]
    CLOSE: ClassVar[Cue]
    WORD: ClassVar[Cue]
    MARK: ClassVar[Cue]


for _number, _part in enumerate(Cue.__annotations__):
    setattr(Cue, _part, Cue(_number))


class Sense(NamedTuple):
    """The part a word plays, and the direction it gives, if any."""

    cue: Cue
    direction: Direction | None = None


# The words of each part, "+" for those of increase and "-" for those of decrease; verbs in every
# form a release can use. Closed classes. Sources: wordings of US, Korean and European releases;
# for movements the synonyms of "increase" and "decrease" in WordNet 3.1 and those of "steigen" and
# "sinken" in the Duden.
_ENGLISH = """
verb +:         rose risen rising grew grown growing grows grow increased increasing climbed
verb +:         climbing gained gaining jumped jumping leaped leapt leaping surged surging soared
verb +:         soaring expanded expanding expand expands advanced advancing edged inched picked
verb +:         rebounded rebounding bounced added adding adds swelled swelling ballooned spiked
verb +:         spiking strengthened improved appreciated recovered rallied skyrocketed mounted
verb +:         raised raising boosted lifted hiked outgrew ticked appreciating improving
verb +:         recovering strengthening raise boost multiplied swell climbs leaps soars surges
verb +:         raises lifts boosts
verb +:         lengthened lengthen mount crept rallying
verb -:         fell fallen falling falls dropped dropping declined declining decreased decreasing
verb -:         shrank shrunk shrinking shrink shrinks contracted contracting slid sliding slipped
verb -:         slipping plunged plunging tumbled tumbling slumped slumping eased easing dipped
verb -:         dipping lost losing reduced reducing reduce reduces plummeted plummeting sunk
verb -:         sinking retreated weakened depreciated diminished dwindled collapsed lowered
verb -:         lowering trimmed slashed crashed nosedived subsided depreciating weakening
verb -:         dwindling receded recede shed shaved softened sank sinks sink slip slips slide
verb -:         lowers trims slashes
verb -:         shrinks eases ease shortened shorten ebbed
noun +:         rises growth expansion improvement uptick upturn upswing appreciation plus
noun +:         increment gains increases jumps surges advances climbs rebounds hikes recovery
noun +:         spike
noun -:         retreat reduction reductions contraction slump slumps shrinkage depreciation
noun -:         downturn loss losses declines decreases drops dips cuts plunges minus slide
both +:         increase rise gain climb jump leap surge soar advance rebound hike rally uplift
both -:         decrease decline drop fall dip plunge tumble contract cut setback downtick
side +:         up upward upwards
side -:         down downward downwards off
more +:         more higher above larger greater bigger stronger faster
more -:         fewer less lower below smaller weaker slower cheaper
pace:           slowed slowing slows slow slowdown accelerated accelerating accelerates accelerate
pace:           acceleration moderated moderating
pace +:         widened widening widens widen
pace -:         narrowed narrowing narrows narrow
pace:           decelerated deceleration deepened quickened cooled steepened
times +:        doubled doubling doubles tripled trebled tripling quadrupled quintupled double
times +:        triple
times -:        halved halving
share:          share shares accounted accounting account accounts represented represents
share:          representing comprised comprises comprising proportion percentage made constituted
share:          constitutes equaling equalling
rate:           majority rate rates ratio ratios yield yields margin margins target targets goal
rate:           goals confidence probability likelihood coverage utilization utilisation capacity
rate:           threshold ceiling limit turnout approval penetration prevalence score interest
rate:           inflation stake occupancy accuracy reserve requirement requirements coupon
be:             is are was were be been being averaged averages averaging reached reaching reach
be:             totaled totalled amounted stood remained remains hit changed came comes has
be:             marked have had numbered remain stand stands
deed:           filed files lodged submitted requested asked received receives published granted
deed:           registered issued processed examined handled attracted saw see sees seen posted
deed:           recorded reported reports showed shows show noted sought experienced enjoyed
deed:           suffered witnessed went go goes gone did does do led drove closed ended started
deed:           began announced said says used set held kept took won produced sold exported
deed:           imported earned paid bought spent created got continued continues can may must
deed:           should became become becomes contributed rests lies makes make helped stayed
deed:           obtained formed acted gathered collected
deed:           exceeds surpasses overtook overtaken outpaced surpassed
deed:           take takes counted brought sent gave give gives given supplied found drew
deed:           moved cost
deed:           attributed driven caused drawn exceeded topped beat passed followed owed
by:             by
to:             to
from:           from
of:             of
at:             at
in:             in for among across within into
on:             on over against than since versus vs compared after following until till through
on:             during between under without per before
and:            and & or
conjunction:    while whereas but as when although though because whilst if that which who whose
conjunction:    where despite unlike thanks due yet
with:           with including
hedge:          about around approximately roughly nearly almost close just some only even well
hedge:          barely hardly exactly a an another further additional whopping mere modest strong
hedge:          robust solid slight total full annualized annualised average little impressive
hedge:          record healthy massive cumulative combined the bit least twice back respectable
hedge:          staggering estimated sharply slightly somewhat no fully
pronoun:        it they this these those them she he we
respectively:   respectively
not_yet:        would could might will shall expected expects forecast forecasts projected
not_yet:        projects predicted predicts proposed proposes proposal planned plans anticipated
not_yet:        outlook expect predict anticipate
"""
_GERMAN = """
verb +:         stieg stiegen gestiegen steigen steigt steigerte steigerten gesteigert wuchs
verb +:         wuchsen gewachsen erhöhte erhöhten erhöht zugelegt zulegten kletterte kletterten
verb +:         zugenommen legte legten zunahmen zunahm verteuerten verteuerte angestiegen zulegen
verb +:         zunehmen verbesserte verbesserten ausweiteten ausgeweitet wachsen wächst
verb +:         verteuert verteuern erhöhen geklettert angewachsen angezogen anzogen
verb -:         sank sanken gesunken sinken sinkt fielen fiel gefallen schrumpfte schrumpften
verb -:         einbrachen eingebrochen verlieren fallen fällt nachgaben nachgegeben
verb -:         verringerte verringerten verringert reduzierte reduzierten zurückgegangen
verb -:         zurückging zurückgingen abgenommen abnahmen verlor verloren verbilligten abnehmen
verb -:         verbilligte verbilligt verbilligen geschrumpft eingebüßt zurückgehen gesenkt
verb -:         senkte senkten
noun +:         anstieg zuwachs zunahme steigerung wachstum zuwächse zugewinn erhöhung
noun -:         rückgang rückgänge abnahme minderung einbruch verringerung schwund
more +:         mehr höher größer teurer über
more -:         weniger niedriger geringer kleiner billiger günstiger
pace:           verlangsamte beschleunigte schwächte
times +:        verdoppelt verdoppelte verdreifacht verdreifachte
times -:        halbiert halbierte
share:          anteil anteile entfielen entfiel entfallen stammten stammen machte machten
rate:           quote quoten zins zinssatz ziel
be:             erreichte erreichten kam kamen lautete lauteten
be:             entspricht entsprach liegt liegen steht stehen beträgt betragen
not_yet:        konnte konnten kann können musste mussten muss soll sollen sollte sollten
be:             ist war waren sind betrug betrugen lag lagen hat haben hatte hatten wurde wurden
deed:           reichte reichten
deed:           verzeichnete verzeichneten erhielt erhielten gingen ging nahm nahmen zählte
deed:           zählten registrierte registrierten verbuchte verbuchten bedeuten bedeutet büßte
deed:           büßten gab gaben brach brachen legt
by:             um
to:             auf
from:           von
in:             bei für im unter ohne
on:             gegenüber als seit nach vor zum zur binnen trotz
and:            und sowie oder bzw beziehungsweise
conjunction:    während aber jedoch dass deren dessen wobei weil
with:           mit
hedge:          circa ca rund etwa fast knapp gut nur sogar ein eine einen einem einer dagegen
hedge:          lediglich
hedge:          weitere weiteren weiterer gute guten real nominal
hedge:          hingegen deutlich leicht erneut weiter ebenfalls mindestens ungefähr sich
pronoun:        er sie es
respectively:   jeweils
not_yet:        würde würden könnte erwartet prognostiziert voraussichtlich
"""
_DIRECTIONS = {"+": Direction.INCREASE, "-": Direction.DECREASE, "": None}


def _senses(table: str) -> Iterator[tuple[str, Sense]]:
    for line in table.strip().splitlines():
        part, words = line.split(":", 1)
        cue, _, sign = part.partition(" ")
        sense = Sense(getattr(Cue, cue.upper()), _DIRECTIONS[sign])
        yield from ((word, sense) for word in words.split())


_OF_ENGLISH = dict(_senses(_ENGLISH))
_OF_GERMAN = _OF_ENGLISH | dict(_senses(_GERMAN))


def lexicon(language: str) -> dict[str, Sense]:
    """Return the words of ``language`` by their parts; English words everywhere."""
    return _OF_GERMAN if language == "de" else _OF_ENGLISH


def movements(language: str) -> list[str]:
    """Return the words of ``language`` that tell a direction, and what becomes of posts."""
    told = [word for word, sense in lexicon(language).items() if sense.direction]
    return [*told, "created", "eliminated"]


# Words in -ly that are no adverbs.
_NO_ADVERBS = frozenset(
    {"italy", "july", "family", "supply", "assembly", "monopoly", "anomaly", "quarterly", "reply"}
)


def is_adverb(word: str) -> bool:
    """Return whether ``word`` (lower case) is an adverb by its ending: "sharply"."""
    return word.endswith("ly") and word.rpartition("-")[2] not in _NO_ADVERBS


# "an average of", "a rate of": they stand between a verb of movement and its amount.
MEASURES_OF = frozenset(
    {"average", "rate", "total", "pace", "maximum", "minimum", "order", "margin"}
)
PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "wurde", "wurden"})
# Of the words of sharing, the verbs.
SHARE_VERBS = frozenset("accounted account accounts represented constituted comprised".split())
# Deeds of an office: what changed is their object.
RECEIVED = frozenset(
    "received receives published granted registered issued processed examined handled attracted "
    "recorded counted brought produced sold exported imported created saw reported posted "
    "verzeichnete verzeichneten erhielt erhielten zählte zählten registrierte registrierten".split()
)
# What opens a clause within a clause: "expects filings to grow".
EXPECTS = frozenset(
    {"expects", "expect", "predicts", "anticipates", "wants", "forecasts", "foresees", "projects"}
)
