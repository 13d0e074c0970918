"""Measurements, as ratios within one run: ``python -m tests bench [parse|briefing|window]``."""
