"""What lies in a circle is thrown away by Qt's thread, whoever let go of it."""

import gc
from threading import Thread, current_thread

import pytest

from guichet.demo.driver import wait_until
from guichet.gui import garbage
from guichet.gui.garbage import Garbage


class Circle:
    """Holds itself, and says who destroyed it."""

    destroyed_by: set[Thread] = set()  # noqa: RUF012 - one for all

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.destroyed_by.add(current_thread())


@pytest.mark.usefixtures("qapp")
def test_it_is_destroyed_in_this_thread_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "LOOK_MS", 20)
    assert not gc.isenabled()  # as bootstrap.start leaves it
    collector = Garbage()
    worker = Thread(target=lambda: [Circle() for _ in range(5000)])
    worker.start()
    worker.join()
    assert Circle.destroyed_by == set()
    collector.begin()  # freezes what is there: these circles stay
    again = Thread(target=lambda: [Circle() for _ in range(5000)])
    again.start()
    again.join()
    wait_until(lambda: bool(Circle.destroyed_by), "the garbage")
    assert Circle.destroyed_by == {current_thread()}
    collector.end()
    assert gc.isenabled()
    gc.disable()
    gc.unfreeze()
