from __future__ import annotations

from decimal import Decimal

import pytest

from viewer.model import Span
from viewer.parse.figures.cues import Cue
from viewer.parse.figures.quantities import multiple_of
from viewer.parse.figures.tokens import tokens


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("KRW4.1 trillion", "en", "4.1", "KRW trillion"),
        ("US$2.30 billion", "en", "2.30", "USD billion"),
        ("15.5 million USD", "en", "15.5", "USD million"),
        ("16.98 billion U.S. dollars", "en", "16.98", "USD billion"),
        ("3 million pounds", "en", "3", "GBP million"),
        ("50 pounds", "en", "50", None),
        ("1.38 million", "en", "1380000", "count"),
        ("277 thousand", "en", "277000", "count"),
        ("1,2 Milliarden Euro", "de", "1.2", "EUR billion"),
        ("34만 1천명", "ko", "341000", "count"),
        ("1,904개사", "ko", "1904", "count"),
        ("1조 1,231억원", "ko", "11231", "100 million KRW"),
        ("3조6천118억 원", "ko", "36118", "100 million KRW"),
        ("7.0조원", "ko", "7.0", "KRW trillion"),
        ("2.4배", "ko", "2.4", "times"),
        ("6개월", "ko", "6", None),
    ],
)
def test_a_quantity_is_one_number(text: str, language: str, value: str, unit: str | None) -> None:
    first = tokens(text, Span(0, len(text)), language)[0]
    assert first.cue is Cue.NUMBER
    assert first.amount
    assert (first.amount.value, first.amount.unit) == (Decimal(value), unit)
    assert str(first.amount.value) == value


@pytest.mark.parametrize(
    ("word", "factor"),
    [
        ("doubled", "2"),
        ("halving", "0.5"),
        ("five-fold", "5"),
        ("verdreifachte", "3"),
        ("rose", ""),
    ],
)
def test_words_that_multiply(word: str, factor: str) -> None:
    assert multiple_of(word) == (Decimal(factor) if factor else None)
