"""Windows open nowhere while tests run, unless a screen is asked for by name."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
