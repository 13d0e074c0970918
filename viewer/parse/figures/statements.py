"""One sentence read: the changes it states, each with subject, times, levels and status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model import Direction, Figure, Role, Span, Status
from viewer.parse.figures import changes, korean_changes, korean_quantities
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.labels import Labels, english_labels, korean_labels
from viewer.parse.figures.levels import levels
from viewer.parse.figures.multiples import multiple_verdicts, with_word_numbers
from viewer.parse.figures.periods import Times, times
from viewer.parse.figures.quantity_rules import quantity_verdicts
from viewer.parse.figures.tokens import Token, pieces, tokens, with_shared_units
from viewer.parse.figures.verdict import before, clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.model import Baseline, Period
    from viewer.parse.figures.amounts import Amount
    from viewer.parse.figures.context import Context
    from viewer.parse.figures.verdict import Verdict
    from viewer.parse.page.layout import Layout

_APPROXIMATE = frozenset(
    "about around approximately roughly nearly almost close some over under than least up much "
    "little circa ca rund etwa "
    "fast knapp als mindestens estimated".split()
)
_PLANNED = frozenset(
    "proposed proposes proposal planned plans legislation bill shall must should introduce".split()
)
_SUPPOSED = frozenset("would could might würde würden könnte if".split())
_EXPECTED = frozenset(
    "will expected expects forecast forecasts projected projects predicted predicts anticipated "
    "erwartet "
    "prognostiziert voraussichtlich outlook".split()
)
# The same in Korean, where they follow: "40% 감축할 계획이다", "2.2% 성장할 전망".
_KOREAN_PLANNED = ("계획", "목표", "방침", "예정")
_KOREAN_EXPECTED = ("전망", "예상", "추정")
_ADJACENT = 6


def read_sentence(
    layout: Layout, sentence: Span, context: Context
) -> tuple[list[Figure], list[tuple[Span, Role]]]:
    """Return the changes of ``sentence`` and the role of each of its amounts that has one."""
    figures: list[Figure] = []
    roles: list[tuple[Span, Role]] = []
    words = with_shared_units(tokens(layout.text, sentence, layout.language))
    korean = layout.language == "ko"
    for piece in pieces(words if korean else with_word_numbers(words)):
        found = _korean_verdicts(layout.text, piece) if korean else _verdicts(piece)
        roles += (
            (Span(piece[i].start, piece[i].end), verdict.role) for i, verdict in found.items()
        )
        changed = {i: verdict for i, verdict in found.items() if verdict.role is Role.CHANGE}
        if not changed:
            continue
        labelled = (korean_labels if korean else english_labels)(layout.text, piece, found, context)
        stretch = Span(piece[0].start, piece[-1].end)
        when = times(layout.text, stretch, layout.date.value if layout.date else None)
        for i, verdict in changed.items():
            figures.append(_figure(layout, piece, i, verdict, labelled[i], when, context))
    return figures, roles


def _verdicts(piece: Sequence[Token]) -> dict[int, Verdict]:
    """Return what each percentage, count, sum and multiple is; unknown ones are left out."""
    amounts = changes.verdicts(piece)
    counts = quantity_verdicts(piece, amounts) | multiple_verdicts(piece, amounts)
    return dict(sorted((amounts | counts).items()))


def _korean_verdicts(text: str, piece: Sequence[Token]) -> dict[int, Verdict]:
    amounts = korean_changes.verdicts(text, piece)
    return dict(sorted((amounts | korean_quantities.verdicts(text, piece)).items()))


def _figure(  # noqa: PLR0913, PLR0917 - one figure needs all that was read of its sentence
    layout: Layout,
    found: Sequence[Token],
    i: int,
    verdict: Verdict,
    labels: Labels,
    when: Times,
    context: Context,
) -> Figure:
    amount = found[i].amount
    assert amount is not None  # noqa: S101 - tells the type checker what AMOUNT means
    limit = next((t.start for t in found[i + 1 :] if t.cue is Cue.AMOUNT), found[-1].end)
    reached, earlier = levels(
        layout.text, Span(found[i].start, found[i].end), found[-1].end, layout.language
    )
    period = _period(found[i], limit, when, context)
    return Figure(
        id="",
        value=amount.value,
        unit=amount.unit or "count",
        direction=_direction(verdict, amount),
        span=_phrase(found, i, verdict, labels),
        approximate=_approximate(found, i),
        subject=labels.subject,
        group=labels.group,
        total=labels.total,
        measure=labels.measure,
        place=labels.place,
        period=period,
        baseline=_baseline(found[i], limit, when) or context.baseline,
        level=reached,
        previous=earlier,
        status=_status(found, i, verdict),
    )


def _direction(verdict: Verdict, amount: Amount) -> Direction:
    stated = None if amount.value.is_zero() else verdict.direction
    return stated or Direction.UNCHANGED


def _phrase(found: Sequence[Token], i: int, verdict: Verdict, labels: Labels) -> Span:
    """Return the words that state the change: verb, amount and, where it follows, the subject."""
    start, end = found[i].start, found[i].end
    if labels.after:
        return Span(start, max(end, labels.after.end))
    governor = verdict.governor
    if 0 <= governor < i and i - governor <= _ADJACENT:
        between = found[governor + 1 : i]
        if not any(
            t.cue in {Cue.AMOUNT, Cue.COMMA, Cue.STOP, Cue.CLOSE, Cue.OPEN} for t in between
        ):
            start = found[governor].start
    elif i < governor <= i + _ADJACENT and not any(
        token.cue in {Cue.OPEN, Cue.CLOSE} for token in found[i + 1 : governor]
    ):
        end = found[governor].end
    return Span(start, end)


def _approximate(found: Sequence[Token], i: int) -> bool:
    return any(token.word in _APPROXIMATE for token in found[before(found, i) + 1 : i])


def _period(token: Token, limit: int, when: Times, context: Context) -> Period | None:
    """Return the time stated with the change, else the one stated last, marked as inherited."""
    after = next((p for span, p in when.periods if token.end <= span.start < limit), None)
    earlier = [p for span, p in when.periods if span.end <= token.start]
    if own := after or (earlier[-1] if earlier else None):
        context.carry(own)
        return own
    return context.inherited_period()


def _baseline(token: Token, limit: int, when: Times) -> Baseline | None:
    after = next((b for span, b in when.baselines if token.end <= span.start < limit), None)
    earlier = [b for span, b in when.baselines if span.end <= token.start]
    return after or (earlier[-1] if earlier else None)


def _status(found: Sequence[Token], i: int, verdict: Verdict) -> Status:
    """Return whether the clause says that it happened, will, would or should."""
    anchor = min(i, verdict.governor) if verdict.governor >= 0 else i
    words = {token.word for token in found[clause_start(found, anchor) : i + 4] if token.word}
    opening = next((t for t in found if t.cue not in {Cue.MARK, Cue.DASH}), found[i])
    if korean := _korean_status(found, i):
        return korean
    if words & _SUPPOSED:
        return Status.HYPOTHETICAL
    if words & _EXPECTED:
        return Status.FORECAST
    ordered = (
        opening.cue is Cue.BOTH
        and opening.word in {"increase", "cut", "raise"}
        and found[before(found, i)].cue is Cue.BY
    )
    if ordered:
        ordered = any(token.cue in {Cue.IN, Cue.OF} for token in found[:i])
    return Status.PLANNED if words & _PLANNED or ordered else Status.STATED


def _korean_status(found: Sequence[Token], i: int) -> Status | None:
    """Return what the Korean words behind the amount say of it, up to the end of its clause."""
    for token in found[i + 1 : i + 8]:
        if token.cue in {Cue.COMMA, Cue.STOP, Cue.AMOUNT}:
            break
        if token.word.startswith(_KOREAN_EXPECTED):
            return Status.FORECAST
        if token.word.startswith(_KOREAN_PLANNED):
            return Status.PLANNED
    return None
