"""Verbs that report what somebody said."""

from __future__ import annotations

from viewer.parse.scan.alternation import any_of

SAYING = tuple(
    # Source: reporting verbs in the Penn Discourse Treebank's attribution relations and in the
    # PARC 3 corpus of quotations, those that press releases use.
    """acknowledged acknowledges added adds admitted admits advised affirmed agreed announced
    announces argued argues asked asks asserted assured believes called calls cautioned
    charged charges cited claimed clarified commented comments conceded concedes concluded
    concludes confirmed confirms congratulated continued continues contended countered
    counters cried criticized declared declares described describes disagreed emphasised emphasises
    emphasized emphasizes exclaimed explained explains expressed hailed highlighted
    highlights indicated insisted insists joked mentioned mentions noted notes observed
    observes pledged pointed praised predicted promised quipped read reads recalled
    recounted reflected reiterated remarked remarks replied reported responded responds
    said say saying says shared stated states stressed stresses suggested suggests summarized
    termed testified tells thinks told tweeted underlined underlines underscored urged urges vowed
    warned warns welcomed wondered wrote writes""".split()
)
"""Verbs of saying, in the forms that stand beside a quotation."""

GERMAN_SAYING = tuple(
    """sagte sagt erklärte erklärt betonte betont ergänzte ergänzt fügte meinte meint
    unterstrich so kommentierte kommentiert bekräftigte hob mahnte forderte fordert lobte
    berichtete berichtet bilanzierte erläuterte erläutert resümierte warnte warnt""".split()
)
"""The same in German; "so" stands for a verb: „...“, so der Minister."""

JUDGING = tuple(
    """branded branding brands called calling calls described describes describing dismissed
    dismisses dismissing dubbed dubbing labelled labelling labels termed terming nannte
    bezeichnete""".split()
)
"""Verbs with which somebody judges a thing in words of his own: "called the vote '...'"."""

_PARTICIPLES = tuple(
    """acknowledging adding arguing cautioning declaring emphasizing explaining insisting noting
    observing predicting promising quipping remarking saying stating stressing suggesting urging
    warning""".split()
)

WEAK_SAYING = frozenset(
    """charged charges reflected recounted berichtete agreed announced announces announce cited
    claimed commented continued confirmed read reads reported responded shared states
    thinks notes calls comments claims predicted so lobte forderte congratulated asked
    asks advised""".split()
) | {"went on", "goes on"}
"""Verbs that report speech only where the words follow at once."""

_GOING_ON = tuple(
    f"{went} on to {verb}"
    for went in ("went", "goes")
    for verb in "add emphasize explain note observe promise say state stress tell urge".split()
)

SAID = any_of((*SAYING, *GERMAN_SAYING, *_GOING_ON, "went on", "goes on"))
"""A pattern for any of these verbs."""

LEADING = any_of((*SAYING, *GERMAN_SAYING, *_GOING_ON, "went on", "goes on", *_PARTICIPLES))
"""A pattern for what leads in to words said: any of these verbs, or its participle."""

OPENING = any_of(verb.title() for verb in (*_PARTICIPLES, *JUDGING) if verb.endswith("ing"))
"""A pattern for participles that open the sentence of the speaker: "Calling it '...', X"."""
