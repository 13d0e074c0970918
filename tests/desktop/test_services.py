from __future__ import annotations

from typing import TYPE_CHECKING

from tests.seed import PATH
from viewer.desktop.preferences import Preferences
from viewer.desktop.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_was_loaded_becomes_what_is_open(qtbot: QtBot) -> None:
    services = Services.start(Preferences(theme="dark", language="ko"))
    with qtbot.waitSignal(services.session.release_opened):
        services.loader.open(PATH)
    services.finish()
    assert services.session.opened is not None
    assert services.session.opened.path == PATH
    assert (services.themes.choice, services.languages.say.language) == ("dark", "ko")
