"""Text to release: pure, total and lossless. Each rule is one small function over the layout."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from viewer.model import Release, Role, Source
from viewer.parse.figures.figures import read_figures
from viewer.parse.figures.numbers import find_numbers
from viewer.parse.mentions.acronyms import find_acronyms
from viewer.parse.mentions.claims import find_claims
from viewer.parse.mentions.commitments import find_commitments
from viewer.parse.mentions.events import find_events
from viewer.parse.mentions.issuer import find_issuer
from viewer.parse.mentions.organizations import find_organizations
from viewer.parse.mentions.people import find_people
from viewer.parse.mentions.quotations import find_quotations
from viewer.parse.mentions.works import find_works
from viewer.parse.page.layout import find_layout
from viewer.parse.scan.dates import dates

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["parse"]

# Which share of the time has passed once the page is known, and once the changes are.
_PAGE, _CHANGES = 0.2, 0.75


def _nobody(_done: float) -> None:
    """Tell nobody."""


def parse(
    text: str, source: Source | None = None, told: Callable[[float], object] = _nobody
) -> Release:
    """Return what ``text`` says.

    Never raises. The blocks with the blank space between them are the text; every span lies inside
    it. Without ``source`` the text itself, as UTF-8, is taken for the source.
    ``told`` hears which share of the work is done; what it raises ends the work.
    """
    layout = find_layout(text)
    told(_PAGE)
    reading = read_figures(layout)
    told(_CHANGES)
    acronyms, undefined = find_acronyms(layout)
    organizations = find_organizations(layout, acronyms)
    people = find_people(layout, organizations)
    quotations = find_quotations(layout, people)
    days = ((span, Role.DATE) for span, _ in dates(text))
    return Release(
        source=source or _unnamed(text),
        text=text,
        language=layout.language,
        headline=layout.headline,
        subheadlines=layout.subheadlines,
        date=layout.date,
        issuer=find_issuer(layout, organizations),
        blocks=layout.blocks,
        footnotes=layout.footnotes,
        figures=reading.figures,
        numbers=find_numbers(layout, (*reading.roles, *days)),
        people=people,
        organizations=organizations,
        acronyms=acronyms,
        undefined_acronyms=undefined,
        events=find_events(layout),
        quotations=quotations,
        works=find_works(layout, organizations, quotations),
        commitments=find_commitments(layout, people, organizations, quotations),
        claims=find_claims(layout),
    )


def _unnamed(text: str) -> Source:
    from hashlib import sha256  # nobody who gives a source waits for it

    data = text.encode("utf-8", "surrogatepass")
    return Source("", "text/plain", "utf-8", len(data), sha256(data).hexdigest())


class _Parse(ModuleType):
    """This package, callable: importing it hides ``viewer.parse``, the function of that name."""

    def __call__(self, text: str) -> Release:
        return parse(text)


sys.modules[__name__].__class__ = _Parse
