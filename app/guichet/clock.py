"""The simulated clock: real time plus a shift that the user chooses. All moments are aware and in UTC."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

# Wide enough for every exercise, and far enough from the ends of the calendar for deadlines and years to be added.
EARLIEST = datetime(1900, 1, 2, tzinfo=UTC)
LATEST = datetime(2999, 12, 30, tzinfo=UTC)


class Clock:
    """Asked for the time by everything else; nothing else asks the system. It stays within ``EARLIEST`` and ``LATEST``.

    ``shift`` is what separates it from real time; ``on_change`` is told the new shift whenever somebody sets the clock,
    so that it can be kept between runs; ``real`` tells real time.
    """

    def __init__(
        self,
        shift: timedelta = timedelta(0),
        on_change: Callable[[timedelta], None] | None = None,
        real: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._shift = shift
        self._on_change = on_change
        self._real = real

    def in_real_time(self) -> "Clock":
        """Another clock that shows real time, whatever this one is set to."""
        return Clock(real=self._real)

    def now(self) -> datetime:
        """The simulated moment."""
        real = self._real()
        return real + _within(self._shift, real)

    @property
    def real_now(self) -> datetime:
        """The real moment, for what belongs to the machine and not to the simulation: the age of backups."""
        return self._real()

    @property
    def shift(self) -> timedelta:
        """How far the clock is from real time."""
        return self._shift

    @property
    def is_real(self) -> bool:
        """Whether the clock shows real time."""
        return not self._shift

    def advance(self, step: timedelta) -> None:
        """Set the clock forward (or back, if ``step`` is negative)."""
        self._set(self._shift + step)

    def set_to(self, moment: datetime) -> None:
        """Let the clock run on from ``moment`` (aware)."""
        self._set(moment - self._real())

    def back_to_real_time(self) -> None:
        """Give up the shift."""
        self._set(timedelta(0))

    def _set(self, shift: timedelta) -> None:
        self._shift = _within(shift, self._real())
        if self._on_change:
            self._on_change(self._shift)


def standing() -> Clock:
    """A clock that stands still wherever it is set: what is played by it bears that moment, however long it takes."""
    began = datetime.now(UTC)
    return Clock(real=lambda: began)


def _within(shift: timedelta, real: datetime) -> timedelta:
    return min(max(shift, EARLIEST - real), LATEST - real)
