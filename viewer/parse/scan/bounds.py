"""Where the sentence and the clause round a place begin and end."""

from __future__ import annotations

from viewer.parse.scan.late_pattern import LatePattern

_STOPS = ".!?。\n"
_STOP = LatePattern(f"[{_STOPS}]")
_CLOSING = LatePattern(r"[\"”’'»)]{0,2}(?=\s|$)")
_SHORTENED = LatePattern(r"(?:\b[A-Z][a-z]?|\b(?:Sen|Rep|Gov|Inc|Ltd|Prof|Gen|Col|Corp))$")
_CLAUSE_END = LatePattern(
    r"[;:\"“”„«»(,](?:(?<=[\"“”„«»(])|(?<=[;:])\s|(?<=,) (?:which|who|while|whereas|but|remarking"
    r"|adding|saying|noting|and (?:will|is|are|was|were|has|have|had|then))\b)"
)
_REACH = 400


def sentence_start(text: str, place: int, floor: int = 0) -> int:
    """Return where the sentence that holds ``place`` begins, at most 400 characters back."""
    start = max(floor, place - _REACH)
    stop = place
    while (stop := max(text.rfind(mark, start, stop) for mark in _STOPS)) >= 0:
        if end := _end_at(text, stop):
            start = end
            break
    while start < place and text[start].isspace():
        start += 1
    return start


def sentence_end(text: str, place: int) -> int:
    """Return where the sentence that holds ``place`` ends, at most 400 characters on."""
    farthest = min(len(text), place + _REACH)
    for stop in _STOP.finditer(text, place, farthest):
        if _end_at(text, stop.start()):
            return stop.start()
    return farthest


def clause_end(text: str, place: int) -> int:
    """Return where the clause that holds ``place`` ends: a stop, a mark, a relative clause."""
    end = sentence_end(text, place)
    stop = _CLAUSE_END.search(text, place, end)
    end = stop.start() if stop else end
    while end > place and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return end


def _end_at(text: str, stop: int) -> int | None:
    """Return where a sentence ends that ends with ``stop``, or ``None``: "Sen." ends none."""
    if text[stop] == "\n":
        return stop + 1
    closing = _CLOSING.match(text, stop + 1)
    if closing is None or (text[stop] == "." and _SHORTENED.search(text, max(0, stop - 5), stop)):
        return None
    return closing.end()
