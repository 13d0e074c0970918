"""Whom and what the release speaks of, and what was said and agreed."""
