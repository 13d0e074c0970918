"""Offices that releases name by their short form alone."""

from __future__ import annotations

KNOWN_OFFICES = frozenset(
    # Intellectual property. Source: WIPO's directory of intellectual property offices.
    """CIPO CNIPA DKPTO DPMA EPO EUIPO INPI IPOS JPO KIPO MOIP NIPO OAMI OEPM OHIM SIPO
    UKIPO UPRP USPTO WIPO"""
    # Statistics, finance and trade. Source: lists of members of the OECD and of the BIS.
    """ ADB BEA BIS BLS BOJ BOK CBO CFTC CSO FCC FDA FDIC FSC FSS FTC GAO HKMA IMF INSEE
    KDI KFTC KISA KOSTAT MAS METI MOEF MOFA MOTIE MSIT NASA NIH NISA OECD OMB ONS PIPC SEC
    UN UNESCO WHO WTO""".split()
)

KNOWN_NAMES = ("Destatis", "Eurostat", "IP Australia")
"""Offices whose long names have no word for a kind of body."""
