from __future__ import annotations

from typing import TYPE_CHECKING

from tests.seed import PATH, findings, seed, span
from viewer.desktop.session import Opened, Session
from viewer.model import Location
from viewer.present.locating import location_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIRST, SECOND = Location(span("data")), Location(span("agreed"))


def session() -> Session:
    made = Session()
    made.open(Opened(PATH, seed(), findings()))
    return made


def test_asking_for_a_place_makes_it_current(qtbot: QtBot) -> None:
    one = session()
    with qtbot.waitSignal(one.location_changed, check_params_cb=lambda got: got == FIRST):
        one.go_to(FIRST)
    assert one.location == FIRST


def test_asking_for_what_is_shown_does_nothing(qtbot: QtBot) -> None:
    one = session()
    one.go_to(FIRST)
    with qtbot.assertNotEmitted(one.location_changed):
        one.go_to(FIRST)


def test_ids_lead_to_their_places_and_unknown_ids_nowhere() -> None:
    one = session()
    one.go_to_target("f3")
    one.go_to_target("f99")
    assert one.location == location_of(seed(), "f3")
    Session().go_to_target("f3")


def test_back_and_forward_until_another_way_is_taken() -> None:
    one = session()
    for location in (FIRST, SECOND):
        one.go_to(location)
    one.go_back()
    one.go_back()
    assert (one.location, one.can_go_back, one.can_go_forward) == (FIRST, False, True)
    one.go_forward()
    one.go_forward()
    assert one.location == SECOND
    one.go_back()
    one.go_to_target("f1")
    assert not one.can_go_forward


def test_opening_forgets_the_places_of_the_release_before(qtbot: QtBot) -> None:
    one = session()
    one.go_to(FIRST)
    opened = Opened(PATH.with_name("other.txt"), seed(), ())
    with qtbot.waitSignal(one.release_opened, check_params_cb=lambda got: got is opened):
        one.open(opened)
    assert (one.opened, one.location, one.can_go_back) == (opened, None, False)


def test_hovering_tells_each_change_once(qtbot: QtBot) -> None:
    one = session()
    with qtbot.waitSignal(one.hover_changed):
        one.hover_target("f2")
    with qtbot.assertNotEmitted(one.hover_changed):
        one.hover_target("f2")
    with qtbot.waitSignal(one.hover_changed, check_params_cb=lambda got: got is None):
        one.hover_target("")
